import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { lstat, readdir, readlink } from 'node:fs/promises';
import { dirname, isAbsolute, join, posix, relative, resolve, sep } from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { finished, pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';

import { pack, type Pack } from 'tar-stream';

/** A finished layer: a gzipped tar in a file. */
export interface Layer {
  readonly file: string;
  /** sha256 of the compressed file: what the manifest names. */
  readonly digest: string;
  /** sha256 of the tar: what the config names. */
  readonly diffId: string;
  readonly size: number;
}

/** Something in the files of an image that cannot be packed; the message names it. */
export class LayerError extends Error {
  override readonly name = 'LayerError';
}

/** Caches that tools write into node_modules at run time: they differ from run to run and mean nothing. */
const CACHES = /(?:^|\/)node_modules\/(?:\.cache|\.vite|\.vite-temp|\.vitest|\.tmp)$/;

/** One place: equal inputs give equal bytes only if nothing of the machine gets in. */
const TIME_ZERO = new Date(0);
const OWNER = { uid: 0, gid: 0, uname: '', gname: '', mtime: TIME_ZERO } as const;

type EntryHeader = Parameters<Pack['entry']>[0];

interface Found {
  /** Relative to the context, slashes. */
  readonly path: string;
  readonly full: string;
  readonly type: 'file' | 'directory' | 'symlink';
  readonly size: number;
  readonly executable: boolean;
}

async function collect(context: string, path: string, into: Map<string, Found>): Promise<void> {
  if (CACHES.test(path)) return;
  const full = join(context, path);
  const stat = await lstat(full);
  const type = stat.isSymbolicLink()
    ? 'symlink'
    : stat.isDirectory()
      ? 'directory'
      : stat.isFile()
        ? 'file'
        : undefined;
  if (type === undefined) return; // Sockets and pipes are nothing an image could hold.
  if (path !== '') {
    into.set(path, { path, full, type, size: type === 'file' ? stat.size : 0, executable: (stat.mode & 0o111) !== 0 });
  }
  if (type === 'directory') {
    for (const name of await readdir(full)) await collect(context, path === '' ? name : `${path}/${name}`, into);
  }
}

/** Slash path of a configured file, inside the context. */
export function insideContext(file: string): string {
  const clean = posix.normalize(file.split(sep).join('/')).replace(/\/+$/, '').replace(/^\.$/, '');
  if (isAbsolute(file) || clean === '..' || clean.startsWith('../')) {
    throw new LayerError(`"${file}" lies outside of the build context`);
  }
  return clean;
}

/** Everything below the given files and folders, sorted by path. */
async function collectAll(context: string, files: readonly string[]): Promise<Found[]> {
  const found = new Map<string, Found>();
  for (const file of files) {
    const path = insideContext(file);
    try {
      await collect(context, path, found);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      throw new LayerError(`"${file}" does not exist in the build context after its commands have run`);
    }
  }
  return [...found.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Target of a link as the image holds it: relative, and never out of the context. */
function linkTarget(context: string, at: Found, target: string): string {
  const wanted = isAbsolute(target) ? target : resolve(dirname(at.full), target);
  const inside = relative(context, wanted);
  if (inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside)) {
    throw new LayerError(`"${at.path}" is a link that leads out of the build context (${target})`);
  }
  return relative(dirname(at.full), wanted).split(sep).join('/') || '.';
}

function entry(tar: Pack, header: EntryHeader): Promise<void> {
  return new Promise((done, fail) => {
    tar.entry(header, (error) => (error ? fail(error) : done()));
  });
}

async function fileEntry(tar: Pack, header: EntryHeader, content: Readable): Promise<void> {
  const sink = tar.entry(header);
  content.pipe(sink);
  content.once('error', (error) => sink.destroy(error));
  await finished(sink);
}

/** Counts and hashes what passes. */
function meter(): { stream: Transform; digest: () => string; size: () => number } {
  const hash = createHash('sha256');
  let size = 0;
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, callback) {
      hash.update(chunk);
      size += chunk.length;
      callback(null, chunk);
    },
  });
  return { stream, digest: () => `sha256:${hash.digest('hex')}`, size: () => size };
}

async function fill(tar: Pack, context: string, found: readonly Found[], prefix: string): Promise<void> {
  const made = new Set<string>();
  const folder = async (name: string): Promise<void> => {
    if (name === '' || name === '.' || made.has(name)) return;
    await folder(posix.dirname(name));
    made.add(name);
    await entry(tar, { ...OWNER, name: `${name}/`, type: 'directory', mode: 0o755 });
  };
  if (prefix !== '') await folder(prefix);
  for (const item of found) {
    const name = posix.join(prefix, item.path);
    await folder(item.type === 'directory' ? name : posix.dirname(name));
    if (item.type === 'file') {
      const header = { ...OWNER, name, size: item.size, mode: item.executable ? 0o755 : 0o644 };
      await fileEntry(tar, { ...header, type: 'file' }, createReadStream(item.full));
    } else if (item.type === 'symlink') {
      const linkname = linkTarget(context, item, await readlink(item.full));
      await entry(tar, { ...OWNER, name, linkname, type: 'symlink', mode: 0o777, size: 0 });
    }
  }
  tar.finalize();
}

/**
 * Packs files and folders of a context into one layer: sorted, owner 0, time 0, modes 755 or 644, so that equal contents are
 * equal bytes on every machine. Streams; memory does not grow with the layer.
 * @param prefix where in the image, without leading slash.
 */
export async function packLayer(
  context: string,
  files: readonly string[],
  prefix: string,
  file: string,
  signal?: AbortSignal,
): Promise<Layer> {
  const found = await collectAll(context, files);
  const tar = pack();
  const plain = meter();
  const packed = meter();
  // Level and memory are part of the bytes: they are said, not left to a default that may change.
  const gzip = createGzip({ level: 5, memLevel: 8 });
  const writing = pipeline(
    tar,
    plain.stream,
    gzip,
    packed.stream,
    createWriteStream(file),
    signal === undefined ? {} : { signal },
  );
  const filling = fill(tar, context, found, prefix).catch((error: unknown) => {
    tar.destroy(error instanceof Error ? error : new Error(String(error)));
    throw error;
  });
  // Both are awaited whatever the other does; the filler's error names the file, so it comes first.
  const [filled, written] = await Promise.allSettled([filling, writing]);
  if (filled.status === 'rejected') throw filled.reason;
  if (written.status === 'rejected') throw written.reason;
  return { file, digest: packed.digest(), diffId: plain.digest(), size: packed.size() };
}
