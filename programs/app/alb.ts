import { SecurityGroup } from '@pulumi/aws/ec2/securityGroup';
import { Listener } from '@pulumi/aws/lb/listener';
import { LoadBalancer } from '@pulumi/aws/lb/loadBalancer';
import { SecurityGroupEgressRule } from '@pulumi/aws/vpc/securityGroupEgressRule';
import { SecurityGroupIngressRule } from '@pulumi/aws/vpc/securityGroupIngressRule';
import { ComponentResource, type Output } from '@pulumi/pulumi';

import type { ProgramContext } from './context';
import type { LogBucket } from './log-bucket';
import type { NetworkParts } from './network';

/** Folder of its access logs in the bucket of logs. */
const LOG_PREFIX = 'alb';
const TLS_POLICY = 'ELBSecurityPolicy-TLS13-1-2-2021-06';

/** Internet-facing load balancer. With a certificate: HTTPS, and HTTP only redirects. Without one (a first look): HTTP. */
export class Alb extends ComponentResource {
  readonly arn: Output<string>;
  readonly name: Output<string>;
  readonly fullName: Output<string>;
  readonly listenerArn: Output<string>;
  readonly securityGroupId: Output<string>;
  readonly url: Output<string>;
  readonly dnsName: Output<string>;
  readonly zoneId: Output<string>;

  constructor(context: ProgramContext, network: NetworkParts, logs: LogBucket) {
    super('ez-deploy:app:Alb', context.prefix);
    const { prefix } = context;
    const parent = { parent: this };
    const certificate = context.config.domain?.certificate;
    const group = new SecurityGroup(
      `${prefix}-alb`,
      {
        name: `${prefix}-alb`,
        description: 'Load balancer: web traffic in',
        vpcId: network.vpcId,
        tags: { Name: `${prefix}-alb` },
      },
      parent,
    );
    for (const port of certificate === undefined ? [80] : [80, 443]) {
      new SecurityGroupIngressRule(
        `${prefix}-alb-in-${port}`,
        {
          securityGroupId: group.id,
          cidrIpv4: '0.0.0.0/0',
          ipProtocol: 'tcp',
          fromPort: port,
          toPort: port,
          description: `Web traffic on ${port}`,
        },
        parent,
      );
    }
    network.cidrs.forEach((cidrIpv4, i) => {
      new SecurityGroupEgressRule(
        i === 0 ? `${prefix}-alb-out` : `${prefix}-alb-out-${i}`,
        { securityGroupId: group.id, cidrIpv4, ipProtocol: '-1', description: 'To the tasks' },
        parent,
      );
    });
    const balancer = new LoadBalancer(
      `${prefix}-alb`,
      {
        name: prefix.slice(0, 32),
        internal: false,
        loadBalancerType: 'application',
        securityGroups: [group.id],
        subnets: network.publicSubnetIds,
        dropInvalidHeaderFields: true,
        desyncMitigationMode: 'defensive',
        enableDeletionProtection: context.production,
        idleTimeout: 60,
        accessLogs: { enabled: true, bucket: logs.name, prefix: LOG_PREFIX },
        tags: { Name: prefix },
      },
      // The load balancer tries to write as soon as it is told to: the bucket's policy must be there.
      { ...parent, protect: context.production, dependsOn: [logs] },
    );
    const nothing = {
      type: 'fixed-response',
      fixedResponse: { contentType: 'text/plain', statusCode: '404', messageBody: 'Not found' },
    };
    const redirect = { type: 'redirect', redirect: { port: '443', protocol: 'HTTPS', statusCode: 'HTTP_301' } };
    const plain = new Listener(
      `${prefix}-http`,
      {
        loadBalancerArn: balancer.arn,
        port: 80,
        protocol: 'HTTP',
        defaultActions: [certificate === undefined ? nothing : redirect],
      },
      parent,
    );
    const secure =
      certificate === undefined
        ? undefined
        : new Listener(
            `${prefix}-https`,
            {
              loadBalancerArn: balancer.arn,
              port: 443,
              protocol: 'HTTPS',
              certificateArn: certificate,
              sslPolicy: TLS_POLICY,
              defaultActions: [nothing],
            },
            parent,
          );
    this.arn = balancer.arn;
    this.name = balancer.name;
    this.fullName = balancer.arnSuffix;
    this.dnsName = balancer.dnsName;
    this.zoneId = balancer.zoneId;
    this.securityGroupId = group.id;
    this.listenerArn = (secure ?? plain).arn;
    const { domain } = context.config;
    this.url = balancer.dnsName.apply((name) =>
      domain !== undefined && certificate !== undefined ? `https://${domain.name}` : `http://${name}`,
    );
    this.registerOutputs({ url: this.url });
  }
}
