import { DATA_CONTROLS } from './data-controls';
import { Graph, type Resource } from './graph';
import { GUARD_CONTROLS } from './guard-controls';
import { type Brought, type Part, PART_NAMES } from '../infra/existing/parts';
import { NETWORK_CONTROLS } from './network-controls';
import { SERVICE_CONTROLS } from './service-controls';

/** Result of one look at one resource. */
export interface Finding {
  readonly resource: Resource | undefined;
  readonly holds: boolean;
  /** Where it does not hold: what is wrong. */
  readonly why?: string;
}

/** One row of the table of controls. */
export interface Control {
  readonly number: number;
  /** Ids of Checkov (`CKV…`) and of AWS Foundational Security Best Practices. */
  readonly ids: readonly string[];
  readonly title: string;
  /** At least one finding where something is judged; none means that there is nothing of the kind. */
  judge(graph: Graph): Finding[];
  /** Whether it fails where there is nothing to judge: what protects everything has to be there. */
  readonly needed?: boolean;
  /** Another program's matter; the reason is told instead of a verdict. */
  readonly elsewhere?: string;
}

/** `not-ours`: what it is about was brought along, and is neither made nor looked into. */
export type Status = 'passed' | 'failed' | 'not-applicable' | 'elsewhere' | 'not-ours';

export interface ControlResult {
  readonly number: number;
  readonly ids: readonly string[];
  readonly title: string;
  readonly status: Status;
  /** Names of the resources judged, of those that fail first. */
  readonly resources: readonly string[];
  readonly why: readonly string[];
}

/** The 47 controls in order. */
export const CONTROLS: readonly Control[] = [
  ...NETWORK_CONTROLS,
  ...DATA_CONTROLS,
  ...SERVICE_CONTROLS,
  ...GUARD_CONTROLS,
].sort((a, b) => a.number - b.number);

/** What each part of a program answers for alone: nothing is left to judge where somebody else made it. */
const ANSWERS: Readonly<Record<Part, readonly number[]>> = {
  vpc: [1, 2, 3, 4, 7, 8],
  cluster: [31],
  postgres: [9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20],
  redis: [21, 22, 23, 24],
  everything: Array.from({ length: 47 }, (_, i) => i + 1),
};

const partOf = (number: number, brought: Brought) =>
  (Object.keys(brought) as Part[]).find((part) => ANSWERS[part].includes(number));

/** Judges a graph by every control. Pure. */
export function judgeControls(resources: readonly Resource[], brought: Brought = {}): ControlResult[] {
  const graph = new Graph(resources);
  return CONTROLS.map((control) => {
    const findings = control.judge(graph);
    const failing = findings.filter((f) => !f.holds);
    const names = (of: readonly Finding[]) => [
      ...new Set(of.flatMap((f) => (f.resource === undefined ? [] : [f.resource.name]))),
    ];
    const nothing = findings.length === 0;
    // That something is not there at all is its owner's matter too.
    const part = findings.some((f) => f.resource !== undefined) ? undefined : partOf(control.number, brought);
    if (part !== undefined)
      return notOurs(control, `${PART_NAMES[part]} (${brought[part] ?? ''}) is not ours: its owner answers for it`);
    const status: Status =
      control.elsewhere !== undefined && nothing
        ? 'elsewhere'
        : failing.length > 0 || (nothing && control.needed === true)
          ? 'failed'
          : nothing
            ? 'not-applicable'
            : 'passed';
    return {
      number: control.number,
      ids: control.ids,
      title: control.title,
      status,
      resources: failing.length > 0 ? names(failing) : names(findings),
      why:
        status === 'elsewhere' && control.elsewhere !== undefined
          ? [control.elsewhere]
          : nothing && status === 'failed'
            ? ['there is none']
            : failing.map((f) => `${f.resource?.name ?? ''}${f.why === undefined ? '' : `: ${f.why}`}`.trim()),
    };
  });
}

const notOurs = ({ number, ids, title }: Control, why: string): ControlResult => ({
  ...{ number, ids, title },
  status: 'not-ours',
  resources: [],
  why: [why],
});
