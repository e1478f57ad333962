import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { type Cloud, startCloud } from '../../src/rehearsal/cloud';
import { LABELS } from '../../src/rehearsal/docker/clean';
import { findEngine } from '../../src/rehearsal/docker/find';
import { foreignImage, pushForeign } from '../why/images';
import { Shop } from '../why/shop';
import { makeNodeImage } from './containers/node-image';
import { type Engine, startEngine } from './engine';

/** Tasks of the rehearsal as containers of a real Docker engine: built, pushed and pulled by digest, run without rights. */

/** A start takes six seconds here, most of it AWS's own. */
const FACTOR = 10;

function tool(name: string): string {
  const path = process.env[`EZ_DEPLOY_TOOL_${name}`];
  if (path === undefined) throw new Error(`EZ_DEPLOY_TOOL_${name} is not set: run this with npm run test:real`);
  return path;
}

let engine: Engine;
let folder: string;
let cloud: Cloud;
let env: NodeJS.ProcessEnv;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ez-rehearsal-containers-'));
  const bin = join(dirname(tool('DOCKER')), 'usr', 'bin');
  engine = await startEngine(bin);
  makeNodeImage(engine, tool('BUSYBOX'), ['node:24-slim', 'node:24.11-alpine']);
  env = { ...process.env, DOCKER_HOST: engine.host, PATH: `${bin}:${process.env['PATH'] ?? ''}` };
  const found = await findEngine(env);
  if (!('engine' in found)) throw new Error(found.why);
  cloud = await startCloud({ folder: join(folder, 'cloud'), clockFactor: FACTOR, engine: found.engine });
}, 120_000);
afterAll(async () => {
  await cloud.stop();
  expect(engine.docker('ps', '--all', '--quiet')).toBe('');
  expect(engine.docker('images', '--format', '{{.Repository}}')).not.toContain('127.0.0.1');
  await engine.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('a service whose tasks are containers', () => {
  let shop: Shop;
  const running = () => engine.docker('ps', '--quiet', '--filter', `label=${LABELS.rehearsal}`).trim().split('\n').filter(Boolean);

  it('is built by the docker builder, pulled by digest and served, with no rights at all', async () => {
    shop = await Shop.create(cloud, 'c', folder, {}, env);
    const first = await shop.deploy();
    expect(first.record?.reason ?? '').toBe('');
    expect(first.record?.result).toBe('succeeded');
    const [id = ''] = running();
    const [seen] = JSON.parse(engine.docker('inspect', id)) as {
      Config: { Image: string; Env: string[] };
      HostConfig: Record<string, unknown>;
    }[];
    expect(seen?.Config.Image).toBe(shop.good);
    expect(seen?.HostConfig).toMatchObject({
      NetworkMode: 'host',
      ReadonlyRootfs: true,
      Privileged: false,
      CapDrop: ['ALL'],
      SecurityOpt: ['no-new-privileges'],
      Memory: 512 * 1024 * 1024,
    });
    const status = engine.docker('exec', id, 'cat', '/proc/1/status');
    expect(status).toMatch(/^CapEff:\s+0+$/m);
    expect(status).toMatch(/^CapBnd:\s+0+$/m);
    expect(status).toMatch(/^NoNewPrivs:\s+1$/m);
    expect(() => engine.docker('exec', id, 'touch', '/tmp/x')).toThrow(/Read-only file system/);
  });

  it('goes from one version to the next under load without a lost request', async () => {
    const visitor = shop.visitor();
    const second = await shop.deploy();
    const answers = await visitor.stop();
    expect(second.record?.result).toBe('succeeded');
    expect([...answers.keys()].filter((said) => !said.startsWith('r-'))).toEqual([]);
    expect(answers.get(second.id)).toBeGreaterThan(0);
  });

  it('is told by its cause where it fails: the kernel’s memory limit, a missing image, a foreign one, a wrong command', async () => {
    const memory = await shop.deploy({ fail: 'memory' });
    console.log(memory.record?.reason);
    const foreign = await shop.deploy({ image: await pushForeign(shop, foreignImage('arm64')) });
    console.log(foreign.record?.reason);
  });
});
