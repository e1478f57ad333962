import { execFile, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { build } from 'esbuild';

import { startCloud } from '../../src/rehearsal/cloud';
import { measured } from '../deploy/measured';

const ROOT = join(import.meta.dirname, '../..');
const BUNDLE = join(ROOT, 'dist/index.js');
const RUNS = 7;
/** The whole production stack: both data stores, alarms, firewall. */
const CONFIG = `
app: board
services:
  backend:
    { path: /api/*, port: 8080, secrets: { SESSION: generate, DATABASE_URL: data:postgres.url, REDIS_URL: data:redis.url } }
  frontend: { path: /*, port: 3000 }
data: { postgres: { version: '16' }, redis: {} }
domain:
  name: board.example.com
  certificate: arn:aws:acm:eu-central-1:123456789012:certificate/aaaa
  zone: Z0123456789ABCDEFGHIJ
infrastructure:
  cdn: { certificate: 'arn:aws:acm:us-east-1:123456789012:certificate/bbbb' }
  backups: { copyTo: eu-west-1 }
environments:
  production: { account: '123456789012', region: eu-central-1 }
`;

const run = promisify(execFile);
const seconds = (ms: number) => (ms / 1_000).toFixed(2);
const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** The driver as one file, like the product: what TypeScript and npm bring to closures is not needed by either. */
async function bundlePlain(folder: string): Promise<string> {
  const outfile = join(folder, 'plain.cjs');
  await build({
    entryPoints: [join(ROOT, 'bench/preview/plain.ts')],
    ...{ outfile, bundle: true, platform: 'node', format: 'cjs', target: 'node24', logLevel: 'error' },
    alias: { typescript: join(ROOT, 'dist/stub.js'), '@npmcli/arborist': join(ROOT, 'dist/stub.js') },
  });
  return outfile;
}

/** Folder in which the product keeps the engine's state of this rehearsal. */
function engineFolder(state: string): string {
  const found = (readdirSync(state, { recursive: true }) as string[]).find((path) => path.endsWith('/passphrase'));
  if (found === undefined) throw new Error(`the product left no state of the engine in ${state}`);
  return join(state, found, '..');
}

/**
 * What `preview` costs over the engine's own preview of the same program: the same standing stack, the same provider, in turns, so that a
 * busy moment of the machine meets both.
 */
export const preview = measured('preview over the engine’s own', async (say) => {
  const install = spawnSync(process.execPath, [join(ROOT, 'scripts/install-pulumi.mjs')], {
    ...{ encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
  });
  if (install.status !== 0) throw new Error('there is no Pulumi engine, and none could be built');
  const root = install.stdout.trim();
  const folder = mkdtempSync(join(tmpdir(), 'ez-bench-preview-'));
  const app = join(folder, 'app');
  mkdirSync(app);
  const config = join(app, 'ez-deploy.yml');
  writeFileSync(config, CONFIG);
  const infoFile = join(folder, 'rehearsal.json');
  const cloud = await startCloud({ folder: join(folder, 'cloud'), clockFactor: 60, infoFile });
  try {
    const env = { PATH: process.env['PATH'], HOME: folder, EZ_DEPLOY_PULUMI_ROOT: root };
    const ours = (command: string, ...more: string[]) => [
      BUNDLE,
      command,
      '--environment',
      'production',
      '--config',
      config,
      '--rehearsal',
      infoFile,
      '--json',
      ...more,
    ];
    // Not in one step with the cloud, which lives in this process and has to answer.
    const timed = async (what: string, args: readonly string[]): Promise<readonly [number, string]> => {
      const from = performance.now();
      const { stdout } = await run(process.execPath, args, { cwd: app, env, maxBuffer: 64 * 1024 * 1024 }).catch(
        (error: unknown) => {
          throw new Error(`${what} failed: ${String(error)}`, { cause: error });
        },
      );
      return [performance.now() - from, stdout];
    };
    await timed('the apply', ours('deploy', '--stages', 'infra'));
    const plainFile = await bundlePlain(folder);
    const plain = [plainFile, config, infoFile, engineFolder(join(folder, 'state')), root];
    const same = (text: string) => (JSON.parse(text) as { same: number }).same;
    const [, theirs] = await timed('the engine’s own', plain);
    const [, own] = await timed('preview', ours('preview'));
    const seen = (JSON.parse(own) as { changes: { same: number } }).changes.same;
    // The stack itself and its provider are among the engine's.
    if (Math.abs(same(theirs) - seen) > 3) throw new Error(`the two saw different programs: ${same(theirs)}, ${seen}`);
    const pairs: (readonly [number, number])[] = [];
    while (pairs.length < RUNS) {
      const [engine] = await timed('the engine’s own', plain);
      const [product] = await timed('preview', ours('preview'));
      pairs.push([engine, product]);
      say(`${pairs.length} of ${RUNS}: ${seconds(engine)} s the engine’s own, ${seconds(product)} s preview`);
    }
    const [engine, product] = [median(pairs.map(([e]) => e)), median(pairs.map(([, p]) => p))];
    const how = `median of ${RUNS}, ${seen} resources, in turns`;
    return [
      { name: 'the engine’s own preview', value: engine / 1_000, unit: 's', how },
      { name: 'preview', value: product / 1_000, unit: 's', how },
      {
        name: 'preview over the engine’s own',
        value: product / engine,
        unit: 'times',
        atMost: 1.1,
        how: 'of the medians',
      },
    ];
  } finally {
    await cloud.stop();
    rmSync(folder, { recursive: true, force: true });
  }
});
