import { execFile } from 'node:child_process';
import { dirname, resolve } from 'node:path';
import { promisify } from 'node:util';

import type { AwsTarget } from './aws/clients';
import type { CredentialSource } from './aws/credentials';
import { type CorrectableClock, createClock } from './clock';
import { ConfigError, messageOf } from './errors';
import type { EnvironmentConfig } from './config/schema';
import type { Inputs } from './inputs';
import type { Feed } from './live/feed';
import type { Output } from './output';
import { clockOf, type RehearsalInfo, readRehearsalInfo } from './rehearsal/info';

/** What a run knows of the source it deploys and of who asked. */
export interface Source {
  /** Full commit id, or `uncommitted` where there is no git repository. */
  readonly commit: string;
  /** What people call it. */
  readonly version: string;
  readonly actor: string;
}

/** Everything a command is given; made once, passed on, never looked up again. */
export interface Session {
  readonly inputs: Inputs;
  readonly config: EnvironmentConfig;
  readonly target: AwsTarget;
  readonly rehearsal: RehearsalInfo | undefined;
  readonly clock: CorrectableClock;
  readonly output: Output;
  readonly signal: AbortSignal;
  readonly env: NodeJS.ProcessEnv;
  readonly source: Source;
  /** `.ez-deploy` beside ez-deploy.yml: reports, work files. */
  readonly workFolder: string;
  /** Where the infrastructure's local state is: beside the rehearsal it describes, so that every checkout sees the same one. */
  readonly stateFolder: string;
  readonly asAction: boolean;
  readonly feed?: Feed | undefined;
}

/** Credentials of the rehearsal cloud: it checks none, the SDK wants some. */
export const REHEARSAL_CREDENTIALS = { accessKeyId: 'rehearsal', secretAccessKey: 'rehearsal' };

export function readRehearsal(file: string): RehearsalInfo {
  try {
    return readRehearsalInfo(file);
  } catch (error) {
    throw new ConfigError([
      {
        where: 'input rehearsal',
        what: `${file} does not describe a running rehearsal: ${messageOf(error).split('\n')[0] ?? ''}`,
        fix: 'start one with: ez-deploy rehearse --serve',
      },
    ]);
  }
}

const COMMIT = /^[0-9a-f]{7,64}$/;

/**
 * The commit that is checked out, by git. The runner's word (GITHUB_SHA) is second: after workflow_run, or a checkout with `ref`, it is the
 * branch's head and not what lies in the folder. `uncommitted` where neither knows.
 */
export async function commitOf(root: string, env: NodeJS.ProcessEnv): Promise<string> {
  const said = await promisify(execFile)('git', ['-C', root, 'rev-parse', 'HEAD'], { timeout: 30_000 }).then(
    ({ stdout }) => stdout.trim(),
    () => undefined,
  );
  return [said, env['GITHUB_SHA']].find((commit) => commit !== undefined && COMMIT.test(commit)) ?? 'uncommitted';
}

/** The role of `environments.NAME.roles` that a command works with: one a job, the broadest of what it does. */
export function roleOf({ command, stages, repair }: Inputs): keyof EnvironmentConfig['settings']['roles'] | undefined {
  if (command === 'preview' || (command === 'drift' && !repair)) return 'preview';
  if (command === 'drift' || command === 'destroy') return 'infra';
  if (command === 'restore-test') return 'restore';
  if (command === 'rehearse' || command === 'bootstrap') return undefined;
  if (command !== 'deploy') return 'rollout';
  if (stages.includes('infra')) return 'infra';
  if (stages.includes('deploy')) return 'rollout';
  return stages.includes('build') ? 'build' : undefined;
}

/** Credentials of the environment's role where the job can ask GitHub for an ID token; undefined: whatever the SDK finds. */
async function credentialsOf(
  role: string | undefined,
  { env, output }: { env: NodeJS.ProcessEnv; output: Output },
  at: { region: string; endpoint: string | undefined; actor: string },
): Promise<CredentialSource | undefined> {
  if (role === undefined || env['ACTIONS_ID_TOKEN_REQUEST_URL'] === undefined) return undefined;
  const { idTokenOf, roleCredentials } = await import('./aws/credentials');
  const [accessKeyId, secretAccessKey, sessionToken] = [
    env['AWS_ACCESS_KEY_ID'],
    env['AWS_SECRET_ACCESS_KEY'],
    env['AWS_SESSION_TOKEN'],
  ];
  return roleCredentials({
    role,
    // Letters that STS allows, at most 64.
    sessionName: `ez-deploy-${at.actor}`.replace(/[^\w+=,.@-]/g, '-').slice(0, 64),
    region: at.region,
    ...(at.endpoint === undefined ? {} : { endpoint: at.endpoint }),
    idToken: () => idTokenOf(env, output.mask),
    otherwise:
      accessKeyId === undefined || secretAccessKey === undefined
        ? undefined
        : { accessKeyId, secretAccessKey, ...(sessionToken === undefined ? {} : { sessionToken }) },
    warn: output.warn,
    now: Date.now,
  });
}

export async function openSession(
  inputs: Inputs,
  context: Pick<Session, 'output' | 'signal' | 'env' | 'asAction' | 'feed'>,
): Promise<Session> {
  const { readConfig } = await import('./config/load');
  const file = resolve(inputs.config);
  const root = dirname(file);
  const read = await readConfig(file, inputs.environment ?? 'production');
  const rehearsal = inputs.rehearsal === undefined ? undefined : readRehearsal(resolve(inputs.rehearsal));
  const endpoint = rehearsal?.aws ?? context.env['AWS_ENDPOINT_URL'];
  const commit = await commitOf(root, context.env);
  // A rehearsal has one account and one region, whatever the environment's own are.
  const config =
    rehearsal === undefined
      ? read
      : { ...read, settings: { ...read.settings, region: rehearsal.region, account: rehearsal.accountId } };
  const actor = context.env['GITHUB_ACTOR'] ?? context.env['USER'] ?? 'unknown';
  const region = rehearsal?.region ?? config.settings.region;
  const role = roleOf(inputs);
  const assumed = await credentialsOf(role === undefined ? undefined : config.settings.roles[role], context, {
    region,
    endpoint,
    actor,
  });
  const credentials = assumed ?? (rehearsal === undefined ? undefined : REHEARSAL_CREDENTIALS);
  return {
    inputs,
    config,
    rehearsal,
    clock: rehearsal === undefined ? createClock() : clockOf(rehearsal),
    target: {
      region,
      ...(endpoint === undefined ? {} : { endpoint }),
      ...(credentials === undefined ? {} : { credentials }),
    },
    source: {
      commit,
      version: inputs.version ?? (commit === 'uncommitted' ? commit : commit.slice(0, 7)),
      actor,
    },
    workFolder: resolve(root, '.ez-deploy'),
    stateFolder:
      inputs.rehearsal === undefined
        ? resolve(root, '.ez-deploy', 'state')
        : resolve(dirname(inputs.rehearsal), 'state', config.app),
    ...context,
  };
}
