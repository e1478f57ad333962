"use strict";
exports.id = 5951;
exports.ids = [5951];
exports.modules = {

/***/ 81278:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ commandProblem),
/* harmony export */   s: () => (/* binding */ toArgv)
/* harmony export */ });
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);

const QUOTE = 'put it in quotes where the command itself reads it';
const FIX = 'put it into a script file and run that, or give the command as a list of words';
/** What only a shell would understand, outside quotes; longest first. */
const OPERATORS = ['&&', '||', '>>', '<<', '$(', '${', '|', '>', '<', '&', ';', '`'];
/**
 * Splits one command line into words as a POSIX shell would: spaces part, quotes and backslashes hold together. Nothing is
 * expanded. What would need a shell (pipes, redirections, `&&`, variables) is a problem, never passed on as text.
 */
function splitLine(line) {
    const words = [];
    let word;
    let quote;
    for (let i = 0; i < line.length; i += 1) {
        const char = line.charAt(i);
        const next = line.charAt(i + 1);
        if (char === '\0')
            return { problem: 'holds a zero character', fix: 'remove it' };
        if (quote !== "'" && expands(char, next))
            return { problem: `has "${char}", which needs a shell, and none is used`, fix: FIX };
        if (quote !== undefined) {
            if (char === quote)
                quote = undefined;
            else if (quote === '"' && char === '\\' && '"\\$`'.includes(next) && next !== '') {
                word = (word ?? '') + next;
                i += 1;
            }
            else
                word = (word ?? '') + char;
        }
        else if (char === '"' || char === "'") {
            quote = char;
            word ??= '';
        }
        else if (char === '\\' && next !== '') {
            // A backslash at the end of a line joins it with the next, as in a shell.
            if (next !== '\n')
                word = (word ?? '') + next;
            i += 1;
        }
        else if (/\s/.test(char)) {
            if (char === '\n' && (words.length > 0 || word !== undefined) && line.slice(i).trim() !== '')
                return { problem: 'is more than one line', fix: FIX };
            if (word !== undefined)
                words.push(word);
            word = undefined;
        }
        else {
            const operator = OPERATORS.find((op) => line.startsWith(op, i));
            if (operator !== undefined)
                return { problem: `has "${operator}", which needs a shell, and none is used`, fix: FIX };
            if (char === '*' || (char === '#' && word === undefined))
                return { problem: `has "${char}", which means something to a shell, and none is used`, fix: QUOTE };
            word = (word ?? '') + char;
        }
    }
    if (quote !== undefined)
        return { problem: `has a ${quote} that is not closed`, fix: 'close the quote' };
    if (word !== undefined)
        words.push(word);
    if (/^[A-Za-z_]\w*=/.test(words[0] ?? ''))
        return { problem: 'begins with a variable, which only a shell sets', fix: 'put the variable under env:' };
    if (words.length === 0 || words[0] === '')
        return { problem: 'is empty', fix: 'write the command to run' };
    return { argv: words };
}
/** Variables and substitutions, which a shell expands between double quotes too. */
function expands(char, next) {
    return (char === '$' && /[A-Za-z_({]/.test(next)) || char === '`';
}
/** The problem of a command as configured; undefined where it can be run. */
function commandProblem(run) {
    if (typeof run === 'string') {
        const split = splitLine(run);
        return 'problem' in split ? split : undefined;
    }
    if (run.length === 0 || run[0] === '')
        return { problem: 'is empty', fix: 'write the command to run' };
    if (run.some((word) => word.includes('\0')))
        return { problem: 'holds a zero character', fix: 'remove it' };
    return undefined;
}
/**
 * The argv of a command as configured: a list as it is, a line split by {@link splitLine}.
 * @throws ConfigError where it cannot be run without a shell; the loader has refused such a file before.
 */
function toArgv(run) {
    const wrong = commandProblem(run);
    if (wrong !== undefined) {
        throw new _errors__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL([{ where: 'command', what: wrong.problem, fix: wrong.fix }]);
    }
    if (typeof run !== 'string')
        return [...run];
    const split = splitLine(run);
    return 'argv' in split ? [...split.argv] : [];
}


/***/ }),

/***/ 60959:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ whileHolding),
/* harmony export */   y: () => (/* binding */ keepLease)
/* harmony export */ });
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);
/* harmony import */ var _coordination__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15250);


/** Moves the deadline well before it is due; passes on what it hears by that: the right is gone, or somebody asks for something. */
async function keepLease({ clock, output }, lock, signal, heard) {
    const told = { cancelled: false, step: -1 };
    while (!signal.aborted) {
        try {
            await clock.sleep(_coordination__WEBPACK_IMPORTED_MODULE_1__/* .LEASE_MS */ .Wf / 6, signal);
            const beat = await lock.beat();
            if (signal.aborted)
                return;
            if (beat === 'lost') {
                heard.lost('lease');
                return;
            }
            if (beat.cancelledBy !== undefined && !told.cancelled) {
                told.cancelled = true;
                heard.cancelled(beat.cancelledBy);
            }
            if (beat.promoted !== undefined && beat.promoted.step > told.step) {
                told.step = beat.promoted.step;
                heard.promoted(beat.promoted.step, beat.promoted.by);
            }
        }
        catch (error) {
            // One failed beat is not a lost lease: the next one comes long before the deadline.
            if (!signal.aborted)
                output.debug(`lease: ${(0,_errors__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}`);
        }
    }
}
/**
 * Holds the lock while a dead rollout is settled: under throttling that may take longer than a lease.
 * @throws StageError where the lock was lost meanwhile, and whatever the work throws.
 */
async function whileHolding(deps, lock, work) {
    const ended = new AbortController();
    let gone;
    const beating = keepLease(deps, lock, ended.signal, {
        lost: (what) => (gone = what),
        // What was asked of the dead rollout is what is being done.
        cancelled: () => undefined,
        promoted: () => undefined,
    });
    try {
        const result = await work();
        if (gone !== undefined) {
            throw new _errors__WEBPACK_IMPORTED_MODULE_0__/* .StageError */ .Zu({
                stage: 'deploy',
                message: `the lock was lost (${gone}) while an earlier rollout was being settled`,
                hint: 'see ez-deploy status',
            });
        }
        return result;
    }
    finally {
        ended.abort();
        await beating;
    }
}


/***/ }),

/***/ 44796:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  dz: () => (/* binding */ contract),
  fT: () => (/* binding */ expand),
  zH: () => (/* binding */ takeBack)
});

// EXTERNAL MODULE: ./src/config/argv.ts
var argv = __webpack_require__(81278);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/migrations/check.ts + 3 modules
var check = __webpack_require__(28188);
// EXTERNAL MODULE: ./src/migrations/ledger.ts
var ledger = __webpack_require__(13540);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./src/aws/ecs.ts
var ecs = __webpack_require__(41032);
// EXTERNAL MODULE: ./src/rollout/why/gather.ts
var gather = __webpack_require__(83341);
;// CONCATENATED MODULE: ./src/rollout/migrate.ts





/** Between two looks. AWS ms. */
const POLL_MS = 2_000;
/** ECS takes this long at most to act on StopTask, besides the container's own time. AWS ms. */
const STOP_MARGIN_MS = 30_000;
/** Lines of a migration's log that are told and kept. */
const LOG_LINES = 20;
/** True once its process has ended: ECS still cleans up for some seconds after that. */
const hasEnded = (task) => task.lastStatus === 'STOPPED' || (task.desiredStatus === 'STOPPED' && (0,gather/* exitCodeOf */.FO)(task) !== undefined);
/** Added to the task's environment; PGOPTIONS is read by libpq and by what follows it (psql, pg of Node, psycopg, Rails). */
function migrationEnvironment(job) {
    const { lockTimeout = 0, statementTimeout = 0 } = job.config.migrations ?? {};
    const limits = [
        ...(lockTimeout > 0 ? [`-c lock_timeout=${lockTimeout}`] : []),
        ...(statementTimeout > 0 ? [`-c statement_timeout=${statementTimeout}`] : []),
    ];
    const own = job.config.env['PGOPTIONS'];
    return {
        EZ_DEPLOY_MIGRATION_PHASE: job.phase,
        ...(job.file === undefined ? {} : { EZ_DEPLOY_MIGRATION: job.file }),
        EZ_DEPLOY_LOCK_TIMEOUT_MS: String(lockTimeout),
        EZ_DEPLOY_STATEMENT_TIMEOUT_MS: String(statementTimeout),
        // Where the secret store says what it is, that holds: a container cannot have both.
        ...(limits.length === 0 || job.config.secrets['PGOPTIONS'] !== undefined
            ? {}
            : { PGOPTIONS: [...(own === undefined ? [] : [own]), ...limits].join(' ') }),
    };
}
const tokenOf = ({ phase, by, service, file }) => (0,external_node_crypto_.createHash)('sha256')
    .update(`${phase === 'expand' ? 'migrate' : phase} ${by} ${service}${file === undefined ? '' : ` ${file}`}`)
    .digest('hex');
/** What to do where it was not the migration of a deployment. */
const HINTS = {
    contract: 'the live version works with it and without it: mend what stands in the way, run ez-deploy contract again',
    down: 'what was taken back by then stays so, the version that has the traffic works with that; mend it, run the rollback again',
};
/** Runs a service's migration as a one-off task of the given image and waits for its end. Rejects only where its end is not known. */
async function migrate(deps, job, signal) {
    const { aws, outputs, clock, output } = deps;
    const { service, config, phase } = job;
    const known = outputs.services[service];
    const { migrations } = config;
    if (known === undefined || migrations === undefined)
        throw new Error(`${service} has no migrations`);
    const started = clock.now();
    const failing = { service, kind: 'migration', config };
    const name = phase === 'expand' ? 'migration' : phase === 'contract' ? 'contract migration' : `taking back ${job.file ?? ''}`;
    const ended = (exitCode, log) => ({
        service,
        phase,
        exitCode,
        seconds: Math.round((clock.now() - started) / 1_000),
        log,
        files: job.files,
    });
    const failed = (why) => phase === 'expand' ? why : new errors/* StageError */.Zu({ stage: phase, message: why.message, hint: HINTS[phase] });
    let arn;
    try {
        const task = await aws.ecs.runTask({
            cluster: outputs.clusterName,
            taskDefinition: job.taskDefinition,
            launchType: 'FARGATE',
            startedBy: job.by.slice(0, 36),
            clientToken: tokenOf(job),
            networkConfiguration: {
                awsvpcConfiguration: {
                    subnets: known.subnetIds,
                    securityGroups: known.securityGroupIds,
                    assignPublicIp: 'DISABLED',
                },
            },
            overrides: {
                containerOverrides: [
                    {
                        name: service,
                        command: (0,argv/* toArgv */.s)(typeof job.command === 'string' ? job.command : [...job.command]),
                        environment: Object.entries(migrationEnvironment(job)).map(([n, value]) => ({ name: n, value })),
                    },
                ],
            },
        });
        arn = task.taskArn ?? '';
    }
    catch (error) {
        if (!(error instanceof ecs/* NotPlacedError */.n_))
            throw error;
        const why = failed((0,gather/* failure */.V2)(await (0,gather/* explain */.WE)(deps, { ...failing, events: [error.message] })));
        return { migration: ended(1, []), failure: why, ran: false };
    }
    const until = started + migrations.timeout;
    for (;;) {
        const [now] = await aws.ecs.describeTasks(outputs.clusterName, [arn]);
        if (now !== undefined && hasEnded(now)) {
            const log = (await (0,gather/* taskLog */.g_)(deps, service, now)).slice(-LOG_LINES);
            const exitCode = (0,gather/* exitCodeOf */.FO)(now);
            if (exitCode !== 0) {
                const why = failed((0,gather/* failure */.V2)(await (0,gather/* explain */.WE)(deps, { ...failing, stopped: now })));
                return { migration: ended(exitCode ?? 1, log), failure: why, ran: true };
            }
            for (const line of log)
                output.info(`  ${service} ${phase === 'expand' ? 'migration' : phase} | ${line}`);
            return { migration: ended(0, log), ran: true };
        }
        output.waiting(`${name} of ${service} (${(now?.lastStatus ?? 'starting').toLowerCase()})`, migrations.timeout);
        if (clock.now() >= until) {
            const stopped = await stop(deps, arn, `took longer than ${migrations.timeout / 1_000} s`);
            return {
                migration: ended(1, now === undefined ? [] : (await (0,gather/* taskLog */.g_)(deps, service, now)).slice(-LOG_LINES)),
                failure: new errors/* StageError */.Zu({
                    stage: 'deploy',
                    message: `${service}: the ${name} took longer than ${migrations.timeout / 1_000} s; its task ${arn.split('/').at(-1) ?? ''} ${stopped}`,
                    hint: 'raise migrations.timeout, or look at what it waits for; migrations.lockTimeout makes it fail early instead',
                }),
                ran: true,
            };
        }
        try {
            await clock.sleep(POLL_MS, signal);
        }
        catch (error) {
            // Nobody waits for its end any more: what it does must not go on beside what comes next.
            await stop(deps, arn, 'ez-deploy was told to stop');
            await gone(deps, arn, config.stopTimeout + STOP_MARGIN_MS);
            throw error;
        }
    }
}
/** Until a task that was told to stop has ended, or some time has passed: it may still commit until then. */
async function gone({ aws, outputs, clock }, arn, longest) {
    const until = clock.now() + longest;
    while (clock.now() < until) {
        const [task] = await aws.ecs.describeTasks(outputs.clusterName, [arn]).catch(() => []);
        if (task !== undefined && hasEnded(task))
            return;
        await clock.sleep(POLL_MS);
    }
}
async function stop({ aws, outputs }, arn, reason) {
    try {
        await aws.ecs.stopTask(outputs.clusterName, arn, reason);
        return 'was told to stop';
    }
    catch (error) {
        return `may still run (${(0,errors/* messageOf */.bD)(error)})`;
    }
}

