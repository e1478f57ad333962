import type { Input } from '@pulumi/pulumi';

/** `import`: what stands already is taken into the stack; where it has a `diff`, the program wants it otherwise. */
export type Operation = 'create' | 'import' | 'update' | 'replace' | 'delete' | 'same';

/** A property's value before and after, as a preview shows it; empty where there is none. */
export interface ShownChange {
  readonly before: string;
  readonly after: string;
}

/** What happens, or happened, to one resource. */
export interface ResourceChange {
  readonly urn: string;
  readonly type: string;
  readonly name: string;
  readonly op: Operation;
  /** Names of the properties that differ. */
  readonly diff: readonly string[];
  /** Those of them that force the replacement. */
  readonly replaceKeys: readonly string[];
  /** By property of `diff`: how it was and how it will be, cut to a line, secrets hidden. Untrusted text. */
  readonly values?: Readonly<Record<string, ShownChange>>;
}

/** A preview or an apply, whichever engine ran it. */
export interface InfraResult {
  /** `pulumi 3.259.0`, or that the embedded runtime ran. */
  readonly engine: string;
  readonly changes: Readonly<Record<Operation, number>>;
  readonly resources: readonly ResourceChange[];
  /** Stack outputs; in a preview only what is known already. */
  readonly outputs: Readonly<Record<string, unknown>>;
  /** Wall seconds. */
  readonly seconds: number;
}

export type Program = () => Promise<Record<string, Input<unknown>>>;

export function countChanges(resources: readonly ResourceChange[]): Record<Operation, number> {
  const counts: Record<Operation, number> = {
    create: 0,
    import: 0,
    update: 0,
    replace: 0,
    delete: 0,
    same: 0,
  };
  for (const r of resources) counts[r.op] += 1;
  return counts;
}
