import { generateKeyPairSync } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { createClock } from '../../src/clock';
import { holdSignatures } from '../../src/commands/signatures';
import { loadConfig } from '../../src/config/load';
import type { AppOutputs } from '../../src/infra/outputs';
import type { Session } from '../../src/session';
import { captureOutput } from '../support/capture-output';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ez-hold-'));
  for (const name of ['bin', 'work']) mkdirSync(join(folder, name));
  const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  writeFileSync(join(folder, 'work', 'cosign.pub'), publicKey.export({ type: 'spki', format: 'pem' }));
  const program = join(folder, 'bin', 'cosign');
  writeFileSync(
    program,
    `#!/bin/sh\n[ "$1" = version ] && { echo v3.99.0; exit; }\nfor image; do :; done
echo "$image" >> ${join(folder, 'asked')}\ncase "$image" in *4444) echo "Error: no signatures found"; exit 10;; esac\n`,
  );
  chmodSync(program, 0o755);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const image = (digit: string) => `registry.example/shop/${digit}@sha256:${digit.repeat(64)}`;
const SIGN = `build: { sign: { key: 'awskms:///alias/shop', publicKey: 'file:cosign.pub', fetch: false } }`;
const asked = () => {
  try {
    return readFileSync(join(folder, 'asked'), 'utf8').trim().split('\n').sort();
  } catch {
    return [];
  }
};
function session(over: Partial<Session> = {}, sign = SIGN) {
  const output = captureOutput();
  const text = `
app: shop
services:
  api: { path: /api/*, port: 80 }
  web: { path: /*, port: 80 }
  named: { path: /named/*, port: 80, image: '${image('2')}' }
${sign}
environments: { production: {} }`;
  const config = loadConfig(text, { file: 'f', environment: 'production', root: join(folder, 'work') });
  const env = {
    PATH: [join(folder, 'bin'), dirname(process.execPath), '/usr/bin', '/bin'].join(delimiter),
    EZ_DEPLOY_TOOL_CACHE: join(folder, 'tools'),
  };
  const made = { config, output, env, clock: createClock(), target: { region: 'eu-west-1' }, ...over };
  return { session: made as unknown as Session, output };
}
const OUTPUTS = { services: {} } as unknown as AppOutputs;
const hold = (of: Session, hand: Parameters<typeof holdSignatures>[1], verified = new Set<string>()) =>
  holdSignatures(of, hand, verified, OUTPUTS, new AbortController().signal);

describe('a deployment’s images', () => {
  it('are held to their signatures once, and the record says who has signed', async () => {
    const { session: of } = session();
    const images = { api: image('1'), named: image('2'), web: image('3') };
    const builds: Parameters<typeof hold>[1]['builds'] = { api: { size: 7 } };
    // What this run has built is verified already; what the file names was reviewed with it.
    const verified = new Set([image('3')]);
    await hold(of, { images, builds }, verified);
    expect(asked()).toEqual([image('1')]);
    const by = expect.stringMatching(/^awskms:\/\/\/alias\/shop \(public key sha256:[0-9a-f]{64}\)$/) as string;
    expect(builds).toEqual({ api: { size: 7, signature: { by, verifiedAt: expect.stringMatching(/^20/) as string } } });
    await hold(of, { images, builds }, verified);
    expect(asked()).toEqual([image('1')]);
  });
  it('that are not signed are refused, and nothing is written down', async () => {
    const builds = {};
    await expect(hold(session().session, { images: { api: image('1'), web: image('4') }, builds })).rejects.toThrow(
      /^web: image sha256:4{12}… is not signed/,
    );
    expect(builds).toEqual({});
  });
  it('are not looked at where nothing is signed, and in a rehearsal, which says so', async () => {
    await hold(session({}, '').session, { images: { web: image('4') }, builds: {} });
    const { session: of, output } = session({ rehearsal: {} as Session['rehearsal'] });
    await hold(of, { images: { web: image('4') }, builds: {} });
    expect(output.text()).toContain('rehearsal: images are neither signed nor verified');
    expect(asked()).toEqual([]);
  });
});
