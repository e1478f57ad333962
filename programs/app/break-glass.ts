import { Role } from '@pulumi/aws/iam/role';
import { RolePolicy } from '@pulumi/aws/iam/rolePolicy';
import { Document } from '@pulumi/aws/ssm/document';
import { all, ComponentResource, type Output } from '@pulumi/pulumi';

import { breakGlassDocument } from '../../src/rollout/break-glass-document';
import { type ProgramContext, shortName } from './context';
import type { State } from './state';

/** The SSM automation document that takes traffic back when neither GitHub nor ez-deploy can be reached. */
export class BreakGlass extends ComponentResource {
  readonly documentName: Output<string>;

  constructor(context: ProgramContext, state: State) {
    super('ez-deploy:app:BreakGlass', context.prefix);
    const name = `${context.prefix}-break-glass`;
    const parent = { parent: this };
    const role = new Role(
      name,
      {
        name: shortName(name, 64),
        assumeRolePolicy: JSON.stringify({
          Version: '2012-10-17',
          Statement: [
            {
              Effect: 'Allow',
              Principal: { Service: 'ssm.amazonaws.com' },
              Action: 'sts:AssumeRole',
              Condition: { StringEquals: { 'aws:SourceAccount': context.accountId } },
            },
          ],
        }),
      },
      parent,
    );
    new RolePolicy(
      name,
      {
        role: role.id,
        policy: all([state.tableName, state.guardianArn]).apply(([table, guardian]) =>
          JSON.stringify({
            Version: '2012-10-17',
            Statement: [
              {
                Effect: 'Allow',
                Action: 'dynamodb:GetItem',
                Resource: `arn:aws:dynamodb:${context.region}:${context.accountId}:table/${table}`,
              },
              { Effect: 'Allow', Action: 'states:StartExecution', Resource: guardian },
              {
                Effect: 'Allow',
                Action: 'states:DescribeExecution',
                Resource: `${guardian.replace(':stateMachine:', ':execution:')}:*`,
              },
            ],
          }),
        ),
      },
      parent,
    );
    const document = new Document(
      name,
      {
        name,
        documentType: 'Automation',
        documentFormat: 'JSON',
        content: all([state.tableName, state.guardianArn, role.arn]).apply(([tableName, guardianArn, roleArn]) =>
          JSON.stringify(breakGlassDocument({ tableName, guardianArn, roleArn })),
        ),
      },
      parent,
    );
    this.documentName = document.name;
    this.registerOutputs({ documentName: this.documentName });
  }
}
