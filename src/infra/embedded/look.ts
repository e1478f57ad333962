import { isDeepStrictEqual } from 'node:util';

import type { Output } from '../../output';
import type { DoorCall } from '../door';
import { type Finder, lookUp } from '../engine/pending';
import { countChanges, type InfraResult, type ResourceChange } from '../result';
import { shownValue } from '../shown-value';
import { readState, type StateResource, writeState } from './state';

type Properties = Record<string, unknown>;

export interface LookOptions {
  readonly stateFile: string;
  readonly door: DoorCall;
  readonly output: Output;
  readonly find: Finder;
}

const read = (door: DoorCall, r: StateResource, id: string, olds: Properties) =>
  door<{ id?: string; outputs?: Properties }>({ op: 'read', type: r.type, name: r.name, id, olds });

/** As the engine's own: what a run that was killed had asked for is taken into the state where it stands, forgotten where not. */
export async function recoverEmbedded({ stateFile, door, output, find }: LookOptions): Promise<void> {
  const before = readState(stateFile);
  const pending = before.filter((r) => r.pending === true);
  if (pending.length === 0) return;
  const taken: StateResource[] = [];
  for (const { resource, id, note } of await lookUp(pending, find)) {
    const wanted = pending.find((r) => r.urn === resource.urn);
    const there = id === undefined || wanted === undefined ? {} : await read(door, wanted, id, {});
    if (wanted !== undefined && there.outputs !== undefined) {
      const { pending: _confirmed, ...rest } = wanted;
      taken.push({ ...rest, id: there.id ?? id ?? '', outputs: there.outputs });
    }
    if (note !== undefined) output.warn(note);
  }
  writeState(stateFile, [...before.filter((r) => r.pending !== true), ...taken]);
  output.warn(
    `An earlier apply was killed with ${pending.length} creation(s) unconfirmed: ${taken.length} had come through and are taken over, ${pending.length - taken.length} are made now`,
  );
}

/** Whether the state knows the value only as a hash. */
const hidden = (value: unknown) => JSON.stringify(value ?? null).includes('secret:sha256:');

/** What stands otherwise than the state has it; with `refresh` the state is made to say so. */
export async function lookEmbedded(
  { stateFile, door }: LookOptions,
  { engine, refresh }: { engine: string; refresh: boolean },
): Promise<InfraResult> {
  const started = performance.now();
  const before = readState(stateFile);
  const resources: ResourceChange[] = [];
  const after: StateResource[] = [];
  for (const r of before) {
    const named = { urn: r.urn, type: r.type, name: r.name, replaceKeys: [] };
    if (!r.custom || r.pending === true) {
      after.push(r);
      continue;
    }
    const { outputs } = await read(door, r, r.id, r.outputs);
    if (outputs === undefined) {
      resources.push({ ...named, op: 'delete', diff: [] });
      continue;
    }
    const looked = Object.keys(r.inputs).filter((key) => !hidden(r.inputs[key]) && outputs[key] !== undefined);
    const diff = looked.filter((key) => !isDeepStrictEqual(r.inputs[key], outputs[key])).sort();
    const shown = (key: string) => ({ before: shownValue(r.inputs[key]), after: shownValue(outputs[key]) });
    const values = Object.fromEntries(diff.map((key) => [key, shown(key)]));
    resources.push({ ...named, op: diff.length === 0 ? 'same' : 'update', diff, values });
    const seen = Object.fromEntries(diff.map((key) => [key, outputs[key]]));
    after.push({ ...r, inputs: { ...r.inputs, ...seen }, outputs: { ...r.outputs, ...seen } });
  }
  if (refresh) writeState(stateFile, after);
  const seconds = (performance.now() - started) / 1_000;
  return { engine, changes: countChanges(resources), resources, outputs: {}, seconds };
}
