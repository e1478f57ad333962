import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { loadConfig } from '../../src/config/load';
import { ConfigError } from '../../src/errors';

const folder = join(__dirname, 'bad');
const files = readdirSync(folder).filter((file) => file.endsWith('.yml'));

/** What the user sees; the environment asked for is `production` unless the file's first line says another. */
function problemsOf(file: string): ConfigError {
  const text = readFileSync(join(folder, file), 'utf8');
  const environment = /^# expect-environment: (\S+)/.exec(text)?.[1] ?? 'production';
  try {
    loadConfig(text, { file, environment, root: '/project' });
  } catch (error) {
    if (error instanceof ConfigError) return error;
    throw error;
  }
  throw new Error(`${file} was taken for good`);
}

describe('named bad configurations', () => {
  it('are at least twenty-five', () => {
    expect(files.length).toBeGreaterThanOrEqual(25);
  });

  it.each(files)('%s', async (file) => {
    const error = problemsOf(file);
    await expect(`${error.message}\n`).toMatchFileSnapshot(join(folder, file.replace(/\.yml$/, '.txt')));
    expect(error.message).not.toMatch(/^\s+at /m);
    expect(error.message).not.toMatch(/undefined|\[object|NaN|Invalid input/);
    for (const { where } of error.problems) expect(where).toMatch(/^[\w-]+\.yml:\d+:\d+$/);
  });

  it('reports six mistakes of one file at once', () => {
    expect(problemsOf('six-mistakes.yml').problems).toHaveLength(6);
  });

  it('never repeats a secret', () => {
    const { message } = problemsOf('secret-as-value.yml');
    for (const secret of ['hunter2', 'ghp_0123', 'AKIA', 'hooks.slack.com']) expect(message).not.toContain(secret);
  });
});
