import { AwsError } from '../../kernel/types';
import { integrationOf } from './integrations';

export interface State {
  Type: string;
  Resource?: string;
  Seconds?: number;
  Timestamp?: string;
  SecondsPath?: string;
  TimestampPath?: string;
  TimeoutSeconds?: number;
  Retry?: { IntervalSeconds?: number; MaxDelaySeconds?: number }[];
  States?: never;
  Iterator?: Machine;
  ItemProcessor?: Machine;
  Branches?: Machine[];
  QueryLanguage?: string;
  [key: string]: unknown;
}

export interface Machine {
  StartAt: string;
  States: Record<string, State>;
  TimeoutSeconds?: number;
  QueryLanguage?: string;
  [key: string]: unknown;
}

/** What to do in the place of a state: call an integration, or wait in AWS time. */
export type Handling = { readonly kind: 'task'; readonly resource: string } | { readonly kind: 'wait' };

export interface Prepared {
  readonly machine: Machine;
  /** By state name (unique in a whole state machine, nested ones included, as AWS asks). */
  readonly handlers: ReadonlyMap<string, Handling>;
}

const invalid = (message: string) =>
  new AwsError('InvalidDefinition', `Invalid State Machine Definition: '${message}'`);

/**
 * The definition as the interpreter takes it: Wait states become tasks (so that they wait in AWS time, also by a path), and
 * all other times are divided by the clock factor. What the rehearsal cannot run is refused here, not in mid-execution.
 */
export function prepare(definition: Machine, factor: number): Prepared {
  const handlers = new Map<string, Handling>();
  const machine = prepareMachine(structuredClone(definition), factor, handlers);
  return { machine, handlers };
}

function prepareMachine(machine: Machine, factor: number, handlers: Map<string, Handling>): Machine {
  if (machine.QueryLanguage === 'JSONata') throw invalid('SCHEMA_VALIDATION_FAILED: the rehearsal runs JSONPath only');
  if (machine.TimeoutSeconds !== undefined) machine.TimeoutSeconds /= factor;
  for (const [name, state] of Object.entries(machine.States)) {
    if (handlers.has(name)) throw invalid(`DUPLICATE_STATE_NAME: ${name}`);
    if (state.QueryLanguage === 'JSONata') throw invalid(`the rehearsal runs JSONPath only, at /States/${name}`);
    for (const retrier of state.Retry ?? []) {
      retrier.IntervalSeconds = (retrier.IntervalSeconds ?? 1) / factor;
      if (retrier.MaxDelaySeconds !== undefined) retrier.MaxDelaySeconds /= factor;
    }
    if (state.Type === 'Wait') machine.States[name] = waitAsTask(name, state, handlers);
    else if (state.Type === 'Task') {
      const resource = state.Resource ?? '';
      if (integrationOf(resource) === undefined) {
        throw invalid(`INVALID_RESOURCE: the rehearsal cannot run ${resource} at /States/${name}/Resource`);
      }
      // Wall milliseconds suffice for a call in-process, whatever AWS time was asked for.
      state.TimeoutSeconds = 60;
      handlers.set(name, { kind: 'task', resource });
    }
    for (const nested of [state.Iterator, state.ItemProcessor, ...(state.Branches ?? [])]) {
      if (nested !== undefined) prepareMachine(nested, factor, handlers);
    }
  }
  return machine;
}

/** Far above any wait in a rehearsal, and still a delay that Node's timers take (2^31 ms). */
const ENDLESS_SECONDS = 2_000_000;

function waitAsTask(name: string, state: State, handlers: Map<string, Handling>): State {
  const { Seconds, SecondsPath, Timestamp, TimestampPath, ...rest } = state;
  const parameters: Record<string, unknown> = {};
  if (Seconds !== undefined) parameters['seconds'] = Seconds;
  else if (SecondsPath !== undefined) parameters['seconds.$'] = SecondsPath;
  else if (Timestamp !== undefined) parameters['timestamp'] = Timestamp;
  else if (TimestampPath !== undefined) parameters['timestamp.$'] = TimestampPath;
  handlers.set(name, { kind: 'wait' });
  return {
    ...rest,
    Type: 'Task',
    Resource: 'arn:aws:states:::rehearsal:wait',
    Parameters: parameters,
    ResultPath: null,
    TimeoutSeconds: ENDLESS_SECONDS,
  };
}