;// CONCATENATED MODULE: ./src/rollout/migrations.ts





const entryOf = ({ deps, by }, service, file, state, taskDefinition) => ({
    service,
    name: file.name,
    phase: file.phase,
    sha256: file.sha256,
    down: file.down,
    state,
    release: by,
    at: new Date(deps.clock.wall()).toISOString(),
    ...(taskDefinition === undefined ? {} : { taskDefinition }),
});
/** Writes the intent, runs the task, writes the outcome: what nobody saw end stays `unsure`. */
async function accounted(run, during, after, task) {
    let before = [];
    await run.ledger.change((entries) => during((before = entries)));
    const end = await task();
    run.record(end.migration);
    if (end.failure === undefined)
        await run.ledger.change(after);
    else {
        if (!end.ran)
            await run.ledger.change(() => before);
        throw end.failure;
    }
}
/** Expand: what the release carries and the database has not, before any traffic. `carried` is undefined without a folder. */
async function expand(run, service, carried) {
    const { name, config, taskDefinition } = service;
    const { migrations } = config;
    if (migrations === undefined)
        throw new Error(`${name} has no migrations`);
    const job = { service: name, config, taskDefinition, phase: 'expand', command: migrations.up, by: run.by };
    const task = () => migrate(run.deps, { ...job, files: [...(carried ?? [])] }, run.signal);
    if (carried === undefined) {
        const end = await task();
        run.record(end.migration);
        if (end.failure !== undefined)
            throw end.failure;
        return;
    }
    const standing = (0,ledger.standingOf)(name, carried, await run.ledger.read(), migrations.baseline);
    // Looked at again under the lock: another deployment may have applied something since the files were judged.
    const problems = (0,check.standingProblems)(name, standing, (file) => `${name}: ${file}`);
    if (problems.length > 0)
        throw new errors/* StageError */.Zu({
            stage: 'deploy',
            message: problems.map((p) => `${p.where} ${p.what}`).join('\n'),
            hint: problems[0]?.fix ?? 'deploy again',
        });
    const fresh = standing.fresh.filter((f) => f.phase === 'expand');
    const old = standing.baseline.map((f) => ({ ...entryOf(run, name, f, 'applied'), release: 'baseline', down: false }));
    const as = (state) => fresh.map((f) => entryOf(run, name, f, state, taskDefinition));
    await accounted(run, (entries) => (0,ledger.withEntries)((0,ledger.withEntries)(entries, old), as('unsure')), (entries) => (0,ledger.withEntries)(entries, as('applied')), task);
}
/** Contract: what only the old version needed. The caller has made sure that it is gone. */
async function contract(run, service, pending) {
    const { name, config, taskDefinition, command } = service;
    const as = (state) => pending.map((f) => entryOf(run, name, f, state, taskDefinition));
    await accounted(run, (entries) => (0,ledger.withEntries)(entries, as('unsure')), (entries) => (0,ledger.withEntries)(entries, as('applied')), () => migrate(run.deps, { service: name, config, taskDefinition, phase: 'contract', command, files: [...pending], by: run.by }, run.signal));
}
/** Takes migrations back, the newest first, each as a task of the image that applied it. */
async function takeBack(run, config, entries) {
    for (const entry of entries) {
        const service = config[entry.service];
        const command = service?.migrations?.down;
        if (service === undefined || command === undefined || entry.taskDefinition === undefined)
            throw new Error(`${entry.name} cannot be taken back`);
        const { name, phase, sha256, down } = entry;
        const job = {
            service: entry.service,
            config: service,
            taskDefinition: entry.taskDefinition,
            phase: 'down',
            command: (0,argv/* toArgv */.s)(command),
            files: [{ name, phase, sha256, down }],
            file: name,
            by: run.by,
        };
        run.deps.output.info(`Taking back ${name} of ${entry.service}`);
        await accounted(run, (all) => all.map((e) => ((0,ledger.isEntry)(e, entry.service, entry) ? { ...e, state: 'unsure' } : e)), (all) => all.filter((e) => !(0,ledger.isEntry)(e, entry.service, entry)), () => migrate(run.deps, { ...job, files: [...job.files] }, run.signal));
    }
}


/***/ }),

/***/ 25951:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  enter: () => (/* binding */ enter),
  rollOut: () => (/* binding */ rollOut),
  takeOverOwn: () => (/* binding */ takeOverOwn)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/rollout/connections.ts
var connections = __webpack_require__(16688);
// EXTERNAL MODULE: ./src/rollout/coordination.ts
var coordination = __webpack_require__(15250);
// EXTERNAL MODULE: ./src/migrations/ledger.ts
var ledger = __webpack_require__(13540);
// EXTERNAL MODULE: ./src/rollout/discover.ts + 1 modules
var discover = __webpack_require__(36520);
// EXTERNAL MODULE: ./src/rollout/machine.ts + 1 modules
var machine = __webpack_require__(50644);
// EXTERNAL MODULE: ./src/rollout/lease.ts
var lease = __webpack_require__(60959);
// EXTERNAL MODULE: ./src/aws/elb.ts
var elb = __webpack_require__(55596);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(44708);
;// CONCATENATED MODULE: ./src/rollout/http.ts


/** Header by which the test rule knows the release's own requests. */
const TEST_HEADER = 'x-ez-deploy-test';
/** Most of a body that is kept, in characters. */
const BODY_LIMIT = 65_536;
/** One request to the application on a fresh connection; never throws. @param timeoutMs wall milliseconds. */
function ask(url, options) {
    const started = performance.now();
    const target = new URL(url);
    return new Promise((done) => {
        const none = () => done({ status: 0, release: '', body: '', ms: performance.now() - started });
        const send = target.protocol === 'https:' ? external_node_https_.request : external_node_http_.request;
        const request = send(target, {
            method: options.method ?? 'GET',
            headers: { 'user-agent': 'ez-deploy', ...options.headers },
            agent: false,
            timeout: options.timeoutMs,
            ...(options.signal === undefined ? {} : { signal: options.signal }),
        }, (answer) => {
            let body = '';
            answer.setEncoding('utf8');
            answer.on('data', (text) => {
                if (body.length < BODY_LIMIT)
                    body += text;
            });
            answer.once('error', none);
            answer.once('end', () => done({
                status: answer.statusCode ?? 0,
                release: String(answer.headers['x-release'] ?? ''),
                body,
                ms: performance.now() - started,
            }));
        });
        request.once('timeout', () => request.destroy());
        request.once('error', none);
        request.end();
    });
}
/** A path that the service's rule takes: its first smoke path that fits, else the pattern with its wildcards filled in. */
function probePath(service) {
    const pattern = service.path ?? '/*';
    const escaped = pattern
        .replace(/[.+^${}()|[\]\\]/g, '\\$&')
        .replaceAll('*', '.*')
        .replaceAll('?', '.');
    const fits = (path) => new RegExp(`^${escaped}$`).test(path.split('?')[0] ?? path);
    const smoke = service.smoke.find((s) => s.method === 'GET' && fits(s.path));
    if (smoke !== undefined)
        return smoke.path;
    if (fits(service.health.path))
        return service.health.path;
    return pattern.replaceAll('*', '').replaceAll('?', 'x');
}

;// CONCATENATED MODULE: ./src/rollout/traffic.ts



/** Somebody else changed the weights: a rollout does not fight. */
class ForeignChange extends Error {
    leave;
    name = 'ForeignChange';
    /** @param leave services that have all their traffic on one colour by that other hand. */
    constructor(message, leave) {
        super(message);
        this.leave = leave;
    }
}
/** A read that does not show what was written may be an old one: it is believed when it stays so for this long. AWS ms. */
const STALE_MS = 8_000;
const READ_AGAIN_MS = 1_500;
/** Longest wait until answers show the weights. AWS ms. */
const CONFIRM_MS = 30_000;
const PROBE_TIMEOUT_MS = 5_000;
const findService = (services, name) => {
    const found = services.find((s) => s.name === name);
    if (found === undefined)
        throw new Error(`unknown service ${name}`);
    return found;
};
function groupWeights(service, weight) {
    return {
        [service.colours[weight.live].targetGroupArn]: 100 - weight.weight,
        [service.colours[weight.idle].targetGroupArn]: weight.weight,
    };
}
const same = (a, b) => [...new Set([...Object.keys(a), ...Object.keys(b)])].every((k) => (a[k] ?? 0) === (b[k] ?? 0));
/**
 * Sets the weights of all services at once and reads them back.
 * @param expected what the rules must say before, by service; a difference is a {@link ForeignChange}.
 */
async function setWeights(deps, services, weights, expected) {
    if (weights.length === 0)
        return;
    const { aws } = deps;
    const before = expected ?? [];
    const concerned = [...weights, ...before.filter((b) => !weights.some((w) => w.service === b.service))];
    const rules = await readRules(deps, services, concerned, (read) => differing(services, read, before).length === 0);
    refuseForeign(services, rules, before);
    await Promise.all(weights.map(async (w) => {
        const service = findService(services, w.service);
        const rule = rules.get(service.ruleArn);
        if (rule === undefined)
            throw new errors/* StageError */.Zu({ stage: 'deploy', message: `the load balancer rule of ${w.service} is gone` });
        await aws.elb.modifyRule(service.ruleArn, { actions: (0,elb/* actionsWith */.Qh)(rule, groupWeights(service, w)) });
    }));
    await readBack(deps, services, weights);
}
/** The rules of some services, as soon as they show what they should, or as they stay. */
async function readRules({ aws, clock }, services, weights, asWanted) {
    const arns = weights.map((w) => findService(services, w.service).ruleArn);
    const until = clock.now() + STALE_MS;
    for (;;) {
        const rules = await aws.elb.rules(arns);
        if (asWanted(rules) || clock.now() >= until)
            return rules;
        await clock.sleep(READ_AGAIN_MS);
    }
}
/** Those of the weights that their rules do not carry. */
const differing = (services, rules, weights) => weights.filter((w) => {
    const service = findService(services, w.service);
    const rule = rules.get(service.ruleArn);
    return rule === undefined || !same((0,elb/* weightsOf */.Z$)(rule), groupWeights(service, w));
});
/** Throws a {@link ForeignChange} where a rule says something else than this rollout had set. */
function refuseForeign(services, rules, expected) {
    const accounts = [];
    const leave = [];
    for (const w of differing(services, rules, expected)) {
        const service = findService(services, w.service);
        const rule = rules.get(service.ruleArn);
        if (rule === undefined)
            continue;
        const now = (0,elb/* weightsOf */.Z$)(rule);
        accounts.push(`the rule of ${w.service} says ${JSON.stringify(Object.values(now))}, this rollout had set ${100 - w.weight}/${w.weight}`);
        const only = Object.keys(now).filter((group) => (now[group] ?? 0) > 0);
        const colour = [w.live, w.idle].find((c) => only.length === 1 && only[0] === service.colours[c].targetGroupArn);
        if (colour !== undefined)
            leave.push({ service: w.service, colour });
    }
    if (accounts.length > 0)
        throw new ForeignChange(accounts.join('; '), leave);
}
/** Reads the rules and throws unless they carry these weights. */
async function readBack(deps, services, weights) {
    const rules = await readRules(deps, services, weights, (read) => differing(services, read, weights).length === 0);
    const [wrong] = differing(services, rules, weights);
    if (wrong === undefined)
        return;
    throw new errors/* StageError */.Zu({
        stage: 'deploy',
        message: `the weights of ${wrong.service} did not become ${100 - wrong.weight}/${wrong.weight}`,
    });
}
/** Answers in a row that settle a weight of 0 or 100. */
const IN_A_ROW = 8;
/** Answers asked for at once between 0 and 100. */
const SIDE_BY_SIDE = 5;
/**
 * Asks the application through its public address until the answers' release header shows the weights: for 100 and 0 a run of
 * answers that are all, or none, of the new release; between them one answer of the new one.
 */
