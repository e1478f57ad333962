import { randomUUID } from 'node:crypto';

import { AwsError, type CloudContext, type Input } from '../../kernel/types';
import { records, text } from '../read';
import type { Task } from './model';

const PREFIX =
  'ResourceInitializationError: unable to pull secrets or registry auth: execution resource retrieval failed:';

const failed = (why: string) => new AwsError('ResourceInitializationError', `${PREFIX} ${why}`);

/** Why a secret of Secrets Manager could not be had, in the agent's words around the service's. */
const fromSecretsManager = (arn: string, why: string) =>
  failed(
    `unable to retrieve secret from asm: service call has been retried 1 time(s): failed to fetch secret ${arn} from secrets manager: ${why}`,
  );

function denied(ctx: CloudContext, task: Task, from: string, action: string): string {
  const role = (text(task.definition.raw, 'executionRoleArn') ?? '').split('/').at(-1) ?? '';
  return `AccessDeniedException: User: arn:aws:sts::${ctx.accountId}:assumed-role/${role}/${task.id} is not authorized to perform: ${action} on resource: ${from} because no identity-based policy allows the ${action} action status code: 400, request id: ${randomUUID()}`;
}

function secretOf(ctx: CloudContext, task: Task, from: string): string {
  const inSecretsManager = from.startsWith('arn:aws:secretsmanager:');
  // An ARN may go on with JSON key, stage and version.
  const arn = inSecretsManager ? from.split(':').slice(0, 7).join(':') : from;
  if (ctx.ports.conditions.secretDenied(task.group, from)) {
    if (inSecretsManager) throw fromSecretsManager(arn, denied(ctx, task, arn, 'secretsmanager:GetSecretValue'));
    throw failed(
      `unable to retrieve secrets from ssm: service call has been retried 1 time(s): ${denied(ctx, task, from, 'ssm:GetParameters')}`,
    );
  }
  try {
    return ctx.ports.secrets.resolve(from);
  } catch (error) {
    if (!(error instanceof AwsError)) throw error;
    if (!inSecretsManager) {
      const name = from.replace(/^arn:aws:ssm:[^:]*:[^:]*:parameter/, '');
      throw failed(
        `unable to retrieve secrets from ssm: service call has been retried 1 time(s): invalid ssm parameters: ${name}`,
      );
    }
    if (error.code === 'ResourceInitializationError')
      throw failed(`unable to retrieve secret from asm: ${error.message}`);
    throw fromSecretsManager(arn, `${error.code}: ${error.message} status code: 400, request id: ${randomUUID()}`);
  }
}

/** Reads the secrets of a container as Fargate does before it pulls the image; its error is the task's stopped reason. */
export function secretsOf(ctx: CloudContext, task: Task, container: Input): Record<string, string> {
  return Object.fromEntries(
    records(container, 'secrets').map((secret) => [
      text(secret, 'name') ?? '',
      secretOf(ctx, task, text(secret, 'valueFrom') ?? ''),
    ]),
  );
}
