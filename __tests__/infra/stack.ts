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
