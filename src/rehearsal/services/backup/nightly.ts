import { messageOf } from '../../../errors';
import type { CloudContext } from '../../kernel/types';
import { objects, str, strings } from '../../resources/handler';
import { registryOf } from '../../resources/registry';
import { nextOf } from '../scheduler/expression';
import type { Jobs } from './jobs';

/** How often the plans are looked at; AWS starts a job within the rule's start window, an hour. AWS ms. */
const LOOK_MS = 300_000;

/** Starts what the backup plans ask for, at the times that they name, for the databases that are selected. Until the signal. */
export async function followPlans(ctx: CloudContext, jobs: Jobs): Promise<void> {
  const of = (type: string) => [...registryOf(ctx).values()].filter((r) => r.type === type);
  for (let last = ctx.clock.now(); ;) {
    await ctx.clock.sleep(LOOK_MS, jobs.signal);
    const now = ctx.clock.now();
    for (const plan of of('aws:backup/plan:Plan')) {
      for (const rule of objects(plan.properties['rules'])) {
        const due = nextOf(str(rule, 'schedule'))(last, last);
        if (due === undefined || due > now) continue;
        for (const selection of of('aws:backup/selection:Selection')) {
          if (str(selection.properties, 'planId') !== plan.id) continue;
          for (const resourceArn of strings(selection.properties['resources']).filter((arn) => arn.includes(':rds:'))) {
            try {
              const roleArn = str(selection.properties, 'iamRoleArn');
              jobs.backUp({ vault: str(rule, 'targetVaultName'), resourceArn, roleArn });
            } catch (error) {
              ctx.log(`backup plan ${str(plan.properties, 'name')}: ${messageOf(error)}`);
            }
          }
        }
      }
    }
    last = now;
  }
}
