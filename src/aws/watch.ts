import { CloudWatchClient, DescribeAlarmsCommand, GetMetricDataCommand } from '@aws-sdk/client-cloudwatch';
import { CloudWatchLogsClient, GetLogEventsCommand, ResourceNotFoundException } from '@aws-sdk/client-cloudwatch-logs';

import { type AwsTarget, clientConfig } from './clients';

export interface SumQuery {
  readonly id: string;
  readonly namespace: string;
  readonly metric: string;
  readonly dimensions: Readonly<Record<string, string>>;
}

/** CloudWatch metrics and alarms, and the log lines behind a stopped task. */
export function watchGateway(target: AwsTarget) {
  const metrics = new CloudWatchClient(clientConfig(target));
  const logs = new CloudWatchLogsClient(clientConfig(target));
  return {
    /**
     * Sums over a time range, one figure a query; undefined where CloudWatch has no data, which is not zero.
     * @param from AWS ms. @param to AWS ms. @param periodSeconds 1, 5, 10, 30 or a multiple of 60.
     */
    sums: async (
      queries: readonly SumQuery[],
      range: { from: number; to: number; periodSeconds: number },
    ): Promise<Record<string, number | undefined>> => {
      if (queries.length === 0) return {};
      const { MetricDataResults } = await metrics.send(
        new GetMetricDataCommand({
          StartTime: new Date(range.from),
          EndTime: new Date(range.to),
          MetricDataQueries: queries.map((q) => ({
            Id: q.id,
            MetricStat: {
              Metric: {
                Namespace: q.namespace,
                MetricName: q.metric,
                Dimensions: Object.entries(q.dimensions).map(([Name, Value]) => ({ Name, Value })),
              },
              Period: range.periodSeconds,
              Stat: 'Sum',
            },
          })),
        }),
      );
      return Object.fromEntries(
        (MetricDataResults ?? []).map((r) => {
          const values = r.Values ?? [];
          return [r.Id ?? '', values.length === 0 ? undefined : values.reduce((a, b) => a + b, 0)];
        }),
      );
    },
    /**
     * The newest period of a metric that has data, of the last few; undefined where none has.
     * @param now AWS ms. @param periodSeconds 10, 30 or a multiple of 60.
     */
    latest: async (
      query: Omit<SumQuery, 'id'>,
      { statistic, periodSeconds, now }: { statistic: string; periodSeconds: number; now: number },
    ): Promise<number | undefined> => {
      const { MetricDataResults } = await metrics.send(
        new GetMetricDataCommand({
          // Metrics come up to two minutes late.
          StartTime: new Date(now - 120_000 - 2 * periodSeconds * 1_000),
          EndTime: new Date(now),
          ScanBy: 'TimestampDescending',
          MetricDataQueries: [
            {
              Id: 'q',
              MetricStat: {
                Metric: {
                  Namespace: query.namespace,
                  MetricName: query.metric,
                  Dimensions: Object.entries(query.dimensions).map(([Name, Value]) => ({ Name, Value })),
                },
                Period: periodSeconds,
                Stat: statistic,
              },
            },
          ],
        }),
      );
      return MetricDataResults?.[0]?.Values?.[0];
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
