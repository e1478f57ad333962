/**
 * The way back without GitHub, without ez-deploy and without a runner: an SSM automation document that starts the guardian with
 * `{"action": "rollback"}` for whatever release is rolling or baking, and waits for it. Schema 0.3:
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/automation-actions.html
 */
export function breakGlassDocument(of: {
  readonly tableName: string;
  readonly guardianArn: string;
  readonly roleArn: string;
}): object {
  return {
    schemaVersion: '0.3',
    description:
      'ez-deploy break-glass: takes all traffic back to the version before, while a release is rolling out or baking. Nothing happens otherwise.',
    assumeRole: of.roleArn,
    mainSteps: [
      {
        name: 'FindRelease',
        action: 'aws:executeAwsApi',
        inputs: {
          Service: 'dynamodb',
          Api: 'GetItem',
          TableName: of.tableName,
          Key: { pk: { S: 'rollout' }, sk: { S: 'current' } },
          ConsistentRead: true,
        },
        outputs: [
          { Name: 'Release', Selector: '$.Item.release.S', Type: 'String' },
          { Name: 'Phase', Selector: '$.Item.phase.S', Type: 'String' },
        ],
      },
      {
        name: 'TakeBack',
        action: 'aws:executeAwsApi',
        inputs: {
          Service: 'stepfunctions',
          Api: 'StartExecution',
          stateMachineArn: of.guardianArn,
          // Its release is that of the item: should another one begin in this moment, the guardian does nothing.
          input: '{"action":"rollback","release":"{{FindRelease.Release}}","deadline":"1970-01-01T00:00:00Z"}',
        },
        outputs: [{ Name: 'Execution', Selector: '$.executionArn', Type: 'String' }],
      },
      {
        name: 'WaitUntilBack',
        action: 'aws:waitForAwsResourceProperty',
        timeoutSeconds: 600,
        inputs: {
          Service: 'stepfunctions',
          Api: 'DescribeExecution',
          executionArn: '{{TakeBack.Execution}}',
          PropertySelector: '$.status',
          DesiredValues: ['SUCCEEDED'],
        },
        isEnd: true,
      },
    ],
    outputs: ['FindRelease.Release', 'FindRelease.Phase', 'TakeBack.Execution'],
  };
}
