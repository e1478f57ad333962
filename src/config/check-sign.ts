import type { Checked } from './checks';
import type { Finding, Path } from './path';

const AT: Path = ['build', 'sign'];

/** What is wrong in itself is not also told to be missing. */
const WAYS: readonly Path[] = ['key', 'keyless'].map((key) => [...AT, key]);

/** What an alias or an id of KMS is looked up in: the account and the region of whoever asks. */
const isLocalToAccount = (key: string): boolean => key.startsWith('awskms:///') && !key.startsWith('awskms:///arn:');

/** `build.sign`: one way of signing, and all that verifying by it needs. */
export function checkSign({ config }: Checked): Finding[] {
  const { sign } = config.build;
  if (sign === undefined) return [];
  const { key, publicKey, password, keyless } = sign;
  const findings: Finding[] = [];
  const say = (keys: readonly string[], what: string, fix: string) =>
    findings.push({ at: keys.length === 0 ? [AT] : [[...AT, ...keys], AT], because: WAYS, what, fix });
  if (key === undefined && keyless === undefined)
    say(
      [],
      'build.sign says neither key nor keyless',
      'add key: awskms:///alias/NAME, or keyless: { identity, issuer }',
    );
  if (key !== undefined && keyless !== undefined)
    say(['keyless'], 'build.sign has both key and keyless', 'keep one of them: an image has one signer');
  if (keyless !== undefined) {
    const both = keyless.identity !== undefined && keyless.identityPattern !== undefined;
    if (both) say(['keyless', 'identityPattern'], 'identity and identityPattern are both given', 'keep one of them');
    else if (keyless.identity === undefined && keyless.identityPattern === undefined)
      say(
        ['keyless'],
        'build.sign.keyless does not say whose signature counts: anybody can sign with an identity of his own',
        'add identity: https://github.com/OWNER/REPO/.github/workflows/FILE.yml@refs/heads/main',
      );
    for (const [name, value] of Object.entries({ publicKey, password }))
      if (value !== undefined) say([name], `keyless signatures have no ${name}`, 'remove it');
    return findings;
  }
  if (key === undefined) return findings;
  const inKms = key.startsWith('awskms:');
  if (!inKms && publicKey === undefined)
    say(
      ['publicKey'],
      `build.sign.publicKey is missing: whoever deploys must not need the private key (${key})`,
      'write it beside ez-deploy.yml (cosign public-key --key KEY) and add publicKey: file:cosign.pub',
    );
  if (publicKey !== undefined && publicKey === key)
    say(['publicKey'], 'build.sign.publicKey is the private key', 'name the public one (cosign public-key --key KEY)');
  if (inKms && password !== undefined) say(['password'], 'a KMS key has no password', 'remove it');
  const places = new Set(Object.values(config.environments).map((e) => `${e.account ?? ''} ${e.region}`));
  if (isLocalToAccount(key) && publicKey === undefined && places.size > 1)
    say(
      ['key'],
      `${key} is another key in each account and region, and the environments are in ${places.size}: what one has signed no other would accept`,
      'name the key by its ARN (awskms:///arn:aws:kms:REGION:ACCOUNT:key/ID), or add publicKey',
    );
  return findings;
}
