import { describe, expect, it } from 'vitest';

import { renderSarif } from '../../../src/stages/scan/sarif-out';
import { parseSarif } from '../../../src/stages/scan/sarif';
import { finding } from './make';

const entry = {
  ...{ id: 'R1', package: undefined, path: undefined, expires: '2027-01-31' },
  ...{ reason: 'only our own arguments', owner: '@team' },
};
const render = (over: Partial<Parameters<typeof renderSarif>[0]>) =>
  renderSarif({ findings: [], allowed: [], version: '1.0.0', prefix: '', category: 'ez-deploy/', ...over });

describe('SARIF for code scanning', () => {
  it('says again what was found, by paths of the checkout', () => {
    const findings = [
      finding({ severity: 'critical' }),
      finding({ id: 'js-eval', package: undefined, severity: 'medium', path: 'src/a b.js', line: 7 }),
      finding({ id: 'R9', package: undefined, severity: 'low', path: undefined, line: undefined }),
    ];
    expect(
      parseSarif(render({ findings, prefix: 'shop/' })).map(({ rule, severity, file, line }) => [
        rule,
        severity,
        file,
        line,
      ]),
    ).toEqual([
      ['CVE-2021-44906', 'critical', 'shop/package-lock.json', 15],
      ['js-eval', 'medium', 'shop/src/a%20b.js', 7],
      ['R9', 'low', 'shop/ez-deploy.yml', 1],
    ]);
  });
  it('has the fingerprint that GitHub matches alerts by, and advice', () => {
    const text = render({ findings: [finding({ fingerprint: 'abc:1' })] });
    expect(text).toContain('"partialFingerprints":{"primaryLocationLineHash":"abc:1"}');
    expect(text).toContain('Upgrade minimist 1.2.0 to 1.2.6.');
  });
  it('shows what is allowed as suppressed, which counts as no finding', () => {
    const text = render({ allowed: [{ finding: finding(), entry }] });
    expect(text).toContain('"justification":"only our own arguments (@team, until 2027-01-31)"');
    expect(parseSarif(text)).toEqual([]);
    expect(parseSarif(text, 'show')).toHaveLength(1);
  });
  it('keeps to the number of results that GitHub shows', () => {
    const many = Array.from({ length: 6_000 }, (_, i) => finding({ path: `f${i}` }));
    expect(parseSarif(render({ findings: many }))).toHaveLength(5_000);
  });
});
