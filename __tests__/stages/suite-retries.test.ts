import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { configSchema } from '../../src/config/schema';
import { applyTest, type TestDeps, type TestResult, TestsFailed } from '../../src/stages/test/apply';
import { coresGate } from '../../src/stages/test/gate';
import { captureOutput } from '../support/capture-output';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'ez-retries-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function deps(suites: Record<string, unknown>, over: Partial<TestDeps> = {}) {
  const { test } = configSchema.parse({
    app: 'shop',
    services: { api: { path: '/*', port: 80 } },
    environments: { dev: {} },
    test: { suites },
  });
  const output = captureOutput();
  const base = { config: { test, root }, env: { PATH: process.env['PATH'] }, signal: new AbortController().signal };
  return { ...base, ...over, output };
}
const failureOf = async (running: Promise<TestResult>): Promise<TestsFailed> => {
  const error: unknown = await running.then(
    () => undefined,
    (e: unknown) => e,
  );
  expect(error).toBeInstanceOf(TestsFailed);
  return error as TestsFailed;
};

/** Writes one report the first time and another afterwards; ends with 1 where it holds a failure. */
function changing(first: string, then: string): string[] {
  const script = `const fs = require('fs'); const again = fs.existsSync('was'); fs.writeFileSync('was', '');
    const body = again ? ${JSON.stringify(then)} : ${JSON.stringify(first)};
    fs.writeFileSync('r.xml', '<testsuite>' + body + '</testsuite>'); console.log(again ? 'second' : 'first'); process.exit(body.includes('<failure') ? 1 : 0)`;
  return ['node', '-e', script];
}
const A = '<testcase name="a" file="a.test.js" line="3"/>';
const A_FAILS = '<testcase name="a" file="a.test.js" line="3"><failure message="1 is not 2"/></testcase>';
const B = '<testcase name="b"/>';

describe('retries', () => {
  it('tell a flaky test from a failed one, and warn on its line', async () => {
    const d = deps({ unit: { run: changing(A_FAILS + B, A + B), junit: 'r.xml', retries: 2 } });
    const { suites, detail } = await applyTest(d);
    expect(suites[0]).toMatchObject({
      result: 'passed',
      tests: 2,
      failed: 0,
      flaky: [{ name: 'a', message: '1 is not 2' }],
    });
    expect(detail).toBe('1 suite, 2 tests passed, 1 flaky');
    expect(d.output.said).toContainEqual({
      level: 'annotate-warning',
      text: 'a: flaky: failed, then passed; the failure was: 1 is not 2',
      at: { file: 'a.test.js', line: 3, title: 'unit' },
    });
    expect(suites[0]?.lines).toEqual(['── attempt 1 ──', 'first', '── attempt 2 ──', 'second']);
  });

  it('do not help a test that simply was not run again', async () => {
    const failed = await failureOf(
      applyTest(deps({ unit: { run: changing(A_FAILS, B), junit: 'r.xml', retries: 1 } })),
    );
    expect(failed.suites[0]).toMatchObject({ result: 'failed', failures: [{ name: 'a' }], flaky: [] });
    expect(failed.suites[0]?.reason).toBe('1 test that failed did not run in the retry: nothing shows that they pass');
  });

  it('end with the last failure, and say how often it was tried', async () => {
    const failed = await failureOf(
      applyTest(deps({ unit: { run: changing(A_FAILS, A_FAILS), junit: 'r.xml', retries: 2 } })),
    );
    expect(failed.suites[0]?.reason).toBe('1 of 1 tests failed (in all 3 attempts)');
  });

  it('call a suite without a report flaky as a whole; what cannot start is not tried again', async () => {
    const once = [
      'node',
      '-e',
      "const fs = require('fs'); if (!fs.existsSync('x')) { fs.writeFileSync('x', ''); process.exit(4) }",
    ];
    const { suites } = await applyTest(deps({ unit: { run: once, retries: 1 } }));
    expect(suites[0]?.flaky).toMatchObject([
      { name: 'unit', message: expect.stringMatching(/exit code 4$/) as string },
    ]);
    const missing = await failureOf(applyTest(deps({ unit: { run: ['no-such-program'], retries: 5 } })));
    expect(missing.suites[0]?.reason).toBe('no-such-program was not found on this machine');
  });
});

describe('shards', () => {
  const shard = (failing: number) => [
    'node',
    '-e',
    `const [, s, n] = process.argv; require('fs').writeFileSync('r-' + s + '.xml', '<testsuite>' + (s === '3' ? '' : '<testcase name="t' + s + '">' + (Number(s) === ${failing} ? '<failure message="no"/>' : '') + '</testcase>') + '</testsuite>'); require('fs').appendFileSync('log', s + '/' + n + ' ' + process.env.PART + '\\n')`,
    '{shard}',
    '{shards}',
  ];

  it('run the command once each, and are one suite: an empty one is fine, all empty is not', async () => {
    const suite = { shards: 3, reports: ['r-{shard}.xml'], env: { PART: 'part {shard}' } };
    const { suites } = await applyTest(deps({ unit: { ...suite, run: shard(0) } }));
    expect(suites[0]).toMatchObject({ result: 'passed', tests: 2 });
    expect(readFileSync(join(root, 'log'), 'utf8').trim().split('\n').sort()).toEqual([
      '1/3 part 1',
      '2/3 part 2',
      '3/3 part 3',
    ]);
    const failed = await failureOf(applyTest(deps({ unit: { ...suite, run: shard(2) } })));
    expect(failed.suites[0]).toMatchObject({ tests: 2, failed: 1, failures: [{ name: 't2' }] });
    expect(failed.suites[0]?.reason).toBe('1 of 1 tests failed, although its command ended with 0 (in 1 of 3 shards)');
  });
});

