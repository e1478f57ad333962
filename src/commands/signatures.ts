import type { AppOutputs } from '../infra/outputs';
import type { Release } from '../release/release';
import type { Session } from '../session';

/** What `build.sign` is in this run; undefined where nothing is signed. A rehearsal's images go nowhere else, and no KMS signs there. */
export function signOf({ config, rehearsal, output }: Session) {
  const { sign } = config.build;
  if (sign === undefined || rehearsal === undefined) return sign;
  output.info('rehearsal: images are neither signed nor verified (build.sign)');
  return undefined;
}

export const kmsOf =
  ({ target }: Session) =>
  async (key: string) =>
    (await import('../aws/kms-variables')).kmsVariables(target, key);

/**
 * Holds the images of a deployment to their signatures, before anything is changed: those that this very run has not verified yet. What
 * ez-deploy.yml itself names (`services.NAME.image`) was reviewed with it, and is nobody's to sign.
 * @param builds what is known of the images; who signed is written there.
 * @throws StageError that names every image that is not signed by whom it must be; ConfigError where the configuration cannot be used.
 */
export async function holdSignatures(
  session: Session,
  hand: { readonly images: Readonly<Record<string, string>>; readonly builds: NonNullable<Release['builds']> },
  verified: Set<string>,
  outputs: AppOutputs,
  signal: AbortSignal,
): Promise<void> {
  const { config, output, env, target, clock } = session;
  if (config.build.sign === undefined) return;
  const images = Object.entries(hand.images).filter(
    ([service, image]) => !verified.has(image) && image !== config.services[service]?.image,
  );
  if (images.length === 0) return;
  const sign = signOf(session);
  if (sign === undefined) return;
  const [{ verifyImages }, { ecrAuthorization, regionOfRegistry }] = await Promise.all([
    import('../stages/build/sign/hold'),
    import('../stages/build/login'),
  ]);
  const hosts = Object.values(outputs.services).map(({ repositoryUrl }) => repositoryUrl.split('/')[0] ?? '');
  const by = await verifyImages(sign, Object.fromEntries(images), {
    ...{ env, output, signal, root: config.root, kms: kmsOf(session) },
    authorize: async (host) => {
      const region = regionOfRegistry(host, { hosts, region: target.region });
      return region === undefined ? undefined : ecrAuthorization({ ...target, region }, output, signal);
    },
  });
  const verifiedAt = new Date(clock.wall()).toISOString();
  for (const [service, image] of images) {
    verified.add(image);
    hand.builds[service] = { ...hand.builds[service], signature: { by, verifiedAt } };
  }
}
