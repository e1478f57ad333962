import { STSClient } from '@aws-sdk/client-sts';

import { type AwsTarget, clientConfig } from './clients';

/** Region of a KMS key given by its ARN; undefined for aliases and ids, which are looked up where one is. */
export const regionOfKey = (key: string): string | undefined => /arn:aws[\w-]*:kms:([a-z0-9-]+):/.exec(key)?.[1];

/**
 * AWS_… variables of a foreign program that uses a key of KMS: the credentials that our own calls have, and the key's region. They are handed to
 * that program alone.
 */
export async function kmsVariables(target: AwsTarget, key: string): Promise<Record<string, string>> {
  // The SDK's own chain where the target names none: a client knows it without calling anybody.
  const client = new STSClient(clientConfig(target));
  try {
    const { accessKeyId, secretAccessKey, sessionToken } = await client.config.credentials();
    return {
      AWS_ACCESS_KEY_ID: accessKeyId,
      AWS_SECRET_ACCESS_KEY: secretAccessKey,
      ...(sessionToken === undefined ? {} : { AWS_SESSION_TOKEN: sessionToken }),
      AWS_REGION: regionOfKey(key) ?? target.region,
      ...(target.endpoint === undefined ? {} : { AWS_ENDPOINT_URL: target.endpoint }),
    };
  } finally {
    client.destroy();
  }
}
