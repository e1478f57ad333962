import type { BucketGateway } from '../aws/bucket';
import { type Release, releaseSchema } from './release';
import { type Series, seriesSchema } from './series';

const keyOf = (release: string) => `ez-deploy/releases/${release}.json`;
/** Where a release's time series are: beside its record. */
export const seriesKey = (release: string) => `ez-deploy/releases/${release}.series.json`;
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
  /** Services of a rollback of some; all where absent. */
  readonly only?: readonly string[];
}

const entryOf = (r: Release): HistoryEntry => ({
  release: r.release,
  version: r.version,
  command: r.command,
  result: r.result,
  startedAt: r.startedAt,
  actor: r.actor,
  ...(r.only === undefined ? {} : { only: r.only }),
});

/** Release records and their history in the environment's bucket. */
export function releaseStore(bucket: BucketGateway) {
  const history = async (): Promise<{ entries: HistoryEntry[]; etag: string | undefined }> => {
    const object = await bucket.read(HISTORY_KEY);
    return { entries: object === undefined ? [] : (JSON.parse(object.text) as HistoryEntry[]), etag: object?.etag };
  };
  /** ETags of the records as this process knows them: what somebody else wrote since is not written over. */
  const known = new Map<string, string | undefined>();
  /** Results in the history's lines as this process wrote them. */
  const lines = new Map<string, Release['result']>();
  return {
    read: async (release: string): Promise<Release | undefined> => {
      const object = await bucket.read(keyOf(release));
      if (object === undefined) return undefined;
      known.set(release, object.etag);
      return releaseSchema.parse(JSON.parse(object.text));
    },
    /** What was observed while a release was rolled out; undefined where nothing was kept. */
    readSeries: async ({ series: key }: Pick<Release, 'series'>): Promise<Series | undefined> => {
      const object = key === undefined ? undefined : await bucket.read(key);
      return object === undefined ? undefined : seriesSchema.parse(JSON.parse(object.text));
    },
    /** Only the process that rolls the release out writes its series; each write replaces the one before. */
    writeSeries: async (series: Series): Promise<void> => {
      await bucket.write(seriesKey(series.release), JSON.stringify(series));
    },
    /** Newest first. */
    history: async (): Promise<HistoryEntry[]> => (await history()).entries,
    /**
     * Writes the record and its line in the history; the line of an earlier write of the same release is replaced. `overtaken`: whoever
     * settled this release while this process was away has written its record, and knows better.
     */
    write: async (record: Release): Promise<'written' | 'overtaken'> => {
      const key = keyOf(record.release);
      const text = JSON.stringify(record, null, 2);
      const etag = known.get(record.release);
      const wrote = await bucket.write(key, text, etag === undefined ? { ifNew: true } : { ifMatch: etag });
      if (wrote === 'refused') {
        const now = await bucket.read(key);
        // A refusal may be the answer to the second attempt of a write whose first reply was lost.
        if (now?.text !== text) return 'overtaken';
        known.set(record.release, now.etag);
      } else known.set(record.release, wrote.etag);
      let latest = record;
      for (let attempt = 0; attempt < 5; attempt += 1) {
        const { entries, etag } = await history();
        const line = entries.find((e) => e.release === record.release);
        // A line that is not this process's own last one: the record was settled between its writing and now.
        if (line !== undefined && line.result !== lines.get(record.release)) {
          const object = await bucket.read(key);
          if (object !== undefined) latest = releaseSchema.parse(JSON.parse(object.text));
        }
        // In the order in which they came to hold the environment, whatever the clocks of their runners said.
        const next = (
          line === undefined
            ? [entryOf(latest), ...entries]
            : entries.map((e) => (e.release === record.release ? entryOf(latest) : e))
        ).slice(0, HISTORY_LENGTH);
        const condition = etag === undefined ? { ifNew: true } : { ifMatch: etag };
        if ((await bucket.write(HISTORY_KEY, JSON.stringify(next, null, 1), condition)) === 'refused') continue;
        lines.set(record.release, latest.result);
        return latest.result === record.result ? 'written' : 'overtaken';
      }
      throw new Error('the history was changed by somebody else five times in a row');
    },
  };
}
export type ReleaseStore = ReturnType<typeof releaseStore>;
