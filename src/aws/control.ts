import {
  ApplicationAutoScalingClient,
  DescribeScalableTargetsCommand,
  RegisterScalableTargetCommand,
} from '@aws-sdk/client-application-auto-scaling';
import { BatchGetImageCommand, ECRClient, GetAuthorizationTokenCommand } from '@aws-sdk/client-ecr';
import { ExecutionAlreadyExists, SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';

import { type AwsTarget, clientConfig } from './clients';
import { fenced } from './fence';

const DIMENSION = 'ecs:service:DesiredCount' as const;

/** Auto scaling, guardian, registry and identity. */
export function controlGateway(target: AwsTarget) {
  const scaling = fenced(new ApplicationAutoScalingClient(clientConfig(target)), target.fence);
  const steps = new SFNClient(clientConfig(target));
  const ecr = new ECRClient(clientConfig(target));
  const sts = new STSClient(clientConfig(target));
  const resource = (cluster: string, service: string) => `service/${cluster}/${service}`;
  return {
    /** Whose credentials these are, and what time it is at AWS (ms since the epoch; undefined where the answer had no date). */
    identity: async (): Promise<{ accountId: string; now: number | undefined }> => {
      let now: number | undefined;
      sts.middlewareStack.add(
        (next) => async (args) => {
          const result = await next(args);
          const { headers } = result.response as { headers?: Record<string, string> };
          const date = Date.parse(headers?.['date'] ?? '');
          // The header cuts the second off; on average half of it has passed.
          if (!Number.isNaN(date)) now = date + 500;
          return result;
        },
        { step: 'deserialize', priority: 'low', name: 'ezDeployServerTime', override: true },
      );
      const { Account } = await sts.send(new GetCallerIdentityCommand({}));
      if (Account === undefined) throw new Error('STS does not say which account this is');
      return { accountId: Account, now };
    },
    /** Those of the services that have a scalable target. */
    scalable: async (cluster: string, services: readonly string[]): Promise<Set<string>> => {
      const { ScalableTargets } = await scaling.send(
        new DescribeScalableTargetsCommand({
          ServiceNamespace: 'ecs',
          ResourceIds: services.map((s) => resource(cluster, s)),
        }),
      );
      return new Set((ScalableTargets ?? []).map((t) => t.ResourceId?.split('/').at(-1) ?? ''));
    },
    /** Suspends or resumes scaling, and sets limits where given: registering moves the count into them. */
    setScaling: async (
      cluster: string,
      service: string,
      change: { suspended: boolean; min?: number; max?: number },
    ): Promise<void> => {
      const { suspended: s } = change;
      await scaling.send(
        new RegisterScalableTargetCommand({
          ServiceNamespace: 'ecs',
          ResourceId: resource(cluster, service),
          ScalableDimension: DIMENSION,
          SuspendedState: { DynamicScalingInSuspended: s, DynamicScalingOutSuspended: s, ScheduledScalingSuspended: s },
          ...(change.min === undefined ? {} : { MinCapacity: change.min }),
          ...(change.max === undefined ? {} : { MaxCapacity: change.max }),
        }),
      );
    },
    /** Starts the guardian once per name: a second start of the same name is the first one's. */
    startGuardian: async (stateMachineArn: string, name: string, input: unknown): Promise<void> => {
      try {
        await steps.send(new StartExecutionCommand({ stateMachineArn, name, input: JSON.stringify(input) }));
      } catch (error) {
        if (!(error instanceof ExecutionAlreadyExists)) throw error;
      }
    },
    /** The manifest of an image, or the index of several, as it was pushed; undefined where the repository has none of this digest. */
    imageManifest: async (repositoryName: string, digest: string): Promise<string | undefined> => {
      const { images } = await ecr.send(
        new BatchGetImageCommand({ repositoryName, imageIds: [{ imageDigest: digest }] }),
      );
      return images?.[0] === undefined ? undefined : (images[0].imageManifest ?? '');
    },
    /** Digest that a tag names; undefined where there is none. */
    digestOf: async (repositoryName: string, tag: string): Promise<string | undefined> => {
      const { images } = await ecr.send(new BatchGetImageCommand({ repositoryName, imageIds: [{ imageTag: tag }] }));
      return images?.[0]?.imageId?.imageDigest;
    },
    /** `Basic …` header value for the registry, valid for twelve hours. */
    registryAuthorization: async (): Promise<string> => {
      const { authorizationData } = await ecr.send(new GetAuthorizationTokenCommand({}));
      const token = authorizationData?.[0]?.authorizationToken;
      if (token === undefined) throw new Error('ECR gave no authorization token');
      return `Basic ${token}`;
    },
  };
}
export type ControlGateway = ReturnType<typeof controlGateway>;
