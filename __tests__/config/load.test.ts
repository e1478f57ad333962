import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { loadConfig, readConfig } from '../../src/config/load';
import type { EnvironmentConfig } from '../../src/config/schema';
import { ConfigError } from '../../src/errors';

const full = readFileSync(join(__dirname, 'good', 'full.yml'), 'utf8');
const minimal = readFileSync(join(__dirname, 'good', 'minimal.yml'), 'utf8');
const load = (text: string, environment = 'production') =>
  loadConfig(text, { file: 'ez-deploy.yml', environment, root: '/project' });

function service(config: EnvironmentConfig, name: string) {
  const found = config.services[name];
  if (found === undefined) throw new Error(`no service ${name}`);
  return found;
}

describe('a minimal file', () => {
  it('gets every default, durations in milliseconds', () => {
    const config = load(minimal);
    expect(config).toMatchObject({ app: 'shop', environment: 'production', root: '/project' });
    expect(config).not.toHaveProperty('environments');
    expect(config.settings).toMatchObject({ region: 'us-east-1', isolation: 'jobs', protected: true });
    expect(config.rollout).toMatchObject({ steps: [10, 50, 100], interval: 60_000, bake: 600_000 });
    expect(config.rollout.gates).toMatchObject({ errorRate: 5, latency: 3_000, onInconclusive: 'rollback' });
    expect(service(config, 'web')).toMatchObject({
      kind: 'web',
      cpu: 512,
      memory: 1024,
      scaling: { min: 2, max: 6 },
      health: { path: '/health', interval: 10_000, timeout: 5_000 },
      stopTimeout: 30_000,
    });
  });
});

describe('environments', () => {
  it('have sizes of their own where the file says none', () => {
    const sizes = (environment: string) => {
      const { scaling, cpu, memory } = service(load(full, environment), 'frontend');
      return { min: scaling.min, max: scaling.max, cpu, memory };
    };
    // The file sets scaling.min 3: the most follows where the environment's own would be less.
    expect(sizes('dev')).toEqual({ min: 3, max: 3, cpu: 256, memory: 512 });
    expect(sizes('staging')).toEqual({ min: 3, max: 4, cpu: 512, memory: 1024 });
    expect(sizes('production')).toEqual({ min: 3, max: 6, cpu: 512, memory: 1024 });
  });

  it('let half a task size decide the other half', () => {
    const config = load(full, 'dev');
    expect(service(config, 'backend')).toMatchObject({ cpu: 1024, memory: 2048 });
    expect(service(config, 'cleanup')).toMatchObject({ cpu: 512, memory: 4096 });
  });

  it('merge maps of an override and replace its lists', () => {
    const dev = load(full, 'dev');
    expect(service(dev, 'backend').env).toEqual({ LOG_LEVEL: 'debug', PUBLIC_KEY: 'abc' });
    expect(service(dev, 'backend').scaling).toMatchObject({ min: 1, max: 3 });
    expect(dev.rollout).toMatchObject({ steps: [100], bake: 0, gates: { metricsNamespace: 'TrackingBoard' } });
    expect(service(load(full), 'backend').env['LOG_LEVEL']).toBe('info');
  });

  it('size and override the data stores', () => {
    expect(load(full, 'dev').data.postgres).toMatchObject({ version: '16', instance: 'db.t3.micro', storage: 20 });
    expect(load(full, 'production').data.postgres).toMatchObject({
      version: '16',
      instance: 'db.m6g.large',
      storage: 100,
    });
    expect(load(minimal).data.postgres).toBeUndefined();
  });

  it.each([
    ['dev', false],
    ['dev-anna', false],
    ['staging', false],
    ['production', true],
    ['prod-eu', true],
    ['customers', true],
    ['device', true],
  ])('%s is protected: %s', (name, expected) => {
    expect(load(minimal.replace('production', name), name).settings.protected).toBe(expected);
  });

  it('are protected as the file says, where it does', () => {
    expect(load(minimal.replace('{}', '{ protected: false }')).settings.protected).toBe(false);
    expect(load(minimal.replace('production: {}', 'dev: { protected: true }'), 'dev').settings.protected).toBe(true);
  });
});

describe('anchors', () => {
  it('are read where they are plain, with positions of where the value stands', () => {
    const text = minimal.replace('path: /*', 'path: /*\n    env: &env { A: "1" }\n    build: { args: *env }');
    expect(service(load(text), 'web').build.args).toEqual({ A: '1' });
    expect(() => load(text.replace('"1"', '1'))).toThrow('ez-deploy.yml:5:20: services.web.env.A must be text');
  });
});

