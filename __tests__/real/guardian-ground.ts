import {
  CreateClusterCommand,
  CreateServiceCommand,
  DescribeServicesCommand,
  ECSClient,
  RegisterTaskDefinitionCommand,
} from '@aws-sdk/client-ecs';
import {
  CreateListenerCommand,
  CreateLoadBalancerCommand,
  CreateRuleCommand,
  CreateTargetGroupCommand,
  DescribeRulesCommand,
  ElasticLoadBalancingV2Client,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import {
  CreateStateMachineCommand,
  DescribeExecutionCommand,
  GetExecutionHistoryCommand,
  SFNClient,
} from '@aws-sdk/client-sfn';
import { CreateScheduleCommand, GetScheduleCommand, SchedulerClient } from '@aws-sdk/client-scheduler';
import { setTimeout as sleep } from 'node:timers/promises';

import { controlGateway } from '../../src/aws/control';
import { actionsWith, weightsOf } from '../../src/aws/elb';
import { pascalMembers, type WholeSchedule } from '../../src/aws/scheduler';
import { tableGateway } from '../../src/aws/table';
import { acquire, LEASE_MS, readCurrent } from '../../src/rollout/coordination';
import { guardianDefinition } from '../../src/rollout/guardian-definition';
import type { BackPlan } from '../../src/rollout/guardian-plan';
import { createLockTable, handSet } from './lock-table';
import { network, type Running, startMoto } from './servers';

const CLUSTER = 'judge';
const ROLE = 'arn:aws:iam::123456789012:role/guardian';

/**
 * The definition as moto takes it. It looks services up by their names in boto3, and gives ECS the parameters' names as they stand;
 * AWS wants the names of its SDK for Java, in Pascal case (https://docs.aws.amazon.com/step-functions/latest/dg/supported-services-awssdk.html).
 */
const forMoto = (definition: object): string =>
  JSON.stringify(definition)
    .replaceAll('aws-sdk:elasticloadbalancingv2', 'aws-sdk:elbv2')
    .replaceAll('"Cluster.$":', '"cluster.$":')
    .replaceAll('"Service.$":', '"service.$":')
    .replaceAll('"TaskDefinition.$":', '"taskDefinition.$":')
    .replaceAll('"DesiredCount.$":', '"desiredCount.$":')
    .replaceAll('"DesiredCount":', '"desiredCount":')
    .replaceAll('$.item.oldForStepFunctions.', '$.item.old.');

export interface GroundOptions {
  readonly bakeLooks?: number;
  readonly alarms?: readonly string[];
  readonly canGoBack?: boolean;
  /** A worker and a cron service are part of the release, and at the new version. */
  readonly kinds?: boolean;
  /** The item as a rollout leaves it that has not got as far as its plan. */
  readonly unplanned?: boolean;
  /** How long ago the lease ended, in ms; negative: it ends in that time. Two seconds ago unless said otherwise. */
  readonly silentMs?: number;
}

/** moto with what all environments share: load balancer, listener, cluster. */
export async function startGround() {
  const moto: Running = await startMoto();
  const elb = new ElasticLoadBalancingV2Client(moto.client);
  const ecs = new ECSClient(moto.client);
  const sfn = new SFNClient(moto.client);
  const scheduler = new SchedulerClient(moto.client);
  const { subnets, vpc: VpcId } = await network(moto.endpoint);
  const { LoadBalancers } = await elb.send(
    new CreateLoadBalancerCommand({ Name: 'judge', Subnets: subnets, Type: 'application' }),
  );
  const { Listeners } = await elb.send(
    new CreateListenerCommand({
      LoadBalancerArn: LoadBalancers?.[0]?.LoadBalancerArn ?? '',
      Protocol: 'HTTP',
      Port: 80,
      DefaultActions: [{ Type: 'fixed-response', FixedResponseConfig: { StatusCode: '404' } }],
    }),
  );
  const ListenerArn = Listeners?.[0]?.ListenerArn ?? '';
  await ecs.send(new CreateClusterCommand({ clusterName: CLUSTER }));
  await ecs.send(
    new RegisterTaskDefinitionCommand({
      family: 'app',
      containerDefinitions: [{ name: 'app', image: 'app', memory: 128 }],
    }),
  );
  let count = 0;

  /** Two colours of tasks behind a rule in mid-rollout: half of the traffic on green. */
  async function colours(name: string, priority: number) {
    const group = async (colour: string): Promise<string> => {
      const { TargetGroups } = await elb.send(
        new CreateTargetGroupCommand({
          ...{ Name: `${name}-${colour}`, TargetType: 'ip', Protocol: 'HTTP', Port: 80, VpcId },
        }),
      );
      await ecs.send(
        new CreateServiceCommand({
          ...{ cluster: CLUSTER, serviceName: `${name}-${colour}`, taskDefinition: 'app', desiredCount: 2 },
        }),
      );
      return TargetGroups?.[0]?.TargetGroupArn ?? '';
    };
    const [blue, green] = [await group('blue'), await group('green')];
    const TargetGroups = [blue, green].map((TargetGroupArn) => ({ TargetGroupArn, Weight: 50 }));
    const { Rules } = await elb.send(
      new CreateRuleCommand({
        ListenerArn,
        Priority: priority,
        Conditions: [{ Field: 'path-pattern', Values: [`/${name}/*`] }],
        Actions: [{ Type: 'forward', ForwardConfig: { TargetGroups } }],
      }),
    );
    const rule = Rules?.[0];
    if (rule?.RuleArn === undefined) throw new Error('moto made no rule');
    return { blue, green, rule, ruleArn: rule.RuleArn };
  }

  /** A worker and a schedule at the new version, and the plan of how they were. */
  async function plain(name: string) {
    const register = async (family: string) => {
      const { taskDefinition } = await ecs.send(
        new RegisterTaskDefinitionCommand({
          family,
          containerDefinitions: [{ name: 'app', image: 'app', memory: 128 }],
        }),
      );
      return taskDefinition?.taskDefinitionArn ?? '';
    };
    const [old, fresh] = [await register(`${name}-old`), await register(`${name}-new`)];
    const serviceName = `${name}-worker`;
    await ecs.send(new CreateServiceCommand({ cluster: CLUSTER, serviceName, taskDefinition: fresh, desiredCount: 3 }));
    const scheduled = (taskDefinition: string): WholeSchedule => ({
      ...{ Name: `${name}-nightly`, GroupName: 'default', ScheduleExpression: 'rate(1 hour)', State: 'ENABLED' },
      ...{ ScheduleExpressionTimezone: 'UTC', FlexibleTimeWindow: { Mode: 'OFF' } },
      Target: {
        ...{ Arn: `arn:aws:ecs:eu-central-1:123456789012:cluster/${CLUSTER}`, RoleArn: ROLE },
        EcsParameters: {
          ...{ TaskDefinitionArn: taskDefinition, TaskCount: 1, LaunchType: 'FARGATE' },
          NetworkConfiguration: { awsvpcConfiguration: { Subnets: ['subnet-1'] } },
        },
      },
    });
    await scheduler.send(new CreateScheduleCommand(scheduled(fresh)));
    const plan: Pick<BackPlan, 'rolling' | 'schedules'> = {
      rolling: [{ service: 'worker', ecsService: serviceName, oldTaskDefinition: old, oldCount: 2, canGoBack: true }],
      schedules: [{ service: 'nightly', old: scheduled(old), oldForStepFunctions: pascalMembers(scheduled(old)) }],
    };
    return {
      plan,
      old,
      now: async () => {
        const { services } = await ecs.send(new DescribeServicesCommand({ cluster: CLUSTER, services: [serviceName] }));
        const { Target } = await scheduler.send(new GetScheduleCommand({ Name: `${name}-nightly` }));
        return {
          worker: services?.[0]?.taskDefinition,
          count: services?.[0]?.desiredCount,
          nightly: Target?.EcsParameters?.TaskDefinitionArn,
          subnets: Target?.EcsParameters?.NetworkConfiguration?.awsvpcConfiguration?.Subnets,
        };
      },
    };
  }

  /** An environment of its own: rule in mid-rollout, item as the product writes it, guardian. */
  async function ground(options: GroundOptions = {}) {
    count += 1;
    const name = `g${count}-x`;
    const release = `r-${name}`;
    const { blue, green, rule, ruleArn } = await colours(name, count);
    await createLockTable(moto.client, name);
    const table = tableGateway(moto.client, name);
    const others = options.kinds === true ? await plain(name) : undefined;
    const plan: BackPlan = {
      ...others?.plan,
      ...{ release, cluster: CLUSTER, alarms: options.alarms ?? [], bakeLooks: options.bakeLooks ?? 0 },
      services: [
        {
          ...{ service: 'app', ruleArn, live: 'blue', idle: 'green', canGoBack: options.canGoBack ?? true },
          backActions: actionsWith(rule, { [blue]: 100, [green]: 0 }),
          ...{ oldService: `${name}-blue`, newService: `${name}-green` },
        },
      ],
    };
    const offset = -(LEASE_MS + (options.silentMs ?? 2_000));
    const take = (who: string, at: number, deadRelease?: string) =>
      acquire(
        table,
        handSet(() => Date.now() + at),
        {
          ...{ release: who, owner: 'judge', waitMs: 0, signal: new AbortController().signal },
          ...(deadRelease === undefined ? {} : { deadRelease }),
        },
      );
    const { lock } = await take(release, offset);
    const intent = { phase: 'rolling' as const, note: 'plan' };
    if (!(await lock.journal(options.unplanned === true ? intent : { ...intent, plan })))
      throw new Error('the journal was refused');
    const { stateMachineArn = '' } = await sfn.send(
      new CreateStateMachineCommand({
        name,
        definition: forMoto(guardianDefinition({ tableName: name })),
        roleArn: ROLE,
      }),
    );
    const deadline = new Date(readCurrent(await table.read())?.deadline ?? 0).toISOString();
    const arnOf = (execution: string) => `${stateMachineArn.replace(':stateMachine:', ':execution:')}:${execution}`;
    /** Names of the states it entered, so far. */
    const went = async (execution = release): Promise<string[]> => {
      const { events } = await sfn.send(
        new GetExecutionHistoryCommand({ executionArn: arnOf(execution), maxResults: 1_000 }),
      );
      return (events ?? []).flatMap((e) => e.stateEnteredEventDetails?.name ?? []);
    };
    return {
      ...{ release, table, lock, plan, went, others },
      /** As a post step, or a successor, does it. */
      take: (who: string, deadRelease?: string) => take(who, 0, deadRelease),
      start: (execution = release, input: object = {}) =>
        controlGateway(moto.client).startGuardian(stateMachineArn, execution, {
          ...{ action: 'watch', release, deadline },
          ...input,
        }),
      ended: async (execution = release): Promise<string> => {
        for (let i = 0; i < 360; i += 1) {
          // moto reads what its own thread is changing: now and then it answers 500 with a page of HTML.
          const { status, error, cause } = await sfn
            .send(new DescribeExecutionCommand({ executionArn: arnOf(execution) }))
            .catch((failed: unknown) => {
              if (failed instanceof SyntaxError) return { status: 'RUNNING', error: '', cause: '' };
              throw failed;
            });
          if (status !== 'RUNNING') return status === 'SUCCEEDED' ? status : `${String(status)}: ${error} ${cause}`;
          await sleep(250);
        }
        return `still running: ${(await went(execution)).slice(-3).join(', ')}`;
      },
      /** Percent on blue and green, by the rule. */
      weights: async (): Promise<(number | undefined)[]> => {
        const { Rules } = await elb.send(new DescribeRulesCommand({ RuleArns: [ruleArn] }));
        const found = weightsOf(Rules?.[0] ?? {});
        return [found[blue], found[green]];
      },
      counts: async (): Promise<(number | undefined)[]> => {
        const { services } = await ecs.send(
          new DescribeServicesCommand({ cluster: CLUSTER, services: [`${name}-blue`, `${name}-green`] }),
        );
        return ['blue', 'green'].map((c) => services?.find((s) => s.serviceName === `${name}-${c}`)?.desiredCount);
      },
      current: async () => readCurrent(await table.read()),
      phase: async () => readCurrent(await table.read())?.phase,
    };
  }
  return { moto, ground };
}
