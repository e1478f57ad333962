import { suggestion } from './nearest';
import { type Finding, type Path, shown } from './path';

/**
 * Problems of "this one after those": names that do not exist, oneself, twice, and cycles (each told once, with its members).
 * @param pathOf where the list of a node stands.
 */
export function checkGraph(
  edges: ReadonlyMap<string, readonly string[]>,
  known: readonly string[],
  pathOf: (node: string) => Path,
  noun: string,
): Finding[] {
  const findings: Finding[] = [];
  for (const [node, targets] of edges) {
    for (const [i, target] of targets.entries()) {
      const at: Path = [...pathOf(node), i];
      if (target === node) {
        findings.push({ at: [at], what: `${noun} "${shown(node)}" waits for itself`, fix: 'remove it from the list' });
      } else if (!known.includes(target)) {
        const others = known.filter((name) => name !== node);
        findings.push({
          at: [at],
          what: `there is no ${noun} "${shown(target)}"`,
          fix: suggestion(target, others, `remove it: there is no other ${noun}`),
        });
      } else if (targets.indexOf(target) !== i) {
        findings.push({ at: [at], what: `${noun} "${shown(target)}" is listed twice`, fix: 'remove one of them' });
      }
    }
  }
  for (const cycle of cyclesOf(edges)) {
    const [first = ''] = cycle;
    findings.push({
      at: [pathOf(first)],
      what: `${noun}s wait for each other in a circle: ${[...cycle, first].map(shown).join(' → ')}`,
      fix: 'remove one of these dependencies',
    });
  }
  return findings;
}

/** The circles of a graph, oneself apart, each once and from its first member in the file's order. Depth first, every edge once. */
function cyclesOf(edges: ReadonlyMap<string, readonly string[]>): string[][] {
  const done = new Set<string>();
  const cycles: string[][] = [];
  const visit = (node: string, trail: readonly string[]): void => {
    const from = trail.indexOf(node);
    if (from >= 0) {
      cycles.push(trail.slice(from));
      return;
    }
    if (done.has(node)) return;
    for (const next of new Set(edges.get(node))) if (next !== node) visit(next, [...trail, node]);
    done.add(node);
  };
  for (const node of edges.keys()) visit(node, []);
  return cycles;
}
