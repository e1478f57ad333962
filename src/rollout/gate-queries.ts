import type { QueryConfig } from '../config/schema-queries';
import type { Evidence } from '../release/release';

/** What a query of the team's own said. */
export interface QueryLook {
  readonly name: string;
  readonly source: 'prometheus' | 'cloudwatch';
  readonly delay: string;
  /** Counts up with every asking: one that was judged already is not counted again. */
  readonly asking: number;
  /** undefined: no data, or no answer; `problem` says which. */
  readonly value: number | undefined;
  readonly problem?: string;
  readonly limits: Pick<QueryConfig, 'max' | 'min' | 'failures' | 'missing'>;
}

/** Askings in a row that spoke against the release, by query; plain JSON. */
export type QueryState = Readonly<Record<string, { readonly asking: number; readonly failures: number }>>;

const shown = (value: number) => (Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(4))));

/** The value that speaks most against the release: the highest where there is a `max`, else the lowest. */
export function worst(values: readonly number[], { max, min }: Pick<QueryConfig, 'max' | 'min'>): number | undefined {
  if (values.length === 0) return undefined;
  const above = max === undefined ? undefined : values.find((v) => v > max);
  if (above !== undefined) return Math.max(...values);
  return min === undefined ? Math.max(...values) : Math.min(...values);
}

/** Judges one query; pure. A single bad asking is told, `failures` in a row decide. */
export function judgeQuery(
  state: QueryState,
  look: QueryLook,
): { readonly state: QueryState; readonly evidence: Evidence; readonly reason?: string } {
  const { name, value, limits, asking } = look;
  const source = `query ${name} (${look.source})`;
  const before = state[name] ?? { asking: 0, failures: 0 };
  const evidence = (verdict: Evidence['verdict'], text: string, figures: Record<string, number>): Evidence => ({
    source,
    delay: look.delay,
    verdict,
    text,
    figures,
  });
  if (value === undefined) {
    const text = `${look.problem ?? 'no data'}: no verdict`;
    const verdict = limits.missing === 'ignore' ? 'pass' : 'inconclusive';
    // Neither good nor bad: a row of failures is not broken by silence.
    return { state: { ...state, [name]: { ...before, asking } }, evidence: evidence(verdict, text, {}) };
  }
  const broken =
    limits.max !== undefined && value > limits.max
      ? `above ${shown(limits.max)}`
      : limits.min !== undefined && value < limits.min
        ? `below ${shown(limits.min)}`
        : undefined;
  const failures = broken === undefined ? 0 : before.failures + (asking > before.asking ? 1 : 0);
  const next = { ...state, [name]: { asking, failures } };
  const figures = {
    value,
    failures,
    ...(limits.max === undefined ? {} : { max: limits.max }),
    ...(limits.min === undefined ? {} : { min: limits.min }),
  };
  if (broken === undefined) return { state: next, evidence: evidence('pass', `${shown(value)}`, figures) };
  if (failures < limits.failures) {
    const text = `${shown(value)}, ${broken} (${failures} of ${limits.failures} in a row)`;
    return { state: next, evidence: evidence('inconclusive', text, figures) };
  }
  const text = `${shown(value)}, ${broken} ${failures} time${failures === 1 ? '' : 's'} in a row`;
  return { state: next, evidence: evidence('fail', text, figures), reason: `${source}: ${text}` };
}
