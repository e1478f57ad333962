import {
  CreateClusterCommand,
  DeregisterTaskDefinitionCommand,
  DescribeTaskDefinitionCommand,
  ECSClient,
  ListTaskDefinitionsCommand,
  RegisterTaskDefinitionCommand,
} from '@aws-sdk/client-ecs';
import {
  type Action,
  CreateListenerCommand,
  CreateLoadBalancerCommand,
  CreateRuleCommand,
  CreateTargetGroupCommand,
  DeleteRuleCommand,
  DescribeListenersCommand,
  DescribeLoadBalancersCommand,
  DescribeRulesCommand,
  DescribeTargetGroupAttributesCommand,
  DescribeTargetGroupsCommand,
  ElasticLoadBalancingV2Client,
  ModifyRuleCommand,
  ModifyTargetGroupAttributesCommand,
  SetRulePrioritiesCommand,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import {
  AttachRolePolicyCommand,
  CreatePolicyCommand,
  CreateRoleCommand,
  GetPolicyVersionCommand,
  GetRoleCommand,
  GetRolePolicyCommand,
  IAMClient,
  ListAttachedRolePoliciesCommand,
  ListRolePoliciesCommand,
  PutRolePolicyCommand,
} from '@aws-sdk/client-iam';
import {
  CreateBucketCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import {
  CreateSecretCommand,
  DescribeSecretCommand,
  GetSecretValueCommand,
  PutSecretValueCommand,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { GetParameterCommand, GetParametersByPathCommand, PutParameterCommand, SSMClient } from '@aws-sdk/client-ssm';

export interface Place {
  readonly client: {
    endpoint: string;
    region: string;
    credentials: { accessKeyId: string; secretAccessKey: string };
  };
  readonly subnets: string[];
  readonly vpc: string;
}

/** What an AWS says in the end, by topic. */
export type State = Record<string, unknown>;

async function traffic({ client, subnets, vpc }: Place): Promise<State> {
  const elb = new ElasticLoadBalancingV2Client(client);
  const made = await elb.send(
    new CreateLoadBalancerCommand({ Name: 'play', Subnets: subnets, Type: 'application', Scheme: 'internal' }),
  );
  const LoadBalancerArn = made.LoadBalancers?.[0]?.LoadBalancerArn;
  const groups: string[] = [];
  for (const Name of ['play-blue', 'play-green']) {
    const { TargetGroups } = await elb.send(
      new CreateTargetGroupCommand({
        Name,
        Port: 8080,
        Protocol: 'HTTP',
        VpcId: vpc,
        TargetType: 'ip',
        HealthCheckPath: '/health',
        HealthCheckIntervalSeconds: 5,
        HealthCheckTimeoutSeconds: 4,
        HealthyThresholdCount: 2,
        UnhealthyThresholdCount: 3,
        Matcher: { HttpCode: '200-299' },
      }),
    );
    const TargetGroupArn = TargetGroups?.[0]?.TargetGroupArn ?? '';
    const Attributes = [{ Key: 'deregistration_delay.timeout_seconds', Value: '20' }];
    await elb.send(new ModifyTargetGroupAttributesCommand({ TargetGroupArn, Attributes }));
    groups.push(TargetGroupArn);
  }
  const listener = await elb.send(
    new CreateListenerCommand({
      LoadBalancerArn,
      Port: 80,
      Protocol: 'HTTP',
      DefaultActions: [
        {
          Type: 'fixed-response',
          FixedResponseConfig: { StatusCode: '404', ContentType: 'text/plain', MessageBody: 'no' },
        },
      ],
    }),
  );
  const ListenerArn = listener.Listeners?.[0]?.ListenerArn;
  const forward = (blue: number): Action[] => [
    {
      Type: 'forward',
      ForwardConfig: {
        TargetGroups: groups.map((TargetGroupArn, i) => ({ TargetGroupArn, Weight: i === 0 ? blue : 100 - blue })),
        TargetGroupStickinessConfig: { Enabled: true, DurationSeconds: 60 },
      },
    },
  ];
  const rule = async (Priority: number, path: string) => {
    const { Rules } = await elb.send(
      new CreateRuleCommand({
        ListenerArn,
        Priority,
        Conditions: [{ Field: 'path-pattern', PathPatternConfig: { Values: [path] } }],
        Actions: forward(100),
      }),
    );
    return Rules?.[0]?.RuleArn ?? '';
  };
  const [first, second, third] = [await rule(10, '/a/*'), await rule(20, '/b/*'), await rule(30, '/c/*')];
  await elb.send(new ModifyRuleCommand({ RuleArn: first, Actions: forward(90) }));
  await elb.send(new SetRulePrioritiesCommand({ RulePriorities: [{ RuleArn: second, Priority: 5 }] }));
  await elb.send(new DeleteRuleCommand({ RuleArn: third }));
  const rules = (await elb.send(new DescribeRulesCommand({ ListenerArn }))).Rules ?? [];
  return {
    loadBalancers: (await elb.send(new DescribeLoadBalancersCommand({ Names: ['play'] }))).LoadBalancers,
    listeners: (await elb.send(new DescribeListenersCommand({ LoadBalancerArn }))).Listeners,
    rules: rules.toSorted((a, b) => (a.Priority ?? '').localeCompare(b.Priority ?? '')),
    targetGroups: (await elb.send(new DescribeTargetGroupsCommand({ LoadBalancerArn }))).TargetGroups?.toSorted(
      (a, b) => (a.TargetGroupName ?? '').localeCompare(b.TargetGroupName ?? ''),
    ),
    attributes: Object.fromEntries(
      ((await elb.send(new DescribeTargetGroupAttributesCommand({ TargetGroupArn: groups[0] }))).Attributes ?? []).map(
        (a) => [a.Key, a.Value],
      ),
    ),
  };
}

async function definitions({ client }: Place): Promise<State> {
  const ecs = new ECSClient(client);
  await ecs.send(new CreateClusterCommand({ clusterName: 'play' }));
  const register = (version: string) =>
    ecs.send(
      new RegisterTaskDefinitionCommand({
        family: 'play',
        cpu: '256',
        memory: '512',
        networkMode: 'awsvpc',
        requiresCompatibilities: ['FARGATE'],
        executionRoleArn: 'arn:aws:iam::123456789012:role/play-execution',
        containerDefinitions: [
          {
            name: 'web',
            image: `registry/web@sha256:${'0'.repeat(64)}`,
            essential: true,
            portMappings: [{ containerPort: 8080, protocol: 'tcp' }],
            environment: [{ name: 'VERSION', value: version }],
            secrets: [{ name: 'DB', valueFrom: 'arn:aws:secretsmanager:eu-central-1:123456789012:secret:db' }],
            readonlyRootFilesystem: true,
          },
        ],
        tags: [{ key: 'release', value: version }],
      }),
    );
  const [one] = [await register('1'), await register('2'), await register('3')];
  await ecs.send(new DeregisterTaskDefinitionCommand({ taskDefinition: one.taskDefinition?.taskDefinitionArn ?? '' }));
  const describe = async (taskDefinition: string) =>
    (await ecs.send(new DescribeTaskDefinitionCommand({ taskDefinition }))).taskDefinition;
  return {
    newest: await describe('play'),
    second: await describe('play:2'),
    inactive: (await describe('play:1'))?.status,
    listed: (await ecs.send(new ListTaskDefinitionsCommand({ familyPrefix: 'play' }))).taskDefinitionArns,
  };
}

async function secrets({ client }: Place): Promise<State> {
  const manager = new SecretsManagerClient(client);
  await manager.send(new CreateSecretCommand({ Name: 'play/db', Description: 'of the play', SecretString: 'one' }));
  await manager.send(new PutSecretValueCommand({ SecretId: 'play/db', SecretString: 'two' }));
  const [{ Name, SecretString, VersionStages }, previous, described] = [
    await manager.send(new GetSecretValueCommand({ SecretId: 'play/db' })),
    await manager.send(new GetSecretValueCommand({ SecretId: 'play/db', VersionStage: 'AWSPREVIOUS' })),
    await manager.send(new DescribeSecretCommand({ SecretId: 'play/db' })),
  ];
  return {
    value: { Name, SecretString, VersionStages },
    previous: previous.SecretString,
    described: { Name: described.Name, Description: described.Description },
    stages: Object.values(described.VersionIdsToStages ?? {}).toSorted(),
  };
}

async function parameters({ client }: Place): Promise<State> {
  const ssm = new SSMClient(client);
  const put = (Name: string, Value: string, more: object = {}) =>
    ssm.send(new PutParameterCommand({ Name, Value, Type: 'String', ...more }));
  await put('/play/a', '1');
  await put('/play/a', '2', { Overwrite: true });
  await put('/play/deep/b', 'x');
  const refused = await put('/play/a', '3').catch((error: unknown) => (error as Error).name);
  const under = await ssm.send(new GetParametersByPathCommand({ Path: '/play', Recursive: true }));
  return {
    one: (await ssm.send(new GetParameterCommand({ Name: '/play/a' }))).Parameter,
    refused,
    missing: await ssm.send(new GetParameterCommand({ Name: '/play/c' })).catch((e: unknown) => (e as Error).name),
    under: under.Parameters?.toSorted((a, b) => (a.Name ?? '').localeCompare(b.Name ?? '')),
  };
}

async function buckets({ client }: Place): Promise<State> {
  const s3 = new S3Client({ ...client, forcePathStyle: true });
  const Bucket = 'play-records';
  await s3.send(new CreateBucketCommand({ Bucket, CreateBucketConfiguration: { LocationConstraint: 'eu-central-1' } }));
  const put = (Key: string, Body: string, more: object = {}) =>
    s3.send(new PutObjectCommand({ Bucket, Key, Body, ...more }));
  await put('a/1.json', '{}', { ContentType: 'application/json' });
  await put('a/2.json', '{"b":1}');
  await put('b/1.json', 'gone');
  await s3.send(new DeleteObjectCommand({ Bucket, Key: 'b/1.json' }));
  const name = (error: unknown) => (error as Error).name;
  const list = await s3.send(new ListObjectsV2Command({ Bucket, Prefix: 'a/' }));
  const got = await s3.send(new GetObjectCommand({ Bucket, Key: 'a/1.json' }));
  return {
    listed: list.Contents?.map(({ Key, Size, ETag }) => ({ Key, Size, ETag })),
    count: list.KeyCount,
    folders: (await s3.send(new ListObjectsV2Command({ Bucket, Delimiter: '/' }))).CommonPrefixes,
    object: { type: got.ContentType, etag: got.ETag, body: await got.Body?.transformToString() },
    twice: await put('a/1.json', 'x', { IfNoneMatch: '*' }).catch(name),
    stale: await put('a/1.json', 'x', { IfMatch: '"00000000000000000000000000000000"' }).catch(name),
    gone: await s3.send(new GetObjectCommand({ Bucket, Key: 'b/1.json' })).catch(name),
  };
}

async function roles({ client }: Place): Promise<State> {
  const iam = new IAMClient(client);
  const document = (Action: string, more: object) =>
    JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action, ...more }] });
  const trust = document('sts:AssumeRole', { Principal: { Service: 'ecs-tasks.amazonaws.com' } });
  await iam.send(
    new CreateRoleCommand({ RoleName: 'play', AssumeRolePolicyDocument: trust, Description: 'of the play' }),
  );
  const PolicyDocument = document('s3:GetObject', { Resource: 'arn:aws:s3:::play-records/*' });
  await iam.send(new PutRolePolicyCommand({ RoleName: 'play', PolicyName: 'inline', PolicyDocument }));
  const { Policy } = await iam.send(new CreatePolicyCommand({ PolicyName: 'managed', PolicyDocument }));
  const PolicyArn = Policy?.Arn ?? '';
  await iam.send(new AttachRolePolicyCommand({ RoleName: 'play', PolicyArn }));
  const { Role } = await iam.send(new GetRoleCommand({ RoleName: 'play' }));
  const inline = await iam.send(new GetRolePolicyCommand({ RoleName: 'play', PolicyName: 'inline' }));
  const version = await iam.send(new GetPolicyVersionCommand({ PolicyArn, VersionId: 'v1' }));
  const read = (text: string | undefined): unknown => JSON.parse(decodeURIComponent(text ?? 'null'));
  return {
    role: { ...Role, AssumeRolePolicyDocument: read(Role?.AssumeRolePolicyDocument) },
    inline: read(inline.PolicyDocument),
    managed: read(version.PolicyVersion?.Document),
    names: (await iam.send(new ListRolePoliciesCommand({ RoleName: 'play' }))).PolicyNames,
    attached: (await iam.send(new ListAttachedRolePoliciesCommand({ RoleName: 'play' }))).AttachedPolicies,
  };
}

/** The same requests everywhere, and what is there afterwards. */
export const PLAYS: Record<string, (place: Place) => Promise<State>> = {
  'load balancer, target groups and rules': traffic,
  'task definitions': definitions,
  secrets,
  parameters,
  buckets,
  roles,
};
