/**
 * How long things take at AWS, in AWS milliseconds: the one table the rehearsal cloud waits by. Nothing is instant that is
 * not instant at AWS. Each line says where the figure is from; a wrong figure is mended here and nowhere else.
 */
export const DELAYS = {
  /** Fargate: RunTask to RUNNING for a 400 MB image, about 60 s (shared/facts-aws.md; AWS containers blog). */
  taskPending: 15_000,
  taskPull: 35_000,
  taskActivating: 10_000,
  /** The ECS service scheduler acts in rounds. */
  serviceScheduler: 2_000,
  /** Target registration until the first health check. */
  targetRegistration: 3_000,
  /** ModifyRule until all load balancer nodes act on it. */
  rulePropagation: 3_000,
  /** ALB metrics: 60 s periods, visible one to two minutes late (shared/facts-aws.md). */
  albMetrics: 90_000,
  /** Embedded metrics at high resolution: log agent to GetMetricData. */
  embeddedMetrics: 8_000,
  /** CloudWatch Logs until GetLogEvents shows a line. */
  logs: 3_000,
  /** ECS Describe calls are eventually consistent. */
  ecsRead: 1_000,
  /** Stopping: SIGTERM at once, STOPPED after clean-up. */
  taskDeprovisioning: 5_000,
  /**
   * First creation until the provider goes on; from memory of usual applies, in the providers' own timeouts' range (RDS 60 min,
   * ElastiCache 60 min, CloudFront 30 min). A rehearsal lets them go by faster (src/rehearsal/resources/held.ts).
   */
  databaseInstance: 600_000,
  replicationGroup: 480_000,
  distribution: 240_000,
  natGateway: 90_000,
  vpcEndpoint: 60_000,
  /**
   * Backup, restore, new password and removal of a small database: from memory of usual runs, no published figures. A restore's
   * first reads are slow besides, for the blocks come from S3 as they are asked for (RDS user guide, "Restoring to a DB instance");
   * here they are not.
   */
  backupJob: 300_000,
  databaseRestore: 600_000,
  masterPassword: 60_000,
  databaseDeletion: 240_000,
} as const;
