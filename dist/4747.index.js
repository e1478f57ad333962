"use strict";
exports.id = 4747;
exports.ids = [4747,6584,5015,6967,3933];
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

/***/ 10498:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fs: () => (/* binding */ usageOf),
/* harmony export */   u_: () => (/* binding */ USAGE)
/* harmony export */ });
/* unused harmony export USAGE_NAMES */
/**
 * What an estimate takes for granted where ez-deploy.yml says nothing (`cost.usage`). The requirements name the plan's total only,
 * not the traffic behind it: these figures are ours, of a board with some hundred users.
 */
const USAGE = {
    requests: { what: 'requests of users', unit: 'millions a month', production: 10, other: 0.5 },
    dataOutGb: { what: 'answers to users', unit: 'GB a month', production: 100, other: 5 },
    crossZoneGb: { what: 'traffic between zones', unit: 'GB a month', production: 50, other: 5 },
    natGb: { what: 'traffic through NAT gateways, all together', unit: 'GB a month', production: 50, other: 10 },
    endpointGb: {
        what: 'traffic through interface endpoints, all together',
        unit: 'GB a month',
        production: 20,
        other: 5,
    },
    logGb: { what: 'log taken in, a log group', unit: 'GB a month', production: 2, other: 0.5 },
    flowLogGb: { what: 'flow logs of the VPC', unit: 'GB a month', production: 5, other: 1 },
    wafLogGb: { what: 'log of a web ACL', unit: 'GB a month', production: 2, other: 0.2 },
    bucketGb: { what: 'kept in a bucket', unit: 'GB', production: 20, other: 2 },
    bucketRequests: {
        what: 'reads and a tenth as many writes of a bucket',
        unit: 'thousands a month',
        production: 100,
        other: 10,
    },
    imageGb: { what: 'kept in an image repository', unit: 'GB', production: 5, other: 2 },
    databaseGb: { what: 'of a database’s storage that is filled', unit: 'GB', production: 60, other: 5 },
    databaseChangeGb: { what: 'that changes in a database', unit: 'GB a day', production: 1, other: 0.1 },
    cacheGb: { what: 'snapshot of one cache shard', unit: 'GB', production: 0.5, other: 0.1 },
    secretReads: { what: 'readings of a secret', unit: 'thousands a month', production: 10, other: 2 },
    keyRequests: { what: 'uses of a customer key', unit: 'thousands a month', production: 100, other: 10 },
    notifications: { what: 'messages of a topic', unit: 'a month', production: 200, other: 100 },
    traces: { what: 'traces that X-Ray records', unit: 'millions a month', production: 0.5, other: 0.05 },
    dnsQueries: {
        what: 'queries for names of a hosted zone that are no alias',
        unit: 'millions a month',
        production: 1,
        other: 0.1,
    },
    scaleOut: {
        what: 'where the number of tasks is on average between scaling.min (0) and max (1)',
        unit: 'share',
        production: 0,
        other: 0,
    },
    cronHours: { what: 'task hours of a cron service', unit: 'hours a month', production: 30, other: 30 },
    deployments: { what: 'deployments', unit: 'a month', production: 20, other: 40 },
    deploymentMinutes: {
        what: 'that both versions run side by side in a deployment',
        unit: 'minutes',
        production: 15,
        other: 12,
    },
};
const USAGE_NAMES = Object.keys(USAGE);
/** The assumptions of an environment, with those that ez-deploy.yml says in their place. */
function usageOf(kind, given) {
    const column = kind === 'production' ? 'production' : 'other';
    return Object.fromEntries(USAGE_NAMES.map((name) => [name, given[name] ?? USAGE[name][column]]));
}


/***/ }),

/***/ 96584:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   githubContext: () => (/* binding */ githubContext),
/* harmony export */   runUrlOf: () => (/* binding */ runUrlOf),
/* harmony export */   statusOf: () => (/* binding */ statusOf)
/* harmony export */ });
/* harmony import */ var _actions_github__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92413);
/* harmony import */ var _event__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85015);


