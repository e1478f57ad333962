"use strict";
exports.id = 2813;
exports.ids = [2813];
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

/***/ 16415:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  l: () => (/* binding */ describeEnd),
  w: () => (/* binding */ runChild)
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:string_decoder"
var external_node_string_decoder_ = __webpack_require__(46193);
;// CONCATENATED MODULE: ./src/child/lines.ts

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
/** Splits bytes into lines as they come; what is not UTF-8 becomes the replacement character. */
class LineSplitter {
    onLine;
    decoder = new external_node_string_decoder_.StringDecoder('utf8');
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

;// CONCATENATED MODULE: ./src/child/run.ts


const TAIL_LINES = 40;
/** From SIGTERM to SIGKILL of the group. */
const GRACE_MS = 3_000;
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
    const line = (text) => {
        const safe = harmless(text);
        tail.push(safe);
        if (tail.length > TAIL_LINES)
            tail.shift();
        if (bytes <= maxBytes)
            options.onLine?.(safe);
        else if (!silenced) {
            silenced = true;
            options.onLine?.(`… more than ${Math.round(maxBytes / 1024)} KiB of output; the rest is not shown`);
        }
    };
    const done = (over) => ({
        ...over,
        tail,
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
        const splitter = new LineSplitter(line);
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
        killTimer ??= setTimeout(() => killGroup(child.pid, 'SIGKILL'), GRACE_MS);
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

/***/ 92813:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  applyTest: () => (/* binding */ applyTest)
});

// UNUSED EXPORTS: TestsFailed

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
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

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/child/environment.ts
var environment = __webpack_require__(48659);
// EXTERNAL MODULE: ./src/child/run.ts + 1 modules
var run = __webpack_require__(16415);
// EXTERNAL MODULE: ./src/config/argv.ts
var config_argv = __webpack_require__(81278);
// EXTERNAL MODULE: ./node_modules/fast-xml-parser/src/validator.js
var validator = __webpack_require__(61176);
;// CONCATENATED MODULE: ./node_modules/fast-xml-parser/src/fxp.js






const XMLValidator = {
  validate: validator/* validate */.t
}

// EXTERNAL MODULE: ./node_modules/fast-xml-parser/src/xmlparser/XMLParser.js + 26 modules
var XMLParser = __webpack_require__(69658);
;// CONCATENATED MODULE: ./src/stages/test/junit.ts

/** The file is not a JUnit report; the message says why. */
class JunitError extends Error {
    name = 'JunitError';
}
const isNode = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const list = (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]);
const attribute = (node, name) => {
    const value = node[`@${name}`];
    return value === undefined ? undefined : String(value);
};
const textOf = (value) => (isNode(value) ? String(value['#text'] ?? '') : String(value ?? ''));
function failureOf(test, suite, failure) {
    const className = attribute(test, 'classname');
    const name = [className, attribute(test, 'name')].filter((t) => t !== undefined && t !== '').join(' › ');
    const text = textOf(failure);
    const said = isNode(failure) ? (attribute(failure, 'message') ?? attribute(failure, 'type')) : undefined;
    const line = Number(attribute(test, 'line'));
    return {
        name: name === '' ? 'unnamed test' : name,
        message: said !== undefined && said.trim() !== '' ? said : (text.trim().split('\n')[0] ?? 'failed'),
        text,
        file: attribute(test, 'file') ?? attribute(suite, 'file') ?? attribute(suite, 'filepath'),
        line: Number.isInteger(line) && line > 0 ? line : undefined,
    };
}
/**
 * Reads a JUnit report (`testsuites` or `testsuite` at the top, nested as deep as it likes). Counts what is there rather than
 * what its attributes claim.
 * @throws JunitError where it is not one.
 */
