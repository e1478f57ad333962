"use strict";
exports.id = 6738;
exports.ids = [6738,6584,5015,6967,3933];
exports.modules = {

/***/ 16967:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   infraDeps: () => (/* binding */ infraDeps)
/* harmony export */ });
/** What every command that works on the infrastructure gives it. */
async function infraDeps(session, accountId) {
    const { config, target, rehearsal, output, signal, env, stateFolder, inputs } = session;
    const { runEndedAt } = await Promise.all(/* import() */[__webpack_require__.e(4119), __webpack_require__.e(2413), __webpack_require__.e(1407)]).then(__webpack_require__.bind(__webpack_require__, 61407));
    return {
        ...{ config, accountId, target, rehearsal, output, signal, env, stateFolder },
        allowDestructive: inputs.allowDestructive,
        runEnded: runEndedAt(env, inputs.githubToken),
    };
}


/***/ }),

/***/ 30979:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h$: () => (/* binding */ notesOf),
/* harmony export */   wE: () => (/* binding */ checkMigrations),
/* harmony export */   wI: () => (/* binding */ NO_MIGRATIONS)
/* harmony export */ });
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);

/** What the record says of them: warnings, and what `ez-deploy contract` will have to do. */
function notesOf({ fresh, warnings }) {
    const pending = Object.values(fresh).flatMap((files) => files.filter((f) => f.endsWith('.contract.sql')));
    const note = `to contract once the old version is gone, with ez-deploy contract: ${pending.join(', ')}`;
    return [...warnings, ...(pending.length === 0 ? [] : [note])];
}
const NO_MIGRATIONS = { carried: {}, fresh: {}, warnings: [] };
/**
 * Reads and judges the migration files of every service, before any effect: destructive ones before the old version is gone,
 * changed old ones, what is no SQL.
 * @param outputs of the environment; undefined before its first apply, when no database has anything yet.
 * @throws ConfigError with all problems of all services.
 */
async function checkMigrations(session, outputs) {
    const { config, target, output } = session;
    const withFolder = Object.entries(config.services).filter(([, s]) => s.migrations?.folder !== undefined);
    if (withFolder.length === 0)
        return NO_MIGRATIONS;
    const [{ carriedOf, folderOf, readMigrationFiles }, { checkService }, { ledgerStore, standingOf }, { loadSqlParser }, { bucketGateway },] = await Promise.all([
        __webpack_require__.e(/* import() */ 6378).then(__webpack_require__.bind(__webpack_require__, 26378)),
        __webpack_require__.e(/* import() */ 8188).then(__webpack_require__.bind(__webpack_require__, 28188)),
        __webpack_require__.e(/* import() */ 3540).then(__webpack_require__.bind(__webpack_require__, 13540)),
        __webpack_require__.e(/* import() */ 3729).then(__webpack_require__.bind(__webpack_require__, 23729)),
        Promise.all(/* import() */[__webpack_require__.e(5861), __webpack_require__.e(3711), __webpack_require__.e(7275)]).then(__webpack_require__.bind(__webpack_require__, 37275)),
    ]);
    const entries = outputs === undefined ? [] : await ledgerStore(bucketGateway(target, outputs.bucketName)).read();
    const parser = await loadSqlParser();
    const problems = [];
    const warnings = [];
    const carried = {};
    const fresh = {};
    for (const [name, service] of withFolder) {
        const folder = folderOf(config, service);
        if (folder === undefined || service.migrations === undefined)
            continue;
        const read = await readMigrationFiles(folder, config.root);
        problems.push(...read.problems);
        const checked = checkService(parser, name, service.migrations, read.files, entries);
        problems.push(...checked.problems);
        warnings.push(...checked.warnings);
        carried[name] = carriedOf(read.files);
        fresh[name] = standingOf(name, read.files, entries, service.migrations.baseline).fresh.map((f) => f.name);
    }
    if (problems.length > 0)
        throw new _errors__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL(problems);
    for (const warning of warnings)
        output.warn(warning);
    return { carried, fresh, warnings };
}


/***/ }),

/***/ 46738:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  preview: () => (/* binding */ preview)
});

// EXTERNAL MODULE: ./src/github/client.ts
var client = __webpack_require__(96584);
// EXTERNAL MODULE: ./src/report/cut.ts
var cut = __webpack_require__(68218);
;// CONCATENATED MODULE: ./src/github/comment.ts


