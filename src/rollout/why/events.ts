const FAILURE =
  /unable to place (?:a )?task|could not launch|unable to (?:stop or start|reach steady state)|deployment failed|consistently start|misconfigured|assume the role|IS NOT FOUND/i;

/** The reason of a task that was there and failed (`Reason: CannotPullContainerError: …`): the task itself tells it better. */
const OF_A_TASK = /Reason: \w+Error:/;

/** How long an event about a task waits for that task to show. AWS ms. */
const PATIENCE_MS = 10_000;

/** A service event since the deployment began. */
export interface NewEvent {
  readonly message: string;
  /** AWS ms since it was first seen. */
  readonly seenFor: number;
}

/**
 * The events after which no task of this deployment is to be expected. ECS tells some of them late, and says of few which
 * deployment they are about: what a task of the deployment before died of must not be held against this one.
 */
export function failureEvents(
  events: readonly NewEvent[],
  own: { readonly deploymentId: string; readonly livingTasks: number },
): string[] {
  return events
    .filter(({ message, seenFor }) => {
      if (!FAILURE.test(message)) return false;
      const named = message.match(/ecs-svc\/\d+/g);
      if (named !== null && !named.includes(own.deploymentId)) return false;
      return !OF_A_TASK.test(message) || (own.livingTasks === 0 && seenFor >= PATIENCE_MS);
    })
    .map((e) => e.message);
}
