import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { appProgram } from '../../programs/app';
import { loadConfig } from '../../src/config/load';
import { doorClient } from '../../src/infra/door';
import { previewEmbedded, upEmbedded } from '../../src/infra/embedded/run';
import { readState } from '../../src/infra/embedded/state';
import { type Cloud, startCloud } from '../../src/rehearsal/cloud';

/** Everything the program can make: both data stores, CloudFront, a zone, alarms by e-mail, copies of backups. */
export const WHOLE = `
app: board
services:
  backend:
    { path: /api/*, port: 8080, health: { path: /health }, secrets: { SESSION: generate, DATABASE_URL: data:postgres.url, REDIS_URL: data:redis.url } }
  frontend: { path: /*, port: 3000 }
data:
  postgres: { version: '16' }
  redis: {}
domain:
  name: board.example.com
  certificate: arn:aws:acm:eu-central-1:000000000000:certificate/aaaa
  zone: Z0123456789ABCDEFGHIJ
infrastructure:
  cdn: { certificate: 'arn:aws:acm:us-east-1:000000000000:certificate/bbbb' }
  monitoring: { email: [ops@example.com], pagerduty: env:PAGERDUTY }
  backups: { copyTo: eu-west-1, restoreTest: {} }
environments:
  dev: { region: eu-central-1 }
  staging: { region: eu-central-1 }
  production: { region: eu-central-1 }
`;

/** With a function that rotates its secrets: what every control holds on. */
export const WITH_ROTATION = WHOLE.replace(
  'infrastructure:\n',
  "infrastructure:\n  rotation: { function: 'arn:aws:lambda:eu-central-1:000000000000:function:rotate' }\n",
);

/** A cloud of its own, and the program applied to it by the embedded runtime. */
export async function openStack() {
  const folder = mkdtempSync(join(tmpdir(), 'ez-stack-'));
  const cloud: Cloud = await startCloud({
    folder,
    clockFactor: 200,
  });
  const at = (environment: string) => ({
    project: 'board',
    stack: environment,
    stateFile: join(folder, `${environment}.json`),
    door: doorClient(cloud.info.control),
  });
  const program = (text: string, environment: string) =>
    appProgram(loadConfig(text, { file: 'ez-deploy.yml', environment, root: folder }), cloud.info.accountId, {
      env: { PAGERDUTY: 'https://events.pagerduty.example/integration/key-of-ours/enqueue' },
    });
  return {
    folder,
    cloud,
    door: doorClient(cloud.info.control),
    preview: (text = WHOLE, environment = 'production') => previewEmbedded(program(text, environment), at(environment)),
    up: (text = WHOLE, environment = 'production') => upEmbedded(program(text, environment), at(environment)),
    state: (environment = 'production') => readState(at(environment).stateFile),
    close: async () => {
      await cloud.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Everything that can be brought along: VPC, cluster, both data stores. */
export const BROUGHT = `
app: board
services:
  backend:
    { path: /api/*, port: 8080, health: { path: /health }, secrets: { DATABASE_URL: data:postgres.url, REDIS_URL: data:redis.url } }
  frontend: { path: /*, port: 3000 }
  mailer: { kind: internal, port: 4000 }
infrastructure:
  existing:
    vpc:
      id: vpc-0123456789abcdef0
      publicSubnets: [subnet-0000000000000000a, subnet-0000000000000000b]
      privateSubnets: [subnet-0000000000000000c, subnet-0000000000000000d]
    cluster: shared
    postgres: { url: 'secretsmanager:prod/database#url', securityGroup: sg-0123456789abcdef0 }
    redis: { url: 'secretsmanager:prod/cache' }
environments:
  production: { region: eu-central-1 }
`;

/** Lines of infrastructure.adopt: the environment's bucket with all that belongs to it. */
export const ADOPTED_BUCKET = (
  accountId: string,
) => `aws:s3/bucket:Bucket::board-production-records: board-production-ez-deploy-${accountId}
    aws:s3/bucketVersioning:BucketVersioning::board-production-records: (overwrite)
    aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration::board-production-records: (overwrite)
    aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock::board-production-records: (overwrite)
    aws:s3/bucketOwnershipControls:BucketOwnershipControls::board-production-records: (overwrite)
    aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration::board-production-records: (overwrite)
    aws:s3/bucketPolicy:BucketPolicy::board-production-records: (overwrite)`;

/** What somebody made by hand, and a stack that takes it over. */
export const ADOPTION = (accountId: string) => `
app: board
services:
  web: { path: /*, port: 3000 }
data:
  postgres: { version: '16' }
infrastructure:
  transform: as-it-is.mjs
  adopt:
    ${ADOPTED_BUCKET(accountId)}
    aws:rds/instance:Instance::board-production-postgres: legacy-database
    aws:ecr/lifecyclePolicy:LifecyclePolicy::board-production-web: (overwrite)
    aws:ecr/repository:Repository::board-production-web: board-production-web
    ez-deploy:app:Service$aws:cloudwatch/logGroup:LogGroup::board-production-web: /ez-deploy/board-production-web
environments:
  production: { region: eu-central-1 }
`;

/** A database as somebody made it in the console. */
export const DATABASE_BY_HAND = {
  type: 'aws:rds/instance:Instance',
  news: {
    identifier: 'legacy-database',
    engine: 'postgres',
    engineVersion: '15.4',
    instanceClass: 'db.m5.large',
    allocatedStorage: 200,
    storageEncrypted: true,
    username: 'legacy',
    dbName: 'shop',
    port: 5432,
    multiAz: true,
    publiclyAccessible: false,
    dbSubnetGroupName: 'legacy',
    vpcSecurityGroupIds: ['sg-00000000000000001'],
    deletionProtection: true,
    backupRetentionPeriod: 7,
    skipFinalSnapshot: true,
    tags: { owner: 'somebody' },
  },
};

/** The program's arguments made to be what stands there. */
export const TRANSFORM_FOR_ADOPTION = `
const database = ${JSON.stringify(DATABASE_BY_HAND.news)};
export default ({ type, name, args }) => {
  if (type === 'aws:rds/instance:Instance') return { ...database, tags: args.tags };
  if (name !== 'board-production-web') return undefined;
  if (type === 'aws:cloudwatch/logGroup:LogGroup' && args.name === '/ez-deploy/board-production-web')
    return { name: args.name, retentionInDays: 14, tags: args.tags };
  if (type === 'aws:ecr/repository:Repository')
    return { ...args, imageTagMutability: 'MUTABLE', imageScanningConfiguration: { scanOnPush: false }, encryptionConfigurations: [{ encryptionType: 'AES256' }] };
  return undefined;
};
`;
