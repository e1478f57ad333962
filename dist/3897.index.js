"use strict";
exports.id = 3897;
exports.ids = [3897];
exports.modules = {

/***/ 21916:
/***/ ((__unused_webpack_module, exports) => {

var __webpack_unused_export__;

__webpack_unused_export__ = true;
exports.Io = __webpack_unused_export__ = void 0;
var peq = new Uint32Array(0x10000);
var myers_32 = function (a, b) {
    var n = a.length;
    var m = b.length;
    var lst = 1 << (n - 1);
    var pv = -1;
    var mv = 0;
    var sc = n;
    var i = n;
    while (i--) {
        peq[a.charCodeAt(i)] |= 1 << i;
    }
    for (i = 0; i < m; i++) {
        var eq = peq[b.charCodeAt(i)];
        var xv = eq | mv;
        eq |= ((eq & pv) + pv) ^ pv;
        mv |= ~(eq | pv);
        pv &= eq;
        if (mv & lst) {
            sc++;
        }
        if (pv & lst) {
            sc--;
        }
        mv = (mv << 1) | 1;
        pv = (pv << 1) | ~(xv | mv);
        mv &= xv;
    }
    i = n;
    while (i--) {
        peq[a.charCodeAt(i)] = 0;
    }
    return sc;
};
var myers_x = function (b, a) {
    var n = a.length;
    var m = b.length;
    var mhc = [];
    var phc = [];
    var hsize = Math.ceil(n / 32);
    var vsize = Math.ceil(m / 32);
    for (var i = 0; i < hsize; i++) {
        phc[i] = -1;
        mhc[i] = 0;
    }
    var j = 0;
    for (; j < vsize - 1; j++) {
        var mv_1 = 0;
        var pv_1 = -1;
        var start_1 = j * 32;
        var vlen_1 = Math.min(32, m) + start_1;
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] |= 1 << k;
        }
        for (var i = 0; i < n; i++) {
            var eq = peq[a.charCodeAt(i)];
            var pb = (phc[(i / 32) | 0] >>> i) & 1;
            var mb = (mhc[(i / 32) | 0] >>> i) & 1;
            var xv = eq | mv_1;
            var xh = ((((eq | mb) & pv_1) + pv_1) ^ pv_1) | eq | mb;
            var ph = mv_1 | ~(xh | pv_1);
            var mh = pv_1 & xh;
            if ((ph >>> 31) ^ pb) {
                phc[(i / 32) | 0] ^= 1 << i;
            }
            if ((mh >>> 31) ^ mb) {
                mhc[(i / 32) | 0] ^= 1 << i;
            }
            ph = (ph << 1) | pb;
            mh = (mh << 1) | mb;
            pv_1 = mh | ~(xv | ph);
            mv_1 = ph & xv;
        }
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] = 0;
        }
    }
    var mv = 0;
    var pv = -1;
    var start = j * 32;
    var vlen = Math.min(32, m - start) + start;
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] |= 1 << k;
    }
    var score = m;
    for (var i = 0; i < n; i++) {
        var eq = peq[a.charCodeAt(i)];
        var pb = (phc[(i / 32) | 0] >>> i) & 1;
        var mb = (mhc[(i / 32) | 0] >>> i) & 1;
        var xv = eq | mv;
        var xh = ((((eq | mb) & pv) + pv) ^ pv) | eq | mb;
        var ph = mv | ~(xh | pv);
        var mh = pv & xh;
        score += (ph >>> (m - 1)) & 1;
        score -= (mh >>> (m - 1)) & 1;
        if ((ph >>> 31) ^ pb) {
            phc[(i / 32) | 0] ^= 1 << i;
        }
        if ((mh >>> 31) ^ mb) {
            mhc[(i / 32) | 0] ^= 1 << i;
        }
        ph = (ph << 1) | pb;
        mh = (mh << 1) | mb;
        pv = mh | ~(xv | ph);
        mv = ph & xv;
    }
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] = 0;
    }
    return score;
};
var distance = function (a, b) {
    if (a.length < b.length) {
        var tmp = b;
        b = a;
        a = tmp;
    }
    if (b.length === 0) {
        return a.length;
    }
    if (a.length <= 32) {
        return myers_32(a, b);
    }
    return myers_x(a, b);
};
exports.Io = distance;
var closest = function (str, arr) {
    var min_distance = Infinity;
    var min_index = 0;
    for (var i = 0; i < arr.length; i++) {
        var dist = distance(str, arr[i]);
        if (dist < min_distance) {
            min_distance = dist;
            min_index = i;
        }
    }
    return arr[min_index];
};
__webpack_unused_export__ = closest;


