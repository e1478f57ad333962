import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { Client } from 'pg';

import type { RehearsalInfo } from '../../../src/rehearsal/info';
import type { Release } from '../../../src/release/release';

const ROOT = join(import.meta.dirname, '../../..');
const CLOCK_FACTOR = 20;

export interface Said {
  readonly code: number | null;
  readonly json: Partial<Release> & {
    problems?: { where: string; what: string; fix?: string }[];
    services?: { weights: Record<string, number>; running: Record<string, number>; version: string }[];
    rollout?: { phase: string };
    applied?: string[];
  };
  readonly stderr: string;
}

/** A package and what it needs, as npm would put it into an application. */
function copyPackage(name: string, to: string): void {
  if (existsSync(join(to, name))) return;
  const from = join(ROOT, 'node_modules', name);
  cpSync(from, join(to, name), { recursive: true });
  const { dependencies = {} } = JSON.parse(readFileSync(join(from, 'package.json'), 'utf8')) as {
    dependencies?: Record<string, string>;
  };
  for (const needed of Object.keys(dependencies)) copyPackage(needed, to);
}

/** A rehearsal with real PostgreSQL and the application of this folder; every command is the bundle's, as a user runs it. */
export async function openGround() {
  const folder = mkdtempSync(join(tmpdir(), 'ez-people-'));
  const children = new Set<ChildProcess>();
  const start = (args: readonly string[], cwd: string) => {
    const child = spawn(process.execPath, [join(ROOT, 'dist/index.js'), ...args], {
      cwd,
      env: { PATH: process.env['PATH'], HOME: process.env['HOME'], EZ_DEPLOY_INFRA_ENGINE: 'embedded' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    children.add(child);
    child.once('exit', () => children.delete(child));
    let [stdout, stderr] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    const ended = new Promise<Said>((done) => {
      child.once('close', (code) => {
        const json = (stdout.startsWith('{') ? JSON.parse(stdout) : {}) as Said['json'];
        done({ code, json, stderr });
      });
    });
    return { child, ended };
  };
  mkdirSync(join(folder, 'cloud'));
  const cloud = start(['rehearse', '--serve', '--clock-factor', String(CLOCK_FACTOR)], join(folder, 'cloud'));
  const infoFile = join(folder, 'cloud/.ez-deploy/rehearsal.json');
  for (let i = 0; !existsSync(infoFile); i += 1) {
    if (i > 300) throw new Error('the rehearsal cloud did not start');
    await sleep(100);
  }
  const info = JSON.parse(readFileSync(infoFile, 'utf8')) as RehearsalInfo;
  const clients: Client[] = [];
  return {
    info,
    /** A checkout: version 1, or 1 with what later ones add; `more` are files on top. */
    checkout: (...versions: ('v1' | 'v2')[]) => {
      const app = join(folder, versions.join('-'));
      mkdirSync(app, { recursive: true });
      for (const part of ['server.mjs', 'migrate.mjs', 'Dockerfile', 'ez-deploy.yml'])
        cpSync(join(import.meta.dirname, part), join(app, part));
      for (const version of versions) cpSync(join(import.meta.dirname, version), app, { recursive: true });
      copyPackage('pg', join(app, 'node_modules'));
      return app;
    },
    run: (app: string, ...args: string[]) =>
      start(
        [
          ...args,
          '--environment',
          'production',
          '--config',
          join(app, 'ez-deploy.yml'),
          '--rehearsal',
          infoFile,
          '--json',
        ],
        app,
      ).ended,
    /** A connection of its own to the application's database. */
    database: async (name: string) => {
      const answer = await fetch(`${info.control}/data/postgres?database=${name}`);
      const { url } = (await answer.json()) as { url: string };
      const client = new Client({ connectionString: url });
      await client.connect();
      clients.push(client);
      return client;
    },
    close: async () => {
      for (const client of clients) await client.end();
      cloud.child.kill('SIGINT');
      await cloud.ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
export type Ground = Awaited<ReturnType<typeof openGround>>;
