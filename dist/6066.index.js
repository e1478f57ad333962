"use strict";
exports.id = 6066;
exports.ids = [6066];
exports.modules = {

/***/ 96066:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  findEngine: () => (/* binding */ findEngine)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/@pulumi/pulumi/version.js
var version = __webpack_require__(95913);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
;// CONCATENATED MODULE: ./src/infra/engine/locate.ts




function executable(file) {
    try {
        (0,external_node_fs_.accessSync)(file, external_node_fs_.constants.X_OK);
        return true;
    }
    catch {
        return false;
    }
}
/**
 * Looks for a Pulumi engine: EZ_DEPLOY_PULUMI_ROOT, the tool cache (where scripts/install-pulumi.mjs puts it), PATH.
 * @param version of the SDK, without `v`: the cached engine of the same version is taken.
 * @throws ConfigError where EZ_DEPLOY_PULUMI_ROOT names a folder without an engine.
 */
function locateEngine(env, version) {
    const given = env['EZ_DEPLOY_PULUMI_ROOT'];
    if (given !== undefined && given !== '') {
        if (executable((0,external_node_path_.join)(given, 'bin', 'pulumi')))
            return { root: given };
        throw new errors/* ConfigError */.xL([
            {
                where: 'EZ_DEPLOY_PULUMI_ROOT',
                what: `there is no bin/pulumi in ${given}`,
                fix: 'name the folder above bin/pulumi, or unset it',
            },
        ]);
    }
    const cached = (0,external_node_path_.join)(env['EZ_DEPLOY_TOOL_CACHE'] ?? (0,external_node_path_.join)(env['HOME'] ?? (0,external_node_os_.homedir)(), '.cache', 'ez-deploy', 'tools'), 'pulumi', `v${version}`);
    if (executable((0,external_node_path_.join)(cached, 'bin', 'pulumi')))
        return { root: cached };
    const onPath = (env['PATH'] ?? '').split(external_node_path_.delimiter).some((dir) => (0,external_node_path_.isAbsolute)(dir) && executable((0,external_node_path_.join)(dir, 'pulumi')));
    return onPath ? { root: undefined } : undefined;
}

;// CONCATENATED MODULE: ./src/infra/engine.ts





async function rehearsalGround(options, folder) {
    const { rehearsal, signal } = options;
    if (rehearsal === undefined)
        throw new Error('a rehearsal is needed');
    const { rehearsalPassphrase } = await __webpack_require__.e(/* import() */ 3648).then(__webpack_require__.bind(__webpack_require__, 63648));
    const { rehearsalBackend } = await Promise.all(/* import() */[__webpack_require__.e(7145), __webpack_require__.e(571), __webpack_require__.e(9689), __webpack_require__.e(307)]).then(__webpack_require__.bind(__webpack_require__, 80307));
    const passphrase = rehearsalPassphrase((0,external_node_path_.join)(folder, 'passphrase'));
    return {
        place: {
            workDir: (0,external_node_path_.join)(folder, 'work'),
            home: (0,external_node_path_.join)(folder, 'home'),
            backend: rehearsalBackend(folder),
            env: {
                PULUMI_CONFIG_PASSPHRASE: passphrase,
                // A type that is not of `aws` is one clear error, not a download.
                PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION: 'true',
            },
            config: { 'aws:region': rehearsal.region },
        },
        around: async (run) => {
            const { serveProvider } = await Promise.all(/* import() */[__webpack_require__.e(571), __webpack_require__.e(8051)]).then(__webpack_require__.bind(__webpack_require__, 78051));
            const { doorClient } = await __webpack_require__.e(/* import() */ 8704).then(__webpack_require__.bind(__webpack_require__, 88704));
            const provider = await serveProvider(doorClient(rehearsal.control), signal);
            try {
                return await run({ PULUMI_DEBUG_PROVIDERS: `aws:${provider.port}` });
            }
            finally {
                provider.stop();
            }
        },
    };
}
function awsGround(options) {
    const { config, accountId, env, stateFolder } = options;
    const { state, region } = config.settings;
    const passphrase = env['PULUMI_CONFIG_PASSPHRASE'];
    const problems = [
        ...(state === undefined
            ? [
                {
                    where: `environments.${config.environment}.state`,
                    what: 'where Pulumi keeps its state is not said, and a runner forgets its own disk',
                    fix: 'add: state: s3://YOUR-BUCKET',
                },
            ]
            : []),
        ...(passphrase === undefined && env['PULUMI_CONFIG_PASSPHRASE_FILE'] === undefined
            ? [
                {
                    where: 'PULUMI_CONFIG_PASSPHRASE',
                    what: 'secrets in the state are encrypted with it, and it is not set',
                    fix: 'pass it from a secret of the repository: env: PULUMI_CONFIG_PASSPHRASE',
                },
            ]
            : []),
    ];
    if (state === undefined || problems.length > 0)
        throw new errors/* ConfigError */.xL(problems);
    return {
        place: {
            workDir: (0,external_node_path_.join)(stateFolder, 'work', config.environment),
            home: undefined,
            backend: state,
            env: {},
            // The wrong credentials end here, before anything is made in somebody else's account.
            config: { 'aws:region': region, 'aws:allowedAccountIds': JSON.stringify([accountId]) },
        },
        around: (run) => run({}),
    };
}
/**
 * The real Pulumi engine, driven through the Automation API; undefined where none is found, or where this rehearsal's resources
 * were made by the embedded runtime already.
 * @param embeddedState the embedded runtime's state file of this rehearsal.
 * @throws StageError for an engine that does not start or is too old; ConfigError where the environment does not say enough.
 */
async function findEngine(options, embeddedState) {
    const { rehearsal, config, env } = options;
    const wanted = env['EZ_DEPLOY_INFRA_ENGINE'];
    const made = embeddedState !== undefined && (0,external_node_fs_.existsSync)(embeddedState);
    if (rehearsal !== undefined && (wanted === 'embedded' || made))
        return undefined;
    const found = locateEngine(env, version.version);
    if (found === undefined)
        return undefined;
    const { PulumiCommand } = await __webpack_require__.e(/* import() */ 7145).then(__webpack_require__.t.bind(__webpack_require__, 7145, 23));
    const [{ notEmpty, operate }, { onlyProtected, unprotectInState }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(7145), __webpack_require__.e(571), __webpack_require__.e(9689), __webpack_require__.e(307)]).then(__webpack_require__.bind(__webpack_require__, 80307)),
        __webpack_require__.e(/* import() */ 2958).then(__webpack_require__.bind(__webpack_require__, 72958)),
    ]);
    const command = await PulumiCommand.get(found.root === undefined ? {} : { root: found.root }).catch((error) => {
        throw new errors/* StageError */.Zu({
            stage: 'infra',
            message: `the Pulumi engine that was found cannot be used: ${(0,errors/* messageOf */.bD)(error).split('\n')[0] ?? ''}`,
            hint: `Pulumi ${version.version} or newer is needed${rehearsal === undefined ? '' : '; EZ_DEPLOY_INFRA_ENGINE=embedded rehearses without it'}`,
            cause: error,
        });
    });
    const name = `pulumi ${command.version?.version ?? version.version}`;
    const ground = rehearsal === undefined || embeddedState === undefined
        ? awsGround(options)
        : await rehearsalGround(options, (0,external_node_path_.join)((0,external_node_path_.dirname)(embeddedState), 'engine'));
    const { project, stack, program, signal } = {
        ...options,
        project: config.app,
        stack: config.environment,
    };
    const run = (operation, tolerate) => ground.around((more) => operate(name, { ...ground.place, env: { ...ground.place.env, ...more }, project, stack, program, command, signal }, operation, tolerate));
    return {
        name,
        preview: async () => notEmpty(await run(async (s, onEvent) => {
            await s.preview({ onEvent, signal });
            return {};
        }, 
        // Protection refuses the apply, by our guard with its words first; the preview says what it is about.
        onlyProtected)),
        up: async (unprotect = []) => notEmpty(await run(async (s, onEvent) => {
            await unprotectInState(s, unprotect);
            const { outputs } = await s.up({ onEvent, signal });
            return Object.fromEntries(Object.entries(outputs).map(([key, { value }]) => [key, value]));
        })),
        destroy: (unprotect = []) => run(async (s, onEvent) => {
            await unprotectInState(s, unprotect);
            await s.destroy({ onEvent, signal });
            return {};
        }),
    };
}


/***/ })

};
;