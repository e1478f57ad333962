import type { Clock } from '../../../clock';
import { DELAYS } from '../../kernel/delays';
import type { MetricDatum } from '../../kernel/types';

interface Directive {
  readonly Namespace?: unknown;
  readonly Dimensions?: unknown;
  readonly Metrics?: unknown;
}

/** A metric holds at most 100 values a line, a directive at most 30 dimensions (CloudWatch EMF specification). */
const MAX_VALUES = 100;
const MAX_DIMENSIONS = 30;

/**
 * The metrics in one log line of Embedded Metric Format; none when it is not one. The line's own `_aws.Timestamp` is the
 * wall clock of the process that wrote it, hence converted to AWS time.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html
 */
export function embeddedMetrics(message: string, clock: Clock): MetricDatum[] {
  if (!message.includes('"_aws"')) return [];
  let line: Record<string, unknown>;
  try {
    line = JSON.parse(message) as Record<string, unknown>;
  } catch {
    return [];
  }
  const meta = line['_aws'] as { Timestamp?: unknown; CloudWatchMetrics?: unknown } | undefined;
  if (typeof meta?.Timestamp !== 'number' || !Array.isArray(meta.CloudWatchMetrics)) return [];
  const timestamp = clock.toAws(meta.Timestamp);
  return (meta.CloudWatchMetrics as Directive[]).flatMap((directive) => fromDirective(directive, line, timestamp));
}

function fromDirective(directive: Directive, line: Record<string, unknown>, timestamp: number): MetricDatum[] {
  if (typeof directive.Namespace !== 'string' || !Array.isArray(directive.Metrics)) return [];
  const namespace = directive.Namespace;
  const sets = Array.isArray(directive.Dimensions) ? (directive.Dimensions as unknown[]) : [[]];
  const data: MetricDatum[] = [];
  for (const set of sets) {
    if (!Array.isArray(set) || set.length > MAX_DIMENSIONS) continue;
    const names = set.filter((name): name is string => typeof name === 'string');
    // A dimension without a value makes the set invalid, as at AWS.
    if (!names.every((name) => typeof line[name] === 'string' || typeof line[name] === 'number')) continue;
    const dimensions = Object.fromEntries(names.map((name) => [name, String(line[name])]));
    for (const metric of directive.Metrics as { Name?: unknown; Unit?: unknown; StorageResolution?: unknown }[]) {
      if (typeof metric.Name !== 'string') continue;
      const raw = line[metric.Name];
      const values = (Array.isArray(raw) ? (raw as unknown[]) : [raw]).slice(0, MAX_VALUES);
      for (const value of values) {
        if (typeof value !== 'number' || !Number.isFinite(value)) continue;
        data.push({
          namespace,
          name: metric.Name,
          dimensions,
          value,
          ...(typeof metric.Unit === 'string' ? { unit: metric.Unit } : {}),
          timestamp,
          resolution: metric.StorageResolution === 1 ? 1 : 60,
          delay: DELAYS.embeddedMetrics,
        });
      }
    }
  }
  return data;
}
