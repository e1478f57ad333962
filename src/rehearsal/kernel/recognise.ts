import type { IncomingMessage } from 'node:http';

import type { AwsService, Input } from './types';

/** How a request names its service and operation. */
export type Recognised =
  | { readonly protocol: 'json'; readonly service: AwsService; readonly operation: string; readonly version: string }
  | { readonly protocol: 'cbor'; readonly service: AwsService; readonly operation: string }
  | { readonly protocol: 'query'; readonly service: AwsService }
  | { readonly protocol: 'rest'; readonly service: AwsService; readonly operation: string; readonly input: Input }
  | { readonly protocol: 'raw'; readonly service: AwsService };

/** Service in the signature's credential scope: `Credential=AKID/date/region/SERVICE/aws4_request`, header or query. */
export function signingName(request: IncomingMessage): string | undefined {
  const header = /Credential=[^/,\s]+\/\d+\/[^/]+\/([^/]+)\/aws4_request/.exec(request.headers.authorization ?? '');
  if (header?.[1] !== undefined) return header[1];
  const url = new URL(request.url ?? '/', 'http://localhost');
  return url.searchParams.get('X-Amz-Credential')?.split('/')[3];
}

const CBOR_PATH = /^\/service\/([A-Za-z0-9_]+)\/operation\/([A-Za-z0-9_]+)/;

/** Tells services apart on one address: X-Amz-Target, the RPC v2 path, then the signature; S3 takes the rest. */
export function recognise(request: IncomingMessage, services: readonly AwsService[]): Recognised | undefined {
  const target = request.headers['x-amz-target'];
  if (typeof target === 'string') {
    const dot = target.lastIndexOf('.');
    const service = services.find((one) => one.targetPrefix === target.slice(0, dot));
    if (service === undefined) return undefined;
    const version = (request.headers['content-type'] ?? '').includes('1.0') ? '1.0' : '1.1';
    return { protocol: 'json', service, operation: target.slice(dot + 1), version };
  }
  const cbor = CBOR_PATH.exec(request.url ?? '');
  if (cbor !== null && request.headers['smithy-protocol'] === 'rpc-v2-cbor') {
    const service = services.find((one) => one.targetPrefix === cbor[1]);
    return service === undefined ? undefined : { protocol: 'cbor', service, operation: cbor[2] ?? '' };
  }
  const name = signingName(request);
  const signed = services.find((one) => one.signingName === name);
  if (signed?.protocol === 'rest') {
    const [path = '/'] = (request.url ?? '/').split('?');
    const found = signed.route?.(request.method ?? 'GET', path);
    return found === undefined ? undefined : { protocol: 'rest', service: signed, ...found };
  }
  if (signed !== undefined && signed.protocol !== 'raw') return { protocol: 'query', service: signed };
  const form = (request.headers['content-type'] ?? '').includes('application/x-www-form-urlencoded');
  // AssumeRoleWithWebIdentity is not signed: the token is the credential.
  if (signed === undefined && form) {
    const sts = services.find((one) => one.signingName === 'sts');
    if (sts !== undefined) return { protocol: 'query', service: sts };
  }
  const raw = signed ?? services.find((one) => one.signingName === 's3');
  return raw === undefined ? undefined : { protocol: 'raw', service: raw };
}
