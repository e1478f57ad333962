import { readdir, readFile, stat, symlink } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';

import { lineOfPackage, parseNpmAudit, parseOsv } from './advisories';
import type { BareFinding, Kind } from './finding';
import type { Obtained } from './obtain';
import { CHECKOV, GITLEAKS, HADOLINT, NPM, OSV_SCANNER, SEMGREP, type Tool, ZIZMOR } from './pinned';
import { parseSarif } from './sarif';
import { severityFor } from './severities';
import type { Snapshot } from './snapshot';

/** What a driver is told about the scan. */
export interface Ground {
  readonly snapshot: Snapshot;
  /** Files of its kind. */
  readonly files: readonly string[];
  /** Folder with `rules/`. */
  readonly locks: string;
  /** Folder of ez-deploy.yml: image archives are read from there. */
  readonly root: string;
  /** OSV databases; undefined: osv.dev is asked. */
  readonly offline: string | undefined;
  /** Empty folder for what the scanner writes. */
  readonly scratch: string;
}

/** One call of a scanner. */
export interface Call {
  readonly argv: readonly string[];
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Mean "it ran"; every other code does not. */
  readonly exitCodes: readonly number[];
  /** Where it writes; its standard output where absent. */
  readonly file?: string;
  /** @throws SarifError where the output is not what it should be. */
  readonly read: (text: string, exitCode: number) => BareFinding[] | Promise<BareFinding[]>;
}

/** How a scanner is driven. */
export interface Driver {
  readonly tool: Tool;
  readonly calls: (obtained: Obtained, ground: Ground) => Promise<Call[]>;
  /** When its database is from: wall ms, or that it is asked live. */
  readonly databaseAge?: (ground: Ground) => Promise<number | 'live'>;
}

