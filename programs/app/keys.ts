import { Alias } from '@pulumi/aws/kms/alias';
import { Key } from '@pulumi/aws/kms/key';
import { ComponentResource, type Output } from '@pulumi/pulumi';

import type { BaseContext } from './context';

type Statement = Record<string, unknown>;
const USE = ['kms:Decrypt', 'kms:GenerateDataKey*', 'kms:DescribeKey'];

/** Customer keys by purpose, so that who may read logs cannot read data. Each rotates once a year. */
export class Keys extends ComponentResource {
  /** Database, cache and backups. */
  readonly data: Output<string>;
  /** Log groups and alarm topics. */
  readonly logs: Output<string>;
  /** Secrets Manager. */
  readonly secrets: Output<string>;

  constructor(private readonly context: BaseContext) {
    super('ez-deploy:app:Keys', context.prefix);
    this.data = this.key('data', 'Database, cache and backups');
    this.secrets = this.key('secrets', 'Secrets');
    this.logs = this.key('logs', 'Logs and alarm topics', this.forLogs(context.region));
    this.registerOutputs({ data: this.data, logs: this.logs, secrets: this.secrets });
  }

  /** A key in another region: AWS Backup's copies, logs of CloudFront's firewall. */
  elsewhere(name: string, description: string, region: string, use: 'data' | 'logs'): Output<string> {
    return this.key(name, description, use === 'logs' ? this.forLogs(region) : [], region);
  }

  private forLogs(region: string): Statement[] {
    const { accountId } = this.context;
    return [
      {
        Sid: 'LogGroups',
        Effect: 'Allow',
        Principal: { Service: `logs.${region}.amazonaws.com` },
        Action: ['kms:Encrypt', 'kms:ReEncrypt*', ...USE],
        Resource: '*',
        Condition: { ArnLike: { 'kms:EncryptionContext:aws:logs:arn': `arn:aws:logs:${region}:${accountId}:*` } },
      },
      // Without it an alarm's message to an encrypted topic is lost without a word.
      {
        Sid: 'Alarms',
        Effect: 'Allow',
        Principal: { Service: ['cloudwatch.amazonaws.com', 'budgets.amazonaws.com'] },
        Action: USE,
        Resource: '*',
        Condition: { StringEquals: { 'aws:SourceAccount': accountId } },
      },
    ];
  }

  private key(
    name: string,
    description: string,
    statements: readonly Statement[] = [],
    region?: string,
  ): Output<string> {
    const { prefix, accountId, production } = this.context;
    const full = `${prefix}-${name}`;
    const place = region === undefined ? {} : { region };
    const key = new Key(
      full,
      {
        description: `${prefix}: ${description}`,
        enableKeyRotation: true,
        deletionWindowInDays: production ? 30 : 7,
        policy: JSON.stringify({
          Version: '2012-10-17',
          Statement: [
            {
              Sid: 'AccountByItsPolicies',
              Effect: 'Allow',
              Principal: { AWS: `arn:aws:iam::${accountId}:root` },
              Action: 'kms:*',
              Resource: '*',
            },
            ...statements,
          ],
        }),
        tags: { Name: full },
        ...place,
      },
      { parent: this, protect: production },
    );
    new Alias(full, { name: `alias/${full}`, targetKeyId: key.keyId, ...place }, { parent: this });
    return key.arn;
  }
}
