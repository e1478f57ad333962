"use strict";
exports.id = 5927;
exports.ids = [5927,5250];
exports.modules = {

/***/ 10146:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jl: () => (/* binding */ leaveDeployment),
/* harmony export */   Tt: () => (/* binding */ leaveEnd),
/* harmony export */   cj: () => (/* binding */ readPostState),
/* harmony export */   xs: () => (/* binding */ leaveForPost)
/* harmony export */ });
/** Left before anything changes: a process that is killed cannot leave it later. */
async function leaveForPost(session, release) {
    if (!session.asAction)
        return;
    const { saveState } = await Promise.all(/* import() */[__webpack_require__.e(4119), __webpack_require__.e(6421)]).then(__webpack_require__.bind(__webpack_require__, 96421));
    saveState('release', release);
    saveState('environment', session.config.environment);
    saveState('config', session.inputs.config);
    saveState('rehearsal', session.inputs.rehearsal ?? '');
    saveState('notify', String(session.inputs.stages.includes('notify')));
}
async function leaveDeployment(session, deployment) {
    if (!session.asAction || deployment === undefined)
        return;
    (await Promise.all(/* import() */[__webpack_require__.e(4119), __webpack_require__.e(6421)]).then(__webpack_require__.bind(__webpack_require__, 96421))).saveState('deployment', String(deployment));
}
async function leaveEnd(session) {
    if (session.asAction)
        (await Promise.all(/* import() */[__webpack_require__.e(4119), __webpack_require__.e(6421)]).then(__webpack_require__.bind(__webpack_require__, 96421))).saveState('ended', 'true');
}
/** What was left; undefined where the main step did not get as far as a rollout. */
function readPostState(env) {
    const release = env['STATE_release'] ?? '';
    if (release === '')
        return undefined;
    const deployment = Number(env['STATE_deployment'] ?? '');
    return {
        release,
        environment: env['STATE_environment'] ?? '',
        config: env['STATE_config'] ?? 'ez-deploy.yml',
        rehearsal: env['STATE_rehearsal'] ?? '',
        notify: env['STATE_notify'] === 'true',
        deployment: Number.isInteger(deployment) && deployment > 0 ? deployment : undefined,
        ended: env['STATE_ended'] === 'true',
    };
}


/***/ }),

/***/ 8938:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ report)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83916);
/* harmony import */ var _release_images__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57887);
/* harmony import */ var _report_words__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(72691);





/**
 * Writes files beside the configuration. The release is what it is by now: a disk that is full or read-only is a warning, and what there is to
 * say of the release is said all the same.
 * @returns whether all of them are there.
 */
async function leaveFiles(folder, files, output) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(folder, { recursive: true });
        await Promise.all(files.map(({ name, text }) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name), text)));
        return true;
    }
    catch (error) {
        output.warn(`the report could not be written: ${(0,_errors__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error)}`);
        return false;
    }
}
async function storeRecord(record, store, output) {
    try {
        if ((await store?.write(record)) === 'overtaken')
            output.warn('the stored record was written by whoever settled this release meanwhile, and is kept so');
    }
    catch (error) {
        output.warn(`the record could not be stored: ${(0,_errors__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error)}`);
    }
}
/** Writes record and HTML report beside the configuration, and the record into the bucket; a failure there is a warning. */
async function report(session, record, store, series) {
    const [{ renderHtml }, { renderTerminal }] = await Promise.all([
        __webpack_require__.e(/* import() */ 5269).then(__webpack_require__.bind(__webpack_require__, 45269)),
        __webpack_require__.e(/* import() */ 7496).then(__webpack_require__.bind(__webpack_require__, 87496)),
    ]);
    const { output, workFolder } = session;
    session.feed?.end(record, series);
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(workFolder, 'releases');
    const html = `${record.release}.html`;
    const files = [
        { name: html, text: renderHtml(record, series) },
        { name: `${record.release}.json`, text: `${JSON.stringify(record, null, 2)}\n` },
        ...(series === undefined ? [] : [{ name: `${record.release}.series.json`, text: `${JSON.stringify(series)}\n` }]),
    ];
    const [left] = await Promise.all([leaveFiles(folder, files, output), storeRecord(record, store, output)]);
    const seconds = (Date.parse(record.endedAt ?? record.startedAt) - Date.parse(record.startedAt)) / 1_000;
    return {
        exitCode: (0,_report_words__WEBPACK_IMPORTED_MODULE_4__/* .isGood */ .Kg)(record.result) ? 0 : record.result === 'cancelled' ? 130 : 1,
        json: record,
        text: renderTerminal(record),
        outputs: {
            result: record.result,
            release: record.release,
            ...(record.url === undefined ? {} : { url: record.url }),
            images: (0,_release_images__WEBPACK_IMPORTED_MODULE_3__/* .imagesManifest */ .e5)(record),
            ...(left ? { report: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(process.cwd(), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, html)) } : {}),
            duration: seconds.toFixed(1),
            'rolled-back': String(record.rollback !== null),
        },
    };
}


/***/ }),

/***/ 95927:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rollbackCommand: () => (/* binding */ rollbackCommand)
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/release/begin.ts
var begin = __webpack_require__(85104);
// EXTERNAL MODULE: ./src/release/id.ts
var release_id = __webpack_require__(63296);
// EXTERNAL MODULE: ./src/report/words.ts
var words = __webpack_require__(72691);
// EXTERNAL MODULE: ./src/rollout/discover.ts + 1 modules
var discover = __webpack_require__(36520);
// EXTERNAL MODULE: ./src/rollout/find.ts
var find = __webpack_require__(90618);
// EXTERNAL MODULE: ./src/rollout/live-releases.ts
var live_releases = __webpack_require__(95582);
// EXTERNAL MODULE: ./src/rollout/planning.ts
var planning = __webpack_require__(8592);
// EXTERNAL MODULE: ./src/rollout/run.ts + 18 modules
var run = __webpack_require__(25951);
// EXTERNAL MODULE: ./src/session.ts
var src_session = __webpack_require__(92927);
// EXTERNAL MODULE: ./src/commands/environment.ts + 3 modules
var commands_environment = __webpack_require__(9241);
// EXTERNAL MODULE: ./src/rollout/coordination.ts
var coordination = __webpack_require__(15250);
// EXTERNAL MODULE: ./src/rollout/requests.ts
var requests = __webpack_require__(44279);
;// CONCATENATED MODULE: ./src/commands/in-flight.ts




