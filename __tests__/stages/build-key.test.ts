import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { createClock } from '../../src/clock';
import { configSchema } from '../../src/config/schema';
import type { Problem } from '../../src/errors';
import type { Docker } from '../../src/stages/build/buildx/docker';
import { resolveImage } from '../../src/stages/build/buildx/inspect';
import { type Digests, type KeyedJob, keyWithDocker } from '../../src/stages/build/inputs';
import { readJob } from '../../src/stages/build/job';
import { fetchedUnsure } from '../../src/stages/build/oci/bases';
import { captureOutput } from '../support/capture-output';

const digest = (digit: string) => `sha256:${digit.repeat(64)}`;
const FIRST = 'a'.repeat(40);
const SECOND = 'b'.repeat(40);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ez-key-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

interface Asked {
  readonly digests?: Digests;
  readonly commit?: string;
  readonly build?: object;
}

/** The key of a Dockerfile, where every image has the digest 1…1 unless something else is said. */
async function keyOf(
  dockerfile: string,
  { digests, commit = FIRST, build = {} }: Asked = {},
): Promise<KeyedJob & { said: string[] }> {
  writeFileSync(join(folder, 'Dockerfile'), dockerfile);
  const services = configSchema.parse({
    app: 'shop',
    services: { api: { path: '/*', port: 80, build } },
    environments: { dev: {} },
  }).services;
  const problems: Problem[] = [];
  const { api } = services;
  if (api === undefined) throw new Error('no service');
  const job = await readJob(
    'api',
    api,
    {
      config: { root: folder, services },
      repositories: { api: '127.0.0.1:1/shop/api' },
      builder: 'docker',
      env: {},
      output: captureOutput(),
    },
    problems,
  );
  expect(problems).toEqual([]);
  if (job === undefined) throw new Error('no job');
  const said: string[] = [];
  const told: Digests = digests ?? (() => Promise.resolve(digest('1')));
  const keyed = await keyWithDocker(job, { root: folder, commit, digests: told, once: (line) => said.push(line) });
  return { ...keyed, said };
}

describe('a base by its digest', () => {
  it('is a context of its name, and its digest is in the key', async () => {
    const text = 'FROM node:24\nCOPY . /\n';
    const one = await keyOf(text);
    expect(one.contexts).toEqual({ 'node:24': `docker-image://node:24@${digest('1')}` });
    expect(one).toMatchObject({ told: true, pinned: true, said: [] });
    const other = await keyOf(text, { digests: () => Promise.resolve(digest('2')) });
    expect(other.key).not.toBe(one.key);
    expect((await keyOf(text, { commit: SECOND })).key).toBe(one.key);
  });
  it.each([
    'FROM nginx AS nginx\nCOPY . /\n',
    'FROM docker.io/library/nginx:latest AS nginx\nCOPY . /\n',
    'FROM nginx:latest AS NGINX\nCOPY . /\n',
    'FROM index.docker.io/nginx AS base\nFROM base AS nginx\nCOPY . /\n',
  ])('does not take the place of the stage of its name: %j', async (text) => {
    const one = await keyOf(text);
    expect(one.contexts).toEqual({});
    expect(one.pinned).toBe(false);
    expect(one.said).toEqual([expect.stringContaining('as a stage has the same name')]);
    // Its digest is not what is built from for sure: the image is the commit's alone.
    expect((await keyOf(text, { commit: SECOND })).key).not.toBe(one.key);
    expect((await keyOf(text)).key).toBe(one.key);
  });
  it('is not asked for where a configured context has its name, however that is written', async () => {
    const build = { contexts: { alpine: 'docker-image://mirror.test/alpine' } };
    const one = await keyOf('FROM docker.io/library/alpine:latest\nCOPY . /\n', { build });
    expect(Object.keys(one.contexts)).toEqual(['alpine']);
  });
});

it('a folder as a named context is hashed without what its own .dockerignore leaves out, and no other', async () => {
  const more = join(folder, 'more');
  mkdirSync(more);
  const build = { contexts: { more: 'more' } };
  const text = 'FROM scratch\nCOPY --from=more / /\n';
  writeFileSync(join(folder, '.dockerignore'), 'more\n');
  writeFileSync(join(more, '.dockerignore'), 'left-out\n');
  writeFileSync(join(more, 'Dockerfile.dockerignore'), '*\n');
  const write = async (name: string) => {
    writeFileSync(join(more, name), 'x');
    return (await keyOf(text, { build })).key;
  };
  const one = await write('left-out');
  expect(await write('file')).not.toBe(one);
  rmSync(join(more, 'file'));
  rmSync(join(more, 'left-out'));
  expect((await keyOf(text, { build })).key).toBe(one);
});

