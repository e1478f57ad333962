// The scan stage with real scanners over a planted repository. Fast: gitleaks, semgrep, hadolint, zizmor, npm audit (before a
// loopback registry). With EZ_DEPLOY_TEST_ALL=1 also checkov and osv-scanner, which take minutes to fetch.
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import Ajv2020 from 'ajv/dist/2020';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { configSchema } from '../../src/config/schema';
import { applyScan, ScanFailed } from '../../src/stages/scan/apply';
import type { Finding } from '../../src/stages/scan/finding';
import { obtain, ToolMissing } from '../../src/stages/scan/obtain';
import { GITLEAKS, ZIZMOR } from '../../src/stages/scan/pinned';
import { captureOutput } from '../support/capture-output';
import { startAdvisoryRegistry } from './scan/advisory-registry';
import { makeOsvDatabase } from './scan/osv-database';
import { writeImage } from './scan/image';
import { plant, PLANTED, type PlantedKind } from './scan/planted';

const ALL = process.env['EZ_DEPLOY_TEST_ALL'] === '1';
const FAST = ['dependencies', 'secrets', 'code', 'dockerfiles', 'workflows'] as const satisfies PlantedKind[];
const LOCKS = join(process.cwd(), 'scanners');
const TODAY = Date.UTC(2026, 10, 23);

/** The slow ones have a cache of their own: osv-scanner, once there, would take the place of `npm audit` in the others. */
let cache = process.env['EZ_DEPLOY_TOOL_CACHE'] ?? '';

let registry: Awaited<ReturnType<typeof startAdvisoryRegistry>>;
const folders: string[] = [];
beforeAll(async () => {
  if (cache === '') throw new Error('EZ_DEPLOY_TOOL_CACHE is not set: run npm run test:real');
  registry = await startAdvisoryRegistry();
});
afterAll(() => registry.close());
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function planted(kinds: readonly PlantedKind[]) {
  const made = plant(kinds);
  folders.push(made.root);
  return made;
}

interface Scanned {
  readonly failed: ScanFailed | undefined;
  readonly findings: readonly Finding[];
  readonly scanners: readonly {
    readonly name: string;
    readonly result: string;
    readonly reason?: string | undefined;
    readonly tool?: string | undefined;
  }[];
  readonly text: string;
  readonly sarif: unknown;
  readonly uploaded: string | undefined;
}

async function scan(
  root: string,
  over: Record<string, unknown> = {},
  more: { base?: string; now?: number } = {},
): Promise<Scanned> {
  const { scanners, ...rest } = over;
  const config = configSchema.parse({
    app: 'shop',
    services: { api: { path: '/*', port: 80 } },
    environments: { dev: {} },
    scan: { scanners: { ...(ALL ? {} : { infrastructure: 'off' }), ...(scanners as object | undefined) }, ...rest },
  });
  const output = captureOutput();
  let uploaded: string | undefined;
  const outcome = await applyScan({
    config: { scan: config.scan, root },
    output,
    // A token in the environment must reach no scanner: the registry writes down what it is sent.
    env: {
      ...process.env,
      EZ_DEPLOY_TOOL_CACHE: cache,
      npm_config_registry: registry.url,
      GITHUB_TOKEN: 'not-for-scanners',
      NODE_AUTH_TOKEN: 'nor-this',
    },
    signal: new AbortController().signal,
    locks: LOCKS,
    base: more.base,
    now: () => more.now ?? TODAY,
    upload: (sarif) => {
      uploaded = sarif;
      return Promise.resolve();
    },
  }).catch((error: unknown) => {
    if (error instanceof ScanFailed) return error;
    throw error;
  });
  const sarif: unknown = JSON.parse(readFileSync(join(root, '.ez-deploy/scan.sarif'), 'utf8'));
  const findings = [...new Map(outcome.scanners.flatMap((s) => s.findings).map((f) => [f.fingerprint, f])).values()];
  const failed = outcome instanceof ScanFailed ? outcome : undefined;
  return { failed, findings, scanners: outcome.scanners, text: output.text(), sarif, uploaded };
}

const severe = (findings: readonly Finding[]) =>
  findings.filter((f) => f.severity === 'high' || f.severity === 'critical');
