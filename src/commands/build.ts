import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

import type { AppOutputs } from '../infra/outputs';
import type { StageOutcome } from '../pipeline/run';
import type { GivenImages } from '../release/images';
import { ofLastRelease } from '../release/last';
import type { Release } from '../release/release';
import type { ReleaseStore } from '../release/store';
import type { Session } from '../session';
import { kmsOf, signOf } from './signatures';

/** Sizes of a release's images, by service; undefined where its record knows none. */
function sizesOf({ builds = {} }: Release): Record<string, number> | undefined {
  const sizes = Object.entries(builds).flatMap(([service, { size }]) =>
    size === undefined ? [] : [[service, size] as const],
  );
  return sizes.length === 0 ? undefined : Object.fromEntries(sizes);
}

/** Seconds since 1970 at which a commit was made; undefined where git does not know it. */
async function committedAt(root: string, commit: string): Promise<number | undefined> {
  if (commit === 'uncommitted') return undefined;
  try {
    const argv = ['-C', root, 'show', '-s', '--format=%ct', commit];
    const { stdout } = await promisify(execFile)('git', argv, { timeout: 30_000 });
    const seconds = Number(stdout.trim());
    return Number.isSafeInteger(seconds) && seconds > 0 ? seconds : undefined;
  } catch {
    return undefined;
  }
}

/**
 * A builder in a container has a network of its own, and the rehearsal's registry is on this machine's loopback: Docker's own builder is
 * taken there, unless somebody chose one for this very run.
 */
export function onLoopback(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  if ((env['BUILDX_BUILDER'] ?? '') !== '') return env;
  // The engine's own builder has the name of its context.
  return { ...env, BUILDX_BUILDER: (env['DOCKER_CONTEXT'] ?? '') || 'default' };
}

/** The build stage of a deployment: images of the commit, or those of an earlier job copied into this environment's registry. */
export async function runBuild(
  session: Session,
  hand: {
    images: Record<string, string>;
    builds: NonNullable<Release['builds']>;
    /** Images whose signatures this run has verified. */
    readonly verified: Set<string>;
    readonly outputs: AppOutputs;
    readonly store: Pick<ReleaseStore, 'history' | 'read'> | undefined;
  },
  given: GivenImages,
  signal: AbortSignal,
): Promise<StageOutcome> {
  const [{ applyBuild }, { ecrAuthorization, regionOfRegistry }] = await Promise.all([
    import('../stages/build/apply'),
    import('../stages/build/login'),
  ]);
  const { config, output, env, clock, target, rehearsal, source, inputs } = session;
  const repositories = Object.fromEntries(
    Object.entries(hand.outputs.services).map(([name, s]) => [name, s.repositoryUrl]),
  );
  const own = { hosts: Object.values(repositories).map((url) => url.split('/')[0] ?? ''), region: target.region };
  const { built } = await applyBuild({
    config,
    repositories,
    authorize: async (host) => {
      const region = regionOfRegistry(host, own);
      return region === undefined ? undefined : ecrAuthorization({ ...target, region }, output, signal);
    },
    // Containers need a whole image; processes take the machine's own programs.
    builder: rehearsal?.tasks === 'processes' ? 'local' : 'docker',
    commit: source.commit,
    committedAt: await committedAt(config.root, source.commit),
    version: source.version,
    promoted: Object.fromEntries(
      Object.entries(given.images).map(([service, image]) => [service, { image, key: given.builds[service]?.key }]),
    ),
    accounts: Object.values(config.places).flatMap(({ account }) => (account === undefined ? [] : [account])),
    lastSizes: async () => (await ofLastRelease(hand.store, sizesOf)) ?? {},
    scanned: inputs.stages.includes('scan') && config.scan.scanners['dockerfiles'] !== 'off',
    sign: signOf(session),
    kms: kmsOf(session),
    rehearsal: rehearsal !== undefined,
    output,
    clock,
    signal,
    env: rehearsal?.tasks === 'containers' ? onLoopback(env) : env,
  });
  const verifiedAt = new Date(clock.wall()).toISOString();
  for (const { service, image, key, size, signedBy } of built) {
    hand.images[service] = image;
    hand.builds[service] = {
      ...(key === undefined ? {} : { key }),
      ...(size === undefined ? {} : { size }),
      ...(signedBy === undefined ? {} : { signature: { by: signedBy, verifiedAt } }),
    };
    if (signedBy !== undefined) hand.verified.add(image);
  }
  const fresh = built.filter((b) => b.origin === 'built' && !b.cached).length;
  const copied = built.filter((b) => b.origin === 'copied').length;
  const copies = copied === 0 ? '' : `, ${copied} copied by digest`;
  return { result: 'succeeded', detail: `${fresh} of ${built.length} images built${copies}, the rest unchanged` };
}
