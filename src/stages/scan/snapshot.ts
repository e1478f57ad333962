import { copyFile, lstat, mkdir, mkdtemp, readdir, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createReadStream } from 'node:fs';
import { extract } from 'tar-stream';

import { runChild } from '../../child/run';

/** Larger files are data, not sources; each is said. */
const MOST_BYTES = 16 * 1024 * 1024;

/** Never sources, whatever git says of them. */
const NEVER = /(?:^|\/)(?:node_modules|\.git|\.ez-deploy)(?:\/|$)/;

/**
 * Scanners' own settings, by which a change could hide what it brings: there is one allow-list, with owner and expiry. Where to
 * fetch packages from (.npmrc) could make `npm audit` ask somebody who knows of no vulnerability.
 */
const SILENCERS =
  /(?:^|\/)(?:\.semgrepignore|\.gitleaks\.toml|\.gitleaksignore|\.checkov\.ya?ml|\.hadolint\.ya?ml|zizmor\.ya?ml|osv-scanner\.toml|\.trivyignore(?:\.ya?ml)?|trivy\.ya?ml|\.npmrc)$/;

/** A copy of what is scanned, in a folder of its own that scanners may do with as they like. */
export interface Snapshot {
  readonly folder: string;
  /** Relative paths with slashes, sorted. */
  readonly files: readonly string[];
  /** Not scanned: too large, links, checkouts within the checkout. */
  readonly left: readonly string[];
}

const isExcluded = (path: string, exclude: readonly string[]) =>
  NEVER.test(path) || SILENCERS.test(path) || exclude.some((e) => (e.endsWith('/') ? path.startsWith(e) : path === e));

async function walk(root: string, below = ''): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await readdir(join(root, below), { withFileTypes: true })) {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (NEVER.test(path)) continue;
    if (entry.isDirectory()) found.push(...(await walk(root, path)));
    else found.push(path);
  }
  return found;
}

/** What git would commit of the folder; everything in it where it is no checkout. */
async function listFiles(root: string, env: Readonly<Record<string, string>>): Promise<string[]> {
  const argv = ['git', '-c', 'core.quotepath=off', 'ls-files', '-z', '-co', '--exclude-standard'];
  const git = await runChild(argv, { cwd: root, env, timeoutMs: 60_000, captureStdout: 64 * 1024 * 1024 });
  if (git.exitCode !== 0 || git.stdout === undefined) return walk(root);
  return [...new Set(git.stdout.split('\0').filter((p) => p !== ''))];
}

async function newFolder(): Promise<string> {
  const folder = join(await realpath(await mkdtemp(join(tmpdir(), 'ez-deploy-scan-'))), 'source');
  await mkdir(folder);
  return folder;
}

/** Semgrep leaves out tests without a list of its own; what is not scanned is chosen here, and only here. */
async function finish(folder: string, files: string[], left: string[]): Promise<Snapshot> {
  await writeFile(join(folder, '.semgrepignore'), 'node_modules/\n*.min.js\n');
  return { folder, files: files.sort(), left: left.sort() };
}

export async function removeSnapshot(snapshot: Snapshot): Promise<void> {
  await rm(dirname(snapshot.folder), { recursive: true, force: true });
}

/** Copies what the folder holds. */
export async function takeSnapshot(
  root: string,
  exclude: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<Snapshot> {
  const folder = await newFolder();
  const files: string[] = [];
  const left: string[] = [];
  for (const path of await listFiles(root, env)) {
    if (isExcluded(path, exclude)) continue;
    // Deleted but not yet committed so: nothing to scan. Links are not followed, they may lead out.
    const stat = await lstat(join(root, path)).catch(() => undefined);
    if (stat === undefined) continue;
    if (!stat.isFile() || stat.size > MOST_BYTES) {
      left.push(path);
      continue;
    }
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await copyFile(join(root, path), join(folder, path));
    files.push(path);
  }
  return finish(folder, files, left);
}

/** The same of a commit. @throws Error where git does not have it. */
export async function snapshotOfCommit(
  root: string,
  commit: string,
  exclude: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<Snapshot> {
  const folder = await newFolder();
  const archive = join(dirname(folder), 'base.tar');
  // `HEAD:./` is the tree of this very folder, wherever in the checkout it is. No hooks, no filters of the checkout run.
  const argv = ['git', '-c', 'core.hooksPath=/dev/null', 'archive', '--format=tar', '-o', archive, `${commit}:./`];
  const git = await runChild(argv, { cwd: root, env, timeoutMs: 120_000 });
  if (git.exitCode !== 0) {
    await rm(dirname(folder), { recursive: true, force: true });
    throw new Error(git.tail.at(-1) ?? 'git archive failed');
  }
  const files: string[] = [];
  const left: string[] = [];
  const untar = extract();
  const reading = pipeline(createReadStream(archive), untar);
  for await (const entry of untar) {
    const { name, size } = entry.header;
    // git begins with a header of its own, which the types of tar-stream do not know.
    const type: string | null | undefined = entry.header.type;
    const chunks: Buffer[] = [];
    for await (const chunk of entry as AsyncIterable<Buffer>) if ((size ?? 0) <= MOST_BYTES) chunks.push(chunk);
    if (type === 'directory' || type === 'pax-global-header' || isExcluded(name, exclude)) continue;
    if (type !== 'file' || (size ?? 0) > MOST_BYTES || name.split('/').includes('..')) {
      left.push(name);
      continue;
    }
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), Buffer.concat(chunks));
    files.push(name);
  }
  await reading;
  await rm(archive, { force: true });
  return finish(folder, files, left);
}
