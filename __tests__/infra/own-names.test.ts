// What has a name of its own, because it was taken over or a transform says so, is called by that wherever the program names it.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { restorePolicy } from '../../programs/foundation/restore-policy';
import { buildPolicy, rolloutPolicy } from '../../programs/foundation/rollout-policy';
import type { PolicyDocument, Where } from '../../programs/foundation/statements';
import { loadConfig } from '../../src/config/load';
import type { Resource } from '../../src/controls/graph';
import { foundationPlace } from '../../src/foundation/place';
import { synthesise } from '../../src/controls/synthesise';

const CONFIG = (infrastructure = '') => `
app: board
services:
  web: { path: /*, port: 3000 }
  mailer: { kind: worker }
  report: { kind: cron, schedule: rate(1 day) }
data: { postgres: { version: '16', storage: 20 }, redis: { shards: 1, replicas: 1 } }
infrastructure: { backups: { restoreTest: {} }${infrastructure} }
environments:
  production: { region: eu-central-1 }
`;

/** Arguments that a transform gives, by type and name. */
const LEGACY: Readonly<Record<string, Record<string, unknown>>> = {
  'aws:rds/instance:Instance board-production-postgres': {
    identifier: 'legacy-database',
    dbName: 'shop',
    allocatedStorage: 200,
    instanceClass: 'db.m5.large',
  },
  'aws:elasticache/replicationGroup:ReplicationGroup board-production-redis': {
    replicationGroupId: 'legacy-cache',
  },
  'aws:ecs/cluster:Cluster board-production': { name: 'legacy' },
  'aws:ecs/service:Service board-production-web-blue': { name: 'shop-blue' },
  'aws:ecs/service:Service board-production-mailer': { name: 'post' },
  'aws:ecs/taskDefinition:TaskDefinition board-production-report': { family: 'nightly' },
  'aws:lb/loadBalancer:LoadBalancer board-production-alb': { name: 'front' },
  'aws:scheduler/schedule:Schedule board-production-report': { name: 'nightly', groupName: 'shop' },
  'aws:iam/role:Role board-production-report-schedule': { name: 'starts-tasks', path: '/shop/' },
};
/** None of a cache without cluster mode are beside these. */
const WITHOUT_CLUSTER_MODE = { numNodeGroups: undefined, replicasPerNodeGroup: undefined, numCacheClusters: 3 };

