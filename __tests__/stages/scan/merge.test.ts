import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { type BareFinding, fingerprinted, rank } from '../../../src/stages/scan/finding';
import { compareVersions, mergeFindings, orderIds } from '../../../src/stages/scan/merge';
import { bare } from './make';

const CVES = ['CVE-2021-44906', 'CVE-2020-7598', 'CVE-2019-10744'];
const GHSAS = ['GHSA-xvch-5gv4-984h', 'GHSA-vh95-rmgr-6w4m', 'GHSA-jf85-cpcp-j695'];

const anyFinding: fc.Arbitrary<BareFinding> = fc.record({
  kind: fc.constantFrom('dependencies' as const, 'images' as const, 'code' as const),
  id: fc.constantFrom(...CVES, ...GHSAS, 'R1', 'DL3002', 'CKV_DOCKER_8'),
  aliases: fc.subarray([...CVES, ...GHSAS], { maxLength: 2 }),
  scanners: fc.subarray(['osv-scanner', 'npm audit', 'mine'], { minLength: 1 }),
  severity: fc.constantFrom('low' as const, 'medium' as const, 'high' as const, 'critical' as const),
  message: fc.constantFrom('a', 'b'),
  package: fc.option(
    fc.record({ name: fc.constantFrom('minimist', 'lodash'), version: fc.constantFrom('1.2.0', '4.17.0') }),
    { nil: undefined },
  ),
  fixedVersion: fc.option(fc.constantFrom('1.2.2', '1.2.10'), { nil: undefined }),
  path: fc.option(fc.constantFrom('package-lock.json', 'a/Dockerfile'), { nil: undefined }),
  line: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
});
const many = fc.array(anyFinding, { maxLength: 12 });
const namesOf = (f: BareFinding) => [f.id, ...f.aliases];
const setOf = (findings: readonly BareFinding[]) => findings.map((f) => JSON.stringify(f)).sort();

describe('merging', () => {
  const osv = bare({ id: 'CVE-2021-44906', aliases: [GHSAS[0] ?? ''], fixedVersion: '1.2.6', severity: 'critical' });
  const audit = bare({ id: GHSAS[0] ?? '', scanners: ['npm audit'], fixedVersion: undefined });

  it('makes one of two scanners’ words for the same vulnerability', () => {
    expect(mergeFindings([audit, osv])).toEqual([{ ...osv, scanners: ['npm audit', 'osv-scanner'] }]);
  });
  it('joins by way of a third name', () => {
    const a = bare({ id: 'CVE-2021-44906' });
    const b = bare({ id: GHSAS[0] ?? '' });
    expect(mergeFindings([a, b])).toHaveLength(2);
    expect(mergeFindings([a, b, osv])).toHaveLength(1);
  });
  it.each([
    ['another package', { package: { name: 'lodash', version: '1.2.0' } }],
    ['another version of it', { package: { name: 'minimist', version: '0.2.0' } }],
    ['another lock file', { path: 'b/package-lock.json' }],
  ])('keeps %s apart', (_what, over) => {
    expect(mergeFindings([osv, bare({ ...osv, ...over })])).toHaveLength(2);
  });
  it('gives a finding without a package to the only one that it can mean', () => {
    const vague = bare({ ...osv, package: undefined, scanners: ['mine'], line: undefined });
    const merged = mergeFindings([vague, osv]);
    expect(merged).toMatchObject([{ package: osv.package, scanners: ['mine', 'osv-scanner'] }]);
    const lodash = bare({ ...osv, package: { name: 'lodash', version: '4.17.0' } });
    expect(mergeFindings([vague, osv, lodash])).toHaveLength(3);
  });
  it('takes the version that is free of it by every database', () => {
    const [one] = mergeFindings([osv, bare({ ...audit, fixedVersion: '1.2.10' })]);
    expect(one?.fixedVersion).toBe('1.2.10');
  });
  it('knows rules of two scanners that say the same', () => {
    const dockerfile = { kind: 'dockerfiles' as const, package: undefined, path: 'a/Dockerfile' };
    const merged = mergeFindings([
      bare({ ...dockerfile, id: 'DL3002', line: 4, scanners: ['hadolint'] }),
      bare({ ...dockerfile, id: 'CKV_DOCKER_8', line: 1, scanners: ['checkov'] }),
    ]);
    expect(merged).toMatchObject([{ scanners: ['checkov', 'hadolint'], aliases: ['DL3002'] }]);
  });
  it('does not make one of a rule that is broken on two lines', () => {
    const code = { kind: 'code' as const, package: undefined, path: 'a.js', id: 'js-eval' };
    expect(mergeFindings([bare({ ...code, line: 1 }), bare({ ...code, line: 2 })])).toHaveLength(2);
  });

  it('does not depend on the order', () => {
    fc.assert(
      fc.property(
        many.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([all, shuffled]) => {
          expect(setOf(mergeFindings(shuffled))).toEqual(setOf(mergeFindings(all)));
        },
      ),
    );
  });
  it('loses no name, no scanner, no severity, and never joins two packages or two files', () => {
    fc.assert(
      fc.property(many, (all) => {
        const merged = mergeFindings(all);
        for (const one of all) {
          const home = merged.filter(
            (m) =>
              namesOf(one).every((n) => namesOf(m).includes(n)) &&
              one.scanners.every((s) => m.scanners.includes(s)) &&
              rank(m.severity) >= rank(one.severity) &&
              m.path === one.path &&
              (one.package === undefined ||
                (m.package?.name === one.package.name && m.package.version === one.package.version)),
          );
          expect(home.length).toBeGreaterThan(0);
        }
        expect(merged.length).toBeLessThanOrEqual(all.length);
      }),
    );
  });
});

