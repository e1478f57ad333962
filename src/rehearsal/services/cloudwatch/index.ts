import { AwsError, type AwsService, type CloudContext, type CloudPorts, type Input } from '../../kernel/types';
import { need, number, record, records, text, texts } from '../read';
import { Alarms, type AlarmState, dimensionsOf } from './alarms';
import { MetricStore } from './store';

/** A time of a request, whichever way the protocol carried it: ISO text, a Date, or seconds since the epoch. AWS ms. */
function time(input: Input, key: string): number {
  const value = input[key];
  if (value instanceof Date) return value.getTime();
  const seconds = Number(value);
  return Number.isNaN(seconds) ? Date.parse(String(value)) : seconds * 1_000;
}

/** CloudWatch: metrics with their delay, alarms, dashboards. */
export function createCloudWatch(ctx: CloudContext): {
  service: AwsService;
  metrics: CloudPorts['metrics'];
  describe: () => unknown;
} {
  const store = new MetricStore(ctx.clock);
  const alarms = new Alarms(ctx.clock, store);
  const dashboards = new Map<string, string>();
  const range = (input: Input, periodSeconds: number) => ({
    from: time(input, 'StartTime'),
    to: time(input, 'EndTime'),
    periodMs: periodSeconds * 1_000,
  });

  const operations: AwsService['operations'] = {
    PutMetricData: (input) => {
      const namespace = need(input, 'Namespace', 'MissingRequiredParameterException');
      for (const datum of records(input, 'MetricData')) {
        const stamp = datum['Timestamp'] === undefined ? ctx.clock.now() : time(datum, 'Timestamp');
        store.put({
          namespace,
          name: need(datum, 'MetricName'),
          dimensions: dimensionsOf(datum),
          value: number(datum, 'Value') ?? number(record(datum['StatisticValues']), 'Sum') ?? 0,
          timestamp: stamp,
          resolution: number(datum, 'StorageResolution') === 1 ? 1 : 60,
          delay: 2_000,
        });
      }
      return {};
    },
    GetMetricData: (input) => ({
      MetricDataResults: records(input, 'MetricDataQueries').flatMap((query) => {
        const stat = record(query['MetricStat']);
        if (text(query, 'ReturnData') === 'false') return [];
        if (query['Expression'] !== undefined) {
          throw new AwsError(
            'ValidationError',
            'the rehearsal cloud does not evaluate metric expressions; ask for the metrics themselves',
          );
        }
        const metric = record(stat['Metric']);
        const periods = store.statistic(
          {
            namespace: text(metric, 'Namespace') ?? '',
            name: text(metric, 'MetricName') ?? '',
            dimensions: dimensionsOf(metric),
          },
          range(input, number(stat, 'Period') ?? 60),
          text(stat, 'Stat') ?? 'Average',
        );
        return [
          {
            Id: need(query, 'Id'),
            Label: text(query, 'Label') ?? text(metric, 'MetricName') ?? '',
            Timestamps: periods.map((p) => new Date(p.start)).reverse(),
            Values: periods.map((p) => p.value).reverse(),
            StatusCode: 'Complete',
          },
        ];
      }),
      Messages: [],
    }),
    GetMetricStatistics: (input) => ({
      Label: need(input, 'MetricName'),
      Datapoints: texts(input, 'Statistics').flatMap((statistic) =>
        store
          .statistic(
            { namespace: need(input, 'Namespace'), name: need(input, 'MetricName'), dimensions: dimensionsOf(input) },
            range(input, number(input, 'Period') ?? 60),
            statistic,
          )
          .map((p) => ({ Timestamp: new Date(p.start), [statistic]: p.value })),
      ),
    }),
    ListMetrics: (input) => ({
      Metrics: store
        .list()
        .filter((m) => text(input, 'Namespace') === undefined || m.namespace === text(input, 'Namespace'))
        .map((m) => ({
          Namespace: m.namespace,
          MetricName: m.name,
          Dimensions: Object.entries(m.dimensions).map(([Name, Value]) => ({ Name, Value })),
        })),
    }),
    PutMetricAlarm: (input) => {
      alarms.put(input);
      return {};
    },
    DescribeAlarms: (input) => ({ MetricAlarms: alarms.describe(input), CompositeAlarms: [] }),
    DeleteAlarms: (input) => {
      alarms.delete(texts(input, 'AlarmNames'));
      return {};
    },
    SetAlarmState: (input) => {
      alarms.force(need(input, 'AlarmName'), need(input, 'StateValue') as AlarmState, text(input, 'StateReason') ?? '');
      return {};
    },
    PutDashboard: (input) => {
      dashboards.set(need(input, 'DashboardName'), need(input, 'DashboardBody'));
      return { DashboardValidationMessages: [] };
    },
    GetDashboard: (input) => {
      const name = need(input, 'DashboardName');
      const body = dashboards.get(name);
      if (body === undefined) throw new AwsError('ResourceNotFound', `Dashboard ${name} does not exist`, 404);
      return { DashboardName: name, DashboardBody: body };
    },
    DeleteDashboards: (input) => {
      for (const name of texts(input, 'DashboardNames')) dashboards.delete(name);
      return {};
    },
  };
  return {
    service: {
      signingName: 'monitoring',
      protocol: 'cbor',
      targetPrefix: 'GraniteServiceVersion20100801',
      xmlNamespace: 'http://monitoring.amazonaws.com/doc/2010-08-01/',
      operations,
    },
    metrics: { put: (datum) => store.put(datum) },
    describe: () => ({ alarms: alarms.describe({}).map((a) => ({ name: a['AlarmName'], state: a['StateValue'] })) }),
  };
}
