import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';

import { ConfigError } from '../errors';
import { MAX_LENGTH, TOO_LONG } from './document';

const READ_PROBLEMS: Readonly<Record<string, readonly [what: string, fix: string]>> = {
  ENOENT: ['does not exist', 'create it, or name another file with the config input'],
  EISDIR: ['is a folder', 'name the file in it'],
  EACCES: ['must not be read by this user', 'change its permissions'],
};

/** What stands at the path, links followed; a device or a pipe has no end, so it is not even opened. */
async function readBytes(path: string, file: string): Promise<Uint8Array> {
  const found = await stat(path);
  if (found.isDirectory()) throw Object.assign(new Error('is a folder'), { code: 'EISDIR' });
  if (!found.isFile())
    throw new ConfigError([{ where: file, what: 'is no regular file', fix: 'name a file, not a device or a pipe' }]);
  if (found.size > MAX_LENGTH) throw new ConfigError([{ where: file, ...TOO_LONG }]);
  // One byte more than fits, whatever the size said: files of /proc say 0, others grow.
  const chunks: Buffer[] = [];
  for await (const chunk of createReadStream(path, { end: MAX_LENGTH })) chunks.push(chunk as Buffer);
  const bytes = Buffer.concat(chunks);
  if (bytes.length > MAX_LENGTH) throw new ConfigError([{ where: file, ...TOO_LONG }]);
  return bytes;
}

/** Text of a configuration file. @param file how messages name it. @throws ConfigError. */
export async function readText(path: string, file: string): Promise<string> {
  let bytes: Uint8Array;
  try {
    bytes = await readBytes(path, file);
  } catch (error) {
    if (error instanceof ConfigError) throw error;
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    const [what, fix] = READ_PROBLEMS[code] ?? [`cannot be read (${code})`, 'look at the file'];
    throw new ConfigError([{ where: file, what, fix }]);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new ConfigError([{ where: file, what: 'is not UTF-8 text', fix: 'save it as UTF-8' }]);
  }
}