const placesOf = (findings: readonly Finding[]) =>
  findings.map((f) => `${f.kind} ${f.path ?? ''}:${f.line ?? ''}`).sort();
const placeOf = (kind: PlantedKind) => `${kind} ${PLANTED[kind].path}:${PLANTED[kind].line}`;

/** The official schema of SARIF 2.1.0, out of Microsoft's package. */
function sarifProblems(log: unknown): string[] {
  const file = process.env['EZ_DEPLOY_TOOL_SARIF_SCHEMA'];
  if (file === undefined) throw new Error('EZ_DEPLOY_TOOL_SARIF_SCHEMA is not set: run npm run test:real');
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false });
  const validate = ajv.compile(JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, '')) as object);
  return validate(log) ? [] : (validate.errors ?? []).map((e) => `${e.instancePath} ${e.message ?? ''}`);
}

describe('a planted repository', { timeout: 900_000 }, () => {
  it('gives up each planted problem, by file and line, and nothing else above the gate', async () => {
    const { root } = planted(FAST);
    const { failed, findings, scanners, text, sarif } = await scan(root);
    expect(scanners.filter((s) => s.result === 'could-not-run')).toEqual([]);
    expect(placesOf(severe(findings))).toEqual(FAST.map(placeOf).sort());
    expect(failed?.message).toBe('1 critical, 4 high (the limit is high)');
    expect(text).toContain('critical: minimist 1.2.0 in api/package-lock.json: upgrade to 1.2.6 (GHSA-xvch-5gv4-984h)');
    // No secret in what is said, nor in what is handed on.
    expect(text + JSON.stringify(sarif)).not.toMatch(/ghp_\w{36}/);
    expect(JSON.stringify(registry.asked)).not.toMatch(/not-for-scanners|nor-this/);
    expect(sarifProblems(sarif)).toEqual([]);
    expect(sarifProblems({ version: '2.1.0', runs: [{}] })).not.toEqual([]);
  });

  it('is clean before anything is planted: the scanners ran and found nothing above the gate', async () => {
    const { root } = planted([]);
    const { failed, findings, scanners } = await scan(root);
    expect(failed?.message).toBeUndefined();
    expect(severe(findings)).toEqual([]);
    expect(scanners.map((s) => s.name).sort()).toEqual(['code', 'dependencies', 'dockerfiles', 'secrets', 'workflows']);
  });

  it('has fingerprints that stay when lines move, and SARIF with them', async () => {
    const made = planted(['code', 'dockerfiles']);
    const only = { scanners: { secrets: 'off', dependencies: 'off', workflows: 'off' } };
    const before = severe((await scan(made.root, only)).findings);
    const text = readFileSync(join(made.root, 'api/server.js'), 'utf8');
    made.write({ 'api/server.js': `// a comment\n\n${text}` });
    const after = severe((await scan(made.root, only)).findings);
    expect(after.map((f) => f.line)).not.toEqual(before.map((f) => f.line));
    expect(after.map((f) => f.fingerprint).sort()).toEqual(before.map((f) => f.fingerprint).sort());
  });

  it('has an allow-list that hides exactly one, and that ends', async () => {
    const made = planted(FAST);
    const entry = `- id: js-command-injection\n  path: api/server.js\n  reason: only reached by the operators’ own console\n  owner: '@team'\n  expires: '2026-12-31'\n`;
    made.write({
      'scan-allow.yml': `${entry}- { id: CVE-2001-0001, reason: long gone from here, owner: me, expires: '2027-06-30' }\n`,
    });
    const hidden = await scan(made.root);
    expect(placesOf(severe(hidden.findings))).toEqual(
      FAST.filter((k) => k !== 'code')
        .map(placeOf)
        .sort(),
    );
    expect(hidden.text).toContain('CVE-2001-0001 (me) hides nothing any more');
    expect(sarifProblems(hidden.sarif)).toEqual([]);
    expect(JSON.stringify(hidden.sarif)).toContain('"justification":"only reached');
    expect(hidden.uploaded).not.toContain('js-command-injection');

    const ended = await scan(made.root, {}, { now: Date.UTC(2027, 0, 1) });
    expect(placesOf(severe(ended.findings))).toEqual(FAST.map(placeOf).sort());
    expect(ended.text).toContain('js-command-injection expired on 2026-12-31: @team');
  });

  it('fails a pull request by what it brings, not by what the base has', async () => {
    const made = planted(['code', 'dockerfiles']);
    const only = { scanners: { dependencies: 'off', workflows: 'off' } };
    expect((await scan(made.root, only, { base: made.clean })).failed?.message).toContain('2 high');
    const same = await scan(made.root, only, { base: made.planted });
    expect(same.failed).toBeUndefined();
    expect(same.text).toContain('2 high in the base already');

    made.write({ 'api/other.js': "const app = require('./app');\napp.get('/', (req) => eval(req.query.code));\n" });
    const more = await scan(made.root, only, { base: made.planted });
    expect(more.failed?.message).toContain('1 high');
    expect(more.failed?.hint).toContain('api/other.js:2');

    const lost = await scan(made.root, only, { base: 'f'.repeat(40) });
    expect(lost.failed?.message).toContain('3 high');
    expect(lost.text).toContain('everything counts as new');
  });

  it('is not clean where the registry knows of no advisories endpoint', async () => {
    const made = planted(['dependencies']);
    const only = { scanners: { secrets: 'off', code: 'off', dockerfiles: 'off', workflows: 'off' }, fetch: false };
    const real = registry.url;
    Object.assign(registry, { url: `${real}elsewhere/` });
    try {
      const { failed } = await scan(made.root, only);
      expect(failed?.message).toMatch(/^dependencies could not run: .*npm/);
    } finally {
      Object.assign(registry, { url: real });
    }
  });
});

