import type { Colour } from '../infra/outputs';
import type { Evidence, StepRecord, Verdict } from '../release/release';

/** A web service of the release, as discovered before anything moved. */
export interface PlannedService {
  readonly name: string;
  /** Colour that has the traffic (read from the rule). */
  readonly live: Colour;
  /** Colour the new version goes to. */
  readonly idle: Colour;
  /** True where the live colour runs nothing: there is nobody to compare with, and nobody to go back to. */
  readonly first: boolean;
  /** Tasks the new version starts with: the live colour's running count, or scaling.min for a first release. */
  readonly count: number;
  readonly migrates: boolean;
  /** 0, or one more than the latest of those it comes `after`; 0 where absent. */
  readonly wave?: number;
}

/** A service without colours: one ECS service, rolled by ECS itself. */
export interface PlannedRolling {
  readonly name: string;
  readonly kind: 'internal' | 'worker';
  /** True where it runs nothing: there is nothing to go back to. */
  readonly first: boolean;
  readonly count: number;
  readonly migrates: boolean;
  readonly wave: number;
}

/** Everything the machine decides from. Times are AWS milliseconds. */
export interface RolloutPlan {
  readonly release: string;
  readonly services: readonly PlannedService[];
  /** Services without colours; absent in journals from before there were any. */
  readonly rolling?: readonly PlannedRolling[];
  /** Cron services: their schedules are switched once all traffic is at the new version. */
  readonly schedules?: readonly string[];
  /** Rising weights of the new version in percent, the last one 100. */
  readonly steps: readonly number[];
  readonly intervalMs: number;
  /** How much longer a step waits, once, when its evidence does not suffice. */
  readonly extensionMs: number;
  readonly bakeMs: number;
  readonly onInconclusive: 'rollback' | 'continue';
  /** Weights after which a person must promote; the last step is never one of them. */
  readonly approvals?: readonly number[];
  /** How long that is waited for; then traffic goes back. */
  readonly approvalMs?: number;
}

export type Phase =
  | 'registering'
  | 'migrating'
  | 'scaling-up'
  | 'waiting-ready'
  | 'smoking'
  | 'guarding'
  | 'rolling'
  | 'shifting'
  | 'confirming'
  | 'observing'
  | 'awaiting'
  | 'switching'
  | 'restoring'
  | 'beginning-bake'
  | 'recording'
  | 'taking-back'
  | 'confirming-back'
  | 'rolling-back'
  | 'scaling-down'
  | 'restoring-back'
  | 'recording-back'
  | 'releasing-back'
  | 'releasing'
  | 'done';

/** One service's weight: percent of traffic on its idle (new) colour; the rest is on the live one. */
export interface Weight {
  readonly service: string;
  readonly live: Colour;
  readonly idle: Colour;
  readonly weight: number;
}

/** What the driver is asked to do; data only. Each effect is journalled as intent before and outcome after. */
export type Effect = { readonly id: number } & (
  | { readonly kind: 'RegisterTaskDefinitions'; readonly services: readonly string[] }
  | { readonly kind: 'RunMigrations'; readonly services: readonly string[] }
  | { readonly kind: 'ScaleUp'; readonly targets: readonly { service: string; colour: Colour; count: number }[] }
  | { readonly kind: 'WaitReady'; readonly targets: readonly { service: string; colour: Colour; count: number }[] }
  | { readonly kind: 'Smoke'; readonly services: readonly string[] }
  | { readonly kind: 'StartGuardian' }
  /** ECS replaces the tasks of services without colours; ends when the new ones have taken over. */
  | { readonly kind: 'Roll'; readonly targets: readonly { service: string; count: number }[] }
  /** All services in one batch: lockstep. */
  | { readonly kind: 'SetWeights'; readonly step: number; readonly weights: readonly Weight[] }
  /** Reads the rules back and asks the application until the weights show; success carries the evidence of a service. */
  | { readonly kind: 'ConfirmWeights'; readonly step: number; readonly weights: readonly Weight[] }
  /** Collects evidence and answers with `Judged` events every few seconds until the machine asks for something else. */
  | { readonly kind: 'Observe'; readonly step: number; readonly weight: number; readonly services: readonly string[] }
  /** Observes on, with the same gates, until a person promotes; answers with `Judged` events like Observe. */
  | {
      readonly kind: 'AwaitPromotion';
      readonly step: number;
      readonly weight: number;
      readonly services: readonly string[];
      readonly until: number;
    }
  /** Schedules start the new version from here on. */
  | { readonly kind: 'SwitchSchedules'; readonly services: readonly string[] }
  /** Weights to 0, before anything else; the driver ends whatever effect is still under way first. */
  | { readonly kind: 'TakeBack'; readonly weights: readonly Weight[] }
  | { readonly kind: 'ConfirmBack'; readonly weights: readonly Weight[] }
  /** Services without colours, and schedules, get their old version again. */
  | { readonly kind: 'RollBack'; readonly services: readonly string[]; readonly schedules: readonly string[] }
  | { readonly kind: 'ScaleDown'; readonly targets: readonly { service: string; colour: Colour }[] }
  /** Without a colour: a service that has none. */
  | { readonly kind: 'RestoreScaling'; readonly services: readonly { service: string; colour?: Colour }[] }
  /** The guardian watches the bake from here on; with bakeMs 0 it scales the old colour down at once. */
  | { readonly kind: 'BeginBake'; readonly bakeMs: number }
  | { readonly kind: 'WriteRecord' }
  | { readonly kind: 'ReleaseLock'; readonly to: 'free' | 'baking' }
);
export type EffectKind = Effect['kind'];

