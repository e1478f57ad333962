"use strict";
exports.id = 1457;
exports.ids = [1457];
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

// EXTERNAL MODULE: ./src/child/lines.ts + 1 modules
var lines = __webpack_require__(36927);
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

/***/ 41457:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  storeStarters: () => (/* binding */ storeStarters)
});

// UNUSED EXPORTS: withWanted

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/rehearsal/data/postgres.ts + 4 modules
var postgres = __webpack_require__(17984);
// EXTERNAL MODULE: ./src/rehearsal/data/redis.ts + 2 modules
var data_redis = __webpack_require__(34143);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: ./src/child/environment.ts
var environment = __webpack_require__(48659);
// EXTERNAL MODULE: ./src/child/lines.ts + 1 modules
var lines = __webpack_require__(36927);
// EXTERNAL MODULE: ./src/child/run.ts + 1 modules
var run = __webpack_require__(67089);
// EXTERNAL MODULE: ./src/rehearsal/data/process.ts
var process = __webpack_require__(92897);
;// CONCATENATED MODULE: ./src/stages/test/services/docker.ts






/** Wall milliseconds of a pull on a slow line. */
const PULL_MS = 300_000;
const CALL_MS = 20_000;
/** What talks to the engine: `docker` on PATH. The address of the engine is the environment's. */
class Engine {
    env;
    signal;
    constructor(env, signal) {
        this.env = env;
        this.signal = signal;
    }
    call(args, timeoutMs = CALL_MS, extra = {}, signal = this.signal) {
        const options = { cwd: '/', env: (0,environment/* scrubbedEnvironment */.a)(this.env, extra), timeoutMs, captureStdout: 64 * 1024 };
        return (0,run/* runChild */.w)(['docker', ...args], signal === undefined ? options : { ...options, signal });
    }
    /** Why no engine answers; undefined where one does. */
    async absent() {
        const said = await this.call(['version', '--format', '{{.Server.Version}}'], 10_000);
        if (said.startError === 'ENOENT')
            return 'there is no docker on this machine';
        if (said.exitCode === 0 && (said.stdout ?? '').trim() !== '')
            return undefined;
        return `no container engine answers${said.tail.length === 0 ? '' : ` (${said.tail.at(-1)?.slice(0, 200) ?? ''})`}`;
    }
    /** Starts a container of its own network port on loopback. It goes when it is stopped, or when this process dies. */
    async start(store) {
        const password = (0,external_node_crypto_.randomBytes)(18).toString('base64url');
        const name = `ez-deploy-suites-${(0,external_node_crypto_.randomBytes)(6).toString('hex')}`;
        // Engines without a bridge (locked-down machines) cannot publish ports: the machine's own network is used, on loopback.
        const bridged = (await this.call(['network', 'inspect', 'bridge'])).exitCode === 0;
        const own = bridged ? undefined : await (0,process/* freePort */.ov)();
        const network = own === undefined ? ['--publish', `127.0.0.1::${store.port}`] : ['--network', 'host'];
        const stopWatching = watchContainer(name, this.env);
        const stop = async () => {
            // Not by the run's signal: a cancelled run ends its containers too.
            await this.call(['rm', '--force', '--volumes', name], CALL_MS, {}, undefined);
            stopWatching();
        };
        // Not --rm: what it said when it ended by itself is wanted. The password by name only: arguments of a process can be read by
        // everybody on the machine.
        const args = ['run', '--detach', '--name', name, '--label', 'ez-deploy.suites=1', ...network];
        const run = await this.call([...args, '--env', store.passwordVariable, store.image, ...store.args(own)], PULL_MS, {
            [store.passwordVariable]: password,
        });
        try {
            if (run.exitCode !== 0) {
                const said = run.tail.slice(-2).join(' ').slice(0, 400);
                throw new Error(run.timedOut
                    ? `${store.image} was not there after ${PULL_MS / 1_000} s`
                    : `docker run ${store.image}: ${said}`);
            }
            const ended = () => this.ended(name);
            if (own !== undefined)
                return { port: own, password, ended, stop };
            const published = await this.call(['port', name, `${store.port}/tcp`]);
            const port = Number(/:(\d+)\s*$/m.exec(published.stdout ?? '')?.[1]);
            if (!Number.isInteger(port))
                throw new Error(`docker does not say at which port ${store.image} is`);
            return { port, password, ended, stop };
        }
        catch (error) {
            await stop();
            throw error;
        }
    }
    async ended(name) {
        const state = await this.call(['inspect', '--format', '{{.State.Running}} {{.State.ExitCode}}', name]);
        const [running, code] = (state.stdout ?? '').trim().split(' ');
        if (state.exitCode === 0 && running === 'true')
            return undefined;
        const logs = await this.call(['logs', '--tail', '5', name]);
        const said = [logs.stdout ?? '', ...logs.tail].map((line) => line.trim()).filter((line) => line !== '');
        return `its container ended${code === undefined ? '' : ` with ${code}`}${said.length === 0 ? '' : `; it said: ${(0,lines/* harmlessOneLine */.cv)(said.join(' ')).slice(-400)}`}`;
    }
}
/** A shell that outlives us by as much as it takes: a SIGKILL to us leaves no container running. */
function watchContainer(name, env) {
    const script = 'read -r _; docker rm --force --volumes "$1" >/dev/null 2>&1';
    const watcher = (0,external_node_child_process_.spawn)('/bin/sh', ['-c', script, 'watch', name], {
        stdio: ['pipe', 'ignore', 'ignore'],
        detached: true,
        env: (0,environment/* scrubbedEnvironment */.a)(env),
    });
    watcher.once('error', () => undefined);
    watcher.stdin.once('error', () => undefined);
    watcher.unref();
    watcher.stdin.unref?.();
    return () => watcher.kill('SIGKILL');
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
;// CONCATENATED MODULE: ./src/stages/test/services/redis-answers.ts

/** Whether a Redis takes this password and answers a PING within `limitMs` wall milliseconds. */
function redisAnswers(port, password, limitMs = 1_000) {
    return new Promise((resolve) => {
        const socket = (0,external_node_net_.createConnection)({ host: '127.0.0.1', port });
        let said = '';
        const end = (answer) => {
            socket.destroy();
            resolve(answer);
        };
        socket.setTimeout(limitMs, () => end(false));
        socket.once('error', () => end(false));
        socket.once('close', () => resolve(false));
        socket.once('connect', () => socket.write(`AUTH ${password}\r\nPING\r\n`));
        socket.on('data', (chunk) => {
            said += chunk.toString('latin1');
            if (/^-/m.test(said))
                end(false);
            else if (said.includes('+PONG'))
                end(true);
        });
    });
}

;// CONCATENATED MODULE: ./src/stages/test/services/start.ts










const READY_MS = 60_000;
/** Between two looks whether a container that does not answer is running at all. */
const LOOK_MS = 1_000;
/** An address the job itself was given, e.g. of a service container of its workflow: used as it is. */
const given = (url, what) => ({
    describe: `${what} as given to the job`,
    fresh: () => Promise.resolve({ url, end: () => Promise.resolve() }),
    stop: () => Promise.resolve(),
});
const freshName = () => `suites_${(0,external_node_crypto_.randomBytes)(6).toString('hex')}`;
/** A server with a database of its own for each run; the databases go with the server. */
const databasesOf = (server, describe) => ({
    describe,
    fresh: async () => ({ url: await server.url(freshName()), end: () => Promise.resolve() }),
    stop: () => server.stop(),
});
/** Names the version that was wanted where the machine's own is another. */
function withWanted(described, wanted) {
    const has = /^\w+ (\d+)/.exec(described)?.[1];
    return has === undefined || has === wanted.split('.')[0] ? described : `${described}, not ${wanted} as in data,`;
}
async function untilReady(container, signal, ask) {
    const until = performance.now() + READY_MS;
    let look = performance.now() + LOOK_MS;
    for (;;) {
        const answer = await ask();
        if (answer !== undefined)
            return answer;
        const late = signal.aborted || performance.now() > until;
        // One that has ended will not answer: no need to wait.
        const why = late || performance.now() > look ? await container.ended() : undefined;
        if (performance.now() > look)
            look = performance.now() + LOOK_MS;
        if (late || why !== undefined) {
            await container.stop();
            throw new Error(why ?? `its container did not answer within ${READY_MS / 1_000} s`);
        }
        await (0,external_node_timers_promises_.setTimeout)(100);
    }
}
async function postgresContainer(engine, options) {
    const image = options.images.postgres ?? `postgres:${options.versions.postgres}-alpine`;
    // A suite's data is thrown away: durability is off.
    const fast = [
        '-c',
        'fsync=off',
        '-c',
        'synchronous_commit=off',
        '-c',
        'full_page_writes=off',
        '-c',
        'max_connections=200',
    ];
    const container = await engine.start({
        image,
        port: 5432,
        passwordVariable: 'POSTGRES_PASSWORD',
        args: (port) => [
            'postgres',
            ...fast,
            ...(port === undefined ? [] : ['-c', `port=${port}`, '-c', 'listen_addresses=127.0.0.1']),
        ],
    });
    const url = `postgresql://postgres:${container.password}@127.0.0.1:${container.port}/postgres`;
    const server = await untilReady(container, options.signal, () => (0,postgres/* givenPostgres */.F)(url).catch(() => undefined));
    const version = server.describe().replace(/ \(.*$/, '');
    return databasesOf({ url: (name) => server.url(name), stop: () => container.stop() }, `${version} (container of ${image})`);
}
/** A Redis has no databases worth the name: each run gets a server of its own. */
async function redisContainers(engine, options) {
    const image = options.images.redis ?? `redis:${options.versions.redis}-alpine`;
    const running = new Set();
    const start = async () => {
        const container = await engine.start({
            image,
            port: 6379,
            passwordVariable: 'REDIS_PASSWORD',
            // The shell is the container's, which alone has the password in its environment; the script is ours, word for word.
            args: (port) => [
                'sh',
                '-c',
                'exec redis-server --save "" --appendonly no --requirepass "$REDIS_PASSWORD" "$@"',
                'redis',
                ...(port === undefined ? [] : ['--port', String(port), '--bind', '127.0.0.1']),
            ],
        });
        running.add(container);
        await untilReady(container, options.signal, async () => (await redisAnswers(container.port, container.password)) ? true : undefined);
        return container;
    };
    // The first one shows whether it can be had at all; it serves the first run.
    let first = await start();
    return {
        describe: `Redis (container of ${image})`,
        fresh: async () => {
            const container = first ?? (await start());
            first = undefined;
            const end = async () => {
                running.delete(container);
                await container.stop();
            };
            return { url: `redis://:${container.password}@127.0.0.1:${container.port}`, end };
        },
        stop: async () => {
            await Promise.all([...running].map((container) => container.stop()));
            running.clear();
        },
    };
}
async function localRedis() {
    const start = async () => {
        const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'ezd-redis-'));
        const remove = () => (0,promises_.rm)(folder, { recursive: true, force: true });
        try {
            const redis = await (0,data_redis/* startRedis */.Y)(folder);
            return { url: redis.url, describe: redis.describe(), end: () => redis.stop().finally(remove) };
        }
        catch (error) {
            await remove();
            throw error;
        }
    };
    const running = new Set();
    let first = await start();
    const { describe } = first;
    running.add(first.end);
    return {
        describe,
        fresh: async () => {
            const redis = first ?? (await start());
            first = undefined;
            running.add(redis.end);
            return {
                url: redis.url,
                end: () => {
                    running.delete(redis.end);
                    return redis.end();
                },
            };
        },
        stop: async () => {
            await Promise.all([...running].map((end) => end()));
            running.clear();
        },
    };
}
/** Where the suites' data stores come from: given to the job, a container where an engine answers, else a server of this machine. */
function storeStarters(options) {
    const engine = new Engine(options.env, options.signal);
    let asked;
    const absent = () => (asked ??= engine.absent());
    const starter = (what, variable, contain, local) => async () => {
        const url = options.env[variable]?.trim() ?? '';
        if (url !== '')
            return given(url, what);
        let why = await absent();
        if (why === undefined) {
            try {
                return await contain();
            }
            catch (error) {
                options.signal.throwIfAborted();
                why = (0,errors/* messageOf */.bD)(error);
                options.warn(`No container of ${what} for the suites: ${why}. A server of this machine is used.`);
            }
        }
        try {
            return await local();
        }
        catch (error) {
            throw new Error(`the suite needs ${what}: ${why}, and this machine has no server of its own (${(0,errors/* messageOf */.bD)(error)}); give the job one, its address as ${variable}`, { cause: error });
        }
    };
    const elsewhere = options.postgres;
    return {
        postgres: elsewhere === undefined
            ? starter('PostgreSQL', 'DATABASE_URL', () => postgresContainer(engine, options), async () => {
                const server = await (0,postgres/* startPostgres */.C)();
                return databasesOf(server, withWanted(server.describe(), options.versions.postgres));
            })
            : () => Promise.resolve(databasesOf({ url: elsewhere, stop: () => Promise.resolve() }, 'PostgreSQL of the rehearsal')),
        redis: starter('Redis', 'REDIS_URL', () => redisContainers(engine, options), localRedis),
    };
}


/***/ })

};
;