"use strict";
exports.id = 8997;
exports.ids = [8997];
exports.modules = {

/***/ 22785:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z0: () => (/* binding */ withDocker),
/* harmony export */   _D: () => (/* binding */ writeDockerConfig)
/* harmony export */ });
/* unused harmony export dockerConfig */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _child_environment__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48659);
/* harmony import */ var _child_run__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(67089);





/** Keys of the user's own configuration that are kept: how he reaches his engine and the registries of his bases. */
const KEPT = ['auths', 'credsStore', 'credHelpers', 'currentContext', 'cliPluginsExtraDirs', 'proxies', 'HttpHeaders'];
/**
 * The user's configuration with our credentials for some hosts laid over it. A credential store answers for all hosts but those that
 * have a helper of their own; the empty helper is Docker's way to say: what stands here. Pure.
 */
function dockerConfig(user, logins, pluginFolder) {
    const kept = Object.fromEntries(KEPT.flatMap((key) => (user[key] === undefined ? [] : [[key, user[key]]])));
    const auths = Object.entries(logins).map(([host, auth]) => [host, { auth: auth.replace(/^Basic /, '') }]);
    const hasHelpers = user['credsStore'] !== undefined || user.credHelpers !== undefined;
    const extra = user['cliPluginsExtraDirs'];
    return {
        ...kept,
        auths: { ...user.auths, ...Object.fromEntries(auths) },
        ...(hasHelpers
            ? { credHelpers: { ...user.credHelpers, ...Object.fromEntries(auths.map(([host]) => [host, ''])) } }
            : {}),
        // buildx may be the user's own plug-in; with another configuration folder Docker would not find it.
        cliPluginsExtraDirs: [pluginFolder, ...(Array.isArray(extra) ? extra : [])],
    };
}
const ownFolder = (env) => env['DOCKER_CONFIG'] ?? (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(env['HOME'] ?? (0,node_os__WEBPACK_IMPORTED_MODULE_1__.homedir)(), '.docker');
/** Writes {@link dockerConfig} into a folder that only this user reads: its DOCKER_CONFIG. @param logins as for {@link withDocker}. */
async function writeDockerConfig(folder, logins, deps) {
    const own = ownFolder(deps.env);
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(own, 'config.json'), 'utf8').catch(() => '{}');
    let user = {};
    try {
        user = JSON.parse(text);
    }
    catch {
        deps.output.warn(`${(0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(own, 'config.json')} is not JSON: no login of it is used`);
    }
    const config = JSON.stringify(dockerConfig(user, logins, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(own, 'cli-plugins')));
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'config.json'), config, { mode: 0o600 });
}
/**
 * Gives the work a Docker whose configuration is a private copy with the logins added, removed afterwards: neither an argument list
 * nor the user's own configuration ever holds them. His builders, contexts and logins to other registries are the same.
 * @param logins Authorization header (`Basic …`) by registry host.
 */
async function withDocker(logins, deps, work) {
    const own = ownFolder(deps.env);
    // The runner empties its own at the end of a job, also after a SIGKILL that leaves us no time.
    const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(deps.env['RUNNER_TEMP'] ?? (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), 'ez-deploy-docker-'));
    try {
        await writeDockerConfig(folder, logins, deps);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.symlink)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(own, 'contexts'), (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'contexts'));
        const kept = Object.fromEntries(['DOCKER_CONTEXT', 'BUILDX_BUILDER'].flatMap((name) => {
            const value = deps.env[name];
            return value === undefined ? [] : [[name, value]];
        }));
        const env = (0,_child_environment__WEBPACK_IMPORTED_MODULE_3__/* .scrubbedEnvironment */ .a)(deps.env, {
            ...kept,
            DOCKER_CONFIG: folder,
            BUILDX_CONFIG: deps.env['BUILDX_CONFIG'] ?? (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(own, 'buildx'),
        });
        const run = (argv, { timeoutMs, env: further = {}, capture, onLine }) => (0,_child_run__WEBPACK_IMPORTED_MODULE_4__/* .runChild */ .w)(argv, {
            cwd: deps.root,
            env: { ...env, ...further },
            timeoutMs,
            signal: deps.signal,
            ...(capture === undefined ? {} : { captureStdout: capture }),
            ...(onLine === undefined ? {} : { onLine }),
        });
        return await work({ run, folder });
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(folder, { recursive: true, force: true });
    }
}


