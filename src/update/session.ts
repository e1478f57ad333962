import { resolve } from 'node:path';

import type { AwsTarget } from '../aws/clients';
import { type CorrectableClock, createClock } from '../clock';
import { ConfigError } from '../errors';
import type { Inputs } from '../inputs';
import type { Output } from '../output';
import { clockOf } from '../rehearsal/info';
import { commitOf, readRehearsal, REHEARSAL_CREDENTIALS } from '../session';

/** What `update` works with: no ez-deploy.yml, so region and credentials come from where AWS's own tools take them. */
export interface UpdateSession {
  readonly target: AwsTarget;
  readonly clock: CorrectableClock;
  readonly output: Output;
  readonly signal: AbortSignal;
  readonly env: NodeJS.ProcessEnv;
  readonly commit: string;
  readonly actor: string;
  /** Relative paths of inputs are relative to it. */
  readonly root: string;
  readonly workFolder: string;
}

/** @throws ConfigError where nobody says which region. */
export async function openUpdate(
  inputs: Inputs,
  { env, output, signal }: { env: NodeJS.ProcessEnv; output: Output; signal: AbortSignal },
): Promise<UpdateSession> {
  const rehearsal = inputs.rehearsal === undefined ? undefined : readRehearsal(resolve(inputs.rehearsal));
  const region = rehearsal?.region ?? env['AWS_REGION'] ?? env['AWS_DEFAULT_REGION'];
  if (region === undefined || region === '')
    throw new ConfigError([
      {
        where: 'environment variable AWS_REGION',
        what: 'is missing',
        fix: 'aws-actions/configure-aws-credentials sets it from its aws-region',
      },
    ]);
  const endpoint = rehearsal?.aws ?? env['AWS_ENDPOINT_URL'];
  const root = resolve(env['GITHUB_WORKSPACE'] ?? '.');
  return {
    target: {
      region,
      ...(endpoint === undefined ? {} : { endpoint }),
      ...(inputs.update?.maxRetries === undefined ? {} : { maxAttempts: inputs.update.maxRetries + 1 }),
      ...(rehearsal === undefined ? {} : { credentials: REHEARSAL_CREDENTIALS }),
    },
    clock: rehearsal === undefined ? createClock() : clockOf(rehearsal),
    output,
    signal,
    env,
    commit: await commitOf(root, env),
    actor: env['GITHUB_ACTOR'] ?? env['USER'] ?? 'unknown',
    root,
    workFolder: resolve(root, '.ez-deploy'),
  };
}
