import { ExecutionError, StateMachine, type StateMachineDefinition } from 'aws-local-stepfunctions';

import type { CloudContext, Input } from '../../kernel/types';
import type { Prepared } from './definition';
import { integrationOf, runIntegration, TaskError } from './integrations';

export type ExecutionStatus = 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'TIMED_OUT' | 'ABORTED';

export interface HistoryEvent {
  readonly id: number;
  readonly timestamp: Date;
  readonly type: string;
  readonly details: Readonly<Record<string, unknown>>;
}

export interface Execution {
  readonly arn: string;
  readonly name: string;
  readonly stateMachineArn: string;
  readonly input: string;
  /** AWS time, ms. */
  readonly started: number;
  stopped: number | undefined;
  status: ExecutionStatus;
  output: string | undefined;
  error: string | undefined;
  cause: string | undefined;
  readonly history: HistoryEvent[];
  stop(error?: string, cause?: string): void;
}

interface Start {
  readonly arn: string;
  readonly name: string;
  readonly stateMachineArn: string;
  readonly stateMachineName: string;
  readonly input: string;
}

/** A history longer than AWS allows (25,000 events) would fail the execution there. */
const HISTORY_LIMIT = 25_000;

const wait = async (ctx: CloudContext, input: Input, signal: AbortSignal): Promise<null> => {
  const { seconds, timestamp } = input;
  let ms: number;
  if (typeof seconds === 'number') ms = seconds * 1000;
  else if (typeof timestamp === 'string') ms = Date.parse(timestamp) - ctx.clock.now();
  else ms = Number.NaN;
  if (!Number.isFinite(ms)) {
    throw new TaskError('States.Runtime', 'A Wait state needs a number of seconds or an ISO 8601 timestamp.');
  }
  if (ms > 0) await ctx.clock.sleep(ms, signal);
  return null;
};

/** Starts one execution of a prepared definition and follows it to its end. */
export function startExecution(ctx: CloudContext, prepared: Prepared, start: Start): Execution {
  const ending = new AbortController();
  const history: HistoryEvent[] = [];
  const record = (type: string, details: Record<string, unknown> = {}) => {
    if (history.length >= HISTORY_LIMIT) return;
    history.push({ id: history.length + 1, timestamp: new Date(ctx.clock.now()), type, details });
  };

  const overrides: Record<string, (input: unknown) => Promise<unknown>> = {};
  for (const [name, handling] of prepared.handlers) {
    const integration = handling.kind === 'task' ? integrationOf(handling.resource) : undefined;
    overrides[name] = async (value) => {
      const given = (value ?? {}) as Input;
      const event = handling.kind === 'wait' ? 'WaitState' : 'TaskState';
      record(`${event}Entered`, { stateEnteredEventDetails: { name, input: JSON.stringify(given) } });
      if (integration === undefined) await wait(ctx, given, ending.signal);
      // Stopped while a call was under way: what it would do next does not happen.
      if (ending.signal.aborted) throw new TaskError('States.Runtime', 'The execution was stopped.');
      if (integration === undefined) {
        record('WaitStateExited', { stateExitedEventDetails: { name } });
        return null;
      }
      const details = { resource: integration.operation, resourceType: integration.signing };
      try {
        const output = await runIntegration(ctx.ports, integration, given);
        record('TaskSucceeded', { taskSucceededEventDetails: { ...details, output: JSON.stringify(output) } });
        record('TaskStateExited', { stateExitedEventDetails: { name } });
        return output;
      } catch (error) {
        const failed = error instanceof Error ? error : new Error(String(error));
        record('TaskFailed', { taskFailedEventDetails: { ...details, error: failed.name, cause: failed.message } });
        throw failed;
      }
    };
  }

  const started = ctx.clock.now();
  const input = JSON.parse(start.input) as unknown;
  const context = {
    Execution: { Id: start.arn, Name: start.name, Input: input, StartTime: new Date(started).toISOString() },
    StateMachine: { Id: start.stateMachineArn, Name: start.stateMachineName },
    // Read afresh at each use, so that EnteredTime is the time in the cloud.
    State: {
      get EnteredTime() {
        return new Date(ctx.clock.now()).toISOString();
      },
    },
  };
  const machine = new StateMachine(prepared.machine as unknown as StateMachineDefinition, {
    validationOptions: { noValidate: true },
  });
  // The library's types know the context's documented members only.
  const options = { overrides: { taskResourceLocalHandlers: overrides }, context } as unknown as Parameters<
    StateMachine['run']
  >[1];

  record('ExecutionStarted', { executionStartedEventDetails: { input: start.input } });
  const run = machine.run(input as Parameters<StateMachine['run']>[0], options);

  const execution: Execution = {
    ...start,
    started,
    stopped: undefined,
    status: 'RUNNING',
    output: undefined,
    error: undefined,
    cause: undefined,
    history,
    stop: (error, cause) => {
      if (execution.status !== 'RUNNING') return;
      finish('ABORTED', { error, cause });
      ending.abort();
      run.abort();
    },
  };

  function finish(status: ExecutionStatus, more: Partial<Pick<Execution, 'output' | 'error' | 'cause'>>): void {
    if (execution.status !== 'RUNNING') return;
    Object.assign(execution, { status, stopped: ctx.clock.now(), ...more });
    const type = { SUCCEEDED: 'Succeeded', FAILED: 'Failed', TIMED_OUT: 'TimedOut', ABORTED: 'Aborted', RUNNING: '' }[
      status
    ];
    record(`Execution${type}`, { [`execution${type}EventDetails`]: more });
    ctx.log(
      `guardian or other execution ${start.name}: ${status}${more.error === undefined ? '' : ` (${more.error})`}`,
    );
  }

  // The library keeps its events until somebody reads them; ours are recorded above.
  void (async () => {
    for await (const event of run.eventLogs) void event;
  })().catch(() => undefined);

  run.result.then(
    (output) => finish('SUCCEEDED', { output: JSON.stringify(output) }),
    (error: unknown) => {
      const reason = error instanceof ExecutionError && error.cause instanceof Error ? error.cause : (error as Error);
      const timedOut = reason.name === 'ExecutionTimeoutError' || reason.name === 'States.Timeout';
      ending.abort();
      finish(timedOut ? 'TIMED_OUT' : 'FAILED', {
        error: timedOut ? 'States.Timeout' : reason.name,
        cause: reason.message,
      });
    },
  );
  return execution;
}