/** GitHub's own limit of a comment, in characters. */
const MOST_COMMENT = 65_536;
/**
 * The hidden line that names whose comment it is: application and environment, each encoded, so that `dev` is not found in
 * `dev2` and no name can end the HTML comment.
 */
function markerFor(app, environment, kind) {
    const part = (text) => encodeURIComponent(text).replaceAll('-', '%2D');
    return `<!-- ez-deploy:${part(kind)}:${part(app)}:${part(environment)} -->`;
}
/** Marker and text, cut to GitHub's limit with open code blocks closed. */
function commentBody(marker, text) {
    const note = '_Cut here: the comment would be too long for GitHub. The whole is in the job summary._';
    return `${marker}\n${(0,cut/* cutMarkdown */.G$)(text, MOST_COMMENT - marker.length - 1, note)}`;
}
/** Who the token speaks as. The job's own token may not ask (403): it is an app, so its comments are a bot's. */
async function ownLogin({ octokit }) {
    try {
        return (await octokit.rest.users.getAuthenticated()).data.login;
    }
    catch (error) {
        if ((0,client.statusOf)(error) === 403 || (0,client.statusOf)(error) === 401 || (0,client.statusOf)(error) === 404)
            return undefined;
        throw error;
    }
}
function isOwn(author, own) {
    if (author === null)
        return false;
    return own === undefined ? author.type === 'Bot' && author.login === 'github-actions[bot]' : author.login === own;
}
/**
 * One comment a pull request for each application and environment: edited in place where it is there. Only a comment by
 * ourselves counts: anybody can write a comment that holds our marker.
 */
async function upsertComment(github, issue, marker, text) {
    const { octokit, owner, repo } = github;
    const body = commentBody(marker, text);
    try {
        const own = await ownLogin(github);
        const pages = octokit.paginate.iterator(octokit.rest.issues.listComments, {
            owner,
            repo,
            issue_number: issue,
            per_page: 100,
        });
        for await (const page of pages) {
            for (const comment of page.data) {
                const first = (comment.body ?? '').split('\n', 1)[0]?.trim();
                if (first !== marker || !isOwn(comment.user, own))
                    continue;
                const updated = await octokit.rest.issues.updateComment({ owner, repo, comment_id: comment.id, body });
                return { what: 'updated', url: updated.data.html_url };
            }
        }
        const created = await octokit.rest.issues.createComment({ owner, repo, issue_number: issue, body });
        return { what: 'created', url: created.data.html_url };
    }
    catch (error) {
        if ((0,client.statusOf)(error) === 403)
            return { what: 'forbidden' };
        throw error;
    }
}

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/stages/infra/apply.ts + 2 modules
var apply = __webpack_require__(22515);
// EXTERNAL MODULE: ./src/stages/infra/render.ts
var render = __webpack_require__(29808);
// EXTERNAL MODULE: ./src/stages/notify/summary.ts
var summary = __webpack_require__(73933);
// EXTERNAL MODULE: ./src/session.ts
var src_session = __webpack_require__(92927);
// EXTERNAL MODULE: ./src/commands/environment.ts + 3 modules
var environment = __webpack_require__(9241);
// EXTERNAL MODULE: ./src/commands/infra-deps.ts
var infra_deps = __webpack_require__(16967);
// EXTERNAL MODULE: ./src/commands/migration-check.ts
var migration_check = __webpack_require__(30979);
;// CONCATENATED MODULE: ./src/commands/preview.ts