/** Longest a call may take, wall milliseconds. */
const CALL_MS = 15_000;
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
    const octokit = (0,_actions_github__WEBPACK_IMPORTED_MODULE_0__/* .getOctokit */ .Q)(token, {
        baseUrl: env['GITHUB_API_URL'] ?? 'https://api.github.com',
        userAgent: 'ez-deploy',
        // A call that hangs must not hold up a deployment that is done.
        request: {
            fetch: (url, init) => fetch(url, { ...init, signal: AbortSignal.timeout(CALL_MS) }),
        },
        log: { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined },
    });
    return { octokit, owner, repo, event: (0,_event__WEBPACK_IMPORTED_MODULE_1__.readEvent)(env), runUrl: runUrlOf(env) };
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

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parseEvent: () => (/* binding */ parseEvent),
/* harmony export */   readEvent: () => (/* binding */ readEvent),
/* harmony export */   refuseAsked: () => (/* binding */ refuseAsked),
/* harmony export */   refuseReason: () => (/* binding */ refuseReason)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26921);


const repository = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ full_name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), fork: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY().optional() });
const head = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ sha: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), ref: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), repo: repository.nullable() });
/** The part of a webhook's payload that is read. Everything in it may be written by a stranger. */
const payloadSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    action: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
    repository: repository.optional(),
    pull_request: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ number: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int(), head, base: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ ref: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), sha: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional() }) })
        .optional(),
    workflow_run: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        event: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        head_sha: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
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
/** Reads GITHUB_EVENT_PATH; undefined outside of a workflow. */
function readEvent(env) {
    const path = env['GITHUB_EVENT_PATH'];
    return parseEvent(env, path === undefined || path === '' ? '' : (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'utf8'));
}
/** Events that only somebody with write access to the repository, or GitHub's clock, can set off. */
const OF_WRITERS = [
    'push',
    'workflow_dispatch',
    'repository_dispatch',
    'workflow_call',
    'schedule',
    'release',
    'create',
    'delete',
    'merge_group',
    'deployment',
    'deployment_status',
];
/** Events about a pull request: they run its commit, so whose that is decides. */
const OF_PULL_REQUESTS = ['pull_request', 'pull_request_review', 'pull_request_review_comment'];
/**
 * Why an event may not use AWS or deploy; undefined where it may. What is on neither list is refused: a stranger may be able to set it
 * off, with the base repository's secrets, while the code may be the stranger's too: the way most workflow take-overs go.
 */
function refuseReason(event) {
    const { name, pullRequest, workflowRun } = event;
    if (OF_WRITERS.includes(name))
        return undefined;
    if (name === 'pull_request_target') {
        return 'pull_request_target runs with this repository’s secrets beside code of the pull request; use pull_request for previews, and push for deployments';
    }
    if (OF_PULL_REQUESTS.includes(name)) {
        if (pullRequest === undefined)
            return `${name} came without its pull request`;
        return pullRequest.fork ? 'the pull request comes from a fork: its code is a stranger’s' : undefined;
    }
    if (name === 'workflow_run') {
        if (workflowRun === undefined)
            return 'workflow_run came without the run that set it off';
        if (workflowRun.fork) {
            return 'workflow_run was set off by a run of a fork: its artifacts and its commit are a stranger’s';
        }
        const from = workflowRun.event;
        if (![...OF_WRITERS, ...OF_PULL_REQUESTS].includes(from))
            return `workflow_run was set off by ${from}`;
        return undefined;
    }
    return `${name} can be set off by people without write access, such as anybody who can comment; use push or workflow_dispatch for deployments`;
}
/**
 * {@link refuseReason} for what is asked. `controls`, `cost` and `rehearse` need no AWS but run code of the checkout: they may run on a
 * fork's `pull_request`, to which GitHub gives no secrets, and on nothing else that is refused. A deploy of test, scan and notify alone is
 * not judged. The post step is never: it only finishes what has passed here.
 */