describe('what looks like a secret but is none', () => {
  it.each([
    'PUBLIC_KEY: abc',
    'CACHE_KEY: abc',
    'TOKEN_TTL: "3600"',
    'SECRET_NAME: shop/db',
    'API_URL: https://api.example.com:8443/v1',
    'DB_PASSWORD: ""',
    'KEYBOARD: qwerty',
    'MONKEY: see',
  ])('%s', (line) => {
    const config = load(minimal.replace('port: 8080', `port: 8080\n    env: { ${line} }`));
    expect(Object.keys(service(config, 'web').env)).toEqual([line.split(':')[0]]);
  });

  it.each([
    'DB_PASSWORD: x',
    'db_password: x',
    'GITHUB_TOKEN: x',
    'STRIPE_KEY: x',
    'APIKEY: x',
    'SESSION_SECRET: x',
    'A: "-----BEGIN RSA PRIVATE KEY-----"',
    'A: redis://:pw@cache:6379',
  ])('and %s is one', (line) => {
    const text = minimal.replace('port: 8080', `port: 8080\n    env: { ${line} }`);
    expect(() => load(text)).toThrow(/secret/);
  });
});

describe('a file of something else', () => {
  const lines = Array.from({ length: 12 }, (_, i) => `user${i}-${'x'.repeat(60)}-end${i}: 1`);
  const problems = (text: string) => {
    try {
      load(text);
    } catch (error) {
      if (error instanceof ConfigError) return error.problems;
      throw error;
    }
    return [];
  };

  it('is not repeated: five keys, cut, and how many more', () => {
    const whats = problems(lines.join('\n')).map(({ what }) => what);
    const unknown = whats.filter((what) => what.includes('unknown key'));
    expect(unknown).toEqual([
      ...[0, 1, 2, 3, 4].map((i) => `unknown key "user${i}-${'x'.repeat(31)}..."`),
      'and 7 more unknown keys',
    ]);
    expect(whats.join()).not.toMatch(/-end/);
  });

  it('five of a file of ours are all told', () => {
    const whats = problems(`${lines.slice(0, 5).join('\n')}\n${minimal}`).map(({ what }) => what);
    expect(whats).toHaveLength(5);
  });
});

describe('readConfig', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'ez-deploy-config-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('reads a file; its folder is the root', async () => {
    const file = join(folder, 'ez-deploy.yml');
    writeFileSync(file, `\uFEFF${minimal.replaceAll('\n', '\r\n')}`);
    expect(await readConfig(file, 'production')).toMatchObject({ app: 'shop', root: folder });
  });

  it.each([
    ['a file that is not there', 'none.yml', undefined, 'does not exist'],
    ['a folder', '.', undefined, 'is a folder'],
    ['bytes that are no text', 'binary.yml', Buffer.from([0xff, 0xfe, 0x00, 0x80]), 'is not UTF-8 text'],
    ['a file far too long', 'long.yml', Buffer.alloc(129 * 1024, 'a'), 'is longer than 128 KiB'],
    ['brackets without end', 'deep.yml', Buffer.from('['.repeat(100_000)), 'nested too deeply'],
    [
      'maps without end',
      'deeper.yml',
      Buffer.from(`${'{a: '.repeat(20_000)}1${'}'.repeat(20_000)}`),
      'nested too deeply',
    ],
  ])('says plainly: %s', async (_, name, content, expected) => {
    const file = join(folder, name);
    if (content !== undefined) writeFileSync(file, content);
    const error: unknown = await readConfig(file, 'production').catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ConfigError);
    expect(String(error)).toContain(expected);
    expect(String(error).length).toBeLessThan(40_000);
  });

  it.each([
    ['a device without end', () => '/dev/zero', 'is no regular file'],
    [
      'a link to one',
      () => {
        const link = join(folder, 'zero.yml');
        symlinkSync('/dev/zero', link);
        return link;
      },
      'is no regular file',
    ],
    [
      'a pipe nobody writes to',
      () => {
        const pipe = join(folder, 'pipe.yml');
        execFileSync('mkfifo', [pipe]);
        return pipe;
      },
      'is no regular file',
    ],
    [
      'a terabyte of nothing, unread',
      () => {
        const file = join(folder, 'sparse.yml');
        writeFileSync(file, '');
        truncateSync(file, 2 ** 40);
        return file;
      },
      'is longer than 128 KiB',
    ],
  ])('refuses before it reads: %s', async (_, make, expected) => {
    const error: unknown = await readConfig(make(), 'production').catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ConfigError);
    expect(String(error)).toContain(expected);
    expect((error as ConfigError).problems[0]?.fix).toBeDefined();
  });
});
