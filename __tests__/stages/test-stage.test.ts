import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { configSchema } from '../../src/config/schema';
import { ConfigError } from '../../src/errors';
import { applyTest, type TestDeps, TestsFailed } from '../../src/stages/test/apply';
import { captureOutput } from '../support/capture-output';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'ez-test-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** A killed process whose parent has gone stays a zombie where nobody reaps: that is not alive. */
function isAlive(pid: number): boolean {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}

const node = (script: string) => ['node', '-e', script];

function deps(suites: Record<string, unknown>, over: Partial<TestDeps> = {}) {
  const config = configSchema.parse({
    app: 'shop',
    services: { api: { path: '/*', port: 80 } },
    environments: { dev: {} },
    test: { suites },
  });
  const output = captureOutput();
  const base: TestDeps = {
    config: { test: config.test, root },
    output,
    env: { PATH: process.env['PATH'] },
    signal: new AbortController().signal,
    ...over,
  };
  return { ...base, output };
}

const failureOf = async (d: TestDeps): Promise<TestsFailed> => {
  const error: unknown = await applyTest(d).then(
    () => undefined,
    (e: unknown) => e,
  );
  expect(error).toBeInstanceOf(TestsFailed);
  return error as TestsFailed;
};

const junit = (body: string) => `<testsuites><testsuite name="s">${body}</testsuite></testsuites>`;
const writesJunit = (xml: string, exit = 0) =>
  node(`require('fs').writeFileSync('report.xml', ${JSON.stringify(xml)}); process.exit(${exit})`);

