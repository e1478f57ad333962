import { z } from 'zod';

import { DURATION_PATTERN, parseDuration } from './duration';

/** What the rollout waits for at least between two looks; also the shortest of most waits. */
export const SECOND = '1s';

/** A duration such as `60s`, `1m30s`, `5m`, from `least` to `most` (inclusive); milliseconds once read. */
export const duration = (description: string, fallback: string, least: string, most: string) =>
  z
    .string()
    .regex(DURATION_PATTERN, 'a duration such as 30s, 5m or 1h30m')
    .refine((text) => {
      const ms = parseDuration(text);
      // What is no duration at all has been said by the pattern already.
      return ms === undefined || (ms >= (parseDuration(least) ?? 0) && ms <= (parseDuration(most) ?? Infinity));
    }, `a duration from ${least} to ${most}`)
    .transform((text) => parseDuration(text) ?? Number.NaN)
    .describe(`${description} From ${least} to ${most}.`)
    .prefault(fallback);

// No dash at the end and no two in a row: RDS and load balancers refuse them in the names that are made of these.
const NAME = /^(?=.{1,32}$)[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
export const name = () =>
  z
    .string()
    .regex(NAME, 'a name of lower-case letters, digits and single dashes, at most 32 characters, a letter first');

/** `generate` | `secretsmanager:NAME[#jsonKey]` | `ssm:/path` | `data:postgres.url` …: a reference, never a value. */
export const SECRET_REFERENCE =
  /^(?:generate|secretsmanager:[\w/+=.@-]+(?:#[\w-]+)?|ssm:\/[\w/.-]+|arn:aws[\w-]*:(?:secretsmanager|ssm):[\w:/.@+=-]+|data:(?:postgres|redis)\.url)$/;
export const secretReference = z
  .string()
  .regex(
    SECRET_REFERENCE,
    'a reference: generate, secretsmanager:NAME#key, ssm:/path, data:postgres.url or data:redis.url',
  );

/** `env:NAME`: read from the environment of the run (a GitHub secret passed by the workflow). */
export const ENV_REFERENCE = /^env:[A-Z_][A-Z0-9_]*$/;
export const envReference = z.string().regex(ENV_REFERENCE, 'a reference to an environment variable: env:NAME');

/** Name of an environment variable. */
export const variable = z
  .string()
  .regex(/^[A-Za-z_][A-Za-z0-9_]*$/, 'a variable name: letters, digits and underscores, no digit first');

export const argv = z
  .union([z.string().min(1), z.array(z.string()).min(1)])
  .describe('A command: an argv list, or one line that is split at spaces (quotes are honoured, no shell reads it).');
