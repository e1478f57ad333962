import type { Credentials, CredentialSource } from './credentials';
import type { Fence } from './fence';

/** What every AWS client is made from. */
export interface AwsTarget {
  readonly region: string;
  /** Set in a rehearsal (and honoured as AWS_ENDPOINT_URL): one address for all services. */
  readonly endpoint?: string;
  /** How often a call is tried at most; 8 by default. */
  readonly maxAttempts?: number;
  /** The rehearsal's fixed credentials, or those of a role; the SDK's own chain otherwise. */
  readonly credentials?: Credentials | CredentialSource;
  /** Guards what changes traffic, tasks and scaling. */
  readonly fence?: Fence;
}

/** Longest an AWS call may take, retries apart, in wall milliseconds; a lease must outlive it. */
export const CALL_TIMEOUT_MS = 10_000;

/**
 * Client configuration shared by all services: bounded calls, own user agent, the SDK's standard retry (jittered backoff, a retry
 * budget). Not its adaptive mode: that holds calls back on this side, and taking traffic back must not wait for a rate limiter.
 */
export function clientConfig(target: AwsTarget) {
  return {
    region: target.region,
    ...(target.endpoint === undefined ? {} : { endpoint: target.endpoint }),
    ...(target.credentials === undefined ? {} : { credentials: target.credentials }),
    retryMode: 'standard' as const,
    maxAttempts: target.maxAttempts ?? 8,
    customUserAgent: [['ez-deploy', '0.1.0'] as [string, string]],
    requestHandler: {
      requestTimeout: CALL_TIMEOUT_MS,
      // Without this the handler only writes a warning, and a call whose peer fell silent never ends.
      throwOnRequestTimeout: true,
      // The above ends with the answer's headers; this is for a body that stops coming.
      socketTimeout: CALL_TIMEOUT_MS,
      connectionTimeout: 3_000,
    },
  };
}
