import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { createMetrics } from '../src/metrics.js';
import { hashPassword, verifyPassword } from '../src/passwords.js';
import { BadRequest, checkVitals } from '../src/vitals.js';

const good = { patient: 3, heartRate: 72, temperature: 36.8, oxygen: 98 };

describe('vital signs', () => {
  it('are taken as they are', () => assert.deepEqual(checkVitals(good), good));
  for (const [name, value] of [
    ['heartRate', 300],
    ['temperature', '36'],
    ['oxygen', 20],
    ['patient', 0],
    ['patient', 1.5],
  ]) {
    it(`${name} ${value} is refused`, () => assert.throws(() => checkVitals({ ...good, [name]: value }), BadRequest));
  }
  it('nothing at all is refused', () => assert.throws(() => checkVitals(null), BadRequest));
});

describe('passwords', () => {
  const stored = hashPassword('secret', '00ff');
  it('the right one is known', () => assert.equal(verifyPassword('secret', stored), true));
  it('a wrong one is not', () => assert.equal(verifyPassword('Secret', stored), false));
});

describe('metrics', () => {
  it('are one EMF line a flush, and none without traffic', () => {
    const lines = [];
    const metrics = createMetrics({
      service: 's',
      release: 'r',
      flushMs: 60_000,
      slowMs: 100,
      write: (l) => lines.push(JSON.parse(l)),
    });
    metrics.flush();
    metrics.answered(200, 5);
    metrics.answered(503, 500);
    metrics.stop();
    assert.equal(lines.length, 1);
    const { Requests, Errors, Slow, Service, Release } = lines[0];
    assert.deepEqual(
      { Requests, Errors, Slow, Service, Release },
      { Requests: 2, Errors: 1, Slow: 1, Service: 's', Release: 'r' },
    );
  });
});
