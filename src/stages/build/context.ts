import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { lstat, readdir, readFile, readlink } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';

import { type IgnoreRule, isIgnored, parseDockerignore, parseGitignore } from './ignore';

/** A file of a context: its path with slashes, relative to the context. */
export interface ContextFile {
  readonly path: string;
  readonly type: 'file' | 'symlink';
  readonly executable: boolean;
  readonly size: number;
}

async function textOf(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch {
    return undefined;
  }
}

/** `.gitignore` of the context and of the folders above it, up to the checkout's root. */
async function gitRules(context: string): Promise<IgnoreRule[]> {
  const found: IgnoreRule[][] = [];
  let folder = context;
  for (;;) {
    const text = await textOf(join(folder, '.gitignore'));
    if (text !== undefined) found.unshift(parseGitignore(text, relative(folder, context).split(sep).join('/')));
    const isRoot = await lstat(join(folder, '.git')).then(
      () => true,
      () => false,
    );
    const above = dirname(folder);
    if (isRoot || above === folder) return found.flat();
    folder = above;
  }
}

/**
 * What may not be part of a content key: folders that are derived from files which are (a lockfile stands for its
 * node_modules), and our own work folder.
 */
const NEVER = new Set(['.git', 'node_modules', '.ez-deploy']);

/**
 * Reads the ignore rules of a build. A Dockerfile's own `NAME.dockerignore` comes before the context's.
 * @param dockerfile undefined for a named context, which has none.
 */
export async function ignoreRules(
  context: string,
  dockerfile: string | undefined,
  honourGit: boolean,
): Promise<IgnoreRule[]> {
  const own = dockerfile === undefined ? undefined : await textOf(`${dockerfile}.dockerignore`);
  const docker = own ?? (await textOf(join(context, '.dockerignore'))) ?? '';
  const rules = parseDockerignore(docker);
  return honourGit ? [...(await gitRules(context)), ...rules] : rules;
}

/** Lists the files of a context, sorted by path (by UTF-16 code units, the same on every machine). */
export async function listContext(context: string, rules: readonly IgnoreRule[]): Promise<ContextFile[]> {
  const files: ContextFile[] = [];
  // A folder that is left out may hold something taken back by `!`: then it has to be looked into all the same.
  const hasExceptions = rules.some((r) => r.negated);
  const walk = async (folder: string, prefix: string): Promise<void> => {
    for (const entry of await readdir(folder, { withFileTypes: true })) {
      if (NEVER.has(entry.name)) continue;
      const path = prefix === '' ? entry.name : `${prefix}/${entry.name}`;
      const full = join(folder, entry.name);
      const ignored = isIgnored(path, rules);
      if (entry.isDirectory()) {
        if (!ignored || hasExceptions) await walk(full, path);
      } else if (!ignored && (entry.isFile() || entry.isSymbolicLink())) {
        const stat = await lstat(full);
        files.push({
          path,
          type: entry.isSymbolicLink() ? 'symlink' : 'file',
          executable: (stat.mode & 0o111) !== 0,
          size: stat.size,
        });
      }
    }
  };
  await walk(context, '');
  return files.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

/** sha256 (hex) of a file, streamed. */
export async function hashFile(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) hash.update(chunk);
  return hash.digest('hex');
}

/** sha256 (hex) over paths, kinds, executable bits and contents. */
export async function hashContext(context: string, files: readonly ContextFile[]): Promise<string> {
  const hash = createHash('sha256');
  for (const file of files) {
    const full = join(context, file.path);
    const content = file.type === 'symlink' ? `-> ${await readlink(full)}` : await hashFile(full);
    hash.update(JSON.stringify([file.path, file.type, file.executable, content]));
  }
  return hash.digest('hex');
}
