import { SECRET_MARK, UNKNOWN } from './embedded/secrets';

/** Characters of a value in a preview. */
const MOST = 240;

/** Pulumi's wire form of a secret, and what the engine and the embedded state put in place of one. */
const SECRETS = /^(?:\[secret\]|secret:sha256:[0-9a-f]+)$/;

function masked(_key: string, value: unknown): unknown {
  if (typeof value === 'string' && SECRETS.test(value)) return '[secret]';
  if (value === UNKNOWN) return '[known after the apply]';
  if (typeof value === 'object' && value !== null && SECRET_MARK in value) return '[secret]';
  return value;
}

/** A property's value as a preview shows it: on one line, cut, secrets hidden. Untrusted text: to be escaped where it goes. */
export function shownValue(value: unknown): string {
  if (value === undefined || value === null) return '';
  const text = JSON.stringify(value, masked);
  return text.length > MOST ? `${text.slice(0, MOST)}…` : text;
}
