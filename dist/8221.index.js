"use strict";
exports.id = 8221;
exports.ids = [8221];
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

/***/ 95392:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ EngineError),
/* harmony export */   n: () => (/* binding */ DockerEngine)
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37067);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_http__WEBPACK_IMPORTED_MODULE_0__);

/** What the engine answered instead of what was asked for; `message` is its own. */
class EngineError extends Error {
    status;
    name = 'EngineError';
    constructor(
    /** HTTP status; 0 where there was no answer. */
    status, message) {
        super(message);
        this.status = status;
    }
}
/** An answer longer than this is not one of ours (a pull reports its progress, some thousand lines). */
const LONGEST_ANSWER = 16 * 1024 * 1024;
async function textOf(answer) {
    let text = '';
    answer.setEncoding('utf8');
    for await (const part of answer) {
        text += part;
        if (text.length > LONGEST_ANSWER)
            throw new EngineError(0, 'the Docker engine answers without end');
    }
    return text;
}
function messageIn(text) {
    try {
        const { message } = JSON.parse(text);
        if (typeof message === 'string')
            return message;
    }
    catch {
        // Not JSON: the text itself.
    }
    return text.trim().slice(0, 400);
}
/**
 * The Docker Engine API over its socket (https://docs.docker.com/reference/api/engine/): environments, credentials and commands go
 * in a request's body or headers, never through a shell or an argument list. Paths carry no version: the engine's own is taken.
 */
class DockerEngine {
    socket;
    constructor(socket) {
        this.socket = socket;
    }
    /** The answer as it comes. Rejects with EngineError for every status from 300. */
    async open(method, path, call = {}) {
        const payload = call.body === undefined ? undefined : JSON.stringify(call.body);
        const answer = await new Promise((done, fail) => {
            const sent = (0,node_http__WEBPACK_IMPORTED_MODULE_0__.request)({
                socketPath: this.socket,
                method,
                path,
                agent: false,
                headers: {
                    host: 'docker',
                    ...(payload === undefined
                        ? {}
                        : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(payload) }),
                    ...call.headers,
                },
                ...(call.signal === undefined ? {} : { signal: call.signal }),
            });
            sent.once('response', done);
            sent.once('error', (error) => fail(new EngineError(0, error.message)));
            if (call.timeoutMs !== undefined)
                sent.setTimeout(call.timeoutMs, () => sent.destroy(new Error(`no answer within ${call.timeoutMs} ms`)));
            sent.end(payload);
        });
        const status = answer.statusCode ?? 0;
        if (status >= 200 && status < 300)
            return answer;
        throw new EngineError(status, messageIn(await textOf(answer)));
    }
    async text(method, path, call) {
        return textOf(await this.open(method, path, call));
    }
    /** The JSON of an answer, unchecked: callers read few members and take any of them to be missing. */
    async json(method, path, call) {
        return JSON.parse(await this.text(method, path, call));
    }
}


/***/ }),

/***/ 58221:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   findEngine: () => (/* binding */ findEngine)
/* harmony export */ });
/* unused harmony export unsuitable */
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _child_environment__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48659);
/* harmony import */ var _child_run__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(67089);
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83916);
/* harmony import */ var _engine__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(95392);





const DEFAULT_HOST = 'unix:///var/run/docker.sock';
const ANSWER_MS = 5_000;
/**
 * Why an engine cannot run the tasks of a rehearsal; undefined where it can. Tasks reach the rehearsal's data stores, and the load
 * balancer reaches tasks, on loopback: the engine's host network must be this machine's. Pure.
 */
function unsuitable(info, machine) {
    if (info.OSType !== undefined && info.OSType !== 'linux')
        return `it runs ${info.OSType} containers`;
    if (info.OperatingSystem?.startsWith('Docker Desktop'))
        return 'Docker Desktop runs containers in a virtual machine, whose network is not this machine’s';
    if (info.SecurityOptions?.some((option) => option.startsWith('name=rootless')))
        return 'it is rootless, and its containers cannot share this machine’s network';
    if (info.Name !== undefined && info.Name !== machine)
        return `it is on the machine ${info.Name}, and this is ${machine} (a container with the engine’s socket in it?)`;
    return undefined;
}
/** Where the `docker` command would go: DOCKER_HOST, its context, or the usual socket. */
async function hostOf(env) {
    const given = env['DOCKER_HOST']?.trim();
    if (given !== undefined && given !== '')
        return given;
    // As for the build (buildx/docker.ts): which context is the user's is told by these.
    const chosen = Object.fromEntries(['DOCKER_CONTEXT', 'DOCKER_CONFIG'].flatMap((name) => {
        const value = env[name];
        return value === undefined ? [] : [[name, value]];
    }));
    const said = await (0,_child_run__WEBPACK_IMPORTED_MODULE_2__/* .runChild */ .w)(['docker', 'context', 'inspect', '--format', '{{.Endpoints.docker.Host}}'], {
        cwd: '/',
        env: (0,_child_environment__WEBPACK_IMPORTED_MODULE_1__/* .scrubbedEnvironment */ .a)(env, chosen),
        timeoutMs: ANSWER_MS,
        captureStdout: 4_096,
    });
    const host = said.exitCode === 0 ? (said.stdout ?? '').trim() : '';
    return host === '' ? DEFAULT_HOST : host;
}
/** The engine that can run a rehearsal's tasks, or why there is none. */
async function findEngine(env) {
    if ((0,node_os__WEBPACK_IMPORTED_MODULE_0__.platform)() !== 'linux')
        return { why: 'containers share the machine’s network, which only Linux lets them' };
    const host = await hostOf(env);
    const socket = /^unix:\/\/(\/.+)$/.exec(host)?.[1];
    if (socket === undefined)
        return { why: `the engine at ${host} may be another machine’s: only unix:// is taken` };
    const engine = new _engine__WEBPACK_IMPORTED_MODULE_4__/* .DockerEngine */ .n(socket);
    try {
        const info = await engine.json('GET', '/info', { timeoutMs: ANSWER_MS });
        const why = unsuitable(info, (0,node_os__WEBPACK_IMPORTED_MODULE_0__.hostname)());
        if (why !== undefined)
            return { why: `the engine at ${host} cannot be used: ${why}` };
        return { engine, description: `Docker ${info.ServerVersion ?? ''} at ${host}` };
    }
    catch (error) {
        return { why: `no Docker engine answers at ${host} (${(0,_errors__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error)})` };
    }
}


/***/ })

};
;