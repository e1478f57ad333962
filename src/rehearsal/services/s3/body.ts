import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { crc32 } from 'node:zlib';

import { readBody } from '../../kernel/http';
import { AwsError } from '../../kernel/types';

const LIMIT = 512 * 1024 * 1024;

export interface ReceivedBody {
  readonly bytes: Buffer;
  /** Big-endian CRC32, base64: what S3 keeps and answers. */
  readonly crc32: string;
  readonly md5: string;
}

/** Undoes `aws-chunked`: `SIZE[;chunk-signature=…]CRLF data CRLF … 0 CRLF trailers CRLF`. */
export function decodeChunked(raw: Buffer): { bytes: Buffer; trailers: Record<string, string> } {
  const parts: Buffer[] = [];
  let at = 0;
  const line = () => {
    const end = raw.indexOf('\r\n', at);
    if (end < 0) throw new AwsError('IncompleteBody', 'The request body terminated unexpectedly.');
    const value = raw.subarray(at, end).toString('latin1');
    at = end + 2;
    return value;
  };
  for (;;) {
    const size = Number.parseInt(line().split(';')[0] ?? '', 16);
    if (!Number.isInteger(size) || at + size > raw.length) {
      throw new AwsError('IncompleteBody', 'The request body terminated unexpectedly.');
    }
    if (size === 0) break;
    parts.push(raw.subarray(at, at + size));
    at += size + 2;
  }
  const trailers: Record<string, string> = {};
  while (at < raw.length) {
    const trailer = line();
    const colon = trailer.indexOf(':');
    if (colon > 0) trailers[trailer.slice(0, colon).toLowerCase()] = trailer.slice(colon + 1).trim();
  }
  return { bytes: Buffer.concat(parts), trailers };
}

function crcOf(bytes: Buffer): string {
  const out = Buffer.alloc(4);
  out.writeUInt32BE(crc32(bytes) >>> 0);
  return out.toString('base64');
}

/** Reads an object's bytes and checks whatever digest the client sent with them. */
export async function receive(request: IncomingMessage): Promise<ReceivedBody> {
  const raw = await readBody(request, LIMIT);
  const encoded =
    (request.headers['content-encoding'] ?? '').includes('aws-chunked') ||
    String(request.headers['x-amz-content-sha256'] ?? '').startsWith('STREAMING-');
  const { bytes, trailers } = encoded ? decodeChunked(raw) : { bytes: raw, trailers: {} as Record<string, string> };
  const sent = (name: string) => trailers[name] ?? request.headers[name]?.toString();

  const crc = crcOf(bytes);
  const checks: readonly [string, string][] = [
    ['x-amz-checksum-crc32', crc],
    ['x-amz-checksum-sha256', createHash('sha256').update(bytes).digest('base64')],
    ['x-amz-checksum-sha1', createHash('sha1').update(bytes).digest('base64')],
    ['content-md5', createHash('md5').update(bytes).digest('base64')],
  ];
  for (const [name, actual] of checks) {
    const expected = sent(name);
    if (expected !== undefined && expected !== actual) {
      throw new AwsError('BadDigest', `The ${name} you specified did not match what was received.`);
    }
  }
  return { bytes, crc32: crc, md5: createHash('md5').update(bytes).digest('hex') };
}
