import type { ContainerDefinition, RegisterTaskDefinitionCommandInput } from '@aws-sdk/client-ecs';

import type { CpuArchitecture } from '../config/architecture';
import type { RestoreTestOutputs } from '../infra/outputs';
import { BEGIN_LINE } from './sql';

export const CONTAINER = 'check';
/** Seconds between two attempts to connect: a new password takes a moment to be everywhere. */
const CONNECT_PAUSE = 10;
const CONNECT_ATTEMPTS = 6;

/**
 * psql's exit codes: 2 no connection, or lost in the middle of an answer (tried again from its beginning), 3 an error of the script. Nothing is put into this text: what differs is in the
 * environment, and psql reads the script from its input because \gexec may stand in no -c.
 */
const COMMAND = `n=0
while :; do
  echo ${BEGIN_LINE}
  printf '%s' "$EZ_DEPLOY_SQL" | psql -X -q -A -t -v ON_ERROR_STOP=1
  code=$?
  n=$((n + 1))
  if [ "$code" != 2 ] || [ "$n" -ge ${CONNECT_ATTEMPTS} ]; then exit "$code"; fi
  sleep ${CONNECT_PAUSE}
done`;

/** The official image has a client that speaks to every older server. */
export const imageFor = (version: string): string =>
  `public.ecr.aws/docker/library/postgres:${version.split('.')[0] ?? version}-alpine`;

/** The task that looks at a restored database; pure. The password is RDS's secret: nobody but the task reads it. */
export function checkTask(
  place: RestoreTestOutputs,
  database: { host: string; port: number; secretArn: string },
  task: { image: string; script: string; region: string; cpuArchitecture: CpuArchitecture },
): RegisterTaskDefinitionCommandInput {
  const { image, script, region, cpuArchitecture } = task;
  const environment: Readonly<Record<string, string>> = {
    PGHOST: database.host,
    PGPORT: String(database.port),
    PGDATABASE: place.databaseName,
    // Encrypted always. RDS's authorities are in no image, and the name was just given by RDS itself, inside the VPC.
    PGSSLMODE: 'require',
    PGCONNECT_TIMEOUT: '15',
    PGAPPNAME: 'ez-deploy restore-test',
    EZ_DEPLOY_SQL: script,
  };
  const container: ContainerDefinition = {
    name: CONTAINER,
    image,
    essential: true,
    readonlyRootFilesystem: true,
    // The official image starts a server unless it is given something else to start.
    entryPoint: ['sh', '-c'],
    command: [COMMAND],
    environment: Object.entries(environment).map(([name, value]) => ({ name, value })),
    secrets: [
      { name: 'PGUSER', valueFrom: `${database.secretArn}:username::` },
      { name: 'PGPASSWORD', valueFrom: `${database.secretArn}:password::` },
    ],
    logConfiguration: {
      logDriver: 'awslogs',
      options: {
        'awslogs-group': place.logGroup,
        'awslogs-region': region,
        'awslogs-stream-prefix': 'ecs',
      },
    },
  };
  return {
    family: place.family,
    networkMode: 'awsvpc',
    requiresCompatibilities: ['FARGATE'],
    cpu: '256',
    memory: '512',
    executionRoleArn: place.executionRoleArn,
    runtimePlatform: { cpuArchitecture, operatingSystemFamily: 'LINUX' },
    containerDefinitions: [container],
  };
}