/** Between two looks at a deployment that was asked to stop. AWS ms. */
const LOOK_MS = 2_000;
/** Longest wait for it: its own calls, its way back, and then a lease in which it may have fallen silent. AWS ms. */
const PATIENCE_MS = 10 * 60_000;
/**
 * Ends a deployment that is under way, traffic first: a living one is asked to stop and does it itself, a silent one is settled here.
 * undefined: nothing is under way.
 */
async function stopInFlight(session, { deps, store }, signal) {
    const { clock, output, source } = session;
    const look = async () => (0,coordination/* readCurrent */.cA)(await deps.aws.table.read());
    const first = await look();
    if (first === undefined || (first.phase !== 'rolling' && first.phase !== 'taking-back'))
        return undefined;
    const { release } = first;
    // Migrations alone move no traffic: there is nothing that was taken back.
    const isRollout = !release.startsWith(coordination/* CONTRACT_RUN */.DH);
    const until = clock.now() + PATIENCE_MS;
    if (await (0,requests/* requestCancel */.AX)(deps.aws.table, release, source.actor))
        output.info(`Asking ${release}, which is under way, to stop and give the traffic back`);
    for (;;) {
        const now = await look();
        if (now === undefined || now.release !== release || (now.phase !== 'rolling' && now.phase !== 'taking-back')) {
            output.waiting(undefined);
            const record = await store.read(release);
            return { release, ended: !isRollout || record?.result === 'succeeded' ? 'finished' : 'taken-back' };
        }
        if (now.deadline < clock.now() && now.phase === 'rolling') {
            output.info(`${release} has fallen silent: taking over`);
            const who = { id: `rollback-of-${release}`, actor: source.actor, waitMs: PATIENCE_MS, by: 'rollback' };
            const { lock, settled } = await (0,run.enter)(deps, who, store, signal);
            await lock.release_('done');
            return { release, ended: !isRollout || settled?.result === 'succeeded' ? 'finished' : 'taken-back' };
        }
        if (clock.now() > until) {
            throw new errors/* StageError */.Zu({
                stage: 'rollback',
                message: `${release} was asked to stop and has not given the lock back`,
                hint: 'see ez-deploy status; the guardian’s input {"action": "rollback"} takes traffic back without it',
            });
        }
        output.waiting(`${release} to give the traffic back`, PATIENCE_MS);
        await clock.sleep(LOOK_MS, signal);
    }
}

// EXTERNAL MODULE: ./src/commands/post-state.ts
var post_state = __webpack_require__(10146);
// EXTERNAL MODULE: ./src/commands/report.ts
var report = __webpack_require__(8938);
;// CONCATENATED MODULE: ./src/migrations/back.ts
/**
 * Decides from what the databases have and what the target release carries; pure. Old code works with a schema that was only
 * expanded since; what was contracted since may be what it reads.
 * @param canDown services with a `down` command.
 */
function decideBack(entries, target, withDown, canDown) {
    const problems = [];
    const notes = [];
    const later = [];
    for (const service of new Set([...entries.map((e) => e.service), ...target.migrations.map((m) => m.service)])) {
        const own = entries.filter((e) => e.service === service);
        const files = target.migrations.find((m) => m.service === service && m.phase === 'expand')?.files ?? [];
        // A release from before files were recorded: what is younger than it came after it.
        const isLater = (e) => files.length === 0 ? e.release !== 'baseline' && e.at > target.startedAt : !files.some((f) => f.name === e.name);
        later.push(...own.filter(isLater));
        for (const file of files) {
            if (file.phase !== 'expand' || own.some((e) => e.name === file.name && e.state === 'applied'))
                continue;
            problems.push({
                where: `${service}: ${file.name}`,
                what: `belongs to version ${target.version} and is not in the database for certain: it was taken back, or that failed half-way`,
                fix: `deploy the commit of version ${target.version} instead: that applies it again`,
            });
        }
    }
    const newestFirst = [...later].reverse();
    const contracts = newestFirst.filter((e) => e.phase === 'contract');
    const expands = newestFirst.filter((e) => e.phase === 'expand');
    const irreversible = (e) => !e.down
        ? 'it has no down script'
        : !canDown.has(e.service)
            ? `services.${e.service}.migrations.down is not configured`
            : e.taskDefinition === undefined
                ? 'nobody knows the image that applied it'
                : undefined;
    for (const e of contracts) {
        const why = irreversible(e);
        const did = e.state === 'applied' ? 'was applied' : 'may have been applied (its task did not end well)';
        if (why === undefined && withDown !== undefined)
            continue;
        problems.push({
            where: `${e.service}: ${e.name}`,
            what: `${did} at ${e.at} by ${e.release}: version ${target.version} may need what it took away${withDown === undefined ? '' : `, and it cannot be taken back: ${why ?? ''}`}`,
            fix: why === undefined
                ? 'rollback --with-down contract takes it back first'
                : `${why}: mend it forward, or restore the data and go back to a release from after it`,
        });
    }
    // What may never have been applied, and cannot be taken back, is left: old code works with it.
    const left = expands.filter((e) => withDown !== 'all' || (e.state === 'unsure' && irreversible(e) !== undefined));
    const undone = expands.filter((e) => !left.includes(e));
    for (const e of undone) {
        const why = irreversible(e);
        if (why !== undefined)
            problems.push({
                where: `${e.service}: ${e.name}`,
                what: `cannot be taken back: ${why}`,
                fix: '--with-down contract leaves it',
            });
    }
    if (contracts.length > 0 && withDown !== undefined)
        notes.push(`taken back before old code got traffic: ${contracts.map((e) => e.name).join(', ')}`);
    if (undone.length > 0)
        notes.push(`to be taken back once only the old version runs: ${undone.map((e) => e.name).join(', ')}`);
    if (left.length > 0)
        notes.push(`stay in the database, old code works with them: ${left.map((e) => e.name).join(', ')}`);
    return {
        problems,
        before: withDown === undefined ? [] : contracts,
        after: undone,
        notes,
    };
}

// EXTERNAL MODULE: ./src/migrations/ledger.ts
var migrations_ledger = __webpack_require__(13540);
// EXTERNAL MODULE: ./src/rollout/hold.ts
var hold = __webpack_require__(43372);
// EXTERNAL MODULE: ./src/rollout/migrations.ts + 1 modules
var rollout_migrations = __webpack_require__(44796);
;// CONCATENATED MODULE: ./src/commands/rollback-data.ts








