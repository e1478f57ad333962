import { type Graph, list, object, parsed, type Resource, set, strings } from './graph';
import type { Control, Finding } from './judge';
import { each, rules } from './looks';

const TASK = 'aws:ecs/taskDefinition:TaskDefinition';
const SERVICE = 'aws:ecs/service:Service';
const ALB = 'aws:lb/loadBalancer:LoadBalancer';
const LISTENER = 'aws:lb/listener:Listener';
const CDN = 'aws:cloudfront/distribution:Distribution';
/** Policies without TLS 1.0 and 1.1 (ELB.17's list is longer; these are the beginnings of the names on it). */
const MODERN_TLS = /^ELBSecurityPolicy-TLS13-1-[23]-/;
const SECRET_NAME = /(?:PASSWORD|SECRET|TOKEN|PRIVATE_KEY|API_KEY|DATABASE_URL|REDIS_URL|AWS_ACCESS_KEY_ID)$/i;

const containers = (task: Resource) => list(parsed(task.inputs['containerDefinitions']));
const everyContainer = (holds: (container: Readonly<Record<string, unknown>>) => boolean) =>
  each(TASK, (task) => containers(task).length > 0 && containers(task).every(holds));

/** HTTP listeners of balancers that face the internet. */
const plain = (graph: Graph) => graph.of(LISTENER).filter((l) => l.inputs['protocol'] === 'HTTP');
const secure = (graph: Graph) => graph.of(LISTENER).filter((l) => l.inputs['protocol'] === 'HTTPS');
const behaviours = (cdn: Resource) => [
  object(cdn.inputs['defaultCacheBehavior']),
  ...list(cdn.inputs['orderedCacheBehaviors']),
];

