import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { ConfigError } from '../errors';
import { answers } from './data/process';
import { type RehearsalInfo, readRehearsalInfo } from './info';

const OURS = /^cloud-(\d+)-[A-Za-z0-9]+$/;

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** A scratch folder of this cloud in `parent`; what clouds that were killed have left there is removed first. */
export function makeScratch(parent: string): { folder: string; remove(): void } {
  mkdirSync(parent, { recursive: true });
  for (const name of readdirSync(parent)) {
    const pid = Number(OURS.exec(name)?.[1]);
    if (Number.isInteger(pid) && pid !== process.pid && !alive(pid)) {
      rmSync(join(parent, name), { recursive: true, force: true });
    }
  }
  const folder = mkdtempSync(join(parent, `cloud-${process.pid}-`));
  return {
    folder,
    remove: () => {
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
      try {
        rmdirSync(parent);
      } catch {
        // Somebody else's files are in it: not ours to remove.
      }
    },
  };
}

/** Readers see the whole file or none; only the user may read it. */
export function writeInfo(file: string, info: RehearsalInfo): void {
  mkdirSync(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}.tmp`;
  writeFileSync(draft, `${JSON.stringify(info, null, 2)}\n`, { mode: 0o600 });
  renameSync(draft, file);
}

function infoIn(file: string): RehearsalInfo | undefined {
  try {
    return readRehearsalInfo(file);
  } catch {
    // Not there, or not one: nobody runs there that could be found by it.
    return undefined;
  }
}

/**
 * Leaves the file to the rehearsal that it describes, where that runs: whoever works on it finds it by the file.
 * @throws ConfigError. What a killed one left is no hindrance.
 */
export async function refuseRunning(file: string): Promise<void> {
  const info = infoIn(file);
  if (info === undefined || !alive(info.pid) || !(await answers(Number(new URL(info.aws).port)))) return;
  throw new ConfigError([
    {
      where: file,
      what: `a rehearsal runs in this folder already: process ${info.pid}, page ${info.page}`,
      fix: 'work on that one (rehearsal input), end it, or rehearse in another folder',
    },
  ]);
}

/** Removes the file where it is still this cloud's own. */
export function removeInfo(file: string, own: RehearsalInfo): void {
  const info = infoIn(file);
  if (info?.pid === own.pid && info.aws === own.aws) rmSync(file, { force: true });
}
