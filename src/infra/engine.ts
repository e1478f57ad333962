import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { version as sdkVersion } from '@pulumi/pulumi/version';

import { ConfigError, messageOf, StageError } from '../errors';
import { type Engine, type EngineOptions, finderOf, type Standing } from './choose';
import { driftOf } from './engine/events';
import { type Deployment, standingOf } from './engine/pending';
import { locateEngine } from './engine/locate';
import type { OperateOptions, Operation, StackPlace } from './engine/run';

/** What differs between a rehearsal and AWS: where the state is, and who is the provider. */
interface Ground {
  readonly place: Pick<StackPlace, 'workDir' | 'home' | 'backend' | 'env' | 'config' | 'secretsProvider'>;
  /** Environment of one operation; the rehearsal serves its provider for just as long. */
  around<T>(run: (env: Readonly<Record<string, string>>) => Promise<T>): Promise<T>;
}

async function rehearsalGround(options: EngineOptions, folder: string): Promise<Ground> {
  const { rehearsal, signal } = options;
  if (rehearsal === undefined) throw new Error('a rehearsal is needed');
  const { rehearsalPassphrase } = await import('./engine/secrets');
  const { rehearsalBackend } = await import('./engine/run');
  const passphrase = rehearsalPassphrase(join(folder, 'passphrase'));
  return {
    place: {
      workDir: join(folder, 'work'),
      home: join(folder, 'home'),
      backend: options.backend ?? rehearsalBackend(folder),
      env: {
        PULUMI_CONFIG_PASSPHRASE: options.env['PULUMI_CONFIG_PASSPHRASE'] ?? passphrase,
        // A backend in the rehearsal's own bucket, which checks no signature.
        AWS_ACCESS_KEY_ID: 'rehearsal',
        AWS_SECRET_ACCESS_KEY: 'rehearsal',
        // A type that is not of `aws` is one clear error, not a download.
        PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION: 'true',
      },
      config: { 'aws:region': rehearsal.region },
      secretsProvider: 'passphrase',
    },
    around: async (run) => {
      const { serveProvider } = await import('./provider/serve');
      const { doorClient } = await import('./door');
      const provider = await serveProvider(doorClient(rehearsal.control), signal);
      try {
        return await run({ PULUMI_DEBUG_PROVIDERS: `aws:${provider.port}` });
      } finally {
        provider.stop();
      }
    },
  };
}

function awsGround(options: EngineOptions): Ground {
  const { config, accountId, env, stateFolder } = options;
  const { state, region, secretsProvider } = config.settings;
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
    ...(secretsProvider === 'passphrase' &&
    passphrase === undefined &&
    env['PULUMI_CONFIG_PASSPHRASE_FILE'] === undefined
      ? [
          {
            where: 'PULUMI_CONFIG_PASSPHRASE',
            what: 'secrets in the state are encrypted with it, and it is not set',
            fix: 'pass it from a secret of the repository (env: PULUMI_CONFIG_PASSPHRASE), or name a key: secretsProvider: awskms://alias/NAME?region=REGION',
          },
        ]
      : []),
  ];
  if (state === undefined || problems.length > 0) throw new ConfigError(problems);
  return {
    place: {
      workDir: join(stateFolder, 'work', config.environment),
      home: undefined,
      backend: state,
      env: {},
      // The wrong credentials end here, before anything is made in somebody else's account.
      config: { 'aws:region': region, 'aws:allowedAccountIds': JSON.stringify([accountId]) },
      secretsProvider,
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
export async function findEngine(options: EngineOptions, embeddedState?: string): Promise<Engine | undefined> {
  const { rehearsal, config, env } = options;
  const wanted = env['EZ_DEPLOY_INFRA_ENGINE'];
  const made = embeddedState !== undefined && existsSync(embeddedState);
  if (rehearsal !== undefined && (wanted === 'embedded' || made)) return undefined;
  const found = locateEngine(env, sdkVersion);
  if (found === undefined) return undefined;
  const { PulumiCommand } = await import('@pulumi/pulumi/automation/cmd');
  const asked = PulumiCommand.get(found.root === undefined ? {} : { root: found.root }).catch((error: unknown) => {
    throw new StageError({
      stage: 'infra',
      message: `the Pulumi engine that was found cannot be used: ${messageOf(error).split('\n')[0] ?? ''}`,
      hint: `Pulumi ${sdkVersion} or newer is needed${rehearsal === undefined ? '' : '; EZ_DEPLOY_INFRA_ENGINE=embedded rehearses without it'}`,
      cause: error,
    });
  });
  // While its process says which version it is.
  const [
    command,
    { notEmpty, onceStarted, operate },
    { onlyProtected, unprotectInState },
    { backendFiles },
    { localWitness },
  ] = await Promise.all([
    asked,
    import('./engine/run'),
    import('./engine/protection'),
    import('./engine/backend'),
    import('./engine/lock'),
    options.load?.(),
  ]);
  const name = `pulumi ${command.version?.version ?? sdkVersion}`;
  const ground =
    rehearsal === undefined || embeddedState === undefined
      ? awsGround(options)
      : await rehearsalGround(options, join(dirname(embeddedState), 'engine'));
  const { program, signal, output, target } = options;
  const place = {
    ...{ ...ground.place, program, command, signal, output },
    ...{ project: config.app, stack: config.environment },
    files: backendFiles(ground.place.backend, target),
    witness: localWitness(env, options.runEnded ?? (() => Promise.resolve(undefined))),
    find: finderOf(options),
  };
  const run = (options: OperateOptions, operation: Operation) =>
    ground.around((more) => operate(name, { ...place, env: { ...ground.place.env, ...more } }, operation, options));
  return {
    name,
    preview: async (waiting) =>
      notEmpty(
        // Protection refuses the apply, by our guard with its words first; the preview says what it is about.
        await run({ changes: false, tolerate: onlyProtected }, async (s, onEvent) => {
          if (waiting !== undefined) onceStarted(s, waiting);
          await s.preview({ onEvent, signal });
          return {};
        }),
      ),
    up: async (unprotect = []) =>
      notEmpty(
        await run({ changes: true }, async (s, onEvent) => {
          await unprotectInState(s, unprotect);
          const { outputs } = await s.up({ onEvent, signal });
          return Object.fromEntries(Object.entries(outputs).map(([key, { value }]) => [key, value as unknown]));
        }),
      ),
    drift: () =>
      run({ changes: false, read: driftOf }, async (s, onEvent) => {
        await s.previewRefresh({ onEvent, signal });
        return {};
      }),
    refresh: () =>
      run({ changes: true, read: driftOf }, async (s, onEvent) => {
        await s.refresh({ onEvent, signal });
        return {};
      }),
    destroy: (unprotect = []) =>
      run({ changes: true }, async (s, onEvent) => {
        await unprotectInState(s, unprotect);
        await s.destroy({ onEvent, signal, excludeProtected: true });
        return {};
      }),
    state: async () => {
      let state: unknown;
      await run({ changes: false }, async (s) => {
        state = await s.exportStack();
        return {};
      });
      return state;
    },
    move: async (state) => {
      await run({ changes: false }, async (s) => {
        await s.importStack(state as Awaited<ReturnType<typeof s.exportStack>>);
        return {};
      });
    },
    standing: async () => {
      const standing: Standing[] = [];
      await run({ changes: false }, async (s) => {
        const deployment = (await s.exportStack()).deployment as Deployment | undefined;
        standing.push(...standingOf(deployment).map((r) => ({ ...r, importId: r.importID })));
        return {};
      });
      return standing;
    },
  };
}
