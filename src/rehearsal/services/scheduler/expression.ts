import awsCronParser from 'aws-cron-parser';

import { AwsError } from '../../kernel/types';

const UNITS: Readonly<Record<string, number>> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };

const invalid = (expression: string) =>
  new AwsError('ValidationException', `Invalid Schedule Expression ${expression}.`);

/** When a schedule starts its target next; undefined: never again. All times AWS ms. */
export type Next = (after: number, since: number) => number | undefined;

/**
 * `rate(…)`, `cron(…)` and `at(…)` of EventBridge Scheduler, in UTC (user guide, "Schedule types"). A rate counts from the moment
 * its schedule was made or changed.
 * @throws AwsError ValidationException
 */
export function nextOf(expression: string): Next {
  const rate = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(expression);
  if (rate !== null) {
    const period = Number(rate[1]) * (UNITS[rate[2] ?? ''] ?? 0);
    if (period === 0) throw invalid(expression);
    return (after, since) => since + (Math.floor((after - since) / period) + 1) * period;
  }
  const at = /^at\((\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)\)$/.exec(expression);
  if (at !== null) {
    const moment = Date.parse(`${at[1] ?? ''}Z`);
    if (Number.isNaN(moment)) throw invalid(expression);
    return (after) => (moment > after ? moment : undefined);
  }
  const cron = /^cron\((.+)\)$/.exec(expression);
  if (cron === null) throw invalid(expression);
  try {
    const parsed = awsCronParser.parse(cron[1] ?? '');
    return (after) => awsCronParser.next(parsed, new Date(after))?.getTime();
  } catch {
    throw invalid(expression);
  }
}
