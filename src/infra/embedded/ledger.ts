import type { StateResource } from './state';

export interface LedgerOptions {
  readonly preview: boolean;
  readonly before: readonly StateResource[];
  /** Called after each resource, so that an interrupted run has kept what it made. */
  readonly onSaved: (resources: readonly StateResource[]) => void;
}

/** What the state is going to be: what stands so far, what was asked for and is not confirmed, and what was there before. */
export class Ledger {
  readonly after: StateResource[] = [];
  private readonly pending = new Map<string, StateResource>();

  constructor(private readonly options: LedgerOptions) {}

  /** Written down before it is asked for, so that a run which is killed leaves a trace of it. */
  ask(resource: Omit<StateResource, 'id' | 'custom' | 'outputs' | 'pending'>): void {
    this.pending.set(resource.urn, { ...resource, id: '', custom: true, outputs: {}, pending: true });
    this.save();
  }

  /** It was refused, which is known. */
  refused(urn: string): void {
    this.pending.delete(urn);
    this.save();
  }

  /** It stands. */
  keep(resource: StateResource): void {
    this.after.push(resource);
    this.pending.delete(resource.urn);
    this.save();
  }

  private save(): void {
    if (this.options.preview) return;
    const done = new Set(this.after.map((a) => a.urn));
    const left = this.options.before.filter((b) => !done.has(b.urn) && !this.pending.has(b.urn));
    this.options.onSaved([...this.after, ...this.pending.values(), ...left]);
  }
}