/** How long the guardian may take to end the newer version's tasks before its data are left alone. AWS ms. */
const GONE_MS = 10 * 60_000;
const rollback_data_LOOK_MS = 5_000;
/** Whether the data allow it to go back to a release; refuses before anything is touched. */
async function decideData(session, { deps }, target) {
    const { config, inputs } = session;
    const canDown = new Set(Object.entries(config.services).flatMap(([name, s]) => (s.migrations?.down === undefined ? [] : [name])));
    const decision = decideBack(await (0,migrations_ledger.ledgerStore)(deps.aws.bucket).read(), target, inputs.withDown, canDown);
    if (decision.problems.length === 0)
        return decision;
    throw new errors/* StageError */.Zu({
        stage: 'rollback',
        message: `the data do not allow it to go back to version ${target.version} (${target.release}):\n${decision.problems.map((p) => `  ${p.where} ${p.what}`).join('\n')}`,
        hint: `nothing was changed; ${[...new Set(decision.problems.map((p) => p.fix))].join('; ')}`,
    });
}
/** Takes expand migrations back, when no task of the newer version is left that could use them. Answers what to tell of it. */
async function takeBackExpands(session, { deps, store }, id, entries, signal) {
    const { clock, config, output, source } = session;
    const names = entries.map((e) => e.name).join(', ');
    const migrations = [];
    const until = clock.now() + GONE_MS;
    for (;;) {
        const services = await (0,discover/* discover */.k4)(deps, (0,commands_environment.webServices)(session));
        const phase = (0,coordination/* readCurrent */.cA)(await deps.aws.table.read())?.phase;
        if (phase === 'done' && services.every((s) => s.running[s.idle] === 0 && s.desired[s.idle] === 0))
            break;
        if (clock.now() >= until)
            return { migrations, note: `not taken back, tasks of the newer version still run: ${names}` };
        output.waiting('the newer version to be gone', GONE_MS);
        await clock.sleep(rollback_data_LOOK_MS, signal);
    }
    output.waiting(undefined);
    const who = { id: `${id}-down`, actor: source.actor, waitMs: 0 };
    const ledger = (0,migrations_ledger.ledgerStore)(deps.aws.bucket);
    try {
        await (0,hold/* holding */.G)(deps, who, store, signal, (own) => (0,rollout_migrations/* takeBack */.zH)({ deps, ledger, by: who.id, signal: own, record: (m) => migrations.push(m) }, config.services, entries));
        return { migrations, note: `taken back once only the old version ran: ${names}` };
    }
    catch (error) {
        // The old version has all traffic and works with what is left.
        const why = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
        output.warn(`Not every migration was taken back: ${why}`);
        return { migrations, note: `not every migration was taken back (the old version works with them): ${why}` };
    }
}

// EXTERNAL MODULE: ./src/commands/tell.ts
var tell = __webpack_require__(4995);
;// CONCATENATED MODULE: ./src/commands/rollback.ts
















