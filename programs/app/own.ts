import * as pulumi from '@pulumi/pulumi';

import type { EnvironmentConfig } from '../../src/config/schema';
import { ConfigError } from '../../src/errors';
import { appProgram, beginProgram, type ProgramOptions, standardStack } from '.';
import { loadFunction } from './module';

type Outputs = Record<string, pulumi.Input<unknown>>;

/** What a program of one's own is given. */
export interface OwnContext {
  readonly app: string;
  readonly environment: string;
  readonly accountId: string;
  readonly region: string;
  readonly services: EnvironmentConfig['services'];
  /** Pulumi's SDK, ez-deploy's own copy: two copies do not see each other, so resources are made with this one. */
  readonly pulumi: typeof pulumi;
  /** Makes everything that ez-deploy would make, and gives its outputs: for a program that adds to it. */
  standard(): Promise<Outputs>;
}

/** Default export of the module: gives at least the outputs of docs/outputs.md. */
type OwnProgram = (context: OwnContext) => Promise<Outputs> | Outputs;

/** The program of an environment: ours, or the module that infrastructure.program names. */
export function programOf(
  config: EnvironmentConfig,
  accountId: string,
  options: ProgramOptions = {},
): () => Promise<Outputs> {
  const { program } = config.infrastructure;
  if (program === undefined) return appProgram(config, accountId, options);
  return async () => {
    const fix = 'export default async ({ app, environment, pulumi, standard }) => outputs';
    const where = { file: program, root: config.root, key: 'infrastructure.program', fix };
    const own = (await loadFunction(where)) as OwnProgram;
    const base = await beginProgram(config, accountId);
    const { app, environment, services } = config;
    const standard = () => standardStack(base, options);
    const given: unknown = await own({ app, environment, accountId, region: base.region, services, pulumi, standard });
    if (typeof given === 'object' && given !== null && !Array.isArray(given)) return given as Outputs;
    throw new ConfigError([
      { where: program, what: 'gave no outputs', fix: 'return an object with the outputs of docs/outputs.md' },
    ]);
  };
}
