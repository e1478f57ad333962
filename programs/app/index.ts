import { Cluster } from '@pulumi/aws/ecs/cluster';
import type { Input } from '@pulumi/pulumi';

import type { EnvironmentConfig, ServiceConfig } from '../../src/config/schema';
import type { ExistingStore } from '../../src/config/schema-existing';
import { type ExistingFacts, foundOf } from '../../src/infra/existing/facts';
import { useAdoption } from './adopt';
import { Alb } from './alb';
import { useAsked } from './asked';
import { Backup } from './backup';
import { BreakGlass } from './break-glass';
import { Cdn } from './cdn';
import { type BaseContext, type ProgramContext, programContext } from './context';
import { CronService } from './cron-service';
import { BroughtStore, broughtNetwork, type ClusterParts, lookUpBrought } from './brought';
import { Database } from './database';
import { Dns } from './dns';
import { lookUp, type LookUp } from './existing';
import { Firewall } from './firewall';
import { Keys } from './keys';
import { LogBucket } from './log-bucket';
import { Mesh } from './mesh';
import { Monitoring } from './monitoring';
import { Network, type NetworkParts } from './network';
import { Redis } from './redis';
import { RestoreTest } from './restore-test';
import { RollingService } from './rolling-service';
import { Secrets } from './secrets';
import type { MadeService } from './service-parts';
import { State } from './state';
import { useBoundary, useTags } from './tags';
import { loadTransform, useTransform } from './transform';
import { type Stores, watchedOf } from './watched';
import { WebService } from './web-service';

/** Rules are tried by priority: the longer the fixed part of a path pattern, the earlier it stands. */
function byPath(services: EnvironmentConfig['services']): [string, EnvironmentConfig['services'][string]][] {
  const length = (path: string | undefined) => (path ?? '').replace(/[*?].*$/, '').length;
  return Object.entries(services).sort(([a, x], [b, y]) => length(y.path) - length(x.path) || a.localeCompare(b));
}

/** Lets the services that ask for a store's address reach it, and nobody else. */
function admitServices(
  config: EnvironmentConfig,
  stores: readonly (Database | Redis | BroughtStore)[],
  services: Readonly<Record<string, MadeService>>,
) {
  for (const [name, service] of Object.entries(config.services)) {
    const [group] = (services[name]?.outputs as { securityGroupIds: readonly Input<string>[] }).securityGroupIds;
    if (group === undefined) continue;
    for (const store of stores)
      if (Object.values(service.secrets).includes(`data:${store.store}.url`)) store.admit(name, group);
  }
}

/** CloudFront where it is asked for and the load balancer can be reached by TLS; then the domain's records. */
function edge(context: ProgramContext, alb: Alb, logs: LogBucket): void {
  const { domain, infrastructure } = context.config;
  if (domain === undefined) return;
  const { cdn } = infrastructure;
  const front =
    cdn === undefined || domain.certificate === undefined
      ? undefined
      : new Cdn(context, alb, logs, { domain: domain.name, ...cdn });
  if (domain.zone === undefined) return;
  const target =
    front === undefined ? { name: alb.dnsName, zoneId: alb.zoneId } : { name: front.domainName, zoneId: front.zoneId };
  new Dns(context, { zoneId: domain.zone, name: domain.name, target, ipv6: front !== undefined });
}

/** Ours, somebody else's, or none. */
function storesOf(context: ProgramContext, network: NetworkParts, secrets: Secrets, facts: ExistingFacts): Stores {
  const { data, infrastructure } = context.config;
  const { postgres, redis } = infrastructure.existing;
  const brought = (store: 'postgres' | 'redis', settings: ExistingStore) =>
    new BroughtStore(context, store, settings, facts[store], secrets);
  const ourDatabase = () => (data.postgres === undefined ? undefined : new Database(context, network, secrets));
  const ourRedis = () => (data.redis === undefined ? undefined : new Redis(context, network, secrets));
  return {
    database: postgres === undefined ? ourDatabase() : brought('postgres', postgres),
    redis: redis === undefined ? ourRedis() : brought('redis', redis),
  };
}

