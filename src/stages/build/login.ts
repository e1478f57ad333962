import { ECRClient, GetAuthorizationTokenCommand } from '@aws-sdk/client-ecr';

import { type AwsTarget, clientConfig } from '../../aws/clients';
import type { Output } from '../../output';

/** `ACCOUNT.dkr.ecr.REGION.amazonaws.com`; groups: region. */
const ECR_HOST = /^\d{12}\.dkr[.-]ecr(?:-fips)?\.([a-z0-9-]+)\.(?:amazonaws\.com(?:\.cn)?|on\.aws)$/;

/**
 * Region whose token opens a registry; undefined where the token must not go there: to what is neither ECR nor our own.
 * @param own hosts of the environment's repositories.
 */
export function regionOfRegistry(host: string, own: { readonly hosts: readonly string[]; readonly region: string }) {
  const region = ECR_HOST.exec(host)?.[1];
  return region ?? (own.hosts.includes(host) ? own.region : undefined);
}

/**
 * Value of the Authorization header for the ECR registries of a region: the account's own, and those of other accounts whose
 * repository policies let it in. The token lives 12 hours; it is masked before anything can print it.
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
