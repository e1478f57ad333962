import type { Failure } from './check';
import { object, objects, type Properties, str } from './handler';

const set = (value: unknown): boolean => value !== undefined && value !== null && value !== false && value !== '';
const bad = (property: string, reason: string): Failure[] => [{ property, reason }];

/** Exactly one of them, as the API wants it. */
function oneOf(inputs: Properties, keys: readonly string[]): Failure[] {
  const given = keys.filter((key) => inputs[key] !== undefined);
  return given.length === 1
    ? []
    : bad(keys[0] ?? '', `exactly one of ${keys.join(', ')} is needed, got ${given.length}`);
}

const RULE_SOURCES = ['cidrIpv4', 'cidrIpv6', 'prefixListId', 'referencedSecurityGroupId'];

/** What AWS refuses about properties that are right each alone; each line is the API's own documented rule. */
const RELATIONS: Readonly<Record<string, (inputs: Properties) => Failure[]>> = {
  'aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule': (p) => oneOf(p, RULE_SOURCES),
  'aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule': (p) => oneOf(p, RULE_SOURCES),
  'aws:rds/instance:Instance': (p) => [
    ...(set(p['kmsKeyId']) && p['storageEncrypted'] !== true ? bad('kmsKeyId', 'needs storageEncrypted') : []),
    ...(Number(p['monitoringInterval'] ?? 0) > 0 && !set(p['monitoringRoleArn'])
      ? bad('monitoringRoleArn', 'is needed where monitoringInterval is not 0')
      : []),
    ...(p['skipFinalSnapshot'] !== true && !set(p['finalSnapshotIdentifier'])
      ? bad('finalSnapshotIdentifier', 'is needed unless skipFinalSnapshot is set')
      : []),
    ...(set(p['performanceInsightsKmsKeyId']) && p['performanceInsightsEnabled'] !== true
      ? bad('performanceInsightsKmsKeyId', 'needs performanceInsightsEnabled')
      : []),
    ...(set(p['manageMasterUserPassword']) && set(p['password'])
      ? bad('password', 'conflicts with manageMasterUserPassword')
      : []),
    ...(str(p, 'username') === 'rdsadmin' ? bad('username', 'rdsadmin is reserved') : []),
    ...(Number(p['allocatedStorage'] ?? 20) < 20 ? bad('allocatedStorage', 'gp3 storage begins at 20 GiB') : []),
  ],
  'aws:elasticache/replicationGroup:ReplicationGroup': (p) => {
    const token = p['authToken'];
    return [
      ...(set(token) && p['transitEncryptionEnabled'] !== true
        ? bad('authToken', 'needs transitEncryptionEnabled')
        : []),
      ...(typeof token === 'string' && token !== '' && !/^[A-Za-z0-9!&#$^<>-]{16,128}$/.test(token)
        ? bad('authToken', '16 to 128 letters, digits or !&#$^<>-')
        : []),
      ...(set(p['numCacheClusters']) && set(p['numNodeGroups'])
        ? bad('numCacheClusters', 'conflicts with numNodeGroups')
        : []),
      ...(p['multiAzEnabled'] === true && p['automaticFailoverEnabled'] !== true
        ? bad('multiAzEnabled', 'needs automaticFailoverEnabled')
        : []),
      ...(p['kmsKeyId'] !== undefined && p['atRestEncryptionEnabled'] !== true
        ? bad('kmsKeyId', 'needs atRestEncryptionEnabled')
        : []),
      ...(str(p, 'replicationGroupId').length > 40 ? bad('replicationGroupId', 'at most 40 characters') : []),
    ];
  },
  'aws:wafv2/webAcl:WebAcl': (p) => [
    ...(['REGIONAL', 'CLOUDFRONT'].includes(str(p, 'scope')) ? [] : bad('scope', 'REGIONAL or CLOUDFRONT')),
    ...oneOf(object(p['defaultAction']), ['allow', 'block']),
    ...objects(p['rules']).flatMap((rule, i) =>
      oneOf(rule, ['action', 'overrideAction']).map((f) => ({ ...f, property: `rules[${i}].${f.property}` })),
    ),
  ],
  'aws:cloudfront/distribution:Distribution': (p) => {
    const origins = objects(p['origins']).map((o) => str(o, 'originId'));
    const behaviours = [object(p['defaultCacheBehavior']), ...objects(p['orderedCacheBehaviors'])];
    const certificate = object(p['viewerCertificate']);
    return [
      ...behaviours
        .filter((b) => !origins.includes(str(b, 'targetOriginId')))
        .flatMap((b) => bad('targetOriginId', `there is no origin ${str(b, 'targetOriginId')}`)),
      ...(set(certificate['acmCertificateArn']) && !set(certificate['sslSupportMethod'])
        ? bad('viewerCertificate.sslSupportMethod', 'is needed with acmCertificateArn')
        : []),
      ...(Array.isArray(p['aliases']) && p['aliases'].length > 0 && set(certificate['cloudfrontDefaultCertificate'])
        ? bad('aliases', 'need a certificate of their own')
        : []),
    ];
  },
  'aws:cloudwatch/metricAlarm:MetricAlarm': (p) => [
    ...(p['evaluationPeriods'] === undefined ? bad('evaluationPeriods', 'is needed') : []),
    ...oneOf(p, ['metricName', 'metricQueries', 'evaluationCriteria']),
    ...(p['metricName'] !== undefined ? oneOf(p, ['statistic', 'extendedStatistic']) : []),
    ...(objects(p['metricQueries']).length > 0 &&
    objects(p['metricQueries']).filter((q) => q['returnData'] === true).length !== 1
      ? bad('metricQueries', 'exactly one must return data')
      : []),
  ],
  'aws:ec2/networkAcl:NetworkAcl': (p) =>
    (['ingress', 'egress'] as const).flatMap((side) => {
      const numbers = objects(p[side]).map((r) => Number(r['ruleNo']));
      return new Set(numbers).size === numbers.length ? [] : bad(side, 'two rules have the same ruleNo');
    }),
  'aws:backup/plan:Plan': (p) => (objects(p['rules']).length > 0 ? [] : bad('rules', 'at least one')),
  'aws:ec2/flowLog:FlowLog': (p) =>
    oneOf(p, ['vpcId', 'subnetId', 'eniId', 'transitGatewayId', 'transitGatewayAttachmentId', 'regionalNatGatewayId']),
};

/** What AWS refuses about the relations between properties. */
export const relations = (type: string, inputs: Properties): Failure[] => RELATIONS[type]?.(inputs) ?? [];
