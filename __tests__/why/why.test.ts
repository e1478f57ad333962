import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { startCloud, type Cloud } from '../../src/rehearsal/cloud';
import type { Condition } from '../../src/rehearsal/kernel/conditions';
import { foreignImage, pushForeign } from './images';
import { Shop, type Variation } from './shop';

/** Eight times as fast as AWS: 5 s of AWS are six tenths of a second here, and a start takes eight seconds. */
const FACTOR = 8;
/** Shops that deploy side by side, each one failure after the other. */
const SHOPS = ['a', 'b', 'c', 'd'] as const;
/** What the product may take to name a cause after AWS knows of it. AWS ms. */
const SOON = 5_000;

interface Failure {
  readonly shop: (typeof SHOPS)[number];
  readonly variation?: Variation;
  /** Makes the cause; what it returns takes it away again. */
  readonly plant?: (shop: Shop, idle: string) => Promise<() => Promise<unknown> | void>;
  /** Makes the cause once the new version is being started, after everything that could be looked at before. */
  readonly later?: (shop: Shop) => Promise<unknown>;
  readonly image?: (shop: Shop) => Promise<string>;
  readonly line: string | RegExp;
  readonly cause: string;
  /** AWS's own words in the account. */
  readonly reason: RegExp;
  readonly exitCode?: number;
  readonly log?: RegExp;
}

const ELB =
  /stopped reason: Task failed ELB health checks in \(target-group arn:aws:\S+\) \(ServiceSchedulerInitiated\)/;
const EXITED = /stopped reason: Essential container in task exited \(EssentialContainerExited\)/;

