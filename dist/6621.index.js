"use strict";
exports.id = 6621;
exports.ids = [6621];
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

/***/ 43373:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Is: () => (/* binding */ harmless),
/* harmony export */   cv: () => (/* binding */ harmlessOneLine),
/* harmony export */   g3: () => (/* binding */ LineSplitter)
/* harmony export */ });
/* harmony import */ var node_string_decoder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46193);
/* harmony import */ var node_string_decoder__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_string_decoder__WEBPACK_IMPORTED_MODULE_0__);

/** A longer line is cut into pieces: a program without a newline must not fill the memory. */
const LONGEST_LINE = 16_384;
const ANSI = new RegExp('\\u001B(?:\\[[0-?]*[ -/]*[@-~]|\\][^\\u0007\\u001B]*(?:\\u0007|\\u001B\\\\)|[@-Z\\\\-_])', 'g');
const CONTROL = new RegExp('[\\u0000-\\u0008\\u000B-\\u001F\\u007F-\\u009F]', 'g');
/**
 * A line of foreign output, harmless: no escape sequences, no control characters, and nothing that the runner would obey. The
 * runner takes `::name::` at the start of a line and `##[name]` anywhere in it.
 */
function harmless(line) {
    const text = line.replace(ANSI, '').replace(CONTROL, '');
    return text.replace(/^(\s*):(?=:)/, '$1\u200B:').replaceAll('##[', '#\u200B#[');
}
/** A text of others on one line, harmless: a name or a reason that stands within a line of ours. */
const harmlessOneLine = (text) => harmless(text.replace(/\s+/g, ' ').trim());
/** Splits bytes into lines as they come; what is not UTF-8 becomes the replacement character. */
class LineSplitter {
    onLine;
    decoder = new node_string_decoder__WEBPACK_IMPORTED_MODULE_0__.StringDecoder('utf8');
    rest = '';
    constructor(onLine) {
        this.onLine = onLine;
    }
    push(chunk) {
        this.take(this.decoder.write(chunk));
    }
    end() {
        this.take(this.decoder.end());
        if (this.rest !== '')
            this.onLine(this.rest);
        this.rest = '';
    }
    take(text) {
        const lines = (this.rest + text).split('\n');
        this.rest = lines.pop() ?? '';
        // A progress bar rewrites its line: what stands last is what a person would have seen.
        for (const line of lines)
            this.onLine(line.replace(/\r$/, '').replace(/^.*\r/s, ''));
        while (this.rest.length > LONGEST_LINE) {
            this.onLine(this.rest.slice(0, LONGEST_LINE));
            this.rest = this.rest.slice(LONGEST_LINE);
        }
    }
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

// EXTERNAL MODULE: ./src/child/lines.ts
var lines = __webpack_require__(43373);
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

/***/ 16621:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  applyBuild: () => (/* binding */ applyBuild)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/config/argv.ts
var argv = __webpack_require__(81278);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./src/stages/build/ignore.ts
/**
 * Turns one pattern into a regular expression over a slash path: `*` and `?` stay within a folder, `**` crosses them, and a
 * match of a folder covers all that is in it (https://docs.docker.com/build/concepts/context/#dockerignore-files).
 */
function toRegExp(pattern) {
    let source = '';
    for (let i = 0; i < pattern.length; i += 1) {
        const char = pattern.charAt(i);
        if (pattern.startsWith('**/', i)) {
            source += '(?:.*/)?';
            i += 2;
        }
        else if (pattern.startsWith('**', i)) {
            source += '.*';
            i += 1;
        }
        else if (char === '*')
            source += '[^/]*';
        else if (char === '?')
            source += '[^/]';
        else if (char === '[') {
            const close = pattern.indexOf(']', i + 2);
            if (close < 0)
                source += '\\[';
            else {
                const body = pattern.slice(i + 1, close).replace(/\\/g, '\\\\');
                source += `[${body.startsWith('!') ? `^${body.slice(1)}` : body}]`;
                i = close;
            }
        }
        else if (char === '\\' && i + 1 < pattern.length) {
            i += 1;
            source += pattern.charAt(i).replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
        }
        else
            source += char.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
    }
    return new RegExp(`^${source}(?:/.*)?$`);
}
/** Reads `.dockerignore`. */
function parseDockerignore(text) {
    const rules = [];
    for (const raw of text.replace(/^\uFEFF/, '').split('\n')) {
        let line = raw.trim();
        if (line === '' || line.startsWith('#'))
            continue;
        const negated = line.startsWith('!');
        if (negated)
            line = line.slice(1).trim();
        line = line.replace(/^(?:\.?\/)+/, '').replace(/\/+$/, '');
        if (line !== '' && line !== '.')
            rules.push({ pattern: toRegExp(line), negated });
    }
    return rules;
}
/**
 * Reads a `.gitignore` that lies in `folder` (slash path relative to what is walked; `''` for the same folder, and `up` for one
 * further up, given by the path from there to here).
 */
function parseGitignore(text, pathToContext = '') {
    const rules = [];
    for (const raw of text.replace(/^\uFEFF/, '').split('\n')) {
        let line = raw.replace(/\r$/, '').replace(/(?<!\\)\s+$/, '');
        if (line === '' || line.startsWith('#'))
            continue;
        const negated = line.startsWith('!');
        if (negated)
            line = line.slice(1);
        const body = line.replace(/\/+$/, '');
        if (body === '')
            continue;
        if (!body.includes('/'))
            rules.push({ pattern: toRegExp(`**/${body}`), negated });
        else {
            // Anchored at the .gitignore's own folder: only what lies below our context matters here.
            const anchored = body.replace(/^\//, '');
            if (pathToContext === '')
                rules.push({ pattern: toRegExp(anchored), negated });
            else if (anchored.startsWith('**/'))
                rules.push({ pattern: toRegExp(anchored), negated });
            else if (anchored.startsWith(`${pathToContext}/`))
                rules.push({ pattern: toRegExp(anchored.slice(pathToContext.length + 1)), negated });
        }
    }
    return rules;
}
/** Whether a path (slashes, relative, no leading `./`) is left out. */
function isIgnored(path, rules) {
    let ignored = false;
    for (const rule of rules)
        if (rule.pattern.test(path))
            ignored = !rule.negated;
    return ignored;
}

;// CONCATENATED MODULE: ./src/stages/build/context.ts





async function textOf(file) {
    try {
        return await (0,promises_.readFile)(file, 'utf8');
    }
    catch {
        return undefined;
    }
}
/** `.gitignore` of the context and of the folders above it, up to the checkout's root. */
async function gitRules(context) {
    const found = [];
    let folder = context;
    for (;;) {
        const text = await textOf((0,external_node_path_.join)(folder, '.gitignore'));
        if (text !== undefined)
            found.unshift(parseGitignore(text, (0,external_node_path_.relative)(folder, context).split(external_node_path_.sep).join('/')));
        const isRoot = await (0,promises_.lstat)((0,external_node_path_.join)(folder, '.git')).then(() => true, () => false);
        const above = (0,external_node_path_.dirname)(folder);
        if (isRoot || above === folder)
            return found.flat();
        folder = above;
    }
}
/**
 * What may not be part of a content key: folders that are derived from files which are (a lockfile stands for its
 * node_modules), and our own work folder.
 */
const NEVER = new Set(['.git', 'node_modules', '.ez-deploy']);
/** Reads the ignore rules of a build. A Dockerfile's own `NAME.dockerignore` comes before the context's. */
async function ignoreRules(context, dockerfile, honourGit) {
    const docker = (await textOf(`${dockerfile}.dockerignore`)) ?? (await textOf((0,external_node_path_.join)(context, '.dockerignore'))) ?? '';
    const rules = parseDockerignore(docker);
    return honourGit ? [...(await gitRules(context)), ...rules] : rules;
}
/** Lists the files of a context, sorted by path (by UTF-16 code units, the same on every machine). */
async function listContext(context, rules) {
    const files = [];
    // A folder that is left out may hold something taken back by `!`: then it has to be looked into all the same.
    const hasExceptions = rules.some((r) => r.negated);
    const walk = async (folder, prefix) => {
        for (const entry of await (0,promises_.readdir)(folder, { withFileTypes: true })) {
            if (NEVER.has(entry.name))
                continue;
            const path = prefix === '' ? entry.name : `${prefix}/${entry.name}`;
            const full = (0,external_node_path_.join)(folder, entry.name);
            const ignored = isIgnored(path, rules);
            if (entry.isDirectory()) {
                if (!ignored || hasExceptions)
                    await walk(full, path);
            }
            else if (!ignored && (entry.isFile() || entry.isSymbolicLink())) {
                const stat = await (0,promises_.lstat)(full);
                files.push({
                    path,
                    type: entry.isSymbolicLink() ? 'symlink' : 'file',
                    executable: (stat.mode & 0o111) !== 0,
                    size: stat.size,
                });
            }
        }
    };
    await walk(context, '');
    return files.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}
/** sha256 (hex) of a file, streamed. */
async function hashFile(file) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    for await (const chunk of (0,external_node_fs_.createReadStream)(file))
        hash.update(chunk);
    return hash.digest('hex');
}
/** sha256 (hex) over paths, kinds, executable bits and contents. */
async function hashContext(context, files) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    for (const file of files) {
        const full = (0,external_node_path_.join)(context, file.path);
        const content = file.type === 'symlink' ? `-> ${await (0,promises_.readlink)(full)}` : await hashFile(full);
        hash.update(JSON.stringify([file.path, file.type, file.executable, content]));
    }
    return hash.digest('hex');
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./src/child/environment.ts
var environment = __webpack_require__(48659);
// EXTERNAL MODULE: ./src/child/run.ts + 1 modules
var run = __webpack_require__(67089);
;// CONCATENATED MODULE: ./src/stages/build/docker.ts






const PROBE_MS = 15_000;
const BUILD_MS = 60 * 60_000;
/** Arguments of `docker` that build and push one image with BuildKit. Pure. */
function buildxArgv(build) {
    return [
        'docker',
        'buildx',
        'build',
        '--platform',
        'linux/amd64',
        '--progress',
        'plain',
        '--file',
        build.dockerfile,
        ...(build.target === undefined ? [] : ['--target', build.target]),
        ...Object.entries(build.args).flatMap(([name, value]) => ['--build-arg', `${name}=${value}`]),
        ...build.tags.flatMap((tag) => ['--tag', `${build.repositoryUrl}:${tag}`]),
        '--push',
        build.context,
    ];
}
/** Arguments for an engine without buildx: build, then one push a tag. Pure. */
function classicArgv(build) {
    const images = build.tags.map((tag) => `${build.repositoryUrl}:${tag}`);
    return [
        [
            'docker',
            'build',
            '--file',
            build.dockerfile,
            ...(build.target === undefined ? [] : ['--target', build.target]),
            ...Object.entries(build.args).flatMap(([name, value]) => ['--build-arg', `${name}=${value}`]),
            ...images.flatMap((image) => ['--tag', image]),
            build.context,
        ],
        ...images.map((image) => ['docker', 'push', image]),
    ];
}
async function answers(argv, deps) {
    const env = (0,environment/* scrubbedEnvironment */.a)(deps.env);
    const { signal } = deps;
    const result = await (0,run/* runChild */.w)(argv, { cwd: deps.root, env, timeoutMs: PROBE_MS, signal, captureStdout: 4_096 });
    if (result.exitCode === 0)
        return (result.stdout ?? '').trim();
    return undefined;
}
/** The engine's version where one answers; undefined where there is none. */
function dockerEngine(deps) {
    return answers(['docker', 'version', '--format', '{{.Server.Version}}'], deps);
}
/**
 * Builds and pushes with the machine's Docker engine. The registry's credentials go into a folder of their own that is removed
 * afterwards: neither an argument list nor the user's own Docker configuration ever holds them.
 */
async function buildWithDocker(build, repository, authorization, deps) {
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'ez-deploy-docker-'));
    try {
        const auth = authorization?.replace(/^Basic /, '');
        const config = {
            auths: auth === undefined ? {} : { [repository.host]: { auth } },
            // buildx may be the user's own plug-in; with another configuration folder Docker would not find it.
            cliPluginsExtraDirs: [(0,external_node_path_.join)(deps.env['DOCKER_CONFIG'] ?? (0,external_node_path_.join)((0,external_node_os_.homedir)(), '.docker'), 'cli-plugins')],
        };
        await (0,promises_.writeFile)((0,external_node_path_.join)(folder, 'config.json'), JSON.stringify(config), { mode: 0o600 });
        const env = (0,environment/* scrubbedEnvironment */.a)(deps.env, { DOCKER_CONFIG: folder });
        const buildx = (await answers(['docker', 'buildx', 'version'], deps)) !== undefined;
        for (const argv of buildx ? [buildxArgv(build)] : classicArgv(build)) {
            const result = await (0,run/* runChild */.w)(argv, {
                cwd: deps.root,
                env: buildx ? env : { ...env, DOCKER_BUILDKIT: '1' },
                timeoutMs: BUILD_MS,
                signal: deps.signal,
                onLine: (line) => deps.output.info(`${build.service} | ${line}`),
            });
            if (result.exitCode === 0)
                continue;
            deps.signal.throwIfAborted();
            throw new errors/* StageError */.Zu({
                stage: 'build',
                message: `${build.service}: ${(0,run/* describeEnd */.l)(argv.slice(0, 3).join(' '), result, BUILD_MS)}`,
                hint: ['Its last lines:', ...result.tail.slice(-15)].join('\n  '),
            });
        }
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
}

