import { type Handler, object, objects, type Properties, str } from './handler';

const dimensions = (of: unknown) => Object.entries(object(of)).map(([Name, Value]) => ({ Name, Value: String(Value) }));

function alarm(news: Properties): Properties {
  const queries = objects(news['metricQueries']);
  return {
    AlarmName: str(news, 'name'),
    AlarmDescription: str(news, 'alarmDescription'),
    ActionsEnabled: news['actionsEnabled'] ?? true,
    AlarmActions: news['alarmActions'],
    OKActions: news['okActions'],
    ComparisonOperator: str(news, 'comparisonOperator'),
    Threshold: Number(news['threshold']),
    EvaluationPeriods: Number(news['evaluationPeriods']),
    DatapointsToAlarm: Number(news['datapointsToAlarm'] ?? news['evaluationPeriods']),
    TreatMissingData: str(news, 'treatMissingData') || 'missing',
    ...(queries.length === 0
      ? {
          Namespace: str(news, 'namespace'),
          MetricName: str(news, 'metricName'),
          Dimensions: dimensions(news['dimensions']),
          Period: Number(news['period']),
          ...(news['statistic'] === undefined
            ? { ExtendedStatistic: str(news, 'extendedStatistic') }
            : { Statistic: str(news, 'statistic') }),
        }
      : {
          Metrics: queries.map((q) => {
            const metric = object(q['metric']);
            return {
              Id: str(q, 'id'),
              ReturnData: q['returnData'] ?? false,
              ...(q['expression'] === undefined
                ? {
                    MetricStat: {
                      Metric: {
                        Namespace: str(metric, 'namespace'),
                        MetricName: str(metric, 'metricName'),
                        Dimensions: dimensions(metric['dimensions']),
                      },
                      Period: Number(metric['period']),
                      Stat: str(metric, 'stat'),
                    },
                  }
                : { Expression: str(q, 'expression'), Label: str(q, 'label') }),
            };
          }),
        }),
  };
}

/** Alarms are the rehearsal's own CloudWatch's: those on one metric are evaluated, those on expressions say that they are not. */
export const ALARMS: Readonly<Record<string, Handler>> = {
  'aws:cloudwatch/metricAlarm:MetricAlarm': {
    replace: ['name'],
    create: async (door, news) => {
      const name = str(news, 'name');
      await door.call('monitoring', 'PutMetricAlarm', alarm(news));
      return {
        id: name,
        outputs: { arn: `arn:aws:cloudwatch:${door.ctx.region}:${door.ctx.accountId}:alarm:${name}` },
      };
    },
    update: async (door, _id, news) => {
      await door.call('monitoring', 'PutMetricAlarm', alarm(news));
      return {};
    },
    delete: async (door, id) => {
      await door.call('monitoring', 'DeleteAlarms', { AlarmNames: [id] });
    },
  },
};
