/** RESP, Redis's wire format: https://redis.io/docs/latest/develop/reference/protocol-spec/ */
export type Reply =
  | { readonly kind: 'simple'; readonly text: string }
  | { readonly kind: 'error'; readonly text: string }
  | { readonly kind: 'map'; readonly entries: readonly (readonly [string, Reply | string | number])[] }
  | string
  | number
  | null
  | readonly Reply[];

export const ok: Reply = { kind: 'simple', text: 'OK' };
export const fail = (text: string): Reply => ({ kind: 'error', text });

/** @param version 2 or 3, as HELLO chose: null and maps differ. */
export function encode(reply: Reply, version: 2 | 3): string {
  if (reply === null) return version === 3 ? '_\r\n' : '$-1\r\n';
  if (typeof reply === 'number') return `:${reply}\r\n`;
  if (typeof reply === 'string') return `$${Buffer.byteLength(reply)}\r\n${reply}\r\n`;
  if (!('kind' in reply)) return `*${reply.length}\r\n${reply.map((one) => encode(one, version)).join('')}`;
  if (reply.kind === 'simple') return `+${reply.text}\r\n`;
  if (reply.kind === 'error') return `-${reply.text.replace(/[\r\n]/g, ' ')}\r\n`;
  const head = version === 3 ? `%${reply.entries.length}\r\n` : `*${reply.entries.length * 2}\r\n`;
  return head + reply.entries.map(([key, value]) => encode(key, version) + encode(value, version)).join('');
}

/** A client's bytes → its commands. Keeps what is not complete yet. */
export class CommandReader {
  private rest = Buffer.alloc(0);

  /** Throws on bytes that are no RESP, and on a command past 64 MiB. */
  push(chunk: Buffer): string[][] {
    this.rest = Buffer.concat([this.rest, chunk]);
    if (this.rest.length > 64 * 1024 * 1024) throw new Error('command too long');
    const commands: string[][] = [];
    for (;;) {
      const read = this.next();
      if (read === undefined) return commands;
      if (read.length > 0) commands.push(read);
    }
  }

  private next(): string[] | undefined {
    let at = 0;
    const line = (): string | undefined => {
      const end = this.rest.indexOf('\r\n', at);
      if (end < 0) return undefined;
      const text = this.rest.toString('utf8', at, end);
      at = end + 2;
      return text;
    };
    const head = line();
    if (head === undefined) return undefined;
    if (!head.startsWith('*')) {
      this.rest = this.rest.subarray(at);
      return head.trim().split(/\s+/).filter(Boolean);
    }
    const count = Number(head.slice(1));
    if (!Number.isInteger(count) || count > 1_000_000) throw new Error('invalid multibulk length');
    const parts: string[] = [];
    for (let i = 0; i < count; i += 1) {
      const size = line();
      if (size === undefined) return undefined;
      const length = Number(size.slice(1));
      if (!size.startsWith('$') || !Number.isInteger(length) || length < 0) throw new Error('expected $');
      if (this.rest.length < at + length + 2) return undefined;
      parts.push(this.rest.toString('utf8', at, at + length));
      at += length + 2;
    }
    this.rest = this.rest.subarray(at);
    return parts;
  }
}
