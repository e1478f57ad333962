import type { Clock } from '../../../clock';
import { AwsError, type Input } from '../../kernel/types';
import { flag, need, number, records, text, texts } from '../read';
import type { MetricStore } from './store';

export type AlarmState = 'OK' | 'ALARM' | 'INSUFFICIENT_DATA';

interface Alarm {
  readonly name: string;
  readonly raw: Input;
  readonly actionsEnabled: boolean;
  state: AlarmState;
  reason: string;
  since: number;
  /** Set by SetAlarmState: holds until the next evaluation differs, as documented. */
  forced: AlarmState | undefined;
}

export const dimensionsOf = (input: Input): Record<string, string> =>
  Object.fromEntries(records(input, 'Dimensions').map((d) => [text(d, 'Name') ?? '', text(d, 'Value') ?? '']));

const COMPARE: Readonly<Record<string, (value: number, threshold: number) => boolean>> = {
  GreaterThanThreshold: (v, t) => v > t,
  GreaterThanOrEqualToThreshold: (v, t) => v >= t,
  LessThanThreshold: (v, t) => v < t,
  LessThanOrEqualToThreshold: (v, t) => v <= t,
};

/** Alarms on one metric; evaluated when asked for, at AWS time. Alarms on expressions keep INSUFFICIENT_DATA and say so. */
export class Alarms {
  private alarms = new Map<string, Alarm>();

  constructor(
    private readonly clock: Clock,
    private readonly store: MetricStore,
  ) {}

  put(input: Input): void {
    const name = need(input, 'AlarmName');
    if (text(input, 'ComparisonOperator') === undefined)
      throw new AwsError('ValidationError', 'ComparisonOperator is required');
    const before = this.alarms.get(name);
    this.alarms.set(name, {
      name,
      raw: input,
      actionsEnabled: flag(input, 'ActionsEnabled') ?? true,
      state: before?.state ?? 'INSUFFICIENT_DATA',
      reason: before?.reason ?? 'Unchecked: Initial alarm creation',
      since: before?.since ?? this.clock.now(),
      forced: undefined,
    });
  }

  delete(names: readonly string[]): void {
    for (const name of names) this.alarms.delete(name);
  }

  force(name: string, state: AlarmState, reason: string): void {
    const alarm = this.alarms.get(name);
    if (alarm === undefined) throw new AwsError('ResourceNotFound', `Alarm ${name} does not exist`, 404);
    Object.assign(alarm, { state, reason, since: this.clock.now(), forced: state });
  }

  describe(input: Input): Record<string, unknown>[] {
    const names = texts(input, 'AlarmNames');
    const prefix = text(input, 'AlarmNamePrefix');
    const wanted = text(input, 'StateValue');
    return [...this.alarms.values()]
      .filter(
        (a) => (names.length === 0 || names.includes(a.name)) && (prefix === undefined || a.name.startsWith(prefix)),
      )
      .map((alarm) => {
        this.evaluate(alarm);
        return {
          ...alarm.raw,
          AlarmArn: `arn:aws:cloudwatch:alarm:${alarm.name}`,
          ActionsEnabled: alarm.actionsEnabled,
          StateValue: alarm.state,
          StateReason: alarm.reason,
          StateUpdatedTimestamp: new Date(alarm.since),
        };
      })
      .filter((a) => wanted === undefined || a.StateValue === wanted);
  }

  private evaluate(alarm: Alarm): void {
    if (alarm.forced !== undefined) return;
    const metric = text(alarm.raw, 'MetricName');
    if (metric === undefined) return;
    const periodMs = (number(alarm.raw, 'Period') ?? 60) * 1_000;
    const periods = number(alarm.raw, 'EvaluationPeriods') ?? 1;
    const needed = number(alarm.raw, 'DatapointsToAlarm') ?? periods;
    const threshold = number(alarm.raw, 'Threshold') ?? 0;
    const to = Math.floor(this.clock.now() / periodMs) * periodMs;
    const data = this.store.statistic(
      { namespace: text(alarm.raw, 'Namespace') ?? '', name: metric, dimensions: dimensionsOf(alarm.raw) },
      { from: to - periods * periodMs, to, periodMs },
      text(alarm.raw, 'Statistic') ?? text(alarm.raw, 'ExtendedStatistic') ?? 'Average',
    );
    const missing = text(alarm.raw, 'TreatMissingData') ?? 'missing';
    const compare = COMPARE[text(alarm.raw, 'ComparisonOperator') ?? ''];
    if (compare === undefined) return;
    const breaching =
      data.filter((p) => compare(p.value, threshold)).length + (missing === 'breaching' ? periods - data.length : 0);
    const state: AlarmState =
      breaching >= needed
        ? 'ALARM'
        : data.length > 0 || missing === 'notBreaching' || missing === 'breaching'
          ? 'OK'
          : missing === 'ignore'
            ? alarm.state
            : 'INSUFFICIENT_DATA';
    if (state === alarm.state) return;
    const reason = `Threshold Crossed: ${breaching} of the last ${periods} datapoints breached the threshold (${threshold})`;
    Object.assign(alarm, { state, reason, since: this.clock.now() });
  }
}
