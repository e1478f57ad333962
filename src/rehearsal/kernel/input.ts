import { AwsError, type Input } from './types';

/** Reading decoded input: what is missing or of a wrong type is answered as AWS does, never a TypeError. */
function refuse(name: string, what: string): never {
  throw new AwsError('ValidationException', `1 validation error detected: Value at '${name}' ${what}`);
}

export function text(input: Input, name: string): string {
  const value = input[name];
  if (typeof value !== 'string' || value === '') refuse(name, 'failed to satisfy constraint: Member must not be null');
  return value;
}

export function optionalText(input: Input, name: string): string | undefined {
  const value = input[name];
  if (value === undefined || value === null || value === '') return undefined;
  return typeof value === 'string' ? value : refuse(name, 'must be a string');
}

/** Numbers arrive as numbers (JSON) or as text (query). */
export function optionalNumber(input: Input, name: string): number | undefined {
  const value = input[name];
  if (value === undefined || value === null || value === '') return undefined;
  const number = Number(value);
  return Number.isFinite(number) ? number : refuse(name, 'must be a number');
}

export function flag(input: Input, name: string): boolean {
  return input[name] === true || input[name] === 'true';
}

export function list<T = unknown>(input: Input, name: string): T[] {
  const value = input[name];
  if (value === undefined || value === null || value === '') return [];
  return Array.isArray(value) ? (value as T[]) : refuse(name, 'must be a list');
}

export function texts(input: Input, name: string): string[] {
  return list(input, name).map((value) => (typeof value === 'string' ? value : refuse(name, 'must hold strings')));
}

export function record(input: Input, name: string): Record<string, unknown> {
  const value = input[name];
  if (value === undefined || value === null || value === '') return {};
  if (typeof value !== 'object' || Array.isArray(value)) return refuse(name, 'must be a structure');
  return value as Record<string, unknown>;
}

/** One page of a list: token is the index to go on from, opaque to the caller. */
export function page<T>(items: readonly T[], limit: number, token: string | undefined): { items: T[]; next?: string } {
  const from = token === undefined ? 0 : Number.parseInt(Buffer.from(token, 'base64url').toString(), 10);
  if (!Number.isInteger(from) || from < 0) throw new AwsError('InvalidNextTokenException', 'The token is not valid.');
  const end = from + limit;
  const chosen = items.slice(from, end);
  return end < items.length
    ? { items: chosen, next: Buffer.from(String(end)).toString('base64url') }
    : { items: chosen };
}
