import { Cluster } from '@pulumi/aws/ecs/cluster';
import type { Input } from '@pulumi/pulumi';

import type { EnvironmentConfig, ServiceConfig } from '../../src/config/schema';
import { Alb } from './alb';
import { programContext } from './context';
import { BreakGlass } from './break-glass';
import { CronService } from './cron-service';
import { Mesh } from './mesh';
import { Network } from './network';
import { RollingService } from './rolling-service';
import { Secrets } from './secrets';
import { State } from './state';
import { WebService } from './web-service';

/** Rules are tried by priority: the longer the fixed part of a path pattern, the earlier it stands. */
function byPath(services: EnvironmentConfig['services']): [string, EnvironmentConfig['services'][string]][] {
  const length = (path: string | undefined) => (path ?? '').replace(/[*?].*$/, '').length;
  return Object.entries(services).sort(([a, x], [b, y]) => length(y.path) - length(x.path) || a.localeCompare(b));
}

/**
 * The infrastructure of one environment. Its outputs are an {@link AppOutputs}: all that the rollout needs to know.
 */
export function appProgram(
  config: EnvironmentConfig,
  accountId: string,
): () => Promise<Record<string, Input<unknown>>> {
  return () => {
    const context = programContext(config, accountId);
    const { prefix } = context;
    const network = new Network(context);
    const state = new State(context);
    const breakGlass = new BreakGlass(context, state);
    const alb = new Alb(context, network);
    const secrets = new Secrets(context);
    const cluster = new Cluster(prefix, { name: prefix, settings: [{ name: 'containerInsights', value: 'enabled' }] });
    const services: Record<string, Input<unknown>> = {};
    const of = (...kinds: ServiceConfig['kind'][]) =>
      Object.entries(config.services).filter(([, s]) => kinds.includes(s.kind));
    const mesh = of('internal').length === 0 ? undefined : new Mesh(context);
    const shared = { network, cluster, secrets };
    // Before those that ask them: a task sees the internal services that were there when it started.
    for (const [name, service] of of('internal', 'worker'))
      services[name] = new RollingService(context, { name, service, mesh, ...shared }).outputs;
    byPath(Object.fromEntries(of('web'))).forEach(([name, service], i) => {
      services[name] = new WebService(context, { name, service, alb, mesh, priority: 10 * (i + 1), ...shared }).outputs;
    });
    for (const [name, service] of of('cron'))
      services[name] = new CronService(context, { name, service, ...shared }).outputs;
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
      breakGlassDocument: breakGlass.documentName,
      services,
    });
  };
}