/** What a deployment would run in the databases, as Markdown. */
async function renderMigrations({ fresh, warnings }) {
    const { code, markdown } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 14031));
    const lines = Object.entries(fresh).flatMap(([service, files]) => files.map((file) => {
        const when = file.endsWith('.contract.sql') ? 'later, by `ez-deploy contract`' : 'before any traffic';
        return `- ${code(service)}: ${code(file)} ${when}`;
    }));
    if (lines.length === 0)
        return '';
    const said = warnings.map((w) => `- ⚠️ ${markdown(w)}`);
    return `\n\n#### Migrations\n\n${[...lines, ...said].join('\n')}\n`;
}
/** What an apply of the program would change. */
async function ours(session, accountId) {
    const { config, output } = session;
    const result = await (0,apply/* previewInfra */.LC)(await (0,infra_deps.infraDeps)(session, accountId));
    output.info((0,render/* countsText */.WN)(result.result));
    const { change, broken, mended } = result.assessment;
    const numbers = (controls) => controls.map((c) => c.number);
    let failure;
    try {
        (0,apply/* refuseUnwanted */.tO)(result, config);
    }
    catch (error) {
        failure = error;
    }
    const json = {
        ...result.result,
        refused: result.verdict.refused.map((r) => r.urn),
        cost: { beforeUsd: change.before, afterUsd: change.after },
        controls: { broken: numbers(broken), mended: numbers(mended) },
    };
    return { text: (0,render/* renderPreview */.Bt)(result, config), json, failure };
}
/** Infrastructure of somebody else's program: its outputs have been read and judged by now. */
async function elsewhere({ config, output }) {
    const { code } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 14031));
    const given = config.infrastructure.outputs ?? '';
    output.info('The outputs of the infrastructure, which is made elsewhere, are complete');
    const text = `**Infrastructure** is made elsewhere; its outputs in ${code(given)} are complete.\n`;
    return { text, json: { given }, failure: undefined };
}
/** `preview`: what a deployment would change; on a pull request as one comment that is edited in place, also on failure. */
async function preview(inputs, context) {
    const session = await (0,src_session/* openSession */.fA)(inputs, context);
    const { config, output, env } = session;
    let text;
    let failure;
    let json = null;
    try {
        const accountId = await (0,environment.accountOf)(session);
        // First: it costs nothing, and what it refuses is found while the change is still being written.
        const migrations = await (0,migration_check/* checkMigrations */.wE)(session, await (0,environment.outputsOf)(session, accountId));
        const look = config.infrastructure.outputs === undefined ? await ours(session, accountId) : await elsewhere(session);
        ({ failure } = look);
        text = `### Preview of ${config.app} in ${config.environment}\n\n${look.text}${await renderMigrations(migrations)}`;
        json = { ...look.json, migrations: migrations.fresh };
    }
    catch (error) {
        failure = error;
        const { fenced } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 14031));
        text = `### Preview of ${config.app} in ${config.environment} failed\n\n${fenced((0,errors/* messageOf */.bD)(error))}\n`;
    }
    const github = session.asAction ? (0,client.githubContext)(env, inputs.githubToken) : undefined;
    const number = github?.event?.pullRequest?.number;
    if (github !== undefined && number !== undefined) {
        try {
            const outcome = await upsertComment(github, number, markerFor(config.app, config.environment, 'preview'), text);
            if (outcome.what === 'forbidden')
                output.warn('this token may not comment (a fork?): the preview is in the step summary');
            else
                output.info(`Comment ${outcome.what}: ${outcome.url}`);
        }
        catch (error) {
            output.warn(`the comment could not be written: ${(0,errors/* messageOf */.bD)(error)}`);
        }
    }
    await (0,summary.appendSummary)(env, text);
    if (failure !== undefined)
        throw failure;
    return { exitCode: 0, json, text, outputs: { result: 'succeeded' } };
}


/***/ }),

/***/ 96584:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   githubContext: () => (/* binding */ githubContext),
/* harmony export */   readEvent: () => (/* binding */ readEvent),
/* harmony export */   runUrlOf: () => (/* binding */ runUrlOf),
/* harmony export */   statusOf: () => (/* binding */ statusOf)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _actions_github__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92413);
/* harmony import */ var _event__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85015);



/** Longest a call may take, wall milliseconds. */
const CALL_MS = 15_000;
/** Reads GITHUB_EVENT_PATH; undefined outside of a workflow. */
function readEvent(env) {
    const path = env['GITHUB_EVENT_PATH'];
    return (0,_event__WEBPACK_IMPORTED_MODULE_2__/* .parseEvent */ .w)(env, path === undefined || path === '' ? '' : (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'utf8'));
}
/** Address of the workflow run; undefined outside of one. */
function runUrlOf(env) {
    const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: id } = env;
    if (server === undefined || repository === undefined || id === undefined)
        return undefined;
    return `${server}/${repository}/actions/runs/${id}`;
}
/** A client for the run's own repository, at GITHUB_API_URL; undefined without a token or outside of a workflow. */
function githubContext(env, token) {
    const [owner, repo] = (env['GITHUB_REPOSITORY'] ?? '').split('/');
    if (token === undefined || owner === undefined || owner === '' || repo === undefined)
        return undefined;
    const octokit = (0,_actions_github__WEBPACK_IMPORTED_MODULE_1__/* .getOctokit */ .Q)(token, {
        baseUrl: env['GITHUB_API_URL'] ?? 'https://api.github.com',
        userAgent: 'ez-deploy',
        // A call that hangs must not hold up a deployment that is done.
        request: {
            fetch: (url, init) => fetch(url, { ...init, signal: AbortSignal.timeout(CALL_MS) }),
        },
        log: { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined },
    });
    return { octokit, owner, repo, event: readEvent(env), runUrl: runUrlOf(env) };
}
/** HTTP status of an error of the client; undefined for any other. */
function statusOf(error) {
    if (typeof error !== 'object' || error === null || !('status' in error))
        return undefined;
    return typeof error.status === 'number' ? error.status : undefined;
}


