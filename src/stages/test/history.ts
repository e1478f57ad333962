import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

import { z } from 'zod';

import { messageOf } from '../../errors';
import { type SuiteRecord, suiteRecordSchema } from '../../release/suites';
import type { LoadRecord } from './load/result';

/** Runs that are kept: enough for a trend. */
const MOST_RUNS = 20;

const historySchema = z.object({
  schemaVersion: z.literal(1),
  /** Newest first. */
  runs: z.array(z.object({ at: z.string(), commit: z.string(), suites: z.array(suiteRecordSchema) })),
});
export type SuiteHistory = z.output<typeof historySchema>['runs'];

/** What a suite is compared with: coverage of its last passed run, and its measurements, newest first. */
export interface Earlier {
  readonly lines: number | undefined;
  readonly loads: readonly LoadRecord[];
}

/**
 * The figures of earlier runs of a suite. Only those that passed count: a failed one is no mark to measure by. Pure.
 * @param release the suites of the last release's record, which comes before every kept run.
 */
export function earlierOf(name: string, runs: SuiteHistory, release: readonly SuiteRecord[] = []): Earlier {
  const records = [release, ...runs.map((run) => run.suites)].flatMap((suites) =>
    suites.filter((s) => s.name === name && s.result === 'passed'),
  );
  const loads = new Map<string, LoadRecord>();
  for (const { load } of records) {
    if (load === undefined) continue;
    const { tool, rate, requests, mean, p95, p99, errorRate } = load;
    const record = { tool, rate, requests, mean, p95, p99, errorRate };
    // The run that made the last release is in both places, and is one measurement.
    const key = JSON.stringify(record);
    if (!loads.has(key)) loads.set(key, record);
  }
  return { lines: records.find((s) => s.coverage !== undefined)?.coverage?.lines, loads: [...loads.values()] };
}

/** The file where this machine keeps the figures of its runs; one that cannot be read counts as none, and says so. */
export async function readHistory(path: string, warn: (line: string) => void): Promise<SuiteHistory> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT')
      warn(`The figures of earlier suites cannot be read: ${messageOf(error)}`);
    return [];
  }
  try {
    return historySchema.parse(JSON.parse(text)).runs;
  } catch {
    warn(`${path} is not the history of suites that it should be: there is nothing to compare with.`);
    return [];
  }
}

/** Adds a run. Written beside and renamed: a reader never meets half a file. */
export async function addToHistory(path: string, runs: SuiteHistory, run: SuiteHistory[number]): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const document = { schemaVersion: 1, runs: [run, ...runs].slice(0, MOST_RUNS) };
  const beside = `${path}.${process.pid}.tmp`;
  await writeFile(beside, `${JSON.stringify(document)}\n`);
  await rename(beside, path);
}
