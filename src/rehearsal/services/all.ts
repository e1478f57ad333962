import type { DockerEngine } from '../docker/engine';
import type { AwsService, CloudContext, CloudPorts } from '../kernel/types';
import { createNetwork } from '../plane/network';
import { createProxy } from '../plane/proxy';
import { createAutoScaling } from './autoscaling';
import { createBackup } from './backup/service';
import { createCloudFront } from './cloudfront/service';
import { createCloudWatch } from './cloudwatch';
import { createDynamoDb } from './dynamodb/service';
import { createEcr } from './ecr/ecr';
import { createEcs } from './ecs';
import { createContainerRunner } from './ecs/containers/runner';
import { createProcessRunner } from './ecs/process';
import { createElbv2 } from './elbv2';
import { createIam } from './iam/service';
import { createLogs } from './logs/service';
import { createS3 } from './s3/service';
import { createScheduler } from './scheduler/service';
import { createSecretsManager } from './secretsmanager/service';
import { createStepFunctions } from './sfn/service';
import { createSsm } from './ssm/service';
import { createSts } from './sts/service';
import { createTagging } from './tagging/service';

export interface AllServices {
  readonly services: readonly AwsService[];
  readonly ports: Omit<CloudPorts, 'call' | 'data' | 'conditions' | 'sessions'>;
  /** Where the load balancer answers, `127.0.0.1:PORT`. */
  readonly application: string;
  describe(): Record<string, unknown>;
  stop(): Promise<void>;
}

/**
 * Makes every service of the cloud and the ports by which they reach each other. Tasks are containers of the engine, where one is
 * given, and processes otherwise.
 */
export async function createServices(ctx: CloudContext, engine?: DockerEngine): Promise<AllServices> {
  const dynamodb = await createDynamoDb(ctx);
  const ecr = await createEcr(ctx);
  const secrets = createSecretsManager(ctx);
  const ssm = createSsm(ctx);
  const logs = createLogs(ctx);
  const states = createStepFunctions(ctx);
  const elbv2 = createElbv2(ctx);
  const proxy = await createProxy(ctx, elbv2.state);
  const runner =
    engine === undefined ? createProcessRunner(ctx) : await createContainerRunner(ctx, engine, ecr.port.registry());
  const ecs = createEcs(ctx, runner, proxy.forget);
  const cloudwatch = createCloudWatch(ctx);
  const autoscaling = createAutoScaling(ctx);
  const scheduler = createScheduler(ctx);
  const services: AwsService[] = [
    ecs.service,
    states.service,
    elbv2.service,
    cloudwatch.service,
    autoscaling.service,
    scheduler.service,
    logs.service,
    dynamodb.service,
    ecr.service,
    secrets.service,
    ssm.service,
    createS3(ctx).service,
    createIam(ctx).service,
    createSts(ctx).service,
    createTagging(ctx).service,
    createCloudFront(ctx).service,
    createBackup(ctx).service,
  ];
  return {
    services,
    application: proxy.address,
    ports: {
      images: ecr.port,
      logs: logs.port,
      secrets: {
        put: secrets.put,
        resolve: (valueFrom) =>
          valueFrom.startsWith('arn:aws:secretsmanager:') ? secrets.resolve(valueFrom) : ssm.resolve(valueFrom),
      },
      metrics: cloudwatch.metrics,
      targets: elbv2.targets,
      network: { ...createNetwork(), publicName: () => proxy.address },
    },
    describe: () => ({
      ecs: ecs.describe(),
      elbv2: elbv2.describe(),
      cloudwatch: cloudwatch.describe(),
      autoscaling: autoscaling.describe(),
      schedules: scheduler.describe(),
      ecr: ecr.describe(),
      executions: states.describe(),
    }),
    stop: async () => {
      // Executions and tasks first: nothing acts on what is already gone.
      for (const service of services) await service.stop?.();
      await proxy.stop();
    },
  };
}
