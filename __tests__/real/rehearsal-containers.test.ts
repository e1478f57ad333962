import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { createClock } from '../../src/clock';
import { loadConfig } from '../../src/config/load';
import { type Cloud, startCloud } from '../../src/rehearsal/cloud';
import { LABELS } from '../../src/rehearsal/docker/clean';
import { findEngine } from '../../src/rehearsal/docker/find';
import { ownerOf } from '../../src/rehearsal/docker/owner';
import { applyBuild } from '../../src/stages/build/apply';
import { ecrAuthorization } from '../../src/stages/build/login';
import { packLayer } from '../../src/stages/build/oci/layer';
import { captureOutput } from '../support/capture-output';
import { foreignImage, pushForeign, pushIndex } from '../why/images';
import { Shop, targetOf, type Variation } from '../why/shop';
import { baseImages } from './containers/base-images';
import { type Ground, startGround } from './containers/ground';
import { Tasks } from './containers/tasks';

/** Tasks of the rehearsal as containers of a real Docker engine: built, pushed and pulled by digest, run without rights. */

/** A start takes six seconds here, nearly all of them AWS's own. */
const FACTOR = 10;
/** Of AWS: twelve seconds here, for a container starts in its own, real time. */
const PATIENT = { gracePeriod: '120s' };
/** Minutes on a busy machine. */
const ALL = process.env['EZ_DEPLOY_TEST_ALL'] === '1';
const EXAMPLE = 'examples/tracking-board';

