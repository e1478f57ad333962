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

/** Writes record and HTML report beside the configuration, and the record into the bucket; a failure there is a warning. */
export async function report(
  session: Pick<Session, 'workFolder' | 'output' | 'feed'>,
  record: Release,
  store: ReleaseStore | undefined,
  series?: Series,
): Promise<CommandResult> {
  const [{ renderHtml }, { renderTerminal }] = await Promise.all([
    import('../report/html'),
    import('../report/terminal'),
  ]);
  session.feed?.end(record, series);
  const folder = join(session.workFolder, 'releases');
  await mkdir(folder, { recursive: true });
  const html = join(folder, `${record.release}.html`);
  await Promise.all([
    writeFile(html, renderHtml(record, series)),
    writeFile(join(folder, `${record.release}.json`), `${JSON.stringify(record, null, 2)}\n`),
    series === undefined
      ? undefined
      : writeFile(join(folder, `${record.release}.series.json`), `${JSON.stringify(series)}\n`),
    store
      ?.write(record)
      .then((wrote) => {
        if (wrote === 'overtaken')
          session.output.warn(
            'the stored record was written by whoever settled this release meanwhile, and is kept so',
          );
      })
      .catch((error: unknown) => session.output.warn(`the record could not be stored: ${messageOf(error)}`)),
  ]);
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
      report: relative(process.cwd(), html),
      duration: seconds.toFixed(1),
      'rolled-back': String(record.rollback !== null),
    },
  };
}