/***/ }),

/***/ 9969:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q0: () => (/* binding */ hiding),
/* harmony export */   g1: () => (/* binding */ NO_SECRETS),
/* harmony export */   ql: () => (/* binding */ readSecrets)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);


/** A build without secrets. */
const NO_SECRETS = { mounts: {}, env: {}, hide: (text) => text };
/** A line shorter than this would be masked in the middle of other words. */
const SHORTEST_LINE = 6;
/** What has more lines is a bundle of certificates rather than a secret; its first lines are masked all the same. */
const MOST_LINES = 200;
/** What of a secret must not be seen: its lines, and of NAME=value (//registry/:_authToken=value) the value, which may be printed alone. */
function partsOf(text) {
    const lines = text.split(/\r?\n/).map((line) => line.trim());
    const parts = lines
        .filter((l) => l.length >= SHORTEST_LINE)
        .slice(0, MOST_LINES)
        .flatMap((line) => [line, line.slice(line.indexOf('=') + 1).trim()]);
    return [...new Set(parts)].filter((part) => part.length >= SHORTEST_LINE);
}
/** Puts `***` for each of the values; the longest first, so that none leaves the rest of one that holds it. */
function hiding(values) {
    const longest = [...new Set(values)].sort((a, b) => b.length - a.length);
    return (text) => longest.reduce((left, value) => left.replaceAll(value, '***'), text);
}
/** Finds the secrets of a build and masks them, before anything runs. What is missing goes to `problems`. */
async function readSecrets(secrets, deps, problems) {
    const mounts = {};
    const env = {};
    const hidden = new Set();
    const keep = (text) => {
        for (const part of partsOf(text)) {
            deps.output.mask(part);
            hidden.add(part);
        }
    };
    for (const [id, reference] of Object.entries(secrets)) {
        const where = `${deps.where}.${id}`;
        if (reference.startsWith('env:')) {
            const name = reference.slice('env:'.length);
            const value = deps.env[name];
            if (value === undefined || value === '') {
                problems.push({ where, what: `${name} is not set`, fix: `give it to this step: env: { ${name}: … }` });
                continue;
            }
            keep(value);
            mounts[id] = { env: name };
            env[name] = value;
        }
        else {
            const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(deps.root, reference.slice('file:'.length));
            const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, 'utf8').catch(() => undefined);
            if (text === undefined) {
                problems.push({ where, what: `${reference.slice('file:'.length)} cannot be read`, fix: 'write it before' });
                continue;
            }
            keep(text);
            mounts[id] = { file };
        }
    }
    return { mounts, env, hide: hiding(hidden) };
}


/***/ }),

/***/ 78997:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ withCosign)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/child/environment.ts
var environment = __webpack_require__(48659);
// EXTERNAL MODULE: ./src/child/run.ts + 1 modules
var child_run = __webpack_require__(67089);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/stages/scan/obtain.ts
var obtain = __webpack_require__(32516);
// EXTERNAL MODULE: ./src/stages/scan/pinned.ts
var pinned = __webpack_require__(29439);
// EXTERNAL MODULE: ./src/stages/build/buildx/docker.ts
var docker = __webpack_require__(22785);
// EXTERNAL MODULE: ./src/stages/build/sign/settings.ts
var settings = __webpack_require__(67143);
;// CONCATENATED MODULE: ./src/stages/build/sign/argv.ts

/**
 * A signing configuration without services: nothing of a key's signatures goes to Sigstore's public log, where everybody could read when which
 * image was made (cosign’s own sign --key would send it there).
 */
const NO_SERVICES = JSON.stringify({ mediaType: 'application/vnd.dev.sigstore.signingconfig.v0.2+json' });
/** Whom to trust for certificates and logs: nobody, where a key signs. Without it cosign would fetch Sigstore's list. */
const NO_ROOT = JSON.stringify({ mediaType: 'application/vnd.dev.sigstore.trustedroot+json;version=0.1' });
/**
 * `cosign sign …` (https://github.com/sigstore/cosign/blob/main/doc/cosign_sign.md). By digest: a tag may name something else by then.
 * No secret is among the arguments. @param image `HOST/NAME@sha256:…`
 */
