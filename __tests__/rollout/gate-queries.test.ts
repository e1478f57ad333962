import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { configSchema } from '../../src/config/schema';
import { freshGate, judge, type Look } from '../../src/rollout/gate';
import { judgeQuery, type QueryLook, type QueryState, worst } from '../../src/rollout/gate-queries';
import { fillIn } from '../../src/rollout/queries';

const look = (value: number | undefined, asking: number, over: Partial<QueryLook['limits']> = {}): QueryLook => ({
  name: 'failed-checkouts',
  source: 'prometheus',
  delay: 'its scrape interval',
  asking,
  value,
  limits: { max: 0.05, min: undefined, failures: 2, missing: 'inconclusive', ...over },
});
const play = (looks: readonly QueryLook[]) => {
  let state: QueryState = {};
  return looks.map((one) => {
    const judged = judgeQuery(state, one);
    state = JSON.parse(JSON.stringify(judged.state)) as QueryState;
    return judged.evidence.verdict;
  });
};

describe('a query of the team’s own', () => {
  it('fails only when it is bad as often in a row as configured', () => {
    expect(play([look(0.2, 1), look(0.01, 2), look(0.2, 3), look(0.3, 4)])).toEqual([
      'inconclusive',
      'pass',
      'inconclusive',
      'fail',
    ]);
  });

  it('counts an answer once, however often it is looked at', () => {
    expect(play([look(0.2, 1), look(0.2, 1), look(0.2, 1)])).toEqual(['inconclusive', 'inconclusive', 'inconclusive']);
  });

  it('takes silence for neither good nor bad', () => {
    expect(play([look(0.2, 1), look(undefined, 2), look(0.2, 3)])).toEqual(['inconclusive', 'inconclusive', 'fail']);
    expect(play([look(undefined, 1, { missing: 'ignore' })])).toEqual(['pass']);
  });

  it('knows a lower limit', () => {
    expect(play([look(3, 1, { max: undefined, min: 5, failures: 1 })])).toEqual(['fail']);
    expect(worst([7, 3, 9], { max: undefined, min: 5 })).toBe(3);
    expect(worst([7, 3, 9], { max: 8, min: 5 })).toBe(9);
    expect(worst([], { max: 8, min: undefined })).toBeUndefined();
  });

  it('fails exactly where the last askings with data, as many as configured, are all beyond the limit', () => {
    const values = fc.array(fc.option(fc.double({ min: 0, max: 0.1, noNaN: true }), { nil: undefined }), {
      minLength: 1,
    });
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 4 }), (all, failures) => {
        const verdicts = play(all.map((value, i) => look(value, i + 1, { failures })));
        verdicts.forEach((verdict, i) => {
          const known = all.slice(0, i + 1).filter((v) => v !== undefined);
          const last = known.slice(-failures);
          const bad = all[i] !== undefined && last.length === failures && last.every((v) => v > 0.05);
          expect(verdict === 'fail').toBe(bad);
        });
      }),
    );
  });

  it('holds a step back while it has no verdict, and takes it back when it fails', () => {
    const { gates } = configSchema.parse({
      app: 'shop',
      services: { web: { path: '/*', port: 80 } },
      environments: { production: {} },
    }).rollout;
    const seen = (query: QueryLook): Look => ({
      service: 'web',
      at: 0,
      counts: [{ source: 'app-metrics', delay: '', old: { requests: 900 }, new: { requests: 100 } }],
      queries: [query],
    });
    const first = judge(freshGate(), seen(look(0.2, 1)), gates, 1);
    expect(first.judgement).toMatchObject({ verdict: 'inconclusive' });
    expect(first.judgement.reason).toContain('failed-checkouts');
    const second = judge(first.state, seen(look(0.2, 2)), gates, 1);
    expect(second.judgement).toMatchObject({
      verdict: 'fail',
      reason: 'web: query failed-checkouts (prometheus): 0.2, above 0.05 2 times in a row',
    });
    expect(judge(freshGate(), seen(look(0.01, 1)), gates, 1).judgement.verdict).toBe('pass');
  });

  it('fills in its placeholders and leaves everything else alone', () => {
    const names = { service: 'web', release: 'r-1', oldRelease: 'r-0', environment: 'production' };
    expect(fillIn('a{s="${service}",r="${release}",o="${oldRelease}"} / $x ${other}', names)).toBe(
      'a{s="web",r="r-1",o="r-0"} / $x ${other}',
    );
  });
});