// EXTERNAL MODULE: ./node_modules/dockerfile-ast/lib/main.js
var main = __webpack_require__(78390);
;// CONCATENATED MODULE: ./src/stages/build/oci/dockerfile.ts


/** A Dockerfile that cannot be read for its settings; the message names line and reason. */
class DockerfileError extends Error {
    name = 'DockerfileError';
}
/** Replaces `$NAME`, `${NAME}`, `${NAME:-default}`, `${NAME:+other}`; `\$` stays a dollar. */
function expand(text, variables) {
    return text.replace(/\\\$|\$(?:(\w+)|\{(\w+)(?:(:[-+])([^}]*))?\})/g, (whole, plain, braced, operator, word = '') => {
        if (whole === '\\$')
            return '$';
        const value = variables.get(plain ?? braced ?? '');
        if (operator === ':-')
            return value === undefined || value === '' ? word : value;
        if (operator === ':+')
            return value === undefined || value === '' ? '' : word;
        return value ?? '';
    });
}
function stagesOf(text, args) {
    const globals = new Map();
    const stages = [];
    for (const instruction of main.DockerfileParser.parse(text).getInstructions()) {
        const keyword = instruction.getKeyword();
        if (keyword === 'FROM') {
            const from = instruction;
            stages.push({ name: from.getBuildStage()?.toLowerCase(), from, instructions: [] });
        }
        else if (stages.length > 0)
            stages.at(-1)?.instructions.push(instruction);
        else if (keyword === 'ARG') {
            const property = instruction.getProperty();
            const name = property?.getName();
            if (name !== undefined)
                globals.set(name, args[name] ?? property?.getValue() ?? '');
        }
    }
    return { stages, globals };
}
/** `["a","b"]` as it is; anything else through the shell, as Docker does. */
function command(instruction) {
    const raw = instruction.getRawArgumentsContent()?.trim() ?? '';
    if (raw.startsWith('[')) {
        try {
            const parsed = JSON.parse(raw.replace(/\\\r?\n/g, ' '));
            if (Array.isArray(parsed) && parsed.every((p) => typeof p === 'string'))
                return parsed;
        }
        catch {
            // Docker takes what is not JSON for the shell form as well.
        }
    }
    return raw === '' ? [] : ['/bin/sh', '-c', raw];
}
function apply(stage, settings, globals, args) {
    const declared = new Map();
    const variables = () => new Map([...declared, ...settings.env]);
    let ownCmd = false;
    for (const instruction of stage.instructions) {
        const words = () => instruction.getArguments().map((a) => expand(a.getValue(), variables()));
        switch (instruction.getKeyword()) {
            case 'ARG': {
                const property = instruction.getProperty();
                const name = property?.getName();
                const value = property?.getValue();
                if (name === undefined)
                    break;
                const given = args[name] ?? (value === null || value === undefined ? globals.get(name) : expand(value, variables()));
                if (given !== undefined)
                    declared.set(name, given);
                break;
            }
            case 'ENV': {
                // All of one line see the environment from before it.
                const before = variables();
                for (const p of instruction.getProperties())
                    settings.env.set(p.getName(), expand(p.getValue() ?? '', before));
                break;
            }
            case 'LABEL':
                for (const p of instruction.getProperties())
                    settings.labels[p.getName()] = expand(p.getValue() ?? '', variables());
                break;
            case 'WORKDIR':
                settings.workingDir = external_node_path_.posix.resolve(settings.workingDir, words().join(' '));
                break;
            case 'USER':
                settings.user = words()[0];
                break;
            case 'STOPSIGNAL':
                settings.stopSignal = words()[0];
                break;
            case 'EXPOSE':
                for (const port of words())
                    settings.ports.add(port.includes('/') ? port : `${port}/tcp`);
                break;
            case 'CMD':
                settings.cmd = command(instruction);
                ownCmd = true;
                break;
            case 'ENTRYPOINT':
                settings.entrypoint = command(instruction);
                // An entrypoint clears the command that came from the image below, not the one of its own stage.
                if (!ownCmd)
                    settings.cmd = [];
                break;
            default:
                break;
        }
    }
}
/**
 * Reads the settings of an image from its Dockerfile, following `FROM stage` through the stages.
 * @throws DockerfileError where the target does not exist or there is no stage.
 */
