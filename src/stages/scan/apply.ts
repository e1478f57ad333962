import { readFileSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';

import { scrubbedEnvironment } from '../../child/environment';
import type { EnvironmentConfig } from '../../config/schema';
import { messageOf } from '../../errors';
import type { Output } from '../../output';
import { type Allowed, type AllowEntry, applyAllowList, parseAllowList } from './allow';
import { type Base, scanBase } from './base';
import { type BuiltInDeps, runBuiltIn } from './builtin';
import { runCommand } from './command';
import { detect, type Held } from './detect';
import { type Finding, fingerprinted, KINDS, type Kind } from './finding';
import { grave, judge } from './gate';
import { mergeFindings } from './merge';
import { locksBesideBundle, toolCacheOf } from './obtain';
import { type BareResult, ScanFailed, type ScannerResult } from './result';
import { renderSarif } from './sarif-out';
import { annotate, countFindings, sayScanner } from './say';
import { removeSnapshot, takeSnapshot } from './snapshot';
import { renderScan } from './table';

export { ScanFailed } from './result';

export interface ScanDeps {
  readonly config: Pick<EnvironmentConfig, 'scan' | 'root'>;
  readonly output: Output;
  readonly env: NodeJS.ProcessEnv;
  readonly signal: AbortSignal;
  /** In a rehearsal only the configured commands run: it needs no internet and releases nothing. */
  readonly rehearsal?: boolean;
  /** Folder of lock files and rules; beside the bundle where absent. */
  readonly locks?: string;
  /** Commit that the pull request is to go into; undefined outside of pull requests. */
  readonly base?: string | undefined;
  /** Wall ms. */
  readonly now?: () => number;
  /** Hands the findings to GitHub code scanning. */
  readonly upload?: ((sarif: string) => Promise<void>) | undefined;
  /** Appends to the summary of the job. */
  readonly summary?: ((markdown: string) => Promise<unknown>) | undefined;
}

export interface ScanResult {
  readonly result: 'succeeded' | 'skipped';
  readonly scanners: readonly ScannerResult[];
  readonly detail: string;
}

async function readAllowList(deps: ScanDeps): Promise<AllowEntry[]> {
  const { root, scan } = deps.config;
  const text = await readFile(resolve(root, scan.allowList), 'utf8').catch(() => undefined);
  return text === undefined ? [] : parseAllowList(text, scan.allowList);
}

/** Merged, with fingerprints from the lines of the files as scanned. */
function finish(folder: string, results: readonly BareResult[]): Finding[] {
  const texts = new Map<string, string[]>();
  const lineOf = (path: string, line: number) => {
    let lines = texts.get(path);
    if (lines === undefined) {
      try {
        lines = readFileSync(join(folder, path), 'utf8').split('\n');
      } catch {
        lines = [];
      }
      texts.set(path, lines);
    }
    return lines[line - 1];
  };
  return fingerprinted(mergeFindings(results.flatMap((r) => r.findings)), lineOf);
}

/** Whether a package.json names packages. One that is no JSON may name any. */
const dependsOn = (folder: string) => (file: string) => {
  try {
    const read = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Record<string, unknown> | null;
    const named = [read?.['dependencies'], read?.['devDependencies'], read?.['optionalDependencies']];
    return named.some((n) => typeof n === 'object' && n !== null && Object.keys(n).length > 0);
  } catch {
    return true;
  }
};

/** Which built-in scanners run, and what is said of the others. */
function choose(deps: ScanDeps, held: Held | undefined): Kind[] {
  const { scan } = deps.config;
  return KINDS.filter((kind) => {
    const set = scan.scanners[kind];
    if (set === 'off') {
      if (held !== undefined && held.kinds[kind].length > 0) deps.output.warn(`scan.scanners.${kind} is off`);
      return false;
    }
    return set === undefined && held !== undefined && held.kinds[kind].length > 0;
  });
}

function notesOf(
  allowed: Allowed,
  base: Base | undefined,
  old: readonly Finding[],
  scan: ScanDeps['config']['scan'],
): string[] {
  const notes = allowed.allowed.map(
    ({ finding, entry }) => `allowed until ${entry.expires} by ${entry.owner}: ${finding.id} (${entry.reason})`,
  );
  for (const e of allowed.expired)
    notes.push(`${scan.allowList}: ${e.id} expired on ${e.expires}: ${e.owner} is to mend it or to decide anew`);
  for (const e of allowed.unused)
    notes.push(`${scan.allowList}: ${e.id} (${e.owner}) hides nothing any more: remove it`);
  if (base !== undefined && 'unknown' in base)
    notes.push(`the base could not be compared with, so everything counts as new: ${base.unknown}`);
  if (old.length > 0) notes.push(`${countFindings(old)} in the base already: not of this pull request`);
  return notes;
}

/** Runs what is chosen, side by side. Rejects only when cancelled. */
async function runAll(deps: ScanDeps, kinds: readonly Kind[], builtIn: BuiltInDeps | undefined): Promise<BareResult[]> {
  const commands = Object.entries(deps.config.scan.scanners).flatMap(([name, scanner]) =>
    scanner === 'off' ? [] : [{ name, run: () => runCommand(name, scanner, { ...deps, root: deps.config.root }) }],
  );
  const builtIns =
    builtIn === undefined ? [] : kinds.map((kind) => ({ name: kind, run: () => runBuiltIn(kind, builtIn) }));
  const results = await Promise.all(
    [...builtIns, ...commands].map(async ({ name, run }): Promise<BareResult> => {
      try {
        return await run();
      } catch (error) {
        const reason = messageOf(error);
        return { name, result: 'could-not-run', findings: [], seconds: 0, reason, fix: undefined };
      }
    }),
  );
  deps.signal.throwIfAborted();
  return results;
}

/**
 * The scan stage: what the folder holds decides which scanners run, side by side over a copy of it. Findings at or above `failOn`
 * that nobody answers for fail it (of a pull request: the new ones), and so does a scanner that could not run: silence is not safety.
 * @throws ScanFailed, ConfigError where the allow-list is wrong, or the signal's reason when cancelled.
 */
export async function applyScan(deps: ScanDeps): Promise<ScanResult> {
  const { output, env, signal, config } = deps;
  const { scan, root } = config;
  const now = deps.now ?? Date.now;
  const entries = await readAllowList(deps);
  // git needs no more of us than where it is.
  const git = scrubbedEnvironment(env, { GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0' });
  const snapshot = deps.rehearsal === true ? undefined : await takeSnapshot(root, scan.exclude, git);
  try {
    const held = snapshot === undefined ? undefined : detect(snapshot.files, scan.images, dependsOn(snapshot.folder));
    const kinds = choose(deps, held);
    const commands = Object.values(scan.scanners).filter((s) => s !== 'off').length;
    if (kinds.length + commands === 0) {
      output.warn('No scanner is configured (scan.scanners), and none has anything to look at: NOTHING IS SCANNED.');
      return { result: 'skipped', scanners: [], detail: 'nothing is scanned: no scanner is configured' };
    }
    if (deps.rehearsal === true)
      output.info('rehearsal: built-in scanners do not run, only the commands in scan.scanners');
    for (const note of held?.notes ?? []) output.warn(note);
    const left = snapshot?.left ?? [];
    if (left.length > 0) {
      const more = left.length > 5 ? ` and ${left.length - 5} more` : '';
      output.warn(`not scanned, for too large, a link or a checkout of its own: ${left.slice(0, 5).join(', ')}${more}`);
    }

    const offline = scan.databases.offline === undefined ? undefined : resolve(root, scan.databases.offline);
    const databases = { ...scan.databases, offline };
    const tools = {
      ...{ config: { ...scan, databases }, output, env, signal, root, now, fetch: scan.fetch },
      locks: deps.locks ?? locksBesideBundle(),
      cache: toolCacheOf(env),
      say: (line: string) => output.info(line),
    };
    const builtIn = snapshot === undefined || held === undefined ? undefined : { ...tools, snapshot, held };
    const results = await runAll(deps, kinds, builtIn);
    const found = finish(snapshot?.folder ?? root, results);
    const allowed = applyAllowList(found, entries, new Date(now()));

    const severe = grave(allowed.left, scan);
    let base: Base | undefined;
    if (deps.base !== undefined && scan.pullRequests === 'new' && severe.length > 0) {
      const asked = kinds.filter((kind) => severe.some((f) => f.kind === kind));
      const of = { ...tools, images: scan.images };
      base = await scanBase(deps.base, asked, of, git, (s, r) => finish(s.folder, r));
    }
    const known = base !== undefined && 'fingerprints' in base ? base.fingerprints : undefined;
    const { failing, old } = judge(allowed.left, scan, known);
    const notes = [...(held?.notes ?? []), ...notesOf(allowed, base, old, scan)];
    const scanners = results.map((r): ScannerResult => ({
      ...r,
      findings: allowed.left.filter((f) => f.kind === r.name || f.scanners.includes(r.name)),
    }));
    for (const scanner of scanners) sayScanner(scanner, output, now());
    annotate(allowed.left, new Set(failing), { output, base: env['GITHUB_WORKSPACE'] ?? root, root });
    for (const note of notesOf(allowed, base, old, scan)) output.warn(note);
    await publish(deps, { allowed, failing, notes, scanners });
    return conclude(scanners, failing, allowed, scan.failOn);
  } finally {
    if (snapshot !== undefined) await removeSnapshot(snapshot);
  }
}

/** Report, SARIF file, code scanning. What cannot be told does not change what was found. */
async function publish(
  deps: ScanDeps,
  scan: { allowed: Allowed; failing: readonly Finding[]; notes: readonly string[]; scanners: readonly ScannerResult[] },
): Promise<void> {
  const { config, output, env } = deps;
  const { left, allowed } = scan.allowed;
  const failing = new Set(scan.failing);
  const workspace = env['GITHUB_WORKSPACE'];
  const below = workspace === undefined ? '' : relative(workspace, config.root).split('\\').join('/');
  const prefix = below === '' || below.startsWith('..') ? '' : `${below}/`;
  const sarif = { findings: left, version: '0.1.0', prefix, category: `ez-deploy/${prefix}` };
  try {
    const folder = resolve(config.root, '.ez-deploy');
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'scan.sarif'), renderSarif({ ...sarif, allowed }));
    await deps.summary?.(
      renderScan({
        failing: scan.failing,
        others: left.filter((f) => !failing.has(f)),
        scanners: scan.scanners.map((s) =>
          s.result === 'could-not-run'
            ? `${s.name}: could not run: ${s.reason ?? ''}`
            : `${s.name}: ${countFindings(s.findings)} (${s.tool ?? 'own command'})`,
        ),
        notes: scan.notes,
      }),
    );
    // What is allowed is left out: code scanning opens an alert for whatever it is given.
    if (config.scan.codeScanning) await deps.upload?.(renderSarif({ ...sarif, allowed: [] }));
  } catch (error) {
    output.warn(`the scan could not be told: ${messageOf(error)}`);
  }
}

function conclude(
  scanners: readonly ScannerResult[],
  failing: readonly Finding[],
  allowed: Allowed,
  failOn: string,
): ScanResult {
  const dead = scanners.filter((r) => r.result === 'could-not-run');
  const parts = [
    ...(failing.length === 0 ? [] : [`${countFindings(failing)} (the limit is ${failOn})`]),
    ...dead.map((d) => `${d.name} could not run: ${d.reason ?? ''}`),
  ];
  if (parts.length > 0) {
    const [first] = failing;
    const place =
      first === undefined
        ? ''
        : `${first.path ?? first.scanners.join()}${first.line === undefined ? '' : `:${first.line}`}`;
    const hints = [
      ...(first === undefined ? [] : [`first finding: ${place} ${first.id}: ${first.message}`.slice(0, 400)]),
      ...dead.flatMap((d) => (d.fix === undefined ? [] : [`${d.name}: ${d.fix}`])),
    ];
    throw new ScanFailed(parts.join('; '), hints.join('\n'), scanners);
  }
  const count = allowed.allowed.length;
  const detail = `${scanners.length} ${scanners.length === 1 ? 'scanner' : 'scanners'}: ${countFindings(allowed.left)}${count === 0 ? '' : `, ${count} allowed`}`;
  return { result: 'succeeded', scanners, detail };
}
