import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';

import { bucketGateway } from '../../aws/bucket';
import type { AwsTarget } from '../../aws/clients';
import type { EnvironmentConfig } from '../../config/schema';
import { ConfigError, messageOf } from '../../errors';
import type { AppOutputs } from '../outputs';
import { judgeOutputs } from './judge';
import { unwrap } from './unwrap';

interface Place {
  readonly config: EnvironmentConfig;
  readonly target: AwsTarget;
}

async function textOf(source: string, { config, target }: Place): Promise<string> {
  const refuse = (what: string, fix: string) => new ConfigError([{ where: 'infrastructure.outputs', what, fix }]);
  const [, bucket, key] = /^s3:\/\/([^/]+)\/(.+)$/.exec(source) ?? [];
  if (bucket === undefined || key === undefined) {
    try {
      return await readFile(resolve(config.root, source), 'utf8');
    } catch (error) {
      throw refuse(
        `${source} cannot be read: ${messageOf(error)}`,
        'write it before this job, e.g. terraform output -json > FILE',
      );
    }
  }
  const object = await bucketGateway(target, bucket).read(key);
  if (object !== undefined) return object.text;
  throw refuse(`there is no ${source}`, 'write it where the infrastructure is made, e.g. with aws s3 cp');
}

/**
 * Outputs of infrastructure that somebody else's program made, where infrastructure.outputs names them; undefined where it does not.
 * @throws ConfigError for what cannot be read or is not what a rollout needs, with every output that is missing or mistyped.
 */
export async function givenOutputs(place: Place, accountId: string): Promise<AppOutputs | undefined> {
  const source = place.config.infrastructure.outputs;
  if (source === undefined) return undefined;
  const text = await textOf(source, place);
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch (error) {
    throw new ConfigError([{ where: source, what: `is no JSON: ${messageOf(error)}` }]);
  }
  const judged = judgeOutputs(place.config, accountId, unwrap(given), source);
  if ('problems' in judged) throw new ConfigError(judged.problems);
  return judged.outputs;
}
