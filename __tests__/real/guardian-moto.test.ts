import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
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
import { setTimeout as sleep } from 'node:timers/promises';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { controlGateway } from '../../src/aws/control';
import { actionsWith, weightsOf } from '../../src/aws/elb';
import { tableGateway, type TableGateway } from '../../src/aws/table';
import type { Clock } from '../../src/clock';
import { acquire, LEASE_MS, type Lock, readCurrent } from '../../src/rollout/coordination';
import { guardianDefinition } from '../../src/rollout/guardian-definition';
import type { BackPlan } from '../../src/rollout/guardian-plan';
import { type Running, startMoto } from './servers';

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
    .replaceAll('"DesiredCount":', '"desiredCount":');

/** The guardian of the product, as another's interpreter runs it against another's load balancer, tables and services. */
describe('the guardian in moto’s Step Functions', () => {
  let moto: Running;
  let elb: ElasticLoadBalancingV2Client;
  let ecs: ECSClient;
  let sfn: SFNClient;
  let listener = '';
  let vpcId = '';
  let count = 0;

  /** moto's default network, asked by hand: the product has no client for EC2. */
  async function network(): Promise<{ subnets: string[]; vpc: string }> {
    const answer = await fetch(moto.endpoint, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        authorization:
          'AWS4-HMAC-SHA256 Credential=judge/20260101/eu-central-1/ec2/aws4_request, SignedHeaders=host, Signature=0',
      },
      body: 'Action=DescribeSubnets&Version=2016-11-15',
    });
    const text = await answer.text();
    const all = (tag: string) => [...text.matchAll(new RegExp(`<${tag}>([^<]+)<`, 'g'))].map((m) => m[1] ?? '');
    return { subnets: all('subnetId').slice(0, 2), vpc: all('vpcId')[0] ?? '' };
  }

  beforeAll(async () => {
    moto = await startMoto();
    elb = new ElasticLoadBalancingV2Client(moto.client);
    ecs = new ECSClient(moto.client);
    sfn = new SFNClient(moto.client);
    const { subnets, vpc } = await network();
    vpcId = vpc;
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
    listener = Listeners?.[0]?.ListenerArn ?? '';
    await ecs.send(new CreateClusterCommand({ clusterName: CLUSTER }));
    await ecs.send(
      new RegisterTaskDefinitionCommand({
        family: 'app',
        containerDefinitions: [{ name: 'app', image: 'app', memory: 128 }],
      }),
    );
  }, 90_000);
  afterAll(() => moto.stop());

  /** An environment of its own: rule in mid-rollout (half of the traffic on green), item as the product writes it, guardian. */
  async function ground(over: { bakeLooks?: number; silent?: boolean } = {}) {
    count += 1;
    const priority = count;
    const name = `g${priority}`;
    const release = `r-${name}`;
    const group = async (colour: string): Promise<string> => {
      const { TargetGroups } = await elb.send(
        new CreateTargetGroupCommand({
          Name: `${name}-${colour}`,
          TargetType: 'ip',
          Protocol: 'HTTP',
          Port: 80,
          VpcId: vpcId,
        }),
      );
      return TargetGroups?.[0]?.TargetGroupArn ?? '';
    };
    const [blue, green] = [await group('blue'), await group('green')];
    const { Rules } = await elb.send(
      new CreateRuleCommand({
        ListenerArn: listener,
        Priority: priority,
        Conditions: [{ Field: 'path-pattern', Values: [`/${name}/*`] }],
        Actions: [
          {
            Type: 'forward',
            ForwardConfig: {
              TargetGroups: [
                { TargetGroupArn: blue, Weight: 50 },
                { TargetGroupArn: green, Weight: 50 },
              ],
            },
          },
        ],
      }),
    );
    const rule = Rules?.[0];
    if (rule === undefined) throw new Error('moto made no rule');
    for (const colour of ['blue', 'green']) {
      const serviceName = `${name}-${colour}`;
      await ecs.send(
        new CreateServiceCommand({ cluster: CLUSTER, serviceName, taskDefinition: 'app', desiredCount: 2 }),
      );
    }
    await new DynamoDBClient(moto.client).send(
      new CreateTableCommand({
        TableName: name,
        KeySchema: [
          { AttributeName: 'pk', KeyType: 'HASH' },
          { AttributeName: 'sk', KeyType: 'RANGE' },
        ],
        AttributeDefinitions: [
          { AttributeName: 'pk', AttributeType: 'S' },
          { AttributeName: 'sk', AttributeType: 'S' },
        ],
        BillingMode: 'PAY_PER_REQUEST',
      }),
    );
    const table = tableGateway(moto.client, name);
    const plan: BackPlan = {
      release,
      cluster: CLUSTER,
      alarms: [],
      bakeLooks: over.bakeLooks ?? 0,
      services: [
        {
          service: 'app',
          ruleArn: rule.RuleArn ?? '',
          live: 'blue',
          idle: 'green',
          backActions: actionsWith(rule, { [blue]: 100, [green]: 0 }),
          oldService: `${name}-blue`,
          newService: `${name}-green`,
          canGoBack: true,
        },
      ],
    };
    // A holder that spoke last more than a lease ago; or one that speaks now.
    const offset = over.silent === false ? 0 : -(LEASE_MS + 2_000);
    const lock = await take(table, release, plan, offset);
    const definition = forMoto(guardianDefinition({ tableName: name }));
    const { stateMachineArn = '' } = await sfn.send(new CreateStateMachineCommand({ name, definition, roleArn: ROLE }));
    const item = readCurrent(await table.read());
    const deadline = new Date(item?.deadline ?? 0).toISOString();
    return {
      release,
      table,
      lock,
      arn: stateMachineArn,
      deadline,
      start: (execution = release, input: object = {}) =>
        controlGateway(moto.client).startGuardian(stateMachineArn, execution, {
          action: 'watch',
          release,
          deadline,
          ...input,
        }),
      ended: async (execution = release): Promise<string> => {
        const executionArn = `${stateMachineArn.replace(':stateMachine:', ':execution:')}:${execution}`;
        for (let i = 0; i < 240; i += 1) {
          const { status, error, cause } = await sfn.send(new DescribeExecutionCommand({ executionArn }));
          if (status !== 'RUNNING') return status === 'SUCCEEDED' ? status : `${String(status)}: ${error} ${cause}`;
          await sleep(250);
        }
        const { events } = await sfn.send(new GetExecutionHistoryCommand({ executionArn }));
        return `still running: ${JSON.stringify(events?.slice(-3))}`;
      },
      /** Percent on blue and green, by the rule. */
      weights: async (): Promise<(number | undefined)[]> => {
        const { Rules: now } = await elb.send(new DescribeRulesCommand({ RuleArns: [rule.RuleArn ?? ''] }));
        const found = weightsOf(now?.[0] ?? {});
        return [found[blue], found[green]];
      },
      counts: async (): Promise<(number | undefined)[]> => {
        const { services } = await ecs.send(
          new DescribeServicesCommand({ cluster: CLUSTER, services: [`${name}-blue`, `${name}-green`] }),
        );
        return ['blue', 'green'].map((c) => services?.find((s) => s.serviceName === `${name}-${c}`)?.desiredCount);
      },
      phase: async () => readCurrent(await table.read())?.phase,
    };
  }

  async function take(table: TableGateway, release: string, plan: BackPlan, offset: number): Promise<Lock> {
    const now = () => Date.now() + offset;
    const clock: Clock = {
      now,
      wall: now,
      factor: 1,
      toWall: (t) => t,
      toAws: (t) => t,
      sleep: () => Promise.resolve(),
    };
    const signal = new AbortController().signal;
    const { lock } = await acquire(table, clock, { release, owner: 'judge', waitMs: 0, signal });
    if (!(await lock.journal({ phase: 'rolling', plan, note: 'plan' }))) throw new Error('the journal was refused');
    return lock;
  }

  it.concurrent(
    'takes traffic back from a holder that fell silent, then its tasks, and says so',
    async () => {
      const g = await ground();
      expect(await g.weights()).toEqual([50, 50]);
      await g.start();
      expect(await g.ended()).toBe('SUCCEEDED');
      expect(await g.weights()).toEqual([100, 0]);
      expect(await g.counts()).toEqual([2, 0]);
      expect(await g.phase()).toBe('taken-back');
      // Its holder, should it only have been asleep, writes no more.
      expect(await g.lock.beat()).toBe('lost');
    },
    120_000,
  );

  it.concurrent(
    'leaves a holder alone that has finished meanwhile',
    async () => {
      const g = await ground({ silent: false });
      await g.start(g.release, { deadline: new Date(Date.now() + 3_000).toISOString() });
      expect(await g.lock.release_('done')).toBe(true);
      expect(await g.ended()).toBe('SUCCEEDED');
      expect(await g.weights()).toEqual([50, 50]);
      expect(await g.counts()).toEqual([2, 2]);
      expect(await g.phase()).toBe('done');
    },
    120_000,
  );

  it.concurrent(
    'waits on where the deadline was moved',
    async () => {
      const g = await ground({ silent: false });
      await g.start(g.release, { deadline: new Date(Date.now() - 1_000).toISOString() });
      await sleep(5_000);
      expect(await g.weights()).toEqual([50, 50]);
      expect(await g.phase()).toBe('rolling');
      await g.lock.release_('done');
    },
    120_000,
  );

  it.concurrent(
    'started twice, and once more by another name: as if it were once',
    async () => {
      const g = await ground();
      await Promise.all([g.start(), g.start(), g.start('another')]);
      expect(await Promise.all([g.ended(), g.ended('another')])).toEqual(['SUCCEEDED', 'SUCCEEDED']);
      expect(await g.weights()).toEqual([100, 0]);
      expect(await g.phase()).toBe('taken-back');
    },
    120_000,
  );

  it.concurrent(
    'finds nothing to do where the journal is another release’s',
    async () => {
      const g = await ground();
      await g.start('late', { release: 'r-of-yesterday' });
      expect(await g.ended('late')).toBe('SUCCEEDED');
      expect(await g.weights()).toEqual([50, 50]);
      expect(await g.phase()).toBe('rolling');
    },
    120_000,
  );

  it.concurrent(
    'break-glass: takes back at once, whatever the deadline says',
    async () => {
      const g = await ground({ silent: false });
      await g.start('glass', { action: 'rollback' });
      expect(await g.ended('glass')).toBe('SUCCEEDED');
      expect(await g.weights()).toEqual([100, 0]);
      expect(await g.phase()).toBe('taken-back');
      expect(await g.lock.beat()).toBe('lost');
    },
    120_000,
  );

  it.concurrent(
    'ends the bake: the old version’s tasks go, the weights stay',
    async () => {
      const g = await ground({ bakeLooks: 1 });
      expect(await g.lock.release_('baking')).toBe(true);
      await g.start();
      expect(await g.ended()).toBe('SUCCEEDED');
      expect(await g.counts()).toEqual([0, 2]);
      expect(await g.weights()).toEqual([50, 50]);
      expect(await g.phase()).toBe('done');
    },
    120_000,
  );
});