function clusterOf({ prefix }: ProgramContext, facts: ExistingFacts): ClusterParts {
  return (
    foundOf(facts.cluster) ??
    new Cluster(prefix, { name: prefix, settings: [{ name: 'containerInsights', value: 'enabled' }] })
  );
}

export interface ProgramOptions {
  /** Environment of the run, for addresses that are secrets. */
  readonly env?: NodeJS.ProcessEnv;
  /** How what is there already is looked up; by the provider where absent. */
  readonly lookUp?: LookUp;
}

/** What comes before any resource: tags, boundary and transform of the stack. */
export async function beginProgram(config: EnvironmentConfig, accountId: string): Promise<BaseContext> {
  const base = programContext(config, accountId);
  useTags(config);
  useBoundary(base);
  const { transform } = config.infrastructure;
  if (transform !== undefined) useTransform(await loadTransform(transform, config.root));
  useAdoption(config.infrastructure.adopt);
  useAsked();
  return base;
}

/** Everything of an environment. Its outputs are an {@link AppOutputs}: all that the rollout needs to know. */
export async function standardStack(
  base: BaseContext,
  options: ProgramOptions,
): Promise<Record<string, Input<unknown>>> {
  const { config, accountId } = base;
  const facts = await lookUpBrought(base, options.lookUp ?? lookUp);
  const context: ProgramContext = { ...base, keys: new Keys(base) };
  const network = broughtNetwork(base, facts) ?? new Network(context);
  const logs = new LogBucket(context);
  const alb = new Alb(context, network, logs);
  if (config.infrastructure.waf) new Firewall(context, { scope: 'REGIONAL', resourceArn: alb.arn });
  const secrets = new Secrets(context);
  const stores = storesOf(context, network, secrets, facts);
  const { database, redis } = stores;
  const cluster = clusterOf(context, facts);
  const services: Record<string, MadeService> = {};
  const of = (...kinds: ServiceConfig['kind'][]) =>
    Object.entries(config.services).filter(([, s]) => kinds.includes(s.kind));
  const mesh = of('internal').length === 0 ? undefined : new Mesh(context);
  const shared = { network, cluster, secrets };
  // Before those that ask them: a task sees the internal services that were there when it started.
  for (const [name, service] of of('internal', 'worker'))
    services[name] = new RollingService(context, { name, service, mesh, ...shared });
  byPath(Object.fromEntries(of('web'))).forEach(([name, service], i) => {
    services[name] = new WebService(context, { name, service, alb, mesh, priority: 10 * (i + 1), ...shared });
  });
  for (const [name, service] of of('cron')) services[name] = new CronService(context, { name, service, ...shared });
  const state = new State(context, { balancer: alb.name, cluster: cluster.name, services });
  const breakGlass = new BreakGlass(context, state);
  admitServices(
    config,
    [database, redis].filter((store) => store !== undefined),
    services,
  );
  edge(context, alb, logs);
  const backup = new Backup(context, database instanceof Database ? [database.arn, state.tableArn] : [state.tableArn]);
  const restoreTest =
    database instanceof Database && config.infrastructure.backups.restoreTest !== undefined
      ? new RestoreTest(context, network, database, backup)
      : undefined;
  new Monitoring(context, watchedOf(alb, cluster, services, stores), options.env ?? process.env);
  return {
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
    services: Object.fromEntries(Object.entries(services).map(([name, { outputs }]) => [name, outputs])),
    ...(restoreTest === undefined ? {} : { restoreTest: restoreTest.outputs }),
  };
}

/** The infrastructure of one environment. */
export function appProgram(
  config: EnvironmentConfig,
  accountId: string,
  options: ProgramOptions = {},
): () => Promise<Record<string, Input<unknown>>> {
  return async () => standardStack(await beginProgram(config, accountId), options);
}
