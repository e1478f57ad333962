import type { EngineEvent } from '@pulumi/pulumi/automation/events';
import type { Stack } from '@pulumi/pulumi/automation/stack';

import type { Output } from '../../output';
import type { BackendFiles } from './backend';
import { type Deployment, type Finder, lookUp, pendingCreates, settle } from './pending';

interface Place {
  readonly project: string;
  readonly stack: string;
  readonly files: Pick<BackendFiles, 'read'> | undefined;
  readonly output: Output;
  readonly signal: AbortSignal;
  readonly find: Finder;
}

const nameOf = (urn: string) => urn.split('::').at(-1) ?? '';

/** A refresh of a resource that is not there any more takes it out of the state. */
const deletedIn = (gone: string[]) => (event: EngineEvent) => {
  const step = event.resOutputsEvent?.metadata;
  if (step?.op === 'delete' || (step?.op === 'refresh' && step.new === undefined)) gone.push(step.urn);
};

/**
 * Whether the state, as it lies in the backend, names no operation that was never finished. Asking the engine for it costs a process that
 * decrypts every secret, which a preview need not pay for. False where it cannot be read so: packed, or kept by a service.
 */
async function nothingPending({ files, project, stack }: Place): Promise<boolean> {
  try {
    const text = await files?.read(`.pulumi/stacks/${project}/${stack}.json`);
    if (text === undefined) return false;
    const { checkpoint } = JSON.parse(text) as { checkpoint?: { latest?: Deployment } };
    return checkpoint !== undefined && (checkpoint.latest?.pending_operations ?? []).length === 0;
  } catch {
    return false;
  }
}

/**
 * Clears up after an apply that was killed: what it had asked for and never heard of is looked up and taken into the state where it
 * stands, and forgotten where it does not, so that the next apply makes nothing twice.
 * @param changes whether the state may be written: a preview only tells.
 */
export async function recoverPending(stack: Stack, place: Place, changes: boolean): Promise<void> {
  const { output, signal, find } = place;
  if (!changes && (await nothingPending(place))) return;
  const state = await stack.exportStack();
  const deployment = state.deployment as Deployment | undefined;
  const pending = pendingCreates(deployment);
  if (deployment === undefined || (deployment.pending_operations ?? []).length === 0) return;
  const names = pending.map((r) => nameOf(r.urn)).join(', ');
  if (!changes) {
    output.warn(
      `An earlier apply was killed${names === '' ? '' : `; whether these were made is not known: ${names}`}. The next apply looks each up first`,
    );
    return;
  }
  const found = await lookUp(pending, find);
  await stack.importStack({ ...state, deployment: settle(deployment, found) });
  const asked = found.filter((f) => f.id !== undefined).map((f) => f.resource.urn);
  const gone: string[] = [];
  if (asked.length > 0) await stack.refresh({ target: asked, onEvent: deletedIn(gone), signal });
  const kept = asked.filter((urn) => !gone.includes(urn));
  const again = pending.length - kept.length;
  output.warn(
    `An earlier apply was killed with ${pending.length} creation(s) unconfirmed: ${kept.length} had come through and are taken over${kept.length === 0 ? '' : ` (${kept.map(nameOf).join(', ')})`}, ${again} are made now`,
  );
  for (const { note } of found) if (note !== undefined) output.warn(note);
}