async function confirmWeights({ clock, outputs }, config, weights, releases, signal) {
    const until = clock.now() + CONFIRM_MS;
    const entries = await Promise.all(weights.map(async ({ service, weight }) => {
        const known = config.services[service];
        const url = new URL(probePath(known ?? { smoke: [], health: { path: '/' } }), outputs.url).href;
        let [asked, fresh, row, unnamed] = [0, 0, 0, 0];
        const settled = () => (weight > 0 && weight < 100 ? fresh > 0 : row >= IN_A_ROW);
        const between = weight > 0 && weight < 100;
        while (!settled() && clock.now() < until && unnamed < IN_A_ROW) {
            // One of ten answers may be long in coming where answers are slow: several are asked for side by side.
            const answers = await Promise.all(Array.from({ length: between ? SIDE_BY_SIDE : 1 }, () => ask(url, { timeoutMs: PROBE_TIMEOUT_MS, signal })));
            signal.throwIfAborted();
            for (const answer of answers) {
                asked += 1;
                const isNew = answer.release === releases[service];
                if (isNew)
                    fresh += 1;
                if (answer.status > 0 && answer.release === '')
                    unnamed += 1;
                row = answer.status > 0 && (weight === 100 ? isNew : !isNew) ? row + 1 : 0;
            }
            if (!settled())
                await clock.sleep(between ? 200 : 400, signal);
        }
        const base = { source: 'probes', delay: 'at once', figures: { asked, ofNew: fresh } };
        if (settled()) {
            const text = `the load balancer acts on ${weight} %: ${fresh} of ${asked} answers came from the new version`;
            return [service, [{ ...base, verdict: 'pass', text }]];
        }
        if (unnamed >= IN_A_ROW) {
            const text = 'answers carry no x-release header, so the weights were only read back from the rule';
            return [service, [{ ...base, verdict: 'inconclusive', text }]];
        }
        throw new errors/* StageError */.Zu({
            stage: 'deploy',
            message: `${service}: after ${CONFIRM_MS / 1_000} s the answers still do not show ${weight} % (${fresh} of ${asked} came from the new version)`,
            hint: 'does every answer carry the x-release header with EZ_DEPLOY_RELEASE, and does nothing cache in front of the load balancer?',
        });
    }));
    return Object.fromEntries(entries);
}

;// CONCATENATED MODULE: ./src/rollout/driver.ts




/** Longest wait for an effect under way to end after it was aborted, wall ms: a call may be on its way. */
const SETTLE_MS = 3_000;
/** Events in their order; the machine takes one at a time. */
class EventQueue {
    events = [];
    wake;
    push(event) {
        this.events.push(event);
        this.wake?.();
    }
    async next() {
        for (;;) {
            const event = this.events.shift();
            if (event !== undefined)
                return event;
            await new Promise((done) => {
                this.wake = done;
            });
        }
    }
}
/**
 * Runs the machine: journals each effect's intent, executes it, journals its outcome, keeps the lease, and turns the caller's
 * signal into a Cancel. Returns the final state; throws only when it could not even begin.
 * @param onState told every state there is, in order.
 */
async function drive(deps, plan, lock, execute, signal, onState = () => undefined) {
    const { clock, output } = deps;
    const queue = new EventQueue();
    const at = () => clock.now();
    const lost = (what) => queue.push({
        type: 'LockLost',
        at: at(),
        reason: `the lock was lost (${what}): the guardian or somebody else has taken over`,
    });
    const onCancel = () => queue.push({ type: 'Cancel', at: at(), reason: (0,errors/* messageOf */.bD)(signal.reason) });
    if (signal.aborted)
        onCancel();
    signal.addEventListener('abort', onCancel, { once: true });
    const ended = new AbortController();
    const beating = (0,lease/* keepLease */.y)(deps, lock, ended.signal, {
        lost,
        cancelled: (by) => queue.push({ type: 'Cancel', at: at(), reason: `${by} asked for a rollback while this was under way` }),
        promoted: (step, by) => queue.push({ type: 'Promoted', at: at(), step, by }),
    });
    let running;
    const run = async (effect, state, own) => {
        try {
            if (!(await lock.journal({ phase: 'rolling', machine: state, note: `intent ${effect.kind}` })))
                return lost('journal');
            const result = await execute(effect, state, own, (judgements) => queue.push({ type: 'Judged', at: at(), id: effect.id, judgements }));
            queue.push({ type: 'EffectSucceeded', at: at(), id: effect.id, ...result });
        }
        catch (error) {
            if (own.aborted)
                return;
            output.debug(`${effect.kind}: ${(0,errors/* messageOf */.bD)(error)}`);
            if (error instanceof ForeignChange)
                return queue.push({ type: 'ForeignChange', at: at(), what: error.message, leave: error.leave });
            const hint = error instanceof errors/* StageError */.Zu ? error.hint : undefined;
            // Said at once: what follows, up to the record, takes its time.
            if (!(0,machine/* isGoingBack */.s6)(state.phase))
                output.warn((0,errors/* messageOf */.bD)(error).split('\n')[0] ?? '');
            queue.push({
                type: 'EffectFailed',
                at: at(),
                id: effect.id,
                reason: (0,errors/* messageOf */.bD)(error),
                ...(hint === undefined ? {} : { hint }),
            });
        }
    };
    let { state, effects } = (0,machine/* start */.ni)(plan);
    try {
        for (;;) {
            onState(state);
            for (const effect of effects) {
                if (running !== undefined) {
                    running.controller.abort();
                    await Promise.race([running.done, new Promise((done) => setTimeout(done, SETTLE_MS).unref())]);
                }
                const controller = new AbortController();
                running = { controller, done: run(effect, state, controller.signal) };
            }
            if (state.phase === 'done')
                break;
            ({ state, effects } = (0,machine/* reduce */.TS)(state, await queue.next()));
        }
        running?.controller.abort();
        await running?.done;
        return state;
    }
    finally {
        output.waiting(undefined);
        signal.removeEventListener('abort', onCancel);
        ended.abort();
        await beating;
    }
}

;// CONCATENATED MODULE: ./src/rollout/context.ts
/** What the placeholders of queries stand for in this rollout. */
const queryNames = ({ config, releases, oldReleases }) => (service) => ({
    service,
    release: releases[service] ?? '-',
    oldRelease: oldReleases[service] ?? '-',
    environment: config.environment,
});

// EXTERNAL MODULE: ./src/rollout/affinity.ts
var affinity = __webpack_require__(12845);
// EXTERNAL MODULE: ./src/rollout/guardian-plan.ts
var guardian_plan = __webpack_require__(57344);
// EXTERNAL MODULE: ./src/rollout/migrations.ts + 1 modules
var migrations = __webpack_require__(44796);
// EXTERNAL MODULE: ./src/aws/ecs.ts
var ecs = __webpack_require__(41032);
// EXTERNAL MODULE: ./src/rollout/why/classify.ts + 7 modules
var classify = __webpack_require__(88945);
// EXTERNAL MODULE: ./src/rollout/why/events.ts
var why_events = __webpack_require__(89819);
// EXTERNAL MODULE: ./src/rollout/why/gather.ts
var gather = __webpack_require__(83341);
;// CONCATENATED MODULE: ./src/rollout/ready.ts





/** Between two looks. AWS ms. */
const POLL_MS = 2_000;
/** Tells ECS to run the new task definition on the idle colour. */
async function scaleUp({ aws, outputs }, service, target, taskDefinition) {
    const updated = await aws.ecs.updateService(outputs.clusterName, service.colours[target.colour].serviceName, {
        taskDefinition,
        desiredCount: target.count,
    });
    const primary = updated.deployments?.find((d) => d.status === 'PRIMARY');
    return {
        service: service.name,
        ...target,
        deploymentId: primary?.id ?? '',
        oldEvents: new Set((updated.events ?? []).flatMap((e) => e.id ?? [])),
    };
}
/** A task of ours that stopped without being told to by scaling. */
const died = (task, started) => task.startedBy === started.deploymentId &&
    (task.desiredStatus === 'STOPPED' || task.lastStatus === 'STOPPED') &&
    !(task.stoppedReason ?? '').startsWith('Scaling activity');
/** Tasks of a new version that stopped on their own: one is enough to end a wait, or a rollout. */
async function stoppedTasks(deps, serviceName, started) {
    const tasks = await deps.aws.ecs.tasksOfService(deps.outputs.clusterName, serviceName);
    return tasks.filter((t) => died(t, started));
}
/** Newest first, as ECS gives them. */
const newEvents = (described, name, started) => (described.find((s) => s.serviceName === name)?.events ?? [])
    .filter((e) => !started.oldEvents.has(e.id ?? ''))
    .flatMap((e) => e.message ?? []);
/**
 * Waits until the healthy addresses of the target group are those of the new tasks, all of them. A task that stops, or an event
 * that says that none will come, ends the wait at once with an account of the cause.
 * @param limitMs AWS ms.
 */
async function waitReady(deps, services, configs, started, limitMs, signal) {
    const { aws, clock, outputs, output } = deps;
    const until = clock.now() + limitMs;
    // A target that is taken out says "draining" only: what was wrong with it was said before.
    const healths = new Map();
    /** When an event was first seen, AWS ms. */
    const firstSeen = new Map();
    const healthOf = (task) => (task === undefined ? undefined : healths.get((0,ecs/* addressOf */.ci)(task) ?? ''));
    const known = started.flatMap((one) => {
        const service = services.find((s) => s.name === one.service);
        return service === undefined ? [] : [{ one, colour: service.colours[one.colour] }];
    });
    const look = async ({ one, colour }, described) => {
        const [tasks, health, all] = await Promise.all([
            aws.ecs.tasksOfService(outputs.clusterName, colour.serviceName),
            aws.elb.targetHealth(colour.targetGroupArn),
            described,
        ]);
        for (const { Target, TargetHealth: now } of health) {
            if (Target?.Id === undefined || now?.State === 'draining')
                continue;
            healths.set(Target.Id, {
                ...(now?.State === undefined ? {} : { state: now.State }),
                ...(now?.Reason === undefined ? {} : { reason: now.Reason }),
                ...(now?.Description === undefined ? {} : { description: now.Description }),
            });
        }
        const events = newEvents(all, colour.serviceName, one);
        const failing = { service: one.service, kind: 'service', config: configs[one.service], events };
        const dead = tasks.find((t) => died(t, one));
        if (dead !== undefined) {
            const seen = healthOf(dead);
            throw (0,gather/* failure */.V2)(await (0,gather/* explain */.WE)(deps, { ...failing, stopped: dead, ...(seen === undefined ? {} : { health: seen }) }));
        }
        const mine = tasks.filter((t) => t.startedBy === one.deploymentId && t.desiredStatus === 'RUNNING');
        for (const message of events)
            if (!firstSeen.has(message))
                firstSeen.set(message, clock.now());
        const said = (0,why_events/* failureEvents */.i)(events.map((message) => ({ message, seenFor: clock.now() - (firstSeen.get(message) ?? 0) })), { deploymentId: one.deploymentId, livingTasks: mine.length });
        if (said.length > 0)
            throw (0,gather/* failure */.V2)(await (0,gather/* explain */.WE)(deps, { ...failing, events: said }));
        const running = mine.filter((t) => t.lastStatus === 'RUNNING');
        const isHealthy = (task) => health.some((h) => h.Target?.Id === (0,ecs/* addressOf */.ci)(task) && h.TargetHealth?.State === 'healthy');
        const healthy = running.filter(isHealthy);
        const why = running.map(healthOf).find((h) => h !== undefined && h.state !== 'healthy');
        const states = mine.map((t) => (t.lastStatus ?? '').toLowerCase()).join(', ') || 'not started yet';
        return {
            ready: running.length === one.count && healthy.length === one.count,
            state: `${one.service}: ${healthy.length} of ${one.count} healthy (${running.length === one.count ? (why?.description ?? 'running') : states})`,
            running: running.filter((t) => !isHealthy(t)),
            events,
        };
    };
    for (;;) {
        const described = aws.ecs.describeServices(outputs.clusterName, known.map((k) => k.colour.serviceName));
        const seen = await Promise.all(known.map((k) => look(k, described)));
        if (seen.every((s) => s.ready))
            return;
        signal.throwIfAborted();
        const state = seen.map((s) => s.state).join(' · ');
        output.waiting(state, limitMs);
        if (clock.now() >= until)
            throw await tooLate(seen, state);
        await clock.sleep(POLL_MS, signal);
    }
    /** Nothing stopped, and yet it is not ready: health and log of a task that runs may say why. */
    async function tooLate(seen, state) {
        const waited = `the new version was not healthy within ${limitMs / 1_000} s: ${state}`;
        const index = seen.findIndex((s) => !s.ready);
        const service = known[index]?.one.service ?? '';
        const running = seen[index]?.running[0];
        const health = healthOf(running);
        const why = await (0,gather/* explain */.WE)(deps, {
            service,
            kind: 'service',
            config: configs[service],
            ...(running === undefined ? {} : { running }),
            ...(health === undefined ? {} : { health }),
        });
        const hint = 'does the application answer its health path on PORT, and how long does it take to start?';
        return why.cause === 'unknown'
            ? new errors/* StageError */.Zu({ stage: 'deploy', message: waited, hint })
            : new errors/* StageError */.Zu({ stage: 'deploy', message: `${(0,classify/* accountOf */.XP)(why)}\n  ${waited}`, hint: why.hint });
    }
}

