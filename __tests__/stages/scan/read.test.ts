import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { fixedByRange, lineOfPackage, parseNpmAudit, parseOsv } from '../../../src/stages/scan/advisories';
import { findingsOfSarif } from '../../../src/stages/scan/command';
import { detect } from '../../../src/stages/scan/detect';
import { pathIn } from '../../../src/stages/scan/drivers';
import { accepts, GITLEAKS, NPM, SEMGREP, versionIn } from '../../../src/stages/scan/pinned';
import { SarifError } from '../../../src/stages/scan/sarif';
import { severityFor } from '../../../src/stages/scan/severities';

const place = (path: string) => ({ path, line: undefined });
const osv = (vulnerability: Record<string, unknown>, groups: unknown[] = [], version = '1.2.0') =>
  parseOsv(
    JSON.stringify({
      results: [
        {
          source: { path: '/w/package-lock.json', type: 'lockfile' },
          packages: [
            { package: { name: 'minimist', version, ecosystem: 'npm' }, vulnerabilities: [vulnerability], groups },
          ],
        },
      ],
    }),
    'dependencies',
    place,
  );
const ranges = (...events: object[][]) => ({
  affected: [{ package: { name: 'minimist' }, ranges: events.map((e) => ({ type: 'SEMVER', events: e })) }],
});

describe('osv-scanner', () => {
  const id = 'GHSA-xvch-5gv4-984h';
  it('has names, severity and the version that ends its own range', () => {
    const [found] = osv(
      {
        id,
        aliases: ['CVE-2021-44906'],
        summary: 'Prototype Pollution',
        ...ranges([{ introduced: '0' }, { fixed: '0.2.4' }], [{ introduced: '1.0.0' }, { fixed: '1.2.6' }]),
      },
      [{ ids: [id], max_severity: '9.8' }],
    );
    expect(found).toMatchObject({ id: 'CVE-2021-44906', aliases: [id], severity: 'critical', fixedVersion: '1.2.6' });
  });
  it.each([
    ['a word', { database_specific: { severity: 'MODERATE' } }, [], 'medium'],
    ['a score over a word', { database_specific: { severity: 'LOW' } }, [{ ids: [id], max_severity: '7.5' }], 'high'],
    ['nothing at all, which is not harmless', {}, [{ ids: [id], max_severity: '' }], 'high'],
  ])('rates by %s', (_what, over, groups, severity) => {
    expect(osv({ id, ...over }, groups)[0]?.severity).toBe(severity);
  });
  it.each([
    ['nobody mended it', ranges([{ introduced: '0' }]), undefined],
    ['only an older line was mended', ranges([{ introduced: '0' }, { fixed: '0.2.4' }]), undefined],
    ['only commits are named', { affected: [{ ranges: [{ type: 'GIT', events: [{ fixed: 'abc' }] }] }] }, undefined],
    [
      'another package was mended',
      { affected: [{ package: { name: 'other' }, ranges: [{ type: 'SEMVER', events: [{ fixed: '9.0.0' }] }] }] },
      undefined,
    ],
  ])('names no version where %s', (_what, over, fixed) => {
    expect(osv({ id, ...over })[0]?.fixedVersion).toBe(fixed);
  });
  it.each(['', 'Scanned 0 packages: 0 vulnerabilities', '{}', '{"results":{}}', 'null'])(
    'does not believe %j',
    (text) => {
      expect(() => parseOsv(text, 'dependencies', place)).toThrow(SarifError);
    },
  );
});

describe('npm audit', () => {
  const via = {
    source: 1,
    name: 'minimist',
    title: 'Prototype Pollution',
    url: 'https://github.com/advisories/GHSA-xvch-5gv4-984h',
    severity: 'critical',
    cvss: { score: 9.8 },
    range: '>=1.0.0 <1.2.6',
  };
  const audit = (vulnerabilities: object) =>
    parseNpmAudit(
      JSON.stringify({ auditReportVersion: 2, vulnerabilities }),
      'api/package-lock.json',
      () => '1.2.0',
      () => 15,
    );

  it('tells each installed copy once, and leaves out who only depends on it', () => {
    const found = audit({
      minimist: {
        name: 'minimist',
        via: [via],
        nodes: ['node_modules/minimist', 'node_modules/a/node_modules/minimist'],
      },
      mkdirp: { name: 'mkdirp', via: ['minimist'], nodes: ['node_modules/mkdirp'] },
    });
    expect(found).toHaveLength(2);
    expect(found[0]).toMatchObject({
      ...{ id: 'GHSA-xvch-5gv4-984h', severity: 'critical', fixedVersion: '1.2.6', line: 15 },
      ...{ path: 'api/package-lock.json', package: { name: 'minimist', version: '1.2.0' } },
    });
  });
  it.each([
    ['the registry’s refusal', '{"message":"405 Method Not Allowed","error":{"summary":"","detail":""}}'],
    ['an older npm’s report', '{"auditReportVersion":1,"advisories":{}}'],
    ['nothing', ''],
  ])('does not take %s for clean', (_what, text) => {
    expect(() =>
      parseNpmAudit(
        text,
        'p',
        () => '',
        () => 1,
      ),
    ).toThrow(SarifError);
  });
  it.each([
    ['1.2.0', '>=1.0.0 <1.2.6', '1.2.6'],
    ['0.2.0', '<0.2.4 || >=1.0.0 <1.2.6', '0.2.4'],
    ['1.1.0', '<0.2.4 || >=1.0.0 <1.2.6', '1.2.6'],
    ['1.0.0', '<=1.0.5', undefined],
    ['1.0.0', '>=0.1.0', undefined],
    ['1.0.0', '*', undefined],
  ])('of %s in %s is mended by %s', (installed, range, fixed) => {
    expect(fixedByRange(installed, range)).toBe(fixed);
  });
});

