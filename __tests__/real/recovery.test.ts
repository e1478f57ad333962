import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { doorClient } from '../../src/infra/door';
import { type Cloud, startCloud } from '../../src/rehearsal/cloud';
import { WHOLE } from '../infra/stack';

const BUNDLE = join(__dirname, '../../dist/index.js');
/** Moments at which an apply is killed, in resources that the cloud has by then; seeded, over the whole length of it. */
const ALL = [3, 17, 38, 55, 76, 98, 121, 143, 166, 188];
/** Three of them here; all in the nightly workflow. */
const MOMENTS = process.env['EZ_DEPLOY_TEST_ALL'] === undefined ? [17, 76, 166] : ALL;

interface Made {
  readonly type: string;
  readonly id: string;
}

interface State {
  readonly checkpoint: {
    readonly latest: {
      readonly resources?: readonly { custom: boolean; type: string; id?: string }[];
      readonly pending_operations?: readonly unknown[];
    };
  };
}

describe('an apply that was killed', () => {
  let folder: string;
  let cloud: Cloud;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'ez-recovery-'));
    writeFileSync(join(folder, 'ez-deploy.yml'), WHOLE);
    cloud = await startCloud({
      folder: join(folder, 'cloud'),
      clockFactor: 60,
      infoFile: join(folder, 'rehearsal.json'),
    });
  });
  afterEach(async () => {
    await cloud.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** The bundle as a workflow runs it, with the engine in its process group. */
  const apply = (...more: string[]): { child: ChildProcess; said: () => string; ended: Promise<number | null> } => {
    const args = ['deploy', '--environment', 'production', '--stages', 'infra'];
    const child = spawn(process.execPath, [BUNDLE, ...args, '--rehearsal', join(folder, 'rehearsal.json'), ...more], {
      cwd: folder,
      detached: true,
      env: { ...process.env, PAGERDUTY: 'https://events.pagerduty.example/x/enqueue' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk: Buffer) => (said += chunk.toString()));
    const ended = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)));
    return { child, said: () => said, ended };
  };
  const made = async (): Promise<readonly Made[]> =>
    (await doorClient(cloud.info.control)<{ resources: Made[] }>({ op: 'list', type: '', name: '' })).resources;
  const filesOf = (name: RegExp) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .map((f) => join(f.parentPath, f.name))
      .filter((f) => name.test(f));
  const state = (): State => {
    const [file] = filesOf(/\.pulumi\/stacks\/.*\/production\.json$/);
    return JSON.parse(readFileSync(file ?? '', 'utf8')) as State;
  };
  const locks = () => filesOf(/\.pulumi\/locks\/.*\.json$/);
  async function killAt(count: number, what: 'group' | 'process'): Promise<void> {
    const { child, ended, said } = apply();
    const pid = child.pid ?? 0;
    const until = Date.now() + 120_000;
    while ((await made()).length < count) {
      expect(Date.now(), said()).toBeLessThan(until);
      expect(child.exitCode, said()).toBeNull();
      await delay(5);
    }
    process.kill(what === 'group' ? -pid : pid, 'SIGKILL');
    await ended;
  }
  async function converged(): Promise<string> {
    const { said, ended } = apply();
    expect(await ended, said()).toBe(0);
    const { resources = [], pending_operations = [] } = state().checkpoint.latest;
    expect(pending_operations).toEqual([]);
    const known = resources
      .filter((r) => r.custom && r.type.startsWith('aws:'))
      .map((r) => `${r.type} ${r.id ?? ''}`)
      .sort();
    // Every resource of the cloud is in the state, once, and the other way round. Versions apart: an older one stays behind each new
    // one, by AWS's design, whether it came from an apply that was killed or from any other.
    const version = (id: string) => /secretVersion:|taskDefinition:/.test(id);
    const standing = (await made()).map((r) => `${r.type} ${r.id}`).sort();
    expect(standing.filter((id) => !version(id))).toEqual(known.filter((id) => !version(id)));
    expect(known.filter((id) => version(id) && !standing.includes(id))).toEqual([]);
    expect(locks()).toEqual([]);
    return said();
  }

  for (const [i, moment] of MOMENTS.entries()) {
    it(`with ${moment} resources made, is gone on with by the next, which makes nothing twice`, async () => {
      await killAt(moment, i % 5 === 1 ? 'process' : 'group');
      // A runner has nothing of the last one's work files.
      for (const work of filesOf(/\/engine\/work$/)) rmSync(work, { recursive: true, force: true });
      // What a kill in the middle of a write may leave of an engine that kept side files: it ended every later run with "EOF".
      const [checkpoint = ''] = filesOf(/\.pulumi\/stacks\/.*\/production\.json$/);
      writeFileSync(`${checkpoint}.attrs`, '');
      const pending = state().checkpoint.latest.pending_operations?.length ?? 0;
      const locked = locks().length;
      const said = await converged();
      if (pending > 0) expect(said).toMatch(/An earlier apply was killed with \d+ creation\(s\) unconfirmed/);
      if (locked > 0) expect(said).toMatch(/A stale lock of ours is broken: .*is no more/);
    });
  }

  it('leaves the lock of somebody else alone, and says whose it is', async () => {
    await killAt(20, 'group');
    const [lock = ''] = locks();
    const theirs = lock.replace(/[^/]+\.json$/, '0b0e8a0e-0000-4000-8000-000000000001.json');
    writeFileSync(
      theirs,
      JSON.stringify({ pid: 4, username: 'ada', hostname: 'laptop', timestamp: '2026-11-24T03:00:00Z' }),
    );
    const { said, ended } = apply();
    expect(await ended).not.toBe(0);
    expect(said()).toMatch(/the stack is locked: ada@laptop, process 4, since 2026-11-24T03:00:00Z/);
    expect(locks()).toContain(theirs);
    rmSync(theirs);
    await converged();
  });
});