;// CONCATENATED MODULE: ./src/rollout/metrics.ts
/** How late each counting source is, in AWS time, for people. */
const DELAYS = {
    'app-metrics': 'about 10 s',
    'alb-metrics': '60 s periods, 1 to 2 min late',
    probes: 'at once',
};
const SIDES = ['new', 'old'];
const idOf = (service, index, metric, side) => `m${index}_${metric}_${side}_${service.replace(/\W/g, '_')}`;
const total = (points) => points?.reduce((sum, p) => sum + p.value, 0) ?? 0;
/** Periods with answers; what is not said of one of them is zero for counts and unknown for times. */
function samplesOf(requests, errors, slow, latency) {
    const at = (points) => new Map(points?.map((p) => [p.at, p.value]));
    const [e, s, l] = [at(errors), at(slow ?? undefined), at(latency ?? undefined)];
    return (requests ?? []).map((p) => {
        const seconds = l.get(p.at);
        return {
            at: p.at,
            requests: p.value,
            errors: e.get(p.at) ?? 0,
            ...(slow === null ? {} : { slow: s.get(p.at) ?? 0 }),
            ...(seconds === undefined ? {} : { latencyMs: Math.round(seconds * 1_000) }),
        };
    });
}
/** Gathers the sides of every service. Missing request figures are no verdict; missing error figures are zero. */
function metrics_gather(services, of, read) {
    const totals = {};
    const observed = [];
    services.forEach((s, i) => {
        const sides = {};
        for (const side of SIDES) {
            const found = read(s, i, side);
            if (found === undefined)
                continue;
            sides[side] = found.answers;
            observed.push({ ...of, service: s.name, delay: DELAYS[of.source], side, samples: found.samples });
        }
        totals[s.name] = sides;
    });
    return { totals, observed };
}
/** The application's own metrics: both versions from the same source, at ten-second periods. */
async function appMetrics({ aws, clock }, watched) {
    const namespace = watched.config.rollout.gates.metricsNamespace;
    if (namespace === undefined)
        return { totals: {}, observed: [] };
    const services = [...watched.services, ...watched.plain];
    const queries = services.flatMap((s, i) => ['Requests', 'Errors', 'Slow'].flatMap((metric) => SIDES.map((side) => ({
        id: idOf(s.name, i, metric, side),
        namespace,
        metric,
        dimensions: {
            Service: s.name,
            Release: (side === 'new' ? watched.releases : watched.oldReleases)[s.name] ?? '-',
        },
    }))));
    const found = await aws.watch.points(queries, { from: watched.since, to: clock.now() + 10_000, periodSeconds: 10 });
    return metrics_gather(services, { source: 'app-metrics', periodMs: 10_000, latencyOf: null }, (s, i, side) => {
        const [requests, errors, slow] = ['Requests', 'Errors', 'Slow'].map((m) => found[idOf(s.name, i, m, side)]);
        if (requests === undefined || requests.length === 0)
            return undefined;
        return {
            answers: { requests: total(requests), errors: total(errors), slow: total(slow) },
            samples: samplesOf(requests, errors, slow, null),
        };
    });
}
/** The load balancer's metrics: whole minutes only, from the first full one after the shift. */
async function albMetrics({ aws, clock, outputs }, watched) {
    const from = Math.ceil(watched.since / 60_000) * 60_000;
    if (clock.now() <= from + 60_000)
        return { totals: {}, observed: [] };
    if (watched.services.length === 0)
        return { totals: {}, observed: [] };
    const queries = watched.services.flatMap((s, i) => ['RequestCount', 'HTTPCode_Target_5XX_Count', 'TargetResponseTime'].flatMap((metric) => SIDES.map((side) => ({
        id: idOf(s.name, i, metric, side),
        namespace: 'AWS/ApplicationELB',
        metric,
        dimensions: {
            LoadBalancer: outputs.loadBalancerFullName,
            TargetGroup: s.colours[side === 'new' ? s.idle : s.live].targetGroupFullName,
        },
        ...(metric === 'TargetResponseTime' ? { stat: 'p95' } : {}),
    }))));
    const found = await aws.watch.points(queries, {
        from,
        to: Math.floor(clock.now() / 60_000) * 60_000,
        periodSeconds: 60,
    });
    return metrics_gather(watched.services, { source: 'alb-metrics', periodMs: 60_000, latencyOf: 'p95' }, (s, i, side) => {
        const of = (metric) => found[idOf(s.name, i, metric, side)];
        const requests = of('RequestCount');
        if (requests === undefined || requests.length === 0)
            return undefined;
        const errors = of('HTTPCode_Target_5XX_Count');
        return {
            answers: { requests: total(requests), errors: total(errors) },
            samples: samplesOf(requests, errors, null, of('TargetResponseTime')),
        };
    });
}

// EXTERNAL MODULE: ./src/rollout/why/log-tail.ts
var log_tail = __webpack_require__(18897);
;// CONCATENATED MODULE: ./src/rollout/observe.ts





/** Own probes of a service at every look. */
const PROBES_A_LOOK = 2;
/**
 * And at the first look of a step, which comes at once: enough that a version which fails everything is known by them alone,
 * ten seconds before any metric can tell (four failures reject at a limit of 5 % and the probes' share of a rate of 1 %).
 */
const PROBES_AT_FIRST = 4;
async function probe({ outputs, clock }, watched, service, count, signal) {
    const known = watched.config.services[service.name];
    const total = watched.probes.get(service.name) ?? { requests: 0, errors: 0, slow: 0 };
    watched.probes.set(service.name, total);
    if (known === undefined)
        return { total, observed: [] };
    const { latency } = watched.config.rollout.gates;
    const now = { at: clock.now(), requests: 0, errors: 0, slow: 0, latencyMs: 0 };
    const url = new URL(probePath(known), outputs.url).href;
    const one = async () => {
        const answer = await ask(url, {
            headers: { [TEST_HEADER]: watched.testSecret },
            timeoutMs: Math.max(1_000, latency),
            signal,
        });
        if (signal.aborted)
            return;
        now.requests += 1;
        now.latencyMs = Math.max(now.latencyMs, Math.round(answer.ms));
        if (answer.status === 0 || answer.status >= 500)
            now.errors += 1;
        else if (answer.ms > latency)
            now.slow += 1;
    };
    // One after the other: a hiccup of a moment is not to fail them all.
    for (let i = 0; i < count && !signal.aborted; i += 1)
        await one();
    for (const key of ['requests', 'errors', 'slow'])
        total[key] += now[key];
    return {
        total: { ...total },
        observed: [
            {
                service: service.name,
                source: 'probes',
                delay: DELAYS.probes,
                side: 'new',
                periodMs: 0,
                latencyOf: 'slowest',
                samples: now.requests === 0 ? [] : [now],
            },
        ],
    };
}
const NOTHING = { totals: {}, observed: [] };
/** One look at every service from every source, all asked at once. */
async function look(deps, watched, signal, asking = PROBES_A_LOOK) {
    const { aws, clock, output } = deps;
    const at = clock.now();
    const silent = (what) => (error) => {
        output.debug(`${what}: ${String(error)}`);
        return undefined;
    };
    const [app, alb, alarms, perService, perPlain] = await Promise.all([
        appMetrics(deps, watched).catch(silent('application metrics')),
        albMetrics(deps, watched).catch(silent('load balancer metrics')),
        aws.watch.inAlarm(watched.config.rollout.gates.alarms).catch(silent('alarms')),
        Promise.all(watched.services.map(async (s) => {
            const started = watched.started.find((x) => x.service === s.name);
            const [health, reasons, probes, queries] = await Promise.all([
                aws.elb.targetHealth(s.colours[s.idle].targetGroupArn),
                started === undefined ? [] : stopReasons(deps, watched, started, s.colours[started.colour].serviceName),
                probe(deps, watched, s, asking, signal),
                watched.queries.look(s.name, signal),
            ]);
            return { s, health, reasons, probes, queries, expected: started?.count ?? 0 };
        })),
        Promise.all(watched.plain.map(async (s) => {
            const rolled = watched.rolled.find((x) => x.service === s.name);
            const [reasons, queries] = await Promise.all([
                rolled === undefined ? [] : stopReasons(deps, watched, rolled, s.serviceName),
                watched.queries.look(s.name, signal),
            ]);
            return { s, reasons, queries };
        })),
    ]);
    const observed = [
        ...(app ?? NOTHING).observed.filter((o) => watched.services.some((s) => s.name === o.service)),
        ...(alb ?? NOTHING).observed,
        ...perService.flatMap((p) => p.probes.observed),
    ];
    const alarmed = {
        names: (alarms ?? []).filter((a) => !watched.alarmsBefore.includes(a)),
        delay: 'as late as the alarm’s metric',
    };
    const looks = perService.map(({ s, health, reasons, probes, queries, expected }) => {
        const healthy = health.filter((h) => h.TargetHealth?.State === 'healthy').length;
        const bad = health.filter((h) => h.TargetHealth?.State === 'unhealthy');
        return {
            service: s.name,
            at,
            queries,
            counts: [
                count('app-metrics', app?.totals[s.name]),
                count('alb-metrics', alb?.totals[s.name]),
                count('probes', { new: probes.total }),
            ],
            health: {
                // A target that is being replaced is not yet a sick one: only unhealthy ones count against the version.
                healthy: bad.length === 0 ? expected : healthy,
                expected,
                reasons: bad.map((h) => h.TargetHealth?.Description ?? h.TargetHealth?.Reason ?? 'unhealthy'),
                delay: 'the health check interval',
            },
            stopped: { reasons, delay: STOPPED_DELAY },
            alarms: alarmed,
        };
    });
    const plain = perPlain.map(({ s, reasons, queries }) => {
        const own = app?.totals[s.name];
        return {
            service: s.name,
            at,
            queries,
            // Many workers count nothing; what is counted is judged.
            counts: own?.new === undefined ? [] : [count('app-metrics', own)],
            noTraffic: true,
            stopped: { reasons, delay: STOPPED_DELAY },
            alarms: alarmed,
        };
    });
    return { looks: [...looks, ...plain], observed };
}
const STOPPED_DELAY = 'a few seconds';
/** Why tasks of the new version stopped on their own: the first with an account, the others with ECS's words. */
async function stopReasons(deps, watched, started, serviceName) {
    const [first, ...others] = await stoppedTasks(deps, serviceName, started);
    if (first === undefined)
        return [];
    const config = watched.config.services[started.service];
    const { said } = await (0,gather/* explain */.WE)(deps, { service: started.service, kind: 'service', config, stopped: first });
    return [said, ...others.map((t) => (0,log_tail/* cleanLine */.O)(t.stoppedReason ?? ''))];
}
const count = (source, sides) => ({
    source,
    delay: DELAYS[source],
    old: sides?.old,
    new: sides?.new,
});
/**
 * What the late sources have by now, for the record: a rollout that ends has the last figures of its metrics still to come. Whatever cannot
 * be had is left out.
 */
async function lastLook(deps, watched) {
    const both = await Promise.allSettled([appMetrics(deps, watched), albMetrics(deps, watched)]);
    return both.flatMap((r) => (r.status === 'fulfilled' ? r.value.observed : []));
}

// EXTERNAL MODULE: ./src/aws/scheduler.ts
var scheduler = __webpack_require__(77472);
// EXTERNAL MODULE: ./src/update/progress.ts
var progress = __webpack_require__(12174);
// EXTERNAL MODULE: ./src/rollout/plain.ts
var plain = __webpack_require__(11261);
// EXTERNAL MODULE: ./src/rollout/step-records.ts
var step_records = __webpack_require__(39748);
;// CONCATENATED MODULE: ./src/rollout/roll.ts







/** Between two looks. AWS ms. */
const roll_POLL_MS = 2_000;
/** Looks in a row that must not show our deployment: right after UpdateService a read may still be the one before. */
const GONE = 3;
/** Tells ECS to replace a service's tasks; scaling is suspended meanwhile, so nobody else moves its count. */
async function roll({ aws, outputs }, service, count, taskDefinition) {
    const updated = await aws.ecs.updateService(outputs.clusterName, service.serviceName, {
        taskDefinition,
        desiredCount: count,
    });
    return {
        service: service.name,
        count,
        deploymentId: updated.deployments?.find((d) => d.status === 'PRIMARY')?.id ?? '',
        oldEvents: new Set((updated.events ?? []).flatMap((e) => e.id ?? [])),
    };
}
/**
 * Waits until ECS says that all deployments have completed: all new tasks run (and are healthy where they have a health check), all
 * old ones are gone. A task of ours that stops ends the wait at once with an account of the cause.
 * @param limitMs AWS ms.
 */