function readDockerfile(text, options = {}) {
    const args = options.args ?? {};
    const { stages, globals } = stagesOf(text, args);
    const wanted = options.target?.toLowerCase();
    const byName = (name, before) => stages.findLastIndex((s, i) => i < before && s.name === name);
    let index = wanted === undefined ? stages.length - 1 : byName(wanted, stages.length);
    if (wanted !== undefined && index < 0) {
        const names = stages.flatMap((s) => s.name ?? []).join(', ');
        throw new DockerfileError(`there is no stage "${String(options.target)}" (stages: ${names === '' ? 'none named' : names})`);
    }
    if (index < 0)
        throw new DockerfileError('there is no FROM');
    const chain = [];
    let base = 'scratch';
    while (index >= 0) {
        const stage = stages[index];
        if (stage === undefined)
            break;
        chain.unshift(stage);
        base = expand(stage.from.getImage() ?? 'scratch', globals);
        index = byName(base.toLowerCase(), index);
    }
    const settings = {
        workingDir: '/',
        env: new Map(),
        cmd: [],
        entrypoint: [],
        ports: new Set(),
        user: undefined,
        labels: {},
        stopSignal: undefined,
    };
    for (const stage of chain)
        apply(stage, settings, globals, args);
    return {
        workingDir: settings.workingDir,
        env: [...settings.env].map(([name, value]) => `${name}=${value}`),
        cmd: settings.cmd,
        entrypoint: settings.entrypoint,
        exposedPorts: [...settings.ports],
        user: settings.user,
        labels: settings.labels,
        stopSignal: settings.stopSignal,
        base,
    };
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./node_modules/tar-stream/index.js
var tar_stream = __webpack_require__(56118);
;// CONCATENATED MODULE: ./src/stages/build/oci/layer.ts








/** Something in the files of an image that cannot be packed; the message names it. */
class LayerError extends Error {
    name = 'LayerError';
}
/** Caches that tools write into node_modules at run time: they differ from run to run and mean nothing. */
const CACHES = /(?:^|\/)node_modules\/(?:\.cache|\.vite|\.vite-temp|\.vitest|\.tmp)$/;
/** One place: equal inputs give equal bytes only if nothing of the machine gets in. */
const TIME_ZERO = new Date(0);
const OWNER = { uid: 0, gid: 0, uname: '', gname: '', mtime: TIME_ZERO };
async function collect(context, path, into) {
    if (CACHES.test(path))
        return;
    const full = (0,external_node_path_.join)(context, path);
    const stat = await (0,promises_.lstat)(full);
    const type = stat.isSymbolicLink()
        ? 'symlink'
        : stat.isDirectory()
            ? 'directory'
            : stat.isFile()
                ? 'file'
                : undefined;
    if (type === undefined)
        return; // Sockets and pipes are nothing an image could hold.
    if (path !== '') {
        into.set(path, { path, full, type, size: type === 'file' ? stat.size : 0, executable: (stat.mode & 0o111) !== 0 });
    }
    if (type === 'directory') {
        for (const name of await (0,promises_.readdir)(full))
            await collect(context, path === '' ? name : `${path}/${name}`, into);
    }
}
/** Slash path of a configured file, inside the context. */
function insideContext(file) {
    const clean = external_node_path_.posix.normalize(file.split(external_node_path_.sep).join('/')).replace(/\/+$/, '').replace(/^\.$/, '');
    if ((0,external_node_path_.isAbsolute)(file) || clean === '..' || clean.startsWith('../')) {
        throw new LayerError(`"${file}" lies outside of the build context`);
    }
    return clean;
}
/** Everything below the given files and folders, sorted by path. */
async function collectAll(context, files) {
    const found = new Map();
    for (const file of files) {
        const path = insideContext(file);
        try {
            await collect(context, path, found);
        }
        catch (error) {
            if (error.code !== 'ENOENT')
                throw error;
            throw new LayerError(`"${file}" does not exist in the build context after its commands have run`);
        }
    }
    return [...found.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}
/** Target of a link as the image holds it: relative, and never out of the context. */
function linkTarget(context, at, target) {
    const wanted = (0,external_node_path_.isAbsolute)(target) ? target : (0,external_node_path_.resolve)((0,external_node_path_.dirname)(at.full), target);
    const inside = (0,external_node_path_.relative)(context, wanted);
    if (inside === '..' || inside.startsWith(`..${external_node_path_.sep}`) || (0,external_node_path_.isAbsolute)(inside)) {
        throw new LayerError(`"${at.path}" is a link that leads out of the build context (${target})`);
    }
    return (0,external_node_path_.relative)((0,external_node_path_.dirname)(at.full), wanted).split(external_node_path_.sep).join('/') || '.';
}
function entry(tar, header) {
    return new Promise((done, fail) => {
        tar.entry(header, (error) => (error ? fail(error) : done()));
    });
}
async function fileEntry(tar, header, content) {
    const sink = tar.entry(header);
    content.pipe(sink);
    content.once('error', (error) => sink.destroy(error));
    await (0,external_node_stream_promises_.finished)(sink);
}
/** Counts and hashes what passes. */
function meter() {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let size = 0;
    const stream = new external_node_stream_.Transform({
        transform(chunk, _encoding, callback) {
            hash.update(chunk);
            size += chunk.length;
            callback(null, chunk);
        },
    });
    return { stream, digest: () => `sha256:${hash.digest('hex')}`, size: () => size };
}
async function fill(tar, context, found, prefix) {
    const made = new Set();
    const folder = async (name) => {
        if (name === '' || name === '.' || made.has(name))
            return;
        await folder(external_node_path_.posix.dirname(name));
        made.add(name);
        await entry(tar, { ...OWNER, name: `${name}/`, type: 'directory', mode: 0o755 });
    };
    if (prefix !== '')
        await folder(prefix);
    for (const item of found) {
        const name = external_node_path_.posix.join(prefix, item.path);
        await folder(item.type === 'directory' ? name : external_node_path_.posix.dirname(name));
        if (item.type === 'file') {
            const header = { ...OWNER, name, size: item.size, mode: item.executable ? 0o755 : 0o644 };
            await fileEntry(tar, { ...header, type: 'file' }, (0,external_node_fs_.createReadStream)(item.full));
        }
        else if (item.type === 'symlink') {
            const linkname = linkTarget(context, item, await (0,promises_.readlink)(item.full));
            await entry(tar, { ...OWNER, name, linkname, type: 'symlink', mode: 0o777, size: 0 });
        }
    }
    tar.finalize();
}
/**
 * Packs files and folders of a context into one layer: sorted, owner 0, time 0, modes 755 or 644, so that equal contents are
 * equal bytes on every machine. Streams; memory does not grow with the layer.
 * @param prefix where in the image, without leading slash.
 */
async function packLayer(context, files, prefix, file, signal) {
    const found = await collectAll(context, files);
    const tar = (0,tar_stream.pack)();
    const plain = meter();
    const packed = meter();
    // Level and memory are part of the bytes: they are said, not left to a default that may change.
    const gzip = (0,external_node_zlib_.createGzip)({ level: 5, memLevel: 8 });
    const writing = (0,external_node_stream_promises_.pipeline)(tar, plain.stream, gzip, packed.stream, (0,external_node_fs_.createWriteStream)(file), signal === undefined ? {} : { signal });
    const filling = fill(tar, context, found, prefix).catch((error) => {
        tar.destroy(error instanceof Error ? error : new Error(String(error)));
        throw error;
    });
    // Both are awaited whatever the other does; the filler's error names the file, so it comes first.
    const [filled, written] = await Promise.allSettled([filling, writing]);
    if (filled.status === 'rejected')
        throw filled.reason;
    if (written.status === 'rejected')
        throw written.reason;
    return { file, digest: packed.digest(), diffId: plain.digest(), size: packed.size() };
}

;// CONCATENATED MODULE: ./src/stages/build/oci/image.ts

const MANIFEST_TYPE = 'application/vnd.oci.image.manifest.v1+json';
const CONFIG_TYPE = 'application/vnd.oci.image.config.v1+json';
const LAYER_TYPE = 'application/vnd.oci.image.layer.v1.tar+gzip';
const digestOf = (bytes) => `sha256:${(0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex')}`;
/**
 * Config and manifest of an image (https://github.com/opencontainers/image-spec). Times are left out or zero, so that equal
 * layers and settings have an equal digest.
 */
function assembleImage(settings, layers) {
    const config = Buffer.from(JSON.stringify({
        created: '1970-01-01T00:00:00Z',
        architecture: 'amd64',
        os: 'linux',
        config: {
            ...(settings.user === undefined ? {} : { User: settings.user }),
            ...(settings.exposedPorts.length === 0
                ? {}
                : { ExposedPorts: Object.fromEntries([...settings.exposedPorts].sort().map((p) => [p, {}])) }),
            Env: settings.env,
            ...(settings.entrypoint.length === 0 ? {} : { Entrypoint: settings.entrypoint }),
            ...(settings.cmd.length === 0 ? {} : { Cmd: settings.cmd }),
            WorkingDir: settings.workingDir,
            ...(Object.keys(settings.labels).length === 0 ? {} : { Labels: settings.labels }),
            ...(settings.stopSignal === undefined ? {} : { StopSignal: settings.stopSignal }),
        },
        rootfs: { type: 'layers', diff_ids: layers.map((l) => l.diffId) },
        history: layers.map(() => ({ created: '1970-01-01T00:00:00Z', created_by: 'ez-deploy local build' })),
    }));
    const manifest = Buffer.from(JSON.stringify({
        schemaVersion: 2,
        mediaType: MANIFEST_TYPE,
        config: { mediaType: CONFIG_TYPE, digest: digestOf(config), size: config.length },
        layers: layers.map((l) => ({ mediaType: LAYER_TYPE, digest: l.digest, size: l.size })),
    }));
    return { config, manifest, digest: digestOf(manifest), layers };
}

;// CONCATENATED MODULE: ./src/stages/build/oci/local.ts









/** Longest that one command of a build may take, wall milliseconds. */
const COMMAND_TIMEOUT_MS = 20 * 60_000;
/**
 * Two services may share a folder: their commands would write over each other's output. One queue a context, and a command
 * that has run there already is not run again.
 */
function contextQueue() {
    const last = new Map();
    const done = new Map();
    return async (context, command, work) => {
        const key = `${context}\0${command}`;
        const earlier = done.get(key);
        if (earlier !== undefined)
            return (await earlier);
        const before = last.get(context) ?? Promise.resolve();
        const mine = before.then(work, work);
        done.set(key, mine);
        last.set(context, mine.catch(() => undefined));
        return mine;
    };
}
async function runCommands(build, deps) {
    for (const argv of build.run) {
        const shown = argv.join(' ');
        await deps.queue(build.context, JSON.stringify([argv, build.args]), async () => {
            deps.output.debug(`${build.service}: ${shown}`);
            const result = await (0,run/* runChild */.w)(argv, {
                cwd: build.context,
                env: (0,environment/* scrubbedEnvironment */.a)(deps.env, build.args),
                timeoutMs: COMMAND_TIMEOUT_MS,
                signal: deps.signal,
                onLine: (line) => deps.output.debug(`${build.service} | ${line}`),
            });
            if (result.exitCode === 0)
                return;
            deps.signal.throwIfAborted();
            throw new errors/* StageError */.Zu({
                stage: 'build',
                message: `${build.service}: ${(0,run/* describeEnd */.l)(shown, result, COMMAND_TIMEOUT_MS)}`,
                hint: ['Its last lines:', ...result.tail.slice(-15)].join('\n  '),
            });
        });
    }
}
/** Dependencies change seldom: a layer of their own stays in the registry from version to version. */
function layersOf(files) {
    const isDependencies = (file) => /(?:^|\/)node_modules$/.test(insideContext(file));
    const groups = [files.filter(isDependencies), files.filter((f) => !isDependencies(f))];
    return groups.filter((g) => g.length > 0);
}
/**
 * Makes an image without a Docker engine: runs the build's commands in its context and packs what they made, with the settings
 * of the Dockerfile's last stage. Meant for rehearsals; the base image is not part of it.
 * @param use is given the image while its layer files exist.
 */
async function buildLocally(build, deps, use) {
    await runCommands(build, deps);
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'ez-deploy-build-'));
    try {
        const layers = [];
        const prefix = build.settings.workingDir.replace(/^\/+/, '');
        for (const [index, files] of layersOf(build.files).entries()) {
            layers.push(await packLayer(build.context, files, prefix, (0,external_node_path_.join)(folder, `${index}.tar.gz`), deps.signal));
        }
        return await use(assembleImage(build.settings, layers));
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
}
/** What a local build depends on besides its files: another Node may make another output. */
function localTools() {
    return (0,external_node_crypto_.createHash)('sha256')
        .update(`${process.version} ${process.platform} ${process.arch}`)
        .digest('hex')
        .slice(0, 12);
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(44708);
;// CONCATENATED MODULE: ./src/stages/build/oci/registry.ts





const ACCEPT = [
    MANIFEST_TYPE,
    'application/vnd.oci.image.index.v1+json',
    'application/vnd.docker.distribution.manifest.v2+json',
    'application/vnd.docker.distribution.manifest.list.v2+json',
].join(', ');
const ATTEMPTS = 4;
/** A request without a byte moving for this long has failed (wall milliseconds). */
const IDLE_MS = 60_000;
const MOST_ANSWER = 64 * 1024;
/** The registry said no, or could not be reached. */
class RegistryError extends Error {
    status;
    code;
    name = 'RegistryError';
    constructor(message, status, code) {
        super(message);
        this.status = status;
        this.code = code;
    }
}
/** One repository of an OCI registry (https://github.com/opencontainers/distribution-spec). */
class RegistryClient {
    repository;
    deps;
    constructor(repository, deps) {
        this.repository = repository;
        this.deps = deps;
    }
    /** Digest of a tag or digest; undefined where there is none. */
    async resolve(reference) {
        const answer = await this.send('HEAD', this.path(`manifests/${reference}`), { accept: ACCEPT });
        if (answer.status === 404)
            return undefined;
        this.expect(answer, [200], `looking for ${reference}`);
        const digest = answer.headers['docker-content-digest'];
        return typeof digest === 'string' ? digest : undefined;
    }
    /** Uploads what is not there yet, then the manifest under its tags. @returns bytes that had to travel. */
    async push(image, tags) {
        let sent = await this.pushBlob(this.digestOfConfig(image), { bytes: image.config });
        for (const layer of image.layers)
            sent += await this.pushBlob(layer.digest, { file: layer.file, size: layer.size });
        const tagged = [];
        for (const tag of tags)
            if (await this.putManifest(image, tag))
                tagged.push(tag);
        return { sent, tagged };
    }
    digestOfConfig(image) {
        const manifest = JSON.parse(image.manifest.toString('utf8'));
        return manifest.config.digest;
    }
    async pushBlob(digest, body) {
        const head = await this.send('HEAD', this.path(`blobs/${digest}`));
        if (head.status === 200)
            return 0;
        this.expect(head, [404], `looking for layer ${digest.slice(0, 19)}`);
        const size = 'bytes' in body ? body.bytes.length : body.size;
        // A broken upload is begun anew as a whole: its session may be gone.
        for (let attempt = 1;; attempt += 1) {
            const start = await this.send('POST', this.path('blobs/uploads/'), { 'content-length': '0' });
            this.expect(start, [202], 'starting an upload');
            const target = new URL(start.headers.location ?? '', this.repository.origin);
            // The credentials are for this registry only.
            if (target.origin !== this.repository.origin) {
                throw new RegistryError(`${this.repository.host} sent the upload to another host`, 0, undefined);
            }
            target.searchParams.set('digest', digest);
            const put = await this.once('PUT', target, { 'content-type': 'application/octet-stream' }, body).catch((error) => {
                if (attempt >= ATTEMPTS || this.deps.signal.aborted)
                    throw error;
                return undefined;
            });
            if (put?.status === 201)
                return size;
            if (put !== undefined && (put.status < 500 || attempt >= ATTEMPTS))
                this.expect(put, [201], 'uploading a layer');
            await this.pause(attempt);
        }
    }
    /** @returns false where an immutable tag is taken by another image. */
    async putManifest(image, tag) {
        const there = await this.resolve(tag);
        if (there === image.digest)
            return true;
        const headers = { 'content-type': MANIFEST_TYPE };
        const answer = await this.send('PUT', this.path(`manifests/${tag}`), headers, { bytes: image.manifest });
        if (answer.status === 400 && /immutable/i.test(answer.body))
            return (await this.resolve(tag)) === image.digest;
        this.expect(answer, [201], `storing the manifest as ${tag}`);
        const digest = answer.headers['docker-content-digest'];
        if (digest !== undefined && digest !== image.digest) {
            throw new RegistryError(`${this.repository.host} stored ${String(digest)} instead of ${image.digest}`, answer.status, undefined);
        }
        return true;
    }
    path(rest) {
        return new URL(`/v2/${this.repository.name}/${rest}`, this.repository.origin);
    }
    expect(answer, statuses, doing) {
        if (statuses.includes(answer.status))
            return;
        let code;
        let said = '';
        try {
            const parsed = JSON.parse(answer.body);
            code = parsed.errors?.[0]?.code;
            said = parsed.errors?.[0]?.message ?? '';
        }
        catch {
            // HEAD answers have no body, and a proxy's error page says nothing of use.
        }
        const what = [code, said].filter((t) => t !== undefined && t !== '').join(': ');
        throw new RegistryError(`${this.repository.host}/${this.repository.name}: ${doing}: HTTP ${answer.status}${what === '' ? '' : ` ${what}`}`, answer.status, code);
    }
    pause(attempt) {
        return this.deps.clock.sleep(250 * 2 ** attempt, this.deps.signal);
    }
    async send(method, url, headers = {}, body) {
        for (let attempt = 1;; attempt += 1) {
            try {
                const answer = await this.once(method, url, headers, body);
                if ((answer.status < 500 && answer.status !== 429) || attempt >= ATTEMPTS)
                    return answer;
            }
            catch (error) {
                if (attempt >= ATTEMPTS || this.deps.signal.aborted)
                    throw error;
            }
            await this.pause(attempt);
        }
    }
    async once(method, url, headers, body) {
        const { authorization, signal } = this.deps;
        const size = body === undefined ? undefined : 'bytes' in body ? body.bytes.length : body.size;
        const request = (url.protocol === 'https:' ? external_node_https_.request : external_node_http_.request)(url, {
            method,
            signal,
            timeout: IDLE_MS,
            headers: {
                ...headers,
                ...(size === undefined ? {} : { 'content-length': String(size) }),
                ...(authorization === undefined ? {} : { authorization }),
            },
        });
        request.once('timeout', () => request.destroy(new Error(`${url.host} did not answer within ${IDLE_MS / 1_000} s`)));
        const answered = new Promise((done, fail) => {
            request.once('response', done);
            request.once('error', fail);
        });
        // An early answer (401, 413) closes the pipe while we still send: the answer is what counts.
        if (body === undefined)
            request.end();
        else if ('bytes' in body)
            request.end(body.bytes);
        else
            (0,external_node_stream_promises_.pipeline)((0,external_node_fs_.createReadStream)(body.file), request).catch(() => undefined);
        try {
            const response = await answered;
            const chunks = [];
            let length = 0;
            for await (const chunk of response) {
                length += chunk.length;
                if (length <= MOST_ANSWER)
                    chunks.push(chunk);
            }
            return {
                status: response.statusCode ?? 0,
                headers: response.headers,
                body: Buffer.concat(chunks).toString('utf8'),
            };
        }
        catch (error) {
            if (signal.aborted)
                throw error;
            const why = error instanceof Error ? error.message : String(error);
            throw new RegistryError(`the registry ${url.host} cannot be reached: ${why}`, 0, error.code);
        }
    }
}

;// CONCATENATED MODULE: ./src/stages/build/plan.ts

/** Raised when the way images are made changes: an image of the old way is then not taken for one of the new. */
const RECIPE = 1;
/** The content key: a tag `k-…` that names an image by what went into it. 40 hex digits: 160 bits. */
function contentKey(inputs) {
    const canonical = JSON.stringify([
        RECIPE,
        inputs.builder,
        inputs.contextHash,
        inputs.dockerfileHash,
        inputs.target ?? null,
        Object.entries(inputs.args).sort(([a], [b]) => (a < b ? -1 : 1)),
        inputs.local ?? null,
        inputs.tools,
    ]);
    return `k-${(0,external_node_crypto_.createHash)('sha256').update(canonical).digest('hex').slice(0, 40)}`;
}
/** Tags of an image: its content key, and the commit for people. */
function tagsFor(key, commit) {
    const short = /^[0-9a-f]{7,64}$/.test(commit) ? commit.slice(0, 12) : undefined;
    return short === undefined ? [key] : [key, `c-${short}`];
}
/** Splits `HOST/NAME`. Plain HTTP only on loopback, as Docker has it. */
function parseRepository(url) {
    const slash = url.indexOf('/');
    const host = slash < 0 ? '' : url.slice(0, slash);
    const name = url.slice(slash + 1);
    if (!/^[\w.-]+(?::\d+)?$/.test(host) || !/^[a-z0-9]+(?:[._/-]+[a-z0-9]+)*$/.test(name)) {
        throw new Error(`"${url}" is not a repository (HOST/NAME)`);
    }
    const loopback = /^(?:127(?:\.\d+){3}|localhost)(?::\d+)?$/.test(host);
    return { origin: `${loopback ? 'http' : 'https'}://${host}`, host, name };
}

;// CONCATENATED MODULE: ./src/stages/build/apply.ts











function inside(root, path) {
    const below = (0,external_node_path_.relative)(root, path);
    return below !== '..' && !below.startsWith('../') && !(0,external_node_path_.isAbsolute)(below);
}
/** Reads what a service is built from; every problem of it, before anything runs. */
async function readJob(service, config, deps, problems) {
    const where = `services.${service}.build`;
    const { root } = deps.config;
    const context = (0,external_node_path_.resolve)(root, config.build.context);
    const dockerfile = (0,external_node_path_.resolve)(context, config.build.dockerfile);
    const before = problems.length;
    if (!inside(root, context))
        problems.push({ where: `${where}.context`, what: 'leads out of the folder of ez-deploy.yml' });
    const text = await (0,promises_.readFile)(dockerfile, 'utf8').catch(() => undefined);
    let settings;
    if (text === undefined) {
        const fix = 'name it in `dockerfile`, or name an `image` by digest';
        problems.push({ where: `${where}.dockerfile`, what: `${(0,external_node_path_.relative)(root, dockerfile)} cannot be read`, fix });
    }
    else {
        try {
            settings = readDockerfile(text, { target: config.build.target, args: config.build.args });
        }
        catch (error) {
            if (!(error instanceof DockerfileError))
                throw error;
            problems.push({ where: `${where}.target`, what: `${(0,external_node_path_.relative)(root, dockerfile)}: ${error.message}` });
        }
    }
    const repositoryUrl = deps.repositories[service];
    if (repositoryUrl === undefined) {
        problems.push({
            where: `services.${service}`,
            what: 'has no registry repository yet',
            fix: 'run the infra stage first: it makes one',
        });
    }
    let local;
    if (deps.builder === 'local') {
        const fix = 'say with `local: {run: […], files: […]}` what the image holds, or start a Docker engine';
        if (config.build.local === undefined) {
            problems.push({ where: `${where}.local`, what: 'is missing, and no Docker engine is used here', fix });
        }
        else {
            for (const file of config.build.local.files) {
                try {
                    insideContext(file);
                }
                catch (error) {
                    problems.push({ where: `${where}.local.files`, what: (0,errors/* messageOf */.bD)(error) });
                }
            }
            local = { run: config.build.local.run.map((r) => (0,argv/* toArgv */.s)(r)), files: config.build.local.files };
        }
        const runs = config.command !== undefined || (settings?.cmd.length ?? 0) + (settings?.entrypoint.length ?? 0) > 0;
        if (settings !== undefined && !runs) {
            problems.push({
                where: `${where}.dockerfile`,
                what: 'its last stage has neither CMD nor ENTRYPOINT, and the base image’s is not known here',
                fix: 'add CMD ["program", "argument"], or `command` to the service',
            });
        }
    }
    if (problems.length > before || settings === undefined || repositoryUrl === undefined)
        return undefined;
    return { service, config, context, dockerfile, settings, local, repositoryUrl };
}
async function keyOf(job, builder) {
    const rules = await ignoreRules(job.context, job.dockerfile, builder === 'local');
    const files = await listContext(job.context, rules);
    return contentKey({
        builder,
        contextHash: await hashContext(job.context, files),
        dockerfileHash: await hashFile(job.dockerfile),
        target: job.config.build.target,
        args: job.config.build.args,
        local: job.local,
        tools: builder === 'local' ? localTools() : 'linux/amd64',
    });
}
async function buildOne(job, authorization, queue, deps) {
    const started = deps.clock.wall();
    const repository = parseRepository(job.repositoryUrl);
    const registry = new RegistryClient(repository, { authorization, clock: deps.clock, signal: deps.signal });
    const finish = (digest, over) => ({
        service: job.service,
        image: `${job.repositoryUrl}@${digest}`,
        digest,
        seconds: (deps.clock.wall() - started) / 1_000,
        given: false,
        ...over,
    });
    const key = await keyOf(job, deps.builder);
    const there = await registry.resolve(key);
    if (there !== undefined)
        return finish(there, { cached: true, sent: 0, size: undefined });
    const tags = tagsFor(key, deps.commit);
    if (deps.builder === 'docker') {
        // An immutable commit tag may be taken by a build with other arguments; a push of both would then fail as a whole.
        const free = [];
        for (const tag of tags)
            if (tag === key || (await registry.resolve(tag)) === undefined)
                free.push(tag);
        const { args, target } = job.config.build;
        const build = { ...job, args, target, tags: free };
        await buildWithDocker(build, repository, authorization, { ...deps, root: deps.config.root });
        // The registry's word, not the builder's: some engines report the image's id instead of the manifest's digest.
        const digest = await registry.resolve(key);
        if (digest === undefined) {
            throw new errors/* StageError */.Zu({
                stage: 'build',
                message: `${job.service}: the registry has no image ${key} after the push`,
            });
        }
        return finish(digest, { cached: false, sent: undefined, size: undefined });
    }
    const { run, files } = job.local ?? { run: [], files: [] };
    const { service, context, settings } = job;
    const build = { service, context, run, files, settings, args: job.config.build.args };
    return buildLocally(build, { ...deps, queue }, async (image) => {
        const { sent, tagged } = await registry.push(image, tags);
        const size = image.layers.reduce((sum, l) => sum + l.size, 0);
        if (tagged.includes(key))
            return finish(image.digest, { cached: false, sent, size });
        // Somebody pushed the same inputs in the meantime: the first one counts, so that one key is one digest.
        const first = await registry.resolve(key);
        if (first === undefined)
            throw new errors/* StageError */.Zu({ stage: 'build', message: `${service}: ${key} was not stored` });
        return finish(first, { cached: true, sent, size });
    });
}
const megabytes = (bytes) => `${(bytes / 1_048_576).toFixed(1)} MB`;
function sayDone(output, done) {
    const digest = done.digest.slice('sha256:'.length, 'sha256:'.length + 12);
    if (done.given)
        output.info(`${done.service}: image ${digest}, as configured`);
    else if (done.cached)
        output.info(`${done.service}: unchanged, image ${digest} is in the registry already`);
    else {
        const size = done.size === undefined ? '' : `, ${megabytes(done.size)}`;
        const sent = done.sent === undefined ? '' : `, ${megabytes(done.sent)} pushed`;
        output.info(`${done.service}: built image ${digest} in ${done.seconds.toFixed(1)} s${size}${sent}`);
    }
}
/**
 * The build stage: an image by digest for every service, side by side. Unchanged inputs keep their digest and push nothing.
 * @throws ConfigError for what the user must mend, before anything runs; StageError when a build or a push fails.
 */
async function applyBuild(deps) {
    const problems = [];
    const given = [];
    const jobs = [];
    for (const [service, config] of Object.entries(deps.config.services)) {
        if (config.image !== undefined) {
            const digest = config.image.slice(config.image.indexOf('@') + 1);
            given.push({
                service,
                image: config.image,
                digest,
                seconds: 0,
                cached: true,
                given: true,
                sent: 0,
                size: undefined,
            });
            continue;
        }
        const job = await readJob(service, config, deps, problems);
        if (job !== undefined)
            jobs.push(job);
    }
    if (problems.length > 0)
        throw new errors/* ConfigError */.xL(problems);
    if (deps.builder === 'docker' && jobs.length > 0) {
        const engine = await dockerEngine({ ...deps, root: deps.config.root });
        if (engine === undefined) {
            throw new errors/* StageError */.Zu({
                stage: 'build',
                message: 'no Docker engine answers on this machine, and images for AWS need one',
                hint: 'start Docker (`docker version` must show a server), or pass `images` of a job that has built them',
            });
        }
        deps.output.debug(`Docker engine ${engine}`);
    }
    try {
        const authorization = jobs.length === 0 ? undefined : await deps.authorize();
        const queue = contextQueue();
        // All come to their end before an error is told: a build that goes on in the background would outlive its report.
        const ended = await Promise.allSettled(jobs.map(async (job) => {
            const done = await buildOne(job, authorization, queue, deps);
            sayDone(deps.output, done);
            return done;
        }));
        const failed = ended.find((e) => e.status === 'rejected');
        if (failed !== undefined)
            throw failed.reason;
        for (const one of given)
            sayDone(deps.output, one);
        const built = [...given, ...ended.flatMap((e) => (e.status === 'fulfilled' ? [e.value] : []))];
        return { images: Object.fromEntries(built.map((b) => [b.service, b.image])), built };
    }
    catch (error) {
        deps.signal.throwIfAborted();
        if (error instanceof LayerError) {
            const hint = 'look at `build.local.files` of the service';
            throw new errors/* StageError */.Zu({ stage: 'build', message: error.message, hint, cause: error });
        }
        if (error instanceof RegistryError) {
            const hint = error.status === 401 || error.status === 403
                ? 'the role of the build needs ecr:GetAuthorizationToken and push rights on the repository'
                : error.status === 404
                    ? 'the repository does not exist: run the infra stage first'
                    : 'try again; what was uploaded already is not sent twice';
            throw new errors/* StageError */.Zu({ stage: 'build', message: error.message, hint, cause: error });
        }
        throw error;
    }
}


/***/ })

};
;