/** What came before the live release in the history (newest first); all of it where that is not known. */
const beforeLive = (good, live) => good.slice(good.findIndex((e) => live.includes(e.release)) + 1);
/** The release to go back to: a named one, or the newest good one before the live one. Services may be on several. */
async function findTarget({ store }, wanted, live) {
    const good = (await store.history()).filter((e) => e.result === 'succeeded' && e.command === 'deploy');
    const entry = wanted === undefined ? beforeLive(good, live)[0] : good.find((e) => e.release === wanted || e.version === wanted);
    const record = entry === undefined ? undefined : await store.read(entry.release);
    if (record !== undefined)
        return record;
    const known = good.slice(0, 5).map((e) => `${e.version} (${e.release})`);
    throw new errors/* StageError */.Zu({
        stage: 'rollback',
        message: wanted === undefined ? 'there is no earlier good release to go back to' : `no good release is called ${wanted}`,
        hint: known.length === 0 ? 'nothing was changed' : `nothing was changed; good releases: ${known.join(', ')}`,
    });
}
/** Refuses before any traffic moves when what is needed to go back is gone. */
async function checkTarget({ deps, outputs }, target, names) {
    const gone = [];
    await Promise.all(names.map(async (name) => {
        const s = target.services[name];
        if (s === undefined) {
            gone.push(`service ${name}`);
            return;
        }
        if ((await deps.aws.ecs.describeTaskDefinition(s.taskDefinitionArn)) === undefined)
            gone.push(`task definition of ${name}`);
        const repository = outputs.services[name]?.repositoryName;
        const digest = s.image.split('@')[1];
        if (repository !== undefined &&
            digest !== undefined &&
            (await deps.aws.control.imageManifest(repository, digest)) === undefined) {
            gone.push(`image of ${name}`);
        }
    }));
    if (gone.length === 0)
        return;
    throw new errors/* StageError */.Zu({
        stage: 'rollback',
        message: `release ${target.version} (${target.release}) cannot come back, for it has no such thing (any more): ${gone.sort().join(', ')}`,
        hint: 'nothing was changed; name another release with --to, or deploy its commit again',
    });
}
/** A rollback that had nothing left to do, or whose work the stopped deployment did itself. */
const alreadyBack = (text, record, result) => ({
    exitCode: 0,
    json: { ...record, command: 'rollback', result, notes: [text] },
    text,
    outputs: { result, ...(record === undefined ? {} : { release: record.release }) },
});
/** Services named by the input; all where it names none. */
function askedServices({ services, withDown }, known) {
    const unknown = services.filter((name) => !known.includes(name));
    if (unknown.length > 0) {
        throw new errors/* ConfigError */.xL(unknown.map((name) => ({
            where: 'input services',
            what: `there is no service "${name}"`,
            fix: `one of ${known.join(', ')}`,
        })));
    }
    if (services.length > 0 && withDown === 'all') {
        throw new errors/* ConfigError */.xL([
            {
                where: 'input with-down',
                what: 'takes back what the services that stay may use',
                fix: 'roll all services back with it, or leave it at contract',
            },
        ]);
    }
    return services.length === 0 ? [...known] : [...services];
}
/** `rollback`: to the previous or a named release; warm where the old colour still runs, else its tasks are brought up first. */
async function rollbackCommand(inputs, context) {
    const session = await (0,src_session/* openSession */.fA)(inputs, context);
    const startedAt = session.clock.wall();
    const all = Object.keys(session.config.services);
    const asked = askedServices(inputs, all);
    const environment = await (0,commands_environment.openEnvironment)(session);
    const { deps, store, outputs } = environment;
    const stopped = await stopInFlight(session, environment, context.signal);
    if (stopped?.ended === 'taken-back' && inputs.to === undefined) {
        return alreadyBack(`${stopped.release}, which was under way, was stopped: all traffic is at the release before it.`, await store.read(stopped.release), 'rolled-back-manually');
    }
    const found = await (0,find/* findServices */.O)(deps, (0,planning/* namesOf */.eZ)(session.config, asked));
    const { services } = found;
    const releases = await (0,live_releases/* liveReleases */.z)(deps, found);
    const live = Object.values(releases);
    const last = (await store.history())[0];
    const covered = last?.only === undefined || asked.every((name) => last.only?.includes(name));
    if (inputs.to === undefined && last?.result === 'rolled-back-manually' && covered) {
        // A second click must not go back one further.
        return alreadyBack(`Already rolled back by ${last.actor} at ${last.startedAt}, to version ${last.version}: nothing to do. Name a release with --to to go further.`, await store.read(last.release), 'succeeded');
    }
    const target = await findTarget(environment, inputs.to, live);
    const halves = new Set(services.filter((s) => s.weights.blue > 0 && s.weights.green > 0).map((s) => s.name));
    if (halves.size === 0 && asked.length > 0 && live.length > 0 && live.every((r) => r === target.release)) {
        const text = `Release ${target.version} (${target.release}) already has all traffic: nothing to do.`;
        return alreadyBack(text, target, 'succeeded');
    }
    const younger = (0,find/* namesIn */.w)(found).filter((name) => target.services[name] === undefined);
    if (younger.length > 0 && inputs.services.length === 0)
        session.output.warn(`Version ${target.version} had no ${younger.join(', ')} yet: left as it is`);
    // What is there already stays as it is.
    const names = (0,find/* namesIn */.w)(found)
        .filter((name) => inputs.services.length > 0 || !younger.includes(name))
        .filter((name) => releases[name] !== target.release || halves.has(name));
    await checkTarget(environment, target, names);
    const only = names.length === all.length ? undefined : names;
    const data = await decideData(session, environment, target);
    session.output.info(`Going back to version ${target.version} (${target.release})${only === undefined ? '' : `: ${only.join(', ')}`}`);
    const warm = await (0,discover/* discover */.k4)(deps, (0,commands_environment.webServices)(session).filter((name) => !names.includes(name))).then((others) => others.filter((s) => s.desired[s.idle] > 0).map((s) => s.name));
    const notes = warm.length === 0
        ? []
        : [`the version before of ${warm.join(', ')} stays up, ready to go back to, until the next deployment`];
    for (const note of notes)
        session.output.warn(note);
    const id = (0,release_id/* releaseId */.B)(new Date(startedAt), target.commit);
    await (0,post_state/* leaveForPost */.xs)(session, id);
    const { app, environment: where } = session.config;
    const who = {
        app,
        environment: where,
        command: 'rollback',
        commit: target.commit,
        actor: session.source.actor,
    };
    const { version, images } = target;
    session.feed?.begin((0,begin/* beginRelease */.$)({
        ...who,
        release: id,
        version,
        images,
        startedAt,
        url: outputs.url,
        clockFactor: session.clock.factor,
    }));
    const { release: record, series } = await (0,run.rollOut)(deps, {
        config: session.config,
        id,
        version,
        images,
        who: { ...who, startedAt, url: outputs.url, ...(only === undefined ? {} : { only }) },
        back: {
            taskDefinitions: Object.fromEntries(Object.entries(target.services).map(([name, s]) => [name, s.taskDefinitionArn])),
            release: target.release,
            down: data.before,
        },
        notes: data.notes,
        store,
    }, context.signal);
    const taken = (0,words/* isGood */.Kg)(record.result) && data.after.length > 0
        ? await takeBackExpands(session, environment, id, data.after, context.signal)
        : undefined;
    const ended = session.clock.wall();
    const stage = {
        name: 'deploy',
        seconds: Math.round(ended - startedAt) / 1_000,
        result: (0,words/* isGood */.Kg)(record.result) ? 'succeeded' : 'failed',
    };
    const whole = {
        ...record,
        notes: [...notes, ...record.notes, ...(taken === undefined ? [] : [taken.note])],
        ...(taken === undefined ? {} : { migrations: [...record.migrations, ...taken.migrations] }),
        stages: [stage],
        endedAt: new Date(ended).toISOString(),
    };
    const result = await (0,report/* report */.z)(session, await (0,tell/* tell */.Z)(session, whole), store, series);
    await (0,post_state/* leaveEnd */.Tt)(session);
    return result;
}


/***/ }),

/***/ 4995:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ tell),
/* harmony export */   q: () => (/* binding */ tellAwaiting)
/* harmony export */ });
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);

/** Longest that telling people may take, wall ms: what is deployed is deployed. */
const TELL_MS = 30_000;
/**
 * The notify stage of a deployment or rollback, kept as a stage of its record. Never rejects.
 * @param announced GitHub Deployment that was opened at the start.
 */
async function tell(session, record, announced) {
    const { config, env, output, clock, inputs } = session;
    if (!inputs.stages.includes('notify'))
        return record;
    const [{ githubContext }, { applyNotify }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(4119), __webpack_require__.e(2413), __webpack_require__.e(6584)]).then(__webpack_require__.bind(__webpack_require__, 96584)),
        __webpack_require__.e(/* import() */ 4974).then(__webpack_require__.bind(__webpack_require__, 54974)),
    ]);
    const before = clock.wall();
    const told = await applyNotify(record, {
        config,
        env,
        output,
        clock,
        signal: AbortSignal.timeout(TELL_MS),
        github: session.asAction ? githubContext(env, inputs.githubToken) : undefined,
        deployment: announced,
    });
    const stage = {
        name: 'notify',
        seconds: Math.round(clock.wall() - before) / 1_000,
        result: told.result,
        detail: told.detail,
    };
    return { ...record, stages: [...record.stages, stage], endedAt: new Date(clock.wall()).toISOString() };
}
/** Says that a release waits for a person to promote it. Never rejects: who is not told reads it in the run or in `status`. */
async function tellAwaiting(session, release, weight) {
    const { config, env, output, clock, source, inputs } = session;
    if (!inputs.stages.includes('notify'))
        return;
    const { sendToSlack } = await __webpack_require__.e(/* import() */ 4974).then(__webpack_require__.bind(__webpack_require__, 54974));
    const { renderAwaiting } = await __webpack_require__.e(/* import() */ 3486).then(__webpack_require__.bind(__webpack_require__, 53486));
    const { githubContext } = await Promise.all(/* import() */[__webpack_require__.e(4119), __webpack_require__.e(2413), __webpack_require__.e(6584)]).then(__webpack_require__.bind(__webpack_require__, 96584));
    const runUrl = session.asAction ? githubContext(env, inputs.githubToken)?.runUrl : undefined;
    const message = renderAwaiting({ app: config.app, environment: config.environment, version: source.version, release, weight }, runUrl);
    try {
        await sendToSlack(message, { config, env, output, clock, signal: AbortSignal.timeout(TELL_MS) });
    }
    catch (error) {
        output.warn(`Slack was not told that ${weight} % waits for a promotion: ${(0,_errors__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}`);
    }
}


