"use strict";
exports.id = 8097;
exports.ids = [8097];
exports.modules = {

/***/ 99373:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ createClock)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);

/** A `date` header has whole seconds (AWS ms) … */
const TOLERANCE_MS = 3_000;
/** … and took some time to arrive (wall ms). */
const LATENCY_MS = 500;
/**
 * @param anchor wall time (ms since the epoch) at which AWS time and wall time agree.
 * @param factor how many times faster AWS time runs; at least 1.
 */
function createClock(anchor = 0, factor = 1) {
    let offset = 0;
    const toAws = (wallMs) => (factor === 1 ? wallMs : anchor + (wallMs - anchor) * factor) + offset;
    return {
        factor,
        wall: () => Date.now(),
        now: () => toAws(Date.now()),
        correct: (awsNow) => {
            const off = awsNow - toAws(Date.now());
            if (Math.abs(off) <= Math.max(TOLERANCE_MS, LATENCY_MS * factor))
                return 0;
            offset += off;
            return off;
        },
        toAws,
        toWall: (awsMs) => (factor === 1 ? awsMs - offset : anchor + (awsMs - offset - anchor) / factor),
        sleep: async (ms, signal) => {
            // A timer of 0 would starve nothing but also wait for nothing: 1 ms is the least Node knows.
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(Math.max(1, ms / factor), undefined, signal === undefined ? {} : { signal });
        },
    };
}


/***/ }),

/***/ 58097:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ Cancelled),
  runCommand: () => (/* binding */ runCommand)
});

// EXTERNAL MODULE: ./src/cli/neutralise.ts
var neutralise = __webpack_require__(35706);
// EXTERNAL MODULE: ./src/config/duration.ts
var duration = __webpack_require__(97840);
;// CONCATENATED MODULE: ./src/cli/terminal-output.ts

const CLEAR_LINE = '\r\u001B[2K';
/** Escape sequences of foreign text would move the cursor or recolour the screen: they are shown, not obeyed. */
function printable(text) {
    // eslint is right to be wary of control characters; they are exactly what is looked for here.
    return text.replace(new RegExp('[\\u0000-\\u0008\\u000B-\\u001F\\u007F]', 'g'), (c) => c === '\r' ? '' : `\\x${c.charCodeAt(0).toString(16).padStart(2, '0')}`);
}
/** Progress for a person: plain lines, and on a terminal one live line that says what is waited for and how long. */
function terminalOutput(options) {
    const { stream } = options;
    const masks = [];
    let depth = 0;
    let wait;
    let timer;
    const clean = (line) => {
        let text = printable(line);
        for (const secret of masks)
            text = text.replaceAll(secret, '***');
        return text;
    };
    const draw = () => {
        if (wait === undefined)
            return;
        const elapsed = (0,duration/* formatDuration */.a3)((options.wall() - wait.since) * options.factor());
        const limit = wait.limitMs === undefined ? '' : ` of at most ${(0,duration/* formatDuration */.a3)(wait.limitMs)}`;
        const text = `${'  '.repeat(depth)}… ${wait.what} (${elapsed}${limit})`;
        stream.write(`${CLEAR_LINE}${text.slice(0, (stream.columns ?? 100) - 1)}`);
    };
    const write = (prefix, line) => {
        if (stream.isTTY && wait !== undefined)
            stream.write(CLEAR_LINE);
        for (const part of line.split('\n'))
            stream.write(`${'  '.repeat(depth)}${prefix}${clean(part)}\n`);
        if (stream.isTTY)
            draw();
    };
    const stopTimer = () => {
        if (timer !== undefined)
            clearInterval(timer);
        timer = undefined;
    };
    return {
        info: (line) => write('', line),
        warn: (line) => write('warning: ', line),
        error: (line) => write('error: ', line),
        debug: (line) => {
            if (options.debug)
                write('debug: ', line);
        },
        group: (title) => {
            write('', title);
            depth += 1;
            return {
                [Symbol.dispose]: () => {
                    depth -= 1;
                },
            };
        },
        waiting: (what, limitMs) => {
            if (what === undefined) {
                if (stream.isTTY && wait !== undefined)
                    stream.write(CLEAR_LINE);
                wait = undefined;
                stopTimer();
                return;
            }
            if (wait?.what === what)
                return;
            wait = { what: clean(what), since: options.wall(), limitMs };
            if (stream.isTTY) {
                draw();
                timer ??= setInterval(draw, 200).unref();
            }
            else {
                write('', `… ${what}${limitMs === undefined ? '' : ` (at most ${(0,duration/* formatDuration */.a3)(limitMs)})`}`);
            }
        },
        annotate: (level, message, at) => {
            const place = at === undefined ? '' : `${at.file}${at.line === undefined ? '' : `:${at.line}`}: `;
            write(`${level}: `, `${place}${at?.title === undefined ? '' : `${at.title}: `}${message}`);
        },
        mask: (secret) => {
            if (secret.length >= 4 && !masks.includes(secret))
                masks.push(secret);
        },
        [Symbol.dispose]: () => {
            if (stream.isTTY && wait !== undefined)
                stream.write(CLEAR_LINE);
            wait = undefined;
            stopTimer();
        },
    };
}

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/rehearsal/info.ts
var info = __webpack_require__(30479);
;// CONCATENATED MODULE: ./src/commands/run.ts




