import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const EXAMPLE = join(import.meta.dirname, '../../examples/tracking-board');

describe('versions 2 and 3 of the example are changes to its source as it is', () => {
  let folder: string;
  const git = (...args: string[]) => execFileSync('git', ['-C', folder, ...args], { encoding: 'utf8', stdio: 'pipe' });
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'ez-versions-'));
    cpSync(EXAMPLE, folder, { recursive: true, filter: (path) => !/[/\\](node_modules|dist|reports)$/.test(path) });
    git('init', '-q');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('apply one after the other', () => {
    git('apply', join('versions', '2.patch'));
    const migrations = readdirSync(join(folder, 'backend', 'migrations'));
    expect(migrations.length).toBeGreaterThan(readdirSync(join(EXAMPLE, 'backend', 'migrations')).length);
    git('apply', join('versions', '3.patch'));
    expect(readFileSync(join(folder, 'backend/src/score.js'), 'utf8')).toContain('adviceFor');
  });

  it('version 3 is well where probes look, and broken only for some real writes', async () => {
    const { adviceFor } = (await import(join(folder, 'backend/src/score.js'))) as {
      adviceFor: (vitals: { temperature: number }, score: number) => unknown;
    };
    expect(adviceFor({ temperature: 36.9 }, 0)).toMatchObject({ level: 'normal' });
    expect(() => adviceFor({ temperature: 39 }, 2)).toThrow(TypeError);
  });
});
