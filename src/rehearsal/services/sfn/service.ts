import { randomUUID } from 'node:crypto';

import { StateMachine, type StateMachineDefinition } from 'aws-local-stepfunctions';

import { flag, list, optionalNumber, optionalText, page, text, texts } from '../../kernel/input';
import { AwsError, type AwsService, type CloudContext, type Input, type Operation } from '../../kernel/types';
import { type Machine, prepare, type Prepared } from './definition';
import { type Execution, startExecution } from './execution';

interface StoredMachine {
  readonly arn: string;
  readonly name: string;
  readonly created: number;
  readonly type: string;
  updated: number;
  roleArn: string;
  definition: string;
  prepared: Prepared;
  revision: string;
  logging: unknown;
  tracing: unknown;
  readonly tags: Map<string, string>;
}

const NAME = /^[A-Za-z0-9_-]{1,80}$/;

/** Step Functions (Standard), interpreted by aws-local-stepfunctions; tasks are calls to this cloud's own services. */
export function createStepFunctions(ctx: CloudContext): { service: AwsService; describe(): unknown } {
  const machines = new Map<string, StoredMachine>();
  const executions = new Map<string, Execution>();

  function parse(definition: string): Prepared {
    let parsed: Machine;
    try {
      parsed = JSON.parse(definition) as Machine;
    } catch (error) {
      throw new AwsError(
        'InvalidDefinition',
        `Invalid State Machine Definition: 'INVALID_JSON_DESCRIPTION: ${String(error)}'`,
      );
    }
    try {
      // The library's constructor validates by AWS's schema and rules.
      new StateMachine(parsed as unknown as StateMachineDefinition);
    } catch (error) {
      throw new AwsError('InvalidDefinition', `Invalid State Machine Definition: '${String(error)}'`);
    }
    return prepare(parsed, ctx.clock.factor);
  }

  const machineArn = (name: string) => `arn:aws:states:${ctx.region}:${ctx.accountId}:stateMachine:${name}`;

  function machine(input: Input): StoredMachine {
    const arn = text(input, 'stateMachineArn');
    const found = machines.get(arn);
    if (found === undefined) throw new AwsError('StateMachineDoesNotExist', `State Machine Does Not Exist: '${arn}'`);
    return found;
  }

  function execution(input: Input): Execution {
    const arn = text(input, 'executionArn');
    const found = executions.get(arn);
    if (found === undefined) throw new AwsError('ExecutionDoesNotExist', `Execution Does Not Exist: '${arn}'`);
    return found;
  }

  const summary = (one: Execution) => ({
    executionArn: one.arn,
    stateMachineArn: one.stateMachineArn,
    name: one.name,
    status: one.status,
    startDate: new Date(one.started),
    stopDate: one.stopped === undefined ? undefined : new Date(one.stopped),
  });

  function start(input: Input): Record<string, unknown> {
    const of = machine(input);
    const name = optionalText(input, 'name') ?? randomUUID();
    if (!NAME.test(name)) throw new AwsError('InvalidName', `Invalid Name: '${name}'`);
    const given = optionalText(input, 'input') ?? '{}';
    try {
      JSON.parse(given);
    } catch {
      throw new AwsError('InvalidExecutionInput', `Invalid State Machine Execution Input: '${given.slice(0, 200)}'`);
    }
    const arn = `arn:aws:states:${ctx.region}:${ctx.accountId}:execution:${of.name}:${name}`;
    const known = executions.get(arn);
    if (known !== undefined) {
      // The same start again while it runs is one start; anything else needs a name of its own (kept 90 days).
      if (known.status !== 'RUNNING' || known.input !== given) {
        throw new AwsError('ExecutionAlreadyExists', `Execution Already Exists: '${arn}'`);
      }
      return { executionArn: arn, startDate: new Date(known.started) };
    }
    const made = startExecution(ctx, of.prepared, {
      arn,
      name,
      stateMachineArn: of.arn,
      stateMachineName: of.name,
      input: given,
    });
    executions.set(arn, made);
    return { executionArn: arn, startDate: new Date(made.started) };
  }

  const operations: Record<string, Operation> = {
    CreateStateMachine: (input) => {
      const name = text(input, 'name');
      if (!NAME.test(name)) throw new AwsError('InvalidName', `Invalid Name: '${name}'`);
      const definition = text(input, 'definition');
      const roleArn = text(input, 'roleArn');
      const existing = machines.get(machineArn(name));
      if (existing !== undefined) {
        if (existing.definition !== definition || existing.roleArn !== roleArn) {
          throw new AwsError('StateMachineAlreadyExists', `State Machine Already Exists: '${existing.arn}'`);
        }
        return { stateMachineArn: existing.arn, creationDate: new Date(existing.created) };
      }
      const now = ctx.clock.now();
      const made: StoredMachine = {
        arn: machineArn(name),
        name,
        created: now,
        updated: now,
        type: optionalText(input, 'type') ?? 'STANDARD',
        roleArn,
        definition,
        prepared: parse(definition),
        revision: randomUUID(),
        logging: input['loggingConfiguration'],
        tracing: input['tracingConfiguration'],
        tags: new Map(list<{ key: string; value: string }>(input, 'tags').map((tag) => [tag.key, tag.value])),
      };
      machines.set(made.arn, made);
      return { stateMachineArn: made.arn, creationDate: new Date(now) };
    },
    UpdateStateMachine: (input) => {
      const found = machine(input);
      const definition = optionalText(input, 'definition');
      if (definition !== undefined) {
        found.prepared = parse(definition);
        found.definition = definition;
      }
      found.roleArn = optionalText(input, 'roleArn') ?? found.roleArn;
      found.updated = ctx.clock.now();
      found.revision = randomUUID();
      return { updateDate: new Date(found.updated), revisionId: found.revision };
    },
    DescribeStateMachine: (input) => {
      const found = machine(input);
      return {
        stateMachineArn: found.arn,
        name: found.name,
        status: 'ACTIVE',
        definition: found.definition,
        roleArn: found.roleArn,
        type: found.type,
        creationDate: new Date(found.created),
        revisionId: found.revision,
        loggingConfiguration: found.logging,
        tracingConfiguration: found.tracing,
      };
    },
    ListStateMachines: (input) => {
      const { items, next } = page(
        [...machines.values()],
        optionalNumber(input, 'maxResults') || 100,
        optionalText(input, 'nextToken'),
      );
      return {
        stateMachines: items.map((one) => ({
          stateMachineArn: one.arn,
          name: one.name,
          type: one.type,
          creationDate: new Date(one.created),
        })),
        nextToken: next,
      };
    },
    DeleteStateMachine: (input) => {
      machines.delete(text(input, 'stateMachineArn'));
      return {};
    },
    ValidateStateMachineDefinition: (input) => {
      try {
        parse(text(input, 'definition'));
        return { result: 'OK', diagnostics: [] };
      } catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        return { result: 'FAIL', diagnostics: [{ severity: 'ERROR', code: 'SCHEMA_VALIDATION_FAILED', message }] };
      }
    },
    StartExecution: start,
    DescribeExecution: (input) => {
      const found = execution(input);
      return {
        ...summary(found),
        input: found.input,
        inputDetails: { included: true },
        output: found.output,
        error: found.error,
        cause: found.cause,
        redriveCount: 0,
      };
    },
    ListExecutions: (input) => {
      const of = machine(input);
      const status = optionalText(input, 'statusFilter');
      const all = [...executions.values()]
        .filter((one) => one.stateMachineArn === of.arn && (status === undefined || one.status === status))
        .reverse();
      const { items, next } = page(all, optionalNumber(input, 'maxResults') || 100, optionalText(input, 'nextToken'));
      return { executions: items.map(summary), nextToken: next };
    },
    StopExecution: (input) => {
      const found = execution(input);
      found.stop(optionalText(input, 'error'), optionalText(input, 'cause'));
      return { stopDate: new Date(found.stopped ?? ctx.clock.now()) };
    },
    GetExecutionHistory: (input) => {
      const found = execution(input);
      const all = flag(input, 'reverseOrder') ? found.history.toReversed() : found.history;
      const { items, next } = page(all, optionalNumber(input, 'maxResults') || 100, optionalText(input, 'nextToken'));
      return {
        events: items.map(({ id, timestamp, type, details }) => ({
          id,
          previousEventId: Math.max(0, id - 1),
          timestamp,
          type,
          ...details,
        })),
        nextToken: next,
      };
    },
    TagResource: (input) => {
      const { tags } = machine({ stateMachineArn: input['resourceArn'] });
      for (const tag of list<{ key: string; value: string }>(input, 'tags')) tags.set(tag.key, tag.value);
      return {};
    },
    UntagResource: (input) => {
      for (const key of texts(input, 'tagKeys')) machine({ stateMachineArn: input['resourceArn'] }).tags.delete(key);
      return {};
    },
    ListTagsForResource: (input) => ({
      tags: [...machine({ stateMachineArn: input['resourceArn'] }).tags].map(([key, value]) => ({ key, value })),
    }),
  };

  return {
    service: {
      signingName: 'states',
      protocol: 'json',
      targetPrefix: 'AWSStepFunctions',
      operations,
      stop: () => {
        for (const one of executions.values()) one.stop('States.Runtime', 'The rehearsal cloud has stopped.');
        return Promise.resolve();
      },
    },
    describe: () => [...executions.values()].map((one) => ({ name: one.name, status: one.status })),
  };
}