/***/ }),

/***/ 85104:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ beginRelease)
/* harmony export */ });
/** The record of a release that has just begun: nothing of it has happened yet. @param of.startedAt wall ms. */
function beginRelease(of) {
    const { url, startedAt, ...rest } = of;
    return {
        schemaVersion: 1,
        ...rest,
        result: 'running',
        startedAt: new Date(startedAt).toISOString(),
        ...(url === undefined ? {} : { url }),
        services: {},
        migrations: [],
        stages: [],
        steps: [],
        rollback: null,
        notes: [],
    };
}


/***/ }),

/***/ 63296:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ releaseId)
/* harmony export */ });
/* unused harmony export isReleaseId */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

/**
 * Id of a release: `r-YYYYMMDD-HHMMSS-<commit7>-<random6>`, UTC. Sorts by time; fits the names that are derived from it. Two runs
 * of one commit may start in the same second: the random part keeps their locks, guardians and records apart.
 * @param at wall time at which the deployment started.
 * @param commit full commit id; anything else (`uncommitted`) gives `0000000`.
 * @param random six hexadecimal digits.
 */
function releaseId(at, commit, random = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(3).toString('hex')) {
    const digits = at.toISOString().replace(/\D/g, '');
    const short = /^[0-9a-f]{7,64}$/.test(commit) ? commit.slice(0, 7) : '0000000';
    return `r-${digits.slice(0, 8)}-${digits.slice(8, 14)}-${short}-${random}`;
}
/** Whether a text is an id of {@link releaseId}'s form. */
function isReleaseId(text) {
    return /^r-\d{8}-\d{6}-[0-9a-f]{7}-[0-9a-f]{6}$/.test(text);
}


/***/ }),

/***/ 72691:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kg: () => (/* binding */ isGood),
/* harmony export */   O1: () => (/* binding */ secondsBetween),
/* harmony export */   Pl: () => (/* binding */ headline),
/* harmony export */   VK: () => (/* binding */ shortDigest),
/* harmony export */   _G: () => (/* binding */ VERDICT_WORDS),
/* harmony export */   ct: () => (/* binding */ account),
/* harmony export */   hU: () => (/* binding */ phaseOf),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   xu: () => (/* binding */ RESULT_MARKS)
/* harmony export */ });
/* unused harmony export RESULT_WORDS */
/** The first 12 hex digits of an image's digest. */
function shortDigest(image) {
    return /@sha256:([0-9a-f]{12})/.exec(image)?.[1] ?? image.slice(-12);
}
const RESULT_WORDS = {
    succeeded: 'is live',
    failed: 'failed',
    'rolled-back': 'was rolled back',
    'rolled-back-manually': 'is live again (rolled back by hand)',
    cancelled: 'was cancelled',
    running: 'is under way',
};
const RESULT_MARKS = {
    succeeded: '✅',
    failed: '❌',
    'rolled-back': '↩️',
    'rolled-back-manually': '↩️',
    cancelled: '⏹️',
    running: '⏳',
};
function isGood(result) {
    return result === 'succeeded' || result === 'rolled-back-manually';
}
/** `shop 1.2.0 is live in production`. */
function headline(release) {
    const whose = release.only === undefined ? release.app : `${release.only.join(', ')} of ${release.app}`;
    return `${whose} ${release.version} ${RESULT_WORDS[release.result]} in ${release.environment}`;
}
/** Seconds between two ISO times; undefined where one is missing or wrong. */
function secondsBetween(from, to) {
    const ms = Date.parse(to ?? '') - Date.parse(from ?? '');
    return Number.isFinite(ms) ? Math.max(0, ms) / 1_000 : undefined;
}
/** `45 s`, `3 min 05 s`, `1 h 02 min`. */
function duration(seconds) {
    if (seconds === undefined)
        return '–';
    if (seconds < 10)
        return `${Math.round(seconds * 10) / 10} s`;
    const whole = Math.round(seconds);
    if (whole < 60)
        return `${whole} s`;
    const pad = (n) => String(n).padStart(2, '0');
    if (whole < 3_600)
        return `${Math.floor(whole / 60)} min ${pad(whole % 60)} s`;
    return `${Math.floor(whole / 3_600)} h ${pad(Math.floor((whole % 3_600) / 60))} min`;
}
/** What a step's judgement means, for a person. */
const VERDICT_WORDS = {
    pass: 'good',
    fail: 'bad',
    inconclusive: 'not enough evidence',
    'not-judged': 'first release, not judged',
};
/** What happened and what to do, where a release is not simply live: the account of a rollback or a failure. */
function account(release) {
    const happened = [];
    const todo = [];
    const [first, ...said] = release.result === 'succeeded' ? [] : (release.reason?.split('\n') ?? []);
    if (first !== undefined)
        happened.push(first);
    const { rollback } = release;
    if (rollback !== null) {
        if (rollback.reason !== release.reason)
            happened.push(rollback.reason.split('\n')[0] ?? '');
        const took = secondsBetween(rollback.startedAt, rollback.trafficBackAt);
        const aws = took === undefined ? undefined : took * release.clockFactor;
        const to = rollback.to === undefined ? 'the version before' : rollback.to;
        happened.push(aws === undefined
            ? `Traffic has not been seen back at ${to} yet.`
            : `Traffic was back at ${to} after ${duration(aws)}${release.clockFactor > 1 ? ' (AWS time)' : ''}, by ${rollback.by}.`);
        if (rollback.trafficBackAt === undefined)
            todo.push('Look where traffic goes now: ez-deploy status; then ez-deploy resume.');
    }
    if (release.undone !== undefined)
        happened.push(`Taken back: ${release.undone}.`);
    if (release.hint !== undefined && release.result !== 'succeeded')
        todo.push(release.hint);
    if (release.result === 'rolled-back' && todo.length === 0) {
        todo.push('Users are on the version before. Mend the cause shown below, and deploy again.');
    }
    return { happened, todo, said };
}
/** What a run of migrations was, where it was not the one of a deployment, and on which files. */
function phaseOf({ phase, files }) {
    if (phase === 'expand')
        return '';
    return ` (${phase === 'down' ? 'taken back' : phase}: ${files.map((f) => f.name).join(', ')})`;
}


