"use strict";
exports.id = 307;
exports.ids = [307];
exports.modules = {

/***/ 80307:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  notEmpty: () => (/* binding */ notEmpty),
  openStack: () => (/* binding */ openStack),
  operate: () => (/* binding */ operate),
  refusePending: () => (/* binding */ refusePending),
  rehearsalBackend: () => (/* binding */ rehearsalBackend)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/@pulumi/pulumi/automation/errors.js
var errors = __webpack_require__(69634);
// EXTERNAL MODULE: ./node_modules/@pulumi/pulumi/automation/localWorkspace.js
var localWorkspace = __webpack_require__(89273);
// EXTERNAL MODULE: ./src/errors.ts
var src_errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/infra/result.ts
var infra_result = __webpack_require__(7173);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./src/infra/shown-value.ts
var shown_value = __webpack_require__(83671);
;// CONCATENATED MODULE: ./src/infra/engine/events.ts


/** The engine's operations that are one change each; the halves of a replacement are told by `replace` already. */
const OPS = {
    create: 'create',
    update: 'update',
    replace: 'replace',
    delete: 'delete',
    same: 'same',
};
/** `healthCheck.path` and `tags["a"]` belong to the property they begin with. */
const topLevel = (path) => path.replace(/^\["([^"]+)"\].*$/, '$1').replace(/[.[].*$/, '');
/**
 * The properties that force a replacement which another one brings about: the engine names them at the second half only.
 * undefined for every other event.
 */
function lateKeysOf(event) {
    const step = event.resourcePreEvent?.metadata;
    if (step?.op !== 'create-replacement')
        return undefined;
    return { urn: step.urn, keys: [...new Set((step.keys ?? []).map(topLevel))].sort() };
}
/** What the engine says of one resource, in the words of a result; undefined for what is no change of ours. */
function changeOf(event) {
    const step = event.resourcePreEvent?.metadata;
    const op = step === undefined ? undefined : OPS[step.op];
    // A provider is configuration, not something in the cloud.
    if (step === undefined || op === undefined || step.type.startsWith('pulumi:providers:'))
        return undefined;
    const paths = op === 'same' ? [] : [...(step.diffs ?? []), ...Object.keys(step.detailedDiff ?? {})];
    const diff = [...new Set(paths.map(topLevel))].sort();
    const inputs = (side) => step[side]?.inputs ?? {};
    return {
        urn: step.urn,
        type: step.type,
        name: step.urn.split('::').at(-1) ?? '',
        op,
        diff,
        replaceKeys: op === 'replace' ? [...new Set((step.keys ?? []).map(topLevel))].sort() : [],
        values: Object.fromEntries(diff.map((key) => [key, { before: (0,shown_value/* shownValue */.J)(inputs('old')[key]), after: (0,shown_value/* shownValue */.J)(inputs('new')[key]) }])),
    };
}
/** An error that the engine reports, without its colours. Debug diagnostics carry plain secrets and are never looked at. */
function errorOf(event) {
    const said = event.diagnosticEvent;
    if (said === undefined || !said.severity.startsWith('err'))
        return undefined;
    const text = (0,external_node_util_.stripVTControlCharacters)(said.message.replace(/<\{%[^%]*%\}>/g, '')).trim();
    const about = said.urn === undefined || said.urn === '' ? '' : `${said.urn.split('::').at(-1) ?? ''}: `;
    return text === '' ? undefined : `${about}${text}`;
}

;// CONCATENATED MODULE: ./src/infra/engine/run.ts







async function openStack(place) {
    (0,external_node_fs_.mkdirSync)(place.workDir, { recursive: true });
    if (place.home !== undefined)
        (0,external_node_fs_.mkdirSync)(place.home, { recursive: true });
    // The engine does not make the folder of a file backend itself.
    if (place.backend.startsWith('file:///'))
        (0,external_node_fs_.mkdirSync)(new URL(place.backend), { recursive: true });
    const stack = await localWorkspace.LocalWorkspace.createOrSelectStack({ projectName: place.project, stackName: place.stack, program: place.program }, {
        pulumiCommand: place.command,
        workDir: place.workDir,
        ...(place.home === undefined ? {} : { pulumiHome: place.home }),
        secretsProvider: 'passphrase',
        envVars: { ...place.env, PULUMI_BACKEND_URL: place.backend, PULUMI_SKIP_UPDATE_CHECK: 'true' },
        projectSettings: { name: place.project, runtime: 'nodejs', backend: { url: place.backend } },
    });
    const config = Object.entries(place.config).map(([key, value]) => [key, { value }]);
    await stack.setAllConfig(Object.fromEntries(config));
    return stack;
}
/**
 * Refuses a stack with creations that were never confirmed: the next apply would make those resources a second time.
 * @throws StageError naming each.
 */
async function refusePending(stack) {
    const { deployment } = await stack.exportStack();
    const state = deployment;
    const pending = state?.pending_operations ?? [];
    if (pending.length === 0)
        return;
    throw new src_errors/* StageError */.Zu({
        stage: 'infra',
        message: `an earlier apply was killed: ${pending.length} operation(s) may or may not have happened:\n${pending.map((p) => `  ${p.type} ${p.resource.urn}`).join('\n')}`,
        hint: 'look whether each is there; `pulumi import` those that are, then `pulumi refresh --clear-pending-creates`',
    });
}
function failureOf(error, said, aborted) {
    if (aborted) {
        return new src_errors/* StageError */.Zu({
            stage: 'infra',
            message: 'the apply was interrupted; what was made until then is in the state, and nothing is locked',
            hint: 'deploy again: it goes on from there',
            cause: error,
        });
    }
    if (error instanceof errors.ConcurrentUpdateError) {
        return new src_errors/* StageError */.Zu({
            stage: 'infra',
            message: 'the stack is locked: another apply runs, or one was killed',
            hint: 'when none runs any more: `pulumi cancel`, then deploy again',
            cause: error,
        });
    }
    const text = said.length > 0 ? said.join('\n') : (0,src_errors/* messageOf */.bD)(error).slice(0, 4_000);
    return new src_errors/* StageError */.Zu({ stage: 'infra', message: text, cause: error });
}
/** Runs one operation of the engine and collects what it says about each resource. */
async function operate(name, place, operation, 
/** Whether a failure leaves a result that is worth showing all the same, by what the engine said. */
tolerate = () => false) {
    const started = performance.now();
    const resources = [];
    const said = [];
    const result = (outputs) => ({
        engine: name,
        changes: (0,infra_result/* countChanges */.Q)(resources),
        resources,
        outputs,
        seconds: (performance.now() - started) / 1_000,
    });
    try {
        const stack = await openStack(place);
        await refusePending(stack);
        const outputs = await operation(stack, (event) => {
            const change = changeOf(event);
            if (change !== undefined)
                resources.push(change);
            const late = lateKeysOf(event);
            const index = late === undefined ? -1 : resources.findIndex((r) => r.urn === late.urn && r.op === 'replace');
            const replaced = resources[index];
            if (late !== undefined && replaced?.replaceKeys.length === 0)
                resources[index] = { ...replaced, diff: late.keys, replaceKeys: late.keys };
            const problem = errorOf(event);
            if (problem !== undefined)
                said.push(problem);
        });
        return result(outputs);
    }
    catch (error) {
        if (error instanceof src_errors/* StageError */.Zu)
            throw error;
        if (resources.length > 0 && tolerate(said))
            return result({});
        throw failureOf(error, said, place.signal.aborted);
    }
}
/** An empty change summary means that the engine ran no program of ours. */
function notEmpty(result) {
    if (result.resources.length > 0)
        return result;
    throw new src_errors/* StageError */.Zu({
        stage: 'infra',
        message: 'the program registered no resource: an empty change summary is a failure',
    });
}
const rehearsalBackend = (folder) => `file://${(0,external_node_path_.join)(folder, 'backend')}`;


/***/ })

};
;