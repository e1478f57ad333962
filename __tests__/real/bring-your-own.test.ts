import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import {
  CloudWatchLogsClient,
  CreateLogGroupCommand,
  PutRetentionPolicyCommand,
} from '@aws-sdk/client-cloudwatch-logs';
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { clientConfig } from '../../src/aws/clients';
import { loadConfig } from '../../src/config/load';
import { ConfigError } from '../../src/errors';
import { doorClient } from '../../src/infra/door';
import { type Cloud, startCloud } from '../../src/rehearsal/cloud';
import { standIn } from '../../src/rehearsal/stand-in';
import { applyInfra, type InfraDeps, previewInfra } from '../../src/stages/infra/apply';
import { targetOf } from '../support/cloud-target';
import { infraDepsOf } from '../support/infra-deps';
import { ADOPTED_BUCKET, DATABASE_BY_HAND } from '../infra/stack';

const DATABASE = 'aws:rds/instance:Instance::board-production-postgres: legacy-database';
/** A VPC and a cluster that are there, a bucket, a log group and a database that are taken over. */
const YAML = (accountId: string) => `
app: board
services:
  web: { path: /*, port: 3000 }
data:
  postgres: { version: '16' }
infrastructure:
  waf: false
  transform: as-it-is.mjs
  existing:
    vpc:
      id: vpc-0123456789abcdef0
      publicSubnets: [subnet-0000000000000000a, subnet-0000000000000000b]
      privateSubnets: [subnet-0000000000000000c, subnet-0000000000000000d]
    cluster: shared
  adopt:
    ${ADOPTED_BUCKET(accountId)}
    ez-deploy:app:Service$aws:cloudwatch/logGroup:LogGroup::board-production-web: /ez-deploy/board-production-web
    ${DATABASE}
environments:
  production: { region: eu-central-1 }
`;
const TRANSFORM = (database: string) => `
const database = ${database};
export default ({ type, args }) => {
  if (type === 'aws:rds/instance:Instance') return { ...database, tags: args.tags };
  if (type === 'aws:cloudwatch/logGroup:LogGroup' && args.name === '/ez-deploy/board-production-web')
    return { name: args.name, retentionInDays: 14, tags: args.tags };
  return undefined;
};
`;

describe('what is there already, under the real Pulumi engine', () => {
  let cloud: Cloud;
  let folder: string;
  const transform = (database: object) =>
    writeFileSync(join(folder, 'as-it-is.mjs'), TRANSFORM(JSON.stringify(database)));
  beforeAll(async () => {
    expect(process.env['EZ_DEPLOY_PULUMI_ROOT'], 'npm run test:real builds the engine and names it').toBeDefined();
    folder = mkdtempSync(join(tmpdir(), 'ez-real-byo-'));
    cloud = await startCloud({ folder: join(folder, 'cloud'), clockFactor: 200 });
    const target = targetOf(cloud.info);
    await new S3Client({ ...clientConfig(target), forcePathStyle: true }).send(
      new CreateBucketCommand({ Bucket: `board-production-ez-deploy-${cloud.info.accountId}` }),
    );
    const logs = new CloudWatchLogsClient(clientConfig(target));
    const logGroupName = '/ez-deploy/board-production-web';
    await logs.send(new CreateLogGroupCommand({ logGroupName }));
    await logs.send(new PutRetentionPolicyCommand({ logGroupName, retentionInDays: 14 }));
    await doorClient(cloud.info.control)({ op: 'create', name: 'by-hand', ...DATABASE_BY_HAND });
    await standIn(cloud, deps().config.infrastructure.existing);
  });
  afterAll(async () => {
    await cloud.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  const deps = (change = (text: string) => text): InfraDeps =>
    infraDepsOf(
      cloud,
      loadConfig(change(YAML(cloud.info.accountId)), {
        ...{ file: 'ez-deploy.yml', environment: 'production', root: folder },
      }),
      folder,
      process.env,
    );

  it('refuses what is not there as the user’s to mend, by the provider’s word', async () => {
    transform(DATABASE_BY_HAND.news);
    const refused = await previewInfra(
      deps((text) => text.replaceAll('vpc-0123456789abcdef0', 'vpc-0000000000000dead')),
    ).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(ConfigError);
    expect(String(refused)).toMatch(/vpc\.id: vpc-0000000000000dead cannot be looked up: .*no matching EC2 VPC found/);
  });

  it('refuses to take over what is not as the program has it, and says how', async () => {
    transform({ ...DATABASE_BY_HAND.news, instanceClass: 'db.t3.medium', dbName: 'other' });
    await expect(applyInfra(deps())).rejects.toThrow(
      /1 resource\(s\) to be adopted[\s\S]*dbName: "shop" → "other"\n\s+instanceClass: "db\.m5\.large" → "db\.t3\.medium"$/,
    );
  });

  it('takes it over without a change, makes the rest in the VPC, and has nothing to change the second time', async () => {
    transform(DATABASE_BY_HAND.news);
    const applied = await applyInfra(deps());
    const all = applied.result?.resources ?? [];
    expect(
      all
        .filter((r) => r.op === 'import')
        .map((r) => [r.type, r.diff])
        .sort(),
    ).toEqual([
      ['aws:cloudwatch/logGroup:LogGroup', []],
      ['aws:rds/instance:Instance', []],
      ['aws:s3/bucket:Bucket', []],
    ]);
    expect(new Set(all.map((r) => r.op))).toEqual(new Set(['create', 'import']));
    expect(all.filter((r) => /:(?:Vpc|Subnet|NatGateway|NetworkAcl|Cluster)$/.test(r.type))).toEqual([]);
    expect(applied.outputs.clusterName).toBe('shared');
    const { resources } = await doorClient(cloud.info.control)<{ resources: { type: string; id: string }[] }>({
      ...{ op: 'list', type: '', name: '' },
    });
    // The one that was there, and no other beside it.
    expect(resources.filter((r) => r.type === 'aws:rds/instance:Instance').length).toBe(1);
    const again = await previewInfra(deps());
    expect(again.result.resources.filter((r) => r.op !== 'same')).toEqual([]);
    const without = await previewInfra(deps((text) => text.replace(`    ${DATABASE}\n`, '')));
    expect(without.result.resources.filter((r) => r.op !== 'same').map((r) => [r.op, r.type, r.diff])).toEqual([
      ['update', 'aws:rds/instance:Instance', ['tags']],
    ]);
  });
});
