import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** A resource in the embedded runtime's state file. Secrets are kept as a hash only. */
export interface StateResource {
  readonly urn: string;
  readonly type: string;
  readonly name: string;
  readonly id: string;
  readonly custom: boolean;
  /** Not to be replaced or deleted. */
  readonly protect?: boolean | undefined;
  /** URNs of what it is made from, and of what it belongs to. */
  readonly dependencies?: readonly string[];
  /** Properties that the program leaves to somebody else. */
  readonly ignoreChanges?: readonly string[];
  /** Region of the provider that the program names for it; absent where it names none. */
  readonly providerRegion?: string | undefined;
  readonly inputs: Record<string, unknown>;
  readonly outputs: Record<string, unknown>;
  /** By which it was taken over, where it was. */
  readonly importId?: string | undefined;
  /** Its creation was asked for and not yet confirmed: whether it stands is not known. */
  readonly pending?: true;
}

/** In the order in which they were made; undone in the reverse one. */
export function readState(file: string): StateResource[] {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as StateResource[];
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

/** Written whole and renamed into place: a killed run leaves the state before it or after it. */
export function writeState(file: string, resources: readonly StateResource[]): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, JSON.stringify(resources, null, 1), { mode: 0o600 });
  renameSync(`${file}.new`, file);
}
