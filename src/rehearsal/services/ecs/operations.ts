import { AwsError, type CloudContext, type Input, type Operation } from '../../kernel/types';
import { flag, need, number, record, records, text, texts } from '../read';
import { configure, freshDeployments, keepMembers, needsDeployment, readBinding } from './configuration';
import { begin } from './deployments';
import { findDefinition, register, showDefinition } from './definitions';
import { requestStop } from './life';
import { type Binding, type EcsState, type Service, serviceKey, type Task, type TaskDefinition } from './model';
import { NO_CAPACITY, tasksOf } from './scheduler';
import { serviceDeploymentOperations } from './service-deployments';
import { clusterArn, showService, showTask } from './show';

export interface Actions {
  launch(
    task: Omit<
      Task,
      | 'arn'
      | 'id'
      | 'address'
      | 'createdAt'
      | 'status'
      | 'desired'
      | 'startedAt'
      | 'stoppingAt'
      | 'executionStoppedAt'
      | 'stoppedAt'
      | 'stopCode'
      | 'stoppedReason'
      | 'exitCode'
      | 'containerReason'
      | 'health'
      | 'stop'
    >,
    service?: Service,
    bindings?: readonly Binding[],
  ): Task;
  schedule(service: Service): void;
}

const last = (reference: string) => reference.split('/').at(-1) ?? reference;

/** Service Connect finds a container's port by the name that its task definition gives it. */
function checkPortNames(input: Input, definition: TaskDefinition): void {
  const wanted = records(record(input['serviceConnectConfiguration']), 'services').map(
    (s) => text(s, 'portName') ?? '',
  );
  const named = definition.containers.flatMap((c) => records(c, 'portMappings')).map((m) => text(m, 'name'));
  const missing = wanted.filter((name) => !named.includes(name));
  if (missing.length > 0)
    throw new AwsError(
      'InvalidParameterException',
      `portName(s) ${missing.join(', ')} not found in the task definition.`,
    );
}

