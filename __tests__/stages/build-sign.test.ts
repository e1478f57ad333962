import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { ChildResult } from '../../src/child/run';
import type { SignConfig } from '../../src/config/schema-sign';
import type { Problem } from '../../src/errors';
import { kmsVariables, regionOfKey } from '../../src/aws/kms-variables';
import { NO_ROOT, NO_SERVICES, signArgv, verifyArgv } from '../../src/stages/build/sign/argv';
import { judgeSign, judgeVerify } from '../../src/stages/build/sign/judge';
import { fingerprintOf, readSigning, readVerification } from '../../src/stages/build/sign/settings';
import { isSignatureOf, withReferrers } from '../../src/stages/build/sign/signatures';
import { captureOutput } from '../support/capture-output';

const DIGEST = `sha256:${'a'.repeat(64)}`;
const IMAGE = `123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop/api@${DIGEST}`;
const FILES = {
  signingConfig: '/private/signing.json',
  trustedRoot: '/private/root.json',
  publicKey: '/private/cosign.pub',
};
const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const PEM = publicKey.export({ type: 'spki', format: 'pem' }).toString();
const PRIVATE = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const ISSUER = 'https://token.actions.githubusercontent.com';
const WORKFLOW = 'https://github.com/org/shop/.github/workflows/deploy.yml@refs/heads/main';

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'ez-sign-'));
  writeFileSync(join(root, 'cosign.pub'), PEM);
  writeFileSync(join(root, 'private.pem'), PRIVATE);
  writeFileSync(join(root, 'readme.md'), '# nothing\n');
  writeFileSync(join(root, 'cosign.key'), 'a line of an encrypted key\n');
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const sign = (over: Partial<SignConfig>): SignConfig => ({ fetch: true, ...over });
async function read(over: Partial<SignConfig>, env: NodeJS.ProcessEnv = {}) {
  const problems: Problem[] = [];
  const output = captureOutput();
  const deps = { root, env, output };
  const verification = await readVerification(sign(over), deps, problems);
  const signing = await readSigning(sign(over), deps, problems);
  return { verification, signing, problems, masked: output.masked };
}

