import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { appProgram } from '../../programs/app';
import { loadConfig } from '../../src/config/load';
import { chooseEngine, type Engine } from '../../src/infra/choose';
import { appOutputsSchema } from '../../src/infra/outputs';
import type { InfraResult } from '../../src/infra/result';
import { type Cloud, startCloud } from '../../src/rehearsal/cloud';
import { captureOutput } from '../support/capture-output';

const ACCOUNT_PATTERN = /\d{12}/g;

const YAML = (health = '/health', extra = '') => `
app: board
services:
  backend: { path: /api/*, port: 8080, health: { path: ${health} }, secrets: { SESSION: generate } }
  frontend: { path: /*, port: 3000${extra} }
environments:
  staging: { region: eu-central-1 }
`;

/** A cloud of its own and an engine on it. */
async function open(env: NodeJS.ProcessEnv) {
  const folder = mkdtempSync(join(tmpdir(), 'ez-real-infra-'));
  const cloud = await startCloud({ folder: join(folder, 'cloud'), clockFactor: 50 });
  const engine = (text: string): Promise<Engine> => {
    const config = loadConfig(text, { file: 'ez-deploy.yml', environment: 'staging', root: folder });
    return chooseEngine({
      config: { ...config, settings: { ...config.settings, region: cloud.info.region } },
      accountId: cloud.info.accountId,
      program: appProgram(
        { ...config, settings: { ...config.settings, region: cloud.info.region } },
        cloud.info.accountId,
      ),
      rehearsal: cloud.info,
      output: captureOutput().output,
      signal: new AbortController().signal,
      env,
      stateFolder: join(folder, 'state'),
    });
  };
  return { folder, cloud, engine };
}
type Ground = Awaited<ReturnType<typeof open>>;

const notSame = (result: InfraResult) =>
  result.resources.filter((r) => r.op !== 'same').map((r) => [r.op, r.type, r.diff]);

async function close(ground: Ground): Promise<void> {
  await ground.cloud.stop();
  rmSync(ground.folder, { recursive: true, force: true });
}

