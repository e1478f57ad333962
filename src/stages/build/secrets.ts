import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';

import type { Problem } from '../../errors';
import type { Output } from '../../output';
import type { BuildxBuild } from './buildx/argv';

/** Secrets of one build: how buildx is told of them, and the variables it reads them from. */
export interface BuildSecrets {
  readonly mounts: BuildxBuild['secrets'];
  readonly env: Readonly<Record<string, string>>;
}

/** A line shorter than this would be masked in the middle of other words. */
const SHORTEST_LINE = 6;
/** What has more lines is a bundle of certificates rather than a secret; its first lines are masked all the same. */
const MOST_LINES = 200;

function maskAll(text: string, output: Pick<Output, 'mask'>): void {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  for (const line of lines.filter((l) => l.length >= SHORTEST_LINE).slice(0, MOST_LINES)) {
    output.mask(line);
    // NAME=value and //registry/:_authToken=value: the part that matters may be printed alone.
    const value = line.slice(line.indexOf('=') + 1).trim();
    if (value.length >= SHORTEST_LINE && value !== line) output.mask(value);
  }
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
  for (const [id, reference] of Object.entries(secrets)) {
    const where = `${deps.where}.secrets.${id}`;
    if (reference.startsWith('env:')) {
      const name = reference.slice('env:'.length);
      const value = deps.env[name];
      if (value === undefined || value === '') {
        problems.push({ where, what: `${name} is not set`, fix: `give it to this step: env: { ${name}: … }` });
        continue;
      }
      maskAll(value, deps.output);
      mounts[id] = { env: name };
      env[name] = value;
    } else {
      const file = resolve(deps.root, reference.slice('file:'.length));
      const text = await readFile(file, 'utf8').catch(() => undefined);
      if (text === undefined) {
        problems.push({ where, what: `${reference.slice('file:'.length)} cannot be read`, fix: 'write it before' });
        continue;
      }
      maskAll(text, deps.output);
      mounts[id] = { file };
    }
  }
  return { mounts, env };
}
