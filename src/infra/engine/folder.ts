import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { ATTRIBUTES } from './backend';

const readable = (path: string): boolean => {
  try {
    JSON.parse(readFileSync(path, 'utf8'));
    return true;
  } catch {
    return false;
  }
};

/**
 * Makes a folder ready to be the engine's backend, and says how to open it. The engine's driver replaces a checkpoint in one step, but
 * first writes a side file of attributes in two (gocloud.dev/blob/fileblob/attrs.go): an apply killed in between leaves a checkpoint
 * that no engine reads again ("failed to load checkpoint: EOF"). We have it write none, and take away what is half written.
 * @param backend `file:///FOLDER`; any other address is given back as it is.
 */
export function readyBackend(backend: string): string {
  if (!backend.startsWith('file:///')) return backend;
  const address = new URL(backend);
  const folder = fileURLToPath(`file://${address.pathname}`);
  mkdirSync(folder, { recursive: true });
  for (const file of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(file.parentPath, file.name);
    if (file.isFile() && file.name.endsWith(ATTRIBUTES) && !readable(path)) rmSync(path, { force: true });
  }
  if (!address.searchParams.has('metadata')) address.searchParams.set('metadata', 'skip');
  return address.toString();
}
