import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { version as sdkVersion } from '@pulumi/pulumi/version';

import { ConfigError, messageOf, StageError } from '../errors';
import type { Engine, EngineOptions } from './choose';
import { locateEngine } from './engine/locate';
import type { StackPlace } from './engine/run';

/** What differs between a rehearsal and AWS: where the state is, and who is the provider. */
interface Ground {
  readonly place: Omit<StackPlace, 'command' | 'program' | 'signal' | 'project' | 'stack'>;
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
      backend: rehearsalBackend(folder),
      env: {
        PULUMI_CONFIG_PASSPHRASE: passphrase,
        // A type that is not of `aws` is one clear error, not a download.
        PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION: 'true',
      },
      config: { 'aws:region': rehearsal.region },
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
  if (state === undefined || problems.length > 0) throw new ConfigError(problems);
  return {
    place: {
      workDir: join(stateFolder, 'work', config.environment),
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
export async function findEngine(options: EngineOptions, embeddedState?: string): Promise<Engine | undefined> {
  const { rehearsal, config, env } = options;
  const wanted = env['EZ_DEPLOY_INFRA_ENGINE'];
  const made = embeddedState !== undefined && existsSync(embeddedState);
  if (rehearsal !== undefined && (wanted === 'embedded' || made)) return undefined;
  const found = locateEngine(env, sdkVersion);
  if (found === undefined) return undefined;
  const { PulumiCommand } = await import('@pulumi/pulumi/automation/cmd');
  const [{ notEmpty, operate }, { onlyProtected, unprotectInState }] = await Promise.all([
    import('./engine/run'),
    import('./engine/protection'),
  ]);
  const command = await PulumiCommand.get(found.root === undefined ? {} : { root: found.root }).catch(
    (error: unknown) => {
      throw new StageError({
        stage: 'infra',
        message: `the Pulumi engine that was found cannot be used: ${messageOf(error).split('\n')[0] ?? ''}`,
        hint: `Pulumi ${sdkVersion} or newer is needed${rehearsal === undefined ? '' : '; EZ_DEPLOY_INFRA_ENGINE=embedded rehearses without it'}`,
        cause: error,
      });
    },
  );
  const name = `pulumi ${command.version?.version ?? sdkVersion}`;
  const ground =
    rehearsal === undefined || embeddedState === undefined
      ? awsGround(options)
      : await rehearsalGround(options, join(dirname(embeddedState), 'engine'));
  const { project, stack, program, signal } = {
    ...options,
    project: config.app,
    stack: config.environment,
  };
  const run = (operation: Parameters<typeof operate>[2], tolerate?: Parameters<typeof operate>[3]) =>
    ground.around((more) =>
      operate(
        name,
        { ...ground.place, env: { ...ground.place.env, ...more }, project, stack, program, command, signal },
        operation,
        tolerate,
      ),
    );
  return {
    name,
    preview: async () =>
      notEmpty(
        await run(
          async (s, onEvent) => {
            await s.preview({ onEvent, signal });
            return {};
          },
          // Protection refuses the apply, by our guard with its words first; the preview says what it is about.
          onlyProtected,
        ),
      ),
    up: async (unprotect = []) =>
      notEmpty(
        await run(async (s, onEvent) => {
          await unprotectInState(s, unprotect);
          const { outputs } = await s.up({ onEvent, signal });
          return Object.fromEntries(Object.entries(outputs).map(([key, { value }]) => [key, value as unknown]));
        }),
      ),
    destroy: (unprotect = []) =>
      run(async (s, onEvent) => {
        await unprotectInState(s, unprotect);
        await s.destroy({ onEvent, signal });
        return {};
      }),
  };
}
