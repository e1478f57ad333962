import { PRIVATE_KEY, type Signing, type Verification } from './settings';

/**
 * A signing configuration without services: nothing of a key's signatures goes to Sigstore's public log, where everybody could read when which
 * image was made (cosign’s own sign --key would send it there).
 */
export const NO_SERVICES = JSON.stringify({ mediaType: 'application/vnd.dev.sigstore.signingconfig.v0.2+json' });

/** Whom to trust for certificates and logs: nobody, where a key signs. Without it cosign would fetch Sigstore's list. */
export const NO_ROOT = JSON.stringify({ mediaType: 'application/vnd.dev.sigstore.trustedroot+json;version=0.1' });

/** Files that the runner has written for cosign. */
export interface CosignFiles {
  readonly signingConfig: string;
  readonly trustedRoot: string;
  readonly publicKey: string;
}

/**
 * `cosign sign …` (https://github.com/sigstore/cosign/blob/main/doc/cosign_sign.md). By digest: a tag may name something else by then.
 * No secret is among the arguments. @param image `HOST/NAME@sha256:…`
 */
export function signArgv(image: string, { how }: Signing, files: CosignFiles): string[] {
  const rest = ['--yes', image];
  if (how.kind === 'keyless') return ['sign', '--oidc-provider', 'github-actions', ...rest];
  const key = how.kind === 'kms' ? how.key : 'file' in how.key ? how.key.file : `env://${PRIVATE_KEY}`;
  const offline = ['--signing-config', files.signingConfig, '--trusted-root', files.trustedRoot];
  return ['sign', '--key', key, ...offline, ...rest];
}

/** `cosign verify …` (https://github.com/sigstore/cosign/blob/main/doc/cosign_verify.md). @param image `HOST/NAME@sha256:…` */
export function verifyArgv(image: string, { how }: Verification, files: CosignFiles): string[] {
  if (how.kind !== 'keyless') {
    const key = how.kind === 'kms' ? how.key : files.publicKey;
    // Not in the public log, and so not looked for there.
    return ['verify', '--key', key, '--insecure-ignore-tlog=true', '--output', 'json', image];
  }
  const who =
    how.identity === undefined
      ? ['--certificate-identity-regexp', how.identityPattern ?? '']
      : ['--certificate-identity', how.identity];
  return ['verify', ...who, '--certificate-oidc-issuer', how.issuer, '--output', 'json', image];
}
