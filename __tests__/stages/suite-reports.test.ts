import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { runChild } from '../../src/child/run';
import { assertionOf } from '../../src/stages/test/assertion';
import { prepareReport, readReports } from '../../src/stages/test/reports/read';
import { parseJunit } from '../../src/stages/test/reports/junit';
import { parseJson } from '../../src/stages/test/reports/json';
import { parseTap } from '../../src/stages/test/reports/tap';
import { placeOfFailure } from '../../src/stages/test/stack';

/** Reports of the runners themselves, not of our memory of them. */

let root: string;
const LINE = 6;
const NODE_TESTS = `const { describe, it, test } = require('node:test');
const assert = require('node:assert');
describe('board', () => {
  it('adds', () => {});
  it('moves', () => {
    assert.strictEqual(1 + 1, 3);
  });
  it.skip('later', () => {});
});
test('outside', async (t) => {
  await t.test('inner', () => {});
});
`;
const VITEST_TESTS = `import { describe, expect, it } from 'vitest';
describe('board', () => {
  it('adds', () => {});
  // Line 6 is the assertion.
  it('moves', () => {
    expect(1 + 1).toBe(3);
  });
  it.skip('later', () => {});
});
`;
const EVENTS = `module.exports = async function* (source) { for await (const event of source) yield JSON.stringify(event, (k, v) => v instanceof Error ? { message: v.message, stack: v.stack, cause: v.cause } : v) + '\\n'; };`;

async function play(argv: readonly string[]) {
  const child = await runChild(argv, {
    cwd: root,
    env: { PATH: process.env['PATH'] ?? '', NO_COLOR: '1' },
    timeoutMs: 60_000,
  });
  expect(child.startError).toBeUndefined();
  return child;
}

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'ez-reports-'));
  mkdirSync(join(root, 'out'));
  writeFileSync(join(root, 'board.test.cjs'), NODE_TESTS);
  writeFileSync(join(root, 'board.spec.mjs'), VITEST_TESTS);
  writeFileSync(join(root, 'events.cjs'), EVENTS);
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'));
  const reporter = (name: string, file: string) => [
    `--test-reporter=${name}`,
    `--test-reporter-destination=out/${file}`,
  ];
  await play([
    'node',
    '--test',
    ...reporter('junit', 'node.xml'),
    ...reporter('tap', 'node.tap'),
    ...reporter('./events.cjs', 'node.jsonl'),
    'board.test.cjs',
  ]);
  await play([
    'node',
    resolve('node_modules/vitest/vitest.mjs'),
    'run',
    '--root',
    root,
    '--reporter=json',
    '--reporter=junit',
    '--outputFile.json=out/vitest.json',
    '--outputFile.junit=out/vitest.xml',
    'board.spec.mjs',
  ]);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('a report of a real runner', () => {
  it.each([
    ['node’s JUnit', 'node.xml', 3, /strictly equal/, 'board.test.cjs'],
    ['node’s TAP', 'node.tap', 3, /strictly equal/, 'board.test.cjs'],
    ['node’s events', 'node.jsonl', 3, /strictly equal/, 'board.test.cjs'],
    ['vitest’s JSON', 'vitest.json', 2, /expected 2 to be 3/, 'board.spec.mjs'],
    ['vitest’s JUnit', 'vitest.xml', 2, /expected 2 to be 3/, 'board.spec.mjs'],
  ])(
    '%s: tests, the assertion without its stack, the line of the assertion',
    async (_what, file, ran, message, source) => {
      const read = await readReports([{ name: file, path: join(root, 'out', file) }]);
      expect(read).not.toHaveProperty('problem');
      const outcomes = read.tests.map((t) => t.outcome);
      expect(outcomes.filter((o) => o !== 'skipped')).toHaveLength(ran);
      expect(outcomes.filter((o) => o === 'skipped')).toHaveLength(1);
      const failed = read.tests.filter((t) => t.outcome === 'failed');
      expect(failed).toHaveLength(1);
      const [failure] = failed;
      if (failure === undefined) throw new Error('unreachable');
      expect(failure.name).toMatch(/board.* moves$|board(?: ›| >) moves$|^moves$/);
      expect(assertionOf(failure)).toMatch(message);
      expect(assertionOf(failure)).not.toMatch(/^\s*at |❯|node:internal/m);
      expect(placeOfFailure(failure, root, root)).toEqual({ file: source, line: LINE });
      expect(failure.seconds).toBeGreaterThanOrEqual(0);
    },
  );
});

