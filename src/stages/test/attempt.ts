import { randomBytes } from 'node:crypto';

import { scrubbedEnvironment } from '../../child/environment';
import type { Leftover } from '../../child/leftovers';
import { runChild } from '../../child/run';
import { explainEnd } from './end';
import { KeptOutput } from './kept-output';
import { prepareReport, readReports, type ReportFile, type Reports } from './reports/read';

/** One run of a suite's command, with everything filled in. */
export interface Command {
  readonly argv: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  readonly reports: readonly ReportFile[];
  /** Other files it writes that must not be an earlier run's. */
  readonly clears: readonly string[];
  /** Wall milliseconds. */
  readonly timeoutMs: number;
}

export interface Attempt {
  /** Why its end alone makes it failed; undefined where it ended with 0. */
  readonly ended: string | undefined;
  readonly cancelled: boolean;
  /** Undefined where none are configured. */
  readonly reports: Reports | undefined;
  readonly lines: readonly string[];
  readonly leftovers: readonly Leftover[];
  /** Running it again cannot help: it cannot be started at all. */
  readonly hopeless: boolean;
}

/** Runs the command once and reads what it wrote. Nothing of it is alive afterwards. */
export async function runAttempt(command: Command, outer: NodeJS.ProcessEnv, signal: AbortSignal): Promise<Attempt> {
  // A report of an earlier run, or attempt, must not speak for this one.
  const stale = new Map<string, string>();
  for (const path of [...command.reports.map((r) => r.path), ...command.clears])
    for (const [file, stamp] of await prepareReport(path)) stale.set(file, stamp);
  const kept = new KeptOutput();
  const cookie = { name: 'EZ_DEPLOY_SUITE_RUN', value: randomBytes(12).toString('hex') };
  const child = await runChild(command.argv, {
    cwd: command.cwd,
    env: { ...scrubbedEnvironment(outer, command.env), [cookie.name]: cookie.value },
    timeoutMs: command.timeoutMs,
    signal,
    cookie,
    onRawLine: (line) => kept.push(line),
  });
  const lines = kept.lines();
  const reports = command.reports.length === 0 || child.aborted ? undefined : await readReports(command.reports, stale);
  return {
    ended: explainEnd(command.argv.join(' '), child, command.timeoutMs, lines),
    cancelled: child.aborted,
    reports,
    lines,
    leftovers: child.leftovers,
    hopeless: child.startError !== undefined,
  };
}
