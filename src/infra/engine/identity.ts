import type { Named } from '../../aws/by-name';

/** How a resource is found again whose creation was sent and never confirmed. */
export type Identity =
  /** AWS answers the same creation again with what there is, or overwrites it: nothing has to be found. */
  | { readonly by: 'again' }
  /** Its name is unique and in its inputs: this is the id by which the provider reads it, there or not. */
  | { readonly by: 'inputs'; id(inputs: Inputs): string | undefined }
  /** AWS gives its id: found by the tag that the program puts on it, and read by what its ARN says. */
  | { readonly by: 'tag'; id(arn: string): string }
  /** AWS gives its id, it has no tags, and its name is unique: found in the list of its kind. */
  | {
      readonly by: 'name';
      readonly what: Named;
      within(inputs: Inputs): string;
      id(found: string, inputs: Inputs): string;
    };

type Inputs = Readonly<Record<string, unknown>>;

/** Tag by which a resource is found again: its logical name in the program, unique within its type and stack. */
export const RESOURCE_TAG = 'ez-deploy:resource';

const again: Identity = { by: 'again' };
const text = (inputs: Inputs, key: string): string | undefined => {
  const value = inputs[key];
  return typeof value === 'string' && value !== '' ? value : undefined;
};
/** The values of some inputs with something between; undefined where one is not known. */
const joined = (separator: string, ...keys: string[]): Identity => ({
  by: 'inputs',
  id: (inputs) => {
    const parts = keys.map((key) => text(inputs, key));
    return parts.every((part) => part !== undefined) ? parts.join(separator) : undefined;
  },
});
const named = (key = 'name'): Identity => joined('', key);
const listed = (what: Named): Identity => ({ by: 'name', what, within: () => '', id: (found) => found });
const arn: Identity = { by: 'tag', id: (value) => value };
/** What follows the last `/`, or the last `:` where there is none. */
const last: Identity = { by: 'tag', id: (value) => value.split(/[/:]/).at(-1) ?? value };

/** `arn:aws:wafv2:r:a:regional/webacl/NAME/ID` is read by `ID/NAME/SCOPE`. */
const webAcl: Identity = {
  by: 'tag',
  id: (value) => {
    const [scope = '', , name = '', id = ''] = (value.split(':').at(-1) ?? '').split('/');
    return `${id}/${name}/${scope === 'global' ? 'CLOUDFRONT' : 'REGIONAL'}`;
  },
};

/**
 * Every type of the programs. Ids are those of the section Import of each resource's page in the Pulumi registry (and in the typings of
 * `@pulumi/aws`); what a second creation does is the documentation of the API operation behind it.
 */
