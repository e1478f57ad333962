import { AwsError, type CloudContext, type Input, type Operation } from '../../kernel/types';
import { need, number, record, text, texts } from '../read';
import { showBinding } from './configuration';
import { breakerThreshold } from './deployments';
import type { EcsState, Revision, Service, ServiceDeployment } from './model';
import { tasksOf } from './scheduler';
import { clusterArn } from './show';

const seconds = (ms: number | undefined) => (ms === undefined ? undefined : ms / 1_000);
const PER_PAGE = 20;

function showHistory(
  ctx: CloudContext,
  state: EcsState,
  service: Service,
  of: ServiceDeployment,
): Record<string, unknown> {
  const tasks = tasksOf(state, service);
  const summary = (revision: Revision, isTarget: boolean) => {
    const own = tasks.filter((t) => t.desired !== 'STOPPED' && t.definition === revision.definition);
    const running = own.filter((t) => t.status === 'RUNNING').length;
    return {
      arn: revision.arn,
      requestedTaskCount: of.finishedAt === undefined || isTarget ? service.desired : 0,
      runningTaskCount: running,
      pendingTaskCount: own.length - running,
      ...(of.strategy === 'ROLLING'
        ? {}
        : {
            requestedProductionTrafficWeight: isTarget ? of.weight : 100 - of.weight,
            requestedTestTrafficWeight: isTarget ? of.testWeight : 100 - of.testWeight,
          }),
    };
  };
  const { enable, threshold } = service.breaker;
  const monitored = (on: boolean, triggered: boolean) =>
    !on ? 'DISABLED' : triggered ? 'TRIGGERED' : of.finishedAt === undefined ? 'MONITORING' : 'MONITORING_COMPLETE';
  const alarms = record(of.configuration['alarms']);
  return {
    serviceDeploymentArn: of.arn,
    serviceArn: service.arn,
    clusterArn: clusterArn(ctx, service.cluster),
    createdAt: seconds(of.createdAt),
    startedAt: seconds(of.startedAt),
    finishedAt: seconds(of.finishedAt),
    stoppedAt: seconds(of.stoppedAt),
    updatedAt: seconds(of.updatedAt),
    sourceServiceRevisions: of.sources.map((r) => summary(r, false)),
    targetServiceRevision: summary(of.deployment.revision, true),
    status: of.status,
    ...(of.reason === '' ? {} : { statusReason: of.reason }),
    ...(of.stage === undefined ? {} : { lifecycleStage: of.stage }),
    lifecycleHookDetails: of.hooks.map((h) => ({
      hookId: h.hookId,
      targetType: 'PAUSE',
      status: h.status,
      expiresAt: seconds(h.expiresAt),
      timeoutAction: h.timeoutAction,
    })),
    deploymentConfiguration: of.configuration,
    ...(of.rollback === undefined
      ? {}
      : {
          rollback: {
            reason: of.rollback.reason,
            startedAt: seconds(of.rollback.startedAt),
            serviceRevisionArn: of.rollback.revision.arn,
          },
        }),
    deploymentCircuitBreaker: {
      status: monitored(enable, of.reason.includes('circuit breaker')),
      failureCount: of.deployment.failedTasks,
      threshold: breakerThreshold(service.desired, threshold),
    },
    alarms: {
      status: monitored(record(of.configuration['alarms'])['enable'] === true, of.reason.includes('alarm')),
      alarmNames: texts(alarms, 'alarmNames'),
      triggeredAlarmNames: [],
    },
  };
}

