import { DELAYS } from '../kernel/delays';
import type { CloudContext } from '../kernel/types';

interface Bucket {
  readonly balancer: string;
  readonly group: string;
  requests: number;
  byClass: [number, number, number, number];
  /** Seconds → how many answers took that long, in classes of a millisecond. */
  times: Map<number, number>;
}

/** The load balancer's own metrics, from what passed through it; flushed every five AWS seconds, visible as late as AWS's. */
export function createMeter(ctx: CloudContext) {
  const groups = new Map<string, Bucket>();
  const refused = new Map<string, number>();

  const flush = () => {
    const timestamp = ctx.clock.now();
    const put = (name: string, dimensions: Record<string, string>, value: number, unit: string, count = 1) =>
      ctx.ports.metrics.put({
        namespace: 'AWS/ApplicationELB',
        name,
        dimensions,
        value,
        count,
        unit,
        timestamp,
        resolution: 60,
        delay: DELAYS.albMetrics,
      });
    for (const [balancer, n] of refused) put('HTTPCode_ELB_5XX_Count', { LoadBalancer: balancer }, n, 'Count');
    refused.clear();
    for (const bucket of groups.values()) {
      const [LoadBalancer, TargetGroup] = [bucket.balancer, bucket.group];
      for (const dimensions of [{ LoadBalancer, TargetGroup }, { LoadBalancer }]) {
        put('RequestCount', dimensions, bucket.requests, 'Count');
        bucket.byClass.forEach((n, i) => {
          if (n > 0) put(`HTTPCode_Target_${i + 2}XX_Count`, dimensions, n, 'Count');
        });
        for (const [seconds, count] of bucket.times) put('TargetResponseTime', dimensions, seconds, 'Seconds', count);
      }
    }
    groups.clear();
  };
  const timer = setInterval(flush, Math.max(50, 5_000 / ctx.clock.factor)).unref();

  return {
    /** @param balancer, @param group full names, as CloudWatch's dimensions have them. */
    answered: (balancer: string, group: string, status: number, ms: number) => {
      const key = `${balancer} ${group}`;
      const bucket = groups.get(key) ?? { balancer, group, requests: 0, byClass: [0, 0, 0, 0], times: new Map() };
      groups.set(key, bucket);
      bucket.requests += 1;
      const index = Math.floor(status / 100) - 2;
      if (index >= 0 && index < 4) bucket.byClass[index] = (bucket.byClass[index] ?? 0) + 1;
      const seconds = Math.round(ms) / 1_000;
      bucket.times.set(seconds, (bucket.times.get(seconds) ?? 0) + 1);
    },
    failed: (balancer: string) => {
      refused.set(balancer, (refused.get(balancer) ?? 0) + 1);
    },
    stop: () => clearInterval(timer),
  };
}
