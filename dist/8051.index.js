"use strict";
exports.id = 8051;
exports.ids = [8051];
exports.modules = {

/***/ 78051:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  serveProvider: () => (/* binding */ serveProvider)
});

// EXTERNAL MODULE: ./node_modules/@grpc/grpc-js/build/src/index.js
var src = __webpack_require__(83033);
// EXTERNAL MODULE: ./node_modules/@pulumi/pulumi/proto/provider_grpc_pb.js
var provider_grpc_pb = __webpack_require__(10571);
// EXTERNAL MODULE: ./node_modules/google-protobuf/google/protobuf/empty_pb.js
var empty_pb = __webpack_require__(32577);
// EXTERNAL MODULE: ./node_modules/@pulumi/pulumi/proto/plugin_pb.js
var plugin_pb = __webpack_require__(2838);
// EXTERNAL MODULE: ./node_modules/@pulumi/pulumi/proto/provider_pb.js
var provider_pb = __webpack_require__(8584);
// EXTERNAL MODULE: ./node_modules/google-protobuf/google/protobuf/struct_pb.js
var struct_pb = __webpack_require__(21065);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
;// CONCATENATED MODULE: ./src/infra/provider/wire.ts


/** A property map of the wire as plain values; what is not known yet stays Pulumi's placeholder. */
const fromWire = (struct) => struct === undefined ? {} : struct.toJavaScript();
/** The way back. Properties that are undefined do not exist on the wire. */
const toWire = (properties) => struct_pb.Struct.fromJavaScript(JSON.parse(JSON.stringify(properties)));
/** gRPC's status for what went wrong in the provider itself. */
const UNKNOWN_STATUS = 2;
/** A call handler from an async function: what it throws becomes the call's error, with the message alone. */
function unary(handle) {
    return (call, callback) => {
        void (async () => {
            try {
                callback(null, await handle(call.request));
            }
            catch (error) {
                const failure = { code: UNKNOWN_STATUS, details: (0,errors/* messageOf */.bD)(error) };
                callback(failure);
            }
        })();
    };
}

;// CONCATENATED MODULE: ./src/infra/provider/service.ts




/** The version whose schema the program is written to (`@pulumi/aws` in package.json). */
const AWS_PROVIDER_VERSION = '7.48.0';
const typeOf = (urn) => (urn.split('::')[2] ?? '').split('$').at(-1) ?? '';
const nameOf = (urn) => urn.split('::').at(-1) ?? '';
const OUTSIDE = 'the rehearsal was stopped while the infrastructure was being applied';
async function diff(door, request) {
    const olds = request.hasOldInputs() ? request.getOldInputs() : request.getOlds();
    const { changes, replaces } = await door({
        op: 'diff',
        type: typeOf(request.getUrn()),
        name: nameOf(request.getUrn()),
        olds: fromWire(olds),
        news: fromWire(request.getNews()),
    });
    const response = new provider_pb.DiffResponse();
    response.setChanges(changes.length > 0 ? provider_pb.DiffResponse.DiffChanges.DIFF_SOME : provider_pb.DiffResponse.DiffChanges.DIFF_NONE);
    response.setDiffsList(changes);
    response.setReplacesList(replaces);
    // Names are the program's own and unique, so the old one has to go first.
    response.setDeletebeforereplace(true);
    response.setHasdetaileddiff(true);
    const { Kind } = provider_pb.PropertyDiff;
    for (const key of changes) {
        const one = new provider_pb.PropertyDiff();
        one.setKind(replaces.includes(key) ? Kind.UPDATE_REPLACE : Kind.UPDATE);
        one.setInputdiff(true);
        response.getDetaileddiffMap().set(key, one);
    }
    return response;
}
async function read(door, request) {
    const inputs = fromWire(request.getInputs());
    const { id, outputs, inputs: found = {}, } = await door({
        op: 'read',
        type: typeOf(request.getUrn()),
        name: nameOf(request.getUrn()),
        id: request.getId(),
        olds: fromWire(request.getProperties()),
    });
    const response = new provider_pb.ReadResponse();
    // No id: it is gone.
    if (outputs === undefined)
        return response;
    response.setId(id ?? request.getId());
    response.setProperties(toWire(outputs));
    // Without inputs it is an import: what could be said of it is read as well.
    if (Object.keys(inputs).length === 0)
        response.setInputs(toWire(found));
    else
        response.setInputs(toWire(Object.fromEntries(Object.keys(inputs).map((key) => [key, outputs[key] ?? inputs[key]]))));
    return response;
}
/**
 * Pulumi's resource provider protocol for `aws`, over the rehearsal cloud's door for resources. It decides nothing itself: what a
 * type can do and what forces its replacement is the cloud's word.
 */
