import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { openGround } from '../../sweep/ground';
import { measured } from './measured';

const BUNDLE = join(import.meta.dirname, '../../dist/index.js');
const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
const wallOf = (args: readonly string[]): number => {
  const from = performance.now();
  spawnSync(process.execPath, args, { stdio: 'ignore' });
  return performance.now() - from;
};

/** Highest resident memory of a process so far, MiB; undefined once it is gone. */
function peakOf(pid: number): number | undefined {
  try {
    const kib = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kib === undefined ? undefined : Number(kib) / 1_024;
  } catch {
    return undefined;
  }
}

/** What starting costs, and what a deployment needs of the machine. */
export const start = measured('start, first call, memory', async (say) => {
  const pairs = Array.from({ length: 15 }, () => [wallOf(['-e', '0']), wallOf([BUNDLE, '--help'])] as const);
  const help = median(pairs.map(([empty, own]) => own - empty));
  say(`--help: ${help.toFixed(0)} ms over an empty Node`);
  const ground = await openGround(20);
  try {
    const empty = median(pairs.map(([e]) => e));
    const first: number[] = [];
    for (let i = 0; i < 7; i += 1) {
      ground.tap.arm(undefined);
      const from = performance.now();
      const { child, ended } = ground.victim(['status']);
      while (ground.tap.seen().length === 0 && child.exitCode === null)
        await new Promise((done) => setTimeout(done, 1));
      first.push(performance.now() - from);
      await ended;
    }
    const { child, ended } = ground.victim(ground.deploy());
    let peak = 0;
    const timer = setInterval(() => (peak = Math.max(peak, peakOf(child.pid ?? 0) ?? 0)), 50);
    const { json } = await ended;
    clearInterval(timer);
    if (json?.['result'] !== 'succeeded') throw new Error('the deployment whose memory is measured failed');
    const idle = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 1000)'], { stdio: 'ignore' });
    await new Promise((done) => setTimeout(done, 500));
    const bare = peakOf(idle.pid ?? 0) ?? Number.NaN;
    await new Promise((done) => idle.once('exit', done));
    return [
      { name: '--help over node -e 0', value: help, unit: 'ms', atMost: 50, how: 'median of 15 pairs' },
      {
        name: 'start to first API call',
        value: median(first),
        unit: 'ms',
        how: `status, median of 7; ${(median(first) / empty).toFixed(1)} times an empty Node`,
      },
      {
        name: 'memory of a deployment',
        value: peak,
        unit: 'MiB',
        how: `highest resident; ${(peak / bare).toFixed(1)} times an idle Node`,
      },
    ];
  } finally {
    await ground.close();
  }
});
