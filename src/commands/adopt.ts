import { adoptGateway } from '../adopt/aws';
import { planOf, secondName, stepText } from '../adopt/plan';
import { ecsGateway } from '../aws/ecs';
import { serviceDeployments } from '../aws/service-deployments';
import { watchGateway } from '../aws/watch';
import { ConfigError, StageError } from '../errors';
import type { Inputs } from '../inputs';
import { takeBack } from '../update/back';
import { openUpdate } from '../update/session';
import { waitFor } from '../update/wait';
import type { CommandContext, CommandResult } from './run';

/** Longest that ECS may take to replace the tasks once. AWS ms. */
const LIMIT_MS = 30 * 60_000;

/**
 * `adopt`: gives a service that somebody else made a second target group on its rule, and tells ECS of both, so that it can be
 * deployed by canary, linear or blue-green. Without `apply` it only says what it would do.
 */
export async function adoptCommand(inputs: Inputs, context: CommandContext): Promise<CommandResult> {
  const asked = inputs.adopt;
  if (asked === undefined) throw new Error('adopt without its inputs');
  const { cluster, service: name } = asked;
  const session = await openUpdate(inputs, context);
  const { target, clock, output } = session;
  const deployments = serviceDeployments(target);
  const adopt = adoptGateway(target);
  const refuse = (message: string, hint: string) => new StageError({ stage: 'adopt', message, hint });

  const service = await deployments.service(cluster, name);
  if (service?.status !== 'ACTIVE')
    throw refuse(`there is no active service ${name} in cluster ${cluster}`, 'check service, cluster and region');
  const binding = service.loadBalancers?.[0];
  const group = binding?.targetGroupArn === undefined ? undefined : await adopt.group(binding.targetGroupArn);
  const live = group?.TargetGroupArn;
  if (binding === undefined || group === undefined || live === undefined)
    throw refuse(`${name} is not behind a load balancer`, 'such a service is deployed by `update` with ROLLING');
  const [rules, second] = await Promise.all([
    adopt.rulesTo(live, group.LoadBalancerArns ?? []),
    adopt.groupNamed(secondName(group.TargetGroupName ?? name)),
  ]);
  const plan = planOf({ service, group, rules, second, role: asked.role });
  if (plan.problems.length > 0) throw new ConfigError(plan.problems);
  for (const warning of plan.warnings) output.warn(warning);
  const texts = plan.steps.map(stepText);
  const answer = (result: string, text: string): CommandResult => ({
    exitCode: 0,
    json: { command: 'adopt', result, service: name, cluster, steps: texts },
    text,
    outputs: { result: 'succeeded' },
  });
  if (plan.steps.length === 0) return answer('nothing-to-do', `${name} has been adopted already: nothing to do.`);
  const list = texts.map((t, i) => `  ${i + 1}. ${t}`).join('\n');
  if (!asked.apply) return answer('planned', `${name} can be adopted:\n${list}\nNothing was changed; --apply does it.`);

  let other = binding.advancedConfiguration?.alternateTargetGroupArn ?? second?.TargetGroupArn;
  for (const [i, step] of plan.steps.entries()) {
    context.signal.throwIfAborted();
    output.info(`${i + 1}/${plan.steps.length} ${texts[i] ?? ''}`);
    if (step.do === 'create-group') other = await adopt.createLike(group, step.name);
    else if (step.do === 'add-to-rule') await adopt.addToRule(step.rule, step.live, other ?? '');
    else await tellEcs(step, other ?? '');
  }
  return answer('succeeded', `${name} is adopted: \`update\` can deploy it with a strategy; see docs/moving.md.`);

  async function tellEcs(step: { rule: string; role: string }, alternateTargetGroupArn: string): Promise<void> {
    const updated = await deployments.update({
      cluster,
      service: name,
      loadBalancers: [
        {
          ...binding,
          advancedConfiguration: { alternateTargetGroupArn, productionListenerRule: step.rule, roleArn: step.role },
        },
      ],
    });
    const primary = updated.deployments?.find((d) => d.status === 'PRIMARY');
    const definition = await ecsGateway(target).describeTaskDefinition(updated.taskDefinition ?? '');
    const deps = { deployments, watch: watchGateway(target), clock, output };
    const ended = await waitFor(
      deps,
      {
        cluster,
        deploymentId: primary?.id ?? '',
        oldEvents: new Set((service?.events ?? []).flatMap((e) => e.id ?? [])),
        subject: {
          service: name,
          definition: {
            family: definition?.family,
            containerDefinitions: definition?.containerDefinitions,
            runtimePlatform: definition?.runtimePlatform,
          },
          targetGroupArn: live,
          graceSeconds: service?.healthCheckGracePeriodSeconds,
        },
        limitMs: LIMIT_MS,
      },
      context.signal,
    );
    output.waiting(undefined);
    if (ended.how === 'completed') return;
    const reason = ended.how === 'gone' ? `${name}: another deployment took the place of this one` : ended.reason;
    const createdAt = primary?.createdAt?.getTime() ?? clock.now();
    if (ended.how === 'failing')
      await takeBack(deps, { cluster, service: name, deploymentId: primary?.id ?? '', createdAt, previous: undefined });
    throw new StageError({
      stage: 'adopt',
      message: reason,
      hint: 'its tasks did not come up a second time: mend that, then run adopt again; it goes on where it ended',
      undone: 'the service runs as before; the second target group has no traffic and may stay',
    });
  }
}