function providerService(door, signal) {
    const notStopped = () => {
        if (signal.aborted)
            throw new Error(OUTSIDE);
    };
    return {
        getPluginInfo: unary(() => new plugin_pb.PluginInfo().setVersion(AWS_PROVIDER_VERSION)),
        attach: unary(() => new empty_pb.Empty()),
        // The engine sends it at the end of normal operations too: there is nothing that it would have to end.
        cancel: unary(() => new empty_pb.Empty()),
        checkConfig: unary((request) => new provider_pb.CheckResponse().setInputs(request.getNews())),
        diffConfig: unary(() => new provider_pb.DiffResponse().setChanges(provider_pb.DiffResponse.DiffChanges.DIFF_NONE)),
        // Without accepting secrets: the engine takes the wrappers off and marks the same properties secret in its state again.
        configure: unary(() => {
            const response = new provider_pb.ConfigureResponse();
            response.setAcceptsecrets(false);
            response.setSupportspreview(true);
            return response;
        }),
        invoke: unary(async (request) => {
            const { outputs } = await door({
                op: 'invoke',
                type: request.getTok(),
                name: '',
                news: fromWire(request.getArgs()),
            });
            return new provider_pb.InvokeResponse().setReturn(toWire(outputs));
        }),
        check: unary(async (request) => {
            const { failures } = await door({
                op: 'check',
                type: typeOf(request.getUrn()),
                name: nameOf(request.getUrn()),
                olds: fromWire(request.getOlds()),
                news: fromWire(request.getNews()),
            });
            return new provider_pb.CheckResponse()
                .setInputs(request.getNews())
                .setFailuresList(failures.map(({ property, reason }) => new provider_pb.CheckFailure().setProperty(property).setReason(reason)));
        }),
        diff: unary((request) => diff(door, request)),
        create: unary(async (request) => {
            const news = fromWire(request.getProperties());
            if (request.getPreview())
                return new provider_pb.CreateResponse().setProperties(toWire(news));
            notStopped();
            const urn = request.getUrn();
            const made = await door({
                op: 'create',
                type: typeOf(urn),
                name: nameOf(urn),
                news,
            });
            return new provider_pb.CreateResponse().setId(made.id).setProperties(toWire(made.outputs));
        }),
        read: unary((request) => read(door, request)),
        update: unary(async (request) => {
            const [olds, news] = [fromWire(request.getOlds()), fromWire(request.getNews())];
            if (request.getPreview())
                return new provider_pb.UpdateResponse().setProperties(toWire({ ...olds, ...news }));
            notStopped();
            const urn = request.getUrn();
            const { outputs } = await door({
                op: 'update',
                type: typeOf(urn),
                name: nameOf(urn),
                id: request.getId(),
                olds,
                news,
            });
            return new provider_pb.UpdateResponse().setProperties(toWire(outputs));
        }),
        delete: unary(async (request) => {
            notStopped();
            const urn = request.getUrn();
            await door({
                op: 'delete',
                type: typeOf(urn),
                name: nameOf(urn),
                id: request.getId(),
                olds: fromWire(request.getProperties()),
            });
            return new empty_pb.Empty();
        }),
    };
}

;// CONCATENATED MODULE: ./src/infra/provider/serve.ts



/** Serves the rehearsal's provider in this process: no file on PATH, no process that could be left behind. */
async function serveProvider(door, signal) {
    const server = new src.Server({ 'grpc.max_receive_message_length': -1, 'grpc.max_send_message_length': -1 });
    server.addService(provider_grpc_pb.ResourceProviderService, providerService(door, signal));
    const port = await new Promise((resolve, reject) => {
        server.bindAsync('127.0.0.1:0', src.ServerCredentials.createInsecure(), (error, bound) => {
            if (error === null)
                resolve(bound);
            else
                reject(error);
        });
    });
    return { port, stop: () => server.forceShutdown() };
}


/***/ })

};
;