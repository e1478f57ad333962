import { expect, it } from 'vitest';

import type { BucketGateway } from '../../src/aws/bucket';
import { lastRestoreText } from '../../src/restore-test/show';
import { lastTest, restoreStore } from '../../src/restore-test/store';
import { captureOutput } from '../support/capture-output';

const LINE = {
  run: 'r',
  startedAt: '2026-03-01T10:00:00.000Z',
  finishedAt: '2026-03-01T10:20:00.000Z',
  result: 'passed',
  reason: null,
  recoveryPoint: 'point',
  ageSeconds: 60,
  restoreSeconds: 600,
  tables: 1,
  rows: 2,
};

it.each([
  ['a line of a later version', [LINE, { ...LINE, result: 'skipped' }], 1, 'its history cannot be read'],
  ['no line', [], 0, 'never'],
  ['lines', [LINE], 0, 'passed · restored in 10m00s'],
])('status goes on with a history of %s', async (_what, lines, warnings, text) => {
  const bucket: Partial<BucketGateway> = { read: () => Promise.resolve({ text: JSON.stringify(lines), etag: '1' }) };
  const output = captureOutput();
  const last = await lastTest(restoreStore(bucket as BucketGateway), output);
  expect(output.said.map((s) => s.level)).toEqual(Array.from({ length: warnings }, () => 'warn'));
  expect(lastRestoreText(last)).toContain(text);
});
