import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { shardOf } from '../../sweep/plan';
import type { Point } from '../../sweep/point';

const point = (n: number): Point => ({
  command: 'deploy',
  site: `site ${n}`,
  when: 'before',
  mode: 'kill',
  successor: 'post',
});

describe('shards of the sweep', () => {
  it('are together every point, each once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 7 }), (count, n) => {
        const points = Array.from({ length: count }, (_, i) => point(i));
        const parts = Array.from({ length: n }, (_, k) => shardOf(points, `${k + 1}/${n}`));
        expect(
          parts
            .flat()
            .map((p) => p.site)
            .sort(),
        ).toEqual(points.map((p) => p.site).sort());
      }),
    );
  });

  it.each(['0/3', '4/3', '1', 'a/b', '1/0'])('refuse %s', (shard) => {
    expect(() => shardOf([point(1)], shard)).toThrow('--shard takes K/N');
  });
});
