import { list, record, text } from '../../kernel/input';
import { AwsError, type AwsService, type CloudContext, type Input, type Operation } from '../../kernel/types';
import { startEngine } from './engine';

const FORWARDED = [
  'BatchGetItem',
  'BatchWriteItem',
  'DeleteTable',
  'DescribeTable',
  'GetItem',
  'ListTables',
  'Query',
  'Scan',
  'UpdateTable',
] as const;

const WRITES = ['PutItem', 'UpdateItem', 'DeleteItem'] as const;

/**
 * DynamoDB by dynalite, with what it lacks in front: the old item on a failed condition (AWS answers it when asked by
 * ReturnValuesOnConditionCheckFailure), time to live, point-in-time recovery and tags as settings, ARNs of this account.
 */
export async function createDynamoDb(ctx: CloudContext): Promise<{ service: AwsService }> {
  const engine = await startEngine();
  const settings = new Map<string, Record<string, unknown>>();
  const tags = new Map<string, Map<string, string>>();
  const keys = new Map<string, string[]>();
  const turns = new Map<string, Promise<unknown>>();

  const arnOf = (table: string) => `arn:aws:dynamodb:${ctx.region}:${ctx.accountId}:table/${table}`;

  /** dynalite takes its ARNs from the process environment; ours are this cloud's. */
  function localised(output: Record<string, unknown>): Record<string, unknown> {
    for (const name of ['Table', 'TableDescription']) {
      const table = output[name] as Record<string, unknown> | undefined;
      if (table === undefined) continue;
      table['TableArn'] = arnOf(String(table['TableName']));
      table['DeletionProtectionEnabled'] = settings.get(String(table['TableName']))?.['deletionProtection'] === true;
    }
    return output;
  }

  async function keyOf(table: string): Promise<string[]> {
    const known = keys.get(table);
    if (known !== undefined) return known;
    const { Table } = await engine.call('DescribeTable', { TableName: table });
    const schema = (Table as { KeySchema: { AttributeName: string }[] }).KeySchema.map((one) => one.AttributeName);
    keys.set(table, schema);
    return schema;
  }

  /** Writes to one table take turns, so that the old item answered is the one the condition failed on. */
  async function inTurn<T>(table: string, act: () => Promise<T>): Promise<T> {
    const before = turns.get(table) ?? Promise.resolve();
    const mine = before.then(act, act);
    const settled = mine.catch(() => undefined);
    turns.set(table, settled);
    return await mine;
  }

  const write =
    (operation: (typeof WRITES)[number]): Operation =>
    async (input) => {
      const { ReturnValuesOnConditionCheckFailure: wanted, ...rest } = input;
      const table = text(input, 'TableName');
      return await inTurn(table, async () => {
        try {
          return await engine.call(operation, rest);
        } catch (error) {
          if (!(error instanceof AwsError) || error.code !== 'ConditionalCheckFailedException') throw error;
          if (wanted !== 'ALL_OLD') throw error;
          const from = operation === 'PutItem' ? record(input, 'Item') : record(input, 'Key');
          const Key = Object.fromEntries((await keyOf(table)).map((name) => [name, from[name]]));
          const { Item } = await engine.call('GetItem', { TableName: table, Key, ConsistentRead: true });
          throw new AwsError(error.code, error.message, 400, Item === undefined ? {} : { Item });
        }
      });
    };

  const settingsOf = async (input: Input) => {
    const table = text(input, 'TableName');
    await engine.call('DescribeTable', { TableName: table });
    const found = settings.get(table) ?? {};
    settings.set(table, found);
    return found;
  };

  const tableOfArn = (input: Input) => text(input, 'ResourceArn').split('/').at(-1) ?? '';

  const operations: Record<string, Operation> = {
    CreateTable: async (input) => {
      const { Tags, DeletionProtectionEnabled, ...rest } = input;
      // dynalite knows neither; both change nothing that a caller could see here.
      delete rest['SSESpecification'];
      delete rest['TableClass'];
      const name = text(input, 'TableName');
      const output = await engine.call('CreateTable', rest);
      settings.set(name, { deletionProtection: DeletionProtectionEnabled === true });
      const given = (Tags ?? []) as { Key: string; Value: string }[];
      tags.set(name, new Map(given.map((tag) => [tag.Key, tag.Value])));
      keys.delete(name);
      return localised(output);
    },
    DescribeTimeToLive: async (input) => {
      const ttl = (await settingsOf(input))['ttl'] as { Enabled?: boolean; AttributeName?: string } | undefined;
      return {
        TimeToLiveDescription: ttl?.Enabled
          ? { TimeToLiveStatus: 'ENABLED', AttributeName: ttl.AttributeName }
          : { TimeToLiveStatus: 'DISABLED' },
      };
    },
    UpdateTimeToLive: async (input) => {
      const specification = record(input, 'TimeToLiveSpecification');
      (await settingsOf(input))['ttl'] = specification;
      return { TimeToLiveSpecification: specification };
    },
    DescribeContinuousBackups: async (input) => backups((await settingsOf(input))['pitr'] === true),
    UpdateContinuousBackups: async (input) => {
      const on = record(input, 'PointInTimeRecoverySpecification')['PointInTimeRecoveryEnabled'] === true;
      (await settingsOf(input))['pitr'] = on;
      return backups(on);
    },
    TagResource: (input) => {
      const of = tags.get(tableOfArn(input)) ?? new Map<string, string>();
      for (const tag of list<{ Key: string; Value: string }>(input, 'Tags')) of.set(tag.Key, tag.Value);
      tags.set(tableOfArn(input), of);
      return {};
    },
    UntagResource: (input) => {
      for (const key of list<string>(input, 'TagKeys')) tags.get(tableOfArn(input))?.delete(key);
      return {};
    },
    ListTagsOfResource: (input) => ({
      Tags: [...(tags.get(tableOfArn(input)) ?? [])].map(([Key, Value]) => ({ Key, Value })),
    }),
  };
  for (const name of FORWARDED) {
    operations[name] = async (input) => {
      if (name === 'DeleteTable' && (await settingsOf(input))['deletionProtection'] === true) {
        throw new AwsError(
          'ValidationException',
          'Resource cannot be deleted as it is currently protected against deletion. Disable deletion protection first.',
        );
      }
      return localised(await engine.call(name, input));
    };
  }
  for (const name of WRITES) operations[name] = write(name);

  return {
    service: {
      signingName: 'dynamodb',
      protocol: 'json',
      targetPrefix: 'DynamoDB_20120810',
      operations,
      stop: () => engine.stop(),
    },
  };
}

function backups(on: boolean): Record<string, unknown> {
  return {
    ContinuousBackupsDescription: {
      ContinuousBackupsStatus: 'ENABLED',
      PointInTimeRecoveryDescription: { PointInTimeRecoveryStatus: on ? 'ENABLED' : 'DISABLED' },
    },
  };
}
