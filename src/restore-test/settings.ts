import type { EnvironmentConfig } from '../config/schema';

export type RestoreTestConfig = NonNullable<EnvironmentConfig['infrastructure']['backups']['restoreTest']>;

/** A table that is looked at, with what must hold for it. */
export interface AskedTable {
  readonly schema: string;
  readonly name: string;
  /** Rows that it must have. */
  readonly atLeast: number;
  /** A column of times whose newest may be no older at the time of the backup, ms. */
  readonly newest?: { readonly column: string; readonly maxAge: number };
}

/** The tables of a test; none: every table of the schema. */
export function askedTables({ tables, schema }: Pick<RestoreTestConfig, 'tables' | 'schema'>): AskedTable[] {
  return tables.map((asked) => {
    const { name: full, ...rest } = typeof asked === 'string' ? { name: asked } : asked;
    const [first = '', second] = full.split('.');
    const at = second === undefined ? { schema, name: first } : { schema: first, name: second };
    return { atLeast: 1, ...rest, ...at } as AskedTable;
  });
}
