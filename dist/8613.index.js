"use strict";
exports.id = 8613;
exports.ids = [8613];
exports.modules = {

/***/ 88613:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ATTRIBUTES: () => (/* binding */ ATTRIBUTES),
/* harmony export */   backendFiles: () => (/* binding */ backendFiles)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73136);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_url__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _aws_sdk_client_s3__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(53711);
/* harmony import */ var _aws_clients__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(40201);





const gone = (error) => error instanceof Error && 'code' in error && error.code === 'ENOENT';
/** Beside each file the engine's driver keeps what an object store would keep as its headers (gocloud.dev/blob/fileblob). */
const ATTRIBUTES = '.attrs';
function localFiles(root) {
    const orAbsent = (run) => {
        try {
            return Promise.resolve(run());
        }
        catch (error) {
            return gone(error) ? Promise.resolve(undefined) : Promise.reject(error);
        }
    };
    return {
        list: async (folder) => {
            const names = await orAbsent(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, folder)));
            return (names ?? []).filter((name) => !name.endsWith(ATTRIBUTES)).map((name) => `${folder}/${name}`);
        },
        read: (path) => orAbsent(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, path), 'utf8')),
        write: async (path, text) => {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, path)), { recursive: true });
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, path), text, { mode: 0o600 });
            return Promise.resolve();
        },
        remove: async (path) => {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, path), { force: true });
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, `${path}${ATTRIBUTES}`), { force: true });
            return Promise.resolve();
        },
    };
}
/** `s3://bucket/prefix?region=…&endpoint=…&s3ForcePathStyle=true`, as the engine reads it (gocloud.dev/blob/s3blob). */
function s3Files(address, target) {
    const bucket = address.hostname;
    const prefix = address.pathname.replace(/^\/+|\/+$/g, '');
    const given = address.searchParams.get('endpoint');
    const scheme = address.searchParams.get('disableSSL') === 'true' ? 'http' : 'https';
    const endpoint = given === null ? target.endpoint : given.includes('://') ? given : `${scheme}://${given}`;
    const { endpoint: _replaced, ...rest } = target;
    const client = new _aws_sdk_client_s3__WEBPACK_IMPORTED_MODULE_3__/* .S3Client */ .YxF({
        ...(0,_aws_clients__WEBPACK_IMPORTED_MODULE_4__/* .clientConfig */ .y)({
            ...rest,
            region: address.searchParams.get('region') ?? target.region,
            ...(endpoint === undefined ? {} : { endpoint }),
        }),
        ...(endpoint === undefined ? {} : { forcePathStyle: true }),
    });
    const keyOf = (path) => (prefix === '' ? path : `${prefix}/${path}`);
    return {
        list: async (folder) => {
            const answer = await client.send(new _aws_sdk_client_s3__WEBPACK_IMPORTED_MODULE_3__/* .ListObjectsV2Command */ .u6x({ Bucket: bucket, Prefix: `${keyOf(folder)}/` }));
            const cut = prefix === '' ? 0 : prefix.length + 1;
            return (answer.Contents ?? []).map((object) => (object.Key ?? '').slice(cut));
        },
        read: async (path) => {
            try {
                const answer = await client.send(new _aws_sdk_client_s3__WEBPACK_IMPORTED_MODULE_3__/* .GetObjectCommand */ .jLs({ Bucket: bucket, Key: keyOf(path) }));
                return await answer.Body?.transformToString('utf-8');
            }
            catch (error) {
                if (error instanceof _aws_sdk_client_s3__WEBPACK_IMPORTED_MODULE_3__/* .NoSuchKey */ ._kG)
                    return undefined;
                throw error;
            }
        },
        write: async (path, text) => {
            await client.send(new _aws_sdk_client_s3__WEBPACK_IMPORTED_MODULE_3__/* .PutObjectCommand */ .wKZ({ Bucket: bucket, Key: keyOf(path), Body: text, ContentType: 'application/json' }));
        },
        remove: async (path) => {
            await client.send(new _aws_sdk_client_s3__WEBPACK_IMPORTED_MODULE_3__/* .DeleteObjectCommand */ .k4j({ Bucket: bucket, Key: keyOf(path) }));
        },
    };
}
/** The files of a backend that keeps locks as files; undefined for one that does not (Pulumi Cloud), or that we cannot speak to. */
function backendFiles(backend, target) {
    if (!URL.canParse(backend))
        return undefined;
    const address = new URL(backend);
    if (address.protocol === 'file:')
        return localFiles((0,node_url__WEBPACK_IMPORTED_MODULE_2__.fileURLToPath)(`file://${address.pathname}`));
    return address.protocol === 's3:' ? s3Files(address, target) : undefined;
}


/***/ })

};
;