import { DATA_CONTROLS } from './data-controls';
import { Graph, type Resource } from './graph';
import { GUARD_CONTROLS } from './guard-controls';
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

export type Status = 'passed' | 'failed' | 'not-applicable' | 'elsewhere';

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

/** Judges a graph by every control. Pure. */
export function judgeControls(resources: readonly Resource[]): ControlResult[] {
  const graph = new Graph(resources);
  return CONTROLS.map((control) => {
    const findings = control.judge(graph);
    const failing = findings.filter((f) => !f.holds);
    const names = (of: readonly Finding[]) => [
      ...new Set(of.flatMap((f) => (f.resource === undefined ? [] : [f.resource.name]))),
    ];
    const nothing = findings.length === 0;
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
