import { lstat, readFile, rm } from 'node:fs/promises';
import { isAbsolute, relative, resolve } from 'node:path';

import { scrubbedEnvironment } from '../../child/environment';
import { describeEnd, runChild } from '../../child/run';
import { toArgv } from '../../config/argv';
import { type EnvironmentConfig, type ScannerConfig, SEVERITIES, type Severity } from '../../config/schema';
import { messageOf, StageError } from '../../errors';
import type { Output } from '../../output';
import { placeOf } from '../test/stack';
import { atLeast, type Finding, parseSarif, SarifError } from './sarif';

export interface ScanDeps {
  readonly config: Pick<EnvironmentConfig, 'scan' | 'root'>;
  readonly output: Output;
  readonly env: NodeJS.ProcessEnv;
  readonly signal: AbortSignal;
}

export interface ScannerResult {
  readonly name: string;
  readonly result: 'clean' | 'findings' | 'could-not-run';
  readonly findings: readonly Finding[];
  /** Wall seconds. */
  readonly seconds: number;
  /** Why it could not run. */
  readonly reason: string | undefined;
  /** How to mend that. */
  readonly fix: string | undefined;
}

export interface ScanResult {
  readonly result: 'succeeded' | 'skipped';
  readonly scanners: readonly ScannerResult[];
  readonly detail: string;
}

/** The scan failed: by its findings, or because a scanner could not run. */
export class ScanFailed extends StageError {
  constructor(
    message: string,
    hint: string,
    readonly scanners: readonly ScannerResult[],
  ) {
    super({ stage: 'scan', message, hint });
  }
}

const MOST_SARIF = 64 * 1024 * 1024;
const MOST_ANNOTATIONS = 10;

async function readLog(file: string): Promise<string> {
  const stat = await lstat(file).catch(() => undefined);
  if (stat === undefined) throw new SarifError('it was not written');
  if (!stat.isFile() || stat.size > MOST_SARIF) throw new SarifError('it is not a file of at most 64 MiB');
  return readFile(file, 'utf8');
}

async function runScanner(name: string, scanner: ScannerConfig, deps: ScanDeps): Promise<ScannerResult> {
  const { root } = deps.config;
  const cwd = resolve(root, scanner.dir);
  const file = scanner.sarif === undefined ? undefined : resolve(cwd, scanner.sarif);
  const started = performance.now();
  const end = (over: Pick<ScannerResult, 'result'> & Partial<ScannerResult>): ScannerResult => ({
    name,
    findings: [],
    seconds: Math.round(performance.now() - started) / 1_000,
    reason: undefined,
    fix: undefined,
    ...over,
  });
  for (const path of [cwd, ...(file === undefined ? [] : [file])]) {
    const below = relative(root, path);
    if (below === '..' || below.startsWith('../') || isAbsolute(below)) {
      const reason = `${below} leads out of the folder of ez-deploy.yml`;
      return end({ result: 'could-not-run', reason, fix: `mend scan.scanners.${name}` });
    }
  }
  const argv = toArgv(scanner.run);
  const program = argv[0] ?? '';
  // An earlier run's log must not speak for this one.
  if (file !== undefined) await rm(file, { force: true });
  const child = await runChild(argv, {
    cwd,
    env: scrubbedEnvironment(deps.env),
    timeoutMs: scanner.timeout,
    signal: deps.signal,
    onLine: (line) => deps.output.debug(`${name} | ${line}`),
    ...(file === undefined ? { captureStdout: MOST_SARIF } : {}),
  });
  if (child.startError !== undefined || child.timedOut || child.exitCode === undefined) {
    const fix =
      child.startError === 'ENOENT'
        ? `install ${program} in a step before this one, or remove scan.scanners.${name}`
        : child.timedOut
          ? `raise scan.scanners.${name}.timeout`
          : 'run it by hand and look at its output';
    return end({ result: 'could-not-run', reason: describeEnd(program, child, scanner.timeout), fix });
  }
  if (!scanner.exitCodes.includes(child.exitCode)) {
    const reason = `${program} ended with exit code ${child.exitCode}, which does not mean "ran" (${scanner.exitCodes.join(', ')})`;
    const fix = `its last lines: ${child.tail.slice(-5).join(' | ').slice(0, 500)}`;
    return end({ result: 'could-not-run', reason, fix });
  }
  try {
    if (file === undefined && child.stdout === undefined) throw new SarifError('it is larger than 64 MiB');
    const findings = parseSarif(file === undefined ? (child.stdout ?? '') : await readLog(file));
    return end({ result: findings.length === 0 ? 'clean' : 'findings', findings });
  } catch (error) {
    if (!(error instanceof SarifError)) throw error;
    const where = scanner.sarif ?? 'its standard output';
    const fix = `make it write SARIF 2.1.0 to ${where}, and name that file in scan.scanners.${name}.sarif`;
    return end({ result: 'could-not-run', reason: `${where} cannot be used: ${error.message}`, fix });
  }
}