async function waitRolled(deps, services, configs, rolled, limitMs, signal) {
    const { aws, clock, outputs, output } = deps;
    const from = clock.now();
    const nameOf = (one) => services.find((s) => s.name === one.service)?.serviceName ?? '';
    const open = new Map(rolled.map((one) => [one.service, { one, pace: (0,progress/* freshPace */.KY)(from), gone: 0, text: '' }]));
    const evidence = {};
    const firstSeen = new Map();
    /** Throws where a task of ours has ended, or none is to be expected. */
    const refuseFailure = async (one, service, events) => {
        const tasks = await aws.ecs.tasksOfService(outputs.clusterName, nameOf(one));
        const dead = tasks.find((t) => died(t, one));
        const failing = { service: one.service, kind: 'service', config: configs[one.service] };
        if (dead !== undefined)
            throw (0,gather/* failure */.V2)(await (0,gather/* explain */.WE)(deps, { ...failing, stopped: dead, events: (0,progress/* newEvents */.S6)(service, one) }));
        if (events.length > 0)
            throw (0,gather/* failure */.V2)(await (0,gather/* explain */.WE)(deps, { ...failing, events }));
    };
    while (open.size > 0) {
        await clock.sleep(roll_POLL_MS, signal);
        const at = clock.now();
        const described = await aws.ecs.describeServices(outputs.clusterName, [...open.values()].map(({ one }) => nameOf(one)));
        for (const [name, state] of open) {
            const { one } = state;
            const service = described.find((d) => d.serviceName === nameOf(one));
            if (service === undefined)
                throw new errors/* StageError */.Zu({ stage: 'deploy', message: `the ECS service of ${name} is gone` });
            for (const message of (0,progress/* newEvents */.S6)(service, one))
                if (!firstSeen.has(message))
                    firstSeen.set(message, at);
            const view = (0,progress/* viewOf */.du)(service, one, (message) => at - (firstSeen.get(message) ?? at));
            const { pace, suspicious } = (0,progress/* paced */.yb)(state.pace, view, at);
            state.pace = pace;
            state.gone = view.kind === 'gone' ? state.gone + 1 : 0;
            if (view.kind === 'completed') {
                open.delete(name);
                const text = `ECS replaced all tasks: ${one.count} of the new version run, none of the old`;
                const figures = { tasks: one.count, seconds: Math.round((at - from) / 1_000) };
                evidence[name] = [{ source: step_records/* ROLLING_SOURCE */.IU, delay: 'a few seconds', verdict: 'pass', text, figures }];
            }
            else if (view.kind === 'failed') {
                await refuseFailure(one, service, []);
                throw new errors/* StageError */.Zu({ stage: 'deploy', message: `${name}: ${view.reason}` });
            }
            else if (state.gone >= GONE) {
                throw new errors/* StageError */.Zu({
                    stage: 'deploy',
                    message: `${name}: somebody else began another deployment of ${nameOf(one)}`,
                    hint: 'see the events of the service; when it is as wanted, deploy again',
                });
            }
            else if (view.kind === 'waiting') {
                state.text = `${name}: ${view.text}`;
                if (suspicious)
                    await refuseFailure(one, service, view.events);
            }
        }
        const state = [...open.values()].map((s) => s.text).join(' · ');
        if (state !== '')
            output.waiting(state, limitMs);
        if (open.size > 0 && at - from >= limitMs) {
            throw new errors/* StageError */.Zu({
                stage: 'deploy',
                message: `the new version had not taken over within ${limitMs / 1_000} s: ${state}`,
                hint: 'how long do its tasks take to start, and to stop after SIGTERM? rollout.readyTimeout is how long is waited',
            });
        }
    }
    output.waiting(undefined);
    return evidence;
}
/**
 * Gives services without colours, and schedules, their old version again. All are told first, then ECS is waited for: what has
 * nobody to go back to is stopped.
 */
async function rollBack(deps, services, schedules, configs, limitMs, signal) {
    const { aws, outputs } = deps;
    const [rolled] = await Promise.all([
        Promise.all(services.map(async (s) => {
            if (!(0,plain/* isFirstPlain */.b4)(s))
                return [await roll(deps, s, s.desired, s.taskDefinition)];
            await aws.ecs.updateService(outputs.clusterName, s.serviceName, { desiredCount: 0 });
            return [];
        })),
        Promise.all(schedules.map((s) => aws.scheduler.put(s.schedule))),
    ]);
    await waitRolled(deps, services, configs, rolled.flat(), limitMs, signal);
}
/** Schedules start the new version from here on. Read first: what somebody changed meanwhile is kept. */
async function switchSchedules({ aws }, schedules, taskDefinitions) {
    await Promise.all(schedules.map(async ({ name, schedule }) => {
        const taskDefinition = taskDefinitions.get(name);
        if (taskDefinition === undefined)
            throw new Error(`${name} has no task definition`);
        const now = (await aws.scheduler.read(schedule.Name)) ?? schedule;
        await aws.scheduler.put((0,scheduler/* starting */.D1)(now, taskDefinition));
    }));
}

;// CONCATENATED MODULE: ./src/rollout/smoke.ts





/** The test rule and the load balancer's propagation have this long. AWS ms. */
const ROUTE_MS = 60_000;
const TIMEOUT_MS = 10_000;
/** Points every test rule at the idle colour, for requests that carry this release's secret header value. */
async function openTestRoute({ aws }, config, services, secret) {
    const rules = await aws.elb.rules(services.map((s) => s.testRuleArn));
    await Promise.all(services.map(async (s) => {
        const rule = rules.get(s.testRuleArn);
        if (rule === undefined)
            throw new errors/* StageError */.Zu({
                stage: 'deploy',
                message: `the test rule of ${s.name} is gone`,
                hint: 'run the infra stage',
            });
        const conditions = [
            { Field: 'path-pattern', PathPatternConfig: { Values: [config.services[s.name]?.path ?? '/*'] } },
            { Field: 'http-header', HttpHeaderConfig: { HttpHeaderName: TEST_HEADER, Values: [secret] } },
        ];
        const group = s.colours[s.idle].targetGroupArn;
        await aws.elb.modifyRule(s.testRuleArn, { conditions, actions: (0,elb/* actionsWith */.Qh)(rule, { [group]: 1 }) });
    }));
}
const shown = (answer) => (answer.status === 0 ? 'no answer' : `status ${answer.status}`);
/**
 * Asks the new version of every service through the test route, before any user: the health path where the rule takes it, and
 * each configured smoke request. The first answers wait for the route itself to be there. A task that stops meanwhile is the cause
 * of whatever the answers are.
 */
async function smoke(deps, config, services, started, releases, secret, signal) {
    const { clock, outputs } = deps;
    const headers = { [TEST_HEADER]: secret };
    const until = clock.now() + ROUTE_MS;
    const failOfStopped = async (service) => {
        const own = started.find((one) => one.service === service);
        const serviceName = services.find((s) => s.name === service)?.colours[own?.colour ?? 'blue'].serviceName;
        if (own === undefined || serviceName === undefined)
            return;
        const [stopped] = await stoppedTasks(deps, serviceName, own);
        if (stopped !== undefined)
            throw (0,gather/* failure */.V2)(await (0,gather/* explain */.WE)(deps, { service, kind: 'service', config: config.services[service], stopped }));
    };
    await Promise.all(services.map(async (s) => {
        const known = config.services[s.name];
        if (known === undefined)
            return;
        const probe = new URL(probePath(known), outputs.url).href;
        let first = await ask(probe, { headers, timeoutMs: TIMEOUT_MS, signal });
        while (first.status === 0 ||
            first.status >= 500 ||
            (first.release !== releases[s.name] && first.release !== '')) {
            signal.throwIfAborted();
            await failOfStopped(s.name);
            if (clock.now() >= until) {
                throw new errors/* StageError */.Zu({
                    stage: 'deploy',
                    message: `${s.name}: the new version did not answer through the test route within ${ROUTE_MS / 1_000} s: ${shown(first)}${first.release === '' ? '' : `, release ${first.release}`}`,
                    hint: 'the tasks are healthy, but requests with the test header do not reach them: is another rule in front of the test rule?',
                });
            }
            await clock.sleep(1_000, signal);
            first = await ask(probe, { headers, timeoutMs: TIMEOUT_MS, signal });
        }
        for (const request of known.smoke) {
            const answer = await ask(new URL(request.path, outputs.url).href, {
                method: request.method,
                headers,
                timeoutMs: TIMEOUT_MS,
                signal,
            });
            signal.throwIfAborted();
            const missing = request.contains !== undefined && !answer.body.includes(request.contains);
            if (answer.status === request.status && !missing)
                continue;
            await failOfStopped(s.name);
            throw new errors/* StageError */.Zu({
                stage: 'deploy',
                message: `${s.name}: smoke test ${request.method} ${request.path} failed: ${shown(answer)}${missing ? `, without the text it must contain` : ''}, expected ${request.status}`,
                hint: 'no user has seen the new version',
            });
        }
    }));
}

// EXTERNAL MODULE: ./src/config/argv.ts
var argv = __webpack_require__(81278);
;// CONCATENATED MODULE: ./src/rollout/task-definition.ts

/** Limits of a container's health check (HealthCheck, API reference), seconds. */
const [MOST_TIMEOUT, MOST_START] = [60, 300];
function healthCheckOf({ health }) {
    return {
        command: ['CMD', ...(0,argv/* toArgv */.s)(health.command ?? [])],
        interval: Math.round(health.interval / 1_000),
        timeout: Math.min(MOST_TIMEOUT, Math.round(health.timeout / 1_000)),
        retries: health.unhealthyThreshold,
        startPeriod: Math.min(MOST_START, Math.round(health.gracePeriod / 1_000)),
    };
}
/** A service's task definition, rendered from configuration and stack outputs. Pure: the same input gives the same definition. */
function renderTaskDefinition(input) {
    const { name, service, outputs, image, release, version } = input;
    const known = outputs.services[name];
    if (known === undefined)
        throw new Error(`the infrastructure has no service ${name}; run the infra stage`);
    const environment = {
        ...service.env,
        EZ_DEPLOY_RELEASE: release,
        EZ_DEPLOY_VERSION: version,
        EZ_DEPLOY_SERVICE: name,
        EZ_DEPLOY_ENVIRONMENT: outputs.environment,
        ...(service.port === undefined ? {} : { PORT: String(service.port) }),
    };
    return {
        family: known.family,
        networkMode: 'awsvpc',
        requiresCompatibilities: ['FARGATE'],
        cpu: String(service.cpu),
        memory: String(service.memory),
        executionRoleArn: known.executionRoleArn,
        taskRoleArn: known.taskRoleArn,
        runtimePlatform: { cpuArchitecture: service.cpuArchitecture, operatingSystemFamily: 'LINUX' },
        containerDefinitions: [
            {
                name,
                image,
                essential: true,
                readonlyRootFilesystem: true,
                privileged: false,
                ...(service.port === undefined
                    ? {}
                    : {
                        portMappings: [
                            {
                                name,
                                containerPort: service.port,
                                protocol: 'tcp',
                                // Service Connect knows retries and codes of HTTP by this.
                                ...(service.kind === 'internal' ? { appProtocol: 'http' } : {}),
                            },
                        ],
                    }),
                ...(service.health.command === undefined ? {} : { healthCheck: healthCheckOf(service) }),
                ...(service.command === undefined ? {} : { command: (0,argv/* toArgv */.s)(service.command) }),
                environment: Object.entries(environment).map(([n, value]) => ({ name: n, value })),
                secrets: Object.entries(known.secrets).map(([n, valueFrom]) => ({ name: n, valueFrom })),
                stopTimeout: Math.round(service.stopTimeout / 1_000),
                logConfiguration: {
                    logDriver: 'awslogs',
                    options: {
                        'awslogs-group': known.logGroup,
                        'awslogs-region': outputs.region,
                        'awslogs-stream-prefix': 'ecs',
                    },
                },
            },
        ],
        tags: [
            { key: 'ez-deploy:release', value: release },
            { key: 'ez-deploy:version', value: version },
        ],
    };
}

// EXTERNAL MODULE: ./src/rollout/gate.ts + 2 modules
var gate = __webpack_require__(27285);
;// CONCATENATED MODULE: ./src/aws/prometheus.ts

/** Longest an answer may take, wall ms, and most of it that is read. */
const prometheus_TIMEOUT_MS = 5_000;
const LIMIT = 262_144;
const finite = (text) => {
    const value = typeof text === 'string' ? Number(text.replace('Inf', 'Infinity')) : Number.NaN;
    return Number.isNaN(value) ? [] : [value];
};
/** Numbers of a scalar or an instant vector; NaN (0/0: no requests) is no data. */
function valuesOf(data) {
    const { resultType, result } = (data ?? {});
    if (!Array.isArray(result))
        return undefined;
    if (resultType === 'scalar')
        return finite(result[1]);
    if (resultType !== 'vector')
        return undefined;
    return result.flatMap((sample) => finite(sample.value?.[1]));
}
/**
 * An instant query over the HTTP API (https://prometheus.io/docs/prometheus/latest/querying/api/#instant-queries). Never rejects: a
 * monitoring server that is away is no verdict about a release.
 */