/** Why a run was cancelled: the abort reason that SIGINT and SIGTERM leave behind. */
class Cancelled extends Error {
    name = 'Cancelled';
}
/** In a job: refuses a run that a stranger may have set off, before anything is read or done. */
async function refuseStrangers(inputs, env) {
    const { readEvent, refuseAsked } = await __webpack_require__.e(/* import() */ 5015).then(__webpack_require__.bind(__webpack_require__, 85015));
    const event = readEvent(env);
    const refused = event === undefined ? undefined : refuseAsked(inputs, event);
    if (refused === undefined)
        return;
    const fix = inputs.command === 'deploy'
        ? 'run build, infra and deploy on push or workflow_dispatch'
        : `run ${inputs.command} on push, workflow_dispatch or schedule, or on pull requests of the repository’s own branches`;
    throw new errors/* ConfigError */.xL([{ where: 'event', what: refused, fix }]);
}
/** The command, with a live page beside it where one was asked for. */
async function perform(inputs, context) {
    if (context.asAction)
        await refuseStrangers(inputs, context.env);
    if (!inputs.live)
        return dispatch(inputs, context);
    const { withLivePage } = await Promise.all(/* import() */[__webpack_require__.e(5269), __webpack_require__.e(8713)]).then(__webpack_require__.bind(__webpack_require__, 52963));
    return withLivePage(inputs, context.output, (live) => dispatch(inputs, { ...context, ...live }));
}
async function dispatch(inputs, context) {
    switch (inputs.command) {
        case 'deploy':
            return (await __webpack_require__.e(/* import() */ 5193).then(__webpack_require__.bind(__webpack_require__, 75193))).deploy(inputs, context);
        case 'preview':
            return (await Promise.all(/* import() */[__webpack_require__.e(5861), __webpack_require__.e(586), __webpack_require__.e(3711), __webpack_require__.e(212), __webpack_require__.e(768), __webpack_require__.e(2915), __webpack_require__.e(8249), __webpack_require__.e(1695), __webpack_require__.e(3866), __webpack_require__.e(2088), __webpack_require__.e(2881), __webpack_require__.e(4119), __webpack_require__.e(2413), __webpack_require__.e(7943), __webpack_require__.e(9241), __webpack_require__.e(7029), __webpack_require__.e(8345), __webpack_require__.e(6731), __webpack_require__.e(36), __webpack_require__.e(4747)]).then(__webpack_require__.bind(__webpack_require__, 46738))).preview(inputs, context);
        case 'promote':
            return (await Promise.all(/* import() */[__webpack_require__.e(5861), __webpack_require__.e(586), __webpack_require__.e(3711), __webpack_require__.e(212), __webpack_require__.e(768), __webpack_require__.e(2915), __webpack_require__.e(8249), __webpack_require__.e(1695), __webpack_require__.e(3866), __webpack_require__.e(7943), __webpack_require__.e(9241), __webpack_require__.e(644), __webpack_require__.e(3050)]).then(__webpack_require__.bind(__webpack_require__, 63050))).promoteCommand(inputs, context);
        case 'rollback':
            return (await Promise.all(/* import() */[__webpack_require__.e(5861), __webpack_require__.e(586), __webpack_require__.e(3711), __webpack_require__.e(212), __webpack_require__.e(768), __webpack_require__.e(2915), __webpack_require__.e(8249), __webpack_require__.e(1695), __webpack_require__.e(3866), __webpack_require__.e(7943), __webpack_require__.e(9241), __webpack_require__.e(3341), __webpack_require__.e(8188), __webpack_require__.e(644), __webpack_require__.e(5990), __webpack_require__.e(3386), __webpack_require__.e(5951), __webpack_require__.e(5927)]).then(__webpack_require__.bind(__webpack_require__, 95927))).rollbackCommand(inputs, context);
        case 'contract':
            return (await Promise.all(/* import() */[__webpack_require__.e(5861), __webpack_require__.e(586), __webpack_require__.e(3711), __webpack_require__.e(212), __webpack_require__.e(768), __webpack_require__.e(2915), __webpack_require__.e(8249), __webpack_require__.e(1695), __webpack_require__.e(3866), __webpack_require__.e(7943), __webpack_require__.e(9241), __webpack_require__.e(3341), __webpack_require__.e(8188), __webpack_require__.e(644), __webpack_require__.e(5990), __webpack_require__.e(3386), __webpack_require__.e(5951), __webpack_require__.e(7074)]).then(__webpack_require__.bind(__webpack_require__, 87074))).contractCommand(inputs, context);
        case 'resume':
            return (await Promise.all(/* import() */[__webpack_require__.e(5861), __webpack_require__.e(586), __webpack_require__.e(3711), __webpack_require__.e(212), __webpack_require__.e(768), __webpack_require__.e(2915), __webpack_require__.e(8249), __webpack_require__.e(1695), __webpack_require__.e(3866), __webpack_require__.e(7943), __webpack_require__.e(9241), __webpack_require__.e(3341), __webpack_require__.e(8188), __webpack_require__.e(644), __webpack_require__.e(5990), __webpack_require__.e(3386), __webpack_require__.e(5951), __webpack_require__.e(9787)]).then(__webpack_require__.bind(__webpack_require__, 59787))).resumeCommand(inputs, context);
        case 'status':
            return (await Promise.all(/* import() */[__webpack_require__.e(5861), __webpack_require__.e(586), __webpack_require__.e(3711), __webpack_require__.e(212), __webpack_require__.e(768), __webpack_require__.e(2915), __webpack_require__.e(8249), __webpack_require__.e(1695), __webpack_require__.e(3866), __webpack_require__.e(7943), __webpack_require__.e(9241), __webpack_require__.e(5990), __webpack_require__.e(2140)]).then(__webpack_require__.bind(__webpack_require__, 18190))).statusCommand(inputs, context);
        case 'update':
            return (await Promise.all(/* import() */[__webpack_require__.e(5861), __webpack_require__.e(586), __webpack_require__.e(212), __webpack_require__.e(2915), __webpack_require__.e(8815), __webpack_require__.e(3341), __webpack_require__.e(5773), __webpack_require__.e(3386), __webpack_require__.e(2313), __webpack_require__.e(833)]).then(__webpack_require__.bind(__webpack_require__, 50833))).updateCommand(inputs, context);
        case 'adopt':
            return (await Promise.all(/* import() */[__webpack_require__.e(5861), __webpack_require__.e(586), __webpack_require__.e(212), __webpack_require__.e(2915), __webpack_require__.e(3341), __webpack_require__.e(2313), __webpack_require__.e(1171)]).then(__webpack_require__.bind(__webpack_require__, 8732))).adoptCommand(inputs, context);
        case 'controls':
            return (await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(2088), __webpack_require__.e(2881), __webpack_require__.e(7029), __webpack_require__.e(5773), __webpack_require__.e(36), __webpack_require__.e(165), __webpack_require__.e(6010)]).then(__webpack_require__.bind(__webpack_require__, 17124))).controlsCommand(inputs, context);
        case 'cost':
            return (await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(2088), __webpack_require__.e(2881), __webpack_require__.e(7029), __webpack_require__.e(5773), __webpack_require__.e(8345), __webpack_require__.e(165), __webpack_require__.e(6485)]).then(__webpack_require__.bind(__webpack_require__, 46485))).costCommand(inputs, context);
        case 'drift':
            return (await Promise.all(/* import() */[__webpack_require__.e(5861), __webpack_require__.e(586), __webpack_require__.e(3711), __webpack_require__.e(212), __webpack_require__.e(768), __webpack_require__.e(2915), __webpack_require__.e(8249), __webpack_require__.e(1695), __webpack_require__.e(3866), __webpack_require__.e(2088), __webpack_require__.e(2881), __webpack_require__.e(7943), __webpack_require__.e(9241), __webpack_require__.e(7029), __webpack_require__.e(8345), __webpack_require__.e(6731), __webpack_require__.e(36), __webpack_require__.e(4908)]).then(__webpack_require__.bind(__webpack_require__, 30551))).driftCommand(inputs, context);
        case 'restore-test':
            return (await Promise.all(/* import() */[__webpack_require__.e(5861), __webpack_require__.e(586), __webpack_require__.e(3711), __webpack_require__.e(212), __webpack_require__.e(768), __webpack_require__.e(2915), __webpack_require__.e(8249), __webpack_require__.e(1695), __webpack_require__.e(3866), __webpack_require__.e(379), __webpack_require__.e(4096), __webpack_require__.e(7943), __webpack_require__.e(9241), __webpack_require__.e(3341), __webpack_require__.e(5)]).then(__webpack_require__.bind(__webpack_require__, 20005))).restoreTestCommand(inputs, context);
        case 'destroy':
            return (await Promise.all(/* import() */[__webpack_require__.e(5861), __webpack_require__.e(586), __webpack_require__.e(3711), __webpack_require__.e(212), __webpack_require__.e(768), __webpack_require__.e(2915), __webpack_require__.e(8249), __webpack_require__.e(1695), __webpack_require__.e(3866), __webpack_require__.e(2088), __webpack_require__.e(2881), __webpack_require__.e(7943), __webpack_require__.e(9241), __webpack_require__.e(7029), __webpack_require__.e(8345), __webpack_require__.e(6731), __webpack_require__.e(36), __webpack_require__.e(48)]).then(__webpack_require__.bind(__webpack_require__, 89307))).destroyCommand(inputs, context);
        case 'bootstrap':
            return (await Promise.all(/* import() */[__webpack_require__.e(5861), __webpack_require__.e(586), __webpack_require__.e(3711), __webpack_require__.e(212), __webpack_require__.e(768), __webpack_require__.e(2915), __webpack_require__.e(8249), __webpack_require__.e(1695), __webpack_require__.e(3866), __webpack_require__.e(8815), __webpack_require__.e(2088), __webpack_require__.e(2881), __webpack_require__.e(7145), __webpack_require__.e(571), __webpack_require__.e(8697), __webpack_require__.e(8333), __webpack_require__.e(5843), __webpack_require__.e(7943), __webpack_require__.e(9241), __webpack_require__.e(6731), __webpack_require__.e(4336), __webpack_require__.e(1125)]).then(__webpack_require__.bind(__webpack_require__, 63017))).bootstrapCommand(inputs, context);
        case 'rehearse':
            return (await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(5773), __webpack_require__.e(165), __webpack_require__.e(3897)]).then(__webpack_require__.bind(__webpack_require__, 64125))).rehearse(inputs, context);
    }
}
/** What the SDK throws where nobody has logged in: the first thing that a new user meets. */
const withoutCredentials = (error) => error instanceof Error && error.name === 'CredentialsProviderError';
const LOG_IN = 'log in to AWS: in a job by environments.NAME.roles (docs/configuration.md) or aws-actions/configure-aws-credentials before this step, on your machine by `aws sso login`; or rehearse: `ez-deploy rehearse --serve`, then --rehearsal .ez-deploy/rehearsal.json';
function explain(error, output) {
    if (error instanceof errors/* ConfigError */.xL) {
        for (const p of error.problems)
            output.error(`${p.where}: ${p.what}${p.fix === undefined ? '' : ` — ${p.fix}`}`);
        return { exitCode: 2, json: { result: 'failed', problems: error.problems } };
    }
    output.error((0,errors/* messageOf */.bD)(error));
    const detail = error instanceof errors/* StageError */.Zu
        ? { hint: error.hint, undone: error.undone, stage: error.stage }
        : { undone: undefined, hint: withoutCredentials(error) ? LOG_IN : undefined };
    if (detail.undone !== undefined)
        output.error(`Undone: ${detail.undone}`);
    if (detail.hint !== undefined)
        output.error(`What to do: ${detail.hint}`);
    const exitCode = error instanceof Cancelled ? 130 : 1;
    return { exitCode, json: { result: exitCode === 130 ? 'cancelled' : 'failed', reason: (0,errors/* messageOf */.bD)(error), ...detail } };
}
/** What waits are shown in: AWS time of the rehearsal that is worked against. */
function factorOf(inputs) {
    if (inputs.command === 'rehearse')
        return inputs.clockFactor;
    if (inputs.rehearsal === undefined)
        return 1;
    try {
        return (0,info/* readRehearsalInfo */.oR)(inputs.rehearsal).clockFactor;
    }
    catch {
        return 1;
    }
}
/** Runs one command to its end and reports it; never throws. Exit codes: see main.ts. */
async function runCommand(inputs, { env, asAction }) {
    const controller = new AbortController();
    const cancel = (signal) => controller.abort(new Cancelled(`cancelled by ${signal}`));
    process.on('SIGINT', cancel);
    process.on('SIGTERM', cancel);
    const terminal = terminalOutput({
        stream: process.stderr,
        debug: inputs.debug,
        wall: Date.now,
        factor: () => factorOf(inputs),
    });
    const output = asAction ? (await Promise.all(/* import() */[__webpack_require__.e(4119), __webpack_require__.e(6421), __webpack_require__.e(4666)]).then(__webpack_require__.bind(__webpack_require__, 34666))).actionOutput() : terminal;
    const context = { env, asAction, output, signal: controller.signal };
    try {
        const result = await perform(inputs, context);
        await publish(result, inputs, asAction);
        return result.exitCode;
    }
    catch (error) {
        const { exitCode, json } = explain(error, output);
        await publish({ exitCode, json, text: '', outputs: { result: exitCode === 130 ? 'cancelled' : 'failed' } }, inputs, asAction);
        return exitCode;
    }
    finally {
        terminal[Symbol.dispose]();
        process.off('SIGINT', cancel);
        process.off('SIGTERM', cancel);
    }
}
async function publish(result, inputs, asAction) {
    if (asAction) {
        const core = await Promise.all(/* import() */[__webpack_require__.e(4119), __webpack_require__.e(6421)]).then(__webpack_require__.bind(__webpack_require__, 96421));
        for (const [name, value] of Object.entries(result.outputs))
            core.setOutput(name, value);
    }
    if (inputs.json)
        process.stdout.write(`${JSON.stringify(result.json, null, 2)}\n`);
    else if (result.text !== '') {
        // Names and reasons in it may be a stranger's; in a job's log the runner listens.
        const text = asAction ? (0,neutralise/* neutralise */.$)(result.text) : result.text;
        process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
    }
}


