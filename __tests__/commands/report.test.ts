import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, it } from 'vitest';

import { report } from '../../src/commands/report';
import type { Release } from '../../src/release/release';
import { captureOutput } from '../support/capture-output';
import { aRelease } from '../support/release';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ez-report-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const told = async () => {
  const stored: Release[] = [];
  const output = captureOutput();
  const store = {
    write: (record: Release) => Promise.resolve(stored.push(record) > 0 ? ('written' as const) : 'overtaken'),
  };
  const result = await report({ workFolder: folder, output, feed: undefined }, aRelease(), store as never);
  return { result, stored, output };
};

it('is beside the configuration, and the record in the bucket', async () => {
  const { result, stored } = await told();
  expect(existsSync(result.outputs?.['report'] ?? '')).toBe(true);
  expect(stored).toHaveLength(1);
});

it('that cannot be written changes nothing of what a release came to, and of what is said of it', async () => {
  // What a full or read-only disk comes to, also for root.
  writeFileSync(join(folder, 'releases'), '');
  const { result, stored, output } = await told();
  expect(result).toMatchObject({ exitCode: 0, outputs: { result: 'succeeded', release: aRelease().release } });
  expect(result.outputs).not.toHaveProperty('report');
  expect(result.text).toContain(aRelease().release);
  expect(stored).toHaveLength(1);
  expect(JSON.stringify(output)).toMatch(/the report could not be written: EEXIST/);
});
