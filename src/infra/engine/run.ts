import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import { ConcurrentUpdateError } from '@pulumi/pulumi/automation/errors';
import type { EngineEvent } from '@pulumi/pulumi/automation/events';
import { LocalWorkspace } from '@pulumi/pulumi/automation/localWorkspace';
import type { PulumiCommand } from '@pulumi/pulumi/automation/cmd';
import type { Stack } from '@pulumi/pulumi/automation/stack';
import type { StackSettings } from '@pulumi/pulumi/automation/stackSettings';

import { messageOf, StageError } from '../../errors';
import { countChanges, type InfraResult, type Program, type ResourceChange } from '../result';
import type { Output } from '../../output';
import type { BackendFiles } from './backend';
import { changeOf, errorOf, lateKeysOf } from './events';
import { readyBackend } from './folder';
import { breakStale, noteOwnLock, type Witness } from './lock';
import type { Finder } from './pending';
import { recoverPending } from './recover';

export interface StackPlace {
  readonly project: string;
  readonly stack: string;
  readonly program: Program;
  readonly command: PulumiCommand;
  /** Work files of the engine: settings of the stack, temporary. */
  readonly workDir: string;
  /** Pulumi's home; undefined: the user's own, where plugins may be cached already. */
  readonly home: string | undefined;
  /** State backend: file://, s3:// or https://. */
  readonly backend: string;
  readonly env: Readonly<Record<string, string>>;
  /** Stack configuration, plain values only. */
  readonly config: Readonly<Record<string, string>>;
  /** Who encrypts secrets in the state: `passphrase`, or an address of a key such as `awskms://alias/NAME?region=eu-west-1`. */
  readonly secretsProvider: string;
  readonly signal: AbortSignal;
  readonly output: Output;
  /** The backend's files; undefined where it keeps no locks as files. */
  readonly files: BackendFiles | undefined;
  readonly witness: Witness;
  readonly find: Finder;
}

/** Plain values, written as `pulumi config set-all --plaintext` does: starting a process for that is felt in every preview. */
async function configure({ name, workspace }: Stack, config: StackPlace['config']): Promise<void> {
  // There is no file yet where the stack was made on another machine.
  const settings = await workspace.stackSettings(name).catch(() => ({}) as StackSettings);
  await workspace.saveStackSettings(name, { ...settings, config: { ...settings.config, ...config } });
}

export async function openStack(place: StackPlace): Promise<Stack> {
  mkdirSync(place.workDir, { recursive: true });
  if (place.home !== undefined) mkdirSync(place.home, { recursive: true });
  const backend = readyBackend(place.backend);
  const stack = await LocalWorkspace.createOrSelectStack(
    { projectName: place.project, stackName: place.stack, program: place.program },
    {
      pulumiCommand: place.command,
      workDir: place.workDir,
      ...(place.home === undefined ? {} : { pulumiHome: place.home }),
      secretsProvider: place.secretsProvider,
      envVars: { ...place.env, PULUMI_BACKEND_URL: backend, PULUMI_SKIP_UPDATE_CHECK: 'true' },
      projectSettings: { name: place.project, runtime: 'nodejs', backend: { url: backend } },
    },
  );
  await configure(stack, place.config);
  return stack;
}

/** Tells once the process of the stack's next command has started: the workspace is asked for more arguments just before. */
export function onceStarted({ workspace }: Stack, tell: () => void): void {
  const { serializeArgsForOp } = workspace;
  workspace.serializeArgsForOp = (name) => {
    workspace.serializeArgsForOp = serializeArgsForOp;
    setImmediate(tell);
    return serializeArgsForOp.call(workspace, name);
  };
}

function failureOf(error: unknown, said: readonly string[], aborted: boolean): StageError {
  if (aborted) {
    return new StageError({
      stage: 'infra',
      message: 'the apply was interrupted; what was made until then is in the state, and nothing is locked',
      hint: 'deploy again: it goes on from there',
      cause: error,
    });
  }
  const text = said.length > 0 ? said.join('\n') : messageOf(error).slice(0, 4_000);
  return new StageError({ stage: 'infra', message: text, cause: error });
}

function lockedError(held: readonly string[], cause: unknown): StageError {
  const by = held.length === 0 ? 'by whom, the backend does not say' : held.join('; ');
  return new StageError({
    stage: 'infra',
    message: `the stack is locked: ${by}`,
    hint: 'another apply runs, or one was killed and nothing proves that it is dead; when you know that none runs any more: `pulumi cancel`, then deploy again',
    cause,
  });
}

