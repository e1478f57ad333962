import { CloudWatchClient, DescribeAlarmsCommand, GetMetricDataCommand } from '@aws-sdk/client-cloudwatch';
import { CloudWatchLogsClient, GetLogEventsCommand, ResourceNotFoundException } from '@aws-sdk/client-cloudwatch-logs';

import { type AwsTarget, clientConfig } from './clients';

export interface MetricQuery {
  readonly id: string;
  readonly namespace: string;
  readonly metric: string;
  readonly dimensions: Readonly<Record<string, string>>;
  /** CloudWatch's statistic, such as Average or p95; Sum where absent. */
  readonly stat?: string;
}

/** One period that has data. */
export interface MetricPoint {
  /** Start of the period, AWS ms. */
  readonly at: number;
  readonly value: number;
}

/** CloudWatch metrics and alarms, and the log lines behind a stopped task. */
export function watchGateway(target: AwsTarget) {
  const metrics = new CloudWatchClient(clientConfig(target));
  const logs = new CloudWatchLogsClient(clientConfig(target));
  return {
    /**
     * The periods of each query that have data, oldest first; none where CloudWatch has none, which is not zero.
     * @param from AWS ms. @param to AWS ms. @param periodSeconds 1, 5, 10, 30 or a multiple of 60.
     */
    points: async (
      queries: readonly MetricQuery[],
      range: { from: number; to: number; periodSeconds: number },
    ): Promise<Record<string, readonly MetricPoint[] | undefined>> => {
      if (queries.length === 0) return {};
      const { MetricDataResults } = await metrics.send(
        new GetMetricDataCommand({
          StartTime: new Date(range.from),
          EndTime: new Date(range.to),
          ScanBy: 'TimestampAscending',
          MetricDataQueries: queries.map((q) => ({
            Id: q.id,
            MetricStat: {
              Metric: {
                Namespace: q.namespace,
                MetricName: q.metric,
                Dimensions: Object.entries(q.dimensions).map(([Name, Value]) => ({ Name, Value })),
              },
              Period: range.periodSeconds,
              Stat: q.stat ?? 'Sum',
            },
          })),
        }),
      );
      return Object.fromEntries(
        (MetricDataResults ?? []).map((r) => [
          r.Id ?? '',
          (r.Values ?? [])
            .map((value, i) => ({ at: r.Timestamps?.[i]?.getTime() ?? Number.NaN, value }))
            .sort((a, b) => a.at - b.at),
        ]),
      );
    },
    /** Names of those alarms that are in ALARM. */
    inAlarm: async (names: readonly string[]): Promise<string[]> => {
      if (names.length === 0) return [];
      const { MetricAlarms } = await metrics.send(
        new DescribeAlarmsCommand({ AlarmNames: [...names], StateValue: 'ALARM' }),
      );
      return (MetricAlarms ?? []).flatMap((a) => a.AlarmName ?? []);
    },
    /** The last lines of a log stream; none where the stream does not exist (yet). */
    lastLines: async (group: string, stream: string, limit = 10): Promise<string[]> => {
      try {
        const { events } = await logs.send(
          new GetLogEventsCommand({ logGroupName: group, logStreamName: stream, limit, startFromHead: false }),
        );
        return (events ?? []).flatMap((e) => (e.message === undefined ? [] : [e.message.trimEnd()]));
      } catch (error) {
        if (error instanceof ResourceNotFoundException) return [];
        throw error;
      }
    },
  };
}
export type WatchGateway = ReturnType<typeof watchGateway>;