function refuseAsked({ command, stages }, event) {
    if (command === 'deploy' && !stages.some((s) => s === 'build' || s === 'infra' || s === 'deploy'))
        return undefined;
    const withoutAws = command === 'controls' || command === 'cost' || command === 'rehearse';
    if (withoutAws && event.name === 'pull_request')
        return undefined;
    return refuseReason(event);
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
    const { readConfig } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(5773), __webpack_require__.e(165), __webpack_require__.e(7542)]).then(__webpack_require__.bind(__webpack_require__, 165));
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

/***/ 22515:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  applyInfra: () => (/* binding */ applyInfra),
  F5: () => (/* binding */ openEngine),
  LC: () => (/* binding */ previewInfra),
  tO: () => (/* binding */ refuseUnwanted)
});

// UNUSED EXPORTS: infraHash

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./src/aws/bucket.ts
var aws_bucket = __webpack_require__(37275);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/infra/outputs.ts
var infra_outputs = __webpack_require__(92332);
// EXTERNAL MODULE: ./src/infra/own/given.ts + 1 modules
var own_given = __webpack_require__(29239);
// EXTERNAL MODULE: ./src/infra/own/judge.ts
var judge = __webpack_require__(26254);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./src/infra/module-digest.ts



/** What the user's own modules say, so that an edited one is applied; one that cannot be read is told of when it is loaded. */
function moduleDigest(config, key) {
    const module = config.infrastructure[key];
    if (module === undefined)
        return undefined;
    try {
        return (0,external_node_crypto_.createHash)('sha256')
            .update((0,external_node_fs_.readFileSync)((0,external_node_path_.resolve)(config.root, module)))
            .digest('hex');
    }
    catch {
        return 'unreadable';
    }
}

// EXTERNAL MODULE: ./src/infra/choose.ts
var choose = __webpack_require__(25857);
// EXTERNAL MODULE: ./src/controls/residency.ts
var controls_residency = __webpack_require__(53834);
// EXTERNAL MODULE: ./src/controls/synthesise.ts
var synthesise = __webpack_require__(41781);
// EXTERNAL MODULE: ./src/cost/budget.ts
var budget = __webpack_require__(14724);
// EXTERNAL MODULE: ./src/infra/adopt.ts
var infra_adopt = __webpack_require__(68984);
;// CONCATENATED MODULE: ./src/stages/infra/adopt.ts


/**
 * @param standing what the stack has already.
 * @throws ConfigError for lines of infrastructure.adopt that mean nothing, several, or what the stack has already as something else, and for those that are missing.
 */
function checkAdoption(adopt, { graph, brought }, standing) {
    if (brought.everything !== undefined) {
        const fix = 'make the program run without AWS, or take them over by hand (pulumi import)';
        throw new errors/* ConfigError */.xL([
            { where: 'infrastructure.adopt', what: `cannot be held against the program: ${brought.everything}`, fix },
        ]);
    }
    const problems = (0,infra_adopt/* judgeAdoption */._c)(adopt, graph.map((r) => ({ ...(0,infra_adopt/* namedBy */.T)(r.urn), urn: r.urn, dependencies: r.dependencies ?? [] })), standing);
    if (problems.length > 0)
        throw new errors/* ConfigError */.xL(problems);
}
const differences = (r) => r.diff.map((key) => {
    const { before = '', after = '' } = r.values?.[key] ?? {};
    return `    ${key}: ${before === '' ? 'nothing' : before} → ${after === '' ? 'nothing' : after}`;
});
/**
 * Refuses to take over what is not as the program has it: the same apply would change it.
 * @throws StageError with every property that differs.
 */
function refuseDifferent({ resources }) {
    const differ = resources.filter((r) => r.op === 'import' && r.diff.length > 0);
    if (differ.length === 0)
        return;
    const lines = differ.flatMap((r) => [`  ${r.name} (${r.type})`, ...differences(r)]);
    throw new errors/* StageError */.Zu({
        stage: 'infra',
        message: `${differ.length} resource(s) to be adopted stand otherwise than the program has them (as it is → as the program has it):\n${lines.join('\n')}`,
        hint: 'nothing was changed; have infrastructure.transform give these properties as they are, until the preview shows no difference. Once it is adopted, take that out again: the next preview shows what would change',
    });
}