/***/ }),

/***/ 97840:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cq: () => (/* binding */ DURATION_PATTERN),
/* harmony export */   E9: () => (/* binding */ parseDuration),
/* harmony export */   a3: () => (/* binding */ formatDuration)
/* harmony export */ });
const UNIT_MS = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };
/** `90s`, `1m30s`, `5m`, `250ms`, `7d`: the forms {@link parseDuration} reads. */
const DURATION_PATTERN = /^(?:\d+(?:\.\d+)?(?:ms|s|m|h|d))+$/;
/** Reads a duration such as `90s` or `1m30s`; undefined when it is not one. Result in milliseconds. */
function parseDuration(text) {
    if (!DURATION_PATTERN.test(text))
        return undefined;
    let total = 0;
    for (const [, amount, unit] of text.matchAll(/(\d+(?:\.\d+)?)(ms|s|m|h|d)/g)) {
        total += Number(amount) * UNIT_MS[unit];
    }
    return total;
}
/** Writes milliseconds for a person: `820ms`, `45s`, `1m05s`, `2h03m`. */
function formatDuration(ms) {
    if (ms < 1_000)
        return `${Math.round(ms)}ms`;
    const seconds = Math.round(ms / 1_000);
    if (seconds < 60)
        return `${seconds}s`;
    const pad = (n) => String(n).padStart(2, '0');
    if (seconds < 3_600)
        return `${Math.floor(seconds / 60)}m${pad(seconds % 60)}s`;
    return `${Math.floor(seconds / 3_600)}h${pad(Math.floor((seconds % 3_600) / 60))}m`;
}


