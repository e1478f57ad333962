import { AwsError, type Input } from '../kernel/types';

/** Readers of decoded input: each checks what it reads. Query inputs arrive as strings, JSON ones as they are. */

export function text(input: Input, key: string): string | undefined {
  const value = input[key];
  return value === undefined || value === null ? undefined : String(value);
}

/** A required string; `code` is the modelled exception of the service. */
export function need(input: Input, key: string, code = 'ValidationError'): string {
  const value = text(input, key);
  if (value === undefined || value === '') throw new AwsError(code, `${key} is required`);
  return value;
}

export function number(input: Input, key: string): number | undefined {
  const value = text(input, key);
  if (value === undefined) return undefined;
  const parsed = Number(value);
  if (Number.isNaN(parsed)) throw new AwsError('ValidationError', `${key} is not a number`);
  return parsed;
}

export function flag(input: Input, key: string): boolean | undefined {
  const value = text(input, key);
  return value === undefined ? undefined : value === 'true';
}

export function record(value: unknown): Input {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Input) : {};
}

export function list(input: Input, key: string): unknown[] {
  const value = input[key];
  return Array.isArray(value) ? value : [];
}

export const texts = (input: Input, key: string): string[] => list(input, key).map(String);
export const records = (input: Input, key: string): Input[] => list(input, key).map(record);

/** Random lower-case hex as AWS puts it into ids and arns. */
export function hex(length: number): string {
  let id = '';
  while (id.length < length) id += Math.floor(Math.random() * 16).toString(16);
  return id;
}
