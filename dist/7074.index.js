"use strict";
exports.id = 7074;
exports.ids = [7074];
exports.modules = {

/***/ 87074:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   contractCommand: () => (/* binding */ contractCommand)
/* harmony export */ });
/* harmony import */ var _config_argv__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81278);
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83916);
/* harmony import */ var _migrations_ledger__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13540);
/* harmony import */ var _release_id__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(63296);
/* harmony import */ var _rollout_coordination__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(15250);
/* harmony import */ var _rollout_hold__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(43372);
/* harmony import */ var _rollout_migrations__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(44796);
/* harmony import */ var _rollout_find__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(90618);
/* harmony import */ var _rollout_planning__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8592);
/* harmony import */ var _session__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(92927);
/* harmony import */ var _environment__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(9241);
/* harmony import */ var _pending_contracts__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(59643);












const refused = (message, hint) => new _errors__WEBPACK_IMPORTED_MODULE_1__/* .StageError */ .Zu({ stage: 'contract', message, hint });
/** Nothing may be under way, and the bake has to be over: until then traffic may still go back to the old version. */
async function checkQuiet({ deps }, session) {
    const current = (0,_rollout_coordination__WEBPACK_IMPORTED_MODULE_4__/* .readCurrent */ .cA)(await deps.aws.table.read());
    if (current === undefined || current.phase === 'done' || current.phase === 'taken-back')
        return;
    if (current.phase === 'baking') {
        const until = new Date(session.clock.toWall(current.deadline)).toISOString();
        throw refused(`${current.release} is still baking, until ${until}: until then traffic may go back to the old version, which needs what a contract takes away`, 'run it again after that; nothing was changed');
    }
    throw refused(`${current.release} by ${current.owner} is under way`, 'wait for it, see ez-deploy status; nothing was changed');
}
/** The old version must be gone, whole. */
function checkGone({ services, plain }) {
    const rolling = plain.filter((s) => s.rolling).map((s) => `${s.name}: ECS is still replacing its tasks`);
    const colours = services.flatMap((s) => {
        if (s.weights.blue > 0 && s.weights.green > 0)
            return [`${s.name}: traffic is split between blue and green`];
        const tasks = Math.max(s.running[s.idle], s.desired[s.idle]);
        return tasks > 0 ? [`${s.name}: ${tasks} tasks of the old version (${s.idle}) still run`] : [];
    });
    const left = [...colours, ...rolling];
    if (left.length > 0)
        throw refused(left.join('\n'), 'run it again when the old version is gone (ez-deploy status); nothing was changed');
}
/** `contract`: runs the contract migrations that the live release carries, once nothing can go back to the version before it. */
async function contractCommand(inputs, context) {
    const session = await (0,_session__WEBPACK_IMPORTED_MODULE_9__/* .openSession */ .fA)(inputs, context);
    const { clock, config, output, source } = session;
    const environment = await (0,_environment__WEBPACK_IMPORTED_MODULE_10__.openEnvironment)(session);
    const { deps, store } = environment;
    const ledger = (0,_migrations_ledger__WEBPACK_IMPORTED_MODULE_2__.ledgerStore)(deps.aws.bucket);
    await checkQuiet(environment, session);
    const work = await (0,_pending_contracts__WEBPACK_IMPORTED_MODULE_11__/* .findPending */ .r)(environment, config, await ledger.read());
    if (work.length === 0) {
        const text = 'Nothing to contract: every contract migration that the live release carries is applied.';
        return {
            exitCode: 0,
            json: { result: 'succeeded', what: text, applied: [] },
            text,
            outputs: { result: 'succeeded' },
        };
    }
    for (const { service } of work)
        if (config.services[service]?.migrations?.contract === undefined)
            throw refused(`services.${service}.migrations.contract is not configured`, 'say what runs the contract files');
    const id = `${_rollout_coordination__WEBPACK_IMPORTED_MODULE_4__/* .CONTRACT_RUN */ .DH}${(0,_release_id__WEBPACK_IMPORTED_MODULE_3__/* .releaseId */ .B)(new Date(clock.wall()), source.commit)}`;
    const applied = [];
    await (0,_rollout_hold__WEBPACK_IMPORTED_MODULE_5__/* .holding */ .G)(deps, { id, actor: source.actor, waitMs: config.rollout.lockWait }, store, context.signal, async (signal) => {
        // Once more: something may have been deployed before the lock was ours.
        checkGone(await (0,_rollout_find__WEBPACK_IMPORTED_MODULE_7__/* .findServices */ .O)(deps, (0,_rollout_planning__WEBPACK_IMPORTED_MODULE_8__/* .namesOf */ .eZ)(config)));
        for (const { service, record, pending, taskDefinition } of await (0,_pending_contracts__WEBPACK_IMPORTED_MODULE_11__/* .findPending */ .r)(environment, config, await ledger.read())) {
            const settings = config.services[service];
            const command = settings?.migrations?.contract;
            if (settings === undefined || command === undefined)
                continue;
            output.info(`Contract of ${service}, carried by ${record.release}: ${pending.map((f) => f.name).join(', ')}`);
            const migrations = [];
            const run = { deps, ledger, by: id, signal, record: (m) => migrations.push(m) };
            try {
                await (0,_rollout_migrations__WEBPACK_IMPORTED_MODULE_6__/* .contract */ .dz)(run, { name: service, config: settings, taskDefinition, command: (0,_config_argv__WEBPACK_IMPORTED_MODULE_0__/* .toArgv */ .s)(command) }, pending);
                applied.push(...pending.map((f) => `${service}: ${f.name}`));
            }
            finally {
                const known = (await store.read(record.release)) ?? record;
                if (migrations.length > 0)
                    await store.write({ ...known, migrations: [...known.migrations, ...migrations] });
            }
        }
    });
    const text = `Contracted: ${applied.join(', ')}. A rollback past this needs --with-down contract.`;
    return { exitCode: 0, json: { result: 'succeeded', what: text, applied }, text, outputs: { result: 'succeeded' } };
}


