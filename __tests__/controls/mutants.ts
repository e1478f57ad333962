import type { Resource } from '../../src/controls/graph';

type Inputs = Record<string, unknown>;
type Change = (inputs: Inputs) => Inputs | undefined;

/** Changes every resource of a type whose name matches; undefined takes the resource away. */
export interface Mutant {
  readonly breaks: number;
  readonly does: string;
  readonly type: string;
  readonly name?: RegExp;
  readonly change: Change;
}

const DB = 'aws:rds/instance:Instance';
const REDIS = 'aws:elasticache/replicationGroup:ReplicationGroup';
const TASK = 'aws:ecs/taskDefinition:TaskDefinition';
const ALB = 'aws:lb/loadBalancer:LoadBalancer';
const CDN = 'aws:cloudfront/distribution:Distribution';
const gone: Change = () => undefined;
const to =
  (more: Inputs): Change =>
  (inputs) => ({ ...inputs, ...more });
const container =
  (more: Inputs): Change =>
  (inputs) => ({
    ...inputs,
    containerDefinitions: JSON.stringify(
      (JSON.parse(String(inputs['containerDefinitions'])) as Inputs[]).map((c) => ({ ...c, ...more })),
    ),
  });
const list = (value: unknown) => value as Inputs[];
const parameters =
  (name: string): Change =>
  (inputs) => ({ ...inputs, parameters: list(inputs['parameters']).filter((p) => p['name'] !== name) });

