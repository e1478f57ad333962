// `npm run bench`: set-up, then bench/main.ts under Node 24. Figures and their limits; see bench/registry.ts.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

import { ensurePackages, nodeBin, root, withNode24 } from './setup.mjs';

ensurePackages();
const { status } = spawnSync(
  join(nodeBin, 'node'),
  ['--import', 'tsx', join(root, 'bench/main.ts'), ...process.argv.slice(2)],
  { cwd: root, env: withNode24(), stdio: 'inherit' },
);
process.exitCode = status ?? 1;