describe('what is fetched', { timeout: 300_000 }, () => {
  it.each([
    ['PyPI', 'zizmor', ZIZMOR, 'zizmor.txt', /[0-9a-f]{64}/g, '0'.repeat(64), /hash/i],
    [
      'a Go module',
      'gitleaks',
      GITLEAKS,
      'gitleaks/go.sum',
      /h1:[A-Za-z0-9+/]{43}=/g,
      `h1:${'A'.repeat(43)}=`,
      /checksum mismatch/,
    ],
  ] as const)(
    'from %s is refused where it is not what was pinned',
    async (_what, name, tool, lock, pins, other, why) => {
      const folder = mkdtempSync(join(tmpdir(), 'ez-locks-'));
      folders.push(folder);
      cpSync(LOCKS, folder, { recursive: true });
      writeFileSync(join(folder, lock), readFileSync(join(LOCKS, lock), 'utf8').replace(pins, other));
      const cache = join(folder, 'cache');
      const said: string[] = [];
      const deps = {
        env: process.env,
        signal: new AbortController().signal,
        ...{ locks: folder, cache, fetch: true, root: folder },
        say: (line: string) => said.push(line),
      };
      const error: unknown = await obtain(tool, deps).catch((e: unknown) => e);
      expect(error).toBeInstanceOf(ToolMissing);
      expect((error as ToolMissing).message).toMatch(why);
      expect((error as ToolMissing).how).toContain(`put ${name}`);
      // Nothing half-made is left for the next run to take.
      expect(readdirSync(join(cache, name))).toEqual([]);
      expect(said).toHaveLength(1);
    },
  );
});

describe('the rules that ship with us', { timeout: 300_000 }, () => {
  it('find every bad line of the examples, and no good one', async () => {
    const made = planted([]);
    const examples = {
      'bad.js.txt': 'x/bad.js',
      'bad.py.txt': 'x/bad.py',
      'bad.Dockerfile.txt': 'x/bad.Dockerfile',
      'good.Dockerfile.txt': 'x/good.Dockerfile',
    };
    const expected: string[] = [];
    for (const [from, to] of Object.entries(examples)) {
      const text = readFileSync(join(process.cwd(), '__tests__/real/scan/rules', from), 'utf8');
      made.write({ [to]: text });
      text.split('\n').forEach((line, i) => {
        const rule = /expect: ([\w-]+)/.exec(line)?.[1];
        if (rule !== undefined) expected.push(`${to}:${i + 1} ${rule}`);
      });
    }
    const off = { secrets: 'off', dependencies: 'off', dockerfiles: 'off', workflows: 'off' };
    const { findings } = await scan(made.root, { scanners: off });
    expect(findings.map((f) => `${f.path ?? ''}:${f.line ?? ''} ${f.id}`).sort()).toEqual(expected.sort());
    expect(expected.length).toBeGreaterThan(15);
  });
});

