// Signing with a real cosign, BuildKit, registries that ask for a password, and moto's KMS. cosign is fetched as the product fetches it, which takes
// minutes the first time: with EZ_DEPLOY_TEST_ALL=1 only. Fulcio and Rekor are out of reach here: keyless never runs.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { kmsVariables } from '../../src/aws/kms-variables';
import type { SignConfig } from '../../src/config/schema-sign';
import { StageError } from '../../src/errors';
import type { BuiltImage } from '../../src/stages/build/result';
import { verifyImages } from '../../src/stages/build/sign/hold';
import { obtain } from '../../src/stages/scan/obtain';
import { COSIGN } from '../../src/stages/scan/pinned';
import { captureOutput } from '../support/capture-output';
import { type BuildGround, service, startBuildGround } from './docker/build-ground';
import type { PasswordRegistry } from './docker/registry';
import { type Running, startMoto } from './servers';

const ALL = process.env['EZ_DEPLOY_TEST_ALL'] === '1';
const LOCKS = join(process.cwd(), 'scanners');
const PASSWORD = 'tr0ub4dor-and-3-more';
const INDEX = 'application/vnd.oci.image.index.v1+json';

describe.runIf(ALL)('images', () => {
  let ground: BuildGround;
  let folder: string;
  let program: string;
  let moto: Running;
  const keys: Record<string, { readonly key: string; readonly publicKey: string }> = {};

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'ez-cosign-'));
    const cache = process.env['EZ_DEPLOY_TOOL_CACHE'] ?? '';
    if (cache === '') throw new Error('EZ_DEPLOY_TOOL_CACHE is not set: run npm run test:real');
    const found = await obtain(COSIGN, {
      ...{ env: process.env, signal: new AbortController().signal, locks: LOCKS, cache, fetch: true, root: folder },
      say: (line) => console.log(line),
    });
    program = found.program;
    console.log(`cosign ${found.version}, ${found.from}`);
    [ground, moto] = await Promise.all([startBuildGround(), startMoto()]);
    for (const name of ['ours', 'theirs']) {
      const argv = ['generate-key-pair', '--output-key-prefix', join(folder, name)];
      execFileSync(program, argv, { env: { ...process.env, COSIGN_PASSWORD: PASSWORD }, stdio: 'pipe' });
      const read = (ending: string) => execFileSync('cat', [join(folder, `${name}.${ending}`)], { encoding: 'utf8' });
      keys[name] = { key: read('key'), publicKey: read('pub') };
      ground.write('.', { [`${name}.pub`]: keys[name].publicKey, [`${name}.key`]: keys[name].key });
    }
  }, 1_500_000);
  afterAll(async () => {
    await Promise.all([ground.stop(), moto.stop()]);
    rmSync(folder, { recursive: true, force: true });
  });

  const signing = (name: string, over: Partial<SignConfig> = {}): SignConfig => ({
    ...{ key: 'env:SIGNING_KEY', publicKey: `file:${name}.pub`, fetch: false },
    ...over,
  });
  /** The tool cache's cosign as one on PATH, as a runner has it. */
  const environment = (name: string, more: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv => ({
    PATH: [ground.buildkit.env['PATH'], dirname(program)].join(delimiter),
    ...{ SIGNING_KEY: keys[name]?.key, COSIGN_PASSWORD: PASSWORD, EZ_DEPLOY_TOOL_CACHE: join(folder, 'tools') },
    ...more,
  });
  interface Way {
    readonly sign?: SignConfig | undefined;
    readonly env?: NodeJS.ProcessEnv;
    readonly to?: PasswordRegistry;
    readonly promoted?: Record<string, { image: string; key: string | undefined }>;
    readonly kms?: (key: string) => Promise<Record<string, string>>;
  }
  const play = (prefix: string, { sign, env, to, promoted, kms }: Way) => {
    ground.write('signed', { Dockerfile: `FROM ${ground.shell}\nENV MARK=${prefix}\nCMD ["/bin/sh"]\n` });
    return ground.play({
      ...{ services: service('signed'), prefix, env: env ?? environment('ours') },
      ...(to === undefined ? {} : { to }),
      more: {
        ...{ sign, locks: LOCKS },
        ...(promoted === undefined ? {} : { promoted }),
        ...(kms === undefined ? {} : { kms }),
      },
    });
  };
  const build = async (prefix: string, way: Way): Promise<BuiltImage> => {
    const [one] = (await play(prefix, way).running).built;
    if (one === undefined) throw new Error('nothing was built');
    return one;
  };
  /** What the deploy stage does, before it changes anything. */
  const hold = (image: string, sign: SignConfig, registry = ground.staging, over: object = {}) =>
    verifyImages(
      sign,
      { app: image },
      {
        ...{
          env: environment('none', { SIGNING_KEY: undefined, COSIGN_PASSWORD: undefined }),
          output: captureOutput(),
        },
        ...{ signal: new AbortController().signal, root: ground.root, locks: LOCKS },
        authorize: () => Promise.resolve(registry.authorization),
        kms: () => Promise.reject(new Error('there is no KMS here')),
        ...over,
      },
    );
  const refused = (running: Promise<unknown>) =>
    running.then(
      () => expect.fail('it was taken'),
      (error: unknown) => {
        expect(error).toBeInstanceOf(StageError);
        return error as StageError;
      },
    );

  it('are signed after the push and verified, not signed twice, and held to it before a deployment', async () => {
    const { running, output } = play('ours', { sign: signing('ours') });
    const [one] = (await running).built;
    expect(one?.signedBy).toMatch(/^public key sha256:[0-9a-f]{64}$/);
    expect(output.text()).not.toContain(PASSWORD);
    expect(output.masked).toContain(PASSWORD);
    expect(await hold(one?.image ?? '', signing('ours'))).toBe(one?.signedBy);
    const before = ground.staging.writes().length;
    const again = await build('ours', { sign: signing('ours') });
    expect(again).toMatchObject({ digest: one?.digest, cached: true, signedBy: one?.signedBy });
    expect(ground.staging.writes().length).toBe(before);
    // Its own word, in the way of its documentation: no part of ours.
    const said = execFileSync(
      program,
      ['verify', '--key', join(ground.root, 'ours.pub'), '--insecure-ignore-tlog=true', one?.image ?? ''],
      { env: { ...process.env, DOCKER_CONFIG: ground.buildkit.env['DOCKER_CONFIG'] }, encoding: 'utf8', stdio: 'pipe' },
    );
    expect(said).toContain(one?.digest);
  });

  it('go to another registry with their signatures, by a job without a key', async () => {
    const one = await build('ours', { sign: signing('ours') });
    const promoted = { app: { image: one.image, key: one.key } };
    const env = environment('none', { SIGNING_KEY: undefined, COSIGN_PASSWORD: undefined });
    const copy = await build('ours', { sign: signing('ours'), promoted, env, to: ground.production });
    expect(copy).toMatchObject({ digest: one.digest, origin: 'copied', signedBy: one.signedBy });
    expect(await hold(copy.image, signing('ours'), ground.production)).toBe(one.signedBy);
    const before = ground.production.writes().length;
    await build('ours', { sign: signing('ours'), promoted, env, to: ground.production });
    expect(ground.production.writes().length).toBe(before);
  });

  it('without a signature are refused: before a deployment and a promotion; and a build makes another', async () => {
    const plain = await build('plain', {});
    const error = await refused(hold(plain.image, signing('ours')));
    expect(error.message).toMatch(
      /^app: image sha256:\w+… is not signed, and only what public key sha256:\w+ has signed/,
    );
    const promoted = { app: { image: plain.image, key: plain.key } };
    const way = { sign: signing('ours'), promoted, to: ground.production };
    expect((await refused(play('plain', way).running)).message).toMatch(/is not signed/);
    const after = await build('plain', { sign: signing('ours') });
    expect(after.key).not.toBe(plain.key);
    expect(await hold(after.image, signing('ours'))).toBe(after.signedBy);
    // The Dockerfile gives the same image under another key: then it is the same digest, which this run has made and signed itself.
    if (after.digest !== plain.digest) await refused(hold(plain.image, signing('ours')));
  });

  it('by another key are refused, and a public key that is not the signer’s is said at once', async () => {
    const one = await build('theirs', { sign: signing('theirs'), env: environment('theirs') });
    const error = await refused(hold(one.image, signing('ours')));
    expect(error.message).toMatch(/^app: image sha256:\w+… has signatures, and none of them is by public key sha256:/);
    const mixed = await refused(play('mixed', { sign: signing('ours'), env: environment('theirs') }).running);
    expect(mixed.message).toMatch(/what build\.sign has signed with is not public key sha256:/);
    expect(mixed.hint).toMatch(/publicKey must be that of build\.sign\.key/);
  });

  it('of another digest are refused, even where somebody puts a good signature beside them', async () => {
    const good = await build('good', { sign: signing('ours') });
    const other = await build('other', {});
    const tagOf = (digest: string) => digest.replace(':', '-');
    const list = await ground.staging.get(`/v2/good/app/manifests/${tagOf(good.digest)}`, INDEX);
    expect(list.status).toBe(200);
    const index = await list.text();
    const put = (path: string, body: string | Buffer, type: string) =>
      fetch(`http://${ground.staging.host}/v2/other/app/${path}`, {
        method: 'PUT',
        headers: { authorization: ground.staging.authorization, 'content-type': type },
        body,
      });
    // All parts of the signature, mounted out of the good repository.
    for (const { digest, mediaType } of (JSON.parse(index) as { manifests: { digest: string; mediaType: string }[] })
      .manifests) {
      const manifest = await (await ground.staging.get(`/v2/good/app/manifests/${digest}`, mediaType)).text();
      const { config, layers } = JSON.parse(manifest) as { config: { digest: string }; layers: { digest: string }[] };
      for (const blob of [config, ...layers])
        await fetch(`http://${ground.staging.host}/v2/other/app/blobs/uploads/?mount=${blob.digest}&from=good/app`, {
          method: 'POST',
          headers: { authorization: ground.staging.authorization },
        });
      expect((await put(`manifests/${digest}`, manifest, mediaType)).status).toBe(201);
    }
    expect((await put(`manifests/${tagOf(other.digest)}`, index, INDEX)).status).toBe(201);
    const error = await refused(hold(other.image, signing('ours')));
    expect(error.message).toMatch(/^app: image sha256:\w+… (?:has signatures, and none of them is by|is not signed)/);
  });

  it('are not signed with the wrong password, which is told nowhere', async () => {
    const wrong = 'not-the-password-at-all';
    const { running, output } = play('password', {
      sign: signing('ours'),
      env: environment('ours', { COSIGN_PASSWORD: wrong }),
    });
    const error = await refused(running);
    expect(error.message).toMatch(/was pushed and could not be signed: the password does not open the private key/);
    expect(`${error.message}${error.hint ?? ''}${output.text()}`).not.toContain(wrong);
  });

  it('cannot be told to be signed where the registry refuses or is gone: that is no missing signature', async () => {
    const one = await build('ours', { sign: signing('ours') });
    const authorize = () => Promise.resolve(`Basic ${Buffer.from('AWS:wrong').toString('base64')}`);
    expect((await refused(hold(one.image, signing('ours'), ground.staging, { authorize }))).message).toMatch(
      /could not be checked: the registry \S+ does not let this role in/,
    );
    const nowhere = `127.0.0.1:1/ours/app@${one.digest}`;
    expect((await refused(hold(nowhere, signing('ours')))).message).toMatch(
      /could not be checked: the registry 127\.0\.0\.1:1 cannot be reached/,
    );
  });

  // moto hashes what is a hash already, so what it signs is no signature of it: cosign must notice, and so must we.
  it('are signed in KMS by the job’s own credentials, and a wrong signature of it is never pushed', async () => {
    const ask = async (action: string, input: object) => {
      const answer = await fetch(moto.endpoint, {
        method: 'POST',
        headers: {
          'content-type': 'application/x-amz-json-1.1',
          'x-amz-target': `TrentService.${action}`,
          authorization:
            'AWS4-HMAC-SHA256 Credential=judge/20261128/eu-central-1/kms/aws4_request, SignedHeaders=host, Signature=0',
        },
        body: JSON.stringify(input),
      });
      if (!answer.ok) throw new Error(`${action}: ${answer.status} ${await answer.text()}`);
      const text = await answer.text();
      return (text === '' ? {} : JSON.parse(text)) as { KeyMetadata?: { KeyId: string } };
    };
    const made = await ask('CreateKey', { KeyUsage: 'SIGN_VERIFY', KeySpec: 'ECC_NIST_P256' });
    await ask('CreateAlias', { AliasName: 'alias/board-sign', TargetKeyId: made.KeyMetadata?.KeyId });
    const { client } = moto;
    const kms = (key: string) => kmsVariables({ ...client, endpoint: moto.endpoint }, key);
    const sign: SignConfig = { key: 'awskms:///alias/board-sign', fetch: false };
    const error = await refused(play('in-kms', { sign, kms }).running);
    expect(error.message).toMatch(/could not be signed: .*accepted signatures do not match threshold/);
    const plain = await build('of-kms', {});
    expect((await refused(hold(plain.image, sign, ground.staging, { kms }))).message).toMatch(/is not signed/);
    const none: SignConfig = { ...sign, key: 'awskms:///alias/none' };
    expect((await refused(play('no-kms', { sign: none, kms }).running)).message).toMatch(/KMS has no such key/);
  });

  it('keep what was said about the machine: no rights of the job reach cosign', async () => {
    // A cosign that tells its environment, before the real one runs.
    const file = join(folder, 'spy', 'cosign');
    execFileSync('mkdir', ['-p', dirname(file)]);
    writeFileSync(
      file,
      `#!/bin/sh\nenv | sed 's/=.*//' | sort -u >> ${join(folder, 'names')}\nexec ${program} "$@"\n`,
      { mode: 0o755 },
    );
    const more = {
      AWS_ACCESS_KEY_ID: 'x',
      GITHUB_TOKEN: 'x',
      ACTIONS_RUNTIME_TOKEN: 'x',
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'x',
    };
    const env = environment('ours', more);
    await build('spied', {
      sign: signing('ours'),
      env: { ...env, PATH: [dirname(file), env['PATH']].join(delimiter) },
    });
    const names = execFileSync('sort', ['-u', join(folder, 'names')], { encoding: 'utf8' });
    expect(names).toContain('COSIGN_PASSWORD');
    expect(names).not.toMatch(/^(?:AWS_|GITHUB_TOKEN|ACTIONS_)/m);
  });
});
