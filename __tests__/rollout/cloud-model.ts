import type { Colour } from '../../src/infra/outputs';
import type { Effect, LeftAlone, RolloutPlan } from '../../src/rollout/types';

interface ServiceModel {
  readonly weights: Record<Colour, number>;
  readonly running: Record<Colour, number>;
  /** Colours whose tasks were seen healthy, and smoked. */
  readonly ready: Record<Colour, boolean>;
  readonly smoked: Record<Colour, boolean>;
}

/**
 * AWS as far as a rollout may harm it. It carries effects out, wholly or in part, and refuses what must never be asked for.
 */
export class CloudModel {
  readonly services = new Map<string, ServiceModel>();
  /** What services without colours, and schedules, run. */
  readonly rolled = new Map<string, 'none' | 'old' | 'new'>();
  readonly schedules = new Map<string, 'old' | 'new'>();
  readonly violations: string[] = [];
  lock: 'held' | 'free' | 'baking' = 'held';
  records = 0;

  constructor(private readonly plan: RolloutPlan) {
    for (const s of plan.rolling ?? []) this.rolled.set(s.name, s.first ? 'none' : 'old');
    for (const name of plan.schedules ?? []) this.schedules.set(name, 'old');
    for (const s of plan.services) {
      const no = { blue: false, green: false };
      this.services.set(s.name, {
        weights: { blue: 0, green: 0, [s.live]: 100 },
        running: { blue: 0, green: 0, [s.live]: s.first ? 0 : s.count },
        ready: { ...no },
        smoked: { ...no },
      });
    }
  }

  private get(name: string): ServiceModel {
    const found = this.services.get(name);
    if (found === undefined) throw new Error(`effect for an unknown service ${name}`);
    return found;
  }

  /** Everything of waves before this one is at the new version. */
  private before(wave: number): boolean {
    const web = this.plan.services.filter((s) => (s.wave ?? 0) < wave);
    const rolled = (this.plan.rolling ?? []).filter((s) => s.wave < wave);
    return (
      web.every((s) => this.get(s.name).weights[s.idle] === 100) &&
      rolled.every((s) => this.rolled.get(s.name) === 'new')
    );
  }

  /** Carries out the parts of an effect that `reaches` lets through: a failed or aborted effect may have done some of it. */
  apply(effect: Effect, reaches: (index: number) => boolean): void {
    switch (effect.kind) {
      case 'ScaleUp':
        effect.targets.forEach((t, i) => {
          if (reaches(i)) this.get(t.service).running[t.colour] = t.count;
        });
        return;
      case 'WaitReady':
        effect.targets.forEach((t, i) => {
          const model = this.get(t.service);
          if (model.running[t.colour] !== t.count) this.violations.push(`waits for ${t.service}, which does not run`);
          if (reaches(i)) model.ready[t.colour] = true;
        });
        return;
      case 'Smoke':
        effect.services.forEach((name, i) => {
          const idle = this.plan.services.find((s) => s.name === name)?.idle ?? 'green';
          if (reaches(i)) this.get(name).smoked[idle] = true;
        });
        return;
      case 'Roll':
        effect.targets.forEach((t, i) => {
          const planned = this.plan.rolling?.find((s) => s.name === t.service);
          if (!this.before(planned?.wave ?? 0)) this.violations.push(`rolls ${t.service} before what it comes after`);
          if (reaches(i)) this.rolled.set(t.service, 'new');
        });
        return;
      case 'RollBack':
        effect.services.forEach((name, i) => {
          const first = this.plan.rolling?.find((s) => s.name === name)?.first;
          if (reaches(i)) this.rolled.set(name, first === true ? 'none' : 'old');
        });
        effect.schedules.forEach((name, i) => {
          if (reaches(i)) this.schedules.set(name, 'old');
        });
        return;
      case 'SwitchSchedules':
        if (!this.before(Number.POSITIVE_INFINITY))
          this.violations.push('switches schedules before all is at the new version');
        effect.services.forEach((name, i) => {
          if (reaches(i)) this.schedules.set(name, 'new');
        });
        return;
      case 'SetWeights':
      case 'TakeBack':
        effect.weights.forEach((w, i) => {
          const model = this.get(w.service);
          const wave = this.plan.services.find((s) => s.name === w.service)?.wave ?? 0;
          if (w.weight > 0 && !this.before(wave))
            this.violations.push(`weight to ${w.service} before what it comes after`);
          if (w.weight > 0 && !(model.ready[w.idle] && model.smoked[w.idle] && model.running[w.idle] > 0))
            this.violations.push(`weight to ${w.service} ${w.idle}, which is not confirmed ready`);
          if (w.weight < 100 && model.running[w.live] === 0)
            this.violations.push(`weight to ${w.service} ${w.live}, which does not run`);
          if (!reaches(i)) return;
          model.weights[w.idle] = w.weight;
          model.weights[w.live] = 100 - w.weight;
        });
        return;
      case 'ScaleDown':
        effect.targets.forEach((t, i) => {
          const model = this.get(t.service);
          if (model.weights[t.colour] > 0) this.violations.push(`scales ${t.service} ${t.colour} down with weight`);
          if (reaches(i)) model.running[t.colour] = 0;
        });
        return;
      case 'WriteRecord':
        if (reaches(0)) this.records += 1;
        return;
      case 'ReleaseLock':
        if (reaches(0)) this.lock = effect.to;
        return;
      default:
        return;
    }
  }

  /** True when the weights are as ConfirmWeights or ConfirmBack wants them: only then may it succeed. */
  confirms(effect: Effect): boolean {
    if (effect.kind !== 'ConfirmWeights' && effect.kind !== 'ConfirmBack') return true;
    return effect.weights.every((w) => this.get(w.service).weights[w.idle] === w.weight);
  }

  /** Another hand sets new weights; answers with what it left whole on one colour. */
  meddle(name: string, onBlue: number): LeftAlone[] {
    const { weights } = this.get(name);
    weights.blue = onBlue;
    weights.green = 100 - onBlue;
    const colour = onBlue === 100 ? 'blue' : onBlue === 0 ? 'green' : undefined;
    return colour === undefined ? [] : [{ service: name, colour }];
  }

  weightOf(name: string, colour: Colour): number {
    return this.get(name).weights[colour];
  }
  runningOf(name: string, colour: Colour): number {
    return this.get(name).running[colour];
  }
  whole(name: string): boolean {
    const { weights } = this.get(name);
    return weights.blue === 100 || weights.green === 100;
  }
}
