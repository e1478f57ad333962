import { AwsError, type Input } from '../../kernel/types';
import { flag, need, number, record, records, text } from '../read';
import type { Binding, Service, Strategy } from './model';

const REFUSED = 'InvalidParameterException';
const STRATEGIES: readonly Strategy[] = ['ROLLING', 'BLUE_GREEN', 'CANARY', 'LINEAR'];
/** Members of UpdateService that replace all tasks when they change (API reference, UpdateService). */
const REPLACING = ['networkConfiguration', 'platformVersion', 'capacityProviderStrategy', 'volumeConfigurations'];
/** Members that are shown as they were last given. */
const KEPT = [...REPLACING, 'propagateTags', 'enableECSManagedTags', 'enableExecuteCommand', 'tags'];

export function readBinding(input: Input): Binding {
  const advanced = record(input['advancedConfiguration']);
  const testRule = text(advanced, 'testListenerRule');
  return {
    targetGroupArn: need(input, 'targetGroupArn', REFUSED),
    containerName: need(input, 'containerName', REFUSED),
    containerPort: number(input, 'containerPort') ?? 80,
    ...(input['advancedConfiguration'] === undefined
      ? {}
      : {
          advanced: {
            alternateTargetGroupArn: need(advanced, 'alternateTargetGroupArn', REFUSED),
            productionListenerRule: need(advanced, 'productionListenerRule', REFUSED),
            roleArn: need(advanced, 'roleArn', REFUSED),
            ...(testRule === undefined ? {} : { testListenerRule: testRule }),
          },
        }),
  };
}

export const showBinding = ({ advanced, ...rest }: Binding): Record<string, unknown> => ({
  ...rest,
  ...(advanced === undefined ? {} : { advancedConfiguration: advanced }),
});

/** What a service knows of its deployments before there is any; defaults as documented. */
export const freshDeployments = (): Pick<
  Service,
  'revisions' | 'history' | 'strategy' | 'configuration' | 'breaker'
> => ({
  revisions: [],
  history: [],
  strategy: 'ROLLING',
  configuration: {},
  breaker: { enable: false, rollback: false, reset: true, threshold: { type: 'BOUNDED_PERCENT', value: 50 } },
});

/** Applies a request's `deploymentConfiguration`: what it does not name stays as it was. */
export function configure(service: Service, config: Input): void {
  service.maximumPercent = number(config, 'maximumPercent') ?? service.maximumPercent;
  service.minimumPercent = number(config, 'minimumHealthyPercent') ?? service.minimumPercent;
  if (config['deploymentCircuitBreaker'] !== undefined) {
    const breaker = record(config['deploymentCircuitBreaker']);
    const threshold = record(breaker['thresholdConfiguration']);
    service.breaker = {
      enable: flag(breaker, 'enable') ?? false,
      rollback: flag(breaker, 'rollback') ?? false,
      reset: flag(breaker, 'resetOnHealthyTask') ?? true,
      threshold: {
        type: text(threshold, 'type') ?? 'BOUNDED_PERCENT',
        value: number(threshold, 'value') ?? 50,
      },
    };
  }
  const strategy = text(config, 'strategy') ?? service.strategy;
  if (!(STRATEGIES as readonly string[]).includes(strategy))
    throw new AwsError(REFUSED, `Invalid deployment strategy ${strategy}`);
  if (config['earlySuccessCriteria'] !== undefined)
    throw new AwsError('UnsupportedFeatureException', 'earlySuccessCriteria is not part of the rehearsal');
  service.strategy = strategy as Strategy;
  service.configuration = { ...service.configuration, ...config };
}

export const showConfiguration = (service: Service): Record<string, unknown> => {
  const { enable, rollback } = service.breaker;
  return {
    ...service.configuration,
    deploymentCircuitBreaker: { ...record(service.configuration['deploymentCircuitBreaker']), enable, rollback },
    maximumPercent: service.maximumPercent,
    minimumHealthyPercent: service.minimumPercent,
    strategy: service.strategy,
  };
};

/** Whether an update changes what tasks run as, besides the task definition. */
export function needsDeployment(service: Service, input: Input): boolean {
  const differs = (a: unknown, b: unknown) => JSON.stringify(a) !== JSON.stringify(b);
  if (REPLACING.some((key) => input[key] !== undefined && differs(input[key], service.raw[key]))) return true;
  return (
    input['loadBalancers'] !== undefined &&
    differs(records(input, 'loadBalancers').map(readBinding), service.loadBalancers)
  );
}

export function keepMembers(service: Service, input: Input): void {
  const given = KEPT.filter((key) => input[key] !== undefined).map((key) => [key, input[key]]);
  service.raw = { ...service.raw, ...Object.fromEntries(given) };
}
