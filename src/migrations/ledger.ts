import { z } from 'zod';

import type { BucketGateway } from '../aws/bucket';
import type { Carried } from './files';
import { inOrder } from './files';

const KEY = 'ez-deploy/migrations.json';

const entrySchema = z.object({
  service: z.string(),
  name: z.string(),
  phase: z.enum(['expand', 'contract']),
  sha256: z.string(),
  down: z.boolean(),
  /** unsure: its task was started and did not end well, or nobody saw its end. */
  state: z.enum(['applied', 'unsure']),
  /** Release that applied it; `baseline` for what was there before. */
  release: z.string(),
  /** ISO 8601, wall time. */
  at: z.string(),
  /** What its down script can be run with; none for the baseline. */
  taskDefinition: z.string().optional(),
});

/** A migration that the database has, or may have. */
export type Entry = z.output<typeof entrySchema>;

const ledgerSchema = z.object({ schemaVersion: z.literal(1), entries: z.array(entrySchema) });

/**
 * What was applied to an environment's databases, in that order. One object in the environment's bucket; only who holds the lock
 * writes it, an intent before the task and the outcome after it.
 */
export function ledgerStore(bucket: Pick<BucketGateway, 'read' | 'write'>) {
  let etag: string | undefined;
  const read = async (): Promise<Entry[]> => {
    const object = await bucket.read(KEY);
    etag = object?.etag;
    return object === undefined ? [] : ledgerSchema.parse(JSON.parse(object.text)).entries;
  };
  return {
    read,
    /** Reads, changes, writes; refused where somebody else wrote in between. */
    change: async (next: (entries: readonly Entry[]) => readonly Entry[]): Promise<void> => {
      const entries = next(await read());
      const text = JSON.stringify({ schemaVersion: 1, entries }, null, 1);
      const wrote = await bucket.write(KEY, text, etag === undefined ? { ifNew: true } : { ifMatch: etag });
      if (wrote !== 'refused') return;
      // A refusal may be the answer to the second attempt of a write whose first reply was lost.
      if ((await bucket.read(KEY))?.text === text) return;
      throw new Error('the account of applied migrations was changed by somebody else: is the lock lost?');
    },
  };
}
export type LedgerStore = ReturnType<typeof ledgerStore>;

export const isEntry = (entry: Entry, service: string, file: Pick<Carried, 'name'>): boolean =>
  entry.service === service && entry.name === file.name;

/** Puts entries in, in place of older ones of the same files; pure. */
export const withEntries = (entries: readonly Entry[], added: readonly Entry[]): Entry[] => [
  ...entries.filter((e) => !added.some((a) => isEntry(e, a.service, a))),
  ...added,
];

/** How the files of a service stand to what its database has; pure. */
export interface Standing {
  /** Not applied for certain: they run, and are judged. In their order. */
  readonly fresh: readonly Carried[];
  /** Applied with another content. */
  readonly changed: readonly { readonly file: Carried; readonly entry: Entry }[];
  /** Contracts the database has and the release does not know of: its code may still use what is gone. */
  readonly unknown: readonly Entry[];
  /** In the database before ez-deploy kept account. */
  readonly baseline: readonly Carried[];
}

/** @param baseline name of the last file that was applied before ez-deploy kept account. */
export function standingOf(
  service: string,
  carried: readonly Carried[],
  entries: readonly Entry[],
  baseline?: string,
): Standing {
  const own = entries.filter((e) => e.service === service);
  const entryOf = (file: Carried) => own.find((e) => e.name === file.name);
  const isOld = (file: Carried) =>
    baseline !== undefined && entryOf(file) === undefined && inOrder(file, { name: baseline }) <= 0;
  return {
    baseline: carried.filter(isOld),
    fresh: carried.filter((file) => entryOf(file)?.state !== 'applied' && !isOld(file)),
    changed: carried.flatMap((file) => {
      const entry = entryOf(file);
      return entry?.state === 'applied' && entry.sha256 !== file.sha256 ? [{ file, entry }] : [];
    }),
    unknown: own.filter((e) => e.phase === 'contract' && !carried.some((f) => f.name === e.name)),
  };
}
