import type { Clock } from '../../../clock';
import type { SignConfig } from '../../../config/schema-sign';
import type { Problem } from '../../../errors';
import { type CosignDeps, withCosign } from './cosign';
import { readSigning, readVerification, type Signing, type Verification } from './settings';
import { createSigner, type Signer } from './signer';

/** What the build stage needs to sign and verify: as configured, and found good. */
export interface SignPlan {
  readonly config: SignConfig;
  readonly verification: Verification;
  /** Undefined where the run only copies: it signs nothing, and needs no key. */
  readonly signing: Signing | undefined;
}

/** Reads keys and identities, before anything runs. @param signs something is to be built and so signed. */
export async function planSigning(
  config: SignConfig | undefined,
  signs: boolean,
  deps: Parameters<typeof readSigning>[1],
  problems: Problem[],
): Promise<SignPlan | undefined> {
  if (config === undefined) return undefined;
  const verification = await readVerification(config, deps, problems);
  const signing = signs ? await readSigning(config, deps, problems) : undefined;
  return verification === undefined ? undefined : { config, verification, signing };
}

/** Gives the work a signer; undefined where nothing is to be signed. */
export async function withSigner<T>(
  plan: SignPlan | undefined,
  deps: Omit<CosignDeps, 'stage' | 'fetch' | 'logins'> & {
    readonly clock: Clock;
    readonly logins: () => Promise<Readonly<Record<string, string>>>;
  },
  work: (signer: Signer | undefined) => Promise<T>,
): Promise<T> {
  if (plan === undefined) return work(undefined);
  const cosignDeps: CosignDeps = { ...deps, stage: 'build', fetch: plan.config.fetch, logins: await deps.logins() };
  return withCosign(plan, cosignDeps, (cosign) => work(createSigner(cosign, deps)));
}
