"use strict";
exports.id = 6665;
exports.ids = [6665];
exports.modules = {

/***/ 46665:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  applyInfra: () => (/* binding */ applyInfra),
  L: () => (/* binding */ previewInfra)
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
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./src/infra/choose.ts


/**
 * The real engine where one is found; in a rehearsal without one, Pulumi's SDK runtime with the embedded monitor. Against AWS
 * only the real engine will do.
 */
async function chooseEngine(options) {
    const { rehearsal, config } = options;
    const { findEngine } = await __webpack_require__.e(/* import() */ 6066).then(__webpack_require__.bind(__webpack_require__, 96066));
    // A rehearsal cloud is empty when it starts: its state belongs to it, not to the folder.
    const stateFile = rehearsal === undefined
        ? undefined
        : (0,external_node_path_.join)(options.stateFolder, `rehearsal-${Math.round(rehearsal.clockAnchor)}`, `${config.environment}.json`);
    const real = await findEngine(options, stateFile);
    if (real !== undefined)
        return real;
    if (rehearsal === undefined || stateFile === undefined) {
        throw new errors/* StageError */.Zu({
            stage: 'infra',
            message: 'no Pulumi engine was found, and against AWS only the real one will do',
            hint: 'install Pulumi 3.259 or newer in the job (pulumi/actions with command: install), or put `pulumi` on PATH',
        });
    }
    const { EMBEDDED_ENGINE, destroyEmbedded, previewEmbedded, upEmbedded } = await Promise.all(/* import() */[__webpack_require__.e(7008), __webpack_require__.e(2088), __webpack_require__.e(8154), __webpack_require__.e(4515)]).then(__webpack_require__.bind(__webpack_require__, 74515));
    const { doorClient } = await __webpack_require__.e(/* import() */ 8704).then(__webpack_require__.bind(__webpack_require__, 88704));
    const embedded = {
        project: config.app,
        stack: config.environment,
        stateFile,
        door: doorClient(rehearsal.control),
    };
    return {
        name: EMBEDDED_ENGINE,
        preview: () => previewEmbedded(options.program, embedded),
        up: () => upEmbedded(options.program, embedded),
        destroy: () => destroyEmbedded(embedded),
    };
}

;// CONCATENATED MODULE: ./src/stages/infra/guard.ts

/** Types that hold state, or that live traffic hangs on: losing one loses data or users. */
const STATEFUL = [
    'aws:s3/bucket:Bucket',
    'aws:dynamodb/table:Table',
    'aws:secretsmanager/secret:Secret',
    'aws:ecr/repository:Repository',
    'aws:rds/instance:Instance',
    'aws:elasticache/replicationGroup:ReplicationGroup',
    'aws:kms/key:Key',
    'aws:lb/loadBalancer:LoadBalancer',
    'aws:lb/targetGroup:TargetGroup',
    'aws:lb/listenerRule:ListenerRule',
    'aws:ecs/service:Service',
];
/**
 * Refuses a preview that would replace or delete something stateful, unless it is named with a reason.
 * @param allowed lines of the input allow-destructive: `URN # reason`.
 */
function guard(preview, allowed) {
    const named = new Set(allowed.flatMap((line) => {
        const [urn = '', reason = ''] = line.split(/\s+#\s*/, 2);
        return reason.trim() === '' ? [] : [urn.trim()];
    }));
    const refused = preview.resources.filter((r) => (r.op === 'replace' || r.op === 'delete') && STATEFUL.includes(r.type) && !named.has(r.urn));
    if (refused.length === 0)
        return;
    const what = refused.map((r) => `  ${r.op} ${r.urn}${r.replaceKeys.length > 0 ? ` (${r.replaceKeys.join(', ')} changed)` : ''}`);
    throw new errors/* StageError */.Zu({
        stage: 'infra',
        message: `${refused.length} stateful resource(s) would be lost:\n${what.join('\n')}`,
        hint: `nothing was changed; to allow it, add to the input allow-destructive:\n${refused.map((r) => `  ${r.urn} # why`).join('\n')}`,
    });
}

// EXTERNAL MODULE: ./src/stages/infra/render.ts
var render = __webpack_require__(29808);
;// CONCATENATED MODULE: ./src/stages/infra/apply.ts







const HASH_KEY = 'ez-deploy/infra.json';
/** Raised with every change of programs/: an unchanged configuration is applied again then. */
const PROGRAM_VERSION = 2;
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
        domain: config.domain,
        services,
    };
    return (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(relevant)).digest('hex');
}
async function engineOf(deps) {
    const { appProgram } = await Promise.all(/* import() */[__webpack_require__.e(7008), __webpack_require__.e(2088), __webpack_require__.e(8154), __webpack_require__.e(7145), __webpack_require__.e(571), __webpack_require__.e(9689), __webpack_require__.e(6348), __webpack_require__.e(8312)]).then(__webpack_require__.bind(__webpack_require__, 38312));
    return chooseEngine({
        ...deps,
        program: appProgram(deps.config, deps.accountId),
    });
}
/** What an apply would change. Changes nothing. */
async function previewInfra(deps) {
    const engine = await engineOf(deps);
    return engine.preview();
}
/** Applies the program where it, the configuration or the versions changed since the last time; keeps the outputs in the bucket. */
async function applyInfra(deps) {
    const { config, accountId, output } = deps;
    const bucket = (0,aws_bucket.bucketGateway)(deps.target, (0,infra_outputs/* bucketNameFor */.Lk)(config.app, config.environment, accountId));
    const hash = infraHash(config, accountId);
    const [last, known] = await Promise.all([bucket.read(HASH_KEY), bucket.read(infra_outputs/* OUTPUTS_KEY */.nt)]);
    if (last !== undefined && known !== undefined && JSON.parse(last.text).hash === hash) {
        output.info('Infrastructure is unchanged since the last apply: not touched');
        return { outputs: infra_outputs/* appOutputsSchema */.L1.parse(JSON.parse(known.text)), hash, result: undefined };
    }
    const engine = await engineOf(deps);
    output.info(`Infrastructure by ${engine.name}`);
    const preview = await engine.preview();
    output.info(`  preview: ${(0,render/* countsText */.W)(preview)}`);
    guard(preview, deps.allowDestructive);
    const result = await engine.up();
    output.info(`  applied: ${(0,render/* countsText */.W)(result)} in ${result.seconds.toFixed(1)} s`);
    const outputs = infra_outputs/* appOutputsSchema */.L1.safeParse(result.outputs);
    if (!outputs.success) {
        throw new errors/* StageError */.Zu({
            stage: 'infra',
            message: `the program's outputs are not what a rollout needs: ${outputs.error.issues.map((i) => `${i.path.join('.')} ${i.message}`).join('; ')}`,
            hint: 'the infrastructure was applied; mend the program’s outputs and deploy again',
        });
    }
    await bucket.write(infra_outputs/* OUTPUTS_KEY */.nt, JSON.stringify(outputs.data, null, 2));
    await bucket.write(HASH_KEY, JSON.stringify({ hash, at: new Date().toISOString(), engine: result.engine }));
    return { outputs: outputs.data, hash, result };
}


