import type { HealthCheck, RegisterTaskDefinitionCommandInput } from '@aws-sdk/client-ecs';

import { toArgv } from '../config/argv';
import type { ServiceConfig } from '../config/schema';
import type { AppOutputs } from '../infra/outputs';

export interface TaskDefinitionInput {
  readonly name: string;
  readonly service: ServiceConfig;
  readonly outputs: AppOutputs;
  /** By digest. */
  readonly image: string;
  readonly release: string;
  readonly version: string;
}

/** Limits of a container's health check (HealthCheck, API reference), seconds. */
const [MOST_TIMEOUT, MOST_START] = [60, 300];

function healthCheckOf({ health }: ServiceConfig): HealthCheck {
  return {
    command: ['CMD', ...toArgv(health.command ?? [])],
    interval: Math.round(health.interval / 1_000),
    timeout: Math.min(MOST_TIMEOUT, Math.round(health.timeout / 1_000)),
    retries: health.unhealthyThreshold,
    startPeriod: Math.min(MOST_START, Math.round(health.gracePeriod / 1_000)),
  };
}

/** A service's task definition, rendered from configuration and stack outputs. Pure: the same input gives the same definition. */
export function renderTaskDefinition(input: TaskDefinitionInput): RegisterTaskDefinitionCommandInput {
  const { name, service, outputs, image, release, version } = input;
  const known = outputs.services[name];
  if (known === undefined) throw new Error(`the infrastructure has no service ${name}; run the infra stage`);
  const environment = {
    ...service.env,
    EZ_DEPLOY_RELEASE: release,
    EZ_DEPLOY_VERSION: version,
    EZ_DEPLOY_SERVICE: name,
    EZ_DEPLOY_ENVIRONMENT: outputs.environment,
    ...(service.port === undefined ? {} : { PORT: String(service.port) }),
  };
  return {
    family: known.family,
    networkMode: 'awsvpc',
    requiresCompatibilities: ['FARGATE'],
    cpu: String(service.cpu),
    memory: String(service.memory),
    executionRoleArn: known.executionRoleArn,
    taskRoleArn: known.taskRoleArn,
    runtimePlatform: { cpuArchitecture: service.cpuArchitecture, operatingSystemFamily: 'LINUX' },
    containerDefinitions: [
      {
        name,
        image,
        essential: true,
        readonlyRootFilesystem: true,
        privileged: false,
        ...(service.port === undefined
          ? {}
          : {
              portMappings: [
                {
                  name,
                  containerPort: service.port,
                  protocol: 'tcp' as const,
                  // Service Connect knows retries and codes of HTTP by this.
                  ...(service.kind === 'internal' ? { appProtocol: 'http' as const } : {}),
                },
              ],
            }),
        ...(service.health.command === undefined ? {} : { healthCheck: healthCheckOf(service) }),
        ...(service.command === undefined ? {} : { command: toArgv(service.command) }),
        environment: Object.entries(environment).map(([n, value]) => ({ name: n, value })),
        secrets: Object.entries(known.secrets).map(([n, valueFrom]) => ({ name: n, valueFrom })),
        stopTimeout: Math.round(service.stopTimeout / 1_000),
        logConfiguration: {
          logDriver: 'awslogs',
          options: {
            'awslogs-group': known.logGroup,
            'awslogs-region': outputs.region,
            'awslogs-stream-prefix': 'ecs',
          },
        },
      },
    ],
    tags: [
      { key: 'ez-deploy:release', value: release },
      { key: 'ez-deploy:version', value: version },
    ],
  };
}
