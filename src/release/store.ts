import type { BucketGateway } from '../aws/bucket';
import { type Release, releaseSchema } from './release';

const keyOf = (release: string) => `ez-deploy/releases/${release}.json`;
const HISTORY_KEY = 'ez-deploy/history.json';
/** Entries kept in the history. The records themselves stay. */
const HISTORY_LENGTH = 200;

/** One line of the history: enough to find a release to go back to. */
export interface HistoryEntry {
  readonly release: string;
  readonly version: string;
  readonly command: Release['command'];
  readonly result: Release['result'];
  readonly startedAt: string;
  readonly actor: string;
}

const entryOf = (r: Release): HistoryEntry => ({
  release: r.release,
  version: r.version,
  command: r.command,
  result: r.result,
  startedAt: r.startedAt,
  actor: r.actor,
});

/** Release records and their history in the environment's bucket. */
export function releaseStore(bucket: BucketGateway) {
  const history = async (): Promise<{ entries: HistoryEntry[]; etag: string | undefined }> => {
    const object = await bucket.read(HISTORY_KEY);
    return { entries: object === undefined ? [] : (JSON.parse(object.text) as HistoryEntry[]), etag: object?.etag };
  };
  return {
    read: async (release: string): Promise<Release | undefined> => {
      const object = await bucket.read(keyOf(release));
      return object === undefined ? undefined : releaseSchema.parse(JSON.parse(object.text));
    },
    /** Newest first. */
    history: async (): Promise<HistoryEntry[]> => (await history()).entries,
    /** Writes the record and its line in the history; the line of an earlier write of the same release is replaced. */
    write: async (record: Release): Promise<void> => {
      await bucket.write(keyOf(record.release), JSON.stringify(record, null, 2));
      for (let attempt = 0; attempt < 5; attempt += 1) {
        const { entries, etag } = await history();
        const others = entries.filter((e) => e.release !== record.release);
        const next = [entryOf(record), ...others]
          .sort((a, b) => b.startedAt.localeCompare(a.startedAt))
          .slice(0, HISTORY_LENGTH);
        const condition = etag === undefined ? { ifNew: true } : { ifMatch: etag };
        if ((await bucket.write(HISTORY_KEY, JSON.stringify(next, null, 1), condition)) === 'written') return;
      }
      throw new Error('the history was changed by somebody else five times in a row');
    },
  };
}
export type ReleaseStore = ReturnType<typeof releaseStore>;
