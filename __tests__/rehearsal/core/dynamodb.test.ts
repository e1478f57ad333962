import {
  CreateTableCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  UpdateItemCommand,
  DescribeTableCommand,
} from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { testCloud, type TestCloud } from './cloud';

let cloud: TestCloud;
let db: DynamoDBClient;
const TableName = 'demo-ez-deploy';

beforeAll(async () => {
  cloud = await testCloud();
  db = new DynamoDBClient(cloud.client);
  await db.send(
    new CreateTableCommand({
      TableName,
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
      AttributeDefinitions: [
        { AttributeName: 'pk', AttributeType: 'S' },
        { AttributeName: 'sk', AttributeType: 'S' },
      ],
    }),
  );
  for (;;) {
    const { Table } = await db.send(new DescribeTableCommand({ TableName }));
    if (Table?.TableStatus === 'ACTIVE') break;
  }
});
afterAll(() => cloud.stop());

const key = (pk: string) => ({ pk: { S: pk }, sk: { S: 'x' } });

test('table ARNs belong to the account and region of the rehearsal', async () => {
  const { Table } = await db.send(new DescribeTableCommand({ TableName }));
  expect(Table?.TableArn).toBe(`arn:aws:dynamodb:eu-central-1:123456789012:table/${TableName}`);
});

test('of many conditional puts at once exactly one wins, and the losers are shown the winner', async () => {
  const put = (owner: string) =>
    db.send(
      new PutItemCommand({
        TableName,
        Item: { ...key('lock'), owner: { S: owner } },
        ConditionExpression: 'attribute_not_exists(pk)',
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      }),
    );
  const results = await Promise.allSettled(['a', 'b', 'c', 'd', 'e'].map(put));
  const losers = results
    .filter((one) => one.status === 'rejected')
    .map((one) => one.reason as { name: string; Item?: { owner?: { S?: string } } });
  expect(losers).toHaveLength(4);
  const { Item } = await db.send(new GetItemCommand({ TableName, Key: key('lock'), ConsistentRead: true }));
  for (const loser of losers) {
    expect(loser.name).toBe('ConditionalCheckFailedException');
    expect(loser.Item?.owner?.S).toBe(Item?.['owner']?.S);
  }
});

test('without asking for it the old item is not answered', async () => {
  await db.send(new PutItemCommand({ TableName, Item: { ...key('plain'), n: { N: '1' } } }));
  const failure = await db
    .send(
      new UpdateItemCommand({
        TableName,
        Key: key('plain'),
        UpdateExpression: 'SET n = :two',
        ConditionExpression: 'n = :zero',
        ExpressionAttributeValues: { ':two': { N: '2' }, ':zero': { N: '0' } },
      }),
    )
    .catch((error: unknown) => error as { name: string; Item?: unknown });
  expect(failure).toMatchObject({ name: 'ConditionalCheckFailedException' });
  expect((failure as { Item?: unknown }).Item).toBeUndefined();
});

test('a conditional update answers the new image', async () => {
  await db.send(new PutItemCommand({ TableName, Item: { ...key('seq'), n: { N: '7' } } }));
  const { Attributes } = await db.send(
    new UpdateItemCommand({
      TableName,
      Key: key('seq'),
      UpdateExpression: 'SET n = n + :one',
      ConditionExpression: 'n = :seven',
      ExpressionAttributeValues: { ':one': { N: '1' }, ':seven': { N: '7' } },
      ReturnValues: 'ALL_NEW',
    }),
  );
  expect(Attributes?.['n']?.N).toBe('8');
});

test('an operation the rehearsal does not know says so', async () => {
  const answer = await fetch(cloud.info.aws, {
    method: 'POST',
    headers: { 'x-amz-target': 'DynamoDB_20120810.Frobnicate', 'content-type': 'application/x-amz-json-1.0' },
    body: '{}',
  });
  expect(answer.status).toBe(400);
  expect(await answer.json()).toMatchObject({ __type: 'UnknownOperationException' });
  expect(answer.headers.get('x-amzn-requestid')).toMatch(/^[0-9a-f-]{36}$/);
});