/***/ }),

/***/ 15250:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DH: () => (/* binding */ CONTRACT_RUN),
/* harmony export */   Wf: () => (/* binding */ LEASE_MS),
/* harmony export */   XC: () => (/* binding */ acquire),
/* harmony export */   cA: () => (/* binding */ readCurrent)
/* harmony export */ });
/* unused harmony export ITEM_PHASES */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _aws_clients__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40201);
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83916);
/* harmony import */ var _requests__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44279);




/** How long a holder may be silent before the guardian, or another deployment, takes over. AWS ms. */
const LEASE_MS = 60_000;
/**
 * How long a guardian that has claimed a rollout is left to it: rules, spread, tasks, and some of them tried again; 17 s are seen.
 * Its successor may use the colour that it is about to scale down. AWS ms, from the deadline on.
 */
const GUARDIAN_MS = 60_000;
/**
 * State of the one coordination item:
 * rolling (held, until its deadline) · taking-back (the guardian is at it) · baking · done · taken-back (by the guardian).
 */
const ITEM_PHASES = (/* unused pure expression or super */ null && (['rolling', 'taking-back', 'baking', 'done', 'taken-back']));
/** Ids of runs of `ez-deploy contract` begin with this: they hold the lock and are no rollout. */
const CONTRACT_RUN = 'contract-';
function readCurrent(item) {
    if (item === undefined)
        return undefined;
    const json = (key) => {
        const text = item[key]?.S;
        return text === undefined || text === '' ? undefined : JSON.parse(text);
    };
    return {
        release: item['release']?.S ?? '',
        phase: (item['phase']?.S ?? 'done'),
        owner: item['owner']?.S ?? '',
        sequence: Number(item['sequence']?.N ?? 0),
        deadline: Date.parse(item['deadline']?.S ?? ''),
        since: Date.parse(item['since']?.S ?? ''),
        plan: json('plan'),
        machine: json('machine'),
        by: item['by']?.S,
    };
}
const iso = (ms) => new Date(ms).toISOString();
/** A silent holder's calls may still be on their way this long after its lease (wall limit of a call, in AWS time). */
const marginMs = (clock) => _aws_clients__WEBPACK_IMPORTED_MODULE_2__/* .CALL_TIMEOUT_MS */ .M * clock.factor;
function refused(current, clock) {
    const since = current === undefined || Number.isNaN(current.since) ? '' : ` since ${iso(clock.toWall(current.since))}`;
    return new _errors__WEBPACK_IMPORTED_MODULE_1__/* .StageError */ .Zu({
        stage: 'deploy',
        message: `another deployment holds this environment: ${current?.release ?? 'unknown'} by ${current?.owner ?? 'unknown'}${since}`,
        hint: 'wait for it (rollout.lockWait), see ez-deploy status, or run ez-deploy resume if its runner is dead',
    });
}
const NAMES = { '#release': 'release', '#owner': 'owner', '#phase': 'phase', '#sequence': 'sequence', '#by': 'by' };
/** Takes what nobody holds: new, finished, baking, or taken back by the guardian. */
const takeFree = (table, values, release, spareBake) => table.update({
    expression: 'SET nonce = :nonce, #release = :release, #owner = :owner, #phase = :rolling, deadline = :deadline, since = :now, #sequence = if_not_exists(#sequence, :zero) + :one, was = if_not_exists(#release, :none), wasPhase = if_not_exists(#phase, :none) REMOVE #plan, machine, #by, #log, cancelBy, promoteStep, promoteBy',
    condition: `attribute_not_exists(pk) OR #phase IN (${spareBake ? '' : ':baking, '}:done, :takenback)`,
    names: { ...NAMES, '#plan': 'plan', '#log': 'log' },
    values: {
        ...values,
        ':release': { S: release },
        ...(spareBake ? {} : { ':baking': { S: 'baking' } }),
        ':done': { S: 'done' },
        ':takenback': { S: 'taken-back' },
        ':none': { S: '' },
    },
});
/**
 * Takes over from a silent holder, or a guardian that got stuck. The item goes on to name the dead rollout, with its plan and journal: should this process die
 * too before it has settled that, the dead rollout's guardian is still there and takes traffic back.
 */
const takeOver = (table, values, expired, deadRelease) => table.update({
    expression: 'SET nonce = :nonce, #owner = :owner, #phase = :rolling, deadline = :deadline, since = :now, #sequence = if_not_exists(#sequence, :zero) + :one, was = #release, wasPhase = #phase REMOVE #by',
    condition: `(#phase = :rolling AND deadline < :expired) OR (#phase = :taking AND deadline < :left)${deadRelease === undefined ? '' : ' OR (#phase IN (:rolling, :taking) AND #release = :dead)'}`,
    names: NAMES,
    values: {
        ...values,
        ':taking': { S: 'taking-back' },
        ':expired': { S: iso(expired) },
        ':left': { S: iso(expired - GUARDIAN_MS) },
        ...(deadRelease === undefined ? {} : { ':dead': { S: deadRelease } }),
    },
});
const held = (answer) => answer !== 'refused';
/** What was there before, read from what an update left: its reply was lost, or came from its second attempt. */
function beforeOf(item) {
    const [release, phase] = [item['was']?.S, item['wasPhase']?.S];
    const current = readCurrent(item);
    if (current === undefined || release === undefined || release === '')
        return undefined;
    return { ...current, release, phase: phase };
}
/**
 * Takes the lock. Free, baking and finished rollouts give it at once; a silent holder's is taken over when its lease and the
 * longest call have passed. A refusal or a lost reply is followed by a read: it may have been our own success.
 * @throws StageError naming the holder when it is not to be had in time.
 */
