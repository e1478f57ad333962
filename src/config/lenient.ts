import type { Issue } from './issues';
import { knownKeys } from './hints';
import { nearest } from './nearest';
import { isRecord, type Path, valueAt } from './path';
import { type Config, configSchema } from './schema';

/** What is left of a configuration when everything the schema refuses is taken out, and what was taken out. */
export interface LenientResult {
  /** Undefined where nothing usable is left. */
  readonly config: Config | undefined;
  /** The data `config` was read from. */
  readonly raw: unknown;
  readonly issues: readonly Issue[];
  /** Places whose value is not the user's any more: what follows from them is not reported. */
  readonly removed: readonly Path[];
}

/** With more mistakes than this the file is not what it should be: they are told, and nothing is read around them. */
const MOST_ISSUES = 200;

const count = (issues: readonly Issue[]) =>
  issues.reduce((sum, issue) => sum + (issue.code === 'unrecognized_keys' ? issue.keys.length : 1), 0);

/** Stand-ins for the keys nothing can be checked without; what they cause is suppressed by `removed`. */
const STAND_INS: Readonly<Record<string, unknown>> = {
  app: 'app',
  services: { unknown: { kind: 'worker' } },
  environments: { unknown: {} },
};

function without(root: unknown, path: Path): unknown {
  const [key, ...rest] = path;
  if (key === undefined || !isRecord(root) || typeof key === 'number') return undefined;
  const copy: Record<string, unknown> = { ...root };
  const inner = rest.length === 0 ? undefined : without(copy[key], rest);
  if (inner === undefined) delete copy[key];
  else copy[key] = inner;
  return copy;
}

/** Where to cut for an issue: a list goes as a whole, a map that lacks a needed key too. */
function cuts(issue: Issue, raw: unknown): Path[] {
  const path = issue.path.map((key) => (typeof key === 'number' ? key : String(key)));
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => toList([...path, key]));
  return [toList(valueAt(raw, path) === undefined ? path.slice(0, -1) : path)];
}

function toList(path: Path): Path {
  const index = path.findIndex((key) => typeof key === 'number');
  return index < 0 ? path : path.slice(0, index);
}

/** A misspelt key stands for the right one: that the right one is missing need not be said again. */
function meant(issue: Issue): Path[] {
  if (issue.code !== 'unrecognized_keys') return [];
  const path = issue.path.map((key) => (typeof key === 'number' ? key : String(key)));
  return issue.keys.flatMap((key) => {
    // A merge key may stand for any key of the map.
    if (key === '<<') return [path];
    const near = nearest(key, knownKeys(path));
    return near === undefined ? [] : [[...path, near]];
  });
}

/** Reads what can be read, so that one wrong value does not hide the problems of all the others. */
export function readLeniently(raw: unknown): LenientResult {
  let data = raw;
  const removed: Path[] = [];
  let issues: readonly Issue[] | undefined;
  // Each round takes something out or puts a stand-in in; the bound is for a schema that would want neither.
  for (let round = 0; round < 30; round += 1) {
    const parsed = configSchema.safeParse(data);
    issues ??= parsed.success ? [] : parsed.error.issues;
    if (parsed.success) return { config: parsed.data, raw: data, issues, removed };
    if (!isRecord(data) || count(parsed.error.issues) > MOST_ISSUES) break;
    for (const issue of parsed.error.issues) {
      for (const cut of cuts(issue, data)) {
        const needed = String(cut[0] ?? issue.path[0]);
        if (cut.length <= 1 && Object.hasOwn(STAND_INS, needed)) {
          data = { ...(data as Record<string, unknown>), [needed]: STAND_INS[needed] };
          removed.push([needed]);
        } else {
          data = without(data, cut);
          removed.push(cut);
        }
      }
      removed.push(...meant(issue));
    }
  }
  return { config: undefined, raw: data, issues: issues ?? [], removed };
}
