import { join } from 'node:path';

import { startCloud } from '../../../src/rehearsal/cloud';

// A cloud in a process of its own, for the test that kills it. Started with tsx.
async function main(): Promise<void> {
  const folder = process.argv[2] ?? '';
  const cloud = await startCloud({ folder: join(folder, 'cloud'), clockFactor: 50 });
  const url = await cloud.ports.data.postgresUrl('orphan');
  process.stdout.write(`${JSON.stringify({ pid: process.pid, port: Number(new URL(url).port) })}\n`);
}

void main();
