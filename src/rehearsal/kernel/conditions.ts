import { z } from 'zod';

/**
 * What AWS alone can cause: nothing of the user's makes it, so it is planted. Everything else that goes wrong with a task has its
 * real cause in a rehearsal too (a process that exits, a secret that is not there, an image that was removed …).
 */
export const conditionSchema = z
  .object({
    /** no-capacity: Fargate places no task. secret-denied: the execution role's rights do not reach a secret. */
    kind: z.enum(['no-capacity', 'secret-denied']),
    /** ECS service's name, or the family of a one-off task; all tasks when absent. */
    task: z.string().optional(),
    /** secret-denied only: part of the secret's ARN or the parameter's name; all secrets when absent. */
    secret: z.string().optional(),
  })
  .strict();
export type Condition = z.output<typeof conditionSchema>;

/** `group` is a task's group in ECS's words: `service:NAME` or `family:NAME`. */
const concerns = (condition: Condition, group: string) =>
  condition.task === undefined || group.slice(group.indexOf(':') + 1) === condition.task;

/** Answers for the services of the cloud, from the plan as it is now. */
export function conditionsOf(current: () => readonly Condition[]) {
  return {
    noCapacity: (group: string): boolean => current().some((c) => c.kind === 'no-capacity' && concerns(c, group)),
    secretDenied: (group: string, valueFrom: string): boolean =>
      current().some(
        (c) =>
          c.kind === 'secret-denied' && concerns(c, group) && (c.secret === undefined || valueFrom.includes(c.secret)),
      ),
  };
}