export function ecsOperations(ctx: CloudContext, state: EcsState, actions: Actions): Record<string, Operation> {
  const clusterOf = (input: Input): string => {
    const name = last(text(input, 'cluster') ?? 'default');
    if (!state.clusters.has(name)) throw new AwsError('ClusterNotFoundException', 'Cluster not found.');
    return name;
  };
  const serviceOf = (cluster: string, reference: string): Service => {
    const service = state.services.get(serviceKey(cluster, last(reference)));
    if (service === undefined) throw new AwsError('ServiceNotFoundException', 'Service not found.');
    return service;
  };
  const taskOf = (reference: string) => [...state.tasks.values()].find((t) => t.id === last(reference));
  const applyConfiguration = (service: Service, input: Input) => {
    configure(service, record(input['deploymentConfiguration']));
    const grace = number(input, 'healthCheckGracePeriodSeconds');
    if (grace !== undefined) service.graceMs = grace * 1_000;
    if (input['loadBalancers'] !== undefined) {
      service.loadBalancers = records(input, 'loadBalancers').map(readBinding);
    }
  };
  const failure = (arn: string) => ({ arn, reason: 'MISSING' });

  return {
    CreateCluster: (input) => {
      const name = text(input, 'clusterName') ?? 'default';
      const cluster = state.clusters.get(name) ?? { name, arn: clusterArn(ctx, name), raw: input };
      state.clusters.set(name, cluster);
      return { cluster: { ...cluster.raw, clusterArn: cluster.arn, clusterName: name, status: 'ACTIVE' } };
    },
    DescribeClusters: (input) => {
      const names = texts(input, 'clusters').map(last);
      const found = names.flatMap((n) => state.clusters.get(n) ?? []);
      return {
        clusters: found.map((c) => ({ ...c.raw, clusterArn: c.arn, clusterName: c.name, status: 'ACTIVE' })),
        failures: names.filter((n) => !state.clusters.has(n)).map((n) => failure(clusterArn(ctx, n))),
      };
    },
    DeleteCluster: (input) => {
      const name = clusterOf(input);
      if ([...state.services.values()].some((s) => s.cluster === name && s.status === 'ACTIVE')) {
        throw new AwsError(
          'ClusterContainsServicesException',
          'The Cluster cannot be deleted while Services are active.',
        );
      }
      const cluster = state.clusters.get(name);
      state.clusters.delete(name);
      return { cluster: { clusterArn: cluster?.arn, clusterName: name, status: 'INACTIVE' } };
    },
    RegisterTaskDefinition: (input) => ({
      taskDefinition: showDefinition(register(ctx, state, input)),
      tags: input['tags'] ?? [],
    }),
    DescribeTaskDefinition: (input) => {
      const definition = findDefinition(state, need(input, 'taskDefinition', 'ClientException'));
      return { taskDefinition: showDefinition(definition), tags: definition.raw['tags'] ?? [] };
    },
    DeregisterTaskDefinition: (input) => {
      const definition = findDefinition(state, need(input, 'taskDefinition', 'ClientException'));
      definition.status = 'INACTIVE';
      return { taskDefinition: showDefinition(definition) };
    },
    ListTaskDefinitions: (input) => {
      const family = text(input, 'familyPrefix');
      const all = [...state.definitions.values()]
        .flat()
        .filter(
          (d) => (family === undefined || d.family === family) && d.status === (text(input, 'status') ?? 'ACTIVE'),
        );
      const arns = all.map((d) => d.arn);
      return { taskDefinitionArns: text(input, 'sort') === 'DESC' ? arns.reverse() : arns };
    },
    CreateService: (input) => {
      const cluster = clusterOf(input);
      const name = need(input, 'serviceName', 'InvalidParameterException');
      const known = state.services.get(serviceKey(cluster, name));
      if (known !== undefined && known.status !== 'INACTIVE') {
        throw new AwsError('InvalidParameterException', 'Creation of service was not idempotent.');
      }
      const definition = findDefinition(state, need(input, 'taskDefinition', 'InvalidParameterException'));
      const {
        deploymentConfiguration: _d,
        loadBalancers: _l,
        cluster: _c,
        desiredCount: _n,
        clientToken: _t,
        ...raw
      } = input;
      const service: Service = {
        arn: `arn:aws:ecs:${ctx.region}:${ctx.accountId}:service/${cluster}/${name}`,
        name,
        cluster,
        createdAt: ctx.clock.now(),
        status: 'ACTIVE',
        desired: number(input, 'desiredCount') ?? 0,
        deployments: [],
        loadBalancers: [],
        ...freshDeployments(),
        graceMs: 0,
        minimumPercent: 100,
        maximumPercent: 200,
        events: [],
        unplaced: undefined,
        raw,
        ended: new AbortController(),
      };
      checkPortNames(service.raw, definition);
      applyConfiguration(service, input);
      begin(ctx, service, definition);
      state.services.set(serviceKey(cluster, name), service);
      actions.schedule(service);
      return { service: showService(ctx, state, service) };
    },
    UpdateService: (input) => {
      const service = serviceOf(clusterOf(input), need(input, 'service', 'InvalidParameterException'));
      if (service.status !== 'ACTIVE') throw new AwsError('ServiceNotActiveException', 'Service was not ACTIVE.');
      const replaces = needsDeployment(service, input);
      applyConfiguration(service, input);
      service.desired = number(input, 'desiredCount') ?? service.desired;
      const wanted = text(input, 'taskDefinition');
      const definition = wanted === undefined ? service.deployments[0]?.definition : findDefinition(state, wanted);
      if (definition !== undefined) checkPortNames({ ...service.raw, ...input }, definition);
      const changed = replaces || definition !== service.deployments[0]?.definition;
      if (definition !== undefined && (changed || flag(input, 'forceNewDeployment') === true))
        begin(ctx, service, definition);
      keepMembers(service, input);
      return { service: showService(ctx, state, service) };
    },
    DeleteService: (input) => {
      const service = serviceOf(clusterOf(input), need(input, 'service', 'InvalidParameterException'));
      if (service.desired > 0 && flag(input, 'force') !== true) {
        throw new AwsError('InvalidParameterException', 'The service cannot be stopped while it is scaled above 0.');
      }
      service.status = 'INACTIVE';
      service.ended.abort();
      for (const task of tasksOf(state, service))
        requestStop(ctx, task, 'ServiceSchedulerInitiated', 'Scaling activity initiated by service deletion');
      return { service: showService(ctx, state, service) };
    },
    DescribeServices: (input) => {
      const cluster = clusterOf(input);
      const names = texts(input, 'services').map(last);
      if (names.length > 10)
        throw new AwsError('InvalidParameterException', 'Services cannot have more than 10 elements.');
      const found = names.flatMap((n) => state.services.get(serviceKey(cluster, n)) ?? []);
      return {
        services: found.map((s) => showService(ctx, state, s)),
        failures: names
          .filter((n) => !state.services.has(serviceKey(cluster, n)))
          .map((n) => failure(`arn:aws:ecs:${ctx.region}:${ctx.accountId}:service/${cluster}/${n}`)),
      };
    },
    ListServices: (input) => {
      const cluster = clusterOf(input);
      return {
        serviceArns: [...state.services.values()]
          .filter((s) => s.cluster === cluster && s.status === 'ACTIVE')
          .map((s) => s.arn),
      };
    },
    RunTask: (input) => {
      const cluster = clusterOf(input);
      const token = text(input, 'clientToken');
      const before = token === undefined ? undefined : state.tokens.get(token);
      if (before !== undefined) {
        return { tasks: before.flatMap((a) => state.tasks.get(a) ?? []).map((t) => showTask(ctx, t)), failures: [] };
      }
      const definition = findDefinition(state, need(input, 'taskDefinition', 'InvalidParameterException'));
      const count = number(input, 'count') ?? 1;
      if (count < 1 || count > 10) throw new AwsError('InvalidParameterException', 'count must be between 1 and 10.');
      const group = text(input, 'group') ?? `family:${definition.family}`;
      if (ctx.ports.conditions.noCapacity(group)) return { tasks: [], failures: [{ reason: NO_CAPACITY }] };
      const tasks = Array.from({ length: count }, () =>
        actions.launch({
          cluster,
          definition,
          group,
          startedBy: text(input, 'startedBy') ?? '',
          overrides: record(input['overrides']),
          tags: records(input, 'tags'),
        }),
      );
      if (token !== undefined)
        state.tokens.set(
          token,
          tasks.map((t) => t.arn),
        );
      return { tasks: tasks.map((t) => showTask(ctx, t)), failures: [] };
    },
    StopTask: (input) => {
      clusterOf(input);
      const task = taskOf(need(input, 'task', 'InvalidParameterException'));
      if (task === undefined) throw new AwsError('InvalidParameterException', 'The referenced task was not found.');
      requestStop(ctx, task, 'UserInitiated', text(input, 'reason') ?? 'Task stopped by user');
      return { task: showTask(ctx, task) };
    },
    DescribeTasks: (input) => {
      const asked = texts(input, 'tasks');
      if (asked.length > 100) throw new AwsError('InvalidParameterException', 'tasks can have at most 100 items.');
      const found = asked.map((reference) => [reference, taskOf(reference)] as const);
      return {
        tasks: found.flatMap(([, t]) => (t === undefined ? [] : [showTask(ctx, t)])),
        failures: found.flatMap(([reference, t]) => (t === undefined ? [failure(reference)] : [])),
      };
    },
    ListTasks: (input) => {
      const cluster = clusterOf(input);
      const [service, family, startedBy] = [
        text(input, 'serviceName'),
        text(input, 'family'),
        text(input, 'startedBy'),
      ];
      // As documented: RUNNING is the default and means the desired status.
      const desired = text(input, 'desiredStatus') ?? 'RUNNING';
      const found = [...state.tasks.values()].filter(
        (t) =>
          t.cluster === cluster &&
          t.desired === desired &&
          (service === undefined || t.group === `service:${last(service)}`) &&
          (family === undefined || t.definition.family === family) &&
          (startedBy === undefined || t.startedBy === startedBy),
      );
      return { taskArns: found.map((t) => t.arn) };
    },
    ...serviceDeploymentOperations(ctx, state, (input) => serviceOf(clusterOf(input), need(input, 'service'))),
    TagResource: () => ({}),
    ListTagsForResource: () => ({ tags: [] }),
    PutClusterCapacityProviders: (input) => ({ cluster: { clusterName: last(text(input, 'cluster') ?? 'default') } }),
  };
}
