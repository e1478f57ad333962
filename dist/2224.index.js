"use strict";
exports.id = 2224;
exports.ids = [2224];
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

/***/ 82224:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ScanFailed: () => (/* binding */ ScanFailed),
  applyScan: () => (/* binding */ applyScan),
  countFindings: () => (/* binding */ countFindings)
});

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
// EXTERNAL MODULE: ./src/config/schema.ts + 3 modules
var schema = __webpack_require__(5722);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/stages/test/stack.ts
var stack = __webpack_require__(73020);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 7 modules
var schemas = __webpack_require__(12311);
;// CONCATENATED MODULE: ./src/stages/scan/sarif.ts


const message = schemas/* object */.Ikc({ text: schemas/* string */.YjP().optional(), markdown: schemas/* string */.YjP().optional(), id: schemas/* string */.YjP().optional() });
const properties = schemas/* object */.Ikc({ 'security-severity': schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig()]).optional() }).optional();
const level = schemas/* enum */.k5n(['none', 'note', 'warning', 'error']).optional();
const rule = schemas/* object */.Ikc({
    id: schemas/* string */.YjP(),
    shortDescription: message.optional(),
    defaultConfiguration: schemas/* object */.Ikc({ level }).optional(),
    properties,
});
const result = schemas/* object */.Ikc({
    ruleId: schemas/* string */.YjP().optional(),
    ruleIndex: schemas/* number */.aig().int().optional(),
    rule: schemas/* object */.Ikc({ id: schemas/* string */.YjP().optional(), index: schemas/* number */.aig().int().optional() }).optional(),
    level,
    kind: schemas/* string */.YjP().optional(),
    message,
    locations: schemas/* array */.YOg(schemas/* object */.Ikc({
        physicalLocation: schemas/* object */.Ikc({
            artifactLocation: schemas/* object */.Ikc({ uri: schemas/* string */.YjP().optional() }).optional(),
            region: schemas/* object */.Ikc({ startLine: schemas/* number */.aig().int().optional() }).optional(),
        })
            .optional(),
    }))
        .optional(),
    suppressions: schemas/* array */.YOg(schemas/* object */.Ikc({ status: schemas/* string */.YjP().optional() })).optional(),
    properties,
});
/** The part of SARIF 2.1.0 that is read; the rest passes unread. */
const sarif = schemas/* object */.Ikc({
    version: schemas/* literal */.euz('2.1.0'),
    runs: schemas/* array */.YOg(schemas/* object */.Ikc({
        tool: schemas/* object */.Ikc({ driver: schemas/* object */.Ikc({ name: schemas/* string */.YjP(), rules: schemas/* array */.YOg(rule).optional() }) }),
        results: schemas/* array */.YOg(result).optional(),
        invocations: schemas/* array */.YOg(schemas/* object */.Ikc({ executionSuccessful: schemas/* boolean */.zMY() })).optional(),
    })),
});
/** What a scanner wrote is not a SARIF log that can be trusted; the message says why. */
class SarifError extends Error {
    name = 'SarifError';
}
/**
 * Severity by `security-severity` (a CVSS score, bands of CVSS 3.1: 9.0, 7.0, 4.0) where there is one, else by level. A result
 * without a level is a `warning` (SARIF 2.1.0, 3.27.10) unless its rule says otherwise.
 */
function severityOf(found, of) {
    const score = Number(found.properties?.['security-severity'] ?? of?.properties?.['security-severity'] ?? Number.NaN);
    if (Number.isFinite(score) && score > 0) {
        return score >= 9 ? 'critical' : score >= 7 ? 'high' : score >= 4 ? 'medium' : 'low';
    }
    switch (found.level ?? of?.defaultConfiguration?.level ?? 'warning') {
        case 'error':
            return 'high';
        case 'warning':
            return 'medium';
        case 'note':
        case 'none':
            return 'low';
    }
}
/** Kinds that say "looked, and all is well": not findings (SARIF 2.1.0, 3.27.9). */
const NO_FINDING = new Set(['pass', 'notApplicable', 'informational']);
/**
 * Reads a SARIF log.
 * @throws SarifError where it is not one, holds no run, or says itself that the scan did not succeed.
 */
