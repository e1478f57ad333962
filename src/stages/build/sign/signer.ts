import type { Clock } from '../../../clock';
import { StageError } from '../../../errors';
import type { Output } from '../../../output';
import type { Cosign } from './cosign';
import type { Failure } from './judge';

/** How long another run that has pushed the same image first is given to sign it: looks, and wall ms between them. */
const LOOKS = 7;
const BETWEEN_MS = 5_000;

const stageError = (service: string, { message, hint }: Failure): StageError =>
  new StageError({ stage: 'build', message: `${service}: ${message}`, hint });

/** What the build stage does about signatures. All of it throws a StageError where that does not succeed. */
export interface Signer {
  /** Who must have signed. */
  readonly by: string;
  /** Whether what the registry has may be taken for ours. Throws only where nobody can tell. */
  readonly isSigned: (service: string, image: string) => Promise<boolean>;
  /** Signs what this run has pushed, and reads it back by what a deployment will hold it to. */
  readonly sign: (service: string, image: string) => Promise<void>;
  /** Holds an image that somebody else has made to its signature, before it is promoted. */
  readonly hold: (service: string, image: string) => Promise<void>;
  /** The same for an image that another run has pushed just now, and may be about to sign. */
  readonly awaitSigned: (service: string, image: string) => Promise<void>;
}

export function createSigner(
  cosign: Cosign,
  deps: { readonly clock: Pick<Clock, 'sleep'>; readonly signal: AbortSignal; readonly output: Pick<Output, 'debug'> },
): Signer {
  const hold: Signer['hold'] = async (service, image) => {
    const failed = await cosign.verify(image);
    if (failed !== undefined) throw stageError(service, failed);
  };
  return {
    by: cosign.by,
    hold,
    isSigned: async (service, image) => {
      const failed = await cosign.verify(image);
      if (failed === undefined) return true;
      if (failed.cause !== 'unsigned' && failed.cause !== 'other') throw stageError(service, failed);
      deps.output.debug(`${service}: ${failed.message}`);
      return false;
    },
    sign: async (service, image) => {
      const failed = await cosign.sign(image);
      if (failed !== undefined) throw stageError(service, failed);
      const unlike = await cosign.verify(image);
      if (unlike === undefined) return;
      const other = unlike.cause === 'other' || unlike.cause === 'unsigned';
      throw stageError(service, {
        ...unlike,
        message: other ? `what build.sign has signed with is not ${cosign.by}: ${unlike.message}` : unlike.message,
        hint: other
          ? 'build.sign.publicKey must be that of build.sign.key, and keyless.identity the workflow and branch that build'
          : unlike.hint,
      });
    },
    awaitSigned: async (service, image) => {
      for (let look = 1; ; look += 1) {
        const failed = await cosign.verify(image);
        if (failed === undefined) return;
        if (failed.cause !== 'unsigned' || look >= LOOKS) throw stageError(service, failed);
        await deps.clock.sleep(BETWEEN_MS, deps.signal);
      }
    },
  };
}
