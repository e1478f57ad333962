// Is the committed dist/ what the sources build? Builds into a folder of its own and compares every file.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
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
/**
 * A file without the numbers that webpack gave to chunks: two chunks may want the same number, and which of them gets it depends on the
 * time at which their modules were read. Everything else must be equal, byte by byte.
 */
const unnumbered = (file) =>
  readFileSync(file, 'utf8')
    .replace(/__webpack_require__\.e\((?:\/\*[^*]*\*\/ )?\d+\)/g, '__webpack_require__.e(#)')
    .replace(/^exports\.ids? = .*$/gm, 'exports.id = #');
const isChunk = (name) => /^\d+\.index\.js$/.test(name);
/** Chunks of a folder by what is in them. */
const contents = (folder, names) => new Map(names.filter(isChunk).map((f) => [unnumbered(join(folder, f)), f]));
/** Where two builds part, in a line: the cause is seldom in the chunk's name. */
function excerpt(committed, built) {
  const [a, b] = [committed, built].map((file) => (existsSync(file) ? readFileSync(file, 'utf8') : undefined));
  if (a === undefined || b === undefined) return a === undefined ? 'only in the build' : 'only in dist/';
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  const show = (text) => JSON.stringify(text.slice(Math.max(0, at - 60), at + 60));
  return `at ${at}: ${show(a)} is ${show(b)} in the build`;
}
try {
  const { status } = spawnSync(join(nodeBin, 'node'), ['scripts/build.mjs', '--out', fresh], {
    cwd: root,
    env: withNode24(),
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('the build failed');
  const dist = join(root, 'dist');
  const [a, b] = [files(dist), files(fresh)];
  const [committed, built] = [contents(dist, a), contents(fresh, b)];
  const same = (f) => unnumbered(join(dist, f)) === unnumbered(join(fresh, f));
  const differing = [
    ...[...committed].filter(([text]) => !built.has(text)).map(([, f]) => f),
    ...[...built].filter(([text]) => !committed.has(text)).map(([, f]) => f),
    ...[...new Set([...a, ...b])].filter((f) => !isChunk(f) && (!a.includes(f) || !b.includes(f) || !same(f))),
  ];
  if (differing.length > 0) {
    console.error(
      `dist/ is not what the sources build: ${differing.join(', ')}\nRun: npm run build, and commit dist/.`,
    );
    for (const f of differing) console.error(`  ${f}: ${excerpt(join(dist, f), join(fresh, f))}`);
    process.exitCode = 1;
  } else {
    console.log(`dist/ is current (${a.length} files)`);
  }
} finally {
  rmSync(fresh, { recursive: true, force: true });
}
