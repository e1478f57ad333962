import { z } from 'zod';

import { BEGIN_LINE, END_LINE, TABLE_LINE } from './sql';

const tableSchema = z.union([
  z.object({ schema: z.string(), name: z.string(), missing: z.literal(true) }),
  z.object({
    schema: z.string(),
    name: z.string(),
    rows: z.number().int().min(0),
    sum: z.string().regex(/^-?\d+$/),
    /** Seconds since the epoch. */
    newest: z.number().nullable(),
  }),
]);
const endSchema = z.object({ server: z.string(), tls: z.boolean().nullable(), bytes: z.number(), tables: z.number() });

/** A table as the restored database shows it. */
export interface FoundTable {
  readonly schema: string;
  readonly name: string;
  /** undefined: there is no such table. */
  readonly content?: {
    readonly rows: number;
    /** 64 bits in hexadecimal; the same rows give the same, in whatever order. */
    readonly checksum: string;
    /** ms since the epoch. */
    readonly newest?: number;
  };
}

export interface Answer {
  readonly tables: readonly FoundTable[];
  readonly server: string;
  readonly tls: boolean;
  readonly bytes: number;
}

const parse = <T>(schema: z.ZodType<T>, line: string, prefix: string): T | undefined => {
  try {
    return schema.safeParse(JSON.parse(line.slice(prefix.length))).data;
  } catch {
    return undefined;
  }
};

/** What the check's task said in its last attempt; undefined where that is not whole. Lines that are not of the answer are passed over. */
export function readAnswer(all: readonly string[]): Answer | undefined {
  const lines = all.slice(all.findLastIndex((line) => line.startsWith(BEGIN_LINE)) + 1);
  const at = lines.findLastIndex((line) => line.startsWith(END_LINE));
  const end = at < 0 ? undefined : parse(endSchema, lines[at] ?? '', END_LINE);
  if (end === undefined) return undefined;
  const tables: FoundTable[] = [];
  for (const line of lines.slice(0, at)) {
    if (!line.startsWith(TABLE_LINE)) continue;
    const one = parse(tableSchema, line, TABLE_LINE);
    if (one === undefined) return undefined;
    const { schema, name } = one;
    if ('missing' in one) tables.push({ schema, name });
    else
      tables.push({
        schema,
        name,
        content: {
          rows: one.rows,
          checksum: BigInt.asUintN(64, BigInt(one.sum)).toString(16).padStart(16, '0'),
          ...(one.newest === null ? {} : { newest: Math.round(one.newest * 1_000) }),
        },
      });
  }
  if (tables.length !== end.tables) return undefined;
  return { tables, server: end.server, tls: end.tls === true, bytes: end.bytes };
}
