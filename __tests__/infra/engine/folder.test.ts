import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, it } from 'vitest';

import { readyBackend } from '../../../src/infra/engine/folder';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'ez-backend-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('makes the folder, and has the engine write no side files', () => {
  const backend = readyBackend(`file://${join(folder, 'new state')}`);
  expect(existsSync(join(folder, 'new state'))).toBe(true);
  expect(new URL(backend).searchParams.get('metadata')).toBe('skip');
});

it('takes away what a killed apply left half written, and nothing else', () => {
  const stacks = join(folder, '.pulumi/stacks/board');
  mkdirSync(stacks, { recursive: true });
  const files = { 'a.json': '', 'a.json.attrs': '', 'b.json.attrs': '{"user.ca', 'c.json.attrs': '{"md5":"x"}\n' };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(stacks, name), text);
  readyBackend(`file://${folder}`);
  expect(Object.keys(files).filter((name) => existsSync(join(stacks, name)))).toEqual(['a.json', 'c.json.attrs']);
});

it.each(['s3://bucket/prefix?region=eu-west-1', 'https://api.pulumi.com'])('leaves %s as it is', (address) => {
  expect(readyBackend(address)).toBe(address);
});
