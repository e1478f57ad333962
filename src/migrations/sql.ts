import type { Node } from 'libpg-query';

/** One statement of a file. */
export interface Statement {
  readonly node: Node;
  /** Of its first word, from 1. */
  readonly line: number;
  readonly text: string;
}
export type Parsed =
  | { readonly statements: readonly Statement[] }
  /** It is no SQL of PostgreSQL's. */
  | { readonly problem: string; readonly line: number };

/** What a `DO` block runs, as far as that can be known. */
export interface Block {
  readonly statements: readonly string[];
  /** Text of it becomes SQL only when it runs. */
  readonly dynamic: boolean;
}

/** PostgreSQL's own parser (libpg_query as WebAssembly): what it takes, a server of that version takes. */
export interface SqlParser {
  parse(sql: string): Parsed;
  /** undefined where it is not PL/pgSQL. */
  block(doStatement: string): Block | undefined;
}

const BLANK = /^(?:\s+|--[^\n]*(?:\n|$))/;

/** Characters of blanks and comments before the first word; block comments nest. */
function leading(text: string): number {
  let at = 0;
  for (;;) {
    const blank = BLANK.exec(text.slice(at))?.[0].length ?? 0;
    at += blank;
    if (text.startsWith('/*', at)) {
      let depth = 0;
      do {
        if (text.startsWith('/*', at)) [depth, at] = [depth + 1, at + 2];
        else if (text.startsWith('*/', at)) [depth, at] = [depth - 1, at + 2];
        else at += 1;
      } while (depth > 0 && at < text.length);
    } else if (blank === 0) return at;
  }
}

const lineAt = (text: string, index: number): number => text.slice(0, index).split('\n').length;

/** Every value under a key of that name, at any depth. */
export function* underKey(value: unknown, key: string): Generator<unknown> {
  if (typeof value !== 'object' || value === null) return;
  for (const [name, inner] of Object.entries(value)) {
    if (name === key) yield inner;
    yield* underKey(inner, key);
  }
}

/** Loads the parser: 1.7 MB that only a deployment with migration files needs. */
export async function loadSqlParser(): Promise<SqlParser> {
  const { hasSqlDetails, loadModule, parsePlPgSQLSync, parseSync } = await import('libpg-query');
  await loadModule();
  const parse = (sql: string): Parsed => {
    // The parser refuses a text without any character, and stops at a zero character.
    if (sql.trim() === '') return { statements: [] };
    if (sql.includes('\0')) return { problem: 'it holds a zero character', line: lineAt(sql, sql.indexOf('\0')) };
    const bytes = Buffer.from(sql, 'utf8');
    try {
      const { stmts = [] } = parseSync(sql);
      return {
        statements: stmts.flatMap(({ stmt, stmt_location: from = 0, stmt_len: length }) => {
          if (stmt === undefined) return [];
          // The parser counts bytes.
          const before = bytes.subarray(0, from).toString('utf8');
          const text = bytes.subarray(from, length === undefined ? undefined : from + length).toString('utf8');
          const skipped = leading(text);
          return [{ node: stmt, line: lineAt(before + text, before.length + skipped), text: text.slice(skipped) }];
        }),
      };
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      // Here it counts characters.
      const at = hasSqlDetails(error) ? (error.sqlDetails?.cursorPosition ?? 0) : 0;
      return { problem: message, line: lineAt(sql, [...sql].slice(0, Math.max(0, at)).join('').length) };
    }
  };
  return {
    parse,
    block: (doStatement) => {
      let tree: unknown;
      try {
        tree = parsePlPgSQLSync(doStatement);
      } catch {
        return undefined;
      }
      const statements = [...underKey(tree, 'PLpgSQL_expr')]
        .map((e) => (e as { query?: string }).query ?? '')
        // Conditions and assigned values are expressions, not statements.
        .filter((query) => 'statements' in parse(query));
      const unread = [...underKey(tree, 'PLpgSQL_stmt_execsql')].some((s) =>
        [...underKey(s, 'query')].some((query) => !('statements' in parse(String(query)))),
      );
      const dynamic = ['PLpgSQL_stmt_dynexecute', 'PLpgSQL_stmt_dynfors'].some(
        (kind) => !underKey(tree, kind).next().done,
      );
      return { statements, dynamic: dynamic || unread };
    },
  };
}
