import { scryptSync, timingSafeEqual } from 'node:crypto';

/** `salt:hash`, both hex. A cost of 2^12 keeps a sign-in below 20 ms on a small task. */
const OPTIONS = { N: 4096, r: 8, p: 1 };

export const hashPassword = (password, salt) => `${salt}:${scryptSync(password, salt, 32, OPTIONS).toString('hex')}`;

export function verifyPassword(password, stored) {
  const [salt = '', hash = ''] = stored.split(':');
  const expected = Buffer.from(hash, 'hex');
  const actual = scryptSync(password, salt, 32, OPTIONS);
  return expected.length === actual.length && timingSafeEqual(actual, expected);
}
