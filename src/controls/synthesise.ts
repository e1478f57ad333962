import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { EnvironmentConfig } from '../config/schema';
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
  const { appProgram } = await import('../../programs/app');
  // Addresses that are secrets are not needed to know the graph.
  const env = new Proxy({}, { get: () => 'https://not-known.invalid' }) as NodeJS.ProcessEnv;
  return synthesiseProgram(appProgram(config, config.settings.account ?? '000000000000', { env }), {
    project: config.app,
    stack: config.environment,
  });
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