async function askPrometheus(url, query, options) {
    try {
        const response = await fetch(`${url.replace(/\/+$/, '')}/api/v1/query`, {
            method: 'POST',
            headers: {
                accept: 'application/json',
                'content-type': 'application/x-www-form-urlencoded',
                ...(options.token === undefined ? {} : { authorization: `Bearer ${options.token}` }),
            },
            body: new URLSearchParams({ query }).toString(),
            redirect: 'error',
            signal: AbortSignal.any([options.signal, AbortSignal.timeout(prometheus_TIMEOUT_MS)]),
        });
        const text = (await response.text()).slice(0, LIMIT);
        let body;
        try {
            body = JSON.parse(text);
        }
        catch {
            return { kind: 'no-answer', what: `answered ${response.status} and no JSON` };
        }
        const said = typeof body.error === 'string' ? `: ${body.error.slice(0, 300)}` : '';
        // 400: parameters are missing or wrong; 422: the expression cannot be executed.
        if (response.status === 400 || response.status === 422)
            return { kind: 'bad-query', what: `refused the query${said}` };
        const values = response.ok && body.status === 'success' ? valuesOf(body.data) : undefined;
        if (values === undefined)
            return { kind: 'no-answer', what: `answered ${response.status}${said}` };
        return { kind: 'values', values };
    }
    catch (error) {
        if (options.signal.aborted)
            throw error;
        const late = error instanceof DOMException && error.name === 'TimeoutError';
        return {
            kind: 'no-answer',
            what: late ? `did not answer within ${prometheus_TIMEOUT_MS / 1_000} s` : `cannot be reached (${(0,errors/* messageOf */.bD)(error)})`,
        };
    }
}

// EXTERNAL MODULE: ./src/rollout/gate-queries.ts
var gate_queries = __webpack_require__(32851);
;// CONCATENATED MODULE: ./src/rollout/queries.ts



/** Fills in `${service}` and the others; what is not one of them stays as it is. */
const fillIn = (text, names) => text.replace(/\$\{(service|release|oldRelease|environment)\}/g, (_, key) => names[key]);
async function queries_valueOf({ aws, clock, env, output }, query, names, signal) {
    if (query.prometheus !== undefined) {
        const { url, token } = query.prometheus;
        const name = token?.slice('env:'.length);
        const secret = name === undefined ? undefined : env[name]?.trim();
        if (name !== undefined && (secret === undefined || secret === ''))
            return { value: undefined, problem: `${name} is not set`, bad: true };
        if (secret !== undefined)
            output.mask(secret);
        const answer = await askPrometheus(url, fillIn(query.prometheus.query, names), {
            signal,
            ...(secret === undefined ? {} : { token: secret }),
        });
        if (answer.kind === 'values')
            return { value: (0,gate_queries/* worst */.Q)(answer.values, query) };
        return { value: undefined, problem: `Prometheus ${answer.what}`, bad: answer.kind === 'bad-query' };
    }
    const metric = query.cloudwatch;
    if (metric === undefined)
        return { value: undefined };
    try {
        const periodSeconds = metric.period / 1_000;
        const { q } = await aws.watch.points([
            {
                id: 'q',
                namespace: metric.namespace,
                metric: metric.metric,
                dimensions: Object.fromEntries(Object.entries(metric.dimensions).map(([k, v]) => [k, fillIn(v, names)])),
                stat: metric.statistic,
            },
        ], 
        // Metrics come up to two minutes late; the newest period that has data counts.
        { from: clock.now() - 120_000 - 2 * metric.period, to: clock.now(), periodSeconds });
        const value = q?.at(-1)?.value;
        return { value };
    }
    catch (error) {
        return { value: undefined, problem: `CloudWatch: ${(0,errors/* messageOf */.bD)(error)}` };
    }
}
const judges = (query, service) => query.services.length === 0 || query.services.includes(service);
/** The team's own queries of one rollout: each asked at its own pace, its last answer kept between. */
function createQueries(deps, queries, names) {
    const last = new Map();
    return {
        look: async (service, signal) => Promise.all(Object.entries(queries)
            .filter(([, query]) => judges(query, service))
            .map(async ([name, query]) => {
            const key = `${name} ${service}`;
            const now = deps.clock.now();
            let known = last.get(key);
            if (known === undefined || now - known.at >= query.every) {
                const value = await queries_valueOf(deps, query, names(service), signal);
                known = { at: now, asking: (known?.asking ?? 0) + 1, value };
                last.set(key, known);
            }
            const { value, problem } = known.value;
            const { max, min, failures, missing } = query;
            return {
                name,
                source: query.prometheus === undefined ? 'cloudwatch' : 'prometheus',
                delay: query.cloudwatch === undefined
                    ? 'its scrape interval'
                    : `${query.cloudwatch.period / 1_000} s periods, up to 2 min late`,
                asking: known.asking,
                value,
                ...(problem === undefined ? {} : { problem }),
                limits: { max, min, failures, missing },
            };
        })),
    };
}
/**
 * Asks every Prometheus query once before anything changes: one that the server refuses would end the rollout in its middle.
 * @throws StageError naming every refused query. A server that is away is only said.
 */
async function checkQueries(deps, queries, services, names, signal) {
    const notes = [];
    const refused = [];
    await Promise.all(Object.entries(queries)
        .filter(([, query]) => query.prometheus !== undefined)
        .map(async ([name, query]) => {
        const service = services.find((s) => judges(query, s));
        if (service === undefined)
            return;
        const { problem, bad } = await queries_valueOf(deps, query, names(service), signal);
        if (problem !== undefined)
            (bad === true ? refused : notes).push(`query ${name}: ${problem}`);
    }));
    if (refused.length === 0)
        return notes;
    throw new errors/* StageError */.Zu({
        stage: 'deploy',
        message: refused.sort().join('; '),
        hint: 'nothing was changed; mend rollout.gates.queries (try it in Prometheus’s own page)',
    });
}

;// CONCATENATED MODULE: ./src/rollout/watch.ts




/** Between two looks while a step is observed. AWS ms. */
const LOOK_MS = 4_000;
/** What the gate of one step is told to a person this often. AWS ms. */
const TELL_MS = 20_000;
/** Watches the new version in the steps of one rollout: gates and probes go on from step to step. */
function createWatcher(deps, context, begun) {
    const { clock, output } = deps;
    const { config } = context;
    const gates = new Map();
    const probes = new Map();
    const queries = createQueries(deps, config.rollout.gates.queries, queryNames(context));
    let last;
    const observe = async (effect, signal, onJudged) => {
        const names = new Set(effect.services);
        const watched = {
            config,
            services: context.services.filter((s) => names.has(s.name)),
            started: begun.started,
            plain: context.plain.filter((s) => names.has(s.name)),
            rolled: begun.rolled,
            releases: context.releases,
            oldReleases: context.oldReleases,
            alarmsBefore: context.alarmsBefore,
            testSecret: context.testSecret,
            since: begun.since ?? clock.now(),
            probes,
            queries,
        };
        last = watched;
        const waitsFor = effect.kind === 'Observe' ? `${effect.weight} %` : `promotion past ${effect.weight} %`;
        if (effect.kind === 'Observe')
            for (const name of names)
                gates.set(name, (0,gate/* beginStep */.Uz)(gates.get(name) ?? (0,gate/* freshGate */.Uh)()));
        const count = names.size;
        let told = clock.now();
        for (let first = effect.kind === 'Observe';; first = false) {
            // The first look comes at once: what fails everything need not serve users for another interval.
            if (!first)
                await clock.sleep(LOOK_MS, signal);
            const { looks, observed } = await look(deps, watched, signal, first ? PROBES_AT_FIRST : PROBES_A_LOOK);
            signal.throwIfAborted();
            context.timeline.observed(observed);
            const judgements = looks.map((one) => {
                const { state, judgement } = (0,gate/* judge */.S4)(gates.get(one.service) ?? (0,gate/* freshGate */.Uh)(), one, config.rollout.gates, count);
                gates.set(one.service, state);
                return judgement;
            });
            const summary = judgements.map((j) => `${j.service} ${tell(j)}`).join(' · ');
            const limit = effect.kind === 'Observe' ? config.rollout.interval : config.rollout.approvalTimeout;
            output.waiting(`${waitsFor}: ${summary}`, limit);
            if (clock.now() - told >= TELL_MS) {
                told = clock.now();
                output.info(`  ${waitsFor}  ${summary}`);
            }
            onJudged(judgements);
        }
    };
    return { observe, last: () => last };
}
/** A judgement in half a line: the best counting source's figures. */
function tell(judgement) {
    const counted = judgement.evidence.find((e) => e.figures['newRequests'] !== undefined);
    if (counted === undefined)
        return judgement.verdict;
    const { newRequests = 0, newErrors = 0, oldRequests = 0, oldErrors = 0 } = counted.figures;
    const rate = (bad, total) => (total === 0 ? '–' : `${((100 * bad) / total).toFixed(1)} %`);
    return `new ${rate(newErrors, newRequests)} errors of ${newRequests}, old ${rate(oldErrors, oldRequests)} of ${oldRequests}: ${judgement.verdict}`;
}

;// CONCATENATED MODULE: ./src/rollout/executor.ts










/** Longest wait for the last figures of late sources. AWS ms. */
const LAST_LOOK_MS = 10_000;
/** Executes effects one after the other; all it remembers is what later effects need. */
function createExecutor(deps, context, lock) {
    const { aws, clock, outputs, output } = deps;
    const { config, services } = context;
    const begun = { started: [], rolled: [], since: undefined };
    const { started } = begun;
    const watcher = createWatcher(deps, context, begun);
    const { observe } = watcher;
    /** What this rollout set last, by service. */
    const lastWeights = new Map();
    const byName = (name) => {
        const found = services.find((s) => s.name === name);
        if (found === undefined)
            throw new Error(`unknown service ${name}`);
        return found;
    };
    const plainByName = (name) => {
        const found = context.plain.find((s) => s.name === name);
        if (found === undefined)
            throw new Error(`unknown service ${name}`);
        return found;
    };
    const scalable = () => aws.control.scalable(outputs.clusterName, [
        ...services.flatMap((s) => [s.colours.blue.serviceName, s.colours.green.serviceName]),
        ...context.plain.map((s) => s.serviceName),
    ]);
    const schedulesOf = (names) => context.schedules.filter((s) => names.includes(s.name));
    /** During a rollout nobody else moves counts. */
    const suspendScaling = async () => {
        const known = await scalable();
        await Promise.all([...known].map((service) => aws.control.setScaling(outputs.clusterName, service, { suspended: true })));
    };
    return async (effect, state, signal, onJudged) => {
        switch (effect.kind) {
            case 'RegisterTaskDefinitions': {
                // One after the other: RegisterTaskDefinition allows one a second after a burst of twenty.
                for (const name of effect.services) {
                    const reused = context.reuse?.[name];
                    const service = config.services[name];
                    const image = context.images[name];
                    if (reused !== undefined)
                        context.taskDefinitions.set(name, reused);
                    else if (service !== undefined && image !== undefined) {
                        const input = renderTaskDefinition({
                            name,
                            service,
                            outputs,
                            image,
                            release: context.id,
                            version: context.version,
                        });
                        context.taskDefinitions.set(name, await aws.ecs.registerTaskDefinition(input));
                    }
                }
                return {};
            }
            case 'RunMigrations': {
                const { ledger, id: by } = context;
                const run = { deps, ledger, by, signal, record: (m) => context.migrations.push(m) };
                if (context.down.length > 0) {
                    await (0,migrations/* takeBack */.zH)(run, config.services, context.down);
                    return {};
                }
                output.info('Migrations (expand), before any traffic');
                for (const name of effect.services) {
                    const service = config.services[name];
                    const taskDefinition = context.taskDefinitions.get(name);
                    if (service === undefined || taskDefinition === undefined)
                        continue;
                    await (0,migrations/* expand */.fT)(run, { name, config: service, taskDefinition }, context.carried[name]);
                }
                return {};
            }
            case 'ScaleUp': {
                await suspendScaling();
                started.length = 0;
                started.push(...(await Promise.all(effect.targets.map((t) => scaleUp(deps, byName(t.service), t, context.taskDefinitions.get(t.service) ?? '')))));
                const counts = effect.targets.map((t) => `${t.service} ${t.colour} ${t.count}`).join(', ');
                output.info(`Starting the new version beside the old: ${counts}`);
                return {};
            }
            case 'WaitReady':
                await waitReady(deps, services, config.services, started, config.rollout.readyTimeout, signal);
                output.info('New tasks are healthy');
                return {};
            case 'Smoke':
                await openTestRoute(deps, config, services, context.testSecret);
                await smoke(deps, config, services, started, context.releases, context.testSecret, signal);
                output.info('Smoke tests passed through the test route; no user has seen the new version yet');
                return {};
            case 'StartGuardian': {
                const deadline = new Date(clock.now() + 60_000).toISOString();
                await aws.control.startGuardian(outputs.guardianArn, context.id, {
                    action: 'watch',
                    release: context.id,
                    deadline,
                });
                return {};
            }
            case 'Roll': {
                if (services.length === 0)
                    await suspendScaling();
                begun.since ??= clock.now();
                const targets = effect.targets.map((t) => ({ ...t, of: plainByName(t.service) }));
                output.info(`ECS replaces the tasks of ${targets.map((t) => `${t.service} (${t.count})`).join(', ')}`);
                const rolled = await Promise.all(targets.map((t) => roll(deps, t.of, t.count, context.taskDefinitions.get(t.service) ?? '')));
                begun.rolled.push(...rolled);
                const evidence = await waitRolled(deps, context.plain, config.services, rolled, config.rollout.readyTimeout, signal);
                return { evidence };
            }
            case 'SwitchSchedules':
                await switchSchedules(deps, schedulesOf(effect.services), context.taskDefinitions);
                output.info(`Schedules start the new version: ${effect.services.join(', ')}`);
                return {};
            case 'RollBack': {
                const plain = context.plain.filter((s) => effect.services.includes(s.name));
                output.warn(`Bringing the old version back: ${[...effect.services, ...effect.schedules].join(', ')}`);
                const limit = config.rollout.readyTimeout;
                await rollBack(deps, plain, schedulesOf(effect.schedules), config.services, limit, signal);
                return {};
            }
            case 'SetWeights': {
                const moved = (w) => byName(w.service);
                // Before the first shift: who has an answer of the old version stays there.
                const begins = effect.weights.filter((w) => w.weight < 100 && !lastWeights.has(w.service));
                await (0,affinity/* keepUsers */.kn)(deps, config, begins.map(moved), context.releases, context.oldReleases);
                await setWeights(deps, services, effect.weights, [...lastWeights.values()]);
                await (0,affinity/* letUsersGo */.U3)(deps, config, effect.weights.filter((w) => w.weight === 100).map(moved));
                for (const w of effect.weights)
                    lastWeights.set(w.service, w);
                begun.since ??= clock.now();
                context.timeline.weights(effect.weights, 'set');
                output.info(`Traffic: ${effect.weights.map((w) => `${w.service} ${w.weight} % ${w.idle}, ${100 - w.weight} % ${w.live}`).join(' · ')}`);
                return {};
            }
            case 'ConfirmWeights': {
                const evidence = await confirmWeights(deps, config, effect.weights, context.releases, signal);
                context.timeline.weights(effect.weights, 'confirmed');
                await context.writeSeries();
                return { evidence };
            }
            case 'Observe':
                await observe(effect, signal, onJudged);
                return {};
            case 'AwaitPromotion': {
                output.info(`${effect.weight} % has passed its gates. Waiting for a person: ez-deploy promote --environment ${config.environment}`);
                const told = context.tellAwaiting?.(effect.weight);
                try {
                    await observe(effect, signal, onJudged);
                }
                finally {
                    await told;
                }
                return {};
            }
            case 'TakeBack':
                output.warn(`Taking traffic back: ${effect.weights.map((w) => `${w.service} → ${w.live}`).join(', ')}`);
                await Promise.all([setWeights(deps, services, effect.weights), (0,affinity/* letUsersGo */.U3)(deps, config, services)]);
                context.timeline.weights(effect.weights, 'set');
                return {};
            case 'ConfirmBack':
                await confirmWeights(deps, config, effect.weights, context.releases, signal);
                // A call of ours that was aborted on this side may have arrived after the traffic was taken back.
                await readBack(deps, services, effect.weights);
                context.timeline.weights(effect.weights, 'confirmed');
                output.info('Traffic is back at the old version');
                return {};
            case 'ScaleDown':
                await Promise.all(effect.targets.map((t) => aws.ecs.updateService(outputs.clusterName, byName(t.service).colours[t.colour].serviceName, {
                    desiredCount: 0,
                })));
                return {};
            case 'RestoreScaling': {
                const known = await scalable();
                await Promise.all(effect.services.map(async ({ service, colour }) => {
                    const { serviceName } = colour === undefined ? plainByName(service) : byName(service).colours[colour];
                    const limits = config.services[service]?.scaling;
                    if (!known.has(serviceName) ||
                        limits === undefined ||
                        // The empty colour of a first release has nothing to scale.
                        state.plan.services.some((s) => s.name === service && s.first && s.live === colour))
                        return;
                    await aws.control.setScaling(outputs.clusterName, serviceName, {
                        suspended: false,
                        min: limits.min,
                        max: limits.max,
                    });
                }));
                return {};
            }
            case 'BeginBake':
                output.info(effect.bakeMs === 0
                    ? 'No bake: the guardian scales the old version down now'
                    : `Bake: the old version stays warm for ${Math.round(effect.bakeMs / 1_000)} s, watched by the guardian`);
                return {};
            case 'WriteRecord': {
                const watched = watcher.last();
                if (watched !== undefined) {
                    // The record does not wait long for the last figures of a chart.
                    const over = new AbortController();
                    const late = clock.sleep(LAST_LOOK_MS, AbortSignal.any([signal, over.signal])).then(() => []);
                    try {
                        context.timeline.observed(await Promise.race([lastLook(deps, watched), late]));
                    }
                    finally {
                        over.abort();
                    }
                }
                await context.writeSeries();
                await context.writeRecord(state);
                return {};
            }
            case 'ReleaseLock': {
                const until = clock.now() + context.backPlan.bakeLooks * guardian_plan/* BAKE_LOOK_SECONDS */.s * 1_000;
                const kept = await lock.release_(effect.to === 'baking' ? 'baking' : 'done', effect.to === 'baking' ? until : undefined);
                return kept ? {} : { notes: ['the lock was already lost when it was to be released'] };
            }
        }
    };
}

