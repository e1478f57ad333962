import { mkdir, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

import { messageOf } from '../errors';
import { imagesManifest } from '../release/images';
import type { Release } from '../release/release';
import type { Series } from '../release/series';
import type { ReleaseStore } from '../release/store';
import { isGood } from '../report/words';
import type { Session } from '../session';
import type { CommandResult } from './run';

interface Written {
  readonly name: string;
  readonly text: string;
}

/**
 * Writes files beside the configuration. The release is what it is by now: a disk that is full or read-only is a warning, and what there is to
 * say of the release is said all the same.
 * @returns whether all of them are there.
 */
async function leaveFiles(folder: string, files: readonly Written[], output: Session['output']): Promise<boolean> {
  try {
    await mkdir(folder, { recursive: true });
    await Promise.all(files.map(({ name, text }) => writeFile(join(folder, name), text)));
    return true;
  } catch (error) {
    output.warn(`the report could not be written: ${messageOf(error)}`);
    return false;
  }
}

async function storeRecord(
  record: Release,
  store: Pick<ReleaseStore, 'write'> | undefined,
  output: Session['output'],
): Promise<void> {
  try {
    if ((await store?.write(record)) === 'overtaken')
      output.warn('the stored record was written by whoever settled this release meanwhile, and is kept so');
  } catch (error) {
    output.warn(`the record could not be stored: ${messageOf(error)}`);
  }
}

/** Writes record and HTML report beside the configuration, and the record into the bucket; a failure there is a warning. */
export async function report(
  session: Pick<Session, 'workFolder' | 'output' | 'feed'>,
  record: Release,
  store: Pick<ReleaseStore, 'write'> | undefined,
  series?: Series,
): Promise<CommandResult> {
  const [{ renderHtml }, { renderTerminal }] = await Promise.all([
    import('../report/html'),
    import('../report/terminal'),
  ]);
  const { output, workFolder } = session;
  session.feed?.end(record, series);
  const folder = join(workFolder, 'releases');
  const html = `${record.release}.html`;
  const files = [
    { name: html, text: renderHtml(record, series) },
    { name: `${record.release}.json`, text: `${JSON.stringify(record, null, 2)}\n` },
    ...(series === undefined ? [] : [{ name: `${record.release}.series.json`, text: `${JSON.stringify(series)}\n` }]),
  ];
  const [left] = await Promise.all([leaveFiles(folder, files, output), storeRecord(record, store, output)]);
  const seconds = (Date.parse(record.endedAt ?? record.startedAt) - Date.parse(record.startedAt)) / 1_000;
  return {
    exitCode: isGood(record.result) ? 0 : record.result === 'cancelled' ? 130 : 1,
    json: record,
    text: renderTerminal(record),
    outputs: {
      result: record.result,
      release: record.release,
      ...(record.url === undefined ? {} : { url: record.url }),
      images: imagesManifest(record),
      ...(left ? { report: relative(process.cwd(), join(folder, html)) } : {}),
      duration: seconds.toFixed(1),
      'rolled-back': String(record.rollback !== null),
    },
  };
}