describe('twelve failures, each told by its cause', () => {
  let cloud: Cloud;
  let folder: string;
  const conditions: Condition[] = [];
  const withCondition = (condition: Condition) => {
    conditions.push(condition);
    cloud.faults.set({ conditions });
    return () => {
      conditions.splice(conditions.indexOf(condition), 1);
      cloud.faults.set({ conditions });
    };
  };
  const aws = (service: string, operation: string, input: Record<string, unknown>) =>
    cloud.ports.call(service, operation, input);
  const repository = (shop: Shop) => shop.outputs.services['api']?.repositoryName ?? '';

  const FAILURES: Readonly<Record<string, Failure>> = {
    'crash at start': {
      shop: 'a',
      variation: { fail: 'crash' },
      line: /^api: the application crashed at its start, with exit code 1 after \d+ s — Error: the environment variable SHOP_URL is missing$/,
      cause: 'crash',
      reason: EXITED,
      exitCode: 1,
      log: /^ {2}\| \u200B::error::not an annotation\n {2}\| Error: the environment variable SHOP_URL is missing$/m,
    },
    'failing health check': {
      shop: 'a',
      variation: { fail: 'health' },
      line: 'api: its health check /health is answered with 500 instead of 200 to 399',
      cause: 'health-check',
      reason: ELB,
      log: /\| listening on port 8080/,
    },
    'slow boot': {
      shop: 'b',
      variation: { fail: 'slow' },
      line: 'api: it had not opened port 8080 when its grace period of 10 s was over: it starts too slowly, or listens on another port',
      cause: 'slow-start',
      reason: ELB,
      log: /\| loading 14000 products/,
    },
    'out of memory': {
      shop: 'b',
      variation: { fail: 'memory' },
      line: 'api: out of memory: it used more than its 512 MiB',
      cause: 'out-of-memory',
      reason: /container: OutOfMemoryError: Container killed due to memory usage/,
      exitCode: 137,
      log: /\| listening on port 8080/,
    },
    'image missing': {
      shop: 'c',
      image: (shop) => pushForeign(shop, foreignImage('amd64')),
      later: (shop) =>
        aws('ecr', 'BatchDeleteImage', {
          repositoryName: repository(shop),
          imageIds: [{ imageDigest: foreignImage('amd64').digest }],
        }),
      line: /^api: its image is not in the registry: 127\.0\.0\.1:\d+\/\S+@sha256:[0-9a-f]{12}…$/,
      cause: 'image-missing',
      reason:
        /stopped reason: CannotPullContainerError: pull image manifest has been retried 1 time\(s\): failed to resolve ref .*: not found \(TaskFailedToStart\)/,
    },
    'wrong platform': {
      shop: 'c',
      image: (shop) => pushForeign(shop, foreignImage('arm64')),
      line: 'api: its image is not for linux/amd64, the platform the task runs on',
      cause: 'wrong-platform',
      reason: /image Manifest does not contain descriptor matching platform 'linux\/amd64' \(TaskFailedToStart\)/,
    },
    'secret missing': {
      shop: 'c',
      plant: async (shop) => {
        const SecretId = `${shop.name}/api-key`;
        await aws('secretsmanager', 'DeleteSecret', { SecretId, ForceDeleteWithoutRecovery: true });
        return () => aws('secretsmanager', 'CreateSecret', { Name: SecretId, SecretString: 'k' });
      },
      line: 'api: the secret c/api-key does not exist',
      cause: 'secret-missing',
      reason:
        /stopped reason: ResourceInitializationError: unable to pull secrets or registry auth: .*ResourceNotFoundException: Secrets Manager can't find the specified secret\. .*\(TaskFailedToStart\)/,
    },
    'secret not readable': {
      shop: 'c',
      plant: (_shop, idle) => Promise.resolve(withCondition({ kind: 'secret-denied', task: idle, secret: 'api-key' })),
      line: 'api: the execution role may not read the secret c/api-key',
      cause: 'secret-denied',
      reason:
        /AccessDeniedException: User: arn:aws:sts::\d+:assumed-role\/\S+ is not authorized to perform: secretsmanager:GetSecretValue/,
    },
    'port wrong': {
      shop: 'c',
      variation: { fail: 'port' },
      line: /^api: it listens on port \d+, but the load balancer asks port 8080$/,
      cause: 'port',
      reason: ELB,
      log: /\| listening on port \d+/,
    },
    'no capacity': {
      shop: 'd',
      plant: (_shop, idle) => Promise.resolve(withCondition({ kind: 'no-capacity', task: idle })),
      line: 'api: AWS has no Fargate capacity for its task right now, in the zones of its subnets',
      cause: 'no-capacity',
      reason:
        /AWS says: \(service \S+\) was unable to place a task\. Reason: Capacity is unavailable at this time\. Please try again later or in a different availability zone\./,
    },
    'dependency down': {
      shop: 'd',
      variation: { fail: 'dependency' },
      line: 'api: it cannot reach something it needs — not ready: connect ECONNREFUSED 127.0.0.1:1',
      cause: 'dependency-down',
      reason: ELB,
      log: /\| not ready: connect ECONNREFUSED/,
    },
    'migration fails': {
      shop: 'd',
      variation: { fail: 'migration', migrates: true },
      line: 'api: the migration failed: it ended with exit code 1 — error: relation "boards" already exists',
      cause: 'migration',
      reason: EXITED,
      exitCode: 1,
      log: /\| migrating 0007_boards\n {2}\| error: relation "boards" already exists/,
    },
  };

  /** When AWS knew: the task's end or the order to stop it, or the event that says that there will be none. AWS ms. */
  async function knownAt(shop: Shop, since: number, idle: string): Promise<number> {
    const cluster = shop.outputs.clusterName;
    const { taskArns } = await aws('ecs', 'ListTasks', { cluster, desiredStatus: 'STOPPED' });
    const { tasks } = await aws('ecs', 'DescribeTasks', { cluster, tasks: taskArns });
    const { services } = await aws('ecs', 'DescribeServices', { cluster, services: [idle] });
    const seconds = (task: Record<string, unknown>, name: string) => Number(task[name] ?? Infinity) * 1_000;
    const stopped = (tasks as Record<string, unknown>[])
      .filter((t) => seconds(t, 'createdAt') >= since && !String(t['stoppedReason']).startsWith('Scaling'))
      .map((t) => Math.min(seconds(t, 'executionStoppedAt'), seconds(t, 'stoppingAt')));
    const told = ((services as { events: { createdAt: number; message: string }[] }[])[0]?.events ?? [])
      .filter((e) => e.createdAt * 1_000 >= since && e.message.includes('Capacity is unavailable'))
      .map((e) => e.createdAt * 1_000);
    return Math.min(...stopped, ...told);
  }

  async function fail(shop: Shop, failure: Failure) {
    const before = await shop.weights();
    const idle = `${shop.name}-dev-api-${before['green'] === 100 ? 'blue' : 'green'}`;
    const visitor = shop.visitor();
    const image = await failure.image?.(shop);
    const undo = await failure.plant?.(shop, idle);
    const done = await shop.deploy({ ...failure.variation, ...(image === undefined ? {} : { image }) }, (line) => {
      if (line.startsWith('Starting the new version')) void failure.later?.(shop);
    });
    const known = await knownAt(shop, done.startedAt, idle);
    await undo?.();
    return { ...done, before, after: await shop.weights(), known, answers: await visitor.stop() };
  }

  const results: Record<string, Awaited<ReturnType<typeof fail>>> = {};
  const live: Record<string, string> = {};
  const shops: Shop[] = [];
  let neverReady: { reason: string };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'ez-why-'));
    cloud = await startCloud({ folder: join(folder, 'cloud'), clockFactor: FACTOR });
    for (const name of SHOPS) shops.push(await Shop.create(cloud, name, folder));
    const patient = await Shop.create(cloud, 'e', folder, { gracePeriod: '10m' });
    await Promise.all([
      patient.deploy({ fail: 'health', gracePeriod: '10m', readyTimeout: '80s' }).then(({ record }) => {
        neverReady = { reason: record?.reason ?? '' };
      }),
      ...shops.map(async (shop) => {
        const first = await shop.deploy();
        if (first.record?.result !== 'succeeded')
          throw new Error(`the good version of ${shop.name} failed: ${first.record?.reason ?? String(first.error)}`);
        live[shop.name] = first.id;
        for (const [name, failure] of Object.entries(FAILURES))
          if (failure.shop === shop.name) results[name] = await fail(shop, failure);
      }),
    ]);
  }, 120_000);
  afterAll(async () => {
    await cloud.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(Object.entries(FAILURES))('%s', (name, failure) => {
    const result = results[name];
    const record = result?.record;
    expect(record?.result).toBe('failed');
    const [line = '', ...account] = (record?.reason ?? '').split('\n');
    if (typeof failure.line === 'string') expect(line).toBe(failure.line);
    else expect(line).toMatch(failure.line);
    const rest = account.join('\n');
    expect(rest).toMatch(failure.reason);
    if (failure.exitCode !== undefined) expect(rest).toContain(`exit code: ${failure.exitCode}`);
    if (failure.log !== undefined) expect(rest).toMatch(failure.log);
    expect(rest).toContain(`docs/troubleshooting.md#${failure.cause}`);
    expect(record?.hint).toMatch(/\w{3}/);

    // No user has noticed: no weight moved, and every answer was the old version's.
    expect(record?.steps).toEqual([]);
    expect(record?.rollback).toBeNull();
    expect(result?.after).toEqual(result?.before);
    expect([...(result?.answers ?? new Map<string, number>()).keys()]).toEqual([live[failure.shop]]);

    // Told at once, by the same line.
    const told = result?.warnings.find((w) => w.text === line);
    expect(told).toBeDefined();
    const late = (told?.at ?? 0) - (result?.known ?? 0);
    expect(late).toBeGreaterThan(0);
    expect(late).toBeLessThanOrEqual(SOON);
  });

  it('a version that is never ready is told by what the load balancer sees of it', () => {
    const lines = neverReady.reason.split('\n');
    expect(lines[0]).toBe('api: its health check /health is answered with 500 instead of 200 to 399');
    expect(lines).toContain(
      '  target health: unhealthy, Target.ResponseCodeMismatch, Health checks failed with these codes: [500]',
    );
    expect(lines).toContain('  | listening on port 8080');
    expect(lines.at(-1)).toMatch(/the new version was not healthy within 80 s: api: 0 of 1 healthy/);
  });

  it('an image that was never pushed is named before anything is done', async () => {
    const [shop] = shops;
    const before = cloud.calls.list().total;
    const digest = `sha256:${'0'.repeat(64)}`;
    const { error } = await (shop?.deploy({ image: `${shop.good.split('@')[0] ?? ''}@${digest}` }) ?? Promise.reject());
    expect(error?.message).toBe(`api: image ${digest.slice(0, 19)}… is not in ${repository(shop as Shop)}`);
    // The lock is all that was written.
    const changed = cloud.calls
      .list(before)
      .calls.filter((c) => c.service !== 'dynamodb' && /^(?:Update|Modify|Register|Run)/.test(c.operation));
    expect(changed).toEqual([]);
  });

  it('a migration that AWS has no room for says so', async () => {
    const shop = shops[1] as Shop;
    const undo = withCondition({ kind: 'no-capacity', task: shop.outputs.services['api']?.family });
    const { record } = await shop.deploy({ migrates: true });
    undo();
    expect(record?.reason?.split('\n').slice(0, 2)).toEqual([
      'api: the migration failed: AWS has no Fargate capacity for its task right now, in the zones of its subnets',
      '  AWS says: Capacity is unavailable at this time. Please try again later or in a different availability zone',
    ]);
  });

  it('the events are in ECS’s words', async () => {
    const events = async (name: string, colour: string) => {
      const cluster = `${name}-dev`;
      const { services } = await aws('ecs', 'DescribeServices', { cluster, services: [`${name}-dev-api-${colour}`] });
      return (services as { events: { message: string }[] }[])[0]?.events.map((e) => e.message) ?? [];
    };
    const ofA = await events('a', 'blue');
    const group = /arn:aws:elasticloadbalancing:\S+:targetgroup\/[\w-]+\/[0-9a-f]{16}/.source;
    for (const pattern of [
      /^\(service a-dev-api-blue\) has started 1 tasks: \(task [0-9a-f]{32}\)\.$/,
      /^\(service a-dev-api-blue\) has stopped 1 running tasks: \(task [0-9a-f]{32}\)\.$/,
      new RegExp(
        `^\\(service a-dev-api-blue\\) \\(task [0-9a-f]{32}\\) \\(port 8080\\) is unhealthy in \\(target-group ${group}\\) due to \\(reason Health checks failed with these codes: \\[500\\]\\)$`,
      ),
    ])
      expect(ofA).toContainEqual(expect.stringMatching(pattern));
    expect(await events('c', 'blue')).toContainEqual(
      expect.stringMatching(
        /^\(service c-dev-api-blue\) was unable to place a task\. Reason: ResourceInitializationError: .*\.$/,
      ),
    );
  });
});
