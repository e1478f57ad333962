import type { Action, RuleCondition } from '@aws-sdk/client-elastic-load-balancing-v2';

import type { WholeSchedule } from '../aws/scheduler';
import type { Colour } from '../infra/outputs';

/** What it takes to give the old version its traffic back, complete: whoever acts needs nothing else. Plain JSON. */
export interface BackPlan {
  readonly release: string;
  readonly cluster: string;
  readonly alarms: readonly string[];
  /** Times the guardian looks at the alarms in the bake, 15 s apart. */
  readonly bakeLooks: number;
  readonly services: readonly {
    readonly service: string;
    readonly ruleArn: string;
    readonly live: Colour;
    readonly idle: Colour;
    /** The rule's actions with all weight on the old colour, as ModifyRule takes them. */
    readonly backActions: readonly Action[];
    readonly oldService: string;
    readonly newService: string;
    /** False for a first release: there is nobody to go back to. */
    readonly canGoBack: boolean;
  }[];
  /** Rules that keep users at one version, and the conditions that let them go; absent where there are none. */
  readonly affinity?: readonly { readonly ruleArn: string; readonly conditions: readonly RuleCondition[] }[];
  /** Services without colours; absent in plans from before there were any. */
  readonly rolling?: readonly {
    readonly service: string;
    readonly ecsService: string;
    readonly oldTaskDefinition: string;
    readonly oldCount: number;
    /** False for a first release. */
    readonly canGoBack: boolean;
  }[];
  /** Schedules of cron services, whole, as they were. */
  readonly schedules?: readonly {
    readonly service: string;
    readonly old: WholeSchedule;
    /** The same with all members in PascalCase: Step Functions takes them so, EventBridge Scheduler's own API does not. */
    readonly oldForStepFunctions: object;
  }[];
}

/**
 * Seconds from ModifyRule until no node of the load balancer sends to the former target any more; AWS gives no figure, seconds
 * are seen. Scaling down sooner empties a target group that still gets requests, and those are answered 503.
 */
export const SPREAD_SECONDS = 15;

/** Seconds between two looks of the guardian in the bake. */
export const BAKE_LOOK_SECONDS = 15;