// EXTERNAL MODULE: ./src/rollout/planning.ts
var planning = __webpack_require__(8592);
// EXTERNAL MODULE: ./src/rollout/find.ts
var find = __webpack_require__(90618);
// EXTERNAL MODULE: ./src/rollout/live-releases.ts
var live_releases = __webpack_require__(95582);
// EXTERNAL MODULE: ./src/release/store.ts + 1 modules
var store = __webpack_require__(44946);
// EXTERNAL MODULE: ./src/rollout/backward.ts
var backward = __webpack_require__(3256);
;// CONCATENATED MODULE: ./src/rollout/record.ts



/** Times of the machine are AWS time; records are laid beside other logs and carry wall time. */
const wallIso = (clock, awsMs) => new Date(clock.toWall(awsMs)).toISOString();
/** The release record of a rollout's state; pure. */
function recordOf(clock, who, context, state) {
    const { plan } = state;
    const fresh = (name) => ({
        image: context.images[name] ?? '',
        taskDefinitionArn: context.taskDefinitions.get(name) ?? '',
    });
    const manual = who.command === 'rollback' && state.outcome === 'succeeded';
    return {
        schemaVersion: 1,
        release: context.id,
        app: who.app,
        environment: who.environment,
        version: context.version,
        commit: who.commit,
        command: who.command,
        actor: who.actor,
        ...(who.only === undefined ? {} : { only: [...who.only] }),
        result: manual ? 'rolled-back-manually' : (state.outcome ?? 'running'),
        ...(state.reason === null ? {} : { reason: state.reason }),
        ...(state.hint === null ? {} : { hint: state.hint }),
        ...(state.trafficBackAt === null ? {} : { undone: undoneOf(state) }),
        startedAt: new Date(who.startedAt).toISOString(),
        url: who.url,
        clockFactor: clock.factor,
        images: { ...context.images },
        services: Object.fromEntries([
            ...plan.services.map((s) => {
                const discovered = context.services.find((d) => d.name === s.name);
                const previous = s.first ? undefined : discovered?.taskDefinitions[s.live];
                return [
                    s.name,
                    {
                        ...fresh(s.name),
                        colour: s.idle,
                        ...(s.first ? {} : { previousColour: s.live }),
                        ...(previous === undefined ? {} : { previousTaskDefinitionArn: previous }),
                    },
                ];
            }),
            ...context.plain.map((s) => [
                s.name,
                {
                    ...fresh(s.name),
                    kind: s.kind,
                    ...((0,plain/* isFirstPlain */.b4)(s) ? {} : { previousTaskDefinitionArn: s.taskDefinition }),
                },
            ]),
            ...context.schedules.map((s) => [
                s.name,
                {
                    ...fresh(s.name),
                    kind: 'cron',
                    ...((0,plain/* isFirstSchedule */.iC)(s) ? {} : { previousTaskDefinitionArn: s.taskDefinition }),
                },
            ]),
        ]),
        migrations: [...context.migrations],
        stages: [],
        steps: state.steps.map((step) => ({ ...step, at: wallIso(clock, Date.parse(step.at)) })),
        rollback: rollbackOf(clock, who, context, state),
        notes: [...state.notes],
        series: (0,store/* seriesKey */.X)(context.id),
    };
}
/** What was taken back; a first release and what somebody else directed were not. */
function undoneOf(state) {
    const back = (0,backward/* backWeights */.Ls)(state).map((w) => w.service);
    const whose = back.length === state.plan.services.length ? 'all traffic' : `the traffic of ${back.join(', ')}`;
    const rolled = (0,backward/* backRolled */._e)(state);
    const others = [...rolled.services, ...rolled.schedules];
    const traffic = back.length === 0 || !state.exposed ? [] : [`${whose} is back at the old version`];
    return [...traffic, ...(others.length === 0 ? [] : [`${others.join(', ')} run the old version again`])].join('; ');
}
function rollbackOf(clock, who, context, state) {
    if (who.command === 'rollback' && state.outcome === 'succeeded') {
        const shifted = state.steps.at(-1)?.at;
        return {
            reason: 'asked for by hand',
            startedAt: new Date(who.startedAt).toISOString(),
            ...(shifted === undefined ? {} : { trafficBackAt: wallIso(clock, Date.parse(shifted)) }),
            to: Object.values(context.releases)[0] ?? '',
            by: 'rollback',
        };
    }
    if (state.takeBackAt === null)
        return null;
    const to = Object.values(context.oldReleases)[0];
    return {
        reason: state.reason ?? '',
        startedAt: wallIso(clock, state.takeBackAt),
        ...(state.trafficBackAt === null ? {} : { trafficBackAt: wallIso(clock, state.trafficBackAt) }),
        ...(to === undefined ? {} : { to }),
        by: who.command === 'rollback' ? 'rollback' : 'deploy',
    };
}

// EXTERNAL MODULE: ./src/rollout/correct.ts
var correct = __webpack_require__(15231);
;// CONCATENATED MODULE: ./src/rollout/recover-decision.ts
/** Phases of the machine in which all traffic was confirmed at the new version: such a rollout is finished, not undone. */
const SETTLED = ['restoring', 'beginning-bake', 'recording', 'releasing'];
/**
 * What becomes of the rollout of a runner that fell silent; pure. Where the journal and AWS disagree, AWS is right: a rollout that
 * says it had all traffic, and has not, is taken back like any other.
 */
function decideRecovery(before, observed, definitions = new Map()) {
    if (before === undefined || (before.phase !== 'rolling' && before.phase !== 'taking-back'))
        return { kind: 'nothing' };
    const { plan, machine } = before;
    if (plan === undefined)
        return { kind: 'unbegun' };
    const settled = before.phase === 'rolling' && machine !== undefined && SETTLED.includes(machine.phase);
    const { rolling = [], schedules = [] } = plan;
    const oldOnes = [
        ...rolling.map((s) => [s.service, s.oldTaskDefinition]),
        ...schedules.map((s) => [s.service, s.old.Target.EcsParameters?.TaskDefinitionArn ?? '']),
    ];
    const changed = new Set(oldOnes.filter(([name, old]) => (definitions.get(name) ?? old) !== old).map(([name]) => name));
    const whole = plan.services.every((s) => observed.get(s.service) === 100) && oldOnes.every(([name]) => changed.has(name));
    if (settled && whole)
        return { kind: 'complete' };
    const back = plan.services.filter((s) => s.canGoBack);
    const exposed = back.filter((s) => (observed.get(s.service) ?? 0) > 0).map((s) => s.service);
    // A first release has nobody to go back to: what has its traffic stays up, what never got any goes down.
    const scaleDown = plan.services.filter((s) => s.canGoBack || observed.get(s.service) === 0).map((s) => s.service);
    const rollBack = rolling.filter((s) => s.canGoBack && changed.has(s.service)).map((s) => s.service);
    // A first release that keeps its traffic keeps what works for it.
    const kept = plan.services.some((s) => !s.canGoBack && (observed.get(s.service) ?? 0) > 0);
    const stop = kept ? [] : rolling.filter((s) => !s.canGoBack).map((s) => s.service);
    const switched = schedules.filter((s) => changed.has(s.service)).map((s) => s.service);
    const moved = machine?.exposed === true || exposed.length + rollBack.length + switched.length > 0;
    return { kind: 'take-back', exposed, scaleDown, rollBack, stop, schedules: switched, moved };
}

;// CONCATENATED MODULE: ./src/rollout/recover.ts




/** Percent of traffic on each new colour, as the rules say it: the new groups are those that the way back sets to 0. */
async function observeWeights({ aws }, plan) {
    if (plan.services.length === 0)
        return new Map();
    const rules = await aws.elb.rules(plan.services.map((s) => s.ruleArn));
    const observed = new Map();
    for (const s of plan.services) {
        const rule = rules.get(s.ruleArn);
        if (rule === undefined)
            continue;
        const back = (0,elb/* weightsOf */.Z$)({ Actions: [...s.backActions] });
        const now = Object.entries((0,elb/* weightsOf */.Z$)(rule));
        const total = now.reduce((sum, [, weight]) => sum + weight, 0);
        const fresh = now.reduce((sum, [group, weight]) => sum + ((back[group] ?? 0) > 0 ? 0 : weight), 0);
        observed.set(s.service, total === 0 ? 0 : (100 * fresh) / total);
    }
    return observed;
}
/** Task definitions of services without colours, and of schedules, as AWS shows them. */
async function observeDefinitions({ aws }, plan) {
    const { rolling = [], schedules = [] } = plan;
    const [described, read] = await Promise.all([
        rolling.length === 0
            ? []
            : aws.ecs.describeServices(plan.cluster, rolling.map((s) => s.ecsService)),
        Promise.all(schedules.map(async (s) => [s.service, await aws.scheduler.read(s.old.Name)])),
    ]);
    const found = new Map();
    for (const s of rolling) {
        const definition = described.find((d) => d.serviceName === s.ecsService)?.taskDefinition;
        if (definition !== undefined)
            found.set(s.service, definition);
    }
    for (const [name, schedule] of read) {
        const definition = schedule === undefined ? undefined : (0,scheduler/* taskDefinitionOf */.Ib)(schedule);
        if (definition !== undefined)
            found.set(name, definition);
    }
    return found;
}
/**
 * Settles the rollout of a runner that fell silent: pure decision from its journal and AWS's weights, and then traffic first.
 * The caller holds the lock. undefined: there is nothing to settle.
 */
