/**
 * Services of IAM by the first part of a resource type: what the programs make decides what the infrastructure roles may touch. A test
 * holds its keys against the types of the programs.
 */
export const SERVICES: Readonly<Record<string, readonly string[]>> = {
  appautoscaling: ['application-autoscaling'],
  backup: ['backup', 'backup-storage'],
  cloudfront: ['cloudfront'],
  cloudwatch: ['cloudwatch', 'logs'],
  dynamodb: ['dynamodb'],
  ec2: ['ec2'],
  ecr: ['ecr'],
  ecs: ['ecs'],
  elasticache: ['elasticache'],
  iam: ['iam'],
  kms: ['kms'],
  lb: ['elasticloadbalancing'],
  rds: ['rds'],
  route53: ['route53'],
  s3: ['s3'],
  scheduler: ['scheduler'],
  secretsmanager: ['secretsmanager'],
  servicediscovery: ['servicediscovery'],
  sfn: ['states'],
  sns: ['sns'],
  ssm: ['ssm'],
  vpc: ['ec2'],
  wafv2: ['wafv2'],
};

/** Services that answer in one region for all. */
export const GLOBAL = new Set(['cloudfront', 'iam', 'route53']);
/** Handled by statements of their own: what they may touch is narrower than a service. */
export const APART = new Set(['iam', 's3', 'kms']);

/** IAM's services of resource types. */
export const servicesOf = (types: readonly string[]): string[] => {
  const found = types.flatMap((type) => SERVICES[type.split(':')[1]?.split('/')[0] ?? ''] ?? []);
  return [...new Set(found)].sort();
};

const CRUD = 'Create Delete Describe Get List Put Update Tag Untag';
/**
 * What a provider does with the resources of a service, by the first words of its actions: making, reading, changing, tagging,
 * removing. Not what runs or uses them (ec2:RunInstances, ecs:RunTask, states:StartExecution …). Words that a service has no action
 * for, by its published list, are left out: a pattern that matches nothing is noise to whoever reviews it.
 */
const VERBS: Readonly<Record<string, string>> = {
  'application-autoscaling': 'Delete Describe Get List Put Tag Untag Register Deregister',
  backup: CRUD,
  'backup-storage': 'Delete Describe Get List Put Update Mount',
  cloudfront: 'Create Delete Describe Get List Update Tag Untag Associate',
  cloudwatch: `${CRUD} Set Enable Disable`,
  dynamodb: CRUD,
  ec2: 'Create Delete Describe Get List Modify Associate Disassociate Attach Detach Allocate Release Authorize Revoke Replace Enable Disable Update',
  ecr: `${CRUD} Set`,
  ecs: `${CRUD} Register Deregister`,
  elasticache: 'Create Delete Describe List Modify Add Remove',
  elasticloadbalancing: 'Create Delete Describe Get Modify Set Add Remove',
  logs: `${CRUD} Associate Disassociate`,
  rds: 'Create Delete Describe List Modify Add Remove',
  route53: 'Create Delete Get List Update Change',
  scheduler: 'Create Delete Get List Update Tag Untag',
  secretsmanager: `${CRUD} Remove Rotate Restore`,
  servicediscovery: 'Create Delete Get List Update Tag Untag',
  sns: 'Create Delete Get List Put Set Tag Untag Subscribe Unsubscribe',
  ssm: 'Create Delete Describe Get List Modify Put Update Add Remove',
  states: 'Create Delete Describe Get List Update Tag Untag',
  wafv2: `${CRUD} Associate Disassociate`,
};
/** Verbs of actions that change nothing. */
export const READS: readonly string[] = ['Describe', 'Get', 'List'];
/** Patterns of a service's actions. */
export const patterns = (service: string, only: (verb: string) => boolean = () => true): string[] =>
  (VERBS[service] ?? '')
    .split(' ')
    .filter(only)
    .map((verb) => `${service}:${verb}*`);
