import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { type Release, RESULTS } from '../../src/release/release';
import { chartDataOf } from '../../src/report/chart-data';
import { renderHtml, scriptJson } from '../../src/report/html';
import { summarise } from '../../src/report/summary';
import { markup } from '../support/markup';
import { aRelease, aRolledBack, aSeries } from '../support/release';

describe('charts', () => {
  const data = chartDataOf(aRelease(), aSeries());
  const chart = (title: string) => data.charts.find((c) => c.title === title);

  it('draw both versions in the colours of the deployment, against the limit', () => {
    const failed = chart('Failed answers');
    expect(failed?.limit).toBe(5);
    expect(failed?.lines.map((l) => [l.label, l.colour])).toEqual([
      ['new · app-metrics', 'green'],
      ['old · app-metrics', 'blue'],
      ['new · probes', 'green'],
    ]);
    // 60 s after the start, at the middle of its ten seconds: 5 of 50.
    expect([failed?.lines[0]?.at[0], failed?.lines[0]?.values[0]]).toEqual([65, 10]);
    expect(chart('Answers per second')?.lines[0]?.values[0]).toBe(5);
    expect(chart('Latency')?.lines.map((l) => l.label)).toEqual(['new · probes slowest']);
  });

  it('leave a gap where nothing was observed, and only there', () => {
    const line = chart('Failed answers')?.lines[0];
    expect(line?.at).toEqual([65, 75, 90, 105, 115]);
    expect(line?.values).toEqual([10, 0, null, 0, 0]);
  });

  it('show no rate of a period that was not over', () => {
    expect(chart('Answers per second')?.lines[0]?.values).toEqual([5, 5, null, 5, null]);
  });

  it('mark each move of traffic once, and the way back as such', () => {
    expect(data.marks).toEqual([
      { at: 60, label: '10 %', back: false },
      { at: 120, label: '0 %', back: true },
    ]);
  });

  it('are none without series: old records have none', () => {
    expect(chartDataOf(aRelease(), undefined).charts).toEqual([]);
  });

  it('come as JSON that no text can leave', () => {
    const series = aSeries(`</script><!-- <script> ${'\u2028'} &lt;`);
    const page = renderHtml(aRelease(), series);
    expect(markup(page)).not.toContain('<!--');
    expect([...page.matchAll(/<\/?script/g)]).toHaveLength(4);
    const json = /id="data">([^<]*)<\/script>/.exec(page)?.[1] ?? '';
    expect((JSON.parse(json) as { charts: unknown[] }).charts).toHaveLength(5);
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const safe = scriptJson({ text });
        return !/[<>&\u2028\u2029]/.test(safe) && typeof (JSON.parse(safe) as { text: string }).text === 'string';
      }),
    );
  });
});

describe('the first screen', () => {
  const words = (release: Release) => summarise(release).healthy.word;
  it('answers for every result, with something to do', () => {
    for (const result of RESULTS) {
      for (const steps of [[], aRelease().steps]) {
        const { happened, healthy, todo } = summarise(aRelease({ result, steps }));
        expect([result, healthy.word.length > 0, todo.length > 0]).toEqual([result, true, true]);
        if (result === 'succeeded' || result === 'running') expect(happened.length).toBeGreaterThan(0);
      }
    }
  });

  it('calls healthy only what is', () => {
    expect(words(aRelease())).toBe('Yes');
    expect(words(aRolledBack())).toBe('Yes, on the old version');
    const { trafficBackAt: _, ...lost } = aRolledBack().rollback ?? {
      reason: '',
      startedAt: '',
      by: 'deploy' as const,
    };
    expect(words(aRolledBack({ rollback: lost }))).toBe('Unknown');
    expect(words(aRelease({ result: 'failed' }))).toBe('Unknown');
    expect(words(aRelease({ result: 'failed', steps: [] }))).toBe('Untouched');
    const thin = aRelease().steps.map((s) => ({ ...s, verdict: 'inconclusive' as const }));
    expect(words(aRelease({ steps: thin }))).toBe('Nothing bad seen');
  });

  it('gives the figures of the last judged step', () => {
    const figures = { newRequests: 190, newErrors: 31, oldRequests: 1_204, oldErrors: 0 };
    const steps = aRelease().steps.map((s) => ({ ...s, evidence: s.evidence.map((e) => ({ ...e, figures })) }));
    expect(summarise(aRelease({ steps })).healthy.lines).toContain(
      'api: 16.3 % of 190 answers of the new version failed, 0 % of the old version’s 1,204 (app-metrics)',
    );
  });
});
