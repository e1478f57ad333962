import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { ConfigError } from '../../../src/errors';
import { applyAllowList, parseAllowList } from '../../../src/stages/scan/allow';
import { type Finding, rank } from '../../../src/stages/scan/finding';
import { judge } from '../../../src/stages/scan/gate';
import { renderScan, upgradesOf } from '../../../src/stages/scan/table';
import { finding } from './make';

const entry = (over: Record<string, unknown> = {}) => ({
  id: 'CVE-2021-44906',
  reason: 'only ever parses our own arguments',
  owner: '@team',
  expires: '2027-01-31',
  ...over,
});
const read = (...entries: Record<string, unknown>[]) => parseAllowList(JSON.stringify(entries), 'scan-allow.yml');
const on = (day: string) => new Date(`${day}T12:00:00Z`);

describe('allow-list', () => {
  const one = finding({ aliases: ['GHSA-xvch-5gv4-984h'] });

  it('hides by any name of the finding, and tells by whom', () => {
    const { left, allowed, unused } = applyAllowList(
      [one],
      read(entry({ id: 'GHSA-xvch-5gv4-984h' })),
      on('2026-12-01'),
    );
    expect({ left, unused, owner: allowed[0]?.entry.owner }).toEqual({ left: [], unused: [], owner: '@team' });
  });
  it('is good to the end of its last day, UTC, and no longer', () => {
    const entries = read(entry());
    const at = (iso: string) => applyAllowList([one], entries, new Date(iso));
    expect(at('2027-01-31T23:59:59Z').left).toHaveLength(0);
    const after = at('2027-02-01T00:00:00Z');
    expect(after.left).toEqual([one]);
    expect(after.expired).toEqual(entries);
    // It did not hide anything, but it is reported once, for the graver reason.
    expect(after.unused).toEqual([]);
  });
  it('tells entries that hide nothing', () => {
    expect(applyAllowList([], read(entry()), on('2026-12-01')).unused).toHaveLength(1);
  });
  it.each([
    ['another package', { package: 'lodash' }],
    ['another file', { path: 'b/package-lock.json' }],
    ['another folder', { path: 'b/' }],
    ['a part of a file’s name', { path: 'package' }],
  ])('leaves %s alone', (_what, over) => {
    expect(applyAllowList([one], read(entry(over)), on('2026-12-01')).left).toHaveLength(1);
  });
  it('takes a folder with a slash at its end', () => {
    const inside = finding({ path: 'api/package-lock.json' });
    expect(applyAllowList([inside], read(entry({ path: 'api/' })), on('2026-12-01')).left).toHaveLength(0);
  });
  it('hides what it names and nothing else, whatever the findings', () => {
    const ids = ['CVE-2021-44906', 'CVE-2020-7598', 'R1'];
    const findings = fc.array(
      fc.constantFrom(...ids).map((id) => finding({ id })),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(findings, fc.subarray(ids), (all, hidden) => {
        const { left, allowed } = applyAllowList(all, read(...hidden.map((id) => entry({ id }))), on('2026-12-01'));
        expect(left.map((f) => f.id)).toEqual(all.map((f) => f.id).filter((id) => !hidden.includes(id)));
        expect(left.length + allowed.length).toBe(all.length);
      }),
    );
  });

  it('says everything that is wrong with it at once', () => {
    const bad = [
      entry({ owner: undefined }),
      entry({ reason: 'because' }),
      entry({ expires: '2027-02-30' }),
      entry({ until: 1 }),
    ];
    let error: unknown;
    try {
      read(...bad);
    } catch (e) {
      error = e;
    }
    expect(error).toBeInstanceOf(ConfigError);
    const text = (error as ConfigError).message;
    for (const part of ['[0].owner', '[1].reason', '[2].expires', '[3]']) expect(text).toContain(part);
  });
  it.each([
    ['no YAML', 'a: [', /is not YAML/],
    ['no list', 'a: 1', /is not a list/],
    ['aliases that would grow', '- &a [x]\n- *a', /is not YAML/],
  ])('refuses %s', (_what, text, why) => expect(() => parseAllowList(text, 'f')).toThrow(why));
  it('may be empty', () => expect(parseAllowList('# nothing yet\n', 'f')).toEqual([]));
});

describe('gate', () => {
  const rules = { failOn: 'high', onlyFixable: false } as const;
  const of = (findings: Finding[], over: Partial<{ failOn: 'low' | 'critical'; onlyFixable: boolean }> = {}) =>
    judge(findings, { ...rules, ...over }, undefined).failing.length;

  it('fails by severity', () => {
    expect(of([finding({ severity: 'medium' })])).toBe(0);
    expect(of([finding({ severity: 'high' })])).toBe(1);
    expect(of([finding({ severity: 'high' })], { failOn: 'critical' })).toBe(0);
  });
  it('fails by what can be mended only, where so asked; code can always be mended', () => {
    const unmended = finding({ fixedVersion: undefined });
    expect(of([unmended])).toBe(1);
    expect(of([unmended, finding({ package: undefined, fixedVersion: undefined })], { onlyFixable: true })).toBe(1);
  });
  it('fails a pull request by what is new', () => {
    const [old, fresh] = [finding({ path: 'a' }), finding({ path: 'b' })];
    const judged = judge([old, fresh], rules, new Set([old.fingerprint]));
    expect(judged).toEqual({ failing: [fresh], old: [old] });
  });
  it('never lets pass what is severe and not in the base', () => {
    const severities = fc.constantFrom('low' as const, 'medium' as const, 'high' as const, 'critical' as const);
    const all = fc.array(fc.tuple(severities, fc.boolean()), { maxLength: 10 });
    fc.assert(
      fc.property(all, (list) => {
        const findings = list.map(([severity], i) => finding({ severity, path: `f${i}` }));
        const base = new Set(findings.filter((_, i) => list[i]?.[1] === true).map((f) => f.fingerprint));
        const { failing, old } = judge(findings, rules, base);
        const severe = findings.filter((f) => rank(f.severity) >= rank('high'));
        expect([...failing, ...old]).toHaveLength(severe.length);
        expect(failing.every((f) => !base.has(f.fingerprint))).toBe(true);
      }),
    );
  });
});

describe('what to upgrade', () => {
  it('names the smallest version that is free of all that can be mended', () => {
    const rows = upgradesOf([
      finding({ id: 'CVE-2020-7598', fixedVersion: '1.2.2', severity: 'medium' }),
      finding({ fixedVersion: '1.2.10', severity: 'critical' }),
      finding({ id: 'CVE-2029-0001', fixedVersion: undefined }),
      finding({ id: 'R1', package: undefined }),
    ]);
    expect(rows).toEqual([
      {
        ...{ name: 'minimist', from: '1.2.0', to: '1.2.10', path: 'package-lock.json', severity: 'critical' },
        ...{ ids: ['CVE-2021-44906', 'CVE-2029-0001', 'CVE-2020-7598'], without: 1 },
      },
    ]);
  });
  it('lets no text of others become markup', () => {
    const evil = finding({
      package: undefined,
      id: 'R|1',
      message: '<img src=x>\n::error::owned | [a](javascript:b) @everyone',
    });
    const text = renderScan({ failing: [evil], others: [], scanners: ['x'], notes: [] });
    const [row] = text.split('\n').filter((l) => l.includes('owned'));
    expect(row).toBeDefined();
    expect(row).not.toMatch(/<img|\[a\]|@everyone/);
    expect(row?.match(/(?<!\\)\|/g)).toHaveLength(6);
  });
});
