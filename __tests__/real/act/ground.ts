import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

import type { RehearsalInfo } from '../../../src/rehearsal/info';
import { startGithubServer } from '../../support/github-server';
import { end, until } from './processes';

const root = resolve(import.meta.dirname, '../../..');

/** AWS minutes a wall minute: a task starts in 6 s, and the lease of the lock is 6 s long, so that a busy machine does not lose it. */
const CLOCK_FACTOR = 10;

/** Everything a run needs, in one temporary folder: the application's repository, the action, an embedded AWS, a GitHub. */
export async function openGround() {
  const folder = mkdtempSync(join(tmpdir(), 'ez-real-act-'));
  const path = (...parts: string[]) => join(folder, ...parts);
  for (const name of ['home', 'cache', 'cloud']) mkdirSync(path(name));

  // What `org/ez-deploy@v1` is: metadata and bundle, without sources and without node_modules in reach.
  mkdirSync(path('action'));
  cpSync(join(root, 'action.yml'), path('action/action.yml'));
  cpSync(join(root, 'dist'), path('action/dist'), { recursive: true });

  const app = path('app');
  cpSync(join(root, '__tests__/real/act/app'), app, { recursive: true });
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', app, '-c', 'user.name=test', '-c', 'user.email=test@localhost', ...args], {
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], HOME: path('home') },
    }).trim();
  git('init', '-q', '-b', 'main');
  git('remote', 'add', 'origin', 'https://github.com/org/shop.git');

  const cloudProcess: ChildProcess = spawn(
    process.execPath,
    [path('action/dist/index.js'), 'rehearse', '--serve', '--clock-factor', String(CLOCK_FACTOR)],
    { cwd: path('cloud'), stdio: ['ignore', 'ignore', 'pipe'], env: { PATH: process.env['PATH'], HOME: path('home') } },
  );
  let cloudLog = '';
  cloudProcess.stderr?.setEncoding('utf8').on('data', (text: string) => (cloudLog += text));
  const infoFile = path('cloud/.ez-deploy/rehearsal.json');
  const info = await until('the embedded AWS is up', 30_000, () => {
    if (cloudProcess.exitCode !== null) throw new Error(`the embedded AWS ended: ${cloudLog}`);
    return existsSync(infoFile) ? (JSON.parse(readFileSync(infoFile, 'utf8')) as RehearsalInfo) : undefined;
  });
  const github = await startGithubServer();

  return {
    folder,
    path,
    app,
    info,
    infoFile,
    github,
    git,
    /** Commits the next version of the service; answers the commit. */
    release: (version: string): string => {
      const file = join(app, 'shop/server.js');
      writeFileSync(file, readFileSync(file, 'utf8').replace(/VERSION = '\w+'/, `VERSION = '${version}'`));
      git('add', '-A');
      git('commit', '-q', '--allow-empty', '-m', `version ${version}`);
      return git('rev-parse', 'HEAD');
    },
    close: async () => {
      await github.close();
      await end(cloudProcess, 'SIGINT', 20_000);
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}
export type Ground = Awaited<ReturnType<typeof openGround>>;

export const EXAMPLE_WORKFLOWS = join(root, 'examples/tracking-board/.github/workflows');
export const NODE_BIN = dirname(process.execPath);
