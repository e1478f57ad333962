import { constants } from 'node:fs';
import { type FileHandle, lstat, mkdir, open, readdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

import { harmlessOneLine } from '../../../child/lines';
import { messageOf } from '../../../errors';
import { parseJson } from './json';
import { parseJunit } from './junit';
import { parseTap } from './tap';
import { MOST_REPORT, MOST_TESTS, ReportError, type TestCase } from './types';

/** As many files as one pattern may stand for. */
const MOST_FILES = 2_000;

/** The files a path with `*` in its last part stands for, sorted; the path itself without one. */
async function filesOf(path: string): Promise<string[]> {
  const pattern = basename(path);
  if (!pattern.includes('*')) return [path];
  const parts = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  // Stars in a row would make the expression slow, and mean no more than one.
  const matches = new RegExp(`^${parts.join('.*').replace(/(?:\.\*)+/g, '.*')}$`, 's');
  const found = (await readdir(dirname(path)).catch(() => [])).filter((name) => matches.test(name)).sort();
  if (found.length > MOST_FILES) throw new ReportError(`it stands for ${found.length} files, more than ${MOST_FILES}`);
  return found.map((name) => join(dirname(path), name));
}

/** A report that a run is to write: as configured, and where it is. */
export interface ReportFile {
  readonly name: string;
  readonly path: string;
}

/** What a pattern stood for before the run, by file: when it was written last and how large it was. */
export type Stale = ReadonlyMap<string, string>;

const stampOf = async (file: string): Promise<string | undefined> => {
  const stat = await lstat(file, { bigint: true }).catch(() => undefined);
  return stat === undefined ? undefined : `${stat.ino} ${stat.mtimeNs} ${stat.size}`;
};

/**
 * Makes sure that a report of an earlier run does not speak for this one, and that its folder is there: many runners do not make it. A
 * file by its own name is removed; what a pattern stands for may be more than reports, so it is only remembered.
 */
export async function prepareReport(path: string): Promise<Stale> {
  const stale = new Map<string, string>();
  if (basename(path).includes('*')) {
    for (const file of await filesOf(path)) {
      const stamp = await stampOf(file);
      if (stamp !== undefined) stale.set(file, stamp);
    }
  } else await rm(path, { force: true });
  await mkdir(dirname(path), { recursive: true });
  return stale;
}

/** By the byte order mark, or what an XML declaration says; what is not valid becomes the replacement character. */
function decode(bytes: Buffer): string {
  const mark =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : undefined;
  const declared = /^<\?xml[^>]{0,200}\bencoding=["']([\w-]{1,40})["']/.exec(
    bytes.subarray(0, 300).toString('latin1'),
  )?.[1];
  try {
    return new TextDecoder(mark ?? declared ?? 'utf-8').decode(bytes);
  } catch {
    return new TextDecoder('utf-8').decode(bytes);
  }
}

/**
 * The text of a file that a foreign program wrote: a regular file of bounded size; a link is not followed, a pipe not waited for.
 * @throws ReportError where it is not there or not such a file.
 */
export async function readForeign(path: string): Promise<string> {
  let file: FileHandle;
  try {
    file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    throw new ReportError(
      code === 'ENOENT'
        ? 'it was not written'
        : code === 'ELOOP'
          ? 'it is a link'
          : `it cannot be opened (${String(code)})`,
    );
  }
  try {
    const stat = await file.stat();
    if (!stat.isFile()) throw new ReportError('it is not a file');
    if (stat.size > MOST_REPORT) throw new ReportError(`it is larger than ${MOST_REPORT / 1_048_576} MiB`);
    return decode(await file.readFile());
  } finally {
    await file.close();
  }
}

function parse(text: string): TestCase[] {
  const begin = text.replace(/^\uFEFF/, '').trimStart();
  if (begin === '') throw new ReportError('it is empty');
  if (begin.startsWith('<')) return parseJunit(text);
  if (begin.startsWith('{') || begin.startsWith('[')) return parseJson(text);
  return parseTap(text);
}

export type Reports =
  | { readonly tests: readonly TestCase[] }
  /** Which report cannot be used, and why; what the others said all the same. */
  | { readonly problem: string; readonly tests: readonly TestCase[] };

/**
 * Reads every report of a run.
 * @param stale files that were there before it; unchanged ones are not of this run.
 */
export async function readReports(reports: readonly ReportFile[], stale: Stale = new Map()): Promise<Reports> {
  const tests: TestCase[] = [];
  let problem: string | undefined;
  for (const { name, path } of reports) {
    try {
      const files: string[] = [];
      for (const file of await filesOf(path))
        if (!stale.has(file) || stale.get(file) !== (await stampOf(file))) files.push(file);
      if (files.length === 0) throw new ReportError('no such file was written');
      for (const file of files) {
        const read = parse(await readForeign(file));
        if (tests.length + read.length > MOST_TESTS) throw new ReportError(`there are more than ${MOST_TESTS} tests`);
        for (const test of read) tests.push(test);
      }
    } catch (error) {
      problem ??= `its report ${name} cannot be used: ${harmlessOneLine(messageOf(error)).slice(0, 500)}`;
    }
  }
  return problem === undefined ? { tests } : { problem, tests };
}
