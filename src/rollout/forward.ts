import type { Effect, Phase, RolloutPlan, RolloutState, Weight } from './types';

type WithoutId<T> = T extends unknown ? Omit<T, 'id'> : never;
export type Wanted = WithoutId<Effect>;

/** The way of a good release. Where the next phase depends on the plan, machine.ts decides. */
export const FORWARD = {
  registering: 'migrating',
  migrating: 'scaling-up',
  'scaling-up': 'waiting-ready',
  'waiting-ready': 'smoking',
  smoking: 'guarding',
  guarding: 'shifting',
  shifting: 'confirming',
  confirming: 'observing',
  observing: 'shifting',
  awaiting: 'shifting',
  restoring: 'beginning-bake',
  'beginning-bake': 'recording',
  recording: 'releasing',
  releasing: 'done',
} as const satisfies Partial<Record<Phase, Phase>>;

export const needsMigration = (plan: RolloutPlan): boolean => plan.services.some((s) => s.migrates);

/** Percent of a step; the last one is 100 whatever the plan says, so that no rollout can end half-way. */
export const weightOfStep = (plan: RolloutPlan, step: number): number =>
  step >= plan.steps.length - 1 ? 100 : (plan.steps[step] ?? 100);

/** First releases only: there is nobody to compare with, so the one step is 100. */
export const isLastStep = ({ plan, step }: RolloutState): boolean =>
  plan.services.every((s) => s.first) || step >= plan.steps.length - 1;

/** True where a person has to let the release go on past this step. */
export const needsPromotion = ({ plan, step }: RolloutState): boolean =>
  plan.approvals?.includes(weightOfStep(plan, step)) === true;

/** Weights of a step: all services together; a first release goes straight to 100. */
export function stepWeights(plan: RolloutPlan, step: number): Weight[] {
  return plan.services
    .filter((s) => !s.first || step === 0)
    .map((s) => ({ service: s.name, live: s.live, idle: s.idle, weight: s.first ? 100 : weightOfStep(plan, step) }));
}

/** The effect a forward phase asks for; undefined where there is nothing to do. */
export function effectOf(phase: Phase, state: RolloutState): Wanted | undefined {
  const { plan } = state;
  const names = plan.services.map((s) => s.name);
  const newTargets = plan.services.map((s) => ({ service: s.name, colour: s.idle, count: s.count }));
  switch (phase) {
    case 'registering':
      return { kind: 'RegisterTaskDefinitions', services: names };
    case 'migrating':
      return needsMigration(plan)
        ? { kind: 'RunMigrations', services: plan.services.filter((s) => s.migrates).map((s) => s.name) }
        : undefined;
    case 'scaling-up':
      return { kind: 'ScaleUp', targets: newTargets };
    case 'waiting-ready':
      return { kind: 'WaitReady', targets: newTargets };
    case 'smoking':
      return { kind: 'Smoke', services: names };
    case 'guarding':
      return { kind: 'StartGuardian' };
    case 'shifting':
      return { kind: 'SetWeights', step: state.step, weights: stepWeights(plan, state.step) };
    case 'confirming':
      return { kind: 'ConfirmWeights', step: state.step, weights: stepWeights(plan, state.step) };
    case 'observing':
      return {
        kind: 'Observe',
        step: state.step,
        weight: weightOfStep(plan, state.step),
        services: plan.services.filter((s) => !s.first).map((s) => s.name),
      };
    case 'awaiting':
      return {
        kind: 'AwaitPromotion',
        step: state.step,
        weight: weightOfStep(plan, state.step),
        services: plan.services.filter((s) => !s.first).map((s) => s.name),
        until: state.observeUntil ?? 0,
      };
    case 'restoring':
      return { kind: 'RestoreScaling', services: plan.services.map((s) => ({ service: s.name, colour: s.idle })) };
    case 'beginning-bake':
      return { kind: 'BeginBake', bakeMs: plan.bakeMs };
    case 'recording':
      return { kind: 'WriteRecord' };
    case 'releasing':
      return { kind: 'ReleaseLock', to: 'baking' };
    default:
      return undefined;
  }
}
