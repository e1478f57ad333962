import { join } from 'node:path';

import { CreateBucketCommand, PutBucketVersioningCommand, S3Client } from '@aws-sdk/client-s3';

import { appProgram } from '../../../programs/app';
import { clientConfig } from '../../../src/aws/clients';
import { loadConfig } from '../../../src/config/load';
import { chooseEngine, type Engine } from '../../../src/infra/choose';
import type { Cloud } from '../../../src/rehearsal/cloud';
import { captureOutput } from '../../support/capture-output';
import { targetOf } from '../../support/cloud-target';
import type { Artefact } from './leaks';

/** A bucket of the state's: versioned, so that what was once in it is still there. */
export const STATE_BUCKET = 'board-ez-deploy-state-123456789012';

export interface StateOptions {
  readonly cloud: Cloud;
  /** Where the application is, and below it the state that a run of the bundle has left. */
  readonly app: string;
  readonly env: Readonly<Record<string, string>>;
}

/**
 * Brings the real engine's state of an environment into a versioned bucket of the rehearsal cloud (backend s3://), and applies from
 * there what is given: all that the engine writes in place of files goes into the bucket.
 * @returns what was said meanwhile.
 */
export async function applyFromBucket({ cloud, app, env }: StateOptions, yaml: string): Promise<Artefact> {
  const client = new S3Client({ ...clientConfig(targetOf(cloud.info)), forcePathStyle: true });
  await client.send(new CreateBucketCommand({ Bucket: STATE_BUCKET }));
  await client.send(
    new PutBucketVersioningCommand({ Bucket: STATE_BUCKET, VersioningConfiguration: { Status: 'Enabled' } }),
  );
  const config = loadConfig(yaml, { file: 'ez-deploy.yml', environment: 'production', root: app });
  const output = captureOutput();
  const engine = (stateFolder: string, backend?: string): Promise<Engine> =>
    chooseEngine({
      config,
      accountId: cloud.info.accountId,
      program: appProgram(config, cloud.info.accountId, { env }),
      rehearsal: cloud.info,
      target: targetOf(cloud.info),
      output,
      signal: new AbortController().signal,
      env: { ...process.env, ...env },
      stateFolder,
      ...(backend === undefined ? {} : { backend }),
    });
  const query = new URLSearchParams({
    ...{ region: cloud.info.region, endpoint: targetOf(cloud.info).endpoint ?? '' },
    ...{ use_path_style: 'true', disable_https: 'true' },
  });
  const local = await engine(join(app, '.ez-deploy', 'state', 'board'));
  const remote = await engine(join(app, '.ez-deploy', 'elsewhere'), `s3://${STATE_BUCKET}?${query.toString()}`);
  if (remote.move === undefined) throw new Error('only the real engine has a backend');
  await remote.move(await local.state());
  await remote.up();
  return { name: 'state in the bucket: said', text: JSON.stringify([output.said, await remote.drift()]) };
}
