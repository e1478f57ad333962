import { ECRClient, GetAuthorizationTokenCommand } from '@aws-sdk/client-ecr';

import { type AwsTarget, clientConfig } from '../../aws/clients';
import type { Output } from '../../output';

/**
 * Value of the Authorization header for the account's own ECR registry. The token lives 12 hours; it is masked before
 * anything can print it.
 */
export async function ecrAuthorization(target: AwsTarget, output: Output, signal: AbortSignal): Promise<string> {
  const client = new ECRClient(clientConfig(target));
  try {
    const { authorizationData } = await client.send(new GetAuthorizationTokenCommand({}), { abortSignal: signal });
    const token = authorizationData?.[0]?.authorizationToken;
    if (token === undefined) throw new Error('ECR answered without a token');
    output.mask(token);
    const password = Buffer.from(token, 'base64').toString('utf8').split(':').slice(1).join(':');
    if (password !== '') output.mask(password);
    return `Basic ${token}`;
  } finally {
    client.destroy();
  }
}
