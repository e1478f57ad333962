import type { PlannedRolling, RolloutPlan, Weight } from './types';

/** One shift of traffic: all services of a wave together to a weight. */
export interface Shift {
  /** Services with `after` are in a later wave than those they name. */
  readonly wave: number;
  readonly weight: number;
  /** The wave's first and last shift. */
  readonly begins: boolean;
  readonly ends: boolean;
}

const waveOf = ({ wave = 0 }: { readonly wave?: number }): number => wave;
export const rollingOf = (plan: RolloutPlan): readonly PlannedRolling[] => plan.rolling ?? [];

/**
 * All shifts of a rollout in their order; `step` of the machine's state is an index into them. The last of a wave is 100 whatever the
 * plan says, so that no rollout can end half-way. A wave without anybody to compare with has this one alone.
 */
export function shiftsOf(plan: RolloutPlan): readonly Shift[] {
  const waves = [...new Set([...plan.services, ...rollingOf(plan)].map(waveOf))].sort((a, b) => a - b);
  return (waves.length === 0 ? [0] : waves).flatMap((wave) => {
    const compared = plan.services.some((s) => waveOf(s) === wave && !s.first);
    const weights = compared ? [...plan.steps.slice(0, -1), 100] : [100];
    return weights.map((weight, i) => ({ wave, weight, begins: i === 0, ends: i === weights.length - 1 }));
  });
}

const LAST: Shift = { wave: 0, weight: 100, begins: true, ends: true };
export const shiftOf = (plan: RolloutPlan, step: number): Shift => shiftsOf(plan)[step] ?? LAST;

/** Percent of a step. */
export const weightOfStep = (plan: RolloutPlan, step: number): number => shiftOf(plan, step).weight;

/** Weights of a step: all services of its wave together; a first release goes straight to 100. */
export function stepWeights(plan: RolloutPlan, step: number): Weight[] {
  const shift = shiftOf(plan, step);
  return plan.services
    .filter((s) => waveOf(s) === shift.wave && (!s.first || shift.begins))
    .map((s) => ({ service: s.name, live: s.live, idle: s.idle, weight: s.first ? 100 : shift.weight }));
}

/** Services without colours that are rolled when this step begins. */
export function rolledAt(plan: RolloutPlan, step: number): readonly PlannedRolling[] {
  const shift = shiftOf(plan, step);
  return shift.begins ? rollingOf(plan).filter((s) => waveOf(s) === shift.wave) : [];
}

/** Names of the services whose gates decide this step: those of its wave that have somebody to compare with, or were rolled. */
export function judgedAt(plan: RolloutPlan, step: number): string[] {
  const { wave } = shiftOf(plan, step);
  const web = plan.services.filter((s) => !s.first && waveOf(s) === wave);
  return [...web, ...rollingOf(plan).filter((s) => waveOf(s) === wave)].map((s) => s.name);
}

/** Names of the services that are watched in this step: also those of earlier waves. */
export function watchedAt(plan: RolloutPlan, step: number): string[] {
  const { wave } = shiftOf(plan, step);
  const web = plan.services.filter((s) => !s.first && waveOf(s) <= wave);
  return [...web, ...rollingOf(plan).filter((s) => waveOf(s) <= wave)].map((s) => s.name);
}

/** True for the record of a service that this step is about. */
export function isOfStep(plan: RolloutPlan, step: number, record: { service: string; weight: number }): boolean {
  const { wave, weight } = shiftOf(plan, step);
  const rolled = rollingOf(plan).find((s) => s.name === record.service);
  if (rolled !== undefined) return waveOf(rolled) <= wave;
  const web = plan.services.find((s) => s.name === record.service);
  return web !== undefined && waveOf(web) === wave && record.weight === weight;
}
