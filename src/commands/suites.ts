import type { AppOutputs } from '../infra/outputs';
import type { StageOutcome } from '../pipeline/run';
import { ofLastRelease } from '../release/last';
import type { Release } from '../release/release';
import type { ReleaseStore } from '../release/store';
import type { Session } from '../session';
import { storesOf } from './suite-stores';

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
      lastRelease: async () =>
        (await ofLastRelease(hand.store, ({ suites = [] }) => (suites.length === 0 ? undefined : suites))) ?? [],
    });
    hand.suites = tested.suites.map(suiteRecord);
    return { result: tested.result, detail: tested.detail };
  } catch (error) {
    if (error instanceof TestsFailed) hand.suites = error.suites.map(suiteRecord);
    throw error;
  }
}
