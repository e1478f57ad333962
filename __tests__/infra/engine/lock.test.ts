import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { backendFiles, type BackendFiles } from '../../../src/infra/engine/backend';
import {
  breakStale,
  noteOwnLock,
  type OwnLock,
  provenDead,
  thisProcess,
  type Witness,
} from '../../../src/infra/engine/lock';
import { type Cloud, startCloud } from '../../../src/rehearsal/cloud';
import { targetOf } from '../../support/cloud-target';

const place = { project: 'board', stack: 'production' };
const LOCKS = '.pulumi/locks/organization/board/production';
const lock = (pid = 77) =>
  JSON.stringify({ pid, username: 'root', hostname: 'runner', timestamp: '2026-11-24T02:00:00Z' });
const me = { boot: 'b', namespace: 'pid:[1]', pid: 10, started: '100' };
const witness = (more: Partial<Witness> = {}): Witness => ({
  process: { ...me, pid: 20, started: '200' },
  run: undefined,
  startOf: () => undefined,
  runEnded: () => Promise.resolve(undefined),
  ...more,
});
const run = (id: string, attempt = 1) => ({ repository: 'org/shop', id, attempt });

describe('whether a holder of our own lock is dead', () => {
  const own = (more: Partial<OwnLock>): OwnLock => ({ lock: 'x', at: '', ...more });
  const cases: [string, OwnLock, Partial<Witness>, RegExp | undefined][] = [
    ['its process is gone from this machine', own({ process: me }), {}, /10 on this machine is no more/],
    ['its process lives', own({ process: me }), { startOf: (pid) => (pid === 10 ? '100' : undefined) }, undefined],
    [
      'its number was given to another process',
      own({ process: me }),
      { startOf: (pid) => (pid === 10 ? '900' : undefined) },
      /no more/,
    ],
    ['its engine lives on', own({ process: me }), { startOf: (pid) => (pid === 77 ? '101' : undefined) }, undefined],
    ['it ran in another container', own({ process: { ...me, namespace: 'pid:[2]' } }), {}, undefined],
    ['it ran before the machine was started', own({ process: { ...me, boot: 'a' } }), {}, undefined],
    ['nothing is known of here', own({ process: me }), { process: undefined }, undefined],
    ['its run is an earlier attempt', own({ run: run('5', 1) }), { run: run('5', 2) }, /attempt 1 of this run/],
    ['its run is this attempt: another job', own({ run: run('5', 2) }), { run: run('5', 2) }, undefined],
    [
      'GitHub says that its run is over',
      own({ run: run('4') }),
      { run: run('5'), runEnded: () => Promise.resolve(true) },
      /run 4 is over/,
    ],
    [
      'GitHub says that its run goes on',
      own({ run: run('4') }),
      { run: run('5'), runEnded: () => Promise.resolve(false) },
      undefined,
    ],
    ['GitHub does not say', own({ run: run('4') }), { run: run('5') }, undefined],
    [
      'its run is of another repository',
      own({ run: { ...run('4'), repository: 'org/other' } }),
      { run: run('5'), runEnded: () => Promise.resolve(true) },
      undefined,
    ],
  ];
  it.each(cases)('%s', async (_name, of, more, why) => {
    const said = await provenDead(of, 77, witness(more));
    if (why === undefined) expect(said).toBeUndefined();
    else expect(said).toMatch(why);
  });

  it('is never said of a process that lives, whatever else is known', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.boolean(),
        fc.option(fc.constantFrom(true, false), { nil: undefined }),
        async (engine, ended) => {
          const alive = (pid: number) => (pid === (engine ? 77 : 10) ? '100' : undefined);
          const given = witness({ startOf: alive, run: run('9'), runEnded: () => Promise.resolve(ended) });
          expect(await provenDead(own({ process: me, run: run('4') }), 77, given)).toBeUndefined();
        },
      ),
    );
  });

  it('knows this very process', () => {
    expect(thisProcess()).toMatchObject({ pid: process.pid });
  });
});

describe('locks of a backend', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'ez-locks-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  async function judged(files: BackendFiles): Promise<void> {
    await files.write(`${LOCKS}/one.json`, lock());
    await noteOwnLock(files, place, { process: me, run: undefined });
    expect(await breakStale(files, place, witness({ startOf: () => '100' }))).toMatchObject({ broken: [] });
    await files.write(`${LOCKS}/two.json`, lock(99));
    const verdict = await breakStale(files, place, witness());
    expect(verdict.broken).toEqual([expect.stringMatching(/^root@runner, process 77, since .*no more$/)]);
    expect(verdict.held).toEqual(['root@runner, process 99, since 2026-11-24T02:00:00Z']);
    expect(await files.list(LOCKS)).toEqual([`${LOCKS}/two.json`]);
    // Not ours: never, whatever is in it.
    await files.write(`${LOCKS}/two.json`, 'no JSON');
    expect((await breakStale(files, place, witness())).broken).toEqual([]);
    expect(await files.list(LOCKS)).toEqual([`${LOCKS}/two.json`]);
  }

  it('as files: our own stale one is broken, another’s is named and left', async () => {
    const backend = join(folder, 'state of all');
    mkdirSync(backend);
    const files = backendFiles(pathToFileURL(backend).href, { region: 'eu-central-1' });
    if (files === undefined) throw new Error('no files');
    await judged(files);
    writeFileSync(join(backend, LOCKS, 'two.json.attrs'), '{}');
    expect(await files.list(LOCKS)).toHaveLength(1);
    await files.remove(`${LOCKS}/two.json`);
    expect(readdirSync(join(backend, LOCKS))).toEqual([]);
  });

  it('as objects of S3: the same', async () => {
    const cloud: Cloud = await startCloud({ folder: join(folder, 'cloud'), clockFactor: 50 });
    try {
      const target = targetOf(cloud.info);
      const host = new URL(cloud.info.aws).host;
      await fetch(`${cloud.info.aws}/state-of-all`, { method: 'PUT' });
      const address = `s3://state-of-all/team/one?region=eu-central-1&endpoint=${host}&disableSSL=true&s3ForcePathStyle=true`;
      const files = backendFiles(address, target);
      if (files === undefined) throw new Error('no files');
      await judged(files);
      expect(await files.read('nothing')).toBeUndefined();
    } finally {
      await cloud.stop();
    }
  });

  it('are not looked for where the backend keeps none', () => {
    for (const other of ['https://api.pulumi.com', 'gs://bucket', 'not an address'])
      expect(backendFiles(other, { region: 'eu-central-1' })).toBeUndefined();
  });
});
