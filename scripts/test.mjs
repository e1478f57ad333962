// `npm test [-- vitest arguments]` and `npm run test:real`: set-up, then vitest under Node 24.
// --real runs __tests__/real (real engines and tools); --all there runs the slow ones too.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';

import { ensurePackages, nodeBin, root, withNode24 } from './setup.mjs';

ensurePackages();
const args = process.argv.slice(2);
const real = args.includes('--real');
const env = withNode24();
if (real) {
  const { installTools } = await import('./install-tools.mjs');
  Object.assign(env, await installTools({ all: args.includes('--all') }));
  // Rehearsals look for it on PATH.
  env.PATH = `${env.PATH}:${dirname(env.EZ_DEPLOY_TOOL_PSQL)}`;
  if (args.includes('--all')) env.EZ_DEPLOY_TEST_ALL = '1';
}
const rest = args.filter((a) => a !== '--real' && a !== '--all');
const config = real ? ['--config', 'vitest.real.config.mts'] : [];
const node = join(nodeBin, 'node');
const run = (argv) => spawnSync(node, argv, { cwd: root, env, stdio: 'inherit' }).status ?? 1;
let status = run([join(root, 'node_modules/vitest/vitest.mjs'), 'run', ...config, ...rest]);
if (!real && rest.length === 0) {
  // The outside client and its figures share no code with the product, nor its test runner.
  status = Math.max(
    status,
    run([
      '--test',
      ...(process.env.EZ_DEPLOY_TAP
        ? [
            '--test-reporter=tap',
            `--test-reporter-destination=${process.env.EZ_DEPLOY_TAP}`,
            '--test-reporter=dot',
            '--test-reporter-destination=stdout',
          ]
        : ['--test-reporter=dot']),
      'scripts/client/figures.test.mjs',
    ]),
  );
}
process.exitCode = status;
