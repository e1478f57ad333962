import { z } from 'zod';

const time = z.iso.datetime();

/** One restore test: what was brought back, how old it was, how long that took, and what was in it. */
export const restoreTestSchema = z.object({
  run: z.string(),
  startedAt: time,
  finishedAt: time,
  actor: z.string(),
  result: z.enum(['passed', 'failed', 'cancelled']),
  /** Every cause of a failure; the first one is told first. */
  problems: z.array(z.string()),
  /** What is worth knowing and no failure. */
  notes: z.array(z.string()),
  recoveryPoint: z
    .object({
      arn: z.string(),
      createdAt: time,
      /** What would have been lost at the time of the test, in seconds: the recovery point objective as it was. */
      ageSeconds: z.number(),
    })
    .nullable(),
  restore: z
    .object({
      instance: z.string(),
      /** From the order to restore until the database had answered, in seconds: the recovery time as it was. */
      seconds: z.number().nullable(),
      /** Whether the instance was seen to be gone, or AWS took the order to delete it. */
      removed: z.boolean(),
    })
    .nullable(),
  server: z.string().nullable(),
  bytes: z.number().nullable(),
  tables: z.array(
    z.object({
      schema: z.string(),
      name: z.string(),
      rows: z.number(),
      checksum: z.string(),
      /** Age of the newest row at the time of the backup, in seconds; where a column is named. */
      newestSeconds: z.number().optional(),
    }),
  ),
  /** In a rehearsal: how many times faster than AWS the clock ran. */
  clockFactor: z.number().optional(),
});
export type RestoreTest = z.output<typeof restoreTestSchema>;

/** One line of the history of restore tests. */
export const restoreLineSchema = restoreTestSchema
  .pick({ run: true, startedAt: true, finishedAt: true, result: true })
  .extend({
    reason: z.string().nullable(),
    recoveryPoint: z.string().nullable(),
    ageSeconds: z.number().nullable(),
    restoreSeconds: z.number().nullable(),
    tables: z.number(),
    rows: z.number(),
  });
export type RestoreLine = z.output<typeof restoreLineSchema>;

export const lineOf = (test: RestoreTest): RestoreLine => ({
  run: test.run,
  startedAt: test.startedAt,
  finishedAt: test.finishedAt,
  result: test.result,
  reason: test.problems[0] ?? null,
  recoveryPoint: test.recoveryPoint?.arn ?? null,
  ageSeconds: test.recoveryPoint?.ageSeconds ?? null,
  restoreSeconds: test.restore?.seconds ?? null,
  tables: test.tables.length,
  rows: test.tables.reduce((sum, t) => sum + t.rows, 0),
});
