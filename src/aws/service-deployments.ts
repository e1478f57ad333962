import {
  ContinueServiceDeploymentCommand,
  DescribeServiceDeploymentsCommand,
  DescribeServiceRevisionsCommand,
  DescribeServicesCommand,
  DescribeTasksCommand,
  ECSClient,
  ListServiceDeploymentsCommand,
  ListTasksCommand,
  type Service,
  type ServiceDeployment,
  type ServiceRevision,
  StopServiceDeploymentCommand,
  type Task,
  UpdateServiceCommand,
  type UpdateServiceCommandInput,
} from '@aws-sdk/client-ecs';
import {
  DescribeTargetGroupAttributesCommand,
  DescribeTargetGroupsCommand,
  ElasticLoadBalancingV2Client,
} from '@aws-sdk/client-elastic-load-balancing-v2';

import { type AwsTarget, clientConfig } from './clients';

/** A deployment and its service deployment are made together: their times are this close. AWS ms. */
const SAME_MS = 60_000;

/** What following and stopping a deployment of a service that somebody else made asks of AWS. */
export function serviceDeployments(target: AwsTarget) {
  const ecs = new ECSClient(clientConfig(target));
  const elb = new ElasticLoadBalancingV2Client(clientConfig(target));
  return {
    /** undefined where there is none of that name. */
    service: async (cluster: string, name: string): Promise<Service | undefined> => {
      const { services } = await ecs.send(new DescribeServicesCommand({ cluster, services: [name] }));
      return services?.[0];
    },
    update: async (input: UpdateServiceCommandInput): Promise<Service> => {
      const { service } = await ecs.send(new UpdateServiceCommand(input));
      if (service === undefined) throw new Error(`UpdateService of ${input.service ?? ''} answered nothing`);
      return service;
    },
    /** Tasks of a service that stopped or were told to. */
    stoppedTasks: async (cluster: string, serviceName: string): Promise<Task[]> => {
      const { taskArns = [] } = await ecs.send(
        new ListTasksCommand({ cluster, serviceName, desiredStatus: 'STOPPED', maxResults: 100 }),
      );
      if (taskArns.length === 0) return [];
      const { tasks } = await ecs.send(new DescribeTasksCommand({ cluster, tasks: taskArns }));
      return tasks ?? [];
    },
    /** The service deployment that was begun at this time: the id of a deployment is not among what the API tells of them. */
    findBegunAt: async (cluster: string, service: string, createdAt: number): Promise<string | undefined> => {
      const { serviceDeployments: found = [] } = await ecs.send(
        new ListServiceDeploymentsCommand({ cluster, service, maxResults: 10 }),
      );
      const away = (d: (typeof found)[number]) => Math.abs((d.createdAt?.getTime() ?? 0) - createdAt);
      const [nearest] = [...found].sort((a, b) => away(a) - away(b));
      return nearest !== undefined && away(nearest) <= SAME_MS ? nearest.serviceDeploymentArn : undefined;
    },
    describe: async (arn: string): Promise<ServiceDeployment | undefined> => {
      const { serviceDeployments: found } = await ecs.send(
        new DescribeServiceDeploymentsCommand({ serviceDeploymentArns: [arn] }),
      );
      return found?.[0];
    },
    revisions: async (arns: readonly string[]): Promise<ServiceRevision[]> => {
      const { serviceRevisions } = await ecs.send(
        new DescribeServiceRevisionsCommand({ serviceRevisionArns: [...arns] }),
      );
      return serviceRevisions ?? [];
    },
    rollBack: async (arn: string): Promise<void> => {
      await ecs.send(new StopServiceDeploymentCommand({ serviceDeploymentArn: arn, stopType: 'ROLLBACK' }));
    },
    answerHook: async (arn: string, hookId: string, action: 'CONTINUE' | 'ROLLBACK'): Promise<void> => {
      await ecs.send(new ContinueServiceDeploymentCommand({ serviceDeploymentArn: arn, hookId, action }));
    },
    /** How long its targets drain (AWS ms). */
    drainMs: async (targetGroupArn: string): Promise<number> => {
      const { Attributes } = await elb.send(
        new DescribeTargetGroupAttributesCommand({ TargetGroupArn: targetGroupArn }),
      );
      const delay = Attributes?.find((a) => a.Key === 'deregistration_delay.timeout_seconds')?.Value;
      return Number(delay ?? 300) * 1_000;
    },
    /** Health check of a target group; its load balancers. */
    targetGroup: async (
      arn: string,
    ): Promise<{ path?: string; timeout?: number; loadBalancers: readonly string[] } | undefined> => {
      const { TargetGroups } = await elb.send(new DescribeTargetGroupsCommand({ TargetGroupArns: [arn] }));
      const group = TargetGroups?.[0];
      if (group === undefined) return undefined;
      return {
        ...(group.HealthCheckPath === undefined ? {} : { path: group.HealthCheckPath }),
        ...(group.HealthCheckTimeoutSeconds === undefined ? {} : { timeout: group.HealthCheckTimeoutSeconds }),
        loadBalancers: group.LoadBalancerArns ?? [],
      };
    },
  };
}
export type ServiceDeployments = ReturnType<typeof serviceDeployments>;