/***/ }),

/***/ 85015:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   refuseReason: () => (/* binding */ refuseReason),
/* harmony export */   w: () => (/* binding */ parseEvent)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26921);

const repository = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ full_name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), fork: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY().optional() });
const head = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ sha: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), ref: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), repo: repository.nullable() });
/** The part of a webhook's payload that is read. Everything in it may be written by a stranger. */
const payloadSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    action: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
    repository: repository.optional(),
    pull_request: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ number: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int(), head, base: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ ref: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), sha: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional() }) })
        .optional(),
    workflow_run: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        event: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
        head_sha: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
        head_repository: repository.nullable(),
    })
        .optional(),
});
/**
 * Reads what started the workflow; undefined outside of a GitHub workflow.
 * @param payload text of the file at GITHUB_EVENT_PATH.
 * @throws Error where the payload is not one.
 */
function parseEvent(env, payload) {
    const name = env['GITHUB_EVENT_NAME'];
    if (name === undefined || name === '')
        return undefined;
    const parsed = payloadSchema.parse(payload.trim() === '' ? {} : JSON.parse(payload));
    const own = env['GITHUB_REPOSITORY'] ?? parsed.repository?.full_name ?? '';
    // A head whose repository is gone can no longer be shown to be our own: it counts as a fork.
    const isFork = (other) => other?.full_name.toLowerCase() !== own.toLowerCase();
    return {
        name,
        repository: own,
        pullRequest: parsed.pull_request === undefined
            ? undefined
            : {
                number: parsed.pull_request.number,
                headSha: parsed.pull_request.head.sha,
                baseSha: parsed.pull_request.base.sha,
                fork: isFork(parsed.pull_request.head.repo),
            },
        workflowRun: parsed.workflow_run === undefined
            ? undefined
            : { event: parsed.workflow_run.event, fork: isFork(parsed.workflow_run.head_repository) },
    };
}
/**
 * Why an event may not build, change infrastructure or deploy; undefined where it may. These events run with the base
 * repository's secrets while the code may be a stranger's: the way most workflow take-overs go.
 */
function refuseReason(event) {
    if (event.name === 'pull_request_target') {
        return 'pull_request_target runs with this repository’s secrets beside code of the pull request; use pull_request for previews, and push for deployments';
    }
    if (event.name === 'issue_comment' || event.name === 'issues' || event.name === 'pull_request_review_comment') {
        return `${event.name} can be set off by anybody who can comment; use push or workflow_dispatch for deployments`;
    }
    if (event.name === 'workflow_run') {
        if (event.workflowRun === undefined)
            return 'workflow_run came without the run that set it off';
        if (event.workflowRun.fork) {
            return 'workflow_run was set off by a run of a fork: its artifacts and its commit are a stranger’s';
        }
        if (event.workflowRun.event === 'pull_request_target') {
            return 'workflow_run was set off by pull_request_target';
        }
    }
    if (event.name === 'pull_request' && event.pullRequest?.fork === true) {
        return 'the pull request comes from a fork: its code is a stranger’s';
    }
    return undefined;
}


/***/ }),