describe('the real Pulumi engine on the rehearsal cloud', () => {
  let real: Ground;
  let embedded: Ground;
  beforeAll(async () => {
    expect(process.env['EZ_DEPLOY_PULUMI_ROOT'], 'npm run test:real builds the engine and names it').toBeDefined();
    real = await open(process.env);
    embedded = await open({ ...process.env, EZ_DEPLOY_INFRA_ENGINE: 'embedded' });
  });
  afterAll(async () => {
    await close(real);
    await close(embedded);
  });

  it('previews without an effect', async () => {
    const engine = await real.engine(YAML());
    expect(engine.name).toBe('pulumi 3.259.0');
    const preview = await engine.preview();
    expect(preview.changes.create).toBeGreaterThan(60);
    expect(preview.changes.update + preview.changes.replace + preview.changes.delete + preview.changes.same).toBe(0);
    expect((await real.cloud.ports.call('ecs', 'ListClusters', {}))['clusterArns']).toEqual([]);
  });

  it('applies, and finds nothing to change the second time', async () => {
    const up = await (await real.engine(YAML())).up();
    expect(notSame(up).every(([op]) => op === 'create')).toBe(true);
    const outputs = appOutputsSchema.parse(up.outputs);
    expect(Object.keys(outputs.services)).toEqual(['backend', 'frontend']);
    const again = await (await real.engine(YAML())).up();
    expect(notSame(again)).toEqual([]);
    expect(appOutputsSchema.parse(again.outputs)).toEqual(outputs);
  });

  it('keeps generated secrets out of its state and its files, and the passphrase to its owner', () => {
    const files = readdirSync(join(real.folder, 'state'), { recursive: true, withFileTypes: true })
      .filter((f) => f.isFile())
      .map((f) => join(f.parentPath, f.name));
    const state = files.find((f) => f.endsWith('stacks/board/staging.json'));
    expect(state).toBeDefined();
    const checkpoint = readFileSync(state ?? '', 'utf8');
    expect(checkpoint).toContain('aws:secretsmanager/secretVersion:SecretVersion');
    expect(checkpoint).toMatch(/"secretString": \{\s+"4dabf18193072939515e22adb298388d"/);
    expect(checkpoint).not.toMatch(/"secretString": "/);
    const passphrase = files.find((f) => f.endsWith('/passphrase')) ?? '';
    expect(statSync(passphrase).mode & 0o777).toBe(0o600);
  });

  it('makes, resource by resource, what the embedded runtime makes', async () => {
    const ours = await (await embedded.engine(YAML())).up();
    expect(ours.engine).toMatch(/^embedded/);
    const theirs = await (await real.engine(YAML())).up();
    const list = (r: InfraResult) => r.resources.map((x) => x.urn).sort();
    expect(list(ours)).toEqual(list(theirs));
    // The clouds' own views: the same names, sizes, rules and settings; ids and times are their own.
    expect(await view(embedded.cloud)).toEqual(await view(real.cloud));
  });

  it('changes the same property in place', async () => {
    const [ours, theirs] = [await embedded.engine(YAML('/ready')), await real.engine(YAML('/ready'))];
    const expected = [
      ['update', 'aws:lb/targetGroup:TargetGroup', ['healthCheck']],
      ['update', 'aws:lb/targetGroup:TargetGroup', ['healthCheck']],
    ];
    expect(notSame(await theirs.preview())).toEqual(expected);
    expect(notSame(await theirs.up())).toEqual(expected);
    expect(notSame(await ours.up())).toEqual(expected);
    expect(await view(embedded.cloud)).toEqual(await view(real.cloud));
  });

  it('sees the same replacement, with the properties that force it', async () => {
    const text = YAML('/ready').replace('port: 8080', 'port: 9090');
    const of = async (ground: Ground) =>
      (await (await ground.engine(text)).preview()).resources
        .filter((r) => r.op === 'replace')
        .map((r) => [r.urn, r.replaceKeys])
        .sort();
    const theirs = await of(real);
    expect(theirs.length).toBeGreaterThan(2);
    expect(await of(embedded)).toEqual(theirs);
  });

  it('names the cause when the program asks for what the cloud cannot make', async () => {
    await real.cloud.ports.call('ecs', 'CreateCluster', { clusterName: 'taken' });
    const failing = chooseEngine({
      config: loadConfig(YAML(), { file: 'ez-deploy.yml', environment: 'staging', root: real.folder }),
      accountId: real.cloud.info.accountId,
      program: async () => {
        const { CustomResource } = await import('@pulumi/pulumi');
        new CustomResource('aws:kinesis/stream:Stream', 'events', { name: 'events' });
        return {};
      },
      rehearsal: real.cloud.info,
      output: captureOutput().output,
      signal: new AbortController().signal,
      env: process.env,
      stateFolder: join(real.folder, 'other-state'),
    });
    await expect((await failing).up()).rejects.toThrow(/events: .*cannot make aws:kinesis\/stream:Stream yet/);
  });

  it('destroys everything', async () => {
    const gone = await (await real.engine(YAML('/ready'))).destroy();
    expect(gone.changes.delete).toBeGreaterThan(60);
    const left = await view(real.cloud);
    expect(left.balancers).toEqual([]);
    expect(left.tables).toEqual([]);
    expect(left.repositories).toEqual([]);
  });
});

/** What the cloud's own API shows of everything the program makes, with ids and account numbers taken out. */
async function view(cloud: Cloud) {
  const { ports } = cloud;
  const elb = 'elasticloadbalancing';
  const list = (answer: Record<string, unknown>, key: string) => answer[key] as Record<string, unknown>[];
  const balancers = list(await ports.call(elb, 'DescribeLoadBalancers', {}), 'LoadBalancers');
  const groups = list(await ports.call(elb, 'DescribeTargetGroups', {}), 'TargetGroups');
  const rules: unknown[] = [];
  for (const balancer of balancers) {
    const listeners = list(
      await ports.call(elb, 'DescribeListeners', { LoadBalancerArn: balancer['LoadBalancerArn'] }),
      'Listeners',
    );
    for (const listener of listeners)
      rules.push(...list(await ports.call(elb, 'DescribeRules', { ListenerArn: listener['ListenerArn'] }), 'Rules'));
  }
  const services: unknown[] = [];
  for (const name of ['backend', 'frontend'].flatMap((s) => [`board-staging-${s}-blue`, `board-staging-${s}-green`])) {
    const answer = await ports
      .call('ecs', 'DescribeServices', { cluster: 'board-staging', services: [name] })
      .catch(() => ({ services: [] }));
    services.push(list(answer, 'services')[0]);
  }
  const tables = (await ports.call('dynamodb', 'ListTables', {}))['TableNames'];
  const repositories = list(await ports.call('ecr', 'DescribeRepositories', {}), 'repositories');
  const machines = list(await ports.call('states', 'ListStateMachines', {}), 'stateMachines');
  const neutral = (value: unknown): unknown =>
    JSON.parse(
      JSON.stringify(value ?? null, (key, v: unknown) =>
        /(?:At|Time|Date)$|^createdAt$|Dns|DNSName/.test(key) ? 'time' : v,
      )
        .replace(ACCOUNT_PATTERN, 'ACCOUNT')
        .replace(/[0-9a-f]{16,32}/g, 'ID')
        .replace(/127\.0\.0\.1:\d+/g, 'LOOPBACK')
        .replace(/"(?:ecs-svc\/)\d+"/g, '"DEPLOYMENT"')
        .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, 'UUID'),
    ) as unknown;
  return {
    balancers: neutral(balancers),
    groups: neutral(
      [...groups].sort((a, b) => String(a['TargetGroupName']).localeCompare(String(b['TargetGroupName']))),
    ),
    rules: neutral(rules),
    services: neutral(services),
    tables: neutral(tables),
    repositories: neutral(repositories),
    machines: neutral(machines),
  };
}
