import type { CostResource } from './graph';
import { fieldOf, type Quantity, used } from './rule';
import type { Usage } from './usage';

/** Metrics that Container Insights writes of a cluster and of a service in it. */
const INSIGHTS = { cluster: 8, service: 11 };

const insightsOn = (r: CostResource): boolean => {
  const settings = r.inputs['settings'];
  return (
    Array.isArray(settings) &&
    settings.some(
      (s) =>
        fieldOf(s, 'name') === 'containerInsights' && ['enabled', 'enhanced'].includes(String(fieldOf(s, 'value'))),
    )
  );
};

/** What is charged once an environment, however many resources share it. */
export function environmentUsage(graph: readonly CostResource[], usage: Usage): Quantity[] {
  const of = (type: string) => graph.filter((r) => r.type === type);
  const has = (type: string) => of(type).length > 0;
  const quantities: Quantity[] = [];
  if (has('aws:ec2/natGateway:NatGateway')) quantities.push(used('nat.gb', usage.natGb));
  if (of('aws:ec2/vpcEndpoint:VpcEndpoint').some((r) => r.inputs['vpcEndpointType'] === 'Interface'))
    quantities.push(used('endpoint.gb', usage.endpointGb));
  if (has('aws:lb/loadBalancer:LoadBalancer')) quantities.push(used('transfer.zones', usage.crossZoneGb));
  if (has('aws:cloudfront/distribution:Distribution')) {
    // What goes from AWS to CloudFront is free: users are answered from there.
    quantities.push(used('cloudfront.gb', usage.dataOutGb), used('cloudfront.requests', usage.requests));
  } else if (has('aws:lb/loadBalancer:LoadBalancer')) quantities.push(used('transfer.out', usage.dataOutGb));
  const watched = of('aws:ecs/cluster:Cluster').filter(insightsOn).length;
  if (watched > 0) {
    const metrics = watched * INSIGHTS.cluster + of('aws:ecs/service:Service').length * INSIGHTS.service;
    quantities.push(used('cloudwatch.metric', metrics));
  }
  return quantities;
}
