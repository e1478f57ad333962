import type { RangeVar } from 'libpg-query';

/** Something about a statement that a reader must know before it runs beside the old version. */
export interface Finding {
  /** refuse: it breaks the version that runs, or loses data. warn: it holds up writers or users while it runs. */
  readonly level: 'refuse' | 'warn';
  readonly line: number;
  readonly what: string;
  readonly why: string;
  readonly mend: string;
}

/** What is known from the statements before this one. */
export interface Known {
  /** Tables made by the files under judgement: nobody uses them yet. */
  readonly born: Set<string>;
  /** CHECK (column IS NOT NULL), by table and constraint. */
  readonly checks: Map<string, { readonly column: string; validated: boolean }>;
}

export type Judge = Omit<Finding, 'line'>;
export const refuse = (what: string, why: string, mend: string): Judge => ({ level: 'refuse', what, why, mend });
export const warn = (what: string, why: string, mend: string): Judge => ({ level: 'warn', what, why, mend });

/** A table's name as it is compared; `public` is where unqualified names go unless somebody changed that. */
export const nameOf = (table: RangeVar | undefined): string =>
  table === undefined
    ? '?'
    : [table.schemaname === 'public' ? undefined : table.schemaname, table.relname].filter(Boolean).join('.');

export const OLD_CODE = 'the version that runs still uses it';
export const CONTRACT_LATER =
  'move it to a .contract.sql file: it runs once the old version is gone (ez-deploy contract)';
