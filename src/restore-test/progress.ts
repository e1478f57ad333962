import type { Clock } from '../clock';
import type { RestoreTestOutputs } from '../infra/outputs';
import { cleanLine } from '../rollout/why/log-tail';
import type { Answer } from './answer';
import type { Point } from './judge';
import type { RestoreTest } from './record';
import type { RestoreTestConfig } from './settings';

/** Longest text of a cause, in characters. */
const CAUSE_LENGTH = 1_000;

/** What a test has come to, filled in as it goes; the record is made of it whatever happens. */
export interface Progress {
  point?: Point;
  jobId?: string;
  /** From when on there may be an instance. AWS ms. */
  orderedAt?: number;
  restored?: true;
  answeredAt?: number;
  answer?: Answer;
  removed: boolean;
  readonly problems: string[];
  readonly notes: string[];
  /** What runs that died have left, and whether it is gone. */
  readonly left: Map<string, boolean>;
}

export interface Run {
  readonly run: string;
  readonly instance: string;
  readonly place: RestoreTestOutputs;
  readonly settings: RestoreTestConfig;
  readonly startedAt: number;
}

/** The record of a test, as far as it came. */
export function recordOf(
  { clock, actor }: { clock: Clock; actor: string },
  { run, instance, startedAt }: Run,
  progress: Progress,
  cancelled: boolean,
): RestoreTest {
  const { point, orderedAt, answeredAt, answer } = progress;
  const iso = (ms: number) => new Date(ms).toISOString();
  return {
    run,
    startedAt: iso(startedAt),
    finishedAt: iso(clock.now()),
    actor,
    result: cancelled ? 'cancelled' : progress.problems.length > 0 ? 'failed' : 'passed',
    // Names in them are the database's, and lines the log's.
    problems: progress.problems.map((text) => cleanLine(text, CAUSE_LENGTH)),
    notes: progress.notes.map((text) => cleanLine(text, CAUSE_LENGTH)),
    recoveryPoint:
      point === undefined
        ? null
        : {
            arn: point.arn,
            createdAt: iso(point.createdAt),
            ageSeconds: Math.round((startedAt - point.createdAt) / 1_000),
          },
    restore:
      orderedAt === undefined
        ? null
        : {
            instance,
            seconds: answeredAt === undefined ? null : Math.round((answeredAt - orderedAt) / 1_000),
            removed: progress.removed,
          },
    server: answer?.server ?? null,
    bytes: answer?.bytes ?? null,
    tables: (answer?.tables ?? []).flatMap(({ schema, name, content }) =>
      content === undefined
        ? []
        : [
            {
              schema,
              name,
              rows: content.rows,
              checksum: content.checksum,
              ...(content.newest === undefined || point === undefined
                ? {}
                : { newestSeconds: Math.round((point.createdAt - content.newest) / 1_000) }),
            },
          ],
    ),
    ...(clock.factor === 1 ? {} : { clockFactor: clock.factor }),
  };
}
