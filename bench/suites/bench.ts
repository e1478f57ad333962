import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';

import { type Bench, held } from '../support/bench';

const BUNDLE = join(import.meta.dirname, '../../dist/index.js');
const DEFAULT_RUNS = 7;
/** Suites side by side, tests each: what a middling repository has. */
const SUITES = 4;
const TESTS = 150;
const CORES = availableParallelism();
/** A test that waits this long: the suites take some three seconds and leave the machine to who else measures on it. */
const TEST_MS = 20;
/** What the stage may add: the larger of the two. */
const MOST_SECONDS = 0.3;
const MOST_SHARE = 0.03;

const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

const argvOf = (i: number) => [
  'node',
  '--test',
  '--test-reporter=junit',
  `--test-reporter-destination=reports/${i}.xml`,
  `suite-${i}.test.cjs`,
];

function ground(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ez-bench-suites-'));
  mkdirSync(join(folder, 'reports'));
  for (let i = 0; i < SUITES; i += 1) {
    writeFileSync(
      join(folder, `suite-${i}.test.cjs`),
      `const { test } = require('node:test');\nfor (let i = 0; i < ${TESTS}; i += 1) test('test ' + i, () => new Promise((done) => setTimeout(done, ${TEST_MS})));\n`,
    );
  }
  const suites = Object.fromEntries(
    Array.from({ length: SUITES }, (_, i) => [`suite-${i}`, { run: argvOf(i), junit: `reports/${i}.xml` }]),
  );
  const config = {
    app: 'bench',
    services: { api: { path: '/*', port: 80 } },
    environments: { dev: {} },
    test: { suites },
  };
  // JSON is YAML.
  writeFileSync(join(folder, 'ez-deploy.yml'), JSON.stringify(config));
  return folder;
}

function runProgram([program = '', ...args]: readonly string[], cwd: string, signal: AbortSignal): Promise<void> {
  const env = { PATH: process.env['PATH'] ?? '', HOME: cwd };
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, env, stdio: ['ignore', 'ignore', 'pipe'], signal });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => (said = (said + chunk.toString()).slice(-500)));
    child.once('error', reject);
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`${program} ended with ${code}: ${said}`)),
    );
  });
}

/** Wall seconds of programs, as many side by side as the machine has cores, as the stage does; every one must end with 0. */
async function wallOf(commands: readonly (readonly string[])[], cwd: string, signal: AbortSignal): Promise<number> {
  const waiting = [...commands];
  const worker = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await runProgram(next, cwd, signal);
  };
  const from = performance.now();
  await Promise.all(Array.from({ length: CORES }, worker));
  return (performance.now() - from) / 1_000;
}

/** What the test stage adds, as the bundle runs it from its start, to the same commands run by hand. */
export const suites: Bench = {
  title: 'overhead of the test stage over the same commands by hand',
  run: async ({ runs = DEFAULT_RUNS, say, signal }) => {
    const folder = ground();
    const byHand = Array.from({ length: SUITES }, (_, i) => argvOf(i));
    const stage = [process.execPath, BUNDLE, 'deploy', '--environment', 'dev', '--stages', 'test'];
    try {
      const pairs: { hand: number; stage: number }[] = [];
      await wallOf([stage], folder, signal);
      for (let i = 0; i < runs; i += 1) {
        // In turn, so that what else the machine does falls on both.
        const hand = await wallOf(byHand, folder, signal);
        const own = await wallOf([stage], folder, signal);
        pairs.push({ hand, stage: own });
        say(`suites: by hand ${hand.toFixed(2)} s, the stage ${own.toFixed(2)} s`);
      }
      const hand = median(pairs.map((p) => p.hand));
      const overhead = median(pairs.map((p) => p.stage - p.hand));
      const figures = [
        {
          name: 'suites.byHand',
          value: hand,
          unit: 's',
          text: `${SUITES} suites of ${TESTS} tests, ${CORES} side by side, median of ${runs}`,
        },
        held(
          {
            name: 'suites.overhead',
            value: overhead,
            unit: 's',
            text: `added by the stage, start of the bundle included; median of ${runs} pairs`,
          },
          'at most',
          Math.max(MOST_SECONDS, MOST_SHARE * hand),
        ),
      ];
      return { figures, summary: '## Overhead of the test stage' };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
