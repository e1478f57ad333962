import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
} from 'yaml';

import type { Problem } from '../errors';
import { isRecord, type Path, shown } from './path';

/** Longest file that is read, in bytes and in UTF-16 units: far above any real one, far below what would hurt. */
export const MAX_LENGTH = 128 * 1024;
export const TOO_LONG = { what: `is longer than ${MAX_LENGTH / 1024} KiB`, fix: 'is this the right file?' };
/** Syntax problems that are told at most: one broken line can make the parser complain about all that follow. */
const MAX_SYNTAX_PROBLEMS = 20;
/** How often anchors may be expanded: the guard against a file that doubles itself. */
const MAX_ALIASES = 100;

/** A YAML file as plain data that remembers where each piece stands. */
export interface SourceDocument {
  readonly raw: unknown;
  /** `file:line:column` of a path, or of its nearest ancestor in the file. */
  where(path: Path, onKey?: boolean): string;
  /** How much of the path the file has: its first n keys. */
  depth(path: Path): number;
  /** The text of a scalar as it was written; undefined for anything else. */
  written(path: Path): string | undefined;
}

interface Place {
  /** Keys of the path that exist. */
  readonly depth: number;
  readonly key: unknown;
  readonly node: unknown;
}

function place(doc: Document, path: Path): Place {
  const follow = (node: unknown): unknown => (isAlias(node) ? node.resolve(doc) : node);
  let found: Place = { depth: 0, key: undefined, node: doc.contents };
  for (const [i, step] of path.entries()) {
    const node = follow(found.node);
    if (isMap(node)) {
      const pair = node.items.find(
        (item) => isPair(item) && String(isScalar(item.key) ? item.key.value : item.key) === String(step),
      );
      if (pair === undefined) return found;
      found = { depth: i + 1, key: pair.key, node: pair.value };
    } else if (isSeq(node) && typeof step === 'number' && step < node.items.length) {
      found = { depth: i + 1, key: undefined, node: node.items[step] };
    } else return found;
  }
  return found;
}

const startOf = (node: unknown): number | undefined => (isNode(node) ? node.range?.[0] : undefined);

/** In words of this product, where the parser's own need YAML's grammar at hand. */
const PLAIN: Readonly<Record<string, readonly [what: string, fix: string]>> = {
  DUPLICATE_KEY: ['the same key is there twice', 'keep one of them'],
  TAB_AS_INDENT: ['a tab is used for indentation', 'YAML wants spaces: two a level'],
  MULTIPLE_DOCS: ['a second document begins here', 'one file holds one document: remove the --- line'],
  BAD_INDENT: ['the indentation does not fit the lines above', 'align it with its neighbours, two spaces a level'],
  MULTILINE_IMPLICIT_KEY: ['a key is not followed by a colon', 'write key: value on one line'],
  MISSING_CHAR: [
    'a quote, bracket or colon is missing',
    'close what was opened; key: value needs a space after the colon',
  ],
  TAG_RESOLVE_FAILED: ['a tag (such as !name) is not read', 'write the plain value'],
};

/** Where quoted text begins that has no end: the parser itself points at the end of the file. */
function openQuote(doc: Document.Parsed, text: string): number | undefined {
  let open: number | undefined;
  visit(doc, {
    Scalar(_, { type, range }) {
      if (range === null || range === undefined || (type !== 'QUOTE_DOUBLE' && type !== 'QUOTE_SINGLE')) return;
      const quote = type === 'QUOTE_DOUBLE' ? '"' : "'";
      if (range[1] - range[0] < 2 || text.charAt(range[1] - 1) !== quote) open = range[0];
    },
  });
  return open;
}

