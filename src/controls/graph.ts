/** A resource as a program makes it: what a control looks at. */
export interface Resource {
  readonly type: string;
  readonly name: string;
  /** The provider's inputs; references to other resources are those resources' ids and arns. */
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly outputs: Readonly<Record<string, unknown>>;
  readonly id: string;
  /** Region of the provider that its program names for it, where it does. */
  readonly providerRegion?: string | undefined;
}

type Properties = Readonly<Record<string, unknown>>;

export const object = (value: unknown): Properties =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Properties) : {};
export const list = (value: unknown): readonly Properties[] =>
  Array.isArray(value) ? value.filter((v): v is Properties => typeof v === 'object' && v !== null) : [];
export const strings = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);
export const set = (value: unknown): boolean => value !== undefined && value !== null && value !== '';

/** A JSON document in a property; one that is none has nothing in it. */
export function parsed(value: unknown): unknown {
  try {
    return JSON.parse(String(value));
  } catch {
    return undefined;
  }
}

/** Statements of a policy document, each with its lists as lists. */
export function statements(
  policy: unknown,
): { effect: string; actions: string[]; resources: string[]; principal: unknown; condition: Properties }[] {
  const document = object(typeof policy === 'string' ? parsed(policy) : policy);
  const all = Array.isArray(document['Statement']) ? list(document['Statement']) : [object(document['Statement'])];
  const many = (value: unknown) =>
    Array.isArray(value) ? value.map(String) : value === undefined ? [] : [String(value)];
  return all.map((s) => ({
    effect: String(s['Effect']),
    actions: many(s['Action']),
    resources: many(s['Resource']),
    principal: s['Principal'],
    condition: object(s['Condition']),
  }));
}

/** The graph by type, as controls ask for it. */
export class Graph {
  constructor(readonly resources: readonly Resource[]) {}

  of(...types: string[]): Resource[] {
    return this.resources.filter((r) => types.includes(r.type));
  }

  /** Resources of a type whose property refers to the one given, by its id or arn. */
  about(type: string, property: string, target: Resource): Resource[] {
    const names = [target.id, target.outputs['arn'], target.outputs['bucket'], target.inputs['bucket']].filter(set);
    return this.of(type).filter((r) => names.includes(r.inputs[property]));
  }

  /** A customer key of this program. */
  isKey(value: unknown): boolean {
    return set(value) && this.of('aws:kms/key:Key').some((k) => [k.outputs['arn'], k.id].includes(value));
  }
}