/***/ }),

/***/ 64125:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   rehearse: () => (/* binding */ rehearse)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _config_duration__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(97840);
/* harmony import */ var _config_load__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(165);
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(83916);






/** Resolves when the signal fires; at once when it already has. */
function aborted(signal) {
    if (signal.aborted)
        return Promise.resolve();
    return new Promise((done) => signal.addEventListener('abort', () => done(), { once: true }));
}
/** The engine that the tasks are to run on, undefined for processes; says which it is, and why not where `auto` finds none. */
async function taskEngine({ tasks }, { env, output }) {
    if (tasks === 'processes')
        return undefined;
    const { findEngine } = await __webpack_require__.e(/* import() */ 8221).then(__webpack_require__.bind(__webpack_require__, 58221));
    const found = await findEngine(env);
    if ('engine' in found) {
        output.info(`Tasks are containers of ${found.description}`);
        return found.engine;
    }
    if (tasks === 'containers') {
        throw new _errors__WEBPACK_IMPORTED_MODULE_5__/* .ConfigError */ .xL([
            { where: 'input tasks', what: `containers: ${found.why}`, fix: 'start a Docker engine here, or use processes' },
        ]);
    }
    output.info(`Tasks are processes of this machine: ${found.why}`);
    return undefined;
}
/** Runs this same bundle as a user would, so that the cloud's load never slows the deployment's own loop, and reads its record. */
async function runSelf(args, context) {
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(process.execPath, [process.argv[1] ?? '', ...args, '--json'], {
        env: context.env,
        stdio: ['ignore', 'pipe', 'inherit'],
    });
    const stop = () => child.kill('SIGINT');
    context.signal.addEventListener('abort', stop, { once: true });
    let text = '';
    child.stdout.setEncoding('utf8').on('data', (chunk) => {
        text += chunk;
    });
    try {
        const code = await new Promise((done, fail) => {
            child.once('error', fail);
            child.once('close', (exit) => done(exit ?? 1));
        });
        return { code, record: text.trim() === '' ? undefined : JSON.parse(text) };
    }
    finally {
        context.signal.removeEventListener('abort', stop);
    }
}
/** What the configuration says to be there already, the rehearsal's empty account does not have. */
async function standInFor(cloud, inputs, { output }) {
    // Only to serve the cloud needs no configuration.
    if (inputs.serve && !(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(inputs.config))
        return;
    const { infrastructure } = await (0,_config_load__WEBPACK_IMPORTED_MODULE_4__.readConfig)(inputs.config, inputs.environment ?? 'production');
    const { standIn } = await __webpack_require__.e(/* import() */ 5351).then(__webpack_require__.bind(__webpack_require__, 65351));
    const there = await standIn(cloud, infrastructure.existing);
    if (there.length > 0)
        output.info(`There already, as the configuration says: ${there.join(', ')}`);
}
/**
 * `rehearse`: starts the embedded AWS, deploys the configuration into an empty account and then once more as a second release
 * (10 → 50 → 100), and ends. With `--serve` it only starts the cloud and stays until it is interrupted.
 */
async function rehearse(inputs, context) {
    const engine = await taskEngine(inputs, context);
    const { startCloud } = await Promise.all(/* import() */[__webpack_require__.e(5861), __webpack_require__.e(3711), __webpack_require__.e(6118), __webpack_require__.e(1143), __webpack_require__.e(3849), __webpack_require__.e(9630), __webpack_require__.e(6446), __webpack_require__.e(9718)]).then(__webpack_require__.bind(__webpack_require__, 19718));
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)('.ez-deploy');
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)(folder, { recursive: true });
    const infoFile = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(folder, 'rehearsal.json');
    const cloud = await startCloud({
        folder: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(folder, 'rehearsal'),
        clockFactor: inputs.clockFactor,
        infoFile,
        ...(inputs.postgresUrl === undefined ? {} : { postgresUrl: inputs.postgresUrl }),
        ...(inputs.redisUrl === undefined ? {} : { redisUrl: inputs.redisUrl }),
        ...(engine === undefined ? {} : { engine }),
        log: (line) => context.output.debug(line),
        prepare: (made) => standInFor(made, inputs, context),
    });
    try {
        const { info } = cloud;
        context.output.info(`Embedded AWS at ${info.aws} · application ${info.application} · page ${info.page}`);
        context.output.info(`A minute at AWS takes ${(0,_config_duration__WEBPACK_IMPORTED_MODULE_3__/* .formatDuration */ .a3)(60_000 / info.clockFactor)} here. Endpoints: .ez-deploy/rehearsal.json`);
        if (inputs.serve) {
            await aborted(context.signal);
            return { exitCode: 0, json: { result: 'succeeded' }, text: '', outputs: { result: 'succeeded' } };
        }
        const common = ['--config', inputs.config, '--rehearsal', infoFile];
        const environment = ['--environment', inputs.environment ?? 'production'];
        const records = [];
        for (const version of ['rehearsal-1', 'rehearsal-2']) {
            context.output.info(`\nDeploying ${version}`);
            const { code, record } = await runSelf(['deploy', ...environment, ...common, '--version', version, '--live'], context);
            records.push(record);
            if (code !== 0) {
                return {
                    exitCode: code,
                    json: { result: 'failed', releases: records },
                    text: '',
                    outputs: { result: 'failed' },
                };
            }
        }
        return {
            exitCode: 0,
            json: { result: 'succeeded', releases: records },
            text: 'Rehearsed: two releases, the second one 10 → 50 → 100 beside the first.',
            outputs: { result: 'succeeded' },
        };
    }
    finally {
        await cloud.stop();
    }
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