function parseJunit(xml) {
    // Entities of one's own are the way to make a small file huge; no reporter writes them.
    if (/<!DOCTYPE/i.test(xml))
        throw new JunitError('it has a DOCTYPE, which a JUnit report does not need');
    const valid = XMLValidator.validate(xml);
    if (valid !== true)
        throw new JunitError(`it is not XML: line ${valid.err.line}: ${valid.err.msg}`);
    const parsed = new XMLParser/* default */.A({
        ignoreAttributes: false,
        attributeNamePrefix: '@',
        parseAttributeValue: false,
        parseTagValue: false,
    }).parse(xml);
    const top = isNode(parsed) ? (parsed['testsuites'] ?? parsed['testsuite']) : undefined;
    if (top === undefined)
        throw new JunitError('it has neither <testsuites> nor <testsuite>');
    let ran = 0;
    let skipped = 0;
    const failures = [];
    const readSuite = (suite) => {
        if (!isNode(suite))
            return;
        for (const inner of list(suite['testsuite']))
            readSuite(inner);
        for (const test of list(suite['testcase'])) {
            if (!isNode(test)) {
                ran += 1;
                continue;
            }
            if (test['skipped'] !== undefined) {
                skipped += 1;
                continue;
            }
            ran += 1;
            const failed = [...list(test['failure']), ...list(test['error'])];
            if (failed.length > 0)
                failures.push(failureOf(test, suite, failed[0]));
        }
        // Some reporters put what fails outside of any test (set-up, import) beside the tests.
        for (const error of list(suite['error']))
            failures.push(failureOf(suite, suite, error));
    };
    for (const suite of list(top))
        readSuite(suite);
    return { ran, skipped, failures };
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
        const place = (0,stack/* placeInStack */.P)(block.join('\n'), base, from);
        const earlier = found.get(name);
        if (message === undefined && place === undefined)
            continue;
        if (earlier?.place !== undefined)
            continue;
        found.set(name, { name, message: (message ?? 'failed').trim(), place });
    }
    return [...found.values()];
}

;// CONCATENATED MODULE: ./src/stages/test/suite.ts









