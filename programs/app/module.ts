import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

import { ConfigError, messageOf } from '../../src/errors';

/** A module of the user's, by the key that names it. */
export interface ModuleOf {
  readonly file: string;
  /** Folder of ez-deploy.yml. */
  readonly root: string;
  readonly key: string;
  /** What it should say. */
  readonly fix: string;
}

/**
 * The default export of a module of the user's.
 * @throws ConfigError for a module that is not there, does not load or has no function as its default export.
 */
export async function loadFunction({ file, root, key, fix }: ModuleOf): Promise<(...args: never[]) => unknown> {
  const path = resolve(root, file);
  const refuse = (what: string) => new ConfigError([{ where: key, what, fix }]);
  let loaded: { default?: unknown };
  try {
    // A version of its own in the address, so that an edited module is not the one from before.
    const version = readFileSync(path).length;
    loaded = (await import(/* webpackIgnore: true */ `${pathToFileURL(path).href}?v=${version}`)) as {
      default?: unknown;
    };
  } catch (error) {
    throw refuse(`${file} cannot be loaded: ${messageOf(error)}`);
  }
  if (typeof loaded.default !== 'function') throw refuse(`${file} has no function as its default export`);
  return loaded.default as (...args: never[]) => unknown;
}
