import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { EnvironmentConfig } from '../config/schema';
import { ConfigError, messageOf } from '../errors';
import { type Brought, broughtParts } from '../infra/existing/parts';
import { foundationPlace } from '../foundation/place';
import type { DoorCall } from '../infra/door';
import { upEmbedded } from '../infra/embedded/run';
import { readState, type StateResource } from '../infra/embedded/state';
import type { Program } from '../infra/result';

type Properties = Record<string, unknown>;

/** Outputs that programs work with, by their names: what they say does not matter, that they are text does. */
const TEXTS = [
  'arnSuffix',
  'bucketRegionalDomainName',
  'configurationEndpointAddress',
  'dnsName',
  'domainName',
  'endpoint',
  'hostedZoneId',
  'keyId',
  'repositoryUrl',
  'zoneId',
];

/** What every ARN of a graph begins with that nobody has made. */
export const NOWHERE = 'arn:aws:none:none:000000000000:';

/** Makes nothing anywhere: every resource gets an id and an arn that are its own. */
const nowhere: DoorCall = <T>(request: { op: string; type: string; name: string; news?: Properties }): Promise<T> => {
  const { op, type, name, news = {} } = request;
  const id = `${type.split(':').at(-1) ?? type}/${name}`;
  const made = {
    ...Object.fromEntries(TEXTS.map((key) => [key, `${name}.${key}`])),
    ...news,
    arn: `${NOWHERE}${id}`,
  };
  return Promise.resolve((op === 'create' ? { id, outputs: made } : { failures: [], outputs: {} }) as T);
};

/**
 * The resource graph of an environment as its program would make it, without AWS and without an engine: the program runs, and
 * everything it asks for is kept.
 */
export async function synthesise(config: EnvironmentConfig): Promise<StateResource[]> {
  // Made elsewhere, by a program that is not known here.
  if (config.infrastructure.outputs !== undefined) return [];
  const [{ programOf }, { assume }] = await Promise.all([
    import('../../programs/app/own'),
    import('../../programs/app/existing'),
  ]);
  // Addresses that are secrets are not needed to know the graph.
  const env = new Proxy({}, { get: () => 'https://not-known.invalid' }) as NodeJS.ProcessEnv;
  // What is taken over is the same graph.
  const whole = { ...config, infrastructure: { ...config.infrastructure, adopt: {} } };
  return synthesiseProgram(programOf(whole, config.settings.account ?? '000000000000', { env, lookUp: assume }), {
    project: config.app,
    stack: config.environment,
  });
}

/** An environment's graph, and which parts of it are somebody else's. */
export interface EnvironmentGraph {
  readonly graph: readonly StateResource[];
  readonly brought: Brought;
}

/** {@link synthesise}; a program of the user's own that cannot be run without AWS is no reason to deploy nothing: then nothing is judged. */
export async function graphOf(config: EnvironmentConfig): Promise<EnvironmentGraph> {
  const brought = broughtParts(config);
  const { program } = config.infrastructure;
  if (program === undefined) return { graph: await synthesise(config), brought };
  try {
    return { graph: await synthesise(config), brought };
  } catch (error) {
    if (error instanceof ConfigError) throw error;
    return { graph: [], brought: { everything: `${program} cannot be run without AWS: ${messageOf(error)}` } };
  }
}

/** The resource graph of any program. */
export async function synthesiseProgram(
  program: Program,
  of: { readonly project: string; readonly stack: string },
): Promise<StateResource[]> {
  const folder = mkdtempSync(join(tmpdir(), 'ez-deploy-graph-'));
  try {
    const stateFile = join(folder, 'state.json');
    // Nothing is made, and writing the whole graph down after each of its resources is most of the time.
    await upEmbedded(program, { ...of, stateFile, door: nowhere, saveOnce: true });
    return readState(stateFile).filter((r) => r.custom);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The graph of what the account of an environment has once: the state, roles, the trail. @throws ConfigError where ez-deploy.yml does not ask for one. */
export async function synthesiseFoundation(config: EnvironmentConfig): Promise<StateResource[]> {
  const { foundationProgram } = await import('../../programs/foundation');
  const place = foundationPlace(config, config.settings.account ?? '000000000000');
  return synthesiseProgram(foundationProgram(place, { organization: false }), {
    project: `${config.app}-foundation`,
    stack: place.accountId,
  });
}