const MOST_REPORT = 32 * 1024 * 1024;
const MOST_LINES = 4_000;
async function dataEnvironment(suite, urls) {
    const env = {};
    for (const service of suite.services) {
        const start = urls[service];
        if (start === undefined)
            throw new Error(`nothing here can start ${service} for it`);
        env[service === 'postgres' ? 'DATABASE_URL' : 'REDIS_URL'] = await start();
    }
    return env;
}
async function readReport(file) {
    const stat = await (0,promises_.lstat)(file).catch(() => undefined);
    if (stat === undefined)
        throw new JunitError('it was not written');
    if (!stat.isFile())
        throw new JunitError('it is not a file');
    if (stat.size > MOST_REPORT)
        throw new JunitError(`it is larger than ${MOST_REPORT / 1_048_576} MiB`);
    return parseJunit(await (0,promises_.readFile)(file, 'utf8'));
}
/** Runs one suite; never rejects: what went wrong is its result. */
async function runSuite(name, suite, context) {
    const { root, base } = context;
    const cwd = (0,external_node_path_.resolve)(root, suite.dir);
    const lines = [];
    const started = performance.now();
    const end = (result, over = {}) => ({
        name,
        result,
        seconds: Math.round(performance.now() - started) / 1_000,
        tests: undefined,
        failures: [],
        reason: undefined,
        lines,
        ...over,
    });
    const junit = suite.junit === undefined ? undefined : (0,external_node_path_.resolve)(cwd, suite.junit);
    for (const path of [cwd, ...(junit === undefined ? [] : [junit])]) {
        const below = (0,external_node_path_.relative)(root, path);
        if (below === '..' || below.startsWith('../') || (0,external_node_path_.isAbsolute)(below)) {
            return end('failed', { reason: `${below} leads out of the folder of ez-deploy.yml` });
        }
    }
    try {
        // A report of an earlier run must not speak for this one.
        if (junit !== undefined) {
            await (0,promises_.rm)(junit, { force: true });
            // Many test runners do not make the folder of their report.
            await (0,promises_.mkdir)((0,external_node_path_.dirname)(junit), { recursive: true });
        }
        const data = await dataEnvironment(suite, context.dataUrls);
        const argv = (0,config_argv/* toArgv */.s)(suite.run);
        const child = await (0,run/* runChild */.w)(argv, {
            cwd,
            env: (0,environment/* scrubbedEnvironment */.a)(context.env, { ...data, ...suite.env }),
            timeoutMs: suite.timeout,
            signal: context.signal,
            onLine: (line) => {
                // The end says more than the middle: a failing suite sums up last.
                lines.push(line);
                if (lines.length > MOST_LINES)
                    lines.shift();
            },
        });
        if (child.aborted)
            return end('cancelled', { reason: 'cancelled' });
        const failedItself = child.exitCode === 0 ? undefined : (0,run/* describeEnd */.l)(argv.join(' '), child, suite.timeout);
        if (junit === undefined) {
            if (failedItself === undefined)
                return end('passed');
            return end('failed', { reason: failedItself, failures: failuresInOutput(lines, base, cwd) });
        }
        return judgeReport(await readReport(junit).catch((e) => (0,errors/* messageOf */.bD)(e)), {
            end,
            failedItself,
            name: suite.junit ?? '',
            base,
            cwd,
            lines,
        });
    }
    catch (error) {
        return end('failed', { reason: (0,errors/* messageOf */.bD)(error) });
    }
}
/** What a report says counts even where the exit code is 0: some runners swallow their failures. */
function judgeReport(report, context) {
    const { end, failedItself, base, cwd } = context;
    if (typeof report === 'string') {
        const failures = failedItself === undefined ? [] : failuresInOutput(context.lines, base, cwd);
        return end('failed', { reason: failedItself ?? `its report ${context.name} cannot be used: ${report}`, failures });
    }
    const failures = report.failures.map((f) => ({
        name: f.name,
        message: f.message,
        place: (0,stack/* placeInStack */.P)(f.text, base, cwd) ?? (f.file === undefined ? undefined : (0,stack/* placeOf */.$)(base, cwd, f.file, f.line)),
    }));
    const over = { tests: report.ran, failures };
    if (failures.length > 0) {
        return end('failed', { ...over, reason: `${failures.length} of ${report.ran} tests failed` });
    }
    if (failedItself !== undefined)
        return end('failed', { ...over, reason: failedItself });
    if (report.ran === 0) {
        const why = report.skipped > 0 ? `all ${report.skipped} tests were skipped` : 'its report holds no test';
        return end('failed', { ...over, reason: `${why}: nothing was tested` });
    }
    return end('passed', over);
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
/** GitHub shows ten annotations of a step; a hundred of them help nobody. */
const MOST_ANNOTATIONS = 10;
function show(suite, output, budget) {
    const tests = suite.tests === undefined ? '' : `, ${suite.tests} tests`;
    const group = output.group(`${suite.name}: ${suite.result} in ${suite.seconds.toFixed(1)} s${tests}`);
    try {
        for (const line of suite.lines)
            output.info(line);
        if (suite.reason !== undefined)
            output.info(suite.reason);
    }
    finally {
        group[Symbol.dispose]();
    }
    if (suite.result !== 'failed')
        return;
    for (const failure of suite.failures) {
        if (budget.left === 0)
            break;
        budget.left -= 1;
        const message = `${failure.name}: ${failure.message}`.slice(0, 2_000);
        output.annotate('error', message, failure.place === undefined ? undefined : { ...failure.place, title: suite.name });
    }
}
/** Starts a store on first use, and once for all suites. */
function once(urls) {
    const share = (start) => {
        let started;
        return start === undefined ? undefined : () => (started ??= start());
    };
    const postgres = share(urls.postgres);
    const redis = share(urls.redis);
    return { ...(postgres === undefined ? {} : { postgres }), ...(redis === undefined ? {} : { redis }) };
}
/** A counting gate: at most `limit` at once, first come first served. */
function gate(limit) {
    let running = 0;
    const waiting = [];
    return async (work) => {
        if (running >= limit)
            await new Promise((go) => waiting.push(go));
        else
            running += 1;
        try {
            return await work();
        }
        finally {
            const next = waiting.shift();
            if (next === undefined)
                running -= 1;
            else
                next();
        }
    };
}
/**
 * The test stage: the configured suites, side by side as far as their `needs` and the cores allow.
 * @throws ConfigError where `needs` cannot be met; TestsFailed where a suite fails; the signal's reason when cancelled.
 */
async function applyTest(deps) {
    const { suites } = deps.config.test;
    const order = orderSuites(suites);
    if (order.length === 0) {
        deps.output.warn('No test suite is configured (test.suites): nothing is tested.');
        return { result: 'skipped', suites: [], detail: 'no suite is configured' };
    }
    const base = deps.env['GITHUB_WORKSPACE'] ?? deps.config.root;
    const dataUrls = once(deps.dataUrls ?? {});
    const limit = gate(Math.max(1, deps.parallel ?? (0,external_node_os_.availableParallelism)()));
    const budget = { left: MOST_ANNOTATIONS };
    const running = new Map();
    const all = [];
    for (const name of order) {
        const suite = suites[name];
        if (suite === undefined)
            continue;
        const start = async () => {
            const needed = await Promise.all(suite.needs.flatMap((need) => running.get(need) ?? []));
            const unmet = needed.find((n) => n !== undefined && n.result !== 'passed');
            const skipped = { name, seconds: 0, tests: undefined, failures: [], lines: [] };
            if (unmet !== undefined)
                return { ...skipped, result: 'skipped', reason: `${unmet.name} has not passed` };
            const done = await limit(() => {
                if (deps.signal.aborted)
                    return Promise.resolve({ ...skipped, result: 'cancelled', reason: 'cancelled' });
                deps.output.debug(`${name} starts`);
                return runSuite(name, suite, { root: deps.config.root, base, env: deps.env, signal: deps.signal, dataUrls });
            });
            show(done, deps.output, budget);
            return done;
        };
        const started = start();
        running.set(name, started);
        all.push(started);
    }
    const results = await Promise.all(all);
    deps.signal.throwIfAborted();
    const failed = results.filter((r) => r.result === 'failed');
    const tests = results.reduce((sum, r) => sum + (r.tests ?? 0), 0);
    if (failed.length === 0) {
        const detail = `${results.length} ${results.length === 1 ? 'suite' : 'suites'}${tests === 0 ? '' : `, ${tests} tests`} passed`;
        return { result: 'succeeded', suites: results, detail };
    }
    const named = failed.map((f) => `${f.name} (${f.reason ?? 'failed'})`).join('; ');
    const first = failed.flatMap((f) => f.failures)[0];
    const hint = first === undefined
        ? `the last lines of ${failed[0]?.name ?? ''}: ${(failed[0]?.lines ?? []).slice(-5).join(' | ').slice(0, 600)}`
        : `first failure: ${first.place === undefined ? '' : `${first.place.file}:${first.place.line ?? 1} `}${first.name}: ${first.message}`.slice(0, 600);
    throw new TestsFailed(`${failed.length} of ${results.length} test suites failed: ${named}`, hint, results);
}


/***/ }),

