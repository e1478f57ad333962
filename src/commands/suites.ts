import type { AppOutputs } from '../infra/outputs';
import type { StageOutcome } from '../pipeline/run';
import type { Release } from '../release/release';
import type { ReleaseStore } from '../release/store';
import type { Session } from '../session';
import { storesOf } from './suite-stores';

/** How far back a record with suites is looked for. */
const LOOK_BACK = 5;

/** Suites of the newest release that went well and has any: what this run is compared with. */
async function lastSuites(
  store: Pick<ReleaseStore, 'history' | 'read'> | undefined,
): Promise<NonNullable<Release['suites']>> {
  if (store === undefined) return [];
  const entries = (await store.history()).filter((e) => e.command === 'deploy' && e.result === 'succeeded');
  for (const { release } of entries.slice(0, LOOK_BACK)) {
    const suites = (await store.read(release))?.suites;
    if (suites !== undefined && suites.length > 0) return suites;
  }
  return [];
}

/** The test stage of a deployment; what the suites did stays in `hand`, also where they failed. */
export async function runTests(
  session: Pick<Session, 'config' | 'output' | 'env' | 'clock' | 'source' | 'workFolder' | 'rehearsal'>,
  hand: {
    suites: Release['suites'];
    readonly outputs: AppOutputs | undefined;
    readonly store: Pick<ReleaseStore, 'history' | 'read'> | undefined;
  },
  signal: AbortSignal,
): Promise<StageOutcome> {
  const [{ applyTest, historyPath, TestsFailed }, { suiteRecord }] = await Promise.all([
    import('../stages/test/apply'),
    import('../stages/test/record'),
  ]);
  const { config, output, env, clock, source, workFolder } = session;
  const wantsStores = Object.values(config.test.suites).some((s) => s.services.length > 0);
  const domain = config.domain === undefined ? undefined : `https://${config.domain.name}`;
  try {
    const tested = await applyTest({
      config,
      output,
      env,
      signal,
      // Their clients are not worth loading for suites that want none.
      ...(wantsStores ? { stores: await storesOf(session, signal) } : {}),
      environmentUrl: hand.outputs?.url ?? domain,
      history: { path: historyPath(workFolder), commit: source.commit, wall: clock.wall },
      lastRelease: () => lastSuites(hand.store),
    });
    hand.suites = tested.suites.map(suiteRecord);
    return { result: tested.result, detail: tested.detail };
  } catch (error) {
    if (error instanceof TestsFailed) hand.suites = error.suites.map(suiteRecord);
    throw error;
  }
}