describe('names and versions', () => {
  it('puts CVE before GHSA before the rest', () => {
    expect(orderIds(['R1', 'GHSA-aaaa-bbbb-cccc', 'OSV-2020-1', 'CVE-2020-1234', 'R1'])).toEqual([
      'CVE-2020-1234',
      'GHSA-aaaa-bbbb-cccc',
      'OSV-2020-1',
      'R1',
    ]);
  });
  it('compares versions by their numbers', () => {
    expect(['1.2.10', '1.10.0', '1.2.9', '0.9'].sort(compareVersions)).toEqual(['0.9', '1.2.9', '1.2.10', '1.10.0']);
  });
});

describe('fingerprints', () => {
  const code = bare({ kind: 'code', package: undefined, id: 'js-eval', path: 'a.js', line: 3 });
  const print = (f: BareFinding, text: string) => fingerprinted([f], () => text)[0]?.fingerprint;

  it('stay when the line moves or is indented anew', () => {
    expect(print({ ...code, line: 99 }, '    eval( x )')).toBe(print(code, 'eval( x )'));
  });
  it('change with the line’s text, the file and the rule', () => {
    const all = [
      print(code, 'eval(x)'),
      print(code, 'eval(y)'),
      print({ ...code, path: 'b.js' }, 'eval(x)'),
      print({ ...code, id: 'R' }, 'eval(x)'),
    ];
    expect(new Set(all).size).toBe(4);
  });
  it('count equal lines', () => {
    const prints = fingerprinted([code, { ...code, line: 7 }], () => 'eval(x)').map((f) => f.fingerprint);
    expect(prints.map((p) => p.slice(-2))).toEqual([':1', ':2']);
  });
  it('of a package stay over an upgrade that does not help, and over other lines of the lock file', () => {
    const before = bare({ line: 10 });
    const after = bare({ line: 99, package: { name: 'minimist', version: '1.2.1' } });
    expect(print(after, 'x')).toBe(print(before, 'y'));
  });
  it('are one for each finding', () => {
    fc.assert(
      fc.property(many, (all) => {
        const prints = fingerprinted(mergeFindings(all), () => 'same').map((f) => f.fingerprint);
        expect(new Set(prints).size).toBe(prints.length);
      }),
    );
  });
});
