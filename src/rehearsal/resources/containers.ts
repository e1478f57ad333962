import { first, type Handler, num, object, objects, type Properties, str, strings } from './handler';

const SCALING = 'application-autoscaling';
const scalable = (p: Properties) => ({
  ServiceNamespace: str(p, 'serviceNamespace'),
  ResourceId: str(p, 'resourceId'),
  ScalableDimension: str(p, 'scalableDimension'),
});

function network(news: Properties): Properties {
  const config = object(news['networkConfiguration']);
  return {
    awsvpcConfiguration: {
      subnets: strings(config['subnets']),
      securityGroups: strings(config['securityGroups']),
      assignPublicIp: config['assignPublicIp'] === true ? 'ENABLED' : 'DISABLED',
    },
  };
}

const deployment = (news: Properties) => ({
  maximumPercent: num(news, 'deploymentMaximumPercent'),
  minimumHealthyPercent: num(news, 'deploymentMinimumHealthyPercent'),
  deploymentCircuitBreaker: object(news['deploymentCircuitBreaker']),
});

/** Service Connect: the provider says `clientAlias` where the API says `clientAliases`. */
function connect(news: Properties): Properties {
  const config = object(news['serviceConnectConfiguration']);
  if (Object.keys(config).length === 0) return {};
  const services = objects(config['services']).map(({ clientAlias, ...one }) => ({
    ...one,
    clientAliases: objects(clientAlias),
  }));
  return { serviceConnectConfiguration: { ...config, ...(services.length === 0 ? {} : { services }) } };
}

