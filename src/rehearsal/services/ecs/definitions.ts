import { CPU_ARCHITECTURES, architectureOf, PLATFORM_OF, type TaskPlatform } from '../../../config/architecture';
import { AwsError, type CloudContext, type Input } from '../../kernel/types';
import { number, record, records, text } from '../read';
import type { EcsState, TaskDefinition } from './model';

const CLIENT = 'ClientException';
const KNOWN = new Set(
  `family taskRoleArn executionRoleArn networkMode containerDefinitions volumes placementConstraints requiresCompatibilities cpu memory tags pidMode
  ipcMode proxyConfiguration inferenceAccelerators ephemeralStorage runtimePlatform enableFaultInjection`.split(/\s+/),
);
const KNOWN_CONTAINER = new Set(
  `name image repositoryCredentials cpu memory memoryReservation links portMappings essential restartPolicy entryPoint command environment
  environmentFiles mountPoints volumesFrom linuxParameters secrets dependsOn startTimeout stopTimeout versionConsistency hostname user
  workingDirectory disableNetworking privileged readonlyRootFilesystem dnsServers dnsSearchDomains extraHosts dockerSecurityOptions
  interactive pseudoTerminal dockerLabels ulimits logConfiguration healthCheck systemControls resourceRequirements firelensConfiguration
  credentialSpecs`.split(/\s+/),
);

/** Memory in MiB that Fargate takes for a task's CPU units: smallest, largest, and step (ECS developer guide, "Task size"). */
const FARGATE_SIZES: Readonly<Record<number, readonly [number, number, number]>> = {
  256: [512, 2_048, 512],
  512: [1_024, 4_096, 1_024],
  1024: [2_048, 8_192, 1_024],
  2048: [4_096, 16_384, 1_024],
  4096: [8_192, 30_720, 1_024],
};

function check(input: Input): void {
  for (const key of Object.keys(input))
    if (!KNOWN.has(key)) throw new AwsError(CLIENT, `Unknown parameter in input: "${key}"`);
  const containers = records(input, 'containerDefinitions');
  if (containers.length === 0) throw new AwsError(CLIENT, 'Container list cannot be empty.');
  for (const container of containers) {
    for (const key of Object.keys(container)) {
      if (!KNOWN_CONTAINER.has(key)) throw new AwsError(CLIENT, `Unknown parameter in containerDefinitions: "${key}"`);
    }
    if ((text(container, 'image') ?? '') === '')
      throw new AwsError(CLIENT, 'Container.image should not be null or empty.');
    if ((text(container, 'name') ?? '') === '')
      throw new AwsError(CLIENT, 'Container.name should not be null or empty.');
  }
  const size = FARGATE_SIZES[number(input, 'cpu') ?? 0];
  const memory = number(input, 'memory') ?? 0;
  if (size === undefined) throw new AwsError(CLIENT, `Invalid 'cpu' setting for task.`);
  const [least, most, step] = size;
  if (memory < least || memory > most || (memory !== least && memory % step !== 0)) {
    throw new AwsError(
      CLIENT,
      `No Fargate configuration exists for given values: ${number(input, 'cpu')} CPU, ${memory} memory.`,
    );
  }
}

/** Processors that Fargate has. A task definition for Windows is no business of the rehearsal's: it runs none. */
function checkPlatform(input: Input): void {
  const said = text(record(input['runtimePlatform']), 'cpuArchitecture');
  if (said === undefined || CPU_ARCHITECTURES.some((known) => known === said)) return;
  throw new AwsError(
    CLIENT,
    `Value '${said}' at 'runtimePlatform.cpuArchitecture' failed to satisfy constraint: Member must satisfy enum value set: [${CPU_ARCHITECTURES.join(', ')}]`,
  );
}

/** What the images of a task must be for. */
export const platformOf = ({ raw }: Pick<TaskDefinition, 'raw'>): TaskPlatform =>
  PLATFORM_OF[architectureOf(text(record(raw['runtimePlatform']), 'cpuArchitecture'))];

export function register(ctx: CloudContext, state: EcsState, input: Input): TaskDefinition {
  const family = text(input, 'family') ?? '';
  if (!/^[\w-]{1,255}$/.test(family)) throw new AwsError(CLIENT, 'Family contains invalid characters.');
  check(input);
  checkPlatform(input);
  const revisions = state.definitions.get(family) ?? [];
  const revision = revisions.length + 1;
  const definition: TaskDefinition = {
    arn: `arn:aws:ecs:${ctx.region}:${ctx.accountId}:task-definition/${family}:${revision}`,
    family,
    revision,
    status: 'ACTIVE',
    raw: input,
    containers: records(input, 'containerDefinitions'),
  };
  state.definitions.set(family, [...revisions, definition]);
  return definition;
}

/** `FAMILY`, `FAMILY:REVISION` or an arn. */
export function findDefinition(state: EcsState, reference: string): TaskDefinition {
  const name = reference.split('task-definition/').at(-1) ?? reference;
  const [family, revision] = name.split(':');
  const revisions = state.definitions.get(family ?? '') ?? [];
  const found =
    revision === undefined
      ? revisions.filter((d) => d.status === 'ACTIVE').at(-1)
      : revisions.find((d) => d.revision === Number(revision));
  if (found === undefined) throw new AwsError(CLIENT, 'Unable to describe task definition.');
  return found;
}

/** What AWS fills in where a container says nothing, as its answers show it. */
const CONTAINER_DEFAULTS = {
  cpu: 0,
  portMappings: [],
  essential: true,
  environment: [],
  mountPoints: [],
  volumesFrom: [],
} as const;

const showContainer = (container: Input): Record<string, unknown> => ({
  ...CONTAINER_DEFAULTS,
  ...container,
  // In awsvpc, the only mode of Fargate, the host's port is the container's.
  portMappings: records(container, 'portMappings').map((m) => ({
    hostPort: m['containerPort'],
    protocol: 'tcp',
    ...m,
  })),
});

export const showDefinition = (d: TaskDefinition): Record<string, unknown> => ({
  volumes: [],
  placementConstraints: [],
  ...Object.fromEntries(Object.entries(d.raw).filter(([key]) => key !== 'tags')),
  containerDefinitions: d.containers.map(showContainer),
  taskDefinitionArn: d.arn,
  revision: d.revision,
  status: d.status,
  compatibilities: ['EC2', 'FARGATE'],
});

/** The first essential container: the one that the rehearsal runs as a process. */
export function mainContainer(definition: TaskDefinition): Input {
  return definition.containers.find((c) => text(c, 'essential') !== 'false') ?? record(definition.containers[0]);
}
