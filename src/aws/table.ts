import {
  type AttributeValue,
  ConditionalCheckFailedException,
  DynamoDBClient,
  GetItemCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';

import { type AwsTarget, clientConfig } from './clients';

export type Item = Record<string, AttributeValue>;
const KEY: Item = { pk: { S: 'rollout' }, sk: { S: 'current' } };

export interface Update {
  readonly expression: string;
  readonly condition: string;
  readonly names: Record<string, string>;
  readonly values: Record<string, AttributeValue>;
}

/** The one item that holds lock, journal and the rollout under way. All reads are consistent, all writes conditional. */
export function tableGateway(target: AwsTarget, tableName: string) {
  const client = new DynamoDBClient(clientConfig(target));
  return {
    read: async (): Promise<Item | undefined> => {
      const { Item: item } = await client.send(
        new GetItemCommand({ TableName: tableName, Key: KEY, ConsistentRead: true }),
      );
      return item;
    },
    /** The item as it was before, or `refused` where the condition did not hold. */
    update: async (update: Update): Promise<{ before: Item | undefined } | 'refused'> => {
      try {
        const { Attributes } = await client.send(
          new UpdateItemCommand({
            TableName: tableName,
            Key: KEY,
            UpdateExpression: update.expression,
            ConditionExpression: update.condition,
            ExpressionAttributeNames: update.names,
            ExpressionAttributeValues: update.values,
            ReturnValues: 'ALL_OLD',
          }),
        );
        return { before: Attributes };
      } catch (error) {
        if (error instanceof ConditionalCheckFailedException) return 'refused';
        throw error;
      }
    },
  };
}
export type TableGateway = ReturnType<typeof tableGateway>;
