import { shortName } from '../../programs/app/context';

/** Letters and digits of a run's id. */
const RUN_LENGTH = 10;
/** DBInstanceIdentifier: at most 63 letters, digits and hyphens. */
const LONGEST = 63;

/** What every restored instance of an environment is called by; rights are given for it, so nothing else may begin so. */
export const restoredPrefix = (prefix: string): string =>
  `${shortName(`${prefix}-postgres-restored`, LONGEST - RUN_LENGTH - 1)}-`;

/** Name of the instance that a run brings up. */
export const restoredName = (prefix: string, run: string): string => `${restoredPrefix(prefix)}${run}`;

/** Whether an instance is one that a run of this environment brought up: by its name, which it has before any tag can be put on it. */
export function isRestored(prefix: string, identifier: string): boolean {
  const begin = restoredPrefix(prefix);
  return identifier.startsWith(begin) && new RegExp(`^[0-9a-z]{${RUN_LENGTH}}$`).test(identifier.slice(begin.length));
}

/** Id of a run: the minute it began, and what tells it from another one of the same minute. */
export function runId(now: number, random: () => number = Math.random): string {
  const minute = Math.floor(now / 60_000).toString(36);
  const rest = RUN_LENGTH - minute.length;
  return `${minute}${Math.floor(random() * 36 ** rest)
    .toString(36)
    .padStart(rest, '0')}`;
}
