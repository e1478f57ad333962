import { formatDuration } from '../config/duration';
import type { Answer, FoundTable } from './answer';
import type { RestoreTest } from './record';
import type { AskedTable } from './settings';

/** A recovery point of the database, as AWS Backup lists it. */
export interface Point {
  readonly arn: string;
  readonly status: string;
  /** ms since the epoch. */
  readonly createdAt: number;
}

/** The newest whole recovery point; the cause where none can be tested. */
export function choosePoint(
  points: readonly Point[],
  { now, maxAge, vault }: { now: number; maxAge: number; vault: string },
): { readonly point?: Point; readonly problem?: string } {
  const whole = points.filter((p) => p.status === 'COMPLETED').sort((a, b) => b.createdAt - a.createdAt);
  const [point] = whole;
  if (point === undefined) {
    const others = [...new Set(points.map((p) => p.status))].join(', ');
    return {
      problem: `the vault ${vault} has no recovery point of the database${points.length === 0 ? '' : ` that is complete (${others})`}`,
    };
  }
  const age = now - point.createdAt;
  if (age <= maxAge) return { point };
  return {
    point,
    problem: `the newest recovery point is ${formatDuration(age)} old, ${formatDuration(maxAge)} is allowed: a backup has not run`,
  };
}

const fullName = (t: { schema: string; name: string }) => `${t.schema}.${t.name}`;

function judgeTable(asked: AskedTable, found: FoundTable | undefined, backupAt: number): string[] {
  const name = fullName(asked);
  const content = found?.content;
  if (content === undefined) return [`the table ${name} is missing`];
  const problems: string[] = [];
  if (content.rows < asked.atLeast)
    problems.push(
      content.rows === 0
        ? `the table ${name} is empty`
        : `the table ${name} has ${content.rows} rows, at least ${asked.atLeast} are expected`,
    );
  if (asked.newest === undefined) return problems;
  const { column, maxAge } = asked.newest;
  if (content.newest === undefined) {
    if (content.rows > 0) problems.push(`the table ${name} has no time in ${column}`);
  } else if (backupAt - content.newest > maxAge)
    problems.push(
      `the newest ${column} of ${name} is ${formatDuration(backupAt - content.newest)} older than the backup, ${formatDuration(maxAge)} is allowed`,
    );
  return problems;
}

/**
 * What is wrong with a restored database. The same recovery point has the same rows every time it is restored: a checksum that differs
 * from that of an earlier test of it is damage.
 * @param earlier an earlier test of the same recovery point
 */
export function judgeAnswer(
  answer: Answer,
  asked: readonly AskedTable[],
  { schema, backupAt, earlier }: { schema: string; backupAt: number; earlier: RestoreTest | undefined },
): string[] {
  const found = new Map(answer.tables.map((t) => [fullName(t), t]));
  const problems = answer.tls ? [] : ['the restored database was not reached over TLS'];
  for (const table of asked) problems.push(...judgeTable(table, found.get(fullName(table)), backupAt));
  if (asked.length === 0) {
    if (answer.tables.length === 0) problems.push(`the schema ${schema} has no table`);
    else if (answer.tables.every((t) => t.content?.rows === 0))
      problems.push(`all ${answer.tables.length} tables of the schema ${schema} are empty`);
  }
  for (const before of earlier?.tables ?? []) {
    const now = found.get(fullName(before))?.content;
    if (now !== undefined && now.checksum !== before.checksum)
      problems.push(
        `the table ${fullName(before)} is not what the same recovery point gave in the test ${earlier?.run ?? ''}: ${before.rows} rows, checksum ${before.checksum} then, ${now.rows} rows, ${now.checksum} now`,
      );
  }
  return problems;
}

/** The share of its rows that a table may lose between two tests before that is worth a word. */
const WORTH_SAYING = 0.1;

/** Tables that have lost rows since the last test: an application may delete, so it is said and fails nothing. */
export function shrunk(answer: Answer, last: RestoreTest | undefined): string[] {
  const before = new Map((last?.tables ?? []).map((t) => [fullName(t), t.rows]));
  return answer.tables.flatMap((t) => {
    const [was, is] = [before.get(fullName(t)), t.content?.rows];
    if (was === undefined || is === undefined || is >= was * (1 - WORTH_SAYING)) return [];
    return [`${fullName(t)} has ${is} rows, ${was} in the last test`];
  });
}
