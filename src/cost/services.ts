/** Lines of the cost table, in its order: what AWS's bill calls a service, and what belongs to it here. */
export const COST_SERVICES = [
  'Fargate',
  'RDS',
  'ElastiCache',
  'Load balancer',
  'NAT and endpoints',
  'Data transfer',
  'CloudFront',
  'WAF',
  'Route 53',
  'S3',
  'ECR',
  'CloudWatch',
  'Backup',
  'Secrets and keys',
  'Messages and schedules',
  'Coordination',
] as const;
export type CostService = (typeof COST_SERVICES)[number];

/** Hours that AWS's own calculators give a month. */
export const HOURS = 730;
