import { NOWHERE } from '../controls/synthesise';
import type { StateResource } from '../infra/embedded/state';

/** Logical ids: letters and digits only, unique by name and kind. */
export function logicalIds(graph: readonly StateResource[]): ReadonlyMap<string, string> {
  const pascal = (text: string) =>
    text.replace(/(?:^|[^A-Za-z0-9]+)([A-Za-z0-9])/g, (_m, c: string) => c.toUpperCase()).replace(/[^A-Za-z0-9]/g, '');
  return new Map(graph.map((r) => [r.urn, `${pascal(r.name)}${r.type.split(':').at(-1) ?? ''}`]));
}

/** Attribute that gives the ARN; `Ref` where the reference itself is the ARN. */
const ARN_OF: Readonly<Record<string, string>> = {
  'aws:iam/policy:Policy': 'Ref',
  'aws:sns/topic:Topic': 'Ref',
};

/**
 * Puts references in the place of what the graph could only say by placeholders: ARNs of its own resources, alone (`Fn::GetAtt`) or
 * within a text (`Fn::Sub`), and names of resources by which others are meant.
 */
export function referenced(value: unknown, graph: readonly StateResource[], ids: ReadonlyMap<string, string>): unknown {
  const placeholders = graph.map((r) => ({
    text: `${NOWHERE}${r.type.split(':').at(-1) ?? r.type}/${r.name}`,
    id: ids.get(r.urn) ?? '',
    attribute: ARN_OF[r.type] ?? 'Arn',
  }));
  // The longest first: one name may begin with another.
  placeholders.sort((a, b) => b.text.length - a.text.length);
  const keys = new Map(
    graph.filter((r) => r.type === 'aws:kms/key:Key').map((r) => [`${r.name}.keyId`, { Ref: ids.get(r.urn) ?? '' }]),
  );
  const visit = (of: unknown): unknown => {
    if (Array.isArray(of)) return of.map(visit);
    if (typeof of === 'object' && of !== null)
      return Object.fromEntries(Object.entries(of).map(([key, v]) => [key, visit(v)]));
    if (typeof of !== 'string') return of;
    const key = keys.get(of);
    if (key !== undefined) return key;
    if (!of.includes(NOWHERE)) return of;
    const whole = placeholders.find((p) => p.text === of);
    if (whole !== undefined)
      return whole.attribute === 'Ref' ? { Ref: whole.id } : { 'Fn::GetAtt': [whole.id, whole.attribute] };
    let text = of.replaceAll('${', '${!');
    for (const p of placeholders)
      text = text.replaceAll(p.text, p.attribute === 'Ref' ? `\${${p.id}}` : `\${${p.id}.${p.attribute}}`);
    return { 'Fn::Sub': text };
  };
  return visit(value);
}
