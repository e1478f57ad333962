import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';

import type { AwsTarget } from '../../src/aws/clients';
import type { Clock } from '../../src/clock';
import type { BackPlan } from '../../src/rollout/guardian-plan';

/** Makes the table of an environment, with the keys that the product's infrastructure gives it. */
export async function createLockTable(target: AwsTarget & { readonly endpoint: string }, name: string): Promise<void> {
  const client = new DynamoDBClient(target);
  await client.send(
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
  client.destroy();
}

/** A plan that names its release and nothing else. */
export const emptyPlan = (release: string): BackPlan => ({
  release,
  cluster: 'c',
  alarms: [],
  bakeLooks: 0,
  services: [],
});

/** A clock that another hand moves; `sleep` as given. */
export function handSet(now: () => number, sleep: Clock['sleep'] = () => Promise.resolve()): Clock {
  return { now, wall: now, factor: 1, toWall: (ms) => ms, toAws: (ms) => ms, sleep };
}
