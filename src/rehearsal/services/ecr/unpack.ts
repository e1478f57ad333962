import { createReadStream, createWriteStream } from 'node:fs';
import { chmod, lstat, mkdir, readdir, realpath, rm, link as hardLink, symlink } from 'node:fs/promises';
import { basename, dirname, join, normalize, relative, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';

import { extract, type Header } from 'tar-stream';

import { AwsError } from '../../kernel/types';

const OPAQUE = '.wh..wh..opq';
const WHITEOUT = '.wh.';

function refuse(name: string, why: string): never {
  throw new AwsError('CannotPullContainerError', `CannotPullContainerError: layer entry '${name}' ${why}`);
}

/** Where an entry goes; refuses whatever would leave the root, by its name or through a link that is already there. */
async function placeOf(root: string, name: string): Promise<string> {
  const clean = normalize(name).replace(/^(\.?\/)+/, '');
  const target = resolve(root, clean);
  const below = relative(root, target);
  if (below.startsWith('..') || name.includes('\0')) refuse(name, 'leads outside of the image');
  // Parents that exist must really be inside: an earlier entry may have made one of them a link.
  let parent = dirname(target);
  while (parent.length > root.length) {
    const real = await realpath(parent).catch(() => undefined);
    if (real !== undefined) {
      if (real !== root && !real.startsWith(`${root}/`))
        refuse(name, 'goes through a link that leads outside of the image');
      break;
    }
    parent = dirname(parent);
  }
  return target;
}

/** Absolute link targets mean the image's own root; a link that climbs out of it is refused. */
function linkInside(root: string, at: string, name: string, target: string): string {
  const wanted = target.startsWith('/') ? join(root, target) : resolve(dirname(at), target);
  if (relative(root, wanted).startsWith('..')) refuse(name, `is a link that leads outside of the image (${target})`);
  return relative(dirname(at), wanted) || '.';
}

async function place(root: string, header: Header, content: NodeJS.ReadableStream): Promise<void> {
  const target = await placeOf(root, header.name);
  const file = basename(target);
  if (target === root) return;
  if (file === OPAQUE) {
    const folder = dirname(target);
    const children = await readdir(folder).catch(() => [] as string[]);
    for (const child of children) await rm(join(folder, child), { recursive: true, force: true });
    return;
  }
  if (file.startsWith(WHITEOUT)) {
    const hidden = join(dirname(target), file.slice(WHITEOUT.length));
    if (relative(root, hidden).startsWith('..') || hidden === root) refuse(header.name, 'hides more than the image');
    await rm(hidden, { recursive: true, force: true });
    return;
  }
  const existing = await lstat(target).catch(() => undefined);
  if (existing !== undefined && !(existing.isDirectory() && header.type === 'directory')) {
    await rm(target, { recursive: true, force: true });
  }
  await mkdir(dirname(target), { recursive: true });
  switch (header.type) {
    case 'directory':
      await mkdir(target, { recursive: true });
      break;
    case 'symlink':
      await symlink(linkInside(root, target, header.name, header.linkname ?? ''), target);
      break;
    case 'link':
      await hardLink(await placeOf(root, header.linkname ?? ''), target);
      break;
    case 'file':
    case 'contiguous-file':
      await pipeline(content, createWriteStream(target, { mode: 0o644 }));
      // Never set-user-id, always readable by ourselves.
      await chmod(target, ((header.mode ?? 0o644) & 0o777) | 0o600);
      break;
    default:
      // Devices and fifos: nothing that a rehearsal's task could use.
      break;
  }
}

/** Lays one layer (tar, or gzipped tar) over what is in `folder`. */
export async function unpackLayer(file: string, gzipped: boolean, folder: string): Promise<void> {
  const root = await realpath(folder);
  const tar = extract();
  const source = createReadStream(file);
  const feeding = gzipped ? pipeline(source, createGunzip(), tar) : pipeline(source, tar);
  const reading = (async () => {
    for await (const entry of tar) {
      await place(root, entry.header, entry as unknown as NodeJS.ReadableStream);
      entry.resume();
    }
  })();
  await Promise.all([feeding, reading]);
}