function signArgv(image, { how }, files) {
    const rest = ['--yes', image];
    if (how.kind === 'keyless')
        return ['sign', '--oidc-provider', 'github-actions', ...rest];
    const key = how.kind === 'kms' ? how.key : 'file' in how.key ? how.key.file : `env://${settings/* PRIVATE_KEY */.es}`;
    const offline = ['--signing-config', files.signingConfig, '--trusted-root', files.trustedRoot];
    return ['sign', '--key', key, ...offline, ...rest];
}
/** `cosign verify …` (https://github.com/sigstore/cosign/blob/main/doc/cosign_verify.md). @param image `HOST/NAME@sha256:…` */
function verifyArgv(image, { how }, files) {
    if (how.kind !== 'keyless') {
        const key = how.kind === 'kms' ? how.key : files.publicKey;
        // Not in the public log, and so not looked for there.
        return ['verify', '--key', key, '--insecure-ignore-tlog=true', '--output', 'json', image];
    }
    const who = how.identity === undefined
        ? ['--certificate-identity-regexp', how.identityPattern ?? '']
        : ['--certificate-identity', how.identity];
    return ['verify', ...who, '--certificate-oidc-issuer', how.issuer, '--output', 'json', image];
}

;// CONCATENATED MODULE: ./src/stages/build/sign/judge.ts

