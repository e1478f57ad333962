// What the other scripts need before anything is installed: plain Node, no packages.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Node 24 of the devDependency `node`, and the environment that puts it first on PATH. */
export const nodeBin = join(root, 'node_modules', 'node', 'bin');
export function withNode24(env = process.env) {
  return { ...env, PATH: `${nodeBin}:${join(root, 'node_modules', '.bin')}:${env.PATH}` };
}

/** Installs the packages of the lock file, once for each state of it; says what it did. */
export function ensurePackages(say = (line) => process.stderr.write(`${line}\n`)) {
  const stamp = join(root, 'node_modules', '.ez-deploy-lock');
  const hash = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash && existsSync(join(nodeBin, 'node'))) return;
  say('set-up: installing the packages of package-lock.json (npm ci) …');
  const from = Date.now();
  execFileSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (!existsSync(join(nodeBin, 'node'))) {
    // npm may hold back install scripts; the package `node` brings its binary by one.
    execFileSync('npm', ['rebuild', 'node', '--foreground-scripts'], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  }
  if (!existsSync(join(nodeBin, 'node')))
    throw new Error('Node 24 (devDependency "node") did not install; try: npm rebuild node');
  writeFileSync(stamp, hash);
  say(`set-up: done in ${((Date.now() - from) / 1000).toFixed(1)} s`);
}

/** Where tools built from the package registries are kept, by version. */
export function toolCache() {
  return process.env.EZ_DEPLOY_TOOL_CACHE ?? join(homedir(), '.cache', 'ez-deploy', 'tools');
}
