import { allow, arnOf, type Statement, type Where } from './statements';

/** What cosign asks of a key of KMS (sigstore/pkg/signature/kms/aws): it verifies by itself, with the public key. */
const READ = ['kms:DescribeKey', 'kms:GetPublicKey'];

/** One key, as `build.sign.key` names it. Other accounts' keys must let the role in by their own policies too. */
function keyStatement(w: Where, key: string, actions: readonly string[]): Statement {
  const name = key.slice('awskms:///'.length);
  const [, region, account, rest] = /^arn:[^:]+:kms:([^:]+):(\d+):(.+)$/.exec(name) ?? [];
  const at = region === undefined || account === undefined ? w : { ...w, region, accountId: account };
  const what = rest ?? name;
  // A policy cannot name a key by its alias, but it can ask for one that has it.
  if (what.startsWith('alias/'))
    return allow('SigningKey', actions, [arnOf(at, 'kms', 'key/*')], {
      'ForAnyValue:StringEquals': { 'kms:ResourceAliases': what },
    });
  return allow('SigningKey', actions, [arnOf(at, 'kms', what.startsWith('key/') ? what : `key/${what}`)]);
}

/** Signing with a key of KMS, where images are signed with one: the build role's. */
export function signingKey(w: Where): Statement[] {
  const key = w.sign?.key;
  return key?.startsWith('awskms:') === true ? [keyStatement(w, key, [...READ, 'kms:Sign'])] : [];
}

/** Verifying before a deployment, where KMS is asked for the public key: of the roles that deploy. They cannot sign. */
export function verifyingKey(w: Where): Statement[] {
  const { key, publicKey } = w.sign ?? {};
  return key?.startsWith('awskms:') === true && publicKey === undefined ? [keyStatement(w, key, READ)] : [];
}

/** What reading a signature takes beside what reading a digest does: it is a layer. */
export const signatureReads = (w: Where): string[] => (w.sign === undefined ? [] : ['ecr:GetDownloadUrlForLayer']);
