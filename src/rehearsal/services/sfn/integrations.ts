import { AwsError, type CloudPorts, type Input } from '../../kernel/types';

/** Name in `arn:aws:states:::aws-sdk:NAME:operation` → signing name, and the prefix of its error names at Step Functions. */
const SDK_SERVICES: Readonly<Record<string, { signing: string; errors: string }>> = {
  dynamodb: { signing: 'dynamodb', errors: 'DynamoDb' },
  elasticloadbalancingv2: { signing: 'elasticloadbalancing', errors: 'ElasticLoadBalancingV2' },
  ecs: { signing: 'ecs', errors: 'Ecs' },
  cloudwatch: { signing: 'monitoring', errors: 'CloudWatch' },
  cloudwatchlogs: { signing: 'logs', errors: 'CloudWatchLogs' },
  applicationautoscaling: { signing: 'application-autoscaling', errors: 'ApplicationAutoScaling' },
  s3: { signing: 's3', errors: 'S3' },
  ssm: { signing: 'ssm', errors: 'Ssm' },
  secretsmanager: { signing: 'secretsmanager', errors: 'SecretsManager' },
  sts: { signing: 'sts', errors: 'Sts' },
  ecr: { signing: 'ecr', errors: 'Ecr' },
  sfn: { signing: 'states', errors: 'Sfn' },
  scheduler: { signing: 'scheduler', errors: 'Scheduler' },
};

/** Members that begin in lower case at an API whose others do not: Step Functions shows these in PascalCase too. */
const LOWER_MEMBERS: ReadonlySet<string> = new Set(['AwsvpcConfiguration']);

/** Optimised integrations with their own spelling of errors; the operations AWS offers for each. */
const OPTIMISED: Readonly<Record<string, { signing: string; errors: string; operations: readonly string[] }>> = {
  dynamodb: {
    signing: 'dynamodb',
    errors: 'DynamoDB',
    operations: ['getItem', 'putItem', 'updateItem', 'deleteItem'],
  },
};

export interface Integration {
  readonly signing: string;
  readonly operation: string;
  readonly errors: string;
  readonly casing: 'pascal' | 'camel';
}

const pascal = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);
const camel = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);

/** Services whose API members begin in lower case: Step Functions shows all of them in PascalCase. */
const CAMEL_SERVICES = new Set(['ecs', 'logs', 'ecr', 'states']);

/** Reads a Task's Resource; undefined when the rehearsal cannot run it. */
export function integrationOf(resource: string): Integration | undefined {
  const sdk = /^arn:aws:states:::aws-sdk:([a-z0-9]+):([A-Za-z0-9]+)$/.exec(resource);
  const optimised = /^arn:aws:states:::([a-z0-9]+):([A-Za-z0-9]+)$/.exec(resource);
  if (sdk !== null) {
    const service = SDK_SERVICES[sdk[1] ?? ''];
    if (service === undefined) return undefined;
    const casing = CAMEL_SERVICES.has(service.signing) ? 'camel' : 'pascal';
    return { ...service, operation: pascal(sdk[2] ?? ''), casing };
  }
  const service = OPTIMISED[optimised?.[1] ?? ''];
  const operation = optimised?.[2] ?? '';
  if (service === undefined || !service.operations.includes(operation)) return undefined;
  return { signing: service.signing, errors: service.errors, operation: pascal(operation), casing: 'pascal' };
}

/** Maps whose keys are data, not members: left as they are. */
const DATA_MAPS = new Set(['tags', 'Tags', 'environment', 'options']);

function recase(value: unknown, change: (name: string) => string): unknown {
  if (Array.isArray(value)) return value.map((item) => recase(item, change));
  if (value === null || typeof value !== 'object' || value instanceof Date) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [
      change(key),
      DATA_MAPS.has(key) && !Array.isArray(member) ? member : recase(member, change),
    ]),
  );
}

/** A failed Task as Step Functions names it: `DynamoDb.ConditionalCheckFailedException`. */
export class TaskError extends Error {
  constructor(name: string, message: string) {
    super(message);
    this.name = name;
  }
}

/** Runs one integration in-process; answers are plain JSON (times as ISO 8601, as Step Functions shows them). */
export async function runIntegration(ports: CloudPorts, integration: Integration, input: Input): Promise<unknown> {
  const camelCase = integration.casing === 'camel';
  try {
    const given = recase(input, (name) => (camelCase || LOWER_MEMBERS.has(name) ? camel(name) : name)) as Input;
    const output = await ports.call(integration.signing, integration.operation, given);
    const plain = JSON.parse(JSON.stringify(output)) as Record<string, unknown>;
    return camelCase ? recase(plain, pascal) : plain;
  } catch (error) {
    if (!(error instanceof AwsError)) throw error;
    // The SDK's exceptions all end in Exception, whatever the wire says (`RuleNotFound`).
    const name = error.code.endsWith('Exception') ? error.code : `${error.code}Exception`;
    throw new TaskError(
      `${integration.errors}.${name}`,
      `${error.message} (Service: ${integration.errors}, Status Code: ${error.status})`,
    );
  }
}
