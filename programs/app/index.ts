import { Cluster } from '@pulumi/aws/ecs/cluster';
import type { Input } from '@pulumi/pulumi';

import { ConfigError } from '../../src/errors';
import type { EnvironmentConfig } from '../../src/config/schema';
import { Alb } from './alb';
import { programContext } from './context';
import { Network } from './network';
import { Secrets } from './secrets';
import { AppService } from './services';
import { State } from './state';

/** Rules are tried by priority: the longer the fixed part of a path pattern, the earlier it stands. */
function byPath(services: EnvironmentConfig['services']): [string, EnvironmentConfig['services'][string]][] {
  const length = (path: string | undefined) => (path ?? '').replace(/[*?].*$/, '').length;
  return Object.entries(services).sort(([a, x], [b, y]) => length(y.path) - length(x.path) || a.localeCompare(b));
}

/**
 * The infrastructure of one environment. Its outputs are an {@link AppOutputs}: all that the rollout needs to know.
 * @throws ConfigError for a service kind that this program does not make yet.
 */
export function appProgram(
  config: EnvironmentConfig,
  accountId: string,
): () => Promise<Record<string, Input<unknown>>> {
  const unsupported = Object.entries(config.services).filter(([, s]) => s.kind !== 'web');
  if (unsupported.length > 0) {
    throw new ConfigError(
      unsupported.map(([name, s]) => ({
        where: `services.${name}.kind`,
        what: `the infrastructure program does not make ${s.kind} services yet`,
        fix: 'only web for now',
      })),
    );
  }
  return () => {
    const context = programContext(config, accountId);
    const { prefix } = context;
    const network = new Network(context);
    const state = new State(context);
    const alb = new Alb(context, network);
    const secrets = new Secrets(context);
    const cluster = new Cluster(prefix, { name: prefix, settings: [{ name: 'containerInsights', value: 'enabled' }] });
    const services: Record<string, Input<unknown>> = {};
    byPath(config.services).forEach(([name, service], i) => {
      services[name] = new AppService(context, {
        name,
        service,
        network,
        alb,
        cluster,
        secrets,
        priority: 10 * (i + 1),
      }).outputs;
    });
    return Promise.resolve({
      app: config.app,
      environment: config.environment,
      accountId,
      region: context.region,
      clusterName: cluster.name,
      clusterArn: cluster.arn,
      loadBalancerArn: alb.arn,
      loadBalancerFullName: alb.fullName,
      url: alb.url,
      tableName: state.tableName,
      bucketName: state.bucketName,
      guardianArn: state.guardianArn,
      services,
    });
  };
}