/** A service's gate at one look. `pass` means: samples suffice and nothing speaks against it. */
export interface Judgement {
  readonly service: string;
  readonly verdict: Verdict;
  readonly evidence: readonly Evidence[];
  /** First line of the account when it failed. */
  readonly reason?: string;
}

/** What happened. `at` is AWS time in ms since the epoch. */
export type Event = { readonly at: number } & (
  | {
      readonly type: 'EffectSucceeded';
      readonly id: number;
      /** ConfirmWeights and Roll: what confirmed it, by service. */
      readonly evidence?: Readonly<Record<string, readonly Evidence[]>>;
      /** Lines for the record, e.g. a warning. */
      readonly notes?: readonly string[];
    }
  | {
      readonly type: 'EffectFailed';
      readonly id: number;
      readonly reason: string;
      readonly hint?: string;
    }
  | { readonly type: 'Judged'; readonly id: number; readonly judgements: readonly Judgement[] }
  /** A person lets the release go on past a step. */
  | { readonly type: 'Promoted'; readonly step: number; readonly by: string }
  | { readonly type: 'Cancel'; readonly reason: string }
  /** Someone else holds the lock: nothing more may be sent. */
  | { readonly type: 'LockLost'; readonly reason: string }
  /**
   * Somebody else changed the weights: the rollout stands down and does not fight. Services whose traffic that hand put whole on
   * one colour are left as they are; what is split, or still where this rollout had put it, goes back to the old colour.
   */
  | { readonly type: 'ForeignChange'; readonly what: string; readonly leave?: readonly LeftAlone[] }
);

/** A service that somebody else directed, and the colour that has all its traffic by that. */
export interface LeftAlone {
  readonly service: string;
  readonly colour: Colour;
}

export type Outcome = 'succeeded' | 'failed' | 'rolled-back' | 'cancelled';

/** The whole state of a rollout; plain JSON, so that a journal can hold it and another process can go on with it. */
export interface RolloutState {
  readonly plan: RolloutPlan;
  readonly phase: Phase;
  /** Index into the plan's shifts (shifts.ts); -1 before the first shift. */
  readonly step: number;
  readonly nextId: number;
  /** The effect that is under way. */
  readonly pending: Effect | null;
  /** True from the moment an effect that may give the new colour traffic was asked for. */
  readonly exposed: boolean;
  /** True from the moment tasks of the new colour were asked for. */
  readonly started: boolean;
  /** Services without colours whose new version was asked for, and schedules. */
  readonly rolled?: readonly string[];
  /** What could not be brought back is left to the guardian. */
  readonly rollBackFailed?: boolean;
  /** End of the step under observation, or of the wait for its promotion, and whether it was extended. */
  readonly observeUntil: number | null;
  readonly extended: boolean;
  readonly steps: readonly StepRecord[];
  /** The last judgement of each service in the step under observation. */
  readonly judgements: readonly Judgement[];
  readonly attempts: number;
  /** Services that somebody else took over in mid-rollout. */
  readonly left: readonly LeftAlone[];
  readonly outcome: Outcome | null;
  readonly reason: string | null;
  readonly hint: string | null;
  /** When traffic began to be taken back, and when it was confirmed back (AWS ms). */
  readonly takeBackAt: number | null;
  readonly trafficBackAt: number | null;
  readonly notes: readonly string[];
}

export interface Reduced {
  readonly state: RolloutState;
  readonly effects: readonly Effect[];
}
