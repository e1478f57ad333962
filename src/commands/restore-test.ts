import { backupGateway } from '../aws/backup';
import { bucketGateway } from '../aws/bucket';
import { ecsGateway } from '../aws/ecs';
import { rdsGateway } from '../aws/rds';
import { watchGateway } from '../aws/watch';
import { ConfigError, StageError } from '../errors';
import type { Inputs } from '../inputs';
import { runRestoreTest } from '../restore-test/run';
import { restoreText } from '../restore-test/show';
import { restoreStore } from '../restore-test/store';
import { openSession } from '../session';
import { appendSummary } from '../stages/notify/summary';
import { accountOf, outputsOf } from './environment';
import type { CommandContext, CommandResult } from './run';

/** `restore-test`: proves that the newest backup restores, by restoring it. Fails with the cause where it does not. */
export async function restoreTestCommand(inputs: Inputs, context: CommandContext): Promise<CommandResult> {
  const session = await openSession(inputs, context);
  const { config, target, clock, output, signal, source } = session;
  const settings = config.infrastructure.backups.restoreTest;
  if (settings === undefined)
    throw new ConfigError([
      {
        where: 'infrastructure.backups.restoreTest',
        what: 'is missing',
        fix: 'add infrastructure: { backups: { restoreTest: {} } } and apply the infrastructure once',
      },
    ]);
  const outputs = await outputsOf(session, await accountOf(session));
  const place = outputs?.restoreTest;
  if (outputs === undefined || place === undefined)
    throw new StageError({
      stage: 'restore-test',
      message: `${config.environment} of ${config.app} has nothing to test a restore with yet`,
      hint: 'apply the infrastructure first: ez-deploy deploy --stages infra',
    });
  const record = await runRestoreTest(
    {
      backup: backupGateway(target),
      rds: rdsGateway(target),
      ecs: ecsGateway(target),
      watch: watchGateway(target),
      store: restoreStore(bucketGateway(target, outputs.bucketName)),
      ...{ clock, output, outputs, config },
      actor: source.actor,
    },
    place,
    settings,
    signal,
  );
  const text = restoreText(record);
  await appendSummary(session.env, `\`\`\`text\n${text.replaceAll('```', "'''")}\n\`\`\`\n`);
  for (const problem of record.problems) output.error(problem);
  const passed = record.result === 'passed';
  return { exitCode: passed ? 0 : 1, json: record, text, outputs: { result: passed ? 'succeeded' : 'failed' } };
}
