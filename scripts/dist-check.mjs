// Is the committed dist/ what the sources build? Builds into a folder of its own and compares every file.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

import { ensurePackages, nodeBin, root, withNode24 } from './setup.mjs';

ensurePackages();
const fresh = mkdtempSync(join(tmpdir(), 'ez-deploy-dist-'));
const files = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((e) => e.isFile())
    .map((e) => relative(folder, join(e.parentPath, e.name)))
    .sort();
try {
  const { status } = spawnSync(join(nodeBin, 'node'), ['scripts/build.mjs', '--out', fresh], {
    cwd: root,
    env: withNode24(),
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('the build failed');
  const dist = join(root, 'dist');
  const [a, b] = [files(dist), files(fresh)];
  const differing = [...new Set([...a, ...b])].filter(
    (f) => !a.includes(f) || !b.includes(f) || !readFileSync(join(dist, f)).equals(readFileSync(join(fresh, f))),
  );
  if (differing.length > 0) {
    console.error(
      `dist/ is not what the sources build: ${differing.join(', ')}\nRun: npm run build, and commit dist/.`,
    );
    process.exitCode = 1;
  } else {
    console.log(`dist/ is current (${a.length} files)`);
  }
} finally {
  rmSync(fresh, { recursive: true, force: true });
}
