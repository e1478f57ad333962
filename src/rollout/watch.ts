import type { RolloutDeps } from './aws';
import { queryNames, type RolloutContext } from './context';
import { beginStep, freshGate, type GateState, judge } from './gate';
import { look, PROBES_A_LOOK, PROBES_AT_FIRST, type Watched } from './observe';
import { createQueries } from './queries';
import type { Started } from './ready';
import type { Rolled } from './roll';
import type { Effect, Judgement } from './types';

/** Between two looks while a step is observed. AWS ms. */
export const LOOK_MS = 4_000;
/** What the gate of one step is told to a person this often. AWS ms. */
const TELL_MS = 20_000;

/** What was begun so far; filled by the effects before. */
export interface Begun {
  readonly started: Started[];
  readonly rolled: Rolled[];
  /** AWS ms of the first change that users may meet. */
  since: number | undefined;
}

/** Watches the new version in the steps of one rollout: gates and probes go on from step to step. */
export function createWatcher(deps: RolloutDeps, context: RolloutContext, begun: Begun) {
  const { clock, output } = deps;
  const { config } = context;
  const gates = new Map<string, GateState>();
  const probes: Watched['probes'] = new Map();
  const queries = createQueries(deps, config.rollout.gates.queries, queryNames(context));
  let last: Watched | undefined;

  const observe = async (
    effect: Extract<Effect, { kind: 'Observe' | 'AwaitPromotion' }>,
    signal: AbortSignal,
    onJudged: (j: Judgement[]) => void,
  ) => {
    const names = new Set(effect.services);
    const watched: Watched = {
      config,
      services: context.services.filter((s) => names.has(s.name)),
      started: begun.started,
      plain: context.plain.filter((s) => names.has(s.name)),
      rolled: begun.rolled,
      releases: context.releases,
      oldReleases: context.oldReleases,
      alarmsBefore: context.alarmsBefore,
      testSecret: context.testSecret,
      since: begun.since ?? clock.now(),
      probes,
      queries,
    };
    last = watched;
    const waitsFor = effect.kind === 'Observe' ? `${effect.weight} %` : `promotion past ${effect.weight} %`;
    if (effect.kind === 'Observe') for (const name of names) gates.set(name, beginStep(gates.get(name) ?? freshGate()));
    const count = names.size;
    let told = clock.now();
    for (let first = effect.kind === 'Observe'; ; first = false) {
      // The first look comes at once: what fails everything need not serve users for another interval.
      if (!first) await clock.sleep(LOOK_MS, signal);
      const { looks, observed } = await look(deps, watched, signal, first ? PROBES_AT_FIRST : PROBES_A_LOOK);
      signal.throwIfAborted();
      context.timeline.observed(observed);
      const judgements = looks.map((one) => {
        const { state, judgement } = judge(gates.get(one.service) ?? freshGate(), one, config.rollout.gates, count);
        gates.set(one.service, state);
        return judgement;
      });
      const summary = judgements.map((j) => `${j.service} ${tell(j)}`).join(' · ');
      const limit = effect.kind === 'Observe' ? config.rollout.interval : config.rollout.approvalTimeout;
      output.waiting(`${waitsFor}: ${summary}`, limit);
      if (clock.now() - told >= TELL_MS) {
        told = clock.now();
        output.info(`  ${waitsFor}  ${summary}`);
      }
      onJudged(judgements);
    }
  };

  return { observe, last: () => last };
}

/** A judgement in half a line: the best counting source's figures. */
function tell(judgement: Judgement): string {
  const counted = judgement.evidence.find((e) => e.figures['newRequests'] !== undefined);
  if (counted === undefined) return judgement.verdict;
  const { newRequests = 0, newErrors = 0, oldRequests = 0, oldErrors = 0 } = counted.figures;
  const rate = (bad: number, total: number) => (total === 0 ? '–' : `${((100 * bad) / total).toFixed(1)} %`);
  return `new ${rate(newErrors, newRequests)} errors of ${newRequests}, old ${rate(oldErrors, oldRequests)} of ${oldRequests}: ${judgement.verdict}`;
}