function syntaxProblems(doc: Document.Parsed, text: string, at: (offset: number) => string): Problem[] {
  const errors = [...doc.errors, ...doc.warnings].slice(0, MAX_SYNTAX_PROBLEMS);
  // The parser reports its own exhausted stack as if it were a mistake of the text.
  if (errors.some(({ message }) => /call stack|stack overflow/i.test(message)))
    throw new RangeError('nested too deeply');
  const open = errors.some(({ code }) => code === 'MISSING_CHAR') ? openQuote(doc, text) : undefined;
  const seen = new Set<number>();
  return errors.flatMap((error) => {
    // A second error at one place follows from the first.
    if (seen.has(error.pos[0])) return [];
    seen.add(error.pos[0]);
    if (error.code === 'MISSING_CHAR' && open !== undefined)
      return [{ where: at(open), what: 'a quote is opened here and never closed', fix: 'close it' }];
    const [what, fix] = PLAIN[error.code] ?? [`is not YAML: ${shown(error.message.split('\n')[0] ?? '')}`, undefined];
    return [{ where: at(error.pos[0]), what, ...(fix === undefined ? {} : { fix }) }];
  });
}

/** Keys that plain data cannot hold safely, or not at all. */
function keyProblems(doc: Document, at: (offset: number) => string): Problem[] {
  const problems: Problem[] = [];
  visit(doc, {
    Pair(_, pair) {
      const where = at(startOf(pair.key) ?? 0);
      if (!isScalar(pair.key)) problems.push({ where, what: 'a key must be plain text', fix: 'write key: value' });
      else if (pair.key.value === null || pair.key.value === '')
        problems.push({ where, what: 'a key is empty', fix: 'write key: value' });
      else if (pair.key.value === '__proto__')
        problems.push({ where, what: '"__proto__" cannot be a key', fix: 'remove it' });
    },
  });
  return problems;
}

function isCircular(value: unknown, above: ReadonlySet<unknown> = new Set()): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (above.has(value)) return true;
  const inside = new Set(above).add(value);
  return Object.values(value).some((child) => isCircular(child, inside));
}

/** Reads YAML 1.2 into plain data. Nothing is expanded but anchors, nothing is executed; problems are all that were found. */
export function readDocument(text: string, file: string): SourceDocument | readonly Problem[] {
  const first = `${file}:1:1`;
  if (text.length > MAX_LENGTH) return [{ where: first, ...TOO_LONG }];
  const lines = new LineCounter();
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return `${file}:${Math.max(1, line)}:${Math.max(1, col)}`;
  };
  let doc: Document.Parsed;
  let raw: unknown;
  try {
    doc = parseDocument(text, { lineCounter: lines, prettyErrors: false });
    const problems = [...syntaxProblems(doc, text, at), ...keyProblems(doc, at)];
    if (problems.length > 0) return problems;
    raw = doc.toJS({ maxAliasCount: MAX_ALIASES });
    if (isCircular(raw)) return [{ where: first, what: 'an anchor contains itself', fix: 'write the value out' }];
  } catch (error) {
    if (error instanceof RangeError)
      return [{ where: first, what: 'is nested too deeply', fix: 'is this the right file?' }];
    if (error instanceof ReferenceError)
      return [
        {
          where: first,
          what: 'anchors are expanded too often, or one is used that is not there',
          fix: 'write the values out',
        },
      ];
    throw error;
  }
  if (raw === null || raw === undefined)
    return [{ where: first, what: 'is empty', fix: 'start with app:, services: and environments:' }];
  if (!isRecord(raw))
    return [
      {
        where: at(startOf(doc.contents) ?? 0),
        what: 'must be a map of keys',
        fix: 'start with app:, services: and environments:',
      },
    ];
  return {
    raw,
    depth: (path) => place(doc, path).depth,
    written: (path) => {
      const { depth, node } = place(doc, path);
      return depth === path.length && isScalar(node) ? node.source : undefined;
    },
    where: (path, onKey = false) => {
      const { depth, key, node } = place(doc, path);
      // A block under a key begins on a later line: its key is what the reader looks for.
      const atKey = (onKey || depth < path.length || (isCollection(node) && node.flow !== true)) && key !== undefined;
      const offset = (atKey ? startOf(key) : undefined) ?? startOf(node) ?? startOf(key) ?? 0;
      return at(depth === 0 ? 0 : offset);
    },
  };
}
