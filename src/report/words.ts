import type { Release, StepRecord } from '../release/release';

/** The first 12 hex digits of an image's digest. */
export function shortDigest(image: string): string {
  return /@sha256:([0-9a-f]{12})/.exec(image)?.[1] ?? image.slice(-12);
}

export const RESULT_WORDS: Readonly<Record<Release['result'], string>> = {
  succeeded: 'is live',
  failed: 'failed',
  'rolled-back': 'was rolled back',
  'rolled-back-manually': 'is live again (rolled back by hand)',
  cancelled: 'was cancelled',
  running: 'is under way',
};

export const RESULT_MARKS: Readonly<Record<Release['result'], string>> = {
  succeeded: '✅',
  failed: '❌',
  'rolled-back': '↩️',
  'rolled-back-manually': '↩️',
  cancelled: '⏹️',
  running: '⏳',
};

export function isGood(result: Release['result']): boolean {
  return result === 'succeeded' || result === 'rolled-back-manually';
}

/** `shop 1.2.0 is live in production`. */
export function headline(release: Release): string {
  const whose = release.only === undefined ? release.app : `${release.only.join(', ')} of ${release.app}`;
  return `${whose} ${release.version} ${RESULT_WORDS[release.result]} in ${release.environment}`;
}

/** Seconds between two ISO times; undefined where one is missing or wrong. */
export function secondsBetween(from: string | undefined, to: string | undefined): number | undefined {
  const ms = Date.parse(to ?? '') - Date.parse(from ?? '');
  return Number.isFinite(ms) ? Math.max(0, ms) / 1_000 : undefined;
}

/** `45 s`, `3 min 05 s`, `1 h 02 min`. */
export function duration(seconds: number | undefined): string {
  if (seconds === undefined) return '–';
  if (seconds < 10) return `${Math.round(seconds * 10) / 10} s`;
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole} s`;
  const pad = (n: number) => String(n).padStart(2, '0');
  if (whole < 3_600) return `${Math.floor(whole / 60)} min ${pad(whole % 60)} s`;
  return `${Math.floor(whole / 3_600)} h ${pad(Math.floor((whole % 3_600) / 60))} min`;
}

/** What a step's judgement means, for a person. */
export const VERDICT_WORDS: Readonly<Record<StepRecord['verdict'], string>> = {
  pass: 'good',
  fail: 'bad',
  inconclusive: 'not enough evidence',
  'not-judged': 'first release, not judged',
};

/** What happened and what to do, where a release is not simply live: the account of a rollback or a failure. */
export function account(release: Release): {
  readonly happened: string[];
  readonly todo: string[];
  /** What AWS and the application said, line by line: what follows the first line of the reason. */
  readonly said: string[];
} {
  const happened: string[] = [];
  const todo: string[] = [];
  const [first, ...said] = release.result === 'succeeded' ? [] : (release.reason?.split('\n') ?? []);
  if (first !== undefined) happened.push(first);
  const { rollback } = release;
  if (rollback !== null) {
    if (rollback.reason !== release.reason) happened.push(rollback.reason.split('\n')[0] ?? '');
    const took = secondsBetween(rollback.startedAt, rollback.trafficBackAt);
    const aws = took === undefined ? undefined : took * release.clockFactor;
    const to = rollback.to === undefined ? 'the version before' : rollback.to;
    happened.push(
      aws === undefined
        ? `Traffic has not been seen back at ${to} yet.`
        : `Traffic was back at ${to} after ${duration(aws)}${release.clockFactor > 1 ? ' (AWS time)' : ''}, by ${rollback.by}.`,
    );
    if (rollback.trafficBackAt === undefined)
      todo.push('Look where traffic goes now: ez-deploy status; then ez-deploy resume.');
  }
  if (release.undone !== undefined) happened.push(`Taken back: ${release.undone}.`);
  if (release.hint !== undefined && release.result !== 'succeeded') todo.push(release.hint);
  if (release.result === 'rolled-back' && todo.length === 0) {
    todo.push('Users are on the version before. Mend the cause shown below, and deploy again.');
  }
  return { happened, todo, said };
}

/** What a run of migrations was, where it was not the one of a deployment, and on which files. */
export function phaseOf({ phase, files }: Release['migrations'][number]): string {
  if (phase === 'expand') return '';
  return ` (${phase === 'down' ? 'taken back' : phase}: ${files.map((f) => f.name).join(', ')})`;
}
