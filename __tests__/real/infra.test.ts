import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { appProgram } from '../../programs/app';
import { loadConfig } from '../../src/config/load';
import { chooseEngine, type Engine } from '../../src/infra/choose';
import { appOutputsSchema } from '../../src/infra/outputs';
import type { InfraResult } from '../../src/infra/result';
import { readState } from '../../src/infra/embedded/state';
import { type Cloud, startCloud } from '../../src/rehearsal/cloud';
import { captureOutput } from '../support/capture-output';
import { targetOf } from '../support/cloud-target';
import { cloudView, neutral } from './cloud-view';

const SERVICES = ['backend', 'frontend'].flatMap((s) => [`board-staging-${s}-blue`, `board-staging-${s}-green`]);
const view = (cloud: Cloud) => cloudView(cloud, SERVICES, 'board-staging');

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
      target: targetOf(cloud.info),
      output: captureOutput(),
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

interface Checkpointed {
  readonly urn: string;
  readonly type: string;
  readonly custom: boolean;
  readonly inputs?: Record<string, unknown>;
  readonly outputs?: Record<string, unknown>;
}
const resourcesOf = (checkpoint: string) =>
  (JSON.parse(checkpoint) as { checkpoint: { latest: { resources: Checkpointed[] } } }).checkpoint.latest.resources;

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((f) => f.isFile())
    .map((f) => join(f.parentPath, f.name));
}
const checkpointOf = (ground: Ground) =>
  readFileSync(
    filesUnder(join(ground.folder, 'state')).find((f) => f.endsWith('stacks/board/staging.json')) ?? '',
    'utf8',
  );

/** Inputs by URN, as each state file holds them; secrets are in neither, so they are only named. */
function inputsOf(resources: readonly Checkpointed[]): Record<string, unknown> {
  const custom = resources.filter((r) => r.custom && !r.type.startsWith('pulumi:'));
  const text = (value: unknown) =>
    JSON.parse(
      JSON.stringify(value, (_key, v: unknown) => {
        if (typeof v === 'string' && v.startsWith('secret:sha256:')) return 'SECRET';
        return typeof v === 'object' && v !== null && 'ciphertext' in v ? 'SECRET' : v;
      }),
    ) as Record<string, unknown>;
  return Object.fromEntries(
    custom.map((r) => [r.urn, neutral(text(r.inputs ?? {}))] as const).sort(([a], [b]) => a.localeCompare(b)),
  );
}

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
    const untouched = await view(real.cloud);
    expect([untouched.balancers, untouched.tables, untouched.repositories, untouched.machines]).toEqual([
      [],
      [],
      [],
      [],
    ]);
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
    const files = filesUnder(join(real.folder, 'state'));
    const checkpoint = checkpointOf(real);
    const versions = resourcesOf(checkpoint).filter((r) => r.type.endsWith(':SecretVersion'));
    expect(versions.length).toBe(1);
    for (const { inputs, outputs } of versions) {
      expect(inputs?.['secretString']).toMatchObject({ ciphertext: expect.stringMatching(/^v1:/) as string });
      expect(outputs?.['secretString']).toMatchObject({ ciphertext: expect.stringMatching(/^v1:/) as string });
    }
    const passphrase = files.find((f) => f.endsWith('/passphrase')) ?? '';
    expect(statSync(passphrase).mode & 0o777).toBe(0o600);
  });

  it('makes, resource by resource, what the embedded runtime makes', async () => {
    const ours = await (await embedded.engine(YAML())).up();
    expect(ours.engine).toMatch(/^embedded/);
    const theirs = await (await real.engine(YAML())).up();
    const list = (r: InfraResult) => r.resources.map((x) => x.urn).sort();
    expect(list(ours)).toEqual(list(theirs));
    const embeddedState = filesUnder(join(embedded.folder, 'state')).find((f) => f.endsWith('/staging.json')) ?? '';
    const [mine, its] = [inputsOf(readState(embeddedState)), inputsOf(resourcesOf(checkpointOf(real)))];
    expect(Object.keys(its).length).toBeGreaterThan(60);
    expect(mine).toEqual(its);
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
    const failing = chooseEngine({
      config: loadConfig(YAML(), { file: 'ez-deploy.yml', environment: 'staging', root: real.folder }),
      accountId: real.cloud.info.accountId,
      program: async () => {
        const { Stream } = await import('@pulumi/aws/kinesis/stream');
        return { name: new Stream('events', { name: 'events' }).name };
      },
      rehearsal: real.cloud.info,
      target: targetOf(real.cloud.info),
      output: captureOutput(),
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