describe('what cosign is asked', () => {
  it('with a key of KMS: nothing goes to the public log, and nothing is looked for there', async () => {
    const { verification, signing, problems } = await read({ key: 'awskms:///alias/shop' });
    expect(problems).toEqual([]);
    expect(signing && signArgv(IMAGE, signing, FILES)).toEqual([
      ...['sign', '--key', 'awskms:///alias/shop', '--signing-config', FILES.signingConfig],
      ...['--trusted-root', FILES.trustedRoot, '--yes', IMAGE],
    ]);
    expect(verification && verifyArgv(IMAGE, verification, FILES)).toEqual([
      ...['verify', '--key', 'awskms:///alias/shop', '--insecure-ignore-tlog=true', '--output', 'json', IMAGE],
    ]);
    expect(verification?.by).toBe('awskms:///alias/shop');
    expect([NO_SERVICES, NO_ROOT].map((text) => JSON.parse(text) as object)).toEqual([
      { mediaType: 'application/vnd.dev.sigstore.signingconfig.v0.2+json' },
      { mediaType: 'application/vnd.dev.sigstore.trustedroot+json;version=0.1' },
    ]);
  });
  it('with a public key: that alone decides, wherever the private one is', async () => {
    const { verification } = await read({ key: 'awskms:///alias/shop', publicKey: 'file:cosign.pub' });
    expect(verification && verifyArgv(IMAGE, verification, FILES)[2]).toBe(FILES.publicKey);
    expect(verification?.by).toBe(`awskms:///alias/shop (public key sha256:${fingerprintOf(PEM)})`);
    expect(fingerprintOf(PEM)).toMatch(/^[0-9a-f]{64}$/);
  });
  it('with a private key: key and password are in its environment, in no argument, and masked', async () => {
    const env = { MY_KEY: 'line one of the key\nline two of the key', MY_WORD: 'pw', COSIGN_PASSWORD: 'another' };
    const from = { key: 'env:MY_KEY', publicKey: 'file:cosign.pub', password: 'env:MY_WORD' };
    const { signing, masked, problems } = await read(from, env);
    expect(problems).toEqual([]);
    expect(signing?.env).toEqual({ COSIGN_PASSWORD: 'pw', COSIGN_PRIVATE_KEY: env.MY_KEY });
    expect(signing && signArgv(IMAGE, signing, FILES).join(' ')).toContain('--key env://COSIGN_PRIVATE_KEY ');
    expect(masked).toEqual(expect.arrayContaining(['line one of the key', 'line two of the key']));
    expect(signing?.hide('line two of the key, pw')).toBe('***, ***');
    const file = await read({ key: 'file:cosign.key', publicKey: 'file:cosign.pub' }, env);
    expect(file.signing?.env).toEqual({ COSIGN_PASSWORD: 'another' });
    expect(file.signing && signArgv(IMAGE, file.signing, FILES)[2]).toBe(join(root, 'cosign.key'));
  });
  it('keyless: with the job’s own identity, held to one identity and issuer', async () => {
    const env = { ACTIONS_ID_TOKEN_REQUEST_URL: 'https://token', ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'bearer-of-the-job' };
    const { signing, verification, masked } = await read({ keyless: { identity: WORKFLOW, issuer: ISSUER } }, env);
    expect(signing && signArgv(IMAGE, signing, FILES)).toEqual([
      ...['sign', '--oidc-provider', 'github-actions', '--yes', IMAGE],
    ]);
    expect(signing?.env).toEqual(env);
    expect(masked).toContain('bearer-of-the-job');
    const who = ['--certificate-identity', WORKFLOW, '--certificate-oidc-issuer', ISSUER];
    expect(verification && verifyArgv(IMAGE, verification, FILES)).toEqual([
      ...['verify', ...who, '--output', 'json', IMAGE],
    ]);
    const pattern = (await read({ keyless: { identityPattern: '^x$', issuer: ISSUER } }, env)).verification;
    expect(pattern && verifyArgv(IMAGE, pattern, FILES).slice(1, 3)).toEqual(['--certificate-identity-regexp', '^x$']);
    expect(verification?.by).toBe(`${WORKFLOW} (${ISSUER})`);
  });
  it('in KMS: with the job’s own credentials, in the region of the key', async () => {
    const arn = 'awskms:///arn:aws:kms:eu-west-1:123456789012:alias/shop';
    expect([regionOfKey(arn), regionOfKey('awskms:///alias/shop')]).toEqual(['eu-west-1', undefined]);
    const credentials = { accessKeyId: 'AK', secretAccessKey: 'SK', sessionToken: 'ST' };
    const target = { region: 'eu-central-1', credentials: () => Promise.resolve(credentials) };
    const own = { AWS_ACCESS_KEY_ID: 'AK', AWS_SECRET_ACCESS_KEY: 'SK', AWS_SESSION_TOKEN: 'ST' };
    expect(await kmsVariables(target, arn)).toEqual({ ...own, AWS_REGION: 'eu-west-1' });
    expect(await kmsVariables({ ...target, endpoint: 'http://127.0.0.1:1' }, 'awskms:///alias/shop')).toEqual({
      ...{ ...own, AWS_REGION: 'eu-central-1', AWS_ENDPOINT_URL: 'http://127.0.0.1:1' },
    });
  });
});

describe('what is missing', () => {
  it.each([
    [{ key: 'env:KEY', publicKey: 'file:none.pub' }, 'build.sign.publicKey', /none\.pub cannot be read/],
    [{ key: 'env:KEY', publicKey: 'env:NONE' }, 'build.sign.publicKey', /NONE is not set/],
    [{ key: 'env:KEY', publicKey: 'file:private.pem' }, 'build.sign.publicKey', /private\.pem is a private key/],
    [{ key: 'env:KEY', publicKey: 'file:readme.md' }, 'build.sign.publicKey', /readme\.md is no public key in PEM/],
    [{ key: 'env:NONE', publicKey: 'file:cosign.pub' }, 'build.sign.key', /NONE is not set/],
    [{ key: 'file:none.key', publicKey: 'file:cosign.pub' }, 'build.sign.key', /none\.key cannot be read/],
    [{ key: 'env:KEY', publicKey: 'file:cosign.pub', password: 'env:NONE' }, 'build.sign.password', /NONE is not set/],
    [{ keyless: { identity: 'i', issuer: ISSUER } }, 'build.sign.keyless', /cannot prove who it is/],
  ])('%j is said, with what to do', async (over, where, what) => {
    const { problems } = await read(over, { KEY: 'a key of some length', COSIGN_PASSWORD: 'password' });
    expect(problems).toEqual([
      { where, what: expect.stringMatching(what) as string, fix: expect.any(String) as string },
    ]);
  });
});

