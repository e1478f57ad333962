/** Answers of one version since the rollout's first shift. Missing error or slow figures are zero. */
export interface Answers {
  readonly requests: number;
  readonly errors?: number;
  /** Answers slower than gates.latency. */
  readonly slow?: number;
}

export type Metric = 'errors' | 'slow';
export const METRICS: readonly Metric[] = ['errors', 'slow'];

/** Answers that went into the tests already: each is a piece of evidence once, however the sources arrive. */
export type Used = Readonly<Record<'requests' | Metric, number>>;

export const UNUSED: Used = { requests: 0, errors: 0, slow: 0 };

/** The highest seen: a stale or partial answer must not make the same errors count again when the figure is whole. */
export function highest(before: Answers, now: Answers): Answers {
  const top = (metric: Metric) => {
    const [a, b] = [before[metric], now[metric]];
    return a === undefined && b === undefined ? {} : { [metric]: Math.max(a ?? 0, b ?? 0) };
  };
  return { requests: Math.max(before.requests, now.requests), ...top('errors'), ...top('slow') };
}

/** What is new since the last block. A bad answer that shows before its request waits for it: never more bad than answers. */
export function block(used: Used, now: Answers): Used {
  const requests = now.requests - used.requests;
  const bad = (metric: Metric) => Math.min(requests, (now[metric] ?? 0) - used[metric]);
  return { requests, errors: bad('errors'), slow: bad('slow') };
}

export const plus = (a: Used, b: Used): Used => ({
  requests: a.requests + b.requests,
  errors: a.errors + b.errors,
  slow: a.slow + b.slow,
});
