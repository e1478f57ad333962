import type { Evidence, Release } from '../release/release';
import { account, duration, secondsBetween } from './words';

export type Tone = 'good' | 'bad' | 'warn' | 'soft';

/** The three answers of the first screen. */
export interface Summary {
  readonly happened: readonly string[];
  readonly healthy: { readonly tone: Tone; readonly word: string; readonly lines: readonly string[] };
  readonly todo: readonly string[];
}

const count = (n: number) => n.toLocaleString('en-US');
/** `1.4 %`, `0 %`, `–` where nothing was counted. */
export function percent(part: number, whole: number): string {
  if (whole === 0) return '–';
  const value = (100 * part) / whole;
  return `${value === 0 ? '0' : value < 0.1 ? value.toFixed(2) : value.toFixed(1)} %`;
}

/** The counting evidence with most answers of the new version in the last judged step of a service. */
function lastCounts(release: Release, service: string): Evidence | undefined {
  const counted = (list: readonly Evidence[]) =>
    list
      .filter((e) => (e.figures['newRequests'] ?? 0) > 0)
      .sort((a, b) => (b.figures['newRequests'] ?? 0) - (a.figures['newRequests'] ?? 0))[0];
  return release.steps
    .filter((s) => s.service === service)
    .reverse()
    .map((s) => counted(s.evidence))
    .find((e) => e !== undefined);
}

/** `web: 16.3 % of 190 answers of the new version failed, 0 % of the old version’s 1,204 (app-metrics)`, one line a service. */
function figures(release: Release): string[] {
  return [...new Set(release.steps.map((s) => s.service))].flatMap((service) => {
    const found = lastCounts(release, service);
    if (found === undefined) return [];
    const { newRequests = 0, newErrors = 0, oldRequests = 0, oldErrors = 0 } = found.figures;
    const old =
      oldRequests === 0 ? '' : `, ${percent(oldErrors, oldRequests)} of the old version’s ${count(oldRequests)}`;
    return [
      `${service}: ${percent(newErrors, newRequests)} of ${count(newRequests)} answers of the new version failed${old} (${found.source})`,
    ];
  });
}

function happenedOf(release: Release): string[] {
  const back = release.rollback?.trafficBackAt !== undefined;
  // That traffic is back is said with its time.
  const told = account(release).happened.filter((line) => !back || !line.startsWith('Taken back: '));
  const weights = [...new Set(release.steps.map((s) => s.weight))];
  const judged = release.steps.some((s) => s.verdict !== 'not-judged');
  const took = secondsBetween(release.startedAt, release.endedAt);
  const within = took === undefined ? '' : `, ${duration(took)} in all`;
  if (release.result === 'succeeded' && weights.length > 0) {
    told.unshift(
      judged
        ? `Version ${release.version} took over step by step: ${weights.map((w) => `${w} %`).join(' → ')} of the traffic${within}.`
        : `The first release: all traffic went to version ${release.version}${within}.`,
    );
  } else if (release.result === 'succeeded') {
    const done = release.stages.filter((s) => s.result === 'succeeded').map((s) => s.name);
    told.unshift(
      `${done.length === 0 ? 'Nothing had to be done' : `Done: ${done.join(', ')}`}${within}. No traffic moved.`,
    );
  } else if (release.result === 'running') {
    told.unshift(
      weights.length === 0
        ? 'The new version is being prepared. No traffic has moved yet.'
        : `So far: ${weights.map((w) => `${w} %`).join(' → ')} of the traffic on version ${release.version}.`,
    );
  }
  return told;
}

function healthOf(release: Release): Summary['healthy'] {
  const lines = figures(release);
  const { rollback, result, steps } = release;
  const thin = steps.some((s) => s.verdict === 'inconclusive');
  if (rollback !== null && result !== 'rolled-back-manually') {
    return rollback.trafficBackAt === undefined
      ? { tone: 'bad', word: 'Unknown', lines: ['Traffic has not been seen back at the old version.', ...lines] }
      : { tone: 'good', word: 'Yes, on the old version', lines: ['Users get the old version again.'] };
  }
  switch (result) {
    case 'succeeded':
    case 'rolled-back-manually':
      if (steps.length === 0) return { tone: 'soft', word: 'Not asked', lines: ['This run moved no traffic.'] };
      return thin
        ? { tone: 'warn', word: 'Nothing bad seen', lines: ['Some steps had too few answers for a verdict.', ...lines] }
        : { tone: 'good', word: 'Yes', lines };
    case 'running': {
      const bad = steps.some((s) => s.verdict === 'fail');
      const word = bad ? 'No' : steps.length === 0 ? 'Not live yet' : thin ? 'Nothing bad so far' : 'Yes, so far';
      return { tone: bad ? 'bad' : 'soft', word, lines };
    }
    case 'failed':
    case 'cancelled':
    case 'rolled-back':
      return steps.length === 0
        ? { tone: 'soft', word: 'Untouched', lines: ['No user has seen the new version: no traffic was moved.'] }
        : { tone: 'warn', word: 'Unknown', lines: ['This run ended without bringing traffic back.', ...lines] };
  }
}

const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** What happened, is it healthy, what to do: pure, plain text; commands stand in backticks. */
export function summarise(release: Release): Summary {
  const { todo } = account(release);
  const next: string[] =
    release.result === 'running'
      ? ['Nothing. If its gate fails, traffic goes back by itself. Ctrl-C takes it back now.']
      : release.result === 'succeeded' && release.steps.length > 0
        ? [`Nothing. To go back: \`ez-deploy rollback --environment ${release.environment}\``]
        : release.result === 'succeeded' || release.result === 'rolled-back-manually'
          ? ['Nothing.']
          : release.result === 'cancelled'
            ? ['Nothing needs mending. Deploy again when you want to.']
            : ['Mend the cause, and deploy again.'];
  return {
    happened: happenedOf(release),
    healthy: healthOf(release),
    todo: (todo.length > 0 ? todo : next).map(sentence),
  };
}
