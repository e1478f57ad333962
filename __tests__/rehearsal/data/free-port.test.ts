import { createServer } from 'node:net';

import { afterEach, beforeEach, expect, it } from 'vitest';

import { freePort } from '../../../src/rehearsal/data/process';

const server = createServer();
let taken = 0;
beforeEach(async () => {
  taken = await freePort();
  await new Promise<void>((done) => server.listen(taken, '127.0.0.1', done));
});
afterEach(() => new Promise<void>((done) => server.close(() => done())));

it('gives none that the system gives to others, nor one that is taken', async () => {
  const asked = [taken, taken, 12_345, 12_346, 12_347];
  const port = await freePort(() => asked.shift() ?? 0);
  expect(port).not.toBe(taken);
  const many = await Promise.all(Array.from({ length: 50 }, () => freePort()));
  expect(many.filter((p) => p < 10_000 || p > 32_767)).toEqual([]);
});

it('says so where all are taken', async () => {
  await expect(freePort(() => taken)).rejects.toThrow('no free port from 10000 to 32767');
});