/***/ }),

/***/ 30479:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ie: () => (/* binding */ clockOf),
/* harmony export */   oR: () => (/* binding */ readRehearsalInfo)
/* harmony export */ });
/* unused harmony export rehearsalInfoSchema */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26921);
/* harmony import */ var _clock__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99373);



/** `.ez-deploy/rehearsal.json`: where a running rehearsal cloud answers. Loopback addresses only. */
const rehearsalInfoSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    pid: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().int(),
    /** AWS endpoint: every service, told apart by the request itself. */
    aws: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    /** The load balancer's address: what users ask. */
    application: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    /** The live page. */
    page: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    /** The provider's door for resources (create, read, update, delete by Pulumi type). */
    control: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    /** OCI registry, `127.0.0.1:PORT`. */
    registry: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    /** What its tasks are: the build stage makes images that such tasks can be started from. */
    tasks: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(['processes', 'containers']).default('processes'),
    accountId: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    region: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    clockAnchor: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(),
    clockFactor: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().min(1),
});
/** Reads the file a running rehearsal writes; throws where there is none or it is not one. */
function readRehearsalInfo(file) {
    return rehearsalInfoSchema.parse(JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8')));
}
function clockOf(info) {
    return (0,_clock__WEBPACK_IMPORTED_MODULE_1__/* .createClock */ .t)(info.clockAnchor, info.clockFactor);
}


/***/ })

};
;