/** `2 critical, 1 high`; most severe first. */
export function countFindings(findings: readonly Finding[]): string {
  const count = (severity: Severity) => findings.filter((f) => f.severity === severity).length;
  const parts = [...SEVERITIES].reverse().flatMap((s) => (count(s) === 0 ? [] : [`${count(s)} ${s}`]));
  return parts.length === 0 ? 'no findings' : parts.join(', ');
}

function show(scanner: ScannerResult, failOn: Severity, deps: ScanDeps, budget: { left: number }): void {
  const { output, config } = deps;
  if (scanner.result === 'could-not-run') {
    output.error(`${scanner.name} could not run: ${scanner.reason ?? ''}`);
    return;
  }
  output.info(`${scanner.name}: ${countFindings(scanner.findings)} in ${scanner.seconds.toFixed(1)} s`);
  const bySeverity = [...scanner.findings].sort(
    (a, b) => SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity),
  );
  const base = deps.env['GITHUB_WORKSPACE'] ?? config.root;
  const from = resolve(config.root, config.scan.scanners[scanner.name]?.dir ?? '.');
  for (const finding of bySeverity) {
    if (budget.left === 0) break;
    budget.left -= 1;
    const level = atLeast([finding], failOn).length > 0 ? 'error' : 'warning';
    const place = finding.file === undefined ? undefined : placeOf(base, from, decodeUri(finding.file), finding.line);
    const title = `${scanner.name}: ${finding.severity}: ${finding.rule}`;
    const message = finding.message.slice(0, 2_000);
    if (place === undefined) output.annotate(level, `${title}: ${message}`);
    else output.annotate(level, message, { ...place, title });
  }
}

function decodeUri(uri: string): string {
  try {
    return decodeURI(uri);
  } catch {
    return uri;
  }
}

/**
 * The scan stage: every configured scanner, side by side; findings at or above `failOn` fail it, and so does a scanner that
 * could not run: silence is not safety.
 * @throws ScanFailed, or the signal's reason when cancelled.
 */
export async function applyScan(deps: ScanDeps): Promise<ScanResult> {
  const { scanners, failOn } = deps.config.scan;
  const names = Object.entries(scanners);
  if (names.length === 0) {
    deps.output.warn('No scanner is configured (scan.scanners): NOTHING IS SCANNED.');
    return { result: 'skipped', scanners: [], detail: 'nothing is scanned: no scanner is configured' };
  }
  const results = await Promise.all(
    names.map(async ([name, scanner]) => {
      try {
        return await runScanner(name, scanner, deps);
      } catch (error) {
        const reason = messageOf(error);
        return { name, result: 'could-not-run' as const, findings: [], seconds: 0, reason, fix: undefined };
      }
    }),
  );
  deps.signal.throwIfAborted();
  const budget = { left: MOST_ANNOTATIONS };
  for (const scanner of results) show(scanner, failOn, deps, budget);

  const dead = results.filter((r) => r.result === 'could-not-run');
  const grave = atLeast(
    results.flatMap((r) => r.findings),
    failOn,
  );
  const parts = [
    ...(grave.length === 0 ? [] : [`${countFindings(grave)} (the limit is ${failOn})`]),
    ...dead.map((d) => `${d.name} could not run: ${d.reason ?? ''}`),
  ];
  if (parts.length > 0) {
    const [first] = grave;
    const hints = [
      ...(first === undefined
        ? []
        : [
            `first finding: ${first.file ?? first.tool}${first.line === undefined ? '' : `:${first.line}`} ${first.rule}: ${first.message}`.slice(
              0,
              400,
            ),
          ]),
      ...dead.flatMap((d) => (d.fix === undefined ? [] : [`${d.name}: ${d.fix}`])),
    ];
    throw new ScanFailed(parts.join('; '), hints.join('\n'), results);
  }
  const detail = `${results.length} ${results.length === 1 ? 'scanner' : 'scanners'}: ${countFindings(results.flatMap((r) => r.findings))}`;
  return { result: 'succeeded', scanners: results, detail };
}