async function acquire(table, clock, who) {
    const nonce = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)();
    const giveUp = clock.now() + who.waitMs;
    for (;;) {
        const now = clock.now();
        const values = {
            ':nonce': { S: nonce },
            ':owner': { S: who.owner },
            ':rolling': { S: 'rolling' },
            ':deadline': { S: iso(now + LEASE_MS) },
            ':now': { S: iso(now) },
            ':zero': { N: '0' },
            ':one': { N: '1' },
        };
        const lock = holder(table, clock, who, nonce);
        const won = () => who.fence?.hold(now + LEASE_MS);
        let failure;
        for (const attempt of [
            () => takeFree(table, values, who.release, who.spareBake === true),
            () => takeOver(table, values, now - marginMs(clock), who.deadRelease),
        ]) {
            const answer = await attempt().catch((error) => {
                failure = error;
                return 'refused';
            });
            if (answer !== 'refused') {
                won();
                return { lock, before: readCurrent(answer.before) };
            }
        }
        const item = await table.read();
        if (item?.['nonce']?.S === nonce) {
            won();
            return { lock, before: beforeOf(item) };
        }
        if (failure !== undefined)
            throw failure;
        const current = readCurrent(item);
        if (current === undefined)
            continue;
        if (clock.now() >= giveUp)
            throw refused(current, clock);
        who.onWait?.(current);
        await clock.sleep(5_000, who.signal);
    }
}
function holder(table, clock, { release, fence }, nonce) {
    const write = async (set, names, values, more = '') => {
        const deadline = clock.now() + LEASE_MS;
        const answer = await table.update({
            expression: `SET deadline = :deadline${set}${more}`,
            condition: 'nonce = :nonce AND #phase = :rolling',
            names: { '#phase': 'phase', ...names },
            values: {
                ':nonce': { S: nonce },
                ':rolling': { S: 'rolling' },
                ':deadline': { S: iso(deadline) },
                ...values,
            },
        });
        if (answer === 'refused')
            fence?.hold(0);
        else
            fence?.hold(deadline);
        return answer;
    };
    return {
        nonce,
        release,
        beat: async () => {
            const answer = await write('', {}, {});
            if (answer === 'refused')
                return 'lost';
            return (0,_requests__WEBPACK_IMPORTED_MODULE_3__/* .readRequests */ .h7)(answer.before);
        },
        begin: () => write(', #release = :release', { '#release': 'release', '#plan': 'plan', '#log': 'log' }, { ':release': { S: release } }, ' REMOVE #plan, machine, #log, cancelBy, promoteStep, promoteBy').then(held),
        journal: ({ machine, plan, note }) => write(`, #log = list_append(if_not_exists(#log, :none), :line)${machine === undefined ? '' : ', machine = :machine'}${plan === undefined ? '' : ', #plan = :plan'}`, { '#log': 'log', ...(plan === undefined ? {} : { '#plan': 'plan' }) }, {
            ':none': { L: [] },
            ':line': { L: [{ S: `${iso(clock.now())} ${note}` }] },
            ...(machine === undefined ? {} : { ':machine': { S: JSON.stringify(machine) } }),
            ...(plan === undefined ? {} : { ':plan': { S: JSON.stringify(plan) } }),
        }).then(held),
        release_: (phase, until) => table
            .update({
            expression: 'SET #phase = :phase, deadline = :deadline',
            condition: 'nonce = :nonce AND #phase IN (:rolling, :phase)',
            names: { '#phase': 'phase' },
            values: {
                ':nonce': { S: nonce },
                ':rolling': { S: 'rolling' },
                ':phase': { S: phase },
                ':deadline': { S: iso(until ?? clock.now()) },
            },
        })
            .then((answer) => {
            fence?.drop();
            return answer !== 'refused';
        }),
    };
}


/***/ }),

/***/ 43372:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ holding)
/* harmony export */ });
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);
/* harmony import */ var _lease__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60959);
/* harmony import */ var _run__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25951);



/** Why work under the lock was ended from outside. */
class Ended extends Error {
    name = 'Ended';
}
/**
 * Does something under the environment's lock that is no rollout. A bake that is under way is left alone. The work is aborted when
 * the lock is lost or somebody asks for a rollback.
 */
async function holding(deps, who, store, signal, work) {
    const { lock } = await (0,_run__WEBPACK_IMPORTED_MODULE_2__.enter)(deps, { ...who, by: 'resume', spareBake: true }, store, signal);
    const done = new AbortController();
    const end = new AbortController();
    const beating = (0,_lease__WEBPACK_IMPORTED_MODULE_1__/* .keepLease */ .y)(deps, lock, done.signal, {
        lost: (what) => end.abort(new Ended(`the lock was lost (${what})`)),
        cancelled: (by) => end.abort(new Ended(`${by} asked for a rollback while this was under way`)),
        // There are no steps here.
        promoted: () => undefined,
    });
    try {
        return await work(AbortSignal.any([signal, end.signal]));
    }
    catch (error) {
        // What waited says only that it was aborted: the reason is here.
        const ended = end.signal.reason;
        if (ended instanceof Ended)
            throw new _errors__WEBPACK_IMPORTED_MODULE_0__/* .StageError */ .Zu({ stage: 'contract', message: ended.message, hint: 'see ez-deploy status' });
        throw signal.aborted ? signal.reason : error;
    }
    finally {
        done.abort();
        await beating;
        await lock.release_('done').catch(() => false);
    }
}


/***/ }),

/***/ 44279:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AX: () => (/* binding */ requestCancel),
/* harmony export */   b0: () => (/* binding */ requestPromotion),
/* harmony export */   h7: () => (/* binding */ readRequests)
/* harmony export */ });
function readRequests(item) {
    const cancelledBy = item?.['cancelBy']?.S;
    const [step, by] = [item?.['promoteStep']?.N, item?.['promoteBy']?.S];
    return {
        ...(cancelledBy === undefined ? {} : { cancelledBy }),
        ...(step === undefined || by === undefined ? {} : { promoted: { step: Number(step), by } }),
    };
}
const ask = async (table, release, expression, values) => {
    const answer = await table.update({
        expression,
        condition: '#phase = :rolling AND #release = :release',
        names: { '#phase': 'phase', '#release': 'release' },
        values: { ...values, ':rolling': { S: 'rolling' }, ':release': { S: release } },
    });
    return answer !== 'refused';
};
/** Asks the holder of a rollout to stop and to give the traffic back. False: that rollout is not under way any more. */
const requestCancel = (table, release, by) => ask(table, release, 'SET cancelBy = :by', { ':by': { S: by } });
/** Lets a rollout that waits after this step go on; for any other step it means nothing. False: it is not under way any more. */
const requestPromotion = (table, release, step, by) => ask(table, release, 'SET promoteStep = :step, promoteBy = :by', { ':step': { N: String(step) }, ':by': { S: by } });


