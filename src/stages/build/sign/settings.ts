import { createHash, createPublicKey } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';

import type { SignConfig } from '../../../config/schema-sign';
import type { Problem } from '../../../errors';
import type { Output } from '../../../output';
import { hiding, readSecrets } from '../secrets';

/** What a signature is held to. */
export interface Verification {
  /** Who must have signed, in words: the key of KMS, the public key's hash, or the identity. */
  readonly by: string;
  readonly how:
    | { readonly kind: 'public-key'; readonly pem: string }
    | { readonly kind: 'kms'; readonly key: string }
    | {
        readonly kind: 'keyless';
        readonly identity: string | undefined;
        readonly identityPattern: string | undefined;
        readonly issuer: string;
      };
}

/** What signing needs, read and found there; its secrets are masked. */
export interface Signing {
  readonly how:
    | { readonly kind: 'kms'; readonly key: string }
    /** The key's text or its file, and its password. */
    | { readonly kind: 'private-key'; readonly key: { readonly text: string } | { readonly file: string } }
    | { readonly kind: 'keyless' };
  /** Variables of the program: the key and its password, or what GitHub gives a job to prove itself. */
  readonly env: Readonly<Record<string, string>>;
  /** For text that leaves as data: its secrets as `***`. */
  readonly hide: (text: string) => string;
}

interface ReadDeps {
  readonly root: string;
  readonly env: NodeJS.ProcessEnv;
  readonly output: Pick<Output, 'mask'>;
}

const WHERE = 'build.sign';
/** The variable by which cosign is handed a private key, and the one by which it reads the password. */
export const PRIVATE_KEY = 'COSIGN_PRIVATE_KEY';
const PASSWORD = 'COSIGN_PASSWORD';
/** By these a job asks GitHub who it is. */
const ID_TOKEN = ['ACTIONS_ID_TOKEN_REQUEST_URL', 'ACTIONS_ID_TOKEN_REQUEST_TOKEN'] as const;
const COMMAND = 'cosign public-key --key KEY';

/** A public key by its hash, as OpenSSL and cosign know it: SHA-256 of its DER. @throws Error where it is no public key. */
export function fingerprintOf(pem: string): string {
  // Node would make a public key of a private one: that one must not be here at all.
  if (/PRIVATE KEY/.test(pem)) throw new Error('is a private key');
  const der = createPublicKey(pem).export({ type: 'spki', format: 'der' });
  return createHash('sha256').update(der).digest('hex');
}

async function publicKeyOf(
  reference: string,
  { root, env }: ReadDeps,
  problems: Problem[],
): Promise<string | undefined> {
  const where = `${WHERE}.publicKey`;
  const name = reference.slice(reference.indexOf(':') + 1);
  const pem = reference.startsWith('env:')
    ? env[name]
    : await readFile(resolve(root, name), 'utf8').catch(() => undefined);
  if (pem === undefined || pem.trim() === '') {
    const [what, fix] = reference.startsWith('env:')
      ? [`${name} is not set`, `give it to this step: env: { ${name}: … }`]
      : [`${name} cannot be read`, `write it (${COMMAND}) and commit it: it is no secret`];
    problems.push({ where, what, fix });
    return undefined;
  }
  try {
    fingerprintOf(pem);
    return pem;
  } catch (error) {
    const isPrivate = error instanceof Error && error.message === 'is a private key';
    const what = isPrivate ? `${name} is a private key` : `${name} is no public key in PEM`;
    problems.push({ where, what, fix: `name the public one (${COMMAND})` });
    return undefined;
  }
}

/** Reads what signatures are held to. What is wrong goes to `problems`; undefined then. */
export async function readVerification(
  sign: SignConfig,
  deps: ReadDeps,
  problems: Problem[],
): Promise<Verification | undefined> {
  const { keyless, key, publicKey } = sign;
  if (keyless !== undefined) {
    const { identity, identityPattern, issuer } = keyless;
    return {
      by: `${identity ?? identityPattern ?? ''} (${issuer})`,
      how: { kind: 'keyless', identity, identityPattern, issuer },
    };
  }
  if (publicKey === undefined) return { by: key ?? '', how: { kind: 'kms', key: key ?? '' } };
  const pem = await publicKeyOf(publicKey, deps, problems);
  if (pem === undefined) return undefined;
  const hash = `public key sha256:${fingerprintOf(pem)}`;
  return {
    by: key?.startsWith('awskms:') === true ? `${key} (${hash})` : hash,
    how: { kind: 'public-key', pem },
  };
}

/** Reads what signing needs, and masks it. What is wrong goes to `problems`; undefined then. */
export async function readSigning(sign: SignConfig, deps: ReadDeps, problems: Problem[]): Promise<Signing | undefined> {
  const { key, password } = sign;
  if (key === undefined) return readKeyless(deps, problems);
  if (key.startsWith('awskms:')) return { how: { kind: 'kms', key }, env: {}, hide: (text) => text };
  const before = problems.length;
  const wanted = { key, password: password ?? `env:${PASSWORD}` };
  const { mounts, env, hide } = await readSecrets(wanted, { ...deps, where: WHERE }, problems);
  const mount = mounts['key'];
  if (problems.length > before || mount === undefined) return undefined;
  const secret = env[wanted.password.slice('env:'.length)] ?? '';
  return {
    how: {
      kind: 'private-key',
      key: 'file' in mount ? { file: mount.file } : { text: env[mount.env] ?? '' },
    },
    env: {
      [PASSWORD]: secret,
      ...('env' in mount ? { [PRIVATE_KEY]: env[mount.env] ?? '' } : {}),
    },
    // A password of few letters too: there it stands alone.
    hide: (text) => hiding(secret === '' ? [] : [secret])(hide(text)),
  };
}

function readKeyless({ env, output }: ReadDeps, problems: Problem[]): Signing | undefined {
  const found = ID_TOKEN.map((name) => [name, env[name] ?? ''] as const);
  if (found.some(([, value]) => value === '')) {
    problems.push({
      where: `${WHERE}.keyless`,
      what: 'this job cannot prove who it is: GitHub gives it no ID token',
      fix: 'add to the job: permissions: { id-token: write, contents: read }; outside of GitHub sign with a key',
    });
    return undefined;
  }
  const token = env[ID_TOKEN[1]] ?? '';
  output.mask(token);
  return { how: { kind: 'keyless' }, env: Object.fromEntries(found), hide: hiding([token]) };
}