/** What somebody might do to the program, and the one control that has to notice. */
export const MUTANTS: readonly Mutant[] = [
  { breaks: 1, does: 'no flow logs', type: 'aws:ec2/flowLog:FlowLog', change: gone },
  {
    breaks: 2,
    does: 'a rule in the default group',
    type: 'aws:ec2/defaultSecurityGroup:DefaultSecurityGroup',
    change: to({ egress: [{ protocol: '-1', fromPort: 0, toPort: 0, cidrBlocks: ['0.0.0.0/0'] }] }),
  },
  {
    breaks: 3,
    does: 'public addresses',
    type: 'aws:ec2/subnet:Subnet',
    name: /app-a/,
    change: to({ mapPublicIpOnLaunch: true }),
  },
  {
    breaks: 4,
    does: 'answers’ ports in one piece, with 3389 in it',
    type: 'aws:ec2/networkAcl:NetworkAcl',
    name: /public/,
    change: to({
      ingress: [
        { ruleNo: 100, action: 'allow', protocol: 'tcp', cidrBlock: '0.0.0.0/0', fromPort: 1024, toPort: 65535 },
      ],
    }),
  },
  {
    breaks: 5,
    does: 'SSH for everybody',
    type: 'aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule',
    name: /alb-in-80/,
    change: to({ fromPort: 22, toPort: 22 }),
  },
  {
    breaks: 6,
    does: 'a rule without a description',
    type: 'aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule',
    name: /alb-out/,
    change: to({ description: undefined }),
  },
  { breaks: 7, does: 'a tier without a NACL', type: 'aws:ec2/networkAcl:NetworkAcl', name: /data/, change: gone },
  { breaks: 8, does: 'no endpoint of ECR', type: 'aws:ec2/vpcEndpoint:VpcEndpoint', name: /ecr-dkr/, change: gone },
  { breaks: 9, does: 'a public database', type: DB, change: to({ publiclyAccessible: true }) },
  { breaks: 10, does: 'storage in the clear', type: DB, change: to({ storageEncrypted: false }) },
  { breaks: 11, does: 'one zone', type: DB, change: to({ multiAz: false }) },
  { breaks: 12, does: 'no enhanced monitoring', type: DB, change: to({ monitoringInterval: 0 }) },
  { breaks: 13, does: 'no deletion protection', type: DB, change: to({ deletionProtection: false }) },
  { breaks: 14, does: 'no log export', type: DB, change: to({ enabledCloudwatchLogsExports: ['upgrade'] }) },
  {
    breaks: 14,
    does: 'statements not logged',
    type: 'aws:rds/parameterGroup:ParameterGroup',
    change: parameters('log_statement'),
  },
  { breaks: 15, does: 'no IAM authentication', type: DB, change: to({ iamDatabaseAuthenticationEnabled: false }) },
  { breaks: 16, does: 'backups of a day', type: DB, change: to({ backupRetentionPeriod: 1 }) },
  { breaks: 17, does: 'no minor upgrades', type: DB, change: to({ autoMinorVersionUpgrade: false }) },
  { breaks: 18, does: 'snapshots without tags', type: DB, change: to({ copyTagsToSnapshot: false }) },
  { breaks: 19, does: 'the usual user', type: DB, change: to({ username: 'postgres' }) },
  {
    breaks: 20,
    does: 'TLS not forced',
    type: 'aws:rds/parameterGroup:ParameterGroup',
    change: parameters('rds.force_ssl'),
  },
  {
    breaks: 21,
    does: 'no failover',
    type: REDIS,
    change: to({ automaticFailoverEnabled: false, multiAzEnabled: false }),
  },
  { breaks: 21, does: 'no Redis backups', type: REDIS, change: to({ snapshotRetentionLimit: 0 }) },
  { breaks: 22, does: 'AWS’s own key', type: REDIS, change: to({ kmsKeyId: undefined }) },
  { breaks: 23, does: 'no token', type: REDIS, change: to({ authToken: undefined }) },
  { breaks: 23, does: 'no TLS', type: REDIS, change: to({ transitEncryptionEnabled: false }) },
  { breaks: 24, does: 'the default subnet group', type: REDIS, change: to({ subnetGroupName: 'default' }) },
  {
    breaks: 25,
    does: 'tasks with a public address',
    type: 'aws:ecs/service:Service',
    name: /backend-blue/,
    change: (inputs) => ({
      ...inputs,
      networkConfiguration: { ...(inputs['networkConfiguration'] as Inputs), assignPublicIp: true },
    }),
  },
  { breaks: 26, does: 'privileged', type: TASK, change: container({ privileged: true }) },
  { breaks: 27, does: 'a writable root', type: TASK, change: container({ readonlyRootFilesystem: false }) },
  {
    breaks: 28,
    does: 'a password in the environment',
    type: TASK,
    change: container({ environment: [{ name: 'DB_PASSWORD', value: 'x' }] }),
  },
  { breaks: 29, does: 'no log', type: TASK, change: container({ logConfiguration: undefined }) },
  { breaks: 30, does: 'an old platform', type: 'aws:ecs/service:Service', change: to({ platformVersion: '1.3.0' }) },
  {
    breaks: 31,
    does: 'no insights',
    type: 'aws:ecs/cluster:Cluster',
    change: to({ settings: [{ name: 'containerInsights', value: 'disabled' }] }),
  },
  {
    breaks: 32,
    does: 'one role for both',
    type: TASK,
    change: (inputs) => ({ ...inputs, taskRoleArn: inputs['executionRoleArn'] }),
  },
  {
    breaks: 33,
    does: 'HTTP answers',
    type: 'aws:lb/listener:Listener',
    name: /-http$/,
    change: to({ defaultActions: [{ type: 'fixed-response', fixedResponse: { contentType: 'text/plain' } }] }),
  },
  { breaks: 34, does: 'invalid headers', type: ALB, change: to({ dropInvalidHeaderFields: false }) },
  { breaks: 34, does: 'no desync mitigation', type: ALB, change: to({ desyncMitigationMode: 'monitor' }) },
  { breaks: 35, does: 'no access logs', type: ALB, change: to({ accessLogs: undefined }) },
  { breaks: 36, does: 'a balancer that can go', type: ALB, change: to({ enableDeletionProtection: false }) },
  {
    breaks: 37,
    does: 'TLS 1.0',
    type: 'aws:lb/listener:Listener',
    name: /-https$/,
    change: to({ sslPolicy: 'ELBSecurityPolicy-2016-08' }),
  },
  {
    breaks: 38,
    does: 'CloudFront without logs',
    type: 'aws:cloudwatch/logDelivery:LogDelivery',
    change: gone,
  },
  {
    breaks: 38,
    does: 'a bucket open to CloudFront without control',
    type: CDN,
    change: (inputs) => ({
      ...inputs,
      origins: list(inputs['origins']).map((o) => ({ ...o, originAccessControlId: undefined })),
    }),
  },
  { breaks: 39, does: 'no firewall at the edge', type: CDN, change: to({ webAclId: undefined }) },
  { breaks: 39, does: 'no root object', type: CDN, change: to({ defaultRootObject: undefined }) },
  {
    breaks: 39,
    does: 'no security headers',
    type: 'aws:cloudfront/responseHeadersPolicy:ResponseHeadersPolicy',
    change: to({ securityHeadersConfig: {} }),
  },
  {
    breaks: 40,
    does: 'a bucket without TLS only',
    type: 'aws:s3/bucketPolicy:BucketPolicy',
    name: /records/,
    change: gone,
  },
  {
    breaks: 40,
    does: 'a bucket with ACLs',
    type: 'aws:s3/bucketOwnershipControls:BucketOwnershipControls',
    change: to({ rule: { objectOwnership: 'ObjectWriter' } }),
  },
  {
    breaks: 40,
    does: 'public access',
    type: 'aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock',
    name: /assets/,
    change: to({ blockPublicPolicy: false }),
  },
  {
    breaks: 41,
    does: 'a key that stays',
    type: 'aws:kms/key:Key',
    name: /-data$/,
    change: to({ enableKeyRotation: false }),
  },
  {
    breaks: 41,
    does: 'a key for anyone',
    type: 'aws:kms/key:Key',
    name: /-logs$/,
    change: to({
      policy: JSON.stringify({ Statement: [{ Effect: 'Allow', Principal: '*', Action: 'kms:*', Resource: '*' }] }),
    }),
  },
  {
    breaks: 42,
    does: 'AWS’s own key',
    type: 'aws:secretsmanager/secret:Secret',
    name: /SESSION/,
    change: to({ kmsKeyId: undefined }),
  },
  {
    breaks: 42,
    does: 'never rotated',
    type: 'aws:secretsmanager/secretRotation:SecretRotation',
    name: /redis/,
    change: gone,
  },
  { breaks: 43, does: 'one region', type: 'aws:cloudtrail/trail:Trail', change: to({ isMultiRegionTrail: false }) },
  {
    breaks: 44,
    does: 'logs of a month',
    type: 'aws:cloudwatch/logGroup:LogGroup',
    name: /backend/,
    change: to({ retentionInDays: 30 }),
  },
  { breaks: 44, does: 'AWS’s own key', type: 'aws:cloudwatch/logGroup:LogGroup', change: to({ kmsKeyId: undefined }) },
  {
    breaks: 45,
    does: 'tags that move',
    type: 'aws:ecr/repository:Repository',
    name: /frontend/,
    change: to({ imageTagMutability: 'MUTABLE' }),
  },
  { breaks: 45, does: 'images for ever', type: 'aws:ecr/lifecyclePolicy:LifecyclePolicy', change: gone },
  { breaks: 46, does: 'AWS’s own key', type: 'aws:backup/vault:Vault', change: to({ kmsKeyArn: undefined }) },
  { breaks: 46, does: 'a topic in the clear', type: 'aws:sns/topic:Topic', change: to({ kmsMasterKeyId: undefined }) },
  {
    breaks: 46,
    does: 'an alarm that tells nobody',
    type: 'aws:cloudwatch/metricAlarm:MetricAlarm',
    name: /errors-critical/,
    change: to({ alarmActions: [] }),
  },
  {
    breaks: 47,
    does: 'everything for everything',
    type: 'aws:iam/rolePolicy:RolePolicy',
    name: /guardian/,
    change: to({ policy: JSON.stringify({ Statement: { Effect: 'Allow', Action: '*', Resource: '*' } }) }),
  },
];

/** The graph with the mutant in it, and how many resources it touched. */
export function mutate(
  graph: readonly Resource[],
  { type, name, change }: Mutant,
): { graph: Resource[]; touched: number } {
  let touched = 0;
  const mutated = graph.flatMap((resource) => {
    if (resource.type !== type || (name !== undefined && !name.test(resource.name))) return [resource];
    touched += 1;
    const inputs = change({ ...resource.inputs });
    return inputs === undefined ? [] : [{ ...resource, inputs }];
  });
  return { graph: mutated, touched };
}
