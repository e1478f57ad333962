/**
 * Anytime-valid tests on streams of good and bad answers. Each is an e-process: under its null hypothesis the expected value
 * never exceeds 1, so by Ville's inequality the chance that it EVER reaches 1/α is at most α, however often one looks and
 * whatever the base rate. Everything is kept as logarithms.
 *
 * Two streams: Turner, Ly, Grünwald, "Generic E-variables for exact sequential k-sample tests that allow for optional
 * stopping", J. Stat. Plan. Inference 230 (2024), arXiv:2106.02693, eq. (3): for a block with n_a and n_b outcomes,
 *   S = p_θa(y_a) p_θb(y_b) / p_θ0(y_a, y_b),  θ0 = (n_a θa + n_b θb) / (n_a + n_b),
 * with θa, θb chosen before the block is seen. With θ_new > θ_old it is also an e-variable for the one-sided, convex null
 * θ_new ≤ θ_old. θ_new is a mixture of several bets (a mixture of e-processes is an e-process).
 *
 * One stream against a limit: the likelihood ratio of θ_k > limit against the limit, mixed over a grid; the
 * Bernoulli family's monotone likelihood ratio makes it valid for the whole null θ ≤ limit.
 */

/** Answers of one version in one look, and how many of them were bad. */
export interface Counts {
  readonly total: number;
  readonly bad: number;
}

/** An e-process: one log-value for each alternative of its grid, and what was learned of the old version's rate. */
export interface EProcess {
  readonly logs: readonly number[];
  readonly oldTotal: number;
  readonly oldBad: number;
}

/**
 * What the comparison bets the new version's rate to be: multiples of the old one's odds as learned so far (a slow decay shows at
 * any base rate), and fixed rates (a collapse shows at once, before the old rate is known). Each bet is fixed before its block is
 * seen; all together cost at most log(bets) nats.
 */
const ODDS_RATIOS = [2, 4, 10, 30] as const;
const RATES = [0.03, 0.2, 0.9] as const;
const BETS = ODDS_RATIOS.length + RATES.length;

/** A fixed rate below this multiple of the old one is no bet on "worse". */
const LEAST_RATIO = 1.5;

function bets(thetaOld: number): readonly (number | undefined)[] {
  const odds = thetaOld / (1 - thetaOld);
  return [
    ...ODDS_RATIOS.map((ratio) => (ratio * odds) / (1 + ratio * odds)),
    ...RATES.map((rate) => (rate > thetaOld * LEAST_RATIO ? rate : undefined)),
  ];
}

/** Prior of the old version's rate: Beta(½, 200), that is about a quarter of a percent, worth 200 requests. */
const PRIOR_BAD = 0.5;
const PRIOR_TOTAL = 200;

export const freshProcess = (): EProcess => ({ logs: Array.from({ length: BETS }, () => 0), oldTotal: 0, oldBad: 0 });

const term = (count: number, ratio: number) => (count === 0 ? 0 : count * Math.log(ratio));

/** Log-likelihood ratio of one stream: rate `theta` against rate `base`. */
function logRatio({ total, bad }: Counts, theta: number, base: number): number {
  return term(bad, theta / base) + term(total - bad, (1 - theta) / (1 - base));
}

/** One block of the two-stream test: is the new version worse than the old? */
export function compare(process: EProcess, block: { readonly old: Counts; readonly new: Counts }): EProcess {
  const { old, new: fresh } = block;
  // Learned from earlier blocks only: a rate estimated from this one would have seen the answer it bets on.
  const thetaOld = (process.oldBad + PRIOR_BAD) / (process.oldTotal + PRIOR_TOTAL);
  const learned = { oldTotal: process.oldTotal + old.total, oldBad: process.oldBad + old.bad };
  // Without both sides there is nothing to compare: θ0 would be the alternative itself and the ratio 1.
  if (old.total === 0 || fresh.total === 0) return { ...process, ...learned };
  const alternatives = bets(thetaOld);
  const logs = process.logs.map((log, k) => {
    const thetaNew = alternatives[k];
    if (thetaNew === undefined) return log;
    const pooled = (old.total * thetaOld + fresh.total * thetaNew) / (old.total + fresh.total);
    return log + logRatio(old, thetaOld, pooled) + logRatio(fresh, thetaNew, pooled);
  });
  return { logs, ...learned };
}

/** One block of the test against an absolute limit (a share between 0 and 1). */
export function exceed(process: EProcess, block: Counts, limit: number): EProcess {
  if (limit >= 1 || block.total === 0) return process;
  // A limit of zero is meant as "none tolerated", which no test can hold to exactly: one in a million stands for it.
  const base = Math.max(limit, 1e-6);
  // From just above the limit to nearly 1, evenly on the scale of log-odds: a rate of twice the limit has its own bet.
  const odds = base / (1 - base);
  const topRate = 1 - (1 - base) / 10;
  const span = topRate / (1 - topRate) / odds;
  const logs = process.logs.map((log, k) => {
    const thetaOdds = odds * span ** ((k + 1) / BETS);
    return log + logRatio(block, thetaOdds / (1 + thetaOdds), base);
  });
  return { ...process, logs };
}

/** Logarithm of a weighted mean of e-values, each given by its own logarithm. */
export function logMean(parts: readonly { readonly log: number; readonly weight: number }[]): number {
  const used = parts.filter((p) => p.weight > 0 && p.log > Number.NEGATIVE_INFINITY);
  if (used.length === 0) return Number.NEGATIVE_INFINITY;
  const top = Math.max(...used.map((p) => p.log));
  const total = parts.reduce((sum, p) => sum + p.weight, 0);
  return top + Math.log(used.reduce((sum, p) => sum + p.weight * Math.exp(p.log - top), 0) / total);
}

/** The mixture's logarithm: log of the mean of the e-values. The null is rejected at rate α once this reaches log(1/α) (Ville). */
export const logE = (process: EProcess): number => logMean(process.logs.map((log) => ({ log, weight: 1 })));
