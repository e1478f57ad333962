import type { GatesConfig } from '../config/schema';
import type { Evidence } from '../release/release';
import { type Answers, block, highest, type Metric, METRICS, plus, UNUSED, type Used } from './gate-counts';
import { judgeQuery, type QueryLook, type QueryState } from './gate-queries';
import { compare, type Counts, type EProcess, exceed, freshProcess, logE, logMean } from './sequential';
import type { Judgement } from './types';

/** Sources that count answers, in the order in which their samples are trusted. */
export const COUNTING_SOURCES = ['app-metrics', 'alb-metrics', 'probes'] as const;
export type CountingSource = (typeof COUNTING_SOURCES)[number];

/** One look at one service: what every source says now. Counts are cumulative; one that falls (a stale read) is not believed. */
export interface Look {
  readonly service: string;
  /** AWS ms. */
  readonly at: number;
  readonly counts: readonly {
    readonly source: CountingSource;
    /** How late the source is, for the account: "about 10 s". */
    readonly delay: string;
    /** undefined: no data, no verdict. */
    readonly old: Answers | undefined;
    readonly new: Answers | undefined;
  }[];
  readonly health?: {
    readonly healthy: number;
    readonly expected: number;
    readonly reasons: readonly string[];
    readonly delay: string;
  };
  /** Tasks of the new version that stopped on their own, each with its reason. */
  readonly stopped?: { readonly reasons: readonly string[]; readonly delay: string };
  /** Nobody asks this service anything: that its tasks live is enough, and answers only speak against it. */
  readonly noTraffic?: boolean;
  /** Figures of the team's own. */
  readonly queries?: readonly QueryLook[];
  /** Alarms that are in ALARM now and were not before the rollout. */
  readonly alarms?: { readonly names: readonly string[]; readonly delay: string };
}

interface SourceState {
  readonly old: Answers;
  readonly new: Answers;
  readonly usedOld: Used;
  readonly usedNew: Used;
  /** New answers when the step under observation began. */
  readonly stepBase: number;
  readonly relative: Readonly<Record<Metric, EProcess>>;
  readonly absolute: Readonly<Record<Metric, EProcess>>;
}

/** What a service's gate remembers between looks; plain JSON. */
export interface GateState {
  readonly sources: Readonly<Partial<Record<CountingSource, SourceState>>>;
  readonly queries: QueryState;
}

export const freshGate = (): GateState => ({ sources: {}, queries: {} });

const NONE: Answers = { requests: 0 };
const freshSource = (): SourceState => ({
  old: NONE,
  new: NONE,
  usedOld: UNUSED,
  usedNew: UNUSED,
  stepBase: 0,
  relative: { errors: freshProcess(), slow: freshProcess() },
  absolute: { errors: freshProcess(), slow: freshProcess() },
});

/** A new step: samples are counted from here, the evidence goes on. */
export function beginStep(state: GateState): GateState {
  const sources: Partial<Record<CountingSource, SourceState>> = {};
  for (const name of COUNTING_SOURCES) {
    const source = state.sources[name];
    if (source !== undefined) sources[name] = { ...source, stepBase: source.new.requests };
  }
  return { ...state, sources };
}

/**
 * Shares of a service's false-rollback rate, by source. Sources tell of the same answers at different times, so nothing may be
 * averaged over them: each keeps its own share, and together they keep the whole (union bound). The fastest gets the most.
 */
const SHARES: Readonly<Record<'own' | 'without', Readonly<Record<CountingSource, number>>>> = {
  own: { 'app-metrics': 0.75, 'alb-metrics': 0.1, probes: 0.15 },
  without: { 'app-metrics': 0, 'alb-metrics': 0.65, probes: 0.35 },
};

/**
 * False-alarm rate of one source of one service: services share the configured rate evenly, a service's sources by {@link SHARES}.
 */
export function alphaOfSource(
  gates: Pick<GatesConfig, 'falseRollbackRate' | 'metricsNamespace'>,
  services: number,
  source: CountingSource,
): number {
  const shares = SHARES[gates.metricsNamespace === undefined ? 'without' : 'own'];
  return (gates.falseRollbackRate / Math.max(1, services)) * shares[source];
}

type TestKind = 'relative' | 'absolute';

/**
 * Weights of a source's tests in its mean. All of them see the same answers at the same moment, so their weighted mean is again
 * an e-process for "no worse than the old and within the limits" (Vovk, Wang, "E-values: calibration, combination and
 * applications", Ann. Stat. 49 (2021): the mean is the best symmetric way to merge e-values that depend on each other). It
 * rejects whenever a union bound with the same weights would, and earlier when several tests agree.
 */
