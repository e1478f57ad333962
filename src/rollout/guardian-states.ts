/** What AWS refuses for a moment is tried again for about two minutes. */
export const RETRY = [{ ErrorEquals: ['States.ALL'], IntervalSeconds: 2, MaxAttempts: 8, BackoffRate: 1.5 }];
const CONDITION_FAILED = [
  'DynamoDB.ConditionalCheckFailedException',
  'DynamoDb.ConditionalCheckFailedException',
  'ConditionalCheckFailedException',
];

/** Key of the coordination item. */
export const KEY = { pk: { S: 'rollout' }, sk: { S: 'current' } };

/** Conditional updates of the one coordination item. */
export const updates =
  (tableName: string) =>
  (expression: string, condition: string, values: Record<string, unknown>, next: string, refused: string): object => ({
    Type: 'Task',
    Resource: 'arn:aws:states:::dynamodb:updateItem',
    Parameters: {
      TableName: tableName,
      Key: KEY,
      UpdateExpression: expression,
      ConditionExpression: condition,
      ExpressionAttributeNames: { '#phase': 'phase', '#by': 'by', '#release': 'release' },
      ExpressionAttributeValues: { ':release': { 'S.$': '$.release' }, ':guardian': { S: 'guardian' }, ...values },
    },
    ResultPath: null,
    Catch: [{ ErrorEquals: CONDITION_FAILED, ResultPath: '$.refused', Next: refused }],
    Retry: [{ ErrorEquals: [...CONDITION_FAILED], MaxAttempts: 0 }, ...RETRY],
    Next: next,
  });

/** Runs states for each item of a list of the plan. */
export const forEach = (items: string, states: Record<string, unknown>, start: string, next: string): object => ({
  Type: 'Map',
  ItemsPath: items,
  ItemSelector: { 'item.$': '$$.Map.Item.Value', 'cluster.$': '$.plan.cluster' },
  MaxConcurrency: 10,
  ItemProcessor: { ProcessorConfig: { Mode: 'INLINE' }, StartAt: start, States: states },
  ResultPath: null,
  Next: next,
});
/** Takes a service's tasks away. */
export const scaleDown = (serviceName: string): object => ({
  Type: 'Task',
  Resource: 'arn:aws:states:::aws-sdk:ecs:updateService',
  Parameters: { 'Cluster.$': '$.cluster', 'Service.$': serviceName, DesiredCount: 0 },
  ResultPath: null,
  Retry: RETRY,
  End: true,
});
