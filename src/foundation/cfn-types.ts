import type { StateResource } from '../infra/embedded/state';

export type CfnProperties = Record<string, unknown>;
type Inputs = Readonly<Record<string, unknown>>;

interface CfnType {
  readonly name: string;
  properties(inputs: Inputs): CfnProperties;
}

const json = (value: unknown): unknown => JSON.parse(String(value));
const tags = (inputs: Inputs): CfnProperties => {
  const given = Object.entries((inputs['tags'] ?? {}) as Record<string, unknown>);
  return given.length === 0 ? {} : { Tags: given.map(([Key, Value]) => ({ Key, Value: String(Value) })) };
};
/** Those of the properties that are set, under CloudFormation's names. */
const renamed = (inputs: Inputs, names: Readonly<Record<string, string>>): CfnProperties =>
  Object.fromEntries(
    Object.entries(names).flatMap(([to, from]) => (inputs[from] === undefined ? [] : [[to, inputs[from]]])),
  );

/** CloudFormation's counterpart of each type of the foundation program; what is missing has none. */
export const CFN_TYPES: Readonly<Record<string, CfnType>> = {
  'aws:kms/key:Key': {
    name: 'AWS::KMS::Key',
    properties: (i) => ({
      ...renamed(i, {
        Description: 'description',
        EnableKeyRotation: 'enableKeyRotation',
        PendingWindowInDays: 'deletionWindowInDays',
      }),
      KeyPolicy: json(i['policy']),
      ...tags(i),
    }),
  },
  'aws:kms/alias:Alias': {
    name: 'AWS::KMS::Alias',
    properties: (i) => renamed(i, { AliasName: 'name', TargetKeyId: 'targetKeyId' }),
  },
  'aws:s3/bucket:Bucket': {
    name: 'AWS::S3::Bucket',
    properties: (i) => ({ BucketName: i['bucket'], ...tags(i) }),
  },
  'aws:s3/bucketPolicy:BucketPolicy': {
    name: 'AWS::S3::BucketPolicy',
    properties: (i) => ({ Bucket: bucketOf(i), PolicyDocument: json(i['policy']) }),
  },
  'aws:iam/openIdConnectProvider:OpenIdConnectProvider': {
    name: 'AWS::IAM::OIDCProvider',
    properties: (i) => ({ Url: i['url'], ClientIdList: i['clientIdLists'], ...tags(i) }),
  },
  'aws:iam/policy:Policy': {
    name: 'AWS::IAM::ManagedPolicy',
    properties: (i) => ({
      ...renamed(i, { ManagedPolicyName: 'name', Description: 'description' }),
      PolicyDocument: json(i['policy']),
    }),
  },
  'aws:iam/role:Role': {
    name: 'AWS::IAM::Role',
    properties: (i) => ({
      ...renamed(i, {
        RoleName: 'name',
        Description: 'description',
        MaxSessionDuration: 'maxSessionDuration',
        PermissionsBoundary: 'permissionsBoundary',
      }),
      AssumeRolePolicyDocument: json(i['assumeRolePolicy']),
      ...tags(i),
    }),
  },
  'aws:iam/group:Group': { name: 'AWS::IAM::Group', properties: (i) => renamed(i, { GroupName: 'name' }) },
  'aws:cloudwatch/logGroup:LogGroup': {
    name: 'AWS::Logs::LogGroup',
    properties: (i) => ({
      ...renamed(i, { LogGroupName: 'name', RetentionInDays: 'retentionInDays', KmsKeyId: 'kmsKeyId' }),
      ...tags(i),
    }),
  },
  'aws:cloudtrail/trail:Trail': {
    name: 'AWS::CloudTrail::Trail',
    properties: (i) => ({
      IsLogging: true,
      ...renamed(i, {
        TrailName: 'name',
        S3BucketName: 's3BucketName',
        IsMultiRegionTrail: 'isMultiRegionTrail',
        IncludeGlobalServiceEvents: 'includeGlobalServiceEvents',
        EnableLogFileValidation: 'enableLogFileValidation',
        KMSKeyId: 'kmsKeyId',
        CloudWatchLogsLogGroupArn: 'cloudWatchLogsGroupArn',
        CloudWatchLogsRoleArn: 'cloudWatchLogsRoleArn',
      }),
      ...tags(i),
    }),
  },
  'aws:budgets/budget:Budget': {
    name: 'AWS::Budgets::Budget',
    properties: (i) => ({
      Budget: {
        BudgetName: i['name'],
        BudgetType: i['budgetType'],
        TimeUnit: i['timeUnit'],
        BudgetLimit: { Amount: Number(i['limitAmount']), Unit: i['limitUnit'] },
      },
      NotificationsWithSubscribers: (i['notifications'] as Inputs[]).map((n) => ({
        Notification: renamed(n, {
          ComparisonOperator: 'comparisonOperator',
          NotificationType: 'notificationType',
          Threshold: 'threshold',
          ThresholdType: 'thresholdType',
        }),
        Subscribers: (n['subscriberEmailAddresses'] as string[]).map((Address) => ({
          SubscriptionType: 'EMAIL',
          Address,
        })),
      })),
    }),
  },
  'aws:sns/topic:Topic': {
    name: 'AWS::SNS::Topic',
    properties: (i) => ({ ...renamed(i, { TopicName: 'name', KmsMasterKeyId: 'kmsMasterKeyId' }), ...tags(i) }),
  },
  'aws:sns/topicSubscription:TopicSubscription': {
    name: 'AWS::SNS::Subscription',
    properties: (i) => renamed(i, { TopicArn: 'topic', Protocol: 'protocol', Endpoint: 'endpoint' }),
  },
  'aws:cloudwatch/metricAlarm:MetricAlarm': {
    name: 'AWS::CloudWatch::Alarm',
    properties: (i) => ({
      ...renamed(i, {
        AlarmName: 'name',
        AlarmDescription: 'alarmDescription',
        Namespace: 'namespace',
        MetricName: 'metricName',
        Statistic: 'statistic',
        Period: 'period',
        EvaluationPeriods: 'evaluationPeriods',
        ComparisonOperator: 'comparisonOperator',
        Threshold: 'threshold',
        TreatMissingData: 'treatMissingData',
        AlarmActions: 'alarmActions',
      }),
      Dimensions: Object.entries((i['dimensions'] ?? {}) as Record<string, string>).map(([Name, Value]) => ({
        Name,
        Value,
      })),
    }),
  },
  'aws:organizations/organization:Organization': {
    name: 'AWS::Organizations::Organization',
    properties: (i) => renamed(i, { FeatureSet: 'featureSet' }),
  },
  'aws:organizations/account:Account': {
    name: 'AWS::Organizations::Account',
    properties: (i) => ({ ...renamed(i, { AccountName: 'name', Email: 'email' }), ...tags(i) }),
  },
};