const WEIGHTS: Readonly<Record<CountingSource, Readonly<Record<TestKind, Readonly<Record<Metric, number>>>>>> = {
  'app-metrics': { relative: { errors: 0.5, slow: 0.2 }, absolute: { errors: 0.2, slow: 0.1 } },
  // The load balancer does not count slow answers; probes ask the new version only.
  'alb-metrics': { relative: { errors: 0.7, slow: 0 }, absolute: { errors: 0.3, slow: 0 } },
  probes: { relative: { errors: 0, slow: 0 }, absolute: { errors: 0.7, slow: 0.3 } },
};

/** A source's evidence against the new version (log of its mean e-value), and the test that contributes most. */
function against(name: CountingSource, source: SourceState): { log: number; kind: TestKind; metric: Metric } {
  const parts = (['relative', 'absolute'] as const).flatMap((kind) =>
    METRICS.map((metric) => ({ kind, metric, weight: WEIGHTS[name][kind][metric], log: logE(source[kind][metric]) })),
  );
  const [first] = parts
    .filter((p) => p.weight > 0)
    .sort((a, b) => Math.log(b.weight) + b.log - Math.log(a.weight) - a.log);
  return { log: logMean(parts), kind: first?.kind ?? 'relative', metric: first?.metric ?? 'errors' };
}

function advance(source: SourceState, old: Answers, fresh: Answers, gates: GatesConfig): SourceState {
  const limits: Record<Metric, number> = { errors: gates.errorRate / 100, slow: gates.slowShare / 100 };
  const [topOld, topNew] = [highest(source.old, old), highest(source.new, fresh)];
  const [blockOld, blockNew] = [block(source.usedOld, topOld), block(source.usedNew, topNew)];
  const counts = (of: Used, metric: Metric): Counts => ({ total: of.requests, bad: of[metric] });
  const relative = { ...source.relative };
  const absolute = { ...source.absolute };
  for (const metric of METRICS) {
    relative[metric] = compare(relative[metric], { old: counts(blockOld, metric), new: counts(blockNew, metric) });
    absolute[metric] = exceed(absolute[metric], counts(blockNew, metric), limits[metric]);
  }
  const used = { usedOld: plus(source.usedOld, blockOld), usedNew: plus(source.usedNew, blockNew) };
  return { ...source, old: topOld, new: topNew, ...used, relative, absolute };
}

const percent = (bad: number, total: number) => (total === 0 ? '–' : `${((100 * bad) / total).toFixed(2)} %`);
const WORDS: Record<Metric, string> = { errors: 'failed', slow: 'slow' };

function judgeSource(
  name: CountingSource,
  delay: string,
  source: SourceState,
  alpha: number,
  gates: GatesConfig,
): { evidence: Evidence; reason?: string; samples: number } {
  const { old, new: fresh } = source;
  const samples = fresh.requests - source.stepBase;
  const evidence = against(name, source);
  const describe = (metric: Metric) =>
    `${fresh[metric] ?? 0} of ${fresh.requests} answers of the new version ${WORDS[metric]} (${percent(fresh[metric] ?? 0, fresh.requests)}), old ${percent(old[metric] ?? 0, old.requests)} of ${old.requests}`;
  const figures: Record<string, number> = {
    newRequests: fresh.requests,
    newErrors: fresh.errors ?? 0,
    newSlow: fresh.slow ?? 0,
    oldRequests: old.requests,
    oldErrors: old.errors ?? 0,
    oldSlow: old.slow ?? 0,
    logE: Math.round(1_000 * evidence.log) / 1_000,
    alpha,
  };
  if (evidence.log >= -Math.log(alpha)) {
    const { metric, kind } = evidence;
    const limit = metric === 'errors' ? gates.errorRate : gates.slowShare;
    const why =
      kind === 'absolute'
        ? `above the limit of ${limit} %`
        : `worse than the old version (false-alarm rate of this source ${alpha.toExponential(1)})`;
    const text = `${describe(metric)}: ${why}`;
    return { evidence: { source: name, delay, verdict: 'fail', text, figures }, reason: `${name}: ${text}`, samples };
  }
  const verdict = samples >= gates.minimumSamples ? ('pass' as const) : ('inconclusive' as const);
  const text =
    verdict === 'pass'
      ? `${describe('errors')}${fresh.slow === undefined ? '' : `; ${fresh.slow} slow`}`
      : `only ${samples} of ${gates.minimumSamples} answers of the new version seen in this step`;
  return { evidence: { source: name, delay, verdict, text, figures }, samples };
}

