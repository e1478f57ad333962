import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { configSchema } from '../../src/config/schema';
import { applyTest, TestsFailed } from '../../src/stages/test/apply';
import type { SuiteResult } from '../../src/stages/test/result';
import { captureOutput } from '../support/capture-output';

/** The ten ways in which a suite goes wrong, each a real process: ten results a person understands. */

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'ez-trouble-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const node = (script: string, ...flags: string[]) => ['node', ...flags, '-e', script];
const report = (body: string) => `<testsuites><testsuite name="s">${body}</testsuite></testsuites>`;
const writes = (file: string, text: string) =>
  `require('fs').writeFileSync(${JSON.stringify(file)}, ${JSON.stringify(text)});`;

function alive(pid: number): boolean {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}

async function run(
  suite: Record<string, unknown>,
): Promise<{ suite: SuiteResult; output: ReturnType<typeof captureOutput> }> {
  const { test } = configSchema.parse({
    app: 'shop',
    services: { api: { path: '/*', port: 80 } },
    environments: { dev: {} },
    test: { suites: { unit: suite } },
  });
  const output = captureOutput();
  const env = { PATH: process.env['PATH'] };
  const suites = await applyTest({ config: { test, root }, output, env, signal: new AbortController().signal }).then(
    (passed) => passed.suites,
    (error: unknown) => {
      if (error instanceof TestsFailed) return error.suites;
      throw error;
    },
  );
  const [only] = suites;
  if (only === undefined) throw new Error('no suite ran');
  return { suite: only, output };
}

