import { type AwsError, type Input } from '../types';
import { AwsError as ThrownError } from '../types';

/** AWS JSON 1.0 and 1.1 carry times as seconds since the epoch, blobs as base64. */
export function encodeJson(value: unknown): string {
  return JSON.stringify(prepare(value));
}

function prepare(value: unknown): unknown {
  if (value instanceof Date) return value.getTime() / 1000;
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64');
  if (Array.isArray(value)) return value.map(prepare);
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, prepare(member)]));
  }
  return value;
}

export function decodeJson(body: Buffer): Input {
  if (body.length === 0) return {};
  let value: unknown;
  try {
    value = JSON.parse(body.toString('utf8'));
  } catch {
    throw new ThrownError('SerializationException', 'The request body is not valid JSON.');
  }
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    throw new ThrownError('SerializationException', 'Start of structure or map found where not expected.');
  }
  return value as Input;
}

export function encodeJsonError(error: AwsError): string {
  return encodeJson({ __type: error.code, message: error.message, ...error.members });
}
