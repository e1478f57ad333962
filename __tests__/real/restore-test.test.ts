import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { type Ground, openGround } from '../restore-test/ground';
import { judge, line } from './aws-judge';

/** A restore test's every request, and the rehearsal's answers of RDS and AWS Backup, by the models that AWS publishes with botocore. */
describe('what a restore test and the rehearsal cloud say is AWS’s language', () => {
  let ground: Ground;
  const calls: string[] = [];
  beforeAll(async () => {
    ground = await openGround();
    ground.tap.behave({ onPassed: (call) => calls.push(line(call)) });
    await ground.database.query('create table t as select generate_series(1, 10) as id');
    await ground.backUp();
  }, 300_000);
  afterAll(() => ground.close());

  it('a restore test and its status', async () => {
    const ended = await ground.run();
    expect(ended.code, ended.stderr).toBe(0);
    const { operations, problems } = judge(calls);
    expect(problems).toEqual({});
    for (const operation of [
      'backup:ListRecoveryPointsByBackupVault',
      'backup:GetRecoveryPointRestoreMetadata',
      'backup:StartRestoreJob',
      'backup:DescribeRestoreJob',
      'rds:DescribeDBInstances',
      'rds:AddTagsToResource',
      'rds:ModifyDBInstance',
      'rds:DeleteDBInstance',
      'ecs:RegisterTaskDefinition',
      'ecs:RunTask',
    ])
      expect(operations[operation], `${operation}: ${JSON.stringify(operations)}`).toBeGreaterThan(0);
  }, 400_000);
});
