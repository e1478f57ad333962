import { parse as parseYaml } from 'yaml';
import { z } from 'zod';

import { ConfigError, messageOf } from '../../errors';
import type { Finding } from './finding';

const entrySchema = z.strictObject({
  id: z.string().min(1),
  package: z.string().min(1).optional(),
  path: z.string().min(1).optional(),
  reason: z.string().trim().min(10),
  owner: z.string().trim().min(1),
  expires: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
});

/** One finding that somebody answers for. */
export interface AllowEntry {
  /** Any of the finding's names. */
  readonly id: string;
  readonly package: string | undefined;
  /** A file, or a folder with a slash at its end. */
  readonly path: string | undefined;
  readonly reason: string;
  readonly owner: string;
  /** `YYYY-MM-DD`: its last day, UTC. */
  readonly expires: string;
}

const HELP: Readonly<Record<string, string>> = {
  id: 'write the id of the finding, as the scan shows it',
  reason: 'write why this is acceptable, in at least ten characters',
  owner: 'write who answers for it',
  expires: 'write its last day as YYYY-MM-DD, in quotes',
};

/**
 * Reads an allow-list: a YAML list of entries with `id`, `reason`, `owner`, `expires`, and `package` and `path` to narrow it.
 * @throws ConfigError with everything that is wrong with it.
 */
export function parseAllowList(text: string, file: string): AllowEntry[] {
  let value: unknown;
  try {
    value = parseYaml(text, { maxAliasCount: 0 });
  } catch (error) {
    throw new ConfigError([
      { where: file, what: `is not YAML: ${messageOf(error).split('\n')[0] ?? ''}`, fix: 'mend the file' },
    ]);
  }
  const list = z.array(z.unknown()).safeParse(value ?? []);
  if (!list.success)
    throw new ConfigError([{ where: file, what: 'is not a list', fix: 'begin each entry with "- id:"' }]);
  const entries: AllowEntry[] = [];
  const problems: { where: string; what: string; fix: string }[] = [];
  list.data.forEach((item, i) => {
    const parsed = entrySchema.safeParse(item);
    if (parsed.success) {
      const { data } = parsed;
      const day = new Date(`${data.expires}T00:00:00Z`);
      if (Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== data.expires) {
        const fix = HELP['expires'] ?? '';
        problems.push({ where: `${file}[${i}].expires`, what: `${data.expires} is no day`, fix });
      } else entries.push({ ...data, package: data.package, path: data.path });
      return;
    }
    for (const issue of parsed.error.issues) {
      const key = String(issue.path[0] ?? '');
      const where = `${file}[${i}]${key === '' ? '' : `.${key}`}`;
      problems.push({ where, what: issue.message, fix: HELP[key] ?? 'see docs/scan.md for the keys of an entry' });
    }
  });
  if (problems.length > 0) throw new ConfigError(problems);
  return entries;
}

function covers(entry: AllowEntry, finding: Finding): boolean {
  if (entry.id !== finding.id && !finding.aliases.includes(entry.id)) return false;
  if (entry.package !== undefined && entry.package !== finding.package?.name) return false;
  if (entry.path === undefined) return true;
  return entry.path.endsWith('/') ? (finding.path ?? '').startsWith(entry.path) : entry.path === finding.path;
}

export interface Allowed {
  readonly left: readonly Finding[];
  readonly allowed: readonly { readonly finding: Finding; readonly entry: AllowEntry }[];
  /** No longer hide anything. */
  readonly expired: readonly AllowEntry[];
  /** Cover no finding of this scan. */
  readonly unused: readonly AllowEntry[];
}

/** Takes out what the list allows on that day. An entry is good to the end of its last day, UTC. */
export function applyAllowList(findings: readonly Finding[], entries: readonly AllowEntry[], now: Date): Allowed {
  const today = now.toISOString().slice(0, 10);
  const valid = entries.filter((e) => e.expires >= today);
  const used = new Set<AllowEntry>();
  const left: Finding[] = [];
  const allowed: { finding: Finding; entry: AllowEntry }[] = [];
  for (const finding of findings) {
    const entry = valid.find((e) => covers(e, finding));
    for (const e of valid) if (covers(e, finding)) used.add(e);
    if (entry === undefined) left.push(finding);
    else allowed.push({ finding, entry });
  }
  return {
    left,
    allowed,
    expired: entries.filter((e) => e.expires < today),
    unused: valid.filter((e) => !used.has(e)),
  };
}
