import { Plan } from '@pulumi/aws/backup/plan';
import { Selection } from '@pulumi/aws/backup/selection';
import { Vault } from '@pulumi/aws/backup/vault';
import { Role } from '@pulumi/aws/iam/role';
import { RolePolicyAttachment } from '@pulumi/aws/iam/rolePolicyAttachment';
import { ComponentResource, type Input, type Output } from '@pulumi/pulumi';

import { type ProgramContext, shortName } from './context';

const POLICIES = ['AWSBackupServiceRolePolicyForBackup', 'AWSBackupServiceRolePolicyForRestores'] as const;

/** AWS Backup: a backup every night into a vault on our own key, and where it is asked for a copy in a second region. */
export class Backup extends ComponentResource {
  readonly vaultName: Output<string>;
  /** What AWS Backup works with, also to restore. */
  readonly roleArn: Output<string>;

  constructor(context: ProgramContext, resources: readonly Input<string>[]) {
    super('ez-deploy:app:Backup', context.prefix);
    const { prefix, keys, production } = context;
    const { days, copyTo } = context.config.infrastructure.backups;
    const parent = { parent: this };
    const vault = (name: string, kmsKeyArn: Input<string>, region?: string) =>
      new Vault(
        name,
        {
          name,
          kmsKeyArn,
          forceDestroy: !production,
          tags: { Name: name },
          ...(region === undefined ? {} : { region }),
        },
        { ...parent, protect: production },
      );
    const here = vault(prefix, keys.data);
    const there =
      copyTo === undefined
        ? undefined
        : vault(`${prefix}-copy`, keys.elsewhere('backup-copy', 'Copies of backups', copyTo, 'data'), copyTo);
    const role = new Role(
      `${prefix}-backup`,
      {
        name: shortName(`${prefix}-backup`, 64),
        assumeRolePolicy: JSON.stringify({
          Version: '2012-10-17',
          Statement: [{ Effect: 'Allow', Principal: { Service: 'backup.amazonaws.com' }, Action: 'sts:AssumeRole' }],
        }),
      },
      parent,
    );
    for (const policy of POLICIES) {
      new RolePolicyAttachment(
        `${prefix}-${policy}`,
        { role: role.name, policyArn: `arn:aws:iam::aws:policy/service-role/${policy}` },
        parent,
      );
    }
    const lifecycle = { deleteAfter: days };
    const plan = new Plan(
      prefix,
      {
        name: prefix,
        rules: [
          {
            ruleName: 'nightly',
            targetVaultName: here.name,
            // Outside the database's own windows: RDS lets no snapshot in there.
            schedule: 'cron(0 5 * * ? *)',
            startWindow: 60,
            completionWindow: 300,
            lifecycle,
            ...(there === undefined ? {} : { copyActions: [{ destinationVaultArn: there.arn, lifecycle }] }),
          },
        ],
        tags: { Name: prefix },
      },
      parent,
    );
    new Selection(prefix, { name: prefix, planId: plan.id, iamRoleArn: role.arn, resources: [...resources] }, parent);
    this.vaultName = here.name;
    this.roleArn = role.arn;
    this.registerOutputs({});
  }
}
