import type { ControlGateway } from '../aws/control';
import { StageError } from '../errors';
import type { AppOutputs } from '../infra/outputs';
import type { GivenImages } from '../release/images';

/** What the registry says of one given image. */
export interface GivenImage {
  readonly service: string;
  readonly image: string;
  /** `HOST/NAME` of the service in this environment. */
  readonly repositoryUrl: string;
  /** Its content key, and what the registry has under it; undefined where it was given without. */
  readonly key: { readonly name: string; readonly digest: string | undefined } | undefined;
}

/** Why images of an earlier job must not be deployed here. Pure. */
export function judgeGiven(images: readonly GivenImage[]): string[] {
  return images.flatMap(({ service, image, repositoryUrl, key }) => {
    const [repository = '', digest = ''] = image.split('@');
    const short = digest.slice(0, 19);
    if (repository !== repositoryUrl)
      return [`${service}: image ${short}… is in ${repository}, and this environment's is ${repositoryUrl}`];
    if (key === undefined || key.digest === digest) return [];
    return [
      `${service}: the registry has ${key.digest === undefined ? 'nothing' : `${key.digest.slice(0, 19)}…`} under the content key of ${short}… (${key.name})`,
    ];
  });
}

/**
 * Holds images of an earlier job to the registry: what a job says that it has built is what stands there under the key of its inputs,
 * a tag that cannot be moved. That the digests exist is the preflight's.
 * @throws StageError before anything is changed.
 */
export async function verifyGiven(
  given: GivenImages,
  outputs: AppOutputs,
  control: Pick<ControlGateway, 'digestOf'>,
): Promise<void> {
  const images = await Promise.all(
    Object.entries(given.images).flatMap(([service, image]) => {
      const of = outputs.services[service];
      if (of === undefined) return [];
      const name = given.builds[service]?.key;
      return [
        (async (): Promise<GivenImage> => ({
          ...{ service, image, repositoryUrl: of.repositoryUrl },
          key: name === undefined ? undefined : { name, digest: await control.digestOf(of.repositoryName, name) },
        }))(),
      ];
    }),
  );
  const problems = judgeGiven(images);
  if (problems.length === 0) return;
  throw new StageError({
    stage: 'deploy',
    message: `these images are not to be deployed here:\n${problems.map((p) => `  ${p}`).join('\n')}`,
    hint: 'put build into `stages` with the same images: it copies them here by digest and builds nothing; no service was changed',
  });
}