/** Rows 25 to 39. */
export const SERVICE_CONTROLS: readonly Control[] = [
  {
    number: 25,
    ids: ['ECS.2', 'CKV_AWS_333'],
    title: 'tasks get no public IP',
    needed: true,
    judge: each(SERVICE, (s) => object(s.inputs['networkConfiguration'])['assignPublicIp'] !== true),
  },
  {
    number: 26,
    ids: ['ECS.4', 'CKV_AWS_334'],
    title: 'containers not privileged',
    needed: true,
    judge: everyContainer((c) => c['privileged'] !== true),
  },
  {
    number: 27,
    ids: ['ECS.5', 'CKV_AWS_336'],
    title: 'read-only root file system',
    needed: true,
    judge: everyContainer((c) => c['readonlyRootFilesystem'] === true),
  },
  {
    number: 28,
    ids: ['ECS.8'],
    title: 'no secrets in container environment',
    needed: true,
    judge: everyContainer((c) => !list(c['environment']).some((e) => SECRET_NAME.test(String(e['name'])))),
  },
  {
    number: 29,
    ids: ['ECS.9'],
    title: 'containers log',
    needed: true,
    judge: everyContainer((c) => set(object(c['logConfiguration'])['logDriver'])),
  },
  {
    number: 30,
    ids: ['ECS.10', 'CKV_AWS_332'],
    title: 'Fargate platform LATEST',
    needed: true,
    judge: each(SERVICE, (s) => [undefined, 'LATEST'].includes(s.inputs['platformVersion'] as string | undefined)),
  },
  {
    number: 31,
    ids: ['ECS.12', 'CKV_AWS_65'],
    title: 'Container Insights',
    needed: true,
    judge: each('aws:ecs/cluster:Cluster', (c) =>
      list(c.inputs['settings']).some(
        (s) => s['name'] === 'containerInsights' && ['enabled', 'enhanced'].includes(String(s['value'])),
      ),
    ),
  },
  {
    number: 32,
    ids: ['CKV_AWS_249'],
    title: 'execution role differs from task role',
    needed: true,
    judge: each(
      TASK,
      (t) => set(t.inputs['executionRoleArn']) && t.inputs['executionRoleArn'] !== t.inputs['taskRoleArn'],
    ),
  },
  {
    number: 33,
    ids: ['ELB.1', 'CKV2_AWS_20'],
    title: 'HTTP redirects to HTTPS',
    needed: true,
    judge: (graph) =>
      plain(graph).map((resource): Finding => {
        const [action] = list(resource.inputs['defaultActions']);
        return {
          resource,
          holds: action?.['type'] === 'redirect' && object(action['redirect'])['protocol'] === 'HTTPS',
        };
      }),
  },
  {
    number: 34,
    ids: ['ELB.4', 'ELB.12', 'CKV_AWS_131', 'CKV_AWS_328'],
    title: 'ALB drops invalid headers, desync mitigation',
    needed: true,
    judge: rules(ALB, {
      'invalid headers get through': (a) => a.inputs['dropInvalidHeaderFields'] === true,
      'no desync mitigation': (a) =>
        ['defensive', 'strictest'].includes(String(a.inputs['desyncMitigationMode'] ?? 'defensive')),
    }),
  },
  {
    number: 35,
    ids: ['ELB.5', 'CKV_AWS_91'],
    title: 'ALB access logs',
    needed: true,
    judge: each(
      ALB,
      (a) => object(a.inputs['accessLogs'])['enabled'] === true && set(object(a.inputs['accessLogs'])['bucket']),
    ),
  },
  {
    number: 36,
    ids: ['ELB.6', 'CKV_AWS_150'],
    title: 'ALB deletion protection',
    needed: true,
    judge: each(ALB, (a) => a.inputs['enableDeletionProtection'] === true),
  },
  {
    number: 37,
    ids: ['ELB.17', 'CKV_AWS_103'],
    title: 'modern TLS policy on the HTTPS listener',
    needed: true,
    judge: (graph) =>
      secure(graph).map((resource) => ({ resource, holds: MODERN_TLS.test(String(resource.inputs['sslPolicy'])) })),
  },
  {
    number: 38,
    ids: ['CloudFront.3', 'CloudFront.5', 'CloudFront.13', 'CloudFront.15', 'CKV_AWS_34', 'CKV_AWS_86', 'CKV_AWS_174'],
    title: 'CloudFront HTTPS, logs, TLS 1.2, OAC',
    judge: rules(CDN, {
      'takes HTTP': (c) =>
        behaviours(c).every((b) => ['redirect-to-https', 'https-only'].includes(String(b['viewerProtocolPolicy']))),
      'no logs': (c, graph) =>
        set(object(c.inputs['loggingConfig'])['bucket']) ||
        graph
          .about('aws:cloudwatch/logDeliverySource:LogDeliverySource', 'resourceArn', c)
          .some((s) =>
            graph
              .of('aws:cloudwatch/logDelivery:LogDelivery')
              .some((d) => d.inputs['deliverySourceName'] === s.inputs['name']),
          ),
      'old TLS': (c) => /^TLSv1\.[23]/.test(String(object(c.inputs['viewerCertificate'])['minimumProtocolVersion'])),
      'a bucket without origin access control': (c) =>
        list(c.inputs['origins']).every((o) => set(o['customOriginConfig']) || set(o['originAccessControlId'])),
    }),
  },
  {
    number: 39,
    ids: ['CloudFront.6', 'CloudFront.1', 'CKV_AWS_68', 'CKV_AWS_305', 'CKV2_AWS_32'],
    title: 'CloudFront WAF, root object, security headers',
    judge: rules(CDN, {
      'no firewall': (c) => set(c.inputs['webAclId']),
      'no root object': (c) => set(c.inputs['defaultRootObject']),
      'no security headers': (c, graph) => {
        const withHeaders = graph
          .of('aws:cloudfront/responseHeadersPolicy:ResponseHeadersPolicy')
          .filter((p) => set(object(p.inputs['securityHeadersConfig'])['strictTransportSecurity']))
          .map((p) => p.id);
        return behaviours(c).every((b) =>
          strings([b['responseHeadersPolicyId']]).every((id) => withHeaders.includes(id)),
        );
      },
    }),
  },
];
