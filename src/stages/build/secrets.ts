import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';

import type { Problem } from '../../errors';
import type { Output } from '../../output';
import type { BuildxBuild } from './buildx/argv';

/** Secrets of one build: how buildx is told of them, and the variables it reads them from. */
export interface BuildSecrets {
  readonly mounts: BuildxBuild['secrets'];
  readonly env: Readonly<Record<string, string>>;
  /** For text that leaves as data (errors, records, reports), where no mask of a log reaches: its values as `***`. */
  readonly hide: (text: string) => string;
}

/** A build without secrets. */
export const NO_SECRETS: BuildSecrets = { mounts: {}, env: {}, hide: (text) => text };

/** A line shorter than this would be masked in the middle of other words. */
const SHORTEST_LINE = 6;
/** What has more lines is a bundle of certificates rather than a secret; its first lines are masked all the same. */
const MOST_LINES = 200;

/** What of a secret must not be seen: its lines, and of NAME=value (//registry/:_authToken=value) the value, which may be printed alone. */
function partsOf(text: string): string[] {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  const parts = lines
    .filter((l) => l.length >= SHORTEST_LINE)
    .slice(0, MOST_LINES)
    .flatMap((line) => [line, line.slice(line.indexOf('=') + 1).trim()]);
  return [...new Set(parts)].filter((part) => part.length >= SHORTEST_LINE);
}

/** Puts `***` for each of the values; the longest first, so that none leaves the rest of one that holds it. */
export function hiding(values: Iterable<string>): (text: string) => string {
  const longest = [...new Set(values)].sort((a, b) => b.length - a.length);
  return (text) => longest.reduce((left, value) => left.replaceAll(value, '***'), text);
}

/** Finds the secrets of a build and masks them, before anything runs. What is missing goes to `problems`. */
export async function readSecrets(
  secrets: Readonly<Record<string, string>>,
  deps: {
    readonly root: string;
    readonly env: NodeJS.ProcessEnv;
    readonly output: Pick<Output, 'mask'>;
    readonly where: string;
  },
  problems: Problem[],
): Promise<BuildSecrets> {
  const mounts: Record<string, { env: string } | { file: string }> = {};
  const env: Record<string, string> = {};
  const hidden = new Set<string>();
  const keep = (text: string) => {
    for (const part of partsOf(text)) {
      deps.output.mask(part);
      hidden.add(part);
    }
  };
  for (const [id, reference] of Object.entries(secrets)) {
    const where = `${deps.where}.${id}`;
    if (reference.startsWith('env:')) {
      const name = reference.slice('env:'.length);
      const value = deps.env[name];
      if (value === undefined || value === '') {
        problems.push({ where, what: `${name} is not set`, fix: `give it to this step: env: { ${name}: … }` });
        continue;
      }
      keep(value);
      mounts[id] = { env: name };
      env[name] = value;
    } else {
      const file = resolve(deps.root, reference.slice('file:'.length));
      const text = await readFile(file, 'utf8').catch(() => undefined);
      if (text === undefined) {
        problems.push({ where, what: `${reference.slice('file:'.length)} cannot be read`, fix: 'write it before' });
        continue;
      }
      keep(text);
      mounts[id] = { file };
    }
  }
  return { mounts, env, hide: hiding(hidden) };
}