describe.runIf(ALL)('slow scanners', { timeout: 1_500_000 }, () => {
  const only = { secrets: 'off', code: 'off', dockerfiles: 'off', workflows: 'off' };
  beforeAll(() => {
    cache = join(cache, 'slow-scanners');
  });

  it('checkov finds the open port by file and line, and nothing else above the gate', async () => {
    const { root } = planted(['infrastructure']);
    const { findings, failed } = await scan(root, { scanners: { ...only, dependencies: 'off' } });
    expect(failed?.message).toContain('1 high');
    expect(placesOf(severe(findings))).toEqual([placeOf('infrastructure')]);
  });

  it('osv-scanner finds the vulnerable package in a database of our own, and refuses one that is old or gone', async () => {
    const { root } = planted(['dependencies']);
    const database = makeOsvDatabase();
    folders.push(database);
    const now = Date.now();
    const off = { ...only, infrastructure: 'off' };
    const databases = { offline: database };
    const { findings, failed, scanners, text } = await scan(root, { scanners: off, databases }, { now });
    expect(scanners[0]?.reason).toBeUndefined();
    expect(scanners[0]?.tool).toMatch(/^osv-scanner/);
    expect(placesOf(severe(findings))).toEqual([placeOf('dependencies')]);
    expect(findings[0]).toMatchObject({
      id: 'CVE-2021-44906',
      aliases: ['GHSA-xvch-5gv4-984h'],
      fixedVersion: '1.2.6',
    });
    expect(failed?.message).toBe('1 critical (the limit is high)');
    expect(text).toMatch(/database \d+\w* old/);

    const old = new Date(now - 9 * 86_400_000);
    utimesSync(join(database, 'npm/all.zip'), old, old);
    expect((await scan(root, { scanners: off, databases }, { now })).failed?.message).toContain(
      'could not run: the database of osv-scanner is',
    );
    const allowed = await scan(root, { scanners: off, databases: { ...databases, allowOld: true } }, { now });
    expect(allowed.failed?.message).toBe('1 critical (the limit is high)');

    // It would say "0 vulnerabilities" here.
    rmSync(join(database, 'npm/all.zip'));
    expect((await scan(root, { scanners: off, databases }, { now })).failed?.message).toContain('could not run');
    // A database of another ecosystem is none for this lock file.
    const other = makeOsvDatabase('PyPI');
    folders.push(other);
    expect((await scan(root, { scanners: off, databases: { offline: other } }, { now })).failed?.message).toContain(
      'could not run',
    );
  });

  it('osv-scanner finds it in an image’s archive too', async () => {
    const made = planted([]);
    const database = makeOsvDatabase();
    folders.push(database);
    made.write({ '.gitignore': '*.tar\n' });
    await writeImage(join(made.root, 'api.tar'), {
      'etc/os-release': 'ID=debian\nVERSION_ID="12"\n',
      // What `npm ci` leaves in an image.
      'app/node_modules/.package-lock.json': JSON.stringify({
        lockfileVersion: 3,
        packages: { 'node_modules/minimist': { version: '1.2.0' } },
      }),
    });
    await writeImage(join(made.root, 'empty.tar'), { 'etc/os-release': 'ID=debian\nVERSION_ID="12"\n' });
    const look = (image: string) =>
      scan(
        made.root,
        {
          scanners: { ...only, dependencies: 'off', infrastructure: 'off' },
          images: [image],
          databases: { offline: database },
        },
        { now: Date.now() },
      );
    const { findings, failed } = await look('api.tar');
    expect(failed?.message).toBe('1 critical (the limit is high)');
    expect(findings).toMatchObject([{ kind: 'images', id: 'CVE-2021-44906', path: 'api.tar', fixedVersion: '1.2.6' }]);
    // One that it can make nothing of is not clean.
    expect((await look('empty.tar')).failed?.message).toMatch(
      /^images could not run: osv-scanner ended with exit code 128/,
    );
  });
});