/** What an operation may do. */
export interface OperateOptions {
  /** Whether it changes what stands, or the state: then an earlier apply that was killed is cleared up first. */
  readonly changes: boolean;
  /** Whether a failure leaves a result that is worth showing all the same, by what the engine said. */
  readonly tolerate?: (said: readonly string[]) => boolean;
  /** What an event says of a resource; a refresh says it otherwise. */
  readonly read?: (event: EngineEvent) => ResourceChange | undefined;
}

export type Operation = (
  stack: Stack,
  onEvent: (event: EngineEvent) => void,
) => Promise<Readonly<Record<string, unknown>>>;

/**
 * Runs one operation of the engine and collects what it says about each resource. A lock of our own whose holder is provably dead is
 * broken, once; creations that were never confirmed are looked up first.
 */
export async function operate(
  name: string,
  place: StackPlace,
  operation: Operation,
  { changes, tolerate = () => false, read = changeOf }: OperateOptions,
): Promise<InfraResult> {
  const started = performance.now();
  let resources: ResourceChange[] = [];
  let said: string[] = [];
  const result = (outputs: InfraResult['outputs']): InfraResult => ({
    engine: name,
    changes: countChanges(resources),
    resources,
    outputs,
    seconds: (performance.now() - started) / 1_000,
  });
  const attempt = async (): Promise<Readonly<Record<string, unknown>>> => {
    resources = [];
    said = [];
    const stack = await openStack(place);
    await recoverPending(stack, place, changes);
    const watch = collector(resources, said, read);
    let noted: Promise<void> | undefined;
    try {
      return await operation(stack, (event) => {
        // The engine holds its lock by now.
        if (changes && place.files !== undefined) noted ??= noteLock(place, place.files);
        watch(event);
      });
    } finally {
      await noted;
    }
  };
  try {
    return result(await attempt());
  } catch (error) {
    if (!(error instanceof ConcurrentUpdateError)) return settled(error);
    const verdict = place.files === undefined ? undefined : await breakStale(place.files, place, place.witness);
    if (verdict === undefined || verdict.held.length > 0 || verdict.broken.length === 0)
      throw lockedError(verdict?.held ?? [], error);
    for (const who of verdict.broken) place.output.warn(`A stale lock of ours is broken: ${who}`);
  }
  try {
    return result(await attempt());
  } catch (error) {
    if (error instanceof ConcurrentUpdateError) throw lockedError([], error);
    return settled(error);
  }

  function settled(error: unknown): InfraResult {
    if (error instanceof StageError) throw error;
    if (resources.length > 0 && tolerate(said)) return result({});
    throw failureOf(error, said, place.signal.aborted);
  }
}

async function noteLock(place: StackPlace, files: BackendFiles): Promise<void> {
  try {
    await noteOwnLock(files, place, place.witness);
  } catch (error) {
    // Only a later recovery would miss it, and then says so.
    place.output.debug(`the lock could not be noted: ${messageOf(error)}`);
  }
}

/** What it takes over, the engine then compares with the program in a step of its own: both are one change. */
function addChange(resources: ResourceChange[], change: ResourceChange): void {
  const index = resources.findIndex((r) => r.urn === change.urn && r.op === 'import');
  if (index < 0) resources.push(change);
  else if (change.op !== 'same') resources[index] = { ...change, op: 'import' };
}

/** Puts what the engine says into the two lists. */
function collector(
  resources: ResourceChange[],
  said: string[],
  read: (event: EngineEvent) => ResourceChange | undefined,
): (event: EngineEvent) => void {
  return (event) => {
    const change = read(event);
    if (change !== undefined) addChange(resources, change);
    const late = lateKeysOf(event);
    const index = late === undefined ? -1 : resources.findIndex((r) => r.urn === late.urn && r.op === 'replace');
    const replaced = resources[index];
    if (late !== undefined && replaced?.replaceKeys.length === 0)
      resources[index] = { ...replaced, diff: late.keys, replaceKeys: late.keys };
    const problem = errorOf(event);
    if (problem !== undefined) said.push(problem);
  };
}

/** An empty change summary means that the engine ran no program of ours. */
export function notEmpty(result: InfraResult): InfraResult {
  if (result.resources.length > 0) return result;
  throw new StageError({
    stage: 'infra',
    message: 'the program registered no resource: an empty change summary is a failure',
  });
}

export const rehearsalBackend = (folder: string): string => `file://${join(folder, 'backend')}`;
