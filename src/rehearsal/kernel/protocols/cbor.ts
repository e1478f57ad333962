import { Encoder } from 'cbor-x';

import { type AwsError, AwsError as ThrownError, type Input } from '../types';

/** Smithy RPC v2 CBOR: plain maps, times as tag 1 (which cbor-x makes of a Date), byte strings without a tag. */
const codec = new Encoder({ useRecords: false, mapsAsObjects: true, tagUint8Array: false });

export function decodeCbor(body: Buffer): Input {
  if (body.length === 0) return {};
  try {
    return codec.decode(body) as Input;
  } catch {
    throw new ThrownError('SerializationException', 'The request body is not valid CBOR.');
  }
}

function prepare(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(prepare);
  if (value !== null && typeof value === 'object' && !(value instanceof Date) && !(value instanceof Uint8Array)) {
    const members = Object.entries(value).filter(([, member]) => member !== undefined);
    return Object.fromEntries(members.map(([key, member]) => [key, prepare(member)]));
  }
  return value;
}

export function encodeCbor(value: Record<string, unknown>): Buffer {
  return codec.encode(prepare(value));
}

export function encodeCborError(error: AwsError): Buffer {
  return encodeCbor({ __type: error.code, message: error.message, ...error.members });
}
