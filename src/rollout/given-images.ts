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
 * What is to be said of images that come in a manifest without a content key, so that nothing but their digests can be held to the registry.
 * They are taken: the key is left out for good where a copy met its key taken by this registry's own build, and whoever could drop it could as
 * well name an older image with its own key. It says what an image was made from, not who made it; that, a signature says. Pure.
 * @param known images that ez-deploy.yml itself names, by service.
 */
export function unkeyed(given: GivenImages, known: Readonly<Record<string, string | undefined>>): string[] {
  // In a plain map nobody has said what the images are: who passes one knows that.
  if (given.commit === undefined) return [];
  return Object.entries(given.images).flatMap(([service, image]) =>
    given.builds[service]?.key !== undefined || known[service] === image
      ? []
      : [
          `${service}: the manifest has no content key for ${(image.split('@')[1] ?? image).slice(0, 19)}…: only its digest is held to the registry, and nothing ties it to commit ${given.commit?.slice(0, 12) ?? ''}. The \`images\` output of the job that built it has the key; build.sign would prove who made it`,
        ],
  );
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