export const CONTAINERS: Readonly<Record<string, Handler>> = {
  'aws:ecs/cluster:Cluster': {
    replace: ['name'],
    create: async (door, news) => {
      const { cluster } = await door.call('ecs', 'CreateCluster', {
        clusterName: str(news, 'name'),
        settings: news['settings'],
      });
      const arn = str(object(cluster), 'clusterArn');
      return { id: arn, outputs: { arn } };
    },
    update: (_door, id) => Promise.resolve({ arn: id }),
    delete: async (door, id) => {
      await door.call('ecs', 'DeleteCluster', { cluster: id });
    },
  },
  'aws:ecs/taskDefinition:TaskDefinition': {
    // Every change is a new revision.
    replace: [
      'family',
      'containerDefinitions',
      'cpu',
      'memory',
      'executionRoleArn',
      'taskRoleArn',
      'networkMode',
      'requiresCompatibilities',
      'runtimePlatform',
    ],
    create: async (door, news) => {
      const { taskDefinition } = await door.call('ecs', 'RegisterTaskDefinition', {
        family: str(news, 'family'),
        networkMode: str(news, 'networkMode'),
        requiresCompatibilities: strings(news['requiresCompatibilities']),
        cpu: str(news, 'cpu'),
        memory: str(news, 'memory'),
        executionRoleArn: str(news, 'executionRoleArn'),
        taskRoleArn: str(news, 'taskRoleArn'),
        ...(news['runtimePlatform'] === undefined ? {} : { runtimePlatform: object(news['runtimePlatform']) }),
        containerDefinitions: JSON.parse(str(news, 'containerDefinitions')) as unknown,
      });
      const made = object(taskDefinition);
      const arn = str(made, 'taskDefinitionArn');
      return {
        id: str(news, 'family'),
        outputs: { arn, arnWithoutRevision: arn.replace(/:\d+$/, ''), revision: made['revision'] },
      };
    },
    delete: async (door, _id, olds) => {
      if (olds['skipDestroy'] !== true)
        await door.call('ecs', 'DeregisterTaskDefinition', { taskDefinition: str(olds, 'arn') });
    },
  },
  'aws:ecs/service:Service': {
    replace: ['name', 'cluster', 'launchType'],
    create: async (door, news) => {
      const { service } = await door.call('ecs', 'CreateService', {
        serviceName: str(news, 'name'),
        cluster: str(news, 'cluster'),
        taskDefinition: str(news, 'taskDefinition'),
        desiredCount: num(news, 'desiredCount') ?? 0,
        launchType: str(news, 'launchType'),
        healthCheckGracePeriodSeconds: num(news, 'healthCheckGracePeriodSeconds') ?? 0,
        networkConfiguration: network(news),
        deploymentConfiguration: deployment(news),
        loadBalancers: objects(news['loadBalancers']),
        ...connect(news),
      });
      const arn = str(object(service), 'serviceArn');
      return { id: arn, outputs: { arn } };
    },
    update: async (door, id, news) => {
      await door.call('ecs', 'UpdateService', {
        service: str(news, 'name'),
        cluster: str(news, 'cluster'),
        taskDefinition: str(news, 'taskDefinition'),
        desiredCount: num(news, 'desiredCount'),
        healthCheckGracePeriodSeconds: num(news, 'healthCheckGracePeriodSeconds') ?? 0,
        deploymentConfiguration: deployment(news),
        ...connect(news),
      });
      return { arn: id };
    },
    delete: async (door, _id, olds) => {
      await door.call('ecs', 'DeleteService', {
        service: str(olds, 'name'),
        cluster: str(olds, 'cluster'),
        force: true,
      });
    },
    /** What the rollout has moved since: the live definition and count. */
    read: async (door, _id, olds) => {
      const { services } = await door.call('ecs', 'DescribeServices', {
        cluster: str(olds, 'cluster'),
        services: [str(olds, 'name')],
      });
      const found = first(services);
      if (found['status'] !== 'ACTIVE') return undefined;
      return { ...olds, taskDefinition: found['taskDefinition'], desiredCount: found['desiredCount'] };
    },
  },
  'aws:appautoscaling/target:Target': {
    replace: ['resourceId', 'serviceNamespace', 'scalableDimension'],
    create: async (door, news) => {
      const made = await door.call(SCALING, 'RegisterScalableTarget', {
        ...scalable(news),
        MinCapacity: num(news, 'minCapacity'),
        MaxCapacity: num(news, 'maxCapacity'),
      });
      return { id: str(news, 'resourceId'), outputs: { arn: made['ScalableTargetARN'] } };
    },
    update: async (door, _id, news) => {
      const made = await door.call(SCALING, 'RegisterScalableTarget', {
        ...scalable(news),
        MinCapacity: num(news, 'minCapacity'),
        MaxCapacity: num(news, 'maxCapacity'),
      });
      return { arn: made['ScalableTargetARN'] };
    },
    delete: async (door, _id, olds) => {
      await door.call(SCALING, 'DeregisterScalableTarget', scalable(olds));
    },
  },
  'aws:appautoscaling/policy:Policy': {
    replace: ['resourceId', 'name'],
    create: async (door, news, name) => {
      const made = await door.call(SCALING, 'PutScalingPolicy', {
        ...scalable(news),
        PolicyName: name,
        PolicyType: str(news, 'policyType'),
      });
      return { id: name, outputs: { arn: made['PolicyARN'], name } };
    },
    update: (_door, id) => Promise.resolve({ name: id }),
    delete: async (door, id, olds) => {
      await door.call(SCALING, 'DeleteScalingPolicy', { ...scalable(olds), PolicyName: id });
    },
  },
  'aws:ecr/repository:Repository': {
    replace: ['name'],
    create: async (door, news) => {
      const { repository } = await door.call('ecr', 'CreateRepository', {
        repositoryName: str(news, 'name'),
        imageTagMutability: str(news, 'imageTagMutability'),
        imageScanningConfiguration: object(news['imageScanningConfiguration']),
      });
      const made = object(repository);
      return {
        id: str(news, 'name'),
        outputs: { arn: made['repositoryArn'], repositoryUrl: made['repositoryUri'], registryId: door.ctx.accountId },
      };
    },
    find: async (door, id) => {
      const { repositories } = await door.call('ecr', 'DescribeRepositories', {});
      const found = objects(repositories).find((r) => r['repositoryName'] === id);
      if (found === undefined) return undefined;
      const encryption = object(found['encryptionConfiguration']);
      return {
        name: id,
        imageTagMutability: found['imageTagMutability'],
        imageScanningConfiguration: object(found['imageScanningConfiguration']),
        encryptionConfigurations: [{ encryptionType: encryption['encryptionType'] }],
        arn: found['repositoryArn'],
        repositoryUrl: found['repositoryUri'],
        registryId: door.ctx.accountId,
      };
    },
    update: () => Promise.resolve({}),
    delete: async (door, id) => {
      await door.call('ecr', 'DeleteRepository', { repositoryName: id, force: true });
    },
  },
  'aws:ecr/lifecyclePolicy:LifecyclePolicy': {
    replace: ['repository'],
    create: async (door, news) => {
      await door.call('ecr', 'PutLifecyclePolicy', {
        repositoryName: str(news, 'repository'),
        lifecyclePolicyText: str(news, 'policy'),
      });
      return { id: str(news, 'repository'), outputs: { registryId: door.ctx.accountId } };
    },
    update: async (door, _id, news) => {
      await door.call('ecr', 'PutLifecyclePolicy', {
        repositoryName: str(news, 'repository'),
        lifecyclePolicyText: str(news, 'policy'),
      });
      return {};
    },
    delete: () => Promise.resolve(),
  },
  'aws:ecr/repositoryPolicy:RepositoryPolicy': {
    replace: ['repository'],
    create: async (door, news) => {
      await door.call('ecr', 'SetRepositoryPolicy', {
        repositoryName: str(news, 'repository'),
        policyText: str(news, 'policy'),
      });
      return { id: str(news, 'repository'), outputs: { registryId: door.ctx.accountId } };
    },
    update: async (door, _id, news) => {
      await door.call('ecr', 'SetRepositoryPolicy', {
        repositoryName: str(news, 'repository'),
        policyText: str(news, 'policy'),
      });
      return {};
    },
    delete: async (door, id) => {
      await door.call('ecr', 'DeleteRepositoryPolicy', { repositoryName: id });
    },
  },
};
