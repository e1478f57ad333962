import { Account } from '@pulumi/aws/organizations/account';
import { Organization as AwsOrganization } from '@pulumi/aws/organizations/organization';
import { ComponentResource, type Output } from '@pulumi/pulumi';

import type { FoundationPlace } from './place';

/** AWS Organizations with an account for production. An account cannot be removed by program: both are protected, and closed by a person. */
export class Organization extends ComponentResource {
  readonly accountId: Output<string>;

  constructor({ app }: FoundationPlace, { name, email }: { readonly name: string; readonly email: string }) {
    super('ez-deploy:foundation:Organization', `${app}-organization`);
    const kept = { parent: this, protect: true, retainOnDelete: true };
    const organization = new AwsOrganization(
      `${app}-organization`,
      {
        featureSet: 'ALL',
        enabledPolicyTypes: ['SERVICE_CONTROL_POLICY'],
        awsServiceAccessPrincipals: ['cloudtrail.amazonaws.com'],
      },
      kept,
    );
    const account = new Account(
      `${app}-production`,
      { name, email, closeOnDeletion: false, iamUserAccessToBilling: 'ALLOW' },
      { ...kept, dependsOn: [organization] },
    );
    this.accountId = account.id;
    this.registerOutputs({ accountId: this.accountId });
  }
}