/** Longest that cosign may take for one image, in wall milliseconds: its own limit is three minutes. */
const COSIGN_MS = 200_000;
/** What cosign ends with (https://github.com/sigstore/cosign/blob/main/doc/cosign_exit_codes.md); its texts tell what the codes do not. */
const EXIT = { 10: 'unsigned', 11: 'missing', 12: 'other' };
/** The codes are of signatures in the old form; those in bundles, which version 3 writes, end with 1. */
const TOLD = [
    [/no matching (?:signatures|attestations)|none of the expected identities/i, 'other'],
    [/no signatures found|no valid bundles/i, 'unsigned'],
    [/MANIFEST_UNKNOWN|NAME_UNKNOWN/, 'missing'],
];
const UNREACHABLE = /dial tcp|connection re(?:fused|set)|no such host|i\/o timeout|TLS handshake|deadline exceeded|\bEOF\b|50[0-9] \w/i;
const judge_all = (...parts) => new RegExp(parts.map((p) => `(?=[^]*(?:${p.source}))`).join(''), 'i');
/** In this order: what a service answers hides behind "no signatures" where cosign goes on without it. */
const ROWS = [
    {
        text: /decrypt(?:ion)? failed|decrypting|invalid password|wrong password/i,
        cause: 'password',
        what: () => 'the password does not open the private key',
        hint: 'pass the one the key was made with: build.sign.password names its variable (COSIGN_PASSWORD)',
    },
    {
        text: judge_all(/operation error KMS|\bkms get\b/, /AccessDenied|not authorized/),
        cause: 'elsewhere',
        what: () => 'KMS does not let this role use the key',
        hint: 'the build role needs kms:Sign, kms:GetPublicKey and kms:DescribeKey on it, the role that deploys the latter two: ez-deploy bootstrap gives them; the key’s own policy must let the account’s roles in',
    },
    {
        text: /operation error KMS|\bkms get\b|getting public key/i,
        cause: 'elsewhere',
        what: () => 'KMS has no such key to sign with, or does not answer',
        hint: 'build.sign.key must be an asymmetric key for signing (ECC_NIST_P256), in the region and account that it names',
    },
    {
        text: /fulcio|rekor|tuf[-. ]|\btuf\b|sigstore\.dev|id token|oidc/i,
        cause: 'elsewhere',
        what: () => 'Sigstore’s services do not answer, or do not take this job’s identity',
        hint: 'the job needs id-token: write and a way to fulcio, rekor and tuf-repo-cdn.sigstore.dev; see status.sigstore.dev',
    },
    {
        text: /UNAUTHORIZED|DENIED|status code 40[13]|\b40[13] (?:Unauthorized|Forbidden)/i,
        cause: 'elsewhere',
        what: (host) => `the registry ${host} does not let this role in`,
        hint: 'the role needs ecr:GetAuthorizationToken, ecr:BatchGetImage and ecr:GetDownloadUrlForLayer on the repository; to sign also push rights',
    },
    {
        text: UNREACHABLE,
        cause: 'elsewhere',
        what: (host) => `the registry ${host} cannot be reached`,
        hint: 'run it again: nothing was changed',
    },
];
/** Lines that say what is wrong, without cosign's frame. */
function reasonOf(tail) {
    const said = tail.map((line) => line.replace(/^(?:Error|main\.go:\d+): (?:error during command execution: )?/, '').trim());
    return (said.find((line) => /error|fail|no /i.test(line)) ??
        said.findLast((line) => line !== '') ??
        'it says nothing').slice(0, 400);
}
function failure(doing, image, child) {
    const host = image.split('/')[0] ?? '';
    const text = child.tail.join('\n');
    if (child.exitCode === undefined)
        return {
            cause: 'unknown',
            what: (0,child_run/* describeEnd */.l)('cosign', child, COSIGN_MS),
            hint: 'run it again: nothing was changed',
        };
    const told = doing === 'verify' ? (EXIT[child.exitCode] ?? TOLD.find(([told]) => told.test(text))?.[1]) : undefined;
    // Signatures that are there were read: no service was missing, whatever names stand in them.
    const row = told === 'other' ? undefined : ROWS.find((r) => r.text.test(text));
    if (row !== undefined)
        return { cause: row.cause, what: `${row.what(host)} (${reasonOf(child.tail)})`, hint: row.hint };
    const cause = told ?? 'unknown';
    return { cause, what: reasonOf(child.tail), hint: 'run the same cosign command by hand with --verbose' };
}
/** What a failed `cosign verify` means for an image. Pure. @param by who must have signed. */
function judgeVerify(image, by, child) {
    const { cause, what, hint } = failure('verify', image, child);
    const digest = (image.split('@')[1] ?? image).slice(0, 19);
    switch (cause) {
        case 'unsigned':
            return {
                cause,
                message: `image ${digest}… is not signed, and only what ${by} has signed is taken`,
                hint: 'build it with build.sign set (the build stage signs what it makes), or promote a signed one; an image of before that is built anew by the next build',
            };
        case 'other':
            return {
                cause,
                message: `image ${digest}… has signatures, and none of them is by ${by}: ${what}`,
                hint: 'look at who signed it (cosign tree IMAGE); where the key or the workflow has changed, build it anew, else treat the image as foreign',
            };
        case 'missing':
            return {
                cause,
                message: `the registry has no image ${digest}…, so nobody can have signed it`,
                hint: 'run the build stage, or promote the image into this environment’s registry',
            };
        default:
            return { cause, message: `the signature of image ${digest}… could not be checked: ${what}`, hint };
    }
}
/** What a failed `cosign sign` means. Pure. */
function judgeSign(image, child) {
    const { cause, what, hint } = failure('sign', image, child);
    const digest = (image.split('@')[1] ?? image).slice(0, 19);
    return { cause, message: `image ${digest}… was pushed and could not be signed: ${what}`, hint };
}

;// CONCATENATED MODULE: ./src/stages/build/sign/cosign.ts











