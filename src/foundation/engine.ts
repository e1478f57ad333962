import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { foundationProgram } from '../../programs/foundation';
import { type FoundationPlace, stateBucketName } from '../../programs/foundation/place';
import { bucketGateway } from '../aws/bucket';
import { chooseEngine, type Engine, type EngineOptions } from '../infra/choose';
import type { InfraDeps } from '../stages/infra/apply';

export interface FoundationEngine {
  readonly engine: Engine;
  /** Where its state is: beside this checkout until the bucket that it makes is there. */
  readonly at: 'here' | 'bucket';
  /** Brings the state into the bucket; nothing to do where it is there. */
  settle(): Promise<void>;
}

/** The engine on the foundation's program; its state is in the bucket that it makes, and beside this checkout before that. */
export async function foundationEngine(
  deps: InfraDeps,
  place: FoundationPlace,
  options: { readonly organization: boolean },
): Promise<FoundationEngine> {
  const { config, target, rehearsal, env } = deps;
  const [app, environment] = [`${place.app}-foundation`, place.accountId];
  const bucket = stateBucketName(place.app, place.accountId);
  const folder = join(deps.stateFolder, 'foundation', place.accountId);
  const local = pathToFileURL(folder).href;
  const query = new URLSearchParams({ region: place.region });
  if (target.endpoint !== undefined) {
    query.set('endpoint', target.endpoint);
    query.set('use_path_style', 'true');
    query.set('disable_https', 'true');
  }
  const remote = `s3://${bucket}?${query.toString()}`;
  const kept = `.pulumi/stacks/${app}/${environment}.json`;
  const moved = (await bucketGateway(target, bucket).read(kept)) !== undefined;
  const of = (backend: string): Promise<Engine> => {
    const chosen: EngineOptions = {
      ...deps,
      config: {
        ...config,
        app,
        environment,
        settings: { ...config.settings, region: place.region, state: backend, secretsProvider: 'passphrase' },
      },
      program: foundationProgram(place, options),
      backend,
      // It holds no secret: what protects it is the bucket.
      env: { ...env, PULUMI_CONFIG_PASSPHRASE: '' },
    };
    return chooseEngine(chosen);
  };
  const engine = await of(moved ? remote : local);
  // The embedded runtime keeps its state with the rehearsal.
  if (rehearsal !== undefined && engine.move === undefined)
    return { engine, at: 'here', settle: () => Promise.resolve() };
  return {
    engine,
    at: moved ? 'bucket' : 'here',
    settle: async () => {
      if (moved) return;
      await (await of(remote)).move?.(await engine.state());
      if (existsSync(folder)) renameSync(folder, `${folder}.moved-${Date.now()}`);
    },
  };
}
