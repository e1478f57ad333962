import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { controlGateway } from '../../src/aws/control';
import { createClock } from '../../src/clock';
import { testCloud } from '../rehearsal/core/cloud';

describe('the clock', () => {
  it('converts there and back, also after a correction', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2_000_000_000_000 }),
        fc.integer({ min: 1, max: 100 }),
        fc.integer({ min: -3_600_000, max: 3_600_000 }),
        fc.integer({ min: 1_600_000_000_000, max: 1_900_000_000_000 }),
        (anchor, factor, off, wall) => {
          const clock = createClock(anchor, factor);
          clock.correct(clock.now() + off);
          expect(clock.toWall(clock.toAws(wall))).toBeCloseTo(wall, 0);
        },
      ),
    );
  });

  it('follows AWS where this machine is off, and not where only the answer was on its way', () => {
    const clock = createClock();
    expect(clock.correct(Date.now() + 2_000)).toBe(0);
    expect(clock.correct(Date.now() - 300_000)).toBeLessThan(-299_000);
    expect(Math.abs(clock.now() - (Date.now() - 300_000))).toBeLessThan(100);
    expect(clock.correct(Date.now())).toBeGreaterThan(299_000);
    expect(Math.abs(clock.now() - Date.now())).toBeLessThan(100);
  });

  it('learns AWS’s time from the first call it makes', async () => {
    const cloud = await testCloud({ clockFactor: 50 });
    try {
      const { accountId, now } = await controlGateway({ ...cloud.client, endpoint: cloud.info.aws }).identity();
      expect(accountId).toBe(cloud.info.accountId);
      const aws = createClock(cloud.info.clockAnchor, 50).now();
      expect(Math.abs((now ?? 0) - aws)).toBeLessThan(50 * 1_000);
    } finally {
      await cloud.stop();
    }
  });
});