interface Part {
  /** Type of the resource it is a part of. */
  readonly into: string;
  /** Logical name of that resource. */
  of(part: StateResource): string;
  properties(inputs: Inputs): CfnProperties;
}

/** The bucket's real name: the graph's own id of it ends in its logical one, and both are known to the parts only by that id. */
const bucketOf = (i: Inputs): unknown => i['bucket'];
const sameName = (part: StateResource) => part.name;
const ofBucket = (properties: Part['properties']): Part => ({ into: 'aws:s3/bucket:Bucket', of: sameName, properties });

/** Types that CloudFormation has as properties of another. */
export const MERGED: Readonly<Record<string, Part>> = {
  'aws:s3/bucketVersioning:BucketVersioning': ofBucket((i) => ({
    VersioningConfiguration: { Status: (i['versioningConfiguration'] as Inputs)['status'] },
  })),
  'aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration': ofBucket((i) => ({
    BucketEncryption: {
      ServerSideEncryptionConfiguration: (i['rules'] as Inputs[]).map((rule) => ({
        ServerSideEncryptionByDefault: {
          SSEAlgorithm: (rule['applyServerSideEncryptionByDefault'] as Inputs)['sseAlgorithm'],
        },
        BucketKeyEnabled: rule['bucketKeyEnabled'],
      })),
    },
  })),
  'aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock': ofBucket((i) => ({
    PublicAccessBlockConfiguration: renamed(i, {
      BlockPublicAcls: 'blockPublicAcls',
      BlockPublicPolicy: 'blockPublicPolicy',
      IgnorePublicAcls: 'ignorePublicAcls',
      RestrictPublicBuckets: 'restrictPublicBuckets',
    }),
  })),
  'aws:s3/bucketOwnershipControls:BucketOwnershipControls': ofBucket((i) => ({
    OwnershipControls: { Rules: [{ ObjectOwnership: (i['rule'] as Inputs)['objectOwnership'] }] },
  })),
  'aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration': ofBucket((i) => ({
    LifecycleConfiguration: {
      Rules: (i['rules'] as Inputs[]).map((rule) => ({
        Id: rule['id'],
        Status: rule['status'],
        ...(rule['expiration'] === undefined ? {} : { ExpirationInDays: (rule['expiration'] as Inputs)['days'] }),
        NoncurrentVersionExpiration: {
          NoncurrentDays: (rule['noncurrentVersionExpiration'] as Inputs)['noncurrentDays'],
        },
        AbortIncompleteMultipartUpload: {
          DaysAfterInitiation: (rule['abortIncompleteMultipartUpload'] as Inputs)['daysAfterInitiation'],
        },
      })),
    },
  })),
  // Its document is put into the role's list of policies.
  'aws:iam/rolePolicy:RolePolicy': { into: 'aws:iam/role:Role', of: sameName, properties: () => ({}) },
  'aws:iam/groupPolicyAttachment:GroupPolicyAttachment': {
    into: 'aws:iam/group:Group',
    of: sameName,
    properties: (i) => ({ ManagedPolicyArns: [i['policyArn']] }),
  },
};