function parseSarif(text) {
    let value;
    try {
        value = JSON.parse(text.replace(/^\uFEFF/, ''));
    }
    catch {
        throw new SarifError(text.trim() === '' ? 'it is empty' : 'it is not JSON');
    }
    const parsed = sarif.safeParse(value);
    if (!parsed.success) {
        const issue = parsed.error.issues[0];
        throw new SarifError(`it is not SARIF 2.1.0: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim());
    }
    if (parsed.data.runs.length === 0)
        throw new SarifError('it holds no run');
    const findings = [];
    for (const run of parsed.data.runs) {
        const { name, rules = [] } = run.tool.driver;
        if (run.invocations?.some((i) => !i.executionSuccessful)) {
            throw new SarifError(`${name} says itself that its run was not successful`);
        }
        for (const found of run.results ?? []) {
            if (found.kind !== undefined && NO_FINDING.has(found.kind))
                continue;
            // Suppressed in the source or by a baseline; one that is only proposed still counts.
            if (found.suppressions?.some((s) => s.status === undefined || s.status === 'accepted'))
                continue;
            const id = found.ruleId ?? found.rule?.id;
            const index = found.ruleIndex ?? found.rule?.index;
            const of = (index === undefined || index < 0 ? undefined : rules[index]) ?? rules.find((r) => r.id === id);
            const place = found.locations?.[0]?.physicalLocation;
            findings.push({
                tool: name,
                rule: id ?? of?.id ?? 'unnamed rule',
                severity: severityOf(found, of),
                message: found.message.text ?? found.message.markdown ?? of?.shortDescription?.text ?? 'no message',
                file: place?.artifactLocation?.uri,
                line: place?.region?.startLine,
            });
        }
    }
    return findings;
}
/** Findings at or above the limit. */
function atLeast(findings, limit) {
    return findings.filter((f) => schema/* SEVERITIES */.oC.indexOf(f.severity) >= schema/* SEVERITIES */.oC.indexOf(limit));
}

;// CONCATENATED MODULE: ./src/stages/scan/apply.ts









/** The scan failed: by its findings, or because a scanner could not run. */
class ScanFailed extends errors/* StageError */.Zu {
    scanners;
    constructor(message, hint, scanners) {
        super({ stage: 'scan', message, hint });
        this.scanners = scanners;
    }
}
const MOST_SARIF = 64 * 1024 * 1024;
const MOST_ANNOTATIONS = 10;
async function readLog(file) {
    const stat = await (0,promises_.lstat)(file).catch(() => undefined);
    if (stat === undefined)
        throw new SarifError('it was not written');
    if (!stat.isFile() || stat.size > MOST_SARIF)
        throw new SarifError('it is not a file of at most 64 MiB');
    return (0,promises_.readFile)(file, 'utf8');
}
async function runScanner(name, scanner, deps) {
    const { root } = deps.config;
    const cwd = (0,external_node_path_.resolve)(root, scanner.dir);
    const file = scanner.sarif === undefined ? undefined : (0,external_node_path_.resolve)(cwd, scanner.sarif);
    const started = performance.now();
    const end = (over) => ({
        name,
        findings: [],
        seconds: Math.round(performance.now() - started) / 1_000,
        reason: undefined,
        fix: undefined,
        ...over,
    });
    for (const path of [cwd, ...(file === undefined ? [] : [file])]) {
        const below = (0,external_node_path_.relative)(root, path);
        if (below === '..' || below.startsWith('../') || (0,external_node_path_.isAbsolute)(below)) {
            const reason = `${below} leads out of the folder of ez-deploy.yml`;
            return end({ result: 'could-not-run', reason, fix: `mend scan.scanners.${name}` });
        }
    }
    const argv = (0,config_argv/* toArgv */.s)(scanner.run);
    const program = argv[0] ?? '';
    // An earlier run's log must not speak for this one.
    if (file !== undefined)
        await (0,promises_.rm)(file, { force: true });
    const child = await (0,run/* runChild */.w)(argv, {
        cwd,
        env: (0,environment/* scrubbedEnvironment */.a)(deps.env),
        timeoutMs: scanner.timeout,
        signal: deps.signal,
        onLine: (line) => deps.output.debug(`${name} | ${line}`),
        ...(file === undefined ? { captureStdout: MOST_SARIF } : {}),
    });
    if (child.startError !== undefined || child.timedOut || child.exitCode === undefined) {
        const fix = child.startError === 'ENOENT'
            ? `install ${program} in a step before this one, or remove scan.scanners.${name}`
            : child.timedOut
                ? `raise scan.scanners.${name}.timeout`
                : 'run it by hand and look at its output';
        return end({ result: 'could-not-run', reason: (0,run/* describeEnd */.l)(program, child, scanner.timeout), fix });
    }
    if (!scanner.exitCodes.includes(child.exitCode)) {
        const reason = `${program} ended with exit code ${child.exitCode}, which does not mean "ran" (${scanner.exitCodes.join(', ')})`;
        const fix = `its last lines: ${child.tail.slice(-5).join(' | ').slice(0, 500)}`;
        return end({ result: 'could-not-run', reason, fix });
    }
    try {
        if (file === undefined && child.stdout === undefined)
            throw new SarifError('it is larger than 64 MiB');
        const findings = parseSarif(file === undefined ? (child.stdout ?? '') : await readLog(file));
        return end({ result: findings.length === 0 ? 'clean' : 'findings', findings });
    }
    catch (error) {
        if (!(error instanceof SarifError))
            throw error;
        const where = scanner.sarif ?? 'its standard output';
        const fix = `make it write SARIF 2.1.0 to ${where}, and name that file in scan.scanners.${name}.sarif`;
        return end({ result: 'could-not-run', reason: `${where} cannot be used: ${error.message}`, fix });
    }
}
/** `2 critical, 1 high`; most severe first. */
function countFindings(findings) {
    const count = (severity) => findings.filter((f) => f.severity === severity).length;
    const parts = [...schema/* SEVERITIES */.oC].reverse().flatMap((s) => (count(s) === 0 ? [] : [`${count(s)} ${s}`]));
    return parts.length === 0 ? 'no findings' : parts.join(', ');
}
function show(scanner, failOn, deps, budget) {
    const { output, config } = deps;
    if (scanner.result === 'could-not-run') {
        output.error(`${scanner.name} could not run: ${scanner.reason ?? ''}`);
        return;
    }
    output.info(`${scanner.name}: ${countFindings(scanner.findings)} in ${scanner.seconds.toFixed(1)} s`);
    const bySeverity = [...scanner.findings].sort((a, b) => schema/* SEVERITIES */.oC.indexOf(b.severity) - schema/* SEVERITIES */.oC.indexOf(a.severity));
    const base = deps.env['GITHUB_WORKSPACE'] ?? config.root;
    const from = (0,external_node_path_.resolve)(config.root, config.scan.scanners[scanner.name]?.dir ?? '.');
    for (const finding of bySeverity) {
        if (budget.left === 0)
            break;
        budget.left -= 1;
        const level = atLeast([finding], failOn).length > 0 ? 'error' : 'warning';
        const place = finding.file === undefined ? undefined : (0,stack/* placeOf */.$)(base, from, decodeUri(finding.file), finding.line);
        const title = `${scanner.name}: ${finding.severity}: ${finding.rule}`;
        const message = finding.message.slice(0, 2_000);
        if (place === undefined)
            output.annotate(level, `${title}: ${message}`);
        else
            output.annotate(level, message, { ...place, title });
    }
}
function decodeUri(uri) {
    try {
        return decodeURI(uri);
    }
    catch {
        return uri;
    }
}
/**
 * The scan stage: every configured scanner, side by side; findings at or above `failOn` fail it, and so does a scanner that
 * could not run: silence is not safety.
 * @throws ScanFailed, or the signal's reason when cancelled.
 */
async function applyScan(deps) {
    const { scanners, failOn } = deps.config.scan;
    const names = Object.entries(scanners);
    if (names.length === 0) {
        deps.output.warn('No scanner is configured (scan.scanners): NOTHING IS SCANNED.');
        return { result: 'skipped', scanners: [], detail: 'nothing is scanned: no scanner is configured' };
    }
    const results = await Promise.all(names.map(async ([name, scanner]) => {
        try {
            return await runScanner(name, scanner, deps);
        }
        catch (error) {
            const reason = (0,errors/* messageOf */.bD)(error);
            return { name, result: 'could-not-run', findings: [], seconds: 0, reason, fix: undefined };
        }
    }));
    deps.signal.throwIfAborted();
    const budget = { left: MOST_ANNOTATIONS };
    for (const scanner of results)
        show(scanner, failOn, deps, budget);
    const dead = results.filter((r) => r.result === 'could-not-run');
    const grave = atLeast(results.flatMap((r) => r.findings), failOn);
    const parts = [
        ...(grave.length === 0 ? [] : [`${countFindings(grave)} (the limit is ${failOn})`]),
        ...dead.map((d) => `${d.name} could not run: ${d.reason ?? ''}`),
    ];
    if (parts.length > 0) {
        const [first] = grave;
        const hints = [
            ...(first === undefined
                ? []
                : [
                    `first finding: ${first.file ?? first.tool}${first.line === undefined ? '' : `:${first.line}`} ${first.rule}: ${first.message}`.slice(0, 400),
                ]),
            ...dead.flatMap((d) => (d.fix === undefined ? [] : [`${d.name}: ${d.fix}`])),
        ];
        throw new ScanFailed(parts.join('; '), hints.join('\n'), results);
    }
    const detail = `${results.length} ${results.length === 1 ? 'scanner' : 'scanners'}: ${countFindings(results.flatMap((r) => r.findings))}`;
    return { result: 'succeeded', scanners: results, detail };
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