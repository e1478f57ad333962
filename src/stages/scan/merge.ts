import { type BareFinding, byImportance, byText, rank } from './finding';

/** Rules of different scanners that say the same. One of a pair speaks of a file as a whole, so their lines may differ. */
const SAME_RULES: readonly (readonly string[])[] = [
  ['DL3002', 'CKV_DOCKER_8'],
  ['dockerfile-without-user', 'CKV_DOCKER_3'],
  ['DL3057', 'CKV_DOCKER_2'],
  ['DL3007', 'CKV_DOCKER_7'],
  ['zizmor/template-injection', 'CKV_GHA_2'],
];
const SAME = new Map(SAME_RULES.flatMap((rules) => rules.map((rule) => [rule, rules[0] ?? rule] as const)));

const VULNERABILITY =
  /^(?:CVE-\d{4}-\d{4,}|GHSA(?:-[0-9a-z]{4}){3}|(?:GO|PYSEC|RUSTSEC|OSV|DSA|ALPINE|DEBIAN)-[\w-]+)$/;

/** CVE first, then GHSA, then other databases, then rules. */
function standing(id: string): number {
  if (id.startsWith('CVE-')) return 0;
  if (id.startsWith('GHSA-')) return 1;
  return VULNERABILITY.test(id) ? 2 : 3;
}

/** The best name first. */
export function orderIds(ids: Iterable<string>): string[] {
  return [...new Set(ids)].sort((a, b) => standing(a) - standing(b) || (a < b ? -1 : a > b ? 1 : 0));
}

/** A lock file may hold two versions of a package: each is upgraded for itself. */
const nameOf = (of: { name: string; version: string }) => `${of.name}@${of.version}`;

/**
 * Under what a finding meets others: its names, the file and the package. A vulnerability is the same wherever in the file it is
 * told; a rule of code only on its line, for a file may break it twice.
 */
function keysOf(finding: BareFinding, packagesAt: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const ids = [finding.id, ...finding.aliases];
  // A scanner that names no package means the one that others name, where there is just one.
  const meant = new Set(ids.flatMap((id) => [...(packagesAt.get(`${id}\n${finding.path ?? ''}`) ?? [])]));
  const of = finding.package !== undefined ? nameOf(finding.package) : meant.size === 1 ? [...meant].join('') : '';
  return ids.map((id) => {
    const line = SAME.has(id) || VULNERABILITY.test(id) ? '' : String(finding.line ?? '');
    return [SAME.get(id) ?? id, finding.path ?? '', of, line].join('\n');
  });
}

/** Compares versions by their numbers; what is equal in them, by text. */
export function compareVersions(a: string, b: string): number {
  const numbers = (version: string) => (version.match(/\d+/g) ?? []).slice(0, 6).map(Number);
  const [x, y] = [numbers(a), numbers(b)];
  for (let i = 0; i < Math.max(x.length, y.length); i += 1) {
    const difference = (x[i] ?? 0) - (y[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return a < b ? -1 : a > b ? 1 : 0;
}

function join(group: readonly BareFinding[]): BareFinding {
  const sorted = [...group].sort(
    (a, b) =>
      // The words of whoever knows most: a package, a fixed version, a line.
      Number(b.package !== undefined) - Number(a.package !== undefined) ||
      Number(b.fixedVersion !== undefined) - Number(a.fixedVersion !== undefined) ||
      Number(b.line !== undefined) - Number(a.line !== undefined) ||
      byImportance(a, b) ||
      byText(`${a.kind}\n${a.message}`, `${b.kind}\n${b.message}`),
  );
  const [best] = sorted;
  if (best === undefined) throw new Error('nothing to merge');
  const ids = orderIds(group.flatMap((f) => [f.id, ...f.aliases]));
  // Two databases that name different versions: the larger one is free of it by both.
  const fixed = group.flatMap((f) => (f.fixedVersion === undefined ? [] : [f.fixedVersion])).sort(compareVersions);
  return {
    ...best,
    id: ids[0] ?? best.id,
    aliases: ids.slice(1).sort(),
    scanners: [...new Set(group.flatMap((f) => f.scanners))].sort(),
    severity: group.reduce((worst, f) => (rank(f.severity) > rank(worst) ? f.severity : worst), best.severity),
    fixedVersion: fixed.at(-1),
    line: best.line ?? sorted.find((f) => f.line !== undefined)?.line,
  };
}

/**
 * Makes one of findings that share a name, a file and a package. The result does not depend on the order of the findings, no
 * name is lost, and the worst severity holds.
 */
export function mergeFindings(findings: readonly BareFinding[]): BareFinding[] {
  const packagesAt = new Map<string, Set<string>>();
  for (const finding of findings) {
    if (finding.package === undefined) continue;
    for (const id of [finding.id, ...finding.aliases]) {
      const at = `${id}\n${finding.path ?? ''}`;
      packagesAt.set(at, (packagesAt.get(at) ?? new Set()).add(nameOf(finding.package)));
    }
  }
  const parent = findings.map((_, i) => i);
  const find = (i: number): number => {
    let top = i;
    while (parent[top] !== top) top = parent[top] ?? top;
    parent[i] = top;
    return top;
  };
  const first = new Map<string, number>();
  findings.forEach((finding, i) => {
    for (const key of keysOf(finding, packagesAt)) {
      const other = first.get(key);
      if (other === undefined) first.set(key, i);
      else parent[find(i)] = find(other);
    }
  });
  const groups = new Map<number, BareFinding[]>();
  findings.forEach((finding, i) => {
    const top = find(i);
    groups.set(top, [...(groups.get(top) ?? []), finding]);
  });
  return [...groups.values()].map(join).sort(byImportance);
}