export const IDENTITIES: Readonly<Record<string, Identity>> = {
  'aws:appautoscaling/policy:Policy': again,
  'aws:appautoscaling/target:Target': again,
  'aws:budgets/budget:Budget': {
    by: 'inputs',
    id: (inputs) => {
      const [name, account] = [text(inputs, 'name'), text(inputs, 'accountId')];
      return name === undefined || account === undefined ? undefined : `${account}:${name}`;
    },
  },
  'aws:cloudtrail/trail:Trail': arn,
  'aws:iam/accountPasswordPolicy:AccountPasswordPolicy': again,
  'aws:iam/group:Group': named(),
  'aws:iam/groupPolicyAttachment:GroupPolicyAttachment': again,
  'aws:iam/openIdConnectProvider:OpenIdConnectProvider': arn,
  'aws:iam/policy:Policy': arn,
  'aws:organizations/account:Account': last,
  // Its id is not in its inputs, and there is one an account: AWS refuses a second.
  'aws:organizations/organization:Organization': again,
  'aws:backup/plan:Plan': last,
  'aws:backup/selection:Selection': {
    by: 'name',
    what: 'backup-selection',
    within: (inputs) => text(inputs, 'planId') ?? '',
    id: (found, inputs) => `${text(inputs, 'planId') ?? ''}|${found}`,
  },
  'aws:backup/vault:Vault': named(),
  'aws:cloudfront/distribution:Distribution': last,
  'aws:cloudfront/originAccessControl:OriginAccessControl': listed('origin-access-control'),
  'aws:cloudfront/responseHeadersPolicy:ResponseHeadersPolicy': listed('response-headers-policy'),
  'aws:cloudwatch/dashboard:Dashboard': again,
  'aws:cloudwatch/logDelivery:LogDelivery': last,
  'aws:cloudwatch/logDeliveryDestination:LogDeliveryDestination': again,
  'aws:cloudwatch/logDeliverySource:LogDeliverySource': again,
  'aws:cloudwatch/logGroup:LogGroup': named(),
  'aws:cloudwatch/metricAlarm:MetricAlarm': again,
  'aws:dynamodb/table:Table': named(),
  'aws:ec2/defaultSecurityGroup:DefaultSecurityGroup': again,
  'aws:ec2/eip:Eip': last,
  'aws:ec2/flowLog:FlowLog': last,
  'aws:ec2/internetGateway:InternetGateway': last,
  'aws:ec2/natGateway:NatGateway': last,
  'aws:ec2/networkAcl:NetworkAcl': last,
  'aws:ec2/route:Route': joined('_', 'routeTableId', 'destinationCidrBlock'),
  'aws:ec2/routeTable:RouteTable': last,
  'aws:ec2/routeTableAssociation:RouteTableAssociation': joined('/', 'subnetId', 'routeTableId'),
  'aws:ec2/securityGroup:SecurityGroup': last,
  'aws:ec2/subnet:Subnet': last,
  'aws:ec2/vpc:Vpc': last,
  'aws:ec2/vpcEndpoint:VpcEndpoint': last,
  'aws:ecr/lifecyclePolicy:LifecyclePolicy': again,
  'aws:ecr/repository:Repository': named(),
  'aws:ecr/repositoryPolicy:RepositoryPolicy': again,
  'aws:ecs/cluster:Cluster': again,
  'aws:ecs/service:Service': {
    by: 'inputs',
    id: (inputs) => {
      const cluster = text(inputs, 'cluster')?.split('/').at(-1);
      const name = text(inputs, 'name');
      return cluster === undefined || name === undefined ? undefined : `${cluster}/${name}`;
    },
  },
  // A second revision stands beside the first, as every release leaves one.
  'aws:ecs/taskDefinition:TaskDefinition': again,
  'aws:elasticache/parameterGroup:ParameterGroup': named(),
  'aws:elasticache/replicationGroup:ReplicationGroup': named('replicationGroupId'),
  'aws:elasticache/subnetGroup:SubnetGroup': named(),
  'aws:iam/role:Role': named(),
  'aws:iam/rolePolicy:RolePolicy': again,
  'aws:iam/rolePolicyAttachment:RolePolicyAttachment': again,
  'aws:kms/alias:Alias': named(),
  'aws:kms/key:Key': last,
  'aws:lb/listener:Listener': arn,
  'aws:lb/listenerRule:ListenerRule': arn,
  'aws:lb/loadBalancer:LoadBalancer': arn,
  'aws:lb/targetGroup:TargetGroup': arn,
  'aws:rds/instance:Instance': named('identifier'),
  'aws:rds/parameterGroup:ParameterGroup': named(),
  'aws:rds/subnetGroup:SubnetGroup': named(),
  'aws:route53/record:Record': joined('_', 'zoneId', 'name', 'type'),
  'aws:s3/bucket:Bucket': named('bucket'),
  'aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration': again,
  'aws:s3/bucketOwnershipControls:BucketOwnershipControls': again,
  'aws:s3/bucketPolicy:BucketPolicy': again,
  'aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock': again,
  'aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration': again,
  'aws:s3/bucketVersioning:BucketVersioning': again,
  'aws:scheduler/schedule:Schedule': {
    by: 'inputs',
    id: (inputs) => {
      const name = text(inputs, 'name');
      return name === undefined ? undefined : `${text(inputs, 'groupName') ?? 'default'}/${name}`;
    },
  },
  'aws:secretsmanager/secret:Secret': arn,
  'aws:secretsmanager/secretRotation:SecretRotation': again,
  'aws:secretsmanager/secretVersion:SecretVersion': again,
  'aws:servicediscovery/httpNamespace:HttpNamespace': last,
  'aws:sfn/stateMachine:StateMachine': arn,
  'aws:sns/topic:Topic': again,
  'aws:sns/topicPolicy:TopicPolicy': again,
  'aws:sns/topicSubscription:TopicSubscription': again,
  'aws:ssm/document:Document': named(),
  'aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule': last,
  'aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule': last,
  'aws:wafv2/webAcl:WebAcl': webAcl,
  'aws:wafv2/webAclAssociation:WebAclAssociation': again,
  'aws:wafv2/webAclLoggingConfiguration:WebAclLoggingConfiguration': again,
};

/** Whether the program tags resources of the type, so that they can be found again. */
export const isTagged = (type: string): boolean => IDENTITIES[type]?.by === 'tag';
