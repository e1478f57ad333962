import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { baseImages } from './containers/base-images';
import { type Ground, startGround } from './containers/ground';

/**
 * The whole demo with containers: the example's images out of its own Dockerfiles, pushed by the build stage into the rehearsal's
 * registry, pulled from there by digest, run with a read-only root and no rights. Minutes: with EZ_DEPLOY_TEST_ALL=1 only.
 */
const ALL = process.env['EZ_DEPLOY_TEST_ALL'] === '1';
const EXAMPLE = resolve('examples/tracking-board');

interface Report {
  readonly releases: readonly {
    readonly version: string;
    readonly result: string;
    readonly requests: { readonly total: number; readonly failed: number };
    readonly steps: readonly { readonly weight: number; readonly verdict: string }[];
  }[];
}

describe.runIf(ALL)('npm run demo -- --containers', () => {
  let ground: Ground;
  beforeAll(async () => {
    const tags = ['backend', 'frontend'].flatMap((part) => baseImages(join(EXAMPLE, part, 'Dockerfile')));
    ground = await startGround([...new Set(tags)].map((image) => image.replace(/^node:/, '')));
  });
  afterAll(() => ground.stop());

  it('deploys 1, then 2 without a failed request, takes 3 back, and goes back to 1', { timeout: 600_000 }, async () => {
    const child = spawn(process.execPath, ['scripts/demo.mjs', '--containers'], {
      env: { ...ground.env, EZ_DEMO_RATE: '150' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (said += text.toString()));
    const seen = new Set<string>();
    const { docker } = ground.engine;
    const look = setInterval(() => {
      try {
        for (const id of docker('ps', '--quiet').split('\n').filter(Boolean))
          seen.add(docker('inspect', '--format', '{{.Config.Image}}', id).trim());
      } catch {
        // It has gone since.
      }
    }, 2_000);
    const code = await new Promise<number | null>((done) => child.once('exit', done));
    clearInterval(look);
    expect(code, said.slice(-4_000)).toBe(0);
    expect(said).toContain('Tasks are containers of Docker');
    const report = JSON.parse(readFileSync('.ez-deploy/report.json', 'utf8')) as Report;
    expect(report.releases.map((r) => [r.version, r.result])).toEqual([
      ['1', 'succeeded'],
      ['2', 'succeeded'],
      ['3', 'rolled-back'],
      ['1', 'rolled-back-manually'],
    ]);
    const [, second, third] = report.releases;
    expect(second?.requests.total).toBeGreaterThan(1_000);
    expect(second?.requests.failed).toBe(0);
    expect(third?.requests.failed).toBeGreaterThan(0);
    // Two services, and never anything but an image by digest.
    expect(seen.size).toBeGreaterThanOrEqual(4);
    for (const image of seen)
      expect(image).toMatch(/^127\.0\.0\.1:\d+\/tracking-board-production-\w+@sha256:[0-9a-f]{64}$/);
    expect(ground.engine.docker('ps', '--all', '--quiet')).toBe('');
    expect(existsSync('.ez-deploy/rehearsal.json')).toBe(false);
  });
});
