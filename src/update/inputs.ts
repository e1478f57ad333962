import type { Problem } from '../errors';

const only = { commands: ['update'] } as const;
const CODEDEPLOY = 'Refused: CodeDeploy is not driven. See docs/moving.md.';

/** Inputs of `update`: those of amazon-ecs-deploy-task-definition v2 by the same names and with the same meaning, then our own. */
export const UPDATE_INPUTS = {
  'task-definition': { description: 'Path of the task definition to register (JSON or YAML).', ...only },
  service: {
    description: 'Name of the ECS service; without it update only registers the task definition.',
    commands: ['update', 'adopt'],
  },
  cluster: { description: 'Name of the ECS cluster; "default" where absent.', commands: ['update', 'adopt'] },
  'load-balancer-role': {
    description: 'ARN of the role by which ECS may change the weights of the rule.',
    commands: ['adopt'],
  },
  apply: { description: 'true: do it; otherwise only say what would be done.', commands: ['adopt', 'bootstrap'] },
  'desired-count': { description: 'How many tasks the service keeps running; unchanged where absent.', ...only },
  'wait-for-service-stability': {
    description: 'true: wait until the deployment is over, and fail with the cause when it fails or is rolled back.',
    ...only,
  },
  'wait-for-minutes': { description: 'How long to wait at most, in minutes: 30 by default, 360 at most.', ...only },
  'force-new-deployment': { description: 'true: deploy also where nothing changed.', ...only },
  'enable-ecs-managed-tags': { description: 'true or false: ECS’s own tags on the tasks.', ...only },
  'propagate-tags': { description: 'SERVICE, TASK_DEFINITION or NONE: whose tags the tasks get.', ...only },
  'keep-null-value-keys': {
    description: 'Comma list of keys of the task definition whose empty values are kept; others are left out.',
    ...only,
  },
  'service-managed-ebs-volume-name': { description: 'Name of the volume that is configured at launch.', ...only },
  'service-managed-ebs-volume': { description: 'JSON object: its EBS configuration.', ...only },
  'run-task': { description: 'true: run one task of the definition on its own, before the service.', ...only },
  'run-task-container-overrides': { description: 'JSON array of container overrides of that task.', ...only },
  'run-task-security-groups': { description: 'Comma list of its security groups.', ...only },
  'run-task-subnets': { description: 'Comma list of its subnets.', ...only },
  'run-task-assign-public-IP': { description: 'ENABLED or DISABLED: a public address for it.', ...only },
  'run-task-capacity-provider-strategy': { description: 'JSON array: its capacity providers.', ...only },
  'run-task-launch-type': { description: 'FARGATE (default) or EC2.', ...only },
  'run-task-started-by': { description: 'What it is marked as started by; GitHub-Actions by default.', ...only },
  'run-task-tags': { description: 'JSON array of its tags.', ...only },
  'run-task-managed-ebs-volume-name': { description: 'Name of its volume that is configured at launch.', ...only },
  'run-task-managed-ebs-volume': { description: 'JSON object: its EBS configuration.', ...only },
  'wait-for-task-stopped': { description: 'true: wait until that task has ended, and fail where it failed.', ...only },
  'max-retries': { description: 'How often a call to AWS is tried again; 7 by default.', ...only },
  'codedeploy-appspec': { description: CODEDEPLOY, ...only },
  'codedeploy-application': { description: CODEDEPLOY, ...only },
  'codedeploy-deployment-group': { description: CODEDEPLOY, ...only },
  'codedeploy-deployment-description': { description: CODEDEPLOY, ...only },
  'codedeploy-deployment-config': { description: CODEDEPLOY, ...only },
  'rollback-on-failure': {
    description: 'false: leave a failed deployment as it is. Otherwise ECS is told to roll it back.',
    ...only,
  },
  'deployment-configuration': {
    description:
      'JSON: ECS’s own deploymentConfiguration (strategy ROLLING, BLUE_GREEN, CANARY or LINEAR, bake times, PAUSE hooks, alarms); unchanged where absent.',
    ...only,
  },
  'pause-hooks': {
    description:
      'What becomes of PAUSE hooks: wait (default; somebody else continues the deployment) or gate (continued when the gates pass).',
    ...only,
  },
} as const;

export type UpdateInputName = keyof typeof UPDATE_INPUTS;
type JsonObject = Readonly<Record<string, unknown>>;

export interface RunTaskInputs {
  readonly overrides: readonly JsonObject[];
  readonly securityGroups: readonly string[];
  readonly subnets: readonly string[];
  readonly assignPublicIp: 'ENABLED' | 'DISABLED';
  readonly capacity: readonly JsonObject[];
  readonly launchType: 'FARGATE' | 'EC2';
  readonly startedBy: string;
  readonly tags: readonly JsonObject[];
  readonly volume: { readonly name: string; readonly managedEBSVolume: JsonObject } | undefined;
  readonly wait: boolean;
}

export interface UpdateInputs {
  readonly taskDefinition: string;
  readonly service: string | undefined;
  readonly cluster: string;
  readonly desiredCount: number | undefined;
  readonly wait: boolean;
  /** AWS ms. */
  readonly waitMs: number;
  readonly force: boolean;
  readonly managedTags: boolean | undefined;
  readonly propagateTags: 'SERVICE' | 'TASK_DEFINITION' | 'NONE' | undefined;
  readonly keepEmpty: readonly string[];
  readonly volume: RunTaskInputs['volume'];
  readonly runTask: RunTaskInputs | undefined;
  readonly maxRetries: number | undefined;
  readonly rollback: boolean;
  readonly deploymentConfiguration: JsonObject | undefined;
  readonly pauseHooks: 'wait' | 'gate';
}