async function settleDead(deps, before) {
    const { aws, clock, output } = deps;
    const plan = before?.plan;
    const [weights, definitions] = plan === undefined
        ? [new Map(), new Map()]
        : await Promise.all([observeWeights(deps, plan), observeDefinitions(deps, plan)]);
    const decision = decideRecovery(before, weights, definitions);
    if (before === undefined || decision.kind === 'nothing')
        return undefined;
    const { release } = before;
    if (plan === undefined || decision.kind === 'unbegun')
        return { release, result: 'failed', what: `${release} stopped before it changed anything` };
    if (decision.kind === 'complete')
        return { release, result: 'succeeded', what: `${release} had all traffic already; its record was completed` };
    const exposed = plan.services.filter((s) => decision.exposed.includes(s.service));
    if (exposed.length > 0)
        output.warn(`Taking traffic back from ${release}, whose runner fell silent: ${exposed.map((s) => `${s.service} → ${s.live}`).join(', ')}`);
    await Promise.all([
        ...exposed.map((s) => aws.elb.modifyRule(s.ruleArn, { actions: [...s.backActions] })),
        // Nobody stays at a version whose tasks are about to go.
        ...(plan.affinity ?? []).map((r) => aws.elb.modifyRule(r.ruleArn, { conditions: [...r.conditions] })),
    ]);
    // Also where the dead runner itself had just given the traffic back: nobody knows how long ago.
    if (decision.moved)
        await clock.sleep(guardian_plan/* SPREAD_SECONDS */.c * 1_000);
    await Promise.all([
        ...(plan.rolling ?? [])
            .filter((s) => decision.rollBack.includes(s.service))
            .map((s) => aws.ecs.updateService(plan.cluster, s.ecsService, {
            taskDefinition: s.oldTaskDefinition,
            desiredCount: s.oldCount,
        })),
        ...(plan.rolling ?? [])
            .filter((s) => decision.stop.includes(s.service))
            .map((s) => aws.ecs.updateService(plan.cluster, s.ecsService, { desiredCount: 0 })),
        ...(plan.schedules ?? [])
            .filter((s) => decision.schedules.includes(s.service))
            .map((s) => aws.scheduler.put(s.old)),
    ]);
    // Only now, and only what AWS shows without weight: never a colour with traffic.
    const after = exposed.length === 0 ? undefined : await observeWeights(deps, plan);
    await Promise.all(plan.services
        .filter((s) => decision.scaleDown.includes(s.service) && (after?.get(s.service) ?? 0) === 0)
        .map((s) => aws.ecs.updateService(plan.cluster, s.newService, { desiredCount: 0 })));
    return {
        release,
        result: decision.moved ? 'rolled-back' : 'failed',
        what: decision.moved
            ? `traffic was taken back from ${release}, whose runner fell silent`
            : `${release} had moved no traffic; its tasks were scaled down`,
    };
}

// EXTERNAL MODULE: ./src/release/series.ts
var series = __webpack_require__(52744);
;// CONCATENATED MODULE: ./src/rollout/timeline.ts



/** The most trusted source first, the new version before the old. */
const rank = ({ source, side }) => 2 * gate/* COUNTING_SOURCES */.XP.indexOf(source) + (side === 'new' ? 0 : 1);
/** Samples kept before they are merged: a rollout of a day with a look every four seconds stays under it. */
const MOST_SAMPLES = 24_000;
/**
 * Keeps what a rollout observed. A later answer about the same period replaces the earlier one: CloudWatch fills periods up. What a
 * later answer no longer has is kept: it was observed.
 */
function createTimeline(clock, release, gates, services) {
    const weights = new Map();
    const counts = new Map();
    const wall = (awsMs) => Math.round(clock.toWall(awsMs));
    const start = wall(clock.now());
    for (const s of services)
        weights.set(s.name, [{ at: start, weight: s.weights[s.idle], how: 'read' }]);
    const seriesOf = ({ of, samples, until }) => {
        const sorted = [...samples.values()].sort((a, b) => a.at - b.at);
        return (0,series/* thin */.yL)({
            source: of.source,
            delay: of.delay,
            side: of.side,
            periodMs: of.periodMs / clock.factor,
            until,
            at: sorted.map((s) => wall(s.at)),
            requests: sorted.map((s) => s.requests),
            errors: sorted.map((s) => s.errors ?? null),
            slow: sorted.map((s) => s.slow ?? null),
            latencyMs: sorted.map((s) => s.latencyMs ?? null),
            latencyOf: of.latencyOf,
        });
    };
    return {
        weights: (list, how) => {
            const at = wall(clock.now());
            for (const { service, weight } of list) {
                const points = weights.get(service);
                const last = points?.at(-1);
                if (points === undefined || (last?.weight === weight && last.how === how))
                    continue;
                // A rollout sets a handful of weights; only a machine gone mad would come here.
                if (points.length >= series/* MOST_POINTS */._u)
                    points.splice(1, 1);
                points.push({ at, weight, how });
            }
        },
        observed: (list) => {
            for (const { samples, ...of } of list) {
                const key = `${of.service}\n${of.source}\n${of.side}`;
                const kept = counts.get(key) ?? { of, samples: new Map(), until: 0 };
                kept.until = wall(clock.now());
                counts.set(key, kept);
                for (const sample of samples) {
                    if (kept.samples.size < MOST_SAMPLES || kept.samples.has(sample.at))
                        kept.samples.set(sample.at, sample);
                }
            }
        },
        /** Everything so far, bounded. */
        series: () => ({
            schemaVersion: 1,
            release,
            limits: { errorRate: gates.errorRate, slowShare: gates.slowShare, latencyMs: gates.latency },
            services: Object.fromEntries(services.map((s) => [
                s.name,
                {
                    newColour: s.idle,
                    oldColour: (0,discover/* isFirst */.ZW)(s) ? null : s.live,
                    weights: [...(weights.get(s.name) ?? [])],
                    counts: [...counts.values()]
                        .filter((c) => c.of.service === s.name && c.samples.size > 0)
                        .sort((a, b) => rank(a.of) - rank(b.of))
                        .map((c) => seriesOf(c)),
                },
            ])),
        }),
    };
}

;// CONCATENATED MODULE: ./src/rollout/run.ts




















/**
 * Takes the lock, and first settles what a dead runner left behind. What the guardian had already taken back is written into that
 * release's record.
 */
async function enter(deps, who, store, signal) {
    const { aws, clock, output } = deps;
    const { lock, before } = await (0,coordination/* acquire */.XC)(aws.table, clock, {
        release: who.id,
        owner: who.actor,
        waitMs: who.waitMs,
        signal,
        fence: deps.fence,
        ...(who.spareBake === undefined ? {} : { spareBake: who.spareBake }),
        onWait: (holder) => output.waiting(`the lock, held by ${holder?.release ?? 'unknown'}`, who.waitMs),
    });
    output.waiting(undefined);
    const now = new Date(clock.wall()).toISOString();
    if (before?.phase === 'taken-back') {
        await (0,correct.correct)(store, { release: before.release, ...correct.BY_GUARDIAN }, 'guardian', now);
        return { lock, settled: undefined };
    }
    const settled = await (0,lease/* whileHolding */.F)(deps, lock, () => settleDead(deps, before));
    if (settled !== undefined) {
        output.info(settled.what);
        await (0,correct.correct)(store, settled, who.by, now);
    }
    if (before !== undefined && before.phase !== 'done' && before.phase !== 'baking' && !(await lock.begin())) {
        throw new errors/* StageError */.Zu({
            stage: 'deploy',
            message: 'the lock was lost while an earlier rollout was being settled',
            hint: 'see ez-deploy status',
        });
    }
    return { lock, settled };
}
/**
 * The post step's way: this job's own main process is dead, so its lock needs no lease to pass. Traffic first.
 * @returns what was done, in one sentence.
 */
async function takeOverOwn(deps, release, actor, store) {
    const signal = new AbortController().signal;
    const { lock, before } = await (0,coordination/* acquire */.XC)(deps.aws.table, deps.clock, {
        release: `post-${release}`,
        owner: actor,
        waitMs: 0,
        signal,
        deadRelease: release,
        fence: deps.fence,
    });
    const settled = await (0,lease/* whileHolding */.F)(deps, lock, () => settleDead(deps, before));
    if (settled !== undefined)
        await (0,correct.correct)(store, settled, 'post', new Date(deps.clock.wall()).toISOString());
    await lock.release_('done');
    return settled?.what ?? `nothing of ${release} was under way`;
}
/** One whole rollout or rollback, from the lock to the record. Never throws after traffic may have moved. */
async function rollOut(deps, request, signal) {
    const { aws, clock, output } = deps;
    const { config, store } = request;
    const names = (0,planning/* namesOf */.eZ)(config, request.who.only);
    const { lock } = await enter(deps, {
        id: request.id,
        actor: request.who.actor,
        waitMs: config.rollout.lockWait,
        by: request.back === undefined ? 'deploy' : 'rollback',
    }, store, signal);
    try {
        const found = await (0,find/* findServices */.O)(deps, names);
        const { alarmsBefore, notes: said } = await (0,discover/* preflight */.Mz)(deps, request, found);
        for (const note of said)
            output.warn(note);
        const notes = [...(request.notes ?? []), ...said];
        const plan = (0,planning/* planOf */.XC)(request, found);
        const timeline = createTimeline(clock, request.id, config.rollout.gates, found.services);
        const context = {
            config,
            timeline,
            writeSeries: () => store.writeSeries(timeline.series()).catch((error) => output.debug(`series: ${(0,errors/* messageOf */.bD)(error)}`)),
            id: request.id,
            releases: Object.fromEntries(names.all.map((n) => [n, request.back?.release ?? request.id])),
            version: request.version,
            images: request.images,
            ...found,
            oldReleases: await (0,live_releases/* liveReleases */.z)(deps, found),
            alarmsBefore,
            testSecret: (0,external_node_crypto_.randomBytes)(16).toString('hex'),
            backPlan: await (0,planning/* backPlanOf */.O6)(deps, request, found, plan.bakeMs),
            ...(request.back === undefined ? {} : { reuse: request.back.taskDefinitions }),
            taskDefinitions: new Map(),
            migrations: [],
            ...(request.tellAwaiting === undefined ? {} : { tellAwaiting: request.tellAwaiting }),
            ledger: (0,ledger.ledgerStore)(aws.bucket),
            carried: request.carried ?? {},
            down: request.back?.down ?? [],
            writeRecord: async (state) => {
                if ((await store.write(recordOf(clock, request.who, context, state))) === 'overtaken')
                    output.warn(`the record of ${request.id} was written by whoever settled it meanwhile, and is kept so`);
            },
        };
        output.mask(context.testSecret);
        // Going back is never held up by these: too few connections or a broken query are better than the bad version.
        if (request.back === undefined) {
            const { queries } = config.rollout.gates;
            const said = [
                ...(0,connections/* checkConnections */.QB)(config, found),
                ...(await checkQueries(deps, queries, names.asked, queryNames(context), signal)),
            ];
            for (const note of said)
                output.warn(note);
            notes.push(...said);
        }
        if (!(await lock.journal({ phase: 'rolling', plan: context.backPlan, note: 'plan' }))) {
            throw new errors/* StageError */.Zu({
                stage: 'deploy',
                message: 'the lock was lost before anything changed',
                hint: 'see ez-deploy status',
            });
        }
        // A record that says "running" is what a dead runner leaves: whoever comes next puts the truth into it.
        await store.write(recordOf(clock, request.who, context, (0,machine/* start */.ni)(plan).state));
        const seen = (state) => deps.seen?.({
            release: recordOf(clock, request.who, context, { ...state, steps: (0,step_records/* closedRecords */.T3)(state) }),
            series: timeline.series(),
            phase: state.phase,
        });
        const state = await drive(deps, plan, lock, createExecutor(deps, context, lock), signal, seen);
        const record = recordOf(clock, request.who, context, state);
        return { release: { ...record, notes: [...notes, ...record.notes] }, series: timeline.series() };
    }
    catch (error) {
        // Nothing of the machine ran: nothing moved, so the lock can go at once.
        await lock.release_('done').catch(() => false);
        throw error;
    }
}


/***/ })

};
;