/***/ 68218:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G$: () => (/* binding */ cutMarkdown),
/* harmony export */   IN: () => (/* binding */ cutText)
/* harmony export */ });
/* unused harmony export cutBytes */
/** Cuts at a character boundary so that the UTF-8 form has at most `bytes` bytes. */
function cutBytes(text, bytes) {
    const buffer = Buffer.from(text, 'utf8');
    if (buffer.length <= bytes)
        return text;
    let end = bytes;
    // A byte 10xxxxxx continues a character: step back to where one starts.
    while (end > 0 && ((buffer[end] ?? 0) & 0xc0) === 0x80)
        end -= 1;
    return buffer.subarray(0, end).toString('utf8');
}
/** Cuts to `length` UTF-16 units with an ellipsis, never through a surrogate pair. */
function cutText(text, length) {
    if (text.length <= length)
        return text;
    const cut = text.slice(0, Math.max(0, length - 1));
    return `${/[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}
/** Fence that is still open at the end of a Markdown text; undefined where none is. */
function openFence(text) {
    let open;
    for (const line of text.split('\n')) {
        const fence = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
        if (fence === undefined)
            continue;
        if (open === undefined)
            open = fence;
        else if (fence[0] === open[0] && fence.length >= open.length && line.trim() === fence)
            open = undefined;
    }
    return open;
}
/**
 * Cuts Markdown at a line end so that it fits, closes fences and details that are then open, and says that it was cut.
 * @param measure length of a text in the unit of `limit`.
 */
function cutMarkdown(text, limit, note, measure = (t) => t.length) {
    if (measure(text) <= limit)
        return text;
    const close = (kept) => {
        const fence = openFence(kept);
        const details = (kept.match(/<details>/g) ?? []).length - (kept.match(/<\/details>/g) ?? []).length;
        const ending = `${fence === undefined ? '' : `\n${fence}`}${'\n\n</details>'.repeat(Math.max(0, details))}`;
        return `${kept}${ending}\n\n${note}\n`;
    };
    const lines = text.split('\n');
    // Binary search over the number of lines kept.
    let low = 0;
    let high = lines.length;
    while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if (measure(close(lines.slice(0, middle).join('\n'))) <= limit)
            low = middle;
        else
            high = middle - 1;
    }
    return close(lines.slice(0, low).join('\n'));
}


/***/ }),

/***/ 92927:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D3: () => (/* binding */ commitOf),
/* harmony export */   fA: () => (/* binding */ openSession),
/* harmony export */   oP: () => (/* binding */ readRehearsal),
/* harmony export */   x4: () => (/* binding */ REHEARSAL_CREDENTIALS)
/* harmony export */ });
/* unused harmony export roleOf */
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _clock__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(99373);
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(83916);
/* harmony import */ var _rehearsal_info__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(30479);






/** Credentials of the rehearsal cloud: it checks none, the SDK wants some. */
const REHEARSAL_CREDENTIALS = { accessKeyId: 'rehearsal', secretAccessKey: 'rehearsal' };
function readRehearsal(file) {
    try {
        return (0,_rehearsal_info__WEBPACK_IMPORTED_MODULE_5__/* .readRehearsalInfo */ .oR)(file);
    }
    catch (error) {
        throw new _errors__WEBPACK_IMPORTED_MODULE_4__/* .ConfigError */ .xL([
            {
                where: 'input rehearsal',
                what: `${file} does not describe a running rehearsal: ${(0,_errors__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error).split('\n')[0] ?? ''}`,
                fix: 'start one with: ez-deploy rehearse --serve',
            },
        ]);
    }
}
const COMMIT = /^[0-9a-f]{7,64}$/;
/**
 * The commit that is checked out, by git. The runner's word (GITHUB_SHA) is second: after workflow_run, or a checkout with `ref`, it is the
 * branch's head and not what lies in the folder. `uncommitted` where neither knows.
 */
async function commitOf(root, env) {
    const said = await (0,node_util__WEBPACK_IMPORTED_MODULE_2__.promisify)(node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)('git', ['-C', root, 'rev-parse', 'HEAD'], { timeout: 30_000 }).then(({ stdout }) => stdout.trim(), () => undefined);
    return [said, env['GITHUB_SHA']].find((commit) => commit !== undefined && COMMIT.test(commit)) ?? 'uncommitted';
}
/** The role of `environments.NAME.roles` that a command works with: one a job, the broadest of what it does. */
function roleOf({ command, stages, repair }) {
    if (command === 'preview' || (command === 'drift' && !repair))
        return 'preview';
    if (command === 'drift' || command === 'destroy')
        return 'infra';
    if (command === 'restore-test')
        return 'restore';
    if (command === 'rehearse' || command === 'bootstrap')
        return undefined;
    if (command !== 'deploy')
        return 'rollout';
    if (stages.includes('infra'))
        return 'infra';
    if (stages.includes('deploy'))
        return 'rollout';
    return stages.includes('build') ? 'build' : undefined;
}
/** Credentials of the environment's role where the job can ask GitHub for an ID token; undefined: whatever the SDK finds. */
async function credentialsOf(role, { env, output }, at) {
    if (role === undefined || env['ACTIONS_ID_TOKEN_REQUEST_URL'] === undefined)
        return undefined;
    const { idTokenOf, roleCredentials } = await Promise.all(/* import() */[__webpack_require__.e(5861), __webpack_require__.e(1695), __webpack_require__.e(6963)]).then(__webpack_require__.bind(__webpack_require__, 96963));
    const [accessKeyId, secretAccessKey, sessionToken] = [
        env['AWS_ACCESS_KEY_ID'],
        env['AWS_SECRET_ACCESS_KEY'],
        env['AWS_SESSION_TOKEN'],
    ];
    return roleCredentials({
        role,
        // Letters that STS allows, at most 64.
        sessionName: `ez-deploy-${at.actor}`.replace(/[^\w+=,.@-]/g, '-').slice(0, 64),
        region: at.region,
        ...(at.endpoint === undefined ? {} : { endpoint: at.endpoint }),
        idToken: () => idTokenOf(env, output.mask),
        otherwise: accessKeyId === undefined || secretAccessKey === undefined
            ? undefined
            : { accessKeyId, secretAccessKey, ...(sessionToken === undefined ? {} : { sessionToken }) },
        warn: output.warn,
        now: Date.now,
    });
}
async function openSession(inputs, context) {
    const { readConfig } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(9592), __webpack_require__.e(5724), __webpack_require__.e(7542)]).then(__webpack_require__.bind(__webpack_require__, 45724));
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(inputs.config);
    const root = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(file);
    const read = await readConfig(file, inputs.environment ?? 'production');
    const rehearsal = inputs.rehearsal === undefined ? undefined : readRehearsal((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(inputs.rehearsal));
    const endpoint = rehearsal?.aws ?? context.env['AWS_ENDPOINT_URL'];
    const commit = await commitOf(root, context.env);
    // A rehearsal has one account and one region, whatever the environment's own are.
    const config = rehearsal === undefined
        ? read
        : { ...read, settings: { ...read.settings, region: rehearsal.region, account: rehearsal.accountId } };
    const actor = context.env['GITHUB_ACTOR'] ?? context.env['USER'] ?? 'unknown';
    const region = rehearsal?.region ?? config.settings.region;
    const role = roleOf(inputs);
    const assumed = await credentialsOf(role === undefined ? undefined : config.settings.roles[role], context, {
        region,
        endpoint,
        actor,
    });
    const credentials = assumed ?? (rehearsal === undefined ? undefined : REHEARSAL_CREDENTIALS);
    return {
        inputs,
        config,
        rehearsal,
        clock: rehearsal === undefined ? (0,_clock__WEBPACK_IMPORTED_MODULE_3__/* .createClock */ .t)() : (0,_rehearsal_info__WEBPACK_IMPORTED_MODULE_5__/* .clockOf */ .ie)(rehearsal),
        target: {
            region,
            ...(endpoint === undefined ? {} : { endpoint }),
            ...(credentials === undefined ? {} : { credentials }),
        },
        source: {
            commit,
            version: inputs.version ?? (commit === 'uncommitted' ? commit : commit.slice(0, 7)),
            actor,
        },
        workFolder: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(root, '.ez-deploy'),
        stateFolder: inputs.rehearsal === undefined
            ? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(root, '.ez-deploy', 'state')
            : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(inputs.rehearsal), 'state', config.app),
        ...context,
    };
}


/***/ }),

/***/ 73933:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   appendSummary: () => (/* binding */ appendSummary)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _report_cut__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68218);


/** GitHub takes 1 MiB a step and shows nothing of one that is larger. */
const MOST_SUMMARY = 1_024 * 1_024;
const bytesOf = (text) => Buffer.byteLength(text, 'utf8');
/**
 * Appends to the step's summary, cut at a line end where it would be too long. Several stages of one step share the limit.
 * @returns false outside of a workflow.
 */
async function appendSummary(env, text) {
    const file = env['GITHUB_STEP_SUMMARY'];
    if (file === undefined || file === '')
        return false;
    const there = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(file).then((s) => s.size, () => 0);
    const note = '_Cut here: a summary of one step may have 1 MiB._';
    const room = MOST_SUMMARY - there - 2;
    if (room < bytesOf(note) + 8)
        return false;
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.appendFile)(file, `${(0,_report_cut__WEBPACK_IMPORTED_MODULE_1__/* .cutMarkdown */ .G$)(text, room, note, bytesOf)}\n`);
    return true;
}


/***/ })

};
;