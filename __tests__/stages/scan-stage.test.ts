import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { configSchema } from '../../src/config/schema';
import { applyScan, type ScanDeps, ScanFailed } from '../../src/stages/scan/apply';
import { parseSarif } from '../../src/stages/scan/sarif';
import { captureOutput } from '../support/capture-output';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'ez-scan-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const log = (results: unknown[], rules: unknown[] = [], over: Record<string, unknown> = {}) =>
  JSON.stringify({ version: '2.1.0', runs: [{ tool: { driver: { name: 'tool', rules } }, results, ...over }] });
const found = (over: Record<string, unknown> = {}) => ({ ruleId: 'R1', message: { text: 'bad thing' }, ...over });
const prints = (text: string, exit = 0) => [
  'node',
  '-e',
  `process.stdout.write(${JSON.stringify(text)}); process.exitCode = ${exit}`,
];

function deps(scan: Record<string, unknown>) {
  const config = configSchema.parse({
    app: 'shop',
    services: { api: { path: '/*', port: 80 } },
    environments: { dev: {} },
    // Its own tools are another test's (scan.test.ts of the real ones): here the user's commands run.
    scan: { ...scan, scanners: { secrets: 'off', ...(scan['scanners'] as object | undefined) } },
  });
  const output = captureOutput();
  const made: ScanDeps = {
    config: { scan: config.scan, root },
    output,
    env: { PATH: process.env['PATH'] },
    signal: new AbortController().signal,
  };
  return { ...made, output };
}
const failureOf = async (scanners: Record<string, unknown>, failOn = 'high'): Promise<ScanFailed> => {
  const error: unknown = await applyScan(deps({ scanners, failOn })).catch((e: unknown) => e);
  expect(error).toBeInstanceOf(ScanFailed);
  return error as ScanFailed;
};

describe('severity', () => {
  const severity = (result: Record<string, unknown>, rules: unknown[] = []) =>
    parseSarif(log([found(result)], rules))[0]?.severity;
  it.each([
    ['a level error', { level: 'error' }, [], 'high'],
    ['no level at all', {}, [], 'medium'],
    ['a note', { level: 'note' }, [], 'low'],
    ['the default level of its rule', {}, [{ id: 'R1', defaultConfiguration: { level: 'error' } }], 'high'],
    [
      'a score of its rule, over its level',
      { level: 'note' },
      [{ id: 'R1', properties: { 'security-severity': '9.8' } }],
      'critical',
    ],
    ['a score of 7.0', {}, [{ id: 'R1', properties: { 'security-severity': 7 } }], 'high'],
    ['a score of 6.9', {}, [{ id: 'R1', properties: { 'security-severity': '6.9' } }], 'medium'],
    ['a score of 3.9', { level: 'error' }, [{ id: 'R1', properties: { 'security-severity': '3.9' } }], 'low'],
    [
      'a rule by index',
      { ruleId: undefined, ruleIndex: 1 },
      [{ id: 'R0' }, { id: 'R9', properties: { 'security-severity': '9' } }],
      'critical',
    ],
  ])('comes from %s', (_what, result, rules, expected) => {
    expect(severity(result, rules)).toBe(expected);
  });

  it('leaves out what passed and what is suppressed, not what is only proposed', () => {
    const results = [
      found({ kind: 'pass' }),
      found({ suppressions: [{ kind: 'inSource' }] }),
      found({ suppressions: [{ status: 'accepted' }] }),
      found({ ruleId: 'KEPT', suppressions: [{ status: 'underReview' }] }),
    ];
    expect(parseSarif(log(results)).map((f) => f.rule)).toEqual(['KEPT']);
  });
});

describe('scan stage', () => {
  it('says loudly that nothing is scanned without scanners', async () => {
    const d = deps({});
    await expect(applyScan(d)).resolves.toMatchObject({ result: 'skipped' });
    expect(d.output.text()).toContain('NOTHING IS SCANNED');
  });

  it('passes below the limit and annotates what it found', async () => {
    const place = { physicalLocation: { artifactLocation: { uri: 'src/a%20b.ts' }, region: { startLine: 7 } } };
    const d = deps({ scanners: { lint: { run: prints(log([found({ locations: [place] })]), 1) } } });
    await expect(applyScan(d)).resolves.toMatchObject({ result: 'succeeded', detail: '1 scanner: 1 medium' });
    expect(d.output.said).toContainEqual({
      level: 'annotate-warning',
      text: 'bad thing',
      at: { file: 'src/a b.ts', line: 7, title: 'lint: medium: R1' },
    });
  });

  it('fails at the limit, whatever the exit code', async () => {
    const failed = await failureOf({ lint: { run: prints(log([found({ level: 'error' })]), 0) } });
    expect(failed.message).toBe('1 high (the limit is high)');
    expect(failed.hint).toContain('R1: bad thing');
  });

  it('obeys failOn', async () => {
    const scanners = { lint: { run: prints(log([found({ level: 'error' })])) } };
    await expect(applyScan(deps({ scanners, failOn: 'critical' }))).resolves.toMatchObject({ result: 'succeeded' });
    await expect(failureOf({ lint: { run: prints(log([found({ level: 'note' })])) } }, 'low')).resolves.toBeDefined();
  });

  it.each([
    ['is not installed', { run: ['no-such-scanner'] }, /was not found/, /install no-such-scanner/],
    ['ends with another exit code', { run: prints(log([]), 127) }, /exit code 127/, /./],
    ['writes nothing', { run: prints('') }, /it is empty/, /SARIF 2\.1\.0/],
    ['writes words', { run: prints('0 vulnerabilities found') }, /it is not JSON/, /SARIF/],
    ['writes other JSON', { run: prints('{"version":"1.0","runs":[]}') }, /not SARIF 2\.1\.0/, /SARIF/],
    ['holds no run', { run: prints('{"version":"2.1.0","runs":[]}') }, /holds no run/, /SARIF/],
    [
      'says it failed',
      { run: prints(log([], [], { invocations: [{ executionSuccessful: false }] })) },
      /not successful/,
      /SARIF/,
    ],
    ['takes too long', { run: ['node', '-e', 'setInterval(()=>{},1e3)'], timeout: '1s' }, /time was up/, /timeout/],
    ['writes no file', { run: ['true'], sarif: 'out.sarif' }, /it was not written/, /out\.sarif/],
    ['writes outside', { run: ['true'], sarif: '../out.sarif' }, /leads out/, /scan\.scanners/],
  ])('fails when a scanner %s', async (_what, scanner, reason, fix) => {
    const failed = await failureOf({ bad: scanner, good: { run: prints(log([])) } });
    expect(failed.message).toMatch(reason);
    expect(failed.hint).toMatch(fix);
    expect(failed.scanners.find((s) => s.name === 'good')?.result).toBe('clean');
  });

  it('does not read the log of an earlier run', async () => {
    writeFileSync(join(root, 'old.sarif'), log([]));
    const failed = await failureOf({ s: { run: ['true'], sarif: 'old.sarif' } });
    expect(failed.message).toContain('it was not written');
  });

  it('reads a file with a byte order mark', async () => {
    const text = JSON.stringify(`\uFEFF${log([])}`);
    const run = ['node', '-e', `require('fs').writeFileSync('o.sarif', ${text})`];
    await expect(applyScan(deps({ scanners: { s: { run, sarif: 'o.sarif' } } }))).resolves.toMatchObject({
      result: 'succeeded',
    });
  });
});
