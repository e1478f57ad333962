import type { SignConfig } from '../../../config/schema-sign';
import { ConfigError, type Problem, StageError } from '../../../errors';
import { type CosignDeps, withCosign } from './cosign';
import { readVerification } from './settings';

/** How many images are verified side by side: each is a process of its own, which waits for the registry. */
const AT_ONCE = 4;

export interface HoldDeps extends Omit<CosignDeps, 'stage' | 'fetch' | 'logins'> {
  /** Authorization header (`Basic …`) for a registry's host. */
  readonly authorize: (host: string) => Promise<string | undefined>;
}

/**
 * Holds images to their signatures before they are deployed. Changes nothing.
 * @param images `HOST/NAME@sha256:…` by service.
 * @returns who has signed all of them.
 * @throws ConfigError for what the user must mend; StageError with every image that is not to be deployed, and why.
 */
export async function verifyImages(
  sign: SignConfig,
  images: Readonly<Record<string, string>>,
  deps: HoldDeps,
): Promise<string> {
  const problems: Problem[] = [];
  const verification = await readVerification(sign, deps, problems);
  if (verification === undefined || problems.length > 0) throw new ConfigError(problems);
  const logins: Record<string, string> = {};
  for (const host of new Set(Object.values(images).map((image) => image.split('/')[0] ?? ''))) {
    const login = await deps.authorize(host);
    if (login !== undefined) logins[host] = login;
  }
  const left = Object.entries(images);
  const failed: { readonly message: string; readonly hint: string }[] = [];
  const cosignDeps: CosignDeps = { ...deps, stage: 'deploy', fetch: sign.fetch, logins };
  await withCosign({ verification, signing: undefined }, cosignDeps, async (cosign) => {
    const work = async () => {
      for (let next = left.shift(); next !== undefined; next = left.shift()) {
        const [service, image] = next;
        const why = await cosign.verify(image);
        if (why === undefined) deps.output.info(`${service}: signature verified, by ${verification.by}`);
        else failed.push({ message: `${service}: ${why.message}`, hint: why.hint });
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  });
  const [first] = failed;
  if (first === undefined) return verification.by;
  throw new StageError({
    stage: 'deploy',
    message:
      failed.length === 1
        ? first.message
        : `these images are not to be deployed:\n${failed
            .map((f) => `  ${f.message}`)
            .sort()
            .join('\n')}`,
    hint: [...new Set(failed.map((f) => f.hint)), 'no service was changed'].join('\n'),
  });
}