describe('a suite that', () => {
  it('hangs is ended with all it started when its time is up', async () => {
    const script = `const c = require('child_process').spawn('sleep', ['60'], { detached: true, stdio: 'ignore' }); ${`require('fs').writeFileSync('pid', String(c.pid));`} process.on('SIGTERM', () => {}); console.log('waiting for the board'); setInterval(() => {}, 1000)`;
    const { suite } = await run({ run: node(script), timeout: '1s' });
    expect(suite.result).toBe('failed');
    expect(suite.reason).toMatch(/^node -e .*was ended after 1 s: its time was up$/s);
    expect(suite.lines).toContain('waiting for the board');
    // It had gone to a session of its own.
    expect(alive(Number(readFileSync(join(root, 'pid'), 'utf8')))).toBe(false);
    expect(suite.seconds).toBeLessThan(8);
  });

  it('crashes is told by its signal, although a report was written before', async () => {
    const xml = report('<testcase name="a"/>');
    const { suite } = await run({
      run: node(`${writes('r.xml', xml)} process.kill(process.pid, 'SIGSEGV'); setInterval(() => {}, 1000)`),
      junit: 'r.xml',
    });
    expect(suite).toMatchObject({ result: 'failed', tests: 1 });
    expect(suite.reason).toMatch(
      /was ended by SIGSEGV: it crashed \(invalid memory access\); its reports show no failure$/,
    );
  });

  it('runs out of memory is told so, with what to do', async () => {
    const { suite } = await run({
      run: node('const a = []; for (;;) a.push(new Array(1e5).fill(Math.random()))', '--max-old-space-size=24'),
    });
    expect(suite.result).toBe('failed');
    expect(suite.reason).toMatch(/it ran out of memory \(the JavaScript heap\): raise --max-old-space-size/);
  });

  it.each([
    [
      'in its report',
      { run: node(writes('r.xml', report(''))), junit: 'r.xml' },
      'its reports hold no test: nothing was tested',
    ],
    [
      'by its own words',
      { run: ['node', '--test', '--test-reporter=spec', 'nothing-*.test.js'] },
      'its output says that no test ran: nothing was tested',
    ],
  ])('has no tests, %s, is a failure', async (_how, config, reason) => {
    const { suite } = await run(config);
    expect(suite).toMatchObject({ result: 'failed', reason });
  });

  it('writes broken XML is a failure that says where', async () => {
    const { suite } = await run({
      run: node(writes('r.xml', '<testsuites>\n<testsuite name="a">\n<testcase name="x">')),
      junit: 'r.xml',
    });
    expect(suite.result).toBe('failed');
    expect(suite.reason).toMatch(/^its report r\.xml cannot be used: it is not XML: line \d+/);
  });

  it('prints 200 MB is shown by its beginning and its end', async () => {
    const script = `const line = 'x'.repeat(999) + '\\n'; const block = line.repeat(1000); console.log('the first line');
      let left = 200; const go = () => { if (left-- > 0) process.stdout.write(block, go); else console.log('the last line') }; go();`;
    const began = performance.now();
    const { suite, output } = await run({ run: node(script) });
    expect(suite.result).toBe('passed');
    expect(suite.lines[0]).toBe('the first line');
    expect(suite.lines.at(-1)).toBe('the last line');
    const gap = suite.lines.find((line) => line.startsWith('…'));
    expect(gap).toMatch(/^… 19\d{4} lines are not shown …$/);
    expect(output.text().length).toBeLessThan(3_000_000);
    expect(performance.now() - began).toBeLessThan(20_000);
  });

  it('prints workflow commands gives none to the runner', async () => {
    const commands = [
      '::error::mine',
      '  ::add-mask::x',
      '\u00a0::set-output name=a::b',
      'x ##[error]y',
      '\u001b[0m::stop-commands::t',
      '\u000b::debug::z',
      'progress\r::warning::w',
    ];
    const { suite, output } = await run({ run: node(`for (const l of ${JSON.stringify(commands)}) console.log(l)`) });
    expect(suite.result).toBe('passed');
    const obeyed = output.said.filter(
      (s) => s.level === 'info' && (s.text.trim().startsWith('::') || s.text.includes('##[')),
    );
    expect(obeyed).toEqual([]);
    expect(suite.lines).toHaveLength(commands.length);
  });

  it('hides workflow commands in the names of tests and in a broken report gives none to the runner', async () => {
    const names = report(
      `<testcase name="a&#10;::error::mine" time="5"><failure message="x&#10;::add-mask::y"/></testcase>`,
    );
    const first = await run({ run: node(writes('r.xml', names)), junit: 'r.xml' });
    const second = await run({ run: node(writes('r.json', '{"a": \n::error::mine')), reports: ['r.json'] });
    expect(second.suite.reason).toMatch(/^its report r\.json cannot be used: it is not JSON/);
    for (const { output } of [first, second])
      for (const { text, level } of output.said) if (!level.startsWith('annotate')) expect(text).not.toMatch(/^\s*::/m);
  });

  it('leaves a server behind passes with a warning that names it, and the server is ended', async () => {
    const server = `require('http').createServer().listen(0, '127.0.0.1')`;
    const script = `const c = require('child_process').spawn(process.execPath, ['-e', ${JSON.stringify(server)}, 'left-behind'], { detached: true, stdio: 'ignore' }); c.unref(); require('fs').writeFileSync('pid', String(c.pid));`;
    const { suite, output } = await run({ run: node(script) });
    expect(suite.result).toBe('passed');
    expect(suite.warnings).toEqual([
      expect.stringMatching(/^it left a process running, ended now: .*node.* left-behind$/),
    ]);
    expect(output.said).toContainEqual({ level: 'warn', text: `unit: ${suite.warnings[0] ?? ''}` });
    expect(alive(Number(readFileSync(join(root, 'pid'), 'utf8')))).toBe(false);
  });

  it('does not speak UTF-8 is shown with replacement characters, and its report is read in its own encoding', async () => {
    const xml =
      '<?xml version="1.0" encoding="ISO-8859-1"?>' +
      report('<testcase name="Gr\u00f6\u00dfe"><failure message="f\u00fcnf"/></testcase>');
    writeFileSync(join(root, 'latin1.xml'), Buffer.from(xml, 'latin1'));
    const script = `process.stdout.write(Buffer.from([0x66, 0xfc, 0x6e, 0x66, 10])); require('fs').copyFileSync('latin1.xml', 'r.xml'); process.exit(1)`;
    const { suite } = await run({ run: node(script), junit: 'r.xml' });
    expect(suite.lines).toEqual(['f\ufffdnf']);
    expect(suite.failures).toMatchObject([{ name: 'Gr\u00f6\u00dfe', message: 'f\u00fcnf' }]);
  });

  it('ends with 0 although its report has failures is a failure', async () => {
    const xml = report('<testcase name="a"/><testcase name="b"><failure message="1 is not 2"/></testcase>');
    const { suite } = await run({ run: node(writes('r.xml', xml)), junit: 'r.xml' });
    expect(suite).toMatchObject({
      result: 'failed',
      tests: 2,
      failed: 1,
      failures: [{ name: 'b', message: '1 is not 2' }],
    });
    expect(suite.reason).toBe('1 of 2 tests failed, although its command ended with 0');
  });
});