describe('why an image is not taken', () => {
  const child = (exitCode: number | undefined, ...tail: string[]): ChildResult => ({
    ...{ exitCode, signal: undefined, tail, timedOut: exitCode === undefined, aborted: false, bytes: 1, seconds: 1 },
    ...{ stdout: undefined, leftovers: [], startError: undefined },
  });
  it.each([
    [10, 'Error: no signatures found', 'unsigned', /is not signed, and only what BY has signed is taken/],
    [
      12,
      'Error: no matching signatures: invalid signature when validating',
      'other',
      /none of them is by BY: no matching/,
    ],
    [
      1,
      'Error: no matching attestations: failed to verify signature: oidc',
      'other',
      /none of them is by BY: no matching/,
    ],
    [1, 'Error: none of the expected identities matched what was in the certificate', 'other', /none of them is by BY/],
    [11, 'Error: image tag not found: MANIFEST_UNKNOWN', 'missing', /the registry has no image sha256:a/],
    [1, 'Error: GET https://h/v2/: UNAUTHORIZED: authentication required', 'elsewhere', /does not let this role in/],
    [
      1,
      'Error: Get "http://h/v2/": dial tcp 127.0.0.1:1: connect: connection refused',
      'elsewhere',
      /cannot be reached/,
    ],
    [1, 'Error: updating local metadata: tuf-repo-cdn.sigstore.dev: no such host', 'elsewhere', /Sigstore’s services/],
    [
      1,
      'Error: loading public key: kms get: getting public key: AccessDeniedException',
      'elsewhere',
      /KMS does not let/,
    ],
    [1, 'Error: something that nobody knows', 'unknown', /could not be checked: something that nobody knows/],
    [undefined, '', 'unknown', /ended after 200 s/],
  ] as const)('exit %s, %s: %s', (code, text, cause, message) => {
    const judged = judgeVerify(IMAGE, 'BY', child(code, ...text.split('\n')));
    expect(judged).toMatchObject({ cause, message: expect.stringMatching(message) as string });
    expect(judged.hint).not.toBe('');
  });
  it('and why it could not be signed', () => {
    const said = 'Error: signing [x]: getting signer: reading key: decrypt: encrypted: decryption failed';
    expect(judgeSign(IMAGE, child(1, said))).toMatchObject({
      cause: 'password',
      message: expect.stringMatching(/was pushed and could not be signed: the password does not open/) as string,
    });
  });
});

describe('a signature in a registry', () => {
  const BUNDLE = 'application/vnd.dev.sigstore.bundle.v0.3+json';
  const manifest = (over: object) =>
    Buffer.from(
      JSON.stringify({
        subject: { digest: DIGEST },
        config: { mediaType: 'application/vnd.oci.empty.v1+json' },
        layers: [{ mediaType: BUNDLE, size: 2_000 }],
        ...over,
      }),
    );
  it('is of this image, is one, and is small', () => {
    expect(isSignatureOf(DIGEST, manifest({}))).toBe(true);
    expect(isSignatureOf(DIGEST, manifest({ subject: { digest: `sha256:${'b'.repeat(64)}` } }))).toBe(false);
    expect(isSignatureOf(DIGEST, manifest({ layers: [{ mediaType: 'application/spdx+json', size: 1 }] }))).toBe(false);
    expect(isSignatureOf(DIGEST, manifest({ layers: [{ mediaType: BUNDLE, size: 2 ** 21 }] }))).toBe(false);
    expect(isSignatureOf(DIGEST, Buffer.from('x'))).toBe(false);
    expect(isSignatureOf(DIGEST, manifest({ subject: undefined }))).toBe(false);
  });
  it('is listed once beside the others', () => {
    const bytes = manifest({ artifactType: BUNDLE });
    const one = { bytes, mediaType: 'application/vnd.oci.image.manifest.v1+json', digest: `sha256:${'c'.repeat(64)}` };
    const first = withReferrers(undefined, [one]);
    expect(JSON.parse(first.bytes.toString())).toMatchObject({
      manifests: [{ digest: one.digest, size: bytes.length, artifactType: BUNDLE }],
    });
    expect(withReferrers(first.bytes, [one]).digest).toBe(first.digest);
    const other = { ...one, digest: `sha256:${'d'.repeat(64)}` };
    const both = JSON.parse(withReferrers(first.bytes, [one, other]).bytes.toString()) as { manifests: object[] };
    expect(both.manifests).toHaveLength(2);
  });
});