/** Evidence that needs no statistics: one occurrence decides. */
function hardEvidence(look: Look): { evidence: Evidence; reason?: string }[] {
  const found: { evidence: Evidence; reason?: string }[] = [];
  const add = (
    source: string,
    delay: string,
    bad: string | undefined,
    good: string,
    figures: Record<string, number>,
  ) => {
    found.push(
      bad === undefined
        ? { evidence: { source, delay, verdict: 'pass', text: good, figures } }
        : { evidence: { source, delay, verdict: 'fail', text: bad, figures }, reason: bad },
    );
  };
  if (look.stopped !== undefined) {
    const { reasons, delay } = look.stopped;
    const bad =
      reasons.length === 0 ? undefined : `${reasons.length} task(s) of the new version stopped: ${reasons[0] ?? ''}`;
    add('stopped-tasks', delay, bad, 'no task of the new version stopped', { stopped: reasons.length });
  }
  if (look.health !== undefined) {
    const { healthy, expected, reasons, delay } = look.health;
    const why = reasons.length === 0 ? '' : ` (${reasons.join('; ')})`;
    const bad =
      healthy >= expected ? undefined : `only ${healthy} of ${expected} targets of the new version are healthy${why}`;
    add('target-health', delay, bad, `${healthy} of ${expected} targets healthy`, { healthy, expected });
  }
  if (look.alarms !== undefined) {
    const { names, delay } = look.alarms;
    const bad = names.length === 0 ? undefined : `in ALARM since the rollout began: ${names.join(', ')}`;
    add('alarm', delay, bad, 'no alarm since the rollout began', { alarms: names.length });
  }
  return found;
}

const isCounting = ({ source }: Evidence): boolean => (COUNTING_SOURCES as readonly string[]).includes(source);

/** The counting source that lacked least of a verdict says what was missing: one that never had data says nothing of the version. */
function nearestOf(parts: readonly { evidence: Evidence; samples?: number }[]): string | undefined {
  const [most] = parts
    .filter(({ evidence: e }) => isCounting(e) && e.verdict === 'inconclusive')
    .toSorted((a, b) => (b.samples ?? -1) - (a.samples ?? -1));
  return most === undefined ? undefined : `${most.evidence.text} (${most.evidence.source})`;
}

/**
 * One look at one service. `fail`: a limit is broken, or the new version is worse than the old. `pass`: samples suffice and
 * nothing speaks against it. `inconclusive`: not enough seen yet.
 * @param services how many services share the rate of false rollbacks.
 */
export function judge(
  state: GateState,
  look: Look,
  gates: GatesConfig,
  services: number,
): { readonly state: GateState; readonly judgement: Judgement } {
  const sources: Partial<Record<CountingSource, SourceState>> = { ...state.sources };
  const parts: { evidence: Evidence; reason?: string; samples?: number }[] = hardEvidence(look);
  for (const { source: name, delay, old, new: fresh } of look.counts) {
    if (fresh === undefined) {
      const text = 'no data yet: no verdict';
      parts.push({ evidence: { source: name, delay, verdict: 'inconclusive', text, figures: {} } });
      continue;
    }
    const before = sources[name] ?? freshSource();
    const next = advance(before, old ?? before.old, fresh, gates);
    sources[name] = next;
    parts.push(judgeSource(name, delay, next, alphaOfSource(gates, services, name), gates));
  }
  let queries = state.queries;
  const own = (look.queries ?? []).map((query) => {
    const judged = judgeQuery(queries, query);
    queries = judged.state;
    return judged;
  });
  parts.push(...own);
  const evidence = parts.map((p) => p.evidence);
  const reason = parts.find((p) => p.reason !== undefined)?.reason;
  const counted = evidence.filter(isCounting);
  const unsure = own.find((o) => o.evidence.verdict === 'inconclusive')?.evidence;
  const asked = gates.minimumSamples > 0 && look.noTraffic !== true;
  const enough = unsure === undefined && (!asked || counted.some((e) => e.verdict === 'pass'));
  const verdict = reason !== undefined ? 'fail' : enough ? 'pass' : 'inconclusive';
  const account =
    reason ??
    (enough
      ? undefined
      : unsure !== undefined
        ? `${unsure.source}: ${unsure.text}`
        : (nearestOf(parts) ?? 'no source has data'));
  return {
    state: { sources, queries },
    judgement: {
      service: look.service,
      verdict,
      evidence,
      ...(account === undefined ? {} : { reason: `${look.service}: ${account}` }),
    },
  };
}
