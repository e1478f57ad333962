import type { Clock } from '../../../clock';
import { StageError } from '../../../errors';
import { BETTER_BUILDER, type BuilderFacts, parseInspect } from './builder';
import type { Docker } from './docker';

const PROBE_MS = 15_000;
/** A builder in a container is started first, and its image fetched. Wall milliseconds. */
const BOOTSTRAP_MS = 5 * 60_000;
/** A registry that does not answer must not hold up a build that may need nothing of it. Wall milliseconds. */
const RESOLVE_MS = 20_000;
/** Pauses before a registry is asked again, while {@link RESOLVE_MS} are not over. Wall milliseconds. */
const AGAIN_MS = [1_000, 3_000];
/** What no second question changes. */
const NOT_THERE = /not found|does not exist|(?:manifest|name).unknown|denied|unauthorized|invalid reference/i;
const MOST_SAID = 256 * 1024;

const noEngine = () =>
  new StageError({
    stage: 'build',
    message: 'no Docker engine answers on this machine, and images for AWS need one',
    hint: 'start Docker (`docker version` must show a server), or pass `images` of a job that has built them',
  });

async function said(docker: Docker, argv: readonly string[], timeoutMs = PROBE_MS): Promise<string | undefined> {
  const result = await docker.run(argv, { timeoutMs, capture: MOST_SAID });
  return result.exitCode === 0 ? (result.stdout ?? '').trim() : undefined;
}

/**
 * The builder that this machine's buildx would use, started where it sleeps.
 * @throws StageError where there is no Docker, no buildx, or a builder that does not answer.
 */
export async function inspectBuilder(docker: Docker, env: NodeJS.ProcessEnv): Promise<BuilderFacts> {
  if ((await said(docker, ['docker', 'buildx', 'version'])) === undefined) {
    if ((await said(docker, ['docker', '--version'])) === undefined) throw noEngine();
    throw new StageError({
      stage: 'build',
      message: 'docker has no buildx on this machine, and images are built with BuildKit through it',
      hint: 'install the plug-in (package docker-buildx-plugin or docker-buildx; GitHub’s runners have it)',
    });
  }
  const inspected = await docker.run(['docker', 'buildx', 'inspect', '--bootstrap'], {
    timeoutMs: BOOTSTRAP_MS,
    capture: MOST_SAID,
  });
  const builder = parseInspect(inspected.stdout ?? '');
  const isDocker = builder.driver === 'docker' || builder.driver === '';
  if (isDocker && (await said(docker, ['docker', 'version', '--format', '{{.Server.Version}}'])) === undefined)
    throw noEngine();
  if (inspected.exitCode !== 0 || builder.error !== undefined || builder.status !== 'running') {
    const why = builder.error ?? inspected.tail.at(-1) ?? `its status is ${builder.status}`;
    throw new StageError({
      stage: 'build',
      message: `the builder "${builder.name}" does not answer: ${why}`,
      hint: `look at docker buildx inspect, or choose another with docker buildx use; ${BETTER_BUILDER}`,
    });
  }
  const store = isDocker ? await said(docker, ['docker', 'info', '--format', '{{json .DriverStatus}}']) : undefined;
  return {
    builder,
    containerdStore: store?.includes('io.containerd.snapshotter') === true,
    actionsCache: env['ACTIONS_RUNTIME_TOKEN'] !== undefined,
  };
}

/** Digest in the descriptor that buildx prints as JSON; those of an index's parts stand deeper. */
function digestIn(text: string): string | undefined {
  try {
    const { digest } = JSON.parse(text) as { digest?: unknown };
    return typeof digest === 'string' && /^sha256:[0-9a-f]{64}$/.test(digest) ? digest : undefined;
  } catch {
    return undefined;
  }
}

export type Resolved = { readonly digest: string } | { readonly why: string };

async function resolveOnce(docker: Docker, image: string): Promise<Resolved & { readonly final: boolean }> {
  const argv = ['docker', 'buildx', 'imagetools', 'inspect', '--format', '{{json .Manifest}}', image];
  const result = await docker.run(argv, { timeoutMs: RESOLVE_MS, capture: MOST_SAID });
  if (result.exitCode === 0) {
    const digest = digestIn(result.stdout ?? '');
    return digest === undefined ? { why: 'buildx answered without a digest', final: true } : { digest, final: true };
  }
  if (result.startError !== undefined) return { why: 'there is no docker to ask with', final: true };
  const why = (result.tail.at(-1) ?? 'no answer').replace(/^ERROR: /, '').slice(0, 300);
  return { why, final: NOT_THERE.test(why) };
}

/**
 * Digest of an image in its registry, with the user's logins. Asks again where the registry only has no time (a limit of its rate).
 * @returns why not, where it cannot be told.
 */
export async function resolveImage(
  docker: Docker,
  image: string,
  { clock, signal }: { readonly clock: Clock; readonly signal: AbortSignal },
): Promise<Resolved> {
  const deadline = clock.wall() + RESOLVE_MS;
  for (const pause of AGAIN_MS) {
    const found = await resolveOnce(docker, image);
    if (found.final || clock.wall() + pause >= deadline) return found;
    // A registry outside knows no rehearsal's time.
    await clock.sleep(pause * clock.factor, signal);
  }
  return resolveOnce(docker, image);
}
