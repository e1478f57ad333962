import { Alias } from '@pulumi/aws/kms/alias';
import { Key } from '@pulumi/aws/kms/key';
import { ComponentResource, type Output } from '@pulumi/pulumi';

import { PrivateBucket } from '../app/private-bucket';
import { contextOf, type FoundationPlace, stateBucketName, stateKeyAlias } from './place';

/** Where Pulumi keeps the state of every environment of the account: versions kept for a year, secrets below a key of its own. */
export class StateStore extends ComponentResource {
  readonly bucket: Output<string>;
  readonly keyArn: Output<string>;

  constructor(place: FoundationPlace) {
    const { app, accountId } = place;
    super('ez-deploy:foundation:StateStore', `${app}-state`);
    const name = `${app}-ez-deploy-state`;
    const key = new Key(
      name,
      {
        description: `${app}: Pulumi state`,
        enableKeyRotation: true,
        deletionWindowInDays: 30,
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
          ],
        }),
      },
      { parent: this, protect: true },
    );
    new Alias(name, { name: stateKeyAlias(app), targetKeyId: key.keyId }, { parent: this });
    const bucket = new PrivateBucket(contextOf(place), {
      name,
      bucket: stateBucketName(app, accountId),
      encryption: 'aws:kms',
      oldVersionDays: 365,
    });
    this.bucket = bucket.name;
    this.keyArn = key.arn;
    this.registerOutputs({ bucket: this.bucket });
  }
}