/***/ 51390:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $X: () => (/* binding */ overridesPath),
/* harmony export */   I: () => (/* binding */ kindOf),
/* harmony export */   rR: () => (/* binding */ forEnvironment)
/* harmony export */ });
/* unused harmony exports SIZES, merge */
/* harmony import */ var _architecture__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1815);
/* harmony import */ var _fargate__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42020);
/* harmony import */ var _path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99915);



/** Anything not known as something smaller counts as production: the safe side of a mistake. */
function kindOf(environment) {
    if (/^(?:dev|development|test|local|sandbox|preview|pr)(?:-|$)/.test(environment))
        return 'dev';
    if (/^(?:staging|stage|stg|qa|uat|acceptance|integration)(?:-|$)/.test(environment))
        return 'staging';
    return 'production';
}
/** Sizes where ez-deploy.yml says none. Production's are the plan's: two tasks over two zones, db.t3.medium with 100 GiB. */
const SIZES = {
    dev: {
        ...{ min: 1, max: 2, cpu: 256, memory: 512 },
        postgres: { instance: 'db.t3.micro', storage: 20, multiAz: false },
        redis: { instance: 'cache.t3.micro', replicas: 0 },
        infrastructure: { nat: 'one', endpoints: [], waf: false },
    },
    staging: {
        ...{ min: 1, max: 4, cpu: 512, memory: 1024 },
        postgres: { instance: 'db.t3.small', storage: 50, multiAz: false },
        redis: { instance: 'cache.t3.micro', replicas: 1 },
        infrastructure: { nat: 'one', endpoints: [], waf: true },
    },
    production: {
        ...{ min: 2, max: 6, cpu: 512, memory: 1024 },
        postgres: { instance: 'db.t3.medium', storage: 100, multiAz: true },
        redis: { instance: 'cache.t3.micro', replicas: 1 },
        infrastructure: { nat: 'per-zone', endpoints: ['ecr.api', 'ecr.dkr'], waf: true },
    },
};
/** `over` laid over `base`: maps merge key by key, everything else (lists too) replaces. Neither is changed. */
function merge(base, over) {
    if (over === undefined)
        return base;
    if (!(0,_path__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(base) || !(0,_path__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(over))
        return over;
    const merged = { ...base };
    for (const [key, value] of Object.entries(over))
        merged[key] = merge(Object.hasOwn(base, key) ? base[key] : undefined, value);
    return merged;
}
/** The two halves of a task's size follow each other where only one is given, so that half a size is never an invalid one. */
function sizeOf(service, sizes) {
    const { cpu, memory } = service;
    if (cpu === undefined && memory === undefined)
        return { cpu: sizes.cpu, memory: sizes.memory };
    if (memory === undefined) {
        const least = _fargate__WEBPACK_IMPORTED_MODULE_1__/* .MEMORY_OF_CPU */ .z.find((row) => row.cpu === cpu)?.values[0];
        return least === undefined ? {} : { memory: least };
    }
    if (cpu === undefined) {
        const row = _fargate__WEBPACK_IMPORTED_MODULE_1__/* .MEMORY_OF_CPU */ .z.find(({ values }) => values.includes(Number(memory)));
        return row === undefined ? {} : { cpu: row.cpu };
    }
    return {};
}
function scalingOf(scaling, sizes) {
    const { min, max } = scaling;
    const least = typeof min === 'number' ? min : typeof max === 'number' ? Math.min(sizes.min, max) : sizes.min;
    return { min: least, max: Math.max(sizes.max, least), ...scaling };
}
/** Where nothing else is said an image is built for the processor that its tasks run on. X86_64’s is the schema’s default. */
function withPlatform(service) {
    if (!(0,_path__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(service) || service['cpuArchitecture'] !== 'ARM64')
        return service;
    const build = service['build'] ?? {};
    if (!(0,_path__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(build) || build['platforms'] !== undefined)
        return service;
    return { ...service, build: { ...build, platforms: [_architecture__WEBPACK_IMPORTED_MODULE_0__/* .PLATFORM_OF */ .wu.ARM64] } };
}
function withServiceDefaults(service, sizes) {
    if (!(0,_path__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(service))
        return service;
    // A cron service has no number of tasks: to give it one would be told to the user as his mistake.
    if (service['kind'] === 'cron')
        return { ...sizeOf(service, sizes), ...service };
    const scaling = service['scaling'] ?? {};
    return {
        ...sizeOf(service, sizes),
        ...service,
        scaling: (0,_path__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(scaling) ? scalingOf(scaling, sizes) : scaling,
    };
}
function withDataDefaults(data, sizes) {
    if (!(0,_path__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(data))
        return data;
    const filled = { ...data };
    for (const store of ['postgres', 'redis']) {
        const given = data[store];
        if ((0,_path__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(given))
            filled[store] = { ...sizes[store], ...given };
    }
    return filled;
}
/** The common `build` under a service's own. A cache or a generator of one kind is not mixed with one of another; one signer signs all. */
function withCommonBuild(service, build) {
    if (!(0,_path__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(service) || !(0,_path__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(build))
        return service;
    const common = { ...build };
    delete common['sign'];
    const own = service['build'] ?? {};
    if (!(0,_path__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(own))
        return service;
    const whole = Object.fromEntries(['cache', 'sbom'].flatMap((key) => (key in own ? [[key, own[key]]] : [])));
    return { ...service, build: { ...merge(common, own), ...whole } };
}
/**
 * The data of ez-deploy.yml as one environment sees it: its overrides merged over services, data and rollout, the common build under
 * each service's, and the sizes of its kind and the platform of its tasks where nothing else says them. Not yet checked.
 */
function forEnvironment(raw, environment) {
    if (!(0,_path__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(raw))
        return raw;
    const settings = (0,_path__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(raw['environments']) ? raw['environments'][environment] : undefined;
    const overrides = (0,_path__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(settings) && (0,_path__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(settings['overrides']) ? settings['overrides'] : {};
    const sizes = SIZES[kindOf(environment)];
    const services = merge(raw['services'], overrides['services']);
    const data = withDataDefaults(merge(raw['data'], overrides['data']), sizes);
    const rollout = merge(raw['rollout'], overrides['rollout']);
    const infrastructure = merge(raw['infrastructure'] ?? {}, overrides['infrastructure']);
    return {
        ...raw,
        services: (0,_path__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(services)
            ? Object.fromEntries(Object.entries(services).map(([name, service]) => [
                name,
                withServiceDefaults(withPlatform(withCommonBuild(service, raw['build'])), sizes),
            ]))
            : services,
        ...(data === undefined ? {} : { data }),
        ...(rollout === undefined ? {} : { rollout }),
        infrastructure: (0,_path__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(infrastructure) ? { ...sizes.infrastructure, ...infrastructure } : infrastructure,
    };
}
/** Where the overrides of an environment stand in the file. */
function overridesPath(environment) {
    return ['environments', environment, 'overrides'];
}


/***/ }),

/***/ 42020:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ sizeProblem),
/* harmony export */   z: () => (/* binding */ MEMORY_OF_CPU)
/* harmony export */ });
const steps = (from, to) => Array.from({ length: (to - from) / 1024 + 1 }, (_, i) => from + i * 1024);
/**
 * What memory (MiB) Fargate allows for a size of CPU (1024 = one vCPU).
 * Source: Amazon ECS Developer Guide, "Task CPU and memory" for Fargate, Linux.
 */
const MEMORY_OF_CPU = [
    { cpu: 256, values: [512, 1024, 2048] },
    { cpu: 512, values: steps(1024, 4096) },
    { cpu: 1024, values: steps(2048, 8192) },
    { cpu: 2048, values: steps(4096, 16_384) },
    { cpu: 4096, values: steps(8192, 30_720) },
];
/** Why a task of this size cannot run on Fargate; undefined where it can. */
function sizeProblem(cpu, memory) {
    const row = MEMORY_OF_CPU.find((candidate) => candidate.cpu === cpu);
    if (row === undefined)
        return `cpu: one of ${MEMORY_OF_CPU.map((r) => r.cpu).join(', ')}`;
    if (row.values.includes(memory))
        return undefined;
    const { values } = row;
    return values.length <= 4
        ? `with cpu ${cpu}, memory is one of ${values.join(', ')}`
        : `with cpu ${cpu}, memory is ${values[0] ?? 0} to ${values.at(-1) ?? 0} in steps of 1024`;
}


/***/ }),

/***/ 76572:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ suggestion),
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21916);
/* harmony import */ var _path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99915);


/** The one of `names` that `name` was probably meant to be; undefined where none is near. */
function nearest(name, names) {
    // One mistake in three letters, at least two: `prot` is near `port`, `foo` is near nothing.
    const limit = Math.max(2, Math.floor(name.length / 3));
    let best;
    for (const candidate of names) {
        const far = (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(name.toLowerCase(), candidate.toLowerCase());
        if (far <= limit && far < candidate.length && (best === undefined || far < best.far))
            best = { name: candidate, far };
    }
    return best?.name;
}
/** "did you mean X?", and what is allowed: all of it where that is short. */
function suggestion(name, names, none) {
    if (names.length === 0)
        return none;
    const near = nearest(name, names);
    const list = names.map(_path__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .SP).join(', ');
    if (near === undefined)
        return `allowed: ${list}`;
    return `did you mean "${(0,_path__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .SP)(near)}"?${names.length <= 15 ? ` (allowed: ${list})` : ''}`;
}


/***/ })

};
;