describe('what has a name of its own', () => {
  let folder: string;
  let ours: Resource[];
  let theirs: Resource[];
  const graph = async (infrastructure = ''): Promise<Resource[]> =>
    synthesise(loadConfig(CONFIG(infrastructure), { file: 'ez-deploy.yml', environment: 'production', root: folder }));
  const write = (file: string, given: Readonly<Record<string, Record<string, unknown>>>) => {
    const entries = Object.entries(given).map(([key, args]) => [key, Object.entries(args)]);
    writeFileSync(
      join(folder, file),
      `const given = ${JSON.stringify(entries)};
       const legacy = Object.fromEntries(given.map(([key, args]) => [key, Object.fromEntries(args)]));
       export default ({ type, name, args }) => ({ ...args, ...legacy[\`\${type} \${name}\`] });`,
    );
  };
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'ez-own-names-'));
    write('legacy.mjs', LEGACY);
    ours = await graph();
    theirs = await graph(', transform: legacy.mjs');
  }, 60_000);
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const of = (resources: readonly Resource[], type: string) => resources.filter((r) => r.type.endsWith(`:${type}`));
  /** Every value of a dimension in the alarms, by its name. */
  const dimensions = (resources: readonly Resource[]): Record<string, string[]> => {
    const found: Record<string, Set<string>> = {};
    const visit = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      for (const [key, inner] of Object.entries(value))
        if (key === 'dimensions')
          for (const [name, text] of Object.entries(inner as object)) (found[name] ??= new Set()).add(String(text));
        else visit(inner);
    };
    for (const alarm of of(resources, 'MetricAlarm')) visit(alarm.inputs);
    return Object.fromEntries(Object.entries(found).map(([key, values]) => [key, [...values].sort()]));
  };
  const policyOf = (resources: readonly Resource[], name: string): Record<string, unknown> => {
    const found = of(resources, 'RolePolicy').find((r) => r.name === name);
    const { Statement } = JSON.parse(String(found?.inputs['policy'])) as {
      Statement: { Action: string | string[]; Resource: unknown }[];
    };
    return Object.fromEntries(Statement.map((s) => [[s.Action].flat()[0], s.Resource]));
  };
  const rdsLogs = (resources: readonly Resource[]) =>
    of(resources, 'LogGroup')
      .map((g) => String(g.inputs['name']))
      .filter((name) => name.startsWith('/aws/rds'))
      .sort();

  it('is watched by it: the alarms and the dashboard', () => {
    expect(dimensions(ours)).toMatchObject({
      ClusterName: ['board-production'],
      ServiceName: ['board-production-mailer', 'board-production-web-blue', 'board-production-web-green'],
      DBInstanceIdentifier: ['board-production-postgres'],
      CacheClusterId: ['board-production-redis-0001-001', 'board-production-redis-0001-002'],
    });
    expect(dimensions(theirs)).toMatchObject({
      ClusterName: ['legacy'],
      ServiceName: ['board-production-web-green', 'post', 'shop-blue'],
      DBInstanceIdentifier: ['legacy-database'],
      CacheClusterId: ['legacy-cache-0001-001', 'legacy-cache-0001-002'],
    });
    const [dashboard] = of(theirs, 'Dashboard').map((d) => String(d.inputs['dashboardBody']));
    for (const name of ['legacy-database', 'legacy-cache-0001-002', '"legacy"', 'shop-blue', '"post"'])
      expect(dashboard).toContain(name);
    expect(dashboard).not.toContain('board-production-postgres');
  });

  it('is watched by what it has: the limits of its own size', () => {
    const limit = (resources: readonly Resource[], name: string) =>
      of(resources, 'MetricAlarm').find((a) => a.name === `board-production-${name}`)?.inputs['threshold'];
    expect([limit(ours, 'postgres-storage'), limit(theirs, 'postgres-storage')]).toEqual([
      2 * 1024 ** 3,
      20 * 1024 ** 3,
    ]);
    // 80 % of what db.m5.large allows: about 870.
    expect(Number(limit(theirs, 'postgres-connections'))).toBeGreaterThan(650);
    expect(Number(limit(ours, 'postgres-connections'))).toBeLessThan(350);
  });

  it('has its own log groups, which stand before the database does', () => {
    expect(rdsLogs(ours)).toEqual(
      ['postgresql', 'upgrade'].map((log) => `/aws/rds/instance/board-production-postgres/${log}`),
    );
    expect(rdsLogs(theirs)).toEqual(['postgresql', 'upgrade'].map((log) => `/aws/rds/instance/legacy-database/${log}`));
    for (const resources of [ours, theirs]) {
      const at = (test: (r: Resource) => boolean) => resources.flatMap((r, i) => (test(r) ? [i] : []));
      const groups = at((r) => String(r.inputs['name']).startsWith('/aws/rds/'));
      const [database = -1] = at((r) => r.type === 'aws:rds/instance:Instance');
      expect([groups.length, groups.every((i) => i < database)]).toEqual([2, true]);
    }
  });

  it('is within the guardian’s rights, and a schedule’s within those of its role', () => {
    const at = (rest: string) => expect.stringMatching(new RegExp(`^arn:aws:[a-z]+:[a-z0-9-]*:\\d{12}:${rest}$`));
    expect(policyOf(ours, 'board-production-guardian')).toMatchObject({
      'elasticloadbalancing:ModifyRule': at('listener-rule/app/board-production/\\*'),
      'ecs:UpdateService': at('service/board-production/\\*'),
      'scheduler:UpdateSchedule': at('schedule/default/board-production-\\*'),
      'iam:PassRole': at('role/board-production-\\*'),
    });
    expect(policyOf(theirs, 'board-production-guardian')).toMatchObject({
      'elasticloadbalancing:ModifyRule': at('listener-rule/app/front/\\*'),
      'ecs:UpdateService': at('service/legacy/\\*'),
      'scheduler:UpdateSchedule': [at('schedule/default/board-production-\\*'), at('schedule/shop/nightly')],
      'iam:PassRole': [at('role/board-production-\\*'), at('role/shop/starts-tasks')],
    });
    expect(policyOf(ours, 'board-production-report-schedule')['ecs:RunTask']).toMatch(
      /:task-definition\/board-production-report:\*$/,
    );
    expect(policyOf(theirs, 'board-production-report-schedule')['ecs:RunTask']).toMatch(
      /:task-definition\/nightly:\*$/,
    );
  });

  it('names services of their own in a cluster that others use too, each', async () => {
    const shared = await graph(', transform: legacy.mjs, existing: { cluster: shared }');
    expect(policyOf(shared, 'board-production-guardian')['ecs:UpdateService']).toEqual(
      ['board-production-*', 'post', 'shop-blue'].map((name) =>
        expect.stringMatching(`:service/shared/${name.replace('*', '\\*')}$`),
      ),
    );
  }, 60_000);

  it('knows the nodes of a cache that was taken over without cluster mode', async () => {
    write('flat.mjs', {
      'aws:elasticache/replicationGroup:ReplicationGroup board-production-redis': {
        replicationGroupId: 'flat',
        ...WITHOUT_CLUSTER_MODE,
      },
    });
    expect(dimensions(await graph(', transform: flat.mjs'))['CacheClusterId']).toEqual([
      'flat-001',
      'flat-002',
      'flat-003',
    ]);
  }, 60_000);

  it('cuts the load balancer’s name where AWS does, in the roles too', async () => {
    const long = CONFIG().replace('app: board', 'app: app-of-ours-with-a-long-name');
    const graph = await synthesise(
      loadConfig(long, { file: 'ez-deploy.yml', environment: 'production', root: folder }),
    );
    const name = String(of(graph, 'LoadBalancer')[0]?.inputs['name']);
    expect(name).toHaveLength(32);
    const rule = policyOf(graph, 'app-of-ours-with-a-long-name-production-guardian')['elasticloadbalancing:ModifyRule'];
    expect(rule).toContain(`:listener-rule/app/${name}/*`);
    const where = { app: 'app-of-ours-with-a-long-name', environment: 'production', accountId: '1', region: 'r' };
    expect(JSON.stringify(rolloutPolicy(where))).toContain(`:listener-rule/app/${name}/*`);
  }, 60_000);
});

