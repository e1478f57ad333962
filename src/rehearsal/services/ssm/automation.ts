import { randomUUID } from 'node:crypto';

import { AwsError, type CloudContext, type Input, type Operation } from '../../kernel/types';
import { need, number, record, records, text, texts } from '../read';

/** Names of services as boto3 has them, which automation documents use → signing names. */
const SERVICES: Readonly<Record<string, string>> = { dynamodb: 'dynamodb', stepfunctions: 'states', ecs: 'ecs' };

/** Between two looks of aws:waitForAwsResourceProperty. AWS ms. */
const LOOK_MS = 2_000;

interface Execution {
  readonly id: string;
  readonly document: string;
  readonly started: number;
  ended: number | undefined;
  status: 'InProgress' | 'Success' | 'Failed';
  failure: string | undefined;
  readonly values: Map<string, string>;
}

/** `$.A.b.S` in an answer. */
const select = (answer: unknown, selector: string): unknown =>
  selector
    .replace(/^\$\.?/, '')
    .split('.')
    .reduce<unknown>((value, key) => record(value)[key], answer);

/** Systems Manager Automation: documents of schema 0.3 with the actions executeAwsApi and waitForAwsResourceProperty. */
export function createAutomation(ctx: CloudContext): { operations: Record<string, Operation>; stop: () => void } {
  const documents = new Map<string, Input>();
  const executions = new Map<string, Execution>();
  const stopping = new AbortController();

  const filled = (value: unknown, values: ReadonlyMap<string, string>): unknown => {
    if (typeof value === 'string')
      return value.replace(/\{\{\s*([\w.]+)\s*\}\}/g, (_, name: string) => values.get(name) ?? '');
    if (Array.isArray(value)) return value.map((item) => filled(item, values));
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, filled(item, values)]));
  };

  async function api(inputs: Input): Promise<Record<string, unknown>> {
    const { Service, Api, PropertySelector: _p, DesiredValues: _d, ...rest } = inputs;
    const signing = SERVICES[String(Service)];
    if (signing === undefined)
      throw new AwsError('InvalidAutomationDefinition', `The rehearsal's automation cannot call ${String(Service)}.`);
    return ctx.ports.call(signing, String(Api), rest);
  }

  async function step(one: Input, execution: Execution): Promise<void> {
    const inputs = record(filled(one['inputs'], execution.values));
    const name = text(one, 'name') ?? '';
    if (text(one, 'action') === 'aws:executeAwsApi') {
      const answer = await api(inputs);
      for (const output of records(one, 'outputs')) {
        const value = select(answer, text(output, 'Selector') ?? '');
        if (value === undefined)
          throw new AwsError(
            'AutomationStepFailed',
            `Step ${name}: the answer has no ${text(output, 'Selector') ?? ''}.`,
          );
        execution.values.set(`${name}.${text(output, 'Name') ?? ''}`, String(value));
      }
      return;
    }
    const until = ctx.clock.now() + (number(one, 'timeoutSeconds') ?? 3_600) * 1_000;
    for (;;) {
      const value = String(select(await api(inputs), text(inputs, 'PropertySelector') ?? ''));
      if (texts(inputs, 'DesiredValues').includes(value)) return;
      if (ctx.clock.now() > until)
        throw new AwsError('AutomationStepTimedOut', `Step ${name} timed out; the property is ${value}.`);
      await ctx.clock.sleep(LOOK_MS, stopping.signal);
    }
  }

  async function run(content: Input, execution: Execution): Promise<void> {
    try {
      for (const one of records(content, 'mainSteps')) await step(one, execution);
      execution.status = 'Success';
    } catch (error) {
      execution.status = 'Failed';
      execution.failure = error instanceof Error ? error.message : String(error);
    }
    execution.ended = ctx.clock.now();
  }

  function parse(input: Input): Input {
    let content: Input;
    try {
      content = JSON.parse(need(input, 'Content', 'InvalidDocumentContent')) as Input;
    } catch {
      throw new AwsError('InvalidDocumentContent', 'The content of the document is not valid JSON.');
    }
    const unknown = records(content, 'mainSteps').find(
      (s) => !['aws:executeAwsApi', 'aws:waitForAwsResourceProperty'].includes(text(s, 'action') ?? ''),
    );
    if (content['schemaVersion'] !== '0.3' || records(content, 'mainSteps').length === 0)
      throw new AwsError('InvalidDocumentContent', 'An automation document has schemaVersion 0.3 and mainSteps.');
    if (unknown !== undefined)
      throw new AwsError(
        'InvalidDocumentContent',
        `The rehearsal does not know the action ${text(unknown, 'action') ?? ''}.`,
      );
    return content;
  }
  const find = (name: string): Input => {
    const found = documents.get(name);
    if (found === undefined) throw new AwsError('InvalidDocument', `Document with name ${name} does not exist.`);
    return found;
  };

  return {
    stop: () => stopping.abort(),
    operations: {
      CreateDocument: (input) => {
        const name = need(input, 'Name', 'InvalidDocument');
        if (documents.has(name))
          throw new AwsError('DocumentAlreadyExists', `Document with name ${name} already exists.`);
        documents.set(name, parse(input));
        return {
          DocumentDescription: { Name: name, DocumentType: 'Automation', Status: 'Active', DocumentVersion: '1' },
        };
      },
      UpdateDocument: (input) => {
        const name = need(input, 'Name', 'InvalidDocument');
        find(name);
        documents.set(name, parse(input));
        return { DocumentDescription: { Name: name, DocumentType: 'Automation', Status: 'Active' } };
      },
      DeleteDocument: (input) => {
        documents.delete(need(input, 'Name', 'InvalidDocument'));
        return {};
      },
      StartAutomationExecution: (input) => {
        const document = need(input, 'DocumentName', 'InvalidDocument');
        const content = find(document);
        const execution: Execution = {
          id: randomUUID(),
          document,
          started: ctx.clock.now(),
          ended: undefined,
          status: 'InProgress',
          failure: undefined,
          values: new Map(),
        };
        executions.set(execution.id, execution);
        run(content, execution).catch((error: unknown) => ctx.log(`automation ${document}: ${String(error)}`));
        return { AutomationExecutionId: execution.id };
      },
      GetAutomationExecution: (input) => {
        const found = executions.get(need(input, 'AutomationExecutionId', 'AutomationExecutionNotFoundException'));
        if (found === undefined)
          throw new AwsError('AutomationExecutionNotFoundException', 'There is no automation execution of that id.');
        return {
          AutomationExecution: {
            AutomationExecutionId: found.id,
            DocumentName: found.document,
            AutomationExecutionStatus: found.status,
            ExecutionStartTime: new Date(found.started),
            ...(found.ended === undefined ? {} : { ExecutionEndTime: new Date(found.ended) }),
            ...(found.failure === undefined ? {} : { FailureMessage: found.failure }),
            Outputs: Object.fromEntries([...found.values].map(([key, value]) => [key, [value]])),
          },
        };
      },
    },
  };
}
