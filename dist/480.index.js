"use strict";
exports.id = 480;
exports.ids = [480,7201];
exports.modules = {

/***/ 40201:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ CALL_TIMEOUT_MS),
/* harmony export */   y: () => (/* binding */ clientConfig)
/* harmony export */ });
/** Longest an AWS call may take, retries apart, in wall milliseconds; a lease must outlive it. */
const CALL_TIMEOUT_MS = 10_000;
/**
 * Client configuration shared by all services: bounded calls, own user agent, the SDK's standard retry (jittered backoff, a retry
 * budget). Not its adaptive mode: that holds calls back on this side, and taking traffic back must not wait for a rate limiter.
 */
function clientConfig(target) {
    return {
        region: target.region,
        ...(target.endpoint === undefined ? {} : { endpoint: target.endpoint }),
        ...(target.credentials === undefined ? {} : { credentials: target.credentials }),
        retryMode: 'standard',
        maxAttempts: target.maxAttempts ?? 8,
        customUserAgent: [['ez-deploy', '0.1.0']],
        requestHandler: {
            requestTimeout: CALL_TIMEOUT_MS,
            // Without this the handler only writes a warning, and a call whose peer fell silent never ends.
            throwOnRequestTimeout: true,
            // The above ends with the answer's headers; this is for a body that stops coming.
            socketTimeout: CALL_TIMEOUT_MS,
            connectionTimeout: 3_000,
        },
    };
}


/***/ }),

/***/ 1815:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NJ: () => (/* binding */ architectureOf),
/* harmony export */   oi: () => (/* binding */ CPU_ARCHITECTURES),
/* harmony export */   qy: () => (/* binding */ platformOfMachine),
/* harmony export */   wu: () => (/* binding */ PLATFORM_OF)
/* harmony export */ });
/** Processors that a task of Fargate can ask for, in ECS's own words (RuntimePlatform, API reference); the first is the default. */
const CPU_ARCHITECTURES = ['X86_64', 'ARM64'];
/** The platform that an image needs, in the words of OCI and Docker, to run as a task of an architecture. */
const PLATFORM_OF = {
    X86_64: 'linux/amd64',
    ARM64: 'linux/arm64',
};
/** The platform of a machine whose `process.arch` this is; containers of it are Linux, whatever it is itself. */
const platformOfMachine = (arch) => `linux/${arch === 'x64' ? 'amd64' : arch}`;
/** What a task definition says, or leaves to ECS: without `runtimePlatform.cpuArchitecture` a task of Fargate is X86_64. */
const architectureOf = (said) => (said === 'ARM64' ? 'ARM64' : 'X86_64');


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

/***/ 66290:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lq: () => (/* binding */ credentialIn),
/* harmony export */   Pv: () => (/* binding */ looksLikeCredential),
/* harmony export */   eh: () => (/* binding */ isSecretName)
/* harmony export */ });
/** Forms of credentials that are told by their looks. Bounded quantifiers: none of them backtracks far. */
const CREDENTIALS = [
    [/\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/, 'an AWS access key'],
    [/\bgh[pousr]_[A-Za-z0-9]{20,}|\bgithub_pat_[A-Za-z0-9_]{20,}/, 'a GitHub token'],
    [/\bglpat-[\w-]{20,}/, 'a GitLab token'],
    [/\bnpm_[A-Za-z0-9]{30,}/, 'an npm token'],
    [/\bxox[abeoprs]-[\w-]{10,}/, 'a Slack token'],
    [/hooks\.slack\.com\/(?:services|workflows)\/\w/, 'a Slack webhook'],
    [/\b[rs]k_(?:live|test)_[A-Za-z0-9]{10,}/, 'a Stripe key'],
    [/\bAIza[\w-]{30,}/, 'a Google API key'],
    [/-----BEGIN [A-Z ]{0,40}PRIVATE KEY/, 'a private key'],
    [/\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{5,}/, 'a signed token (JWT)'],
    [/\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s/:@]{0,100}:[^\s/@]{1,200}@/i, 'an address with a password'],
];
/** What kind of credential a text holds; undefined where it looks like none. Never returns any of the text. */
function credentialIn(text) {
    return CREDENTIALS.find(([pattern]) => pattern.test(text))?.[1];
}
function looksLikeCredential(text) {
    return credentialIn(text) !== undefined;
}
const SECRET_NAME = /(?:^|_)(?:PASSWORDS?|PASSWD|PASSPHRASE|PWD|SECRETS?|TOKEN|CREDENTIALS?|API_?KEY|AUTH_?KEY|PRIVATE_?KEY|ACCESS_?KEY(?:_ID)?|CONNECTION_STRING|DSN|WEBHOOK(?:_URL)?|KEY)$/;
const HARMLESS_NAME = /(?:^|_)(?:PUBLIC|PARTITION|SORT|CACHE|PRIMARY|FOREIGN|SITE)_?KEY$/;
/** Whether a variable of this name holds a secret: DB_PASSWORD, GITHUB_TOKEN, STRIPE_API_KEY. */
function isSecretName(name) {
    const upper = name.toUpperCase();
    return SECRET_NAME.test(upper) && !HARMLESS_NAME.test(upper);
}


/***/ }),

/***/ 10480:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  applyBuild: () => (/* binding */ applyBuild)
});

// EXTERNAL MODULE: ./src/errors.ts
var src_errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/stages/build/buildx/docker.ts
var docker = __webpack_require__(22785);
;// CONCATENATED MODULE: ./src/stages/build/buildx/builder.ts
/** Reads what `docker buildx inspect` prints: a block for the builder, then one a node. */
function parseInspect(text) {
    const [head = '', ...nodes] = text.split(/^Nodes:\s*$/m);
    const body = nodes.join('\n');
    const field = (of, name) => new RegExp(`^${name}:[ \\t]*(\\S.*)$`, 'm').exec(of)?.[1]?.trim();
    const platforms = [...body.matchAll(/^Platforms:[ \t]*(.*)$/gm)].flatMap((m) => (m[1] ?? '').split(',').map((p) => p.trim().replace(/\*$/, '')));
    return {
        name: field(head, 'Name') ?? '',
        driver: field(head, 'Driver') ?? '',
        status: field(body, 'Status') ?? 'unknown',
        buildkit: field(body, 'BuildKit(?: version)?') ?? field(body, 'Buildkit'),
        platforms: [...new Set(platforms.filter((p) => p !== ''))],
        error: field(body, 'Error') ?? field(head, 'Error'),
    };
}
/** How to get a builder that can do everything. */
const BETTER_BUILDER = 'put docker/setup-buildx-action before ez-deploy (elsewhere: docker buildx create --driver docker-container --use), or switch on Docker’s containerd image store';
/** How to get a builder that builds for another processor than its own. */
const EMULATION = 'put docker/setup-qemu-action before ez-deploy (elsewhere: docker run --privileged --rm tonistiigi/binfmt --install all), or build on a machine of that processor';
const atLeast = (version, major, minor) => {
    const found = /^v?(\d+)\.(\d+)/.exec(version ?? '');
    // A builder that does not tell its version is taken at its word.
    if (found === null)
        return true;
    const [have, than] = [Number(found[1]), Number(found[2])];
    return have > major || (have === major && than >= minor);
};
/**
 * What of the wishes this builder fulfils. Docker's own without the containerd image store can hold neither attestations nor images of
 * several platforms, and exports no cache (https://docs.docker.com/build/builders/drivers/). Nothing is dropped in silence.
 */
function judgeBuilder(wanted, { builder, containerdStore, actionsCache }) {
    const able = builder.driver !== 'docker' || containerdStore;
    const attests = able && atLeast(builder.buildkit, 0, 11);
    const who = `the builder "${builder.name}" (driver ${builder.driver}${builder.buildkit === undefined ? '' : `, BuildKit ${builder.buildkit}`})`;
    const problems = [];
    if (wanted.sbom !== false && !attests)
        problems.push(`sbom: ${who} cannot attach attestations`);
    if (wanted.provenance !== undefined && wanted.provenance !== 'off' && !attests)
        problems.push(`provenance: ${who} cannot attach attestations`);
    if (wanted.platforms.length > 1 && !able)
        problems.push(`platforms: ${who} builds one platform at a time`);
    const foreign = wanted.platforms.filter((wish) => builder.platforms.length > 0 && !builder.platforms.some((p) => p === wish || p.startsWith(`${wish}/`)));
    for (const platform of foreign)
        problems.push(`platforms: ${who} cannot build ${platform} (docker/setup-qemu-action adds emulation)`);
    if (wanted.cache !== 'off' && !able)
        problems.push(`cache: ${who} exports no cache`);
    if (wanted.cache === 'github' && !actionsCache)
        problems.push('cache: github is the Actions cache, and this job has no access to it');
    if (wanted.reproducible && !(able && atLeast(builder.buildkit, 0, 13)))
        problems.push(`reproducible: ${who} cannot rewrite the times of files`);
    const pins = atLeast(builder.buildkit, 0, 10);
    const missing = [];
    if (!pins && Object.keys(wanted.contexts).length > 0)
        problems.push(`contexts: ${who} knows no named contexts`);
    else if (!pins)
        missing.push(`${who} cannot be told the digest of a base: it takes what the tag names when it builds`);
    if (wanted.provenance === undefined && !attests)
        missing.push(`provenance is left out: ${who} cannot attach attestations`);
    return { provenance: wanted.provenance ?? (attests ? 'min' : 'off'), pins, problems, foreign, missing };
}
/** Wishes that an image can do without, each as it is where nobody asks for it. */
const WAIVED = { sbom: false, provenance: undefined, cache: 'off', reproducible: false };
/**
 * The wishes without those that this builder cannot fulfil: enough for a rehearsal, whose images go nowhere else. Of the platforms the
 * one that the tasks run on is left: an image without it would not start. Pure.
 */
function reachable(wanted, facts, platform) {
    const none = { ...wanted, ...WAIVED, platforms: [], contexts: {} };
    const least = { ...WAIVED, platforms: [platform] };
    const beyond = Object.keys(least).filter((wish) => judgeBuilder({ ...none, [wish]: wanted[wish] }, facts).problems.length > 0);
    return { ...wanted, ...Object.fromEntries(beyond.map((wish) => [wish, least[wish]])) };
}

;// CONCATENATED MODULE: ./src/stages/build/buildx/inspect.ts


const PROBE_MS = 15_000;
/** A builder in a container is started first, and its image fetched. Wall milliseconds. */
const BOOTSTRAP_MS = 5 * 60_000;
/** A registry that does not answer must not hold up a build that may need nothing of it. Wall milliseconds. */
const RESOLVE_MS = 20_000;
/** Pauses before a registry is asked again, while {@link RESOLVE_MS} are not over. Wall milliseconds. */
const AGAIN_MS = [1_000, 3_000];
/** What no second question changes. */
const NOT_THERE = /not found|does not exist|(?:manifest|name).unknown|denied|unauthorized|invalid reference/i;
const MOST_SAID = 256 * 1024;
const noEngine = () => new src_errors/* StageError */.Zu({
    stage: 'build',
    message: 'no Docker engine answers on this machine, and images for AWS need one',
    hint: 'start Docker (`docker version` must show a server), or pass `images` of a job that has built them',
});
async function said(docker, argv, timeoutMs = PROBE_MS) {
    const result = await docker.run(argv, { timeoutMs, capture: MOST_SAID });
    return result.exitCode === 0 ? (result.stdout ?? '').trim() : undefined;
}
/**
 * The builder that this machine's buildx would use, started where it sleeps.
 * @throws StageError where there is no Docker, no buildx, or a builder that does not answer.
 */
