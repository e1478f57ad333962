import { runInPulumiStack } from '@pulumi/pulumi/runtime/stack';
import { disconnect, setMockOptions } from '@pulumi/pulumi/runtime/settings';
import { setMocks } from '@pulumi/pulumi/runtime/mocks';
import { version } from '@pulumi/pulumi/version';

import { StageError } from '../../errors';
import type { DoorCall } from '../door';
import { countChanges, type InfraResult, type Program, type ResourceChange } from '../result';
import { EmbeddedMonitor } from './monitor';
import { inOwnStore, ownRejections } from './own-store';
import { readState, type StateResource, writeState } from './state';

export interface EmbeddedOptions {
  readonly project: string;
  readonly stack: string;
  /** File that holds the state between runs. */
  readonly stateFile: string;
  readonly door: DoorCall;
  /** URNs that may be replaced or deleted although they are protected. */
  readonly unprotect?: readonly string[];
  /** Writes the state at the end only: where nothing real is made, an interrupted run leaves nothing that would have to be known. */
  readonly saveOnce?: boolean;
}

/** What the result says of the engine. */
export const EMBEDDED_ENGINE = `embedded (Pulumi SDK ${version} runtime, rehearsal only)`;

/** Removes what the program no longer names, newest first. */
async function removeGone(
  before: readonly StateResource[],
  /** URNs that the program still names. */
  named: ReadonlySet<string>,
  door: DoorCall,
  preview: boolean,
  unprotect: readonly string[] = [],
  /** Told after each, so that a run which ends in between has kept what is left. */
  onGone?: (resource: StateResource) => void,
): Promise<ResourceChange[]> {
  const gone = before.filter((b) => !named.has(b.urn)).toReversed();
  const kept = preview ? [] : gone.filter((r) => r.protect === true && !unprotect.includes(r.urn));
  if (kept.length > 0)
    throw new StageError({
      stage: 'infra',
      message: `protected, and not to be deleted:\n${kept.map((r) => `  ${r.urn}`).join('\n')}`,
      hint: 'nothing was deleted; name each in allow-destructive with a reason',
    });
  for (const r of preview ? [] : gone) {
    if (r.custom) await door({ op: 'delete', type: r.type, name: r.name, id: r.id, olds: r.outputs });
    onGone?.(r);
  }
  return gone.map((r) => ({ urn: r.urn, type: r.type, name: r.name, op: 'delete', diff: [], replaceKeys: [] }));
}

const run = (program: Program, options: EmbeddedOptions, preview: boolean): Promise<InfraResult> =>
  inOwnStore(() => runHere(program, options, preview));

async function runHere(program: Program, options: EmbeddedOptions, preview: boolean): Promise<InfraResult> {
  const started = performance.now();
  const before = readState(options.stateFile);
  const monitor = new EmbeddedMonitor({
    ...options,
    unprotect: options.unprotect ?? [],
    preview,
    before,
    onSaved: (resources) => {
      if (options.saveOnce !== true) writeState(options.stateFile, resources);
    },
  });
  // setMocks switches the runtime's features on for an in-process monitor; then ours takes the mock's place.
  await setMocks(
    { call: () => ({}), newResource: () => ({ id: undefined, state: {} }) },
    options.project,
    options.stack,
    preview,
  );
  setMockOptions(monitor, options.project, options.stack, preview);
  // One refused resource rejects every value that hangs on it, and nobody awaits those.
  ownRejections((error) => {
    monitor.failure ??= error instanceof Error ? error : new Error(String(error));
  });
  try {
    await runInPulumiStack(program);
    // The stack's outputs are known before resources that none of them needs: wait for those too.
    await disconnect(false);
  } catch (error) {
    throw new StageError({
      stage: 'infra',
      message: String(monitor.failure?.message ?? (error instanceof Error ? error.message : error)),
      cause: error,
    });
  }
  if (monitor.failure !== undefined)
    throw new StageError({ stage: 'infra', message: monitor.failure.message, cause: monitor.failure });
  const removed = await removeGone(before, monitor.seen, options.door, preview, options.unprotect);
  if (!preview) writeState(options.stateFile, monitor.ledger.after);
  const resources = [...monitor.changes, ...removed];
  if (resources.length === 0)
    throw new StageError({
      stage: 'infra',
      message: 'the program registered no resource: an empty change summary is a failure',
    });
  return {
    engine: EMBEDDED_ENGINE,
    changes: countChanges(resources),
    resources,
    outputs: monitor.stackOutputs,
    seconds: (performance.now() - started) / 1_000,
  };
}

export const previewEmbedded = (program: Program, options: EmbeddedOptions): Promise<InfraResult> =>
  run(program, options, true);
export const upEmbedded = (program: Program, options: EmbeddedOptions): Promise<InfraResult> =>
  run(program, options, false);

/** What protected resources stand on, directly or through others. */
function keptWith(protectedOnes: readonly StateResource[], all: readonly StateResource[]): ReadonlySet<string> {
  const kept = new Set<string>();
  const visit = (urn: string): void => {
    if (kept.has(urn)) return;
    kept.add(urn);
    for (const on of all.find((r) => r.urn === urn)?.dependencies ?? []) visit(on);
  };
  for (const { urn } of protectedOnes) visit(urn);
  return kept;
}

/** Removes everything of the state that is not protected, or is named; newest first. */
export async function destroyEmbedded(options: EmbeddedOptions): Promise<InfraResult> {
  const started = performance.now();
  const before = readState(options.stateFile);
  const unprotect = options.unprotect ?? [];
  const kept = keptWith(
    before.filter((r) => r.protect === true && !unprotect.includes(r.urn)),
    before,
  );
  let left: readonly StateResource[] = before;
  const resources = await removeGone(before, kept, options.door, false, unprotect, (gone) => {
    left = left.filter((r) => r !== gone);
    writeState(options.stateFile, left);
  });
  return {
    engine: EMBEDDED_ENGINE,
    changes: countChanges(resources),
    resources,
    outputs: {},
    seconds: (performance.now() - started) / 1_000,
  };
}
