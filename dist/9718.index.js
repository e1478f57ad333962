"use strict";
exports.id = 9718;
exports.ids = [9718];
exports.modules = {

/***/ 19718:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  startCloud: () => (/* binding */ startCloud)
});

// EXTERNAL MODULE: ./src/clock.ts
var src_clock = __webpack_require__(99373);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
;// CONCATENATED MODULE: ./src/rehearsal/kernel/http.ts

/**
 * Listens on 127.0.0.1 only: nothing of a rehearsal is reachable from another machine.
 * @param port 0 for any free port.
 */
async function listen(handle, port = 0) {
    // Longer than any SDK keeps an idle connection, so that a reused connection is never one we have just closed.
    const server = (0,external_node_http_.createServer)({ keepAliveTimeout: 120_000, requestTimeout: 0 }, (request, response) => {
        handle(request, response).catch((error) => {
            if (response.headersSent)
                response.destroy();
            else
                response.writeHead(500, { 'content-type': 'text/plain' }).end(String(error));
        });
    });
    await new Promise((done, fail) => {
        server.once('error', fail);
        server.listen(port, '127.0.0.1', done);
    });
    const actual = server.address().port;
    return {
        server,
        port: actual,
        url: `http://127.0.0.1:${actual}`,
        close: () => new Promise((done) => {
            server.close(() => done());
            server.closeAllConnections();
        }),
    };
}
/** The whole body; an Error past `limit` bytes. */
async function readBody(request, limit = 16 * 1024 * 1024) {
    const chunks = [];
    let size = 0;
    for await (const chunk of request) {
        size += chunk.length;
        if (size > limit)
            throw new Error(`request body is larger than ${limit} bytes`);
        chunks.push(chunk);
    }
    return Buffer.concat(chunks, size);
}
function sendJson(response, status, value) {
    const body = JSON.stringify(value);
    response
        .writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) })
        .end(body);
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./src/rehearsal/page/page.ts

/** The page's own script; its hash is the only script that the policy lets run. */
const SCRIPT = `
const $ = (id) => document.getElementById(id);
const cell = (text) => { const td = document.createElement('td'); td.textContent = text; return td; };
const rows = (id, list) => { $(id).replaceChildren(...list.map((cells) => {
  const tr = document.createElement('tr'); tr.append(...cells.map(cell)); return tr; })); };
async function tick() {
  try {
    const state = await (await fetch('/control/state')).json();
    const calls = await (await fetch('/control/calls?since=' + Math.max(0, state.calls - 25))).json();
    $('time').textContent = state.time + ' (AWS time, ×' + state.clockFactor + ')';
    $('data').textContent = state.data.join(' · ') || 'nothing started yet';
    $('live').hidden = state.live === null; $('live').firstElementChild.href = state.live ?? '#';
    rows('services', (state.ecs?.services ?? []).map((s) => [s.name, s.running + ' / ' + s.desired, s.definition ?? '', s.rollout ?? '']));
    rows('tasks', (state.ecs?.tasks ?? []).map((t) => [t.group, t.status, t.address ?? '']));
    rows('weights', (state.elbv2?.rules ?? []).map((r) => [String(r.priority), r.weights.map((w) => w.group + ' ' + w.weight).join(' · ')]));
    rows('targets', (state.elbv2?.groups ?? []).map((g) => [g.name, g.targets.map((t) => t.address + ' ' + t.state).join(' · ')]));
    rows('calls', calls.calls.slice(-25).reverse().map((c) => [c.at.slice(11, 19), c.service + ':' + c.operation, c.error ?? '']));
    rows('log', state.log.slice(-25).reverse().map((line) => [line]));
    $('state').textContent = 'live';
  } catch { $('state').textContent = 'the rehearsal has ended'; }
  setTimeout(tick, 1000);
}
tick();
`;
const STYLE = `
:root { color-scheme: light dark; font: 15px/1.5 system-ui, sans-serif; }
body { overflow-wrap: anywhere; margin: 2rem auto; max-width: 72rem; padding: 0 1rem; }
h1 { font-size: 1.3rem; } h2 { font-size: 1rem; margin: 1.5rem 0 .3rem; }
table { border-collapse: collapse; width: 100%; }
td, th { text-align: left; padding: .15rem .8rem .15rem 0; border-bottom: 1px solid #8884; vertical-align: top; }
.columns { display: grid; gap: 0 2rem; grid-template-columns: repeat(auto-fit, minmax(min(26rem, 100%), 1fr)); }
`;
const table = (id, title, heads) => `<section><h2>${title}</h2><table><thead><tr>${heads.map((head) => `<th scope="col">${head}</th>`).join('')}</tr></thead>` +
    `<tbody id="${id}"></tbody></table></section>`;
const hash = (text) => `'sha256-${(0,external_node_crypto_.createHash)('sha256').update(text).digest('base64')}'`;
/** The live page: loopback only, no outside resource; all values are set as text. */
const PAGE = {
    policy: `default-src 'none'; connect-src 'self'; script-src ${hash(SCRIPT)}; style-src ${hash(STYLE)}`,
    html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>ez-deploy rehearsal</title>` +
        `<meta name="viewport" content="width=device-width"><style>${STYLE}</style></head><body>` +
        `<h1>ez-deploy rehearsal <small id="state" role="status">…</small></h1>` +
        `<p id="live" hidden><a href="#">Live page of the rollout under way</a></p><p id="time"></p><p>Data: <span id="data"></span></p><div class="columns">` +
        table('services', 'Services', ['service', 'running / desired', 'definition', 'rollout']) +
        table('weights', 'Weights', ['rule', 'target groups']) +
        table('targets', 'Targets', ['target group', 'targets']) +
        table('tasks', 'Tasks', ['group', 'status', 'address']) +
        table('calls', 'API calls', ['time', 'call', 'error']) +
        table('log', 'Log', ['line']) +
        `</div><script>${SCRIPT}</script></body></html>`,
};

;// CONCATENATED MODULE: ./src/rehearsal/control.ts



/** Only what was addressed to loopback: a page of the web that points its own name at 127.0.0.1 is not served. */
function isLocal(request) {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '');
    const { origin } = request.headers;
    const own = origin === undefined || /^http:\/\/(127\.0\.0\.1|localhost)(:\d+)?$/.test(origin);
    return own && (host === '127.0.0.1' || host === 'localhost');
}
async function setFaults(deps, request, response) {
    if (request.method === 'POST') {
        try {
            deps.faults.set(JSON.parse((await readBody(request, 256 * 1024)).toString('utf8')));
        }
        catch (error) {
            sendJson(response, 400, { error: (0,errors/* messageOf */.bD)(error) });
            return;
        }
    }
    sendJson(response, 200, deps.faults.current());
}
/** Where a rollout against this rehearsal shows itself, while it does; nothing but a page on loopback is taken. */
const LIVE_PAGE = /^http:\/\/127\.0\.0\.1:\d{1,5}\/$/;
async function setLive(live, request, response) {
    let url;
    try {
        ({ url } = JSON.parse((await readBody(request, 1_024)).toString('utf8')));
    }
    catch (error) {
        sendJson(response, 400, { error: (0,errors/* messageOf */.bD)(error) });
        return;
    }
    if (url !== null && (typeof url !== 'string' || !LIVE_PAGE.test(url))) {
        sendJson(response, 400, { error: 'url must be null or a page on 127.0.0.1' });
        return;
    }
    live.url = url;
    sendJson(response, 200, live);
}
/**
 * The page (`/`) and the control door: `GET /control/state`, `GET /control/calls[?since=N]`, `GET|POST /control/faults`,
 * `POST /control/live`,
 * `/control/resources…` for the infrastructure provider.
 */
function createControl(deps) {
    const live = { url: null };
    return async (request, response) => {
        const url = new URL(request.url ?? '/', 'http://127.0.0.1');
        response.setHeader('cache-control', 'no-store');
        if (!isLocal(request))
            sendJson(response, 403, { error: 'This door is for this machine only.' });
        else if (url.pathname === '/') {
            response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': PAGE.policy });
            response.end(PAGE.html);
        }
        else if (url.pathname.startsWith('/control/resources'))
            await deps.resources(request, response);
        else if (url.pathname === '/control/state')
            sendJson(response, 200, { ...deps.state(), live: live.url });
        else if (url.pathname === '/control/live' && request.method === 'POST')
            await setLive(live, request, response);
        else if (url.pathname === '/control/data/postgres') {
            sendJson(response, 200, { url: await deps.data.postgresUrl(url.searchParams.get('database') ?? 'suite') });
        }
        else if (url.pathname === '/control/data/redis')
            sendJson(response, 200, { url: await deps.data.redisUrl() });
        else if (url.pathname === '/control/faults')
            await setFaults(deps, request, response);
        else if (url.pathname === '/control/calls') {
            const since = Number(url.searchParams.get('since') ?? 0);
            sendJson(response, 200, { ...deps.calls.list(Number.isInteger(since) ? since : 0), counts: deps.calls.counts() });
        }
        else
            sendJson(response, 404, { error: `Nothing is at ${url.pathname}.` });
    };
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/rehearsal/data/postgres.ts + 4 modules
var data_postgres = __webpack_require__(17984);
// EXTERNAL MODULE: ./src/rehearsal/data/redis.ts + 2 modules
var data_redis = __webpack_require__(34143);
;// CONCATENATED MODULE: ./src/rehearsal/data/data.ts



/** What stands behind RDS and ElastiCache in a rehearsal; each is started when it is first asked for. */
function createData(ctx, options) {
    let postgres;
    let redis;
    const names = [];
    async function named(starting) {
        const server = await starting;
        names.push(server.describe());
        ctx.log(server.describe());
        return server;
    }
    const thePostgres = () => (postgres ??= named(options.postgresUrl === undefined ? (0,data_postgres/* startPostgres */.C)() : (0,data_postgres/* givenPostgres */.F)(options.postgresUrl)));
    const theRedis = () => (redis ??= named(options.redisUrl === undefined
        ? (0,data_redis/* startRedis */.Y)((0,external_node_path_.join)(ctx.folder, 'redis'))
        : Promise.resolve({
            url: options.redisUrl,
            describe: () => 'Redis (the server given)',
            stop: () => Promise.resolve(),
        })));
    return {
        port: {
            postgresUrl: async (database) => (await thePostgres()).url(database),
            redisUrl: async () => (await theRedis()).url,
            backUpPostgres: async (folder) => {
                const { backUp } = await thePostgres();
                if (backUp === undefined)
                    throw new Error('The rehearsal backs up no PostgreSQL but one that it started itself.');
                await backUp(folder);
            },
            restorePostgres: async (folder) => {
                const { restore } = await thePostgres();
                if (restore === undefined)
                    throw new Error('The rehearsal restores no PostgreSQL but one that it started itself.');
                return restore(folder);
            },
            describe: () => names,
        },
        stop: async () => {
            for (const starting of [postgres, redis]) {
                // One that never came up has ended itself.
                const server = await starting?.catch(() => undefined);
                await server?.stop();
            }
        },
    };
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./src/rehearsal/data/process.ts
var data_process = __webpack_require__(92897);
// EXTERNAL MODULE: ./src/rehearsal/info.ts
var info = __webpack_require__(30479);
;// CONCATENATED MODULE: ./src/rehearsal/folder.ts





const OURS = /^cloud-(\d+)-[A-Za-z0-9]+$/;
function alive(pid) {
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (error) {
        return error.code === 'EPERM';
    }
}
/** A scratch folder of this cloud in `parent`; what clouds that were killed have left there is removed first. */
function makeScratch(parent) {
    (0,external_node_fs_.mkdirSync)(parent, { recursive: true });
    for (const name of (0,external_node_fs_.readdirSync)(parent)) {
        const pid = Number(OURS.exec(name)?.[1]);
        if (Number.isInteger(pid) && pid !== process.pid && !alive(pid)) {
            (0,external_node_fs_.rmSync)((0,external_node_path_.join)(parent, name), { recursive: true, force: true });
        }
    }
    const folder = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)(parent, `cloud-${process.pid}-`));
    return {
        folder,
        remove: () => {
            (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true, maxRetries: 3 });
            try {
                (0,external_node_fs_.rmdirSync)(parent);
            }
            catch {
                // Somebody else's files are in it: not ours to remove.
            }
        },
    };
}
/** Readers see the whole file or none; only the user may read it. */
function writeInfo(file, info) {
    (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(file), { recursive: true });
    const draft = `${file}.${process.pid}.tmp`;
    (0,external_node_fs_.writeFileSync)(draft, `${JSON.stringify(info, null, 2)}\n`, { mode: 0o600 });
    (0,external_node_fs_.renameSync)(draft, file);
}
function infoIn(file) {
    try {
        return (0,info/* readRehearsalInfo */.oR)(file);
    }
    catch {
        // Not there, or not one: nobody runs there that could be found by it.
        return undefined;
    }
}
/**
 * Leaves the file to the rehearsal that it describes, where that runs: whoever works on it finds it by the file.
 * @throws ConfigError. What a killed one left is no hindrance.
 */
async function refuseRunning(file) {
    const info = infoIn(file);
    if (info === undefined || !alive(info.pid) || !(await (0,data_process/* answers */.GA)(Number(new URL(info.aws).port))))
        return;
    throw new errors/* ConfigError */.xL([
        {
            where: file,
            what: `a rehearsal runs in this folder already: process ${info.pid}, page ${info.page}`,
            fix: 'work on that one (rehearsal input), end it, or rehearse in another folder',
        },
    ]);
}
/** Removes the file where it is still this cloud's own. */
function removeInfo(file, own) {
    const info = infoIn(file);
    if (info?.pid === own.pid && info.aws === own.aws)
        (0,external_node_fs_.rmSync)(file, { force: true });
}

;// CONCATENATED MODULE: ./src/rehearsal/kernel/calls.ts
/** Every API call in order; the oldest are dropped past `limit`. */
class CallLog {
    limit;
    entries = [];
    dropped = 0;
    constructor(limit = 100_000) {
        this.limit = limit;
    }
    add(call) {
        this.entries.push(call);
        if (this.entries.length > this.limit) {
            const excess = Math.ceil(this.limit / 10);
            this.entries.splice(0, excess);
            this.dropped += excess;
        }
    }
    /** Calls with their running number, from `since` on. */
    list(since = 0) {
        return { total: this.dropped + this.entries.length, calls: this.entries.slice(Math.max(0, since - this.dropped)) };
    }
    counts() {
        const counts = {};
        for (const { service, operation } of this.entries) {
            const key = `${service}:${operation}`;
            counts[key] = (counts[key] ?? 0) + 1;
        }
        return counts;
    }
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(26921);
;// CONCATENATED MODULE: ./src/rehearsal/kernel/conditions.ts

/**
 * What AWS alone can cause: nothing of the user's makes it, so it is planted. Everything else that goes wrong with a task has its
 * real cause in a rehearsal too (a process that exits, a secret that is not there, an image that was removed …).
 */
const conditionSchema = schemas/* object */.Ikc({
    /** no-capacity: Fargate places no task. secret-denied: the execution role's rights do not reach a secret. */
    kind: schemas/* enum */.k5n(['no-capacity', 'secret-denied']),
    /** ECS service's name, or the family of a one-off task; all tasks when absent. */
    task: schemas/* string */.YjP().optional(),
    /** secret-denied only: part of the secret's ARN or the parameter's name; all secrets when absent. */
    secret: schemas/* string */.YjP().optional(),
})
    .strict();
/** `group` is a task's group in ECS's words: `service:NAME` or `family:NAME`. */
const concerns = (condition, group) => condition.task === undefined || group.slice(group.indexOf(':') + 1) === condition.task;
/** Answers for the services of the cloud, from the plan as it is now. */
function conditionsOf(current) {
    return {
        noCapacity: (group) => current().some((c) => c.kind === 'no-capacity' && concerns(c, group)),
        secretDenied: (group, valueFrom) => current().some((c) => c.kind === 'secret-denied' && concerns(c, group) && (c.secret === undefined || valueFrom.includes(c.secret))),
    };
}

;// CONCATENATED MODULE: ./src/rehearsal/kernel/types.ts
/** An error as AWS answers it. `code` is the modelled exception name, e.g. `ResourceNotFoundException`. */
class AwsError extends Error {
    code;
    status;
    members;
    name = 'AwsError';
    constructor(code, message, status = 400, 
    /** Further members of the modelled exception. */
    members = {}) {
        super(message);
        this.code = code;
        this.status = status;
        this.members = members;
    }
}

;// CONCATENATED MODULE: ./src/rehearsal/kernel/sessions.ts

/** Temporary credentials that STS gave out, and until when they hold. Long-lived ones (`AKIA…`, the rehearsal's own) never end. */
function createSessions(clock, shortened) {
    const until = new Map();
    return {
        /**
         * Notes a session; answers when it ends (wall ms, for that is what SDKs compare with). Lives as long as asked for in AWS time, or as
         * the fault plan says.
         */
        issue: (accessKeyId, seconds) => {
            const end = clock.wall() + ((shortened() ?? seconds) * 1_000) / clock.factor;
            until.set(accessKeyId, end);
            return end;
        },
        /** @throws AwsError in the words of the protocol where the request is signed by a session that is over. */
        check: (request, protocol) => {
            const key = /Credential=([^/,\s]+)\//.exec(request.headers.authorization ?? '')?.[1];
            const end = key === undefined ? undefined : until.get(key);
            if (end === undefined || clock.wall() < end)
                return;
            const text = 'The security token included in the request is expired';
            if (protocol === 'raw')
                throw new AwsError('ExpiredToken', 'The provided token has expired.', 400);
            if (protocol === 'query')
                throw new AwsError('ExpiredToken', text, 403);
            throw new AwsError('ExpiredTokenException', text, 400);
        },
    };
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./node_modules/cbor-x/node-index.js + 5 modules
var node_index = __webpack_require__(87143);
;// CONCATENATED MODULE: ./src/rehearsal/kernel/protocols/cbor.ts


/** Smithy RPC v2 CBOR: plain maps, times as tag 1 (which cbor-x makes of a Date), byte strings without a tag. */
const codec = new node_index/* Encoder */.Nz({ useRecords: false, mapsAsObjects: true, tagUint8Array: false });
function decodeCbor(body) {
    if (body.length === 0)
        return {};
    try {
        return codec.decode(body);
    }
    catch {
        throw new AwsError('SerializationException', 'The request body is not valid CBOR.');
    }
}
function prepare(value) {
    if (Array.isArray(value))
        return value.map(prepare);
    if (value !== null && typeof value === 'object' && !(value instanceof Date) && !(value instanceof Uint8Array)) {
        const members = Object.entries(value).filter(([, member]) => member !== undefined);
        return Object.fromEntries(members.map(([key, member]) => [key, prepare(member)]));
    }
    return value;
}
function encodeCbor(value) {
    return codec.encode(prepare(value));
}
function encodeCborError(error) {
    return encodeCbor({ __type: error.code, message: error.message, ...error.members });
}

;// CONCATENATED MODULE: ./src/rehearsal/kernel/protocols/json.ts

/** AWS JSON 1.0 and 1.1 carry times as seconds since the epoch, blobs as base64. */
function encodeJson(value) {
    return JSON.stringify(json_prepare(value));
}
function json_prepare(value) {
    if (value instanceof Date)
        return value.getTime() / 1000;
    if (value instanceof Uint8Array)
        return Buffer.from(value).toString('base64');
    if (Array.isArray(value))
        return value.map(json_prepare);
    if (value !== null && typeof value === 'object') {
        return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, json_prepare(member)]));
    }
    return value;
}
function decodeJson(body) {
    if (body.length === 0)
        return {};
    let value;
    try {
        value = JSON.parse(body.toString('utf8'));
    }
    catch {
        throw new AwsError('SerializationException', 'The request body is not valid JSON.');
    }
    if (value === null || typeof value !== 'object' || Array.isArray(value)) {
        throw new AwsError('SerializationException', 'Start of structure or map found where not expected.');
    }
    return value;
}
function encodeJsonError(error) {
    return encodeJson({ __type: error.code, message: error.message, ...error.members });
}

;// CONCATENATED MODULE: ./src/rehearsal/kernel/xml.ts
const ESCAPES = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&apos;',
};
/** Text as XML takes it; control characters that XML cannot hold at all are dropped. */
function escapeXml(text) {
    let out = '';
    for (const char of text) {
        const code = char.codePointAt(0) ?? 0;
        if (code < 32 && code !== 9 && code !== 10 && code !== 13)
            continue;
        out += code === 13 ? '&#xD;' : (ESCAPES[char] ?? char);
    }
    return out;
}
function scalar(value) {
    if (value instanceof Date)
        return value.toISOString();
    if (typeof value === 'object')
        return JSON.stringify(value);
    return String(value);
}
/** A list whose elements have a name of their own: `<DBInstances><DBInstance>…`, as RDS writes it. */
class NamedList {
    element;
    items;
    constructor(element, items) {
        this.element = element;
        this.items = items;
    }
}
/**
 * One element, arrays as `<Name><member>…</member></Name>` (AWS query) or, with `flat`, as repeated elements (S3).
 * Undefined and null members are left out, as AWS does.
 */
function xml_element(name, value, flat = false) {
    if (value === undefined || value === null)
        return '';
    if (value instanceof NamedList)
        return `<${name}>${value.items.map((item) => xml_element(value.element, item)).join('')}</${name}>`;
    if (Array.isArray(value)) {
        if (flat)
            return value.map((item) => xml_element(name, item, flat)).join('');
        return `<${name}>${value.map((item) => xml_element('member', item)).join('')}</${name}>`;
    }
    if (typeof value === 'object' && !(value instanceof Date)) {
        const inner = Object.entries(value)
            .map(([key, member]) => xml_element(key, member, flat))
            .join('');
        return `<${name}>${inner}</${name}>`;
    }
    return `<${name}>${escapeXml(scalar(value))}</${name}>`;
}

;// CONCATENATED MODULE: ./src/rehearsal/kernel/protocols/query.ts

const INDEX = /^\d+$/;
function put(root, path, value) {
    let at = root;
    for (const part of path.slice(0, -1)) {
        const next = at.get(part);
        if (next instanceof Map)
            at = next;
        else {
            const made = new Map();
            at.set(part, made);
            at = made;
        }
    }
    const last = path.at(-1);
    // `Foo=` beside `Foo.member.1=…` is how an empty list is sent; it never hides a filled one.
    if (last !== undefined && !(at.get(last) instanceof Map))
        at.set(last, value);
}
function indexed(node) {
    const keys = [...node.keys()];
    if (keys.length === 0 || !keys.every((key) => INDEX.test(key)))
        return undefined;
    return keys.sort((a, b) => Number(a) - Number(b)).map((key) => node.get(key));
}
function plain(node) {
    if (typeof node === 'string')
        return node;
    for (const wrapper of ['member', 'entry']) {
        const inner = node.get(wrapper);
        if (node.size !== 1 || !(inner instanceof Map))
            continue;
        const items = indexed(inner);
        if (items === undefined)
            continue;
        if (wrapper === 'member')
            return items.map(plain);
        return Object.fromEntries(items.map((item) => item instanceof Map ? [String(item.get('key') ?? ''), plain(item.get('value') ?? '')] : [item, '']));
    }
    const list = indexed(node);
    if (list !== undefined)
        return list.map(plain);
    return Object.fromEntries([...node].map(([key, value]) => [key, plain(value)]));
}
/** Decodes the AWS query form: `A.member.1.B=x` → `{A: [{B: 'x'}]}`, `M.entry.1.key` → maps. All leaves stay strings. */
function decodeQuery(form) {
    const root = new Map();
    let action = '';
    for (const [key, value] of new URLSearchParams(form)) {
        if (key === 'Action')
            action = value;
        else if (key !== 'Version')
            put(root, key.split('.').slice(0, 32), value);
    }
    return { action, input: Object.fromEntries([...root].map(([key, value]) => [key, plain(value)])) };
}
function encodeQuery(operation, namespace, output, requestId) {
    const result = xml_element(`${operation}Result`, output);
    return (`<${operation}Response xmlns="${escapeXml(namespace)}">${result}` +
        `<ResponseMetadata><RequestId>${requestId}</RequestId></ResponseMetadata></${operation}Response>`);
}
function encodeQueryError(error, namespace, requestId) {
    const body = { Type: error.status < 500 ? 'Sender' : 'Receiver', Code: error.code, Message: error.message };
    return (`<ErrorResponse xmlns="${escapeXml(namespace)}">${xml_element('Error', { ...body, ...error.members })}` +
        `<RequestId>${requestId}</RequestId></ErrorResponse>`);
}

;// CONCATENATED MODULE: ./src/rehearsal/kernel/recognise.ts
/** Service in the signature's credential scope: `Credential=AKID/date/region/SERVICE/aws4_request`, header or query. */
function signingName(request) {
    const header = /Credential=[^/,\s]+\/\d+\/[^/]+\/([^/]+)\/aws4_request/.exec(request.headers.authorization ?? '');
    if (header?.[1] !== undefined)
        return header[1];
    const url = new URL(request.url ?? '/', 'http://localhost');
    return url.searchParams.get('X-Amz-Credential')?.split('/')[3];
}
const CBOR_PATH = /^\/service\/([A-Za-z0-9_]+)\/operation\/([A-Za-z0-9_]+)/;
/** Tells services apart on one address: X-Amz-Target, the RPC v2 path, then the signature; S3 takes the rest. */
function recognise(request, services) {
    const target = request.headers['x-amz-target'];
    if (typeof target === 'string') {
        const dot = target.lastIndexOf('.');
        const service = services.find((one) => one.targetPrefix === target.slice(0, dot));
        if (service === undefined)
            return undefined;
        const version = (request.headers['content-type'] ?? '').includes('1.0') ? '1.0' : '1.1';
        return { protocol: 'json', service, operation: target.slice(dot + 1), version };
    }
    const cbor = CBOR_PATH.exec(request.url ?? '');
    if (cbor !== null && request.headers['smithy-protocol'] === 'rpc-v2-cbor') {
        const service = services.find((one) => one.targetPrefix === cbor[1]);
        return service === undefined ? undefined : { protocol: 'cbor', service, operation: cbor[2] ?? '' };
    }
    const name = signingName(request);
    const signed = services.find((one) => one.signingName === name);
    if (signed?.protocol === 'rest') {
        const [path = '/'] = (request.url ?? '/').split('?');
        const found = signed.route?.(request.method ?? 'GET', path);
        return found === undefined ? undefined : { protocol: 'rest', service: signed, ...found };
    }
    if (signed !== undefined && signed.protocol !== 'raw')
        return { protocol: 'query', service: signed };
    const form = (request.headers['content-type'] ?? '').includes('application/x-www-form-urlencoded');
    // AssumeRoleWithWebIdentity is not signed: the token is the credential.
    if (signed === undefined && form) {
        const sts = services.find((one) => one.signingName === 'sts');
        if (sts !== undefined)
            return { protocol: 'query', service: sts };
    }
    const raw = signed ?? services.find((one) => one.signingName === 's3');
    return raw === undefined ? undefined : { protocol: 'raw', service: raw };
}

;// CONCATENATED MODULE: ./src/rehearsal/kernel/dispatch.ts









function jsonCodec(version) {
    const type = `application/x-amz-json-${version}`;
    return {
        result: (output) => ({ status: 200, type, body: encodeJson(output) }),
        error: (error) => ({
            status: error.status,
            type,
            body: encodeJsonError(error),
            headers: { 'x-amzn-errortype': error.code },
        }),
    };
}
function restCodec() {
    const { result, error } = jsonCodec('1.1');
    const type = 'application/json';
    return { result: (output) => ({ ...result(output), type }), error: (of) => ({ ...error(of), type }) };
}
function cborCodec() {
    const type = 'application/cbor';
    const headers = { 'smithy-protocol': 'rpc-v2-cbor' };
    return {
        result: (output) => ({ status: 200, type, body: encodeCbor(output), headers }),
        error: (error) => ({ status: error.status, type, body: encodeCborError(error), headers }),
    };
}
function queryCodec(service, operation, requestId) {
    const namespace = service.xmlNamespace ?? `http://${service.signingName}.amazonaws.com/doc/`;
    return {
        result: (output) => ({
            status: 200,
            type: 'text/xml',
            body: encodeQuery(operation, namespace, output, requestId),
        }),
        error: (error) => ({ status: error.status, type: 'text/xml', body: encodeQueryError(error, namespace, requestId) }),
    };
}
/** Anything thrown, as AWS would word it: what is not an AwsError is our own fault and says so. */
function asAwsError(error) {
    if (error instanceof AwsError)
        return error;
    const text = error instanceof Error ? error.message : String(error);
    return new AwsError('InternalFailure', `The rehearsal cloud failed: ${text}`, 500);
}
function faultError(outcome, protocol) {
    if (outcome === 'error')
        return new AwsError('InternalFailure', 'Injected fault: internal failure.', 500);
    if (protocol === 'raw')
        return new AwsError('SlowDown', 'Injected fault: please reduce your request rate.', 503);
    const code = protocol === 'query' ? 'Throttling' : 'ThrottlingException';
    return new AwsError(code, 'Rate exceeded');
}
function s3Error(error, requestId) {
    return xml_element('Error', { Code: error.code, Message: error.message, RequestId: requestId });
}
function createDispatcher(options) {
    const { services, faults, calls, clock, sessions } = options;
    async function run(service, operation, input, request) {
        const handler = Object.hasOwn(service.operations ?? {}, operation) ? service.operations?.[operation] : undefined;
        if (handler === undefined) {
            throw new AwsError(service.protocol === 'query' ? 'InvalidAction' : 'UnknownOperationException', `The rehearsal cloud does not know the operation ${service.signingName}:${operation}.`);
        }
        const call = { service: service.signingName, operation, request: request };
        return await handler(input, call);
    }
    async function recorded(service, operation, via, act) {
        const started = performance.now();
        const at = new Date(clock.now()).toISOString();
        const finish = (error) => calls.add({
            service,
            operation,
            at,
            via,
            ms: Math.round(performance.now() - started),
            ...(error === undefined ? {} : { error }),
        });
        try {
            const result = await act();
            finish();
            return result;
        }
        catch (error) {
            const wrapped = asAwsError(error);
            if (wrapped.code === 'InternalFailure')
                options.log(`${service}:${operation} failed: ${wrapped.message}`);
            finish(wrapped.code);
            throw wrapped;
        }
    }
    async function exchange(request, response, names, act) {
        const fault = await begin(names.service.signingName, names.operation, response);
        if (fault.outcome === 'cut')
            return;
        let answer;
        try {
            const output = await recorded(names.service.signingName, names.operation, 'http', () => {
                sessions.check(request, names.protocol);
                if (fault.outcome === 'throttle' || fault.outcome === 'error')
                    throw faultError(fault.outcome, names.protocol);
                return act();
            });
            answer = names.codec.result(output);
        }
        catch (error) {
            answer = names.codec.error(asAwsError(error));
        }
        if (fault.outcome === 'lost-reply') {
            response.destroy();
            return;
        }
        response
            .writeHead(answer.status, {
            'content-type': answer.type,
            'content-length': Buffer.byteLength(answer.body),
            'x-amzn-requestid': names.requestId,
            date: new Date(clock.now()).toUTCString(),
            ...answer.headers,
        })
            .end(answer.body);
    }
    async function begin(service, operation, response) {
        const fault = faults.decide(service, operation);
        if (fault.latencyMs > 0)
            await (0,promises_.setTimeout)(fault.latencyMs);
        if (fault.outcome === 'cut')
            response.destroy();
        return fault;
    }
    async function handleRaw(service, request, response, requestId) {
        const operation = service.operationOf?.(request) ?? request.method ?? 'GET';
        const fault = await begin(service.signingName, operation, response);
        if (fault.outcome === 'cut')
            return;
        response.setHeader('x-amz-request-id', requestId);
        response.setHeader('x-amzn-requestid', requestId);
        if (fault.outcome === 'lost-reply') {
            // The effect happens, its answer is thrown away: nothing is written until the handler is through.
            response.writeHead = () => response;
            response.write = () => true;
            response.end = () => response.destroy();
        }
        try {
            await recorded(service.signingName, operation, 'http', async () => {
                sessions.check(request, 'raw');
                if (fault.outcome === 'throttle' || fault.outcome === 'error')
                    throw faultError(fault.outcome, 'raw');
                await service.handle?.(request, response);
            });
        }
        catch (error) {
            const wrapped = asAwsError(error);
            if (response.headersSent) {
                response.destroy();
                return;
            }
            const body = request.method === 'HEAD' ? '' : s3Error(wrapped, requestId);
            request.resume();
            response.writeHead(wrapped.status, { 'content-type': 'application/xml' }).end(body);
        }
    }
    return {
        invoke: (name, operation, input) => recorded(name, operation, 'internal', async () => {
            const service = services.find((one) => one.signingName === name);
            if (service === undefined) {
                throw new AwsError('UnknownServiceException', `The rehearsal cloud has no service ${name}.`);
            }
            return await run(service, operation, input, undefined);
        }),
        handle: async (request, response) => {
            const requestId = (0,external_node_crypto_.randomUUID)();
            const found = recognise(request, services);
            if (found === undefined) {
                request.resume();
                const error = new AwsError('UnknownServiceException', 'The rehearsal cloud does not know this service.', 404);
                response.writeHead(404, { 'content-type': 'application/x-amz-json-1.1' }).end(encodeJsonError(error));
                return;
            }
            const { service, protocol } = found;
            if (protocol === 'raw') {
                await handleRaw(service, request, response, requestId);
                return;
            }
            const body = await readBody(request);
            if (protocol === 'query') {
                const { action, input } = decodeQuery(body.length > 0 ? body.toString('utf8') : ((request.url ?? '').split('?')[1] ?? ''));
                const codec = queryCodec(service, action, requestId);
                await exchange(request, response, { service, operation: action, codec, requestId, protocol }, () => run(service, action, input, request));
                return;
            }
            const { operation } = found;
            if (found.protocol === 'rest') {
                const codec = restCodec();
                await exchange(request, response, { service, operation, codec, requestId, protocol }, async () => run(service, operation, { ...decodeJson(body), ...found.input }, request));
                return;
            }
            const codec = protocol === 'json' ? jsonCodec(found.version) : cborCodec();
            const decode = protocol === 'json' ? decodeJson : decodeCbor;
            await exchange(request, response, { service, operation, codec, requestId, protocol }, async () => run(service, operation, decode(body), request));
        },
    };
}

;// CONCATENATED MODULE: ./src/rehearsal/kernel/faults.ts


const share = schemas/* number */.aig().min(0).max(1).default(0);
const ruleSchema = schemas/* object */.Ikc({
    /** Signing name; all services when absent. */
    service: schemas/* string */.YjP().optional(),
    /** Operation; all when absent. */
    operation: schemas/* string */.YjP().optional(),
    /** Share of calls answered with a throttling error, without effect. */
    throttle: share,
    /** Share of calls answered with a 5xx, without effect. */
    error: share,
    /** Share of calls that take effect and whose answer is then lost (the connection is cut). */
    lostReply: share,
    /** Wall milliseconds added before the call acts. */
    latencyMs: schemas/* number */.aig().min(0).max(60_000).default(0),
    /** After this many matching calls every further one is cut off without effect, as for a client that died. */
    deadAfter: schemas/* number */.aig().int().min(0).optional(),
    /** The rule acts on this many calls at most. */
    limit: schemas/* number */.aig().int().min(1).optional(),
})
    .strict();
/** What goes wrong on request. The same seed and the same calls give the same faults. */
const faultPlanSchema = schemas/* object */.Ikc({
    seed: schemas/* number */.aig().int().default(1),
    rules: schemas/* array */.YOg(ruleSchema).max(100).default([]),
    /** How long temporary credentials given out from now on hold, AWS seconds: shorter than STS itself allows. */
    sessionSeconds: schemas/* number */.aig().int().min(1).max(43_200).optional(),
    /** What holds in this AWS from now on, until the plan is replaced. */
    conditions: schemas/* array */.YOg(conditionSchema).max(100).default([]),
})
    .strict();
/** mulberry32: a small seeded generator; good enough to choose which call fails, and reproducible. */
function generator(seed) {
    let state = seed >>> 0;
    return () => {
        state = (state + 0x6d2b79f5) >>> 0;
        let t = state;
        t = Math.imul(t ^ (t >>> 15), t | 1);
        t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
        return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
    };
}
class Faults {
    plan;
    random;
    seen = [];
    hit = [];
    constructor(plan = {}) {
        this.plan = faultPlanSchema.parse(plan);
        this.random = generator(this.plan.seed);
    }
    /** Replaces the plan; counters start anew. Throws a ZodError on a plan that is none. */
    set(plan) {
        this.plan = faultPlanSchema.parse(plan);
        this.random = generator(this.plan.seed);
        this.seen = [];
        this.hit = [];
    }
    current() {
        return this.plan;
    }
    decide(service, operation) {
        let latencyMs = 0;
        for (const [index, rule] of this.plan.rules.entries()) {
            if (rule.service !== undefined && rule.service !== service)
                continue;
            if (rule.operation !== undefined && rule.operation !== operation)
                continue;
            const seen = (this.seen[index] ?? 0) + 1;
            this.seen[index] = seen;
            if (rule.deadAfter !== undefined && seen > rule.deadAfter)
                return { latencyMs, outcome: 'cut' };
            const hit = this.hit[index] ?? 0;
            if (rule.limit !== undefined && hit >= rule.limit)
                continue;
            latencyMs += rule.latencyMs;
            const roll = this.random();
            const outcome = roll < rule.throttle
                ? 'throttle'
                : roll < rule.throttle + rule.error
                    ? 'error'
                    : roll < rule.throttle + rule.error + rule.lostReply
                        ? 'lost-reply'
                        : 'none';
            if (outcome !== 'none' || rule.latencyMs > 0)
                this.hit[index] = hit + 1;
            if (outcome !== 'none')
                return { latencyMs, outcome };
        }
        return { latencyMs, outcome: 'none' };
    }
}

;// CONCATENATED MODULE: ./src/rehearsal/plane/network.ts
/** Private addresses of the VPC, and where each really answers on loopback. Addresses are given out once and never again. */
function createNetwork() {
    let next = 0;
    const routes = new Map();
    return {
        allocate: () => {
            next += 1;
            // The application subnets of programs/app: 10.0.10.0/24 and 10.0.11.0/24, one after the other.
            const host = Math.floor((next - 1) / 2);
            return `10.0.${10 + ((next - 1) % 2) + 2 * Math.floor(host / 240)}.${(host % 240) + 10}`;
        },
        attach: (address, containerPort, localPort) => {
            const ports = routes.get(address) ?? new Map();
            ports.set(containerPort, localPort);
            routes.set(address, ports);
        },
        detach: (address) => {
            routes.delete(address);
        },
        resolve: (address, containerPort) => {
            const port = routes.get(address)?.get(containerPort);
            return port === undefined ? undefined : { host: '127.0.0.1', port };
        },
    };
}

;// CONCATENATED MODULE: ./src/rehearsal/kernel/delays.ts
/**
 * How long things take at AWS, in AWS milliseconds: the one table the rehearsal cloud waits by. Nothing is instant that is
 * not instant at AWS. Each line says where the figure is from; a wrong figure is mended here and nowhere else.
 */
const DELAYS = {
    /** Fargate: RunTask to RUNNING for a 400 MB image, about 60 s (shared/facts-aws.md; AWS containers blog). */
    taskPending: 15_000,
    taskPull: 35_000,
    taskActivating: 10_000,
    /** The ECS service scheduler acts in rounds. */
    serviceScheduler: 2_000,
    /** Target registration until the first health check. */
    targetRegistration: 3_000,
    /** ModifyRule until all load balancer nodes act on it. */
    rulePropagation: 3_000,
    /** ALB metrics: 60 s periods, visible one to two minutes late (shared/facts-aws.md). */
    albMetrics: 90_000,
    /** Embedded metrics at high resolution: log agent to GetMetricData. */
    embeddedMetrics: 8_000,
    /** CloudWatch Logs until GetLogEvents shows a line. */
    logs: 3_000,
    /** ECS Describe calls are eventually consistent. */
    ecsRead: 1_000,
    /** Stopping: SIGTERM at once, STOPPED after clean-up. */
    taskDeprovisioning: 5_000,
    /**
     * First creation until the provider goes on; from memory of usual applies, in the providers' own timeouts' range (RDS 60 min,
     * ElastiCache 60 min, CloudFront 30 min). A rehearsal lets them go by faster (src/rehearsal/resources/held.ts).
     */
    databaseInstance: 600_000,
    replicationGroup: 480_000,
    distribution: 240_000,
    natGateway: 90_000,
    vpcEndpoint: 60_000,
    /**
     * Backup, restore, new password and removal of a small database: from memory of usual runs, no published figures. A restore's
     * first reads are slow besides, for the blocks come from S3 as they are asked for (RDS user guide, "Restoring to a DB instance");
     * here they are not.
     */
    backupJob: 300_000,
    databaseRestore: 600_000,
    masterPassword: 60_000,
    databaseDeletion: 240_000,
};

;// CONCATENATED MODULE: ./src/rehearsal/plane/meter.ts

/** The load balancer's own metrics, from what passed through it; flushed every five AWS seconds, visible as late as AWS's. */
function createMeter(ctx) {
    const groups = new Map();
    const refused = new Map();
    const flush = () => {
        const timestamp = ctx.clock.now();
        const put = (name, dimensions, value, unit, count = 1) => ctx.ports.metrics.put({
            namespace: 'AWS/ApplicationELB',
            name,
            dimensions,
            value,
            count,
            unit,
            timestamp,
            resolution: 60,
            delay: DELAYS.albMetrics,
        });
        for (const [balancer, n] of refused)
            put('HTTPCode_ELB_5XX_Count', { LoadBalancer: balancer }, n, 'Count');
        refused.clear();
        for (const bucket of groups.values()) {
            const [LoadBalancer, TargetGroup] = [bucket.balancer, bucket.group];
            for (const dimensions of [{ LoadBalancer, TargetGroup }, { LoadBalancer }]) {
                put('RequestCount', dimensions, bucket.requests, 'Count');
                bucket.byClass.forEach((n, i) => {
                    if (n > 0)
                        put(`HTTPCode_Target_${i + 2}XX_Count`, dimensions, n, 'Count');
                });
                for (const [seconds, count] of bucket.times)
                    put('TargetResponseTime', dimensions, seconds, 'Seconds', count);
            }
        }
        groups.clear();
    };
    const timer = setInterval(flush, Math.max(50, 5_000 / ctx.clock.factor)).unref();
    return {
        /** @param balancer, @param group full names, as CloudWatch's dimensions have them. */
        answered: (balancer, group, status, ms) => {
            const key = `${balancer} ${group}`;
            const bucket = groups.get(key) ?? { balancer, group, requests: 0, byClass: [0, 0, 0, 0], times: new Map() };
            groups.set(key, bucket);
            bucket.requests += 1;
            const index = Math.floor(status / 100) - 2;
            if (index >= 0 && index < 4)
                bucket.byClass[index] = (bucket.byClass[index] ?? 0) + 1;
            const seconds = Math.round(ms) / 1_000;
            bucket.times.set(seconds, (bucket.times.get(seconds) ?? 0) + 1);
        },
        failed: (balancer) => {
            refused.set(balancer, (refused.get(balancer) ?? 0) + 1);
        },
        stop: () => clearInterval(timer),
    };
}

;// CONCATENATED MODULE: ./src/rehearsal/plane/route.ts
/** A pattern of the load balancer: `*` any run, `?` one character, case-sensitive for paths. */
function patternOf(pattern, flags) {
    const escaped = pattern
        .replace(/[.+^${}()|[\]\\]/g, '\\$&')
        .replaceAll('*', '.*')
        .replaceAll('?', '.');
    return new RegExp(`^${escaped}$`, flags);
}
const compiled = new Map();
function test(pattern, value, flags = '') {
    const key = `${flags}:${pattern}`;
    const regex = compiled.get(key) ?? patternOf(pattern, flags);
    compiled.set(key, regex);
    return regex.test(value);
}
function holds(condition, request, path) {
    switch (condition.Field) {
        case 'path-pattern':
            return condition.Values.some((v) => test(v, path));
        case 'host-header':
            return condition.Values.some((v) => test(v, (request.headers.host ?? '').split(':')[0] ?? '', 'i'));
        case 'http-header': {
            const value = request.headers[(condition.HttpHeaderName ?? '').toLowerCase()];
            return (value !== undefined &&
                condition.Values.some((v) => test(v, Array.isArray(value) ? value.join(',') : value, 'i')));
        }
        default:
            return false;
    }
}
/** The rule that takes a request: lowest priority number whose conditions all hold; the default rule last. */
function ruleFor(rules, request) {
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    return rules.find((r) => r.priority === 'default' || r.effective.conditions.every((c) => holds(c, request, path)));
}
/** Rules of all listeners in the order in which they are tried. */
function ordered(state) {
    const value = (r) => (r.priority === 'default' ? Number.POSITIVE_INFINITY : r.priority);
    return [...state.rules.values()].sort((a, b) => value(a) - value(b));
}
/** Smooth weighted round robin (nginx's): over any run of requests the split is as even as the weights allow. */
class WeightedChoice {
    current = new Map();
    pick(forwards) {
        const total = forwards.reduce((sum, f) => sum + f.Weight, 0);
        if (total === 0)
            return undefined;
        let best;
        let bestValue = Number.NEGATIVE_INFINITY;
        for (const { TargetGroupArn, Weight } of forwards) {
            if (Weight === 0)
                continue;
            const value = (this.current.get(TargetGroupArn) ?? 0) + Weight;
            this.current.set(TargetGroupArn, value);
            if (value > bestValue)
                [best, bestValue] = [TargetGroupArn, value];
        }
        if (best !== undefined)
            this.current.set(best, bestValue - total);
        return best;
    }
}
/** Healthy targets; where none is, all that are registered and not draining (an all-unhealthy group fails open). */
function candidates(group) {
    const alive = [...group.targets.values()].filter((t) => t.state !== 'draining');
    const healthy = alive.filter((t) => t.state === 'healthy');
    if (healthy.length > 0)
        return healthy;
    return alive.filter((t) => t.state === 'unhealthy');
}
const forwardOf = (rule) => rule.effective.actions.find((a) => a.forward !== undefined);

;// CONCATENATED MODULE: ./src/rehearsal/plane/proxy.ts



const HOP_BY_HOP = ['connection', 'keep-alive', 'proxy-connection', 'te', 'trailer', 'transfer-encoding', 'upgrade'];
/** Headers of a request as the load balancer passes them on. */
function forwardHeaders(request, keepUpgrade) {
    const headers = {};
    for (const [name, value] of Object.entries(request.headers)) {
        if (value === undefined || (!keepUpgrade && HOP_BY_HOP.includes(name)))
            continue;
        headers[name] = value;
    }
    const from = request.socket.remoteAddress ?? '127.0.0.1';
    const before = request.headers['x-forwarded-for'];
    headers['x-forwarded-for'] = before === undefined ? from : `${String(before)}, ${from}`;
    headers['x-forwarded-proto'] = 'http';
    headers['x-forwarded-port'] = '80';
    return headers;
}
/**
 * The data plane: a real proxy that acts on the load balancer's effective rules. Never sends a request twice: what could not be
 * delivered is answered 502 as the load balancer does. Idle connections to a task are kept shorter than any application
 * keeps them, so that a request never meets a connection that the application is closing.
 */
async function createProxy(ctx, state) {
    const agents = new Map();
    const choice = new Map();
    const turn = new Map();
    const sockets = new Set();
    const meter = createMeter(ctx);
    const agentOf = (key) => {
        const agent = agents.get(key) ?? new external_node_http_.Agent({ keepAlive: true, maxSockets: 256, maxFreeSockets: 64, timeout: 4_000 });
        agents.set(key, agent);
        return agent;
    };
    /** All load balancers share the one address; a request is that one's whose rule took it. */
    const balancerOf = (listenerArn) => {
        const own = state.balancers.get(state.listeners.get(listenerArn ?? '')?.loadBalancerArn ?? '');
        return (own ?? state.balancers.values().next().value)?.fullName ?? '';
    };
    const choose = (request) => {
        const rule = ruleFor(ordered(state), request);
        const balancer = balancerOf(rule?.listenerArn);
        const action = rule === undefined ? undefined : forwardOf(rule);
        if (rule === undefined || action?.forward === undefined) {
            const fixed = rule?.effective.actions.find((a) => a.Type === 'fixed-response')?.raw['FixedResponseConfig'];
            if (fixed === undefined)
                return { balancer, status: 503 };
            return {
                balancer,
                status: Number(fixed['StatusCode'] ?? 503),
                body: String(fixed['MessageBody'] ?? ''),
                headers: { 'content-type': String(fixed['ContentType'] ?? 'text/plain') },
            };
        }
        const picker = choice.get(rule.arn) ?? new WeightedChoice();
        choice.set(rule.arn, picker);
        const group = state.groups.get(picker.pick(action.forward) ?? '');
        if (group === undefined)
            return { balancer, status: 503 };
        const targets = candidates(group);
        const index = (turn.get(group.arn) ?? 0) % Math.max(1, targets.length);
        turn.set(group.arn, index + 1);
        const target = targets[index];
        const where = target === undefined ? undefined : ctx.ports.network.resolve(target.address, target.port);
        if (target === undefined || where === undefined)
            return { balancer, status: target === undefined ? 503 : 502 };
        return { balancer, group, target, ...where };
    };
    const refuse = (response, { balancer, status, body = '', headers = {} }) => {
        if (status >= 500)
            meter.failed(balancer);
        if (!response.headersSent)
            response.writeHead(status, { server: 'awselb/2.0', ...headers });
        response.end(body);
    };
    const handle = (request, response) => {
        const chosen = choose(request);
        if ('status' in chosen)
            return refuse(response, chosen);
        const { balancer, target, group, host, port } = chosen;
        const started = performance.now();
        target.inFlight += 1;
        let settled = false;
        const settle = (status) => {
            if (settled)
                return;
            settled = true;
            target.inFlight -= 1;
            meter.answered(balancer, group.fullName, status, performance.now() - started);
        };
        const upstream = (0,external_node_http_.request)({
            host,
            port,
            method: request.method,
            path: request.url,
            headers: forwardHeaders(request, false),
            agent: agentOf(`${target.address}:${target.port}`),
            setHost: false,
        });
        upstream.once('response', (answer) => {
            const headers = { ...answer.headers };
            for (const name of ['connection', 'keep-alive', 'transfer-encoding'])
                delete headers[name];
            response.writeHead(answer.statusCode ?? 502, headers);
            answer.pipe(response);
            answer.once('end', () => settle(answer.statusCode ?? 502));
            answer.once('error', () => {
                settle(502);
                response.destroy();
            });
        });
        upstream.once('error', () => {
            settle(502);
            if (response.headersSent)
                response.destroy();
            else
                refuse(response, { balancer, status: 502 });
        });
        response.once('close', () => {
            settle(response.writableFinished ? response.statusCode : 460);
            if (!response.writableFinished)
                upstream.destroy();
        });
        request.pipe(upstream);
    };
    const upgrade = (request, socket, head) => {
        const chosen = choose(request);
        if ('status' in chosen)
            return void socket.end(`HTTP/1.1 ${chosen.status} \r\nconnection: close\r\n\r\n`);
        const { target, host, port } = chosen;
        const upstream = (0,external_node_http_.request)({
            host,
            port,
            method: request.method,
            path: request.url,
            headers: forwardHeaders(request, true),
            setHost: false,
        });
        upstream.once('upgrade', (answer, peer, peerHead) => {
            const lines = Object.entries(answer.headers).map(([k, v]) => `${k}: ${String(v)}`);
            socket.write(`HTTP/1.1 101 Switching Protocols\r\n${lines.join('\r\n')}\r\n\r\n`);
            if (peerHead.length > 0)
                socket.write(peerHead);
            if (head.length > 0)
                peer.write(head);
            target.inFlight += 1;
            sockets.add(peer);
            const end = () => {
                if (sockets.delete(peer))
                    target.inFlight -= 1;
                socket.destroy();
                peer.destroy();
            };
            for (const side of [socket, peer])
                side.once('close', end).once('error', end);
            socket.pipe(peer).pipe(socket);
        });
        upstream.once('response', (answer) => {
            socket.end(`HTTP/1.1 ${answer.statusCode ?? 502} \r\nconnection: close\r\n\r\n`);
            answer.resume();
        });
        upstream.once('error', () => socket.destroy());
        upstream.end();
    };
    const server = (0,external_node_http_.createServer)({ keepAliveTimeout: 60_000 }, handle);
    server.on('upgrade', upgrade);
    server.on('connection', (socket) => {
        sockets.add(socket);
        socket.once('close', () => sockets.delete(socket));
    });
    await new Promise((done, fail) => {
        server.once('error', fail);
        server.listen(0, '127.0.0.1', done);
    });
    const { port } = server.address();
    return {
        address: `127.0.0.1:${port}`,
        /** A target that is gone keeps no idle connections. */
        forget: (address, containerPort) => {
            agents.get(`${address}:${containerPort}`)?.destroy();
            agents.delete(`${address}:${containerPort}`);
        },
        stop: async () => {
            meter.stop();
            for (const agent of agents.values())
                agent.destroy();
            for (const socket of sockets)
                socket.destroy();
            await new Promise((done) => server.close(() => done()));
        },
    };
}

;// CONCATENATED MODULE: ./src/rehearsal/services/read.ts

/** Readers of decoded input: each checks what it reads. Query inputs arrive as strings, JSON ones as they are. */
function read_text(input, key) {
    const value = input[key];
    return value === undefined || value === null ? undefined : String(value);
}
/** A required string; `code` is the modelled exception of the service. */
function need(input, key, code = 'ValidationError') {
    const value = read_text(input, key);
    if (value === undefined || value === '')
        throw new AwsError(code, `${key} is required`);
    return value;
}
function number(input, key) {
    const value = read_text(input, key);
    if (value === undefined)
        return undefined;
    const parsed = Number(value);
    if (Number.isNaN(parsed))
        throw new AwsError('ValidationError', `${key} is not a number`);
    return parsed;
}
function flag(input, key) {
    const value = read_text(input, key);
    return value === undefined ? undefined : value === 'true';
}
function record(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}
function list(input, key) {
    const value = input[key];
    return Array.isArray(value) ? value : [];
}
const texts = (input, key) => list(input, key).map(String);
const records = (input, key) => list(input, key).map(record);
/** Random lower-case hex as AWS puts it into ids and arns. */
function hex(length) {
    let id = '';
    while (id.length < length)
        id += Math.floor(Math.random() * 16).toString(16);
    return id;
}

;// CONCATENATED MODULE: ./src/rehearsal/services/autoscaling/index.ts


/**
 * Application Auto Scaling for ECS services. As at AWS, registering a target moves the current count into its range. Target
 * tracking policies are kept and described; the rehearsal does not scale by them, and `describe` says so.
 */
function createAutoScaling(ctx) {
    const targets = new Map();
    const policies = new Map();
    /** `service/CLUSTER/SERVICE` → its desired count, moved into the range where it is outside. */
    const intoRange = async (target) => {
        const [, cluster, service] = target.resourceId.split('/');
        const answer = await ctx.ports.call('ecs', 'DescribeServices', { cluster, services: [service] });
        const found = record((Array.isArray(answer['services']) ? answer['services'] : [])[0]);
        const desired = number(found, 'desiredCount');
        if (desired === undefined)
            throw new AwsError('ValidationException', `ECS service doesn't exist: ${target.resourceId}`);
        const wanted = Math.min(target.max, Math.max(target.min, desired));
        if (wanted !== desired)
            await ctx.ports.call('ecs', 'UpdateService', { cluster, service, desiredCount: wanted });
    };
    const show = (t) => ({
        ServiceNamespace: 'ecs',
        ResourceId: t.resourceId,
        ScalableDimension: 'ecs:service:DesiredCount',
        MinCapacity: t.min,
        MaxCapacity: t.max,
        RoleARN: `arn:aws:iam::${ctx.accountId}:role/aws-service-role/ecs.application-autoscaling.amazonaws.com/AWSServiceRoleForApplicationAutoScaling_ECSService`,
        CreationTime: 0,
        SuspendedState: {
            DynamicScalingInSuspended: false,
            DynamicScalingOutSuspended: false,
            ScheduledScalingSuspended: false,
            ...t.suspended,
        },
        ScalableTargetARN: t.arn,
    });
    return {
        service: {
            signingName: 'application-autoscaling',
            protocol: 'json',
            targetPrefix: 'AnyScaleFrontendService',
            operations: {
                RegisterScalableTarget: async (input) => {
                    const resourceId = need(input, 'ResourceId', 'ValidationException');
                    const known = targets.get(resourceId);
                    const min = number(input, 'MinCapacity') ?? known?.min;
                    const max = number(input, 'MaxCapacity') ?? known?.max;
                    if (min === undefined || max === undefined)
                        throw new AwsError('ValidationException', 'MinCapacity and MaxCapacity are required');
                    if (min > max)
                        throw new AwsError('ValidationException', 'Maximum capacity cannot be less than minimum capacity');
                    const target = {
                        resourceId,
                        min,
                        max,
                        suspended: { ...known?.suspended, ...record(input['SuspendedState']) },
                        arn: known?.arn ??
                            `arn:aws:application-autoscaling:${ctx.region}:${ctx.accountId}:scalable-target/${resourceId}`,
                    };
                    await intoRange(target);
                    targets.set(resourceId, target);
                    return { ScalableTargetARN: target.arn };
                },
                DescribeScalableTargets: (input) => {
                    const ids = texts(input, 'ResourceIds');
                    return {
                        ScalableTargets: [...targets.values()]
                            .filter((t) => ids.length === 0 || ids.includes(t.resourceId))
                            .map(show),
                    };
                },
                DeregisterScalableTarget: (input) => {
                    const id = need(input, 'ResourceId', 'ValidationException');
                    if (!targets.delete(id))
                        throw new AwsError('ObjectNotFoundException', `No scalable target registered for ${id}`);
                    return {};
                },
                PutScalingPolicy: (input) => {
                    const name = need(input, 'PolicyName', 'ValidationException');
                    const id = need(input, 'ResourceId', 'ValidationException');
                    if (!targets.has(id))
                        throw new AwsError('ObjectNotFoundException', `No scalable target registered for ${id}`);
                    policies.set(`${id}/${name}`, input);
                    return {
                        PolicyARN: `arn:aws:autoscaling:${ctx.region}:${ctx.accountId}:scalingPolicy:${id}:policyName/${name}`,
                        Alarms: [],
                    };
                },
                DescribeScalingPolicies: (input) => ({
                    ScalingPolicies: [...policies.values()].filter((p) => read_text(input, 'ResourceId') === undefined || p['ResourceId'] === read_text(input, 'ResourceId')),
                }),
                DeleteScalingPolicy: (input) => {
                    policies.delete(`${need(input, 'ResourceId')}/${need(input, 'PolicyName')}`);
                    return {};
                },
            },
        },
        describe: () => ({
            targets: [...targets.values()].map(show),
            note: 'target tracking policies are kept, not acted on',
        }),
    };
}

;// CONCATENATED MODULE: ./src/rehearsal/kernel/input.ts

/** Reading decoded input: what is missing or of a wrong type is answered as AWS does, never a TypeError. */
function refuse(name, what) {
    throw new AwsError('ValidationException', `1 validation error detected: Value at '${name}' ${what}`);
}
function input_text(input, name) {
    const value = input[name];
    if (typeof value !== 'string' || value === '')
        refuse(name, 'failed to satisfy constraint: Member must not be null');
    return value;
}
function optionalText(input, name) {
    const value = input[name];
    if (value === undefined || value === null || value === '')
        return undefined;
    return typeof value === 'string' ? value : refuse(name, 'must be a string');
}
/** Numbers arrive as numbers (JSON) or as text (query). */
function optionalNumber(input, name) {
    const value = input[name];
    if (value === undefined || value === null || value === '')
        return undefined;
    const number = Number(value);
    return Number.isFinite(number) ? number : refuse(name, 'must be a number');
}
function input_flag(input, name) {
    return input[name] === true || input[name] === 'true';
}
function input_list(input, name) {
    const value = input[name];
    if (value === undefined || value === null || value === '')
        return [];
    return Array.isArray(value) ? value : refuse(name, 'must be a list');
}
function input_texts(input, name) {
    return input_list(input, name).map((value) => (typeof value === 'string' ? value : refuse(name, 'must hold strings')));
}
function input_record(input, name) {
    const value = input[name];
    if (value === undefined || value === null || value === '')
        return {};
    if (typeof value !== 'object' || Array.isArray(value))
        return refuse(name, 'must be a structure');
    return value;
}
/** One page of a list: token is the index to go on from, opaque to the caller. */
function page(items, limit, token) {
    const from = token === undefined ? 0 : Number.parseInt(Buffer.from(token, 'base64url').toString(), 10);
    if (!Number.isInteger(from) || from < 0)
        throw new AwsError('InvalidNextTokenException', 'The token is not valid.');
    const end = from + limit;
    const chosen = items.slice(from, end);
    return end < items.length
        ? { items: chosen, next: Buffer.from(String(end)).toString('base64url') }
        : { items: chosen };
}

;// CONCATENATED MODULE: ./src/rehearsal/resources/handler.ts
const str = (properties, key) => String(properties[key] ?? '');
const num = (properties, key) => properties[key] === undefined ? undefined : Number(properties[key]);
const strings = (value) => (Array.isArray(value) ? value.map(String) : []);
const objects = (value) => (Array.isArray(value) ? value : []);
const object = (value) => typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
const first = (value) => objects(value)[0] ?? {};
/** Tags in the list form of most APIs. */
const tagList = (properties) => Object.entries(object(properties['tagsAll'] ?? properties['tags'])).map(([Key, Value]) => ({
    Key,
    Value: String(Value),
}));

;// CONCATENATED MODULE: ./src/rehearsal/resources/registry.ts

const REGISTRIES = new WeakMap();
/** Everything that stands in the cloud and was made through the door, in the order in which it was made. */
function registryOf(ctx) {
    const registry = REGISTRIES.get(ctx) ?? new Map();
    REGISTRIES.set(ctx, registry);
    return registry;
}
const registryKey = (type, id) => `${type} ${id}`;
const clusterOf = (p) => str(p, 'cluster').split('/').at(-1) ?? '';
/**
 * By which a resource is imported where that is not the provider's own id: the section Import of its page in the Pulumi registry
 * (https://www.pulumi.com/registry/packages/aws/api-docs/).
 */
const IMPORT_IDS = {
    'aws:rds/instance:Instance': (p) => str(p, 'identifier'),
    'aws:ec2/route:Route': (p) => `${str(p, 'routeTableId')}_${str(p, 'destinationCidrBlock')}`,
    'aws:ec2/routeTableAssociation:RouteTableAssociation': (p) => `${str(p, 'subnetId')}/${str(p, 'routeTableId')}`,
    'aws:ecs/service:Service': (p) => `${clusterOf(p)}/${str(p, 'name')}`,
    'aws:ecs/cluster:Cluster': (p) => str(p, 'name'),
    'aws:scheduler/schedule:Schedule': (p) => `${str(p, 'groupName') || 'default'}/${str(p, 'name')}`,
    'aws:wafv2/webAcl:WebAcl': (p) => `${str(p, 'arn').split('/').at(-1) ?? ''}/${str(p, 'name')}/${str(p, 'scope')}`,
    'aws:backup/vault:Vault': (p) => str(p, 'name'),
    'aws:backup/selection:Selection': (p) => `${str(p, 'planId')}|${str(p, 'id')}`,
    'aws:kms/alias:Alias': (p) => str(p, 'name'),
};
/** The resource that an import by this id means. */
const byImportId = (ctx, type, id) => registryOf(ctx).get(registryKey(type, id)) ??
    [...registryOf(ctx).values()].find((r) => r.type === type && IMPORT_IDS[type]?.({ ...r.properties, id: r.id }) === id);
/** Kinds in ARNs of EC2, by Pulumi type: https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonec2.html */
const EC2_KINDS = {
    'aws:ec2/vpc:Vpc': 'vpc',
    'aws:ec2/subnet:Subnet': 'subnet',
    'aws:ec2/internetGateway:InternetGateway': 'internet-gateway',
    'aws:ec2/eip:Eip': 'elastic-ip',
    'aws:ec2/natGateway:NatGateway': 'natgateway',
    'aws:ec2/routeTable:RouteTable': 'route-table',
    'aws:ec2/networkAcl:NetworkAcl': 'network-acl',
    'aws:ec2/flowLog:FlowLog': 'vpc-flow-log',
    'aws:ec2/vpcEndpoint:VpcEndpoint': 'vpc-endpoint',
    'aws:ec2/securityGroup:SecurityGroup': 'security-group',
    'aws:ec2/defaultSecurityGroup:DefaultSecurityGroup': 'security-group',
    'aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule': 'security-group-rule',
    'aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule': 'security-group-rule',
};
/** What has tags and an ARN. IAM's roles are not listed by tag, as at AWS. */
function taggedResources(ctx) {
    return [...registryOf(ctx).values()].flatMap(({ type, id, properties }) => {
        const kind = EC2_KINDS[type];
        const arn = kind === undefined
            ? str(properties, 'arn') || (id.startsWith('arn:') ? id : '')
            : `arn:aws:ec2:${ctx.region}:${ctx.accountId}:${kind}/${id}`;
        const tags = Object.entries(object(properties['tags']));
        if (arn === '' || tags.length === 0 || type === 'aws:iam/role:Role')
            return [];
        return [{ arn, tags: Object.fromEntries(tags.map(([key, value]) => [key, String(value)])) }];
    });
}

;// CONCATENATED MODULE: ./src/rehearsal/services/rds/instances.ts






const INSTANCE_TYPE = 'aws:rds/instance:Instance';
const IDENTIFIER = /^[a-z](?:-?[a-z0-9])*$/;
/** RDS's instances: what the program holds, and copies with a PostgreSQL of their own. */
function createInstances(ctx) {
    const restored = new Map();
    const working = new Set();
    const closing = new AbortController();
    const program = () => [...registryOf(ctx).values()].filter((r) => r.type === INSTANCE_TYPE).map((r) => r.properties);
    /** Work in AWS's time that its signal cuts off. */
    function work(instance, signal, act) {
        const running = act().catch((error) => {
            if (!signal.aborted)
                throw error;
        });
        const settled = running.catch((error) => ctx.log(`rds ${instance.identifier}: ${String(error)}`));
        working.add(settled);
        void settled.then(() => working.delete(settled));
        return running;
    }
    function check({ identifier, properties }) {
        if (!IDENTIFIER.test(identifier) || identifier.length > 63)
            throw new AwsError('InvalidParameterValue', 'The parameter DBInstanceIdentifier is not a valid identifier. Identifiers must begin with a letter; must contain only ASCII letters, digits, and hyphens; and must not end with a hyphen or contain two consecutive hyphens.');
        if (restored.has(identifier) || program().some((p) => str(p, 'identifier') === identifier))
            throw new AwsError('DBInstanceAlreadyExists', 'DB instance already exists');
        const made = [...registryOf(ctx).values()];
        const group = properties['DBSubnetGroupName'] ?? 'default';
        if (!made.some((r) => r.type === 'aws:rds/subnetGroup:SubnetGroup' && r.id === group))
            throw new AwsError('DBSubnetGroupNotFoundFault', `DB subnet group '${group}' does not exist.`, 404);
        for (const id of JSON.parse(properties['VpcSecurityGroupIds'] ?? '[]'))
            if (!made.some((r) => r.type === 'aws:ec2/securityGroup:SecurityGroup' && r.id === id))
                throw new AwsError('InvalidParameterValue', `Invalid security group , groupId= ${id}, groupName=.`);
    }
    return {
        restored,
        program,
        restore: (order) => {
            check(order);
            const { identifier, properties } = order;
            const instance = {
                identifier,
                arn: `arn:aws:rds:${ctx.region}:${ctx.accountId}:db:${identifier}`,
                properties,
                created: ctx.clock.now(),
                tags: new Map(),
                status: 'creating',
                gone: new AbortController(),
            };
            restored.set(identifier, instance);
            const { signal } = instance.gone;
            const available = work(instance, signal, async () => {
                await ctx.clock.sleep(DELAYS.databaseRestore, signal);
                const server = await ctx.ports.data.restorePostgres(order.folder);
                instance.server = server;
                if (signal.aborted)
                    await server.stop();
                else
                    instance.status = 'available';
            });
            return { instance, available };
        },
        resetPassword: (instance) => {
            const { server, gone } = instance;
            if (server === undefined)
                throw new AwsError('InvalidDBInstanceState', `Database instance is not in available state.`);
            const name = `rds!db-${[8, 4, 4, 4, 12].map((n) => hex(n)).join('-')}`;
            const password = (0,external_node_crypto_.randomBytes)(24).toString('base64url');
            const arn = ctx.ports.secrets.put(name, JSON.stringify({ username: server.user, password }));
            const secret = { arn, name, status: 'creating' };
            instance.secret = secret;
            instance.status = 'resetting-master-credentials';
            work(instance, gone.signal, async () => {
                await ctx.clock.sleep(DELAYS.masterPassword, gone.signal);
                await server.setPassword(password);
                secret.status = 'active';
                instance.status = 'available';
            }).catch(() => undefined);
        },
        remove: (instance) => {
            instance.gone.abort();
            instance.status = 'deleting';
            work(instance, closing.signal, async () => {
                await instance.server?.stop();
                await ctx.clock.sleep(DELAYS.databaseDeletion, closing.signal);
                const name = instance.secret?.name;
                if (name !== undefined)
                    await ctx.ports.call('secretsmanager', 'DeleteSecret', { SecretId: name, ForceDeleteWithoutRecovery: true });
                restored.delete(instance.identifier);
            }).catch(() => undefined);
        },
        stop: async () => {
            closing.abort();
            for (const instance of restored.values())
                instance.gone.abort();
            await Promise.all(working);
        },
    };
}

;// CONCATENATED MODULE: ./src/rehearsal/services/backup/jobs.ts








/** Restore metadata of an instance: the parameters with which it could be restored as it was. */
function metadataOf(p) {
    return {
        DBInstanceIdentifier: str(p, 'identifier'),
        DBInstanceClass: str(p, 'instanceClass'),
        Engine: str(p, 'engine'),
        DBName: str(p, 'dbName'),
        Port: str(p, 'port'),
        StorageType: str(p, 'storageType'),
        DBParameterGroupName: str(p, 'parameterGroupName'),
        DBSubnetGroupName: str(p, 'dbSubnetGroupName'),
        VpcSecurityGroupIds: JSON.stringify(strings(p['vpcSecurityGroupIds'])),
        AvailabilityZone: '',
        MultiAZ: str(p, 'multiAz'),
        PubliclyAccessible: str(p, 'publiclyAccessible'),
        DeletionProtection: str(p, 'deletionProtection'),
        AutoMinorVersionUpgrade: str(p, 'autoMinorVersionUpgrade'),
        EnableIAMDatabaseAuthentication: str(p, 'iamDatabaseAuthenticationEnabled'),
        EnableCloudwatchLogsExports: JSON.stringify(strings(p['enabledCloudwatchLogsExports'])),
        'InformationalOnly:EngineVersion': str(p, 'engineVersionActual'),
    };
}
/** Jobs of AWS Backup for the database: what they copy and bring back is real. */
function createJobs(ctx, instances) {
    const points = [];
    const backups = new Map();
    const restores = new Map();
    /** Restore jobs by the caller's token. */
    const tokens = new Map();
    const stop = new AbortController();
    const run = (act, fail) => {
        act().catch((error) => {
            if (!stop.signal.aborted)
                fail((0,errors/* messageOf */.bD)(error));
        });
    };
    function backUp(of) {
        const made = [...registryOf(ctx).values()];
        if (!made.some((r) => r.type === 'aws:backup/vault:Vault' && str(r.properties, 'name') === of.vault))
            throw new AwsError('ResourceNotFoundException', `Backup vault ${of.vault} not found`);
        const source = made.find((r) => r.type === INSTANCE_TYPE && str(r.properties, 'arn') === of.resourceArn);
        if (source === undefined)
            throw new AwsError('InvalidParameterValueException', `The rehearsal cloud backs up no ${of.resourceArn}.`);
        const id = (0,external_node_crypto_.randomUUID)().toUpperCase();
        const point = {
            ...of,
            arn: `arn:aws:rds:${ctx.region}:${ctx.accountId}:snapshot:awsbackup:job-${id.toLowerCase()}`,
            created: ctx.clock.now(),
            status: 'CREATING',
            folder: (0,external_node_path_.join)(ctx.folder, 'backups', id),
            metadata: metadataOf(source.properties),
        };
        const job = { id, ...of, created: point.created, point, state: 'RUNNING' };
        points.push(point);
        backups.set(id, job);
        run(async () => {
            // The copy is of the moment at which the job began.
            await ctx.ports.data.backUpPostgres(point.folder);
            await ctx.clock.sleep(DELAYS.backupJob, stop.signal);
            point.status = job.state = 'COMPLETED';
            point.completed = ctx.clock.now();
        }, (message) => {
            points.splice(points.indexOf(point), 1);
            job.state = 'FAILED';
            job.message = message;
        });
        return job;
    }
    function restore(of) {
        const before = of.token === undefined ? undefined : tokens.get(of.token);
        if (before !== undefined)
            return before;
        const point = points.find((p) => p.arn === of.recoveryPoint);
        if (point === undefined)
            throw new AwsError('ResourceNotFoundException', `Recovery point ${of.recoveryPoint} not found`);
        const job = {
            id: (0,external_node_crypto_.randomUUID)().toUpperCase(),
            recoveryPoint: point.arn,
            roleArn: of.roleArn,
            created: ctx.clock.now(),
            status: 'PENDING',
        };
        restores.set(job.id, job);
        if (of.token !== undefined)
            tokens.set(of.token, job);
        run(async () => {
            await ctx.clock.sleep(DELAYS.serviceScheduler, stop.signal);
            job.status = 'RUNNING';
            const { instance, available } = instances.restore({
                identifier: of.metadata['DBInstanceIdentifier'] ?? '',
                folder: point.folder,
                properties: of.metadata,
            });
            job.createdArn = instance.arn;
            await available;
            if (instance.status === 'deleting')
                throw new Error(`DB instance ${instance.identifier} was deleted.`);
            job.status = 'COMPLETED';
        }, (message) => {
            job.status = 'FAILED';
            job.message = message;
        });
        return job;
    }
    return { points, backups, restores, backUp, restore, signal: stop.signal, stop: () => stop.abort() };
}

// EXTERNAL MODULE: ./node_modules/aws-cron-parser/built/index.js
var built = __webpack_require__(31472);
var built_default = /*#__PURE__*/__webpack_require__.n(built);
;// CONCATENATED MODULE: ./src/rehearsal/services/scheduler/expression.ts


const UNITS = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };
const invalid = (expression) => new AwsError('ValidationException', `Invalid Schedule Expression ${expression}.`);
/**
 * `rate(…)`, `cron(…)` and `at(…)` of EventBridge Scheduler, in UTC (user guide, "Schedule types"). A rate counts from the moment
 * its schedule was made or changed.
 * @throws AwsError ValidationException
 */
function nextOf(expression) {
    const rate = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(expression);
    if (rate !== null) {
        const period = Number(rate[1]) * (UNITS[rate[2] ?? ''] ?? 0);
        if (period === 0)
            throw invalid(expression);
        return (after, since) => since + (Math.floor((after - since) / period) + 1) * period;
    }
    const at = /^at\((\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)\)$/.exec(expression);
    if (at !== null) {
        const moment = Date.parse(`${at[1] ?? ''}Z`);
        if (Number.isNaN(moment))
            throw invalid(expression);
        return (after) => (moment > after ? moment : undefined);
    }
    const cron = /^cron\((.+)\)$/.exec(expression);
    if (cron === null)
        throw invalid(expression);
    try {
        const parsed = built_default().parse(cron[1] ?? '');
        return (after) => built_default().next(parsed, new Date(after))?.getTime();
    }
    catch {
        throw invalid(expression);
    }
}

;// CONCATENATED MODULE: ./src/rehearsal/services/backup/nightly.ts




/** How often the plans are looked at; AWS starts a job within the rule's start window, an hour. AWS ms. */
const LOOK_MS = 300_000;
/** Starts what the backup plans ask for, at the times that they name, for the databases that are selected. Until the signal. */
async function followPlans(ctx, jobs) {
    const of = (type) => [...registryOf(ctx).values()].filter((r) => r.type === type);
    for (let last = ctx.clock.now();;) {
        await ctx.clock.sleep(LOOK_MS, jobs.signal);
        const now = ctx.clock.now();
        for (const plan of of('aws:backup/plan:Plan')) {
            for (const rule of objects(plan.properties['rules'])) {
                const due = nextOf(str(rule, 'schedule'))(last, last);
                if (due === undefined || due > now)
                    continue;
                for (const selection of of('aws:backup/selection:Selection')) {
                    if (str(selection.properties, 'planId') !== plan.id)
                        continue;
                    for (const resourceArn of strings(selection.properties['resources']).filter((arn) => arn.includes(':rds:'))) {
                        try {
                            const roleArn = str(selection.properties, 'iamRoleArn');
                            jobs.backUp({ vault: str(rule, 'targetVaultName'), resourceArn, roleArn });
                        }
                        catch (error) {
                            ctx.log(`backup plan ${str(plan.properties, 'name')}: ${(0,errors/* messageOf */.bD)(error)}`);
                        }
                    }
                }
            }
        }
        last = now;
    }
}

;// CONCATENATED MODULE: ./src/rehearsal/services/backup/service.ts






/** Method and path of what is known, with the input that is in the path (API reference of AWS Backup). */
const ROUTES = [
    {
        method: 'GET',
        path: /^\/backup\/plans\/([^/]+)\/selections\/?$/,
        operation: 'ListBackupSelections',
        names: ['BackupPlanId'],
    },
    {
        method: 'GET',
        path: /^\/backup-vaults\/([^/]+)\/recovery-points\/?$/,
        operation: 'ListRecoveryPointsByBackupVault',
        names: ['BackupVaultName'],
    },
    {
        method: 'GET',
        path: /^\/backup-vaults\/([^/]+)\/recovery-points\/([^/]+)\/restore-metadata$/,
        operation: 'GetRecoveryPointRestoreMetadata',
        names: ['BackupVaultName', 'RecoveryPointArn'],
    },
    { method: 'PUT', path: /^\/backup-jobs$/, operation: 'StartBackupJob', names: [] },
    { method: 'GET', path: /^\/backup-jobs\/([^/]+)$/, operation: 'DescribeBackupJob', names: ['BackupJobId'] },
    { method: 'PUT', path: /^\/restore-jobs$/, operation: 'StartRestoreJob', names: [] },
    { method: 'GET', path: /^\/restore-jobs\/([^/]+)$/, operation: 'DescribeRestoreJob', names: ['RestoreJobId'] },
];
/** The operation that a request means, and the input that is in its path. */
function backupRoute(method, path) {
    for (const one of ROUTES) {
        const found = one.method === method ? one.path.exec(path) : null;
        if (found === null)
            continue;
        const input = Object.fromEntries(one.names.map((name, i) => [name, decodeURIComponent(found[i + 1] ?? '')]));
        return { operation: one.operation, input };
    }
    return undefined;
}
const query = (call) => new URL(call.request.url ?? '/', 'http://127.0.0.1').searchParams;
const missing = (what) => new AwsError('ResourceNotFoundException', `${what} not found`);
const date = (ms) => (ms === undefined ? undefined : new Date(ms));
const showPoint = (ctx, p) => ({
    RecoveryPointArn: p.arn,
    BackupVaultName: p.vault,
    BackupVaultArn: `arn:aws:backup:${ctx.region}:${ctx.accountId}:backup-vault:${p.vault}`,
    ResourceArn: p.resourceArn,
    ResourceType: 'RDS',
    IamRoleArn: p.roleArn,
    Status: p.status,
    CreationDate: new Date(p.created),
    CompletionDate: date(p.completed),
    IsEncrypted: true,
});
/** AWS Backup. */
function createBackup(ctx, instances) {
    const jobs = createJobs(ctx, instances);
    const ofType = (type) => [...registryOf(ctx).values()].filter((r) => r.type === type);
    const checkVault = (vault) => {
        if (!ofType('aws:backup/vault:Vault').some((v) => str(v.properties, 'name') === vault))
            throw missing(`Backup vault ${vault}`);
    };
    followPlans(ctx, jobs).catch((error) => {
        if (!jobs.signal.aborted)
            ctx.log(`backup plans: ${String(error)}`);
    });
    return {
        service: {
            signingName: 'backup',
            protocol: 'rest',
            route: backupRoute,
            operations: {
                ListBackupSelections: (input) => {
                    const plan = input_text(input, 'BackupPlanId');
                    if (!ofType('aws:backup/plan:Plan').some((p) => p.id === plan))
                        throw new AwsError('ResourceNotFoundException', `Cannot find Backup plan with ID ${plan}`);
                    const found = ofType('aws:backup/selection:Selection').filter((s) => str(s.properties, 'planId') === plan);
                    return {
                        BackupSelectionsList: found.map(({ id, properties: p }) => ({
                            SelectionId: id,
                            SelectionName: str(p, 'name'),
                            BackupPlanId: plan,
                            IamRoleArn: str(p, 'iamRoleArn'),
                        })),
                    };
                },
                StartBackupJob: (input) => {
                    const job = jobs.backUp({
                        vault: input_text(input, 'BackupVaultName'),
                        resourceArn: input_text(input, 'ResourceArn'),
                        roleArn: input_text(input, 'IamRoleArn'),
                    });
                    return { BackupJobId: job.id, RecoveryPointArn: job.point?.arn, CreationDate: new Date(job.created) };
                },
                DescribeBackupJob: (input) => {
                    const job = jobs.backups.get(input_text(input, 'BackupJobId'));
                    if (job === undefined)
                        throw missing('Backup job');
                    return {
                        BackupJobId: job.id,
                        BackupVaultName: job.vault,
                        ResourceArn: job.resourceArn,
                        ResourceType: 'RDS',
                        RecoveryPointArn: job.point?.arn,
                        CreationDate: new Date(job.created),
                        State: job.state,
                        StatusMessage: job.message,
                    };
                },
                ListRecoveryPointsByBackupVault: (input, call) => {
                    const vault = input_text(input, 'BackupVaultName');
                    checkVault(vault);
                    const resource = query(call).get('resourceArn');
                    const found = jobs.points.filter((p) => p.vault === vault && (resource ?? p.resourceArn) === p.resourceArn);
                    return { RecoveryPoints: found.map((p) => showPoint(ctx, p)) };
                },
                GetRecoveryPointRestoreMetadata: (input) => {
                    const vault = input_text(input, 'BackupVaultName');
                    checkVault(vault);
                    const arn = input_text(input, 'RecoveryPointArn');
                    const point = jobs.points.find((p) => p.arn === arn && p.vault === vault);
                    if (point === undefined)
                        throw missing(`Recovery point ${arn}`);
                    return {
                        BackupVaultArn: `arn:aws:backup:${ctx.region}:${ctx.accountId}:backup-vault:${vault}`,
                        RecoveryPointArn: arn,
                        RestoreMetadata: point.metadata,
                        ResourceType: 'RDS',
                    };
                },
                StartRestoreJob: (input) => {
                    const metadata = Object.entries(input_record(input, 'Metadata')).map(([key, value]) => [key, String(value)]);
                    const job = jobs.restore({
                        recoveryPoint: input_text(input, 'RecoveryPointArn'),
                        roleArn: input_text(input, 'IamRoleArn'),
                        metadata: Object.fromEntries(metadata),
                        token: optionalText(input, 'IdempotencyToken'),
                    });
                    return { RestoreJobId: job.id };
                },
                DescribeRestoreJob: (input) => {
                    const job = jobs.restores.get(input_text(input, 'RestoreJobId'));
                    if (job === undefined)
                        throw missing('Restore job');
                    return {
                        AccountId: ctx.accountId,
                        RestoreJobId: job.id,
                        RecoveryPointArn: job.recoveryPoint,
                        CreationDate: new Date(job.created),
                        Status: job.status,
                        StatusMessage: job.message,
                        IamRoleArn: job.roleArn,
                        CreatedResourceArn: job.createdArn,
                        ResourceType: 'RDS',
                    };
                },
            },
            stop: () => {
                jobs.stop();
                return Promise.resolve();
            },
        },
    };
}

// EXTERNAL MODULE: ./node_modules/fast-xml-parser/src/xmlbuilder/json2xml.js + 4 modules
var json2xml = __webpack_require__(20925);
;// CONCATENATED MODULE: ./src/rehearsal/services/cloudfront/service.ts




const xml = new json2xml/* default */.A({ ignoreAttributes: false });
const NAMESPACE = 'http://cloudfront.amazonaws.com/doc/2020-05-31/';
const LISTS = {
    'origin-access-control': {
        operation: 'ListOriginAccessControls',
        root: 'OriginAccessControlList',
        type: 'aws:cloudfront/originAccessControl:OriginAccessControl',
        element: 'OriginAccessControlSummary',
        item: ({ id, properties: p }) => ({
            Id: id,
            Description: str(p, 'description'),
            Name: str(p, 'name'),
            SigningProtocol: str(p, 'signingProtocol'),
            SigningBehavior: str(p, 'signingBehavior'),
            OriginAccessControlOriginType: str(p, 'originAccessControlOriginType'),
        }),
    },
    'response-headers-policy': {
        operation: 'ListResponseHeadersPolicies',
        root: 'ResponseHeadersPolicyList',
        type: 'aws:cloudfront/responseHeadersPolicy:ResponseHeadersPolicy',
        element: 'ResponseHeadersPolicySummary',
        item: ({ id, properties: p }) => ({
            Type: 'custom',
            ResponseHeadersPolicy: {
                Id: id,
                LastModifiedTime: new Date(0).toISOString(),
                ResponseHeadersPolicyConfig: { Name: str(p, 'name') },
            },
        }),
    },
};
const listOf = (url) => {
    const path = /^\/2020-05-31\/([a-z-]+)(?:\?|$)/.exec(url ?? '')?.[1] ?? '';
    return Object.hasOwn(LISTS, path) ? LISTS[path] : undefined;
};
/** CloudFront: the lists by which a name is found; what is made comes through the provider's door. */
function createCloudFront(ctx) {
    return {
        service: {
            signingName: 'cloudfront',
            protocol: 'raw',
            operationOf: (request) => listOf(request.url)?.operation ?? 'Unknown',
            handle: (request, response) => {
                request.resume();
                const list = listOf(request.url);
                if (list === undefined || request.method !== 'GET')
                    throw new AwsError('UnknownOperationException', 'The rehearsal cloud lists CloudFront’s policies only.', 404);
                const found = [...registryOf(ctx).values()].filter((r) => r.type === list.type);
                const answer = {
                    '?xml': { '@_version': '1.0' },
                    [list.root]: {
                        '@_xmlns': NAMESPACE,
                        ...(list.root === 'OriginAccessControlList' ? { Marker: '', IsTruncated: false } : {}),
                        MaxItems: 100,
                        Quantity: found.length,
                        Items: { [list.element]: found.map((r) => list.item(r)) },
                    },
                };
                response.writeHead(200, { 'content-type': 'text/xml' }).end(xml.build(answer));
                return Promise.resolve();
            },
        },
    };
}

;// CONCATENATED MODULE: ./src/rehearsal/services/cloudwatch/alarms.ts


const dimensionsOf = (input) => Object.fromEntries(records(input, 'Dimensions').map((d) => [read_text(d, 'Name') ?? '', read_text(d, 'Value') ?? '']));
const COMPARE = {
    GreaterThanThreshold: (v, t) => v > t,
    GreaterThanOrEqualToThreshold: (v, t) => v >= t,
    LessThanThreshold: (v, t) => v < t,
    LessThanOrEqualToThreshold: (v, t) => v <= t,
};
/** Alarms on one metric; evaluated when asked for, at AWS time. Alarms on expressions keep INSUFFICIENT_DATA and say so. */
class Alarms {
    clock;
    store;
    alarms = new Map();
    constructor(clock, store) {
        this.clock = clock;
        this.store = store;
    }
    put(input) {
        const name = need(input, 'AlarmName');
        if (read_text(input, 'ComparisonOperator') === undefined)
            throw new AwsError('ValidationError', 'ComparisonOperator is required');
        const before = this.alarms.get(name);
        this.alarms.set(name, {
            name,
            raw: input,
            actionsEnabled: flag(input, 'ActionsEnabled') ?? true,
            state: before?.state ?? 'INSUFFICIENT_DATA',
            reason: before?.reason ?? 'Unchecked: Initial alarm creation',
            since: before?.since ?? this.clock.now(),
            forced: undefined,
        });
    }
    delete(names) {
        for (const name of names)
            this.alarms.delete(name);
    }
    force(name, state, reason) {
        const alarm = this.alarms.get(name);
        if (alarm === undefined)
            throw new AwsError('ResourceNotFound', `Alarm ${name} does not exist`, 404);
        Object.assign(alarm, { state, reason, since: this.clock.now(), forced: state });
    }
    describe(input) {
        const names = texts(input, 'AlarmNames');
        const prefix = read_text(input, 'AlarmNamePrefix');
        const wanted = read_text(input, 'StateValue');
        return [...this.alarms.values()]
            .filter((a) => (names.length === 0 || names.includes(a.name)) && (prefix === undefined || a.name.startsWith(prefix)))
            .map((alarm) => {
            this.evaluate(alarm);
            return {
                ...alarm.raw,
                AlarmArn: `arn:aws:cloudwatch:alarm:${alarm.name}`,
                ActionsEnabled: alarm.actionsEnabled,
                StateValue: alarm.state,
                StateReason: alarm.reason,
                StateUpdatedTimestamp: new Date(alarm.since),
            };
        })
            .filter((a) => wanted === undefined || a.StateValue === wanted);
    }
    evaluate(alarm) {
        if (alarm.forced !== undefined)
            return;
        const metric = read_text(alarm.raw, 'MetricName');
        if (metric === undefined)
            return;
        const periodMs = (number(alarm.raw, 'Period') ?? 60) * 1_000;
        const periods = number(alarm.raw, 'EvaluationPeriods') ?? 1;
        const needed = number(alarm.raw, 'DatapointsToAlarm') ?? periods;
        const threshold = number(alarm.raw, 'Threshold') ?? 0;
        const to = Math.floor(this.clock.now() / periodMs) * periodMs;
        const data = this.store.statistic({ namespace: read_text(alarm.raw, 'Namespace') ?? '', name: metric, dimensions: dimensionsOf(alarm.raw) }, { from: to - periods * periodMs, to, periodMs }, read_text(alarm.raw, 'Statistic') ?? read_text(alarm.raw, 'ExtendedStatistic') ?? 'Average');
        const missing = read_text(alarm.raw, 'TreatMissingData') ?? 'missing';
        const compare = COMPARE[read_text(alarm.raw, 'ComparisonOperator') ?? ''];
        if (compare === undefined)
            return;
        const breaching = data.filter((p) => compare(p.value, threshold)).length + (missing === 'breaching' ? periods - data.length : 0);
        const state = breaching >= needed
            ? 'ALARM'
            : data.length > 0 || missing === 'notBreaching' || missing === 'breaching'
                ? 'OK'
                : missing === 'ignore'
                    ? alarm.state
                    : 'INSUFFICIENT_DATA';
        if (state === alarm.state)
            return;
        const reason = `Threshold Crossed: ${breaching} of the last ${periods} datapoints breached the threshold (${threshold})`;
        Object.assign(alarm, { state, reason, since: this.clock.now() });
    }
}

;// CONCATENATED MODULE: ./src/rehearsal/services/cloudwatch/store.ts
/** Samples older than this are dropped: a rehearsal asks for minutes, not for months. AWS ms. */
const KEEP_MS = 6 * 3_600_000;
const dimensionKey = (dimensions) => Object.keys(dimensions)
    .sort()
    .map((k) => `${k}=${dimensions[k]}`)
    .join(',');
/** All metrics of the cloud. A sample is seen only when its delay has passed. */
class MetricStore {
    clock;
    series = new Map();
    constructor(clock) {
        this.clock = clock;
    }
    put(datum) {
        const key = `${datum.namespace}|${datum.name}|${dimensionKey(datum.dimensions)}`;
        const series = this.series.get(key) ?? {
            namespace: datum.namespace,
            name: datum.name,
            dimensions: datum.dimensions,
            samples: [],
        };
        this.series.set(key, series);
        series.samples.push({
            timestamp: datum.timestamp,
            visibleAt: datum.timestamp + datum.delay,
            value: datum.value,
            count: datum.count ?? 1,
        });
        if (series.samples.length % 5_000 === 0) {
            const oldest = this.clock.now() - KEEP_MS;
            series.samples = series.samples.filter((s) => s.timestamp >= oldest);
        }
    }
    list() {
        return [...this.series.values()].map(({ namespace, name, dimensions }) => ({ namespace, name, dimensions }));
    }
    /**
     * One statistic by period, periods without data left out, as CloudWatch does.
     * @param statistic Sum, Average, Minimum, Maximum, SampleCount or pNN.
     */
    statistic(query, range, statistic) {
        const series = this.series.get(`${query.namespace}|${query.name}|${dimensionKey(query.dimensions)}`);
        if (series === undefined)
            return [];
        const now = this.clock.now();
        const buckets = new Map();
        for (const sample of series.samples) {
            const start = Math.floor(sample.timestamp / range.periodMs) * range.periodMs;
            if (start < range.from - range.periodMs + 1 ||
                start >= range.to ||
                sample.visibleAt > now ||
                sample.timestamp < range.from)
                continue;
            const bucket = buckets.get(start) ?? [];
            bucket.push(sample);
            buckets.set(start, bucket);
        }
        return [...buckets]
            .sort(([a], [b]) => a - b)
            .map(([start, samples]) => ({ start, value: reduce(samples, statistic) }));
    }
}
function reduce(samples, statistic) {
    const count = samples.reduce((n, s) => n + s.count, 0);
    const sum = samples.reduce((n, s) => n + s.value * s.count, 0);
    switch (statistic) {
        case 'Sum':
            return sum;
        case 'SampleCount':
            return count;
        case 'Average':
            return count === 0 ? 0 : sum / count;
        case 'Minimum':
            return Math.min(...samples.map((s) => s.value));
        case 'Maximum':
            return Math.max(...samples.map((s) => s.value));
        default: {
            const share = Number(/^p(\d+(?:\.\d+)?)$/.exec(statistic)?.[1] ?? 50) / 100;
            const sorted = [...samples].sort((a, b) => a.value - b.value);
            let seen = 0;
            for (const s of sorted) {
                seen += s.count;
                if (seen >= share * count)
                    return s.value;
            }
            return sorted.at(-1)?.value ?? 0;
        }
    }
}

;// CONCATENATED MODULE: ./src/rehearsal/services/cloudwatch/index.ts




/** A time of a request, whichever way the protocol carried it: ISO text, a Date, or seconds since the epoch. AWS ms. */
function time(input, key) {
    const value = input[key];
    if (value instanceof Date)
        return value.getTime();
    const seconds = Number(value);
    return Number.isNaN(seconds) ? Date.parse(String(value)) : seconds * 1_000;
}
/** CloudWatch: metrics with their delay, alarms, dashboards. */
function createCloudWatch(ctx) {
    const store = new MetricStore(ctx.clock);
    const alarms = new Alarms(ctx.clock, store);
    const dashboards = new Map();
    const range = (input, periodSeconds) => ({
        from: time(input, 'StartTime'),
        to: time(input, 'EndTime'),
        periodMs: periodSeconds * 1_000,
    });
    const operations = {
        PutMetricData: (input) => {
            const namespace = need(input, 'Namespace', 'MissingRequiredParameterException');
            for (const datum of records(input, 'MetricData')) {
                const stamp = datum['Timestamp'] === undefined ? ctx.clock.now() : time(datum, 'Timestamp');
                store.put({
                    namespace,
                    name: need(datum, 'MetricName'),
                    dimensions: dimensionsOf(datum),
                    value: number(datum, 'Value') ?? number(record(datum['StatisticValues']), 'Sum') ?? 0,
                    timestamp: stamp,
                    resolution: number(datum, 'StorageResolution') === 1 ? 1 : 60,
                    delay: 2_000,
                });
            }
            return {};
        },
        GetMetricData: (input) => ({
            MetricDataResults: records(input, 'MetricDataQueries').flatMap((query) => {
                const stat = record(query['MetricStat']);
                if (read_text(query, 'ReturnData') === 'false')
                    return [];
                if (query['Expression'] !== undefined) {
                    throw new AwsError('ValidationError', 'the rehearsal cloud does not evaluate metric expressions; ask for the metrics themselves');
                }
                const metric = record(stat['Metric']);
                const periods = store.statistic({
                    namespace: read_text(metric, 'Namespace') ?? '',
                    name: read_text(metric, 'MetricName') ?? '',
                    dimensions: dimensionsOf(metric),
                }, range(input, number(stat, 'Period') ?? 60), read_text(stat, 'Stat') ?? 'Average');
                return [
                    {
                        Id: need(query, 'Id'),
                        Label: read_text(query, 'Label') ?? read_text(metric, 'MetricName') ?? '',
                        Timestamps: periods.map((p) => new Date(p.start)).reverse(),
                        Values: periods.map((p) => p.value).reverse(),
                        StatusCode: 'Complete',
                    },
                ];
            }),
            Messages: [],
        }),
        GetMetricStatistics: (input) => ({
            Label: need(input, 'MetricName'),
            Datapoints: texts(input, 'Statistics').flatMap((statistic) => store
                .statistic({ namespace: need(input, 'Namespace'), name: need(input, 'MetricName'), dimensions: dimensionsOf(input) }, range(input, number(input, 'Period') ?? 60), statistic)
                .map((p) => ({ Timestamp: new Date(p.start), [statistic]: p.value }))),
        }),
        ListMetrics: (input) => ({
            Metrics: store
                .list()
                .filter((m) => read_text(input, 'Namespace') === undefined || m.namespace === read_text(input, 'Namespace'))
                .map((m) => ({
                Namespace: m.namespace,
                MetricName: m.name,
                Dimensions: Object.entries(m.dimensions).map(([Name, Value]) => ({ Name, Value })),
            })),
        }),
        PutMetricAlarm: (input) => {
            alarms.put(input);
            return {};
        },
        DescribeAlarms: (input) => ({ MetricAlarms: alarms.describe(input), CompositeAlarms: [] }),
        DeleteAlarms: (input) => {
            alarms.delete(texts(input, 'AlarmNames'));
            return {};
        },
        SetAlarmState: (input) => {
            alarms.force(need(input, 'AlarmName'), need(input, 'StateValue'), read_text(input, 'StateReason') ?? '');
            return {};
        },
        PutDashboard: (input) => {
            dashboards.set(need(input, 'DashboardName'), need(input, 'DashboardBody'));
            return { DashboardValidationMessages: [] };
        },
        GetDashboard: (input) => {
            const name = need(input, 'DashboardName');
            const body = dashboards.get(name);
            if (body === undefined)
                throw new AwsError('ResourceNotFound', `Dashboard ${name} does not exist`, 404);
            return { DashboardName: name, DashboardBody: body };
        },
        DeleteDashboards: (input) => {
            for (const name of texts(input, 'DashboardNames'))
                dashboards.delete(name);
            return {};
        },
    };
    return {
        service: {
            signingName: 'monitoring',
            protocol: 'cbor',
            targetPrefix: 'GraniteServiceVersion20100801',
            xmlNamespace: 'http://monitoring.amazonaws.com/doc/2010-08-01/',
            operations,
        },
        metrics: { put: (datum) => store.put(datum) },
        describe: () => ({ alarms: alarms.describe({}).map((a) => ({ name: a['AlarmName'], state: a['StateValue'] })) }),
    };
}

// EXTERNAL MODULE: ./node_modules/dynalite/index.js
var dynalite = __webpack_require__(41274);
var dynalite_default = /*#__PURE__*/__webpack_require__.n(dynalite);
;// CONCATENATED MODULE: ./src/rehearsal/services/dynamodb/engine.ts



/** dynalite asks for the shape of a signature only; calls come from this process alone. */
const SIGNATURE = 'AWS4-HMAC-SHA256 Credential=rehearsal/20000101/local/dynamodb/aws4_request, SignedHeaders=host, Signature=0';
/** dynalite, in memory, on a loopback port of its own: it is made to be spoken to over HTTP. */
async function startEngine() {
    const server = dynalite_default()({ createTableMs: 20, deleteTableMs: 20, updateTableMs: 20 });
    await new Promise((done, fail) => {
        server.once('error', fail);
        server.listen(0, '127.0.0.1', done);
    });
    server.keepAliveTimeout = 0;
    const { port } = server.address();
    const agent = new external_node_http_.Agent({ keepAlive: true, maxSockets: 64 });
    const send = (operation, body) => new Promise((done, fail) => {
        const outgoing = (0,external_node_http_.request)({
            host: '127.0.0.1',
            port,
            method: 'POST',
            agent,
            headers: {
                'content-type': 'application/x-amz-json-1.0',
                'content-length': Buffer.byteLength(body),
                'x-amz-target': `DynamoDB_20120810.${operation}`,
                'x-amz-date': '20000101T000000Z',
                authorization: SIGNATURE,
            },
        }, (incoming) => {
            let text = '';
            incoming.setEncoding('utf8');
            incoming.on('data', (chunk) => (text += chunk));
            incoming.once('end', () => done({ status: incoming.statusCode ?? 500, body: text }));
            incoming.once('error', fail);
        });
        outgoing.once('error', fail);
        outgoing.end(body);
    });
    return {
        call: async (operation, input) => {
            const answer = await send(operation, JSON.stringify(input));
            const value = (answer.body === '' ? {} : JSON.parse(answer.body));
            if (answer.status === 200)
                return value;
            const code = String(value['__type'] ?? 'InternalServerError').replace(/^.*#/, '');
            throw new AwsError(code, String(value['message'] ?? value['Message'] ?? ''), answer.status);
        },
        stop: () => new Promise((done) => {
            agent.destroy();
            server.close(() => done());
            server.closeAllConnections();
        }),
    };
}

;// CONCATENATED MODULE: ./src/rehearsal/services/dynamodb/service.ts



const FORWARDED = [
    'BatchGetItem',
    'BatchWriteItem',
    'DeleteTable',
    'DescribeTable',
    'GetItem',
    'ListTables',
    'Query',
    'Scan',
    'UpdateTable',
];
const WRITES = ['PutItem', 'UpdateItem', 'DeleteItem'];
/**
 * DynamoDB by dynalite, with what it lacks in front: the old item on a failed condition (AWS answers it when asked by
 * ReturnValuesOnConditionCheckFailure), time to live, point-in-time recovery and tags as settings, ARNs of this account.
 */
async function createDynamoDb(ctx) {
    const engine = await startEngine();
    const settings = new Map();
    const tags = new Map();
    const keys = new Map();
    const turns = new Map();
    const arnOf = (table) => `arn:aws:dynamodb:${ctx.region}:${ctx.accountId}:table/${table}`;
    /** dynalite takes its ARNs from the process environment; ours are this cloud's. */
    function localised(output) {
        for (const name of ['Table', 'TableDescription']) {
            const table = output[name];
            if (table === undefined)
                continue;
            table['TableArn'] = arnOf(String(table['TableName']));
            table['DeletionProtectionEnabled'] = settings.get(String(table['TableName']))?.['deletionProtection'] === true;
        }
        return output;
    }
    async function keyOf(table) {
        const known = keys.get(table);
        if (known !== undefined)
            return known;
        const { Table } = await engine.call('DescribeTable', { TableName: table });
        const schema = Table.KeySchema.map((one) => one.AttributeName);
        keys.set(table, schema);
        return schema;
    }
    /** Writes to one table take turns, so that the old item answered is the one the condition failed on. */
    async function inTurn(table, act) {
        const before = turns.get(table) ?? Promise.resolve();
        const mine = before.then(act, act);
        const settled = mine.catch(() => undefined);
        turns.set(table, settled);
        return await mine;
    }
    const write = (operation) => async (input) => {
        const { ReturnValuesOnConditionCheckFailure: wanted, ...rest } = input;
        const table = input_text(input, 'TableName');
        return await inTurn(table, async () => {
            try {
                return await engine.call(operation, rest);
            }
            catch (error) {
                if (!(error instanceof AwsError) || error.code !== 'ConditionalCheckFailedException')
                    throw error;
                if (wanted !== 'ALL_OLD')
                    throw error;
                const from = operation === 'PutItem' ? input_record(input, 'Item') : input_record(input, 'Key');
                const Key = Object.fromEntries((await keyOf(table)).map((name) => [name, from[name]]));
                const { Item } = await engine.call('GetItem', { TableName: table, Key, ConsistentRead: true });
                throw new AwsError(error.code, error.message, 400, Item === undefined ? {} : { Item });
            }
        });
    };
    const settingsOf = async (input) => {
        const table = input_text(input, 'TableName');
        await engine.call('DescribeTable', { TableName: table });
        const found = settings.get(table) ?? {};
        settings.set(table, found);
        return found;
    };
    const tableOfArn = (input) => input_text(input, 'ResourceArn').split('/').at(-1) ?? '';
    const operations = {
        CreateTable: async (input) => {
            const { Tags, DeletionProtectionEnabled, ...rest } = input;
            // dynalite knows neither; both change nothing that a caller could see here.
            delete rest['SSESpecification'];
            delete rest['TableClass'];
            const name = input_text(input, 'TableName');
            const output = await engine.call('CreateTable', rest);
            settings.set(name, { deletionProtection: DeletionProtectionEnabled === true });
            const given = (Tags ?? []);
            tags.set(name, new Map(given.map((tag) => [tag.Key, tag.Value])));
            keys.delete(name);
            return localised(output);
        },
        DescribeTimeToLive: async (input) => {
            const ttl = (await settingsOf(input))['ttl'];
            return {
                TimeToLiveDescription: ttl?.Enabled
                    ? { TimeToLiveStatus: 'ENABLED', AttributeName: ttl.AttributeName }
                    : { TimeToLiveStatus: 'DISABLED' },
            };
        },
        UpdateTimeToLive: async (input) => {
            const specification = input_record(input, 'TimeToLiveSpecification');
            (await settingsOf(input))['ttl'] = specification;
            return { TimeToLiveSpecification: specification };
        },
        DescribeContinuousBackups: async (input) => backups((await settingsOf(input))['pitr'] === true),
        UpdateContinuousBackups: async (input) => {
            const on = input_record(input, 'PointInTimeRecoverySpecification')['PointInTimeRecoveryEnabled'] === true;
            (await settingsOf(input))['pitr'] = on;
            return backups(on);
        },
        TagResource: (input) => {
            const of = tags.get(tableOfArn(input)) ?? new Map();
            for (const tag of input_list(input, 'Tags'))
                of.set(tag.Key, tag.Value);
            tags.set(tableOfArn(input), of);
            return {};
        },
        UntagResource: (input) => {
            for (const key of input_list(input, 'TagKeys'))
                tags.get(tableOfArn(input))?.delete(key);
            return {};
        },
        ListTagsOfResource: (input) => ({
            Tags: [...(tags.get(tableOfArn(input)) ?? [])].map(([Key, Value]) => ({ Key, Value })),
        }),
    };
    for (const name of FORWARDED) {
        operations[name] = async (input) => {
            if (name === 'DeleteTable' && (await settingsOf(input))['deletionProtection'] === true) {
                throw new AwsError('ValidationException', 'Resource cannot be deleted as it is currently protected against deletion. Disable deletion protection first.');
            }
            return localised(await engine.call(name, input));
        };
    }
    for (const name of WRITES)
        operations[name] = write(name);
    return {
        service: {
            signingName: 'dynamodb',
            protocol: 'json',
            targetPrefix: 'DynamoDB_20120810',
            operations,
            stop: () => engine.stop(),
        },
    };
}
function backups(on) {
    return {
        ContinuousBackupsDescription: {
            ContinuousBackupsStatus: 'ENABLED',
            PointInTimeRecoveryDescription: { PointInTimeRecoveryStatus: on ? 'ENABLED' : 'DISABLED' },
        },
    };
}

// EXTERNAL MODULE: ./src/rehearsal/data/binaries.ts
var binaries = __webpack_require__(27047);
;// CONCATENATED MODULE: ./src/rehearsal/services/ecr/public.ts


const POSTGRES = /^public\.ecr\.aws\/docker\/library\/postgres(?::[\w.-]+)?(?:@sha256:[0-9a-f]{64})?$/;
/**
 * Images of Amazon's public registry that the rehearsal stands in for, since it reaches no network: the official PostgreSQL one, of
 * which the machine's own client is run. undefined: none of these.
 */
function publicImage(reference) {
    if (!POSTGRES.test(reference))
        return undefined;
    if ((0,binaries/* findBinary */.j)('psql') === undefined)
        throw new AwsError('CannotPullContainerError', `CannotPullContainerError: a rehearsal runs ${reference} by this machine's own psql, and PATH has none: install PostgreSQL's client (Debian: postgresql-client)`);
    return { entrypoint: ['docker-entrypoint.sh'], cmd: ['postgres'], env: {}, workingDir: '/', exposedPorts: [5432] };
}

// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./src/rehearsal/services/ecr/manifest.ts

function parseManifest(bytes) {
    let value;
    try {
        value = JSON.parse(bytes.toString('utf8'));
    }
    catch {
        throw new AwsError('MANIFEST_INVALID', 'manifest invalid: not JSON');
    }
    const manifest = value;
    if (value === null || typeof value !== 'object' || manifest.schemaVersion !== 2) {
        throw new AwsError('MANIFEST_INVALID', 'manifest invalid: schemaVersion must be 2');
    }
    if (!Array.isArray(manifest.manifests) && (manifest.config === undefined || !Array.isArray(manifest.layers))) {
        throw new AwsError('MANIFEST_INVALID', 'manifest invalid: neither an image nor an index');
    }
    return manifest;
}
/** The image in an index that Fargate takes for a task of this platform. */
function choosePlatform(index, platform) {
    return index.manifests?.find((one) => `${one.platform?.os ?? ''}/${one.platform?.architecture ?? ''}` === platform);
}

;// CONCATENATED MODULE: ./src/rehearsal/services/ecr/store.ts




const DIGEST = /^sha256:[0-9a-f]{64}$/;
const NAME = /^(?=.{2,256}$)[a-z0-9]+(?:[._/-][a-z0-9]+)*$/;
const sha256 = (bytes) => `sha256:${(0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex')}`;
const isDigest = (text) => DIGEST.test(text);
/** Repositories in memory, blobs as files of their digest: what ECR's API and the registry protocol both look at. */
class ImageStore {
    clock;
    repositories = new Map();
    blobFolder;
    uploadFolder;
    constructor(folder, clock) {
        this.clock = clock;
        this.blobFolder = (0,external_node_path_.join)(folder, 'blobs');
        this.uploadFolder = (0,external_node_path_.join)(folder, 'uploads');
        (0,external_node_fs_.mkdirSync)(this.blobFolder, { recursive: true });
        (0,external_node_fs_.mkdirSync)(this.uploadFolder, { recursive: true });
    }
    create(name, immutable) {
        if (!NAME.test(name)) {
            throw new AwsError('InvalidParameterException', `Invalid parameter at 'repositoryName' failed to satisfy constraint: 'must satisfy regular expression': ${name}`);
        }
        if (this.repositories.has(name)) {
            throw new AwsError('RepositoryAlreadyExistsException', `The repository with name '${name}' already exists in the registry`);
        }
        const repository = {
            name,
            created: this.clock.now(),
            immutable,
            scanOnPush: false,
            lifecyclePolicy: undefined,
            policy: undefined,
            manifests: new Map(),
            tags: new Map(),
            blobs: new Set(),
            resourceTags: new Map(),
        };
        this.repositories.set(name, repository);
        return repository;
    }
    find(name) {
        const repository = this.repositories.get(name);
        if (repository === undefined) {
            throw new AwsError('RepositoryNotFoundException', `The repository with name '${name}' does not exist in the registry`);
        }
        return repository;
    }
    blobPath(digest) {
        if (!isDigest(digest))
            throw new AwsError('DIGEST_INVALID', `${digest} is not a sha256 digest`);
        return (0,external_node_path_.join)(this.blobFolder, digest.slice('sha256:'.length));
    }
    hasBlob(repository, digest) {
        return repository.blobs.has(digest) && (0,external_node_fs_.existsSync)(this.blobPath(digest));
    }
    blobSize(digest) {
        return (0,external_node_fs_.statSync)(this.blobPath(digest)).size;
    }
    readBlob(digest) {
        return (0,external_node_fs_.readFileSync)(this.blobPath(digest));
    }
    /** Takes a finished upload over when it is what it says it is; removes it otherwise. */
    async adopt(repository, file, digest) {
        const path = this.blobPath(digest);
        const hash = (0,external_node_crypto_.createHash)('sha256');
        for await (const chunk of (0,external_node_fs_.createReadStream)(file))
            hash.update(chunk);
        if (`sha256:${hash.digest('hex')}` !== digest) {
            (0,external_node_fs_.rmSync)(file, { force: true });
            throw new AwsError('DIGEST_INVALID', 'provided digest did not match uploaded content');
        }
        (0,external_node_fs_.renameSync)(file, path);
        repository.blobs.add(digest);
    }
    /** A blob from memory, for tests and small configs. */
    addBlob(repository, bytes) {
        const digest = sha256(bytes);
        if (!(0,external_node_fs_.existsSync)(this.blobPath(digest)))
            (0,external_node_fs_.writeFileSync)(this.blobPath(digest), bytes);
        repository.blobs.add(digest);
        return digest;
    }
    putManifest(repository, bytes, mediaType, tag) {
        const digest = sha256(bytes);
        const existing = repository.manifests.get(digest);
        if (tag !== undefined && repository.immutable) {
            const taken = repository.tags.get(tag);
            if (taken !== undefined && taken !== digest) {
                throw new AwsError('ImageTagAlreadyExistsException', `The image tag '${tag}' already exists in the '${repository.name}' repository and cannot be overwritten because the tag is immutable.`);
            }
        }
        const manifest = existing ?? { digest, mediaType, bytes, pushedAt: this.clock.now() };
        repository.manifests.set(digest, manifest);
        if (tag !== undefined)
            repository.tags.set(tag, digest);
        return manifest;
    }
    manifest(repository, reference) {
        const digest = isDigest(reference) ? reference : repository.tags.get(reference);
        return digest === undefined ? undefined : repository.manifests.get(digest);
    }
    tagsOf(repository, digest) {
        return [...repository.tags].filter(([, of]) => of === digest).map(([tag]) => tag);
    }
}

// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./node_modules/tar-stream/index.js
var tar_stream = __webpack_require__(56118);
;// CONCATENATED MODULE: ./src/rehearsal/services/ecr/unpack.ts







const OPAQUE = '.wh..wh..opq';
const WHITEOUT = '.wh.';
function unpack_refuse(name, why) {
    throw new AwsError('CannotPullContainerError', `CannotPullContainerError: layer entry '${name}' ${why}`);
}
/** Where an entry goes; refuses whatever would leave the root, by its name or through a link that is already there. */
async function placeOf(root, name) {
    const clean = (0,external_node_path_.normalize)(name).replace(/^(\.?\/)+/, '');
    const target = (0,external_node_path_.resolve)(root, clean);
    const below = (0,external_node_path_.relative)(root, target);
    if (below.startsWith('..') || name.includes('\0'))
        unpack_refuse(name, 'leads outside of the image');
    // Parents that exist must really be inside: an earlier entry may have made one of them a link.
    let parent = (0,external_node_path_.dirname)(target);
    while (parent.length > root.length) {
        const real = await (0,external_node_fs_promises_.realpath)(parent).catch(() => undefined);
        if (real !== undefined) {
            if (real !== root && !real.startsWith(`${root}/`))
                unpack_refuse(name, 'goes through a link that leads outside of the image');
            break;
        }
        parent = (0,external_node_path_.dirname)(parent);
    }
    return target;
}
/** Absolute link targets mean the image's own root; a link that climbs out of it is refused. */
function linkInside(root, at, name, target) {
    const wanted = target.startsWith('/') ? (0,external_node_path_.join)(root, target) : (0,external_node_path_.resolve)((0,external_node_path_.dirname)(at), target);
    if ((0,external_node_path_.relative)(root, wanted).startsWith('..'))
        unpack_refuse(name, `is a link that leads outside of the image (${target})`);
    return (0,external_node_path_.relative)((0,external_node_path_.dirname)(at), wanted) || '.';
}
async function place(root, header, content) {
    const target = await placeOf(root, header.name);
    const file = (0,external_node_path_.basename)(target);
    if (target === root)
        return;
    if (file === OPAQUE) {
        const folder = (0,external_node_path_.dirname)(target);
        const children = await (0,external_node_fs_promises_.readdir)(folder).catch(() => []);
        for (const child of children)
            await (0,external_node_fs_promises_.rm)((0,external_node_path_.join)(folder, child), { recursive: true, force: true });
        return;
    }
    if (file.startsWith(WHITEOUT)) {
        const hidden = (0,external_node_path_.join)((0,external_node_path_.dirname)(target), file.slice(WHITEOUT.length));
        if ((0,external_node_path_.relative)(root, hidden).startsWith('..') || hidden === root)
            unpack_refuse(header.name, 'hides more than the image');
        await (0,external_node_fs_promises_.rm)(hidden, { recursive: true, force: true });
        return;
    }
    const existing = await (0,external_node_fs_promises_.lstat)(target).catch(() => undefined);
    if (existing !== undefined && !(existing.isDirectory() && header.type === 'directory')) {
        await (0,external_node_fs_promises_.rm)(target, { recursive: true, force: true });
    }
    await (0,external_node_fs_promises_.mkdir)((0,external_node_path_.dirname)(target), { recursive: true });
    switch (header.type) {
        case 'directory':
            await (0,external_node_fs_promises_.mkdir)(target, { recursive: true });
            break;
        case 'symlink':
            await (0,external_node_fs_promises_.symlink)(linkInside(root, target, header.name, header.linkname ?? ''), target);
            break;
        case 'link':
            await (0,external_node_fs_promises_.link)(await placeOf(root, header.linkname ?? ''), target);
            break;
        case 'file':
        case 'contiguous-file':
            await (0,external_node_stream_promises_.pipeline)(content, (0,external_node_fs_.createWriteStream)(target, { mode: 0o644 }));
            // Never set-user-id, always readable by ourselves.
            await (0,external_node_fs_promises_.chmod)(target, ((header.mode ?? 0o644) & 0o777) | 0o600);
            break;
        default:
            // Devices and fifos: nothing that a rehearsal's task could use.
            break;
    }
}
/** Lays one layer (tar, or gzipped tar) over what is in `folder`. */
async function unpackLayer(file, gzipped, folder) {
    const root = await (0,external_node_fs_promises_.realpath)(folder);
    const tar = (0,tar_stream.extract)();
    const source = (0,external_node_fs_.createReadStream)(file);
    const feeding = gzipped ? (0,external_node_stream_promises_.pipeline)(source, (0,external_node_zlib_.createGunzip)(), tar) : (0,external_node_stream_promises_.pipeline)(source, tar);
    const reading = (async () => {
        for await (const entry of tar) {
            await place(root, entry.header, entry);
            entry.resume();
        }
    })();
    await Promise.all([feeding, reading]);
}

;// CONCATENATED MODULE: ./src/rehearsal/services/ecr/words.ts

const PREFIX = 'CannotPullContainerError: pull image manifest has been retried 1 time(s):';
/** As Fargate's platform version 1.4.0 words it, which passes on what containerd says. */
const cannotPull = (reference, why) => new AwsError('CannotPullContainerError', `${PREFIX} failed to resolve ref ${reference}: ${why}`);
const notFound = (reference) => cannotPull(reference, `${reference}: not found`);
const wrongPlatform = (platform) => new AwsError('CannotPullContainerError', `${PREFIX} image Manifest does not contain descriptor matching platform '${platform}'`);

;// CONCATENATED MODULE: ./src/rehearsal/services/ecr/pull.ts






function isGzip(file) {
    const descriptor = (0,external_node_fs_.openSync)(file, 'r');
    try {
        const magic = Buffer.alloc(2);
        (0,external_node_fs_.readSync)(descriptor, magic, 0, 2, 0);
        return magic[0] === 0x1f && magic[1] === 0x8b;
    }
    finally {
        (0,external_node_fs_.closeSync)(descriptor);
    }
}
function readConfig(raw) {
    const { config = {} } = raw;
    return {
        entrypoint: config.Entrypoint ?? [],
        cmd: config.Cmd ?? [],
        env: Object.fromEntries((config.Env ?? []).map((line) => {
            const equals = line.indexOf('=');
            return equals < 0 ? [line, ''] : [line.slice(0, equals), line.slice(equals + 1)];
        })),
        workingDir: config.WorkingDir === undefined || config.WorkingDir === '' ? '/' : config.WorkingDir,
        exposedPorts: Object.keys(config.ExposedPorts ?? {})
            .map((port) => Number.parseInt(port, 10))
            .filter((port) => Number.isInteger(port)),
    };
}
/** Brings the image of `HOST/NAME@sha256:…` (or `:tag`) for a platform into a folder, verifying every digest on the way. */
async function pullImage(store, host, reference, platform, folder) {
    const match = /^([^/]+)\/(.+?)(?:@(sha256:[0-9a-f]{64})|:([\w.-]+))?$/.exec(reference);
    if (match === null || match[1] !== host) {
        throw cannotPull(reference, `the rehearsal has one registry, ${host}`);
    }
    const repository = store.repositories.get(match[2] ?? '');
    if (repository === undefined)
        throw notFound(reference);
    const found = store.manifest(repository, match[3] ?? match[4] ?? 'latest');
    if (found === undefined)
        throw notFound(reference);
    const image = imageOf(store, repository, found, { reference, platform });
    const manifest = parseManifest(image.bytes);
    const config = manifest.config;
    if (config === undefined)
        throw cannotPull(reference, 'the manifest has no config');
    const verified = (digest) => {
        if (!isDigest(digest) || !store.hasBlob(repository, digest))
            throw cannotPull(reference, `${digest}: not found`);
        return store.blobPath(digest);
    };
    verified(config.digest);
    const configBytes = store.readBlob(config.digest);
    if (sha256(configBytes) !== config.digest)
        throw cannotPull(reference, `${config.digest}: digest mismatch`);
    const raw = JSON.parse(configBytes.toString('utf8'));
    if (raw.architecture !== undefined && `linux/${raw.architecture}` !== platform)
        throw wrongPlatform(platform);
    await (0,external_node_fs_promises_.mkdir)(folder, { recursive: true });
    for (const layer of manifest.layers ?? []) {
        const file = verified(layer.digest);
        await unpackLayer(file, isGzip(file), folder);
    }
    return readConfig(raw);
}
function imageOf(store, repository, found, { reference, platform }) {
    const manifest = parseManifest(found.bytes);
    if (manifest.manifests === undefined)
        return found;
    const chosen = choosePlatform(manifest, platform);
    if (chosen === undefined)
        throw wrongPlatform(platform);
    const image = store.manifest(repository, chosen.digest);
    if (image === undefined)
        throw notFound(reference);
    return image;
}

;// CONCATENATED MODULE: ./src/rehearsal/services/ecr/registry.ts








/** Manifests may be 4 MiB at most (OCI distribution specification). */
const MANIFEST_LIMIT = 4 * 1024 * 1024;
/** Codes of the distribution specification, and what ECR's registry answers for its own. */
const STATUS = {
    RepositoryNotFoundException: 404,
    ImageTagAlreadyExistsException: 400,
    NAME_UNKNOWN: 404,
    MANIFEST_UNKNOWN: 404,
    BLOB_UNKNOWN: 404,
    BLOB_UPLOAD_UNKNOWN: 404,
    RANGE_INVALID: 416,
    UNSUPPORTED: 405,
};
const SPEC_CODE = {
    RepositoryNotFoundException: 'NAME_UNKNOWN',
    ImageTagAlreadyExistsException: 'TAG_INVALID',
};
/**
 * OCI Distribution (https://github.com/opencontainers/distribution-spec) over a store: pull, push (monolithic, chunked,
 * mounted), tags. Basic authentication with an ECR token.
 */
function createRegistry(store, accepts) {
    const uploads = new Map();
    function authorised(request) {
        const [scheme, value] = (request.headers.authorization ?? '').split(' ');
        if (scheme?.toLowerCase() !== 'basic' || value === undefined)
            return false;
        const [user, ...password] = Buffer.from(value, 'base64').toString().split(':');
        return user === 'AWS' && accepts(password.join(':'));
    }
    function upload(id, repository) {
        const found = uploads.get(id);
        if (found === undefined || found.repository !== repository.name) {
            throw new AwsError('BLOB_UPLOAD_UNKNOWN', 'blob upload unknown to registry');
        }
        return found;
    }
    async function receive(request, into) {
        const range = /^(\d+)-(\d+)$/.exec(request.headers['content-range']?.toString() ?? '');
        if (range !== null && Number(range[1]) !== into.size)
            throw new AwsError('RANGE_INVALID', 'chunk is out of order');
        await (0,external_node_stream_promises_.pipeline)(request, (0,external_node_fs_.createWriteStream)(into.file, { flags: 'a' }));
        into.size = (0,external_node_fs_.existsSync)(into.file) ? (0,external_node_fs_.statSync)(into.file).size : 0;
    }
    async function finish({ request, response }, repository, id, digest) {
        const found = upload(id, repository);
        await receive(request, found);
        if (!isDigest(digest))
            throw new AwsError('DIGEST_INVALID', `${digest} is not a sha256 digest`);
        uploads.delete(id);
        await store.adopt(repository, found.file, digest);
        response
            .writeHead(201, { location: `/v2/${repository.name}/blobs/${digest}`, 'docker-content-digest': digest })
            .end();
    }
    async function startUpload(exchange, repository) {
        const { request, response, query } = exchange;
        const mount = query.get('mount');
        const from = query.get('from');
        if (mount !== null && from !== null) {
            const source = store.repositories.get(from);
            if (source !== undefined && store.hasBlob(source, mount)) {
                request.resume();
                repository.blobs.add(mount);
                const headers = { location: `/v2/${repository.name}/blobs/${mount}`, 'docker-content-digest': mount };
                response.writeHead(201, headers).end();
                return;
            }
        }
        const id = (0,external_node_crypto_.randomUUID)();
        uploads.set(id, { file: (0,external_node_path_.join)(store.uploadFolder, id), repository: repository.name, size: 0 });
        const digest = query.get('digest');
        if (digest !== null) {
            await finish(exchange, repository, id, digest);
            return;
        }
        request.resume();
        accepted(response, repository, id, 0);
    }
    function accepted(response, repository, id, size, status = 202) {
        const headers = {
            location: `/v2/${repository.name}/blobs/uploads/${id}`,
            range: `0-${Math.max(0, size - 1)}`,
            'docker-upload-uuid': id,
            'content-length': 0,
        };
        response.writeHead(status, headers).end();
    }
    async function uploadCall(exchange, repository, id) {
        const { request, response, query } = exchange;
        if (id === '') {
            if (request.method !== 'POST')
                throw new AwsError('UNSUPPORTED', 'uploads start with POST');
            await startUpload(exchange, repository);
        }
        else if (request.method === 'PATCH') {
            const found = upload(id, repository);
            await receive(request, found);
            accepted(response, repository, id, found.size);
        }
        else if (request.method === 'PUT')
            await finish(exchange, repository, id, query.get('digest') ?? '');
        else if (request.method === 'GET')
            accepted(response, repository, id, upload(id, repository).size, 204);
        else if (request.method === 'DELETE') {
            (0,external_node_fs_.rmSync)(upload(id, repository).file, { force: true });
            uploads.delete(id);
            response.writeHead(204).end();
        }
        else
            throw new AwsError('UNSUPPORTED', 'The operation is unsupported.');
    }
    async function blobCall({ request, response }, repository, digest) {
        if (!isDigest(digest) || !store.hasBlob(repository, digest)) {
            throw new AwsError('BLOB_UNKNOWN', 'blob unknown to registry');
        }
        if (request.method !== 'GET' && request.method !== 'HEAD')
            throw new AwsError('UNSUPPORTED', 'unsupported');
        response.writeHead(200, {
            'content-type': 'application/octet-stream',
            'content-length': store.blobSize(digest),
            'docker-content-digest': digest,
        });
        if (request.method === 'HEAD')
            response.end();
        else
            await (0,external_node_stream_promises_.pipeline)((0,external_node_fs_.createReadStream)(store.blobPath(digest)), response);
    }
    async function putManifest({ request, response }, repository, reference) {
        const bytes = await readBody(request, MANIFEST_LIMIT);
        const manifest = parseManifest(bytes);
        for (const part of [manifest.config, ...(manifest.layers ?? [])]) {
            if (part !== undefined && !store.hasBlob(repository, part.digest)) {
                throw new AwsError('MANIFEST_BLOB_UNKNOWN', `blob unknown to registry: ${part.digest}`);
            }
        }
        for (const part of manifest.manifests ?? []) {
            if (!repository.manifests.has(part.digest)) {
                throw new AwsError('MANIFEST_BLOB_UNKNOWN', `manifest unknown to registry: ${part.digest}`);
            }
        }
        const type = request.headers['content-type'] ?? 'application/vnd.oci.image.manifest.v1+json';
        const stored = store.putManifest(repository, bytes, type, isDigest(reference) ? undefined : reference);
        if (isDigest(reference) && stored.digest !== reference) {
            repository.manifests.delete(stored.digest);
            throw new AwsError('DIGEST_INVALID', 'provided digest did not match uploaded content');
        }
        response
            .writeHead(201, {
            location: `/v2/${repository.name}/manifests/${stored.digest}`,
            'docker-content-digest': stored.digest,
            'content-length': 0,
        })
            .end();
    }
    async function manifestCall(exchange, repository, reference) {
        const { request, response } = exchange;
        if (request.method === 'PUT') {
            await putManifest(exchange, repository, reference);
            return;
        }
        const found = store.manifest(repository, reference);
        if (found === undefined)
            throw new AwsError('MANIFEST_UNKNOWN', 'manifest unknown');
        if (request.method === 'DELETE') {
            repository.manifests.delete(found.digest);
            for (const tag of store.tagsOf(repository, found.digest))
                repository.tags.delete(tag);
            response.writeHead(202).end();
            return;
        }
        const headers = {
            'content-type': found.mediaType,
            'content-length': found.bytes.length,
            'docker-content-digest': found.digest,
        };
        response.writeHead(200, headers).end(request.method === 'HEAD' ? undefined : found.bytes);
    }
    async function route(exchange, path) {
        const match = /^\/v2\/(.+?)\/(blobs\/uploads|blobs|manifests|tags)(?:\/(.*))?$/.exec(path);
        if (match === null)
            throw new AwsError('NAME_UNKNOWN', 'repository name not known to registry');
        const [, name = '', kind, rest = ''] = match;
        const repository = store.find(name);
        if (kind === 'blobs/uploads')
            await uploadCall(exchange, repository, rest);
        else if (kind === 'blobs')
            await blobCall(exchange, repository, rest);
        else if (kind === 'manifests')
            await manifestCall(exchange, repository, rest);
        else {
            const body = JSON.stringify({ name, tags: [...repository.tags.keys()].sort() });
            exchange.response.writeHead(200, { 'content-type': 'application/json' }).end(body);
        }
    }
    return async (request, response) => {
        const url = new URL(request.url ?? '/', 'http://localhost');
        response.setHeader('docker-distribution-api-version', 'registry/2.0');
        const fail = (status, code, message) => {
            request.resume();
            if (response.headersSent) {
                response.destroy();
                return;
            }
            const body = request.method === 'HEAD' ? '' : JSON.stringify({ errors: [{ code, message }] });
            response.writeHead(status, { 'content-type': 'application/json' }).end(body);
        };
        if (!authorised(request)) {
            response.setHeader('www-authenticate', 'Basic realm="ecr",service="ecr.rehearsal"');
            fail(401, 'UNAUTHORIZED', 'Your authorization token has expired or is missing.');
            return;
        }
        if (url.pathname === '/v2/' || url.pathname === '/v2') {
            response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
            return;
        }
        try {
            await route({ request, response, query: url.searchParams }, url.pathname);
        }
        catch (error) {
            const code = error instanceof AwsError ? error.code : 'UNKNOWN';
            const status = STATUS[code] ?? (error instanceof AwsError ? 400 : 500);
            fail(status, SPEC_CODE[code] ?? code, error instanceof Error ? error.message : String(error));
        }
    };
}

;// CONCATENATED MODULE: ./src/rehearsal/services/ecr/service.ts




/** ECR tokens live twelve hours. */
const TOKEN_LIFE = 12 * 3600 * 1000;
/** ECR's API. What is pushed comes through the registry; both look at the same store. */
function createEcrApi(ctx, store, host) {
    const tokens = new Map();
    const issue = () => {
        const password = (0,external_node_crypto_.randomBytes)(96).toString('base64url');
        const expires = ctx.clock.now() + TOKEN_LIFE;
        tokens.set(password, expires);
        return { password, expires };
    };
    const describe = (repository) => ({
        repositoryArn: `arn:aws:ecr:${ctx.region}:${ctx.accountId}:repository/${repository.name}`,
        registryId: ctx.accountId,
        repositoryName: repository.name,
        repositoryUri: `${host()}/${repository.name}`,
        createdAt: new Date(repository.created),
        imageTagMutability: repository.immutable ? 'IMMUTABLE' : 'MUTABLE',
        imageScanningConfiguration: { scanOnPush: repository.scanOnPush },
        encryptionConfiguration: { encryptionType: 'AES256' },
    });
    const named = (input) => store.find(input_text(input, 'repositoryName'));
    const byArn = (input) => store.find(input_text(input, 'resourceArn').replace(/^.*:repository\//, ''));
    function sizeOf(manifest) {
        const parsed = parseManifest(manifest.bytes);
        const parts = parsed.manifests ?? [
            ...(parsed.config === undefined ? [] : [parsed.config]),
            ...(parsed.layers ?? []),
        ];
        return parts.reduce((sum, part) => sum + part.size, 0);
    }
    function imageDetail(repository, manifest) {
        const tags = store.tagsOf(repository, manifest.digest);
        return {
            registryId: ctx.accountId,
            repositoryName: repository.name,
            imageDigest: manifest.digest,
            ...(tags.length === 0 ? {} : { imageTags: tags }),
            imageSizeInBytes: sizeOf(manifest),
            imagePushedAt: new Date(manifest.pushedAt),
            imageManifestMediaType: manifest.mediaType,
        };
    }
    const lookUp = (repository, id) => store.manifest(repository, id.imageDigest ?? id.imageTag ?? '');
    function notFound(repository, id) {
        return new AwsError('ImageNotFoundException', `The image with imageId {imageDigest:'${id.imageDigest ?? 'null'}', imageTag:'${id.imageTag ?? 'null'}'} does not exist within the repository with name '${repository.name}' in the registry with id '${ctx.accountId}'`);
    }
    const failure = (id) => ({
        imageId: id,
        failureCode: 'ImageNotFound',
        failureReason: 'Requested image not found',
    });
    const operations = {
        CreateRepository: (input) => {
            const mutability = optionalText(input, 'imageTagMutability') ?? 'MUTABLE';
            const repository = store.create(input_text(input, 'repositoryName'), mutability.startsWith('IMMUTABLE'));
            repository.scanOnPush = input_record(input, 'imageScanningConfiguration')['scanOnPush'] === true;
            for (const tag of input_list(input, 'tags'))
                repository.resourceTags.set(tag.Key, tag.Value);
            return { repository: describe(repository) };
        },
        DescribeRepositories: (input) => {
            const names = input_texts(input, 'repositoryNames');
            const all = names.length > 0 ? names.map((name) => store.find(name)) : [...store.repositories.values()];
            const { items, next } = page(all, optionalNumber(input, 'maxResults') ?? 100, optionalText(input, 'nextToken'));
            return { repositories: items.map(describe), nextToken: next };
        },
        DeleteRepository: (input) => {
            const repository = named(input);
            if (repository.manifests.size > 0 && !input_flag(input, 'force')) {
                throw new AwsError('RepositoryNotEmptyException', `The repository with name '${repository.name}' in registry with id '${ctx.accountId}' cannot be deleted because it still contains images`);
            }
            store.repositories.delete(repository.name);
            return { repository: describe(repository) };
        },
        PutImageTagMutability: (input) => {
            const repository = named(input);
            repository.immutable = input_text(input, 'imageTagMutability').startsWith('IMMUTABLE');
            return { ...describe(repository) };
        },
        PutImageScanningConfiguration: (input) => {
            const repository = named(input);
            repository.scanOnPush = input_record(input, 'imageScanningConfiguration')['scanOnPush'] === true;
            return { repositoryName: repository.name, imageScanningConfiguration: { scanOnPush: repository.scanOnPush } };
        },
        PutLifecyclePolicy: (input) => {
            const policy = input_text(input, 'lifecyclePolicyText');
            try {
                JSON.parse(policy);
            }
            catch {
                throw new AwsError('InvalidParameterException', "Invalid parameter at 'LifecyclePolicyText': not valid JSON");
            }
            named(input).lifecyclePolicy = policy;
            return { repositoryName: named(input).name, lifecyclePolicyText: policy };
        },
        GetLifecyclePolicy: (input) => {
            const { lifecyclePolicy, name } = named(input);
            if (lifecyclePolicy === undefined) {
                throw new AwsError('LifecyclePolicyNotFoundException', `Lifecycle policy does not exist for '${name}'`);
            }
            return { repositoryName: name, lifecyclePolicyText: lifecyclePolicy };
        },
        DeleteLifecyclePolicy: (input) => {
            named(input).lifecyclePolicy = undefined;
            return { repositoryName: named(input).name };
        },
        SetRepositoryPolicy: (input) => {
            named(input).policy = input_text(input, 'policyText');
            return { repositoryName: named(input).name, policyText: named(input).policy };
        },
        DeleteRepositoryPolicy: (input) => {
            const { name, policy } = named(input);
            if (policy === undefined)
                throw new AwsError('RepositoryPolicyNotFoundException', `Repository policy does not exist for '${name}'`);
            named(input).policy = undefined;
            return { repositoryName: name, policyText: policy };
        },
        GetAuthorizationToken: () => {
            const { password, expires } = issue();
            return {
                authorizationData: [
                    {
                        authorizationToken: Buffer.from(`AWS:${password}`).toString('base64'),
                        expiresAt: new Date(expires),
                        proxyEndpoint: `http://${host()}`,
                    },
                ],
            };
        },
        DescribeImages: (input) => {
            const repository = named(input);
            const ids = input_list(input, 'imageIds');
            const found = ids.length > 0
                ? ids.map((id) => {
                    const manifest = lookUp(repository, id);
                    if (manifest === undefined)
                        throw notFound(repository, id);
                    return manifest;
                })
                : [...repository.manifests.values()];
            const { items, next } = page(found, optionalNumber(input, 'maxResults') ?? 100, optionalText(input, 'nextToken'));
            return { imageDetails: items.map((one) => imageDetail(repository, one)), nextToken: next };
        },
        ListImages: (input) => {
            const repository = named(input);
            const ids = [...repository.manifests.keys()].flatMap((imageDigest) => {
                const tags = store.tagsOf(repository, imageDigest);
                return tags.length === 0 ? [{ imageDigest }] : tags.map((imageTag) => ({ imageDigest, imageTag }));
            });
            const { items, next } = page(ids, optionalNumber(input, 'maxResults') ?? 100, optionalText(input, 'nextToken'));
            return { imageIds: items, nextToken: next };
        },
        BatchGetImage: (input) => {
            const repository = named(input);
            const ids = input_list(input, 'imageIds');
            const images = ids.flatMap((id) => {
                const manifest = lookUp(repository, id);
                if (manifest === undefined)
                    return [];
                return [
                    {
                        registryId: ctx.accountId,
                        repositoryName: repository.name,
                        imageId: { imageDigest: manifest.digest, ...(id.imageTag === undefined ? {} : { imageTag: id.imageTag }) },
                        imageManifest: manifest.bytes.toString('utf8'),
                        imageManifestMediaType: manifest.mediaType,
                    },
                ];
            });
            return { images, failures: ids.filter((id) => lookUp(repository, id) === undefined).map(failure) };
        },
        PutImage: (input) => {
            const repository = named(input);
            const bytes = Buffer.from(input_text(input, 'imageManifest'));
            const parsed = parseManifest(bytes);
            const type = optionalText(input, 'imageManifestMediaType') ?? parsed.mediaType;
            const tag = optionalText(input, 'imageTag');
            const manifest = store.putManifest(repository, bytes, type ?? 'application/vnd.oci.image.manifest.v1+json', tag);
            return { image: { repositoryName: repository.name, imageId: { imageDigest: manifest.digest, imageTag: tag } } };
        },
        BatchDeleteImage: (input) => {
            const repository = named(input);
            const ids = input_list(input, 'imageIds');
            const gone = [];
            const failures = [];
            for (const id of ids) {
                const manifest = lookUp(repository, id);
                if (manifest === undefined) {
                    failures.push(failure(id));
                    continue;
                }
                if (id.imageTag !== undefined)
                    repository.tags.delete(id.imageTag);
                else
                    for (const tag of store.tagsOf(repository, manifest.digest))
                        repository.tags.delete(tag);
                if (store.tagsOf(repository, manifest.digest).length === 0)
                    repository.manifests.delete(manifest.digest);
                gone.push({ imageDigest: manifest.digest, ...id });
            }
            return { imageIds: gone, failures };
        },
        TagResource: (input) => {
            for (const tag of input_list(input, 'tags'))
                byArn(input).resourceTags.set(tag.Key, tag.Value);
            return {};
        },
        UntagResource: (input) => {
            for (const key of input_texts(input, 'tagKeys'))
                byArn(input).resourceTags.delete(key);
            return {};
        },
        ListTagsForResource: (input) => ({ tags: [...byArn(input).resourceTags].map(([Key, Value]) => ({ Key, Value })) }),
    };
    return {
        service: {
            signingName: 'ecr',
            protocol: 'json',
            targetPrefix: 'AmazonEC2ContainerRegistry_V20150921',
            operations,
        },
        issue,
        accepts: (password) => (tokens.get(password) ?? 0) > ctx.clock.now(),
    };
}

;// CONCATENATED MODULE: ./src/rehearsal/services/ecr/ecr.ts







/** ECR: the API, and the registry on a port of its own (image names begin with it). */
async function createEcr(ctx) {
    const store = new ImageStore((0,external_node_path_.join)(ctx.folder, 'registry'), ctx.clock);
    let host = '';
    const api = createEcrApi(ctx, store, () => host);
    const registry = await listen(createRegistry(store, api.accepts));
    host = `127.0.0.1:${registry.port}`;
    return {
        service: { ...api.service, stop: () => registry.close() },
        registry,
        port: {
            registry: () => host,
            password: () => api.issue().password,
            pull: async (reference, platform, folder) => publicImage(reference) ?? pullImage(store, host, reference, platform, folder),
        },
        describe: () => [...store.repositories.values()].map((one) => ({
            name: one.name,
            images: one.manifests.size,
            tags: one.tags.size,
        })),
    };
}

// EXTERNAL MODULE: ./src/config/architecture.ts
var architecture = __webpack_require__(1815);
;// CONCATENATED MODULE: ./src/rehearsal/services/ecs/definitions.ts



const CLIENT = 'ClientException';
const KNOWN = new Set(`family taskRoleArn executionRoleArn networkMode containerDefinitions volumes placementConstraints requiresCompatibilities cpu memory tags pidMode
  ipcMode proxyConfiguration inferenceAccelerators ephemeralStorage runtimePlatform enableFaultInjection`.split(/\s+/));
const KNOWN_CONTAINER = new Set(`name image repositoryCredentials cpu memory memoryReservation links portMappings essential restartPolicy entryPoint command environment
  environmentFiles mountPoints volumesFrom linuxParameters secrets dependsOn startTimeout stopTimeout versionConsistency hostname user
  workingDirectory disableNetworking privileged readonlyRootFilesystem dnsServers dnsSearchDomains extraHosts dockerSecurityOptions
  interactive pseudoTerminal dockerLabels ulimits logConfiguration healthCheck systemControls resourceRequirements firelensConfiguration
  credentialSpecs`.split(/\s+/));
/** Memory in MiB that Fargate takes for a task's CPU units: smallest, largest, and step (ECS developer guide, "Task size"). */
const FARGATE_SIZES = {
    256: [512, 2_048, 512],
    512: [1_024, 4_096, 1_024],
    1024: [2_048, 8_192, 1_024],
    2048: [4_096, 16_384, 1_024],
    4096: [8_192, 30_720, 1_024],
};
function check(input) {
    for (const key of Object.keys(input))
        if (!KNOWN.has(key))
            throw new AwsError(CLIENT, `Unknown parameter in input: "${key}"`);
    const containers = records(input, 'containerDefinitions');
    if (containers.length === 0)
        throw new AwsError(CLIENT, 'Container list cannot be empty.');
    for (const container of containers) {
        for (const key of Object.keys(container)) {
            if (!KNOWN_CONTAINER.has(key))
                throw new AwsError(CLIENT, `Unknown parameter in containerDefinitions: "${key}"`);
        }
        if ((read_text(container, 'image') ?? '') === '')
            throw new AwsError(CLIENT, 'Container.image should not be null or empty.');
        if ((read_text(container, 'name') ?? '') === '')
            throw new AwsError(CLIENT, 'Container.name should not be null or empty.');
    }
    const size = FARGATE_SIZES[number(input, 'cpu') ?? 0];
    const memory = number(input, 'memory') ?? 0;
    if (size === undefined)
        throw new AwsError(CLIENT, `Invalid 'cpu' setting for task.`);
    const [least, most, step] = size;
    if (memory < least || memory > most || (memory !== least && memory % step !== 0)) {
        throw new AwsError(CLIENT, `No Fargate configuration exists for given values: ${number(input, 'cpu')} CPU, ${memory} memory.`);
    }
}
/** Processors that Fargate has. A task definition for Windows is no business of the rehearsal's: it runs none. */
function checkPlatform(input) {
    const said = read_text(record(input['runtimePlatform']), 'cpuArchitecture');
    if (said === undefined || architecture/* CPU_ARCHITECTURES */.oi.some((known) => known === said))
        return;
    throw new AwsError(CLIENT, `Value '${said}' at 'runtimePlatform.cpuArchitecture' failed to satisfy constraint: Member must satisfy enum value set: [${architecture/* CPU_ARCHITECTURES */.oi.join(', ')}]`);
}
/** What the images of a task must be for. */
const platformOf = ({ raw }) => architecture/* PLATFORM_OF */.wu[(0,architecture/* architectureOf */.NJ)(read_text(record(raw['runtimePlatform']), 'cpuArchitecture'))];
function register(ctx, state, input) {
    const family = read_text(input, 'family') ?? '';
    if (!/^[\w-]{1,255}$/.test(family))
        throw new AwsError(CLIENT, 'Family contains invalid characters.');
    check(input);
    checkPlatform(input);
    const revisions = state.definitions.get(family) ?? [];
    const revision = revisions.length + 1;
    const definition = {
        arn: `arn:aws:ecs:${ctx.region}:${ctx.accountId}:task-definition/${family}:${revision}`,
        family,
        revision,
        status: 'ACTIVE',
        raw: input,
        containers: records(input, 'containerDefinitions'),
    };
    state.definitions.set(family, [...revisions, definition]);
    return definition;
}
/** `FAMILY`, `FAMILY:REVISION` or an arn. */
function findDefinition(state, reference) {
    const name = reference.split('task-definition/').at(-1) ?? reference;
    const [family, revision] = name.split(':');
    const revisions = state.definitions.get(family ?? '') ?? [];
    const found = revision === undefined
        ? revisions.filter((d) => d.status === 'ACTIVE').at(-1)
        : revisions.find((d) => d.revision === Number(revision));
    if (found === undefined)
        throw new AwsError(CLIENT, 'Unable to describe task definition.');
    return found;
}
/** What AWS fills in where a container says nothing, as its answers show it. */
const CONTAINER_DEFAULTS = {
    cpu: 0,
    portMappings: [],
    essential: true,
    environment: [],
    mountPoints: [],
    volumesFrom: [],
};
const showContainer = (container) => ({
    ...CONTAINER_DEFAULTS,
    ...container,
    // In awsvpc, the only mode of Fargate, the host's port is the container's.
    portMappings: records(container, 'portMappings').map((m) => ({
        hostPort: m['containerPort'],
        protocol: 'tcp',
        ...m,
    })),
});
const showDefinition = (d) => ({
    volumes: [],
    placementConstraints: [],
    ...Object.fromEntries(Object.entries(d.raw).filter(([key]) => key !== 'tags')),
    containerDefinitions: d.containers.map(showContainer),
    taskDefinitionArn: d.arn,
    revision: d.revision,
    status: d.status,
    compatibilities: ['EC2', 'FARGATE'],
});
/** The first essential container: the one that the rehearsal runs as a process. */
function mainContainer(definition) {
    return definition.containers.find((c) => read_text(c, 'essential') !== 'false') ?? record(definition.containers[0]);
}

;// CONCATENATED MODULE: ./src/rehearsal/services/ecs/container-health.ts


/** A process runs in its own, real time: its check gets this much of it at least, whatever the clock's factor. Wall ms. */
const LEAST_TIMEOUT_MS = 2_000;
/**
 * A check that takes a while is not made again before this many times as long. The factor makes intervals short and no program
 * fast: twenty containers that each start a Node every second would leave a machine no time for anything else.
 */
const PAUSE = 20;
/**
 * The main container's health check (ContainerDefinition.healthCheck, API reference): every `interval` seconds; a success makes it
 * HEALTHY at once, `retries` failures in a row UNHEALTHY; failures within `startPeriod` do not count. Runs until the signal.
 */
async function checkContainer(ctx, task, running, signal) {
    const check = record(mainContainer(task.definition)['healthCheck']);
    const [kind, ...rest] = texts(check, 'command');
    if (kind === undefined || kind === 'NONE')
        return;
    const argv = kind === 'CMD-SHELL' ? ['/bin/sh', '-c', ...rest] : kind === 'CMD' ? rest : [kind, ...rest];
    const seconds = (key, usual) => (number(check, key) ?? usual) * 1_000;
    const [interval, timeout, start] = [seconds('interval', 30), seconds('timeout', 5), seconds('startPeriod', 0)];
    const retries = number(check, 'retries') ?? 3;
    const from = ctx.clock.now();
    let failed = 0;
    while (!signal.aborted) {
        const began = ctx.clock.now();
        const well = await running.run(argv, Math.max(LEAST_TIMEOUT_MS, timeout / ctx.clock.factor));
        if (signal.aborted)
            return;
        if (well) {
            failed = 0;
            task.health = 'HEALTHY';
        }
        else if (ctx.clock.now() - from >= start) {
            failed += 1;
            if (failed >= retries)
                task.health = 'UNHEALTHY';
        }
        try {
            await ctx.clock.sleep(Math.max(interval, PAUSE * (ctx.clock.now() - began)), signal);
        }
        catch {
            return;
        }
    }
}
const hasCheck = (task) => {
    const [kind] = texts(record(mainContainer(task.definition)['healthCheck']), 'command');
    return kind !== undefined && kind !== 'NONE';
};

;// CONCATENATED MODULE: ./src/rehearsal/services/ecs/runner.ts


const pairs = (items) => Object.fromEntries(items.map((e) => [read_text(e, 'name') ?? '', read_text(e, 'value') ?? '']));
function planOf(task) {
    const container = mainContainer(task.definition);
    const name = read_text(container, 'name') ?? 'app';
    const override = records(task.overrides, 'containerOverrides').find((o) => read_text(o, 'name') === name) ?? {};
    const overridden = texts(override, 'command');
    return {
        name,
        command: overridden.length > 0 ? overridden : texts(container, 'command'),
        entrypoint: texts(container, 'entryPoint'),
        workingDirectory: read_text(container, 'workingDirectory'),
        environment: { ...pairs(records(container, 'environment')), ...pairs(records(override, 'environment')) },
    };
}
/** Where a container's lines go, as the awslogs driver names it; undefined where the definition has no group. */
function logOf(task) {
    const container = mainContainer(task.definition);
    const options = record(record(container['logConfiguration'])['options']);
    const group = read_text(options, 'awslogs-group');
    if (group === undefined)
        return undefined;
    const prefix = read_text(options, 'awslogs-stream-prefix') ?? 'ecs';
    return { group, stream: `${prefix}/${read_text(container, 'name') ?? 'app'}/${task.id}` };
}

;// CONCATENATED MODULE: ./src/rehearsal/services/ecs/secrets.ts



const secrets_PREFIX = 'ResourceInitializationError: unable to pull secrets or registry auth: execution resource retrieval failed:';
const failed = (why) => new AwsError('ResourceInitializationError', `${secrets_PREFIX} ${why}`);
/** Why a secret of Secrets Manager could not be had, in the agent's words around the service's. */
const fromSecretsManager = (arn, why) => failed(`unable to retrieve secret from asm: service call has been retried 1 time(s): failed to fetch secret ${arn} from secrets manager: ${why}`);
function denied(ctx, task, from, action) {
    const role = (read_text(task.definition.raw, 'executionRoleArn') ?? '').split('/').at(-1) ?? '';
    return `AccessDeniedException: User: arn:aws:sts::${ctx.accountId}:assumed-role/${role}/${task.id} is not authorized to perform: ${action} on resource: ${from} because no identity-based policy allows the ${action} action status code: 400, request id: ${(0,external_node_crypto_.randomUUID)()}`;
}
function secretOf(ctx, task, from) {
    const inSecretsManager = from.startsWith('arn:aws:secretsmanager:');
    // An ARN may go on with JSON key, stage and version.
    const arn = inSecretsManager ? from.split(':').slice(0, 7).join(':') : from;
    if (ctx.ports.conditions.secretDenied(task.group, from)) {
        if (inSecretsManager)
            throw fromSecretsManager(arn, denied(ctx, task, arn, 'secretsmanager:GetSecretValue'));
        throw failed(`unable to retrieve secrets from ssm: service call has been retried 1 time(s): ${denied(ctx, task, from, 'ssm:GetParameters')}`);
    }
    try {
        return ctx.ports.secrets.resolve(from);
    }
    catch (error) {
        if (!(error instanceof AwsError))
            throw error;
        if (!inSecretsManager) {
            const name = from.replace(/^arn:aws:ssm:[^:]*:[^:]*:parameter/, '');
            throw failed(`unable to retrieve secrets from ssm: service call has been retried 1 time(s): invalid ssm parameters: ${name}`);
        }
        if (error.code === 'ResourceInitializationError')
            throw failed(`unable to retrieve secret from asm: ${error.message}`);
        throw fromSecretsManager(arn, `${error.code}: ${error.message} status code: 400, request id: ${(0,external_node_crypto_.randomUUID)()}`);
    }
}
/** Reads the secrets of a container as Fargate does before it pulls the image; its error is the task's stopped reason. */
function secretsOf(ctx, task, container) {
    return Object.fromEntries(records(container, 'secrets').map((secret) => [
        read_text(secret, 'name') ?? '',
        secretOf(ctx, task, read_text(secret, 'valueFrom') ?? ''),
    ]));
}

;// CONCATENATED MODULE: ./src/rehearsal/services/ecs/life.ts







function stopNow(ctx, task, code, reason) {
    task.stoppingAt ??= ctx.clock.now();
    task.stopCode ??= code;
    task.stoppedReason ??= reason;
    task.desired = 'STOPPED';
}
/** Asks a task to stop; its own life cycle does the rest. */
function requestStop(ctx, task, code, reason) {
    if (task.desired === 'STOPPED')
        return;
    stopNow(ctx, task, code, reason);
    task.stop.abort();
}
/**
 * A task from PROVISIONING to STOPPED, in AWS's delays: never throws. On a stop its targets are drained first, then SIGTERM,
 * then SIGKILL after the container's stop timeout.
 */
async function live({ ctx, runner, onGone, mesh }, task, bindings) {
    const { signal } = task.stop;
    const container = mainContainer(task.definition);
    const ports = records(container, 'portMappings').map((p) => number(p, 'containerPort') ?? 0);
    let running;
    let checks;
    const checking = new AbortController();
    try {
        await ctx.clock.sleep(DELAYS.taskPending, signal);
        task.status = 'PENDING';
        // Fargate has the secrets before it pulls the image.
        const secrets = secretsOf(ctx, task, container);
        const [start] = await Promise.all([
            runner.pull(read_text(container, 'image') ?? '', platformOf(task.definition)),
            ctx.clock.sleep(DELAYS.taskPull, signal),
        ]);
        task.status = 'ACTIVATING';
        await ctx.clock.sleep(DELAYS.taskActivating, signal);
        running = await start(task, { ...(await mesh.environment(task, planOf(task).environment)), ...secrets });
        for (const port of ports)
            ctx.ports.network.attach(task.address, port, running.localPort);
        task.status = 'RUNNING';
        task.startedAt = ctx.clock.now();
        for (const b of bindings)
            ctx.ports.targets.register(b.targetGroupArn, task.address, b.containerPort);
        checks = checkContainer(ctx, task, running, checking.signal);
        const stopping = new Promise((done) => {
            if (signal.aborted)
                done('stop');
            signal.addEventListener('abort', () => done('stop'), { once: true });
        });
        const first = await Promise.race([stopping, running.ended]);
        if (first !== 'stop') {
            ended(ctx, task, running, first);
            stopNow(ctx, task, 'EssentialContainerExited', 'Essential container in task exited');
        }
    }
    catch (error) {
        if (error instanceof AwsError) {
            // What went wrong before there was a container is the task's reason alone.
            if (error.code !== 'ResourceInitializationError')
                task.containerReason = error.message;
            stopNow(ctx, task, 'TaskFailedToStart', error.message);
        }
        else if (!signal.aborted) {
            task.containerReason = `CannotStartContainerError: ${String(error)}`;
            stopNow(ctx, task, 'TaskFailedToStart', task.containerReason);
        }
    }
    checking.abort();
    await wind(ctx, task, running, bindings);
    await checks;
    for (const port of ports)
        onGone(task.address, port);
    ctx.ports.network.detach(task.address);
    task.status = 'STOPPED';
    task.stoppedAt = ctx.clock.now();
}
function ended(ctx, task, running, code) {
    task.exitCode = code;
    task.executionStoppedAt = ctx.clock.now();
    task.containerReason = running.reason() ?? task.containerReason;
}
/** The way down: drain, SIGTERM, SIGKILL, deprovision. */
async function wind(ctx, task, running, bindings) {
    task.status = 'DEACTIVATING';
    for (const b of bindings)
        ctx.ports.targets.deregister(b.targetGroupArn, task.address, b.containerPort);
    if (running !== undefined && task.exitCode === undefined) {
        const drain = Math.max(0, ...bindings.map((b) => ctx.ports.targets.deregistrationDelayMs(b.targetGroupArn)));
        const gone = running.ended.then((code) => ended(ctx, task, running, code));
        if (drain > 0)
            await Promise.race([ctx.clock.sleep(drain), gone]);
        task.status = 'STOPPING';
        running.signal('SIGTERM');
        const timeout = (number(mainContainer(task.definition), 'stopTimeout') ?? 30) * 1_000;
        // A process shuts down in its own, real time: the clock factor does not make code faster.
        await Promise.race([gone, ctx.clock.sleep(Math.max(timeout, 2_000 * ctx.clock.factor))]);
        running.signal('SIGKILL');
        await gone;
    }
    task.status = 'DEPROVISIONING';
    await ctx.clock.sleep(DELAYS.taskDeprovisioning);
}

;// CONCATENATED MODULE: ./src/rehearsal/services/ecs/model.ts
const serviceKey = (cluster, name) => `${cluster}/${name}`;

;// CONCATENATED MODULE: ./src/rehearsal/services/ecs/configuration.ts


const REFUSED = 'InvalidParameterException';
const STRATEGIES = ['ROLLING', 'BLUE_GREEN', 'CANARY', 'LINEAR'];
/** Members of UpdateService that replace all tasks when they change (API reference, UpdateService). */
const REPLACING = ['networkConfiguration', 'platformVersion', 'capacityProviderStrategy', 'volumeConfigurations'];
/** Members that are shown as they were last given. */
const KEPT = [...REPLACING, 'propagateTags', 'enableECSManagedTags', 'enableExecuteCommand', 'tags'];
function readBinding(input) {
    const advanced = record(input['advancedConfiguration']);
    const testRule = read_text(advanced, 'testListenerRule');
    return {
        targetGroupArn: need(input, 'targetGroupArn', REFUSED),
        containerName: need(input, 'containerName', REFUSED),
        containerPort: number(input, 'containerPort') ?? 80,
        ...(input['advancedConfiguration'] === undefined
            ? {}
            : {
                advanced: {
                    alternateTargetGroupArn: need(advanced, 'alternateTargetGroupArn', REFUSED),
                    productionListenerRule: need(advanced, 'productionListenerRule', REFUSED),
                    roleArn: need(advanced, 'roleArn', REFUSED),
                    ...(testRule === undefined ? {} : { testListenerRule: testRule }),
                },
            }),
    };
}
const showBinding = ({ advanced, ...rest }) => ({
    ...rest,
    ...(advanced === undefined ? {} : { advancedConfiguration: advanced }),
});
/** What a service knows of its deployments before there is any; defaults as documented. */
const freshDeployments = () => ({
    revisions: [],
    history: [],
    strategy: 'ROLLING',
    configuration: {},
    breaker: { enable: false, rollback: false, reset: true, threshold: { type: 'BOUNDED_PERCENT', value: 50 } },
});
/** Applies a request's `deploymentConfiguration`: what it does not name stays as it was. */
function configure(service, config) {
    service.maximumPercent = number(config, 'maximumPercent') ?? service.maximumPercent;
    service.minimumPercent = number(config, 'minimumHealthyPercent') ?? service.minimumPercent;
    if (config['deploymentCircuitBreaker'] !== undefined) {
        const breaker = record(config['deploymentCircuitBreaker']);
        const threshold = record(breaker['thresholdConfiguration']);
        service.breaker = {
            enable: flag(breaker, 'enable') ?? false,
            rollback: flag(breaker, 'rollback') ?? false,
            reset: flag(breaker, 'resetOnHealthyTask') ?? true,
            threshold: {
                type: read_text(threshold, 'type') ?? 'BOUNDED_PERCENT',
                value: number(threshold, 'value') ?? 50,
            },
        };
    }
    const strategy = read_text(config, 'strategy') ?? service.strategy;
    if (!STRATEGIES.includes(strategy))
        throw new AwsError(REFUSED, `Invalid deployment strategy ${strategy}`);
    if (config['earlySuccessCriteria'] !== undefined)
        throw new AwsError('UnsupportedFeatureException', 'earlySuccessCriteria is not part of the rehearsal');
    service.strategy = strategy;
    service.configuration = { ...service.configuration, ...config };
}
const showConfiguration = (service) => {
    const { enable, rollback } = service.breaker;
    return {
        ...service.configuration,
        deploymentCircuitBreaker: { ...record(service.configuration['deploymentCircuitBreaker']), enable, rollback },
        maximumPercent: service.maximumPercent,
        minimumHealthyPercent: service.minimumPercent,
        strategy: service.strategy,
    };
};
/** Whether an update changes what tasks run as, besides the task definition. */
function needsDeployment(service, input) {
    const differs = (a, b) => JSON.stringify(a) !== JSON.stringify(b);
    if (REPLACING.some((key) => input[key] !== undefined && differs(input[key], service.raw[key])))
        return true;
    return (input['loadBalancers'] !== undefined &&
        differs(records(input, 'loadBalancers').map(readBinding), service.loadBalancers));
}
function keepMembers(service, input) {
    const given = KEPT.filter((key) => input[key] !== undefined).map((key) => [key, input[key]]);
    service.raw = { ...service.raw, ...Object.fromEntries(given) };
}

;// CONCATENATED MODULE: ./src/rehearsal/services/ecs/shifting.ts




const shifting_REFUSED = 'InvalidParameterException';
const MINUTE = 60_000;
/** Hooks of these stages run in the traffic shift itself and cannot pause it (API reference, DeploymentLifecycleHook). */
const NO_PAUSE = ['TEST_TRAFFIC_SHIFT', 'PRODUCTION_TRAFFIC_SHIFT'];
const HOOK_STAGES = [
    'RECONCILE_SERVICE',
    'PRE_SCALE_UP',
    'POST_SCALE_UP',
    'TEST_TRAFFIC_SHIFT',
    'POST_TEST_TRAFFIC_SHIFT',
    'PRE_PRODUCTION_TRAFFIC_SHIFT',
    'PRODUCTION_TRAFFIC_SHIFT',
    'POST_PRODUCTION_TRAFFIC_SHIFT',
];
/** A pause hook waits a day unless told otherwise. Minutes. */
const PAUSE_MINUTES = 1_440;
const within = (value, least, most) => value !== undefined && value >= least && value <= most;
/** Refuses a configuration that no deployment could be made with. */
function checkStrategy({ strategy, configuration, loadBalancers }) {
    for (const hook of records(configuration, 'lifecycleHooks')) {
        const stages = texts(hook, 'lifecycleStages');
        if (read_text(hook, 'targetType') !== 'PAUSE')
            throw new AwsError('UnsupportedFeatureException', 'the rehearsal has no Lambda: only PAUSE hooks are run');
        const wrong = stages.find((s) => !HOOK_STAGES.includes(s) || NO_PAUSE.includes(s));
        if (wrong !== undefined || stages.length === 0)
            throw new AwsError(shifting_REFUSED, `PAUSE lifecycle hooks cannot be configured at ${wrong ?? 'no stage'}`);
    }
    if (strategy === 'ROLLING')
        return;
    if (loadBalancers.some((b) => b.advanced === undefined))
        throw new AwsError(shifting_REFUSED, `advancedConfiguration must be provided for the ${strategy} deployment strategy.`);
    const bake = number(configuration, 'bakeTimeInMinutes');
    if (strategy === 'BLUE_GREEN' && bake === undefined)
        throw new AwsError(shifting_REFUSED, 'bakeTimeInMinutes must be provided for the BLUE_GREEN deployment strategy.');
    if (bake !== undefined && !within(bake, 0, PAUSE_MINUTES))
        throw new AwsError(shifting_REFUSED, 'bakeTimeInMinutes must be between 0 and 1440.');
    const canary = record(configuration['canaryConfiguration']);
    if (strategy === 'CANARY' && !within(number(canary, 'canaryPercent') ?? 5, 0.1, 100))
        throw new AwsError(shifting_REFUSED, 'canaryPercent must be between 0.1 and 100.');
    const linear = record(configuration['linearConfiguration']);
    if (strategy === 'LINEAR' && !within(number(linear, 'stepPercent') ?? 10, 3, 100))
        throw new AwsError(shifting_REFUSED, 'stepPercent must be between 3 and 100.');
}
/** The production weights of a strategy, one a step, and how long each but the last bakes (AWS ms). Defaults as documented. */
function shiftSteps({ strategy, configuration }) {
    if (strategy === 'CANARY') {
        const canary = record(configuration['canaryConfiguration']);
        const percent = number(canary, 'canaryPercent') ?? 5;
        const bakeMs = (number(canary, 'canaryBakeTimeInMinutes') ?? 10) * MINUTE;
        return { weights: percent >= 100 ? [100] : [percent, 100], bakeMs };
    }
    if (strategy === 'LINEAR') {
        const linear = record(configuration['linearConfiguration']);
        const each = number(linear, 'stepPercent') ?? 10;
        const weights = Array.from({ length: Math.ceil(100 / each) }, (_, i) => Math.min(100, each * (i + 1)));
        return { weights, bakeMs: (number(linear, 'stepBakeTimeInMinutes') ?? 6) * MINUTE };
    }
    return { weights: [100], bakeMs: 0 };
}
/** Load balancer weights go to 999: whole percents as they are, finer ones as far as they can be said. */
const weightsFor = (percent) => Number.isInteger(percent) ? [percent, 100 - percent] : [Math.round(percent * 9.99), 999 - Math.round(percent * 9.99)];
/** Sets percent of production and test traffic at the target revision, by the same API that everybody uses. */
async function setWeights(ctx, current, percent) {
    const source = current.sources[0];
    for (const [i, target] of current.deployment.revision.bindings.entries()) {
        const { advanced } = target;
        const before = source?.bindings[i]?.targetGroupArn;
        if (advanced === undefined || before === undefined)
            continue;
        const set = async (rule, share) => {
            const [mine, its] = weightsFor(share);
            await ctx.ports.call('elasticloadbalancing', 'ModifyRule', {
                RuleArn: rule,
                Actions: [
                    {
                        Type: 'forward',
                        ForwardConfig: {
                            TargetGroups: [
                                { TargetGroupArn: target.targetGroupArn, Weight: mine },
                                { TargetGroupArn: before, Weight: its },
                            ],
                        },
                    },
                ],
            });
        };
        await set(advanced.productionListenerRule, percent.production);
        if (advanced.testListenerRule !== undefined)
            await set(advanced.testListenerRule, percent.test);
    }
    current.weight = percent.production;
    current.testWeight = percent.test;
    current.updatedAt = ctx.clock.now();
}
/** Both groups of each pair stand on the production or the test rule, or traffic could not be shifted. */
async function networkProblem(ctx, current) {
    for (const { targetGroupArn, advanced } of current.deployment.revision.bindings) {
        if (advanced === undefined)
            continue;
        const { Rules } = await ctx.ports.call('elasticloadbalancing', 'DescribeRules', {
            RuleArns: [advanced.productionListenerRule, advanced.testListenerRule].filter((r) => r !== undefined),
        });
        const named = JSON.stringify(Rules);
        if (![targetGroupArn, advanced.alternateTargetGroupArn].every((group) => named.includes(group)))
            return 'Both targetGroup and alternateTargetGroup must be associated with the productionListenerRule or testListenerRule.';
    }
    return undefined;
}
/** The pause hooks of a stage: `waiting` until each was answered or its time was over. */
function hooksOf(ctx, current, stage) {
    const key = `${stage}#${current.step}`;
    const now = ctx.clock.now();
    const configured = records(current.configuration, 'lifecycleHooks').filter((h) => texts(h, 'lifecycleStages').includes(stage));
    if (configured.length > 0 && !current.hooks.some((h) => h.stage === key)) {
        for (const hook of configured) {
            const timeout = record(hook['timeoutConfiguration']);
            current.hooks.push({
                hookId: `ecs-pause-${arnId(43)}`,
                stage: key,
                status: 'AWAITING_ACTION',
                expiresAt: now + (number(timeout, 'timeoutInMinutes') ?? PAUSE_MINUTES) * MINUTE,
                timeoutAction: read_text(timeout, 'action') === 'CONTINUE' ? 'CONTINUE' : 'ROLLBACK',
            });
        }
        current.updatedAt = now;
    }
    const mine = current.hooks.filter((h) => h.stage === key);
    for (const hook of mine)
        if (hook.status === 'AWAITING_ACTION' && now >= hook.expiresAt)
            hook.status = 'TIMED_OUT';
    if (mine.some((h) => h.status === 'FAILED' || (h.status === 'TIMED_OUT' && h.timeoutAction === 'ROLLBACK')))
        return 'rollback';
    return mine.some((h) => h.status === 'AWAITING_ACTION') ? 'waiting' : 'go';
}
/** One round of a deployment that shifts traffic: at most one stage on. */
async function shiftingRound(ctx, service, current, { mine, older, going, ready }) {
    const now = ctx.clock.now();
    const idle = { start: 0, stop: [] };
    // Each revision keeps the desired count of its own until the clean-up.
    const scaled = {
        start: Math.max(0, service.desired - mine.length),
        stop: [mine.slice(service.desired), older.slice(service.desired)],
    };
    const enter = (stage) => {
        current.stage = stage;
        current.stageSince = now;
        current.updatedAt = now;
    };
    const stage = current.stage;
    const back = async (why) => {
        await failDeployment(ctx, service, current, true, `Service deployment rolled back because ${why}`);
        return idle;
    };
    const paused = async (at, next, round) => {
        const said = hooksOf(ctx, current, at);
        if (said === 'rollback')
            return back(`${at} lifecycle hook(s) failed.`);
        if (said === 'go')
            enter(next);
        return round;
    };
    const { weights, bakeMs } = shiftSteps(current);
    switch (stage) {
        case undefined: {
            enter('PRE_SCALE_UP');
            return idle;
        }
        case 'PRE_SCALE_UP': {
            const problem = await networkProblem(ctx, current);
            if (problem !== undefined)
                return back(`of invalid networking configuration. ${problem}`);
            return paused(stage, 'SCALE_UP', idle);
        }
        case 'SCALE_UP':
            if (mine.filter(ready).length >= service.desired)
                enter('POST_SCALE_UP');
            return scaled;
        case 'POST_SCALE_UP':
            return paused(stage, 'TEST_TRAFFIC_SHIFT', scaled);
        case 'TEST_TRAFFIC_SHIFT':
            await setWeights(ctx, current, { production: 0, test: 100 });
            enter('POST_TEST_TRAFFIC_SHIFT');
            return scaled;
        case 'POST_TEST_TRAFFIC_SHIFT':
            return paused(stage, 'PRODUCTION_TRAFFIC_SHIFT', scaled);
        case 'PRODUCTION_TRAFFIC_SHIFT': {
            const baked = current.step === 0 || now - current.stageSince >= bakeMs;
            if (!baked)
                return scaled;
            const said = hooksOf(ctx, current, 'PRE_PRODUCTION_TRAFFIC_SHIFT');
            if (said === 'rollback')
                return back('PRE_PRODUCTION_TRAFFIC_SHIFT lifecycle hook(s) failed.');
            if (said === 'waiting')
                return scaled;
            await setWeights(ctx, current, { production: weights[current.step] ?? 100, test: 100 });
            current.step += 1;
            enter(current.step >= weights.length ? 'POST_PRODUCTION_TRAFFIC_SHIFT' : stage);
            return scaled;
        }
        case 'POST_PRODUCTION_TRAFFIC_SHIFT':
            return paused(stage, 'BAKE_TIME', scaled);
        case 'BAKE_TIME': {
            const bake = (number(current.configuration, 'bakeTimeInMinutes') ?? 0) * MINUTE;
            if (now - current.stageSince >= bake)
                enter('CLEAN_UP');
            return scaled;
        }
        default:
            if (older.length === 0 && going === 0)
                complete(ctx, service, current);
            return { start: scaled.start, stop: [mine.slice(service.desired), older] };
    }
}

;// CONCATENATED MODULE: ./src/rehearsal/services/ecs/rollback.ts


function finish(of, now, status, reason) {
    of.status = status;
    of.reason = reason;
    of.finishedAt = now;
    of.updatedAt = now;
}
/**
 * A deployment that does not get there: it launches nothing more, and with `rollback` the revision before it comes back. A rolling
 * one by a deployment of its own; where traffic was shifted, the old tasks still run and traffic goes back to them first.
 */
async function failDeployment(ctx, service, current, rollback, reason) {
    const now = ctx.clock.now();
    const failed = current.deployment;
    failed.rolloutState = 'FAILED';
    failed.rolloutReason = 'ECS deployment circuit breaker: tasks failed to start.';
    failed.updatedAt = now;
    tell(ctx, service, `(deployment ${failed.id}) deployment failed: ${service.breaker.enable ? 'tasks failed to start.' : reason}`);
    if (!rollback) {
        current.stoppedAt = now;
        finish(current, now, 'STOPPED', reason);
        return;
    }
    const before = lastCompleted(service, failed);
    if (before === undefined) {
        finish(current, now, 'ROLLBACK_FAILED', `${reason} No rollback candidate was found to run the rollback.`);
        return;
    }
    current.status = 'ROLLBACK_IN_PROGRESS';
    current.reason = reason;
    current.updatedAt = now;
    current.rollback = { reason, startedAt: now, revision: before.revision };
    tell(ctx, service, `rolling back to deployment ${before.id}.`);
    const why = `ECS deployment circuit breaker: rolling back to deploymentId ${before.id}.`;
    if (current.strategy === 'ROLLING') {
        const back = newDeployment(before.revision, now);
        back.rolloutReason = why;
        service.deployments = [back, ...service.deployments];
        return;
    }
    await setWeights(ctx, current, { production: 0, test: 0 });
    before.rolloutState = 'IN_PROGRESS';
    before.rolloutReason = why;
    service.deployments = [before, ...service.deployments.filter((d) => d !== before)];
}

;// CONCATENATED MODULE: ./src/rehearsal/services/ecs/deployments.ts




/** The deployment that completed last: what a rollback goes back to, and what production traffic is at. */
const lastCompleted = (service, besides) => service.deployments.find((d) => d !== besides && d.rolloutState === 'COMPLETED');
/** Target groups of a new revision: the live one's, or, where traffic is shifted, the other of each pair. */
function resolve(service, live) {
    return service.loadBalancers.map((b, i) => {
        const before = live?.bindings[i]?.targetGroupArn;
        const other = b.advanced?.alternateTargetGroupArn;
        if (before === undefined || other === undefined)
            return b;
        const [stays, goes] = before === other ? [other, b.targetGroupArn] : [b.targetGroupArn, other];
        return { ...b, targetGroupArn: service.strategy === 'ROLLING' ? stays : goes };
    });
}
const ARN_ID = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const arnId = (length) => Array.from({ length }, () => ARN_ID[Math.floor(Math.random() * ARN_ID.length)]).join('');
const digits = () => String(Math.floor(Math.random() * 1e19)).padStart(19, '0');
function newDeployment(revision, now) {
    return {
        id: `ecs-svc/${digits()}`,
        revision,
        definition: revision.definition,
        createdAt: now,
        updatedAt: now,
        failedTasks: 0,
        rolloutState: 'IN_PROGRESS',
        rolloutReason: '',
        notBefore: 0,
        wasReady: new Set(),
    };
}
/** A new revision, its deployment, and its service deployment; one that is still under way is stopped by it. */
function begin(ctx, service, definition) {
    const now = ctx.clock.now();
    const arn = (kind, id) => `arn:aws:ecs:${ctx.region}:${ctx.accountId}:${kind}/${service.cluster}/${service.name}/${id}`;
    const live = lastCompleted(service);
    checkStrategy(service);
    const revision = {
        arn: arn('service-revision', digits()),
        definition,
        createdAt: now,
        bindings: resolve(service, live?.revision),
    };
    const deployment = newDeployment(revision, now);
    deployment.rolloutReason = `ECS deployment ${deployment.id} in progress.`;
    const before = service.history[0];
    if (before !== undefined && before.finishedAt === undefined) {
        before.stoppedAt = now;
        finish(before, now, 'STOPPED', 'Service deployment stopped because a new service deployment was started.');
    }
    const sources = live === undefined ? [] : [live.revision];
    const history = {
        arn: arn('service-deployment', arnId(21)),
        createdAt: now,
        deployment,
        sources,
        configuration: showConfiguration(service),
        strategy: service.strategy,
        status: 'PENDING',
        reason: '',
        startedAt: undefined,
        finishedAt: undefined,
        stoppedAt: undefined,
        updatedAt: now,
        rollback: undefined,
        stage: undefined,
        stageSince: now,
        step: 0,
        weight: 0,
        testWeight: 0,
        hooks: [],
    };
    service.revisions = [revision, ...service.revisions];
    service.history = [history, ...service.history];
    const kept = service.deployments.filter((d, i) => i === 0 || d.rolloutState === 'COMPLETED');
    service.deployments = [deployment, ...kept];
}
const BREAKER_MIN = 3;
const BREAKER_MAX = 200;
/** Failed tasks that open the breaker: a share of the desired count, by default half of it, at least 3 and at most 200; or a count. */
function breakerThreshold(desired, { type, value }) {
    if (type === 'COUNT')
        return value;
    const share = Math.ceil((desired * value) / 100);
    return type === 'UNBOUNDED_PERCENT' ? share : Math.min(BREAKER_MAX, Math.max(BREAKER_MIN, share));
}
/** A rolling update's round: never more than the maximum, never fewer healthy ones than the minimum. Pure. */
function rollingRound(service, { mine, older, ready }) {
    const { desired } = service;
    const surplus = mine.slice(desired);
    const most = Math.max(1, Math.floor((desired * service.maximumPercent) / 100));
    const staying = mine.length - surplus.length + older.length;
    const least = Math.ceil((desired * service.minimumPercent) / 100);
    // The minimum counts healthy tasks: those that are not may go at once.
    const [well, ill] = [older.filter(ready), older.filter((t) => !ready(t))];
    const spare = mine.filter(ready).length + well.length - least;
    const blocked = most - staying <= 0;
    const enough = mine.filter(ready).length >= desired;
    const goes = [...(enough || blocked ? ill : []), ...well.slice(0, Math.max(0, Math.min(spare, well.length)))];
    return { start: Math.max(0, Math.min(desired - mine.length, most - staying)), stop: [surplus, goes] };
}
/** One round of a service's deployment under way, or of keeping its desired count. */
async function step(ctx, service, view) {
    const [primary] = service.deployments;
    const [current] = service.history;
    if (primary === undefined || current === undefined)
        return { start: 0, stop: [] };
    const now = ctx.clock.now();
    if (current.status === 'PENDING') {
        current.status = 'IN_PROGRESS';
        current.startedAt = now;
        current.updatedAt = now;
    }
    if (current.status === 'ROLLBACK_REQUESTED') {
        await failDeployment(ctx, service, current, true, 'Service deployment rolled back because a user requested it.');
        return { start: 0, stop: [] };
    }
    if (current.status === 'IN_PROGRESS') {
        const { enable, rollback, threshold } = service.breaker;
        if (enable && primary.failedTasks >= breakerThreshold(service.desired, threshold)) {
            await failDeployment(ctx, service, current, rollback, breakerReason(rollback));
            return { start: 0, stop: [] };
        }
        const alarms = record(current.configuration['alarms']);
        if (flag(alarms, 'enable') === true && (await anyAlarm(ctx, texts(alarms, 'alarmNames')))) {
            const back = flag(alarms, 'rollback') === true;
            await failDeployment(ctx, service, current, back, alarmReason(back));
            return { start: 0, stop: [] };
        }
        if (current.strategy !== 'ROLLING')
            return shiftingRound(ctx, service, current, view);
    }
    const round = rollingRound(service, view);
    const ready = view.mine.filter(view.ready).length;
    if (primary.rolloutState === 'IN_PROGRESS' &&
        ready === service.desired &&
        view.mine.length === service.desired &&
        view.older.length === 0 &&
        view.going === 0)
        complete(ctx, service, current);
    return round;
}
function complete(ctx, service, current) {
    const [primary] = service.deployments;
    if (primary === undefined)
        return;
    const now = ctx.clock.now();
    primary.rolloutState = 'COMPLETED';
    primary.rolloutReason = `ECS deployment ${primary.id} completed.`;
    primary.updatedAt = now;
    service.unplaced = undefined;
    service.deployments = [primary];
    if (current.status === 'ROLLBACK_IN_PROGRESS')
        finish(current, now, 'ROLLBACK_SUCCESSFUL', current.reason);
    else if (current.finishedAt === undefined)
        finish(current, now, 'SUCCESSFUL', '');
    tell(ctx, service, `(deployment ${primary.id}) deployment completed.`);
    tell(ctx, service, 'has reached a steady state.');
}
function tell(ctx, service, message) {
    service.events.unshift({ id: hex(32), createdAt: ctx.clock.now(), message: `(service ${service.name}) ${message}` });
    service.events.length = Math.min(service.events.length, 100);
}
const breakerReason = (rollback) => `Service deployment ${rollback ? 'rolled back' : 'stopped'} because the circuit breaker threshold was exceeded.`;
const alarmReason = (rollback) => `Service deployment ${rollback ? 'rolled back' : 'stopped'} because a deployment alarm was triggered.`;
async function anyAlarm(ctx, names) {
    if (names.length === 0)
        return false;
    const { MetricAlarms } = await ctx.ports.call('monitoring', 'DescribeAlarms', {
        AlarmNames: [...names],
        StateValue: 'ALARM',
    });
    return Array.isArray(MetricAlarms) && MetricAlarms.length > 0;
}

;// CONCATENATED MODULE: ./src/rehearsal/services/ecs/scheduler.ts




/** ECS developer guide, "Service event messages"; RunTask's `failures` say the same. */
const NO_CAPACITY = 'Capacity is unavailable at this time. Please try again later or in a different availability zone';
/** Longest pause before ECS tries a task again that keeps failing; the pause doubles from 10 s. AWS ms. */
const MAX_BACKOFF = 60_000;
const tasksOf = (state, service) => [...state.tasks.values()].filter((t) => t.group === `service:${service.name}` && t.cluster === service.cluster && t.status !== 'STOPPED');
/** A service without load balancer and health check counts a task this long after it runs (DeploymentConfiguration, API reference). AWS ms. */
const NO_CHECK_MS = 40_000;
/** Running, and healthy at every target group that its revision has. */
function isReady(ctx, service, task) {
    if (task.status !== 'RUNNING' || task.desired === 'STOPPED')
        return false;
    const bindings = service.deployments.find((d) => d.id === task.startedBy)?.revision.bindings ?? service.loadBalancers;
    if (hasCheck(task) && task.health !== 'HEALTHY')
        return false;
    if (bindings.length === 0 && !hasCheck(task))
        return ctx.clock.now() - (task.startedAt ?? Infinity) >= NO_CHECK_MS;
    return bindings.every((b) => {
        const { state } = ctx.ports.targets.health(b.targetGroupArn, task.address, b.containerPort);
        // A group on no rule is never checked: ECS does not wait for it.
        return state === 'healthy' || state === 'unused';
    });
}
const named = (tasks) => tasks.map((t) => `(task ${t.id})`).join(' ');
/** A reason is told once, until the cause is resolved (ECS developer guide: duplicate event messages are omitted). */
function unplaced(ctx, service, reason) {
    if (service.unplaced === reason)
        return;
    service.unplaced = reason;
    tell(ctx, service, `was unable to place a task. Reason: ${reason.replace(/\.$/, '')}.`);
}
function stopUnhealthy(ctx, service, tasks) {
    for (const task of tasks) {
        if (task.status !== 'RUNNING' || task.desired === 'STOPPED' || task.startedAt === undefined)
            continue;
        if (ctx.clock.now() - task.startedAt < service.graceMs)
            continue;
        const deployment = service.deployments.find((d) => d.id === task.startedBy);
        if (task.health === 'UNHEALTHY') {
            requestStop(ctx, task, 'ServiceSchedulerInitiated', 'Task failed container health checks');
            tell(ctx, service, `(task ${task.id}) failed container health checks.`);
            tell(ctx, service, `has stopped 1 running tasks: ${named([task])}.`);
            continue;
        }
        for (const b of deployment?.revision.bindings ?? service.loadBalancers) {
            const health = ctx.ports.targets.health(b.targetGroupArn, task.address, b.containerPort);
            if (health.state !== 'unhealthy')
                continue;
            requestStop(ctx, task, 'ServiceSchedulerInitiated', `Task failed ELB health checks in (target-group ${b.targetGroupArn})`);
            tell(ctx, service, `(task ${task.id}) (port ${b.containerPort}) is unhealthy in (target-group ${b.targetGroupArn}) due to (reason ${health.description ?? 'Health checks failed'})`);
            tell(ctx, service, `has stopped 1 running tasks: ${named([task])}.`);
            break;
        }
    }
}
/** A task that could not be placed, did not start, or was unhealthy: the next one is tried later. */
function failedOnce(ctx, deployment) {
    deployment.failedTasks += 1;
    deployment.updatedAt = ctx.clock.now();
    deployment.notBefore = ctx.clock.now() + Math.min(MAX_BACKOFF, 10_000 * 2 ** (deployment.failedTasks - 1));
}
/** Counts tasks that died without being asked to. Each task is counted once. */
function countFailures(ctx, state, service, counted) {
    for (const task of state.tasks.values()) {
        if (task.cluster !== service.cluster ||
            task.group !== `service:${service.name}` ||
            task.desired !== 'STOPPED' ||
            counted.has(task.arn))
            continue;
        counted.add(task.arn);
        const asked = task.stoppedReason?.startsWith('Scaling activity') === true || task.stopCode === 'UserInitiated';
        const deployment = service.deployments.find((d) => d.id === task.startedBy);
        if (asked || deployment === undefined)
            continue;
        failedOnce(ctx, deployment);
        if (task.stopCode === 'TaskFailedToStart')
            unplaced(ctx, service, task.stoppedReason ?? '');
        else
            service.unplaced = undefined;
    }
}
/** One round of the scheduler for one service: a step of its deployment, or keeping the desired count. */
async function reconcile(ctx, state, service, launch, counted) {
    countFailures(ctx, state, service, counted);
    const tasks = tasksOf(state, service);
    stopUnhealthy(ctx, service, tasks);
    const primary = service.deployments[0];
    if (primary === undefined)
        return;
    const staying = tasks.filter((t) => t.desired !== 'STOPPED');
    const mine = staying.filter((t) => t.startedBy === primary.id);
    const older = staying.filter((t) => t.startedBy !== primary.id);
    for (const task of mine) {
        if (primary.wasReady.has(task.id) || !isReady(ctx, service, task))
            continue;
        primary.wasReady.add(task.id);
        if (service.breaker.reset)
            primary.failedTasks = 0;
    }
    const view = { mine, older, going: tasks.length - staying.length, ready: (t) => isReady(ctx, service, t) };
    const { start, stop } = await step(ctx, service, view);
    for (const few of stop) {
        if (few.length === 0)
            continue;
        const scaling = `Scaling activity initiated by (deployment ${primary.id})`;
        for (const task of few)
            requestStop(ctx, task, 'ServiceSchedulerInitiated', scaling);
        tell(ctx, service, `has stopped ${few.length} running tasks: ${named(few)}.`);
    }
    if (start <= 0 || primary.rolloutState === 'FAILED' || ctx.clock.now() < primary.notBefore)
        return;
    if (ctx.ports.conditions.noCapacity(`service:${service.name}`)) {
        failedOnce(ctx, primary);
        unplaced(ctx, service, NO_CAPACITY);
        return;
    }
    const launched = Array.from({ length: start }, () => launch(service, primary));
    tell(ctx, service, `has started ${start} tasks: ${named(launched)}.`);
}
/** The scheduler's loop of one service, until it is deleted or the cloud stops. */
async function runScheduler(ctx, state, service, launch) {
    const counted = new Set();
    const { signal } = service.ended;
    while (!signal.aborted) {
        await reconcile(ctx, state, service, launch, counted);
        try {
            await ctx.clock.sleep(DELAYS.serviceScheduler, signal);
        }
        catch {
            return;
        }
    }
}

;// CONCATENATED MODULE: ./src/rehearsal/services/ecs/mesh.ts





/** Service Connect's proxy tries a connection that failed twice more, each time at another host (developer guide, "Service Connect proxy"). */
const RETRIES = 2;
const connect = (service) => record(service.raw['serviceConnectConfiguration']);
function createMesh(ctx, state) {
    const proxies = new Map();
    const agent = new external_node_http_.Agent({ keepAlive: true, maxSockets: 256, timeout: 4_000 });
    let turn = 0;
    /** Client aliases of a namespace: `NAME:PORT` → the service behind it. */
    function aliases(namespace) {
        const found = new Map();
        for (const service of state.services.values()) {
            const config = connect(service);
            if (service.status !== 'ACTIVE' || flag(config, 'enabled') !== true || read_text(config, 'namespace') !== namespace)
                continue;
            for (const one of records(config, 'services')) {
                const definition = service.deployments[0]?.definition;
                if (definition === undefined)
                    continue;
                const mapping = records(mainContainer(definition), 'portMappings').find((m) => read_text(m, 'name') === read_text(one, 'portName'));
                const containerPort = number(mapping ?? {}, 'containerPort');
                if (containerPort === undefined)
                    continue;
                for (const alias of records(one, 'clientAliases')) {
                    const name = read_text(alias, 'dnsName') ?? read_text(one, 'discoveryName') ?? '';
                    found.set(`${name}:${number(alias, 'port') ?? containerPort}`, { service, containerPort });
                }
            }
        }
        return found;
    }
    /** Tasks that take connections: one that was told to stop is taken out before its process hears of it. */
    function endpoints({ service, containerPort }) {
        const current = state.services.get(serviceKey(service.cluster, service.name));
        if (current === undefined)
            return [];
        return tasksOf(state, current)
            .filter((t) => t.status === 'RUNNING' && t.desired === 'RUNNING' && t.health !== 'UNHEALTHY')
            .flatMap((t) => ctx.ports.network.resolve(t.address, containerPort) ?? []);
    }
    function forward(alias, request, response, body, attempt) {
        const all = endpoints(alias);
        turn += 1;
        const target = all[turn % Math.max(1, all.length)];
        if (target === undefined) {
            response.writeHead(503, { server: 'envoy' }).end('no healthy upstream');
            return;
        }
        const upstream = (0,external_node_http_.request)({ ...target, method: request.method, path: request.url, headers: request.headers, agent });
        let connected = false;
        upstream.once('socket', (socket) => {
            if (socket.connecting)
                socket.once('connect', () => (connected = true));
            // A kept connection may have been closed by the other side: what met that has not been sent.
            else
                connected = !upstream.reusedSocket;
        });
        upstream.once('response', (answer) => {
            response.writeHead(answer.statusCode ?? 502, answer.headers);
            answer.pipe(response);
            answer.once('error', () => response.destroy());
        });
        upstream.once('error', () => {
            if (response.headersSent)
                response.destroy();
            else if (!connected && attempt < RETRIES)
                forward(alias, request, response, body, attempt + 1);
            else
                response.writeHead(503, { server: 'envoy' }).end('upstream connect error');
        });
        upstream.end(body);
    }
    function proxyOf(namespace, key) {
        const known = proxies.get(`${namespace} ${key}`);
        if (known !== undefined)
            return known.port;
        const server = (0,external_node_http_.createServer)((request, response) => {
            const parts = [];
            request.on('data', (part) => parts.push(part));
            request.once('end', () => {
                const alias = aliases(namespace).get(key);
                if (alias === undefined)
                    response.writeHead(503, { server: 'envoy' }).end('no such service');
                else
                    forward(alias, request, response, Buffer.concat(parts), 0);
            });
        });
        const port = new Promise((done, fail) => {
            server.once('error', fail);
            server.listen(0, '127.0.0.1', () => done(server.address().port));
        });
        proxies.set(`${namespace} ${key}`, { server, port });
        return port;
    }
    return {
        environment: async (task, variables) => {
            const own = state.services.get(serviceKey(task.cluster, task.group.replace(/^service:/, '')));
            const config = own === undefined ? {} : connect(own);
            const namespace = read_text(config, 'namespace');
            if (flag(config, 'enabled') !== true || namespace === undefined)
                return { ...variables };
            const changed = { ...variables };
            for (const key of aliases(namespace).keys()) {
                for (const [name, value] of Object.entries(changed)) {
                    if (value.includes(`http://${key}`))
                        changed[name] = value.replaceAll(`http://${key}`, `http://127.0.0.1:${await proxyOf(namespace, key)}`);
                }
            }
            return changed;
        },
        stop: async () => {
            agent.destroy();
            for (const { server } of proxies.values()) {
                server.closeAllConnections();
                await new Promise((done) => server.close(() => done()));
            }
        },
    };
}

;// CONCATENATED MODULE: ./src/rehearsal/services/ecs/show.ts




const seconds = (ms) => (ms === undefined ? undefined : ms / 1_000);
const given = (members) => Object.fromEntries(Object.entries(members).filter(([, v]) => v !== undefined));
const clusterArn = (ctx, name) => `arn:aws:ecs:${ctx.region}:${ctx.accountId}:cluster/${name}`;
/** Containers know three states only, and one that has ended is STOPPED before its task is. */
function containerStatus(task) {
    if (task.exitCode !== undefined || task.status === 'STOPPED')
        return 'STOPPED';
    return task.startedAt === undefined ? 'PENDING' : 'RUNNING';
}
function showTask(ctx, task) {
    const container = mainContainer(task.definition);
    return given({
        taskArn: task.arn,
        clusterArn: clusterArn(ctx, task.cluster),
        taskDefinitionArn: task.definition.arn,
        group: task.group,
        startedBy: task.startedBy,
        launchType: 'FARGATE',
        platformVersion: '1.4.0',
        platformFamily: 'Linux',
        lastStatus: task.status,
        desiredStatus: task.desired,
        createdAt: seconds(task.createdAt),
        startedAt: seconds(task.startedAt),
        stoppingAt: seconds(task.stoppingAt),
        executionStoppedAt: seconds(task.executionStoppedAt),
        stoppedAt: seconds(task.stoppedAt),
        stopCode: task.stopCode,
        stoppedReason: task.stoppedReason,
        healthStatus: task.health,
        cpu: read_text(task.definition.raw, 'cpu'),
        memory: read_text(task.definition.raw, 'memory'),
        overrides: task.overrides,
        tags: task.tags,
        attachments: [
            {
                id: task.id,
                type: 'ElasticNetworkInterface',
                status: task.status === 'STOPPED' ? 'DELETED' : 'ATTACHED',
                details: [{ name: 'privateIPv4Address', value: task.address }],
            },
        ],
        containers: [
            given({
                containerArn: `${task.arn.replace(':task/', ':container/')}/${task.id.slice(0, 8)}`,
                taskArn: task.arn,
                name: read_text(container, 'name'),
                image: read_text(container, 'image'),
                imageDigest: read_text(container, 'image')?.split('@')[1],
                lastStatus: containerStatus(task),
                exitCode: task.exitCode,
                reason: task.containerReason,
                networkInterfaces: [{ attachmentId: task.id, privateIpv4Address: task.address }],
                healthStatus: task.health,
            }),
        ],
    });
}
/** Of CreateService's input, what AWS shows with each deployment and not with the service. */
const OF_DEPLOYMENTS = ['serviceConnectConfiguration', 'volumeConfigurations', 'vpcLatticeConfigurations'];
/** And what it does not show again. */
const INPUT_ONLY = ['cluster', 'clientToken', 'role', 'monitoring', 'gatewayConnectors'];
const pick = (from, keep) => Object.fromEntries(Object.entries(from).filter(([key]) => keep(key)));
const among = (names, key) => names.includes(key);
function showService(ctx, state, service) {
    const tasks = tasksOf(state, service);
    const count = (of) => ({
        runningCount: of.filter((t) => t.status === 'RUNNING' && t.desired === 'RUNNING').length,
        pendingCount: of.filter((t) => t.desired === 'RUNNING' && t.status !== 'RUNNING').length,
    });
    return {
        ...pick(service.raw, (key) => !among(OF_DEPLOYMENTS, key) && !among(INPUT_ONLY, key)),
        serviceArn: service.arn,
        serviceName: service.name,
        clusterArn: clusterArn(ctx, service.cluster),
        status: service.status,
        desiredCount: service.desired,
        ...count(tasks),
        taskDefinition: service.deployments[0]?.definition.arn,
        loadBalancers: service.loadBalancers.map(showBinding),
        deploymentConfiguration: showConfiguration(service),
        healthCheckGracePeriodSeconds: service.graceMs / 1_000,
        launchType: 'FARGATE',
        platformVersion: 'LATEST',
        schedulingStrategy: 'REPLICA',
        deploymentController: { type: 'ECS' },
        createdAt: seconds(service.createdAt),
        events: service.events.map((e) => ({ ...e, createdAt: seconds(e.createdAt) })),
        deployments: service.deployments.map((d, i) => ({
            ...pick(service.raw, (key) => among(OF_DEPLOYMENTS, key)),
            id: d.id,
            status: i === 0 ? 'PRIMARY' : 'ACTIVE',
            taskDefinition: d.definition.arn,
            desiredCount: i === 0 ? service.desired : 0,
            ...count(tasks.filter((t) => t.startedBy === d.id)),
            failedTasks: d.failedTasks,
            createdAt: seconds(d.createdAt),
            updatedAt: seconds(d.updatedAt),
            launchType: 'FARGATE',
            platformVersion: '1.4.0',
            rolloutState: d.rolloutState,
            rolloutStateReason: d.rolloutReason,
        })),
    };
}

;// CONCATENATED MODULE: ./src/rehearsal/services/ecs/service-deployments.ts






const service_deployments_seconds = (ms) => (ms === undefined ? undefined : ms / 1_000);
const PER_PAGE = 20;
function showHistory(ctx, state, service, of) {
    const tasks = tasksOf(state, service);
    const summary = (revision, isTarget) => {
        const own = tasks.filter((t) => t.desired !== 'STOPPED' && t.definition === revision.definition);
        const running = own.filter((t) => t.status === 'RUNNING').length;
        return {
            arn: revision.arn,
            requestedTaskCount: of.finishedAt === undefined || isTarget ? service.desired : 0,
            runningTaskCount: running,
            pendingTaskCount: own.length - running,
            ...(of.strategy === 'ROLLING'
                ? {}
                : {
                    requestedProductionTrafficWeight: isTarget ? of.weight : 100 - of.weight,
                    requestedTestTrafficWeight: isTarget ? of.testWeight : 100 - of.testWeight,
                }),
        };
    };
    const { enable, threshold } = service.breaker;
    const monitored = (on, triggered) => !on ? 'DISABLED' : triggered ? 'TRIGGERED' : of.finishedAt === undefined ? 'MONITORING' : 'MONITORING_COMPLETE';
    const alarms = record(of.configuration['alarms']);
    return {
        serviceDeploymentArn: of.arn,
        serviceArn: service.arn,
        clusterArn: clusterArn(ctx, service.cluster),
        createdAt: service_deployments_seconds(of.createdAt),
        startedAt: service_deployments_seconds(of.startedAt),
        finishedAt: service_deployments_seconds(of.finishedAt),
        stoppedAt: service_deployments_seconds(of.stoppedAt),
        updatedAt: service_deployments_seconds(of.updatedAt),
        sourceServiceRevisions: of.sources.map((r) => summary(r, false)),
        targetServiceRevision: summary(of.deployment.revision, true),
        status: of.status,
        ...(of.reason === '' ? {} : { statusReason: of.reason }),
        ...(of.stage === undefined ? {} : { lifecycleStage: of.stage }),
        lifecycleHookDetails: of.hooks.map((h) => ({
            hookId: h.hookId,
            targetType: 'PAUSE',
            status: h.status,
            expiresAt: service_deployments_seconds(h.expiresAt),
            timeoutAction: h.timeoutAction,
        })),
        deploymentConfiguration: of.configuration,
        ...(of.rollback === undefined
            ? {}
            : {
                rollback: {
                    reason: of.rollback.reason,
                    startedAt: service_deployments_seconds(of.rollback.startedAt),
                    serviceRevisionArn: of.rollback.revision.arn,
                },
            }),
        deploymentCircuitBreaker: {
            status: monitored(enable, of.reason.includes('circuit breaker')),
            failureCount: of.deployment.failedTasks,
            threshold: breakerThreshold(service.desired, threshold),
        },
        alarms: {
            status: monitored(record(of.configuration['alarms'])['enable'] === true, of.reason.includes('alarm')),
            alarmNames: texts(alarms, 'alarmNames'),
            triggeredAlarmNames: [],
        },
    };
}
/** ListServiceDeployments, DescribeServiceDeployments, StopServiceDeployment, ContinueServiceDeployment, DescribeServiceRevisions. */
function serviceDeploymentOperations(ctx, state, serviceOf) {
    const find = (arn) => {
        for (const service of state.services.values()) {
            const of = service.history.find((h) => h.arn === arn);
            if (of !== undefined)
                return { service, of };
        }
        return undefined;
    };
    const known = (input) => {
        const found = find(need(input, 'serviceDeploymentArn', 'InvalidParameterException'));
        if (found === undefined)
            throw new AwsError('ServiceDeploymentNotFoundException', 'Service deployment not found.');
        return found;
    };
    const missing = (arns, found) => arns.filter((_, i) => found[i] === undefined).map((arn) => ({ arn, reason: 'MISSING' }));
    return {
        ListServiceDeployments: (input) => {
            const service = serviceOf(input);
            const statuses = texts(input, 'status');
            const { before, after } = record(input['createdAt']);
            const all = service.history.filter((h) => (statuses.length === 0 || statuses.includes(h.status)) &&
                (after === undefined || h.createdAt / 1_000 >= after) &&
                (before === undefined || h.createdAt / 1_000 <= before));
            const from = Number(read_text(input, 'nextToken') ?? 0);
            const to = from + (number(input, 'maxResults') ?? PER_PAGE);
            return {
                serviceDeployments: all.slice(from, to).map((h) => ({
                    serviceDeploymentArn: h.arn,
                    serviceArn: service.arn,
                    clusterArn: clusterArn(ctx, service.cluster),
                    createdAt: service_deployments_seconds(h.createdAt),
                    startedAt: service_deployments_seconds(h.startedAt),
                    finishedAt: service_deployments_seconds(h.finishedAt),
                    targetServiceRevisionArn: h.deployment.revision.arn,
                    status: h.status,
                    ...(h.reason === '' ? {} : { statusReason: h.reason }),
                })),
                ...(to < all.length ? { nextToken: String(to) } : {}),
            };
        },
        DescribeServiceDeployments: (input) => {
            const arns = texts(input, 'serviceDeploymentArns');
            if (arns.length > 20)
                throw new AwsError('InvalidParameterException', 'serviceDeploymentArns can have at most 20 items.');
            const found = arns.map(find);
            return {
                serviceDeployments: found.flatMap((f) => (f === undefined ? [] : [showHistory(ctx, state, f.service, f.of)])),
                failures: missing(arns, found),
            };
        },
        DescribeServiceRevisions: (input) => {
            const arns = texts(input, 'serviceRevisionArns');
            const services = [...state.services.values()];
            const found = arns.map((arn) => {
                const service = services.find((s) => s.revisions.some((r) => r.arn === arn));
                const revision = service?.revisions.find((r) => r.arn === arn);
                return service === undefined || revision === undefined ? undefined : { service, revision };
            });
            return {
                serviceRevisions: found.flatMap((f) => f === undefined
                    ? []
                    : [
                        {
                            serviceRevisionArn: f.revision.arn,
                            serviceArn: f.service.arn,
                            clusterArn: clusterArn(ctx, f.service.cluster),
                            taskDefinition: f.revision.definition.arn,
                            launchType: 'FARGATE',
                            platformVersion: '1.4.0',
                            platformFamily: 'Linux',
                            createdAt: service_deployments_seconds(f.revision.createdAt),
                            loadBalancers: f.revision.bindings.map(showBinding),
                            resolvedConfiguration: {
                                loadBalancers: f.revision.bindings.map((b) => ({
                                    targetGroupArn: b.targetGroupArn,
                                    productionListenerRule: b.advanced?.productionListenerRule,
                                })),
                            },
                        },
                    ]),
                failures: missing(arns, found),
            };
        },
        StopServiceDeployment: (input) => {
            const { of } = known(input);
            // The API's own page: "The valid values are ROLLBACK."
            if ((read_text(input, 'stopType') ?? 'ROLLBACK') !== 'ROLLBACK')
                throw new AwsError('InvalidParameterException', 'The only valid stop type is ROLLBACK.');
            if (of.finishedAt !== undefined)
                throw new AwsError('ConflictException', `A service deployment that is ${of.status} cannot be stopped.`);
            if (of.status === 'PENDING' || of.status === 'IN_PROGRESS') {
                of.status = 'ROLLBACK_REQUESTED';
                of.updatedAt = ctx.clock.now();
            }
            return { serviceDeploymentArn: of.arn };
        },
        ContinueServiceDeployment: (input) => {
            const { of } = known(input);
            const id = need(input, 'hookId', 'InvalidParameterException');
            const hook = of.hooks.find((h) => h.hookId === id);
            if (hook === undefined || hook.status !== 'AWAITING_ACTION' || of.status !== 'IN_PROGRESS')
                throw new AwsError('InvalidParameterException', `The lifecycle hook ${id} does not await an action.`);
            hook.status = read_text(input, 'action') === 'ROLLBACK' ? 'FAILED' : 'SUCCEEDED';
            return { serviceDeploymentArn: of.arn };
        },
    };
}

;// CONCATENATED MODULE: ./src/rehearsal/services/ecs/operations.ts










const last = (reference) => reference.split('/').at(-1) ?? reference;
/** Service Connect finds a container's port by the name that its task definition gives it. */
function checkPortNames(input, definition) {
    const wanted = records(record(input['serviceConnectConfiguration']), 'services').map((s) => read_text(s, 'portName') ?? '');
    const named = definition.containers.flatMap((c) => records(c, 'portMappings')).map((m) => read_text(m, 'name'));
    const missing = wanted.filter((name) => !named.includes(name));
    if (missing.length > 0)
        throw new AwsError('InvalidParameterException', `portName(s) ${missing.join(', ')} not found in the task definition.`);
}
function ecsOperations(ctx, state, actions) {
    const clusterOf = (input) => {
        const name = last(read_text(input, 'cluster') ?? 'default');
        if (!state.clusters.has(name))
            throw new AwsError('ClusterNotFoundException', 'Cluster not found.');
        return name;
    };
    const serviceOf = (cluster, reference) => {
        const service = state.services.get(serviceKey(cluster, last(reference)));
        if (service === undefined)
            throw new AwsError('ServiceNotFoundException', 'Service not found.');
        return service;
    };
    const taskOf = (reference) => [...state.tasks.values()].find((t) => t.id === last(reference));
    const applyConfiguration = (service, input) => {
        configure(service, record(input['deploymentConfiguration']));
        const grace = number(input, 'healthCheckGracePeriodSeconds');
        if (grace !== undefined)
            service.graceMs = grace * 1_000;
        if (input['loadBalancers'] !== undefined) {
            service.loadBalancers = records(input, 'loadBalancers').map(readBinding);
        }
    };
    const failure = (arn) => ({ arn, reason: 'MISSING' });
    return {
        CreateCluster: (input) => {
            const name = read_text(input, 'clusterName') ?? 'default';
            const cluster = state.clusters.get(name) ?? { name, arn: clusterArn(ctx, name), raw: input };
            state.clusters.set(name, cluster);
            return { cluster: { ...cluster.raw, clusterArn: cluster.arn, clusterName: name, status: 'ACTIVE' } };
        },
        DescribeClusters: (input) => {
            const names = texts(input, 'clusters').map(last);
            const found = names.flatMap((n) => state.clusters.get(n) ?? []);
            return {
                clusters: found.map((c) => ({ ...c.raw, clusterArn: c.arn, clusterName: c.name, status: 'ACTIVE' })),
                failures: names.filter((n) => !state.clusters.has(n)).map((n) => failure(clusterArn(ctx, n))),
            };
        },
        DeleteCluster: (input) => {
            const name = clusterOf(input);
            if ([...state.services.values()].some((s) => s.cluster === name && s.status === 'ACTIVE')) {
                throw new AwsError('ClusterContainsServicesException', 'The Cluster cannot be deleted while Services are active.');
            }
            const cluster = state.clusters.get(name);
            state.clusters.delete(name);
            return { cluster: { clusterArn: cluster?.arn, clusterName: name, status: 'INACTIVE' } };
        },
        RegisterTaskDefinition: (input) => ({
            taskDefinition: showDefinition(register(ctx, state, input)),
            tags: input['tags'] ?? [],
        }),
        DescribeTaskDefinition: (input) => {
            const definition = findDefinition(state, need(input, 'taskDefinition', 'ClientException'));
            return { taskDefinition: showDefinition(definition), tags: definition.raw['tags'] ?? [] };
        },
        DeregisterTaskDefinition: (input) => {
            const definition = findDefinition(state, need(input, 'taskDefinition', 'ClientException'));
            definition.status = 'INACTIVE';
            return { taskDefinition: showDefinition(definition) };
        },
        ListTaskDefinitions: (input) => {
            const family = read_text(input, 'familyPrefix');
            const all = [...state.definitions.values()]
                .flat()
                .filter((d) => (family === undefined || d.family === family) && d.status === (read_text(input, 'status') ?? 'ACTIVE'));
            const arns = all.map((d) => d.arn);
            return { taskDefinitionArns: read_text(input, 'sort') === 'DESC' ? arns.reverse() : arns };
        },
        CreateService: (input) => {
            const cluster = clusterOf(input);
            const name = need(input, 'serviceName', 'InvalidParameterException');
            const known = state.services.get(serviceKey(cluster, name));
            if (known !== undefined && known.status !== 'INACTIVE') {
                throw new AwsError('InvalidParameterException', 'Creation of service was not idempotent.');
            }
            const definition = findDefinition(state, need(input, 'taskDefinition', 'InvalidParameterException'));
            const { deploymentConfiguration: _d, loadBalancers: _l, cluster: _c, desiredCount: _n, clientToken: _t, ...raw } = input;
            const service = {
                arn: `arn:aws:ecs:${ctx.region}:${ctx.accountId}:service/${cluster}/${name}`,
                name,
                cluster,
                createdAt: ctx.clock.now(),
                status: 'ACTIVE',
                desired: number(input, 'desiredCount') ?? 0,
                deployments: [],
                loadBalancers: [],
                ...freshDeployments(),
                graceMs: 0,
                minimumPercent: 100,
                maximumPercent: 200,
                events: [],
                unplaced: undefined,
                raw,
                ended: new AbortController(),
            };
            checkPortNames(service.raw, definition);
            applyConfiguration(service, input);
            begin(ctx, service, definition);
            state.services.set(serviceKey(cluster, name), service);
            actions.schedule(service);
            return { service: showService(ctx, state, service) };
        },
        UpdateService: (input) => {
            const service = serviceOf(clusterOf(input), need(input, 'service', 'InvalidParameterException'));
            if (service.status !== 'ACTIVE')
                throw new AwsError('ServiceNotActiveException', 'Service was not ACTIVE.');
            const replaces = needsDeployment(service, input);
            applyConfiguration(service, input);
            service.desired = number(input, 'desiredCount') ?? service.desired;
            const wanted = read_text(input, 'taskDefinition');
            const definition = wanted === undefined ? service.deployments[0]?.definition : findDefinition(state, wanted);
            if (definition !== undefined)
                checkPortNames({ ...service.raw, ...input }, definition);
            const changed = replaces || definition !== service.deployments[0]?.definition;
            if (definition !== undefined && (changed || flag(input, 'forceNewDeployment') === true))
                begin(ctx, service, definition);
            keepMembers(service, input);
            return { service: showService(ctx, state, service) };
        },
        DeleteService: (input) => {
            const service = serviceOf(clusterOf(input), need(input, 'service', 'InvalidParameterException'));
            if (service.desired > 0 && flag(input, 'force') !== true) {
                throw new AwsError('InvalidParameterException', 'The service cannot be stopped while it is scaled above 0.');
            }
            service.status = 'INACTIVE';
            service.ended.abort();
            for (const task of tasksOf(state, service))
                requestStop(ctx, task, 'ServiceSchedulerInitiated', 'Scaling activity initiated by service deletion');
            return { service: showService(ctx, state, service) };
        },
        DescribeServices: (input) => {
            const cluster = clusterOf(input);
            const names = texts(input, 'services').map(last);
            if (names.length > 10)
                throw new AwsError('InvalidParameterException', 'Services cannot have more than 10 elements.');
            const found = names.flatMap((n) => state.services.get(serviceKey(cluster, n)) ?? []);
            return {
                services: found.map((s) => showService(ctx, state, s)),
                failures: names
                    .filter((n) => !state.services.has(serviceKey(cluster, n)))
                    .map((n) => failure(`arn:aws:ecs:${ctx.region}:${ctx.accountId}:service/${cluster}/${n}`)),
            };
        },
        ListServices: (input) => {
            const cluster = clusterOf(input);
            return {
                serviceArns: [...state.services.values()]
                    .filter((s) => s.cluster === cluster && s.status === 'ACTIVE')
                    .map((s) => s.arn),
            };
        },
        RunTask: (input) => {
            const cluster = clusterOf(input);
            const token = read_text(input, 'clientToken');
            const before = token === undefined ? undefined : state.tokens.get(token);
            if (before !== undefined) {
                return { tasks: before.flatMap((a) => state.tasks.get(a) ?? []).map((t) => showTask(ctx, t)), failures: [] };
            }
            const definition = findDefinition(state, need(input, 'taskDefinition', 'InvalidParameterException'));
            const count = number(input, 'count') ?? 1;
            if (count < 1 || count > 10)
                throw new AwsError('InvalidParameterException', 'count must be between 1 and 10.');
            const group = read_text(input, 'group') ?? `family:${definition.family}`;
            if (ctx.ports.conditions.noCapacity(group))
                return { tasks: [], failures: [{ reason: NO_CAPACITY }] };
            const tasks = Array.from({ length: count }, () => actions.launch({
                cluster,
                definition,
                group,
                startedBy: read_text(input, 'startedBy') ?? '',
                overrides: record(input['overrides']),
                tags: records(input, 'tags'),
            }));
            if (token !== undefined)
                state.tokens.set(token, tasks.map((t) => t.arn));
            return { tasks: tasks.map((t) => showTask(ctx, t)), failures: [] };
        },
        StopTask: (input) => {
            clusterOf(input);
            const task = taskOf(need(input, 'task', 'InvalidParameterException'));
            if (task === undefined)
                throw new AwsError('InvalidParameterException', 'The referenced task was not found.');
            requestStop(ctx, task, 'UserInitiated', read_text(input, 'reason') ?? 'Task stopped by user');
            return { task: showTask(ctx, task) };
        },
        DescribeTasks: (input) => {
            const asked = texts(input, 'tasks');
            if (asked.length > 100)
                throw new AwsError('InvalidParameterException', 'tasks can have at most 100 items.');
            const found = asked.map((reference) => [reference, taskOf(reference)]);
            return {
                tasks: found.flatMap(([, t]) => (t === undefined ? [] : [showTask(ctx, t)])),
                failures: found.flatMap(([reference, t]) => (t === undefined ? [failure(reference)] : [])),
            };
        },
        ListTasks: (input) => {
            const cluster = clusterOf(input);
            const [service, family, startedBy] = [
                read_text(input, 'serviceName'),
                read_text(input, 'family'),
                read_text(input, 'startedBy'),
            ];
            // As documented: RUNNING is the default and means the desired status.
            const desired = read_text(input, 'desiredStatus') ?? 'RUNNING';
            const found = [...state.tasks.values()].filter((t) => t.cluster === cluster &&
                t.desired === desired &&
                (service === undefined || t.group === `service:${last(service)}`) &&
                (family === undefined || t.definition.family === family) &&
                (startedBy === undefined || t.startedBy === startedBy));
            return { taskArns: found.map((t) => t.arn) };
        },
        ...serviceDeploymentOperations(ctx, state, (input) => serviceOf(clusterOf(input), need(input, 'service'))),
        TagResource: () => ({}),
        ListTagsForResource: () => ({ tags: [] }),
        PutClusterCapacityProviders: (input) => ({ cluster: { clusterName: last(read_text(input, 'cluster') ?? 'default') } }),
    };
}

;// CONCATENATED MODULE: ./src/rehearsal/services/ecs/index.ts





/** Stopped tasks are shown for about an hour, as at AWS. AWS ms. */
const SHOW_STOPPED_MS = 3_600_000;
/** ECS on Fargate: definitions, services with their scheduler, and tasks that are real processes or containers. */
function createEcs(ctx, runner, onGone) {
    const state = {
        clusters: new Map(),
        definitions: new Map(),
        services: new Map(),
        tasks: new Map(),
        tokens: new Map(),
    };
    const mesh = createMesh(ctx, state);
    const lives = new Set();
    const launch = (wanted, service, bindings) => {
        const id = hex(32);
        const task = {
            ...wanted,
            id,
            arn: `arn:aws:ecs:${ctx.region}:${ctx.accountId}:task/${wanted.cluster}/${id}`,
            address: ctx.ports.network.allocate(),
            createdAt: ctx.clock.now(),
            status: 'PROVISIONING',
            desired: 'RUNNING',
            startedAt: undefined,
            stoppingAt: undefined,
            executionStoppedAt: undefined,
            stoppedAt: undefined,
            stopCode: undefined,
            stoppedReason: undefined,
            exitCode: undefined,
            containerReason: undefined,
            health: 'UNKNOWN',
            stop: new AbortController(),
        };
        state.tasks.set(task.arn, task);
        const life = live({ ctx, runner, onGone, mesh }, task, bindings ?? service?.loadBalancers ?? []).finally(() => {
            lives.delete(life);
            for (const old of state.tasks.values()) {
                if (old.stoppedAt !== undefined && ctx.clock.now() - old.stoppedAt > SHOW_STOPPED_MS)
                    state.tasks.delete(old.arn);
            }
        });
        lives.add(life);
        return task;
    };
    const actions = {
        launch,
        schedule: (service) => {
            runScheduler(ctx, state, service, (of, deployment) => launch({
                cluster: of.cluster,
                definition: deployment.definition,
                group: `service:${of.name}`,
                startedBy: deployment.id,
                overrides: {},
                tags: [],
            }, of, deployment.revision.bindings)).catch((error) => ctx.log(`scheduler of ${service.name}: ${String(error)}`));
        },
    };
    return {
        state,
        service: {
            signingName: 'ecs',
            protocol: 'json',
            targetPrefix: 'AmazonEC2ContainerServiceV20141113',
            operations: ecsOperations(ctx, state, actions),
            stop: async () => {
                for (const service of state.services.values())
                    service.ended.abort();
                for (const task of state.tasks.values())
                    requestStop(ctx, task, 'UserInitiated', 'the rehearsal ended');
                // Everything at once: nobody waits for drains at the end of a rehearsal.
                await runner.stop();
                await mesh.stop();
            },
        },
        describe: () => ({
            services: [...state.services.values()].map((s) => ({
                name: s.name,
                desired: s.desired,
                running: [...state.tasks.values()].filter((t) => t.group === `service:${s.name}` && t.status === 'RUNNING')
                    .length,
                definition: s.deployments[0]?.definition.arn.split('/').at(-1),
                rollout: s.deployments[0]?.rolloutState,
            })),
            tasks: [...state.tasks.values()]
                .filter((t) => t.status !== 'STOPPED')
                .map((t) => ({ id: t.id, group: t.group, status: t.status, address: t.address })),
        }),
    };
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: ./src/rehearsal/docker/engine.ts
var docker_engine = __webpack_require__(95392);
;// CONCATENATED MODULE: ./src/rehearsal/docker/owner.ts

/**
 * A process of this machine, told from any other that ever has its number: boot, process namespace, number, and the clock tick it
 * began at (field 22 of /proc/PID/stat). Linux.
 */
function ownerOf(pid) {
    try {
        const boot = (0,external_node_fs_.readFileSync)('/proc/sys/kernel/random/boot_id', 'utf8').trim();
        const namespace = (0,external_node_fs_.readlinkSync)('/proc/self/ns/pid');
        const stat = (0,external_node_fs_.readFileSync)(`/proc/${pid}/stat`, 'utf8');
        // The name in parentheses may hold spaces and parentheses itself.
        const began = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
        return began === undefined ? undefined : `${boot} ${namespace} ${pid} ${began}`;
    }
    catch {
        return undefined;
    }
}
/**
 * Whether the owner that a label names is dead for certain. One of another process namespace cannot be seen from here and counts as
 * alive; one of an earlier boot is dead.
 */
function isDead(label, own = ownerOf(process.pid)) {
    const [boot, namespace, pid] = label.split(' ');
    const [ownBoot, ownNamespace] = own?.split(' ') ?? [];
    if (boot === undefined || pid === undefined || !/^\d+$/.test(pid) || ownBoot === undefined)
        return false;
    if (boot !== ownBoot)
        return true;
    return namespace === ownNamespace && ownerOf(Number(pid)) !== label;
}

;// CONCATENATED MODULE: ./src/rehearsal/docker/clean.ts




/** Labels of every container of a rehearsal. */
const LABELS = {
    /** Random, one a rehearsal. */
    rehearsal: 'ez-deploy.rehearsal',
    /** The cloud's process: see `ownerOf`. */
    owner: 'ez-deploy.rehearsal.owner',
    /** `127.0.0.1:PORT` of the rehearsal's registry, by which its images are known. */
    registry: 'ez-deploy.rehearsal.registry',
};
/**
 * A child that outlives the cloud by as much as it takes: when its standard input closes, however the cloud ended, it removes the
 * rehearsal's containers by their label and its images by their registry's name. Arguments: socket, label, `HOST/`.
 */
const SOURCE = `
const http = require('node:http');
const [socketPath, label, prefix] = process.argv.slice(1);
process.on('SIGINT', () => {}); process.on('SIGTERM', () => {});
const call = (method, path) => new Promise((done) => {
  const sent = http.request({ socketPath, method, path, headers: { host: 'docker' } }, (answer) => {
    let text = '';
    answer.setEncoding('utf8').on('data', (part) => { text += part; }).on('end', () => {
      try { done(JSON.parse(text)); } catch { done(undefined); }
    });
  });
  sent.on('error', () => done(undefined)); sent.end();
});
const remove = async () => {
  const filters = encodeURIComponent(JSON.stringify({ label: [label] }));
  const containers = await call('GET', '/containers/json?all=1&filters=' + filters);
  if (Array.isArray(containers)) await Promise.all(containers.map((one) => call('DELETE', '/containers/' + one.Id + '?force=1&v=1')));
  const images = await call('GET', '/images/json');
  for (const image of Array.isArray(images) ? images : []) {
    const names = [...(image.RepoTags ?? []), ...(image.RepoDigests ?? [])];
    for (const name of names) if (name.startsWith(prefix)) await call('DELETE', '/images/' + name);
  }
};
process.stdin.resume().on('end', () => remove().then(() => process.exit(0)));`;
/** Starts the child that clears up after this rehearsal; `stop` lets it, and waits for it. */
function startCleaner(socket, rehearsal, registry) {
    const args = ['-e', SOURCE, socket, `${LABELS.rehearsal}=${rehearsal}`, `${registry}/`];
    const child = (0,external_node_child_process_.spawn)(process.execPath, args, { stdio: ['pipe', 'ignore', 'ignore'], detached: true, env: {} });
    child.unref();
    const ended = new Promise((done) => {
        child.once('exit', () => done());
        child.once('error', () => done());
    });
    child.stdin.on('error', () => undefined);
    return {
        stop: async () => {
            child.stdin.end();
            await ended;
        },
    };
}
/**
 * Removes containers whose rehearsal is dead for certain, cleaner and all, and the images of that rehearsal's registry: by the containers'
 * labels, nobody else's. A registry whose port belongs to a living rehearsal now is left alone.
 */
async function sweepLeftovers(engine, log) {
    const filters = encodeURIComponent(JSON.stringify({ label: [LABELS.owner] }));
    const all = await engine.json('GET', `/containers/json?all=1&filters=${filters}`);
    const isLeft = ({ Labels }) => {
        const owner = Labels?.[LABELS.owner];
        return owner !== undefined && isDead(owner);
    };
    const registryOf = ({ Labels }) => Labels?.[LABELS.registry];
    const living = new Set(all.filter((one) => !isLeft(one)).map(registryOf));
    const registries = new Set();
    for (const one of all.filter(isLeft)) {
        const { Id } = one;
        const registry = registryOf(one);
        // Only what a rehearsal of this machine can have: a label names whatever somebody wrote into it.
        if (registry !== undefined && !living.has(registry) && /^127\.0\.0\.1:\d+$/.test(registry))
            registries.add(registry);
        try {
            await engine.text('DELETE', `/containers/${Id}?force=1&v=1`);
            log(`removed the container ${Id.slice(0, 12)} of a rehearsal that is dead`);
        }
        catch (error) {
            log(`the container ${Id.slice(0, 12)} of a rehearsal that is dead stays: ${(0,errors/* messageOf */.bD)(error)}`);
        }
    }
    if (registries.size > 0)
        await sweepImages(engine, registries, log);
}
async function sweepImages(engine, registries, log) {
    const images = await engine.json('GET', '/images/json');
    const names = images.flatMap(({ RepoTags, RepoDigests }) => [...(RepoTags ?? []), ...(RepoDigests ?? [])]);
    for (const name of names.filter((n) => registries.has(n.split('/')[0] ?? ''))) {
        try {
            await engine.text('DELETE', `/images/${name}`);
            log(`removed the image ${name} of a rehearsal that is dead`);
        }
        catch (error) {
            // An image's last name takes its others along.
            if (error instanceof docker_engine/* EngineError */.N && error.status === 404)
                continue;
            log(`the image ${name} of a rehearsal that is dead stays: ${(0,errors/* messageOf */.bD)(error)}`);
        }
    }
}

;// CONCATENATED MODULE: ./src/rehearsal/services/ecs/containers/failures.ts




/** Docker's word for an image that the registry has not, at whichever step it notices. */
const NOT_THERE = /manifest unknown|manifest for \S+ not found|name unknown|repository .* not found|not found: manifest/i;
const NOT_FOR_US = /no match(?:ing)? (?:manifest )?for (?:platform|linux)|does not match the specified platform/i;
/** Why an image could not be pulled, in AWS's words around or instead of Docker's. Pure. */
function pullFailure(reference, platform, said) {
    if (NOT_FOR_US.test(said))
        return wrongPlatform(platform);
    if (NOT_THERE.test(said))
        return notFound(reference);
    return cannotPull(reference, said);
}
/** The kernel's word for a program of another processor, whoever passes it on: runc, or the container's own last line. */
const ANOTHER_PROCESSOR = /exec format error/i;
/**
 * Why a container of an image that is right for its task cannot run on this machine: Fargate has both processors, a machine has one.
 * `machine` is its platform. Pure.
 */
const needsEmulation = (platform, machine) => `CannotStartContainerError: exec format error: the task is for ${platform}, and this rehearsal's machine is ${machine} and needs emulation for it`;
/** Why a container could not be made or started, as ECS's agent passes on the daemon's word. Pure. */
function startFailure(step, error) {
    const code = `Cannot${step}ContainerError`;
    const said = error instanceof docker_engine/* EngineError */.N && error.status > 0 ? 'Error response from daemon: ' : '';
    return new AwsError(code, `${code}: ${said}${(0,errors/* messageOf */.bD)(error)}`);
}

;// CONCATENATED MODULE: ./src/rehearsal/services/ecs/containers/pull.ts



/** A pull reports its failure in the stream of its progress, after a status of 200. */
function failureIn(progress) {
    for (const line of progress.split('\n')) {
        if (!line.includes('"error"'))
            continue;
        try {
            const { error } = JSON.parse(line);
            if (typeof error === 'string')
                return error;
        }
        catch {
            // Not a line of progress.
        }
    }
    return undefined;
}
/**
 * Has the engine pull an image by digest, of an index the one for the platform. The rehearsal's own registry gets a password made for
 * this pull, in a header; images of others are pulled without any. Throws AwsError with AWS's words.
 */
async function pull_pullImage(engine, { reference, platform }, registry, password) {
    const at = reference.indexOf('@');
    const [name, digest] = at < 0 ? [reference, ''] : [reference.slice(0, at), reference.slice(at + 1)];
    const query = new URLSearchParams({ fromImage: name, ...(digest === '' ? {} : { tag: digest }), platform });
    const own = reference.startsWith(`${registry}/`);
    const login = () => {
        const json = JSON.stringify({ username: 'AWS', password: password(), serveraddress: registry });
        // URL-safe, but padded: the engine takes it for no login at all otherwise.
        return Buffer.from(json).toString('base64').replaceAll('+', '-').replaceAll('/', '_');
    };
    let inspected;
    try {
        const headers = own ? { 'x-registry-auth': login() } : {};
        const failure = failureIn(await engine.text('POST', `/images/create?${query}`, { headers }));
        if (failure !== undefined)
            throw new Error(failure);
        inspected = await engine.json('GET', `/images/${reference}/json`);
    }
    catch (error) {
        throw pullFailure(reference, platform, (0,errors/* messageOf */.bD)(error));
    }
    // The engine takes a single image of another processor with a warning; Fargate does not.
    if (inspected.Architecture !== undefined && `linux/${inspected.Architecture}` !== platform)
        throw wrongPlatform(platform);
    const signal = inspected.Config?.StopSignal ?? '';
    return { reference, platform, stopSignal: signal === '' ? 'SIGTERM' : signal };
}

// EXTERNAL MODULE: ./src/child/lines.ts + 1 modules
var child_lines = __webpack_require__(36927);
;// CONCATENATED MODULE: ./src/rehearsal/docker/frames.ts
/** Bytes before each piece of output: stream, three zeros, length as 32 bits (Engine API, "Stream format" of attach). */
const HEADER = 8;
/** Takes the output of a container without a terminal apart into its two streams. */
class FrameReader {
    onPiece;
    rest = Buffer.alloc(0);
    constructor(onPiece) {
        this.onPiece = onPiece;
    }
    push(chunk) {
        this.rest = this.rest.length === 0 ? chunk : Buffer.concat([this.rest, chunk]);
        while (this.rest.length >= HEADER) {
            const end = HEADER + this.rest.readUInt32BE(4);
            if (this.rest.length < end)
                return;
            this.onPiece(this.rest[0] === 2 ? 'stderr' : 'stdout', this.rest.subarray(HEADER, end));
            this.rest = this.rest.subarray(end);
        }
    }
}

;// CONCATENATED MODULE: ./src/rehearsal/services/ecs/memory.ts



/** Between two looks. Wall ms: a process eats memory in its own, real time. */
const memory_LOOK_MS = 100;
const MIB = 1024 * 1024;
const KIB = 1024;
/** ECS's words for a container that the kernel killed over its limit. */
const OUT_OF_MEMORY = 'OutOfMemoryError: Container killed due to memory usage';
/** Bytes a container may use: its own hard limit, else the task's. */
function memoryLimit(definition, container) {
    return (number(container, 'memory') ?? number(definition.raw, 'memory') ?? 0) * MIB;
}
/** What a cgroup would count and could not give back: anonymous and shared memory, without files that are merely mapped. */
async function ownBytes(pid) {
    const status = await (0,external_node_fs_promises_.readFile)(`/proc/${pid}/status`, 'utf8');
    return [...status.matchAll(/^Rss(?:Anon|Shmem):\s+(\d+) kB/gm)].reduce((sum, m) => sum + Number(m[1]) * KIB, 0);
}
async function treeBytes(pid) {
    const [own, children] = await Promise.all([
        ownBytes(pid),
        (0,external_node_fs_promises_.readFile)(`/proc/${pid}/task/${pid}/children`, 'utf8').catch(() => ''),
    ]);
    const below = await Promise.all(children
        .split(' ')
        .filter((one) => one.trim() !== '')
        .map((one) => treeBytes(Number(one)).catch(() => 0)));
    return below.reduce((a, b) => a + b, own);
}
/** Where there is no /proc: resident memory of the process group, which counts mapped files too. */
function groupBytes(pid) {
    return new Promise((done, fail) => {
        (0,external_node_child_process_.execFile)('ps', ['-axo', 'pgid=,rss='], (error, out) => {
            if (error !== null)
                return fail(error);
            const rows = out.split('\n').map((line) => line.trim().split(/\s+/).map(Number));
            done(rows.reduce((sum, [group, rss]) => (group === pid ? sum + (rss ?? 0) * KIB : sum), 0));
        });
    });
}
const bytesOf = process.platform === 'linux' ? treeBytes : groupBytes;
/**
 * Looks at the memory of a process and its children until stopped, and calls once when it is over the limit, as the kernel would
 * with a container's cgroup. A process that is gone is nobody's to judge.
 */
function watchMemory(pid, limit, onOver) {
    let looking = false;
    const look = async () => {
        if (looking)
            return;
        looking = true;
        const bytes = await bytesOf(pid).catch(() => 0);
        looking = false;
        if (bytes > limit) {
            clearInterval(timer);
            onOver();
        }
    };
    const timer = setInterval(() => void look(), memory_LOOK_MS);
    timer.unref();
    return () => clearInterval(timer);
}

;// CONCATENATED MODULE: ./src/rehearsal/services/ecs/containers/checks.ts
/**
 * Runs commands in a container, one after the other: true where one exits with 0 in time. The engine cannot end a command that it
 * runs, so while one hangs no other is started, and the answer is no.
 */
function createChecks(engine, container) {
    let hanging;
    const look = (id) => engine.json('GET', `/exec/${id}/json`, { timeoutMs: 5_000 });
    return async (argv, timeoutMs) => {
        try {
            if (hanging !== undefined && (await look(hanging)).Running === true)
                return false;
            hanging = undefined;
            const made = await engine.json('POST', `/containers/${container}/exec`, {
                body: { Cmd: argv, AttachStdout: true, AttachStderr: true },
                timeoutMs,
            });
            hanging = made.Id;
            // The answer ends when the command does.
            await engine.text('POST', `/exec/${made.Id}/start`, {
                body: { Detach: false, Tty: false },
                signal: AbortSignal.timeout(timeoutMs),
            });
            const { Running, ExitCode } = await look(made.Id);
            if (Running !== true)
                hanging = undefined;
            return Running !== true && ExitCode === 0;
        }
        catch {
            // No such container any more, no such program in it, or not in time.
            return false;
        }
    };
}

;// CONCATENATED MODULE: ./src/rehearsal/services/ecs/containers/spec.ts




/** Docker keeps this much of a container's output; the log group has all of it. */
const KEPT_OUTPUT = { Type: 'json-file', Config: { 'max-size': '10m', 'max-file': '2' } };
/** Volumes of the task that the container mounts: empty, on disk and the task's own, as Fargate's ephemeral storage is. */
function mountsOf(task) {
    return records(mainContainer(task.definition), 'mountPoints').flatMap((mount) => {
        const target = read_text(mount, 'containerPath');
        return target === undefined
            ? []
            : [{ Type: 'volume', Target: target, ReadOnly: flag(mount, 'readOnly') === true }];
    });
}
/**
 * The body of `POST /containers/create` for a task's main container. It shares the machine's network, as it must to be reached on
 * loopback, and has no rights at all: no capabilities, none to be had, its root read-only where the definition says so. The image's
 * own health check is off, for ECS does not look at it. Pure.
 */
function containerSpec(task, image, environment, labels) {
    const container = mainContainer(task.definition);
    const plan = planOf(task);
    const memory = memoryLimit(task.definition, container);
    const user = read_text(container, 'user');
    const cpu = number(container, 'cpu') ?? 0;
    return {
        Image: image,
        ...(plan.command.length > 0 ? { Cmd: plan.command } : {}),
        ...(plan.entrypoint.length > 0 ? { Entrypoint: plan.entrypoint } : {}),
        ...(plan.workingDirectory === undefined ? {} : { WorkingDir: plan.workingDirectory }),
        ...(user === undefined ? {} : { User: user }),
        Env: Object.entries(environment).map(([name, value]) => `${name}=${value}`),
        Labels: labels,
        Healthcheck: { Test: ['NONE'] },
        HostConfig: {
            NetworkMode: 'host',
            Privileged: false,
            CapDrop: ['ALL'],
            SecurityOpt: ['no-new-privileges'],
            ReadonlyRootfs: flag(container, 'readonlyRootFilesystem') === true,
            Init: flag(record(container['linuxParameters']), 'initProcessEnabled') === true,
            Mounts: mountsOf(task),
            // No swap beside it: over the limit is over the limit.
            ...(memory === 0 ? {} : { Memory: memory, MemorySwap: memory }),
            // CPU units are shares in ECS too: they count when the machine is busy.
            CpuShares: cpu > 0 ? cpu : (number(task.definition.raw, 'cpu') ?? 0),
            LogConfig: KEPT_OUTPUT,
        },
    };
}

;// CONCATENATED MODULE: ./src/rehearsal/services/ecs/containers/start.ts












/** How long the last lines of a container that has ended are waited for. Wall ms. */
const LAST_LINES_MS = 2_000;
/** Follows a container's output into the task's log stream; resolves at its end with its last line. Never rejects. */
async function follow(ctx, engine, id, task) {
    const log = logOf(task);
    let last = '';
    if (log === undefined)
        return last;
    const say = (message) => {
        if (message === '')
            return;
        last = message;
        ctx.ports.logs.append(log.group, log.stream, [{ timestamp: ctx.clock.now(), message }]);
    };
    const lines = { stdout: new child_lines/* LineSplitter */.g3(say), stderr: new child_lines/* LineSplitter */.g3(say) };
    const frames = new FrameReader((stream, bytes) => lines[stream].push(bytes));
    try {
        const output = await engine.open('GET', `/containers/${id}/logs?follow=1&stdout=1&stderr=1`);
        for await (const chunk of output)
            frames.push(chunk);
    }
    catch (error) {
        ctx.log(`the output of task ${task.id} is cut off: ${(0,errors/* messageOf */.bD)(error)}`);
    }
    lines.stdout.end();
    lines.stderr.end();
    return last;
}
/**
 * Starts a task's main container: the image's files and user, the definition's command and environment, its memory limit, and no
 * rights. It is removed once it has ended. AwsError where Docker cannot make or start it.
 */
async function startContainer(ctx, engine, task, image, environment, labels) {
    const localPort = await (0,data_process/* freePort */.ov)();
    const machine = (0,architecture/* platformOfMachine */.qy)(process.arch);
    // The engine would choose its own platform of an index.
    const platform = image.platform === machine ? '' : `&platform=${encodeURIComponent(image.platform)}`;
    const emulated = (said) => platform !== '' && ANOTHER_PROCESSOR.test(said) ? needsEmulation(image.platform, machine) : undefined;
    const spec = containerSpec(task, image.reference, { ...environment, PORT: String(localPort) }, labels);
    const name = `ez-deploy-${planOf(task).name}-${task.id.slice(0, 12)}`;
    const remove = () => engine.text('DELETE', `/containers/${name}?force=1&v=1`).catch((error) => {
        // Somebody else was faster: the cleaner, or a person.
        if (!(error instanceof docker_engine/* EngineError */.N && (error.status === 404 || error.status === 409)))
            ctx.log(`container ${name} stays: ${(0,errors/* messageOf */.bD)(error)}`);
    });
    try {
        await engine.text('POST', `/containers/create?name=${name}${platform}`, { body: spec });
    }
    catch (error) {
        throw startFailure('Create', error);
    }
    try {
        await engine.text('POST', `/containers/${name}/start`);
    }
    catch (error) {
        await remove();
        const emulation = emulated((0,errors/* messageOf */.bD)(error));
        if (emulation !== undefined)
            throw new AwsError('CannotStartContainerError', emulation);
        throw startFailure('Start', error);
    }
    const lines = follow(ctx, engine, name, task);
    const sent = new Set();
    let reason;
    let over = false;
    const ended = (async () => {
        let code = 137;
        try {
            code = (await engine.json('POST', `/containers/${name}/wait`)).StatusCode ?? code;
            over = true;
            const late = new Promise((done) => setTimeout(done, LAST_LINES_MS, '').unref());
            const lastLine = await Promise.race([lines, late]);
            const { State: state = {} } = await engine.json('GET', `/containers/${name}/json`);
            if (state.OOMKilled === true)
                reason = OUT_OF_MEMORY;
            else if (state.Error !== undefined && state.Error !== '')
                reason = `ContainerRuntimeError: ${state.Error}`;
            else if (code !== 0)
                reason = emulated(lastLine);
        }
        catch (error) {
            // It was removed by somebody else, or the engine is gone: the container is, as far as ECS can see.
            over = true;
            reason ??= `DockerStateError: ${(0,errors/* messageOf */.bD)(error)}`;
        }
        await Promise.all(sent);
        await remove();
        return code;
    })();
    return {
        localPort,
        ended,
        signal: (wanted) => {
            if (over)
                return;
            const signal = wanted === 'SIGTERM' ? image.stopSignal : wanted;
            const sending = engine
                .text('POST', `/containers/${name}/kill?signal=${encodeURIComponent(signal)}`, { timeoutMs: 10_000 })
                .catch((error) => {
                if (!(error instanceof docker_engine/* EngineError */.N && (error.status === 404 || error.status === 409)))
                    ctx.log(`${signal} to container ${name}: ${(0,errors/* messageOf */.bD)(error)}`);
            })
                .finally(() => sent.delete(sending));
            sent.add(sending);
        },
        run: createChecks(engine, name),
        reason: () => reason,
    };
}

;// CONCATENATED MODULE: ./src/rehearsal/services/ecs/containers/runner.ts






/**
 * Tasks as containers of this machine's Docker engine. They carry the rehearsal's labels, and are removed with their images when it
 * ends in whatever way; what one left that was killed together with its cleaner goes first.
 */
async function createContainerRunner(ctx, engine, registry) {
    await sweepLeftovers(engine, ctx.log);
    const rehearsal = (0,external_node_crypto_.randomUUID)();
    const owner = ownerOf(process.pid);
    const labels = {
        [LABELS.rehearsal]: rehearsal,
        [LABELS.registry]: registry,
        ...(owner === undefined ? {} : { [LABELS.owner]: owner }),
    };
    const cleaner = startCleaner(engine.socket, rehearsal, registry);
    /** Pulls under way: a task that starts later asks the registry again, as on Fargate, and fails where the image is gone. */
    const pulls = new Map();
    /** The last pull of each image: under one name an engine may keep the image of one platform only, so these wait for each other. */
    const last = new Map();
    const machine = (0,architecture/* platformOfMachine */.qy)(process.arch);
    const foreign = new Set();
    const starting = new Set();
    let stopped = false;
    const pulled = (reference, platform) => {
        const name = `${reference} ${platform}`;
        const known = pulls.get(name);
        if (known !== undefined)
            return known;
        if (platform !== machine && !foreign.has(platform)) {
            foreign.add(platform);
            ctx.log(`tasks for ${platform} run on this ${machine} machine where it has emulation, and slower than at AWS`);
        }
        const before = last.get(reference) ?? Promise.resolve();
        const pulling = before
            .then(() => pull_pullImage(engine, { reference, platform }, registry, () => ctx.ports.images.password()))
            .finally(() => pulls.delete(name));
        last.set(reference, pulling.catch(() => undefined));
        pulls.set(name, pulling);
        return pulling;
    };
    return {
        pull: async (reference, platform) => {
            const image = await pulled(reference, platform);
            const start = async (task, environment) => {
                if (stopped)
                    throw new Error('the rehearsal ended');
                const started = startContainer(ctx, engine, task, image, environment, labels);
                const settled = started
                    .then(() => undefined)
                    .catch(() => undefined)
                    .finally(() => starting.delete(settled));
                starting.add(settled);
                return started;
            };
            return start;
        },
        stop: async () => {
            stopped = true;
            // What is being made is not in the cleaner's list yet.
            await Promise.all(starting);
            await cleaner.stop();
        },
    };
}

// EXTERNAL MODULE: external "node:readline"
var external_node_readline_ = __webpack_require__(80481);
;// CONCATENATED MODULE: ./src/rehearsal/plane/reaper.ts

/**
 * A child that outlives nothing: it reads process ids from its standard input and, when that closes because the cloud ended in
 * whatever way (a SIGKILL lets nobody clean up), ends the process groups that are still on its list, and itself.
 */
const reaper_SOURCE = `
const alive = new Set();
let rest = '';
process.on('SIGINT', () => {}); process.on('SIGTERM', () => {});
process.stdin.setEncoding('utf8').on('data', (text) => {
  const lines = (rest + text).split('\\n'); rest = lines.pop();
  for (const line of lines) line[0] === '+' ? alive.add(Number(line.slice(1))) : alive.delete(Number(line.slice(1)));
}).on('end', () => {
  for (const pid of alive) { try { process.kill(-pid, 'SIGKILL'); } catch {} }
  process.exit(0);
});`;
function createReaper() {
    const child = (0,external_node_child_process_.spawn)(process.execPath, ['-e', reaper_SOURCE], {
        stdio: ['pipe', 'ignore', 'ignore'],
        detached: true,
        env: {},
    });
    child.unref();
    const ended = new Promise((done) => child.once('exit', () => done()));
    child.stdin?.on('error', () => undefined);
    return {
        watch: (pid) => void child.stdin?.write(`+${pid}\n`),
        forget: (pid) => void child.stdin?.write(`-${pid}\n`),
        stop: async () => {
            child.stdin?.end();
            await ended;
        },
    };
}

;// CONCATENATED MODULE: ./src/rehearsal/services/ecs/process.ts











const SIGNAL_NUMBERS = {
    SIGKILL: 9,
    SIGTERM: 15,
    SIGINT: 2,
    SIGSEGV: 11,
    SIGABRT: 6,
};
/**
 * Starts a task's main container as a real process: the image's files, its command, its environment, and nothing of this
 * process's own environment but PATH. Lines go to the task's log stream.
 */
async function startProcess(ctx, reaper, task, image, environment) {
    const plan = planOf(task);
    const command = plan.command.length > 0 ? plan.command : image.config.cmd;
    const entrypoint = plan.entrypoint.length > 0 ? plan.entrypoint : image.config.entrypoint;
    const [program, ...args] = [...entrypoint, ...command];
    if (program === undefined)
        throw new AwsError('CannotStartContainerError', 'CannotStartContainerError: no command specified');
    const localPort = await (0,data_process/* freePort */.ov)();
    const inside = {
        cwd: (0,external_node_path_.join)(image.root, plan.workingDirectory ?? image.config.workingDir),
        env: {
            ...image.config.env,
            ...environment,
            PORT: String(localPort),
            PATH: `${(0,external_node_path_.dirname)(process.execPath)}:${process.env['PATH'] ?? ''}`,
            HOME: image.root,
        },
    };
    const child = (0,external_node_child_process_.spawn)(program, args, { ...inside, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    const log = logOf(task);
    const say = (message) => {
        if (log !== undefined && message !== '')
            ctx.ports.logs.append(log.group, log.stream, [{ timestamp: ctx.clock.now(), message }]);
    };
    for (const pipe of [child.stdout, child.stderr])
        (0,external_node_readline_.createInterface)({ input: pipe, crlfDelay: Number.POSITIVE_INFINITY }).on('line', say);
    const pid = child.pid;
    let overMemory = false;
    const ended = new Promise((done) => {
        child.once('error', (error) => {
            say(`exec ${program}: ${error.message}`);
            done(127);
        });
        child.once('exit', (code, signal) => {
            unwatch();
            if (pid !== undefined)
                reaper.forget(pid);
            done(code ?? 128 + (SIGNAL_NUMBERS[signal ?? ''] ?? 0));
        });
    });
    const kill = (signal) => {
        if (pid === undefined || child.exitCode !== null || child.signalCode !== null)
            return;
        try {
            process.kill(-pid, signal);
        }
        catch {
            // The group is gone already: that is what was wanted.
        }
    };
    const limit = memoryLimit(task.definition, mainContainer(task.definition));
    const unwatch = pid === undefined || limit === 0
        ? () => undefined
        : watchMemory(pid, limit, () => {
            overMemory = true;
            kill('SIGKILL');
        });
    if (pid !== undefined)
        reaper.watch(pid);
    return {
        localPort,
        ended,
        signal: kill,
        run: ([checker = 'false', ...rest], timeoutMs) => new Promise((done) => {
            const check = (0,external_node_child_process_.spawn)(checker, rest, { ...inside, stdio: 'ignore', timeout: timeoutMs, killSignal: 'SIGKILL' });
            check.once('error', () => done(false));
            check.once('exit', (code) => done(code === 0));
        }),
        // 137 alone is a SIGKILL by whomever; ECS names memory only where the container's limit was the cause.
        reason: () => (overMemory ? OUT_OF_MEMORY : undefined),
    };
}
/** Tasks as processes of this machine: an image's own files, this machine's programs, no walls around them. */
function createProcessRunner(ctx) {
    const reaper = createReaper();
    /** Images are unpacked once per digest and shared, read-only as it were: tasks are told to write nowhere. */
    const roots = new Map();
    function unpacked(image, platform) {
        // The whole name: two repositories may hold the same digest, and an index one image a platform.
        const name = `${image} ${platform}`;
        const cached = roots.get(name);
        if (cached !== undefined)
            return cached;
        const pulled = (async () => {
            const root = (0,external_node_path_.join)(ctx.folder, 'images', (0,external_node_crypto_.createHash)('sha256').update(name).digest('hex').slice(0, 32));
            await (0,external_node_fs_promises_.mkdir)(root, { recursive: true });
            return { root, config: await ctx.ports.images.pull(image, platform, root) };
        })();
        roots.set(name, pulled);
        // A failed pull is tried again by the next task, as ECS does.
        pulled.catch(() => roots.delete(name));
        return pulled;
    }
    return {
        pull: async (image, platform) => {
            const files = await unpacked(image, platform);
            return (task, environment) => startProcess(ctx, reaper, task, files, environment);
        },
        stop: () => reaper.stop(),
    };
}

;// CONCATENATED MODULE: ./src/rehearsal/services/elbv2/actions.ts


/** Most target groups one forward action takes (ELB quotas). */
const MAX_GROUPS_PER_ACTION = 5;
/** Most condition values a rule takes (ELB quotas). */
const MAX_CONDITION_VALUES = 5;
/** Reads the actions of a request; refuses what AWS refuses. */
function readActions(input, key, state) {
    const actions = records(input, key).map((raw) => {
        const type = read_text(raw, 'Type');
        if (type === undefined)
            throw new AwsError('ValidationError', 'An action must have a type');
        const order = number(raw, 'Order');
        const base = { Type: type, ...(order === undefined ? {} : { Order: order }), raw };
        if (type !== 'forward')
            return base;
        const config = record(raw['ForwardConfig']);
        const groups = records(config, 'TargetGroups').map((g) => ({
            TargetGroupArn: read_text(g, 'TargetGroupArn') ?? '',
            Weight: number(g, 'Weight') ?? 1,
        }));
        const single = read_text(raw, 'TargetGroupArn');
        const forward = groups.length > 0 ? groups : single === undefined ? [] : [{ TargetGroupArn: single, Weight: 1 }];
        if (forward.length === 0)
            throw new AwsError('ValidationError', 'A forward action must name a target group');
        if (forward.length > MAX_GROUPS_PER_ACTION) {
            throw new AwsError('TooManyUniqueTargetGroupsPerLoadBalancer', 'At most 5 target groups can be in one action');
        }
        for (const f of forward) {
            if (!state.groups.has(f.TargetGroupArn))
                throw new AwsError('TargetGroupNotFound', `Target group '${f.TargetGroupArn}' not found`);
            if (!Number.isInteger(f.Weight) || f.Weight < 0 || f.Weight > 999) {
                throw new AwsError('ValidationError', 'Weights must be between 0 and 999');
            }
        }
        const sticky = record(config['TargetGroupStickinessConfig']);
        const enabled = read_text(sticky, 'Enabled') === 'true';
        const seconds = number(sticky, 'DurationSeconds');
        const stickiness = { Enabled: enabled, ...(seconds === undefined ? {} : { DurationSeconds: seconds }) };
        return { ...base, forward, stickiness };
    });
    const last = actions.at(-1);
    if (last !== undefined && !['forward', 'redirect', 'fixed-response'].includes(last.Type)) {
        throw new AwsError('InvalidLoadBalancerAction', 'The last action must be forward, redirect or fixed-response');
    }
    return actions;
}
/** Reads the conditions of a request, whichever of the two documented forms they come in. */
function readConditions(input) {
    const conditions = records(input, 'Conditions').map((raw) => {
        const field = read_text(raw, 'Field');
        if (field === undefined)
            throw new AwsError('ValidationError', 'A condition must have a field');
        const header = record(raw['HttpHeaderConfig']);
        const nested = record(raw[field === 'path-pattern'
            ? 'PathPatternConfig'
            : field === 'host-header'
                ? 'HostHeaderConfig'
                : 'HttpHeaderConfig']);
        const values = texts(raw, 'Values').length > 0 ? texts(raw, 'Values') : texts(nested, 'Values');
        if (values.length === 0)
            throw new AwsError('ValidationError', 'A condition value must be specified');
        const name = read_text(header, 'HttpHeaderName');
        return {
            Field: field,
            Values: values,
            ...(field === 'http-header' && name !== undefined ? { HttpHeaderName: name } : {}),
        };
    });
    if (conditions.reduce((n, c) => n + c.Values.length, 0) > MAX_CONDITION_VALUES) {
        throw new AwsError('ValidationError', `A rule can have at most ${MAX_CONDITION_VALUES} condition values`);
    }
    return conditions;
}
/** An action as DescribeRules answers it. */
function showAction(action) {
    if (action.forward === undefined)
        return { ...action.raw };
    const only = action.forward.length === 1 ? action.forward[0] : undefined;
    return {
        Type: 'forward',
        ...(action.Order === undefined ? {} : { Order: action.Order }),
        ...(only === undefined ? {} : { TargetGroupArn: only.TargetGroupArn }),
        ForwardConfig: {
            TargetGroups: action.forward.map((f) => ({ ...f })),
            TargetGroupStickinessConfig: { Enabled: false, ...action.stickiness },
        },
    };
}
function showCondition(condition) {
    if (condition.Field === 'http-header') {
        return {
            Field: 'http-header',
            HttpHeaderConfig: { HttpHeaderName: condition.HttpHeaderName, Values: [...condition.Values] },
        };
    }
    const config = { Values: [...condition.Values] };
    return {
        Field: condition.Field,
        Values: [...condition.Values],
        ...(condition.Field === 'path-pattern' ? { PathPatternConfig: config } : {}),
        ...(condition.Field === 'host-header' ? { HostHeaderConfig: config } : {}),
    };
}

;// CONCATENATED MODULE: ./src/rehearsal/services/elbv2/attributes.ts

/** Sets the given attributes and answers all, as Modify…Attributes does. */
function setAttributes(map, input) {
    for (const a of records(input, 'Attributes'))
        map.set(need(a, 'Key'), read_text(a, 'Value') ?? '');
    return showAttributes(map);
}
function showAttributes(map) {
    return { Attributes: [...map].map(([Key, Value]) => ({ Key, Value })) };
}
/** Adds the tags of a request to those that a resource has. */
function keepTags(state, id, input) {
    const tags = state.tags.get(id) ?? new Map();
    for (const tag of records(input, 'Tags'))
        tags.set(read_text(tag, 'Key') ?? '', read_text(tag, 'Value') ?? '');
    state.tags.set(id, tags);
}

;// CONCATENATED MODULE: ./src/rehearsal/services/elbv2/balancers.ts





/** Operations of load balancers, listeners, rules and tags. */
function balancerOperations(ctx, state) {
    const arn = (rest) => `arn:aws:elasticloadbalancing:${ctx.region}:${ctx.accountId}:${rest}`;
    const findRule = (id) => {
        const rule = state.rules.get(id);
        if (rule === undefined)
            throw new AwsError('RuleNotFound', `One or more rules not found: '${id}'`);
        return rule;
    };
    const findBalancer = (id) => {
        const balancer = state.balancers.get(id);
        if (balancer === undefined)
            throw new AwsError('LoadBalancerNotFound', `Load balancers '[${id}]' not found`);
        return balancer;
    };
    const showBalancer = (b) => ({
        LoadBalancerArn: b.arn,
        LoadBalancerName: b.name,
        DNSName: ctx.ports.network.publicName?.() ?? `${b.name}.${ctx.region}.elb.amazonaws.com`,
        CanonicalHostedZoneId: 'Z35SXDOTRQ7X7K',
        Scheme: b.scheme,
        VpcId: b.vpcId,
        State: { Code: 'active' },
        Type: 'application',
        IpAddressType: 'ipv4',
        CreatedTime: new Date(b.createdAt),
        SecurityGroups: [...b.securityGroups],
        AvailabilityZones: b.subnets.map((SubnetId, i) => ({ SubnetId, ZoneName: `${ctx.region}${'abcdef'[i % 6]}` })),
    });
    const showRule = (r) => ({
        RuleArn: r.arn,
        Priority: String(r.priority),
        Conditions: r.conditions.map(showCondition),
        Actions: r.actions.map(showAction),
        IsDefault: r.priority === 'default',
    });
    const showListener = (id) => {
        const l = state.listeners.get(id);
        if (l === undefined)
            throw new AwsError('ListenerNotFound', `One or more listeners not found: '${id}'`);
        const rule = [...state.rules.values()].find((r) => r.listenerArn === id && r.priority === 'default');
        return {
            ListenerArn: l.arn,
            LoadBalancerArn: l.loadBalancerArn,
            Port: l.port,
            Protocol: l.protocol,
            DefaultActions: (rule?.actions ?? []).map(showAction),
        };
    };
    /** The nodes of the load balancer act on a change after a moment; a later change overtakes an earlier one. */
    const propagate = (rule) => {
        const effective = { conditions: rule.conditions, actions: rule.actions };
        ctx.clock.sleep(DELAYS.rulePropagation).then(() => {
            rule.effective = effective;
        }, (error) => ctx.log(`rule propagation: ${String(error)}`));
    };
    const addRule = (listenerArn, priority, input, actionsKey) => {
        const listener = state.listeners.get(listenerArn);
        if (listener === undefined)
            throw new AwsError('ListenerNotFound', `One or more listeners not found: '${listenerArn}'`);
        const actions = readActions(input, actionsKey, state);
        const conditions = priority === 'default' ? [] : readConditions(input);
        const id = listenerArn.replace(':listener/', ':listener-rule/');
        const rule = {
            arn: `${id}/${hex(16)}`,
            listenerArn,
            priority,
            conditions,
            actions,
            effective: { conditions, actions: [] },
        };
        state.rules.set(rule.arn, rule);
        keepTags(state, rule.arn, input);
        propagate(rule);
        return rule;
    };
    return {
        CreateLoadBalancer: (input) => {
            const name = need(input, 'Name');
            const same = [...state.balancers.values()].find((b) => b.name === name);
            if (same !== undefined)
                return { LoadBalancers: [showBalancer(same)] };
            const fullName = `app/${name}/${hex(16)}`;
            const balancer = {
                arn: arn(`loadbalancer/${fullName}`),
                name,
                fullName,
                scheme: read_text(input, 'Scheme') ?? 'internet-facing',
                vpcId: 'vpc-rehearsal',
                subnets: texts(input, 'Subnets'),
                securityGroups: texts(input, 'SecurityGroups'),
                attributes: new Map([['idle_timeout.timeout_seconds', '60']]),
                createdAt: ctx.clock.now(),
            };
            state.balancers.set(balancer.arn, balancer);
            keepTags(state, balancer.arn, input);
            return { LoadBalancers: [showBalancer(balancer)] };
        },
        DescribeLoadBalancers: (input) => {
            const [arns, names] = [texts(input, 'LoadBalancerArns'), texts(input, 'Names')];
            for (const id of arns)
                findBalancer(id);
            const found = [...state.balancers.values()].filter((b) => (arns.length === 0 || arns.includes(b.arn)) && (names.length === 0 || names.includes(b.name)));
            if (names.length > 0 && found.length === 0)
                throw new AwsError('LoadBalancerNotFound', `Load balancers '[${names.join()}]' not found`);
            return { LoadBalancers: found.map(showBalancer) };
        },
        DeleteLoadBalancer: (input) => {
            const id = need(input, 'LoadBalancerArn');
            if (state.balancers.get(id)?.attributes.get('deletion_protection.enabled') === 'true') {
                throw new AwsError('OperationNotPermitted', `Load balancer '${id}' cannot be deleted because deletion protection is enabled`);
            }
            state.balancers.delete(id);
            for (const l of [...state.listeners.values()].filter((x) => x.loadBalancerArn === id)) {
                state.listeners.delete(l.arn);
                for (const r of [...state.rules.values()].filter((x) => x.listenerArn === l.arn))
                    state.rules.delete(r.arn);
            }
            return {};
        },
        ModifyLoadBalancerAttributes: (input) => setAttributes(findBalancer(need(input, 'LoadBalancerArn')).attributes, input),
        DescribeLoadBalancerAttributes: (input) => showAttributes(findBalancer(need(input, 'LoadBalancerArn')).attributes),
        CreateListener: (input) => {
            const balancer = findBalancer(need(input, 'LoadBalancerArn'));
            const id = `${balancer.arn.replace(':loadbalancer/', ':listener/')}/${hex(16)}`;
            const port = number(input, 'Port') ?? 80;
            if ([...state.listeners.values()].some((l) => l.loadBalancerArn === balancer.arn && l.port === port)) {
                throw new AwsError('DuplicateListener', `A listener already exists on this port: ${port}`);
            }
            state.listeners.set(id, {
                arn: id,
                loadBalancerArn: balancer.arn,
                port,
                protocol: read_text(input, 'Protocol') ?? 'HTTP',
                raw: input,
            });
            addRule(id, 'default', input, 'DefaultActions');
            keepTags(state, id, input);
            return { Listeners: [showListener(id)] };
        },
        DescribeListeners: (input) => {
            const arns = texts(input, 'ListenerArns');
            const balancer = read_text(input, 'LoadBalancerArn');
            const ids = arns.length > 0
                ? arns
                : [...state.listeners.values()].filter((l) => l.loadBalancerArn === balancer).map((l) => l.arn);
            return { Listeners: ids.map(showListener) };
        },
        ModifyListener: (input) => {
            const id = need(input, 'ListenerArn');
            const rule = [...state.rules.values()].find((r) => r.listenerArn === id && r.priority === 'default');
            if (rule !== undefined && input['DefaultActions'] !== undefined) {
                rule.actions = readActions(input, 'DefaultActions', state);
                propagate(rule);
            }
            return { Listeners: [showListener(id)] };
        },
        DeleteListener: (input) => {
            const id = need(input, 'ListenerArn');
            state.listeners.delete(id);
            for (const r of [...state.rules.values()].filter((x) => x.listenerArn === id))
                state.rules.delete(r.arn);
            return {};
        },
        CreateRule: (input) => {
            const listener = need(input, 'ListenerArn');
            const priority = number(input, 'Priority') ?? 0;
            if (!Number.isInteger(priority) || priority < 1 || priority > 50_000) {
                throw new AwsError('ValidationError', 'Priority must be between 1 and 50000');
            }
            if ([...state.rules.values()].some((r) => r.listenerArn === listener && r.priority === priority)) {
                throw new AwsError('PriorityInUse', `Priority '${priority}' is currently in use`);
            }
            return { Rules: [showRule(addRule(listener, priority, input, 'Actions'))] };
        },
        ModifyRule: (input) => {
            const rule = findRule(need(input, 'RuleArn'));
            if (rule.priority === 'default')
                throw new AwsError('OperationNotPermitted', `Default rule '${rule.arn}' cannot be modified`);
            // As documented: what is given replaces the whole list, what is not given stays.
            if (input['Actions'] !== undefined)
                rule.actions = readActions(input, 'Actions', state);
            if (input['Conditions'] !== undefined)
                rule.conditions = readConditions(input);
            propagate(rule);
            return { Rules: [showRule(rule)] };
        },
        DescribeRules: (input) => {
            const arns = texts(input, 'RuleArns');
            const listener = read_text(input, 'ListenerArn');
            const found = arns.length > 0 ? arns.map(findRule) : [...state.rules.values()].filter((r) => r.listenerArn === listener);
            return { Rules: found.map(showRule) };
        },
        DeleteRule: (input) => {
            state.rules.delete(findRule(need(input, 'RuleArn')).arn);
            return {};
        },
        SetRulePriorities: (input) => ({
            Rules: records(input, 'RulePriorities').map((p) => {
                const rule = findRule(need(p, 'RuleArn'));
                rule.priority = number(p, 'Priority') ?? rule.priority;
                return showRule(rule);
            }),
        }),
        AddTags: (input) => {
            for (const id of texts(input, 'ResourceArns'))
                keepTags(state, id, input);
            return {};
        },
        DescribeTags: (input) => ({
            TagDescriptions: texts(input, 'ResourceArns').map((ResourceArn) => ({
                ResourceArn,
                Tags: [...(state.tags.get(ResourceArn) ?? [])].map(([Key, Value]) => ({ Key, Value })),
            })),
        }),
    };
}

;// CONCATENATED MODULE: ./src/rehearsal/services/elbv2/model.ts
const targetKey = (address, port) => `${address}:${port}`;
/** Target groups that any rule forwards to: others are `unused`. */
function groupsInUse(state) {
    const used = new Set();
    for (const rule of state.rules.values()) {
        for (const action of rule.actions)
            for (const f of action.forward ?? [])
                used.add(f.TargetGroupArn);
    }
    return used;
}
/** Load balancers a rule of which names the target group, each once. */
function balancersOf(state, group) {
    const rules = [...state.rules.values()].filter((rule) => rule.actions.some((action) => action.forward?.some((f) => f.TargetGroupArn === group)));
    const arns = rules.flatMap((rule) => state.listeners.get(rule.listenerArn)?.loadBalancerArn ?? []);
    return [...new Set(arns)];
}

;// CONCATENATED MODULE: ./src/rehearsal/services/elbv2/groups.ts




/** https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-target-group-attributes.html */
const GROUP_DEFAULTS = {
    'deregistration_delay.timeout_seconds': '300',
    'stickiness.enabled': 'false',
    'stickiness.type': 'lb_cookie',
    'stickiness.lb_cookie.duration_seconds': '86400',
    'load_balancing.algorithm.type': 'round_robin',
    'load_balancing.cross_zone.enabled': 'use_load_balancer_configuration',
    'slow_start.duration_seconds': '0',
};
/** Operations of target groups and their targets. */
function groupOperations(ctx, state, targets) {
    const findGroup = (id) => {
        const group = state.groups.get(id);
        if (group === undefined)
            throw new AwsError('TargetGroupNotFound', `Target groups '${id}' not found`);
        return group;
    };
    const healthOf = (input, before) => ({
        path: read_text(input, 'HealthCheckPath') ?? before?.path ?? '/',
        intervalMs: (number(input, 'HealthCheckIntervalSeconds') ?? (before?.intervalMs ?? 30_000) / 1_000) * 1_000,
        timeoutMs: (number(input, 'HealthCheckTimeoutSeconds') ?? (before?.timeoutMs ?? 5_000) / 1_000) * 1_000,
        healthy: number(input, 'HealthyThresholdCount') ?? before?.healthy ?? 5,
        unhealthy: number(input, 'UnhealthyThresholdCount') ?? before?.unhealthy ?? 2,
        matcher: read_text(record(input['Matcher']), 'HttpCode') ?? before?.matcher ?? '200',
    });
    const showGroup = (g) => ({
        TargetGroupArn: g.arn,
        TargetGroupName: g.name,
        Protocol: 'HTTP',
        ProtocolVersion: 'HTTP1',
        IpAddressType: 'ipv4',
        Port: g.port,
        VpcId: g.vpcId,
        TargetType: 'ip',
        HealthCheckProtocol: 'HTTP',
        HealthCheckEnabled: true,
        HealthCheckPath: g.health.path,
        HealthCheckPort: 'traffic-port',
        HealthCheckIntervalSeconds: g.health.intervalMs / 1_000,
        HealthCheckTimeoutSeconds: g.health.timeoutMs / 1_000,
        HealthyThresholdCount: g.health.healthy,
        UnhealthyThresholdCount: g.health.unhealthy,
        Matcher: { HttpCode: g.health.matcher },
        LoadBalancerArns: balancersOf(state, g.arn),
    });
    return {
        CreateTargetGroup: (input) => {
            const name = need(input, 'Name');
            if (name.length > 32)
                throw new AwsError('ValidationError', `Target group name '${name}' cannot be longer than '32' characters`);
            if ([...state.groups.values()].some((g) => g.name === name)) {
                throw new AwsError('DuplicateTargetGroupName', `A target group with the same name '${name}' exists, but with different settings`);
            }
            const fullName = `targetgroup/${name}/${hex(16)}`;
            const group = {
                arn: `arn:aws:elasticloadbalancing:${ctx.region}:${ctx.accountId}:${fullName}`,
                name,
                fullName,
                port: number(input, 'Port') ?? 80,
                vpcId: read_text(input, 'VpcId') ?? '',
                health: healthOf(input),
                attributes: new Map(Object.entries(GROUP_DEFAULTS)),
                targets: new Map(),
            };
            state.groups.set(group.arn, group);
            keepTags(state, group.arn, input);
            return { TargetGroups: [showGroup(group)] };
        },
        DescribeTargetGroups: (input) => {
            const [arns, names] = [texts(input, 'TargetGroupArns'), texts(input, 'Names')];
            for (const id of arns)
                findGroup(id);
            const found = [...state.groups.values()].filter((g) => (arns.length === 0 || arns.includes(g.arn)) && (names.length === 0 || names.includes(g.name)));
            return { TargetGroups: found.map(showGroup) };
        },
        ModifyTargetGroup: (input) => {
            const group = findGroup(need(input, 'TargetGroupArn'));
            group.health = healthOf(input, group.health);
            return { TargetGroups: [showGroup(group)] };
        },
        ModifyTargetGroupAttributes: (input) => setAttributes(findGroup(need(input, 'TargetGroupArn')).attributes, input),
        DescribeTargetGroupAttributes: (input) => showAttributes(findGroup(need(input, 'TargetGroupArn')).attributes),
        DeleteTargetGroup: (input) => {
            const id = need(input, 'TargetGroupArn');
            if (groupsInUse(state).has(id)) {
                throw new AwsError('ResourceInUse', `Target group '${id}' is currently in use by a listener or a rule`);
            }
            for (const t of state.groups.get(id)?.targets.values() ?? [])
                t.stop.abort();
            state.groups.delete(id);
            return {};
        },
        RegisterTargets: (input) => {
            const group = findGroup(need(input, 'TargetGroupArn'));
            for (const t of records(input, 'Targets'))
                targets.register(group.arn, need(t, 'Id'), number(t, 'Port') ?? group.port);
            return {};
        },
        DeregisterTargets: (input) => {
            const group = findGroup(need(input, 'TargetGroupArn'));
            for (const t of records(input, 'Targets'))
                targets.deregister(group.arn, need(t, 'Id'), number(t, 'Port') ?? group.port);
            return {};
        },
        DescribeTargetHealth: (input) => {
            const group = findGroup(need(input, 'TargetGroupArn'));
            const asked = records(input, 'Targets').map((t) => targetKey(need(t, 'Id'), number(t, 'Port') ?? group.port));
            const known = [...group.targets.values()].filter((t) => asked.length === 0 || asked.includes(targetKey(t.address, t.port)));
            return {
                TargetHealthDescriptions: known.map((t) => {
                    const health = targets.health(group.arn, t.address, t.port);
                    return {
                        Target: { Id: t.address, Port: t.port },
                        HealthCheckPort: String(t.port),
                        TargetHealth: {
                            State: health.state,
                            ...(health.reason === undefined ? {} : { Reason: health.reason }),
                            ...(health.description === undefined ? {} : { Description: health.description }),
                        },
                    };
                }),
            };
        },
    };
}

;// CONCATENATED MODULE: ./src/rehearsal/services/elbv2/health.ts


/** `200`, `200-399`, `200,202`: does the matcher take this status? */
function matches(matcher, status) {
    return matcher.split(',').some((part) => {
        const [from, to] = part.split('-').map(Number);
        return from !== undefined && status >= from && status <= (to ?? from);
    });
}
/** One health check; the answer is undefined when it passed, else why it did not. */
function checkOnce(ctx, group, target) {
    const where = ctx.ports.network.resolve(target.address, target.port);
    if (where === undefined)
        return Promise.resolve({ reason: 'Target.FailedHealthChecks' });
    return new Promise((done) => {
        const timeout = Math.max(250, group.health.timeoutMs / ctx.clock.factor);
        const probe = (0,external_node_http_.request)({
            host: where.host,
            port: where.port,
            path: group.health.path,
            method: 'GET',
            timeout,
            agent: false,
            headers: { 'user-agent': 'ELB-HealthChecker/2.0', connection: 'close' },
        }, (answer) => {
            answer.resume();
            answer.once('close', () => {
                const code = answer.statusCode ?? 0;
                done(matches(group.health.matcher, code) ? undefined : { reason: 'Target.ResponseCodeMismatch', code });
            });
        });
        probe.once('timeout', () => {
            done({ reason: 'Target.Timeout' });
            probe.destroy();
        });
        probe.once('error', () => done({ reason: 'Target.FailedHealthChecks' }));
        probe.end();
    });
}
/**
 * Checks a target at the group's interval until its controller is aborted; thresholds as documented: a first pass makes an
 * initial target healthy, later ones need the threshold in a row.
 */
async function watchTarget(ctx, group, target) {
    const { signal } = target.stop;
    try {
        await ctx.clock.sleep(DELAYS.targetRegistration, signal);
        while (!signal.aborted) {
            const failure = await checkOnce(ctx, group, target);
            if (signal.aborted || target.state === 'draining')
                return;
            if (failure === undefined) {
                target.passes += 1;
                target.failures = 0;
                if (target.state === 'initial' || target.passes >= group.health.healthy) {
                    target.state = 'healthy';
                    target.reason = undefined;
                    target.code = undefined;
                }
            }
            else {
                target.failures += 1;
                target.passes = 0;
                if (target.failures >= group.health.unhealthy) {
                    target.state = 'unhealthy';
                    target.reason = failure.reason;
                    target.code = failure.code;
                }
                else if (target.state === 'initial') {
                    target.reason = 'Elb.InitialHealthChecking';
                }
            }
            await ctx.clock.sleep(group.health.intervalMs, signal);
        }
    }
    catch (error) {
        if (!signal.aborted)
            ctx.log(`health check of ${target.address}: ${String(error)}`);
    }
}

;// CONCATENATED MODULE: ./src/rehearsal/services/elbv2/targets.ts


const DESCRIPTIONS = {
    'Elb.RegistrationInProgress': 'Target registration is in progress',
    'Elb.InitialHealthChecking': 'Initial health checks in progress',
    'Target.FailedHealthChecks': 'Health checks failed',
    'Target.ResponseCodeMismatch': 'Health checks failed with these codes',
    'Target.Timeout': 'Request timed out',
    'Target.NotInUse': 'Target group is not configured to receive traffic from the load balancer',
    'Target.DeregistrationInProgress': 'Target deregistration is in progress',
};
/** A draining target is forgotten when its delay is over. */
const drainMs = (group) => Number(group.attributes.get('deregistration_delay.timeout_seconds') ?? 300) * 1_000;
function createTargets(ctx, state) {
    const drain = async (group, target) => {
        const key = targetKey(target.address, target.port);
        await ctx.clock.sleep(drainMs(group));
        if (group.targets.get(key) === target)
            group.targets.delete(key);
    };
    return {
        register: (groupArn, address, port) => {
            const group = state.groups.get(groupArn);
            if (group === undefined)
                return;
            const key = targetKey(address, port);
            const known = group.targets.get(key);
            if (known !== undefined && known.state !== 'draining')
                return;
            const target = {
                address,
                port,
                state: 'initial',
                reason: 'Elb.RegistrationInProgress',
                code: undefined,
                passes: 0,
                failures: 0,
                inFlight: 0,
                drainUntil: undefined,
                stop: new AbortController(),
            };
            group.targets.set(key, target);
            void watchTarget(ctx, group, target);
        },
        deregister: (groupArn, address, port) => {
            const group = state.groups.get(groupArn);
            const target = group?.targets.get(targetKey(address, port));
            if (group === undefined || target === undefined || target.state === 'draining')
                return;
            target.state = 'draining';
            target.reason = 'Target.DeregistrationInProgress';
            target.drainUntil = ctx.clock.now() + drainMs(group);
            target.stop.abort();
            drain(group, target).catch((error) => ctx.log(`draining: ${String(error)}`));
        },
        health: (groupArn, address, port) => {
            const target = state.groups.get(groupArn)?.targets.get(targetKey(address, port));
            if (target === undefined)
                return { state: 'unused', reason: 'Target.NotRegistered' };
            const unused = !groupsInUse(state).has(groupArn) && target.state !== 'draining';
            const reason = unused ? 'Target.NotInUse' : target.reason;
            const known = reason === undefined ? undefined : DESCRIPTIONS[reason];
            const description = reason === 'Target.ResponseCodeMismatch' && target.code !== undefined
                ? `${known ?? ''}: [${target.code}]`
                : known;
            return {
                state: unused ? 'unused' : target.state,
                ...(reason === undefined ? {} : { reason }),
                ...(description === undefined ? {} : { description }),
            };
        },
        deregistrationDelayMs: (groupArn) => {
            const group = state.groups.get(groupArn);
            return group === undefined ? 0 : drainMs(group);
        },
    };
}

;// CONCATENATED MODULE: ./src/rehearsal/services/elbv2/index.ts



/** Elastic Load Balancing v2: the API and its state; the data plane (plane/proxy.ts) acts on the same state. */
function createElbv2(ctx) {
    const state = {
        balancers: new Map(),
        groups: new Map(),
        listeners: new Map(),
        rules: new Map(),
        tags: new Map(),
    };
    const targets = createTargets(ctx, state);
    return {
        state,
        targets,
        service: {
            signingName: 'elasticloadbalancing',
            protocol: 'query',
            xmlNamespace: 'http://elasticloadbalancing.amazonaws.com/doc/2015-12-01/',
            operations: { ...balancerOperations(ctx, state), ...groupOperations(ctx, state, targets) },
            stop: () => {
                for (const g of state.groups.values())
                    for (const t of g.targets.values())
                        t.stop.abort();
                return Promise.resolve();
            },
        },
        describe: () => ({
            rules: [...state.rules.values()].map((r) => ({
                arn: r.arn,
                priority: r.priority,
                conditions: r.conditions,
                weights: r.actions
                    .flatMap((a) => a.forward ?? [])
                    .map((f) => ({ group: state.groups.get(f.TargetGroupArn)?.name, weight: f.Weight })),
            })),
            groups: [...state.groups.values()].map((g) => ({
                name: g.name,
                targets: [...g.targets.values()].map((t) => ({ address: `${t.address}:${t.port}`, state: t.state })),
            })),
        }),
    };
}

;// CONCATENATED MODULE: ./src/rehearsal/services/iam/service.ts



/** Policies are JSON; AWS refuses what does not parse before anything is stored. */
function checkDocument(document) {
    try {
        JSON.parse(document);
    }
    catch {
        throw new AwsError('MalformedPolicyDocument', 'This policy contains invalid Json');
    }
    return document;
}
const noSuch = (what, name) => new AwsError('NoSuchEntity', `The ${what} with name ${name} cannot be found.`, 404);
/** IAM as a store: roles and policies are kept and answered; the rehearsal does not evaluate them. */
function createIam(ctx) {
    const roles = new Map();
    const policies = new Map();
    const find = (input) => {
        const name = input_text(input, 'RoleName');
        const role = roles.get(name);
        if (role === undefined)
            throw noSuch('role', name);
        return role;
    };
    const describe = (role) => ({
        Path: role.path,
        RoleName: role.name,
        RoleId: role.id,
        Arn: `arn:aws:iam::${ctx.accountId}:role${role.path}${role.name}`,
        CreateDate: new Date(role.created),
        AssumeRolePolicyDocument: encodeURIComponent(role.trust),
        Description: role.description,
        MaxSessionDuration: role.maxSession,
        PermissionsBoundary: role.boundary === undefined
            ? undefined
            : { PermissionsBoundaryType: 'Policy', PermissionsBoundaryArn: role.boundary },
        Tags: [...role.tags].map(([Key, Value]) => ({ Key, Value })),
    });
    const describePolicy = (policy) => ({
        PolicyName: policy.name,
        Arn: policy.arn,
        Path: '/',
        DefaultVersionId: 'v1',
        AttachmentCount: [...roles.values()].filter((role) => role.attached.has(policy.arn)).length,
        IsAttachable: true,
        CreateDate: new Date(policy.created),
    });
    const findPolicy = (arn) => {
        const found = policies.get(arn);
        if (found === undefined)
            throw noSuch('policy', arn);
        return found;
    };
    const operations = {
        CreateRole: (input) => {
            const name = input_text(input, 'RoleName');
            if (!/^[\w+=,.@-]{1,64}$/.test(name)) {
                throw new AwsError('ValidationError', `The specified value for roleName is invalid: ${name}`);
            }
            if (roles.has(name))
                throw new AwsError('EntityAlreadyExists', `Role with name ${name} already exists.`, 409);
            const role = {
                name,
                id: `AROA${(0,external_node_crypto_.randomBytes)(9).toString('hex').toUpperCase().slice(0, 17)}`,
                path: optionalText(input, 'Path') ?? '/',
                created: ctx.clock.now(),
                trust: checkDocument(input_text(input, 'AssumeRolePolicyDocument')),
                description: optionalText(input, 'Description'),
                maxSession: optionalNumber(input, 'MaxSessionDuration') ?? 3600,
                boundary: optionalText(input, 'PermissionsBoundary'),
                inline: new Map(),
                attached: new Set(),
                tags: new Map(input_list(input, 'Tags').map((tag) => [tag.Key, tag.Value])),
            };
            roles.set(name, role);
            return { Role: describe(role) };
        },
        GetRole: (input) => ({ Role: describe(find(input)) }),
        ListRoles: () => ({ Roles: [...roles.values()].map(describe), IsTruncated: false }),
        UpdateAssumeRolePolicy: (input) => {
            find(input).trust = checkDocument(input_text(input, 'PolicyDocument'));
            return {};
        },
        DeleteRole: (input) => {
            const role = find(input);
            if (role.attached.size > 0 || role.inline.size > 0) {
                throw new AwsError('DeleteConflict', 'Cannot delete entity, must detach all policies first.', 409);
            }
            roles.delete(role.name);
            return {};
        },
        PutRolePolicy: (input) => {
            find(input).inline.set(input_text(input, 'PolicyName'), checkDocument(input_text(input, 'PolicyDocument')));
            return {};
        },
        GetRolePolicy: (input) => {
            const name = input_text(input, 'PolicyName');
            const document = find(input).inline.get(name);
            if (document === undefined)
                throw noSuch('role policy', name);
            return { RoleName: find(input).name, PolicyName: name, PolicyDocument: encodeURIComponent(document) };
        },
        DeleteRolePolicy: (input) => {
            if (!find(input).inline.delete(input_text(input, 'PolicyName')))
                throw noSuch('role policy', input_text(input, 'PolicyName'));
            return {};
        },
        ListRolePolicies: (input) => ({ PolicyNames: [...find(input).inline.keys()], IsTruncated: false }),
        AttachRolePolicy: (input) => {
            const arn = input_text(input, 'PolicyArn');
            // Policies of AWS's own exist without having been made here.
            if (!arn.startsWith('arn:aws:iam::aws:policy/'))
                findPolicy(arn);
            find(input).attached.add(arn);
            return {};
        },
        DetachRolePolicy: (input) => {
            if (!find(input).attached.delete(input_text(input, 'PolicyArn')))
                throw noSuch('policy', input_text(input, 'PolicyArn'));
            return {};
        },
        ListAttachedRolePolicies: (input) => ({
            AttachedPolicies: [...find(input).attached].map((arn) => ({ PolicyName: arn.split('/').at(-1), PolicyArn: arn })),
            IsTruncated: false,
        }),
        ListInstanceProfilesForRole: (input) => {
            find(input);
            return { InstanceProfiles: [], IsTruncated: false };
        },
        TagRole: (input) => {
            for (const tag of input_list(input, 'Tags'))
                find(input).tags.set(tag.Key, tag.Value);
            return {};
        },
        CreatePolicy: (input) => {
            const name = input_text(input, 'PolicyName');
            const arn = `arn:aws:iam::${ctx.accountId}:policy/${name}`;
            if (policies.has(arn))
                throw new AwsError('EntityAlreadyExists', `A policy called ${name} already exists.`, 409);
            const policy = { name, arn, created: ctx.clock.now(), document: checkDocument(input_text(input, 'PolicyDocument')) };
            policies.set(arn, policy);
            return { Policy: describePolicy(policy) };
        },
        GetPolicy: (input) => ({ Policy: describePolicy(findPolicy(input_text(input, 'PolicyArn'))) }),
        GetPolicyVersion: (input) => ({
            PolicyVersion: {
                VersionId: 'v1',
                IsDefaultVersion: true,
                Document: encodeURIComponent(findPolicy(input_text(input, 'PolicyArn')).document),
            },
        }),
        DeletePolicy: (input) => {
            policies.delete(findPolicy(input_text(input, 'PolicyArn')).arn);
            return {};
        },
    };
    return {
        service: {
            signingName: 'iam',
            protocol: 'query',
            xmlNamespace: 'https://iam.amazonaws.com/doc/2010-05-08/',
            operations,
        },
    };
}

;// CONCATENATED MODULE: ./src/rehearsal/services/logs/emf.ts

/** A metric holds at most 100 values a line, a directive at most 30 dimensions (CloudWatch EMF specification). */
const MAX_VALUES = 100;
const MAX_DIMENSIONS = 30;
/**
 * The metrics in one log line of Embedded Metric Format; none when it is not one. The line's own `_aws.Timestamp` is the
 * wall clock of the process that wrote it, hence converted to AWS time.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html
 */
function embeddedMetrics(message, clock) {
    if (!message.includes('"_aws"'))
        return [];
    let line;
    try {
        line = JSON.parse(message);
    }
    catch {
        return [];
    }
    const meta = line['_aws'];
    if (typeof meta?.Timestamp !== 'number' || !Array.isArray(meta.CloudWatchMetrics))
        return [];
    const timestamp = clock.toAws(meta.Timestamp);
    return meta.CloudWatchMetrics.flatMap((directive) => fromDirective(directive, line, timestamp));
}
function fromDirective(directive, line, timestamp) {
    if (typeof directive.Namespace !== 'string' || !Array.isArray(directive.Metrics))
        return [];
    const namespace = directive.Namespace;
    const sets = Array.isArray(directive.Dimensions) ? directive.Dimensions : [[]];
    const data = [];
    for (const set of sets) {
        if (!Array.isArray(set) || set.length > MAX_DIMENSIONS)
            continue;
        const names = set.filter((name) => typeof name === 'string');
        // A dimension without a value makes the set invalid, as at AWS.
        if (!names.every((name) => typeof line[name] === 'string' || typeof line[name] === 'number'))
            continue;
        const dimensions = Object.fromEntries(names.map((name) => [name, String(line[name])]));
        for (const metric of directive.Metrics) {
            if (typeof metric.Name !== 'string')
                continue;
            const raw = line[metric.Name];
            const values = (Array.isArray(raw) ? raw : [raw]).slice(0, MAX_VALUES);
            for (const value of values) {
                if (typeof value !== 'number' || !Number.isFinite(value))
                    continue;
                data.push({
                    namespace,
                    name: metric.Name,
                    dimensions,
                    value,
                    ...(typeof metric.Unit === 'string' ? { unit: metric.Unit } : {}),
                    timestamp,
                    resolution: metric.StorageResolution === 1 ? 1 : 60,
                    delay: DELAYS.embeddedMetrics,
                });
            }
        }
    }
    return data;
}

;// CONCATENATED MODULE: ./src/rehearsal/services/logs/store.ts


/** Kept per stream; the oldest go first. A rehearsal is minutes long. */
const MAX_EVENTS = 50_000;
class LogStore {
    clock;
    groups = new Map();
    nextId = 0;
    constructor(clock) {
        this.clock = clock;
    }
    group(name) {
        const group = this.groups.get(name);
        if (group === undefined)
            throw new AwsError('ResourceNotFoundException', 'The specified log group does not exist.');
        return group;
    }
    stream(group, name) {
        const stream = this.group(group).streams.get(name);
        if (stream === undefined)
            throw new AwsError('ResourceNotFoundException', 'The specified log stream does not exist.');
        return stream;
    }
    createGroup(name, kmsKeyId) {
        if (!/^[\w.\-/#]{1,512}$/.test(name)) {
            throw new AwsError('InvalidParameterException', `1 validation error detected: Value '${name}' at 'logGroupName'`);
        }
        if (this.groups.has(name)) {
            throw new AwsError('ResourceAlreadyExistsException', 'The specified log group already exists');
        }
        const group = {
            name,
            created: this.clock.now(),
            retention: undefined,
            kmsKeyId,
            tags: new Map(),
            streams: new Map(),
        };
        this.groups.set(name, group);
        return group;
    }
    createStream(group, name) {
        const { streams } = this.group(group);
        if (streams.has(name)) {
            throw new AwsError('ResourceAlreadyExistsException', 'The specified log stream already exists');
        }
        const stream = { name, created: this.clock.now(), events: [], dropped: 0 };
        streams.set(name, stream);
        return stream;
    }
    append(group, stream, events) {
        const into = this.group(group).streams.get(stream) ?? this.createStream(group, stream);
        const ingested = this.clock.now();
        for (const event of events)
            into.events.push({ ...event, ingested, id: this.nextId++ });
        const excess = into.events.length - MAX_EVENTS;
        if (excess > 0) {
            into.events.splice(0, excess);
            into.dropped += excess;
        }
    }
    /** What a reader can see now: events of a stream older than the ingestion delay. */
    visible(stream) {
        const limit = this.clock.now() - DELAYS.logs;
        const end = stream.events.findLastIndex((event) => event.ingested <= limit);
        return stream.events.slice(0, end + 1);
    }
}

;// CONCATENATED MODULE: ./src/rehearsal/services/logs/service.ts




const RETENTION_DAYS = new Set([
    1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653,
]);
/**
 * CloudWatch Logs. Lines become visible after the ingestion delay; lines of Embedded Metric Format also become metrics.
 * Filter patterns: terms (all must occur), `?a ?b` (any), `-a` (none), quoted phrases; JSON patterns are refused.
 */
function createLogs(ctx) {
    const store = new LogStore(ctx.clock);
    const arn = (group) => `arn:aws:logs:${ctx.region}:${ctx.accountId}:log-group:${group.name}`;
    const groupName = (input) => {
        const identifier = optionalText(input, 'logGroupIdentifier');
        if (identifier === undefined)
            return input_text(input, 'logGroupName');
        return identifier.replace(/^arn:aws:logs:[^:]*:[^:]*:log-group:/, '').replace(/:\*$/, '');
    };
    function append(group, stream, events) {
        store.append(group, stream, events);
        for (const event of events) {
            for (const datum of embeddedMetrics(event.message, ctx.clock))
                ctx.ports.metrics.put(datum);
        }
    }
    const describeGroup = (group) => ({
        logGroupName: group.name,
        creationTime: Math.round(group.created),
        retentionInDays: group.retention,
        metricFilterCount: 0,
        arn: `${arn(group)}:*`,
        logGroupArn: arn(group),
        kmsKeyId: group.kmsKeyId,
        storedBytes: 0,
        logGroupClass: 'STANDARD',
    });
    const tagsOf = (input) => {
        const name = (optionalText(input, 'resourceArn') ?? '').replace(/^.*:log-group:/, '').replace(/:\*$/, '');
        return store.group(optionalText(input, 'logGroupName') ?? name).tags;
    };
    const operations = {
        CreateLogGroup: (input) => {
            const group = store.createGroup(input_text(input, 'logGroupName'), optionalText(input, 'kmsKeyId'));
            for (const [key, value] of Object.entries(input_record(input, 'tags')))
                group.tags.set(key, String(value));
            return {};
        },
        DeleteLogGroup: (input) => {
            store.groups.delete(store.group(input_text(input, 'logGroupName')).name);
            return {};
        },
        PutRetentionPolicy: (input) => {
            const days = optionalNumber(input, 'retentionInDays') ?? 0;
            if (!RETENTION_DAYS.has(days)) {
                throw new AwsError('InvalidParameterException', `${days} is not a valid retention period in days.`);
            }
            store.group(input_text(input, 'logGroupName')).retention = days;
            return {};
        },
        DeleteRetentionPolicy: (input) => {
            store.group(input_text(input, 'logGroupName')).retention = undefined;
            return {};
        },
        DescribeLogGroups: (input) => {
            const prefix = optionalText(input, 'logGroupNamePrefix') ?? '';
            const all = [...store.groups.values()]
                .filter((group) => group.name.startsWith(prefix))
                .sort((a, b) => (a.name < b.name ? -1 : 1));
            const { items, next } = page(all, optionalNumber(input, 'limit') ?? 50, optionalText(input, 'nextToken'));
            return { logGroups: items.map(describeGroup), nextToken: next };
        },
        CreateLogStream: (input) => {
            store.createStream(input_text(input, 'logGroupName'), input_text(input, 'logStreamName'));
            return {};
        },
        DescribeLogStreams: (input) => {
            const group = store.group(groupName(input));
            const prefix = optionalText(input, 'logStreamNamePrefix') ?? '';
            const byTime = input['orderBy'] === 'LastEventTime';
            const last = (name) => group.streams.get(name)?.events.at(-1)?.timestamp ?? 0;
            const all = [...group.streams.values()]
                .filter((stream) => stream.name.startsWith(prefix))
                .sort((a, b) => (byTime ? last(a.name) - last(b.name) : a.name < b.name ? -1 : 1));
            if (input_flag(input, 'descending'))
                all.reverse();
            const { items, next } = page(all, optionalNumber(input, 'limit') ?? 50, optionalText(input, 'nextToken'));
            return {
                logStreams: items.map((stream) => ({
                    logStreamName: stream.name,
                    creationTime: Math.round(stream.created),
                    firstEventTimestamp: stream.events[0] === undefined ? undefined : Math.round(stream.events[0].timestamp),
                    lastEventTimestamp: Math.round(stream.events.at(-1)?.timestamp ?? stream.created),
                    arn: `${arn(group)}:log-stream:${stream.name}`,
                })),
                nextToken: next,
            };
        },
        PutLogEvents: (input) => {
            const group = groupName(input);
            const stream = input_text(input, 'logStreamName');
            store.stream(group, stream);
            const events = input_list(input, 'logEvents').map((event) => ({
                timestamp: Number(event.timestamp ?? ctx.clock.now()),
                message: String(event.message ?? ''),
            }));
            append(group, stream, events);
            return { nextSequenceToken: '0' };
        },
        GetLogEvents: (input) => getEvents(store, groupName(input), input),
        FilterLogEvents: (input) => filterEvents(store, groupName(input), input),
        TagResource: (input) => {
            for (const [key, value] of Object.entries(input_record(input, 'tags')))
                tagsOf(input).set(key, String(value));
            return {};
        },
        UntagResource: (input) => {
            for (const key of input_texts(input, 'tagKeys'))
                tagsOf(input).delete(key);
            return {};
        },
        ListTagsForResource: (input) => ({ tags: Object.fromEntries(tagsOf(input)) }),
    };
    return {
        service: { signingName: 'logs', protocol: 'json', targetPrefix: 'Logs_20140328', operations },
        port: {
            createGroup: (group) => {
                if (!store.groups.has(group))
                    store.createGroup(group);
            },
            append,
        },
    };
}
const service_within = (input) => {
    const start = optionalNumber(input, 'startTime') ?? Number.NEGATIVE_INFINITY;
    const end = optionalNumber(input, 'endTime') ?? Number.POSITIVE_INFINITY;
    return (event) => event.timestamp >= start && event.timestamp < end;
};
/**
 * Tokens are positions (`f/N` forward, `b/N` backward), so that reading on from the last token answers what came since, and
 * the same token when nothing did: how a tail knows that it is at the end.
 */
function getEvents(store, group, input) {
    const stream = store.stream(group, input_text(input, 'logStreamName'));
    const visible = store.visible(stream);
    const limit = Math.min(10_000, optionalNumber(input, 'limit') ?? 10_000);
    const token = optionalText(input, 'nextToken');
    const parsed = token === undefined ? undefined : /^([fb])\/(\d+)$/.exec(token);
    if (parsed === null)
        throw new AwsError('InvalidParameterException', 'The specified nextToken is invalid.');
    const inRange = service_within(input);
    let from;
    let to;
    if (parsed !== undefined) {
        const at = Math.max(0, Math.min(visible.length, Number(parsed[2]) - stream.dropped));
        [from, to] = parsed[1] === 'f' ? [at, Math.min(visible.length, at + limit)] : [Math.max(0, at - limit), at];
    }
    else if (input_flag(input, 'startFromHead'))
        [from, to] = [0, Math.min(visible.length, limit)];
    else
        [from, to] = [Math.max(0, visible.length - limit), visible.length];
    const events = visible.slice(from, to).filter(inRange);
    return {
        events: events.map((event) => ({
            timestamp: Math.round(event.timestamp),
            message: event.message,
            ingestionTime: Math.round(event.ingested),
        })),
        nextForwardToken: `f/${to + stream.dropped}`,
        nextBackwardToken: `b/${from + stream.dropped}`,
    };
}
function matcher(pattern) {
    if (pattern.trim().startsWith('{') || pattern.trim().startsWith('[')) {
        throw new AwsError('InvalidParameterException', "The rehearsal's logs take term patterns only.");
    }
    const terms = [...pattern.matchAll(/([?-]?)(?:"([^"]*)"|(\S+))/g)].map((match) => ({
        sign: match[1] ?? '',
        text: match[2] ?? match[3] ?? '',
    }));
    const any = terms.filter((term) => term.sign === '?');
    return (message) => terms.every((term) => term.sign !== '' || message.includes(term.text)) &&
        terms.every((term) => term.sign !== '-' || !message.includes(term.text)) &&
        (any.length === 0 || any.some((term) => message.includes(term.text)));
}
function filterEvents(store, groupName, input) {
    const group = store.group(groupName);
    const names = input_texts(input, 'logStreamNames');
    const prefix = optionalText(input, 'logStreamNamePrefix');
    const matches = matcher(optionalText(input, 'filterPattern') ?? '');
    const inRange = service_within(input);
    const all = [...group.streams.values()]
        .filter((stream) => names.length === 0 || names.includes(stream.name))
        .filter((stream) => prefix === undefined || stream.name.startsWith(prefix))
        .flatMap((stream) => store.visible(stream).map((event) => ({ stream: stream.name, event })))
        .filter(({ event }) => inRange(event) && matches(event.message))
        .sort((a, b) => a.event.timestamp - b.event.timestamp || a.event.id - b.event.id);
    const { items, next } = page(all, optionalNumber(input, 'limit') ?? 10_000, optionalText(input, 'nextToken'));
    return {
        events: items.map(({ stream, event }) => ({
            logStreamName: stream,
            timestamp: Math.round(event.timestamp),
            message: event.message,
            ingestionTime: Math.round(event.ingested),
            eventId: String(event.id),
        })),
        searchedLogStreams: [],
        nextToken: next,
    };
}

;// CONCATENATED MODULE: ./src/rehearsal/services/rds/service.ts





/** What stands in a rehearsal where RDS gives a name of its own. */
const LOOPBACK = '127.0.0.1';
const service_tagList = (tags) => new NamedList('Tag', [...tags].map(([Key, value]) => ({ Key, Value: String(value) })));
const groups = (ids) => new NamedList('VpcSecurityGroupMembership', ids.map((VpcSecurityGroupId) => ({ VpcSecurityGroupId, Status: 'active' })));
/** An instance of the program. Its user is who owns the data of the rehearsal. */
const showProgram = (p) => ({
    DBInstanceIdentifier: str(p, 'identifier'),
    DBInstanceClass: str(p, 'instanceClass'),
    Engine: str(p, 'engine'),
    DBInstanceStatus: 'available',
    MasterUsername: str(p, 'username'),
    DBName: str(p, 'dbName'),
    Endpoint: { Address: str(p, 'address'), Port: p['port'] },
    AllocatedStorage: p['allocatedStorage'],
    VpcSecurityGroups: groups(strings(p['vpcSecurityGroupIds'])),
    DBSubnetGroup: { DBSubnetGroupName: str(p, 'dbSubnetGroupName') },
    MultiAZ: p['multiAz'] === true,
    EngineVersion: str(p, 'engineVersion'),
    PubliclyAccessible: p['publiclyAccessible'] === true,
    StorageEncrypted: p['storageEncrypted'] === true,
    DeletionProtection: p['deletionProtection'] === true,
    DBInstanceArn: str(p, 'arn'),
    TagList: service_tagList(Object.entries(object(p['tags']))),
});
const showRestored = ({ properties: p, server, secret, ...of }) => ({
    DBInstanceIdentifier: of.identifier,
    DBInstanceClass: p['DBInstanceClass'],
    Engine: 'postgres',
    DBInstanceStatus: of.status,
    ...(server === undefined ? {} : { MasterUsername: server.user, Endpoint: { Address: LOOPBACK, Port: server.port } }),
    InstanceCreateTime: new Date(of.created),
    VpcSecurityGroups: groups(JSON.parse(p['VpcSecurityGroupIds'] ?? '[]')),
    DBSubnetGroup: { DBSubnetGroupName: p['DBSubnetGroupName'] },
    PendingModifiedValues: of.status === 'resetting-master-credentials' ? { MasterUserPassword: '****' } : {},
    MultiAZ: p['MultiAZ'] === 'true',
    PubliclyAccessible: p['PubliclyAccessible'] === 'true',
    StorageEncrypted: true,
    DeletionProtection: p['DeletionProtection'] === 'true',
    DBInstanceArn: of.arn,
    TagList: service_tagList(of.tags),
    ...(secret === undefined ? {} : { MasterUserSecret: { SecretArn: secret.arn, SecretStatus: secret.status } }),
});
const service_notFound = (identifier) => new AwsError('DBInstanceNotFound', `DBInstance ${identifier} not found.`, 404);
/** RDS, as far as a restore test asks it: what the program made is shown, what a restore made is real. */
function createRds(ctx) {
    const instances = createInstances(ctx);
    const restoredOf = (identifier) => {
        const found = instances.restored.get(identifier);
        if (found !== undefined)
            return found;
        if (!instances.program().some((p) => str(p, 'identifier') === identifier))
            throw service_notFound(identifier);
        throw new AwsError('InvalidParameterCombination', 'The rehearsal cloud changes an instance of the program through its program only.');
    };
    return {
        instances,
        service: {
            signingName: 'rds',
            protocol: 'query',
            xmlNamespace: 'http://rds.amazonaws.com/doc/2014-10-31/',
            operations: {
                DescribeDBInstances: (input) => {
                    const wanted = read_text(input, 'DBInstanceIdentifier');
                    const all = [
                        ...instances.program().map(showProgram),
                        ...[...instances.restored.values()].map(showRestored),
                    ].filter((i) => wanted === undefined || i.DBInstanceIdentifier === wanted);
                    if (wanted !== undefined && all.length === 0)
                        throw service_notFound(wanted);
                    return { DBInstances: new NamedList('DBInstance', all) };
                },
                AddTagsToResource: (input) => {
                    const arn = need(input, 'ResourceName', 'InvalidParameterValue');
                    const instance = restoredOf(arn.split(':db:')[1] ?? arn);
                    for (const tag of records(record(input['Tags']), 'Tag'))
                        instance.tags.set(read_text(tag, 'Key') ?? '', read_text(tag, 'Value') ?? '');
                    return {};
                },
                ModifyDBInstance: (input) => {
                    const instance = restoredOf(need(input, 'DBInstanceIdentifier', 'InvalidParameterValue'));
                    if (flag(input, 'ManageMasterUserPassword') !== true)
                        throw new AwsError('InvalidParameterCombination', 'The rehearsal cloud changes the master password alone.');
                    if (instance.status !== 'available')
                        throw new AwsError('InvalidDBInstanceState', `Database instance is not in available state: ${instance.status}.`);
                    instances.resetPassword(instance);
                    return { DBInstance: showRestored(instance) };
                },
                DeleteDBInstance: (input) => {
                    const instance = restoredOf(need(input, 'DBInstanceIdentifier', 'InvalidParameterValue'));
                    if (instance.properties['DeletionProtection'] === 'true')
                        throw new AwsError('InvalidParameterCombination', 'Cannot delete protected DB Instance, please disable deletion protection and try again.');
                    if (flag(input, 'SkipFinalSnapshot') !== true)
                        throw new AwsError('InvalidParameterCombination', 'FinalDBSnapshotIdentifier is required unless SkipFinalSnapshot is specified.');
                    if (instance.status === 'deleting')
                        throw new AwsError('InvalidDBInstanceState', `Instance ${instance.identifier} is already being deleted.`);
                    instances.remove(instance);
                    return { DBInstance: showRestored(instance) };
                },
            },
            stop: () => instances.stop(),
        },
    };
}

// EXTERNAL MODULE: ./node_modules/fast-xml-parser/src/xmlparser/XMLParser.js + 23 modules
var XMLParser = __webpack_require__(41143);
;// CONCATENATED MODULE: ./src/rehearsal/services/s3/body.ts




const LIMIT = 512 * 1024 * 1024;
/** Undoes `aws-chunked`: `SIZE[;chunk-signature=…]CRLF data CRLF … 0 CRLF trailers CRLF`. */
function decodeChunked(raw) {
    const parts = [];
    let at = 0;
    const line = () => {
        const end = raw.indexOf('\r\n', at);
        if (end < 0)
            throw new AwsError('IncompleteBody', 'The request body terminated unexpectedly.');
        const value = raw.subarray(at, end).toString('latin1');
        at = end + 2;
        return value;
    };
    for (;;) {
        const size = Number.parseInt(line().split(';')[0] ?? '', 16);
        if (!Number.isInteger(size) || at + size > raw.length) {
            throw new AwsError('IncompleteBody', 'The request body terminated unexpectedly.');
        }
        if (size === 0)
            break;
        parts.push(raw.subarray(at, at + size));
        at += size + 2;
    }
    const trailers = {};
    while (at < raw.length) {
        const trailer = line();
        const colon = trailer.indexOf(':');
        if (colon > 0)
            trailers[trailer.slice(0, colon).toLowerCase()] = trailer.slice(colon + 1).trim();
    }
    return { bytes: Buffer.concat(parts), trailers };
}
function crcOf(bytes) {
    const out = Buffer.alloc(4);
    out.writeUInt32BE((0,external_node_zlib_.crc32)(bytes) >>> 0);
    return out.toString('base64');
}
/** Reads an object's bytes and checks whatever digest the client sent with them. */
async function receive(request) {
    const raw = await readBody(request, LIMIT);
    const encoded = (request.headers['content-encoding'] ?? '').includes('aws-chunked') ||
        String(request.headers['x-amz-content-sha256'] ?? '').startsWith('STREAMING-');
    const { bytes, trailers } = encoded ? decodeChunked(raw) : { bytes: raw, trailers: {} };
    const sent = (name) => trailers[name] ?? request.headers[name]?.toString();
    const crc = crcOf(bytes);
    const checks = [
        ['x-amz-checksum-crc32', crc],
        ['x-amz-checksum-sha256', (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('base64')],
        ['x-amz-checksum-sha1', (0,external_node_crypto_.createHash)('sha1').update(bytes).digest('base64')],
        ['content-md5', (0,external_node_crypto_.createHash)('md5').update(bytes).digest('base64')],
    ];
    for (const [name, actual] of checks) {
        const expected = sent(name);
        if (expected !== undefined && expected !== actual) {
            throw new AwsError('BadDigest', `The ${name} you specified did not match what was received.`);
        }
    }
    return { bytes, crc32: crc, md5: (0,external_node_crypto_.createHash)('md5').update(bytes).digest('hex') };
}

;// CONCATENATED MODULE: ./src/rehearsal/services/s3/listing.ts


const XMLNS = 'xmlns="http://s3.amazonaws.com/doc/2006-03-01/"';
/** Wraps members in an S3 document. */
function listing_document(name, members) {
    const inner = Object.entries(members)
        .map(([key, value]) => xml_element(key, value, true))
        .join('');
    return `<?xml version="1.0" encoding="UTF-8"?>\n<${name} ${XMLNS}>${inner}</${name}>`;
}
/** ListObjectsV2: prefix, delimiter, start-after, pages by continuation token. */
function listObjects(store, bucket, query) {
    const prefix = query.get('prefix') ?? '';
    const delimiter = query.get('delimiter') ?? '';
    const token = query.get('continuation-token');
    const limit = Math.min(1000, Number(query.get('max-keys') ?? 1000));
    if (!Number.isInteger(limit) || limit < 0)
        throw new AwsError('InvalidArgument', 'max-keys must be a number');
    const after = token === null ? (query.get('start-after') ?? '') : Buffer.from(token, 'base64url').toString();
    const contents = [];
    const prefixes = new Set();
    let last = '';
    let truncated = false;
    for (const key of store.keys(bucket, prefix)) {
        if (after !== '' && Buffer.compare(Buffer.from(key), Buffer.from(after)) <= 0)
            continue;
        const cut = delimiter === '' ? -1 : key.indexOf(delimiter, prefix.length);
        const group = cut < 0 ? undefined : key.slice(0, cut + delimiter.length);
        if (group !== undefined && (prefixes.has(group) || after.startsWith(group))) {
            last = key;
            continue;
        }
        if (contents.length + prefixes.size >= limit) {
            truncated = true;
            break;
        }
        last = key;
        if (group !== undefined)
            prefixes.add(group);
        else {
            const object = store.get(bucket, key);
            contents.push({
                Key: key,
                LastModified: new Date(object.modified),
                ETag: `"${object.etag}"`,
                Size: object.bytes.length,
                StorageClass: 'STANDARD',
            });
        }
    }
    return listing_document('ListBucketResult', {
        Name: bucket.name,
        Prefix: prefix,
        Delimiter: delimiter === '' ? undefined : delimiter,
        MaxKeys: limit,
        KeyCount: contents.length + prefixes.size,
        IsTruncated: truncated,
        NextContinuationToken: truncated ? Buffer.from(last).toString('base64url') : undefined,
        Contents: contents,
        CommonPrefixes: [...prefixes].map((Prefix) => ({ Prefix })),
    });
}
/** ListObjectVersions, newest first; all in one page up to 1000. */
function listVersions(bucket, query) {
    const prefix = query.get('prefix') ?? '';
    const all = [...bucket.objects]
        .filter(([key]) => key.startsWith(prefix))
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .flatMap(([, versions]) => versions.toReversed().map((version, index) => ({ version, latest: index === 0 })))
        .slice(0, 1000);
    const common = ({ version, latest }) => ({
        Key: version.key,
        VersionId: version.versionId,
        IsLatest: latest,
        LastModified: new Date(version.modified),
    });
    return listing_document('ListVersionsResult', {
        Name: bucket.name,
        Prefix: prefix,
        MaxKeys: 1000,
        IsTruncated: false,
        Version: all
            .filter(({ version }) => version.bytes !== undefined)
            .map((one) => ({
            ...common(one),
            ETag: `"${one.version.etag}"`,
            Size: one.version.bytes?.length,
            StorageClass: 'STANDARD',
        })),
        DeleteMarker: all.filter(({ version }) => version.bytes === undefined).map(common),
    });
}

;// CONCATENATED MODULE: ./src/rehearsal/services/s3/operation.ts
const OBJECT = {
    PUT: 'PutObject',
    GET: 'GetObject',
    HEAD: 'HeadObject',
    DELETE: 'DeleteObject',
};
const BUCKET = {
    PUT: 'CreateBucket',
    GET: 'ListObjectsV2',
    HEAD: 'HeadBucket',
    DELETE: 'DeleteBucket',
    POST: 'DeleteObjects',
};
const VERBS = { PUT: 'Put', GET: 'Get', DELETE: 'Delete' };
/** S3 names no operation on the wire: what its method, path and sub-resource mean, by the names of the API. */
function s3Operation(request) {
    const method = request.method ?? 'GET';
    const url = new URL(request.url ?? '/', 'http://localhost');
    const path = url.pathname.replace(/^\//, '');
    if (path === '')
        return 'ListBuckets';
    if (path.replace(/\/$/, '').includes('/'))
        return OBJECT[method] ?? `${method}Object`;
    const [sub] = [...url.searchParams.keys()].filter((name) => /^[a-z]+[A-Za-z]*$/.test(name) && name !== 'delete');
    if (sub === 'versions')
        return 'ListObjectVersions';
    const plain = sub === undefined || url.searchParams.get(sub) !== '' || VERBS[method] === undefined;
    if (plain)
        return BUCKET[method] ?? `${method}Bucket`;
    return `${VERBS[method] ?? ''}Bucket${sub.charAt(0).toUpperCase()}${sub.slice(1)}`;
}

;// CONCATENATED MODULE: ./src/rehearsal/services/s3/store.ts


const BUCKET_NAME = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;
const bare = (etag) => etag.replace(/^W\//, '').replaceAll('"', '');
class S3Store {
    clock;
    buckets = new Map();
    constructor(clock) {
        this.clock = clock;
    }
    bucket(name) {
        const bucket = this.buckets.get(name);
        if (bucket === undefined)
            throw new AwsError('NoSuchBucket', 'The specified bucket does not exist', 404);
        return bucket;
    }
    create(name) {
        if (!BUCKET_NAME.test(name))
            throw new AwsError('InvalidBucketName', 'The specified bucket is not valid.');
        if (this.buckets.has(name)) {
            throw new AwsError('BucketAlreadyOwnedByYou', 'Your previous request to create the named bucket succeeded and you already own it.', 409);
        }
        this.buckets.set(name, {
            name,
            created: this.clock.now(),
            versioning: undefined,
            settings: new Map(),
            objects: new Map(),
        });
    }
    remove(name) {
        if ([...this.bucket(name).objects.values()].some((versions) => versions.length > 0)) {
            throw new AwsError('BucketNotEmpty', 'The bucket you tried to delete is not empty', 409);
        }
        this.buckets.delete(name);
    }
    /** The current version; undefined when there is none or it is a delete marker. */
    current(bucket, key) {
        const last = bucket.objects.get(key)?.at(-1);
        return last?.bytes === undefined ? undefined : last;
    }
    get(bucket, key, versionId) {
        const found = versionId === undefined
            ? this.current(bucket, key)
            : bucket.objects.get(key)?.find((one) => one.versionId === versionId);
        if (found?.bytes === undefined) {
            if (versionId !== undefined)
                throw new AwsError('NoSuchVersion', 'The specified version does not exist.', 404);
            throw new AwsError('NoSuchKey', 'The specified key does not exist.', 404);
        }
        return found;
    }
    /** Checks If-Match and If-None-Match as S3 does for writes: 412 when they do not hold, 404 when there is nothing to match. */
    check(bucket, key, conditions) {
        const existing = this.current(bucket, key);
        const failed = () => {
            throw new AwsError('PreconditionFailed', 'At least one of the pre-conditions you specified did not hold', 412);
        };
        if (conditions.ifNoneMatch === '*' && existing !== undefined)
            failed();
        if (conditions.ifMatch !== undefined) {
            if (existing === undefined)
                throw new AwsError('NoSuchKey', 'The specified key does not exist.', 404);
            if (conditions.ifMatch !== '*' && bare(conditions.ifMatch) !== existing.etag)
                failed();
        }
    }
    put(bucket, key, body, headers, conditions = {}) {
        if (key === '' || Buffer.byteLength(key) > 1024)
            throw new AwsError('KeyTooLongError', 'Your key is too long');
        this.check(bucket, key, conditions);
        return this.append(bucket, { key, bytes: body.bytes, etag: body.md5, crc32: body.crc32, headers });
    }
    delete(bucket, key, versionId, conditions = {}) {
        this.check(bucket, key, conditions);
        const versions = bucket.objects.get(key) ?? [];
        if (versionId !== undefined) {
            const kept = versions.filter((one) => one.versionId !== versionId);
            if (kept.length === 0)
                bucket.objects.delete(key);
            else
                bucket.objects.set(key, kept);
            return undefined;
        }
        if (bucket.versioning === undefined) {
            bucket.objects.delete(key);
            return undefined;
        }
        return this.append(bucket, { key, bytes: undefined, etag: '', crc32: '', headers: {} });
    }
    append(bucket, made) {
        const versioned = bucket.versioning === 'Enabled';
        const version = {
            ...made,
            versionId: versioned ? (0,external_node_crypto_.randomBytes)(16).toString('base64url') : 'null',
            modified: this.clock.now(),
        };
        const before = bucket.objects.get(made.key) ?? [];
        bucket.objects.set(made.key, [...before.filter((one) => versioned || one.versionId !== 'null'), version]);
        return version;
    }
    /** Keys that have a current version, in UTF-8 order as S3 lists them. */
    keys(bucket, prefix) {
        return [...bucket.objects.keys()]
            .filter((key) => key.startsWith(prefix) && this.current(bucket, key) !== undefined)
            .sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
    }
}
function digestOf(bytes) {
    return { bytes, md5: (0,external_node_crypto_.createHash)('md5').update(bytes).digest('hex'), crc32: '' };
}

;// CONCATENATED MODULE: ./src/rehearsal/services/s3/service.ts








/** Sub-resources of a bucket that are kept as sent, with the code S3 answers when they were never set. */
const SETTINGS = {
    encryption: 'ServerSideEncryptionConfigurationNotFoundError',
    lifecycle: 'NoSuchLifecycleConfiguration',
    policy: 'NoSuchBucketPolicy',
    publicAccessBlock: 'NoSuchPublicAccessBlockConfiguration',
    tagging: 'NoSuchTagSet',
    ownershipControls: 'OwnershipControlsNotFoundError',
    cors: 'NoSuchCORSConfiguration',
    website: 'NoSuchWebsiteConfiguration',
};
const KEPT_HEADERS = /^(content-type|cache-control|content-disposition|content-language|x-amz-meta-.+)$/;
const header = (request, name) => request.headers[name]?.toString();
const parser = new XMLParser/* default */.A({ ignoreAttributes: true, parseTagValue: false, processEntities: true });
function sendXml(response, status, xml) {
    response.writeHead(status, { 'content-type': 'application/xml', 'content-length': Buffer.byteLength(xml) }).end(xml);
}
function objectHeaders(version, withVersion) {
    return {
        'content-type': 'application/octet-stream',
        ...version.headers,
        etag: `"${version.etag}"`,
        'last-modified': new Date(version.modified).toUTCString(),
        'accept-ranges': 'bytes',
        ...(withVersion ? { 'x-amz-version-id': version.versionId } : {}),
    };
}
function keptHeaders(request) {
    const kept = {};
    for (const [name, value] of Object.entries(request.headers)) {
        if (KEPT_HEADERS.test(name) && value !== undefined)
            kept[name] = value.toString();
    }
    const encoding = header(request, 'content-encoding')
        ?.split(',')
        .map((one) => one.trim())
        .filter((one) => one !== 'aws-chunked')
        .join(',');
    if (encoding !== undefined && encoding !== '')
        kept['content-encoding'] = encoding;
    return kept;
}
/** Path-style (`/bucket/key`), or virtual host (`bucket.s3.…`, `bucket.127.0.0.1`). */
function address(request) {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const host = (request.headers.host ?? '').replace(/:\d+$/, '');
    const virtual = /^(.+)\.(?:s3[.-].*|localhost)$/.exec(host)?.[1];
    // The raw path, since URL would fold `..` and `//`, both of which are plain characters in a key.
    const raw = (request.url ?? '/').split('?')[0] ?? '/';
    let path;
    try {
        path = decodeURIComponent(raw.slice(1));
    }
    catch {
        throw new AwsError('InvalidURI', "Couldn't parse the specified URI.");
    }
    if (virtual !== undefined)
        return { query: url.searchParams, bucketName: virtual, key: path };
    const slash = path.indexOf('/');
    return slash < 0
        ? { query: url.searchParams, bucketName: path, key: '' }
        : { query: url.searchParams, bucketName: path.slice(0, slash), key: path.slice(slash + 1) };
}
/** S3: objects in memory, conditional writes, versions, listings. Not here: multipart uploads, ACLs. */
function createS3(ctx) {
    const store = new S3Store(ctx.clock);
    async function bucketCall({ request, response, query, bucketName }) {
        const { method } = request;
        if (bucketName === '') {
            const buckets = [...store.buckets.values()].map((one) => ({
                Name: one.name,
                CreationDate: new Date(one.created),
            }));
            const owner = { ID: ctx.accountId };
            sendXml(response, 200, listing_document('ListAllMyBucketsResult', { Owner: owner, Buckets: { Bucket: buckets } }));
            return;
        }
        const setting = Object.keys(SETTINGS).find((name) => query.has(name));
        if (method === 'PUT' && query.has('versioning')) {
            const body = (await readBody(request)).toString();
            store.bucket(bucketName).versioning = body.includes('<Status>Enabled</Status>') ? 'Enabled' : 'Suspended';
            response.writeHead(200).end();
        }
        else if (setting !== undefined)
            await settingCall(request, response, store.bucket(bucketName), setting);
        else if (method === 'PUT') {
            await readBody(request);
            store.create(bucketName);
            response.writeHead(200, { location: `/${bucketName}` }).end();
        }
        else if (method === 'POST' && query.has('delete')) {
            await deleteMany(request, response, store.bucket(bucketName));
        }
        else if (method === 'HEAD') {
            store.bucket(bucketName);
            response.writeHead(200, { 'x-amz-bucket-region': ctx.region }).end();
        }
        else if (method === 'DELETE') {
            store.remove(bucketName);
            response.writeHead(204).end();
        }
        else if (method === 'GET')
            sendXml(response, 200, bucketRead(store.bucket(bucketName), query));
        else
            throw new AwsError('MethodNotAllowed', 'The specified method is not allowed against this resource.', 405);
    }
    function bucketRead(bucket, query) {
        if (query.has('versioning'))
            return listing_document('VersioningConfiguration', { Status: bucket.versioning });
        if (query.has('versions'))
            return listVersions(bucket, query);
        if (query.has('location')) {
            const region = ctx.region === 'us-east-1' ? '' : ctx.region;
            return `<LocationConstraint xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${region}</LocationConstraint>`;
        }
        const unknown = ['uploads', 'acl', 'logging', 'notification', 'replication'].find((name) => query.has(name));
        if (unknown !== undefined)
            throw new AwsError('NotImplemented', `The rehearsal's S3 has no ${unknown}.`, 501);
        return listObjects(store, bucket, query);
    }
    async function settingCall(request, response, bucket, name) {
        if (request.method === 'PUT') {
            bucket.settings.set(name, (await readBody(request)).toString());
            response.writeHead(200).end();
        }
        else if (request.method === 'DELETE') {
            bucket.settings.delete(name);
            response.writeHead(204).end();
        }
        else {
            const value = bucket.settings.get(name);
            if (value === undefined)
                throw new AwsError(SETTINGS[name] ?? 'NoSuchConfiguration', 'It does not exist.', 404);
            sendXml(response, 200, value);
        }
    }
    async function deleteMany(request, response, bucket) {
        const { bytes } = await receive(request);
        const parsed = parser.parse(bytes.toString());
        const wanted = [parsed.Delete?.Object ?? []].flat();
        for (const { Key, VersionId } of wanted)
            store.delete(bucket, Key, VersionId);
        const quiet = parsed.Delete?.Quiet === 'true';
        sendXml(response, 200, listing_document('DeleteResult', { Deleted: quiet ? [] : wanted.map(({ Key }) => ({ Key })) }));
    }
    async function putObject({ request, response, key }, bucket) {
        const body = await receive(request);
        const copy = header(request, 'x-amz-copy-source');
        const conditions = { ifMatch: header(request, 'if-match'), ifNoneMatch: header(request, 'if-none-match') };
        if (copy !== undefined) {
            const [from = '', ...rest] = decodeURIComponent(copy).replace(/^\//, '').split('/');
            const source = store.get(store.bucket(from), rest.join('/'));
            const made = store.put(bucket, key, { ...source, md5: source.etag }, source.headers, conditions);
            const members = { ETag: `"${made.etag}"`, LastModified: new Date(made.modified) };
            sendXml(response, 200, listing_document('CopyObjectResult', members));
            return;
        }
        const made = store.put(bucket, key, body, keptHeaders(request), conditions);
        response
            .writeHead(200, {
            etag: `"${made.etag}"`,
            'x-amz-checksum-crc32': body.crc32,
            'x-amz-checksum-type': 'FULL_OBJECT',
            ...(bucket.versioning === undefined ? {} : { 'x-amz-version-id': made.versionId }),
        })
            .end();
    }
    function getObject({ request, response, query, key }, bucket) {
        const object = store.get(bucket, key, query.get('versionId') ?? undefined);
        const headers = objectHeaders(object, bucket.versioning !== undefined);
        const ifMatch = header(request, 'if-match')?.replaceAll('"', '');
        if (ifMatch !== undefined && ifMatch !== object.etag) {
            throw new AwsError('PreconditionFailed', 'At least one of the pre-conditions you specified did not hold', 412);
        }
        if (header(request, 'if-none-match')?.replaceAll('"', '') === object.etag) {
            response.writeHead(304, { etag: `"${object.etag}"` }).end();
            return;
        }
        const range = /^bytes=(\d+)-(\d*)$/.exec(header(request, 'range') ?? '');
        const from = range === null ? 0 : Number(range[1]);
        const to = range?.[2] ? Math.min(Number(range[2]), object.bytes.length - 1) : object.bytes.length - 1;
        if (range !== null && from >= object.bytes.length) {
            throw new AwsError('InvalidRange', 'The requested range is not satisfiable', 416);
        }
        const bytes = range === null ? object.bytes : object.bytes.subarray(from, to + 1);
        if (range !== null)
            headers['content-range'] = `bytes ${from}-${to}/${object.bytes.length}`;
        else if (header(request, 'x-amz-checksum-mode') === 'ENABLED' && object.crc32 !== '') {
            headers['x-amz-checksum-crc32'] = object.crc32;
            headers['x-amz-checksum-type'] = 'FULL_OBJECT';
        }
        headers['content-length'] = String(bytes.length);
        response.writeHead(range === null ? 200 : 206, headers).end(request.method === 'HEAD' ? undefined : bytes);
    }
    async function objectCall(exchange) {
        const { request, response, query, bucketName, key } = exchange;
        const bucket = store.bucket(bucketName);
        const refused = ['uploads', 'uploadId', 'acl', 'tagging', 'retention'].find((name) => query.has(name));
        if (refused !== undefined)
            throw new AwsError('NotImplemented', `The rehearsal's S3 has no ${refused}.`, 501);
        if (request.method === 'PUT')
            await putObject(exchange, bucket);
        else if (request.method === 'GET' || request.method === 'HEAD')
            getObject(exchange, bucket);
        else if (request.method === 'DELETE') {
            const marker = store.delete(bucket, key, query.get('versionId') ?? undefined, {
                ifMatch: header(request, 'if-match'),
            });
            const extra = marker === undefined ? {} : { 'x-amz-delete-marker': 'true', 'x-amz-version-id': marker.versionId };
            response.writeHead(204, extra).end();
        }
        else
            throw new AwsError('MethodNotAllowed', 'The specified method is not allowed against this resource.', 405);
    }
    return {
        store,
        service: {
            signingName: 's3',
            protocol: 'raw',
            operationOf: s3Operation,
            handle: async (request, response) => {
                const exchange = { request, response, ...address(request) };
                await (exchange.key === '' ? bucketCall(exchange) : objectCall(exchange));
            },
            // For Step Functions' SDK integrations, whose bodies are text.
            operations: {
                GetObject: (input) => {
                    const object = store.get(store.bucket(input_text(input, 'Bucket')), input_text(input, 'Key'));
                    return { Body: object.bytes.toString(), ETag: `"${object.etag}"`, ContentLength: object.bytes.length };
                },
                PutObject: (input) => {
                    const value = input['Body'];
                    const bytes = Buffer.from(typeof value === 'string' ? value : JSON.stringify(value ?? ''));
                    const made = store.put(store.bucket(input_text(input, 'Bucket')), input_text(input, 'Key'), digestOf(bytes), {});
                    return { ETag: `"${made.etag}"` };
                },
            },
        },
    };
}

;// CONCATENATED MODULE: ./src/rehearsal/services/scheduler/service.ts



/** Longest sleep at once: a timer of Node's cannot wait for months. AWS ms. */
const NAP_MS = 3_600_000;
/**
 * EventBridge Scheduler with one target: a task of ECS. Only the default group, only UTC; no retries, for what it starts here
 * never throttles.
 */
function createScheduler(ctx) {
    const schedules = new Map();
    const find = (input) => {
        const name = need(input, 'Name', 'ValidationException');
        const found = schedules.get(name);
        if (found === undefined)
            throw new AwsError('ResourceNotFoundException', `Schedule ${name} does not exist.`, 404);
        return found;
    };
    function check(input) {
        for (const key of ['ScheduleExpression', 'FlexibleTimeWindow', 'Target'])
            if (input[key] === undefined)
                throw new AwsError('ValidationException', `Value at '${key}' failed to satisfy constraint: Member must not be null`);
        const target = record(input['Target']);
        need(target, 'Arn', 'ValidationException');
        need(target, 'RoleArn', 'ValidationException');
        if (record(target['EcsParameters'])['TaskDefinitionArn'] === undefined)
            throw new AwsError('ValidationException', 'The rehearsal cloud knows tasks of ECS as targets alone.');
        const zone = read_text(input, 'ScheduleExpressionTimezone') ?? 'UTC';
        if (zone !== 'UTC')
            throw new AwsError('ValidationException', `The rehearsal cloud knows no time zone ${zone}: UTC alone.`);
        return nextOf(need(input, 'ScheduleExpression', 'ValidationException'));
    }
    async function start(schedule) {
        const target = record(schedule.raw['Target']);
        const ecs = record(target['EcsParameters']);
        const network = record(record(ecs['NetworkConfiguration'])['awsvpcConfiguration']);
        await ctx.ports.call('ecs', 'RunTask', {
            cluster: target['Arn'],
            taskDefinition: ecs['TaskDefinitionArn'],
            count: number(ecs, 'TaskCount') ?? 1,
            launchType: read_text(ecs, 'LaunchType'),
            // As AWS names what it starts.
            startedBy: `chronos-schedule/${schedule.name}`.slice(0, 36),
            networkConfiguration: {
                awsvpcConfiguration: {
                    subnets: texts(network, 'Subnets'),
                    securityGroups: texts(network, 'SecurityGroups'),
                    assignPublicIp: read_text(network, 'AssignPublicIp') ?? 'DISABLED',
                },
            },
        });
    }
    async function run(schedule, signal) {
        const since = schedule.modified;
        for (let after = since;;) {
            const at = schedule.next(after, since);
            if (at === undefined)
                return;
            while (ctx.clock.now() < at)
                await ctx.clock.sleep(Math.min(NAP_MS, at - ctx.clock.now()), signal);
            after = at;
            await start(schedule).catch((error) => ctx.log(`schedule ${schedule.name}: ${String(error)}`));
        }
    }
    function begin(schedule) {
        schedule.stop.abort();
        schedule.stop = new AbortController();
        if (read_text(schedule.raw, 'State') === 'DISABLED')
            return;
        const { signal } = schedule.stop;
        run(schedule, signal).catch((error) => {
            if (!signal.aborted)
                ctx.log(`schedule ${schedule.name}: ${String(error)}`);
        });
    }
    const show = (s) => ({
        GroupName: 'default',
        ScheduleExpressionTimezone: 'UTC',
        State: 'ENABLED',
        ...s.raw,
        Name: s.name,
        Arn: s.arn,
        CreationDate: new Date(s.created),
        LastModificationDate: new Date(s.modified),
    });
    const kept = ({ Name: _n, ClientToken: _t, ...raw }) => raw;
    return {
        describe: () => [...schedules.values()].map((s) => ({ name: s.name, state: read_text(s.raw, 'State') ?? 'ENABLED' })),
        service: {
            signingName: 'scheduler',
            protocol: 'rest',
            route: (method, path) => {
                const name = /^\/schedules\/([0-9A-Za-z_.-]{1,64})$/.exec(path)?.[1];
                const operation = {
                    POST: 'CreateSchedule',
                    GET: 'GetSchedule',
                    PUT: 'UpdateSchedule',
                    DELETE: 'DeleteSchedule',
                }[method];
                return name === undefined || operation === undefined ? undefined : { operation, input: { Name: name } };
            },
            operations: {
                CreateSchedule: (input) => {
                    const name = need(input, 'Name', 'ValidationException');
                    if (schedules.has(name))
                        throw new AwsError('ConflictException', `Schedule ${name} already exists.`, 409);
                    const now = ctx.clock.now();
                    const schedule = {
                        name,
                        arn: `arn:aws:scheduler:${ctx.region}:${ctx.accountId}:schedule/default/${name}`,
                        created: now,
                        modified: now,
                        raw: kept(input),
                        next: check(input),
                        stop: new AbortController(),
                    };
                    schedules.set(name, schedule);
                    begin(schedule);
                    return { ScheduleArn: schedule.arn };
                },
                GetSchedule: (input) => show(find(input)),
                UpdateSchedule: (input) => {
                    const schedule = find(input);
                    schedule.next = check(input);
                    schedule.raw = kept(input);
                    schedule.modified = ctx.clock.now();
                    begin(schedule);
                    return { ScheduleArn: schedule.arn };
                },
                DeleteSchedule: (input) => {
                    const schedule = find(input);
                    schedule.stop.abort();
                    schedules.delete(schedule.name);
                    return {};
                },
            },
            stop: () => {
                for (const schedule of schedules.values())
                    schedule.stop.abort();
                return Promise.resolve();
            },
        },
    };
}

;// CONCATENATED MODULE: ./src/rehearsal/services/secretsmanager/service.ts



const CURRENT = 'AWSCURRENT';
const PREVIOUS = 'AWSPREVIOUS';
/** Secrets Manager: secrets with versions and stages. Values stay in memory of this process. */
function createSecretsManager(ctx) {
    const secrets = new Map();
    const missing = () => new AwsError('ResourceNotFoundException', "Secrets Manager can't find the specified secret.");
    /** By name, ARN, or ARN without its six random characters, as AWS takes it. */
    function lookUp(id) {
        const found = secrets.get(id) ??
            [...secrets.values()].find((one) => one.arn === id || one.arn.replace(/-[A-Za-z0-9]{6}$/, '') === id);
        if (found === undefined)
            throw missing();
        return found;
    }
    function alive(id) {
        const secret = lookUp(id);
        if (secret.deletedAt !== undefined) {
            throw new AwsError('InvalidRequestException', 'You can’t perform this operation on the secret because it was marked for deletion.');
        }
        return secret;
    }
    function addVersion(secret, value, binary, token, stages) {
        const same = secret.versions.find((one) => one.id === token);
        if (same !== undefined) {
            if (same.value === value)
                return same;
            throw new AwsError('ResourceExistsException', 'A version with this ClientRequestToken and other content exists.');
        }
        const version = { id: token ?? (0,external_node_crypto_.randomUUID)(), value, binary, created: ctx.clock.now(), stages };
        for (const stage of stages) {
            for (const other of secret.versions) {
                if (!other.stages.includes(stage))
                    continue;
                if (stage === CURRENT) {
                    for (const older of secret.versions)
                        older.stages = older.stages.filter((one) => one !== PREVIOUS);
                    other.stages = [...other.stages.filter((one) => one !== CURRENT), PREVIOUS];
                }
                else
                    other.stages = other.stages.filter((one) => one !== stage);
            }
        }
        secret.versions.push(version);
        secret.changed = ctx.clock.now();
        return version;
    }
    function choose(secret, stage, id) {
        const found = secret.versions.find((one) => (id === undefined || one.id === id) &&
            one.stages.includes(stage ?? (id === undefined ? CURRENT : (one.stages[0] ?? ''))));
        if (found === undefined) {
            throw new AwsError('ResourceNotFoundException', `Secrets Manager can't find the specified secret value for staging label: ${stage ?? CURRENT}`);
        }
        return found;
    }
    function create(name, arn) {
        const existing = secrets.get(name);
        if (existing !== undefined) {
            throw existing.deletedAt === undefined
                ? new AwsError('ResourceExistsException', `The operation failed because the secret ${name} already exists.`)
                : new AwsError('InvalidRequestException', "You can't create this secret because a secret with this name is already scheduled for deletion.");
        }
        const suffix = (0,external_node_crypto_.randomBytes)(8).toString('base64').replace(/\W/g, 'x').slice(0, 6);
        const secret = {
            name,
            arn: arn ?? `arn:aws:secretsmanager:${ctx.region}:${ctx.accountId}:secret:${name}-${suffix}`,
            created: ctx.clock.now(),
            description: undefined,
            kmsKeyId: undefined,
            changed: ctx.clock.now(),
            deletedAt: undefined,
            policy: undefined,
            tags: new Map(),
            versions: [],
        };
        secrets.set(name, secret);
        return secret;
    }
    const given = (input) => {
        const plain = optionalText(input, 'SecretString');
        if (plain !== undefined)
            return { value: plain, binary: false };
        const binary = optionalText(input, 'SecretBinary');
        return binary === undefined ? undefined : { value: binary, binary: true };
    };
    const describe = (secret) => ({
        ARN: secret.arn,
        Name: secret.name,
        Description: secret.description,
        KmsKeyId: secret.kmsKeyId,
        RotationEnabled: false,
        LastChangedDate: new Date(secret.changed),
        DeletedDate: secret.deletedAt === undefined ? undefined : new Date(secret.deletedAt),
        CreatedDate: new Date(secret.created),
        Tags: [...secret.tags].map(([Key, Value]) => ({ Key, Value })),
        VersionIdsToStages: Object.fromEntries(secret.versions.filter((one) => one.stages.length > 0).map((one) => [one.id, one.stages])),
    });
    const operations = {
        CreateSecret: (input) => {
            const secret = create(input_text(input, 'Name'));
            secret.description = optionalText(input, 'Description');
            secret.kmsKeyId = optionalText(input, 'KmsKeyId');
            for (const tag of input_list(input, 'Tags'))
                secret.tags.set(tag.Key, tag.Value);
            const content = given(input);
            const token = optionalText(input, 'ClientRequestToken');
            const version = content === undefined ? undefined : addVersion(secret, content.value, content.binary, token, [CURRENT]);
            return { ARN: secret.arn, Name: secret.name, VersionId: version?.id };
        },
        PutSecretValue: (input) => {
            const secret = alive(input_text(input, 'SecretId'));
            const content = given(input);
            if (content === undefined) {
                throw new AwsError('InvalidRequestException', 'You must provide either SecretString or SecretBinary.');
            }
            const stages = input_texts(input, 'VersionStages');
            const version = addVersion(secret, content.value, content.binary, optionalText(input, 'ClientRequestToken'), stages.length === 0 ? [CURRENT] : stages);
            return { ARN: secret.arn, Name: secret.name, VersionId: version.id, VersionStages: version.stages };
        },
        UpdateSecret: (input) => {
            const secret = alive(input_text(input, 'SecretId'));
            secret.description = optionalText(input, 'Description') ?? secret.description;
            secret.kmsKeyId = optionalText(input, 'KmsKeyId') ?? secret.kmsKeyId;
            const content = given(input);
            if (content !== undefined) {
                addVersion(secret, content.value, content.binary, optionalText(input, 'ClientRequestToken'), [CURRENT]);
            }
            return { ARN: secret.arn, Name: secret.name };
        },
        GetSecretValue: (input) => {
            const secret = alive(input_text(input, 'SecretId'));
            const version = choose(secret, optionalText(input, 'VersionStage'), optionalText(input, 'VersionId'));
            return {
                ARN: secret.arn,
                Name: secret.name,
                VersionId: version.id,
                VersionStages: version.stages,
                CreatedDate: new Date(version.created),
                ...(version.binary ? { SecretBinary: version.value } : { SecretString: version.value }),
            };
        },
        DescribeSecret: (input) => describe(lookUp(input_text(input, 'SecretId'))),
        ListSecrets: (input) => {
            const all = [...secrets.values()].filter((one) => one.deletedAt === undefined);
            const { items, next } = page(all, optionalNumber(input, 'MaxResults') ?? 100, optionalText(input, 'NextToken'));
            return { SecretList: items.map(describe), NextToken: next };
        },
        DeleteSecret: (input) => {
            const secret = lookUp(input_text(input, 'SecretId'));
            const days = optionalNumber(input, 'RecoveryWindowInDays') ?? 30;
            if (input_flag(input, 'ForceDeleteWithoutRecovery'))
                secrets.delete(secret.name);
            else if (days < 7 || days > 30) {
                throw new AwsError('InvalidParameterException', 'The RecoveryWindowInDays value must be between 7 and 30 days.');
            }
            else
                secret.deletedAt = ctx.clock.now() + days * 86_400_000;
            return { ARN: secret.arn, Name: secret.name, DeletionDate: new Date(secret.deletedAt ?? ctx.clock.now()) };
        },
        RestoreSecret: (input) => {
            const secret = lookUp(input_text(input, 'SecretId'));
            secret.deletedAt = undefined;
            return { ARN: secret.arn, Name: secret.name };
        },
        TagResource: (input) => {
            const { tags } = lookUp(input_text(input, 'SecretId'));
            for (const tag of input_list(input, 'Tags'))
                tags.set(tag.Key, tag.Value);
            return {};
        },
        UntagResource: (input) => {
            for (const key of input_texts(input, 'TagKeys'))
                lookUp(input_text(input, 'SecretId')).tags.delete(key);
            return {};
        },
        GetResourcePolicy: (input) => {
            const secret = lookUp(input_text(input, 'SecretId'));
            return { ARN: secret.arn, Name: secret.name, ResourcePolicy: secret.policy };
        },
        PutResourcePolicy: (input) => {
            const secret = alive(input_text(input, 'SecretId'));
            secret.policy = input_text(input, 'ResourcePolicy');
            return { ARN: secret.arn, Name: secret.name };
        },
    };
    return {
        service: { signingName: 'secretsmanager', protocol: 'json', targetPrefix: 'secretsmanager', operations },
        put: (name, value, arn) => {
            const secret = secrets.get(name) ?? create(name, arn);
            secret.deletedAt = undefined;
            addVersion(secret, value, false, undefined, [CURRENT]);
            return secret.arn;
        },
        resolve: (valueFrom) => {
            // arn:aws:secretsmanager:REGION:ACCOUNT:secret:NAME-xxxxxx[:key:stage:id]
            const parts = valueFrom.split(':');
            const [key, stage, id] = parts.slice(7);
            const secret = alive(parts.slice(0, 7).join(':'));
            const { value } = choose(secret, stage === '' ? undefined : stage, id === '' ? undefined : id);
            if (key === undefined || key === '')
                return value;
            return jsonMember(value, key);
        },
    };
}
function jsonMember(value, key) {
    let parsed;
    try {
        parsed = JSON.parse(value);
    }
    catch {
        parsed = undefined;
    }
    const found = parsed !== null && typeof parsed === 'object' ? parsed[key] : undefined;
    if (found === undefined || !Object.hasOwn(parsed, key)) {
        throw new AwsError('ResourceInitializationError', `retrieved secret from Secrets Manager did not contain json key ${key}`);
    }
    return typeof found === 'string' ? found : JSON.stringify(found);
}

// EXTERNAL MODULE: ./node_modules/aws-local-stepfunctions/build/main.node.esm.js + 2 modules
var main_node_esm = __webpack_require__(71198);
;// CONCATENATED MODULE: ./src/rehearsal/services/sfn/integrations.ts

/** Name in `arn:aws:states:::aws-sdk:NAME:operation` → signing name, and the prefix of its error names at Step Functions. */
const SDK_SERVICES = {
    dynamodb: { signing: 'dynamodb', errors: 'DynamoDb' },
    elasticloadbalancingv2: { signing: 'elasticloadbalancing', errors: 'ElasticLoadBalancingV2' },
    ecs: { signing: 'ecs', errors: 'Ecs' },
    cloudwatch: { signing: 'monitoring', errors: 'CloudWatch' },
    cloudwatchlogs: { signing: 'logs', errors: 'CloudWatchLogs' },
    applicationautoscaling: { signing: 'application-autoscaling', errors: 'ApplicationAutoScaling' },
    s3: { signing: 's3', errors: 'S3' },
    ssm: { signing: 'ssm', errors: 'Ssm' },
    secretsmanager: { signing: 'secretsmanager', errors: 'SecretsManager' },
    sts: { signing: 'sts', errors: 'Sts' },
    ecr: { signing: 'ecr', errors: 'Ecr' },
    sfn: { signing: 'states', errors: 'Sfn' },
    scheduler: { signing: 'scheduler', errors: 'Scheduler' },
};
/** Members that begin in lower case at an API whose others do not: Step Functions shows these in PascalCase too. */
const LOWER_MEMBERS = new Set(['AwsvpcConfiguration']);
/** Optimised integrations with their own spelling of errors; the operations AWS offers for each. */
const OPTIMISED = {
    dynamodb: {
        signing: 'dynamodb',
        errors: 'DynamoDB',
        operations: ['getItem', 'putItem', 'updateItem', 'deleteItem'],
    },
};
const pascal = (name) => name.charAt(0).toUpperCase() + name.slice(1);
const camel = (name) => name.charAt(0).toLowerCase() + name.slice(1);
/** Services whose API members begin in lower case: Step Functions shows all of them in PascalCase. */
const CAMEL_SERVICES = new Set(['ecs', 'logs', 'ecr', 'states']);
/** Reads a Task's Resource; undefined when the rehearsal cannot run it. */
function integrationOf(resource) {
    const sdk = /^arn:aws:states:::aws-sdk:([a-z0-9]+):([A-Za-z0-9]+)$/.exec(resource);
    const optimised = /^arn:aws:states:::([a-z0-9]+):([A-Za-z0-9]+)$/.exec(resource);
    if (sdk !== null) {
        const service = SDK_SERVICES[sdk[1] ?? ''];
        if (service === undefined)
            return undefined;
        const casing = CAMEL_SERVICES.has(service.signing) ? 'camel' : 'pascal';
        return { ...service, operation: pascal(sdk[2] ?? ''), casing };
    }
    const service = OPTIMISED[optimised?.[1] ?? ''];
    const operation = optimised?.[2] ?? '';
    if (service === undefined || !service.operations.includes(operation))
        return undefined;
    return { signing: service.signing, errors: service.errors, operation: pascal(operation), casing: 'pascal' };
}
/** Maps whose keys are data, not members: left as they are. */
const DATA_MAPS = new Set(['tags', 'Tags', 'environment', 'options']);
function recase(value, change) {
    if (Array.isArray(value))
        return value.map((item) => recase(item, change));
    if (value === null || typeof value !== 'object' || value instanceof Date)
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [
        change(key),
        DATA_MAPS.has(key) && !Array.isArray(member) ? member : recase(member, change),
    ]));
}
/** A failed Task as Step Functions names it: `DynamoDb.ConditionalCheckFailedException`. */
class TaskError extends Error {
    constructor(name, message) {
        super(message);
        this.name = name;
    }
}
/** Runs one integration in-process; answers are plain JSON (times as ISO 8601, as Step Functions shows them). */
async function runIntegration(ports, integration, input) {
    const camelCase = integration.casing === 'camel';
    try {
        const given = recase(input, (name) => (camelCase || LOWER_MEMBERS.has(name) ? camel(name) : name));
        const output = await ports.call(integration.signing, integration.operation, given);
        const plain = JSON.parse(JSON.stringify(output));
        return camelCase ? recase(plain, pascal) : plain;
    }
    catch (error) {
        if (!(error instanceof AwsError))
            throw error;
        // The SDK's exceptions all end in Exception, whatever the wire says (`RuleNotFound`).
        const name = error.code.endsWith('Exception') ? error.code : `${error.code}Exception`;
        throw new TaskError(`${integration.errors}.${name}`, `${error.message} (Service: ${integration.errors}, Status Code: ${error.status})`);
    }
}

;// CONCATENATED MODULE: ./src/rehearsal/services/sfn/definition.ts


const definition_invalid = (message) => new AwsError('InvalidDefinition', `Invalid State Machine Definition: '${message}'`);
/**
 * The definition as the interpreter takes it: Wait states become tasks (so that they wait in AWS time, also by a path), and
 * all other times are divided by the clock factor. What the rehearsal cannot run is refused here, not in mid-execution.
 */
function definition_prepare(definition, factor) {
    const handlers = new Map();
    const machine = prepareMachine(structuredClone(definition), factor, handlers);
    return { machine, handlers };
}
function prepareMachine(machine, factor, handlers) {
    if (machine.QueryLanguage === 'JSONata')
        throw definition_invalid('SCHEMA_VALIDATION_FAILED: the rehearsal runs JSONPath only');
    if (machine.TimeoutSeconds !== undefined)
        machine.TimeoutSeconds /= factor;
    for (const [name, state] of Object.entries(machine.States)) {
        if (handlers.has(name))
            throw definition_invalid(`DUPLICATE_STATE_NAME: ${name}`);
        if (state.QueryLanguage === 'JSONata')
            throw definition_invalid(`the rehearsal runs JSONPath only, at /States/${name}`);
        for (const retrier of state.Retry ?? []) {
            retrier.IntervalSeconds = (retrier.IntervalSeconds ?? 1) / factor;
            if (retrier.MaxDelaySeconds !== undefined)
                retrier.MaxDelaySeconds /= factor;
        }
        if (state.Type === 'Wait')
            machine.States[name] = waitAsTask(name, state, handlers);
        else if (state.Type === 'Task') {
            const resource = state.Resource ?? '';
            if (integrationOf(resource) === undefined) {
                throw definition_invalid(`INVALID_RESOURCE: the rehearsal cannot run ${resource} at /States/${name}/Resource`);
            }
            // Wall milliseconds suffice for a call in-process, whatever AWS time was asked for.
            state.TimeoutSeconds = 60;
            handlers.set(name, { kind: 'task', resource });
        }
        for (const nested of [state.Iterator, state.ItemProcessor, ...(state.Branches ?? [])]) {
            if (nested !== undefined)
                prepareMachine(nested, factor, handlers);
        }
    }
    return machine;
}
/** Far above any wait in a rehearsal, and still a delay that Node's timers take (2^31 ms). */
const ENDLESS_SECONDS = 2_000_000;
function waitAsTask(name, state, handlers) {
    const { Seconds, SecondsPath, Timestamp, TimestampPath, ...rest } = state;
    const parameters = {};
    if (Seconds !== undefined)
        parameters['seconds'] = Seconds;
    else if (SecondsPath !== undefined)
        parameters['seconds.$'] = SecondsPath;
    else if (Timestamp !== undefined)
        parameters['timestamp'] = Timestamp;
    else if (TimestampPath !== undefined)
        parameters['timestamp.$'] = TimestampPath;
    handlers.set(name, { kind: 'wait' });
    return {
        ...rest,
        Type: 'Task',
        Resource: 'arn:aws:states:::rehearsal:wait',
        Parameters: parameters,
        ResultPath: null,
        TimeoutSeconds: ENDLESS_SECONDS,
    };
}

;// CONCATENATED MODULE: ./src/rehearsal/services/sfn/execution.ts


/** A history longer than AWS allows (25,000 events) would fail the execution there. */
const HISTORY_LIMIT = 25_000;
const wait = async (ctx, input, signal) => {
    const { seconds, timestamp } = input;
    let ms;
    if (typeof seconds === 'number')
        ms = seconds * 1000;
    else if (typeof timestamp === 'string')
        ms = Date.parse(timestamp) - ctx.clock.now();
    else
        ms = Number.NaN;
    if (!Number.isFinite(ms)) {
        throw new TaskError('States.Runtime', 'A Wait state needs a number of seconds or an ISO 8601 timestamp.');
    }
    if (ms > 0)
        await ctx.clock.sleep(ms, signal);
    return null;
};
/** Starts one execution of a prepared definition and follows it to its end. */
function startExecution(ctx, prepared, start) {
    const ending = new AbortController();
    const history = [];
    const record = (type, details = {}) => {
        if (history.length >= HISTORY_LIMIT)
            return;
        history.push({ id: history.length + 1, timestamp: new Date(ctx.clock.now()), type, details });
    };
    const overrides = {};
    for (const [name, handling] of prepared.handlers) {
        const integration = handling.kind === 'task' ? integrationOf(handling.resource) : undefined;
        overrides[name] = async (value) => {
            const given = (value ?? {});
            const event = handling.kind === 'wait' ? 'WaitState' : 'TaskState';
            record(`${event}Entered`, { stateEnteredEventDetails: { name, input: JSON.stringify(given) } });
            if (integration === undefined)
                await wait(ctx, given, ending.signal);
            // Stopped while a call was under way: what it would do next does not happen.
            if (ending.signal.aborted)
                throw new TaskError('States.Runtime', 'The execution was stopped.');
            if (integration === undefined) {
                record('WaitStateExited', { stateExitedEventDetails: { name } });
                return null;
            }
            const details = { resource: integration.operation, resourceType: integration.signing };
            try {
                const output = await runIntegration(ctx.ports, integration, given);
                record('TaskSucceeded', { taskSucceededEventDetails: { ...details, output: JSON.stringify(output) } });
                record('TaskStateExited', { stateExitedEventDetails: { name } });
                return output;
            }
            catch (error) {
                const failed = error instanceof Error ? error : new Error(String(error));
                record('TaskFailed', { taskFailedEventDetails: { ...details, error: failed.name, cause: failed.message } });
                throw failed;
            }
        };
    }
    const started = ctx.clock.now();
    const input = JSON.parse(start.input);
    const context = {
        Execution: { Id: start.arn, Name: start.name, Input: input, StartTime: new Date(started).toISOString() },
        StateMachine: { Id: start.stateMachineArn, Name: start.stateMachineName },
        // Read afresh at each use, so that EnteredTime is the time in the cloud.
        State: {
            get EnteredTime() {
                return new Date(ctx.clock.now()).toISOString();
            },
        },
    };
    const machine = new main_node_esm/* StateMachine */.Z3(prepared.machine, {
        validationOptions: { noValidate: true },
    });
    // The library's types know the context's documented members only.
    const options = { overrides: { taskResourceLocalHandlers: overrides }, context };
    record('ExecutionStarted', { executionStartedEventDetails: { input: start.input } });
    const run = machine.run(input, options);
    const execution = {
        ...start,
        started,
        stopped: undefined,
        status: 'RUNNING',
        output: undefined,
        error: undefined,
        cause: undefined,
        history,
        stop: (error, cause) => {
            if (execution.status !== 'RUNNING')
                return;
            finish('ABORTED', { error, cause });
            ending.abort();
            run.abort();
        },
    };
    function finish(status, more) {
        if (execution.status !== 'RUNNING')
            return;
        Object.assign(execution, { status, stopped: ctx.clock.now(), ...more });
        const type = { SUCCEEDED: 'Succeeded', FAILED: 'Failed', TIMED_OUT: 'TimedOut', ABORTED: 'Aborted', RUNNING: '' }[status];
        record(`Execution${type}`, { [`execution${type}EventDetails`]: more });
        ctx.log(`guardian or other execution ${start.name}: ${status}${more.error === undefined ? '' : ` (${more.error})`}`);
    }
    // The library keeps its events until somebody reads them; ours are recorded above.
    void (async () => {
        for await (const event of run.eventLogs)
            void event;
    })().catch(() => undefined);
    run.result.then((output) => finish('SUCCEEDED', { output: JSON.stringify(output) }), (error) => {
        const reason = error instanceof main_node_esm/* ExecutionError */.Re && error.cause instanceof Error ? error.cause : error;
        const timedOut = reason.name === 'ExecutionTimeoutError' || reason.name === 'States.Timeout';
        ending.abort();
        finish(timedOut ? 'TIMED_OUT' : 'FAILED', {
            error: timedOut ? 'States.Timeout' : reason.name,
            cause: reason.message,
        });
    });
    return execution;
}

;// CONCATENATED MODULE: ./src/rehearsal/services/sfn/service.ts






const service_NAME = /^[A-Za-z0-9_-]{1,80}$/;
/** Step Functions (Standard), interpreted by aws-local-stepfunctions; tasks are calls to this cloud's own services. */
function createStepFunctions(ctx) {
    const machines = new Map();
    const executions = new Map();
    function parse(definition) {
        let parsed;
        try {
            parsed = JSON.parse(definition);
        }
        catch (error) {
            throw new AwsError('InvalidDefinition', `Invalid State Machine Definition: 'INVALID_JSON_DESCRIPTION: ${String(error)}'`);
        }
        try {
            // The library's constructor validates by AWS's schema and rules.
            new main_node_esm/* StateMachine */.Z3(parsed);
        }
        catch (error) {
            throw new AwsError('InvalidDefinition', `Invalid State Machine Definition: '${String(error)}'`);
        }
        return definition_prepare(parsed, ctx.clock.factor);
    }
    const machineArn = (name) => `arn:aws:states:${ctx.region}:${ctx.accountId}:stateMachine:${name}`;
    function machine(input) {
        const arn = input_text(input, 'stateMachineArn');
        const found = machines.get(arn);
        if (found === undefined)
            throw new AwsError('StateMachineDoesNotExist', `State Machine Does Not Exist: '${arn}'`);
        return found;
    }
    function execution(input) {
        const arn = input_text(input, 'executionArn');
        const found = executions.get(arn);
        if (found === undefined)
            throw new AwsError('ExecutionDoesNotExist', `Execution Does Not Exist: '${arn}'`);
        return found;
    }
    const summary = (one) => ({
        executionArn: one.arn,
        stateMachineArn: one.stateMachineArn,
        name: one.name,
        status: one.status,
        startDate: new Date(one.started),
        stopDate: one.stopped === undefined ? undefined : new Date(one.stopped),
    });
    function start(input) {
        const of = machine(input);
        const name = optionalText(input, 'name') ?? (0,external_node_crypto_.randomUUID)();
        if (!service_NAME.test(name))
            throw new AwsError('InvalidName', `Invalid Name: '${name}'`);
        const given = optionalText(input, 'input') ?? '{}';
        try {
            JSON.parse(given);
        }
        catch {
            throw new AwsError('InvalidExecutionInput', `Invalid State Machine Execution Input: '${given.slice(0, 200)}'`);
        }
        const arn = `arn:aws:states:${ctx.region}:${ctx.accountId}:execution:${of.name}:${name}`;
        const known = executions.get(arn);
        if (known !== undefined) {
            // The same start again while it runs is one start; anything else needs a name of its own (kept 90 days).
            if (known.status !== 'RUNNING' || known.input !== given) {
                throw new AwsError('ExecutionAlreadyExists', `Execution Already Exists: '${arn}'`);
            }
            return { executionArn: arn, startDate: new Date(known.started) };
        }
        const made = startExecution(ctx, of.prepared, {
            arn,
            name,
            stateMachineArn: of.arn,
            stateMachineName: of.name,
            input: given,
        });
        executions.set(arn, made);
        return { executionArn: arn, startDate: new Date(made.started) };
    }
    const operations = {
        CreateStateMachine: (input) => {
            const name = input_text(input, 'name');
            if (!service_NAME.test(name))
                throw new AwsError('InvalidName', `Invalid Name: '${name}'`);
            const definition = input_text(input, 'definition');
            const roleArn = input_text(input, 'roleArn');
            const existing = machines.get(machineArn(name));
            if (existing !== undefined) {
                if (existing.definition !== definition || existing.roleArn !== roleArn) {
                    throw new AwsError('StateMachineAlreadyExists', `State Machine Already Exists: '${existing.arn}'`);
                }
                return { stateMachineArn: existing.arn, creationDate: new Date(existing.created) };
            }
            const now = ctx.clock.now();
            const made = {
                arn: machineArn(name),
                name,
                created: now,
                updated: now,
                type: optionalText(input, 'type') ?? 'STANDARD',
                roleArn,
                definition,
                prepared: parse(definition),
                revision: (0,external_node_crypto_.randomUUID)(),
                logging: input['loggingConfiguration'],
                tracing: input['tracingConfiguration'],
                tags: new Map(input_list(input, 'tags').map((tag) => [tag.key, tag.value])),
            };
            machines.set(made.arn, made);
            return { stateMachineArn: made.arn, creationDate: new Date(now) };
        },
        UpdateStateMachine: (input) => {
            const found = machine(input);
            const definition = optionalText(input, 'definition');
            if (definition !== undefined) {
                found.prepared = parse(definition);
                found.definition = definition;
            }
            found.roleArn = optionalText(input, 'roleArn') ?? found.roleArn;
            found.updated = ctx.clock.now();
            found.revision = (0,external_node_crypto_.randomUUID)();
            return { updateDate: new Date(found.updated), revisionId: found.revision };
        },
        DescribeStateMachine: (input) => {
            const found = machine(input);
            return {
                stateMachineArn: found.arn,
                name: found.name,
                status: 'ACTIVE',
                definition: found.definition,
                roleArn: found.roleArn,
                type: found.type,
                creationDate: new Date(found.created),
                revisionId: found.revision,
                loggingConfiguration: found.logging,
                tracingConfiguration: found.tracing,
            };
        },
        ListStateMachines: (input) => {
            const { items, next } = page([...machines.values()], optionalNumber(input, 'maxResults') || 100, optionalText(input, 'nextToken'));
            return {
                stateMachines: items.map((one) => ({
                    stateMachineArn: one.arn,
                    name: one.name,
                    type: one.type,
                    creationDate: new Date(one.created),
                })),
                nextToken: next,
            };
        },
        DeleteStateMachine: (input) => {
            machines.delete(input_text(input, 'stateMachineArn'));
            return {};
        },
        ValidateStateMachineDefinition: (input) => {
            try {
                parse(input_text(input, 'definition'));
                return { result: 'OK', diagnostics: [] };
            }
            catch (error) {
                const message = error instanceof Error ? error.message : String(error);
                return { result: 'FAIL', diagnostics: [{ severity: 'ERROR', code: 'SCHEMA_VALIDATION_FAILED', message }] };
            }
        },
        StartExecution: start,
        DescribeExecution: (input) => {
            const found = execution(input);
            return {
                ...summary(found),
                input: found.input,
                inputDetails: { included: true },
                output: found.output,
                error: found.error,
                cause: found.cause,
                redriveCount: 0,
            };
        },
        ListExecutions: (input) => {
            const of = machine(input);
            const status = optionalText(input, 'statusFilter');
            const all = [...executions.values()]
                .filter((one) => one.stateMachineArn === of.arn && (status === undefined || one.status === status))
                .reverse();
            const { items, next } = page(all, optionalNumber(input, 'maxResults') || 100, optionalText(input, 'nextToken'));
            return { executions: items.map(summary), nextToken: next };
        },
        StopExecution: (input) => {
            const found = execution(input);
            found.stop(optionalText(input, 'error'), optionalText(input, 'cause'));
            return { stopDate: new Date(found.stopped ?? ctx.clock.now()) };
        },
        GetExecutionHistory: (input) => {
            const found = execution(input);
            const all = input_flag(input, 'reverseOrder') ? found.history.toReversed() : found.history;
            const { items, next } = page(all, optionalNumber(input, 'maxResults') || 100, optionalText(input, 'nextToken'));
            return {
                events: items.map(({ id, timestamp, type, details }) => ({
                    id,
                    previousEventId: Math.max(0, id - 1),
                    timestamp,
                    type,
                    ...details,
                })),
                nextToken: next,
            };
        },
        TagResource: (input) => {
            const { tags } = machine({ stateMachineArn: input['resourceArn'] });
            for (const tag of input_list(input, 'tags'))
                tags.set(tag.key, tag.value);
            return {};
        },
        UntagResource: (input) => {
            for (const key of input_texts(input, 'tagKeys'))
                machine({ stateMachineArn: input['resourceArn'] }).tags.delete(key);
            return {};
        },
        ListTagsForResource: (input) => ({
            tags: [...machine({ stateMachineArn: input['resourceArn'] }).tags].map(([key, value]) => ({ key, value })),
        }),
    };
    return {
        service: {
            signingName: 'states',
            protocol: 'json',
            targetPrefix: 'AWSStepFunctions',
            operations,
            stop: () => {
                for (const one of executions.values())
                    one.stop('States.Runtime', 'The rehearsal cloud has stopped.');
                return Promise.resolve();
            },
        },
        describe: () => [...executions.values()].map((one) => ({ name: one.name, status: one.status })),
    };
}

;// CONCATENATED MODULE: ./src/rehearsal/services/ssm/automation.ts



/** Names of services as boto3 has them, which automation documents use → signing names. */
const SERVICES = { dynamodb: 'dynamodb', stepfunctions: 'states', ecs: 'ecs' };
/** Between two looks of aws:waitForAwsResourceProperty. AWS ms. */
const automation_LOOK_MS = 2_000;
/** `$.A.b.S` in an answer. */
const automation_select = (answer, selector) => selector
    .replace(/^\$\.?/, '')
    .split('.')
    .reduce((value, key) => record(value)[key], answer);
/** Systems Manager Automation: documents of schema 0.3 with the actions executeAwsApi and waitForAwsResourceProperty. */
function createAutomation(ctx) {
    const documents = new Map();
    const executions = new Map();
    const stopping = new AbortController();
    const filled = (value, values) => {
        if (typeof value === 'string')
            return value.replace(/\{\{\s*([\w.]+)\s*\}\}/g, (_, name) => values.get(name) ?? '');
        if (Array.isArray(value))
            return value.map((item) => filled(item, values));
        if (value === null || typeof value !== 'object')
            return value;
        return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, filled(item, values)]));
    };
    async function api(inputs) {
        const { Service, Api, PropertySelector: _p, DesiredValues: _d, ...rest } = inputs;
        const signing = SERVICES[String(Service)];
        if (signing === undefined)
            throw new AwsError('InvalidAutomationDefinition', `The rehearsal's automation cannot call ${String(Service)}.`);
        return ctx.ports.call(signing, String(Api), rest);
    }
    async function step(one, execution) {
        const inputs = record(filled(one['inputs'], execution.values));
        const name = read_text(one, 'name') ?? '';
        if (read_text(one, 'action') === 'aws:executeAwsApi') {
            const answer = await api(inputs);
            for (const output of records(one, 'outputs')) {
                const value = automation_select(answer, read_text(output, 'Selector') ?? '');
                if (value === undefined)
                    throw new AwsError('AutomationStepFailed', `Step ${name}: the answer has no ${read_text(output, 'Selector') ?? ''}.`);
                execution.values.set(`${name}.${read_text(output, 'Name') ?? ''}`, String(value));
            }
            return;
        }
        const until = ctx.clock.now() + (number(one, 'timeoutSeconds') ?? 3_600) * 1_000;
        for (;;) {
            const value = String(automation_select(await api(inputs), read_text(inputs, 'PropertySelector') ?? ''));
            if (texts(inputs, 'DesiredValues').includes(value))
                return;
            if (ctx.clock.now() > until)
                throw new AwsError('AutomationStepTimedOut', `Step ${name} timed out; the property is ${value}.`);
            await ctx.clock.sleep(automation_LOOK_MS, stopping.signal);
        }
    }
    async function run(content, execution) {
        try {
            for (const one of records(content, 'mainSteps'))
                await step(one, execution);
            execution.status = 'Success';
        }
        catch (error) {
            execution.status = 'Failed';
            execution.failure = error instanceof Error ? error.message : String(error);
        }
        execution.ended = ctx.clock.now();
    }
    function parse(input) {
        let content;
        try {
            content = JSON.parse(need(input, 'Content', 'InvalidDocumentContent'));
        }
        catch {
            throw new AwsError('InvalidDocumentContent', 'The content of the document is not valid JSON.');
        }
        const unknown = records(content, 'mainSteps').find((s) => !['aws:executeAwsApi', 'aws:waitForAwsResourceProperty'].includes(read_text(s, 'action') ?? ''));
        if (content['schemaVersion'] !== '0.3' || records(content, 'mainSteps').length === 0)
            throw new AwsError('InvalidDocumentContent', 'An automation document has schemaVersion 0.3 and mainSteps.');
        if (unknown !== undefined)
            throw new AwsError('InvalidDocumentContent', `The rehearsal does not know the action ${read_text(unknown, 'action') ?? ''}.`);
        return content;
    }
    const find = (name) => {
        const found = documents.get(name);
        if (found === undefined)
            throw new AwsError('InvalidDocument', `Document with name ${name} does not exist.`);
        return found;
    };
    return {
        stop: () => stopping.abort(),
        operations: {
            CreateDocument: (input) => {
                const name = need(input, 'Name', 'InvalidDocument');
                if (documents.has(name))
                    throw new AwsError('DocumentAlreadyExists', `Document with name ${name} already exists.`);
                documents.set(name, parse(input));
                return {
                    DocumentDescription: { Name: name, DocumentType: 'Automation', Status: 'Active', DocumentVersion: '1' },
                };
            },
            UpdateDocument: (input) => {
                const name = need(input, 'Name', 'InvalidDocument');
                find(name);
                documents.set(name, parse(input));
                return { DocumentDescription: { Name: name, DocumentType: 'Automation', Status: 'Active' } };
            },
            DeleteDocument: (input) => {
                documents.delete(need(input, 'Name', 'InvalidDocument'));
                return {};
            },
            StartAutomationExecution: (input) => {
                const document = need(input, 'DocumentName', 'InvalidDocument');
                const content = find(document);
                const execution = {
                    id: (0,external_node_crypto_.randomUUID)(),
                    document,
                    started: ctx.clock.now(),
                    ended: undefined,
                    status: 'InProgress',
                    failure: undefined,
                    values: new Map(),
                };
                executions.set(execution.id, execution);
                run(content, execution).catch((error) => ctx.log(`automation ${document}: ${String(error)}`));
                return { AutomationExecutionId: execution.id };
            },
            GetAutomationExecution: (input) => {
                const found = executions.get(need(input, 'AutomationExecutionId', 'AutomationExecutionNotFoundException'));
                if (found === undefined)
                    throw new AwsError('AutomationExecutionNotFoundException', 'There is no automation execution of that id.');
                return {
                    AutomationExecution: {
                        AutomationExecutionId: found.id,
                        DocumentName: found.document,
                        AutomationExecutionStatus: found.status,
                        ExecutionStartTime: new Date(found.started),
                        ...(found.ended === undefined ? {} : { ExecutionEndTime: new Date(found.ended) }),
                        ...(found.failure === undefined ? {} : { FailureMessage: found.failure }),
                        Outputs: Object.fromEntries([...found.values].map(([key, value]) => [key, [value]])),
                    },
                };
            },
        },
    };
}

;// CONCATENATED MODULE: ./src/rehearsal/services/ssm/service.ts



const ssm_service_NAME = /^[\w.\-/]{1,1011}$/;
/** SSM: Parameter Store (String, StringList and SecureString, with versions), and automation. */
function createSsm(ctx) {
    const parameters = new Map();
    const automation = createAutomation(ctx);
    const arn = (name) => `arn:aws:ssm:${ctx.region}:${ctx.accountId}:parameter${name.startsWith('/') ? '' : '/'}${name}`;
    function find(id) {
        const name = id.startsWith('arn:') ? [...parameters.keys()].find((one) => arn(one) === id) : id;
        const found = name === undefined ? undefined : parameters.get(name);
        if (found === undefined)
            throw new AwsError('ParameterNotFound', `Parameter ${id} not found.`);
        return found;
    }
    /** Without WithDecryption a SecureString comes back as cipher text: here, a marker that nobody can mistake for it. */
    const shown = (parameter, input) => ({
        Name: parameter.name,
        Type: parameter.type,
        Value: parameter.type === 'SecureString' && !input_flag(input, 'WithDecryption') ? 'ENCRYPTED' : parameter.value,
        Version: parameter.version,
        LastModifiedDate: new Date(parameter.modified),
        ARN: arn(parameter.name),
        DataType: 'text',
    });
    const operations = {
        PutParameter: (input) => {
            const name = input_text(input, 'Name');
            const value = input_text(input, 'Value');
            const existing = parameters.get(name);
            const type = optionalText(input, 'Type') ?? existing?.type;
            if (!ssm_service_NAME.test(name) || type === undefined || !['String', 'StringList', 'SecureString'].includes(type)) {
                throw new AwsError('ValidationException', `Parameter ${name} needs a valid name and a type.`);
            }
            if (existing !== undefined && !input_flag(input, 'Overwrite')) {
                throw new AwsError('ParameterAlreadyExists', 'The parameter already exists. To overwrite this value, set the overwrite option in the request to true.');
            }
            const version = (existing?.version ?? 0) + 1;
            parameters.set(name, {
                name,
                type,
                value,
                version,
                modified: ctx.clock.now(),
                description: optionalText(input, 'Description') ?? existing?.description,
                tags: existing?.tags ?? new Map(input_list(input, 'Tags').map((t) => [t.Key, t.Value])),
            });
            return { Version: version, Tier: 'Standard' };
        },
        GetParameter: (input) => ({ Parameter: shown(find(input_text(input, 'Name')), input) }),
        GetParameters: (input) => {
            const names = input_texts(input, 'Names');
            const known = (name) => {
                try {
                    return find(name);
                }
                catch {
                    return undefined;
                }
            };
            return {
                Parameters: names.flatMap((name) => known(name) ?? []).map((one) => shown(one, input)),
                InvalidParameters: names.filter((name) => known(name) === undefined),
            };
        },
        GetParametersByPath: (input) => {
            const path = input_text(input, 'Path').replace(/\/?$/, '/');
            const all = [...parameters.values()]
                .filter((one) => one.name.startsWith(path))
                .filter((one) => input_flag(input, 'Recursive') || !one.name.slice(path.length).includes('/'))
                .sort((a, b) => (a.name < b.name ? -1 : 1));
            const { items, next } = page(all, optionalNumber(input, 'MaxResults') ?? 10, optionalText(input, 'NextToken'));
            return { Parameters: items.map((one) => shown(one, input)), NextToken: next };
        },
        DescribeParameters: (input) => {
            const all = [...parameters.values()];
            const { items, next } = page(all, optionalNumber(input, 'MaxResults') ?? 50, optionalText(input, 'NextToken'));
            return {
                Parameters: items.map(({ name, type, version, modified, description }) => ({
                    Name: name,
                    ARN: arn(name),
                    Type: type,
                    Version: version,
                    LastModifiedDate: new Date(modified),
                    Description: description,
                    Tier: 'Standard',
                })),
                NextToken: next,
            };
        },
        DeleteParameter: (input) => {
            parameters.delete(find(input_text(input, 'Name')).name);
            return {};
        },
        DeleteParameters: (input) => {
            const names = input_texts(input, 'Names');
            const DeletedParameters = names.filter((name) => parameters.delete(name));
            return { DeletedParameters, InvalidParameters: names.filter((name) => !DeletedParameters.includes(name)) };
        },
        AddTagsToResource: (input) => {
            const { tags } = find(input_text(input, 'ResourceId'));
            for (const tag of input_list(input, 'Tags'))
                tags.set(tag.Key, tag.Value);
            return {};
        },
        ListTagsForResource: (input) => ({
            TagList: [...find(input_text(input, 'ResourceId')).tags].map(([Key, Value]) => ({ Key, Value })),
        }),
    };
    return {
        service: {
            signingName: 'ssm',
            protocol: 'json',
            targetPrefix: 'AmazonSSM',
            operations: { ...operations, ...automation.operations },
            stop: () => Promise.resolve(automation.stop()),
        },
        resolve: (valueFrom) => find(valueFrom).value,
    };
}

;// CONCATENATED MODULE: ./src/rehearsal/services/sts/service.ts



const ROLE_ARN = /^arn:aws:iam::(\d{12}):role\/(.+)$/;
/** STS: who am I, and temporary credentials. Credentials are random and open nothing but this rehearsal. */
function createSts(ctx) {
    const id = (prefix) => `${prefix}${(0,external_node_crypto_.randomBytes)(10).toString('hex').toUpperCase().slice(0, 16)}`;
    function assume(roleArn, session, seconds) {
        const role = ROLE_ARN.exec(roleArn);
        if (role === null)
            throw new AwsError('ValidationError', `${roleArn} is invalid`);
        if (seconds < 900 || seconds > 43_200) {
            throw new AwsError('ValidationError', 'The requested DurationSeconds must be between 900 and 43200.');
        }
        const name = role[2]?.split('/').at(-1) ?? '';
        const accessKeyId = id('ASIA');
        return {
            Credentials: {
                AccessKeyId: accessKeyId,
                SecretAccessKey: (0,external_node_crypto_.randomBytes)(30).toString('base64'),
                SessionToken: (0,external_node_crypto_.randomBytes)(48).toString('base64'),
                // The SDK compares this with the wall clock to know when to renew.
                Expiration: new Date(ctx.ports.sessions.issue(accessKeyId, seconds)),
            },
            AssumedRoleUser: {
                AssumedRoleId: `${id('AROA')}:${session}`,
                Arn: `arn:aws:sts::${role[1] ?? ''}:assumed-role/${name}/${session}`,
            },
        };
    }
    return {
        service: {
            signingName: 'sts',
            protocol: 'query',
            xmlNamespace: 'https://sts.amazonaws.com/doc/2011-06-15/',
            operations: {
                GetCallerIdentity: () => ({
                    UserId: 'AROAREHEARSAL:ez-deploy',
                    Account: ctx.accountId,
                    Arn: `arn:aws:sts::${ctx.accountId}:assumed-role/rehearsal/ez-deploy`,
                }),
                AssumeRole: (input) => assume(input_text(input, 'RoleArn'), input_text(input, 'RoleSessionName'), optionalNumber(input, 'DurationSeconds') ?? 3600),
                AssumeRoleWithWebIdentity: (input) => {
                    const token = input_text(input, 'WebIdentityToken').split('.');
                    if (token.length !== 3)
                        throw new AwsError('InvalidIdentityToken', 'The ID Token provided is not a valid JWT.');
                    return {
                        ...assume(input_text(input, 'RoleArn'), input_text(input, 'RoleSessionName'), optionalNumber(input, 'DurationSeconds') ?? 3600),
                        Provider: 'token.actions.githubusercontent.com',
                        Audience: optionalText(input, 'Audience') ?? 'sts.amazonaws.com',
                    };
                },
            },
        },
    };
}

;// CONCATENATED MODULE: ./src/rehearsal/services/tagging/service.ts


/** CloudFront and other services without a region are listed in this one only. */
const GLOBAL_REGION = 'us-east-1';
/** Resource Groups Tagging API: what has which tags. */
function createTagging(ctx) {
    return {
        service: {
            signingName: 'tagging',
            protocol: 'json',
            targetPrefix: 'ResourceGroupsTaggingAPI_20170126',
            operations: {
                GetResources: (input, call) => {
                    const filters = input_list(input, 'TagFilters').map((f) => {
                        const filter = f;
                        return { key: optionalText(filter, 'Key') ?? '', values: input_texts(filter, 'Values') };
                    });
                    const region = /\/\d{8}\/([^/]+)\/tagging\//.exec(call.request.headers.authorization ?? '')?.[1] ?? ctx.region;
                    const here = taggedResources(ctx).filter(({ arn }) => {
                        const of = arn.split(':')[3] ?? '';
                        return of === region || (of === '' && region === GLOBAL_REGION);
                    });
                    // All keys have to be there; of a key's values any one. A key without values: whatever it has.
                    const found = here.filter(({ tags }) => filters.every(({ key, values }) => {
                        const value = tags[key];
                        return value !== undefined && (values.length === 0 || values.includes(value));
                    }));
                    const { items, next } = page(found, optionalNumber(input, 'ResourcesPerPage') ?? 100, optionalText(input, 'PaginationToken'));
                    return {
                        PaginationToken: next ?? '',
                        ResourceTagMappingList: items.map(({ arn, tags }) => ({
                            ResourceARN: arn,
                            Tags: Object.entries(tags).map(([Key, Value]) => ({ Key, Value })),
                        })),
                    };
                },
            },
        },
    };
}

;// CONCATENATED MODULE: ./src/rehearsal/services/all.ts






















/**
 * Makes every service of the cloud and the ports by which they reach each other. Tasks are containers of the engine, where one is
 * given, and processes otherwise.
 */
async function createServices(ctx, engine) {
    const dynamodb = await createDynamoDb(ctx);
    const ecr = await createEcr(ctx);
    const secrets = createSecretsManager(ctx);
    const ssm = createSsm(ctx);
    const logs = createLogs(ctx);
    const states = createStepFunctions(ctx);
    const elbv2 = createElbv2(ctx);
    const proxy = await createProxy(ctx, elbv2.state);
    const runner = engine === undefined ? createProcessRunner(ctx) : await createContainerRunner(ctx, engine, ecr.port.registry());
    const ecs = createEcs(ctx, runner, proxy.forget);
    const cloudwatch = createCloudWatch(ctx);
    const autoscaling = createAutoScaling(ctx);
    const scheduler = createScheduler(ctx);
    const rds = createRds(ctx);
    const services = [
        ecs.service,
        states.service,
        elbv2.service,
        cloudwatch.service,
        autoscaling.service,
        scheduler.service,
        logs.service,
        dynamodb.service,
        ecr.service,
        secrets.service,
        ssm.service,
        createS3(ctx).service,
        createIam(ctx).service,
        createSts(ctx).service,
        createTagging(ctx).service,
        createCloudFront(ctx).service,
        rds.service,
        createBackup(ctx, rds.instances).service,
    ];
    return {
        services,
        application: proxy.address,
        ports: {
            images: ecr.port,
            logs: logs.port,
            secrets: {
                put: secrets.put,
                resolve: (valueFrom) => valueFrom.startsWith('arn:aws:secretsmanager:') ? secrets.resolve(valueFrom) : ssm.resolve(valueFrom),
            },
            metrics: cloudwatch.metrics,
            targets: elbv2.targets,
            network: { ...createNetwork(), publicName: () => proxy.address },
        },
        describe: () => ({
            ecs: ecs.describe(),
            elbv2: elbv2.describe(),
            cloudwatch: cloudwatch.describe(),
            autoscaling: autoscaling.describe(),
            schedules: scheduler.describe(),
            ecr: ecr.describe(),
            executions: states.describe(),
        }),
        stop: async () => {
            // Executions and tasks first: nothing acts on what is already gone.
            for (const service of services)
                await service.stop?.();
            await proxy.stop();
        },
    };
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
;// CONCATENATED MODULE: ./src/rehearsal/resources/held.ts

const STORES = new WeakMap();
/** Resources that no service of the rehearsal acts on, by type and id: their state is real, their work is not done. */
function storeOf(ctx) {
    const store = STORES.get(ctx) ?? new Map();
    STORES.set(ctx, store);
    return store;
}
const keyOf = (type, id) => `${type} ${id}`;
/**
 * First creation goes by faster than the clock by this: a rehearsal shows deployments, and nobody learns from waiting ten minutes
 * for a database. What is waited for still is the delays table's, so the order in which things are ready is AWS's.
 */
const CREATION_FACTOR = 60;
/** A handler that keeps what it makes, refuses a second of the same id, and shows what somebody else has changed. */
function held(type, spec) {
    const all = (door, id, news) => ({ ...spec.outputs?.(door, id, news) });
    const find = (door, id) => {
        const found = storeOf(door.ctx).get(keyOf(type, id));
        if (found === undefined)
            throw new AwsError('ResourceNotFoundException', `${type} ${id} does not exist`);
        return found;
    };
    return {
        replace: spec.replace ?? [],
        create: async (door, news, name) => {
            const id = spec.id(door, news, name);
            const store = storeOf(door.ctx);
            if (store.has(keyOf(type, id)) && spec.again !== true)
                throw new AwsError('AlreadyExistsException', `${type} ${id} exists already`);
            const mark = spec.unique?.(news);
            const same = [...store.entries()].find(([, h]) => h.type === type && mark !== undefined && spec.unique?.(h.properties) === mark);
            if (same !== undefined && spec.again !== true)
                throw new AwsError('AlreadyExistsException', `${type} ${mark ?? ''} exists already`);
            if (same !== undefined) {
                const first = same[0].slice(type.length + 1);
                const outputs = all(door, first, news);
                same[1].properties = { ...news, ...outputs };
                return { id: first, outputs };
            }
            const outputs = all(door, id, news);
            store.set(keyOf(type, id), { type, properties: { ...news, ...outputs } });
            if (spec.delay !== undefined)
                await door.ctx.clock.sleep(spec.delay / CREATION_FACTOR);
            return { id, outputs };
        },
        update: (door, id, news) => {
            const outputs = all(door, id, news);
            find(door, id).properties = { ...news, ...outputs };
            return Promise.resolve(outputs);
        },
        delete: (door, id) => {
            const store = storeOf(door.ctx);
            const found = store.get(keyOf(type, id));
            const why = found === undefined ? undefined : spec.keeps?.(found.properties);
            if (why !== undefined)
                throw new AwsError('InvalidParameterCombination', why);
            store.delete(keyOf(type, id));
            return Promise.resolve();
        },
        read: (door, id) => Promise.resolve(storeOf(door.ctx).get(keyOf(type, id))?.properties),
    };
}
/** Something that is there already, under the id that it has. */
function giveHeld(ctx, type, id, properties) {
    storeOf(ctx).set(keyOf(type, id), { type, properties });
}
/** What a person does in the console, for rehearsing drift: changes a kept resource behind the program's back. */
function changeHeld(ctx, type, id, change) {
    const found = storeOf(ctx).get(keyOf(type, id));
    if (found === undefined)
        throw new AwsError('ResourceNotFoundException', `${type} ${id} does not exist`);
    found.properties = { ...found.properties, ...change };
}

;// CONCATENATED MODULE: ./src/rehearsal/resources/account.ts



const iam = (door, rest) => `arn:aws:iam::${door.ctx.accountId}:${rest}`;
/** What an account has once: who may come in, what is written down of it, what it may spend. */
const TYPES = {
    'aws:iam/openIdConnectProvider:OpenIdConnectProvider': {
        replace: ['url'],
        // EntityAlreadyExists: one provider a URL and account.
        id: (door, news) => iam(door, `oidc-provider/${str(news, 'url').replace(/^https:\/\//, '')}`),
        outputs: (_door, id) => ({ arn: id }),
    },
    'aws:iam/policy:Policy': {
        replace: ['name', 'path', 'description'],
        id: (door, news, name) => iam(door, `policy/${str(news, 'name') || name}`),
        outputs: (_door, id) => ({ arn: id, policyId: `ANPA${hex(16).toUpperCase()}` }),
    },
    'aws:iam/group:Group': {
        id: (_door, news, name) => str(news, 'name') || name,
        outputs: (door, id) => ({ arn: iam(door, `group/${id}`), uniqueId: `AGPA${hex(16).toUpperCase()}` }),
    },
    'aws:iam/groupPolicyAttachment:GroupPolicyAttachment': {
        replace: ['group', 'policyArn'],
        again: true,
        id: (_door, news) => `${str(news, 'group')}/${str(news, 'policyArn')}`,
    },
    'aws:iam/accountPasswordPolicy:AccountPasswordPolicy': { again: true, id: () => 'iam-account-password-policy' },
    'aws:cloudtrail/trail:Trail': {
        replace: ['name'],
        id: (door, news, name) => `arn:aws:cloudtrail:${door.ctx.region}:${door.ctx.accountId}:trail/${str(news, 'name') || name}`,
        outputs: (door, id) => ({ arn: id, homeRegion: door.ctx.region }),
    },
    'aws:budgets/budget:Budget': {
        replace: ['name', 'accountId'],
        id: (door, news, name) => `${door.ctx.accountId}:${str(news, 'name') || name}`,
        outputs: (door, id) => ({ arn: `arn:aws:budgets::${door.ctx.accountId}:budget/${id.split(':')[1] ?? ''}` }),
    },
    'aws:organizations/organization:Organization': {
        // AlreadyInOrganizationException
        unique: () => 'one',
        id: () => `o-${hex(10)}`,
        outputs: (door, id) => ({
            arn: `arn:aws:organizations::${door.ctx.accountId}:organization/${id}`,
            masterAccountId: door.ctx.accountId,
        }),
    },
    'aws:organizations/account:Account': {
        replace: ['name', 'email'],
        // EMAIL_ALREADY_EXISTS
        unique: (news) => str(news, 'email'),
        id: () => String(100_000_000_000 + Math.floor(Math.random() * 899_999_999_999)),
        outputs: (door, id) => ({ arn: `arn:aws:organizations::${door.ctx.accountId}:account/o-rehearsal/${id}` }),
        keeps: () => 'An account is closed by a person, not deleted.',
    },
};
const ACCOUNT = Object.fromEntries(Object.entries(TYPES).map(([type, spec]) => [type, held(type, spec)]));

;// CONCATENATED MODULE: ./src/rehearsal/resources/alarms.ts

const dimensions = (of) => Object.entries(object(of)).map(([Name, Value]) => ({ Name, Value: String(Value) }));
function alarm(news) {
    const queries = objects(news['metricQueries']);
    return {
        AlarmName: str(news, 'name'),
        AlarmDescription: str(news, 'alarmDescription'),
        ActionsEnabled: news['actionsEnabled'] ?? true,
        AlarmActions: news['alarmActions'],
        OKActions: news['okActions'],
        ComparisonOperator: str(news, 'comparisonOperator'),
        Threshold: Number(news['threshold']),
        EvaluationPeriods: Number(news['evaluationPeriods']),
        DatapointsToAlarm: Number(news['datapointsToAlarm'] ?? news['evaluationPeriods']),
        TreatMissingData: str(news, 'treatMissingData') || 'missing',
        ...(queries.length === 0
            ? {
                Namespace: str(news, 'namespace'),
                MetricName: str(news, 'metricName'),
                Dimensions: dimensions(news['dimensions']),
                Period: Number(news['period']),
                ...(news['statistic'] === undefined
                    ? { ExtendedStatistic: str(news, 'extendedStatistic') }
                    : { Statistic: str(news, 'statistic') }),
            }
            : {
                Metrics: queries.map((q) => {
                    const metric = object(q['metric']);
                    return {
                        Id: str(q, 'id'),
                        ReturnData: q['returnData'] ?? false,
                        ...(q['expression'] === undefined
                            ? {
                                MetricStat: {
                                    Metric: {
                                        Namespace: str(metric, 'namespace'),
                                        MetricName: str(metric, 'metricName'),
                                        Dimensions: dimensions(metric['dimensions']),
                                    },
                                    Period: Number(metric['period']),
                                    Stat: str(metric, 'stat'),
                                },
                            }
                            : { Expression: str(q, 'expression'), Label: str(q, 'label') }),
                    };
                }),
            }),
    };
}
/** Alarms are the rehearsal's own CloudWatch's: those on one metric are evaluated, those on expressions say that they are not. */
const ALARMS = {
    'aws:cloudwatch/metricAlarm:MetricAlarm': {
        replace: ['name'],
        create: async (door, news) => {
            const name = str(news, 'name');
            await door.call('monitoring', 'PutMetricAlarm', alarm(news));
            return {
                id: name,
                outputs: { arn: `arn:aws:cloudwatch:${door.ctx.region}:${door.ctx.accountId}:alarm:${name}` },
            };
        },
        update: async (door, _id, news) => {
            await door.call('monitoring', 'PutMetricAlarm', alarm(news));
            return {};
        },
        delete: async (door, id) => {
            await door.call('monitoring', 'DeleteAlarms', { AlarmNames: [id] });
        },
    },
};

;// CONCATENATED MODULE: ./src/rehearsal/resources/balancing.ts

const ELB = 'elasticloadbalancing';
function action(raw) {
    const forward = object(raw['forward']);
    const fixed = object(raw['fixedResponse']);
    const redirect = object(raw['redirect']);
    return {
        Type: raw['type'],
        ...(raw['targetGroupArn'] === undefined ? {} : { TargetGroupArn: raw['targetGroupArn'] }),
        ...(raw['forward'] === undefined
            ? {}
            : {
                ForwardConfig: {
                    TargetGroups: objects(forward['targetGroups']).map((g) => ({
                        TargetGroupArn: g['arn'],
                        Weight: g['weight'],
                    })),
                    TargetGroupStickinessConfig: { Enabled: object(forward['stickiness'])['enabled'] ?? false },
                },
            }),
        ...(raw['fixedResponse'] === undefined
            ? {}
            : {
                FixedResponseConfig: {
                    StatusCode: fixed['statusCode'],
                    ContentType: fixed['contentType'],
                    MessageBody: fixed['messageBody'],
                },
            }),
        ...(raw['redirect'] === undefined
            ? {}
            : {
                RedirectConfig: {
                    Port: redirect['port'],
                    Protocol: redirect['protocol'],
                    StatusCode: redirect['statusCode'],
                },
            }),
    };
}
function condition(raw) {
    if (raw['pathPattern'] !== undefined) {
        return { Field: 'path-pattern', PathPatternConfig: { Values: strings(object(raw['pathPattern'])['values']) } };
    }
    const header = object(raw['httpHeader']);
    return {
        Field: 'http-header',
        HttpHeaderConfig: { HttpHeaderName: header['httpHeaderName'], Values: strings(header['values']) },
    };
}
const rule = (news) => ({
    Actions: objects(news['actions']).map(action),
    Conditions: objects(news['conditions']).map(condition),
});
function groupSettings(news) {
    const health = object(news['healthCheck']);
    return {
        HealthCheckPath: health['path'],
        HealthCheckIntervalSeconds: health['interval'],
        HealthCheckTimeoutSeconds: health['timeout'],
        HealthyThresholdCount: health['healthyThreshold'],
        UnhealthyThresholdCount: health['unhealthyThreshold'],
        Matcher: { HttpCode: health['matcher'] },
    };
}
async function groupAttributes(door, arn, news) {
    await door.call(ELB, 'ModifyTargetGroupAttributes', {
        TargetGroupArn: arn,
        Attributes: [
            { Key: 'deregistration_delay.timeout_seconds', Value: String(num(news, 'deregistrationDelay') ?? 300) },
            { Key: 'stickiness.enabled', Value: String(object(news['stickiness'])['enabled'] ?? false) },
            { Key: 'slow_start.duration_seconds', Value: String(num(news, 'slowStart') ?? 0) },
        ],
    });
}
const BALANCING = {
    'aws:lb/loadBalancer:LoadBalancer': {
        replace: ['name', 'internal', 'loadBalancerType'],
        create: async (door, news) => {
            const made = await door.call(ELB, 'CreateLoadBalancer', {
                Name: str(news, 'name'),
                Scheme: news['internal'] === true ? 'internal' : 'internet-facing',
                Subnets: strings(news['subnets']),
                SecurityGroups: strings(news['securityGroups']),
                Tags: tagList(news),
            });
            const balancer = first(made['LoadBalancers']);
            const arn = str(balancer, 'LoadBalancerArn');
            await door.call(ELB, 'ModifyLoadBalancerAttributes', {
                LoadBalancerArn: arn,
                Attributes: [
                    { Key: 'deletion_protection.enabled', Value: String(news['enableDeletionProtection'] ?? false) },
                    {
                        Key: 'routing.http.drop_invalid_header_fields.enabled',
                        Value: String(news['dropInvalidHeaderFields'] ?? false),
                    },
                    { Key: 'idle_timeout.timeout_seconds', Value: String(news['idleTimeout'] ?? 60) },
                ],
            });
            return {
                id: arn,
                outputs: {
                    arn,
                    arnSuffix: arn.split(':loadbalancer/')[1],
                    dnsName: balancer['DNSName'],
                    zoneId: balancer['CanonicalHostedZoneId'],
                    vpcId: balancer['VpcId'],
                },
            };
        },
        update: () => Promise.resolve({}),
        delete: async (door, id) => {
            await door.call(ELB, 'DeleteLoadBalancer', { LoadBalancerArn: id });
        },
    },
    'aws:lb/targetGroup:TargetGroup': {
        replace: ['name', 'port', 'protocol', 'vpcId', 'targetType'],
        create: async (door, news) => {
            const made = await door.call(ELB, 'CreateTargetGroup', {
                Name: str(news, 'name'),
                Port: num(news, 'port'),
                Protocol: str(news, 'protocol'),
                VpcId: str(news, 'vpcId'),
                TargetType: str(news, 'targetType'),
                ...groupSettings(news),
                Tags: tagList(news),
            });
            const arn = str(first(made['TargetGroups']), 'TargetGroupArn');
            await groupAttributes(door, arn, news);
            return { id: arn, outputs: { arn, arnSuffix: arn.split(':').at(-1) } };
        },
        update: async (door, id, news) => {
            await door.call(ELB, 'ModifyTargetGroup', { TargetGroupArn: id, ...groupSettings(news) });
            await groupAttributes(door, id, news);
            return { arn: id, arnSuffix: id.split(':').at(-1) };
        },
        delete: async (door, id) => {
            await door.call(ELB, 'DeleteTargetGroup', { TargetGroupArn: id });
        },
    },
    'aws:lb/listener:Listener': {
        replace: ['loadBalancerArn'],
        create: async (door, news) => {
            const made = await door.call(ELB, 'CreateListener', {
                LoadBalancerArn: str(news, 'loadBalancerArn'),
                Port: num(news, 'port'),
                Protocol: str(news, 'protocol'),
                DefaultActions: objects(news['defaultActions']).map(action),
            });
            const arn = str(first(made['Listeners']), 'ListenerArn');
            return { id: arn, outputs: { arn } };
        },
        update: async (door, id, news) => {
            await door.call(ELB, 'ModifyListener', {
                ListenerArn: id,
                DefaultActions: objects(news['defaultActions']).map(action),
            });
            return { arn: id };
        },
        delete: async (door, id) => {
            await door.call(ELB, 'DeleteListener', { ListenerArn: id });
        },
    },
    'aws:lb/listenerRule:ListenerRule': {
        replace: ['listenerArn'],
        create: async (door, news) => {
            const made = await door.call(ELB, 'CreateRule', {
                ListenerArn: str(news, 'listenerArn'),
                Priority: num(news, 'priority'),
                ...rule(news),
            });
            const arn = str(first(made['Rules']), 'RuleArn');
            return { id: arn, outputs: { arn } };
        },
        update: async (door, id, news) => {
            await door.call(ELB, 'ModifyRule', { RuleArn: id, ...rule(news) });
            return { arn: id };
        },
        delete: async (door, id) => {
            await door.call(ELB, 'DeleteRule', { RuleArn: id });
        },
    },
};

;// CONCATENATED MODULE: ./src/rehearsal/resources/relations.ts

const set = (value) => value !== undefined && value !== null && value !== false && value !== '';
const bad = (property, reason) => [{ property, reason }];
/** Exactly one of them, as the API wants it. */
function oneOf(inputs, keys) {
    const given = keys.filter((key) => inputs[key] !== undefined);
    return given.length === 1
        ? []
        : bad(keys[0] ?? '', `exactly one of ${keys.join(', ')} is needed, got ${given.length}`);
}
const RULE_SOURCES = ['cidrIpv4', 'cidrIpv6', 'prefixListId', 'referencedSecurityGroupId'];
/** What AWS refuses about properties that are right each alone; each line is the API's own documented rule. */
const RELATIONS = {
    'aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule': (p) => oneOf(p, RULE_SOURCES),
    'aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule': (p) => oneOf(p, RULE_SOURCES),
    'aws:rds/instance:Instance': (p) => [
        ...(set(p['kmsKeyId']) && p['storageEncrypted'] !== true ? bad('kmsKeyId', 'needs storageEncrypted') : []),
        ...(Number(p['monitoringInterval'] ?? 0) > 0 && !set(p['monitoringRoleArn'])
            ? bad('monitoringRoleArn', 'is needed where monitoringInterval is not 0')
            : []),
        ...(p['skipFinalSnapshot'] !== true && !set(p['finalSnapshotIdentifier'])
            ? bad('finalSnapshotIdentifier', 'is needed unless skipFinalSnapshot is set')
            : []),
        ...(set(p['performanceInsightsKmsKeyId']) && p['performanceInsightsEnabled'] !== true
            ? bad('performanceInsightsKmsKeyId', 'needs performanceInsightsEnabled')
            : []),
        ...(set(p['manageMasterUserPassword']) && set(p['password'])
            ? bad('password', 'conflicts with manageMasterUserPassword')
            : []),
        ...(str(p, 'username') === 'rdsadmin' ? bad('username', 'rdsadmin is reserved') : []),
        ...(Number(p['allocatedStorage'] ?? 20) < 20 ? bad('allocatedStorage', 'gp3 storage begins at 20 GiB') : []),
    ],
    'aws:elasticache/replicationGroup:ReplicationGroup': (p) => {
        const token = p['authToken'];
        return [
            ...(set(token) && p['transitEncryptionEnabled'] !== true
                ? bad('authToken', 'needs transitEncryptionEnabled')
                : []),
            ...(typeof token === 'string' && token !== '' && !/^[A-Za-z0-9!&#$^<>-]{16,128}$/.test(token)
                ? bad('authToken', '16 to 128 letters, digits or !&#$^<>-')
                : []),
            ...(set(p['numCacheClusters']) && set(p['numNodeGroups'])
                ? bad('numCacheClusters', 'conflicts with numNodeGroups')
                : []),
            ...(p['multiAzEnabled'] === true && p['automaticFailoverEnabled'] !== true
                ? bad('multiAzEnabled', 'needs automaticFailoverEnabled')
                : []),
            ...(p['kmsKeyId'] !== undefined && p['atRestEncryptionEnabled'] !== true
                ? bad('kmsKeyId', 'needs atRestEncryptionEnabled')
                : []),
            ...(str(p, 'replicationGroupId').length > 40 ? bad('replicationGroupId', 'at most 40 characters') : []),
        ];
    },
    'aws:wafv2/webAcl:WebAcl': (p) => [
        ...(['REGIONAL', 'CLOUDFRONT'].includes(str(p, 'scope')) ? [] : bad('scope', 'REGIONAL or CLOUDFRONT')),
        ...oneOf(object(p['defaultAction']), ['allow', 'block']),
        ...objects(p['rules']).flatMap((rule, i) => oneOf(rule, ['action', 'overrideAction']).map((f) => ({ ...f, property: `rules[${i}].${f.property}` }))),
    ],
    'aws:cloudfront/distribution:Distribution': (p) => {
        const origins = objects(p['origins']).map((o) => str(o, 'originId'));
        const behaviours = [object(p['defaultCacheBehavior']), ...objects(p['orderedCacheBehaviors'])];
        const certificate = object(p['viewerCertificate']);
        return [
            ...behaviours
                .filter((b) => !origins.includes(str(b, 'targetOriginId')))
                .flatMap((b) => bad('targetOriginId', `there is no origin ${str(b, 'targetOriginId')}`)),
            ...(set(certificate['acmCertificateArn']) && !set(certificate['sslSupportMethod'])
                ? bad('viewerCertificate.sslSupportMethod', 'is needed with acmCertificateArn')
                : []),
            ...(Array.isArray(p['aliases']) && p['aliases'].length > 0 && set(certificate['cloudfrontDefaultCertificate'])
                ? bad('aliases', 'need a certificate of their own')
                : []),
        ];
    },
    'aws:cloudwatch/metricAlarm:MetricAlarm': (p) => [
        ...(p['evaluationPeriods'] === undefined ? bad('evaluationPeriods', 'is needed') : []),
        ...oneOf(p, ['metricName', 'metricQueries', 'evaluationCriteria']),
        ...(p['metricName'] !== undefined ? oneOf(p, ['statistic', 'extendedStatistic']) : []),
        ...(objects(p['metricQueries']).length > 0 &&
            objects(p['metricQueries']).filter((q) => q['returnData'] === true).length !== 1
            ? bad('metricQueries', 'exactly one must return data')
            : []),
    ],
    'aws:ec2/networkAcl:NetworkAcl': (p) => ['ingress', 'egress'].flatMap((side) => {
        const numbers = objects(p[side]).map((r) => Number(r['ruleNo']));
        return new Set(numbers).size === numbers.length ? [] : bad(side, 'two rules have the same ruleNo');
    }),
    'aws:backup/plan:Plan': (p) => (objects(p['rules']).length > 0 ? [] : bad('rules', 'at least one')),
    'aws:ec2/flowLog:FlowLog': (p) => oneOf(p, ['vpcId', 'subnetId', 'eniId', 'transitGatewayId', 'transitGatewayAttachmentId', 'regionalNatGatewayId']),
};
/** What AWS refuses about the relations between properties. */
const relations = (type, inputs) => RELATIONS[type]?.(inputs) ?? [];

;// CONCATENATED MODULE: ./src/rehearsal/resources/types.generated.ts
const types_generated_TYPES = {
    "aws:appautoscaling/policy:Policy": { "properties": { "name": "s", "policyType": "s", "predictiveScalingPolicyConfiguration": { "maxCapacityBreachBehavior": "s", "maxCapacityBuffer": "n", "metricSpecifications!": [{ "customizedCapacityMetricSpecification": { "metricDataQueries!": [{ "expression": "s", "id!": "s", "label": "s", "metricStat": "*", "returnData": "b" }] }, "customizedLoadMetricSpecification": { "metricDataQueries!": [{ "expression": "s", "id!": "s", "label": "s", "metricStat": "*", "returnData": "b" }] }, "customizedScalingMetricSpecification": { "metricDataQueries!": [{ "expression": "s", "id!": "s", "label": "s", "metricStat": "*", "returnData": "b" }] }, "predefinedLoadMetricSpecification": { "predefinedMetricType!": "s", "resourceLabel": "s" }, "predefinedMetricPairSpecification": { "predefinedMetricType!": "s", "resourceLabel": "s" }, "predefinedScalingMetricSpecification": { "predefinedMetricType!": "s", "resourceLabel": "s" }, "targetValue!": "s" }], "mode": "s", "schedulingBufferTime": "n" }, "region": "s", "resourceId!": "s", "scalableDimension!": "s", "serviceNamespace!": "s", "stepScalingPolicyConfiguration": { "adjustmentType": "s", "cooldown": "n", "metricAggregationType": "s", "minAdjustmentMagnitude": "n", "stepAdjustments": [{ "metricIntervalLowerBound": "s", "metricIntervalUpperBound": "s", "scalingAdjustment!": "n" }] }, "targetTrackingScalingPolicyConfiguration": { "customizedMetricSpecification": { "dimensions": [{ "name!": "s", "value!": "s" }], "metricName": "s", "metrics": [{ "expression": "s", "id!": "s", "label": "s", "metricStat": { "metric!": "*", "stat!": "s", "unit": "s" }, "returnData": "b" }], "namespace": "s", "statistic": "s", "unit": "s" }, "disableScaleIn": "b", "predefinedMetricSpecification": { "predefinedMetricType!": "s", "resourceLabel": "s" }, "scaleInCooldown": "n", "scaleOutCooldown": "n", "targetValue!": "n" } }, "forces": [], "conflicts": {} },
    "aws:appautoscaling/target:Target": { "properties": { "maxCapacity!": "n", "minCapacity!": "n", "region": "s", "resourceId!": "s", "roleArn": "s", "scalableDimension!": "s", "serviceNamespace!": "s", "suspendedState": { "dynamicScalingInSuspended": "b", "dynamicScalingOutSuspended": "b", "scheduledScalingSuspended": "b" }, "tags": "m" }, "forces": [], "conflicts": {} },
    "aws:backup/plan:Plan": { "properties": { "advancedBackupSettings": [{ "backupOptions!": "m", "resourceType!": "s" }], "name": "s", "region": "s", "rules!": [{ "completionWindow": "n", "copyActions": [{ "destinationVaultArn!": "s", "lifecycle": { "coldStorageAfter": "n", "deleteAfter": "n", "optInToArchiveForSupportedResources": "b" } }], "enableContinuousBackup": "b", "lifecycle": { "coldStorageAfter": "n", "deleteAfter": "n", "optInToArchiveForSupportedResources": "b" }, "recoveryPointTags": "m", "ruleName!": "s", "scanActions": [{ "malwareScanner!": "s", "scanMode!": "s" }], "schedule": "s", "scheduleExpressionTimezone": "s", "startWindow": "n", "targetLogicallyAirGappedBackupVaultArn": "s", "targetVaultName!": "s" }], "scanSettings": [{ "malwareScanner!": "s", "resourceTypes!": ["s"], "scannerRoleArn!": "s" }], "tags": "m" }, "forces": [], "conflicts": {} },
    "aws:backup/selection:Selection": { "properties": { "conditions": [{ "stringEquals": [{ "key!": "s", "value!": "s" }], "stringLikes": [{ "key!": "s", "value!": "s" }], "stringNotEquals": [{ "key!": "s", "value!": "s" }], "stringNotLikes": [{ "key!": "s", "value!": "s" }] }], "iamRoleArn!": "s", "name": "s", "notResources": ["s"], "planId!": "s", "region": "s", "resources": ["s"], "selectionTags": [{ "key!": "s", "type!": "s", "value!": "s" }] }, "forces": [], "conflicts": {} },
    "aws:backup/vault:Vault": { "properties": { "forceDestroy": "b", "kmsKeyArn": "s", "name": "s", "region": "s", "tags": "m" }, "forces": [], "conflicts": {} },
    "aws:budgets/budget:Budget": { "properties": { "accountId": "s", "autoAdjustData": { "autoAdjustType!": "s", "historicalOptions": { "budgetAdjustmentPeriod!": "n", "lookbackAvailablePeriods": "n" }, "lastAutoAdjustTime": "s" }, "billingViewArn": "s", "budgetType!": "s", "costFilters": [{ "name!": "s", "values!": ["s"] }], "costTypes": { "includeCredit": "b", "includeDiscount": "b", "includeOtherSubscription": "b", "includeRecurring": "b", "includeRefund": "b", "includeSubscription": "b", "includeSupport": "b", "includeTax": "b", "includeUpfront": "b", "useAmortized": "b", "useBlended": "b" }, "filterExpression": { "ands": [{ "ands": [{ "costCategories": { "key": "s", "matchOptions": ["s"], "values": ["s"] }, "dimensions": { "key!": "s", "matchOptions": ["s"], "values!": ["s"] }, "tags": { "key": "s", "matchOptions": ["s"], "values": ["s"] } }], "costCategories": { "key": "s", "matchOptions": ["s"], "values": ["s"] }, "dimensions": { "key!": "s", "matchOptions": ["s"], "values!": ["s"] }, "not": { "costCategories": { "key": "s", "matchOptions": ["s"], "values": ["s"] }, "dimensions": { "key!": "s", "matchOptions": ["s"], "values!": ["s"] }, "tags": { "key": "s", "matchOptions": ["s"], "values": ["s"] } }, "ors": [{ "costCategories": { "key": "s", "matchOptions": ["s"], "values": ["s"] }, "dimensions": { "key!": "s", "matchOptions": ["s"], "values!": ["s"] }, "tags": { "key": "s", "matchOptions": ["s"], "values": ["s"] } }], "tags": { "key": "s", "matchOptions": ["s"], "values": ["s"] } }], "costCategories": { "key": "s", "matchOptions": ["s"], "values": ["s"] }, "dimensions": { "key!": "s", "matchOptions": ["s"], "values!": ["s"] }, "not": { "ands": [{ "costCategories": { "key": "s", "matchOptions": ["s"], "values": ["s"] }, "dimensions": { "key!": "s", "matchOptions": ["s"], "values!": ["s"] }, "tags": { "key": "s", "matchOptions": ["s"], "values": ["s"] } }], "costCategories": { "key": "s", "matchOptions": ["s"], "values": ["s"] }, "dimensions": { "key!": "s", "matchOptions": ["s"], "values!": ["s"] }, "not": { "costCategories": { "key": "s", "matchOptions": ["s"], "values": ["s"] }, "dimensions": { "key!": "s", "matchOptions": ["s"], "values!": ["s"] }, "tags": { "key": "s", "matchOptions": ["s"], "values": ["s"] } }, "ors": [{ "costCategories": { "key": "s", "matchOptions": ["s"], "values": ["s"] }, "dimensions": { "key!": "s", "matchOptions": ["s"], "values!": ["s"] }, "tags": { "key": "s", "matchOptions": ["s"], "values": ["s"] } }], "tags": { "key": "s", "matchOptions": ["s"], "values": ["s"] } }, "ors": [{ "ands": [{ "costCategories": { "key": "s", "matchOptions": ["s"], "values": ["s"] }, "dimensions": { "key!": "s", "matchOptions": ["s"], "values!": ["s"] }, "tags": { "key": "s", "matchOptions": ["s"], "values": ["s"] } }], "costCategories": { "key": "s", "matchOptions": ["s"], "values": ["s"] }, "dimensions": { "key!": "s", "matchOptions": ["s"], "values!": ["s"] }, "not": { "costCategories": { "key": "s", "matchOptions": ["s"], "values": ["s"] }, "dimensions": { "key!": "s", "matchOptions": ["s"], "values!": ["s"] }, "tags": { "key": "s", "matchOptions": ["s"], "values": ["s"] } }, "ors": [{ "costCategories": { "key": "s", "matchOptions": ["s"], "values": ["s"] }, "dimensions": { "key!": "s", "matchOptions": ["s"], "values!": ["s"] }, "tags": { "key": "s", "matchOptions": ["s"], "values": ["s"] } }], "tags": { "key": "s", "matchOptions": ["s"], "values": ["s"] } }], "tags": { "key": "s", "matchOptions": ["s"], "values": ["s"] } }, "limitAmount": "s", "limitUnit": "s", "metrics": "s", "name": "s", "namePrefix": "s", "notifications": [{ "comparisonOperator!": "s", "notificationType!": "s", "subscriberEmailAddresses": ["s"], "subscriberSnsTopicArns": ["s"], "threshold!": "n", "thresholdType!": "s" }], "plannedLimits": [{ "amount!": "s", "startTime!": "s", "unit!": "s" }], "tags": "m", "timePeriodEnd": "s", "timePeriodStart": "s", "timeUnit!": "s" }, "forces": [], "conflicts": { "costFilters": ["filterExpression"], "filterExpression": ["costFilter"], "metrics": ["costTypes"] } },
    "aws:cloudfront/distribution:Distribution": { "properties": { "aliases": ["s"], "anycastIpListId": "s", "cacheTagConfig": { "headerName!": "s" }, "comment": "s", "connectionFunctionAssociation": { "id!": "s" }, "continuousDeploymentPolicyId": "s", "customErrorResponses": [{ "errorCachingMinTtl": "n", "errorCode!": "n", "responseCode": "n", "responsePagePath": "s" }], "defaultCacheBehavior!": { "allowedMethods!": ["s"], "cachePolicyId": "s", "cachedMethods!": ["s"], "compress": "b", "defaultTtl": "n", "fieldLevelEncryptionId": "s", "forwardedValues": { "cookies!": { "forward!": "s", "whitelistedNames": ["s"] }, "headers": ["s"], "queryString!": "b", "queryStringCacheKeys": ["s"] }, "functionAssociations": [{ "eventType!": "s", "functionArn!": "s" }], "grpcConfig": { "enabled": "b" }, "lambdaFunctionAssociations": [{ "eventType!": "s", "includeBody": "b", "lambdaArn!": "s" }], "maxTtl": "n", "minTtl": "n", "originRequestPolicyId": "s", "realtimeLogConfigArn": "s", "responseHeadersPolicyId": "s", "smoothStreaming": "b", "targetOriginId!": "s", "trustedKeyGroups": ["s"], "trustedSigners": ["s"], "viewerProtocolPolicy!": "s" }, "defaultRootObject": "s", "enabled!": "b", "httpVersion": "s", "isIpv6Enabled": "b", "loggingConfig": { "bucket": "s", "includeCookies": "b", "prefix": "s" }, "orderedCacheBehaviors": [{ "allowedMethods!": ["s"], "cachePolicyId": "s", "cachedMethods!": ["s"], "compress": "b", "defaultTtl": "n", "fieldLevelEncryptionId": "s", "forwardedValues": { "cookies!": { "forward!": "s", "whitelistedNames": ["s"] }, "headers": ["s"], "queryString!": "b", "queryStringCacheKeys": ["s"] }, "functionAssociations": [{ "eventType!": "s", "functionArn!": "s" }], "grpcConfig": { "enabled": "b" }, "lambdaFunctionAssociations": [{ "eventType!": "s", "includeBody": "b", "lambdaArn!": "s" }], "maxTtl": "n", "minTtl": "n", "originRequestPolicyId": "s", "pathPattern!": "s", "realtimeLogConfigArn": "s", "responseHeadersPolicyId": "s", "smoothStreaming": "b", "targetOriginId!": "s", "trustedKeyGroups": ["s"], "trustedSigners": ["s"], "viewerProtocolPolicy!": "s" }], "originGroups": [{ "failoverCriteria!": { "statusCodes!": ["n"] }, "members!": [{ "originId!": "s" }], "originId!": "s" }], "origins!": [{ "connectionAttempts": "n", "connectionTimeout": "n", "customHeaders": [{ "name!": "s", "value!": "s" }], "customOriginConfig": { "httpPort!": "n", "httpsPort!": "n", "ipAddressType": "s", "originKeepaliveTimeout": "n", "originMtlsConfig": { "clientCertificateArn!": "s" }, "originProtocolPolicy!": "s", "originReadTimeout": "n", "originSslProtocols!": ["s"] }, "domainName!": "s", "originAccessControlId": "s", "originId!": "s", "originPath": "s", "originShield": { "enabled!": "b", "originShieldRegion": "s" }, "responseCompletionTimeout": "n", "s3OriginConfig": { "originAccessIdentity!": "s" }, "vpcOriginConfig": { "originKeepaliveTimeout": "n", "originReadTimeout": "n", "ownerAccountId": "s", "vpcOriginId!": "s" } }], "priceClass": "s", "restrictions!": { "geoRestriction!": { "locations": ["s"], "restrictionType!": "s" } }, "retainOnDelete": "b", "staging": "b", "tags": "m", "viewerCertificate!": { "acmCertificateArn": "s", "cloudfrontDefaultCertificate": "b", "iamCertificateId": "s", "minimumProtocolVersion": "s", "sslSupportMethod": "s" }, "viewerMtlsConfig": { "mode": "s", "trustStoreConfig": { "advertiseTrustStoreCaNames": "b", "ignoreCertificateExpiry": "b", "trustStoreId!": "s" } }, "waitForDeployment": "b", "webAclId": "s" }, "forces": [], "conflicts": {} },
    "aws:cloudfront/originAccessControl:OriginAccessControl": { "properties": { "description": "s", "name": "s", "originAccessControlOriginType!": "s", "signingBehavior!": "s", "signingProtocol!": "s" }, "forces": [], "conflicts": {} },
    "aws:cloudfront/responseHeadersPolicy:ResponseHeadersPolicy": { "properties": { "comment": "s", "corsConfig": { "accessControlAllowCredentials!": "b", "accessControlAllowHeaders!": { "items": ["s"] }, "accessControlAllowMethods!": { "items": ["s"] }, "accessControlAllowOrigins!": { "items": ["s"] }, "accessControlExposeHeaders": { "items": ["s"] }, "accessControlMaxAgeSec": "n", "originOverride!": "b" }, "customHeadersConfig": { "items": [{ "header!": "s", "override!": "b", "value!": "s" }] }, "name": "s", "removeHeadersConfig": { "items": [{ "header!": "s" }] }, "securityHeadersConfig": { "contentSecurityPolicy": { "contentSecurityPolicy!": "s", "override!": "b" }, "contentTypeOptions": { "override!": "b" }, "frameOptions": { "frameOption!": "s", "override!": "b" }, "referrerPolicy": { "override!": "b", "referrerPolicy!": "s" }, "strictTransportSecurity": { "accessControlMaxAgeSec!": "n", "includeSubdomains": "b", "override!": "b", "preload": "b" }, "xssProtection": { "modeBlock": "b", "override!": "b", "protection!": "b", "reportUri": "s" } }, "serverTimingHeadersConfig": { "enabled!": "b", "samplingRate!": "n" } }, "forces": [], "conflicts": {} },
    "aws:cloudtrail/trail:Trail": { "properties": { "advancedEventSelectors": [{ "fieldSelectors!": [{ "endsWiths": ["s"], "equals": ["s"], "field!": "s", "notEndsWiths": ["s"], "notEquals": ["s"], "notStartsWiths": ["s"], "startsWiths": ["s"] }], "name": "s" }], "cloudWatchLogsGroupArn": "s", "cloudWatchLogsRoleArn": "s", "enableLogFileValidation": "b", "enableLogging": "b", "eventSelectors": [{ "dataResources": [{ "type!": "s", "values!": ["s"] }], "excludeManagementEventSources": ["s"], "includeManagementEvents": "b", "readWriteType": "s" }], "includeGlobalServiceEvents": "b", "insightSelectors": [{ "insightType!": "s" }], "isMultiRegionTrail": "b", "isOrganizationTrail": "b", "kmsKeyId": "s", "name": "s", "region": "s", "s3BucketName!": "s", "s3KeyPrefix": "s", "snsTopicName": "s", "tags": "m" }, "forces": [], "conflicts": { "advancedEventSelectors": ["eventSelector"], "eventSelectors": ["advancedEventSelector"] } },
    "aws:cloudwatch/dashboard:Dashboard": { "properties": { "dashboardBody!": "s", "dashboardName!": "s", "region": "s" }, "forces": [], "conflicts": {} },
    "aws:cloudwatch/logDelivery:LogDelivery": { "properties": { "deliveryDestinationArn!": "s", "deliverySourceName!": "s", "fieldDelimiter": "s", "recordFields": ["s"], "region": "s", "s3DeliveryConfigurations": [{ "enableHiveCompatiblePath!": "b", "suffixPath!": "s" }], "tags": "m" }, "forces": [], "conflicts": {} },
    "aws:cloudwatch/logDeliveryDestination:LogDeliveryDestination": { "properties": { "deliveryDestinationConfiguration": { "destinationResourceArn": "s" }, "deliveryDestinationType": "s", "name": "s", "outputFormat": "s", "region": "s", "tags": "m" }, "forces": [], "conflicts": {} },
    "aws:cloudwatch/logDeliverySource:LogDeliverySource": { "properties": { "logType!": "s", "name": "s", "region": "s", "resourceArn!": "s", "tags": "m" }, "forces": [], "conflicts": {} },
    "aws:cloudwatch/logGroup:LogGroup": { "properties": { "deletionProtectionEnabled": "b", "kmsKeyId": "s", "logGroupClass": "s", "name": "s", "namePrefix": "s", "region": "s", "retentionInDays": "n", "skipDestroy": "b", "tags": "m" }, "forces": [], "conflicts": { "namePrefix": ["name"] } },
    "aws:cloudwatch/metricAlarm:MetricAlarm": { "properties": { "actionsEnabled": "b", "alarmActions": ["s"], "alarmDescription": "s", "comparisonOperator": "s", "datapointsToAlarm": "n", "dimensions": "m", "evaluateLowSampleCountPercentiles": "s", "evaluationCriteria": { "promqlCriteria!": { "pendingPeriod": "n", "query!": "s", "recoveryPeriod": "n" } }, "evaluationInterval": "n", "evaluationPeriods": "n", "extendedStatistic": "s", "insufficientDataActions": ["s"], "metricName": "s", "metricQueries": [{ "accountId": "s", "expression": "s", "id!": "s", "label": "s", "metric": { "dimensions": "m", "metricName!": "s", "namespace": "s", "period!": "n", "stat!": "s", "unit": "s" }, "period": "n", "returnData": "b" }], "name": "s", "namespace": "s", "okActions": ["s"], "period": "n", "region": "s", "statistic": "s", "tags": "m", "threshold": "n", "thresholdMetricId": "s", "treatMissingData": "s", "unit": "s", "warmUpConfiguration": { "onlyStartEvaluatingAfterWarmUpPeriodEnds": "b", "warmUpPeriodDurationInMinutes!": "n" } }, "forces": [], "conflicts": {} },
    "aws:dynamodb/table:Table": { "properties": { "attributes": [{ "name!": "s", "type!": "s" }], "billingMode": "s", "deletionProtectionEnabled": "b", "globalSecondaryIndexes": [{ "hashKey": "s", "keySchemas": [{ "attributeName!": "s", "keyType!": "s" }], "name!": "s", "nonKeyAttributes": ["s"], "onDemandThroughput": { "maxReadRequestUnits": "n", "maxWriteRequestUnits": "n" }, "projectionType!": "s", "rangeKey": "s", "readCapacity": "n", "warmThroughput": { "readUnitsPerSecond": "n", "writeUnitsPerSecond": "n" }, "writeCapacity": "n" }], "globalTableWitness": { "regionName": "s" }, "hashKey": "s", "importTable": { "inputCompressionType": "s", "inputFormat!": "s", "inputFormatOptions": { "csv": { "delimiter": "s", "headerLists": ["s"] } }, "s3BucketSource!": { "bucket!": "s", "bucketOwner": "s", "keyPrefix": "s" } }, "localSecondaryIndexes": [{ "name!": "s", "nonKeyAttributes": ["s"], "projectionType!": "s", "rangeKey!": "s" }], "name": "s", "onDemandThroughput": { "maxReadRequestUnits": "n", "maxWriteRequestUnits": "n" }, "pointInTimeRecovery": { "enabled!": "b", "recoveryPeriodInDays": "n" }, "rangeKey": "s", "readCapacity": "n", "region": "s", "replicas": [{ "arn": "s", "consistencyMode": "s", "deletionProtectionEnabled": "b", "kmsKeyArn": "s", "pointInTimeRecovery": "b", "propagateTags": "b", "regionName!": "s", "streamArn": "s", "streamLabel": "s" }], "restoreBackupArn": "s", "restoreDateTime": "s", "restoreSourceName": "s", "restoreSourceTableArn": "s", "restoreToLatestTime": "b", "serverSideEncryption": { "enabled!": "b", "kmsKeyArn": "s" }, "streamEnabled": "b", "streamViewType": "s", "tableClass": "s", "tags": "m", "ttl": { "attributeName": "s", "enabled": "b" }, "warmThroughput": { "readUnitsPerSecond": "n", "writeUnitsPerSecond": "n" }, "writeCapacity": "n" }, "forces": [], "conflicts": {} },
    "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup": { "properties": { "egress": [{ "cidrBlocks": ["s"], "description": "s", "fromPort!": "n", "ipv6CidrBlocks": ["s"], "prefixListIds": ["s"], "protocol!": "s", "securityGroups": ["s"], "self": "b", "toPort!": "n" }], "ingress": [{ "cidrBlocks": ["s"], "description": "s", "fromPort!": "n", "ipv6CidrBlocks": ["s"], "prefixListIds": ["s"], "protocol!": "s", "securityGroups": ["s"], "self": "b", "toPort!": "n" }], "region": "s", "revokeRulesOnDelete": "b", "tags": "m", "vpcId": "s" }, "forces": [], "conflicts": {} },
    "aws:ec2/eip:Eip": { "properties": { "address": "s", "associateWithPrivateIp": "s", "customerOwnedIpv4Pool": "s", "domain": "s", "instance": "s", "ipamPoolId": "s", "networkBorderGroup": "s", "networkInterface": "s", "publicIpv4Pool": "s", "region": "s", "tags": "m" }, "forces": [], "conflicts": {} },
    "aws:ec2/flowLog:FlowLog": { "properties": { "deliverCrossAccountRole": "s", "destinationOptions": { "fileFormat": "s", "hiveCompatiblePartitions": "b", "perHourPartition": "b" }, "eniId": "s", "iamRoleArn": "s", "logDestination": "s", "logDestinationType": "s", "logFormat": "s", "maxAggregationInterval": "n", "region": "s", "regionalNatGatewayId": "s", "subnetId": "s", "tagFieldSpecifications": [{ "resourceType!": "s", "tagKeys!": ["s"] }], "tags": "m", "trafficType": "s", "transitGatewayAttachmentId": "s", "transitGatewayId": "s", "vpcId": "s" }, "forces": [], "conflicts": {} },
    "aws:ec2/internetGateway:InternetGateway": { "properties": { "region": "s", "tags": "m", "vpcId": "s" }, "forces": [], "conflicts": {} },
    "aws:ec2/natGateway:NatGateway": { "properties": { "allocationId": "s", "availabilityMode": "s", "availabilityZoneAddresses": [{ "allocationIds": ["s"], "availabilityZone": "s", "availabilityZoneId": "s" }], "connectivityType": "s", "privateIp": "s", "region": "s", "secondaryAllocationIds": ["s"], "secondaryPrivateIpAddressCount": "n", "secondaryPrivateIpAddresses": ["s"], "subnetId": "s", "tags": "m", "vpcId": "s" }, "forces": [], "conflicts": {} },
    "aws:ec2/networkAcl:NetworkAcl": { "properties": { "egress": [{ "action!": "s", "cidrBlock": "s", "fromPort!": "n", "icmpCode": "n", "icmpType": "n", "ipv6CidrBlock": "s", "protocol!": "s", "ruleNo!": "n", "toPort!": "n" }], "ingress": [{ "action!": "s", "cidrBlock": "s", "fromPort!": "n", "icmpCode": "n", "icmpType": "n", "ipv6CidrBlock": "s", "protocol!": "s", "ruleNo!": "n", "toPort!": "n" }], "region": "s", "subnetIds": ["s"], "tags": "m", "vpcId!": "s" }, "forces": [], "conflicts": {} },
    "aws:ec2/route:Route": { "properties": { "carrierGatewayId": "s", "coreNetworkArn": "s", "destinationCidrBlock": "s", "destinationIpv6CidrBlock": "s", "destinationPrefixListId": "s", "egressOnlyGatewayId": "s", "gatewayId": "s", "localGatewayId": "s", "natGatewayId": "s", "networkInterfaceId": "s", "odbNetworkArn": "s", "region": "s", "routeTableId!": "s", "transitGatewayId": "s", "vpcEndpointId": "s", "vpcPeeringConnectionId": "s" }, "forces": [], "conflicts": {} },
    "aws:ec2/routeTable:RouteTable": { "properties": { "propagatingVgws": ["s"], "region": "s", "routes": [{ "carrierGatewayId": "s", "cidrBlock": "s", "coreNetworkArn": "s", "destinationPrefixListId": "s", "egressOnlyGatewayId": "s", "gatewayId": "s", "ipv6CidrBlock": "s", "localGatewayId": "s", "natGatewayId": "s", "networkInterfaceId": "s", "odbNetworkArn": "s", "transitGatewayId": "s", "vpcEndpointId": "s", "vpcPeeringConnectionId": "s" }], "tags": "m", "vpcId!": "s" }, "forces": [], "conflicts": {} },
    "aws:ec2/routeTableAssociation:RouteTableAssociation": { "properties": { "gatewayId": "s", "region": "s", "routeTableId!": "s", "subnetId": "s" }, "forces": [], "conflicts": { "gatewayId": ["subnetId"], "subnetId": ["gatewayId"] } },
    "aws:ec2/securityGroup:SecurityGroup": { "properties": { "description": "s", "egress": [{ "cidrBlocks": ["s"], "description": "s", "fromPort!": "n", "ipv6CidrBlocks": ["s"], "prefixListIds": ["s"], "protocol!": "s", "securityGroups": ["s"], "self": "b", "toPort!": "n" }], "ingress": [{ "cidrBlocks": ["s"], "description": "s", "fromPort!": "n", "ipv6CidrBlocks": ["s"], "prefixListIds": ["s"], "protocol!": "s", "securityGroups": ["s"], "self": "b", "toPort!": "n" }], "name": "s", "namePrefix": "s", "region": "s", "revokeRulesOnDelete": "b", "tags": "m", "vpcId": "s" }, "forces": [], "conflicts": { "namePrefix": ["name"] } },
    "aws:ec2/subnet:Subnet": { "properties": { "assignIpv6AddressOnCreation": "b", "availabilityZone": "s", "availabilityZoneId": "s", "cidrBlock": "s", "customerOwnedIpv4Pool": "s", "enableDns64": "b", "enableLniAtDeviceIndex": "n", "enableResourceNameDnsARecordOnLaunch": "b", "enableResourceNameDnsAaaaRecordOnLaunch": "b", "ipv4IpamPoolId": "s", "ipv4NetmaskLength": "n", "ipv6CidrBlock": "s", "ipv6IpamPoolId": "s", "ipv6Native": "b", "ipv6NetmaskLength": "n", "mapCustomerOwnedIpOnLaunch": "b", "mapPublicIpOnLaunch": "b", "outpostArn": "s", "privateDnsHostnameTypeOnLaunch": "s", "region": "s", "tags": "m", "vpcId!": "s" }, "forces": [], "conflicts": {} },
    "aws:ec2/vpc:Vpc": { "properties": { "assignGeneratedIpv6CidrBlock": "b", "cidrBlock": "s", "enableDnsHostnames": "b", "enableDnsSupport": "b", "enableNetworkAddressUsageMetrics": "b", "instanceTenancy": "s", "ipv4IpamPoolId": "s", "ipv4NetmaskLength": "n", "ipv6CidrBlock": "s", "ipv6CidrBlockNetworkBorderGroup": "s", "ipv6IpamPoolId": "s", "ipv6NetmaskLength": "n", "region": "s", "tags": "m" }, "forces": [], "conflicts": { "assignGeneratedIpv6CidrBlock": ["ipv6IpamPoolId"], "ipv6IpamPoolId": ["assignGeneratedIpv6CidrBlock"], "ipv6NetmaskLength": ["ipv6CidrBlock"] } },
    "aws:ec2/vpcEndpoint:VpcEndpoint": { "properties": { "autoAccept": "b", "dnsOptions": { "dnsRecordIpType": "s", "privateDnsOnlyForInboundResolverEndpoint": "b", "privateDnsPreference": "s", "privateDnsSpecifiedDomains": ["s"] }, "ipAddressType": "s", "policy": "s", "privateDnsEnabled": "b", "region": "s", "resourceConfigurationArn": "s", "routeTableIds": ["s"], "securityGroupIds": ["s"], "serviceName": "s", "serviceNetworkArn": "s", "serviceRegion": "s", "subnetConfigurations": [{ "ipv4": "s", "ipv6": "s", "subnetId": "s" }], "subnetIds": ["s"], "tags": "m", "vpcEndpointType": "s", "vpcId!": "s" }, "forces": ["privateDnsEnabled"], "conflicts": {} },
    "aws:ecr/lifecyclePolicy:LifecyclePolicy": { "properties": { "policy!": "s", "region": "s", "repository!": "s" }, "forces": [], "conflicts": {} },
    "aws:ecr/repository:Repository": { "properties": { "encryptionConfigurations": [{ "encryptionType": "s", "kmsKey": "s" }], "forceDelete": "b", "imageScanningConfiguration": { "scanOnPush!": "b" }, "imageTagMutability": "s", "imageTagMutabilityExclusionFilters": [{ "filter!": "s", "filterType!": "s" }], "name": "s", "region": "s", "tags": "m" }, "forces": [], "conflicts": {} },
    "aws:ecr/repositoryPolicy:RepositoryPolicy": { "properties": { "policy!": "s", "region": "s", "repository!": "s" }, "forces": [], "conflicts": {} },
    "aws:ecs/cluster:Cluster": { "properties": { "configuration": { "executeCommandConfiguration": { "kmsKeyId": "s", "logConfiguration": { "cloudWatchEncryptionEnabled": "b", "cloudWatchLogGroupName": "s", "s3BucketEncryptionEnabled": "b", "s3BucketName": "s", "s3KeyPrefix": "s" }, "logging": "s" }, "managedStorageConfiguration": { "fargateEphemeralStorageKmsKeyId": "s", "kmsKeyId": "s" } }, "name": "s", "region": "s", "serviceConnectDefaults": { "namespace!": "s" }, "settings": [{ "name!": "s", "value!": "s" }], "tags": "m" }, "forces": [], "conflicts": {} },
    "aws:ecs/service:Service": { "properties": { "alarms": { "alarmNames!": ["s"], "enable!": "b", "rollback!": "b" }, "availabilityZoneRebalancing": "s", "capacityProviderStrategies": [{ "base": "n", "capacityProvider!": "s", "weight": "n" }], "cluster": "s", "deploymentCircuitBreaker": { "enable!": "b", "rollback!": "b" }, "deploymentConfiguration": { "bakeTimeInMinutes": "s", "canaryConfiguration": { "canaryBakeTimeInMinutes": "s", "canaryPercent": "n" }, "lifecycleHooks": [{ "hookDetails": "s", "hookTargetArn": "s", "lifecycleStages!": ["s"], "roleArn": "s", "targetType": "s", "timeoutConfiguration": { "action": "s", "timeoutInMinutes": "s" } }], "linearConfiguration": { "stepBakeTimeInMinutes": "s", "stepPercent": "n" }, "strategy": "s" }, "deploymentController": { "type": "s" }, "deploymentMaximumPercent": "n", "deploymentMinimumHealthyPercent": "n", "desiredCount": "n", "enableEcsManagedTags": "b", "enableExecuteCommand": "b", "forceDelete": "b", "forceNewDeployment": "b", "healthCheckGracePeriodSeconds": "n", "iamRole": "s", "launchType": "s", "loadBalancers": [{ "advancedConfiguration": { "alternateTargetGroupArn!": "s", "productionListenerRule!": "s", "roleArn!": "s", "testListenerRule": "s" }, "containerName!": "s", "containerPort!": "n", "elbName": "s", "targetGroupArn": "s" }], "name": "s", "networkConfiguration": { "assignPublicIp": "b", "securityGroups": ["s"], "subnets!": ["s"] }, "orderedPlacementStrategies": [{ "field": "s", "type!": "s" }], "placementConstraints": [{ "expression": "s", "type!": "s" }], "platformVersion": "s", "propagateTags": "s", "region": "s", "schedulingStrategy": "s", "serviceConnectConfiguration": { "accessLogConfiguration": { "format!": "s", "includeQueryParameters": "s" }, "enabled!": "b", "logConfiguration": { "logDriver!": "s", "options": "m", "secretOptions": [{ "name!": "s", "valueFrom!": "s" }] }, "namespace": "s", "services": [{ "clientAlias": [{ "dnsName": "s", "port!": "n", "testTrafficRules": [{ "header": "*" }] }], "discoveryName": "s", "ingressPortOverride": "n", "portName!": "s", "timeout": { "idleTimeoutSeconds": "n", "perRequestTimeoutSeconds": "n" }, "tls": { "issuerCertAuthority!": { "awsPcaAuthorityArn!": "s" }, "kmsKey": "s", "roleArn": "s" } }] }, "serviceRegistries": { "containerName": "s", "containerPort": "n", "port": "n", "registryArn!": "s" }, "sigintRollback": "b", "tags": "m", "taskDefinition": "s", "triggers": "m", "volumeConfiguration": { "managedEbsVolume!": { "encrypted": "b", "fileSystemType": "s", "iops": "n", "kmsKeyId": "s", "roleArn!": "s", "sizeInGb": "n", "snapshotId": "s", "tagSpecifications": [{ "propagateTags": "s", "resourceType!": "s", "tags": "m" }], "throughput": "n", "volumeInitializationRate": "n", "volumeType": "s" }, "name!": "s" }, "vpcLatticeConfigurations": [{ "portName!": "s", "roleArn!": "s", "targetGroupArn!": "s" }], "waitForSteadyState": "b" }, "forces": [], "conflicts": { "capacityProviderStrategies": ["launchType"], "launchType": ["capacityProviderStrategy"] } },
    "aws:ecs/taskDefinition:TaskDefinition": { "properties": { "containerDefinitions!": "s", "cpu": "s", "enableFaultInjection": "b", "ephemeralStorage": { "sizeInGib!": "n" }, "executionRoleArn": "s", "family!": "s", "ipcMode": "s", "memory": "s", "networkMode": "s", "pidMode": "s", "placementConstraints": [{ "expression": "s", "type!": "s" }], "proxyConfiguration": { "containerName!": "s", "properties": "m", "type": "s" }, "region": "s", "requiresCompatibilities": ["s"], "runtimePlatform": { "cpuArchitecture": "s", "operatingSystemFamily": "s" }, "skipDestroy": "b", "tags": "m", "taskRoleArn": "s", "trackLatest": "b", "volumes": [{ "configureAtLaunch": "b", "dockerVolumeConfiguration": { "autoprovision": "b", "driver": "s", "driverOpts": "m", "labels": "m", "scope": "s" }, "efsVolumeConfiguration": { "authorizationConfig": { "accessPointId": "s", "iam": "s" }, "fileSystemId!": "s", "rootDirectory": "s", "transitEncryption": "s", "transitEncryptionPort": "n" }, "fsxWindowsFileServerVolumeConfiguration": { "authorizationConfig!": { "credentialsParameter!": "s", "domain!": "s" }, "fileSystemId!": "s", "rootDirectory!": "s" }, "hostPath": "s", "name!": "s", "s3filesVolumeConfiguration": { "accessPointArn": "s", "fileSystemArn!": "s", "rootDirectory": "s", "transitEncryptionPort": "n" } }] }, "forces": [], "conflicts": {} },
    "aws:elasticache/parameterGroup:ParameterGroup": { "properties": { "description": "s", "family!": "s", "name": "s", "parameters": [{ "name!": "s", "value!": "s" }], "region": "s", "tags": "m" }, "forces": [], "conflicts": {} },
    "aws:elasticache/replicationGroup:ReplicationGroup": { "properties": { "applyImmediately": "b", "atRestEncryptionEnabled": "b", "authToken": "s", "authTokenUpdateStrategy": "s", "authTokenWo": "s", "authTokenWoVersion": "n", "autoMinorVersionUpgrade": "b", "automaticFailoverEnabled": "b", "clusterMode": "s", "dataTieringEnabled": "b", "description!": "s", "durability": "s", "engine": "s", "engineVersion": "s", "finalSnapshotIdentifier": "s", "globalReplicationGroupId": "s", "ipDiscovery": "s", "kmsKeyId": "s", "logDeliveryConfigurations": [{ "destination!": "s", "destinationType!": "s", "logFormat!": "s", "logType!": "s" }], "maintenanceWindow": "s", "multiAzEnabled": "b", "networkType": "s", "nodeGroupConfigurations": [{ "nodeGroupId": "s", "primaryAvailabilityZone": "s", "primaryOutpostArn": "s", "replicaAvailabilityZones": ["s"], "replicaCount": "n", "replicaOutpostArns": ["s"], "slots": "s" }], "nodeType": "s", "notificationTopicArn": "s", "numCacheClusters": "n", "numNodeGroups": "n", "parameterGroupName": "s", "port": "n", "preferredCacheClusterAzs": ["s"], "region": "s", "replicasPerNodeGroup": "n", "replicationGroupId": "s", "securityGroupIds": ["s"], "securityGroupNames": ["s"], "snapshotArns": ["s"], "snapshotName": "s", "snapshotRetentionLimit": "n", "snapshotWindow": "s", "subnetGroupName": "s", "tags": "m", "transitEncryptionEnabled": "b", "transitEncryptionMode": "s", "userGroupIds": ["s"] }, "forces": ["snapshotName", "transitEncryptionEnabled"], "conflicts": { "authTokenWo": ["authToken"], "nodeGroupConfigurations": ["preferredCacheClusterAzs"], "numCacheClusters": ["numNodeGroups", "replicasPerNodeGroup"], "numNodeGroups": ["numCacheClusters"], "replicasPerNodeGroup": ["numCacheClusters"] } },
    "aws:elasticache/subnetGroup:SubnetGroup": { "properties": { "description": "s", "name": "s", "region": "s", "subnetIds!": ["s"], "tags": "m" }, "forces": [], "conflicts": {} },
    "aws:iam/accountPasswordPolicy:AccountPasswordPolicy": { "properties": { "allowUsersToChangePassword": "b", "hardExpiry": "b", "maxPasswordAge": "n", "minimumPasswordLength": "n", "passwordReusePrevention": "n", "requireLowercaseCharacters": "b", "requireNumbers": "b", "requireSymbols": "b", "requireUppercaseCharacters": "b" }, "forces": [], "conflicts": {} },
    "aws:iam/group:Group": { "properties": { "name": "s", "path": "s" }, "forces": [], "conflicts": {} },
    "aws:iam/groupPolicyAttachment:GroupPolicyAttachment": { "properties": { "group!": "s", "policyArn!": "s" }, "forces": [], "conflicts": {} },
    "aws:iam/openIdConnectProvider:OpenIdConnectProvider": { "properties": { "clientIdLists!": ["s"], "tags": "m", "thumbprintLists": ["s"], "url!": "s" }, "forces": [], "conflicts": {} },
    "aws:iam/policy:Policy": { "properties": { "delayAfterPolicyCreationInMs": "n", "description": "s", "name": "s", "namePrefix": "s", "path": "s", "policy!": "s", "tags": "m" }, "forces": [], "conflicts": { "namePrefix": ["name"] } },
    "aws:iam/role:Role": { "properties": { "assumeRolePolicy!": "s", "description": "s", "forceDetachPolicies": "b", "inlinePolicies": [{ "name": "s", "policy": "s" }], "managedPolicyArns": ["s"], "maxSessionDuration": "n", "name": "s", "namePrefix": "s", "path": "s", "permissionsBoundary": "s", "tags": "m" }, "forces": [], "conflicts": { "namePrefix": ["name"] } },
    "aws:iam/rolePolicy:RolePolicy": { "properties": { "name": "s", "namePrefix": "s", "policy!": "s", "role!": "s" }, "forces": [], "conflicts": { "namePrefix": ["name"] } },
    "aws:iam/rolePolicyAttachment:RolePolicyAttachment": { "properties": { "policyArn!": "s", "role!": "s" }, "forces": [], "conflicts": {} },
    "aws:kms/alias:Alias": { "properties": { "name": "s", "namePrefix": "s", "region": "s", "targetKeyId!": "s" }, "forces": [], "conflicts": { "namePrefix": ["name"] } },
    "aws:kms/key:Key": { "properties": { "bypassPolicyLockoutSafetyCheck": "b", "customKeyStoreId": "s", "customerMasterKeySpec": "s", "deletionWindowInDays": "n", "description": "s", "enableKeyRotation": "b", "isEnabled": "b", "keyUsage": "s", "multiRegion": "b", "policy": "s", "region": "s", "rotationPeriodInDays": "n", "tags": "m", "xksKeyId": "s" }, "forces": [], "conflicts": {} },
    "aws:lb/listener:Listener": { "properties": { "alpnPolicy": "s", "certificateArn": "s", "defaultActions!": [{ "authenticateCognito": { "authenticationRequestExtraParams": "m", "onUnauthenticatedRequest": "s", "scope": "s", "sessionCookieName": "s", "sessionTimeout": "n", "userPoolArn!": "s", "userPoolClientId!": "s", "userPoolDomain!": "s" }, "authenticateOidc": { "authenticationRequestExtraParams": "m", "authorizationEndpoint!": "s", "clientId!": "s", "clientSecret!": "s", "issuer!": "s", "onUnauthenticatedRequest": "s", "scope": "s", "sessionCookieName": "s", "sessionTimeout": "n", "tokenEndpoint!": "s", "userInfoEndpoint!": "s" }, "fixedResponse": { "contentType!": "s", "messageBody": "s", "statusCode": "s" }, "forward": { "stickiness": { "duration!": "n", "enabled": "b" }, "targetGroups!": [{ "arn!": "s", "weight": "n" }] }, "jwtValidation": { "additionalClaims": [{ "format!": "s", "name!": "s", "values!": ["s"] }], "issuer!": "s", "jwksEndpoint!": "s" }, "order": "n", "redirect": { "host": "s", "path": "s", "port": "s", "protocol": "s", "query": "s", "statusCode!": "s" }, "targetGroupArn": "s", "type!": "s" }], "loadBalancerArn!": "s", "mutualAuthentication": { "advertiseTrustStoreCaNames": "s", "ignoreClientCertificateExpiry": "b", "mode!": "s", "trustStoreArn": "s" }, "port": "n", "protocol": "s", "region": "s", "routingHttpRequestXAmznMtlsClientcertHeaderName": "s", "routingHttpRequestXAmznMtlsClientcertIssuerHeaderName": "s", "routingHttpRequestXAmznMtlsClientcertLeafHeaderName": "s", "routingHttpRequestXAmznMtlsClientcertSerialNumberHeaderName": "s", "routingHttpRequestXAmznMtlsClientcertSubjectHeaderName": "s", "routingHttpRequestXAmznMtlsClientcertValidityHeaderName": "s", "routingHttpRequestXAmznTlsCipherSuiteHeaderName": "s", "routingHttpRequestXAmznTlsVersionHeaderName": "s", "routingHttpResponseAccessControlAllowCredentialsHeaderValue": "s", "routingHttpResponseAccessControlAllowHeadersHeaderValue": "s", "routingHttpResponseAccessControlAllowMethodsHeaderValue": "s", "routingHttpResponseAccessControlAllowOriginHeaderValue": "s", "routingHttpResponseAccessControlExposeHeadersHeaderValue": "s", "routingHttpResponseAccessControlMaxAgeHeaderValue": "s", "routingHttpResponseContentSecurityPolicyHeaderValue": "s", "routingHttpResponseServerEnabled": "b", "routingHttpResponseStrictTransportSecurityHeaderValue": "s", "routingHttpResponseXContentTypeOptionsHeaderValue": "s", "routingHttpResponseXFrameOptionsHeaderValue": "s", "sslPolicy": "s", "tags": "m", "tcpIdleTimeoutSeconds": "n" }, "forces": [], "conflicts": {} },
    "aws:lb/listenerRule:ListenerRule": { "properties": { "actions!": [{ "authenticateCognito": { "authenticationRequestExtraParams": "m", "onUnauthenticatedRequest": "s", "scope": "s", "sessionCookieName": "s", "sessionTimeout": "n", "userPoolArn!": "s", "userPoolClientId!": "s", "userPoolDomain!": "s" }, "authenticateOidc": { "authenticationRequestExtraParams": "m", "authorizationEndpoint!": "s", "clientId!": "s", "clientSecret!": "s", "issuer!": "s", "onUnauthenticatedRequest": "s", "scope": "s", "sessionCookieName": "s", "sessionTimeout": "n", "tokenEndpoint!": "s", "userInfoEndpoint!": "s" }, "fixedResponse": { "contentType!": "s", "messageBody": "s", "statusCode": "s" }, "forward": { "stickiness": { "duration!": "n", "enabled": "b" }, "targetGroups!": [{ "arn!": "s", "weight": "n" }] }, "jwtValidation": { "additionalClaims": [{ "format!": "s", "name!": "s", "values!": ["s"] }], "issuer!": "s", "jwksEndpoint!": "s" }, "order": "n", "redirect": { "host": "s", "path": "s", "port": "s", "protocol": "s", "query": "s", "statusCode!": "s" }, "targetGroupArn": "s", "type!": "s" }], "conditions!": [{ "hostHeader": { "regexValues": ["s"], "values": ["s"] }, "httpHeader": { "httpHeaderName!": "s", "regexValues": ["s"], "values": ["s"] }, "httpRequestMethod": { "values!": ["s"] }, "pathPattern": { "regexValues": ["s"], "values": ["s"] }, "queryStrings": [{ "key": "s", "value!": "s" }], "sourceIp": { "ipAddressType": "s", "values": ["s"] } }], "listenerArn!": "s", "priority": "n", "region": "s", "tags": "m", "transforms": [{ "hostHeaderRewriteConfig": { "rewrite": { "regex!": "s", "replace!": "s" } }, "type!": "s", "urlRewriteConfig": { "rewrite": { "regex!": "s", "replace!": "s" } } }] }, "forces": [], "conflicts": {} },
    "aws:lb/loadBalancer:LoadBalancer": { "properties": { "accessLogs": { "bucket!": "s", "enabled": "b", "prefix": "s" }, "clientKeepAlive": "n", "connectionLogs": { "bucket!": "s", "enabled": "b", "prefix": "s" }, "customerOwnedIpv4Pool": "s", "desyncMitigationMode": "s", "dnsRecordClientRoutingPolicy": "s", "dropInvalidHeaderFields": "b", "enableCrossZoneLoadBalancing": "b", "enableDeletionProtection": "b", "enableHttp2": "b", "enablePrefixForIpv6SourceNat": "s", "enableTlsVersionAndCipherSuiteHeaders": "b", "enableWafFailOpen": "b", "enableXffClientPort": "b", "enableZonalShift": "b", "enforceSecurityGroupInboundRulesOnPrivateLinkTraffic": "s", "healthCheckLogs": { "bucket!": "s", "enabled": "b", "prefix": "s" }, "idleTimeout": "n", "internal": "b", "ipAddressType": "s", "ipamPools": { "ipv4IpamPoolId!": "s" }, "loadBalancerType": "s", "minimumLoadBalancerCapacity": { "capacityUnits!": "n" }, "name": "s", "namePrefix": "s", "preserveHostHeader": "b", "region": "s", "secondaryIpsAutoAssignedPerSubnet": "n", "securityGroups": ["s"], "subnetMappings": [{ "allocationId": "s", "ipv6Address": "s", "outpostId": "s", "privateIpv4Address": "s", "subnetId!": "s" }], "subnets": ["s"], "tags": "m", "xffHeaderProcessingMode": "s" }, "forces": [], "conflicts": { "namePrefix": ["name"] } },
    "aws:lb/targetGroup:TargetGroup": { "properties": { "connectionTermination": "b", "deregistrationDelay": "n", "healthCheck": { "enabled": "b", "healthyThreshold": "n", "interval": "n", "matcher": "s", "path": "s", "port": "s", "protocol": "s", "timeout": "n", "unhealthyThreshold": "n" }, "ipAddressType": "s", "lambdaMultiValueHeadersEnabled": "b", "loadBalancingAlgorithmType": "s", "loadBalancingAnomalyMitigation": "s", "loadBalancingCrossZoneEnabled": "s", "name": "s", "namePrefix": "s", "port": "n", "preserveClientIp": "s", "protocol": "s", "protocolVersion": "s", "proxyProtocolV2": "b", "region": "s", "slowStart": "n", "stickiness": { "cookieDuration": "n", "cookieName": "s", "enabled": "b", "type!": "s" }, "tags": "m", "targetControlPort": "n", "targetFailovers": [{ "onDeregistration!": "s", "onUnhealthy!": "s" }], "targetGroupHealth": { "dnsFailover": { "minimumHealthyTargetsCount": "s", "minimumHealthyTargetsPercentage": "s" }, "unhealthyStateRouting": { "minimumHealthyTargetsCount": "n", "minimumHealthyTargetsPercentage": "s" } }, "targetHealthStates": [{ "enableUnhealthyConnectionTermination!": "b", "unhealthyDrainingInterval": "n" }], "targetType": "s", "vpcId": "s" }, "forces": [], "conflicts": { "namePrefix": ["name"] } },
    "aws:organizations/account:Account": { "properties": { "closeOnDeletion": "b", "createGovcloud": "b", "email!": "s", "iamUserAccessToBilling": "s", "name": "s", "parentId": "s", "roleName": "s", "tags": "m" }, "forces": [], "conflicts": {} },
    "aws:organizations/organization:Organization": { "properties": { "awsServiceAccessPrincipals": ["s"], "enabledPolicyTypes": ["s"], "featureSet": "s", "returnOrganizationOnly": "b" }, "forces": [], "conflicts": {} },
    "aws:rds/instance:Instance": { "properties": { "allocatedStorage": "n", "allowMajorVersionUpgrade": "b", "applyImmediately": "b", "autoMinorVersionUpgrade": "b", "availabilityZone": "s", "backupRetentionPeriod": "n", "backupTarget": "s", "backupWindow": "s", "blueGreenUpdate": { "enabled": "b" }, "caCertIdentifier": "s", "characterSetName": "s", "copyTagsToSnapshot": "b", "customIamInstanceProfile": "s", "customerOwnedIpEnabled": "b", "databaseInsightsMode": "s", "dbName": "s", "dbSubnetGroupName": "s", "dedicatedLogVolume": "b", "deleteAutomatedBackups": "b", "deletionProtection": "b", "domain": "s", "domainAuthSecretArn": "s", "domainDnsIps": ["s"], "domainFqdn": "s", "domainIamRoleName": "s", "domainOu": "s", "enabledCloudwatchLogsExports": ["s"], "engine": "s", "engineLifecycleSupport": "s", "engineVersion": "s", "finalSnapshotIdentifier": "s", "iamDatabaseAuthenticationEnabled": "b", "identifier": "s", "identifierPrefix": "s", "instanceClass!": "s", "iops": "n", "kmsKeyId": "s", "licenseModel": "s", "maintenanceWindow": "s", "manageMasterUserPassword": "b", "masterUserSecretKmsKeyId": "s", "maxAllocatedStorage": "n", "monitoringInterval": "n", "monitoringRoleArn": "s", "multiAz": "b", "ncharCharacterSetName": "s", "networkType": "s", "optionGroupName": "s", "parameterGroupName": "s", "password": "s", "passwordWo": "s", "passwordWoVersion": "n", "performanceInsightsEnabled": "b", "performanceInsightsKmsKeyId": "s", "performanceInsightsRetentionPeriod": "n", "port": "n", "publiclyAccessible": "b", "region": "s", "replicaMode": "s", "replicateSourceDb": "s", "restoreToPointInTime": { "restoreTime": "s", "sourceDbInstanceAutomatedBackupsArn": "s", "sourceDbInstanceIdentifier": "s", "sourceDbiResourceId": "s", "useLatestRestorableTime": "b" }, "s3Import": { "bucketName!": "s", "bucketPrefix": "s", "ingestionRole!": "s", "sourceEngine!": "s", "sourceEngineVersion!": "s" }, "skipFinalSnapshot": "b", "snapshotIdentifier": "s", "storageEncrypted": "b", "storageThroughput": "n", "storageType": "s", "tags": "m", "timezone": "s", "upgradeStorageConfig": "b", "username": "s", "vpcSecurityGroupIds": ["s"], "warningEventCategories": ["s"] }, "forces": [], "conflicts": { "domain": ["domainFqdn", "domainOu", "domainAuthSecretArn", "domainDnsIps"], "domainAuthSecretArn": ["domain", "domainIamRoleName"], "domainDnsIps": ["domain", "domainIamRoleName"], "domainFqdn": ["domain", "domainIamRoleName"], "domainIamRoleName": ["domainFqdn", "domainOu", "domainAuthSecretArn", "domainDnsIps"], "domainOu": ["domain", "domainIamRoleName"], "identifierPrefix": ["identifier"] } },
    "aws:rds/parameterGroup:ParameterGroup": { "properties": { "description": "s", "family!": "s", "name": "s", "namePrefix": "s", "parameters": [{ "applyMethod": "s", "name!": "s", "value!": "s" }], "region": "s", "skipDestroy": "b", "tags": "m" }, "forces": [], "conflicts": { "namePrefix": ["name"] } },
    "aws:rds/subnetGroup:SubnetGroup": { "properties": { "description": "s", "name": "s", "namePrefix": "s", "region": "s", "subnetIds!": ["s"], "tags": "m" }, "forces": [], "conflicts": { "namePrefix": ["name"] } },
    "aws:route53/record:Record": { "properties": { "aliases": [{ "evaluateTargetHealth!": "b", "name!": "s", "zoneId!": "s" }], "allowOverwrite": "b", "cidrRoutingPolicy": { "collectionId!": "s", "locationName!": "s" }, "failoverRoutingPolicies": [{ "type!": "s" }], "geolocationRoutingPolicies": [{ "continent": "s", "country": "s", "subdivision": "s" }], "geoproximityRoutingPolicy": { "awsRegion": "s", "bias": "n", "coordinates": [{ "latitude!": "s", "longitude!": "s" }], "localZoneGroup": "s" }, "healthCheckId": "s", "latencyRoutingPolicies": [{ "region!": "s" }], "multivalueAnswerRoutingPolicy": "b", "name!": "s", "records": ["s"], "setIdentifier": "s", "ttl": "n", "type!": "s", "weightedRoutingPolicies": [{ "weight!": "n" }], "zoneId!": "s" }, "forces": [], "conflicts": { "aliases": ["ttl"] } },
    "aws:s3/bucket:Bucket": { "properties": { "accelerationStatus": "s", "acl": "s", "bucket": "s", "bucketNamespace": "s", "bucketPrefix": "s", "corsRules": [{ "allowedHeaders": ["s"], "allowedMethods!": ["s"], "allowedOrigins!": ["s"], "exposeHeaders": ["s"], "maxAgeSeconds": "n" }], "forceDestroy": "b", "grants": [{ "id": "s", "permissions!": ["s"], "type!": "s", "uri": "s" }], "lifecycleRules": [{ "abortIncompleteMultipartUploadDays": "n", "enabled!": "b", "expiration": { "date": "s", "days": "n", "expiredObjectDeleteMarker": "b" }, "id": "s", "noncurrentVersionExpiration": { "days": "n" }, "noncurrentVersionTransitions": [{ "days": "n", "storageClass!": "s" }], "prefix": "s", "tags": "m", "transitions": [{ "date": "s", "days": "n", "storageClass!": "s" }] }], "logging": { "targetBucket!": "s", "targetPrefix": "s" }, "objectLockConfiguration": { "objectLockEnabled": "s", "rule": { "defaultRetention!": { "days": "n", "mode": "s", "years": "n" } } }, "objectLockEnabled": "b", "policy": "s", "region": "s", "replicationConfiguration": { "role!": "s", "rules!": [{ "deleteMarkerReplicationStatus": "s", "destination!": { "accessControlTranslation": { "owner!": "s" }, "accountId": "s", "bucket!": "s", "metrics": { "minutes": "n", "status": "s" }, "replicaKmsKeyId": "s", "replicationTime": { "minutes": "n", "status": "s" }, "storageClass": "s" }, "filter": { "prefix": "s", "tags": "m" }, "id": "s", "prefix": "s", "priority": "n", "sourceSelectionCriteria": { "sseKmsEncryptedObjects": { "enabled!": "b" } }, "status!": "s" }] }, "requestPayer": "s", "serverSideEncryptionConfiguration": { "rule!": { "applyServerSideEncryptionByDefault": { "kmsMasterKeyId": "s", "sseAlgorithm!": "s" }, "blockedEncryptionTypes": ["s"], "bucketKeyEnabled": "b" } }, "tags": "m", "versioning": { "enabled": "b", "mfaDelete": "b" }, "website": { "errorDocument": "s", "indexDocument": "s", "redirectAllRequestsTo": "s", "routingRules": "s" } }, "forces": [], "conflicts": { "acl": ["grant"], "bucketPrefix": ["bucket"], "grants": ["acl"] } },
    "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration": { "properties": { "bucket!": "s", "expectedBucketOwner": "s", "region": "s", "rules": [{ "abortIncompleteMultipartUpload": { "daysAfterInitiation": "n" }, "expiration": { "date": "s", "days": "n", "expiredObjectDeleteMarker": "b" }, "filter": { "and": { "objectSizeGreaterThan": "n", "objectSizeLessThan": "n", "prefix": "s", "tags": "m" }, "objectSizeGreaterThan": "n", "objectSizeLessThan": "n", "prefix": "s", "tag": { "key!": "s", "value!": "s" } }, "id!": "s", "noncurrentVersionExpiration": { "newerNoncurrentVersions": "n", "noncurrentDays!": "n" }, "noncurrentVersionTransitions": [{ "newerNoncurrentVersions": "n", "noncurrentDays!": "n", "storageClass!": "s" }], "prefix": "s", "status!": "s", "transitions": [{ "date": "s", "days": "n", "storageClass!": "s" }] }], "timeouts": { "create": "s", "update": "s" }, "transitionDefaultMinimumObjectSize": "s" }, "forces": [], "conflicts": {} },
    "aws:s3/bucketOwnershipControls:BucketOwnershipControls": { "properties": { "bucket!": "s", "region": "s", "rule!": { "objectOwnership!": "s" } }, "forces": [], "conflicts": {} },
    "aws:s3/bucketPolicy:BucketPolicy": { "properties": { "bucket!": "s", "policy!": "s", "region": "s" }, "forces": [], "conflicts": {} },
    "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock": { "properties": { "blockPublicAcls": "b", "blockPublicPolicy": "b", "bucket!": "s", "ignorePublicAcls": "b", "region": "s", "restrictPublicBuckets": "b", "skipDestroy": "b" }, "forces": [], "conflicts": {} },
    "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration": { "properties": { "bucket!": "s", "expectedBucketOwner": "s", "region": "s", "rules!": [{ "applyServerSideEncryptionByDefault": { "kmsMasterKeyId": "s", "sseAlgorithm!": "s" }, "blockedEncryptionTypes": ["s"], "bucketKeyEnabled": "b" }] }, "forces": [], "conflicts": {} },
    "aws:s3/bucketVersioning:BucketVersioning": { "properties": { "bucket!": "s", "expectedBucketOwner": "s", "mfa": "s", "region": "s", "versioningConfiguration!": { "mfaDelete": "s", "status!": "s" } }, "forces": [], "conflicts": {} },
    "aws:scheduler/schedule:Schedule": { "properties": { "actionAfterCompletion": "s", "description": "s", "endDate": "s", "flexibleTimeWindow!": { "maximumWindowInMinutes": "n", "mode!": "s" }, "groupName": "s", "kmsKeyArn": "s", "name": "s", "namePrefix": "s", "region": "s", "scheduleExpression!": "s", "scheduleExpressionTimezone": "s", "startDate": "s", "state": "s", "target!": { "arn!": "s", "deadLetterConfig": { "arn!": "s" }, "ecsParameters": { "capacityProviderStrategies": [{ "base": "n", "capacityProvider!": "s", "weight": "n" }], "enableEcsManagedTags": "b", "enableExecuteCommand": "b", "group": "s", "launchType": "s", "networkConfiguration": { "assignPublicIp": "b", "securityGroups": ["s"], "subnets!": ["s"] }, "placementConstraints": [{ "expression": "s", "type!": "s" }], "placementStrategies": [{ "field": "s", "type!": "s" }], "platformVersion": "s", "propagateTags": "s", "referenceId": "s", "tags": "m", "taskCount": "n", "taskDefinitionArn!": "s" }, "eventbridgeParameters": { "detailType!": "s", "source!": "s" }, "input": "s", "kinesisParameters": { "partitionKey!": "s" }, "retryPolicy": { "maximumEventAgeInSeconds": "n", "maximumRetryAttempts": "n" }, "roleArn!": "s", "sagemakerPipelineParameters": { "pipelineParameters": [{ "name!": "s", "value!": "s" }] }, "sqsParameters": { "messageGroupId": "s" } } }, "forces": [], "conflicts": { "name": ["namePrefix"], "namePrefix": ["name"] } },
    "aws:secretsmanager/secret:Secret": { "properties": { "description": "s", "forceOverwriteReplicaSecret": "b", "kmsKeyId": "s", "name": "s", "namePrefix": "s", "policy": "s", "recoveryWindowInDays": "n", "region": "s", "replicas": [{ "kmsKeyId": "s", "lastAccessedDate": "s", "region!": "s", "status": "s", "statusMessage": "s" }], "tags": "m", "type": "s" }, "forces": [], "conflicts": { "name": ["namePrefix"], "namePrefix": ["name"] } },
    "aws:secretsmanager/secretRotation:SecretRotation": { "properties": { "externalSecretRotationMetadatas": [{ "key!": "s", "value!": "s" }], "externalSecretRotationRoleArn": "s", "region": "s", "rotateImmediately": "b", "rotationEnabled": "b", "rotationLambdaArn": "s", "rotationRules": { "automaticallyAfterDays": "n", "duration": "s", "scheduleExpression": "s" }, "secretId!": "s" }, "forces": [], "conflicts": {} },
    "aws:secretsmanager/secretVersion:SecretVersion": { "properties": { "region": "s", "secretBinary": "s", "secretId!": "s", "secretString": "s", "secretStringWo": "s", "secretStringWoVersion": "n", "versionStages": ["s"] }, "forces": [], "conflicts": {} },
    "aws:servicediscovery/httpNamespace:HttpNamespace": { "properties": { "description": "s", "name": "s", "region": "s", "tags": "m" }, "forces": [], "conflicts": {} },
    "aws:sfn/stateMachine:StateMachine": { "properties": { "definition!": "s", "encryptionConfiguration": { "kmsDataKeyReusePeriodSeconds": "n", "kmsKeyId": "s", "type": "s" }, "loggingConfiguration": { "includeExecutionData": "b", "level": "s", "logDestination": "s" }, "name": "s", "namePrefix": "s", "publish": "b", "region": "s", "roleArn!": "s", "tags": "m", "tracingConfiguration": { "enabled": "b" }, "type": "s" }, "forces": [], "conflicts": { "namePrefix": ["name"] } },
    "aws:sns/topic:Topic": { "properties": { "applicationFailureFeedbackRoleArn": "s", "applicationSuccessFeedbackRoleArn": "s", "applicationSuccessFeedbackSampleRate": "n", "archivePolicy": "s", "contentBasedDeduplication": "b", "deliveryPolicy": "s", "displayName": "s", "fifoThroughputScope": "s", "fifoTopic": "b", "firehoseFailureFeedbackRoleArn": "s", "firehoseSuccessFeedbackRoleArn": "s", "firehoseSuccessFeedbackSampleRate": "n", "httpFailureFeedbackRoleArn": "s", "httpSuccessFeedbackRoleArn": "s", "httpSuccessFeedbackSampleRate": "n", "kmsMasterKeyId": "s", "lambdaFailureFeedbackRoleArn": "s", "lambdaSuccessFeedbackRoleArn": "s", "lambdaSuccessFeedbackSampleRate": "n", "name": "s", "namePrefix": "s", "policy": "s", "region": "s", "signatureVersion": "n", "sqsFailureFeedbackRoleArn": "s", "sqsSuccessFeedbackRoleArn": "s", "sqsSuccessFeedbackSampleRate": "n", "tags": "m", "tracingConfig": "s" }, "forces": [], "conflicts": { "name": ["namePrefix"], "namePrefix": ["name"] } },
    "aws:sns/topicPolicy:TopicPolicy": { "properties": { "arn!": "s", "policy!": "s", "region": "s" }, "forces": [], "conflicts": {} },
    "aws:sns/topicSubscription:TopicSubscription": { "properties": { "confirmationTimeoutInMinutes": "n", "deliveryPolicy": "s", "endpoint!": "s", "endpointAutoConfirms": "b", "filterPolicy": "s", "filterPolicyScope": "s", "protocol!": "s", "rawMessageDelivery": "b", "redrivePolicy": "s", "region": "s", "replayPolicy": "s", "subscriptionRoleArn": "s", "topic!": "s" }, "forces": [], "conflicts": {} },
    "aws:ssm/document:Document": { "properties": { "attachmentsSources": [{ "key!": "s", "name": "s", "values!": ["s"] }], "content!": "s", "documentFormat": "s", "documentType!": "s", "name": "s", "permissions": "m", "region": "s", "tags": "m", "targetType": "s", "versionName": "s" }, "forces": [], "conflicts": {} },
    "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule": { "properties": { "cidrIpv4": "s", "cidrIpv6": "s", "description": "s", "fromPort": "n", "ipProtocol!": "s", "prefixListId": "s", "referencedSecurityGroupId": "s", "region": "s", "securityGroupId!": "s", "tags": "m", "toPort": "n" }, "forces": [], "conflicts": {} },
    "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule": { "properties": { "cidrIpv4": "s", "cidrIpv6": "s", "description": "s", "fromPort": "n", "ipProtocol!": "s", "prefixListId": "s", "referencedSecurityGroupId": "s", "region": "s", "securityGroupId!": "s", "tags": "m", "toPort": "n" }, "forces": [], "conflicts": {} },
    "aws:wafv2/webAcl:WebAcl": { "properties": { "associationConfig": { "requestBodies": [{ "apiGateway": { "defaultSizeInspectionLimit!": "s" }, "appRunnerService": { "defaultSizeInspectionLimit!": "s" }, "cloudfront": { "defaultSizeInspectionLimit!": "s" }, "cognitoUserPool": { "defaultSizeInspectionLimit!": "s" }, "verifiedAccessInstance": { "defaultSizeInspectionLimit!": "s" } }] }, "captchaConfig": { "immunityTimeProperty": { "immunityTime": "n" } }, "challengeConfig": { "immunityTimeProperty": { "immunityTime": "n" } }, "customResponseBodies": [{ "content!": "s", "contentType!": "s", "key!": "s" }], "dataProtectionConfig": { "dataProtections": [{ "action!": "s", "excludeRateBasedDetails": "b", "excludeRuleMatchDetails": "b", "field!": { "fieldKeys": ["s"], "fieldType!": "s" } }] }, "defaultAction!": { "allow": { "customRequestHandling": { "insertHeaders!": [{ "name!": "s", "value!": "s" }] } }, "block": { "customResponse": { "customResponseBodyKey": "s", "responseCode!": "n", "responseHeaders": [{ "name!": "s", "value!": "s" }] } } }, "description": "s", "name": "s", "namePrefix": "s", "region": "s", "ruleJson": "s", "rules": [{ "action": { "allow": { "customRequestHandling": { "insertHeaders": ["*"] } }, "block": { "customResponse": { "customResponseBodyKey": "s", "responseCode!": "n", "responseHeaders": ["*"] } }, "captcha": { "customRequestHandling": { "insertHeaders": ["*"] } }, "challenge": { "customRequestHandling": { "insertHeaders": ["*"] } }, "count": { "customRequestHandling": { "insertHeaders": ["*"] } } }, "captchaConfig": { "immunityTimeProperty": { "immunityTime": "n" } }, "challengeConfig": { "immunityTimeProperty": { "immunityTime": "n" } }, "name!": "s", "overrideAction": { "count": {}, "none": {} }, "priority!": "n", "ruleLabels": [{ "name!": "s" }], "statement!": { "andStatement": { "statements": [{ "andStatement": "*", "asnMatchStatement": "*", "byteMatchStatement": "*", "geoMatchStatement": "*", "ipSetReferenceStatement": "*", "labelMatchStatement": "*", "managedRuleGroupStatement": "*", "notStatement": "*", "orStatement": "*", "rateBasedStatement": "*", "regexMatchStatement": "*", "regexPatternSetReferenceStatement": "*", "ruleGroupReferenceStatement": "*", "sizeConstraintStatement": "*", "sqliMatchStatement": "*", "xssMatchStatement": "*" }] }, "asnMatchStatement": { "asnLists!": ["n"], "forwardedIpConfig": { "fallbackBehavior!": "s", "headerName!": "s" } }, "byteMatchStatement": { "fieldToMatch": { "allQueryArguments": "*", "body": "*", "cookies": "*", "headerOrders": ["*"], "headers": ["*"], "ja3Fingerprint": "*", "ja4Fingerprint": "*", "jsonBody": "*", "method": "*", "queryString": "*", "singleHeader": "*", "singleQueryArgument": "*", "uriFragment": "*", "uriPath": "*" }, "positionalConstraint!": "s", "searchString!": "s", "textTransformations": [{ "priority!": "n", "type!": "s" }] }, "geoMatchStatement": { "countryCodes!": ["s"], "forwardedIpConfig": { "fallbackBehavior!": "s", "headerName!": "s" } }, "ipSetReferenceStatement": { "arn!": "s", "ipSetForwardedIpConfig": { "fallbackBehavior!": "s", "headerName!": "s", "position!": "s" } }, "labelMatchStatement": { "key!": "s", "scope!": "s" }, "managedRuleGroupStatement": { "managedRuleGroupConfigs": [{ "awsManagedRulesAcfpRuleSet": "*", "awsManagedRulesAntiDdosRuleSet": "*", "awsManagedRulesAtpRuleSet": "*", "awsManagedRulesBotControlRuleSet": "*", "loginPath": "s", "passwordField": "*", "payloadType": "s", "usernameField": "*" }], "name!": "s", "ruleActionOverrides": [{ "actionToUse": "*", "name!": "s" }], "scopeDownStatement": { "andStatement": "*", "asnMatchStatement": "*", "byteMatchStatement": "*", "geoMatchStatement": "*", "ipSetReferenceStatement": "*", "labelMatchStatement": "*", "notStatement": "*", "orStatement": "*", "regexMatchStatement": "*", "regexPatternSetReferenceStatement": "*", "sizeConstraintStatement": "*", "sqliMatchStatement": "*", "xssMatchStatement": "*" }, "vendorName!": "s", "version": "s" }, "notStatement": { "statement": { "andStatement": "*", "asnMatchStatement": "*", "byteMatchStatement": "*", "geoMatchStatement": "*", "ipSetReferenceStatement": "*", "labelMatchStatement": "*", "managedRuleGroupStatement": "*", "notStatement": "*", "orStatement": "*", "rateBasedStatement": "*", "regexMatchStatement": "*", "regexPatternSetReferenceStatement": "*", "ruleGroupReferenceStatement": "*", "sizeConstraintStatement": "*", "sqliMatchStatement": "*", "xssMatchStatement": "*" } }, "orStatement": { "statements": [{ "andStatement": "*", "asnMatchStatement": "*", "byteMatchStatement": "*", "geoMatchStatement": "*", "ipSetReferenceStatement": "*", "labelMatchStatement": "*", "managedRuleGroupStatement": "*", "notStatement": "*", "orStatement": "*", "rateBasedStatement": "*", "regexMatchStatement": "*", "regexPatternSetReferenceStatement": "*", "ruleGroupReferenceStatement": "*", "sizeConstraintStatement": "*", "sqliMatchStatement": "*", "xssMatchStatement": "*" }] }, "rateBasedStatement": { "aggregateKeyType!": "s", "customKeys": [{ "asn": "*", "cookie": "*", "forwardedIp": "*", "header": "*", "httpMethod": "*", "ip": "*", "ja3Fingerprint": "*", "ja4Fingerprint": "*", "labelNamespace": "*", "queryArgument": "*", "queryString": "*", "uriPath": "*" }], "evaluationWindowSec": "n", "forwardedIpConfig": { "fallbackBehavior!": "s", "headerName!": "s" }, "limit!": "n", "scopeDownStatement": { "andStatement": "*", "asnMatchStatement": "*", "byteMatchStatement": "*", "geoMatchStatement": "*", "ipSetReferenceStatement": "*", "labelMatchStatement": "*", "notStatement": "*", "orStatement": "*", "regexMatchStatement": "*", "regexPatternSetReferenceStatement": "*", "sizeConstraintStatement": "*", "sqliMatchStatement": "*", "xssMatchStatement": "*" } }, "regexMatchStatement": { "fieldToMatch": { "allQueryArguments": "*", "body": "*", "cookies": "*", "headerOrders": ["*"], "headers": ["*"], "ja3Fingerprint": "*", "ja4Fingerprint": "*", "jsonBody": "*", "method": "*", "queryString": "*", "singleHeader": "*", "singleQueryArgument": "*", "uriFragment": "*", "uriPath": "*" }, "regexString!": "s", "textTransformations": [{ "priority!": "n", "type!": "s" }] }, "regexPatternSetReferenceStatement": { "arn!": "s", "fieldToMatch": { "allQueryArguments": "*", "body": "*", "cookies": "*", "headerOrders": ["*"], "headers": ["*"], "ja3Fingerprint": "*", "ja4Fingerprint": "*", "jsonBody": "*", "method": "*", "queryString": "*", "singleHeader": "*", "singleQueryArgument": "*", "uriFragment": "*", "uriPath": "*" }, "textTransformations": [{ "priority!": "n", "type!": "s" }] }, "ruleGroupReferenceStatement": { "arn!": "s", "excludedRules": [{ "name!": "s" }], "ruleActionOverrides": [{ "actionToUse": "*", "name!": "s" }] }, "sizeConstraintStatement": { "comparisonOperator!": "s", "fieldToMatch": { "allQueryArguments": "*", "body": "*", "cookies": "*", "headerOrders": ["*"], "headers": ["*"], "ja3Fingerprint": "*", "ja4Fingerprint": "*", "jsonBody": "*", "method": "*", "queryString": "*", "singleHeader": "*", "singleQueryArgument": "*", "uriFragment": "*", "uriPath": "*" }, "size!": "n", "textTransformations": [{ "priority!": "n", "type!": "s" }] }, "sqliMatchStatement": { "fieldToMatch": { "allQueryArguments": "*", "body": "*", "cookies": "*", "headerOrders": ["*"], "headers": ["*"], "ja3Fingerprint": "*", "ja4Fingerprint": "*", "jsonBody": "*", "method": "*", "queryString": "*", "singleHeader": "*", "singleQueryArgument": "*", "uriFragment": "*", "uriPath": "*" }, "sensitivityLevel": "s", "textTransformations": [{ "priority!": "n", "type!": "s" }] }, "xssMatchStatement": { "fieldToMatch": { "allQueryArguments": "*", "body": "*", "cookies": "*", "headerOrders": ["*"], "headers": ["*"], "ja3Fingerprint": "*", "ja4Fingerprint": "*", "jsonBody": "*", "method": "*", "queryString": "*", "singleHeader": "*", "singleQueryArgument": "*", "uriFragment": "*", "uriPath": "*" }, "textTransformations": [{ "priority!": "n", "type!": "s" }] } }, "visibilityConfig!": { "cloudwatchMetricsEnabled!": "b", "metricName!": "s", "sampledRequestsEnabled!": "b" } }], "scope!": "s", "tags": "m", "tokenDomains": ["s"], "visibilityConfig!": { "cloudwatchMetricsEnabled!": "b", "metricName!": "s", "sampledRequestsEnabled!": "b" } }, "forces": [], "conflicts": { "name": ["namePrefix"], "namePrefix": ["name"], "ruleJson": ["rule"] } },
    "aws:wafv2/webAclAssociation:WebAclAssociation": { "properties": { "region": "s", "resourceArn!": "s", "webAclArn!": "s" }, "forces": [], "conflicts": {} },
    "aws:wafv2/webAclLoggingConfiguration:WebAclLoggingConfiguration": { "properties": { "logDestinationConfigs!": ["s"], "loggingFilter": { "defaultBehavior!": "s", "filters!": [{ "behavior!": "s", "conditions!": [{ "actionCondition": { "action!": "s" }, "labelNameCondition": { "labelName!": "s" } }], "requirement!": "s" }] }, "redactedFields": [{ "method": {}, "queryString": {}, "singleHeader": { "name!": "s" }, "uriPath": {} }], "region": "s", "resourceArn!": "s" }, "forces": [], "conflicts": {} },
};

;// CONCATENATED MODULE: ./src/rehearsal/resources/check.ts


/** Pulumi's placeholder for a value that is not known before the apply. */
const UNKNOWN = '04da6b54-80e4-46f7-96ec-b56ff0331ba9';
const unknown = (value) => typeof value === 'string' && value.includes(UNKNOWN);
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
/** Strings that are numbers or booleans are taken for them, and the other way round: so does the provider's bridge. */
const SCALARS = {
    s: { name: 'a string', fits: (v) => ['string', 'number', 'boolean'].includes(typeof v) },
    n: {
        name: 'a number',
        fits: (v) => typeof v === 'number' || (typeof v === 'string' && v.trim() !== '' && Number.isFinite(Number(v))),
    },
    b: { name: 'a boolean', fits: (v) => typeof v === 'boolean' || v === 'true' || v === 'false' },
};
function typed(shape, value, at) {
    if (value === undefined || value === null || unknown(value) || shape === '*')
        return [];
    if (typeof shape === 'string' && shape !== 'm') {
        const scalar = SCALARS[shape];
        return scalar === undefined || scalar.fits(value)
            ? []
            : [{ property: at, reason: `expected ${scalar.name}, got ${Array.isArray(value) ? 'a list' : typeof value}` }];
    }
    if (Array.isArray(shape)) {
        const [element] = shape;
        if (!Array.isArray(value))
            return [{ property: at, reason: `expected a list, got ${typeof value}` }];
        return element === undefined ? [] : value.flatMap((v, i) => typed(element, v, `${at}[${i}]`));
    }
    if (!isObject(value))
        return [{ property: at, reason: `expected an object, got ${Array.isArray(value) ? 'a list' : typeof value}` }];
    if (shape === 'm')
        return Object.entries(value).flatMap(([k, v]) => typed('s', v, `${at}.${k}`));
    return members(shape, value, `${at}.`);
}
function members(shape, value, at) {
    const failures = [];
    const shapes = new Map(Object.entries(shape).map(([key, s]) => [key.replace(/!$/, ''), s]));
    for (const key of Object.keys(shape)) {
        if (!key.endsWith('!'))
            continue;
        const name = key.slice(0, -1);
        if (value[name] === undefined || value[name] === null)
            failures.push({ property: `${at}${name}`, reason: 'missing required property' });
    }
    for (const [key, v] of Object.entries(value)) {
        // Pulumi's own, and what the provider adds to every resource.
        if (key.startsWith('__') || key === 'tagsAll')
            continue;
        const s = shapes.get(key);
        failures.push(...(s === undefined ? [{ property: `${at}${key}`, reason: 'unknown property' }] : typed(s, v, `${at}${key}`)));
    }
    return failures;
}
/**
 * What the provider would refuse about these inputs: properties that are missing, unknown, wrongly typed or exclude each other,
 * by the published typings, and what AWS itself refuses about their relations.
 */
function checkInputs(type, inputs) {
    const known = types_generated_TYPES[type];
    if (known === undefined)
        return [];
    const conflicts = Object.entries(known.conflicts).flatMap(([key, others]) => inputs[key] === undefined
        ? []
        : others
            .filter((other) => inputs[other] !== undefined)
            .map((other) => ({ property: key, reason: `conflicts with ${other}` })));
    const shaped = [...members(known.properties, inputs, ''), ...conflicts];
    // Relations look into values: only where those have the right form.
    return shaped.length > 0 ? shaped : relations(type, inputs);
}
/** Properties of a type whose change makes a new resource, by the documentation. */
const documentedForces = (type) => types_generated_TYPES[type]?.forces ?? [];
/** Properties that a program may say of a type. */
const inputNames = (type) => new Set(Object.keys(types_generated_TYPES[type]?.properties ?? {}).map((key) => key.replace(/!$/, '')));

;// CONCATENATED MODULE: ./src/rehearsal/resources/containers.ts

const SCALING = 'application-autoscaling';
const scalable = (p) => ({
    ServiceNamespace: str(p, 'serviceNamespace'),
    ResourceId: str(p, 'resourceId'),
    ScalableDimension: str(p, 'scalableDimension'),
});
function network(news) {
    const config = object(news['networkConfiguration']);
    return {
        awsvpcConfiguration: {
            subnets: strings(config['subnets']),
            securityGroups: strings(config['securityGroups']),
            assignPublicIp: config['assignPublicIp'] === true ? 'ENABLED' : 'DISABLED',
        },
    };
}
const deployment = (news) => ({
    maximumPercent: num(news, 'deploymentMaximumPercent'),
    minimumHealthyPercent: num(news, 'deploymentMinimumHealthyPercent'),
    deploymentCircuitBreaker: object(news['deploymentCircuitBreaker']),
});
/** Service Connect: the provider says `clientAlias` where the API says `clientAliases`. */
function containers_connect(news) {
    const config = object(news['serviceConnectConfiguration']);
    if (Object.keys(config).length === 0)
        return {};
    const services = objects(config['services']).map(({ clientAlias, ...one }) => ({
        ...one,
        clientAliases: objects(clientAlias),
    }));
    return { serviceConnectConfiguration: { ...config, ...(services.length === 0 ? {} : { services }) } };
}
const CONTAINERS = {
    'aws:ecs/cluster:Cluster': {
        replace: ['name'],
        create: async (door, news) => {
            const { cluster } = await door.call('ecs', 'CreateCluster', {
                clusterName: str(news, 'name'),
                settings: news['settings'],
            });
            const arn = str(object(cluster), 'clusterArn');
            return { id: arn, outputs: { arn } };
        },
        update: (_door, id) => Promise.resolve({ arn: id }),
        delete: async (door, id) => {
            await door.call('ecs', 'DeleteCluster', { cluster: id });
        },
    },
    'aws:ecs/taskDefinition:TaskDefinition': {
        // Every change is a new revision.
        replace: [
            'family',
            'containerDefinitions',
            'cpu',
            'memory',
            'executionRoleArn',
            'taskRoleArn',
            'networkMode',
            'requiresCompatibilities',
            'runtimePlatform',
        ],
        create: async (door, news) => {
            const { taskDefinition } = await door.call('ecs', 'RegisterTaskDefinition', {
                family: str(news, 'family'),
                networkMode: str(news, 'networkMode'),
                requiresCompatibilities: strings(news['requiresCompatibilities']),
                cpu: str(news, 'cpu'),
                memory: str(news, 'memory'),
                executionRoleArn: str(news, 'executionRoleArn'),
                taskRoleArn: str(news, 'taskRoleArn'),
                ...(news['runtimePlatform'] === undefined ? {} : { runtimePlatform: object(news['runtimePlatform']) }),
                containerDefinitions: JSON.parse(str(news, 'containerDefinitions')),
            });
            const made = object(taskDefinition);
            const arn = str(made, 'taskDefinitionArn');
            return {
                id: str(news, 'family'),
                outputs: { arn, arnWithoutRevision: arn.replace(/:\d+$/, ''), revision: made['revision'] },
            };
        },
        delete: async (door, _id, olds) => {
            if (olds['skipDestroy'] !== true)
                await door.call('ecs', 'DeregisterTaskDefinition', { taskDefinition: str(olds, 'arn') });
        },
    },
    'aws:ecs/service:Service': {
        replace: ['name', 'cluster', 'launchType'],
        create: async (door, news) => {
            const { service } = await door.call('ecs', 'CreateService', {
                serviceName: str(news, 'name'),
                cluster: str(news, 'cluster'),
                taskDefinition: str(news, 'taskDefinition'),
                desiredCount: num(news, 'desiredCount') ?? 0,
                launchType: str(news, 'launchType'),
                healthCheckGracePeriodSeconds: num(news, 'healthCheckGracePeriodSeconds') ?? 0,
                networkConfiguration: network(news),
                deploymentConfiguration: deployment(news),
                loadBalancers: objects(news['loadBalancers']),
                ...containers_connect(news),
            });
            const arn = str(object(service), 'serviceArn');
            return { id: arn, outputs: { arn } };
        },
        update: async (door, id, news) => {
            await door.call('ecs', 'UpdateService', {
                service: str(news, 'name'),
                cluster: str(news, 'cluster'),
                taskDefinition: str(news, 'taskDefinition'),
                desiredCount: num(news, 'desiredCount'),
                healthCheckGracePeriodSeconds: num(news, 'healthCheckGracePeriodSeconds') ?? 0,
                deploymentConfiguration: deployment(news),
                ...containers_connect(news),
            });
            return { arn: id };
        },
        delete: async (door, _id, olds) => {
            await door.call('ecs', 'DeleteService', {
                service: str(olds, 'name'),
                cluster: str(olds, 'cluster'),
                force: true,
            });
        },
        /** What the rollout has moved since: the live definition and count. */
        read: async (door, _id, olds) => {
            const { services } = await door.call('ecs', 'DescribeServices', {
                cluster: str(olds, 'cluster'),
                services: [str(olds, 'name')],
            });
            const found = first(services);
            if (found['status'] !== 'ACTIVE')
                return undefined;
            return { ...olds, taskDefinition: found['taskDefinition'], desiredCount: found['desiredCount'] };
        },
    },
    'aws:appautoscaling/target:Target': {
        replace: ['resourceId', 'serviceNamespace', 'scalableDimension'],
        create: async (door, news) => {
            const made = await door.call(SCALING, 'RegisterScalableTarget', {
                ...scalable(news),
                MinCapacity: num(news, 'minCapacity'),
                MaxCapacity: num(news, 'maxCapacity'),
            });
            return { id: str(news, 'resourceId'), outputs: { arn: made['ScalableTargetARN'] } };
        },
        update: async (door, _id, news) => {
            const made = await door.call(SCALING, 'RegisterScalableTarget', {
                ...scalable(news),
                MinCapacity: num(news, 'minCapacity'),
                MaxCapacity: num(news, 'maxCapacity'),
            });
            return { arn: made['ScalableTargetARN'] };
        },
        delete: async (door, _id, olds) => {
            await door.call(SCALING, 'DeregisterScalableTarget', scalable(olds));
        },
    },
    'aws:appautoscaling/policy:Policy': {
        replace: ['resourceId', 'name'],
        create: async (door, news, name) => {
            const made = await door.call(SCALING, 'PutScalingPolicy', {
                ...scalable(news),
                PolicyName: name,
                PolicyType: str(news, 'policyType'),
            });
            return { id: name, outputs: { arn: made['PolicyARN'], name } };
        },
        update: (_door, id) => Promise.resolve({ name: id }),
        delete: async (door, id, olds) => {
            await door.call(SCALING, 'DeleteScalingPolicy', { ...scalable(olds), PolicyName: id });
        },
    },
    'aws:ecr/repository:Repository': {
        replace: ['name'],
        create: async (door, news) => {
            const { repository } = await door.call('ecr', 'CreateRepository', {
                repositoryName: str(news, 'name'),
                imageTagMutability: str(news, 'imageTagMutability'),
                imageScanningConfiguration: object(news['imageScanningConfiguration']),
            });
            const made = object(repository);
            return {
                id: str(news, 'name'),
                outputs: { arn: made['repositoryArn'], repositoryUrl: made['repositoryUri'], registryId: door.ctx.accountId },
            };
        },
        find: async (door, id) => {
            const { repositories } = await door.call('ecr', 'DescribeRepositories', {});
            const found = objects(repositories).find((r) => r['repositoryName'] === id);
            if (found === undefined)
                return undefined;
            const encryption = object(found['encryptionConfiguration']);
            return {
                name: id,
                imageTagMutability: found['imageTagMutability'],
                imageScanningConfiguration: object(found['imageScanningConfiguration']),
                encryptionConfigurations: [{ encryptionType: encryption['encryptionType'] }],
                arn: found['repositoryArn'],
                repositoryUrl: found['repositoryUri'],
                registryId: door.ctx.accountId,
            };
        },
        update: () => Promise.resolve({}),
        delete: async (door, id) => {
            await door.call('ecr', 'DeleteRepository', { repositoryName: id, force: true });
        },
    },
    'aws:ecr/lifecyclePolicy:LifecyclePolicy': {
        replace: ['repository'],
        create: async (door, news) => {
            await door.call('ecr', 'PutLifecyclePolicy', {
                repositoryName: str(news, 'repository'),
                lifecyclePolicyText: str(news, 'policy'),
            });
            return { id: str(news, 'repository'), outputs: { registryId: door.ctx.accountId } };
        },
        update: async (door, _id, news) => {
            await door.call('ecr', 'PutLifecyclePolicy', {
                repositoryName: str(news, 'repository'),
                lifecyclePolicyText: str(news, 'policy'),
            });
            return {};
        },
        delete: () => Promise.resolve(),
    },
    'aws:ecr/repositoryPolicy:RepositoryPolicy': {
        replace: ['repository'],
        create: async (door, news) => {
            await door.call('ecr', 'SetRepositoryPolicy', {
                repositoryName: str(news, 'repository'),
                policyText: str(news, 'policy'),
            });
            return { id: str(news, 'repository'), outputs: { registryId: door.ctx.accountId } };
        },
        update: async (door, _id, news) => {
            await door.call('ecr', 'SetRepositoryPolicy', {
                repositoryName: str(news, 'repository'),
                policyText: str(news, 'policy'),
            });
            return {};
        },
        delete: async (door, id) => {
            await door.call('ecr', 'DeleteRepositoryPolicy', { repositoryName: id });
        },
    },
};

;// CONCATENATED MODULE: ./src/rehearsal/resources/given.ts


/** Makes something be there already, as if somebody had made it long ago. */
function give(ctx, { type, id, properties }) {
    giveHeld(ctx, type, id, properties);
    registryOf(ctx).set(registryKey(type, id), { type, id, properties });
}

;// CONCATENATED MODULE: ./src/rehearsal/resources/identity.ts

const IDENTITY = {
    'aws:iam/role:Role': {
        replace: ['name'],
        create: async (door, news) => {
            const { Role } = await door.call('iam', 'CreateRole', {
                RoleName: str(news, 'name'),
                AssumeRolePolicyDocument: str(news, 'assumeRolePolicy'),
            });
            const role = object(Role);
            return { id: str(news, 'name'), outputs: { arn: role['Arn'], uniqueId: role['RoleId'] } };
        },
        update: async (door, id, news) => {
            await door.call('iam', 'UpdateAssumeRolePolicy', { RoleName: id, PolicyDocument: str(news, 'assumeRolePolicy') });
            return {};
        },
        delete: async (door, id) => {
            await door.call('iam', 'DeleteRole', { RoleName: id });
        },
    },
    'aws:iam/rolePolicy:RolePolicy': {
        replace: ['role'],
        create: async (door, news, name) => {
            await door.call('iam', 'PutRolePolicy', {
                RoleName: str(news, 'role'),
                PolicyName: name,
                PolicyDocument: str(news, 'policy'),
            });
            return { id: `${str(news, 'role')}:${name}`, outputs: { name } };
        },
        update: async (door, id, news) => {
            const name = id.split(':')[1] ?? '';
            await door.call('iam', 'PutRolePolicy', {
                RoleName: str(news, 'role'),
                PolicyName: name,
                PolicyDocument: str(news, 'policy'),
            });
            return { name };
        },
        delete: async (door, id) => {
            const [role, name] = id.split(':');
            await door.call('iam', 'DeleteRolePolicy', { RoleName: role, PolicyName: name });
        },
    },
    'aws:iam/rolePolicyAttachment:RolePolicyAttachment': {
        replace: ['role', 'policyArn'],
        create: async (door, news, name) => {
            await door.call('iam', 'AttachRolePolicy', { RoleName: str(news, 'role'), PolicyArn: str(news, 'policyArn') });
            return { id: `${str(news, 'role')}-${name}`, outputs: {} };
        },
        delete: async (door, _id, olds) => {
            await door.call('iam', 'DetachRolePolicy', { RoleName: str(olds, 'role'), PolicyArn: str(olds, 'policyArn') });
        },
    },
};

;// CONCATENATED MODULE: ./src/rehearsal/resources/look-up.ts



const of = (ctx, type) => [...registryOf(ctx).values()].filter((r) => r.type === type);
/** As the provider words it. */
const none = (what) => new AwsError('NotFound', `no matching ${what} found`);
function byId(ctx, type, what, id) {
    const found = of(ctx, type).find((r) => r.id === id);
    if (found === undefined)
        throw none(what);
    return { ...found.properties, id };
}
/** What every route has, whatever it points at. */
const TARGETS = ['gatewayId', 'natGatewayId', 'transitGatewayId', 'vpcEndpointId', 'networkInterfaceId', 'cidrBlock'];
function routeTable(ctx, args) {
    const vpcId = str(args, 'vpcId');
    const main = objects(args['filters']).some((f) => f['name'] === 'association.main' && strings(f['values'])[0] === 'true');
    // Every VPC comes with one that knows the way within.
    if (main && of(ctx, 'aws:ec2/vpc:Vpc').some((r) => r.id === vpcId))
        return { id: `rtb-main-${vpcId}`, vpcId, routes: [] };
    const association = of(ctx, 'aws:ec2/routeTableAssociation:RouteTableAssociation').find((r) => r.properties['subnetId'] === args['subnetId']);
    const table = of(ctx, 'aws:ec2/routeTable:RouteTable').find((r) => r.id === association?.properties['routeTableId']);
    if (table === undefined)
        throw new AwsError('NotFound', 'query returned no results. Please change your search criteria and try again');
    const routes = of(ctx, 'aws:ec2/route:Route')
        .filter((r) => r.properties['routeTableId'] === table.id)
        .map(({ properties: p }) => ({
        ...Object.fromEntries(TARGETS.map((key) => [key, str(p, key)])),
        cidrBlock: str(p, 'destinationCidrBlock'),
    }));
    return { id: table.id, routeTableId: table.id, vpcId: table.properties['vpcId'], routes };
}
/** What a program looks up of things that are there, by the function's Pulumi token. */
const LOOK_UPS = {
    'aws:ec2/getVpc:getVpc': (ctx, args) => {
        const vpc = byId(ctx, 'aws:ec2/vpc:Vpc', 'EC2 VPC', str(args, 'id'));
        const cidrBlockAssociations = [
            { associationId: 'vpc-cidr-assoc-0', cidrBlock: vpc['cidrBlock'], state: 'associated' },
        ];
        return Promise.resolve({ ...vpc, state: 'available', cidrBlockAssociations });
    },
    'aws:ec2/getSubnet:getSubnet': (ctx, args) => Promise.resolve(byId(ctx, 'aws:ec2/subnet:Subnet', 'EC2 Subnet', str(args, 'id'))),
    'aws:ec2/getSecurityGroup:getSecurityGroup': (ctx, args) => Promise.resolve(byId(ctx, 'aws:ec2/securityGroup:SecurityGroup', 'EC2 Security Group', str(args, 'id'))),
    'aws:ec2/getRouteTable:getRouteTable': (ctx, args) => Promise.resolve(routeTable(ctx, args)),
    'aws:kms/getKey:getKey': (ctx, args) => {
        const id = str(args, 'keyId').split('/').at(-1) ?? '';
        const key = byId(ctx, 'aws:kms/key:Key', 'KMS key', id);
        return Promise.resolve({ ...key, keyId: id });
    },
    'aws:ecs/getCluster:getCluster': async (ctx, args) => {
        const { clusters } = await ctx.ports.call('ecs', 'DescribeClusters', { clusters: [str(args, 'clusterName')] });
        const [cluster] = objects(clusters);
        if (cluster === undefined)
            throw none('ECS Cluster');
        const arn = str(cluster, 'clusterArn');
        return { id: arn, arn, clusterName: str(cluster, 'clusterName'), status: str(cluster, 'status') };
    },
    'aws:secretsmanager/getSecret:getSecret': async (ctx, args) => {
        const id = str(args, 'arn') || str(args, 'name');
        const found = object(await ctx.ports.call('secretsmanager', 'DescribeSecret', { SecretId: id }));
        const arn = str(found, 'ARN');
        return { id: arn, arn, name: str(found, 'Name'), kmsKeyId: str(found, 'KmsKeyId') };
    },
};

;// CONCATENATED MODULE: ./src/rehearsal/resources/invoke.ts


const ZONES = ['a', 'b', 'c'];
/** What a program may look up in the rehearsal cloud, by the function's Pulumi token. */
const FUNCTIONS = {
    'aws:index/getCallerIdentity:getCallerIdentity': ({ accountId }) => ({
        id: accountId,
        accountId,
        arn: `arn:aws:iam::${accountId}:user/rehearsal`,
        userId: 'AIDAREHEARSAL',
    }),
    'aws:index/getRegion:getRegion': ({ region }) => ({
        id: region,
        name: region,
        region,
        endpoint: `ec2.${region}.amazonaws.com`,
        description: region,
    }),
    'aws:index/getPartition:getPartition': () => ({
        id: 'aws',
        partition: 'aws',
        dnsSuffix: 'amazonaws.com',
        reverseDnsPrefix: 'com.amazonaws',
    }),
    'aws:index/getAvailabilityZones:getAvailabilityZones': ({ region }) => ({
        id: region,
        names: ZONES.map((zone) => `${region}${zone}`),
        zoneIds: ZONES.map((_, i) => `${region}-az${i + 1}`),
    }),
};
/** @throws AwsError that names the function, where the rehearsal cloud does not know it. */
async function invoke(ctx, token, args) {
    const find = LOOK_UPS[token];
    if (find !== undefined)
        return find(ctx, args);
    const answer = FUNCTIONS[token];
    if (answer === undefined)
        throw new AwsError('UnknownFunction', `the rehearsal cloud cannot answer the function ${token} yet`);
    return answer(ctx);
}

;// CONCATENATED MODULE: ./src/rehearsal/resources/network.ts




/** Types of EC2 have ids of a prefix and 17 digits, given by AWS. */
function kept(idPrefix, replace, outputs = () => ({}), delay) {
    return { replace, id: () => `${idPrefix}-${hex(17)}`, outputs, ...(delay === undefined ? {} : { delay }) };
}
const arn = (door, kind, id) => ({
    arn: `arn:aws:ec2:${door.ctx.region}:${door.ctx.accountId}:${kind}/${id}`,
});
/** InvalidPermission.Duplicate */
const network_rule = {
    ...kept('sgr', ['securityGroupId']),
    unique: (news) => [
        'securityGroupId',
        'ipProtocol',
        'fromPort',
        'toPort',
        'cidrIpv4',
        'cidrIpv6',
        'prefixListId',
        'referencedSecurityGroupId',
    ]
        .map((key) => str(news, key))
        .join(' '),
};
const network_TYPES = {
    'aws:ec2/vpc:Vpc': kept('vpc', ['cidrBlock'], (door, id) => ({
        ...arn(door, 'vpc', id),
        ownerId: door.ctx.accountId,
        defaultSecurityGroupId: `sg-${id.slice(4)}`,
    })),
    // Nothing is made: the group that came with the VPC is taken over.
    'aws:ec2/defaultSecurityGroup:DefaultSecurityGroup': {
        ...kept('sg', ['vpcId']),
        id: (_door, news) => `sg-${str(news, 'vpcId').slice(4)}`,
        again: true,
    },
    'aws:ec2/internetGateway:InternetGateway': kept('igw', []),
    'aws:ec2/eip:Eip': kept('eipalloc', ['domain'], () => ({ publicIp: '192.0.2.1' })),
    'aws:ec2/natGateway:NatGateway': kept('nat', ['subnetId', 'allocationId'], () => ({}), DELAYS.natGateway),
    'aws:ec2/subnet:Subnet': kept('subnet', ['vpcId', 'cidrBlock', 'availabilityZone'], (door, id) => arn(door, 'subnet', id)),
    'aws:ec2/routeTable:RouteTable': kept('rtb', ['vpcId']),
    // RouteAlreadyExists
    'aws:ec2/route:Route': {
        ...kept('r-rtb', ['routeTableId', 'destinationCidrBlock']),
        unique: (news) => `${str(news, 'routeTableId')} ${str(news, 'destinationCidrBlock')}`,
    },
    // Resource.AlreadyAssociated
    'aws:ec2/routeTableAssociation:RouteTableAssociation': {
        ...kept('rtbassoc', ['subnetId']),
        unique: (news) => str(news, 'subnetId'),
    },
    'aws:ec2/networkAcl:NetworkAcl': kept('acl', ['vpcId'], (door, id) => arn(door, 'network-acl', id)),
    // The log's destination, role and format cannot be changed: AWS has no ModifyFlowLogs.
    'aws:ec2/flowLog:FlowLog': kept('fl', [
        'vpcId',
        'trafficType',
        'logDestination',
        'logDestinationType',
        'iamRoleArn',
        'logFormat',
        'maxAggregationInterval',
    ], (door, id) => arn(door, 'vpc-flow-log', id)),
    'aws:ec2/vpcEndpoint:VpcEndpoint': kept('vpce', ['vpcId', 'serviceName', 'vpcEndpointType'], (door, id) => arn(door, 'vpc-endpoint', id), DELAYS.vpcEndpoint),
    // InvalidGroup.Duplicate
    'aws:ec2/securityGroup:SecurityGroup': {
        ...kept('sg', ['vpcId', 'name', 'description'], (door, id) => arn(door, 'security-group', id)),
        unique: (news) => `${str(news, 'vpcId')} ${str(news, 'name')}`,
    },
    'aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule': network_rule,
    'aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule': network_rule,
};
const NETWORK = Object.fromEntries(Object.entries(network_TYPES).map(([type, spec]) => [type, held(type, spec)]));

;// CONCATENATED MODULE: ./src/rehearsal/resources/scheduling.ts


const SCHEDULER = 'scheduler';
/** The provider's camelCase as the API has it: PascalCase but for `awsvpcConfiguration`. */
function schedule(news) {
    const target = object(news['target']);
    const ecs = object(target['ecsParameters']);
    const network = object(ecs['networkConfiguration']);
    return {
        Name: str(news, 'name'),
        ScheduleExpression: str(news, 'scheduleExpression'),
        ScheduleExpressionTimezone: str(news, 'scheduleExpressionTimezone') || 'UTC',
        FlexibleTimeWindow: { Mode: object(news['flexibleTimeWindow'])['mode'] },
        State: str(news, 'state') || 'ENABLED',
        Target: {
            Arn: target['arn'],
            RoleArn: target['roleArn'],
            EcsParameters: {
                TaskDefinitionArn: ecs['taskDefinitionArn'],
                TaskCount: num(ecs, 'taskCount') ?? 1,
                LaunchType: ecs['launchType'],
                NetworkConfiguration: {
                    awsvpcConfiguration: {
                        Subnets: strings(network['subnets']),
                        SecurityGroups: strings(network['securityGroups']),
                        AssignPublicIp: network['assignPublicIp'] === true ? 'ENABLED' : 'DISABLED',
                    },
                },
            },
        },
    };
}
const SCHEDULING = {
    'aws:scheduler/schedule:Schedule': {
        replace: ['name', 'groupName'],
        create: async (door, news) => {
            const { ScheduleArn } = await door.call(SCHEDULER, 'CreateSchedule', schedule(news));
            return { id: `default/${str(news, 'name')}`, outputs: { arn: ScheduleArn, groupName: 'default' } };
        },
        update: async (door, _id, news) => {
            await door.call(SCHEDULER, 'UpdateSchedule', schedule(news));
            return {};
        },
        delete: async (door, _id, olds) => {
            await door.call(SCHEDULER, 'DeleteSchedule', { Name: str(olds, 'name') });
        },
    },
    'aws:ssm/document:Document': {
        replace: ['name', 'documentType'],
        create: async (door, news) => {
            const name = str(news, 'name');
            await door.call('ssm', 'CreateDocument', {
                Name: name,
                Content: str(news, 'content'),
                DocumentType: 'Automation',
            });
            return { id: name, outputs: { arn: `arn:aws:ssm:${door.ctx.region}:${door.ctx.accountId}:document/${name}` } };
        },
        update: async (door, id, news) => {
            await door.call('ssm', 'UpdateDocument', { Name: id, Content: str(news, 'content') });
            return {};
        },
        delete: async (door, id) => {
            await door.call('ssm', 'DeleteDocument', { Name: id });
        },
    },
    'aws:servicediscovery/httpNamespace:HttpNamespace': {
        replace: ['name'],
        create: (door, news) => {
            const id = `ns-${hex(16)}`;
            const arn = `arn:aws:servicediscovery:${door.ctx.region}:${door.ctx.accountId}:namespace/${id}`;
            return Promise.resolve({ id, outputs: { arn, httpName: str(news, 'name') } });
        },
        update: () => Promise.resolve({}),
        delete: () => Promise.resolve(),
    },
};

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-s3/dist-cjs/index.js
var dist_cjs = __webpack_require__(53711);
;// CONCATENATED MODULE: ./src/rehearsal/resources/empty-bucket.ts

/** What the provider does before it deletes a bucket with `forceDestroy`: every version and marker goes. */
async function emptyBucket(door, bucket) {
    const client = new dist_cjs/* S3Client */.YxF({
        region: door.ctx.region,
        endpoint: door.endpoint,
        forcePathStyle: true,
        credentials: { accessKeyId: 'rehearsal', secretAccessKey: 'rehearsal' },
    });
    for (;;) {
        const { Versions = [], DeleteMarkers = [] } = await client.send(new dist_cjs/* ListObjectVersionsCommand */.uc$({ Bucket: bucket }));
        const objects = [...Versions, ...DeleteMarkers].map(({ Key, VersionId }) => ({ Key, VersionId }));
        if (objects.length === 0)
            return;
        await client.send(new dist_cjs/* DeleteObjectsCommand */.xvx({ Bucket: bucket, Delete: { Objects: objects, Quiet: true } }));
    }
}

;// CONCATENATED MODULE: ./src/rehearsal/resources/state.ts



/** S3 is spoken over HTTP as anybody does; the cloud checks no signature, only which service is meant. */
async function s3(door, method, path, body = '') {
    const response = await fetch(`${door.endpoint}/${path}`, {
        method,
        headers: {
            authorization: `AWS4-HMAC-SHA256 Credential=rehearsal/20260101/${door.ctx.region}/s3/aws4_request, SignedHeaders=host, Signature=0`,
        },
        ...(body === '' ? {} : { body }),
    });
    const text = await response.text();
    if (!response.ok)
        throw new AwsError('S3Error', `S3 ${method} /${path}: ${response.status} ${/<Code>(.*?)<\/Code>/.exec(text)?.[1] ?? text}`);
}
/** A setting of a bucket: put where the bucket is, gone with it. */
function bucketSetting(query, body) {
    const put = (door, news) => s3(door, 'PUT', `${str(news, 'bucket')}?${query}`, body(news));
    return {
        replace: ['bucket'],
        create: async (door, news) => {
            await put(door, news);
            return { id: str(news, 'bucket'), outputs: {} };
        },
        update: async (door, _id, news) => {
            await put(door, news);
            return {};
        },
        delete: () => Promise.resolve(),
    };
}
/**
 * The rehearsal's databases answer on loopback, and no resolver knows the endpoints that RDS and ElastiCache would give: an
 * address of such an endpoint is kept as the address of the server that stands in its place.
 */
async function reachable(door, value) {
    const host = /^(?:postgresql|rediss?):\/\/[^@]*@([^/:]+)/.exec(value)?.[1];
    if (host?.endsWith('.rds.amazonaws.com') === true)
        return door.ctx.ports.data.postgresUrl('app');
    if (host?.endsWith('.cache.amazonaws.com') === true)
        return door.ctx.ports.data.redisUrl();
    return value;
}
const ofBucket = ({ ctx }, bucket) => ({
    arn: `arn:aws:s3:::${bucket}`,
    bucketDomainName: `${bucket}.s3.amazonaws.com`,
    bucketRegionalDomainName: `${bucket}.s3.${ctx.region}.amazonaws.com`,
    region: ctx.region,
});
const ofLogGroup = ({ ctx }, name) => ({
    arn: `arn:aws:logs:${ctx.region}:${ctx.accountId}:log-group:${name}`,
});
const STATE = {
    'aws:s3/bucket:Bucket': {
        replace: ['bucket'],
        create: async (door, news) => {
            const bucket = str(news, 'bucket');
            await s3(door, 'PUT', bucket);
            return { id: bucket, outputs: ofBucket(door, bucket) };
        },
        find: async (door, id) => {
            try {
                await s3(door, 'GET', `${id}?location`);
            }
            catch {
                return undefined;
            }
            return { bucket: id, ...ofBucket(door, id) };
        },
        delete: async (door, id, olds) => {
            if (olds['forceDestroy'] === true)
                await emptyBucket(door, id);
            await s3(door, 'DELETE', id);
        },
    },
    'aws:s3/bucketVersioning:BucketVersioning': bucketSetting('versioning', (news) => `<VersioningConfiguration><Status>${str(object(news['versioningConfiguration']), 'status')}</Status></VersioningConfiguration>`),
    'aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration': bucketSetting('encryption', (news) => {
        const rule = object(object(objects(news['rules'])[0])['applyServerSideEncryptionByDefault']);
        return `<ServerSideEncryptionConfiguration><Rule><ApplyServerSideEncryptionByDefault><SSEAlgorithm>${str(rule, 'sseAlgorithm')}</SSEAlgorithm></ApplyServerSideEncryptionByDefault></Rule></ServerSideEncryptionConfiguration>`;
    }),
    'aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock': bucketSetting('publicAccessBlock', (news) => `<PublicAccessBlockConfiguration>${['blockPublicAcls', 'ignorePublicAcls', 'blockPublicPolicy', 'restrictPublicBuckets']
        .map((k) => `<${k.charAt(0).toUpperCase()}${k.slice(1)}>${str(news, k)}</${k.charAt(0).toUpperCase()}${k.slice(1)}>`)
        .join('')}</PublicAccessBlockConfiguration>`),
    'aws:dynamodb/table:Table': {
        replace: ['name', 'hashKey', 'rangeKey'],
        create: async (door, news) => {
            const range = str(news, 'rangeKey');
            await door.call('dynamodb', 'CreateTable', {
                TableName: str(news, 'name'),
                BillingMode: str(news, 'billingMode'),
                AttributeDefinitions: objects(news['attributes']).map((a) => ({
                    AttributeName: a['name'],
                    AttributeType: a['type'],
                })),
                KeySchema: [
                    { AttributeName: str(news, 'hashKey'), KeyType: 'HASH' },
                    ...(range === '' ? [] : [{ AttributeName: range, KeyType: 'RANGE' }]),
                ],
            });
            // As the provider does: the resource is there when the table is active.
            for (let look = 0; look < 50; look += 1) {
                const { Table } = await door.call('dynamodb', 'DescribeTable', { TableName: str(news, 'name') });
                if (object(Table)['TableStatus'] === 'ACTIVE')
                    break;
                await door.ctx.clock.sleep(1_000);
            }
            return {
                id: str(news, 'name'),
                outputs: { arn: `arn:aws:dynamodb:${door.ctx.region}:${door.ctx.accountId}:table/${str(news, 'name')}` },
            };
        },
        update: () => Promise.resolve({}),
        delete: async (door, id) => {
            await door.call('dynamodb', 'DeleteTable', { TableName: id });
        },
    },
    'aws:sfn/stateMachine:StateMachine': {
        replace: ['name', 'type'],
        create: async (door, news) => {
            const made = await door.call('states', 'CreateStateMachine', {
                name: str(news, 'name'),
                definition: str(news, 'definition'),
                roleArn: str(news, 'roleArn'),
                type: str(news, 'type'),
            });
            const arn = String(made['stateMachineArn']);
            return { id: arn, outputs: { arn, status: 'ACTIVE' } };
        },
        update: async (door, id, news) => {
            await door.call('states', 'UpdateStateMachine', {
                stateMachineArn: id,
                definition: str(news, 'definition'),
                roleArn: str(news, 'roleArn'),
            });
            return { arn: id, status: 'ACTIVE' };
        },
        delete: async (door, id) => {
            await door.call('states', 'DeleteStateMachine', { stateMachineArn: id });
        },
    },
    'aws:secretsmanager/secret:Secret': {
        replace: ['name'],
        create: async (door, news) => {
            const name = str(news, 'name');
            const made = await door.call('secretsmanager', 'CreateSecret', { Name: name, Tags: tagList(news) });
            const arn = String(made['ARN']);
            // What the data store's own resources do at AWS: the secret holds the address of the embedded one.
            if (name.endsWith('/data/postgres.url'))
                door.ctx.ports.secrets.put(name, await door.ctx.ports.data.postgresUrl('app'));
            if (name.endsWith('/data/redis.url'))
                door.ctx.ports.secrets.put(name, await door.ctx.ports.data.redisUrl());
            return { id: arn, outputs: { arn } };
        },
        update: (_door, id) => Promise.resolve({ arn: id }),
        delete: async (door, id) => {
            await door.call('secretsmanager', 'DeleteSecret', { SecretId: id, ForceDeleteWithoutRecovery: true });
        },
    },
    'aws:secretsmanager/secretVersion:SecretVersion': {
        replace: ['secretId'],
        create: async (door, news) => {
            const made = await door.call('secretsmanager', 'PutSecretValue', {
                SecretId: str(news, 'secretId'),
                SecretString: await reachable(door, str(news, 'secretString')),
            });
            return {
                id: `${str(news, 'secretId')}|${String(made['VersionId'])}`,
                outputs: { arn: str(news, 'secretId'), versionId: made['VersionId'] },
            };
        },
        update: () => Promise.resolve({}),
        delete: () => Promise.resolve(),
    },
    'aws:cloudwatch/logGroup:LogGroup': {
        replace: ['name'],
        create: async (door, news) => {
            const name = str(news, 'name');
            await door.call('logs', 'CreateLogGroup', { logGroupName: name });
            const days = num(news, 'retentionInDays');
            if (days !== undefined)
                await door.call('logs', 'PutRetentionPolicy', { logGroupName: name, retentionInDays: days });
            return { id: name, outputs: ofLogGroup(door, name) };
        },
        find: async (door, id) => {
            const { logGroups } = await door.call('logs', 'DescribeLogGroups', { logGroupNamePrefix: id });
            const group = objects(logGroups).find((g) => g['logGroupName'] === id);
            if (group === undefined)
                return undefined;
            const { retentionInDays, kmsKeyId } = group;
            return {
                name: id,
                ...(retentionInDays === undefined ? {} : { retentionInDays }),
                ...(kmsKeyId === undefined ? {} : { kmsKeyId }),
                ...ofLogGroup(door, id),
            };
        },
        update: async (door, id, news) => {
            await door.call('logs', 'PutRetentionPolicy', {
                logGroupName: id,
                retentionInDays: num(news, 'retentionInDays'),
            });
            return {};
        },
        delete: async (door, id) => {
            await door.call('logs', 'DeleteLogGroup', { logGroupName: id });
        },
    },
};

;// CONCATENATED MODULE: ./src/rehearsal/resources/stores.ts




const here = (door, news, service, rest) => `arn:aws:${service}:${str(news, 'region') || door.ctx.region}:${door.ctx.accountId}:${rest}`;
const uuid = () => [8, 4, 4, 4, 12].map((n) => hex(n)).join('-');
const byName = (key = 'name') => (_door, news, name) => str(news, key) || name;
/** RDS, ElastiCache, KMS, AWS Backup, SNS, WAF, CloudFront, Route 53 and what of S3 is only looked at. */
const stores_TYPES = {
    'aws:kms/key:Key': {
        replace: ['customerMasterKeySpec', 'keyUsage', 'multiRegion'],
        id: () => uuid(),
        outputs: (door, id, news) => ({ arn: here(door, news, 'kms', `key/${id}`), keyId: id }),
    },
    'aws:kms/alias:Alias': {
        replace: ['name'],
        id: (_door, news, name) => [str(news, 'region'), str(news, 'name') || `alias/${name}`].filter(Boolean).join(':'),
        outputs: (door, _id, news) => ({
            arn: here(door, news, 'kms', str(news, 'name')),
            targetKeyArn: str(news, 'targetKeyId'),
        }),
    },
    'aws:rds/subnetGroup:SubnetGroup': {
        replace: ['name'],
        id: byName(),
        outputs: (door, id, news) => ({ arn: here(door, news, 'rds', `subgrp:${id}`), name: id }),
    },
    'aws:rds/parameterGroup:ParameterGroup': {
        replace: ['name', 'family', 'description'],
        id: byName(),
        outputs: (door, id, news) => ({ arn: here(door, news, 'rds', `pg:${id}`), name: id }),
    },
    'aws:rds/instance:Instance': {
        unique: (news) => str(news, 'identifier'),
        replace: [
            'engine',
            'username',
            'dbName',
            'storageEncrypted',
            'kmsKeyId',
            'availabilityZone',
            'characterSetName',
            'timezone',
            'snapshotIdentifier',
        ],
        delay: DELAYS.databaseInstance,
        id: (_door, _news) => `db-${hex(26).toUpperCase()}`,
        outputs: (door, id, news) => {
            const identifier = str(news, 'identifier');
            const address = `${identifier}.c${door.ctx.accountId.slice(0, 11)}.${door.ctx.region}.rds.amazonaws.com`;
            const port = Number(news['port'] ?? 5432);
            return {
                arn: here(door, news, 'rds', `db:${identifier}`),
                resourceId: id,
                address,
                port,
                endpoint: `${address}:${port}`,
                status: 'available',
                engineVersionActual: str(news, 'engineVersion'),
            };
        },
        keeps: (p) => p['deletionProtection'] === true
            ? 'Cannot delete protected DB Instance, please disable deletion protection and try again.'
            : undefined,
    },
    'aws:elasticache/subnetGroup:SubnetGroup': {
        replace: ['name'],
        id: byName(),
        outputs: (door, id, news) => ({ arn: here(door, news, 'elasticache', `subnetgroup:${id}`), name: id }),
    },
    'aws:elasticache/parameterGroup:ParameterGroup': {
        replace: ['name', 'family', 'description'],
        id: byName(),
        outputs: (door, id, news) => ({ arn: here(door, news, 'elasticache', `parametergroup:${id}`), name: id }),
    },
    'aws:elasticache/replicationGroup:ReplicationGroup': {
        replace: [
            'replicationGroupId',
            'atRestEncryptionEnabled',
            'kmsKeyId',
            'subnetGroupName',
            'securityGroupNames',
            'port',
            'dataTieringEnabled',
            'globalReplicationGroupId',
        ],
        delay: DELAYS.replicationGroup,
        id: byName('replicationGroupId'),
        outputs: (door, id, news) => ({
            arn: here(door, news, 'elasticache', `replicationgroup:${id}`),
            configurationEndpointAddress: `clustercfg.${id}.${door.ctx.accountId.slice(0, 6)}.${door.ctx.region}.cache.amazonaws.com`,
            clusterEnabled: true,
        }),
    },
    'aws:backup/vault:Vault': {
        replace: ['name', 'kmsKeyArn'],
        id: (_door, news, name) => [str(news, 'region'), str(news, 'name') || name].filter(Boolean).join(':'),
        outputs: (door, _id, news) => ({
            arn: here(door, news, 'backup', `backup-vault:${str(news, 'name')}`),
            recoveryPoints: 0,
        }),
    },
    'aws:backup/plan:Plan': {
        unique: (news) => str(news, 'name'),
        id: () => uuid(),
        outputs: (door, id, news) => ({ arn: here(door, news, 'backup', `backup-plan:${id}`), version: hex(48) }),
    },
    'aws:backup/selection:Selection': {
        replace: ['name', 'planId', 'iamRoleArn', 'resources', 'selectionTags', 'notResources', 'conditions'],
        unique: (news) => `${str(news, 'planId')} ${str(news, 'name')}`,
        id: () => uuid(),
    },
    'aws:sns/topic:Topic': {
        again: true,
        replace: ['name', 'fifoTopic'],
        id: (door, news, name) => here(door, news, 'sns', str(news, 'name') || name),
        outputs: (door, id) => ({ arn: id, owner: door.ctx.accountId }),
    },
    'aws:sns/topicPolicy:TopicPolicy': { again: true, replace: ['arn'], id: (_door, news) => str(news, 'arn') },
    'aws:sns/topicSubscription:TopicSubscription': {
        again: true,
        replace: ['topic', 'protocol', 'endpoint'],
        id: (_door, news) => `${str(news, 'topic')}:${uuid()}`,
        unique: (news) => [str(news, 'topic'), str(news, 'protocol'), str(news, 'endpoint')].join(' '),
        outputs: (door, id, news) => ({
            arn: id,
            ownerId: door.ctx.accountId,
            // Nobody confirms in a rehearsal: an e-mail subscription waits, as it does at AWS.
            pendingConfirmation: str(news, 'protocol') === 'email',
        }),
    },
    'aws:wafv2/webAcl:WebAcl': {
        unique: (news) => `${str(news, 'scope')} ${str(news, 'name')}`,
        replace: ['name', 'scope', 'namePrefix'],
        id: () => uuid(),
        outputs: (door, id, news) => {
            const place = str(news, 'scope') === 'CLOUDFRONT' ? 'global' : 'regional';
            return { arn: here(door, news, 'wafv2', `${place}/webacl/${str(news, 'name')}/${id}`), capacity: 1_127 };
        },
    },
    'aws:wafv2/webAclAssociation:WebAclAssociation': {
        again: true,
        replace: ['webAclArn', 'resourceArn'],
        id: (_door, news) => `${str(news, 'webAclArn')},${str(news, 'resourceArn')}`,
    },
    'aws:wafv2/webAclLoggingConfiguration:WebAclLoggingConfiguration': {
        again: true,
        replace: ['resourceArn', 'logDestinationConfigs'],
        id: (_door, news) => str(news, 'resourceArn'),
    },
    'aws:cloudfront/distribution:Distribution': {
        replace: ['continuousDeploymentPolicyId'],
        delay: DELAYS.distribution,
        id: () => `E${hex(13).toUpperCase()}`,
        outputs: (door, id) => ({
            arn: `arn:aws:cloudfront::${door.ctx.accountId}:distribution/${id}`,
            domainName: `d${id.slice(1).toLowerCase()}.cloudfront.net`,
            // CloudFront's zone, the same for everybody.
            hostedZoneId: 'Z2FDTNDATAQYW2',
            status: 'Deployed',
        }),
        keeps: () => undefined,
    },
    'aws:cloudfront/originAccessControl:OriginAccessControl': {
        replace: ['originAccessControlOriginType'],
        unique: (news) => str(news, 'name'),
        id: () => `E${hex(13).toUpperCase()}`,
    },
    'aws:cloudfront/responseHeadersPolicy:ResponseHeadersPolicy': {
        id: () => uuid(),
        unique: (news) => str(news, 'name'),
    },
    'aws:cloudwatch/logDeliverySource:LogDeliverySource': {
        again: true,
        replace: ['name', 'logType', 'resourceArn'],
        id: byName(),
        outputs: (door, id, news) => ({ arn: here(door, news, 'logs', `delivery-source:${id}`), service: 'cloudfront' }),
    },
    'aws:cloudwatch/logDeliveryDestination:LogDeliveryDestination': {
        again: true,
        replace: ['name', 'outputFormat'],
        id: byName(),
        outputs: (door, id, news) => ({
            arn: here(door, news, 'logs', `delivery-destination:${id}`),
            deliveryDestinationType: object(news['deliveryDestinationConfiguration'])['destinationResourceArn']
                ? 'S3'
                : 'CWL',
        }),
    },
    'aws:cloudwatch/logDelivery:LogDelivery': {
        replace: ['deliverySourceName', 'deliveryDestinationArn'],
        id: () => hex(16),
        outputs: (door, id, news) => ({ arn: here(door, news, 'logs', `delivery:${id}`) }),
    },
    'aws:cloudwatch/dashboard:Dashboard': {
        again: true,
        replace: ['dashboardName'],
        id: byName('dashboardName'),
        outputs: (door, id) => ({ dashboardArn: `arn:aws:cloudwatch::${door.ctx.accountId}:dashboard/${id}` }),
    },
    'aws:route53/record:Record': {
        replace: ['zoneId', 'name', 'type', 'setIdentifier'],
        id: (_door, news) => [str(news, 'zoneId'), str(news, 'name'), str(news, 'type')].join('_'),
        outputs: (_door, _id, news) => ({ fqdn: str(news, 'name') }),
    },
    'aws:secretsmanager/secretRotation:SecretRotation': {
        again: true,
        replace: ['secretId'],
        id: (_door, news) => str(news, 'secretId'),
        outputs: () => ({ rotationEnabled: true }),
    },
    'aws:s3/bucketPolicy:BucketPolicy': { again: true, replace: ['bucket'], id: (_door, news) => str(news, 'bucket') },
    'aws:s3/bucketOwnershipControls:BucketOwnershipControls': {
        again: true,
        replace: ['bucket'],
        id: (_door, news) => str(news, 'bucket'),
    },
    'aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration': {
        again: true,
        replace: ['bucket'],
        id: (_door, news) => str(news, 'bucket'),
    },
};
const stores_STORES = Object.fromEntries(Object.entries(stores_TYPES).map(([type, spec]) => [type, held(type, spec)]));

;// CONCATENATED MODULE: ./src/rehearsal/resources/door.ts


















/** Every resource type that the rehearsal cloud can make. */
const HANDLERS = {
    ...NETWORK,
    ...STATE,
    ...IDENTITY,
    ...BALANCING,
    ...CONTAINERS,
    ...SCHEDULING,
    ...ALARMS,
    ...stores_STORES,
    ...ACCOUNT,
};
/** AWS asks for it when the resource goes; one that was adopted may do without until then. */
const AT_THE_END = 'finalSnapshotIdentifier';
const creating = (olds) => Object.keys(olds).length === 0;
/** Mark of inputs that were read of what is to be imported. */
const IMPORTED = '__imported';
/** As the provider compares then: what the program does not say is AWS's, and what it switches off need not be said. */
function importKeys(olds, news) {
    const off = (value) => value === false || value === '' || (Array.isArray(value) && value.length === 0);
    return Object.keys(news)
        .filter((k) => !k.startsWith('__') && !(0,external_node_util_.isDeepStrictEqual)(olds[k], news[k]))
        .filter((k) => !(olds[k] === undefined && off(news[k])))
        .sort();
}
/** What of a resource a program could say. */
function importedInputs(type, properties) {
    const known = inputNames(type);
    return { ...Object.fromEntries(Object.entries(properties).filter(([key]) => known.has(key))), [IMPORTED]: true };
}
/** Keys whose values differ; Pulumi's own and absent-versus-undefined do not count. */
function changedKeys(olds, news) {
    if (olds[IMPORTED] === true)
        return importKeys(olds, news);
    const keys = new Set([...Object.keys(olds), ...Object.keys(news)].filter((k) => !k.startsWith('__')));
    return [...keys].filter((k) => !(0,external_node_util_.isDeepStrictEqual)(olds[k], news[k])).sort();
}
/**
 * Where the infrastructure provider makes, reads, changes and removes resources of the rehearsal cloud, by Pulumi type. What
 * stands behind are the same operations that the API serves.
 */
function createResourceDoor(ctx, endpoint) {
    const door = () => ({
        ctx,
        endpoint: endpoint(),
        call: (service, operation, input) => ctx.ports.call(service, operation, input),
    });
    /** What was made through the API by hand is a resource like any other from the first look on. */
    const foundElsewhere = async (type, id) => {
        const properties = await HANDLERS[type]?.find?.(door(), id);
        if (properties === undefined)
            return undefined;
        const found = { type, id, properties };
        registryOf(ctx).set(registryKey(type, id), found);
        return found;
    };
    const answer = async (request) => {
        if (request.op === 'list')
            return { resources: [...registryOf(ctx).values()].map(({ type, id }) => ({ type, id })) };
        if (request.op === 'invoke')
            return { outputs: await invoke(ctx, request.type, request.news ?? {}) };
        const handler = HANDLERS[request.type];
        if (handler === undefined)
            throw new AwsError('UnknownResource', `the rehearsal cloud cannot make ${request.type} yet`);
        const { op, name, id = '', olds = {}, news = {} } = request;
        switch (op) {
            case 'check':
                return { failures: checkInputs(request.type, news).filter((f) => creating(olds) || f.property !== AT_THE_END) };
            case 'give':
                give(ctx, { type: request.type, id, properties: news });
                return {};
            case 'change':
                changeHeld(ctx, request.type, id, news);
                return {};
            case 'diff': {
                const changes = changedKeys(olds, news);
                return {
                    changes,
                    replaces: changes.filter((k) => handler.replace.includes(k) || documentedForces(request.type).includes(k)),
                };
            }
            case 'create': {
                const [failure] = checkInputs(request.type, news);
                if (failure !== undefined)
                    throw new AwsError('InvalidInput', `${name} (${request.type}): ${failure.property}: ${failure.reason}`);
                const made = await handler.create(door(), news, name);
                const properties = { ...news, ...made.outputs };
                registryOf(ctx).set(registryKey(request.type, made.id), { type: request.type, id: made.id, properties });
                return { id: made.id, outputs: properties };
            }
            case 'update': {
                const outputs = (await handler.update?.(door(), id, news, olds)) ?? {};
                const properties = { ...olds, ...news, ...outputs };
                registryOf(ctx).set(registryKey(request.type, id), { type: request.type, id, properties });
                return { outputs: properties };
            }
            case 'read': {
                // Without olds: an import, by the id that is documented for it.
                const known = byImportId(ctx, request.type, id) ?? (await foundElsewhere(request.type, id));
                const before = Object.keys(olds).length > 0 ? olds : known?.properties;
                if (known === undefined || before === undefined)
                    return {};
                const outputs = handler.read === undefined ? known.properties : await handler.read(door(), known.id, before);
                return outputs === undefined ? {} : { id: known.id, outputs, inputs: importedInputs(request.type, outputs) };
            }
            case 'delete':
                await handler.delete?.(door(), id, olds);
                registryOf(ctx).delete(registryKey(request.type, id));
                return {};
        }
    };
    return async (request, response) => {
        try {
            const body = JSON.parse((await readBody(request)).toString('utf8'));
            sendJson(response, 200, await answer(body));
        }
        catch (error) {
            sendJson(response, 400, {
                error: error instanceof AwsError ? `${error.code}: ${error.message}` : (0,errors/* messageOf */.bD)(error),
            });
        }
    };
}

;// CONCATENATED MODULE: ./src/rehearsal/cloud.ts












/** Lines of the cloud's own log shown on the page. */
const LOG_LINES = 200;
/** Starts an embedded AWS on loopback. Nothing of it is reachable from another machine, and nothing outlives `stop`. */
async function startCloud(options) {
    if (!(options.clockFactor >= 1))
        throw new RangeError(`clockFactor must be at least 1, not ${options.clockFactor}`);
    if (options.infoFile !== undefined)
        await refuseRunning(options.infoFile);
    const anchor = Date.now();
    const clock = (0,src_clock/* createClock */.t)(anchor, options.clockFactor);
    const scratch = makeScratch(options.folder);
    const lines = [];
    // Filled below, once every service is there; no factory uses it while it constructs.
    const ports = {};
    const ctx = {
        clock,
        region: options.region ?? 'eu-central-1',
        accountId: options.accountId ?? '123456789012',
        folder: scratch.folder,
        ports,
        log: (line) => {
            lines.push(line);
            if (lines.length > LOG_LINES)
                lines.shift();
            options.log?.(line);
        },
    };
    const stops = [() => scratch.remove()];
    let stopping;
    const stop = () => (stopping ??= (async () => {
        const failures = [];
        for (const one of stops.toReversed()) {
            try {
                await one();
            }
            catch (error) {
                failures.push(error);
            }
        }
        if (failures.length > 0)
            throw new AggregateError(failures, 'The rehearsal cloud did not stop cleanly');
    })());
    try {
        const faults = new Faults(options.faults);
        const calls = new CallLog();
        const data = createData(ctx, options);
        stops.push(() => data.stop());
        const sessions = createSessions(clock, () => faults.current().sessionSeconds);
        Object.assign(ports, { sessions });
        const all = await createServices(ctx, options.engine);
        stops.push(() => all.stop());
        const dispatcher = createDispatcher({ services: all.services, faults, calls, clock, sessions, log: ctx.log });
        Object.assign(ports, all.ports, {
            data: data.port,
            call: dispatcher.invoke,
            conditions: conditionsOf(() => faults.current().conditions),
        });
        const started = async (server) => {
            const listening = await server;
            stops.push(() => listening.close());
            return listening;
        };
        const aws = await started(listen(dispatcher.handle, options.port ?? 0));
        const state = () => ({
            time: new Date(clock.now()).toISOString(),
            clockFactor: clock.factor,
            calls: calls.list(Number.MAX_SAFE_INTEGER).total,
            data: data.port.describe(),
            log: lines,
            ...all.describe(),
        });
        const control = await started(listen(createControl({ state, faults, calls, resources: createResourceDoor(ctx, () => aws.url), data: data.port })));
        const info = {
            pid: process.pid,
            aws: aws.url,
            application: `http://${all.application}`,
            page: control.url,
            control: `${control.url}/control`,
            registry: all.ports.images.registry(),
            tasks: options.engine === undefined ? 'processes' : 'containers',
            accountId: ctx.accountId,
            region: ctx.region,
            clockAnchor: anchor,
            clockFactor: clock.factor,
        };
        await options.prepare?.({ info, faults, calls, ports, stop });
        const { infoFile } = options;
        if (infoFile !== undefined) {
            // Again: another may have come up while this one did.
            await refuseRunning(infoFile);
            writeInfo(infoFile, info);
            stops.push(() => removeInfo(infoFile, info));
        }
        return { info, faults, calls, ports, stop };
    }
    catch (error) {
        await stop().catch(() => undefined);
        throw error;
    }
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


/***/ })

};
;