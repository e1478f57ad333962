// `npm run check`: everything that judges the sources without running the product. All steps run; all failures are shown.
import { spawnSync } from 'node:child_process';

import { ensurePackages, root, withNode24 } from './setup.mjs';

ensurePackages();
const STEPS = [
  ['types', 'tsc', ['-p', '.']],
  ['types of the page’s script', 'tsc', ['-p', 'src/report/browser']],
  ['lint', 'eslint', ['.', '--max-warnings', '0']],
  ['format', 'prettier', ['--check', '--log-level', 'warn', '.']],
  ['dead code', 'knip', []],
  ['generated files', 'node', ['scripts/generate.mjs', '--check']],
];
const failed = [];
for (const [name, command, args] of STEPS) {
  const from = Date.now();
  const { status, error } = spawnSync(command, args, { cwd: root, env: withNode24(), stdio: 'inherit' });
  if (error !== undefined) console.error(`${command} could not run: ${error.message}`);
  console.log(`${status === 0 ? 'ok    ' : 'FAILED'} ${name} (${((Date.now() - from) / 1000).toFixed(1)} s)`);
  if (status !== 0) failed.push(name);
}
console.log(failed.length === 0 ? `check: all ${STEPS.length} passed` : `check: failed: ${failed.join(', ')}`);
process.exitCode = failed.length === 0 ? 0 : 1;
