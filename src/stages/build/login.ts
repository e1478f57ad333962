import { ECRClient, GetAuthorizationTokenCommand } from '@aws-sdk/client-ecr';

import { type AwsTarget, clientConfig } from '../../aws/clients';
import type { Output } from '../../output';

/** `ACCOUNT.dkr.ecr.REGION.amazonaws.com`; groups: account, region. */
const ECR_HOST = /^(\d{12})\.dkr[.-]ecr(?:-fips)?\.([a-z0-9-]+)\.(?:amazonaws\.com(?:\.cn)?|on\.aws)$/;

/**
 * Region whose token opens a registry; undefined where the token must not go there: to what is neither ECR nor our own.
 * @param own hosts of the environment's repositories.
 */
export function regionOfRegistry(host: string, own: { readonly hosts: readonly string[]; readonly region: string }) {
  const region = ECR_HOST.exec(host)?.[2];
  return region ?? (own.hosts.includes(host) ? own.region : undefined);
}

const isLoopback = (host: string) => /^(?:127(?:\.\d+){3}|localhost)(?::\d+)?$/.test(host);

/**
 * Whether images may be copied from a registry: the own ones, and ECR of the accounts of the file's environments. Anybody has an ECR of his
 * own, and can put there what he likes under any tag. A rehearsal's registries are on loopback, and so are those they may copy from.
 */
export function mayCopyFrom(
  host: string,
  own: { readonly hosts: readonly string[]; readonly accounts: readonly string[] },
): boolean {
  if (own.hosts.includes(host)) return true;
  if (isLoopback(host)) return own.hosts.some(isLoopback);
  const account = ECR_HOST.exec(host)?.[1];
  const ours = [...own.accounts, ...own.hosts.map((h) => ECR_HOST.exec(h)?.[1])];
  return account !== undefined && ours.includes(account);
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