describe('the order of the output', () => {
  it('is that of the configuration, whichever suite ends first', async () => {
    const wait = (ms: number, text: string) => ['node', '-e', `setTimeout(() => console.log('${text}'), ${ms})`];
    const d = deps({ slow: { run: wait(700, 'from slow') }, quick: { run: wait(0, 'from quick') } }, { parallel: 2 });
    await applyTest(d);
    const said = d.output.said
      .filter((s) => s.level === 'info' || s.level === 'group')
      .map((s) => s.text.replace(/[\d.]+ s/, 'N s'));
    expect(said).toEqual([
      'quick: passed in N s (shown after slow)',
      'slow: passed in N s',
      'from slow',
      'quick: passed in N s',
      'from quick',
    ]);
  });
});

describe('the gate of cores', () => {
  it('never admits more than there are, lets a large one run alone, and nobody overtake it', async () => {
    const gate = coresGate(3);
    const log: string[] = [];
    let used = 0;
    let most = 0;
    const job = (name: string, cores: number) =>
      gate(cores, async () => {
        used += Math.min(cores, 3);
        most = Math.max(most, used);
        log.push(name);
        await new Promise((done) => setTimeout(done, 20));
        used -= Math.min(cores, 3);
      });
    await Promise.all([job('a', 1), job('b', 2), job('large', 8), job('c', 1), job('d', 1)]);
    expect(most).toBe(3);
    expect(log).toEqual(['a', 'b', 'large', 'c', 'd']);
  });
});

describe('coverage', () => {
  const lcov = (hit: number) => `SF:a.js\nDA:1,1\nLF:10\nLH:${hit}\nend_of_record\n`;
  const suite = (text: string, file = 'lcov.info', limits: Record<string, number> = {}) => ({
    run: ['node', '-e', `require('fs').writeFileSync('${file}', ${JSON.stringify(text)})`],
    coverage: { report: file, ...limits },
  });
  const history = () => ({
    path: join(root, '.ez-deploy', 'suites.json'),
    commit: 'abc',
    wall: () => Date.UTC(2026, 0, 1),
  });

  it.each([
    ['lcov', 'lcov.info', lcov(8), 80, undefined],
    [
      'coverage-summary.json',
      's.json',
      JSON.stringify({ total: { lines: { total: 8, covered: 6 }, branches: { total: 4, covered: 1 } } }),
      75,
      25,
    ],
    [
      'Cobertura',
      'c.xml',
      '<!DOCTYPE coverage SYSTEM "http://cobertura.sourceforge.net/xml/coverage-04.dtd"><coverage lines-covered="9" lines-valid="10" branches-covered="0" branches-valid="0"/>',
      90,
      undefined,
    ],
    [
      'Cobertura without totals',
      'c.xml',
      '<coverage line-rate="0.5"><packages><package><classes><class><lines><line number="1" hits="0"/><line number="2" hits="3"/></lines></class></classes></package></packages></coverage>',
      50,
      undefined,
    ],
  ])('is read from %s', async (_what, file, text, lines, branches) => {
    const { suites } = await applyTest(deps({ unit: suite(text, file) }));
    expect(suites[0]?.coverage).toEqual({ lines, branches, change: undefined });
  });

  it('is compared with the last run that passed, and held to its limits', async () => {
    await applyTest(deps({ unit: suite(lcov(8)) }, { history: history() }));
    const second = await applyTest(
      deps({ unit: suite(lcov(7), 'lcov.info', { maximumDrop: 10 }) }, { history: history() }),
    );
    expect(second.suites[0]?.coverage).toMatchObject({ lines: 70, change: -10 });
    const third = await failureOf(
      applyTest(deps({ unit: suite(lcov(5), 'lcov.info', { maximumDrop: 10 }) }, { history: history() })),
    );
    expect(third.suites[0]?.reason).toBe('coverage of lines fell by 20 points to 50 %, more than 10');
    const fourth = await failureOf(
      applyTest(deps({ unit: suite(lcov(6), 'lcov.info', { minimum: 65 }) }, { history: history() })),
    );
    // A failed run is no mark: still against 70.
    expect(fourth.suites[0]).toMatchObject({
      reason: '60 % of lines are covered, fewer than 65 %',
      coverage: { change: -10 },
    });
  });

  it('that was not written is a failure', async () => {
    const failed = await failureOf(applyTest(deps({ unit: { run: 'true', coverage: { report: 'lcov.info' } } })));
    expect(failed.suites[0]?.reason).toBe('its coverage lcov.info cannot be used: it was not written');
  });
});