/** @throws StageError that says how to get it. */
async function find(deps) {
    try {
        return await (0,obtain/* obtain */.AH)(pinned/* COSIGN */.s2, {
            ...{ env: deps.env, signal: deps.signal, root: deps.root, fetch: deps.fetch },
            locks: deps.locks ?? (0,obtain/* locksBesideBundle */.Lr)(),
            cache: (0,obtain/* toolCacheOf */.CT)(deps.env),
            say: (line) => deps.output.info(line),
        });
    }
    catch (error) {
        if (!(error instanceof obtain/* ToolMissing */.LV))
            throw error;
        throw new errors/* StageError */.Zu({
            stage: deps.stage,
            message: `images are to be signed and verified (build.sign), and ${error.message}`,
            hint: error.how,
            cause: error,
        });
    }
}
/** What a child may say of itself without telling its secrets. */
const cosign_hidden = (child, hide) => ({
    ...child,
    tail: child.tail.map(hide),
});
/**
 * Gives the work a cosign with a home, Docker configuration and Sigstore cache of its own, removed afterwards. It sees the registry's login, and
 * of the job's rights only what it needs: AWS's where the key is in KMS, the ID token where it signs keyless.
 * @throws StageError where cosign cannot be had, before the work begins.
 */
async function withCosign(what, deps, work) {
    const { verification, signing } = what;
    const { program, version, from } = await find(deps);
    deps.output.debug(`cosign ${version} (${from})`);
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(deps.env['RUNNER_TEMP'] ?? (0,external_node_os_.tmpdir)(), 'ez-deploy-cosign-'));
    try {
        await (0,docker/* writeDockerConfig */._D)(folder, deps.logins, deps);
        const files = {
            signingConfig: (0,external_node_path_.join)(folder, 'signing-config.json'),
            trustedRoot: (0,external_node_path_.join)(folder, 'trusted-root.json'),
            publicKey: (0,external_node_path_.join)(folder, 'cosign.pub'),
        };
        await (0,promises_.writeFile)(files.signingConfig, NO_SERVICES);
        await (0,promises_.writeFile)(files.trustedRoot, NO_ROOT);
        // The very text that was found good.
        if (verification.how.kind === 'public-key')
            await (0,promises_.writeFile)(files.publicKey, verification.how.pem);
        const run = async (argv, how, more = {}) => {
            const kms = how.kind === 'kms' && typeof how.key === 'string' ? await deps.kms(how.key) : {};
            return (0,child_run/* runChild */.w)([program, ...argv], {
                cwd: folder,
                env: (0,environment/* scrubbedEnvironment */.a)(deps.env, {
                    ...(0,obtain/* homeAt */.x$)(folder),
                    DOCKER_CONFIG: folder,
                    TUF_ROOT: (0,external_node_path_.join)(folder, 'sigstore'),
                    ...kms,
                    ...more,
                }),
                timeoutMs: COSIGN_MS,
                signal: deps.signal,
            });
        };
        return await work({
            by: verification.by,
            verify: async (image) => {
                const child = await run(verifyArgv(image, verification, files), verification.how);
                deps.signal.throwIfAborted();
                return child.exitCode === 0 ? undefined : judgeVerify(image, verification.by, child);
            },
            sign: async (image) => {
                if (signing === undefined)
                    throw new Error('nothing to sign with was read');
                const child = await run(signArgv(image, signing, files), signing.how, signing.env);
                deps.signal.throwIfAborted();
                return child.exitCode === 0 ? undefined : judgeSign(image, cosign_hidden(child, signing.hide));
            },
        });
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
}


/***/ }),

/***/ 67143:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C1: () => (/* binding */ readVerification),
/* harmony export */   ac: () => (/* binding */ readSigning),
/* harmony export */   es: () => (/* binding */ PRIVATE_KEY)
/* harmony export */ });
/* unused harmony export fingerprintOf */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _secrets__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9969);




