import type { TaskPlatform } from '../../../../config/architecture';
import { messageOf } from '../../../../errors';
import type { DockerEngine } from '../../../docker/engine';
import { wrongPlatform } from '../../ecr/words';
import { pullFailure } from './failures';

export interface PulledImage {
  /** `REGISTRY/NAME@sha256:…`: what containers are made of. */
  readonly reference: string;
  readonly platform: TaskPlatform;
  /** What asks its program to end: SIGTERM, or the image's STOPSIGNAL. */
  readonly stopSignal: string;
}

interface InspectedImage {
  readonly Architecture?: string;
  readonly Config?: { readonly StopSignal?: string } | null;
}

/** A pull reports its failure in the stream of its progress, after a status of 200. */
function failureIn(progress: string): string | undefined {
  for (const line of progress.split('\n')) {
    if (!line.includes('"error"')) continue;
    try {
      const { error } = JSON.parse(line) as { error?: unknown };
      if (typeof error === 'string') return error;
    } catch {
      // Not a line of progress.
    }
  }
  return undefined;
}

/**
 * Has the engine pull an image by digest, of an index the one for the platform. The rehearsal's own registry gets a password made for
 * this pull, in a header; images of others are pulled without any. Throws AwsError with AWS's words.
 */
export async function pullImage(
  engine: DockerEngine,
  { reference, platform }: { readonly reference: string; readonly platform: TaskPlatform },
  registry: string,
  password: () => string,
): Promise<PulledImage> {
  const at = reference.indexOf('@');
  const [name, digest] = at < 0 ? [reference, ''] : [reference.slice(0, at), reference.slice(at + 1)];
  const query = new URLSearchParams({ fromImage: name, ...(digest === '' ? {} : { tag: digest }), platform });
  const own = reference.startsWith(`${registry}/`);
  const login = () => {
    const json = JSON.stringify({ username: 'AWS', password: password(), serveraddress: registry });
    // URL-safe, but padded: the engine takes it for no login at all otherwise.
    return Buffer.from(json).toString('base64').replaceAll('+', '-').replaceAll('/', '_');
  };
  let inspected: InspectedImage;
  try {
    const headers: Record<string, string> = own ? { 'x-registry-auth': login() } : {};
    const failure = failureIn(await engine.text('POST', `/images/create?${query}`, { headers }));
    if (failure !== undefined) throw new Error(failure);
    inspected = await engine.json<InspectedImage>('GET', `/images/${reference}/json`);
  } catch (error) {
    throw pullFailure(reference, platform, messageOf(error));
  }
  // The engine takes a single image of another processor with a warning; Fargate does not.
  if (inspected.Architecture !== undefined && `linux/${inspected.Architecture}` !== platform)
    throw wrongPlatform(platform);
  const signal = inspected.Config?.StopSignal ?? '';
  return { reference, platform, stopSignal: signal === '' ? 'SIGTERM' : signal };
}
