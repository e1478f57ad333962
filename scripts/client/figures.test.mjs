import assert from 'node:assert/strict';
import { it } from 'node:test';

import { parseLog, windowFigures } from './figures.mjs';

const line = (second, status, release = 'r1') =>
  JSON.stringify({
    time: new Date(Date.UTC(2026, 0, 1, 0, 0, second)).toISOString(),
    status,
    ms: 100,
    release,
    path: '/',
  });
const at = (second) => Date.UTC(2026, 0, 1, 0, 0, second);

it('counts what began in the window, and what failed in it', () => {
  const log = parseLog(
    [line(0, 500), line(10, 200), line(11, 404), line(12, 503, ''), line(13, 0, ''), line(14, 500), line(30, 500)].join(
      '\n',
    ),
  );
  const figures = windowFigures(log, { from: at(10), to: at(20) });
  assert.equal(figures.total, 5);
  assert.equal(figures.failed, 3);
  assert.deepEqual(figures.failedBy, { none: 2, r1: 1 });
  assert.equal(figures.firstBadAnswerAt, new Date(at(12) + 100).toISOString());
  assert.equal(figures.lastBadAnswerAt, new Date(at(14) + 100).toISOString());
});

it('has no times where nothing failed', () => {
  const figures = windowFigures(parseLog(line(10, 201)), { from: at(0), to: at(20) });
  assert.deepEqual([figures.failed, figures.firstBadAnswerAt, figures.lastBadAnswerAt], [0, null, null]);
});

it('leaves a half line of a killed client out', () => {
  assert.equal(parseLog(`${line(1, 200)}\n{"time":"2026`).length, 1);
});