describe('test stage', () => {
  it('says loudly that nothing is tested without suites', async () => {
    const d = deps({});
    await expect(applyTest(d)).resolves.toMatchObject({ result: 'skipped' });
    expect(d.output.said).toContainEqual(expect.objectContaining({ level: 'warn' }));
  });

  it('runs suites side by side, and those with needs after them', async () => {
    const mark = (name: string, wait: number) =>
      node(
        `const fs=require('fs');fs.appendFileSync('log','+${name}\\n');setTimeout(()=>fs.appendFileSync('log','-${name}\\n'),${wait})`,
      );
    const result = await applyTest(
      deps(
        { last: { run: mark('last', 0), needs: ['a', 'b'] }, a: { run: mark('a', 300) }, b: { run: mark('b', 300) } },
        { parallel: 2 },
      ),
    );
    expect(result.detail).toBe('3 suites passed');
    const log = readFileSync(join(root, 'log'), 'utf8').trim().split('\n');
    expect(log.slice(0, 2).sort()).toEqual(['+a', '+b']);
    expect(log.slice(4)).toEqual(['+last', '-last']);
  });

  it('skips what needs a failed suite, and says why', async () => {
    const failed = await failureOf(
      deps({ unit: { run: node('process.exit(1)') }, e2e: { run: node(''), needs: ['unit'] } }),
    );
    expect(failed.suites.map((s) => [s.name, s.result])).toEqual([
      ['unit', 'failed'],
      ['e2e', 'skipped'],
    ]);
    expect(failed.message).toContain('1 of 2 test suites failed: unit');
  });

  it('refuses unknown and circular needs before anything runs', async () => {
    const error: unknown = await applyTest(
      deps({ a: { run: 'true', needs: ['b'] }, b: { run: 'true', needs: ['a'] }, c: { run: 'true', needs: ['zzz'] } }),
    ).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(ConfigError);
    expect((error as ConfigError).message).toMatch(/a → b → a/);
    expect((error as ConfigError).message).toMatch(/"zzz" is not a suite/);
  });

  it('annotates failures of a JUnit report on the line of the stack, and counts them', async () => {
    const xml = junit(
      `<testcase name="adds" classname="math"/><testcase name="divides" classname="math"><failure message="expected 1 to be 2">AssertionError: expected 1 to be 2
    at Object.fn (${root}/node_modules/lib/x.js:1:1)
    at Object.fn (${root}/src/math.test.ts:17:9)</failure></testcase>`,
    );
    const d = deps({ unit: { run: writesJunit(xml, 1), junit: 'report.xml' } });
    const failed = await failureOf(d);
    expect(failed.message).toContain('unit (1 of 2 tests failed)');
    expect(failed.hint).toContain('src/math.test.ts:17 math › divides: expected 1 to be 2');
    expect(d.output.said).toContainEqual({
      level: 'annotate-error',
      text: 'math › divides: expected 1 to be 2',
      at: { file: 'src/math.test.ts', line: 17, title: 'unit' },
    });
  });

  it('fails a suite whose report has failures although its exit code is 0', async () => {
    const xml = junit('<testcase name="t" file="src/a.py" line="4"><error type="ValueError">boom</error></testcase>');
    const failed = await failureOf(deps({ unit: { run: writesJunit(xml), junit: 'report.xml' } }));
    expect(failed.suites[0]?.failures).toEqual([{ name: 't', message: 'boom', place: { file: 'src/a.py', line: 4 } }]);
  });

  it.each([
    ['an empty report', junit(''), /its reports hold no test/],
    [
      'only skipped tests',
      junit('<testcase name="x"><skipped/></testcase>'),
      /its only test was skipped: nothing was tested/,
    ],
    ['a broken report', '<testsuites><testsuite>', /it is not XML/],
    ['another document', '<html></html>', /neither <testsuites> nor <testsuite>/],
    ['a doctype', '<!DOCTYPE a [<!ENTITY b "c">]><testsuites/>', /DOCTYPE/],
    [
      'elements too deep',
      `${'<testsuite>'.repeat(300)}${'</testsuite>'.repeat(300)}`,
      /cannot be used: it is not XML: .*nested/i,
    ],
  ])('fails a suite with %s', async (_what, xml, reason) => {
    const failed = await failureOf(deps({ unit: { run: writesJunit(xml), junit: 'report.xml' } }));
    expect(failed.suites[0]?.reason).toMatch(reason);
  });

  it('does not take the report of an earlier run for this one', async () => {
    writeFileSync(join(root, 'report.xml'), junit('<testcase name="old"/>'));
    const failed = await failureOf(deps({ unit: { run: node(''), junit: 'report.xml' } }));
    expect(failed.suites[0]?.reason).toContain('it was not written');
  });

  it('finds failures of a real node:test run in its output', async () => {
    writeFileSync(
      join(root, 'sum.test.js'),
      `const test = require('node:test');\nconst assert = require('node:assert');\ntest('sums up', () => {\n  assert.strictEqual(1 + 1, 3);\n});\n`,
    );
    const d = deps({ unit: { run: ['node', '--test', '--test-reporter=spec', 'sum.test.js'] } });
    const failed = await failureOf(d);
    expect(failed.suites[0]?.failures[0]).toMatchObject({ name: 'sums up', place: { file: 'sum.test.js' } });
    expect([3, 4]).toContain(failed.suites[0]?.failures[0]?.place?.line);
  });

  it('gives each suite a data store of its own, ends the server after the last one, and fails a suite where nothing can start it', async () => {
    const log: string[] = [];
    let made = 0;
    const postgres = () => {
      log.push('start');
      return Promise.resolve({
        describe: 'PostgreSQL of this test',
        fresh: () => {
          made += 1;
          const url = `postgres://x/${made}`;
          log.push(`fresh ${url}`);
          return Promise.resolve({ url, end: () => Promise.resolve(void log.push(`end ${url}`)) });
        },
        stop: () => Promise.resolve(void log.push('stop')),
      });
    };
    const check = node(
      "require('fs').appendFileSync('urls', process.env.DATABASE_URL + '\\n'); process.exit(process.argv[1] === 'crash' ? 3 : 0)",
    );
    const suites = {
      a: { run: check, services: ['postgres'] },
      b: { run: [...check, 'crash'], services: ['postgres'], needs: ['a'] },
      c: { run: node(''), needs: ['a'] },
    };
    const failed = await failureOf(deps(suites, { stores: { postgres } }));
    expect(failed.suites.map((s) => s.result)).toEqual(['passed', 'failed', 'passed']);
    expect(readFileSync(join(root, 'urls'), 'utf8').trim().split('\n')).toEqual(['postgres://x/1', 'postgres://x/2']);
    expect(log).toEqual([
      'start',
      'fresh postgres://x/1',
      'end postgres://x/1',
      'fresh postgres://x/2',
      'end postgres://x/2',
      'stop',
    ]);
    const without = await failureOf(deps({ a: { run: check, services: ['redis'] } }, { stores: { postgres } }));
    expect(without.suites[0]?.reason).toBe('nothing here can start redis for it');
  });

  it('ends a suite with all its children when its time is up', async () => {
    const script = `const c = require('child_process').spawn('sleep', ['30']); require('fs').writeFileSync('pid', String(c.pid)); setInterval(() => {}, 1000)`;
    const failed = await failureOf(deps({ slow: { run: node(script), timeout: '1s' } }));
    expect(failed.suites[0]?.reason).toContain('its time was up');
    const pid = Number(readFileSync(join(root, 'pid'), 'utf8'));
    await new Promise((done) => setTimeout(done, 50));
    expect(isAlive(pid)).toBe(false);
  });

  it('stops on cancellation with the reason of the signal', async () => {
    const controller = new AbortController();
    const running = applyTest(
      deps({ slow: { run: node('setInterval(() => {}, 1000)') } }, { signal: controller.signal }),
    );
    setTimeout(() => controller.abort(new Error('cancelled by SIGINT')), 200);
    await expect(running).rejects.toThrow('cancelled by SIGINT');
  });

  it('neutralises workflow commands and escape sequences in what a suite prints', async () => {
    const evil = node(
      "console.log('::set-output name=a::b'); console.log('x ##[add-mask]y'); console.log('\\u001b[31mred\\u001b[0m'); process.stdout.write(Buffer.from([0xff, 0xfe, 10]))",
    );
    const d = deps({ unit: { run: evil } });
    await applyTest(d);
    const lines = d.output.said.filter((s) => s.level === 'info').map((s) => s.text);
    expect(lines.some((l) => l.trimStart().startsWith('::') || l.includes('##['))).toBe(false);
    expect(lines).toContain('red');
    expect(lines).toContain('\uFFFD\uFFFD');
  });

  it('gives suites neither credentials nor inputs', async () => {
    const env = {
      ...process.env,
      AWS_SESSION_TOKEN: 'a',
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'b',
      INPUT_X: 'c',
      GITHUB_TOKEN: 'd',
    };
    const script = `const bad = Object.keys(process.env).filter((k) => /^(AWS_|ACTIONS_|INPUT_)|TOKEN/.test(k)); if (bad.length) { console.error(bad); process.exit(1) }`;
    await expect(applyTest(deps({ unit: { run: node(script) } }, { env }))).resolves.toMatchObject({
      result: 'succeeded',
    });
  });

  it('says that a program is missing', async () => {
    const failed = await failureOf(deps({ unit: { run: ['no-such-program-here'] } }));
    expect(failed.message).toContain('no-such-program-here was not found on this machine');
  });
});
