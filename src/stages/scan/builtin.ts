import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { scrubbedEnvironment } from '../../child/environment';
import { describeEnd, runChild } from '../../child/run';
import { formatDuration } from '../../config/duration';
import type { EnvironmentConfig } from '../../config/schema';
import { messageOf } from '../../errors';
import type { Output } from '../../output';
import { MOST_SARIF, readLog } from './command';
import type { Held } from './detect';
import { type Driver, driversOf, type Ground } from './drivers';
import type { BareFinding, Kind } from './finding';
import { homeAt, type Obtained, obtain, type ObtainDeps, ToolMissing } from './obtain';
import { type BareResult, stopwatch } from './result';
import { SarifError } from './sarif';
import type { Snapshot } from './snapshot';

export interface BuiltInDeps extends ObtainDeps {
  readonly config: EnvironmentConfig['scan'];
  readonly output: Output;
  readonly snapshot: Snapshot;
  readonly held: Held;
  /** Wall ms. */
  readonly now: () => number;
}

/** It could not run; the message says why. */
class NotRun extends Error {
  override readonly name = 'NotRun';
  constructor(
    message: string,
    readonly fix: string,
  ) {
    super(message);
  }
}

async function runDriver(kind: Kind, driver: Driver, obtained: Obtained, deps: BuiltInDeps) {
  const { tool } = driver;
  const { config, snapshot, held } = deps;
  // Beside the sources, not in them: what one scanner writes is not for the others to scan.
  const work = await mkdtemp(join(dirname(snapshot.folder), `${kind}-`));
  const [home, scratch] = [join(work, 'home'), join(work, 'out')];
  await Promise.all([mkdir(home), mkdir(scratch)]);
  try {
    const ground: Ground = {
      snapshot,
      files: held.kinds[kind],
      locks: deps.locks,
      root: deps.root,
      offline: config.databases.offline,
      scratch,
    };
    const database = await driver.databaseAge?.(ground).catch((error: unknown) => {
      throw new NotRun(`its database cannot be used: ${messageOf(error)}`, 'mend scan.databases.offline');
    });
    if (typeof database === 'number') checkAge(tool.name, deps.now() - database, deps);
    const findings: BareFinding[] = [];
    for (const call of await driver.calls(obtained, ground)) {
      const child = await runChild(call.argv, {
        cwd: call.cwd,
        // A home of its own: nothing of the runner's settings, caches and credentials.
        env: scrubbedEnvironment(deps.env, { ...call.env, ...homeAt(home), ...obtained.env }),
        timeoutMs: config.timeout,
        signal: deps.signal,
        onLine: (line) => deps.output.debug(`${tool.name} | ${line}`),
        ...(call.file === undefined ? { captureStdout: MOST_SARIF } : {}),
      });
      if (child.exitCode === undefined) {
        throw new NotRun(describeEnd(tool.name, child, config.timeout), child.timedOut ? 'raise scan.timeout' : '');
      }
      const last = child.tail
        .filter((l) => l.trim() !== '')
        .slice(-3)
        .join(' | ')
        .slice(0, 500);
      if (!call.exitCodes.includes(child.exitCode)) {
        throw new NotRun(`${tool.name} ended with exit code ${child.exitCode}: ${last}`, '');
      }
      try {
        if (call.file === undefined && child.stdout === undefined) throw new SarifError('it is larger than 64 MiB');
        findings.push(
          ...(await call.read(
            call.file === undefined ? (child.stdout ?? '') : await readLog(call.file),
            child.exitCode,
          )),
        );
      } catch (error) {
        if (!(error instanceof SarifError)) throw error;
        throw new NotRun(
          `the output of ${tool.name} cannot be used: ${error.message}${last === '' ? '' : ` (${last})`}`,
          '',
        );
      }
    }
    return { findings, database };
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

function checkAge(name: string, age: number, { config, output }: BuiltInDeps): void {
  const { maxAge, allowOld } = config.databases;
  if (age <= maxAge) return;
  const what = `the database of ${name} is ${formatDuration(age)} old, ${formatDuration(maxAge)} are allowed`;
  if (!allowOld) throw new NotRun(what, 'fetch it anew, or set scan.databases.maxAge or allowOld');
  output.warn(`${what}: what became known since is not found`);
}

/**
 * Runs the built-in scanner of a kind: the first of its drivers that can be had and runs. Those that need no fetching go first.
 * Rejects only when cancelled.
 */
export async function runBuiltIn(kind: Kind, deps: BuiltInDeps): Promise<BareResult> {
  const seconds = stopwatch();
  const drivers = driversOf(kind, { npmOnly: deps.held.npmOnly, offline: deps.config.databases.offline !== undefined });
  const reasons = new Map<Driver, { ran: boolean; reason: string; fix: string }>();
  // Second round: with fetching, and only those that were not there.
  for (const only of drivers.length > 1 ? (['there', undefined] as const) : [undefined]) {
    for (const driver of drivers) {
      if (only === undefined && reasons.get(driver)?.ran === true) continue;
      try {
        const obtained = await obtain(driver.tool, deps, only);
        const { findings, database } = await runDriver(kind, driver, obtained, deps);
        const tool = `${driver.tool.name} ${obtained.version} (${obtained.from})`;
        for (const [other, { ran, reason }] of reasons) {
          // That something is not installed is no news where something else serves.
          if (ran) deps.output.warn(`${other.tool.name}: ${reason}; ${driver.tool.name} was used instead`);
        }
        const result = findings.length === 0 ? 'clean' : 'findings';
        return { name: kind, result, findings, seconds: seconds(), reason: undefined, fix: undefined, tool, database };
      } catch (error) {
        deps.signal.throwIfAborted();
        const ran = !(error instanceof ToolMissing);
        const fix = error instanceof ToolMissing ? error.how : error instanceof NotRun ? error.fix : '';
        reasons.set(driver, { ran, reason: messageOf(error), fix });
      }
    }
  }
  const said = [...reasons.values()];
  return {
    name: kind,
    result: 'could-not-run',
    findings: [],
    seconds: seconds(),
    reason: said.map((s) => s.reason).join('; '),
    fix:
      said
        .map((s) => s.fix)
        .filter((f) => f !== '')
        .join('; or ') || `mend that, or set scan.scanners.${kind} to off or to a command that writes SARIF`,
  };
}
