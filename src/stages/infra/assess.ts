import { z } from 'zod';

import type { bucketGateway } from '../../aws/bucket';
import type { EnvironmentConfig } from '../../config/schema';
import { type ControlResult, judgeControls } from '../../controls/judge';
import { judgeResidency, type Residency } from '../../controls/residency';
import type { EnvironmentGraph } from '../../controls/synthesise';
import { assessCost, type Cost } from '../../cost/assess';
import type { CostChange } from '../../cost/budget';

/** Key of what the last apply left in the environment's bucket. */
const LAST_KEY = 'ez-deploy/infra.json';

const lastApplySchema = z.object({
  hash: z.string(),
  at: z.string(),
  engine: z.string(),
  /** Estimate of its graph; absent where an older version applied, and where the graph was not known. */
  monthlyUsd: z.number().optional(),
  /** Numbers of the controls that its graph failed; absent where monthlyUsd is. */
  failedControls: z.array(z.number()).optional(),
});
/** What is known of the last apply. */
export type LastApply = z.output<typeof lastApplySchema>;

type Bucket = Pick<ReturnType<typeof bucketGateway>, 'read' | 'write'>;

/** undefined before the first apply, and where what is there is not ours: then everything is applied again. */
export async function readLastApply(bucket: Bucket): Promise<LastApply | undefined> {
  const object = await bucket.read(LAST_KEY);
  if (object === undefined) return undefined;
  try {
    return lastApplySchema.safeParse(JSON.parse(object.text)).data;
  } catch {
    return undefined;
  }
}

export async function writeLastApply(bucket: Bucket, last: LastApply): Promise<void> {
  await bucket.write(LAST_KEY, JSON.stringify(last));
}

/** After a destruction: the next deployment applies everything. */
export async function forgetLastApply(bucket: Bucket & { remove(key: string): Promise<void> }): Promise<void> {
  await bucket.remove(LAST_KEY);
}

/** What a change does to cost and controls. */
export interface Assessment {
  /** Why nothing of this could be judged: the graph is not known. undefined where it is. */
  readonly unjudged: string | undefined;
  readonly cost: Cost;
  readonly change: CostChange;
  /** Controls that hold now, or held nowhere yet, and will not. */
  readonly broken: readonly ControlResult[];
  /** Numbers of those that fail now and will hold. */
  readonly mended: readonly ControlResult[];
  readonly failed: readonly ControlResult[];
  /** About what is somebody else's. */
  readonly notOurs: readonly ControlResult[];
  /** Whether everything is where infrastructure.regions allows it. */
  readonly residency: Residency;
}

/** Judges the graph that the program makes of the configuration ({@link graphOf}), beside what the last apply left. Asks nobody. */
export function assess(
  config: EnvironmentConfig,
  last: LastApply | undefined,
  { graph, brought }: EnvironmentGraph,
): Assessment {
  const cost = assessCost(config, graph, brought);
  const controls = judgeControls(graph, brought);
  const failed = controls.filter((c) => c.status === 'failed');
  const before = last?.failedControls;
  const unjudged = brought.everything;
  return {
    unjudged,
    cost,
    change: { before: last?.monthlyUsd, after: unjudged === undefined ? cost.monthlyUsd : undefined },
    failed,
    notOurs: controls.filter((c) => c.status === 'not-ours'),
    residency: judgeResidency(graph, config.settings.region, config.infrastructure.regions, unjudged),
    broken: before === undefined ? [] : failed.filter((c) => !before.includes(c.number)),
    mended: before === undefined ? [] : controls.filter((c) => c.status === 'passed' && before.includes(c.number)),
  };
}
