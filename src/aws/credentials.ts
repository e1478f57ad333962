import { AssumeRoleWithWebIdentityCommand, STSClient } from '@aws-sdk/client-sts';

import { messageOf } from '../errors';

/** Credentials as the SDK takes them; `expiration` tells it when to ask again. */
export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
  readonly expiration?: Date;
}
export type CredentialSource = () => Promise<Credentials>;

/** What a session may last that is chained or whose role says nothing else. Seconds. */
const SESSION_SECONDS = 3_600;
/** A session is renewed when this part of its life is over: long before a call could meet its end. */
const RENEW_AT = 0.75;

export interface RoleOptions {
  readonly role: string;
  /** Who it is, in CloudTrail. */
  readonly sessionName: string;
  readonly region: string;
  readonly endpoint?: string;
  /** A fresh ID token of the job (GitHub's live for minutes only). */
  readonly idToken: () => Promise<string>;
  /** Credentials the job has besides, for the case that the role cannot be assumed. */
  readonly otherwise: Credentials | undefined;
  readonly warn: (line: string) => void;
  /** Wall ms. */
  readonly now: () => number;
}

/**
 * Credentials of a role, assumed by the job's own ID token and renewed for as long as the job runs: a rollout that waits for a person, or a
 * long step, outlives the hour that the credentials of the step before it hold. One renewal at a time, shared by all clients.
 * @throws Error when the role can neither be assumed nor was before.
 */
export function roleCredentials(options: RoleOptions): CredentialSource {
  const { role, sessionName, region, endpoint, idToken, otherwise, warn, now } = options;
  const sts = new STSClient({ region, ...(endpoint === undefined ? {} : { endpoint }), maxAttempts: 5 });
  let held: { readonly credentials: Credentials; readonly renewAt: number; readonly until: number } | undefined;
  let renewing: Promise<Credentials> | undefined;

  const assume = async (): Promise<Credentials> => {
    const { Credentials: given } = await sts.send(
      new AssumeRoleWithWebIdentityCommand({
        RoleArn: role,
        RoleSessionName: sessionName,
        WebIdentityToken: await idToken(),
        DurationSeconds: SESSION_SECONDS,
      }),
    );
    const { AccessKeyId: accessKeyId, SecretAccessKey: secretAccessKey, SessionToken: sessionToken } = given ?? {};
    if (accessKeyId === undefined || secretAccessKey === undefined || sessionToken === undefined)
      throw new Error('STS gave no credentials');
    const until = given?.Expiration?.getTime() ?? now() + SESSION_SECONDS * 1_000;
    const credentials = { accessKeyId, secretAccessKey, sessionToken, expiration: new Date(until) };
    held = { credentials, renewAt: now() + RENEW_AT * (until - now()), until };
    return credentials;
  };
  const renew = async (): Promise<Credentials> => {
    try {
      return await assume();
    } catch (error) {
      // The one that is held may still do; the next call tries again.
      if (held !== undefined && now() < held.until) return held.credentials;
      if (otherwise === undefined || held !== undefined) throw error;
      warn(`${role} could not be assumed by this job's ID token (${messageOf(error)}); its other credentials are used`);
      held = { credentials: otherwise, renewAt: Number.POSITIVE_INFINITY, until: Number.POSITIVE_INFINITY };
      return otherwise;
    }
  };
  return () => {
    if (held !== undefined && now() < held.renewAt) return Promise.resolve(held.credentials);
    return (renewing ??= renew().finally(() => (renewing = undefined)));
  };
}

/**
 * A fresh ID token of the job for STS (https://docs.github.com/actions/reference/security/oidc). Not by @actions/core: that writes workflow
 * commands to standard output, where `--json` has its one document.
 */
export async function idTokenOf(env: NodeJS.ProcessEnv, mask: (secret: string) => void): Promise<string> {
  const [address, token] = [env['ACTIONS_ID_TOKEN_REQUEST_URL'], env['ACTIONS_ID_TOKEN_REQUEST_TOKEN']];
  if (address === undefined || token === undefined) throw new Error('this job may not ask for an ID token');
  const url = new URL(address);
  url.searchParams.set('audience', 'sts.amazonaws.com');
  const response = await fetch(url, {
    headers: { authorization: `Bearer ${token}`, accept: 'application/json' },
    redirect: 'error',
    signal: AbortSignal.timeout(10_000),
  });
  const { value } = response.ok ? ((await response.json()) as { value?: unknown }) : {};
  if (typeof value !== 'string') throw new Error(`GitHub gave no ID token (status ${response.status})`);
  mask(value);
  return value;
}
