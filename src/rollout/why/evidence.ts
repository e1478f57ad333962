import type { TaskPlatform } from '../../config/architecture';

/** A stopped task as DescribeTasks shows it, cut down to what says why. */
export interface StoppedTask {
  readonly id: string;
  readonly stopCode?: string;
  readonly stoppedReason?: string;
  /** Of the container that matters: the one with a reason, else the one with an exit code. */
  readonly containerReason?: string;
  readonly exitCode?: number;
  /** Seconds from RUNNING to its end; undefined where it never ran. */
  readonly ranSeconds?: number;
}

/** What DescribeTargetHealth last said of a task's target, before it was taken out. */
export interface Health {
  readonly state?: string;
  readonly reason?: string;
  readonly description?: string;
}

/** Everything that is known about a failure; plain data, so that naming the cause is pure. */
export interface Evidence {
  readonly service: string;
  /** A migration is a one-off task: no load balancer, and it is to end. */
  readonly kind: 'service' | 'migration';
  readonly task?: StoppedTask;
  /** Service event messages of this deployment, newest first. */
  readonly events: readonly string[];
  readonly health?: Health;
  /** Last lines of the log, cleaned (see log-tail.ts). */
  readonly log: readonly string[];
  /** What the configuration says. */
  readonly expected: {
    readonly port?: number;
    readonly healthPath?: string;
    /** Seconds. */
    readonly grace?: number;
    /** Seconds a health check may take. */
    readonly timeout?: number;
    /** MiB. */
    readonly memory?: number;
    /** What the task runs on, by its definition. */
    readonly platform?: TaskPlatform;
  };
}

/** One thing that goes wrong: how it is recognised, how it is said, and what helps. The page docs/troubleshooting.md is made of it. */
export interface Cause {
  /** Anchor on the page. */
  readonly id: string;
  readonly title: string;
  /**
   * The cause in plain words, without the service's name; undefined where it is not this.
   * @param text what AWS says: reasons of the task, else the events.
   */
  readonly says: (evidence: Evidence, text: string) => string | undefined;
  /** One line: what to do. */
  readonly hint: string;
  /** The same where it depends on what is known; the page has `hint`. */
  readonly hintFor?: (evidence: Evidence, text: string) => string;
  /** Texts of AWS's, as documented or seen, that mean this: shown on the page, and each is tested. */
  readonly aws: readonly string[];
  /** What to look at and do, in order. */
  readonly steps: readonly string[];
  /** Evidence for the page's example where a text of AWS's is not enough. */
  readonly example?: Partial<Evidence>;
}

/** AWS's words about a failure: the task's where there is one, else the events'. */
export function awsText({ task, events }: Evidence): string {
  if (task === undefined) return events.join('\n');
  const { stoppedReason = '', containerReason = '' } = task;
  return stoppedReason.includes(containerReason) ? stoppedReason : `${stoppedReason}\n${containerReason}`;
}
