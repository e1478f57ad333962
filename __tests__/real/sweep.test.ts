import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const all = process.env['EZ_DEPLOY_TEST_ALL'] === '1';

interface Report {
  readonly points: number;
  readonly reached: number;
  readonly converged: number;
  readonly lostRequests: number;
  readonly doubledPosts: number;
  readonly requests: number;
  readonly possible: number;
  readonly effectSites: readonly string[];
  readonly failures: readonly unknown[];
}

function sweep<T>(...args: string[]): T {
  const { stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'scripts/sweep.mjs'), '--json', ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    timeout: 280_000,
    maxBuffer: 64 * 1024 * 1024,
  });
  if (stdout === '') throw new Error(`the sweep said nothing: ${stderr.slice(-2_000)}`);
  return JSON.parse(stdout) as T;
}

/** A seeded sample here; `npm run sweep` plays every point, in the nightly workflow. */
describe('a deployment and a rollback, killed or frozen at a call to AWS', () => {
  it.each(['1', '2'])('end whole, with nothing lost and nothing doubled (sample %s)', (seed) => {
    const report = sweep<Report>('--sample', '4', '--workers', '2', '--seed', seed);
    expect(report.failures).toEqual([]);
    expect(report).toMatchObject({ points: 4, converged: 4, lostRequests: 0, doubledPosts: 0 });
    expect(report.reached).toBeGreaterThan(2);
    expect(report.requests).toBeGreaterThan(1_000);
    expect(report.possible).toBeGreaterThan(report.effectSites.length);
  });
});

describe.runIf(all)('AWS and the network as they are on bad days', () => {
  it('three at once, in three orders', () => {
    expect(sweep<Report>('--together', '3', '--workers', '3').failures).toEqual([]);
  });
});
