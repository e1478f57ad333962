import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const BUNDLE = join(ROOT, 'dist/index.js');
const BAD = join(ROOT, '__tests__/config/bad');

const run = (args: readonly string[], cwd: string, env: NodeJS.ProcessEnv = {}) =>
  spawnSync(process.execPath, [BUNDLE, ...args], {
    cwd,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...env },
    timeout: 30_000,
  });
const wallMs = (args: readonly string[]): number => {
  const from = performance.now();
  const { status } = spawnSync(process.execPath, args, { stdio: 'ignore' });
  expect(status).toBe(0);
  return performance.now() - from;
};
const median = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Infinity;

/** A process, its children and theirs, with the time each was started, so that a number used again is not taken for it. */
function family(root: number): Map<number, string> {
  const stat = new Map<number, { parent: number; started: string }>();
  for (const name of readdirSync('/proc').filter((n) => /^\d+$/.test(n))) {
    try {
      // After the command in parentheses: state, parent, …, 20 fields on the start time (proc(5)).
      const fields = readFileSync(`/proc/${name}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ');
      if (fields[0] !== 'Z') stat.set(Number(name), { parent: Number(fields[1]), started: fields[19] ?? '' });
    } catch {
      // It ended meanwhile.
    }
  }
  const found = new Map<number, string>();
  const add = (pid: number): void => {
    const own = stat.get(pid);
    if (own === undefined) return;
    found.set(pid, own.started);
    for (const [child, { parent }] of stat) if (parent === pid) add(child);
  };
  add(root);
  return found;
}
/** Those of them that are still there. */
const alive = (processes: ReadonlyMap<number, string>): number[] =>
  [...processes].filter(([pid, started]) => family(pid).get(pid) === started).map(([pid]) => pid);

describe('the bundle, as its user runs it', () => {
  let folder: string;
  beforeAll(() => {
    expect(existsSync(BUNDLE), 'dist/ is committed; npm run build makes it').toBe(true);
    folder = mkdtempSync(join(tmpdir(), 'ez-bundle-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('shows its help within 50 ms over an empty Node', () => {
    const [empty, help]: [number[], number[]] = [[], []];
    // Interleaved, so that a busy moment of the machine meets both.
    for (let i = 0; i < 15; i += 1) {
      empty.push(wallMs(['-e', '0']));
      help.push(wallMs([BUNDLE, '--help']));
    }
    expect(median(help) - median(empty)).toBeLessThan(50);
  });

  it.each(['deploy', 'preview', 'rollback', 'contract', 'status', 'resume', 'rehearse'])(
    '%s has a help of its own',
    (command) => {
      const { status, stdout, stderr } = run([command, '--help'], folder);
      expect([status, stderr]).toEqual([0, '']);
      expect(stdout).toContain(command);
    },
  );

  it('loads no Pulumi to notify', () => {
    const hook = join(folder, 'hook.cjs');
    // Chunks are plain required files: what is read is what is loaded.
    writeFileSync(
      hook,
      `const fs = require('node:fs'); const Module = require('node:module'); const seen = [];
const load = Module._load; Module._load = function (request, ...rest) { seen.push(String(request)); return load.call(this, request, ...rest); };
process.on('exit', () => fs.writeFileSync(process.env.SEEN, JSON.stringify(seen)));`,
    );
    writeFileSync(
      join(folder, 'ez-deploy.yml'),
      'app: board\nservices: { web: { path: /*, port: 8080 } }\nenvironments: { staging: { region: eu-central-1 } }\n',
    );
    const seen = join(folder, 'seen.json');
    run(['deploy', '--stages', 'notify', '--environment', 'staging', '--json'], folder, {
      NODE_OPTIONS: `--require ${hook}`,
      SEEN: seen,
    });
    const isPulumi = (chunk: string) => /@pulumi\/pulumi|PULUMI_/.test(readFileSync(join(ROOT, 'dist', chunk), 'utf8'));
    const loaded = (JSON.parse(readFileSync(seen, 'utf8')) as string[])
      .filter((s) => /\d+\.index\.js$/.test(s))
      .map((s) => s.replace(/^.*[/\\]/, ''));
    expect(loaded.length).toBeGreaterThan(0);
    expect(loaded.filter(isPulumi)).toEqual([]);
    // The bundle does carry Pulumi, in chunks that are found this way.
    expect(
      readdirSync(join(ROOT, 'dist')).filter((f) => /^\d+\.index\.js$/.test(f) && isPulumi(f)).length,
    ).toBeGreaterThan(2);
  });

  it.each(['unknown-key', 'duplicate-path', 'secret-as-value', 'impossible-steps', 'cyclic-after'])(
    'answers a bad configuration (%s) with what to mend: exit 2, each with its place, no stack trace',
    (name) => {
      const file = readdirSync(BAD).find((f) => f === `${name}.yml`);
      expect(file, `${name}.yml is in __tests__/config/bad`).toBeDefined();
      const { status, stdout, stderr } = run(
        ['deploy', '--config', join(BAD, file ?? ''), '--environment', 'production', '--json'],
        folder,
        // Nobody listens there: a call to AWS before the configuration was read would be an error of another kind.
        { AWS_ENDPOINT_URL: 'http://127.0.0.1:9' },
      );
      expect(status).toBe(2);
      const { problems } = JSON.parse(stdout) as { problems: { where: string; what: string }[] };
      expect(problems.length).toBeGreaterThan(0);
      for (const { where, what } of problems) {
        expect(where).toMatch(/\.yml:\d+:\d+$/);
        expect(what).not.toBe('');
      }
      expect(stdout + stderr).not.toMatch(/\n\s+at /);
    },
  );

  it('leaves no process behind when a rehearsal is interrupted', async () => {
    const work = mkdtempSync(join(tmpdir(), 'ez-rehearse-'));
    const child = spawn(process.execPath, [BUNDLE, 'rehearse', '--serve', '--clock-factor', '20'], {
      cwd: work,
      env: { PATH: process.env['PATH'], HOME: process.env['HOME'] },
      stdio: 'ignore',
    });
    const info = join(work, '.ez-deploy/rehearsal.json');
    await expect.poll(() => existsSync(info), { timeout: 20_000 }).toBe(true);
    const { control } = JSON.parse(readFileSync(info, 'utf8')) as { control: string };
    // A database and Redis are running, with their own children.
    const started = await Promise.all(['postgres', 'redis'].map(async (d) => (await fetch(`${control}/data/${d}`)).ok));
    expect(started).toEqual([true, true]);
    const processes = family(child.pid ?? 0);
    // The cloud, its reaper, PostgreSQL with its own children.
    expect(processes.size).toBeGreaterThan(4);
    const from = Date.now();
    child.kill('SIGINT');
    await new Promise((done) => child.once('exit', done));
    expect(Date.now() - from).toBeLessThan(10_000);
    for (let i = 0; i < 50 && alive(processes).length > 0; i += 1) await sleep(100);
    expect(alive(processes)).toEqual([]);
    expect(existsSync(info)).toBe(false);
    rmSync(work, { recursive: true, force: true });
  });
});