/** ListServiceDeployments, DescribeServiceDeployments, StopServiceDeployment, ContinueServiceDeployment, DescribeServiceRevisions. */
export function serviceDeploymentOperations(
  ctx: CloudContext,
  state: EcsState,
  serviceOf: (input: Input) => Service,
): Record<string, Operation> {
  const find = (arn: string): { service: Service; of: ServiceDeployment } | undefined => {
    for (const service of state.services.values()) {
      const of = service.history.find((h) => h.arn === arn);
      if (of !== undefined) return { service, of };
    }
    return undefined;
  };
  const known = (input: Input) => {
    const found = find(need(input, 'serviceDeploymentArn', 'InvalidParameterException'));
    if (found === undefined) throw new AwsError('ServiceDeploymentNotFoundException', 'Service deployment not found.');
    return found;
  };
  const missing = (arns: readonly string[], found: readonly unknown[]) =>
    arns.filter((_, i) => found[i] === undefined).map((arn) => ({ arn, reason: 'MISSING' }));
  return {
    ListServiceDeployments: (input) => {
      const service = serviceOf(input);
      const statuses = texts(input, 'status');
      const { before, after } = record(input['createdAt']) as { before?: number; after?: number };
      const all = service.history.filter(
        (h) =>
          (statuses.length === 0 || statuses.includes(h.status)) &&
          (after === undefined || h.createdAt / 1_000 >= after) &&
          (before === undefined || h.createdAt / 1_000 <= before),
      );
      const from = Number(text(input, 'nextToken') ?? 0);
      const to = from + (number(input, 'maxResults') ?? PER_PAGE);
      return {
        serviceDeployments: all.slice(from, to).map((h) => ({
          serviceDeploymentArn: h.arn,
          serviceArn: service.arn,
          clusterArn: clusterArn(ctx, service.cluster),
          createdAt: seconds(h.createdAt),
          startedAt: seconds(h.startedAt),
          finishedAt: seconds(h.finishedAt),
          targetServiceRevisionArn: h.deployment.revision.arn,
          status: h.status,
          ...(h.reason === '' ? {} : { statusReason: h.reason }),
        })),
        ...(to < all.length ? { nextToken: String(to) } : {}),
      };
    },
    DescribeServiceDeployments: (input) => {
      const arns = texts(input, 'serviceDeploymentArns');
      if (arns.length > 20)
        throw new AwsError('InvalidParameterException', 'serviceDeploymentArns can have at most 20 items.');
      const found = arns.map(find);
      return {
        serviceDeployments: found.flatMap((f) => (f === undefined ? [] : [showHistory(ctx, state, f.service, f.of)])),
        failures: missing(arns, found),
      };
    },
    DescribeServiceRevisions: (input) => {
      const arns = texts(input, 'serviceRevisionArns');
      const services = [...state.services.values()];
      const found = arns.map((arn) => {
        const service = services.find((s) => s.revisions.some((r) => r.arn === arn));
        const revision = service?.revisions.find((r) => r.arn === arn);
        return service === undefined || revision === undefined ? undefined : { service, revision };
      });
      return {
        serviceRevisions: found.flatMap((f) =>
          f === undefined
            ? []
            : [
                {
                  serviceRevisionArn: f.revision.arn,
                  serviceArn: f.service.arn,
                  clusterArn: clusterArn(ctx, f.service.cluster),
                  taskDefinition: f.revision.definition.arn,
                  launchType: 'FARGATE',
                  platformVersion: '1.4.0',
                  platformFamily: 'Linux',
                  createdAt: seconds(f.revision.createdAt),
                  loadBalancers: f.revision.bindings.map(showBinding),
                  resolvedConfiguration: {
                    loadBalancers: f.revision.bindings.map((b) => ({
                      targetGroupArn: b.targetGroupArn,
                      productionListenerRule: b.advanced?.productionListenerRule,
                    })),
                  },
                },
              ],
        ),
        failures: missing(arns, found),
      };
    },
    StopServiceDeployment: (input) => {
      const { of } = known(input);
      // The API's own page: "The valid values are ROLLBACK."
      if ((text(input, 'stopType') ?? 'ROLLBACK') !== 'ROLLBACK')
        throw new AwsError('InvalidParameterException', 'The only valid stop type is ROLLBACK.');
      if (of.finishedAt !== undefined)
        throw new AwsError('ConflictException', `A service deployment that is ${of.status} cannot be stopped.`);
      if (of.status === 'PENDING' || of.status === 'IN_PROGRESS') {
        of.status = 'ROLLBACK_REQUESTED';
        of.updatedAt = ctx.clock.now();
      }
      return { serviceDeploymentArn: of.arn };
    },
    ContinueServiceDeployment: (input) => {
      const { of } = known(input);
      const id = need(input, 'hookId', 'InvalidParameterException');
      const hook = of.hooks.find((h) => h.hookId === id);
      if (hook === undefined || hook.status !== 'AWAITING_ACTION' || of.status !== 'IN_PROGRESS')
        throw new AwsError('InvalidParameterException', `The lifecycle hook ${id} does not await an action.`);
      hook.status = text(input, 'action') === 'ROLLBACK' ? 'FAILED' : 'SUCCEEDED';
      return { serviceDeploymentArn: of.arn };
    },
  };
}