describe('a JUnit report', () => {
  it('may hold a DOCTYPE in the output of a test, which is text', () => {
    const xml = `<testsuite><testcase name="a"><failure message="m"><![CDATA[<!DOCTYPE html [<!ENTITY a "b">]> &lt;]]></failure></testcase></testsuite>`;
    expect(parseJunit(xml)[0]?.text).toBe('<!DOCTYPE html [<!ENTITY a "b">]> &lt;');
  });

  it('expands XML’s own entities only', () => {
    const xml = `<testsuite><testcase name="a &lt;b&gt; &#65;&#x1F600;&#10;&nope;&amp;lt;"/></testsuite>`;
    expect(parseJunit(xml)[0]?.name).toBe('a <b> A😀\n&nope;&lt;');
  });

  it('tells Maven’s flaky tests', () => {
    const xml = `<testsuite><testcase name="a" time="1,234.5"><flakyFailure message="once"/></testcase></testsuite>`;
    expect(parseJunit(xml)).toMatchObject([{ outcome: 'flaky', message: 'once', seconds: 1234.5 }]);
  });

  it('blames what fails outside of any test', () => {
    const xml = `<testsuites><testsuite name="set-up"><error message="no database"/></testsuite></testsuites>`;
    expect(parseJunit(xml)).toMatchObject([{ outcome: 'failed', name: 'set-up', message: 'no database' }]);
  });

  it('is read in linear time, whatever stands before its root', () => {
    const began = performance.now();
    expect(() => parseJunit('<?a?>'.repeat(200_000) + '<!-- '.repeat(100_000))).toThrow();
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});

describe('TAP', () => {
  it('that does not keep its plan, bails out, or is none, is no success', () => {
    expect(parseTap('TAP version 14\n1..3\nok 1 - a\nok 2 - b\n')).toContainEqual(
      expect.objectContaining({ outcome: 'failed' }),
    );
    expect(parseTap('ok 1 - a\nBail out! no database\n').at(-1)).toMatchObject({
      outcome: 'failed',
      message: 'the run was given up: no database',
    });
    expect(() => parseTap('hello\n')).toThrow('it holds no TAP');
    expect(parseTap('1..0 # SKIP nothing here\n')).toEqual([]);
  });

  it('counts what is to do or skipped as skipped', () => {
    const read = parseTap('1..3\nok 1 - a\nnot ok 2 - b # TODO later\nok 3 - c # SKIP no\n');
    expect(read.map((t) => t.outcome)).toEqual(['passed', 'skipped', 'skipped']);
  });
});

describe('JSON', () => {
  it('of a file that could not be loaded is a failure of that file', () => {
    const text = JSON.stringify({
      testResults: [{ name: '/x/a.test.ts', status: 'failed', message: 'SyntaxError: no', assertionResults: [] }],
    });
    expect(parseJson(text)).toMatchObject([{ outcome: 'failed', name: '/x/a.test.ts', message: 'SyntaxError: no' }]);
  });

  it('of something else is refused, also when it is absurdly deep', () => {
    expect(() => parseJson('{"a": 1}')).toThrow(/neither vitest’s nor jest’s JSON/);
    expect(() => parseJson('['.repeat(5_000_000))).toThrow(/it is not JSON/);
  });
});

describe('a report’s file', () => {
  it('is a regular file of bounded size: no link, no pipe, nothing missing', async () => {
    symlinkSync('/etc/passwd', join(root, 'out', 'link.xml'));
    const of = async (path: string) => readReports([{ name: 'r', path }]);
    expect(await of(join(root, 'out', 'link.xml'))).toMatchObject({
      problem: 'its report r cannot be used: it is a link',
    });
    expect(await of(join(root, 'out'))).toMatchObject({ problem: 'its report r cannot be used: it is not a file' });
    expect(await of(join(root, 'out', 'none*.xml'))).toMatchObject({
      problem: 'its report r cannot be used: no such file was written',
    });
    expect(await of('/dev/zero')).toMatchObject({ problem: 'its report r cannot be used: it is not a file' });
  });

  it('may be many by a star', async () => {
    const read = await readReports([{ name: 'n', path: join(root, 'out', 'node.*') }]);
    expect(read.tests.filter((t) => t.outcome === 'failed')).toHaveLength(3);
  });
});

describe('a pattern', () => {
  it('removes nothing it stands for, and takes no file that was there before and is unchanged', async () => {
    const path = join(root, 'out', 'p-*.xml');
    const xml = (name: string) => `<testsuite><testcase name="${name}"/></testsuite>`;
    writeFileSync(join(root, 'out', 'p-old.xml'), xml('old'));
    writeFileSync(join(root, 'out', 'p-again.xml'), xml('before'));
    const stale = await prepareReport(path);
    expect(await readReports([{ name: 'p', path }], stale)).toMatchObject({
      problem: expect.stringContaining('no such file was written') as string,
    });
    writeFileSync(join(root, 'out', 'p-again.xml'), xml('again'));
    writeFileSync(join(root, 'out', 'p-new.xml'), xml('new'));
    const read = await readReports([{ name: 'p', path }], stale);
    expect(read.tests.map((t) => t.name)).toEqual(['again', 'new']);
    expect(existsSync(join(root, 'out', 'p-old.xml'))).toBe(true);
  });
});

describe('assertionOf', () => {
  it.each([
    [
      'pytest',
      { message: 'AssertionError: assert 1 == 2\n +  where 1 = f()', text: 'tests/test_a.py:3: AssertionError' },
      'AssertionError: assert 1 == 2\n +  where 1 = f()',
    ],
    [
      'go',
      { message: 'Failed', text: '    board_test.go:10: expected 3, got 2\n' },
      'board_test.go:10: expected 3, got 2',
    ],
    [
      'a traceback',
      {
        message: undefined,
        text: 'Traceback (most recent call last):\n  File "a.py", line 3, in f\n    g()\nValueError: no board',
      },
      'ValueError: no board',
    ],
    [
      'java',
      { message: 'expected: <1> but was: <2>', text: 'org.opentest4j.AssertionFailedError\n\tat a.B.c(B.java:3)' },
      'expected: <1> but was: <2>',
    ],
    ['nothing', { message: '', text: '' }, 'failed'],
  ])('%s', (_who, failure, said) => {
    expect(assertionOf(failure)).toBe(said);
  });

  it('is harmless', () => {
    expect(assertionOf({ message: '\u001b[31m::error::x\u001b[0m', text: '' })).not.toMatch(/^::/);
  });
});