describe('places', () => {
  it('finds a package’s line in lock files of several kinds', () => {
    expect(lineOfPackage('{\n "packages": {\n  "node_modules/minimist": {', 'minimist', '1.2.0')).toBe(3);
    expect(lineOfPackage('a==1\nflask==2.0.0 \\\n', 'flask', '2.0.0')).toBe(2);
    expect(lineOfPackage('nothing', 'flask', '2.0.0')).toBeUndefined();
  });
  it.each([
    ['./a/b.js', 'a/b.js'],
    ['/w/a%20b.js', 'a b.js'],
    ['file:///w/a.js', 'a.js'],
    ['../secret', undefined],
    ['/etc/passwd', undefined],
    ['.', undefined],
  ])('%s is %s', (told, path) => expect(pathIn('/w', told)).toBe(path));
  it('never lead out, whatever a scanner says', () => {
    const parts = fc.array(fc.constantFrom('..', '.', 'a', '%2e%2e', '/', 'file://', '%'), { maxLength: 6 });
    fc.assert(
      fc.property(parts, (told) => {
        const path = pathIn('/w', told.join('/'));
        expect(path === undefined || !(path.startsWith('/') || path.split('/').includes('..'))).toBe(true);
      }),
    );
  });
});

describe('SARIF of others', () => {
  const log = (ruleId: string) =>
    JSON.stringify({
      version: '2.1.0',
      runs: [{ tool: { driver: { name: 't' } }, results: [{ ruleId, message: { text: 'm' } }] }],
    });
  it('finds known names in a rule’s', () => {
    const [found] = findingsOfSarif(log('CVE-2021-44906-minimist'), 'mine', () => undefined);
    expect(found).toMatchObject({ id: 'CVE-2021-44906', aliases: ['CVE-2021-44906-minimist'], kind: 'other' });
  });
  it('counts a secret as high whatever its level', () => {
    expect(findingsOfSarif(log('key'), 'secrets', () => undefined)[0]).toMatchObject({
      severity: 'high',
      kind: 'secrets',
    });
  });
});

describe('severities of rules', () => {
  it.each([
    ['dockerfiles', 'DL3002', 'medium', 'high'],
    ['dockerfiles', 'DL3008', 'high', 'medium'],
    ['infrastructure', 'CKV_AWS_24', 'high', 'high'],
    ['infrastructure', 'CKV_AWS_23', 'high', 'medium'],
    ['secrets', 'github-pat', 'medium', 'high'],
    ['workflows', 'zizmor/template-injection', 'high', 'high'],
    ['workflows', 'zizmor/unpinned-uses', 'high', 'medium'],
    ['code', 'js-eval', 'high', 'high'],
    ['dependencies', 'CVE-2020-7598', 'low', 'low'],
  ] as const)('%s %s, told as %s, is %s', (kind, rule, told, severity) => {
    expect(severityFor(kind, rule, told)).toBe(severity);
  });
});

describe('what is there to scan', () => {
  it('is told by names', () => {
    const { kinds, npmOnly, notes } = detect(
      [
        'api/package-lock.json',
        'api/Dockerfile',
        'api/a.ts',
        '.github/workflows/ci.yml',
        'action.yml',
        'main.tf',
        'README.md',
      ],
      [],
    );
    expect(kinds).toMatchObject({
      dependencies: ['api/package-lock.json'],
      dockerfiles: ['api/Dockerfile'],
      code: ['api/a.ts', 'api/Dockerfile'],
      workflows: ['.github/workflows/ci.yml', 'action.yml'],
      infrastructure: ['main.tf'],
      images: [],
    });
    expect(kinds.secrets).toHaveLength(7);
    expect({ npmOnly, notes }).toEqual({ npmOnly: true, notes: [] });
  });
  it('says what nothing looks at', () => {
    const { notes, npmOnly } = detect(['main.go', 'go.mod', 'web/package.json'], []);
    expect(npmOnly).toBe(false);
    expect(notes).toEqual([
      expect.stringContaining('1 Go file:'),
      expect.stringContaining('web/package.json has no lock file'),
    ]);
    expect(detect(['package-lock.json', 'packages/a/package.json'], []).notes).toEqual([]);
    expect(detect(['package.json'], [], () => false).notes).toEqual([]);
  });
});

describe('versions of scanners on PATH', () => {
  it.each([
    [SEMGREP, '1.182.0', true],
    [SEMGREP, '1.181.9', false],
    [SEMGREP, '1.190.0', true],
    [SEMGREP, '2.0.0', false],
    [GITLEAKS, '8.30.2', true],
    [GITLEAKS, '8.30.0', false],
    [GITLEAKS, '7.99.0', false],
    [NPM, '11.2.0', true],
    [NPM, '6.14.0', false],
  ])('%o %s: %s', (tool, version, expected) => expect(accepts(tool, version)).toBe(expected));
  it.each([
    ['osv-scanner version: 2.5.0\nosv-scalibr version: 0.4.5', '2.5.0'],
    ['Haskell Dockerfile Linter 2.15.1', '2.15.1'],
    ['v8.30.1', '8.30.1'],
    ['version is set by build process', undefined],
    ['10.0.0.1', undefined],
  ])('reads %j', (text, version) => expect(versionIn(text)).toBe(version));
});
