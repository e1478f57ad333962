import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { scrubbedEnvironment } from '../../../child/environment';
import { type ChildResult, runChild } from '../../../child/run';
import { StageError, type StageName } from '../../../errors';
import type { Output } from '../../../output';
import { homeAt, locksBesideBundle, type Obtained, obtain, ToolMissing, toolCacheOf } from '../../scan/obtain';
import { COSIGN } from '../../scan/pinned';
import { writeDockerConfig } from '../buildx/docker';
import { type CosignFiles, NO_ROOT, NO_SERVICES, signArgv, verifyArgv } from './argv';
import { COSIGN_MS, type Failure, judgeSign, judgeVerify } from './judge';
import type { Signing, Verification } from './settings';

export interface CosignDeps {
  /** Whose errors they are. */
  readonly stage: StageName;
  readonly env: NodeJS.ProcessEnv;
  readonly signal: AbortSignal;
  readonly output: Output;
  readonly root: string;
  /** Whether what is not on PATH may be fetched: `build.sign.fetch`. */
  readonly fetch: boolean;
  /** Folder with what pins cosign; beside the bundle where absent. */
  readonly locks?: string;
  /** Authorization header (`Basic …`) by registry host. */
  readonly logins: Readonly<Record<string, string>>;
  /** AWS_… variables for KMS; asked only where a KMS key is used. @param key as in `build.sign.key`. */
  readonly kms: (key: string) => Promise<Readonly<Record<string, string>>>;
}

/** What is done with signatures, by a cosign that has been found. */
export interface Cosign {
  /** Who must have signed. */
  readonly by: string;
  /** @returns undefined where the image is signed by whom it must be; else why not. @param image `HOST/NAME@sha256:…` */
  readonly verify: (image: string) => Promise<Failure | undefined>;
  /** Signs a digest, into its own repository. @returns why it could not be; undefined where it was. */
  readonly sign: (image: string) => Promise<Failure | undefined>;
}

/** @throws StageError that says how to get it. */
async function find(deps: CosignDeps): Promise<Obtained> {
  try {
    return await obtain(COSIGN, {
      ...{ env: deps.env, signal: deps.signal, root: deps.root, fetch: deps.fetch },
      locks: deps.locks ?? locksBesideBundle(),
      cache: toolCacheOf(deps.env),
      say: (line) => deps.output.info(line),
    });
  } catch (error) {
    if (!(error instanceof ToolMissing)) throw error;
    throw new StageError({
      stage: deps.stage,
      message: `images are to be signed and verified (build.sign), and ${error.message}`,
      hint: error.how,
      cause: error,
    });
  }
}

/** What a child may say of itself without telling its secrets. */
const hidden = (child: ChildResult, hide: (text: string) => string): ChildResult => ({
  ...child,
  tail: child.tail.map(hide),
});

/**
 * Gives the work a cosign with a home, Docker configuration and Sigstore cache of its own, removed afterwards. It sees the registry's login, and
 * of the job's rights only what it needs: AWS's where the key is in KMS, the ID token where it signs keyless.
 * @throws StageError where cosign cannot be had, before the work begins.
 */
export async function withCosign<T>(
  what: { readonly verification: Verification; readonly signing: Signing | undefined },
  deps: CosignDeps,
  work: (cosign: Cosign) => Promise<T>,
): Promise<T> {
  const { verification, signing } = what;
  const { program, version, from } = await find(deps);
  deps.output.debug(`cosign ${version} (${from})`);
  const folder = await mkdtemp(join(deps.env['RUNNER_TEMP'] ?? tmpdir(), 'ez-deploy-cosign-'));
  try {
    await writeDockerConfig(folder, deps.logins, deps);
    const files: CosignFiles = {
      signingConfig: join(folder, 'signing-config.json'),
      trustedRoot: join(folder, 'trusted-root.json'),
      publicKey: join(folder, 'cosign.pub'),
    };
    await writeFile(files.signingConfig, NO_SERVICES);
    await writeFile(files.trustedRoot, NO_ROOT);
    // The very text that was found good.
    if (verification.how.kind === 'public-key') await writeFile(files.publicKey, verification.how.pem);
    const run = async (argv: readonly string[], how: { readonly kind: string; readonly key?: unknown }, more = {}) => {
      const kms = how.kind === 'kms' && typeof how.key === 'string' ? await deps.kms(how.key) : {};
      return runChild([program, ...argv], {
        cwd: folder,
        env: scrubbedEnvironment(deps.env, {
          ...homeAt(folder),
          DOCKER_CONFIG: folder,
          TUF_ROOT: join(folder, 'sigstore'),
          ...kms,
          ...more,
        }),
        timeoutMs: COSIGN_MS,
        signal: deps.signal,
      });
    };
    return await work({
      by: verification.by,
      verify: async (image) => {
        const child = await run(verifyArgv(image, verification, files), verification.how);
        deps.signal.throwIfAborted();
        return child.exitCode === 0 ? undefined : judgeVerify(image, verification.by, child);
      },
      sign: async (image) => {
        if (signing === undefined) throw new Error('nothing to sign with was read');
        const child = await run(signArgv(image, signing, files), signing.how, signing.env);
        deps.signal.throwIfAborted();
        return child.exitCode === 0 ? undefined : judgeSign(image, hidden(child, signing.hide));
      },
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