let ground: Ground;
let folder: string;
let cloud: Cloud;
/** Its image is built by the product's docker builder. */
let shop: Shop;
const docker = (...args: string[]) => ground.engine.docker(...args).trim();
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ez-rehearsal-containers-'));
  const bases = (ALL ? ['backend', 'frontend'] : []).flatMap((part) => baseImages(join(EXAMPLE, part, 'Dockerfile')));
  ground = await startGround([...new Set(['node:24-slim', ...bases])].map((name) => name.replace(/^node:/, '')));
  const found = await findEngine(ground.env);
  if (!('engine' in found)) throw new Error(found.why);
  cloud = await startCloud({ folder: join(folder, 'cloud'), clockFactor: FACTOR, engine: found.engine });
  shop = await Shop.create(cloud, 'c', folder, {}, ground.env);
}, 300_000);
afterAll(async () => {
  await cloud.stop();
  expect(docker('ps', '--all', '--quiet')).toBe('');
  expect(docker('images', '--format', '{{.Repository}}')).not.toContain('127.0.0.1');
  await ground.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('a service whose tasks are containers', () => {
  it('is built by the docker builder, pulled by digest and served, with no rights at all', async () => {
    const first = await shop.deploy(PATIENT);
    expect(first.record?.reason ?? '').toBe('');
    expect(first.record?.result).toBe('succeeded');
    const [id = ''] = docker('ps', '--quiet', '--filter', `label=${LABELS.rehearsal}`).split('\n');
    const [seen] = JSON.parse(docker('inspect', id)) as { Config: { Image: string }; HostConfig: object }[];
    expect(seen?.Config.Image).toBe(shop.good);
    expect(seen?.HostConfig).toMatchObject({
      NetworkMode: 'host',
      ReadonlyRootfs: true,
      Privileged: false,
      Memory: 512 * 1024 * 1024,
    });
    // What the kernel says, not what was asked for.
    const status = docker('exec', id, 'cat', '/proc/1/status');
    expect(status).toMatch(/^CapEff:\s+0+$/m);
    expect(status).toMatch(/^CapBnd:\s+0+$/m);
    expect(status).toMatch(/^NoNewPrivs:\s+1$/m);
    expect(() => docker('exec', id, 'touch', '/tmp/x')).toThrow(/Read-only file system/);
  });

  it('goes from one version to the next under load without a lost request', async () => {
    const visitor = shop.visitor();
    const second = await shop.deploy(PATIENT);
    const answers = await visitor.stop();
    expect(second.record?.result).toBe('succeeded');
    expect([...answers.keys()].filter((said) => !said.startsWith('r-'))).toEqual([]);
    expect(answers.get(second.id)).toBeGreaterThan(0);
  });

  const aws = (operation: string, input: object) => cloud.ports.call('ecr', operation, { ...input });
  const remove = () =>
    aws('BatchDeleteImage', {
      repositoryName: shop.outputs.services['api']?.repositoryName,
      imageIds: [{ imageDigest: foreignImage('amd64').digest }],
    });
  const failures: Record<
    string,
    { variation?: Variation; image?: 'amd64' | 'arm64'; later?: () => unknown; line: RegExp; reason: RegExp }
  > = {
    'over its memory, by the kernel': {
      variation: { fail: 'memory' },
      line: /^api: out of memory: it used more than its 512 MiB$/,
      reason: /container: OutOfMemoryError: Container killed due to memory usage\n {2}exit code: 137\n/,
    },
    'a missing image': {
      image: 'amd64',
      later: () => remove(),
      line: /^api: its image is not in the registry: 127\.0\.0\.1:\d+\/c-dev-api@sha256:[0-9a-f]{12}…$/,
      reason: /CannotPullContainerError: .* failed to resolve ref \S+: \S+: not found \(TaskFailedToStart\)/,
    },
    'an image for another platform': {
      image: 'arm64',
      line: /^api: its image is not for linux\/amd64, the platform the task runs on$/,
      reason: /image Manifest does not contain descriptor matching platform 'linux\/amd64' \(TaskFailedToStart\)/,
    },
    'an image for x86 where the task is for ARM': {
      variation: { cpuArchitecture: 'ARM64' },
      image: 'amd64',
      line: /^api: its image is not for linux\/arm64, the platform the task runs on$/,
      reason: /image Manifest does not contain descriptor matching platform 'linux\/arm64' \(TaskFailedToStart\)/,
    },
    'a command that is not there': {
      variation: { command: 'serve' },
      line: /^api: its command cannot be run: serve$/,
      reason: /CannotStartContainerError: Error response from daemon: .*exec: "serve": executable file not found/,
    },
  };

  it.each(Object.entries(failures))('names the cause: %s', async (_name, { variation, image, later, line, reason }) => {
    const pushed = image === undefined ? {} : { image: await pushForeign(shop, foreignImage(image)) };
    const { record } = await shop.deploy({ ...PATIENT, ...variation, ...pushed }, (said) => {
      if (said.startsWith('Starting the new version')) later?.();
    });
    expect(record?.result).toBe('failed');
    expect(record?.reason?.split('\n')[0]).toMatch(line);
    expect(record?.reason).toMatch(reason);
  });
});

/** The machine's processor is taken to be x86 without emulation for ARM, as that of the CI is. */
const EMULATES = existsSync('/proc/sys/fs/binfmt_misc/qemu-aarch64');

describe('an image of the other processor', () => {
  /** An image whose program is a header of an ARM executable: all that the kernel looks at. */
  const armImage = async () => {
    const context = mkdtempSync(join(folder, 'arm-'));
    const header = Buffer.alloc(64);
    header.write('\x7fELF\x02\x01\x01', 'latin1');
    header.writeUInt16LE(2, 16); // ET_EXEC
    header.writeUInt16LE(183, 18); // EM_AARCH64
    header.writeUInt32LE(1, 20);
    writeFileSync(join(context, 'server'), header, { mode: 0o755 });
    const layer = await packLayer(context, ['server'], '', join(context, '0.tar.gz'), new AbortController().signal);
    return foreignImage('arm64', { cmd: ['/server'], layers: [layer] });
  };

  it('is pulled of an index and refused by the kernel, and the cause says that emulation is missing', async () => {
    expect([process.arch, EMULATES]).toEqual(['x64', false]);
    const image = await pushIndex(shop, { amd64: foreignImage('amd64'), arm64: await armImage() });
    const { record } = await shop.deploy({ ...PATIENT, cpuArchitecture: 'ARM64', image });
    expect(record?.result).toBe('failed');
    const lines = (record?.reason ?? '').split('\n');
    expect(lines[0]).toBe('api: it is for linux/arm64, and this machine is linux/amd64');
    expect(record?.reason).toContain('docs/troubleshooting.md#no-emulation');
    expect(record?.hint).toContain('--tasks processes');
  });

  it('is not built where the builder has no emulation, and the stage says what would help', async () => {
    const building = Shop.create(cloud, 'd', folder, { cpuArchitecture: 'ARM64' }, ground.env);
    await expect(building).rejects.toMatchObject({
      message: expect.stringMatching(/^api: platforms: the builder .* cannot build linux\/arm64/) as string,
      hint: expect.stringMatching(/setup-qemu-action.*a machine of that processor/) as string,
    });
  });
});

describe.runIf(ALL)('the example', () => {
  it('is built of its own Dockerfiles and runs with a read-only root, as user 1000', async () => {
    const root = join(folder, 'tracking-board');
    cpSync(EXAMPLE, root, { recursive: true, filter: (path) => !/[/\\](node_modules|dist|reports)$/.test(path) });
    const file = join(root, 'ez-deploy.yml');
    const config = loadConfig(readFileSync(file, 'utf8'), { file, environment: 'dev', root });
    const repositories: Record<string, string> = {};
    for (const service of Object.keys(config.services)) {
      await cloud.ports.call('ecr', 'CreateRepository', { repositoryName: `board/${service}` });
      repositories[service] = `${cloud.ports.images.registry()}/board/${service}`;
    }
    const { signal } = new AbortController();
    const output = captureOutput();
    const build = () =>
      applyBuild({
        config,
        repositories,
        authorize: () => ecrAuthorization(targetOf(cloud), output, signal),
        builder: 'docker',
        commit: 'c'.repeat(40),
        output,
        clock: createClock(),
        signal,
        env: ground.env,
      });
    const { images } = await build();
    expect((await build()).built.map((one) => one.cached)).toEqual([true, true]);

    const tasks = new Tasks(cloud);
    const environment = {
      DATABASE_URL: await cloud.ports.data.postgresUrl('board'),
      REDIS_URL: await cloud.ports.data.redisUrl(),
      SESSION_SECRET: 'only-for-this-test',
    };
    const frontend = tasks.run('frontend', { image: images['frontend'], port: 3000 });
    const migrated = await tasks.ended(
      await tasks.run('backend', { image: images['backend'], environment, command: ['node', 'src/migrate.js', 'up'] }),
    );
    expect(migrated.exitCode).toBe(0);
    const backend = await tasks.run('backend', { image: images['backend'], environment, port: 8080 });
    for (const [task, port, path, answer] of [
      [backend, 8080, '/ready', 200],
      [await frontend, 3000, '/', 200],
    ] as const) {
      const { url, container } = await tasks.running(task, port);
      expect((await fetch(`${url}${path}`)).status).toBe(answer);
      expect(docker('exec', container, 'id', '-u')).toBe('1000');
      expect(() => docker('exec', container, 'touch', '/app/x')).toThrow(/Read-only file system/);
      expect(docker('exec', container, 'ls', '/usr/local/bin').split('\n')).toEqual(['node']);
      // Plain Docker has the image's own health check, which the rehearsal leaves alone.
      expect(docker('inspect', '--format', '{{.Config.Healthcheck.Test}}', container)).toBe('[NONE]');
    }
    await Promise.all([tasks.stop(backend), tasks.stop(await frontend)]);
    expect((await tasks.ended(backend)).exitCode).toBe(0);
    const name = `f-${process.pid}`;
    docker('run', '--detach', '--name', name, '--network', 'host', '--read-only', images['frontend'] ?? '');
    await expect
      .poll(() => docker('inspect', '--format', '{{.State.Health.Status}}', name), { timeout: 30_000, interval: 500 })
      .toBe('healthy');
    docker('rm', '--force', name);
  });
});

describe('a container', () => {
  /** An image to make containers of that never run. */
  const nothing = () => {
    const tar = join(folder, 'nothing.tar');
    execFileSync('tar', ['-cf', tar, '--files-from', '/dev/null']);
    docker('import', tar, 'nothing:1');
    return 'nothing:1';
  };

  it('is checked from inside, told to stop, and killed when it does not', async () => {
    const tasks = new Tasks(cloud);
    const image = shop.good;
    const deaf = ['node', '-e', 'process.on("SIGTERM", () => 0); setInterval(() => 0, 1000); console.log("deaf")'];
    const task = await tasks.run('deaf', {
      image,
      command: deaf,
      healthCheck: {
        command: ['CMD', 'node', '-e', 'process.exit(process.env.WELL === "1" ? 0 : 1)'],
        interval: 5,
        retries: 2,
      },
      environment: { WELL: '1' },
    });
    const sick = await tasks.run('deaf', {
      image,
      command: deaf,
      healthCheck: { command: ['CMD-SHELL', 'exit 3'], interval: 5, retries: 2 },
    });
    await expect.poll(() => tasks.health(task), { timeout: 30_000 }).toBe('HEALTHY');
    await expect.poll(() => tasks.health(sick), { timeout: 30_000 }).toBe('UNHEALTHY');
    await tasks.stop(task);
    expect(await tasks.ended(task)).toEqual({ exitCode: 137, reason: undefined });
    await tasks.stop(sick);
    await tasks.ended(sick);
  });

  it('of a dead rehearsal is swept when the next one starts, one of a living is not', async () => {
    const label = (owner: string) => ['--label', `${LABELS.owner}=${owner}`, '--label', `${LABELS.rehearsal}=x`];
    const own = ownerOf(process.pid) ?? '';
    const dead = own.replace(/ (\d+)$/, (_all, began: string) => ` ${Number(began) - 1}`);
    const image = nothing();
    const [gone, stays] = [dead, own].map((owner) => docker('create', ...label(owner), image, 'node'));
    const found = await findEngine(ground.env);
    if (!('engine' in found)) throw new Error(found.why);
    const next = await startCloud({ folder: join(folder, 'next'), clockFactor: FACTOR, engine: found.engine });
    await next.stop();
    const left = docker('ps', '--all', '--quiet', '--no-trunc').split('\n');
    expect(left).toContain(stays);
    expect(left).not.toContain(gone);
    docker('rm', '--force', stays ?? '');
  });

  it('goes with a rehearsal that is killed', async () => {
    const image = nothing();
    docker('create', '--label', `${LABELS.rehearsal}=killed`, image, 'node');
    const script = join(folder, 'killed.mts');
    writeFileSync(
      script,
      `import { startCleaner } from ${JSON.stringify(resolve('src/rehearsal/docker/clean.ts'))};
startCleaner(${JSON.stringify(ground.engine.host.replace('unix://', ''))}, 'killed', '127.0.0.1:1');
process.kill(process.pid, 'SIGKILL');`,
    );
    const tsx = resolve('node_modules/tsx/dist/loader.mjs');
    const { signal } = spawnSync(process.execPath, ['--import', tsx, script], { encoding: 'utf8', timeout: 60_000 });
    expect(signal).toBe('SIGKILL');
    const left = () => docker('ps', '--all', '--quiet', '--filter', `label=${LABELS.rehearsal}=killed`);
    await expect.poll(left, { timeout: 15_000, interval: 200 }).toBe('');
  });
});