// EXTERNAL MODULE: ./src/stages/infra/assess.ts
var assess = __webpack_require__(64630);
// EXTERNAL MODULE: ./src/stages/infra/guard.ts
var guard = __webpack_require__(80467);
// EXTERNAL MODULE: ./src/stages/infra/render.ts
var render = __webpack_require__(29808);
;// CONCATENATED MODULE: ./src/stages/infra/apply.ts















/** Raised with every change of programs/: an unchanged configuration is applied again then. */
const PROGRAM_VERSION = 6;
const digestOf = (value) => (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(value)).digest('hex');
/** What the infrastructure depends on: configuration without what only a release or a run uses, and the program's version. */
function infraHash(config, accountId) {
    const services = Object.fromEntries(Object.entries(config.services).map(([name, s]) => {
        const { build: _build, smoke: _smoke, env: _env, migrations: _migrations, image: _image, ...rest } = s;
        return [name, rest];
    }));
    const relevant = {
        PROGRAM_VERSION,
        accountId,
        app: config.app,
        environment: config.environment,
        settings: config.settings,
        data: config.data,
        // What the estimate assumes and the budget decide nothing that is made.
        infrastructure: { ...config.infrastructure, cost: undefined },
        transform: moduleDigest(config, 'transform'),
        program: moduleDigest(config, 'program'),
        domain: config.domain,
        services,
    };
    return digestOf(relevant);
}
/** @throws ConfigError where somebody else's program makes the infrastructure: nothing here looks after it. */
function refuseGiven({ infrastructure: { outputs } }) {
    if (outputs === undefined)
        return;
    throw new errors/* ConfigError */.xL([
        {
            where: 'infrastructure.outputs',
            what: `the infrastructure is made elsewhere, and only its outputs are here (${outputs})`,
            fix: 'use the tool that makes it: ez-deploy applies, compares and destroys nothing of it',
        },
    ]);
}
/** A rehearsal's account is another than the one that an ARN of somebody's cluster names: there it is the one of that name. */
function here({ config, rehearsal }) {
    if (rehearsal === undefined)
        return config;
    const { clusterArn: _arn, ...existing } = config.infrastructure.existing;
    return { ...config, infrastructure: { ...config.infrastructure, existing } };
}
/** The engine of the environment, on its program. */
async function openEngine(deps) {
    refuseGiven(deps.config);
    const load = () => Promise.all(/* import() */[__webpack_require__.e(586), __webpack_require__.e(768), __webpack_require__.e(7145), __webpack_require__.e(571), __webpack_require__.e(8697), __webpack_require__.e(8333), __webpack_require__.e(5160), __webpack_require__.e(9004), __webpack_require__.e(5797)]).then(__webpack_require__.bind(__webpack_require__, 85797));
    const program = async () => {
        const { programOf } = await load();
        return programOf(here(deps), deps.accountId, { env: deps.env })();
    };
    return (0,choose/* chooseEngine */.m)({ ...deps, program, load });
}
/** The engine's preview, and the assessment, which is made while the engine's process starts. */
async function previewed(engine, config, last) {
    const { adopt, program } = config.infrastructure;
    const known = Object.keys(adopt).length > 0 ? await (0,synthesise/* graphOf */.cQ)(config) : undefined;
    if (known !== undefined)
        checkAdoption(adopt, known, await engine.standing());
    let assessing;
    const assessed = () => {
        assessing ??= Promise.resolve(known ?? (0,synthesise/* graphOf */.cQ)(config)).then((graph) => (0,assess/* assess */.no)(config, last, graph));
        // Where the engine fails first, that is what is told.
        assessing.catch(() => undefined);
        return assessing;
    };
    // A program of somebody else's may not run without AWS: what it says there comes first.
    const result = await engine.preview(program === undefined ? () => void assessed() : undefined);
    return { result, assessment: await assessed() };
}
/** What an apply would change, lose, cost and break. Changes nothing. */
async function previewInfra(deps) {
    const { config } = deps;
    const allowed = (0,guard/* readAllowed */.dP)(deps.allowDestructive);
    const bucket = (0,aws_bucket.bucketGateway)(deps.target, (0,infra_outputs/* bucketNameFor */.Lk)(config.app, config.environment, deps.accountId));
    const last = await (0,assess/* readLastApply */.BB)(bucket);
    const { result, assessment } = await previewed(await openEngine(deps), config, last);
    return { result, verdict: (0,guard/* judgeGuard */.F6)(result, allowed), assessment };
}
function residencyGate(residency) {
    if (residency.status === 'not-judged')
        throw new errors/* StageError */.Zu({
            stage: 'infra',
            message: `whether everything stays in infrastructure.regions cannot be judged: ${residency.unjudged ?? ''}`,
            hint: 'nothing was changed; make the program run without AWS, or leave infrastructure.regions out',
        });
    if (residency.status !== 'failed')
        return;
    throw new errors/* StageError */.Zu({
        stage: 'infra',
        message: `infrastructure.regions allows ${residency.regions.join(', ')} only:\n${(0,controls_residency/* outsideLines */.f)(residency)
            .map((line) => `  ${line}`)
            .join('\n')}`,
        hint: 'nothing was changed; mend the transform that puts them there, or allow the region',
    });
}
/** What an apply refuses of a preview, before it changes anything. @throws StageError. */
function refuseUnwanted({ result, verdict, assessment }, config) {
    refuseDifferent(result);
    (0,guard/* guard */.ah)(verdict);
    residencyGate(assessment.residency);
    (0,budget/* budgetGate */.D)(assessment.change, config.infrastructure.cost);
}
/** What the next apply compares itself with; nothing of what was not judged. */
const judgedOf = ({ unjudged, cost, failed }) => unjudged === undefined ? { monthlyUsd: cost.monthlyUsd, failedControls: failed.map((c) => c.number) } : {};
/** Applies the program where it, the configuration or the versions changed since the last time; keeps the outputs in the bucket. */
async function applyInfra(deps) {
    const { config, accountId, output } = deps;
    const given = await (0,own_given/* givenOutputs */.u)(deps, accountId);
    if (given !== undefined) {
        output.info(`Infrastructure is made elsewhere; its outputs are complete: ${config.infrastructure.outputs ?? ''}`);
        return { outputs: given, hash: digestOf(given), result: undefined, given: true };
    }
    const bucket = (0,aws_bucket.bucketGateway)(deps.target, (0,infra_outputs/* bucketNameFor */.Lk)(config.app, config.environment, accountId));
    const hash = infraHash(config, accountId);
    const allowed = (0,guard/* readAllowed */.dP)(deps.allowDestructive);
    const [last, known] = await Promise.all([(0,assess/* readLastApply */.BB)(bucket), bucket.read(infra_outputs/* OUTPUTS_KEY */.nt)]);
    if (known !== undefined && last?.hash === hash && deps.anew !== true) {
        output.info('Infrastructure is unchanged since the last apply: not touched');
        return { outputs: infra_outputs/* appOutputsSchema */.L1.parse(JSON.parse(known.text)), hash, result: undefined };
    }
    const engine = await openEngine(deps);
    output.info(`Infrastructure by ${engine.name}`);
    const { result: preview, assessment } = await previewed(engine, config, last);
    output.info(`  preview: ${(0,render/* countsText */.WN)(preview)}`);
    const verdict = (0,guard/* judgeGuard */.F6)(preview, allowed);
    const judged = { result: preview, verdict, assessment };
    refuseUnwanted(judged, config);
    for (const a of verdict.allowed)
        output.warn(`${a.change.op} ${a.urn}, as allowed: ${a.reason}`);
    for (const a of verdict.unused)
        output.warn(`allow-destructive names ${a.urn}, and nothing happens to it`);
    for (const c of assessment.broken)
        output.warn(`breaks control ${c.number}, ${c.title}: ${c.why.join('; ')}`);
    if (assessment.unjudged === undefined)
        output.info(`  about ${assessment.cost.monthlyUsd.toFixed(2)} USD a month`);
    else
        output.warn(`cost and controls were not judged: ${assessment.unjudged}`);
    const result = await engine.up(verdict.allowed.map((a) => a.urn));
    output.info(`  applied: ${(0,render/* countsText */.WN)(result)} in ${result.seconds.toFixed(1)} s`);
    const outputs = (0,judge/* judgeOutputs */.o)(config, accountId, result.outputs, 'the program');
    if ('problems' in outputs) {
        throw new errors/* StageError */.Zu({
            stage: 'infra',
            message: `the program's outputs are not what a rollout needs: ${outputs.problems.map((p) => p.what).join('; ')}`,
            hint: 'the infrastructure was applied; mend the program’s outputs and deploy again',
        });
    }
    await bucket.write(infra_outputs/* OUTPUTS_KEY */.nt, JSON.stringify(outputs.outputs, null, 2));
    await (0,assess/* writeLastApply */.sD)(bucket, {
        ...{ hash, at: new Date().toISOString(), engine: result.engine },
        ...judgedOf(assessment),
    });
    return { outputs: outputs.outputs, hash, result };
}