/***/ }),

/***/ 92927:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D3: () => (/* binding */ commitOf),
/* harmony export */   fA: () => (/* binding */ openSession),
/* harmony export */   oP: () => (/* binding */ readRehearsal),
/* harmony export */   x4: () => (/* binding */ REHEARSAL_CREDENTIALS)
/* harmony export */ });
/* unused harmony export roleOf */
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _clock__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(99373);
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(83916);
/* harmony import */ var _rehearsal_info__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(30479);






/** Credentials of the rehearsal cloud: it checks none, the SDK wants some. */
const REHEARSAL_CREDENTIALS = { accessKeyId: 'rehearsal', secretAccessKey: 'rehearsal' };
function readRehearsal(file) {
    try {
        return (0,_rehearsal_info__WEBPACK_IMPORTED_MODULE_5__/* .readRehearsalInfo */ .oR)(file);
    }
    catch (error) {
        throw new _errors__WEBPACK_IMPORTED_MODULE_4__/* .ConfigError */ .xL([
            {
                where: 'input rehearsal',
                what: `${file} does not describe a running rehearsal: ${(0,_errors__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error).split('\n')[0] ?? ''}`,
                fix: 'start one with: ez-deploy rehearse --serve',
            },
        ]);
    }
}
const COMMIT = /^[0-9a-f]{7,64}$/;
/**
 * The commit that is checked out, by git. The runner's word (GITHUB_SHA) is second: after workflow_run, or a checkout with `ref`, it is the
 * branch's head and not what lies in the folder. `uncommitted` where neither knows.
 */
async function commitOf(root, env) {
    const said = await (0,node_util__WEBPACK_IMPORTED_MODULE_2__.promisify)(node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)('git', ['-C', root, 'rev-parse', 'HEAD'], { timeout: 30_000 }).then(({ stdout }) => stdout.trim(), () => undefined);
    return [said, env['GITHUB_SHA']].find((commit) => commit !== undefined && COMMIT.test(commit)) ?? 'uncommitted';
}
/** The role of `environments.NAME.roles` that a command works with: one a job, the broadest of what it does. */
function roleOf({ command, stages, repair }) {
    if (command === 'preview' || (command === 'drift' && !repair))
        return 'preview';
    if (command === 'drift' || command === 'destroy')
        return 'infra';
    if (command === 'restore-test')
        return 'restore';
    if (command === 'rehearse' || command === 'bootstrap')
        return undefined;
    if (command !== 'deploy')
        return 'rollout';
    if (stages.includes('infra'))
        return 'infra';
    if (stages.includes('deploy'))
        return 'rollout';
    return stages.includes('build') ? 'build' : undefined;
}
/** Credentials of the environment's role where the job can ask GitHub for an ID token; undefined: whatever the SDK finds. */
async function credentialsOf(role, { env, output }, at) {
    if (role === undefined || env['ACTIONS_ID_TOKEN_REQUEST_URL'] === undefined)
        return undefined;
    const { idTokenOf, roleCredentials } = await Promise.all(/* import() */[__webpack_require__.e(5861), __webpack_require__.e(1695), __webpack_require__.e(6963)]).then(__webpack_require__.bind(__webpack_require__, 96963));
    const [accessKeyId, secretAccessKey, sessionToken] = [
        env['AWS_ACCESS_KEY_ID'],
        env['AWS_SECRET_ACCESS_KEY'],
        env['AWS_SESSION_TOKEN'],
    ];
    return roleCredentials({
        role,
        // Letters that STS allows, at most 64.
        sessionName: `ez-deploy-${at.actor}`.replace(/[^\w+=,.@-]/g, '-').slice(0, 64),
        region: at.region,
        ...(at.endpoint === undefined ? {} : { endpoint: at.endpoint }),
        idToken: () => idTokenOf(env, output.mask),
        otherwise: accessKeyId === undefined || secretAccessKey === undefined
            ? undefined
            : { accessKeyId, secretAccessKey, ...(sessionToken === undefined ? {} : { sessionToken }) },
        warn: output.warn,
        now: Date.now,
    });
}
async function openSession(inputs, context) {
    const { readConfig } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(5773), __webpack_require__.e(165), __webpack_require__.e(7542)]).then(__webpack_require__.bind(__webpack_require__, 165));
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(inputs.config);
    const root = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(file);
    const read = await readConfig(file, inputs.environment ?? 'production');
    const rehearsal = inputs.rehearsal === undefined ? undefined : readRehearsal((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(inputs.rehearsal));
    const endpoint = rehearsal?.aws ?? context.env['AWS_ENDPOINT_URL'];
    const commit = await commitOf(root, context.env);
    // A rehearsal has one account and one region, whatever the environment's own are.
    const config = rehearsal === undefined
        ? read
        : { ...read, settings: { ...read.settings, region: rehearsal.region, account: rehearsal.accountId } };
    const actor = context.env['GITHUB_ACTOR'] ?? context.env['USER'] ?? 'unknown';
    const region = rehearsal?.region ?? config.settings.region;
    const role = roleOf(inputs);
    const assumed = await credentialsOf(role === undefined ? undefined : config.settings.roles[role], context, {
        region,
        endpoint,
        actor,
    });
    const credentials = assumed ?? (rehearsal === undefined ? undefined : REHEARSAL_CREDENTIALS);
    return {
        inputs,
        config,
        rehearsal,
        clock: rehearsal === undefined ? (0,_clock__WEBPACK_IMPORTED_MODULE_3__/* .createClock */ .t)() : (0,_rehearsal_info__WEBPACK_IMPORTED_MODULE_5__/* .clockOf */ .ie)(rehearsal),
        target: {
            region,
            ...(endpoint === undefined ? {} : { endpoint }),
            ...(credentials === undefined ? {} : { credentials }),
        },
        source: {
            commit,
            version: inputs.version ?? (commit === 'uncommitted' ? commit : commit.slice(0, 7)),
            actor,
        },
        workFolder: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(root, '.ez-deploy'),
        stateFolder: inputs.rehearsal === undefined
            ? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(root, '.ez-deploy', 'state')
            : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(inputs.rehearsal), 'state', config.app),
        ...context,
    };
}


/***/ })

};
;