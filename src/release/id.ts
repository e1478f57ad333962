import { randomBytes } from 'node:crypto';

/**
 * Id of a release: `r-YYYYMMDD-HHMMSS-<commit7>-<random6>`, UTC. Sorts by time; fits the names that are derived from it. Two runs
 * of one commit may start in the same second: the random part keeps their locks, guardians and records apart.
 * @param at wall time at which the deployment started.
 * @param commit full commit id; anything else (`uncommitted`) gives `0000000`.
 * @param random six hexadecimal digits.
 */
export function releaseId(at: Date, commit: string, random = randomBytes(3).toString('hex')): string {
  const digits = at.toISOString().replace(/\D/g, '');
  const short = /^[0-9a-f]{7,64}$/.test(commit) ? commit.slice(0, 7) : '0000000';
  return `r-${digits.slice(0, 8)}-${digits.slice(8, 14)}-${short}-${random}`;
}

/** Whether a text is an id of {@link releaseId}'s form. */
export function isReleaseId(text: string): boolean {
  return /^r-\d{8}-\d{6}-[0-9a-f]{7}-[0-9a-f]{6}$/.test(text);
}
