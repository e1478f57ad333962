import {
  CreateTableCommand,
  DescribeTableCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb';
import {
  CreateStateMachineCommand,
  DescribeExecutionCommand,
  GetExecutionHistoryCommand,
  ListExecutionsCommand,
  SFNClient,
  StartExecutionCommand,
  StopExecutionCommand,
} from '@aws-sdk/client-sfn';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { createClock } from '../../../src/clock';
import { testCloud, type TestCloud } from './cloud';

let cloud: TestCloud;
let sfn: SFNClient;
let db: DynamoDBClient;
const TableName = 'guardian';
const roleArn = 'arn:aws:iam::123456789012:role/guardian';
const clock = () => createClock(cloud.info.clockAnchor, cloud.info.clockFactor);

beforeAll(async () => {
  cloud = await testCloud({ clockFactor: 60 });
  sfn = new SFNClient(cloud.client);
  db = new DynamoDBClient(cloud.client);
  await db.send(
    new CreateTableCommand({
      TableName,
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
      AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
    }),
  );
  while ((await db.send(new DescribeTableCommand({ TableName }))).Table?.TableStatus !== 'ACTIVE');
});
afterAll(() => cloud.stop());

async function machine(name: string, definition: object): Promise<string> {
  const made = await sfn.send(new CreateStateMachineCommand({ name, roleArn, definition: JSON.stringify(definition) }));
  return made.stateMachineArn ?? '';
}

async function start(stateMachineArn: string, input: object, name?: string): Promise<string> {
  const started = await sfn.send(
    new StartExecutionCommand({
      stateMachineArn,
      input: JSON.stringify(input),
      ...(name === undefined ? {} : { name }),
    }),
  );
  return started.executionArn ?? '';
}

async function finished(executionArn: string) {
  for (;;) {
    const found = await sfn.send(new DescribeExecutionCommand({ executionArn }));
    if (found.status !== 'RUNNING') return found;
    await new Promise((done) => setTimeout(done, 20));
  }
}

/** Waits to a deadline, reads the journal, and claims it under a condition: the guardian's shape. */
const guardian = {
  StartAt: 'Wait',
  States: {
    Wait: { Type: 'Wait', TimestampPath: '$.deadline', Next: 'Read' },
    Read: {
      Type: 'Task',
      Resource: 'arn:aws:states:::dynamodb:getItem',
      Parameters: { TableName, Key: { pk: { 'S.$': '$.pk' } }, ConsistentRead: true },
      ResultPath: '$.journal',
      Next: 'Look',
    },
    Look: {
      Type: 'Choice',
      Choices: [{ Variable: '$.journal.Item.phase.S', StringEquals: 'finished', Next: 'Nothing to do' }],
      Default: 'Claim',
    },
    Claim: {
      Type: 'Task',
      Resource: 'arn:aws:states:::dynamodb:updateItem',
      Parameters: {
        TableName,
        Key: { pk: { 'S.$': '$.pk' } },
        UpdateExpression: 'SET phase = :claimed, claimedBy = :me',
        ConditionExpression: 'generation = :expected',
        ExpressionAttributeValues: {
          ':claimed': { S: 'claimed' },
          ':me': { 'S.$': '$$.Execution.Name' },
          ':expected': { 'N.$': "States.Format('{}', $.generation)" },
        },
      },
      Catch: [{ ErrorEquals: ['DynamoDB.ConditionalCheckFailedException'], ResultPath: '$.error', Next: 'Overtaken' }],
      ResultPath: null,
      Next: 'Acted',
    },
    'Nothing to do': { Type: 'Succeed' },
    Acted: { Type: 'Pass', Result: 'acted', End: true },
    Overtaken: { Type: 'Pass', Result: 'overtaken', End: true },
  },
};

const journal = (pk: string, phase: string, generation: number) =>
  db.send(
    new PutItemCommand({
      TableName,
      Item: { pk: { S: pk }, phase: { S: phase }, generation: { N: String(generation) } },
    }),
  );

test('the guardian waits to its deadline in AWS time, then acts, backs off, or finds nothing to do', async () => {
  const arn = await machine('guardian', guardian);
  const deadline = clock().now() + 30_000;
  const input = (pk: string) => ({ pk, generation: 3, deadline: new Date(deadline).toISOString() });
  await journal('silent', 'shifting', 3);
  await journal('newer', 'shifting', 4);
  await journal('done', 'finished', 3);
  const names = ['silent', 'newer', 'done'];
  const runs = await Promise.all(names.map((pk) => start(arn, input(pk), `run-${pk}`)));
  const ends = await Promise.all(runs.map(finished));
  expect(ends.map((one) => one.status)).toEqual(['SUCCEEDED', 'SUCCEEDED', 'SUCCEEDED']);
  expect(ends.slice(0, 2).map((one) => one.output)).toEqual(['"acted"', '"overtaken"']);
  for (const one of ends) {
    expect(one.stopDate?.getTime()).toBeGreaterThanOrEqual(deadline);
    expect(one.stopDate?.getTime()).toBeLessThan(deadline + 60_000);
  }
  const { Item } = await db.send(new GetItemCommand({ TableName, Key: { pk: { S: 'silent' } } }));
  expect(Item).toMatchObject({ phase: { S: 'claimed' }, claimedBy: { S: 'run-silent' } });
  const { events } = await sfn.send(new GetExecutionHistoryCommand({ executionArn: runs[0] }));
  expect(events?.map((one) => one.type)).toEqual(
    expect.arrayContaining(['ExecutionStarted', 'WaitStateEntered', 'TaskSucceeded', 'ExecutionSucceeded']),
  );
});

test('a name is one execution: again with the same input while running, refused otherwise', async () => {
  const arn = await machine('waits', { StartAt: 'W', States: { W: { Type: 'Wait', Seconds: 3600, End: true } } });
  const first = await start(arn, { a: 1 }, 'one');
  expect(await start(arn, { a: 1 }, 'one')).toBe(first);
  await expect(start(arn, { a: 2 }, 'one')).rejects.toMatchObject({ name: 'ExecutionAlreadyExists' });
  await sfn.send(new StopExecutionCommand({ executionArn: first, error: 'Enough', cause: 'test' }));
  expect(await finished(first)).toMatchObject({ status: 'ABORTED', error: 'Enough' });
  await expect(start(arn, { a: 1 }, 'one')).rejects.toMatchObject({ name: 'ExecutionAlreadyExists' });
  const { executions } = await sfn.send(new ListExecutionsCommand({ stateMachineArn: arn, statusFilter: 'ABORTED' }));
  expect(executions?.map((one) => one.name)).toEqual(['one']);
});

test('Map acts on each item; SDK integrations speak PascalCase and name errors as the SDK does', async () => {
  const arn = await machine('map', {
    StartAt: 'Each',
    States: {
      Each: {
        Type: 'Map',
        ItemsPath: '$.clusters',
        ItemSelector: { 'name.$': '$$.Map.Item.Value', 'by.$': '$$.Execution.Name' },
        ItemProcessor: {
          StartAt: 'Ask',
          States: {
            Ask: {
              Type: 'Task',
              Resource: 'arn:aws:states:::aws-sdk:ecs:describeClusters',
              Parameters: { 'Clusters.$': 'States.Array($.name)' },
              ResultSelector: { 'missing.$': '$.Failures[0].Reason' },
              End: true,
            },
          },
        },
        Next: 'Wrong',
      },
      Wrong: {
        Type: 'Task',
        Resource: 'arn:aws:states:::aws-sdk:elasticloadbalancingv2:modifyRule',
        Parameters: {
          RuleArn: 'arn:aws:elasticloadbalancing:eu-central-1:123456789012:listener-rule/app/x/1/2/3',
          Actions: [],
        },
        Catch: [{ ErrorEquals: ['ElasticLoadBalancingV2.RuleNotFoundException'], Next: 'Caught' }],
        End: true,
      },
      Caught: { Type: 'Pass', OutputPath: '$.Error', End: true },
    },
  });
  const run = await start(arn, { clusters: ['a', 'b'] });
  expect(await finished(run)).toMatchObject({
    status: 'SUCCEEDED',
    output: '"ElasticLoadBalancingV2.RuleNotFoundException"',
  });
});

test('retries wait in AWS time, and an error nobody catches fails the execution', async () => {
  const arn = await machine('retry', {
    StartAt: 'Get',
    States: {
      Get: {
        Type: 'Task',
        Resource: 'arn:aws:states:::dynamodb:getItem',
        Parameters: { TableName: 'no-such-table', Key: { pk: { S: 'x' } } },
        Retry: [{ ErrorEquals: ['States.ALL'], IntervalSeconds: 10, MaxAttempts: 2, BackoffRate: 2 }],
        End: true,
      },
    },
  });
  const run = await finished(await start(arn, {}));
  expect(run).toMatchObject({ status: 'FAILED', error: 'DynamoDB.ResourceNotFoundException' });
  const took = (run.stopDate?.getTime() ?? 0) - (run.startDate?.getTime() ?? 0);
  expect(took).toBeGreaterThanOrEqual(29_000);
  expect(took).toBeLessThan(90_000);
});

test.each([
  ['no JSON', '{'],
  ['a state that leads nowhere', JSON.stringify({ StartAt: 'A', States: { A: { Type: 'Pass', Next: 'B' } } })],
  [
    'a resource the rehearsal cannot run',
    JSON.stringify({
      StartAt: 'A',
      States: { A: { Type: 'Task', Resource: 'arn:aws:states:::aws-sdk:braket:cancelJob', End: true } },
    }),
  ],
])('%s is refused when the machine is made', async (_what, definition) => {
  const made = sfn.send(new CreateStateMachineCommand({ name: 'bad', roleArn, definition }));
  await expect(made).rejects.toMatchObject({ name: 'InvalidDefinition' });
});