/***/ }),

/***/ 64630:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BB: () => (/* binding */ readLastApply),
/* harmony export */   KQ: () => (/* binding */ forgetLastApply),
/* harmony export */   no: () => (/* binding */ assess),
/* harmony export */   sD: () => (/* binding */ writeLastApply)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(26921);
/* harmony import */ var _controls_judge__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60036);
/* harmony import */ var _controls_residency__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53834);
/* harmony import */ var _cost_assess__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(49554);




/** Key of what the last apply left in the environment's bucket. */
const LAST_KEY = 'ez-deploy/infra.json';
const lastApplySchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    hash: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    at: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    engine: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    /** Estimate of its graph; absent where an older version applied, and where the graph was not known. */
    monthlyUsd: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().optional(),
    /** Numbers of the controls that its graph failed; absent where monthlyUsd is. */
    failedControls: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig()).optional(),
});
/** undefined before the first apply, and where what is there is not ours: then everything is applied again. */
async function readLastApply(bucket) {
    const object = await bucket.read(LAST_KEY);
    if (object === undefined)
        return undefined;
    try {
        return lastApplySchema.safeParse(JSON.parse(object.text)).data;
    }
    catch {
        return undefined;
    }
}
async function writeLastApply(bucket, last) {
    await bucket.write(LAST_KEY, JSON.stringify(last));
}
/** After a destruction: the next deployment applies everything. */
async function forgetLastApply(bucket) {
    await bucket.remove(LAST_KEY);
}
/** Judges the graph that the program makes of the configuration ({@link graphOf}), beside what the last apply left. Asks nobody. */
function assess(config, last, { graph, brought }) {
    const cost = (0,_cost_assess__WEBPACK_IMPORTED_MODULE_2__/* .assessCost */ .g)(config, graph, brought);
    const controls = (0,_controls_judge__WEBPACK_IMPORTED_MODULE_0__/* .judgeControls */ .Q)(graph, brought);
    const failed = controls.filter((c) => c.status === 'failed');
    const before = last?.failedControls;
    const unjudged = brought.everything;
    return {
        unjudged,
        cost,
        change: { before: last?.monthlyUsd, after: unjudged === undefined ? cost.monthlyUsd : undefined },
        failed,
        notOurs: controls.filter((c) => c.status === 'not-ours'),
        residency: (0,_controls_residency__WEBPACK_IMPORTED_MODULE_1__/* .judgeResidency */ .S)(graph, config.settings.region, config.infrastructure.regions, unjudged),
        broken: before === undefined ? [] : failed.filter((c) => !before.includes(c.number)),
        mended: before === undefined ? [] : controls.filter((c) => c.status === 'passed' && before.includes(c.number)),
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