/***/ }),

/***/ 59643:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ findPending)
/* harmony export */ });
/* unused harmony export pendingOf */
/* harmony import */ var _rollout_find__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90618);
/* harmony import */ var _rollout_live_releases__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95582);
/* harmony import */ var _rollout_planning__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8592);



/** Contract files of a release that its database has not for certain, in their order; pure. */
function pendingOf(service, record, entries) {
    const files = record.migrations.find((m) => m.service === service && m.phase === 'expand')?.files ?? [];
    return files.filter((f) => f.phase === 'contract' &&
        !entries.some((e) => e.service === service && e.name === f.name && e.state === 'applied'));
}
/** What `contract` has to do, for every service with a folder of migrations. */
async function findPending({ deps, store }, config, entries) {
    const names = Object.keys(config.services).filter((n) => config.services[n]?.migrations?.folder !== undefined);
    if (names.length === 0)
        return [];
    const { services, plain } = await (0,_rollout_find__WEBPACK_IMPORTED_MODULE_0__/* .findServices */ .O)(deps, (0,_rollout_planning__WEBPACK_IMPORTED_MODULE_2__/* .namesOf */ .eZ)(config, names));
    const live = await (0,_rollout_live_releases__WEBPACK_IMPORTED_MODULE_1__/* .liveReleases */ .z)(deps, { services, plain });
    const definitions = [
        ...services.map((s) => ({ name: s.name, taskDefinition: s.taskDefinitions[s.live] })),
        ...plain.map(({ name, taskDefinition }) => ({ name, taskDefinition })),
    ];
    const work = [];
    for (const s of definitions) {
        const release = live[s.name];
        const record = release === undefined ? undefined : await store.read(release);
        if (record === undefined)
            continue;
        const pending = pendingOf(s.name, record, entries);
        if (pending.length > 0)
            work.push({ service: s.name, record, pending, taskDefinition: s.taskDefinition });
    }
    return work;
}


/***/ })

};
;