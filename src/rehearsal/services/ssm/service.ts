import { flag, list, optionalNumber, optionalText, page, text, texts } from '../../kernel/input';
import { createAutomation } from './automation';
import { AwsError, type AwsService, type CloudContext, type Input, type Operation } from '../../kernel/types';

interface Parameter {
  readonly name: string;
  type: string;
  value: string;
  version: number;
  modified: number;
  description: string | undefined;
  readonly tags: Map<string, string>;
}

const NAME = /^[\w.\-/]{1,1011}$/;

/** SSM: Parameter Store (String, StringList and SecureString, with versions), and automation. */
export function createSsm(ctx: CloudContext): { service: AwsService; resolve(valueFrom: string): string } {
  const parameters = new Map<string, Parameter>();
  const automation = createAutomation(ctx);

  const arn = (name: string) =>
    `arn:aws:ssm:${ctx.region}:${ctx.accountId}:parameter${name.startsWith('/') ? '' : '/'}${name}`;

  function find(id: string): Parameter {
    const name = id.startsWith('arn:') ? [...parameters.keys()].find((one) => arn(one) === id) : id;
    const found = name === undefined ? undefined : parameters.get(name);
    if (found === undefined) throw new AwsError('ParameterNotFound', `Parameter ${id} not found.`);
    return found;
  }

  /** Without WithDecryption a SecureString comes back as cipher text: here, a marker that nobody can mistake for it. */
  const shown = (parameter: Parameter, input: Input) => ({
    Name: parameter.name,
    Type: parameter.type,
    Value: parameter.type === 'SecureString' && !flag(input, 'WithDecryption') ? 'ENCRYPTED' : parameter.value,
    Version: parameter.version,
    LastModifiedDate: new Date(parameter.modified),
    ARN: arn(parameter.name),
    DataType: 'text',
  });

  const operations: Record<string, Operation> = {
    PutParameter: (input) => {
      const name = text(input, 'Name');
      const value = text(input, 'Value');
      const existing = parameters.get(name);
      const type = optionalText(input, 'Type') ?? existing?.type;
      if (!NAME.test(name) || type === undefined || !['String', 'StringList', 'SecureString'].includes(type)) {
        throw new AwsError('ValidationException', `Parameter ${name} needs a valid name and a type.`);
      }
      if (existing !== undefined && !flag(input, 'Overwrite')) {
        throw new AwsError(
          'ParameterAlreadyExists',
          'The parameter already exists. To overwrite this value, set the overwrite option in the request to true.',
        );
      }
      const version = (existing?.version ?? 0) + 1;
      parameters.set(name, {
        name,
        type,
        value,
        version,
        modified: ctx.clock.now(),
        description: optionalText(input, 'Description') ?? existing?.description,
        tags:
          existing?.tags ?? new Map(list<{ Key: string; Value: string }>(input, 'Tags').map((t) => [t.Key, t.Value])),
      });
      return { Version: version, Tier: 'Standard' };
    },
    GetParameter: (input) => ({ Parameter: shown(find(text(input, 'Name')), input) }),
    GetParameters: (input) => {
      const names = texts(input, 'Names');
      const known = (name: string) => {
        try {
          return find(name);
        } catch {
          return undefined;
        }
      };
      return {
        Parameters: names.flatMap((name) => known(name) ?? []).map((one) => shown(one, input)),
        InvalidParameters: names.filter((name) => known(name) === undefined),
      };
    },
    GetParametersByPath: (input) => {
      const path = text(input, 'Path').replace(/\/?$/, '/');
      const all = [...parameters.values()]
        .filter((one) => one.name.startsWith(path))
        .filter((one) => flag(input, 'Recursive') || !one.name.slice(path.length).includes('/'))
        .sort((a, b) => (a.name < b.name ? -1 : 1));
      const { items, next } = page(all, optionalNumber(input, 'MaxResults') ?? 10, optionalText(input, 'NextToken'));
      return { Parameters: items.map((one) => shown(one, input)), NextToken: next };
    },
    DescribeParameters: (input) => {
      const all = [...parameters.values()];
      const { items, next } = page(all, optionalNumber(input, 'MaxResults') ?? 50, optionalText(input, 'NextToken'));
      return {
        Parameters: items.map(({ name, type, version, modified, description }) => ({
          Name: name,
          ARN: arn(name),
          Type: type,
          Version: version,
          LastModifiedDate: new Date(modified),
          Description: description,
          Tier: 'Standard',
        })),
        NextToken: next,
      };
    },
    DeleteParameter: (input) => {
      parameters.delete(find(text(input, 'Name')).name);
      return {};
    },
    DeleteParameters: (input) => {
      const names = texts(input, 'Names');
      const DeletedParameters = names.filter((name) => parameters.delete(name));
      return { DeletedParameters, InvalidParameters: names.filter((name) => !DeletedParameters.includes(name)) };
    },
    AddTagsToResource: (input) => {
      const { tags } = find(text(input, 'ResourceId'));
      for (const tag of list<{ Key: string; Value: string }>(input, 'Tags')) tags.set(tag.Key, tag.Value);
      return {};
    },
    ListTagsForResource: (input) => ({
      TagList: [...find(text(input, 'ResourceId')).tags].map(([Key, Value]) => ({ Key, Value })),
    }),
  };

  return {
    service: {
      signingName: 'ssm',
      protocol: 'json',
      targetPrefix: 'AmazonSSM',
      operations: { ...operations, ...automation.operations },
      stop: () => Promise.resolve(automation.stop()),
    },
    resolve: (valueFrom) => find(valueFrom).value,
  };
}
