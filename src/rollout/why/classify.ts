import { ACCESS_CAUSES } from './causes-access';
import { ALIVE_CAUSES } from './causes-alive';
import { END_CAUSES } from './causes-end';
import { IMAGE_CAUSES } from './causes-image';
import { PLACE_CAUSES } from './causes-place';
import { awsText, type Cause, type Evidence } from './evidence';
import { cleanLine } from './log-tail';

/** Every cause that is known by name, in the order in which they are tried: the more exact before the more general. */
export const CAUSES: readonly Cause[] = [
  ...PLACE_CAUSES,
  ...ACCESS_CAUSES,
  ...IMAGE_CAUSES,
  ...ALIVE_CAUSES,
  ...END_CAUSES,
];

/** Longest text of AWS's that is repeated, in characters: its reasons have 1024 at most, events may be longer. */
const VERBATIM = 1_100;

/** Lines of the log that are shown; more are read, to find the cause. */
export const SHOWN_LINES = 10;

/** A failure, named. */
export interface Why {
  /** Id of the cause; `unknown` where AWS said something that is not in the table. */
  readonly cause: string;
  /** The first line: service and cause in plain words. */
  readonly line: string;
  /** The cause alone, without the service. */
  readonly said: string;
  readonly hint: string;
  /** What AWS said, word for word: reason, exit code, health, event. */
  readonly details: readonly string[];
  readonly log: readonly string[];
}

function detailsOf(evidence: Evidence): string[] {
  const { task, events, health } = evidence;
  const details: string[] = [];
  const add = (name: string, value: string | number | undefined) => {
    if (value !== undefined && value !== '') details.push(`${name}: ${cleanLine(String(value), VERBATIM)}`);
  };
  if (task !== undefined) {
    const code = task.stopCode === undefined ? '' : ` (${task.stopCode})`;
    add('stopped reason', task.stoppedReason === undefined ? undefined : `${task.stoppedReason}${code}`);
    if (!(task.stoppedReason ?? '').includes(task.containerReason ?? '')) add('container', task.containerReason);
    add('exit code', task.exitCode);
  }
  if (health?.state !== undefined && health.state !== 'healthy')
    add('target health', [health.state, health.reason, health.description].filter((p) => p !== undefined).join(', '));
  if (task === undefined) add('AWS says', events[0]);
  else
    add(
      'service event',
      events.find((e) => /due to|unable|failed|could not/.test(e) && e.includes(task.id)),
    );
  if (task !== undefined) add('task', task.id);
  return details;
}

/** Names the cause of a failure. Pure; anything AWS may say gives an answer, an unknown text itself. */
export function classify(evidence: Evidence): Why {
  const text = awsText(evidence);
  const subject = evidence.kind === 'migration' ? `${evidence.service}: the migration failed` : evidence.service;
  const rest = { details: detailsOf(evidence), log: evidence.log.slice(-SHOWN_LINES) };
  for (const cause of CAUSES) {
    const said = cause.says(evidence, text);
    if (said === undefined) continue;
    const hint = cause.hintFor?.(evidence, text) ?? cause.hint;
    return { cause: cause.id, line: `${subject}: ${said}`, said, hint, ...rest };
  }
  const known = cleanLine(text, 300);
  const said = known === '' ? 'AWS gives no reason' : known;
  return {
    cause: 'unknown',
    line: `${subject}: ${said}`,
    said,
    hint: 'these are AWS’s own words; what is known besides stands below them',
    ...rest,
  };
}

/** The whole account as text; the first line is the cause. */
export function accountOf(why: Why): string {
  return [
    why.line,
    ...why.details.map((d) => `  ${d}`),
    ...(why.log.length === 0 ? [] : ['  last log lines:', ...why.log.map((l) => `  | ${l}`)]),
    ...(why.cause === 'unknown' ? [] : [`  more: docs/troubleshooting.md#${why.cause}`]),
  ].join('\n');
}
