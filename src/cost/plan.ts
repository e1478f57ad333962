import type { EnvironmentKind } from '../config/environments';
import type { CostService } from './services';

interface PlanLine {
  /** USD a month. */
  readonly usd: number;
  /** What the plan's figure stands for, and so why today's may differ. */
  readonly counts: string;
}

/** The plan's figure for production, USD a month. It is all that the plan says. */
export const PLAN_TOTAL_USD = 485;

/**
 * The plan's total by line. The plan names the sum only: the shares are ours, of the plan's sizes (two services of two tasks, a
 * db.t3.medium with 100 GiB in two zones, two cache.t3.micro), and what is left over for what the plan does not size.
 */
export const PLAN: Readonly<Record<CostService, PlanLine>> = {
  Fargate: { usd: 72, counts: 'four tasks of 0.5 vCPU and 1 GB all month; nothing for deployments or scaling out' },
  RDS: { usd: 129, counts: 'db.t3.medium Multi-AZ with 100 GiB' },
  ElastiCache: { usd: 25, counts: 'two cache.t3.micro' },
  'Load balancer': { usd: 22, counts: 'one load balancer and one capacity unit; no public addresses' },
  'NAT and endpoints': { usd: 75, counts: 'two NAT gateways and their traffic; no endpoints, no public addresses' },
  'Data transfer': { usd: 20, counts: 'traffic between zones and out' },
  CloudFront: { usd: 85, counts: '1 TB out to users' },
  WAF: { usd: 0, counts: 'none: it came with the controls' },
  'Route 53': { usd: 1, counts: 'a hosted zone and its queries' },
  S3: { usd: 5, counts: 'assets, records and logs' },
  ECR: { usd: 1, counts: 'images of two services' },
  CloudWatch: { usd: 35, counts: 'logs, alarms and a dashboard; no Container Insights' },
  Backup: { usd: 10, counts: 'snapshots of a week' },
  'Secrets and keys': { usd: 4, counts: 'the secrets; one key' },
  'Messages and schedules': { usd: 1, counts: 'alarm messages' },
  Coordination: { usd: 0, counts: 'none: lock, journal and guardian came with the rollout' },
};

/** The plan's figure of a line; the plan has figures for production only. */
export function planOf(kind: EnvironmentKind, service: CostService): PlanLine | undefined {
  return kind === 'production' ? PLAN[service] : undefined;
}
