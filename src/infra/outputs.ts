import { z } from 'zod';

/** One colour of a web service: a pair of ECS service and target group. */
const colourSchema = z.object({
  /** ECS service name, `<app>-<env>-<service>-<colour>`. */
  serviceName: z.string(),
  targetGroupArn: z.string(),
  /** `targetgroup/NAME/ID`: the dimension CloudWatch knows the target group by. */
  targetGroupFullName: z.string(),
});

const serviceOutputsSchema = z.object({
  kind: z.enum(['web', 'internal', 'worker', 'cron']),
  /** Repository without tag or digest: `HOST/NAME`. */
  repositoryUrl: z.string(),
  repositoryName: z.string(),
  logGroup: z.string(),
  /** Task definition family, `<app>-<env>-<service>`. */
  family: z.string(),
  executionRoleArn: z.string(),
  taskRoleArn: z.string(),
  subnetIds: z.array(z.string()),
  securityGroupIds: z.array(z.string()),
  /** Secrets by reference, as ECS takes them: environment name → `valueFrom`. */
  secrets: z.record(z.string(), z.string()),
  /** The production rule (path pattern → both target groups with weights). Web only. */
  ruleArn: z.string().optional(),
  /** The test rule (path pattern and a header of the release → idle target group). Web only. */
  testRuleArn: z.string().optional(),
  /** Rules that keep users at the old, or the new, version while traffic moves; only with rollout.affinity. */
  affinityRules: z.object({ old: z.string(), fresh: z.string() }).optional(),
  /** Web only. */
  colours: z.object({ blue: colourSchema, green: colourSchema }).optional(),
  /** Internal and worker: the one ECS service. */
  serviceName: z.string().optional(),
  /** Cron: its schedule in EventBridge Scheduler's default group. */
  scheduleName: z.string().optional(),
});

/** What a restore test works with; only with infrastructure.backups.restoreTest. */
const restoreTestOutputsSchema = z.object({
  /** The vault of AWS Backup, and the role that it restores with. */
  vaultName: z.string(),
  backupRoleArn: z.string(),
  /** The live database: its ARN, and the name of the database in it. */
  databaseArn: z.string(),
  databaseName: z.string(),
  /** Where the copy comes up. */
  subnetGroup: z.string(),
  databaseSecurityGroupIds: z.array(z.string()),
  /** The one-off task that looks at it. */
  family: z.string(),
  executionRoleArn: z.string(),
  logGroup: z.string(),
  subnetIds: z.array(z.string()),
  securityGroupIds: z.array(z.string()),
});

/**
 * What the rollout needs of the infrastructure: the outputs of `programs/app`, or of a program of one's own.
 * Kept as `ez-deploy/outputs.json` in the environment's bucket, so that a rollback needs no Pulumi.
 */
export const appOutputsSchema = z.object({
  app: z.string(),
  environment: z.string(),
  accountId: z.string(),
  region: z.string(),
  clusterName: z.string(),
  clusterArn: z.string(),
  loadBalancerArn: z.string(),
  /** `app/NAME/ID`: the dimension CloudWatch knows the load balancer by. */
  loadBalancerFullName: z.string(),
  /** Where users reach the application, with scheme. */
  url: z.string(),
  /** Lock and journal (DynamoDB, hash key `pk`, range key `sk`, both strings). */
  tableName: z.string(),
  /** Release records, history, reports, assets. */
  bucketName: z.string(),
  /** The guardian (Step Functions, Standard). */
  guardianArn: z.string(),
  /** The SSM automation document that takes traffic back without GitHub; absent where it was applied before there was one. */
  breakGlassDocument: z.string().optional(),
  services: z.record(z.string(), serviceOutputsSchema),
  restoreTest: restoreTestOutputsSchema.optional(),
});

export type AppOutputs = z.output<typeof appOutputsSchema>;
export type RestoreTestOutputs = z.output<typeof restoreTestOutputsSchema>;
export type ColourOutputs = z.output<typeof colourSchema>;
export type Colour = 'blue' | 'green';

/** Key of the outputs in the environment's bucket. */
export const OUTPUTS_KEY = 'ez-deploy/outputs.json';

/** Bucket of an environment: known before any look-up, so that `rollback` can start from an account id alone. */
export function bucketNameFor(app: string, environment: string, accountId: string): string {
  return `${app}-${environment}-ez-deploy-${accountId}`;
}