async function inspectBuilder(docker, env) {
    if ((await said(docker, ['docker', 'buildx', 'version'])) === undefined) {
        if ((await said(docker, ['docker', '--version'])) === undefined)
            throw noEngine();
        throw new src_errors/* StageError */.Zu({
            stage: 'build',
            message: 'docker has no buildx on this machine, and images are built with BuildKit through it',
            hint: 'install the plug-in (package docker-buildx-plugin or docker-buildx; GitHub’s runners have it)',
        });
    }
    const inspected = await docker.run(['docker', 'buildx', 'inspect', '--bootstrap'], {
        timeoutMs: BOOTSTRAP_MS,
        capture: MOST_SAID,
    });
    const builder = parseInspect(inspected.stdout ?? '');
    const isDocker = builder.driver === 'docker' || builder.driver === '';
    if (isDocker && (await said(docker, ['docker', 'version', '--format', '{{.Server.Version}}'])) === undefined)
        throw noEngine();
    if (inspected.exitCode !== 0 || builder.error !== undefined || builder.status !== 'running') {
        const why = builder.error ?? inspected.tail.at(-1) ?? `its status is ${builder.status}`;
        throw new src_errors/* StageError */.Zu({
            stage: 'build',
            message: `the builder "${builder.name}" does not answer: ${why}`,
            hint: `look at docker buildx inspect, or choose another with docker buildx use; ${BETTER_BUILDER}`,
        });
    }
    const store = isDocker ? await said(docker, ['docker', 'info', '--format', '{{json .DriverStatus}}']) : undefined;
    return {
        builder,
        containerdStore: store?.includes('io.containerd.snapshotter') === true,
        actionsCache: env['ACTIONS_RUNTIME_TOKEN'] !== undefined,
    };
}
/** Digest in the descriptor that buildx prints as JSON; those of an index's parts stand deeper. */
function digestIn(text) {
    try {
        const { digest } = JSON.parse(text);
        return typeof digest === 'string' && /^sha256:[0-9a-f]{64}$/.test(digest) ? digest : undefined;
    }
    catch {
        return undefined;
    }
}
async function resolveOnce(docker, image) {
    const argv = ['docker', 'buildx', 'imagetools', 'inspect', '--format', '{{json .Manifest}}', image];
    const result = await docker.run(argv, { timeoutMs: RESOLVE_MS, capture: MOST_SAID });
    if (result.exitCode === 0) {
        const digest = digestIn(result.stdout ?? '');
        return digest === undefined ? { why: 'buildx answered without a digest', final: true } : { digest, final: true };
    }
    if (result.startError !== undefined)
        return { why: 'there is no docker to ask with', final: true };
    const why = (result.tail.at(-1) ?? 'no answer').replace(/^ERROR: /, '').slice(0, 300);
    return { why, final: NOT_THERE.test(why) };
}
/**
 * Digest of an image in its registry, with the user's logins. Asks again where the registry only has no time (a limit of its rate).
 * @returns why not, where it cannot be told.
 */
