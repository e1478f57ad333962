import { rolledAt, rollingOf, shiftsOf, stepWeights, watchedAt, weightOfStep } from './shifts';
import type { Effect, Phase, RolloutPlan, RolloutState } from './types';

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
  rolling: 'shifting',
  shifting: 'confirming',
  confirming: 'observing',
  observing: 'shifting',
  awaiting: 'shifting',
  switching: 'restoring',
  restoring: 'beginning-bake',
  'beginning-bake': 'recording',
  recording: 'releasing',
  releasing: 'done',
} as const satisfies Partial<Record<Phase, Phase>>;

export const needsMigration = (plan: RolloutPlan): boolean =>
  [...plan.services, ...rollingOf(plan)].some((s) => s.migrates);

export const isLastStep = ({ plan, step }: RolloutState): boolean => step >= shiftsOf(plan).length - 1;

/** True where a person has to let the release go on past this step. */
export const needsPromotion = ({ plan, step }: RolloutState): boolean =>
  plan.approvals?.includes(weightOfStep(plan, step)) === true;

/** The effect a forward phase asks for; undefined where there is nothing to do. */
export function effectOf(phase: Phase, state: RolloutState): Wanted | undefined {
  const { plan } = state;
  const names = plan.services.map((s) => s.name);
  const rolling = rollingOf(plan);
  const newTargets = plan.services.map((s) => ({ service: s.name, colour: s.idle, count: s.count }));
  switch (phase) {
    case 'registering':
      return {
        kind: 'RegisterTaskDefinitions',
        services: [...names, ...rolling.map((s) => s.name), ...(plan.schedules ?? [])],
      };
    case 'migrating':
      return needsMigration(plan)
        ? {
            kind: 'RunMigrations',
            services: [...plan.services, ...rolling].filter((s) => s.migrates).map((s) => s.name),
          }
        : undefined;
    case 'scaling-up':
      return newTargets.length === 0 ? undefined : { kind: 'ScaleUp', targets: newTargets };
    case 'waiting-ready':
      return newTargets.length === 0 ? undefined : { kind: 'WaitReady', targets: newTargets };
    case 'smoking':
      return names.length === 0 ? undefined : { kind: 'Smoke', services: names };
    case 'guarding':
      return { kind: 'StartGuardian' };
    case 'rolling':
      return {
        kind: 'Roll',
        targets: rolledAt(plan, state.step).map((s) => ({ service: s.name, count: s.count })),
      };
    case 'shifting':
      return { kind: 'SetWeights', step: state.step, weights: stepWeights(plan, state.step) };
    case 'confirming':
      return { kind: 'ConfirmWeights', step: state.step, weights: stepWeights(plan, state.step) };
    case 'observing':
      return {
        kind: 'Observe',
        step: state.step,
        weight: weightOfStep(plan, state.step),
        services: watchedAt(plan, state.step),
      };
    case 'awaiting':
      return {
        kind: 'AwaitPromotion',
        step: state.step,
        weight: weightOfStep(plan, state.step),
        services: watchedAt(plan, state.step),
        until: state.observeUntil ?? 0,
      };
    case 'switching':
      return { kind: 'SwitchSchedules', services: plan.schedules ?? [] };
    case 'restoring': {
      const services = [
        ...plan.services.map((s) => ({ service: s.name, colour: s.idle })),
        ...rolling.map((s) => ({ service: s.name })),
      ];
      return services.length === 0 ? undefined : { kind: 'RestoreScaling', services };
    }
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
