import { z } from 'zod';

const text = (description: string) => z.string().min(1, 'must not be empty').describe(description);

/** One colour of a web service: a pair of ECS service and target group. */
const colourSchema = z
  .object({
    serviceName: text('Name of the ECS service of this colour; it starts with no task.'),
    targetGroupArn: text('Its target group (target type ip).'),
    targetGroupFullName: text('`targetgroup/NAME/ID`: the dimension that CloudWatch knows the target group by.'),
  })
  .describe('One colour: an ECS service and its target group.');

const serviceOutputsSchema = z.object({
  kind: z.enum(['web', 'internal', 'worker', 'cron']).describe('As in ez-deploy.yml.'),
  repositoryUrl: text('ECR repository without tag or digest: `HOST/NAME`.'),
  repositoryName: text('Its name.'),
  logGroup: text('CloudWatch log group of the tasks.'),
  family: text('Family of the task definitions that releases register.'),
  executionRoleArn: text('Role by which ECS pulls the image and reads the secrets.'),
  taskRoleArn: text('Role of the application itself.'),
  subnetIds: z.array(z.string()).describe('Subnets of the tasks.'),
  securityGroupIds: z.array(z.string()).describe('Security groups of the tasks.'),
  secrets: z
    .record(z.string(), z.string())
    .describe(
      'By name of the variable in the task: what ECS takes as `valueFrom` (an ARN, with `:key::` for a key of JSON).',
    ),
  ruleArn: text('Web: the listener rule that forwards to both target groups with weights, 100 and 0.').optional(),
  testRuleArn: text(
    'Web: a rule before it with the same path and a condition on the header `x-ez-deploy-test`, whose value each release sets; forwards to one target group.',
  ).optional(),
  affinityRules: z
    .object({
      old: text('Keeps users at the old version.'),
      fresh: text('Keeps users at the new version.'),
    })
    .describe('Web, with `rollout.affinity`: two rules with a condition on the header `cookie`.')
    .optional(),
  colours: z.object({ blue: colourSchema, green: colourSchema }).describe('Web: both colours.').optional(),
  serviceName: text('Internal and worker: the one ECS service.').optional(),
  scheduleName: text('Cron: its schedule in EventBridge Scheduler’s group `default`, disabled.').optional(),
});

/**
 * What the rollout needs of the infrastructure: the outputs of `programs/app`, or of a program of one's own.
 * Kept as `ez-deploy/outputs.json` in the environment's bucket, so that a rollback needs no Pulumi.
 */
export const appOutputsSchema = z.object({
  app: text('`app` of ez-deploy.yml.'),
  environment: text('Name of the environment.'),
  accountId: text('AWS account, 12 digits, in quotes.'),
  region: text('AWS region.'),
  clusterName: text('ECS cluster of the services.'),
  clusterArn: text('Its ARN.'),
  loadBalancerArn: text('Application load balancer of the web services.'),
  loadBalancerFullName: text('`app/NAME/ID`: the dimension that CloudWatch knows the load balancer by.'),
  url: text('Where users reach the application, with scheme.'),
  tableName: text('Lock and journal: a DynamoDB table on demand, hash key `pk`, range key `sk`, both strings.'),
  bucketName: text('S3 bucket of release records, history, reports and assets.'),
  guardianArn: text('The guardian: a Step Functions state machine, type STANDARD, of schemas/guardian.asl.json.'),
  breakGlassDocument: text(
    'SSM automation document that takes traffic back without GitHub; may be left out.',
  ).optional(),
  services: z.record(z.string(), serviceOutputsSchema).describe('By name of the service in ez-deploy.yml.'),
});

export type AppOutputs = z.output<typeof appOutputsSchema>;
export type ColourOutputs = z.output<typeof colourSchema>;
export type Colour = 'blue' | 'green';

/** Key of the outputs in the environment's bucket. */
export const OUTPUTS_KEY = 'ez-deploy/outputs.json';

/** Bucket of an environment: known before any look-up, so that `rollback` can start from an account id alone. */
export function bucketNameFor(app: string, environment: string, accountId: string): string {
  return `${app}-${environment}-ez-deploy-${accountId}`;
}