/** A path as a scanner tells it, relative to what was scanned; undefined for one outside of it. */
export function pathIn(folder: string, told: string): string | undefined {
  let path = told.replace(/^file:\/\//, '');
  try {
    path = decodeURI(path);
  } catch {
    // Not encoded, then.
  }
  const inside = relative(folder, resolve(folder, path)).split(sep).join('/');
  return inside === '' || inside === '..' || inside.startsWith('../') || isAbsolute(inside) ? undefined : inside;
}

const sarifOf = (kind: Kind, tool: Tool, folder: string) => (text: string) =>
  // Whoever writes the code must not be the one who allows it: comments in it silence nothing here.
  parseSarif(text, 'show').map((f): BareFinding => ({
    kind,
    id: f.rule,
    aliases: [],
    scanners: [tool.name],
    severity: severityFor(kind, f.rule, f.severity),
    message: f.message,
    package: undefined,
    fixedVersion: undefined,
    path: f.file === undefined ? undefined : pathIn(folder, f.file),
    line: f.line === 0 ? undefined : f.line,
  }));

const one = (call: Call): Promise<Call[]> => Promise.resolve([call]);

const semgrep: Driver = {
  tool: SEMGREP,
  calls: ({ program }, { snapshot: { folder }, locks }) =>
    one({
      argv: [
        program,
        ...['scan', '--sarif', '--quiet', '--metrics=off', '--disable-version-check', '--disable-nosem'],
        // --error: else 0 means "found" as well as "clean". --strict: a rule that cannot be read fails.
        ...['--error', '--no-git-ignore', '--no-rewrite-rule-ids', '--max-target-bytes=5000000'],
        ...['--config', join(locks, 'rules'), '.'],
      ],
      cwd: folder,
      env: { SEMGREP_SEND_METRICS: 'off', SEMGREP_ENABLE_VERSION_CHECK: '0' },
      exitCodes: [0, 1],
      read: sarifOf('code', SEMGREP, folder),
    }),
};

const gitleaks: Driver = {
  tool: GITLEAKS,
  calls: ({ program }, { snapshot: { folder }, scratch }) =>
    one({
      argv: [
        program,
        ...['dir', '.', '--no-banner', '--no-color', '--redact=100', '--ignore-gitleaks-allow'],
        ...['--report-format', 'sarif', '--report-path', join(scratch, 'gitleaks.sarif')],
      ],
      cwd: folder,
      exitCodes: [0, 1],
      file: join(scratch, 'gitleaks.sarif'),
      read: sarifOf('secrets', GITLEAKS, folder),
    }),
};

const hadolint: Driver = {
  tool: HADOLINT,
  calls: ({ program }, { snapshot: { folder }, files }) =>
    one({
      argv: [program, '--format', 'sarif', '--disable-ignore-pragma', ...files.map((f) => `./${f}`)],
      cwd: folder,
      // It reads and prints UTF-8 only where it is told so.
      env: { LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' },
      exitCodes: [0, 1],
      read: sarifOf('dockerfiles', HADOLINT, folder),
    }),
};

const zizmor: Driver = {
  tool: ZIZMOR,
  calls: ({ program }, { snapshot: { folder }, files }) =>
    one({
      argv: [
        program,
        ...['--offline', '--no-progress', '--no-ignores', '--strict-collection', '--format=sarif', '--'],
        ...files.map((f) => `./${f}`),
      ],
      cwd: folder,
      // With this format 0 is all it says, whatever it found.
      exitCodes: [0],
      read: sarifOf('workflows', ZIZMOR, folder),
    }),
};

const checkov: Driver = {
  tool: CHECKOV,
  calls: ({ program }, { snapshot: { folder }, files, scratch }) =>
    one({
      argv: [
        program,
        ...['--skip-download', '--compact', '--quiet', '-o', 'sarif', '--output-file-path', scratch],
        ...['--framework', 'terraform', 'cloudformation', 'serverless', 'bicep'],
        ...files.flatMap((f) => ['-f', f]),
      ],
      cwd: folder,
      exitCodes: [0, 1],
      file: join(scratch, 'results_sarif.sarif'),
      read: sarifOf('infrastructure', CHECKOV, folder),
    }),
};

/** Oldest of the databases in the folder, as it is dated there. */
async function osvAge({ offline }: Ground): Promise<number | 'live'> {
  if (offline === undefined) return 'live';
  const folder = offline;
  const dates: number[] = [];
  for (const ecosystem of await readdir(folder).catch(() => [])) {
    const file = await stat(join(folder, ecosystem, 'all.zip')).catch(() => undefined);
    if (file !== undefined) dates.push(file.mtimeMs);
  }
  if (dates.length === 0) throw new Error(`${folder} holds no ECOSYSTEM/all.zip`);
  return Math.min(...dates);
}

const osvFlags = ({ offline }: Ground) => (offline === undefined ? [] : ['--offline', '--offline-vulnerabilities']);
/** It looks in a folder of its own name below the one it is told, and both names have changed over its versions. */
async function osvEnv({ offline, scratch }: Ground): Promise<Record<string, string>> {
  if (offline === undefined) return {};
  for (const name of ['osv-scalibr', 'osv-scanner']) await symlink(offline, join(scratch, name));
  return { OSV_SCALIBR_LOCAL_DB_CACHE_DIRECTORY: scratch, OSV_SCANNER_LOCAL_DB_CACHE_DIRECTORY: scratch };
}

/** Lock files that name no package: nothing to look up, and nothing printed. (127 is its word for "could not look".) */
const NO_PACKAGES = 128;

const osvDependencies: Driver = {
  tool: OSV_SCANNER,
  databaseAge: osvAge,
  calls: async ({ program }, ground) => {
    const { folder } = ground.snapshot;
    return [
      {
        argv: [
          program,
          ...['scan', 'source', '--format', 'json', '--no-ignore', ...osvFlags(ground)],
          ...ground.files.flatMap((f) => ['-L', f]),
        ],
        cwd: folder,
        env: await osvEnv(ground),
        exitCodes: [0, 1, NO_PACKAGES],
        read: async (text, exitCode) => {
          if (exitCode === NO_PACKAGES) return [];
          const texts = new Map<string, string>();
          for (const file of ground.files) texts.set(file, await readFile(join(folder, file), 'utf8'));
          return parseOsv(text, 'dependencies', (path, name, version) => {
            const file = pathIn(folder, path) ?? path;
            return { path: file, line: lineOfPackage(texts.get(file) ?? '', name, version) };
          });
        },
      },
    ];
  },
};

const osvImages: Driver = {
  tool: OSV_SCANNER,
  databaseAge: osvAge,
  calls: async ({ program }, ground) => {
    const env = await osvEnv(ground);
    return ground.files.map((image) => ({
      argv: [
        program,
        ...['scan', 'image', '--format', 'json', ...osvFlags(ground), '--archive', resolve(ground.root, image)],
      ],
      cwd: ground.scratch,
      env,
      // An image in which it sees no package at all is one that it cannot read: that is not clean.
      exitCodes: [0, 1],
      read: (text) => parseOsv(text, 'images', () => ({ path: image, line: undefined })),
    }));
  },
};

const npmAudit: Driver = {
  tool: NPM,
  databaseAge: () => Promise.resolve('live'),
  calls: ({ program }, { snapshot: { folder }, files }) =>
    Promise.all(
      files.map(async (file) => {
        const text = await readFile(join(folder, file), 'utf8');
        const lock = JSON.parse(text) as { packages?: Record<string, { version?: string } | undefined> };
        return {
          argv: [program, 'audit', '--json', '--package-lock-only', '--ignore-scripts'],
          cwd: join(folder, dirname(file)),
          exitCodes: [0, 1],
          // What the registry refused is JSON as well, with exit code 1: `read` refuses what is no report.
          read: (report: string) =>
            parseNpmAudit(
              report,
              file,
              (node) => lock.packages?.[node]?.version,
              (node) => {
                const index = text.split('\n').findIndex((line) => line.includes(`"${node}"`));
                return index < 0 ? undefined : index + 1;
              },
            ),
        };
      }),
    ),
};

/** Drivers of a kind, in the order in which they are tried. */
export function driversOf(
  kind: Kind,
  held: { readonly npmOnly: boolean; readonly offline: boolean },
): readonly Driver[] {
  switch (kind) {
    case 'dependencies':
      return held.npmOnly && !held.offline ? [osvDependencies, npmAudit] : [osvDependencies];
    case 'images':
      return [osvImages];
    case 'code':
      return [semgrep];
    case 'secrets':
      return [gitleaks];
    case 'infrastructure':
      return [checkov];
    case 'dockerfiles':
      return [hadolint];
    case 'workflows':
      return [zizmor];
  }
}