describe('a digest that cannot be told', () => {
  const text = 'FROM node:24\n';
  const nobody: Digests = () => Promise.resolve(undefined);
  it('never brings back the image of another commit', async () => {
    const week1 = await keyOf(text, { digests: nobody, commit: FIRST });
    const again = await keyOf(text, { digests: nobody, commit: FIRST });
    const week3 = await keyOf(text, { digests: nobody, commit: SECOND });
    expect(again.key).toBe(week1.key);
    expect(week3.key).not.toBe(week1.key);
    expect(week1).toMatchObject({ told: false, contexts: {} });
  });
  it('never brings one back outside of git', async () => {
    const run = async () => (await keyOf(text, { digests: nobody, commit: 'uncommitted' })).key;
    expect(await run()).not.toBe(await run());
  });
  it('counts in a named context as well', async () => {
    const build = { contexts: { assets: 'docker-image://assets.test/a' } };
    const run = async (commit: string) =>
      (await keyOf('FROM scratch\nCOPY --from=assets / /\n', { digests: nobody, commit, build })).key;
    expect(await run(FIRST)).not.toBe(await run(SECOND));
  });
});

describe('ADD of what lies elsewhere', () => {
  const commit = 'c'.repeat(40);
  it.each([
    ['ADD https://a.test/x.tgz /x', ['https://a.test/x.tgz']],
    ['ADD --checksum=sha256:1 https://a.test/x.tgz /x', []],
    ['ADD ["https://a.test/x", "file", "/x/"]', ['https://a.test/x']],
    ['ADD file other /x/', []],
    ['ADD file https://a.test/y /x/', ['https://a.test/y']],
    ['ARG V=1\nARG FROM=https://a.test/$V\nADD $FROM /x', ['https://a.test/1']],
    ['ADD https://a.test/r.git#main /x', ['https://a.test/r.git#main']],
    ['ADD git@a.test:o/r.git /x', ['git@a.test:o/r.git']],
    [`ADD https://a.test/r.git#${commit}:docs /x`, []],
    [`ADD git@a.test:o/r.git#${commit} /x`, []],
    [`ADD https://a.test/x#${commit} /x`, [`https://a.test/x#${commit}`]],
  ])('is unsure: %j', (text, expected) => {
    expect(fetchedUnsure(`FROM scratch\n${text}\n`)).toEqual(expected);
  });
  it('counts only where the target reaches it, and then makes the image the commit’s alone', async () => {
    const text =
      'FROM scratch AS never\nADD https://b.test/x /x\nFROM scratch\nADD https://me:secret@a.test/x?token=1 /x\n';
    const one = await keyOf(text);
    expect(one.told).toBe(false);
    expect(one.said).toEqual([expect.stringContaining('What https://a.test/x answers is in no key')]);
    expect((await keyOf(text, { commit: SECOND })).key).not.toBe(one.key);
    expect((await keyOf(text)).key).toBe(one.key);
  });
});

describe('the question for a digest', () => {
  /** A Docker that answers one line a question, and the digest where the line is empty. */
  function docker(answers: readonly string[]) {
    let asked = 0;
    const run: Docker['run'] = () => {
      const line = answers[asked] ?? '';
      asked += 1;
      return Promise.resolve({
        exitCode: line === '' ? 0 : 1,
        signal: undefined,
        timedOut: false,
        tail: [line],
        stdout: line === '' ? JSON.stringify({ digest: digest('1') }) : '',
      } as unknown as Awaited<ReturnType<Docker['run']>>);
    };
    return { docker: { run, folder: '' }, asked: () => asked };
  }
  const deps = { clock: { ...createClock(), sleep: () => Promise.resolve() }, signal: new AbortController().signal };
  const limit = 'ERROR: unexpected status from HEAD request: 429 Too Many Requests';
  it.each([
    [[limit, limit, ''], 3, { digest: digest('1') }],
    [[limit, limit, limit, ''], 3, { why: limit.slice('ERROR: '.length) }],
    [['ERROR: docker.io/library/none:1: not found', ''], 1, { why: 'docker.io/library/none:1: not found' }],
  ])('is put again unless the image is not there: %j', async (answers, times, expected) => {
    const fake = docker(answers);
    expect(await resolveImage(fake.docker, 'node', deps)).toMatchObject(expected);
    expect(fake.asked()).toBe(times);
  });
  it('is not put again after a question that took all of its time', async () => {
    let now = 0;
    const fake = docker([limit, '']);
    const slow: Docker = {
      ...fake.docker,
      run: (...args) => {
        now += 20_000;
        return fake.docker.run(...args);
      },
    };
    expect(await resolveImage(slow, 'node', { ...deps, clock: { ...deps.clock, wall: () => now } })).toHaveProperty(
      'why',
    );
    expect(fake.asked()).toBe(1);
  });
});