export interface AdoptInputs {
  readonly service: string;
  readonly cluster: string;
  readonly role: string | undefined;
  readonly apply: boolean;
}

/** Reads the inputs of `adopt`. */
export function readAdopt(text: (name: UpdateInputName) => string | undefined, problems: Problem[]): AdoptInputs {
  const service = text('service');
  if (service === undefined)
    problems.push({ where: 'input service', what: 'is missing', fix: 'name the ECS service to adopt' });
  return {
    service: service ?? '',
    cluster: text('cluster') ?? 'default',
    role: text('load-balancer-role'),
    apply: text('apply')?.toLowerCase() === 'true',
  };
}

const DEFAULT_MINUTES = 30;
const MOST_MINUTES = 360;

/** Reads the inputs of `update`; what is wrong goes to `problems`, all of it. */
export function readUpdate(text: (name: UpdateInputName) => string | undefined, problems: Problem[]): UpdateInputs {
  const bad = (name: UpdateInputName, what: string, fix: string) =>
    problems.push({ where: `input ${name}`, what, fix });
  const flag = (name: UpdateInputName) => text(name)?.toLowerCase() === 'true';
  const oneOf = <T extends string>(name: UpdateInputName, allowed: readonly T[]): T | undefined => {
    const value = text(name);
    if (value === undefined || (allowed as readonly string[]).includes(value)) return value as T | undefined;
    bad(name, `"${value}" is not allowed`, `one of ${allowed.join(', ')}`);
    return undefined;
  };
  const list = (name: UpdateInputName) =>
    (text(name) ?? '')
      .split(',')
      .map((s) => s.trim())
      .filter(Boolean);
  const json = (name: UpdateInputName, kind: 'array' | 'object'): unknown => {
    const value = text(name);
    if (value === undefined) return undefined;
    try {
      const parsed: unknown = JSON.parse(value);
      if (typeof parsed === 'object' && parsed !== null && Array.isArray(parsed) === (kind === 'array')) return parsed;
    } catch {
      // Said below.
    }
    bad(name, `is not a JSON ${kind}`, kind === 'array' ? '[…]' : '{…}');
    return undefined;
  };
  const objects = (name: UpdateInputName) => (json(name, 'array') ?? []) as JsonObject[];
  const volume = (nameInput: UpdateInputName, input: UpdateInputName): RunTaskInputs['volume'] => {
    const [name, config] = [text(nameInput), json(input, 'object') as JsonObject | undefined];
    if (name === undefined && config === undefined) return undefined;
    if (name === undefined || config === undefined) {
      bad(name === undefined ? nameInput : input, 'is missing', 'give both the volume’s name and its configuration');
      return undefined;
    }
    if (typeof config['roleArn'] !== 'string') bad(input, 'has no roleArn', '{"roleArn": "arn:aws:iam::…", …}');
    return { name, managedEBSVolume: config };
  };
  const count = (name: UpdateInputName, least: number): number | undefined => {
    const value = text(name);
    if (value === undefined) return undefined;
    if (/^\d+$/.test(value) && Number(value) >= least) return Number(value);
    bad(name, `"${value}" is not a whole number from ${least}`, `for example ${Math.max(2, least)}`);
    return undefined;
  };
  for (const name of Object.keys(UPDATE_INPUTS) as UpdateInputName[])
    if (name.startsWith('codedeploy-') && text(name) !== undefined)
      bad(
        name,
        'is for CodeDeploy, which is not driven',
        'move the service to the ECS deployment controller and give deployment-configuration a strategy; see docs/moving.md',
      );
  const taskDefinition = text('task-definition');
  if (taskDefinition === undefined)
    bad('task-definition', 'is missing', 'the path of the task definition file, e.g. task-definition.json');
  const minutes = count('wait-for-minutes', 1) ?? DEFAULT_MINUTES;
  const managed = oneOf('enable-ecs-managed-tags', ['true', 'false']);
  return {
    taskDefinition: taskDefinition ?? '',
    service: text('service'),
    cluster: text('cluster') ?? 'default',
    desiredCount: count('desired-count', 0),
    wait: flag('wait-for-service-stability'),
    waitMs: Math.min(MOST_MINUTES, minutes) * 60_000,
    force: flag('force-new-deployment'),
    managedTags: managed === undefined ? undefined : managed === 'true',
    propagateTags: oneOf('propagate-tags', ['SERVICE', 'TASK_DEFINITION', 'NONE']),
    keepEmpty: list('keep-null-value-keys'),
    volume: volume('service-managed-ebs-volume-name', 'service-managed-ebs-volume'),
    runTask: flag('run-task')
      ? {
          overrides: objects('run-task-container-overrides'),
          securityGroups: list('run-task-security-groups'),
          subnets: list('run-task-subnets'),
          assignPublicIp: oneOf('run-task-assign-public-IP', ['ENABLED', 'DISABLED']) ?? 'DISABLED',
          capacity: objects('run-task-capacity-provider-strategy'),
          launchType: oneOf('run-task-launch-type', ['FARGATE', 'EC2']) ?? 'FARGATE',
          startedBy: text('run-task-started-by') ?? 'GitHub-Actions',
          tags: objects('run-task-tags'),
          volume: volume('run-task-managed-ebs-volume-name', 'run-task-managed-ebs-volume'),
          wait: flag('wait-for-task-stopped'),
        }
      : undefined,
    maxRetries: count('max-retries', 0),
    rollback: text('rollback-on-failure')?.toLowerCase() !== 'false',
    deploymentConfiguration: json('deployment-configuration', 'object') as JsonObject | undefined,
    pauseHooks: oneOf('pause-hooks', ['wait', 'gate']) ?? 'wait',
  };
}
