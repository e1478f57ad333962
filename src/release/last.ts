import type { Release } from './release';
import type { ReleaseStore } from './store';

/** How far back a record is looked for. */
const LOOK_BACK = 5;

/** What the newest deployment that went well knows of something: a run is compared with that. @param pick undefined: look further back. */
export async function ofLastRelease<T>(
  store: Pick<ReleaseStore, 'history' | 'read'> | undefined,
  pick: (release: Release) => T | undefined,
): Promise<T | undefined> {
  if (store === undefined) return undefined;
  const entries = (await store.history()).filter((e) => e.command === 'deploy' && e.result === 'succeeded');
  for (const { release } of entries.slice(0, LOOK_BACK)) {
    const record = await store.read(release);
    const picked = record === undefined ? undefined : pick(record);
    if (picked !== undefined) return picked;
  }
  return undefined;
}
