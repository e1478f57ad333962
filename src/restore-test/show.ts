import { formatDuration } from '../config/duration';
import type { RestoreLine, RestoreTest } from './record';

const RESULT = { passed: 'passed', failed: 'FAILED', cancelled: 'cancelled' } as const;
const seconds = (s: number | null) => (s === null ? '?' : formatDuration(s * 1_000));

/** A restore test for a person. Names are the database's, in quotes of JSON: nothing in them is a command to a terminal. */
export function restoreText(test: RestoreTest): string {
  const { recoveryPoint: point, restore } = test;
  const wide = Math.max(0, ...test.tables.map((t) => `${t.schema}.${t.name}`.length)) + 2;
  return [
    `Restore test ${test.run}: ${RESULT[test.result]}`,
    ...test.problems.map((p) => `  ${p}`),
    ...(point === null ? [] : [`  recovery point of ${point.createdAt}, ${seconds(point.ageSeconds)} old`]),
    ...(restore === null
      ? []
      : [
          `  ${restore.seconds === null ? 'never answered' : `answered ${seconds(restore.seconds)} after the order`}; ${restore.instance} ${restore.removed ? 'is removed' : 'IS STILL THERE'}`,
        ]),
    ...test.tables.map(
      (t) =>
        `  ${JSON.stringify(`${t.schema}.${t.name}`).padEnd(wide)} ${String(t.rows).padStart(9)} rows  ${t.checksum}${t.newestSeconds === undefined ? '' : `  newest ${seconds(Math.max(0, t.newestSeconds))} before the backup`}`,
    ),
    ...test.notes.map((n) => `  note: ${n}`),
  ].join('\n');
}

/** The line of `status`. */
export const lastRestoreText = (line: RestoreLine | 'unreadable' | undefined): string =>
  line === undefined
    ? '  restore test: never'
    : line === 'unreadable'
      ? '  restore test: its history cannot be read'
      : `  restore test ${line.startedAt}: ${RESULT[line.result]}${line.reason === null ? '' : `: ${line.reason}`}${line.restoreSeconds === null ? '' : ` · restored in ${seconds(line.restoreSeconds)}, backup ${seconds(line.ageSeconds)} old, ${line.tables} tables, ${line.rows} rows`}`;
