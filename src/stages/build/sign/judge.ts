import type { ChildResult } from '../../../child/run';
import { describeEnd } from '../../../child/run';

/** Longest that cosign may take for one image, in wall milliseconds: its own limit is three minutes. */
export const COSIGN_MS = 200_000;

/**
 * Why cosign did not do what it was asked. `unsigned`: no signature at all. `other`: there are some, and none is by whom it must be, of this
 * digest, and whole. `elsewhere`: a service that it needs (registry, KMS, Sigstore) did not answer or refused.
 */
export type Cause = 'unsigned' | 'other' | 'missing' | 'elsewhere' | 'password' | 'unknown';

export interface Failure {
  readonly cause: Cause;
  readonly message: string;
  readonly hint: string;
}

/** What cosign ends with (https://github.com/sigstore/cosign/blob/main/doc/cosign_exit_codes.md); its texts tell what the codes do not. */
const EXIT: Readonly<Record<number, Cause>> = { 10: 'unsigned', 11: 'missing', 12: 'other' };

/** The codes are of signatures in the old form; those in bundles, which version 3 writes, end with 1. */
const TOLD: readonly (readonly [RegExp, Cause])[] = [
  [/no matching (?:signatures|attestations)|none of the expected identities/i, 'other'],
  [/no signatures found|no valid bundles/i, 'unsigned'],
  [/MANIFEST_UNKNOWN|NAME_UNKNOWN/, 'missing'],
];

interface Row {
  readonly text: RegExp;
  readonly cause: Cause;
  readonly what: (host: string) => string;
  readonly hint: string;
}

const UNREACHABLE =
  /dial tcp|connection re(?:fused|set)|no such host|i\/o timeout|TLS handshake|deadline exceeded|\bEOF\b|50[0-9] \w/i;
const all = (...parts: readonly RegExp[]) => new RegExp(parts.map((p) => `(?=[^]*(?:${p.source}))`).join(''), 'i');

/** In this order: what a service answers hides behind "no signatures" where cosign goes on without it. */
const ROWS: readonly Row[] = [
  {
    text: /decrypt(?:ion)? failed|decrypting|invalid password|wrong password/i,
    cause: 'password',
    what: () => 'the password does not open the private key',
    hint: 'pass the one the key was made with: build.sign.password names its variable (COSIGN_PASSWORD)',
  },
  {
    text: all(/operation error KMS|\bkms get\b/, /AccessDenied|not authorized/),
    cause: 'elsewhere',
    what: () => 'KMS does not let this role use the key',
    hint: 'the build role needs kms:Sign, kms:GetPublicKey and kms:DescribeKey on it, the role that deploys the latter two: ez-deploy bootstrap gives them; the key’s own policy must let the account’s roles in',
  },
  {
    text: /operation error KMS|\bkms get\b|getting public key/i,
    cause: 'elsewhere',
    what: () => 'KMS has no such key to sign with, or does not answer',
    hint: 'build.sign.key must be an asymmetric key for signing (ECC_NIST_P256), in the region and account that it names',
  },
  {
    text: /fulcio|rekor|tuf[-. ]|\btuf\b|sigstore\.dev|id token|oidc/i,
    cause: 'elsewhere',
    what: () => 'Sigstore’s services do not answer, or do not take this job’s identity',
    hint: 'the job needs id-token: write and a way to fulcio, rekor and tuf-repo-cdn.sigstore.dev; see status.sigstore.dev',
  },
  {
    text: /UNAUTHORIZED|DENIED|status code 40[13]|\b40[13] (?:Unauthorized|Forbidden)/i,
    cause: 'elsewhere',
    what: (host) => `the registry ${host} does not let this role in`,
    hint: 'the role needs ecr:GetAuthorizationToken, ecr:BatchGetImage and ecr:GetDownloadUrlForLayer on the repository; to sign also push rights',
  },
  {
    text: UNREACHABLE,
    cause: 'elsewhere',
    what: (host) => `the registry ${host} cannot be reached`,
    hint: 'run it again: nothing was changed',
  },
];

/** Lines that say what is wrong, without cosign's frame. */
function reasonOf(tail: readonly string[]): string {
  const said = tail.map((line) =>
    line.replace(/^(?:Error|main\.go:\d+): (?:error during command execution: )?/, '').trim(),
  );
  return (
    said.find((line) => /error|fail|no /i.test(line)) ??
    said.findLast((line) => line !== '') ??
    'it says nothing'
  ).slice(0, 400);
}

function failure(
  doing: 'sign' | 'verify',
  image: string,
  child: ChildResult,
): { readonly cause: Cause; readonly what: string; readonly hint: string } {
  const host = image.split('/')[0] ?? '';
  const text = child.tail.join('\n');
  if (child.exitCode === undefined)
    return {
      cause: 'unknown',
      what: describeEnd('cosign', child, COSIGN_MS),
      hint: 'run it again: nothing was changed',
    };
  const told = doing === 'verify' ? (EXIT[child.exitCode] ?? TOLD.find(([told]) => told.test(text))?.[1]) : undefined;
  // Signatures that are there were read: no service was missing, whatever names stand in them.
  const row = told === 'other' ? undefined : ROWS.find((r) => r.text.test(text));
  if (row !== undefined)
    return { cause: row.cause, what: `${row.what(host)} (${reasonOf(child.tail)})`, hint: row.hint };
  const cause = told ?? 'unknown';
  return { cause, what: reasonOf(child.tail), hint: 'run the same cosign command by hand with --verbose' };
}

/** What a failed `cosign verify` means for an image. Pure. @param by who must have signed. */
export function judgeVerify(image: string, by: string, child: ChildResult): Failure {
  const { cause, what, hint } = failure('verify', image, child);
  const digest = (image.split('@')[1] ?? image).slice(0, 19);
  switch (cause) {
    case 'unsigned':
      return {
        cause,
        message: `image ${digest}… is not signed, and only what ${by} has signed is taken`,
        hint: 'build it with build.sign set (the build stage signs what it makes), or promote a signed one; an image of before that is built anew by the next build',
      };
    case 'other':
      return {
        cause,
        message: `image ${digest}… has signatures, and none of them is by ${by}: ${what}`,
        hint: 'look at who signed it (cosign tree IMAGE); where the key or the workflow has changed, build it anew, else treat the image as foreign',
      };
    case 'missing':
      return {
        cause,
        message: `the registry has no image ${digest}…, so nobody can have signed it`,
        hint: 'run the build stage, or promote the image into this environment’s registry',
      };
    default:
      return { cause, message: `the signature of image ${digest}… could not be checked: ${what}`, hint };
  }
}

/** What a failed `cosign sign` means. Pure. */
export function judgeSign(image: string, child: ChildResult): Failure {
  const { cause, what, hint } = failure('sign', image, child);
  const digest = (image.split('@')[1] ?? image).slice(0, 19);
  return { cause, message: `image ${digest}… was pushed and could not be signed: ${what}`, hint };
}
