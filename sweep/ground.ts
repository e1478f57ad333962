import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import type { RehearsalInfo } from '../src/rehearsal/info';
import { openTap } from './tap';

const ROOT = join(import.meta.dirname, '..');
/** AWS seconds per second of this machine, unless a play asks for another. */
export const CLOCK_FACTOR = 20;

export interface Ended {
  readonly code: number | null;
  readonly signal: string | null;
  readonly json: Record<string, unknown> | undefined;
  readonly stderr: string;
}

const children = new Set<ChildProcess>();
let ending = false;

/** Ends every process that was started here, also those that were frozen, and lets no other be started: a play that broke would open a cloud anew. */
export function endChildren(): void {
  ending = true;
  for (const child of children) {
    child.kill('SIGCONT');
    child.kill('SIGINT');
  }
}

export interface Started {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
}

/** A process of the bundle; its output is kept. */
export function start(file: string, args: readonly string[], cwd: string, env: NodeJS.ProcessEnv = {}): Started {
  if (ending) throw new Error('the sweep is ending');
  const child = spawn(process.execPath, [join(ROOT, 'dist', file), ...args], {
    cwd,
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], EZ_DEPLOY_INFRA_ENGINE: 'embedded', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.add(child);
  child.once('exit', () => children.delete(child));
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const ended = new Promise<Ended>((done) => {
    child.once('close', (code, signal) => {
      let json: Record<string, unknown> | undefined;
      try {
        json = JSON.parse(stdout) as Record<string, unknown>;
      } catch {
        json = undefined;
      }
      done({ code, signal, json, stderr });
    });
  });
  return { child, ended };
}

/**
 * One rehearsal with its application: every command goes to it as a user's would; a victim's calls go through the tap.
 * @param configure changes the text of its ez-deploy.yml.
 */
export async function openGround(clockFactor = CLOCK_FACTOR, configure = (text: string) => text) {
  const folder = mkdtempSync(join(tmpdir(), 'ez-sweep-'));
  const app = join(folder, 'app');
  const posts = join(folder, 'posts.txt');
  writeFileSync(posts, '');
  cpSync(join(import.meta.dirname, 'app'), app, { recursive: true });
  cpSync(join(ROOT, 'node_modules/ws'), join(app, 'node_modules/ws'), { recursive: true });
  const config = join(app, 'ez-deploy.yml');
  writeFileSync(config, configure(readFileSync(config, 'utf8')).replace("'POSTS'", posts));
  mkdirSync(join(folder, 'cloud'));
  const cloud = start(
    'index.js',
    ['rehearse', '--serve', '--clock-factor', String(clockFactor)],
    join(folder, 'cloud'),
  );
  const infoFile = join(folder, 'cloud', '.ez-deploy', 'rehearsal.json');
  for (let i = 0; !existsSync(infoFile); i += 1) {
    if (i > 300) throw new Error('the rehearsal cloud did not start');
    await sleep(100);
  }
  const info = JSON.parse(readFileSync(infoFile, 'utf8')) as RehearsalInfo;
  const openTapped = async (name: string) => {
    const tap = await openTap(info.aws);
    const file = join(folder, `${name}.json`);
    writeFileSync(file, JSON.stringify({ ...info, aws: tap.url }));
    return { tap, file };
  };
  const { tap, file: tapped } = await openTapped('tapped');
  const command = (args: readonly string[], file: string) => [
    ...args,
    '--environment',
    'production',
    '--config',
    config,
    '--rehearsal',
    file,
    '--json',
  ];
  const run = (args: readonly string[]) => start('index.js', command(args, infoFile), app).ended;
  let version = 1;
  let images = '';
  const deploy = () => {
    version += 1;
    return ['deploy', '--stages', 'deploy', '--images', images, '--version', String(version)];
  };
  const post = (release: string, rehearsal: string) =>
    start('post.js', [], app, {
      GITHUB_ACTIONS: 'true',
      STATE_release: release,
      STATE_environment: 'production',
      STATE_config: config,
      STATE_rehearsal: rehearsal,
    });
  const ground = {
    info,
    folder,
    config,
    tap,
    posts,
    run,
    /** Arguments of the next good deployment. */
    deploy,
    victim: (args: readonly string[], env: NodeJS.ProcessEnv = {}) =>
      start('index.js', command(args, tapped), app, env),
    /** A process with a tap of its own. */
    another: async (name: string) => {
      const other = await openTapped(name);
      return { tap: other.tap, start: (args: readonly string[]) => start('index.js', command(args, other.file), app) };
    },
    faults: async (rules: readonly object[], seed: number, sessionSeconds?: number) => {
      const body = JSON.stringify({ seed, rules, ...(sessionSeconds === undefined ? {} : { sessionSeconds }) });
      const answer = await fetch(`${info.control}/faults`, { method: 'POST', body });
      if (!answer.ok) throw new Error(`the faults were refused: ${await answer.text()}`);
    },
    /** The post step of a job whose main step was this release's. */
    post: (release: string) => post(release, infoFile).ended,
    /** The same, through the tap. */
    victimPost: (release: string) => post(release, tapped),
    status: async () => {
      const { json, stderr } = await run(['status']);
      if (json === undefined) throw new Error(`status said nothing: ${stderr}`);
      return json as unknown as Status;
    },
    close: async () => {
      cloud.child.kill('SIGINT');
      await cloud.ended;
      await tap.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  const first = await run(['deploy', '--stages', 'build,infra,deploy', '--version', '1']);
  if (first.json?.['result'] !== 'succeeded') {
    await ground.close();
    throw new Error(`the first release failed: ${first.stderr}`);
  }
  images = JSON.stringify(first.json['images']);
  return ground;
}
export type Ground = Awaited<ReturnType<typeof openGround>>;

export interface Status {
  readonly services: readonly {
    readonly name: string;
    readonly release: string | null;
    readonly weights: { readonly blue: number; readonly green: number };
    readonly running: { readonly blue: number; readonly green: number };
  }[];
  /** Services without colours, and schedules. */
  readonly rolling: readonly { readonly name: string; readonly release: string | null; readonly running: number }[];
  readonly schedules: readonly { readonly name: string; readonly release: string | null; readonly enabled: boolean }[];
  readonly rollout: {
    readonly release: string;
    readonly phase: string;
    readonly step: string | null;
    readonly silent: boolean;
  } | null;
  readonly history: readonly { readonly release: string; readonly command: string; readonly result: string }[];
}
