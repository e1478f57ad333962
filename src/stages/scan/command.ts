import { lstat, readFile, rm } from 'node:fs/promises';
import { isAbsolute, relative, resolve } from 'node:path';

import { scrubbedEnvironment } from '../../child/environment';
import { describeEnd, runChild } from '../../child/run';
import { toArgv } from '../../config/argv';
import type { ScannerConfig } from '../../config/schema';
import type { Output } from '../../output';
import { pathIn } from './drivers';
import { type BareFinding, type Kind, KINDS } from './finding';
import { orderIds } from './merge';
import { type BareResult, stopwatch } from './result';
import { parseSarif, SarifError } from './sarif';
import { severityFor } from './severities';

export const MOST_SARIF = 64 * 1024 * 1024;

/** A scanner's log. @throws SarifError where there is none that can be read. */
export async function readLog(file: string): Promise<string> {
  const stat = await lstat(file).catch(() => undefined);
  if (stat === undefined) throw new SarifError('it was not written');
  if (!stat.isFile() || stat.size > MOST_SARIF) throw new SarifError('it is not a file of at most 64 MiB');
  return readFile(file, 'utf8');
}

/** Findings of a SARIF log of whatever scanner: names of known databases in its rules are names of the finding. */
export function findingsOfSarif(text: string, name: string, place: (uri: string) => string | undefined): BareFinding[] {
  const kind = KINDS.find((k): k is Kind => k === name);
  return parseSarif(text).map((f) => {
    const known = f.rule.match(/CVE-\d{4}-\d{4,}|GHSA(?:-[0-9a-z]{4}){3}/g) ?? [];
    const ids = orderIds([f.rule, ...known]);
    return {
      kind: kind ?? 'other',
      id: ids[0] ?? f.rule,
      aliases: ids.slice(1).sort(),
      scanners: [name],
      severity: kind === 'secrets' ? severityFor(kind, f.rule, f.severity) : f.severity,
      message: f.message,
      package: undefined,
      fixedVersion: undefined,
      path: f.file === undefined ? undefined : place(f.file),
      line: f.line,
    };
  });
}

export interface CommandDeps {
  readonly root: string;
  readonly output: Output;
  readonly env: NodeJS.ProcessEnv;
  readonly signal: AbortSignal;
}

/** Runs a scanner that the user configured. Rejects for nothing that the scanner does. */
export async function runCommand(name: string, scanner: ScannerConfig, deps: CommandDeps): Promise<BareResult> {
  const { root } = deps;
  const cwd = resolve(root, scanner.dir);
  const file = scanner.sarif === undefined ? undefined : resolve(cwd, scanner.sarif);
  const seconds = stopwatch();
  const end = (over: Pick<BareResult, 'result'> & Partial<BareResult>): BareResult => ({
    name,
    findings: [],
    seconds: seconds(),
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
    const text = file === undefined ? (child.stdout ?? '') : await readLog(file);
    const findings = findingsOfSarif(text, name, (uri) => {
      const inside = pathIn(cwd, uri);
      return inside === undefined ? undefined : pathIn(root, resolve(cwd, inside));
    });
    return end({ result: findings.length === 0 ? 'clean' : 'findings', findings });
  } catch (error) {
    if (!(error instanceof SarifError)) throw error;
    const where = scanner.sarif ?? 'its standard output';
    const fix = `make it write SARIF 2.1.0 to ${where}, and name that file in scan.scanners.${name}.sarif`;
    return end({ result: 'could-not-run', reason: `${where} cannot be used: ${error.message}`, fix });
  }
}