async function resolveImage(docker, image, { clock, signal }) {
    const deadline = clock.wall() + RESOLVE_MS;
    for (const pause of AGAIN_MS) {
        const found = await resolveOnce(docker, image);
        if (found.final || clock.wall() + pause >= deadline)
            return found;
        // A registry outside knows no rehearsal's time.
        await clock.sleep(pause * clock.factor, signal);
    }
    return resolveOnce(docker, image);
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/config/architecture.ts
var config_architecture = __webpack_require__(1815);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./src/stages/build/ignore.ts

/**
 * Turns one pattern of git's into a regular expression over a slash path: `*` and `?` stay within a folder, `**` crosses them, and a
 * match of a folder covers all that is in it (https://git-scm.com/docs/gitignore#_pattern_format).
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
const matcher = (pattern) => {
    const expression = toRegExp(pattern);
    return (path) => expression.test(path);
};
/** Docker's own translation of a cleaned pattern, quirks included: `src/**.md` is only a file named `.md`, `[!a]` is `!` or `a`. */
function dockerMatcher(pattern) {
    let source = '';
    let kind = 'exact';
    for (let i = 0; i < pattern.length; i += 1) {
        const char = pattern.charAt(i);
        const first = i === 0;
        if (pattern.startsWith('**', i)) {
            i += pattern.charAt(i + 2) === '/' ? 2 : 1;
            if (i < pattern.length - 1) {
                source += '(?:.*/)?';
                kind = 'expression';
            }
            else if (kind === 'exact')
                kind = 'prefix';
            else {
                source += '.*';
                kind = 'expression';
            }
            if (first)
                kind = 'suffix';
            continue;
        }
        if ('.+()|{}$'.includes(char)) {
            source += `\\${char}`;
            continue;
        }
        if (!'*?[]\\'.includes(char)) {
            source += char;
            continue;
        }
        if (char === '\\' && i === pattern.length - 1) {
            source += '\\\\';
            continue;
        }
        kind = 'expression';
        if (char === '*')
            source += '[^/]*';
        else if (char === '?')
            source += '[^/]';
        else if (char === '\\') {
            i += 1;
            source += `\\${pattern.charAt(i)}`;
        }
        else
            source += char;
    }
    if (kind === 'exact')
        return (path) => path === pattern;
    if (kind === 'prefix')
        return (path) => path.startsWith(pattern.slice(0, -2));
    if (kind === 'suffix') {
        const end = pattern.slice(2);
        return (path) => path.endsWith(end) || (end.startsWith('/') && path === end.slice(1));
    }
    try {
        const expression = new RegExp(`^${source}$`);
        return (path) => expression.test(path);
    }
    catch {
        // Docker refuses such a pattern, and says so when it builds.
        return () => false;
    }
}
/**
 * Reads `.dockerignore` as BuildKit does: what it sends has to be in the key
 * (https://docs.docker.com/build/concepts/context/#dockerignore-files, github.com/moby/patternmatcher).
 */
function parseDockerignore(text) {
    const rules = [];
    for (const raw of text.replace(/^\uFEFF/, '').split('\n')) {
        if (raw.startsWith('#'))
            continue;
        let line = raw.trim();
        const negated = line.startsWith('!');
        if (negated)
            line = line.slice(1).trim();
        if (line === '')
            continue;
        line = external_node_path_.posix.normalize(line);
        if (line.length > 1)
            line = line.replace(/^\//, '').replace(/\/$/, '');
        rules.push({ matches: dockerMatcher(line), negated });
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
            rules.push({ matches: matcher(`**/${body}`), negated });
        else {
            // Anchored at the .gitignore's own folder: only what lies below our context matters here.
            const anchored = body.replace(/^\//, '');
            if (pathToContext === '')
                rules.push({ matches: matcher(anchored), negated });
            else if (anchored.startsWith('**/'))
                rules.push({ matches: matcher(anchored), negated });
            else if (anchored.startsWith(`${pathToContext}/`))
                rules.push({ matches: matcher(anchored.slice(pathToContext.length + 1)), negated });
        }
    }
    return rules;
}
/**
 * Whether a path (slashes, relative, no leading `./`) is left out. As in BuildKit's walk a folder's match covers what is in it, and a rule
 * is not asked where it could change nothing: then it covers nothing either.
 */
function isIgnored(path, rules) {
    let ignored = false;
    let above = [];
    for (let end = path.indexOf('/');; end = path.indexOf('/', end + 1)) {
        const part = end < 0 ? path : path.slice(0, end);
        ignored = false;
        above = rules.map((rule, i) => {
            const matched = above[i] === true || (rule.negated === ignored && rule.matches(part));
            if (matched)
                ignored = !rule.negated;
            return matched;
        });
        if (end < 0)
            return ignored;
    }
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
/**
 * Reads the ignore rules of a build. A Dockerfile's own `NAME.dockerignore` comes before the context's.
 * @param dockerfile undefined for a named context, which has none.
 */
async function ignoreRules(context, dockerfile, honourGit) {
    const own = dockerfile === undefined ? undefined : await textOf(`${dockerfile}.dockerignore`);
    const docker = own ?? (await textOf((0,external_node_path_.join)(context, '.dockerignore'))) ?? '';
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

// EXTERNAL MODULE: ./node_modules/dockerfile-ast/lib/main.js
var main = __webpack_require__(78390);
;// CONCATENATED MODULE: ./src/stages/build/oci/dockerfile.ts



/** A Dockerfile that cannot be read for its settings; the message names line and reason. */
class DockerfileError extends Error {
    name = 'DockerfileError';
}
/**
 * Replaces `$NAME`, `${NAME}`, `${NAME:-default}`, `${NAME-default}`, `${NAME:+other}`, `${NAME+other}`, variables in a default or other
 * too; `\$` stays a dollar, and what else BuildKit knows (`${NAME#prefix}`) stays as it is.
 */
function expand(text, variables) {
    return text.replace(/\\\$|\$(?:(\w+)|\{(\w+)(?:(:?[-+])((?:[^{}]|\{[^{}]*\})*))?\})/g, (whole, plain, braced, operator, word = '') => {
        if (whole === '\\$')
            return '$';
        const value = variables.get(plain ?? braced ?? '');
        const there = value !== undefined && !(value === '' && operator?.startsWith(':') === true);
        if (operator?.endsWith('+') === true)
            return there ? expand(word, variables) : '';
        return there || operator === undefined ? (value ?? '') : expand(word, variables);
    });
}
/** Names and default values of one `ARG`, which may declare several. */
function argsOf(instruction) {
    const properties = instruction.getProperties();
    // `ARG A B=1` would be read as `ENV A B=1` is: a name and its value. An argument's value always stands after its `=`.
    const legacy = properties.length === 1 && instruction.getArguments().length > 1;
    if (!legacy)
        return properties.map((p) => [p.getName(), p.getValue() ?? undefined]);
    return instruction.getArguments().map((a) => {
        const [name = '', ...value] = a.getValue().split('=');
        return [name, value.length === 0 ? undefined : value.join('=').replace(/^(["'])(.*)\1$/, '$2')];
    });
}
/** Arguments of a platform such as linux/amd64 that BuildKit has of itself (https://docs.docker.com/reference/dockerfile/#automatic-platform-args-in-the-global-scope). */
function automaticArgs(prefix, platform) {
    const [os = '', arch = '', variant = ''] = platform.split('/');
    return Object.entries({ PLATFORM: platform, OS: os, ARCH: arch, VARIANT: variant }).map(([k, v]) => [prefix + k, v]);
}
/**
 * The stages of a Dockerfile, and its arguments from before the first.
 * @param platform what is built for, such as linux/amd64: gives the automatic arguments, of a builder of the same platform as this machine.
 */
function stagesOf(text, args, platform) {
    const globals = new Map();
    if (platform !== undefined) {
        const own = (0,config_architecture/* platformOfMachine */.qy)(process.arch);
        for (const [name, value] of [...automaticArgs('BUILD', own), ...automaticArgs('TARGET', platform)])
            globals.set(name, args[name] ?? value);
    }
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
            for (const [name, value] of argsOf(instruction)) {
                // Without a value and not given it is unset, or what BuildKit has of itself.
                const given = args[name] ?? (value === undefined ? undefined : expand(value, globals));
                if (given !== undefined)
                    globals.set(name, given);
            }
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
                for (const [name, value] of argsOf(instruction)) {
                    const given = args[name] ?? (value === undefined ? globals.get(name) : expand(value, variables()));
                    if (given !== undefined)
                        declared.set(name, given);
                }
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
/** Index of the last stage of that name before `before`; -1 where there is none. */
const stageNamed = (stages, name, before) => stages.findLastIndex((s, i) => i < before && s.name === name.toLowerCase());
/** Index of the stage that is built. @throws DockerfileError where there is none. */
function targetOf(stages, target) {
    if (target === undefined) {
        if (stages.length === 0)
            throw new DockerfileError('there is no FROM');
        return stages.length - 1;
    }
    const index = stageNamed(stages, target, stages.length);
    if (index >= 0)
        return index;
    const names = stages.flatMap((s) => s.name ?? []).join(', ');
    throw new DockerfileError(`there is no stage "${target}" (stages: ${names === '' ? 'none named' : names})`);
}
/**
 * Reads the settings of an image from its Dockerfile, following `FROM stage` through the stages.
 * @throws DockerfileError where the target does not exist or there is no stage.
 */
function readDockerfile(text, options = {}) {
    const args = options.args ?? {};
    const { stages, globals } = stagesOf(text, args, options.platforms?.[0]);
    let index = targetOf(stages, options.target);
    const chain = [];
    let base = 'scratch';
    while (index >= 0) {
        const stage = stages[index];
        if (stage === undefined)
            break;
        chain.unshift(stage);
        base = expand(stage.from.getImage() ?? 'scratch', globals);
        index = stageNamed(stages, base, index);
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

;// CONCATENATED MODULE: ./src/stages/build/oci/bases.ts

const flagsOf = (instruction) => 'getFlags' in instruction
    ? instruction.getFlags().map((f) => ({ name: f.getName(), value: f.getValue() ?? '' }))
    : [];
/** What `COPY --from=` and `RUN --mount=…,from=` of one instruction name. */
function sourcesOf(instruction) {
    return flagsOf(instruction).flatMap(({ name, value }) => {
        if (name === 'from')
            return [value];
        if (name !== 'mount')
            return [];
        return value.split(',').flatMap((part) => (part.startsWith('from=') ? [part.slice('from='.length)] : []));
    });
}
/**
 * An image's name as BuildKit looks a named context up: `docker.io/library/nginx:latest` is `nginx`
 * (https://pkg.go.dev/github.com/distribution/reference#FamiliarString).
 */
const familiar = (image) => image
    .replace(/^(?:index\.)?docker\.io\//, '')
    .replace(/^library\//, '')
    .replace(/:latest$/, '');
/** An address that BuildKit fetches, and not a file of the context. */
const isAddress = (source) => /^(?:https?|git|ssh):\/\/|^git@|^github\.com\//i.test(source);
/** A repository at a full commit id, as it will be forever. */
const atCommit = (source) => (!/^https?:/i.test(source) || /\.git#/.test(source)) && /#(?:[0-9a-f]{40}|[0-9a-f]{64})(?::|$)/.test(source);
/** What `ADD` fetches from elsewhere, and whatever is there by then: addresses without a checksum, and repositories without a full commit id. */
function unsure(instruction, variables) {
    if (instruction.getKeyword() !== 'ADD')
        return [];
    if (flagsOf(instruction).some(({ name, value }) => name === 'checksum' && value !== ''))
        return [];
    return instruction
        .getArguments()
        .slice(0, -1)
        .map((a) => expand(a.getValue().replace(/^\[?"|",?$/g, ''), variables))
        .filter((source) => isAddress(source) && !atCommit(source));
}
/** Every variable that any stage declares, by its last value: enough to tell an address from a file. */
function declared(stages, globals, args) {
    const all = new Map(globals);
    for (const { instructions } of stages)
        for (const instruction of instructions) {
            if (!['ARG', 'ENV'].includes(instruction.getKeyword()))
                continue;
            for (const p of instruction.getProperties()) {
                const value = args[p.getName()] ?? p.getValue();
                if (value !== null)
                    all.set(p.getName(), expand(value, all));
            }
        }
    return all;
}
/**
 * What the target's `ADD` fetches without saying what it has to be, such as `https://example.com/tool.tgz`.
 * @throws DockerfileError where the target does not exist.
 */
function fetchedUnsure(text, options = {}) {
    const found = new Set();
    const args = options.args ?? {};
    for (const platform of options.platforms ?? [undefined]) {
        const { stages, globals } = stagesOf(text, args, platform);
        const reached = { bases: new Map(), seen: new Set() };
        visit(targetOf(stages, options.target), stages, globals, reached);
        const variables = declared(stages, globals, args);
        for (const index of reached.seen)
            for (const instruction of stages[index]?.instructions ?? [])
                for (const source of unsure(instruction, variables))
                    found.add(source);
    }
    return [...found].sort();
}
function visit(index, stages, globals, reached) {
    const stage = stages[index];
    if (stage === undefined || reached.seen.has(index))
        return;
    reached.seen.add(index);
    const use = (name, instruction, from) => {
        const byNumber = !from && /^\d+$/.test(name) ? Number(name) : -1;
        // `FROM` knows the stages above it; what is copied or mounted may come from one below as well.
        const other = byNumber >= 0 && byNumber < stages.length ? byNumber : stageNamed(stages, name, from ? index : stages.length);
        if (other >= 0)
            visit(other, stages, globals, reached);
        else if (name !== '' && name !== 'scratch') {
            const known = reached.bases.get(name);
            const line = instruction.getRange().start.line + 1;
            reached.bases.set(name, {
                image: name,
                line: Math.min(known?.line ?? line, line),
                from: from || known?.from === true,
            });
        }
    };
    use(expand(stage.from.getImage() ?? '', globals), stage.from, true);
    for (const instruction of stage.instructions)
        for (const source of sourcesOf(instruction))
            use(expand(source, globals), instruction, false);
}
/**
 * The images of registries that a build of the target reads, in the order of their lines. Stages that BuildKit does not reach from
 * there do not count. What only an `ONBUILD` of a base reads is not seen.
 * @throws DockerfileError where the target does not exist.
 */
function baseImages(text, options = {}) {
    const bases = new Map();
    // A base's name may have the platform in it: those of all platforms count.
    for (const platform of options.platforms ?? [undefined]) {
        const { stages, globals } = stagesOf(text, options.args ?? {}, platform);
        visit(targetOf(stages, options.target), stages, globals, { bases, seen: new Set() });
    }
    return [...bases.values()].sort((a, b) => a.line - b.line);
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./src/child/environment.ts
var environment = __webpack_require__(48659);
// EXTERNAL MODULE: ./src/child/run.ts + 1 modules
var run = __webpack_require__(67089);
;// CONCATENATED MODULE: ./src/stages/build/oci/image.ts


const MANIFEST_TYPE = 'application/vnd.oci.image.manifest.v1+json';
const CONFIG_TYPE = 'application/vnd.oci.image.config.v1+json';
const LAYER_TYPE = 'application/vnd.oci.image.layer.v1.tar+gzip';
const digestOf = (bytes) => `sha256:${(0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex')}`;
/**
 * Config and manifest of an image (https://github.com/opencontainers/image-spec). Times are left out or zero, so that equal
 * layers and settings have an equal digest.
 */
function assembleImage(settings, layers, platform = config_architecture/* PLATFORM_OF */.wu.X86_64) {
    const [os, architecture] = platform.split('/');
    const config = Buffer.from(JSON.stringify({
        created: '1970-01-01T00:00:00Z',
        architecture,
        os,
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
            throw new src_errors/* StageError */.Zu({
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
        return await use(assembleImage(build.settings, layers, build.platform));
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
}
/** What a local build depends on besides its files: another Node may make another output. */
function localTools(platform) {
    const task = platform === config_architecture/* PLATFORM_OF */.wu.X86_64 ? '' : ` ${platform}`;
    return (0,external_node_crypto_.createHash)('sha256')
        .update(`${process.version} ${process.platform} ${process.arch}${task}`)
        .digest('hex')
        .slice(0, 12);
}

;// CONCATENATED MODULE: ./src/stages/build/plan.ts

const sorted = (of) => Object.entries(of).sort(([a], [b]) => (a < b ? -1 : 1));
/** Raised when the way images are made changes: an image of the old way is then not taken for one of the new. */
const RECIPE = 3;
/** The content key: a tag `k-…` that names an image by what went into it. 40 hex digits: 160 bits. */
function contentKey(inputs) {
    const { docker } = inputs;
    const canonical = JSON.stringify([
        RECIPE,
        inputs.builder,
        inputs.contextHash,
        inputs.dockerfileHash,
        inputs.target ?? null,
        sorted(inputs.args),
        inputs.local ?? null,
        docker === undefined
            ? null
            : [
                [...docker.platforms].sort(),
                [...docker.secrets].sort(),
                sorted(docker.bases),
                sorted(docker.contexts),
                sorted(docker.labels),
                docker.shape,
            ],
        inputs.tools,
    ]);
    return `k-${(0,external_node_crypto_.createHash)('sha256').update(canonical).digest('hex').slice(0, 40)}`;
}
/** The key to build the same inputs under where what is under their own key must not be used. @param digest what is there. */
const nextKey = (key, digest) => `k-${(0,external_node_crypto_.createHash)('sha256')
    .update(JSON.stringify([RECIPE, key, digest]))
    .digest('hex')
    .slice(0, 40)}`;
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

;// CONCATENATED MODULE: ./src/stages/build/inputs.ts









const IMAGE_CONTEXT = 'docker-image://';
function digestsOf(docker, deps) {
    const asked = new Map();
    const ask = async (image) => {
        const pinned = /@(sha256:[0-9a-f]{64})$/.exec(image)?.[1];
        if (pinned !== undefined)
            return pinned;
        const found = await resolveImage(docker, image, deps);
        if ('digest' in found)
            return found.digest;
        deps.output.warn(`The digest of ${image} cannot be told (${found.why}): what is built from it is built anew for every commit, and a new version of it is not noticed before the next one`);
        return undefined;
    };
    return (image) => {
        const known = asked.get(image);
        if (known !== undefined)
            return known;
        const answer = ask(image);
        asked.set(image, answer);
        return answer;
    };
}
const folderHash = async (folder) => hashContext(folder, await listContext(folder, await ignoreRules(folder, undefined, false)));
const nameOf = (image) => image.replace(/@sha256:[0-9a-f]{64}$/, '');
/** An address without the login and the query that it may have. */
const bare = (address) => address.replace(/\/\/[^/@]*@/, '//').replace(/\?.*$/, '');
/** The key of a build with Docker. Asks registries for the digests of its bases; builds nothing. */
async function keyWithDocker(job, deps) {
    const { root, digests } = deps;
    const { build } = job.config;
    const stages = new Set(stagesOf(job.text, build.args).stages.map((s) => s.name));
    const replaced = new Set(Object.keys(build.contexts).map(familiar));
    const bases = {};
    const contexts = {};
    const found = {};
    let pinned = true;
    await Promise.all(job.bases.map(async ({ image }) => {
        if (replaced.has(familiar(image)))
            return;
        const digest = await digests(image);
        found[image] = digest;
        bases[image] = digest ?? null;
        if (digest === undefined || image.includes('@'))
            return;
        if (!stages.has(familiar(image))) {
            // What the key says is what is built from, whatever the tag names by then.
            contexts[image] = `${IMAGE_CONTEXT}${image}@${digest}`;
            return;
        }
        // BuildKit would put the context in the place of that stage, and run none of its instructions.
        pinned = false;
        deps.once(`${image} cannot be held to its digest, as a stage has the same name: what is built from it is built anew for every commit. Name the stage otherwise`);
    }));
    const named = {};
    await Promise.all(Object.entries(build.contexts).map(async ([name, place]) => {
        if (!place.startsWith(IMAGE_CONTEXT)) {
            const folder = (0,external_node_path_.resolve)(root, place);
            named[name] = await folderHash(folder);
            contexts[name] = folder;
            return;
        }
        const image = place.slice(IMAGE_CONTEXT.length);
        const digest = await digests(image);
        named[name] = digest ?? null;
        contexts[name] = digest === undefined ? place : `${IMAGE_CONTEXT}${nameOf(image)}@${digest}`;
    }));
    const fetched = fetchedUnsure(job.text, build);
    for (const address of fetched)
        deps.once(`What ${bare(address)} answers is in no key (ADD without --checksum, or a repository without its full commit id): what is built from it is built anew for every commit, and a change there is not noticed before the next one`);
    const told = [...Object.values(bases), ...Object.values(named)].every((digest) => digest !== null) && fetched.length === 0;
    const docker = {
        platforms: build.platforms,
        secrets: Object.keys(build.secrets),
        bases,
        contexts: named,
        labels: build.labels,
        shape: [
            ...[build.sbom, build.provenance ?? null, build.reproducible],
            // What cannot be told may be older or newer tomorrow: such an image is good for a second run of its commit, and no further.
            ...(told && pinned ? [] : [deps.commit === 'uncommitted' ? (0,external_node_crypto_.randomUUID)() : deps.commit]),
        ],
    };
    return { job, key: await keyOf(job, docker), digests: found, told, pinned, contexts };
}
/** The key of a build by the local builder. */
const keyLocally = async (job) => ({
    job,
    key: await keyOf(job, undefined),
    digests: {},
    told: true,
    pinned: true,
    contexts: {},
});
async function keyOf(job, docker) {
    const rules = await ignoreRules(job.context, job.dockerfile, docker === undefined);
    const files = await listContext(job.context, rules);
    return contentKey({
        builder: docker === undefined ? 'local' : 'docker',
        contextHash: await hashContext(job.context, files),
        dockerfileHash: await hashFile(job.dockerfile),
        target: job.config.build.target,
        args: job.config.build.args,
        local: job.local,
        docker,
        tools: docker === undefined ? localTools(config_architecture/* PLATFORM_OF */.wu[job.config.cpuArchitecture]) : '',
    });
}

// EXTERNAL MODULE: ./src/config/argv.ts
var argv = __webpack_require__(81278);
// EXTERNAL MODULE: ./src/stages/build/secrets.ts
var build_secrets = __webpack_require__(9969);
;// CONCATENATED MODULE: ./src/stages/build/job.ts








function inside(root, path) {
    const below = (0,external_node_path_.relative)(root, path);
    return below !== '..' && !below.startsWith('../') && !(0,external_node_path_.isAbsolute)(below);
}
function localOf(config, settings, where, problems) {
    const { local } = config.build;
    const runs = config.command !== undefined || (settings?.cmd.length ?? 0) + (settings?.entrypoint.length ?? 0) > 0;
    if (settings !== undefined && !runs) {
        problems.push({
            where: `${where}.dockerfile`,
            what: 'its last stage has neither CMD nor ENTRYPOINT, and the base image’s is not known here',
            fix: 'add CMD ["program", "argument"], or `command` to the service',
        });
    }
    if (local === undefined) {
        const fix = 'say with `local: {run: […], files: […]}` what the image holds, or start a Docker engine';
        problems.push({ where: `${where}.local`, what: 'is missing, and no Docker engine is used here', fix });
        return undefined;
    }
    for (const file of local.files) {
        try {
            insideContext(file);
        }
        catch (error) {
            problems.push({ where: `${where}.local.files`, what: (0,src_errors/* messageOf */.bD)(error) });
        }
    }
    return { run: local.run.map((r) => (0,argv/* toArgv */.s)(r)), files: local.files };
}
/** Reads what a service is built from; every problem of it, before anything runs. */
async function readJob(service, config, deps, problems) {
    const where = `services.${service}.build`;
    const { root } = deps.config;
    const { build } = config;
    const context = (0,external_node_path_.resolve)(root, build.context);
    const dockerfile = (0,external_node_path_.resolve)(context, build.dockerfile);
    const before = problems.length;
    if (!inside(root, context))
        problems.push({ where: `${where}.context`, what: 'leads out of the folder of ez-deploy.yml' });
    const text = await (0,promises_.readFile)(dockerfile, 'utf8').catch(() => undefined);
    let settings;
    let bases = [];
    if (text === undefined) {
        const fix = 'name it in `dockerfile`, or name an `image` by digest';
        problems.push({ where: `${where}.dockerfile`, what: `${(0,external_node_path_.relative)(root, dockerfile)} cannot be read`, fix });
    }
    else {
        try {
            const of = { target: build.target, args: build.args, platforms: build.platforms };
            settings = readDockerfile(text, of);
            bases = baseImages(text, of).filter((b) => build.contexts[b.image] === undefined);
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
    const isLocal = deps.builder === 'local';
    const local = isLocal ? localOf(config, settings, where, problems) : undefined;
    const secrets = isLocal
        ? build_secrets/* NO_SECRETS */.g1
        : await (0,build_secrets/* readSecrets */.ql)(build.secrets, { root, env: deps.env, output: deps.output, where: `${where}.secrets` }, problems);
    if (problems.length > before || settings === undefined || repositoryUrl === undefined || text === undefined)
        return undefined;
    const contextHolds = await (0,promises_.readdir)(context);
    return {
        service,
        config,
        context,
        contextHolds,
        dockerfile,
        text,
        settings,
        bases,
        secrets,
        local,
        repositoryUrl,
    };
}

// EXTERNAL MODULE: ./src/config/secret-patterns.ts
var secret_patterns = __webpack_require__(66290);
;// CONCATENATED MODULE: ./src/stages/build/advice.ts


const lineOf = (instruction) => instruction.getRange().start.line + 1;
/** What does not belong into an image and lies in many folders. */
const UNWANTED = ['.git', '.env', '.npmrc', 'node_modules', '.venv', '.ez-deploy'];
/** Images whose own user is none of root's, by what their names promise. */
const OTHER_USER = /(?:nonroot|rootless|unprivileged|^cgr\.dev\/)/;
/** The stages that an image inherits from, the oldest first. */
function chainOf(stages, target, globals) {
    const chain = [];
    for (let index = target; index >= 0;) {
        const stage = stages[index];
        if (stage === undefined)
            break;
        chain.unshift(stage);
        index = stageNamed(stages, expand(stage.from.getImage() ?? '', globals), index);
    }
    return chain;
}
function onUser(chain, bases) {
    const users = chain.flatMap((s) => s.instructions.filter((i) => i.getKeyword() === 'USER'));
    const last = users.at(-1);
    const user = last?.getArguments()[0]?.getValue();
    const own = chain.at(-1);
    if (last !== undefined && /^(?:root|0)(?::|$)/.test(user ?? ''))
        return [
            {
                rule: 'root',
                level: 'warning',
                line: lineOf(last),
                message: 'the container runs as root; end with a user of its own, such as USER node',
                hadolint: 'DL3002',
            },
        ];
    if (last !== undefined || own === undefined)
        return [];
    if (bases.some((b) => b.from && OTHER_USER.test(b.image)))
        return [];
    const message = 'no USER: the container runs as root unless its base says otherwise; add a user, such as USER node';
    return [{ rule: 'root', level: 'warning', line: lineOf(own.from), message }];
}
function onHealth(chain) {
    const own = chain.at(-1);
    if (own === undefined || chain.some((s) => s.instructions.some((i) => i.getKeyword() === 'HEALTHCHECK')))
        return [];
    const message = 'no HEALTHCHECK: Docker and Compose cannot tell whether it works (ECS does not read it: there it is health.command)';
    return [{ rule: 'health', level: 'notice', line: lineOf(own.from), message }];
}
function onContext(input) {
    if (input.dockerignore)
        return [];
    const unwanted = UNWANTED.filter((name) => input.contextHolds.includes(name));
    const copies = /^\s*(?:COPY|ADD)\s+(?:--\S+\s+)*\.\/?\s/m.test(input.text);
    const what = unwanted.length === 0 ? '' : `: ${unwanted.join(', ')} would go to the builder`;
    const into = copies && unwanted.length > 0 ? ' and into the image' : '';
    const level = unwanted.length > 0 ? 'warning' : 'notice';
    return [{ rule: 'dockerignore', level, line: 1, message: `there is no .dockerignore${what}${into}` }];
}
function onBases({ bases, digests }) {
    return bases
        .filter((b) => !b.image.includes('@sha256:'))
        .map((b) => {
        const digest = digests[b.image];
        const pin = digest === undefined ? 'pin its digest' : `pin it: ${b.image}@${digest}`;
        const message = `${b.image} is another image whenever somebody pushes it; ${pin}`;
        return { rule: 'unpinned', level: 'notice', line: b.line, message };
    });
}
const isLiteral = (value) => value !== null && value !== undefined && value !== '' && !value.includes('$');
function onInstruction(instruction) {
    const at = { level: 'warning', line: lineOf(instruction) };
    switch (instruction.getKeyword()) {
        case 'ADD': {
            const url = instruction.getArguments().some((a) => /^https?:\/\//.test(a.getValue()));
            const sure = instruction.getFlags().some((f) => f.getName() === 'checksum');
            const message = 'ADD of an address takes whatever it answers that day; add --checksum=sha256:…';
            return url && !sure ? [{ rule: 'add-url', ...at, message }] : [];
        }
        case 'ARG':
        case 'ENV':
            return instruction.getProperties().flatMap((p) => {
                const name = p.getName();
                const value = p.getValue();
                const asArg = instruction.getKeyword() === 'ARG';
                // An argument of such a name takes a secret by its very purpose; a variable only where it has a value.
                const named = (0,secret_patterns/* isSecretName */.eh)(name) && (asArg || isLiteral(value));
                if (!named && !(isLiteral(value) && (0,secret_patterns/* looksLikeCredential */.Pv)(value)))
                    return [];
                const message = `${asArg ? 'ARG' : 'ENV'} ${name} looks like a secret, and everybody who has the image can read it; use build.secrets and RUN --mount=type=secret`;
                return [{ rule: 'secret', ...at, message }];
            });
        default:
            return [];
    }
}
/**
 * What would make an image safer or smaller, by its Dockerfile alone, in the order of the lines. Pure.
 * @throws DockerfileError where the target does not exist.
 */
function adviseOn(input) {
    const { stages, globals } = stagesOf(input.text, input.args, input.platform);
    const chain = chainOf(stages, targetOf(stages, input.target), globals);
    const all = [
        ...onUser(chain, input.bases),
        ...onHealth(chain),
        ...onContext(input),
        ...onBases(input),
        ...stages.flatMap((s) => s.instructions.flatMap(onInstruction)),
    ];
    return all.sort((a, b) => a.line - b.line);
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(26921);
;// CONCATENATED MODULE: ./src/stages/build/buildx/metadata.ts

const DIGEST = schemas/* string */.YjP().regex(/^sha256:[0-9a-f]{64}$/);
const metadataSchema = schemas/* object */.Ikc({
    'containerimage.digest': DIGEST,
    'containerimage.config.digest': DIGEST.optional(),
});
/** @throws Error where the file is not what buildx writes. */
function parseMetadata(text) {
    let raw;
    try {
        raw = JSON.parse(text);
    }
    catch {
        throw new Error('the build’s metadata is not JSON');
    }
    const read = metadataSchema.safeParse(raw);
    if (!read.success)
        throw new Error('the build’s metadata names no image (containerimage.digest)');
    return {
        digest: read.data['containerimage.digest'],
        configDigest: read.data['containerimage.config.digest'],
    };
}
/**
 * Whether what the registry has under the build's tag is what the build says it made. Docker's own builder without the containerd
 * image store tells the image's id, which is the digest of its config: then that is compared.
 */
function isBuilt(built, stored) {
    if (built.digest === stored.digest)
        return true;
    const { configDigest } = stored;
    return configDigest !== undefined && (configDigest === built.digest || configDigest === built.configDigest);
}

;// CONCATENATED MODULE: ./src/stages/build/buildx/argv.ts
/** A value of a comma list, as buildx reads it (CSV). */
const csv = (field) => (/[",]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field);
const fields = (...all) => all.map(csv).join(',');
/** `scope`, tag and folder of a cache are the service's own: an export replaces what was there. All are read. */
function cacheArgv({ cache, service, siblings }) {
    if (cache === 'off')
        return [];
    const place = (of) => {
        if (cache === 'github')
            return ['type=gha', `scope=ez-deploy-${of}`];
        if ('registry' in cache)
            return ['type=registry', `ref=${cache.registry}:${of}`];
        return ['type=local'];
    };
    const from = [service, ...siblings.filter((s) => s !== service)];
    if (typeof cache === 'object' && 'local' in cache)
        return [
            ...from.flatMap((of) => ['--cache-from', fields('type=local', `src=${cache.local}/${of}`)]),
            '--cache-to',
            fields('type=local', `dest=${cache.local}/${service}`, 'mode=max'),
        ];
    // ECR stores a cache as an image manifest only.
    const shape = cache === 'github' ? [] : ['image-manifest=true', 'oci-mediatypes=true'];
    return [
        ...from.flatMap((of) => ['--cache-from', fields(...place(of))]),
        '--cache-to',
        fields(...place(service), 'mode=max', ...shape),
    ];
}
function attestArgv({ provenance, sbom }) {
    const generator = typeof sbom === 'object' ? [`generator=${sbom.generator}`] : [];
    return [
        ...(provenance === 'off' ? ['--provenance=false'] : ['--attest', `type=provenance,mode=${provenance}`]),
        ...(sbom === false ? [] : ['--attest', fields('type=sbom', ...generator)]),
    ];
}
/** Arguments of `docker` that build and push one image. Holds no secret: those are named by variable or file. Pure. */
function buildxArgv(build) {
    const pairs = (flag, values) => Object.entries(values).flatMap(([name, value]) => [flag, `${name}=${value}`]);
    return [
        ...['docker', 'buildx', 'build'],
        // None: the builder's own.
        ...(build.platforms.length === 0 ? [] : ['--platform', build.platforms.join(',')]),
        ...['--progress', 'plain'],
        ...(build.pull === true ? ['--pull'] : []),
        ...['--file', build.dockerfile],
        ...(build.target === undefined ? [] : ['--target', build.target]),
        ...pairs('--build-arg', build.args),
        ...Object.entries(build.secrets).flatMap(([id, from]) => [
            '--secret',
            fields(`id=${id}`, 'env' in from ? `env=${from.env}` : `src=${from.file}`),
        ]),
        ...pairs('--build-context', build.contexts),
        ...pairs('--label', build.labels),
        ...attestArgv(build),
        ...cacheArgv(build),
        ...build.tags.flatMap((tag) => ['--tag', `${build.repositoryUrl}:${tag}`]),
        ...['--metadata-file', build.metadataFile],
        ...(build.reproducible ? ['--output', 'type=registry,rewrite-timestamp=true'] : ['--push']),
        build.context,
    ];
}

;// CONCATENATED MODULE: ./src/stages/build/buildx/run.ts







const BUILD_MS = 60 * 60_000;
/**
 * Builds and pushes one image.
 * @param env variables that its secrets name, and those of the cache; nothing else of the job's reaches it.
 * @param hide takes secrets out of what a failure says: that goes into records and reports, where no mask of a log reaches.
 */
async function buildWithBuildx(docker, build, { env, output, signal, hide, }) {
    const metadataFile = (0,external_node_path_.join)(docker.folder, `${(0,external_node_crypto_.randomUUID)()}.json`);
    const argv = buildxArgv({ ...build, metadataFile });
    const result = await docker.run(argv, {
        timeoutMs: BUILD_MS,
        env,
        onLine: (line) => output.info(`${build.service} | ${line}`),
    });
    if (result.exitCode !== 0) {
        signal.throwIfAborted();
        throw new src_errors/* StageError */.Zu({
            stage: 'build',
            message: hide(`${build.service}: ${(0,run/* describeEnd */.l)('docker buildx build', result, BUILD_MS)}`),
            hint: hide(['Its last lines:', ...result.tail.slice(-15)].join('\n  ')),
        });
    }
    try {
        return parseMetadata(await (0,promises_.readFile)(metadataFile, 'utf8'));
    }
    catch (error) {
        throw new src_errors/* StageError */.Zu({
            stage: 'build',
            message: `${build.service}: it is built, and nobody knows what: ${(0,src_errors/* messageOf */.bD)(error)}`,
            hint: 'is buildx older than 0.8? Update it',
            cause: error,
        });
    }
}

;// CONCATENATED MODULE: ./src/stages/build/labels.ts
/** Address of the GitHub repository of this run; undefined outside GitHub. */
function sourceOf(env) {
    const [server, repository] = [env['GITHUB_SERVER_URL'], env['GITHUB_REPOSITORY']];
    return server === undefined || repository === undefined ? undefined : `${server}/${repository}`;
}
/**
 * Labels of the OCI convention (https://github.com/opencontainers/image-spec/blob/main/annotations.md). `created` is the commit's
 * time, so that the same commit has the same labels.
 */
function ociLabels(facts, further) {
    const name = 'org.opencontainers.image';
    return {
        [`${name}.title`]: `${facts.app}/${facts.service}`,
        [`${name}.version`]: facts.version,
        ...(facts.commit === 'uncommitted' ? {} : { [`${name}.revision`]: facts.commit }),
        ...(facts.committedAt === undefined
            ? {}
            : { [`${name}.created`]: new Date(facts.committedAt * 1_000).toISOString().replace('.000Z', 'Z') }),
        ...(facts.source === undefined ? {} : { [`${name}.source`]: facts.source }),
        ...further,
    };
}

;// CONCATENATED MODULE: ./src/stages/build/oci/manifest.ts

const INDEX_TYPES = [
    'application/vnd.oci.image.index.v1+json',
    'application/vnd.docker.distribution.manifest.list.v2+json',
];
/** What a client of a registry takes. */
const MANIFEST_TYPES = [
    'application/vnd.oci.image.manifest.v1+json',
    INDEX_TYPES[0],
    'application/vnd.docker.distribution.manifest.v2+json',
    INDEX_TYPES[1],
];
const descriptor = schemas/* object */.Ikc({
    mediaType: schemas/* string */.YjP().optional(),
    digest: schemas/* string */.YjP().regex(/^sha256:[0-9a-f]{64}$/),
    size: schemas/* number */.aig().int().min(0),
    platform: schemas/* object */.Ikc({ os: schemas/* string */.YjP(), architecture: schemas/* string */.YjP() }).optional(),
    annotations: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()).optional(),
});
const imageManifest = schemas/* object */.Ikc({ config: descriptor, layers: schemas/* array */.YOg(descriptor).max(1_000) });
const indexManifest = schemas/* object */.Ikc({ manifests: schemas/* array */.YOg(descriptor).max(1_000) });
/** Reads a manifest (https://github.com/opencontainers/image-spec). @throws Error where it is neither image nor index. */
function readManifest(bytes) {
    let raw;
    try {
        raw = JSON.parse(bytes.toString('utf8'));
    }
    catch {
        throw new Error('the manifest is not JSON');
    }
    const index = indexManifest.safeParse(raw);
    if (index.success)
        return { kind: 'index', ...index.data };
    const image = imageManifest.safeParse(raw);
    if (image.success)
        return { kind: 'image', ...image.data };
    throw new Error('the manifest is neither an image nor an index');
}
/** What BuildKit attaches to an image stands in the index beside it, for no platform. */
const isAttestation = (one) => one.annotations?.['vnd.docker.reference.type'] === 'attestation-manifest';
/** Compressed bytes that a machine pulls: layers and config, a layer that is there twice once. */
function pulledSize(image) {
    const parts = new Map([image.config, ...image.layers].map((d) => [d.digest, d.size]));
    return [...parts.values()].reduce((sum, size) => sum + size, 0);
}

;// CONCATENATED MODULE: ./src/stages/build/build-docker.ts










/** What buildx needs of the job to reach the Actions cache; handed on only where that is the cache. */
const ACTIONS_CACHE = ['ACTIONS_RUNTIME_TOKEN', 'ACTIONS_CACHE_URL', 'ACTIONS_RESULTS_URL', 'ACTIONS_CACHE_SERVICE_V2'];
function actionsCache(env) {
    const given = ACTIONS_CACHE.flatMap((name) => {
        const value = env[name];
        return value === undefined ? [] : [[name, value]];
    });
    return Object.fromEntries(given);
}
function advise({ job, digests }, deps) {
    const { build } = job.config;
    const found = adviseOn({
        text: job.text,
        target: build.target,
        args: build.args,
        platform: build.platforms[0],
        dockerignore: job.contextHolds.includes('.dockerignore') || job.contextHolds.includes(`${build.dockerfile}.dockerignore`),
        contextHolds: job.contextHolds,
        bases: job.bases,
        digests,
    });
    const file = (0,external_node_path_.relative)(deps.env['GITHUB_WORKSPACE'] ?? deps.root, job.dockerfile);
    for (const { level, line, message, hadolint } of found)
        if (!(deps.scanned && hadolint !== undefined))
            deps.output.annotate(level, message, { file, line, title: `${job.service}: Dockerfile` });
}
function hintFor({ problems, foreign }, rehearsal) {
    if (foreign.length < problems.length)
        return BETTER_BUILDER;
    return rehearsal ? `${EMULATION}; a rehearsal with --tasks processes needs neither` : EMULATION;
}
/** What the registry has under a tag, with the digest of its config where it is one image. */
async function stored(registry, tag) {
    const manifest = await registry.manifest(tag);
    if (manifest === undefined)
        return undefined;
    const read = readManifest(manifest.bytes);
    return { digest: manifest.digest, configDigest: read.kind === 'image' ? read.config.digest : undefined };
}
/**
 * Builds one image with BuildKit and pushes it under its content key. Where that fails because another run has pushed the same inputs
 * meanwhile (an immutable tag is not written twice), the first one counts, so that one key is one digest.
 * @returns its digest: the one that the build tells, which the registry must have under the key; `cached` where it is another run's.
 * @throws StageError where the builder cannot do what is asked of it, the build fails, or the registry has something else.
 */
async function buildInDocker(keyed, registry, deps) {
    const { job, key } = keyed;
    const facts = await deps.builder();
    const build = deps.rehearsal
        ? reachable(job.config.build, facts, config_architecture/* PLATFORM_OF */.wu[job.config.cpuArchitecture])
        : job.config.build;
    const verdict = judgeBuilder(build, facts);
    if (deps.rehearsal)
        for (const beyond of judgeBuilder(job.config.build, facts).problems)
            if (!verdict.problems.includes(beyond))
                deps.once(`left out in this rehearsal: ${beyond}`);
    if (verdict.problems.length > 0)
        throw new src_errors/* StageError */.Zu({
            stage: 'build',
            message: `${job.service}: ${verdict.problems.join('\n  ')}`,
            hint: hintFor(verdict, deps.rehearsal),
        });
    for (const missing of verdict.missing)
        deps.once(`${missing}. To have it: ${BETTER_BUILDER}`);
    advise(keyed, deps);
    const { cache } = build;
    const token = cache === 'github' ? deps.env['ACTIONS_RUNTIME_TOKEN'] : undefined;
    if (token !== undefined)
        deps.output.mask(token);
    const hideToken = (0,build_secrets/* hiding */.Q0)(token === undefined || token === '' ? [] : [token]);
    const building = buildWithBuildx(deps.docker, {
        service: job.service,
        context: job.context,
        dockerfile: job.dockerfile,
        target: build.target,
        platforms: build.platforms,
        pull: keyed.told && !(verdict.pins && keyed.pinned),
        args: build.args,
        secrets: job.secrets.mounts,
        contexts: verdict.pins ? keyed.contexts : {},
        labels: ociLabels({ ...deps, service: job.service, source: sourceOf(deps.env) }, build.labels),
        cache: typeof cache === 'object' && 'local' in cache ? { local: (0,external_node_path_.resolve)(deps.root, cache.local) } : cache,
        siblings: deps.services,
        sbom: build.sbom,
        provenance: verdict.provenance,
        reproducible: build.reproducible,
        repositoryUrl: job.repositoryUrl,
        tags: [key],
    }, {
        output: deps.output,
        signal: deps.signal,
        hide: (text) => hideToken(job.secrets.hide(text)),
        env: {
            ...job.secrets.env,
            ...(cache === 'github' ? actionsCache(deps.env) : {}),
            ...(deps.committedAt === undefined ? {} : { SOURCE_DATE_EPOCH: String(deps.committedAt) }),
        },
    });
    const ended = await building.catch((error) => ({ error }));
    if ('error' in ended) {
        deps.signal.throwIfAborted();
        // A registry that does not answer either must not hide why the build failed.
        const first = await registry.resolve(key).catch(() => undefined);
        if (first === undefined)
            throw ended.error;
        deps.once(`${job.service}: another run has pushed the same inputs meanwhile (${key}): its image is taken`);
        return { digest: first, cached: true };
    }
    const built = ended;
    const there = await stored(registry, key);
    if (there === undefined || !isBuilt(built, there)) {
        throw new src_errors/* StageError */.Zu({
            stage: 'build',
            message: `${job.service}: the build made ${built.digest}, and the registry has ${there?.digest ?? 'nothing'} as ${key}`,
            hint: 'somebody pushed under the same tag meanwhile; run it again',
        });
    }
    return { digest: there.digest, cached: false };
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(44708);
;// CONCATENATED MODULE: ./src/stages/build/oci/http.ts






const ATTEMPTS = 4;
/** A request without a byte moving for this long has failed (wall milliseconds). */
const IDLE_MS = 60_000;
/** Manifests are 4 MiB at most (OCI distribution specification). */
const MOST_ANSWER = 4 * 1024 * 1024;
/** A registry sends a blob's reader to its store, which may send it on once. */
const MOST_REDIRECTS = 3;
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
/** Requests to one repository of a registry: retried where the registry, not the request, is at fault. */
class RegistryHttp {
    repository;
    deps;
    constructor(repository, deps) {
        this.repository = repository;
        this.deps = deps;
    }
    path(rest) {
        return new URL(`/v2/${this.repository.name}/${rest}`, this.repository.origin);
    }
    /** @throws RegistryError with what the registry said, unless the status is one of these. */
    expect(answer, statuses, doing) {
        if (statuses.includes(answer.status))
            return;
        let code;
        let said = '';
        try {
            const parsed = JSON.parse(answer.body.toString('utf8'));
            code = parsed.errors?.[0]?.code;
            said = parsed.errors?.[0]?.message ?? '';
        }
        catch {
            // HEAD answers have no body, and a proxy's error page says nothing of use.
        }
        const what = [code, said].filter((t) => t !== undefined && t !== '').join(': ');
        throw new RegistryError(`${this.repository.host}/${this.repository.name}: ${doing}: HTTP ${answer.status}${what === '' ? '' : ` ${what}`}`, answer.status, code);
    }
    get aborted() {
        return this.deps.signal.aborted;
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
                if (attempt >= ATTEMPTS || this.aborted)
                    throw error;
            }
            await this.pause(attempt);
        }
    }
    async once(method, url, headers, body) {
        return this.reached(url, async () => {
            const response = await this.ask(method, url, headers, body);
            const chunks = [];
            let length = 0;
            for await (const chunk of response) {
                length += chunk.length;
                if (length <= MOST_ANSWER)
                    chunks.push(chunk);
            }
            return { status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) };
        });
    }
    /** Writes a blob to a file and checks it against its digest. A store that it is redirected to gets no credentials. */
    async download(digest, size, file) {
        for (let attempt = 1;; attempt += 1) {
            try {
                await this.downloadOnce(digest, size, file);
                return;
            }
            catch (error) {
                const lasting = error instanceof RegistryError && error.status >= 400 && error.status < 500;
                if (attempt >= ATTEMPTS || this.aborted || lasting)
                    throw error;
            }
            await this.pause(attempt);
        }
    }
    async downloadOnce(digest, size, file) {
        let url = this.path(`blobs/${digest}`);
        for (let hop = 0;; hop += 1) {
            const at = url;
            const response = await this.reached(at, () => this.ask('GET', at, {}));
            const { location } = response.headers;
            if (response.statusCode !== undefined && response.statusCode >= 300 && response.statusCode < 400) {
                response.resume();
                if (location === undefined || hop >= MOST_REDIRECTS)
                    throw new RegistryError(`${url.host} redirects a layer to nowhere`, 0, undefined);
                url = new URL(location, url);
                continue;
            }
            if (response.statusCode !== 200) {
                response.resume();
                this.expect({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.alloc(0) }, [200], `fetching layer ${digest.slice(0, 19)}`);
            }
            const hash = (0,external_node_crypto_.createHash)('sha256');
            let length = 0;
            const meter = new external_node_stream_.Transform({
                transform(chunk, _encoding, done) {
                    length += chunk.length;
                    hash.update(chunk);
                    done(length > size ? new Error(`more than the ${size} bytes of its manifest`) : null, chunk);
                },
            });
            await this.reached(at, () => (0,external_node_stream_promises_.pipeline)(response, meter, (0,external_node_fs_.createWriteStream)(file)));
            const found = `sha256:${hash.digest('hex')}`;
            if (found !== digest)
                throw new RegistryError(`${url.host} answered ${found} for ${digest}`, 0, undefined);
            return;
        }
    }
    async reached(url, work) {
        try {
            return await work();
        }
        catch (error) {
            if (this.aborted)
                throw error;
            const why = error instanceof Error ? error.message : String(error);
            throw new RegistryError(`the registry ${url.host} cannot be reached: ${why}`, 0, error.code);
        }
    }
    async ask(method, url, headers, body) {
        const { authorization, signal } = this.deps;
        const size = body === undefined ? undefined : 'bytes' in body ? body.bytes.length : body.size;
        // The credentials are for this registry only.
        const ours = url.origin === this.repository.origin;
        const request = (url.protocol === 'https:' ? external_node_https_.request : external_node_http_.request)(url, {
            method,
            signal,
            timeout: IDLE_MS,
            headers: {
                ...headers,
                ...(size === undefined ? {} : { 'content-length': String(size) }),
                ...(authorization === undefined || !ours ? {} : { authorization }),
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
        return answered;
    }
}

;// CONCATENATED MODULE: ./src/stages/build/oci/registry.ts




const ACCEPT = MANIFEST_TYPES.join(', ');
/** The tag that lists what refers to an image where a registry has no API for it (distribution-spec, "Referrers tag schema"). */
const fallbackTag = (digest) => digest.replace(':', '-');
/** One repository of an OCI registry (https://github.com/opencontainers/distribution-spec). */
class RegistryClient {
    repository;
    http;
    constructor(repository, deps) {
        this.repository = repository;
        this.http = new RegistryHttp(repository, deps);
    }
    /** Digest of a tag or digest; undefined where there is none. */
    async resolve(reference) {
        const answer = await this.http.send('HEAD', this.http.path(`manifests/${reference}`), { accept: ACCEPT });
        if (answer.status === 404)
            return undefined;
        this.http.expect(answer, [200], `looking for ${reference}`);
        const digest = answer.headers['docker-content-digest'];
        return typeof digest === 'string' ? digest : undefined;
    }
    /** Manifest or index of a tag or digest; undefined where there is none. Its bytes are checked against its digest. */
    async manifest(reference) {
        const answer = await this.http.send('GET', this.http.path(`manifests/${reference}`), { accept: ACCEPT });
        if (answer.status === 404)
            return undefined;
        this.http.expect(answer, [200], `reading ${reference}`);
        const digest = digestOf(answer.body);
        const wanted = reference.startsWith('sha256:') ? reference : answer.headers['docker-content-digest'];
        if (wanted !== undefined && wanted !== digest)
            throw new RegistryError(`${this.repository.host} answered ${digest} for ${String(wanted)}`, 200, undefined);
        return { bytes: answer.body, mediaType: answer.headers['content-type'] ?? MANIFEST_TYPE, digest };
    }
    /** Manifests whose subject an image is. */
    async referrers(digest) {
        const answer = await this.http.send('GET', this.http.path(`referrers/${digest}`), { accept: INDEX_TYPES[0] });
        const api = answer.status === 200 && (answer.headers['content-type'] ?? '').startsWith(INDEX_TYPES[0]);
        if (!api)
            this.http.expect(answer, [200, 404, 405], `looking for what refers to ${digest.slice(0, 19)}`);
        const list = api ? answer.body : (await this.manifest(fallbackTag(digest)))?.bytes;
        const read = list === undefined ? undefined : readManifest(list);
        if (read?.kind !== 'index')
            return { api, digests: [], list: undefined };
        return { api, digests: read.manifests.map((m) => m.digest), list };
    }
    /** Bytes of a blob, into a file. */
    download(digest, size, file) {
        return this.http.download(digest, size, file);
    }
    async hasBlob(digest) {
        const head = await this.http.send('HEAD', this.http.path(`blobs/${digest}`));
        this.http.expect(head, [200, 404], `looking for layer ${digest.slice(0, 19)}`);
        return head.status === 200;
    }
    /** Uploads what is not there yet, then the manifest under its tags. @returns bytes that had to travel. */
    async push(image, tags) {
        let sent = await this.pushBlob(digestOf(image.config), { bytes: image.config });
        for (const layer of image.layers)
            sent += await this.pushBlob(layer.digest, { file: layer.file, size: layer.size });
        const manifest = { bytes: image.manifest, mediaType: MANIFEST_TYPE, digest: image.digest };
        const tagged = [];
        for (const tag of tags)
            if (await this.tag(manifest, tag))
                tagged.push(tag);
        return { sent, tagged };
    }
    /** @returns bytes that had to travel: 0 where the registry has it. */
    async pushBlob(digest, body) {
        if (await this.hasBlob(digest))
            return 0;
        const size = 'bytes' in body ? body.bytes.length : body.size;
        // A broken upload is begun anew as a whole: its session may be gone.
        for (let attempt = 1;; attempt += 1) {
            const start = await this.http.send('POST', this.http.path('blobs/uploads/'), { 'content-length': '0' });
            this.http.expect(start, [202], 'starting an upload');
            const target = new URL(start.headers.location ?? '', this.repository.origin);
            // The credentials are for this registry only.
            if (target.origin !== this.repository.origin) {
                throw new RegistryError(`${this.repository.host} sent the upload to another host`, 0, undefined);
            }
            target.searchParams.set('digest', digest);
            const put = await this.http
                .once('PUT', target, { 'content-type': 'application/octet-stream' }, body)
                .catch((error) => {
                if (attempt >= ATTEMPTS || this.http.aborted)
                    throw error;
                return undefined;
            });
            if (put?.status === 201)
                return size;
            if (put !== undefined && (put.status < 500 || attempt >= ATTEMPTS))
                this.http.expect(put, [201], 'uploading a layer');
            await this.http.pause(attempt);
        }
    }
    /** Stores a manifest under its digest: what an index names must be there before it. */
    async store(manifest) {
        await this.put(manifest, manifest.digest);
    }
    /** Stores a manifest under a tag. @returns false where an immutable tag is taken by another image. */
    async tag(manifest, tag) {
        const there = await this.resolve(tag);
        if (there === manifest.digest)
            return true;
        return this.put(manifest, tag);
    }
    async put({ bytes, mediaType, digest }, reference) {
        const url = this.http.path(`manifests/${reference}`);
        const answer = await this.http.send('PUT', url, { 'content-type': mediaType }, { bytes });
        if (answer.status === 400 && /immutable/i.test(answer.body.toString('utf8')))
            return (await this.resolve(reference)) === digest;
        this.http.expect(answer, [201], `storing the manifest as ${reference}`);
        const stored = answer.headers['docker-content-digest'];
        if (stored !== undefined && stored !== digest) {
            throw new RegistryError(`${this.repository.host} stored ${String(stored)} instead of ${digest}`, answer.status, undefined);
        }
        return true;
    }
}

;// CONCATENATED MODULE: ./src/stages/build/copy.ts





async function copyBlobs(blobs, { from, to }, folder) {
    let sent = 0;
    for (const { digest, size } of new Map(blobs.map((b) => [b.digest, b])).values()) {
        if (await to.hasBlob(digest))
            continue;
        const file = (0,external_node_path_.join)(folder, 'blob');
        await from.download(digest, size, file);
        sent += await to.pushBlob(digest, { file, size });
    }
    return sent;
}
/** Copies one manifest and all it names, what is named first. @returns bytes sent. */
async function copyManifest(manifest, between, folder) {
    const read = readManifest(manifest.bytes);
    let sent = 0;
    if (read.kind === 'image')
        sent += await copyBlobs([read.config, ...read.layers], between, folder);
    else {
        for (const { digest } of read.manifests) {
            const part = await need(between.from, digest);
            sent += await copyManifest(part, between, folder);
        }
    }
    await between.to.store(manifest);
    return sent;
}
async function need(from, digest) {
    const found = await from.manifest(digest);
    if (found !== undefined)
        return found;
    const { host, name } = from.repository;
    throw new RegistryError(`${host}/${name} has no image ${digest}`, 404, 'MANIFEST_UNKNOWN');
}
/**
 * Copies an image from registry to registry, byte by byte, so that it keeps its digest: index, platforms and attestations. Every
 * part is checked against its digest on the way; what the target has is not sent.
 */
async function copyImage(between, digest, tags) {
    // Its parts were there before its manifest was: what is stored is whole.
    const there = await between.to.manifest(digest);
    const manifest = there ?? (await need(between.from, digest));
    let sent = 0;
    if (there === undefined) {
        const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'ez-deploy-copy-'));
        try {
            sent = await copyManifest(manifest, between, folder);
        }
        finally {
            await (0,promises_.rm)(folder, { recursive: true, force: true });
        }
    }
    const tagged = [];
    for (const tag of tags)
        if (await between.to.tag(manifest, tag))
            tagged.push(tag);
    return { sent, tagged };
}

;// CONCATENATED MODULE: ./src/stages/build/sign/signatures.ts








/** What cosign stores a signature as (https://github.com/sigstore/cosign/blob/main/specs/BUNDLE_SPEC.md). */
const BUNDLE = /^application\/vnd\.dev\.sigstore\.bundle/;
/** More than this many referrers are no signatures of ours; and a signature is a few kilobytes. */
const MOST_REFERRERS = 100;
const MOST_BYTES = 1024 * 1024;
const signatureSchema = schemas/* object */.Ikc({
    artifactType: schemas/* string */.YjP().optional(),
    subject: schemas/* object */.Ikc({ digest: schemas/* string */.YjP() }),
    config: schemas/* object */.Ikc({ mediaType: schemas/* string */.YjP() }),
    layers: schemas/* array */.YOg(schemas/* object */.Ikc({ mediaType: schemas/* string */.YjP(), size: schemas/* number */.aig() })),
});
/** Whether a manifest is a signature of an image. Pure. */
function isSignatureOf(digest, bytes) {
    let raw;
    try {
        raw = JSON.parse(bytes.toString('utf8'));
    }
    catch {
        return false;
    }
    const { success, data } = signatureSchema.safeParse(raw);
    if (!success || data.subject.digest !== digest)
        return false;
    // An index of the fallback tag may tell a wrong type: the manifest and its layer tell the right one.
    const types = [data.artifactType ?? '', data.config.mediaType, ...data.layers.map((l) => l.mediaType)];
    return types.some((type) => BUNDLE.test(type)) && data.layers.reduce((sum, l) => sum + l.size, 0) <= MOST_BYTES;
}
/** The list of referrers that a registry without the API keeps under a tag, with further ones. @param list a manifest that is an index. Pure. */
function withReferrers(list, further) {
    const there = list === undefined ? [] : JSON.parse(list.toString('utf8')).manifests;
    const added = further
        .filter((f) => !there.some((one) => one.digest === f.digest))
        .map(({ mediaType, digest, bytes }) => ({
        ...{ mediaType, digest, size: bytes.length },
        artifactType: JSON.parse(bytes.toString('utf8')).artifactType,
    }));
    const bytes = Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType: INDEX_TYPES[0], manifests: [...there, ...added] }));
    return { bytes, mediaType: INDEX_TYPES[0], digest: digestOf(bytes) };
}
/**
 * Brings an image's signatures along to the registry that it was copied to, byte by byte. Whether they are good is judged where the image is
 * deployed. @returns how many there were.
 * @throws RegistryError where the registry has neither the referrers API nor a tag that can be moved.
 */
async function copySignatures({ from, to }, digest) {
    const listed = await from.referrers(digest);
    const signatures = [];
    for (const one of listed.digests.slice(0, MOST_REFERRERS)) {
        const manifest = await from.manifest(one);
        if (manifest !== undefined && isSignatureOf(digest, manifest.bytes))
            signatures.push(manifest);
    }
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'ez-deploy-signature-'));
    try {
        for (const signature of signatures)
            if ((await to.resolve(signature.digest)) === undefined)
                await copyManifest(signature, { from, to }, folder);
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
    const there = await to.referrers(digest);
    if (there.api || signatures.every((s) => there.digests.includes(s.digest)))
        return signatures.length;
    // Without the API a tag of the subject's name lists what refers to it (https://github.com/opencontainers/distribution-spec, "Referrers tag schema").
    const list = withReferrers(there.list, signatures);
    if (!(await to.tag(list, fallbackTag(digest))))
        throw new RegistryError(`${to.repository.host}/${to.repository.name} lists signatures under ${fallbackTag(digest)}, a tag that cannot be moved there`, 400, 'TAG_INVALID');
    return signatures.length;
}

;// CONCATENATED MODULE: ./src/stages/build/size.ts

const MIB = 1_048_576;
const mebibytes = (bytes) => `${(bytes / MIB).toFixed(1)} MiB`;
/** Compressed bytes of an image as tasks pull it; of an index: its largest platform. Asked of the registry. */
async function sizeOf(registry, digest) {
    const stored = await registry.manifest(digest);
    if (stored === undefined)
        return undefined;
    const read = readManifest(stored.bytes);
    if (read.kind === 'image')
        return pulledSize(read);
    const sizes = [];
    for (const one of read.manifests.filter((m) => !isAttestation(m))) {
        const size = await sizeOf(registry, one.digest);
        if (size !== undefined)
            sizes.push(size);
    }
    return sizes.length === 0 ? undefined : Math.max(...sizes);
}
/** An image against its budget. @returns why it is over it; nothing where it is not, or there is nothing to compare with. */
function overBudget(budget, size, before) {
    const over = [];
    if (budget.maxSize !== undefined && size > budget.maxSize * MIB)
        over.push(`${mebibytes(size)}, and maxSize is ${budget.maxSize} MiB`);
    if (budget.maxIncrease !== undefined && before !== undefined && size > before * (1 + budget.maxIncrease / 100))
        over.push(`${mebibytes(size)}, ${changeOf(size, before)} of the last release’s ${mebibytes(before)}, and maxIncrease is ${budget.maxIncrease} %`);
    return over;
}
/** `+12.3 %` */
function changeOf(size, before) {
    if (before === 0)
        return 'new';
    const percent = (100 * (size - before)) / before;
    return `${percent < 0 ? '−' : '+'}${Math.abs(percent).toFixed(1)} %`;
}

;// CONCATENATED MODULE: ./src/stages/build/make.ts









const clientOf = async (repositoryUrl, making, deps) => {
    const repository = parseRepository(repositoryUrl);
    const authorization = await making.authorization(repository.host);
    return new RegistryClient(repository, { authorization, clock: deps.clock, signal: deps.signal });
};
/** The commit's tag for an image that is there already: what a commit deploys can be found by it. */
async function tagCommit(registry, digest, tags) {
    for (const tag of tags) {
        if ((await registry.resolve(tag)) !== undefined)
            continue;
        const manifest = await registry.manifest(digest);
        if (manifest !== undefined)
            await registry.tag(manifest, tag);
    }
}
/** More images than this under keys of the same inputs, and none of them signed, are no accident. */
const MOST_KEYS = 10;
/**
 * The key to build under, and what the registry has under it that may be taken. Where images are signed, one that is not is nobody's work that we
 * know: it is left where it is (its tag cannot be moved), never signed afterwards, and built anew under a key of its own.
 */
async function findKey({ job, key }, registry, { signer }, deps) {
    let found = { key, there: await registry.resolve(key) };
    for (let i = 0; signer !== undefined && found.there !== undefined; i += 1) {
        if (await signer.isSigned(job.service, `${job.repositoryUrl}@${found.there}`))
            return found;
        if (i >= MOST_KEYS)
            throw new src_errors/* StageError */.Zu({
                stage: 'build',
                message: `${job.service}: the registry has ${MOST_KEYS} images of these inputs, and ${signer.by} has signed none of them`,
                hint: 'find out who pushes them (CloudTrail: PutImage), and delete them',
            });
        deps.output.warn(`${job.service}: the registry has an image of these inputs (${found.key}) that ${signer.by} has not signed; it is not used, and built anew`);
        const next = nextKey(found.key, found.there);
        found = { key: next, there: await registry.resolve(next) };
    }
    return found;
}
/** Builds one image, unless the registry has it. */
async function buildOne(keyed, making, deps) {
    const { job } = keyed;
    const { signer } = making;
    const registry = await clientOf(job.repositoryUrl, making, deps);
    const { key, there } = await findKey(keyed, registry, making, deps);
    const finish = async (digest, over) => ({
        service: job.service,
        image: `${job.repositoryUrl}@${digest}`,
        digest,
        key,
        origin: 'built',
        size: await sizeOf(registry, digest),
        signedBy: signer?.by,
        ...over,
    });
    const tags = tagsFor(key, deps.commit);
    if (there !== undefined) {
        await tagCommit(registry, there, tags.slice(1));
        return finish(there, { cached: true, sent: 0 });
    }
    if (making.docker !== undefined) {
        const { digest, cached } = await buildInDocker({ ...keyed, key }, registry, making.docker);
        // Another run's image is signed by that run: we know nothing of it but what its signature says.
        await (cached ? signer?.awaitSigned : signer?.sign)?.(job.service, `${job.repositoryUrl}@${digest}`);
        // Not pushed by the build: an immutable commit tag that another build has taken would fail the push as a whole.
        await tagCommit(registry, digest, tags.slice(1));
        return finish(digest, { cached, sent: undefined });
    }
    const { run, files } = job.local ?? { run: [], files: [] };
    const { service, context, settings } = job;
    const platform = config_architecture/* PLATFORM_OF */.wu[job.config.cpuArchitecture];
    const build = { service, context, run, files, settings, args: job.config.build.args, platform };
    return buildLocally(build, { ...deps, queue: making.queue }, async (image) => {
        const { sent, tagged } = await registry.push(image, tags);
        if (tagged.includes(key))
            return finish(image.digest, { cached: false, sent });
        // Somebody pushed the same inputs in the meantime: the first one counts, so that one key is one digest.
        const first = await registry.resolve(key);
        if (first === undefined)
            throw new src_errors/* StageError */.Zu({ stage: 'build', message: `${service}: ${key} was not stored` });
        return finish(first, { cached: true, sent });
    });
}
/**
 * Brings an image of an earlier job into the service's repository, where it is not there already. A content key makes a later build take
 * the image without building, so it is never taken from the manifest's word alone: the source must have the image under it.
 * Where images are signed, it must be signed there, and its signatures come along.
 * @throws StageError where the source has something else under the key, or nothing; or where nobody whom we know has signed it.
 */
async function copyOne(service, { image, key }, making, deps) {
    const [source = '', digest = ''] = image.split('@');
    const target = deps.repositories[service] ?? '';
    const to = await clientOf(target, making, deps);
    const from = source === target ? to : await clientOf(source, making, deps);
    if (key !== undefined) {
        const under = await from.resolve(key);
        if (under !== digest)
            throw new src_errors/* StageError */.Zu({
                stage: 'build',
                message: `${service}: ${source} has ${under ?? 'nothing'} under the content key ${key}, and the given image is ${digest}`,
                hint: 'pass the `images` output of the job that built them as it is; nothing was copied or tagged',
            });
    }
    await making.signer?.hold(service, image);
    const cached = (await to.resolve(digest)) !== undefined;
    // Without a key nobody says what it was made from: it gets no tag, and is known by its digest alone.
    const tags = key === undefined ? [] : tagsFor(key, deps.commit);
    const { sent, tagged } = await copyImage({ from, to }, digest, tags);
    if (making.signer !== undefined && from !== to)
        await copySignatures({ from, to }, digest);
    // Where this registry has built the same inputs itself, the key is the other image's.
    const held = key !== undefined && tagged.includes(key) ? key : undefined;
    return {
        ...{ service, image: `${target}@${digest}`, digest, key: held, origin: 'copied', cached, sent },
        ...{ size: await sizeOf(to, digest), signedBy: making.signer?.by },
    };
}

// EXTERNAL MODULE: ./src/stages/build/login.ts
var login = __webpack_require__(77201);
;// CONCATENATED MODULE: ./src/stages/build/result.ts

/** One line on what became of a service's image. @param before its size in the last release. */
function sayDone(output, done, before) {
    const digest = done.digest.slice('sha256:'.length, 'sha256:'.length + 12);
    const change = done.size === undefined || before === undefined || before === done.size
        ? ''
        : ` (${changeOf(done.size, before)} to the last release)`;
    const size = done.size === undefined ? '' : `, ${mebibytes(done.size)}${change}`;
    const sent = done.sent === undefined ? '' : `, ${mebibytes(done.sent)} pushed`;
    const seconds = `${done.seconds.toFixed(1)} s`;
    if (done.origin === 'configured')
        output.info(`${done.service}: image ${digest}, as configured`);
    else if (done.origin === 'copied')
        output.info(`${done.service}: image ${digest} ${done.cached ? 'is in the registry already' : `copied in ${seconds}`}${size}${sent}`);
    else if (done.cached)
        output.info(`${done.service}: unchanged, image ${digest} is in the registry already${size} (${seconds})`);
    else
        output.info(`${done.service}: built image ${digest} in ${seconds}${size}${sent}`);
    if (done.signedBy !== undefined)
        output.info(`${done.service}: signature verified, by ${done.signedBy}`);
}

// EXTERNAL MODULE: ./src/stages/build/sign/cosign.ts + 2 modules
var cosign = __webpack_require__(78997);
// EXTERNAL MODULE: ./src/stages/build/sign/settings.ts
var settings = __webpack_require__(67143);
;// CONCATENATED MODULE: ./src/stages/build/sign/signer.ts

/** How long another run that has pushed the same image first is given to sign it: looks, and wall ms between them. */
const LOOKS = 7;
const BETWEEN_MS = 5_000;
const stageError = (service, { message, hint }) => new src_errors/* StageError */.Zu({ stage: 'build', message: `${service}: ${message}`, hint });
function createSigner(cosign, deps) {
    const hold = async (service, image) => {
        const failed = await cosign.verify(image);
        if (failed !== undefined)
            throw stageError(service, failed);
    };
    return {
        by: cosign.by,
        hold,
        isSigned: async (service, image) => {
            const failed = await cosign.verify(image);
            if (failed === undefined)
                return true;
            if (failed.cause !== 'unsigned' && failed.cause !== 'other')
                throw stageError(service, failed);
            deps.output.debug(`${service}: ${failed.message}`);
            return false;
        },
        sign: async (service, image) => {
            const failed = await cosign.sign(image);
            if (failed !== undefined)
                throw stageError(service, failed);
            const unlike = await cosign.verify(image);
            if (unlike === undefined)
                return;
            const other = unlike.cause === 'other' || unlike.cause === 'unsigned';
            throw stageError(service, {
                ...unlike,
                message: other ? `what build.sign has signed with is not ${cosign.by}: ${unlike.message}` : unlike.message,
                hint: other
                    ? 'build.sign.publicKey must be that of build.sign.key, and keyless.identity the workflow and branch that build'
                    : unlike.hint,
            });
        },
        awaitSigned: async (service, image) => {
            for (let look = 1;; look += 1) {
                const failed = await cosign.verify(image);
                if (failed === undefined)
                    return;
                if (failed.cause !== 'unsigned' || look >= LOOKS)
                    throw stageError(service, failed);
                await deps.clock.sleep(BETWEEN_MS, deps.signal);
            }
        },
    };
}

;// CONCATENATED MODULE: ./src/stages/build/sign/open.ts



/** Reads keys and identities, before anything runs. @param signs something is to be built and so signed. */
async function planSigning(config, signs, deps, problems) {
    if (config === undefined)
        return undefined;
    const verification = await (0,settings/* readVerification */.C1)(config, deps, problems);
    const signing = signs ? await (0,settings/* readSigning */.ac)(config, deps, problems) : undefined;
    return verification === undefined ? undefined : { config, verification, signing };
}
/** Gives the work a signer; undefined where nothing is to be signed. */
async function withSigner(plan, deps, work) {
    if (plan === undefined)
        return work(undefined);
    const cosignDeps = { ...deps, stage: 'build', fetch: plan.config.fetch, logins: await deps.logins() };
    return (0,cosign/* withCosign */.M)(plan, cosignDeps, (cosign) => work(createSigner(cosign, deps)));
}

;// CONCATENATED MODULE: ./src/stages/build/apply.ts















/** Every image against its budget, all at once. It is in the registry by then: what is over it is not deployed. */
async function holdToBudgets(built, last, deps) {
    const over = built.flatMap((b) => {
        const config = deps.config.services[b.service];
        if (config === undefined || b.size === undefined)
            return [];
        return overBudget(config.build, b.size, last[b.service]).map((why) => `${b.service}: ${why}`);
    });
    if (over.length === 0)
        return;
    throw new src_errors/* StageError */.Zu({
        stage: 'build',
        message: over.length === 1 ? `an image is too large: ${over[0] ?? ''}` : `images are too large:\n  ${over.join('\n  ')}`,
        hint: 'what grew: docker history IMAGE; a smaller base, a .dockerignore or a stage of its own for tools help; else raise the budget',
    });
}
/** Why an image of an earlier job is not taken. */
function onPromoted(service, image, configured, deps) {
    const [host = ''] = image.split('/');
    const [given, said] = [image, configured].map((i) => i?.slice(i.indexOf('@') + 1));
    if (said !== undefined && said !== given)
        return [
            {
                where: `services.${service}`,
                what: `configuration says ${said}, the given images say ${given ?? ''}`,
                fix: 'give both the same digest, or take one of them away',
            },
        ];
    const hosts = Object.values(deps.repositories).map((url) => url.split('/')[0] ?? '');
    // What the configuration itself names has been reviewed with it.
    if (image === configured || (0,login.mayCopyFrom)(host, { hosts, accounts: deps.accounts ?? [] }))
        return [];
    return [
        {
            where: `input images.${service}`,
            what: `is in ${host}, which is no registry of this file's environments`,
            fix: 'take the `images` output of a build of one of them; if it is in an account of its own, name that: environments.NAME.account',
        },
    ];
}
/** What is to be done, read and checked. @throws ConfigError with every problem. */
async function plan(deps) {
    const problems = [];
    const given = [];
    const jobs = [];
    const copies = [];
    for (const [service, config] of Object.entries(deps.config.services)) {
        const promoted = deps.promoted?.[service];
        if (promoted !== undefined) {
            problems.push(...onPromoted(service, promoted.image, config.image, deps));
            if (deps.repositories[service] === undefined)
                problems.push({
                    where: `services.${service}`,
                    what: 'has no registry repository yet',
                    fix: 'run the infra stage first: it makes one',
                });
            copies.push(service);
        }
        else if (config.image !== undefined) {
            const digest = config.image.slice(config.image.indexOf('@') + 1);
            const none = { key: undefined, seconds: 0, cached: true, sent: 0, size: undefined, signedBy: undefined };
            given.push({ service, image: config.image, digest, origin: 'configured', ...none });
        }
        else {
            const job = await readJob(service, config, deps, problems);
            if (job !== undefined)
                jobs.push(job);
        }
    }
    const own = { root: deps.config.root, env: deps.env, output: deps.output };
    const made = jobs.length + copies.length > 0;
    const signing = made ? await planSigning(deps.sign, jobs.length > 0, own, problems) : undefined;
    if (problems.length > 0)
        throw new src_errors/* ConfigError */.xL(problems);
    return { jobs, given, copies, signing };
}
/** What went wrong, all of it: services are built side by side, and mending one at a time takes a run each. */
function allOf(errors, signal) {
    signal.throwIfAborted();
    const [first, ...others] = errors.map(inWords);
    if (others.length === 0)
        return first;
    const all = [...new Map([first, ...others].map((e) => [(0,src_errors/* messageOf */.bD)(e), e])).values()];
    const hints = all.flatMap((e) => (e instanceof src_errors/* StageError */.Zu && e.hint !== undefined ? [e.hint] : []));
    return new src_errors/* StageError */.Zu({
        stage: 'build',
        message: all.map(src_errors/* messageOf */.bD).join('\n'),
        ...(hints.length === 0 ? {} : { hint: [...new Set(hints)].join('\n') }),
        cause: first,
    });
}
async function perform(work, making, keyed, deps) {
    const last = deps.lastSizes === undefined ? {} : await deps.lastSizes();
    const timed = async (make) => {
        const started = deps.clock.wall();
        const done = { ...(await make()), seconds: (deps.clock.wall() - started) / 1_000 };
        sayDone(deps.output, done, last[done.service]);
        return done;
    };
    // All come to their end before an error is told: a build that goes on in the background would outlive its report.
    const ended = await Promise.allSettled([
        ...work.jobs.map((job) => timed(async () => buildOne(await keyed(job), making, deps))),
        ...work.copies.map((service) => timed(() => copyOne(service, deps.promoted?.[service] ?? { image: '', key: undefined }, making, deps))),
    ]);
    const failed = ended.flatMap((e) => (e.status === 'rejected' ? [e.reason] : []));
    if (failed.length > 0)
        throw allOf(failed, deps.signal);
    for (const one of work.given)
        sayDone(deps.output, one, undefined);
    const built = [...work.given, ...ended.flatMap((e) => (e.status === 'fulfilled' ? [e.value] : []))];
    await holdToBudgets(built, last, deps);
    return built;
}
function inWords(error) {
    if (error instanceof LayerError) {
        const hint = 'look at `build.local.files` of the service';
        return new src_errors/* StageError */.Zu({ stage: 'build', message: error.message, hint, cause: error });
    }
    if (error instanceof RegistryError) {
        const hint = error.status === 401 || error.status === 403
            ? 'the role of the build needs ecr:GetAuthorizationToken and push rights on the repository (to copy from another account: its environment names this one in `promotesTo`, and its infra stage has run)'
            : error.status === 404
                ? 'the repository or the image does not exist: run the infra stage first, or the job that builds'
                : 'try again; what was uploaded already is not sent twice';
        return new src_errors/* StageError */.Zu({ stage: 'build', message: error.message, hint, cause: error });
    }
    if (error instanceof DockerfileError)
        return new src_errors/* StageError */.Zu({ stage: 'build', message: error.message, cause: error });
    return error;
}
/**
 * The build stage: an image by digest for every service, side by side. Unchanged inputs keep their digest and push nothing.
 * @throws ConfigError for what the user must mend, before anything runs; StageError when a build or a push fails.
 */
async function applyBuild(deps) {
    const work = await plan(deps);
    const logins = new Map();
    const authorization = (host) => {
        const known = logins.get(host) ?? deps.authorize(host);
        logins.set(host, known);
        return known;
    };
    // Every registry that cosign talks to.
    const touched = [
        ...work.jobs.map((job) => job.repositoryUrl),
        ...work.copies.flatMap((name) => [deps.repositories[name] ?? '', deps.promoted?.[name]?.image.split('@')[0] ?? '']),
    ];
    const signing = {
        ...deps,
        root: deps.config.root,
        kms: deps.kms ?? (() => Promise.resolve({})),
        logins: () => loginsFor(touched, authorization),
    };
    try {
        const built = await withSigner(work.signing, signing, (signer) => {
            const making = { authorization, queue: contextQueue(), docker: undefined, signer };
            return deps.builder === 'local' || work.jobs.length === 0
                ? perform(work, making, keyLocally, deps)
                : performInDocker(work, making, deps);
        });
        return { images: Object.fromEntries(built.map((b) => [b.service, b.image])), built };
    }
    catch (error) {
        deps.signal.throwIfAborted();
        throw inWords(error);
    }
}
/** Authorization headers by registry host, where there is one. */
async function loginsFor(repositories, authorization) {
    const logins = {};
    for (const host of new Set(repositories.map((url) => parseRepository(url).host))) {
        const login = await authorization(host);
        if (login !== undefined)
            logins[host] = login;
    }
    return logins;
}
async function performInDocker(work, making, deps) {
    const { root, app } = deps.config;
    const repositories = work.jobs.map((job) => job.repositoryUrl);
    const logins = await loginsFor(repositories, making.authorization);
    return (0,docker/* withDocker */.Z0)(logins, { ...deps, root }, async (docker) => {
        let facts;
        const said = new Set();
        const once = (line) => {
            if (!said.has(line))
                deps.output.warn(line);
            said.add(line);
        };
        const inDocker = {
            ...{ docker, root, app, once, output: deps.output, signal: deps.signal, env: deps.env },
            builder: () => (facts ??= inspectBuilder(docker, deps.env)),
            commit: deps.commit,
            committedAt: deps.committedAt,
            version: deps.version ?? deps.commit.slice(0, 12),
            services: work.jobs.map((job) => job.service),
            scanned: deps.scanned === true,
            rehearsal: deps.rehearsal === true,
        };
        const keys = { root, commit: deps.commit, digests: digestsOf(docker, deps), once };
        return perform(work, { ...making, docker: inDocker }, (job) => keyWithDocker(job, keys), deps);
    });
}


/***/ }),

/***/ 77201:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ecrAuthorization: () => (/* binding */ ecrAuthorization),
/* harmony export */   mayCopyFrom: () => (/* binding */ mayCopyFrom),
/* harmony export */   regionOfRegistry: () => (/* binding */ regionOfRegistry)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_ecr__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28249);
/* harmony import */ var _aws_clients__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40201);


/** `ACCOUNT.dkr.ecr.REGION.amazonaws.com`; groups: account, region. */
const ECR_HOST = /^(\d{12})\.dkr[.-]ecr(?:-fips)?\.([a-z0-9-]+)\.(?:amazonaws\.com(?:\.cn)?|on\.aws)$/;
/**
 * Region whose token opens a registry; undefined where the token must not go there: to what is neither ECR nor our own.
 * @param own hosts of the environment's repositories.
 */
function regionOfRegistry(host, own) {
    const region = ECR_HOST.exec(host)?.[2];
    return region ?? (own.hosts.includes(host) ? own.region : undefined);
}
const isLoopback = (host) => /^(?:127(?:\.\d+){3}|localhost)(?::\d+)?$/.test(host);
/**
 * Whether images may be copied from a registry: the own ones, and ECR of the accounts of the file's environments. Anybody has an ECR of his
 * own, and can put there what he likes under any tag. A rehearsal's registries are on loopback, and so are those they may copy from.
 */
function mayCopyFrom(host, own) {
    if (own.hosts.includes(host))
        return true;
    if (isLoopback(host))
        return own.hosts.some(isLoopback);
    const account = ECR_HOST.exec(host)?.[1];
    const ours = [...own.accounts, ...own.hosts.map((h) => ECR_HOST.exec(h)?.[1])];
    return account !== undefined && ours.includes(account);
}
/**
 * Value of the Authorization header for the ECR registries of a region: the account's own, and those of other accounts whose
 * repository policies let it in. The token lives 12 hours; it is masked before anything can print it.
 */
async function ecrAuthorization(target, output, signal) {
    const client = new _aws_sdk_client_ecr__WEBPACK_IMPORTED_MODULE_0__/* .ECRClient */ .S70((0,_aws_clients__WEBPACK_IMPORTED_MODULE_1__/* .clientConfig */ .y)(target));
    try {
        const { authorizationData } = await client.send(new _aws_sdk_client_ecr__WEBPACK_IMPORTED_MODULE_0__/* .GetAuthorizationTokenCommand */ .Eu6({}), { abortSignal: signal });
        const token = authorizationData?.[0]?.authorizationToken;
        if (token === undefined)
            throw new Error('ECR answered without a token');
        output.mask(token);
        const password = Buffer.from(token, 'base64').toString('utf8').split(':').slice(1).join(':');
        if (password !== '')
            output.mask(password);
        return `Basic ${token}`;
    }
    finally {
        client.destroy();
    }
}


/***/ })

};
;