import { neutralise } from '../cli/neutralise';
import { terminalOutput } from '../cli/terminal-output';
import { ConfigError, messageOf, StageError } from '../errors';
import type { Inputs } from '../inputs';
import type { Feed } from '../live/feed';
import type { Output } from '../output';
import type { OutputName } from '../outputs';
import { readRehearsalInfo } from '../rehearsal/info';

/** What a command answers: for the caller's exit code, for `--json`, for a person, and for the action's outputs. */
export interface CommandResult {
  readonly exitCode: number;
  /** The one document of `--json`. */
  readonly json: unknown;
  /** Printed to standard output where `--json` is not asked for. */
  readonly text: string;
  readonly outputs: Partial<Record<OutputName, string>>;
}

/** What every command is given besides its inputs. */
export interface CommandContext {
  readonly env: NodeJS.ProcessEnv;
  readonly asAction: boolean;
  readonly output: Output;
  readonly signal: AbortSignal;
  /** Where somebody looks on: told what happens as it happens. */
  readonly feed?: Feed | undefined;
}

/** Why a run was cancelled: the abort reason that SIGINT and SIGTERM leave behind. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled';
}

/** In a job: refuses a run that a stranger may have set off, before anything is read or done. */
async function refuseStrangers(inputs: Inputs, env: NodeJS.ProcessEnv): Promise<void> {
  const { readEvent, refuseAsked } = await import('../github/event');
  const event = readEvent(env);
  const refused = event === undefined ? undefined : refuseAsked(inputs, event);
  if (refused === undefined) return;
  const fix =
    inputs.command === 'deploy'
      ? 'run build, infra and deploy on push or workflow_dispatch'
      : `run ${inputs.command} on push, workflow_dispatch or schedule, or on pull requests of the repository’s own branches`;
  throw new ConfigError([{ where: 'event', what: refused, fix }]);
}

/** The command, with a live page beside it where one was asked for. */
async function perform(inputs: Inputs, context: CommandContext): Promise<CommandResult> {
  if (context.asAction) await refuseStrangers(inputs, context.env);
  if (!inputs.live) return dispatch(inputs, context);
  const { withLivePage } = await import('../live/run');
  return withLivePage(inputs, context.output, (live) => dispatch(inputs, { ...context, ...live }));
}

async function dispatch(inputs: Inputs, context: CommandContext): Promise<CommandResult> {
  switch (inputs.command) {
    case 'deploy':
      return (await import('./deploy')).deploy(inputs, context);
    case 'preview':
      return (await import('./preview')).preview(inputs, context);
    case 'promote':
      return (await import('./promote')).promoteCommand(inputs, context);
    case 'rollback':
      return (await import('./rollback')).rollbackCommand(inputs, context);
    case 'contract':
      return (await import('./contract')).contractCommand(inputs, context);
    case 'resume':
      return (await import('./resume')).resumeCommand(inputs, context);
    case 'status':
      return (await import('./status')).statusCommand(inputs, context);
    case 'update':
      return (await import('./update')).updateCommand(inputs, context);
    case 'adopt':
      return (await import('./adopt')).adoptCommand(inputs, context);
    case 'controls':
      return (await import('./controls')).controlsCommand(inputs, context);
    case 'cost':
      return (await import('./cost')).costCommand(inputs, context);
    case 'drift':
      return (await import('./drift')).driftCommand(inputs, context);
    case 'restore-test':
      return (await import('./restore-test')).restoreTestCommand(inputs, context);
    case 'destroy':
      return (await import('./destroy')).destroyCommand(inputs, context);
    case 'bootstrap':
      return (await import('./bootstrap')).bootstrapCommand(inputs, context);
    case 'rehearse':
      return (await import('./rehearse')).rehearse(inputs, context);
  }
}

/** What the SDK throws where nobody has logged in: the first thing that a new user meets. */
const withoutCredentials = (error: unknown): boolean =>
  error instanceof Error && error.name === 'CredentialsProviderError';
const LOG_IN =
  'log in to AWS: in a job by environments.NAME.roles (docs/configuration.md) or aws-actions/configure-aws-credentials before this step, on your machine by `aws sso login`; or rehearse: `ez-deploy rehearse --serve`, then --rehearsal .ez-deploy/rehearsal.json';

function explain(error: unknown, output: Output): { exitCode: number; json: unknown } {
  if (error instanceof ConfigError) {
    for (const p of error.problems) output.error(`${p.where}: ${p.what}${p.fix === undefined ? '' : ` — ${p.fix}`}`);
    return { exitCode: 2, json: { result: 'failed', problems: error.problems } };
  }
  output.error(messageOf(error));
  const detail =
    error instanceof StageError
      ? { hint: error.hint, undone: error.undone, stage: error.stage }
      : { undone: undefined, hint: withoutCredentials(error) ? LOG_IN : undefined };
  if (detail.undone !== undefined) output.error(`Undone: ${detail.undone}`);
  if (detail.hint !== undefined) output.error(`What to do: ${detail.hint}`);
  const exitCode = error instanceof Cancelled ? 130 : 1;
  return { exitCode, json: { result: exitCode === 130 ? 'cancelled' : 'failed', reason: messageOf(error), ...detail } };
}

/** What waits are shown in: AWS time of the rehearsal that is worked against. */
function factorOf(inputs: Inputs): number {
  if (inputs.command === 'rehearse') return inputs.clockFactor;
  if (inputs.rehearsal === undefined) return 1;
  try {
    return readRehearsalInfo(inputs.rehearsal).clockFactor;
  } catch {
    return 1;
  }
}

/** Runs one command to its end and reports it; never throws. Exit codes: see main.ts. */
export async function runCommand(
  inputs: Inputs,
  { env, asAction }: { env: NodeJS.ProcessEnv; asAction: boolean },
): Promise<number> {
  const controller = new AbortController();
  const cancel = (signal: NodeJS.Signals) => controller.abort(new Cancelled(`cancelled by ${signal}`));
  process.on('SIGINT', cancel);
  process.on('SIGTERM', cancel);
  const terminal = terminalOutput({
    stream: process.stderr,
    debug: inputs.debug,
    wall: Date.now,
    factor: () => factorOf(inputs),
  });
  const output = asAction ? (await import('../cli/action-output')).actionOutput() : terminal;
  const context: CommandContext = { env, asAction, output, signal: controller.signal };
  try {
    const result = await perform(inputs, context);
    await publish(result, inputs, asAction);
    return result.exitCode;
  } catch (error) {
    const { exitCode, json } = explain(error, output);
    await publish(
      { exitCode, json, text: '', outputs: { result: exitCode === 130 ? 'cancelled' : 'failed' } },
      inputs,
      asAction,
    );
    return exitCode;
  } finally {
    terminal[Symbol.dispose]();
    process.off('SIGINT', cancel);
    process.off('SIGTERM', cancel);
  }
}

async function publish(result: CommandResult, inputs: Inputs, asAction: boolean): Promise<void> {
  if (asAction) {
    const core = await import('@actions/core');
    for (const [name, value] of Object.entries(result.outputs)) core.setOutput(name, value);
  }
  if (inputs.json) process.stdout.write(`${JSON.stringify(result.json, null, 2)}\n`);
  else if (result.text !== '') {
    // Names and reasons in it may be a stranger's; in a job's log the runner listens.
    const text = asAction ? neutralise(result.text) : result.text;
    process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
  }
}