describe('the roles of an environment that has taken something over', () => {
  const ARN = 'arn:aws:';
  const W: Where = { app: 'board', environment: 'production', accountId: '123456789012', region: 'eu-central-1' };
  const here = 'eu-central-1:123456789012';
  const ADOPT = {
    'aws:ecs/cluster:Cluster::board-production': 'legacy',
    'aws:ecs/service:Service::board-production-web-blue': 'other/shop-blue',
    'ez-deploy:app:Service$aws:ecs/taskDefinition:TaskDefinition::board-production-report': `arn:aws:ecs:${here}:task-definition/nightly:7`,
    'aws:lb/loadBalancer:LoadBalancer::board-production-alb': `arn:aws:elasticloadbalancing:${here}:loadbalancer/app/front/0123456789abcdef`,
    'aws:cloudwatch/logGroup:LogGroup::board-production-web': '/shop/web',
    'aws:ecr/repository:Repository::board-production-web': 'shop/web',
    'aws:iam/role:Role::board-production-web-task': 'shop-task',
    'aws:iam/role:Role::board-production-backup': 'shop-backup',
    'aws:scheduler/schedule:Schedule::board-production-report': 'shop/nightly',
    'aws:sfn/stateMachine:StateMachine::board-production-guardian': `arn:aws:states:${here}:stateMachine:watcher`,
    'aws:dynamodb/table:Table::board-production-coordination': 'shop-lock',
    'aws:backup/vault:Vault::board-production': 'shop-vault',
    'aws:backup/vault:Vault::board-production-copy': 'shop-copies',
  };
  const of = (policy: PolicyDocument, sid: string) => {
    const resource = policy.Statement.find((s) => s.Sid === sid)?.Resource;
    return [...(resource ?? [])].map((arn) =>
      arn.slice(ARN.length).replace(here, 'here').replace(':123456789012:', ':account:'),
    );
  };

  it('may use it beside what has the environment’s names', () => {
    const rollout = rolloutPolicy({ ...W, adopt: ADOPT });
    expect(of(rollout, 'Services')).toEqual(['ecs:here:service/legacy/*', 'ecs:here:service/other/shop-blue']);
    expect(of(rollout, 'ServiceDeployments')).toEqual([
      'ecs:here:service-deployment/legacy/*',
      'ecs:here:service-deployment/other/shop-blue/*',
    ]);
    expect(of(rollout, 'Tasks')).toEqual(['ecs:here:task/legacy/*']);
    const added = {
      OneOffTasks: 'ecs:here:task-definition/nightly:*',
      NewRevisions: 'ecs:here:task-definition/nightly:*',
      Weights: 'elasticloadbalancing:here:listener-rule/app/front/*/*/*',
      Logs: 'logs:here:log-group:/shop/web:log-stream:*',
      Images: 'ecr:here:repository/shop/web',
      TaskRoles: 'iam::account:role/shop-task',
      Schedules: 'scheduler:here:schedule/shop/nightly',
      Guardian: 'states:here:stateMachine:watcher',
      Journal: 'dynamodb:here:table/shop-lock',
    };
    for (const [sid, arn] of Object.entries(added))
      expect([sid, of(rollout, sid)]).toEqual([sid, [...of(rolloutPolicy(W), sid), arn]]);
    expect(of(buildPolicy({ ...W, adopt: ADOPT }), 'Images')).toContain('ecr:here:repository/shop/web');
    const restore = restorePolicy({ ...W, adopt: ADOPT });
    expect(of(restore, 'Vault')).toEqual([
      'backup:here:backup-vault:board-production',
      'backup:here:backup-vault:shop-vault',
    ]);
    expect(of(restore, 'BackupRole')).toEqual([
      'iam::account:role/board-production-backup*',
      'iam::account:role/shop-backup',
    ]);
    expect(of(restore, 'WatchTask')).toEqual(['ecs:here:task/legacy/*']);
  });

  it('may do no more where it has the environment’s names, is made whatever is there, or is named without its type', () => {
    const nothing = {
      'aws:ecr/repository:Repository::board-production-web': 'board-production-old-web',
      'aws:iam/role:Role::board-production-web-task': '(overwrite)',
      'board-production-coordination': 'shop-lock',
    };
    for (const policy of [rolloutPolicy, buildPolicy, restorePolicy])
      expect(policy({ ...W, adopt: nothing })).toEqual(policy(W));
  });

  it('are told of it by the file, for each environment its own', () => {
    const text = `
app: board
services: { web: { path: /*, port: 3000 } }
foundation: { repository: org/board }
environments:
  staging: { account: '123456789012', region: eu-central-1 }
  production: { account: '123456789012', region: eu-central-1, overrides: { infrastructure: { adopt: { 'aws:ecs/cluster:Cluster::board-production': legacy } } } }
`;
    const config = loadConfig(text, { file: 'ez-deploy.yml', environment: 'staging', root: '/nowhere' });
    expect(foundationPlace(config, '123456789012').environments.map((e) => [e.name, e.adopt])).toEqual([
      ['staging', undefined],
      ['production', { 'aws:ecs/cluster:Cluster::board-production': 'legacy' }],
    ]);
  });
});
