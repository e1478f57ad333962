import { z } from 'zod';

import type { BucketGateway } from '../aws/bucket';
import { messageOf } from '../errors';
import type { Output } from '../output';
import { cleanLine } from '../rollout/why/log-tail';
import { lineOf, type RestoreLine, restoreLineSchema, type RestoreTest, restoreTestSchema } from './record';

/** All below one prefix: the role of restore tests may write nothing else of the bucket. */
const FOLDER = 'ez-deploy/restore-tests';
const recordKey = (run: string) => `${FOLDER}/${run}.json`;
const HISTORY_KEY = `${FOLDER}/history.json`;
const LEASE_KEY = `${FOLDER}/lease.json`;
/** Lines kept in the history: two years of weeks, three months of nights. The records themselves stay. */
const HISTORY_LENGTH = 100;
/** Writers that come between before it is given up. */
const ATTEMPTS = 5;

const leaseSchema = z.object({
  run: z.string(),
  /** The instance that it brings up. */
  instance: z.string(),
  actor: z.string(),
  /** ms since the epoch (AWS time): nobody else may touch the instance until then. */
  until: z.number(),
});
export type RestoreLease = z.output<typeof leaseSchema>;

/** Records and history of restore tests in the environment's bucket, and the lease that keeps two of them apart. */
export function restoreStore(bucket: BucketGateway) {
  const lines = async (): Promise<{ lines: RestoreLine[]; etag: string | undefined }> => {
    const object = await bucket.read(HISTORY_KEY);
    return {
      lines: object === undefined ? [] : z.array(restoreLineSchema).parse(JSON.parse(object.text)),
      etag: object?.etag,
    };
  };
  return {
    /** Newest first. */
    history: async (): Promise<RestoreLine[]> => (await lines()).lines,
    read: async (run: string): Promise<RestoreTest | undefined> => {
      const object = await bucket.read(recordKey(run));
      return object === undefined ? undefined : restoreTestSchema.parse(JSON.parse(object.text));
    },
    write: async (test: RestoreTest): Promise<void> => {
      await bucket.write(recordKey(test.run), JSON.stringify(test, null, 2));
      for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
        const { lines: known, etag } = await lines();
        const next = [lineOf(test), ...known.filter((l) => l.run !== test.run)].slice(0, HISTORY_LENGTH);
        const condition = etag === undefined ? { ifNew: true } : { ifMatch: etag };
        if ((await bucket.write(HISTORY_KEY, JSON.stringify(next, null, 1), condition)) !== 'refused') return;
      }
      throw new Error(`the history of restore tests was changed by somebody else ${ATTEMPTS} times in a row`);
    },
    lease: async (): Promise<{ lease: RestoreLease; etag: string | undefined } | undefined> => {
      const object = await bucket.read(LEASE_KEY);
      return object === undefined
        ? undefined
        : { lease: leaseSchema.parse(JSON.parse(object.text)), etag: object.etag };
    },
    /** Takes or renews the lease over the one that was read; undefined where somebody else was faster. The new ETag. */
    hold: async (lease: RestoreLease, over: string | undefined): Promise<{ etag: string | undefined } | undefined> => {
      const text = JSON.stringify(lease);
      const wrote = await bucket.write(LEASE_KEY, text, over === undefined ? { ifNew: true } : { ifMatch: over });
      if (wrote !== 'refused') return wrote;
      // A refusal may be the answer to the second attempt of a write whose first reply was lost.
      const now = await bucket.read(LEASE_KEY);
      return now?.text === text ? { etag: now.etag } : undefined;
    },
    release: () => bucket.remove(LEASE_KEY),
  };
}
export type RestoreStore = ReturnType<typeof restoreStore>;

/** The last test, for a report that has other things to tell as well: a history that cannot be read is no reason to tell nothing. */
export async function lastTest(
  store: Pick<RestoreStore, 'history'>,
  output: Pick<Output, 'warn'>,
): Promise<RestoreLine | 'unreadable' | undefined> {
  try {
    return (await store.history())[0];
  } catch (error) {
    output.warn(`the history of restore tests cannot be read: ${cleanLine(messageOf(error), 300)}`);
    return 'unreadable';
  }
}
