import { AccountPasswordPolicy } from '@pulumi/aws/iam/accountPasswordPolicy';
import { Group } from '@pulumi/aws/iam/group';
import { GroupPolicyAttachment } from '@pulumi/aws/iam/groupPolicyAttachment';
import { Policy } from '@pulumi/aws/iam/policy';
import { ComponentResource } from '@pulumi/pulumi';

import type { FoundationPlace } from './place';
import { policyOf } from './statements';

const OWN = ['arn:aws:iam::*:user/${aws:username}', 'arn:aws:iam::*:mfa/*'];
const OWN_MFA = [
  'iam:CreateVirtualMFADevice',
  'iam:EnableMFADevice',
  'iam:GetUser',
  'iam:ListMFADevices',
  'iam:ResyncMFADevice',
];

/** Nothing without MFA but setting up one's own device: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_examples_aws_my-sec-creds-self-manage.html */
export const mfaPolicy = () =>
  policyOf([
    { Sid: 'OwnDevice', Effect: 'Allow', Action: OWN_MFA, Resource: OWN },
    { Sid: 'Devices', Effect: 'Allow', Action: ['iam:ListVirtualMFADevices'], Resource: '*' },
    {
      Sid: 'NothingElseWithoutMfa',
      Effect: 'Deny',
      NotAction: [...OWN_MFA, 'iam:ListVirtualMFADevices', 'iam:ChangePassword', 'sts:GetSessionToken'],
      Resource: '*',
      Condition: { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'false' } },
    },
  ]);

/** A group for people, in which nothing can be reached without MFA, and a password policy. Who is in it is not the program's. */
export class People extends ComponentResource {
  constructor({ app }: FoundationPlace) {
    super('ez-deploy:foundation:People', `${app}-people`);
    const parent = { parent: this };
    const name = `${app}-people`;
    const group = new Group(name, { name }, parent);
    const policy = new Policy(
      `${app}-mfa`,
      {
        name: `${app}-mfa-required`,
        description: 'Nothing without MFA but setting up one’s own device'.replace('’', "'"),
        policy: JSON.stringify(mfaPolicy()),
      },
      parent,
    );
    new GroupPolicyAttachment(name, { group: group.name, policyArn: policy.arn }, parent);
    new AccountPasswordPolicy(
      name,
      {
        minimumPasswordLength: 14,
        requireLowercaseCharacters: true,
        requireNumbers: true,
        requireSymbols: true,
        requireUppercaseCharacters: true,
        passwordReusePrevention: 24,
        allowUsersToChangePassword: true,
      },
      parent,
    );
    this.registerOutputs({});
  }
}
