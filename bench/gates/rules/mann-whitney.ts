/**
 * The Mann–Whitney interval as Kayenta computes it (spinnaker/kayenta, kayenta-mannwhitney, MannWhitney.scala, itself after R's
 * wilcox.test): asymptotic, with continuity correction and tied ranks averaged; the bounds and the estimate of the shift are the
 * points at which the standardised statistic crosses the quantiles.
 */
export interface Shift {
  readonly low: number;
  readonly high: number;
  /** Hodges–Lehmann estimate of x − y. */
  readonly estimate: number;
}

/** Average ranks, from 1, and the sum of t³ − t over groups of t tied values. */
export function ranks(values: readonly number[]): { readonly ranks: readonly number[]; readonly ties: number } {
  const order = values.map((_, i) => i).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  const result = new Array<number>(values.length).fill(0);
  let ties = 0;
  for (let from = 0; from < order.length;) {
    let to = from;
    while (to + 1 < order.length && values[order[to + 1] ?? 0] === values[order[from] ?? 0]) to += 1;
    for (let i = from; i <= to; i += 1) result[order[i] ?? 0] = (from + to) / 2 + 1;
    const tied = to - from + 1;
    ties += tied ** 3 - tied;
    from = to + 1;
  }
  return { ranks: result, ties };
}

/** The standardised statistic of x − mu against y; undefined where every observation is tied (Kayenta throws there). */
export function standardised(x: readonly number[], y: readonly number[], mu: number): number | undefined {
  const [n, m] = [x.length, y.length];
  const ranked = ranks([...x.map((v) => v - mu), ...y]);
  const dz = ranked.ranks.slice(0, n).reduce((sum, r) => sum + r, 0) - (n * (n + 1)) / 2 - (n * m) / 2;
  const variance = ((n * m) / 12) * (n + m + 1 - ranked.ties / ((n + m) * (n + m - 1)));
  if (variance <= 0) return undefined;
  return (dz - Math.sign(dz) * 0.5) / Math.sqrt(variance);
}

/**
 * The statistic falls in steps, so a crossing is a jump. Kayenta's solver stops 1e-6 around it on either side, and where most values
 * are equal (no error in most minutes) the jump is at zero and its sign is then chance. Here it is narrowed to nothing and its lower end
 * taken, so that a jump at zero is never above it: in Kayenta's favour.
 */
const WIDTH = 1e-9;

/** @param quantile of the standard normal distribution at 1 − (1 − confidence) / 2. */
export function shift(x: readonly number[], y: readonly number[], quantile: number): Shift | undefined {
  const [least, most] = [Math.min(...x) - Math.max(...y), Math.max(...x) - Math.min(...y)];
  const crossing = (q: number): number | undefined => {
    let [low, high] = [least, most];
    const [atLow, atHigh] = [standardised(x, y, low), standardised(x, y, high)];
    if (atLow === undefined || atHigh === undefined) return undefined;
    if (atLow - q <= 0) return low;
    if (atHigh - q >= 0) return high;
    // The statistic falls as mu rises.
    while (high - low > WIDTH) {
      const middle = (low + high) / 2;
      const at = standardised(x, y, middle);
      if (at === undefined) return undefined;
      if (at - q > 0) low = middle;
      else high = middle;
    }
    return low;
  };
  const [low, high, estimate] = [crossing(quantile), crossing(-quantile), crossing(0)];
  return low === undefined || high === undefined || estimate === undefined ? undefined : { low, high, estimate };
}
