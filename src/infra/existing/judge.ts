import type { ExistingConfig, ExistingStore, ExistingVpc } from '../../config/schema-existing';
import type { Problem } from '../../errors';
import { type ExistingFacts, foundOf, type Looked, type StoreFacts, type SubnetFacts } from './facts';

const AT = 'infrastructure.existing';
/** A load balancer and a database's subnet group want two. */
const LEAST_ZONES = 2;

/** How AWS's services say that the caller lacks a right. */
const DENIED = /Access ?Denied|not authorized|UnauthorizedOperation/i;

const missing = (where: string, what: string, looked: Looked<unknown> | undefined): Problem[] =>
  looked === undefined || 'found' in looked
    ? []
    : [
        {
          where,
          what: `${what} cannot be looked up: ${looked.error}`,
          fix: DENIED.test(looked.error)
            ? 'give the role of this job that right; roles that bootstrap made have it once bootstrap has run again'
            : 'check its id, the account and the region',
        },
      ];

/** A load balancer sends nothing to targets in a zone that it has no subnet in. */
function zoneProblems({ publicSubnets, privateSubnets }: ExistingVpc, { subnets }: ExistingFacts): Problem[] {
  const served = publicSubnets.map((id) => foundOf(subnets[id])?.zone);
  // What could not be looked up has been said, and may be the one.
  if (served.includes(undefined)) return [];
  const zones = privateSubnets.flatMap((id) => foundOf(subnets[id])?.zone ?? []);
  return [...new Set(zones)]
    .filter((zone) => !served.includes(zone))
    .map((zone) => ({
      where: `${AT}.vpc.privateSubnets`,
      what: `there are tasks in ${zone}, and no public subnet: the load balancer would send them nothing`,
      fix: `name a public subnet of ${zone} too, or leave its private ones out`,
    }));
}

function subnetProblems(vpc: ExistingVpc, facts: ExistingFacts): Problem[] {
  const problems: Problem[] = [];
  for (const tier of ['publicSubnets', 'privateSubnets', 'dataSubnets'] as const) {
    const ids = vpc[tier] ?? [];
    const where = `${AT}.vpc.${tier}`;
    const found: SubnetFacts[] = [];
    for (const id of ids) {
      const looked = facts.subnets[id];
      problems.push(...missing(where, id, looked));
      const subnet = foundOf(looked);
      if (subnet === undefined) continue;
      found.push(subnet);
      if (subnet.vpcId !== vpc.id)
        problems.push({
          where,
          what: `${id} is a subnet of ${subnet.vpcId}, not of ${vpc.id}`,
          fix: 'name subnets of one VPC',
        });
      else if (tier === 'publicSubnets' && subnet.wayOut !== 'internet-gateway')
        problems.push({
          where,
          what: `${id} has no route to an internet gateway: users could not reach a load balancer in it`,
          fix: 'name public subnets, or add the route 0.0.0.0/0 to its route table',
        });
      else if (tier === 'privateSubnets' && subnet.wayOut === 'internet-gateway')
        problems.push({
          where,
          what: `${id} is a public subnet: tasks get no public address, and its route to the internet gateway is of no use without one`,
          fix: 'name subnets whose way out is a NAT gateway, or that have endpoints of AWS’s services',
        });
    }
    const zones = new Set(found.map((s) => s.zone));
    // What could not be looked up has been said, and may be in another zone.
    if (ids.length > 0 && found.length === ids.length && zones.size < LEAST_ZONES)
      problems.push({
        where,
        what: `all ${ids.length} are in ${[...zones].join(', ')}: two zones are needed at least`,
        fix: 'name a subnet of another zone too',
      });
    if (tier === 'publicSubnets' && zones.size < found.length && zones.size >= LEAST_ZONES)
      problems.push({
        where,
        what: `two of them are in one zone (${found.map((s) => s.zone).join(', ')}): a load balancer takes one subnet a zone`,
        fix: 'name one subnet of each zone',
      });
  }
  return [...problems, ...zoneProblems(vpc, facts)];
}

function storeProblems(
  store: 'postgres' | 'redis',
  { url, securityGroup }: ExistingStore,
  facts: StoreFacts | undefined,
  vpc: string | undefined,
): Problem[] {
  const group = foundOf(facts?.group);
  const at = `${AT}.${store}`;
  return [
    ...missing(`${at}.url`, `the secret ${url}`, facts?.secret),
    ...missing(`${at}.securityGroup`, securityGroup ?? '', facts?.group),
    ...(group === undefined || group.vpcId === vpc
      ? []
      : [
          {
            where: `${at}.securityGroup`,
            what: `${securityGroup ?? ''} is of ${group.vpcId}, and the services are in ${vpc ?? 'a VPC of their own'}`,
            fix: 'a rule can name a group of its own VPC only: name another group, or leave it out and let the services in yourself',
          },
        ]),
  ];
}

/** Everything that is wrong with what is to be used in place of ours, by what AWS says of it. Pure. */
export function judgeExisting(existing: ExistingConfig, facts: ExistingFacts): Problem[] {
  const { vpc, cluster } = existing;
  const state = foundOf(facts.vpc)?.state;
  const found = foundOf(facts.cluster);
  const status = found?.status;
  return [
    ...(vpc === undefined ? [] : missing(`${AT}.vpc.id`, vpc.id, facts.vpc)),
    ...(vpc === undefined || state === undefined || state === 'available'
      ? []
      : [{ where: `${AT}.vpc.id`, what: `${vpc.id} is ${state}` }]),
    ...(vpc === undefined || foundOf(facts.vpc) === undefined ? [] : subnetProblems(vpc, facts)),
    ...(cluster === undefined ? [] : missing(`${AT}.cluster`, `the cluster ${cluster}`, facts.cluster)),
    ...(cluster === undefined || status === undefined || status === 'ACTIVE'
      ? []
      : [{ where: `${AT}.cluster`, what: `the cluster ${cluster} is ${status}`, fix: 'name one that is ACTIVE' }]),
    // Looked up by its name, here: there may be one of the same name.
    ...(found === undefined || existing.clusterArn === undefined || existing.clusterArn === found.arn
      ? []
      : [
          {
            where: `${AT}.cluster`,
            what: `${existing.clusterArn} is of another account or region: the one of that name here is ${found.arn}`,
            fix: 'services run in the account and the region of the environment: name a cluster there',
          },
        ]),
    ...(['postgres', 'redis'] as const).flatMap((store) => {
      const settings = existing[store];
      return settings === undefined ? [] : storeProblems(store, settings, facts[store], vpc?.id);
    }),
  ];
}