/***/ }),

/***/ 29808:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ renderPreview),
/* harmony export */   W: () => (/* binding */ countsText)
/* harmony export */ });
const WORDS = {
    create: 'created',
    update: 'changed',
    replace: 'replaced',
    delete: 'deleted',
    same: 'unchanged',
};
/** Rows of the table before it is cut. */
const MAX_ROWS = 200;
/** Text of a resource or property in a table cell: never Markdown, never a mention, never a row break. */
const cell = (text) => text.replace(/[\\`|*_<>[\]@#]/g, (c) => `&#${c.charCodeAt(0)};`).replace(/\s+/g, ' ');
function countsText(result) {
    const parts = ['create', 'update', 'replace', 'delete', 'same']
        .filter((op) => result.changes[op] > 0)
        .map((op) => `${result.changes[op]} ${WORDS[op]}`);
    return parts.length === 0 ? 'nothing' : parts.join(', ');
}
const row = (r) => `| ${WORDS[r.op]} | ${cell(r.type)} | ${cell(r.name)} | ${cell(r.diff.join(', '))}${r.replaceKeys.length > 0 ? ` (replaced for ${cell(r.replaceKeys.join(', '))})` : ''} |`;
/** The preview as Markdown: counts, then what is replaced or deleted, then the rest folded. */
function renderPreview(result) {
    const changed = result.resources.filter((r) => r.op !== 'same');
    const severe = changed.filter((r) => r.op === 'replace' || r.op === 'delete');
    const mild = changed.filter((r) => r.op === 'create' || r.op === 'update');
    const head = ['|  | type | name | properties |', '|---|---|---|---|'];
    const lines = [`**Infrastructure:** ${countsText(result)} · ${cell(result.engine)}, ${result.seconds.toFixed(1)} s`];
    if (severe.length > 0)
        lines.push('', '**Replaced or deleted**', '', ...head, ...severe.slice(0, MAX_ROWS).map(row));
    if (mild.length > 0) {
        lines.push('', `<details><summary>${mild.length} created or changed</summary>`, '', ...head, ...mild.slice(0, MAX_ROWS).map(row), '', '</details>');
    }
    const cut = Math.max(0, severe.length - MAX_ROWS) + Math.max(0, mild.length - MAX_ROWS);
    if (cut > 0)
        lines.push('', `${cut} more rows are in the job's summary.`);
    if (changed.length === 0)
        lines.push('', 'No change.');
    return `${lines.join('\n')}\n`;
}


/***/ })

};
;