const WHERE = 'build.sign';
/** The variable by which cosign is handed a private key, and the one by which it reads the password. */
const PRIVATE_KEY = 'COSIGN_PRIVATE_KEY';
const PASSWORD = 'COSIGN_PASSWORD';
/** By these a job asks GitHub who it is. */
const ID_TOKEN = ['ACTIONS_ID_TOKEN_REQUEST_URL', 'ACTIONS_ID_TOKEN_REQUEST_TOKEN'];
const COMMAND = 'cosign public-key --key KEY';
/** A public key by its hash, as OpenSSL and cosign know it: SHA-256 of its DER. @throws Error where it is no public key. */
function fingerprintOf(pem) {
    // Node would make a public key of a private one: that one must not be here at all.
    if (/PRIVATE KEY/.test(pem))
        throw new Error('is a private key');
    const der = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(pem).export({ type: 'spki', format: 'der' });
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(der).digest('hex');
}
async function publicKeyOf(reference, { root, env }, problems) {
    const where = `${WHERE}.publicKey`;
    const name = reference.slice(reference.indexOf(':') + 1);
    const pem = reference.startsWith('env:')
        ? env[name]
        : await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(root, name), 'utf8').catch(() => undefined);
    if (pem === undefined || pem.trim() === '') {
        const [what, fix] = reference.startsWith('env:')
            ? [`${name} is not set`, `give it to this step: env: { ${name}: … }`]
            : [`${name} cannot be read`, `write it (${COMMAND}) and commit it: it is no secret`];
        problems.push({ where, what, fix });
        return undefined;
    }
    try {
        fingerprintOf(pem);
        return pem;
    }
    catch (error) {
        const isPrivate = error instanceof Error && error.message === 'is a private key';
        const what = isPrivate ? `${name} is a private key` : `${name} is no public key in PEM`;
        problems.push({ where, what, fix: `name the public one (${COMMAND})` });
        return undefined;
    }
}
/** Reads what signatures are held to. What is wrong goes to `problems`; undefined then. */
async function readVerification(sign, deps, problems) {
    const { keyless, key, publicKey } = sign;
    if (keyless !== undefined) {
        const { identity, identityPattern, issuer } = keyless;
        return {
            by: `${identity ?? identityPattern ?? ''} (${issuer})`,
            how: { kind: 'keyless', identity, identityPattern, issuer },
        };
    }
    if (publicKey === undefined)
        return { by: key ?? '', how: { kind: 'kms', key: key ?? '' } };
    const pem = await publicKeyOf(publicKey, deps, problems);
    if (pem === undefined)
        return undefined;
    const hash = `public key sha256:${fingerprintOf(pem)}`;
    return {
        by: key?.startsWith('awskms:') === true ? `${key} (${hash})` : hash,
        how: { kind: 'public-key', pem },
    };
}
/** Reads what signing needs, and masks it. What is wrong goes to `problems`; undefined then. */
async function readSigning(sign, deps, problems) {
    const { key, password } = sign;
    if (key === undefined)
        return readKeyless(deps, problems);
    if (key.startsWith('awskms:'))
        return { how: { kind: 'kms', key }, env: {}, hide: (text) => text };
    const before = problems.length;
    const wanted = { key, password: password ?? `env:${PASSWORD}` };
    const { mounts, env, hide } = await (0,_secrets__WEBPACK_IMPORTED_MODULE_3__/* .readSecrets */ .ql)(wanted, { ...deps, where: WHERE }, problems);
    const mount = mounts['key'];
    if (problems.length > before || mount === undefined)
        return undefined;
    const secret = env[wanted.password.slice('env:'.length)] ?? '';
    return {
        how: {
            kind: 'private-key',
            key: 'file' in mount ? { file: mount.file } : { text: env[mount.env] ?? '' },
        },
        env: {
            [PASSWORD]: secret,
            ...('env' in mount ? { [PRIVATE_KEY]: env[mount.env] ?? '' } : {}),
        },
        // A password of few letters too: there it stands alone.
        hide: (text) => (0,_secrets__WEBPACK_IMPORTED_MODULE_3__/* .hiding */ .Q0)(secret === '' ? [] : [secret])(hide(text)),
    };
}
function readKeyless({ env, output }, problems) {
    const found = ID_TOKEN.map((name) => [name, env[name] ?? '']);
    if (found.some(([, value]) => value === '')) {
        problems.push({
            where: `${WHERE}.keyless`,
            what: 'this job cannot prove who it is: GitHub gives it no ID token',
            fix: 'add to the job: permissions: { id-token: write, contents: read }; outside of GitHub sign with a key',
        });
        return undefined;
    }
    const token = env[ID_TOKEN[1]] ?? '';
    output.mask(token);
    return { how: { kind: 'keyless' }, env: Object.fromEntries(found), hide: (0,_secrets__WEBPACK_IMPORTED_MODULE_3__/* .hiding */ .Q0)([token]) };
}


/***/ })

};
;