/***/ 73020:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ placeOf),
/* harmony export */   P: () => (/* binding */ placeInStack)
/* harmony export */ });
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73136);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_url__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);


const FRAMES = [
    // JavaScript: `at f (file:///a/b.ts:3:4)`, `❯ b.test.ts:3:4`, `at b.js:3:4`
    /(?:^|[\s(])((?:file:\/\/)?[^\s()"']+\.[cm]?[jt]sx?):(\d+)(?::\d+)?/,
    // Python: `File "a.py", line 3`, `a_test.py:3: AssertionError`
    /File "([^"]+\.py)", line (\d+)/,
    /(?:^|\s)([^\s:()"']+\.(?:py|go|rb|java|kt|rs)):(\d+)/,
];
/** A path as annotations want it; undefined where it is not of the checkout or not of its own code. */
function placeOf(base, from, file, line) {
    let path = file;
    if (file.startsWith('file:')) {
        try {
            path = (0,node_url__WEBPACK_IMPORTED_MODULE_0__.fileURLToPath)(file);
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
/** First place of a stack trace that lies in the checkout's own code. */
function placeInStack(stack, base, from) {
    for (const text of stack.split('\n').slice(0, 200)) {
        const line = text.slice(0, 1_000);
        for (const frame of FRAMES) {
            const match = frame.exec(line);
            if (match?.[1] === undefined)
                continue;
            const place = placeOf(base, from, match[1], Number(match[2]));
            if (place !== undefined)
                return place;
        }
    }
    return undefined;
}


/***/ })

};
;