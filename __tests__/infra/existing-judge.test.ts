import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { assume } from '../../programs/app/existing';
import { loadConfig } from '../../src/config/load';
import type { ExistingConfig } from '../../src/config/schema-existing';
import type { ExistingFacts, SubnetFacts } from '../../src/infra/existing/facts';
import { judgeExisting } from '../../src/infra/existing/judge';
import { vpcOf } from '../../src/rehearsal/stand-in';
import { BROUGHT } from './stack';

describe('the judge of what is there already', () => {
  const pool = ['subnet-00000001', 'subnet-00000002', 'subnet-00000003', 'subnet-00000004'];
  const subnet = fc.record({
    vpcId: fc.constantFrom('vpc-00000001', 'vpc-00000002'),
    zone: fc.constantFrom('a', 'b'),
    cidr: fc.constant('10.0.0.0/24'),
    wayOut: fc.constantFrom('internet-gateway', 'other', 'none' as const),
  }) as fc.Arbitrary<SubnetFacts>;
  const subnets = fc.tuple(subnet, subnet, subnet, subnet);

  it('finds nothing exactly where a load balancer and tasks could run', () => {
    fc.assert(
      fc.property(subnets, fc.boolean(), (facts, there) => {
        const existing: ExistingConfig = {
          vpc: { id: 'vpc-00000001', publicSubnets: pool.slice(0, 2), privateSubnets: pool.slice(2) },
        };
        const found: ExistingFacts = {
          vpc: there ? { found: { cidrs: ['10.0.0.0/16'], state: 'available' } } : { error: 'none' },
          subnets: Object.fromEntries(facts.map((f, i) => [pool[i], { found: f }])),
        };
        const tiers = [facts.slice(0, 2), facts.slice(2)];
        const fine =
          there &&
          facts.every((f) => f.vpcId === 'vpc-00000001') &&
          tiers.every((tier) => new Set(tier.map((f) => f.zone)).size === 2) &&
          tiers[0]?.every((f) => f.wayOut === 'internet-gateway') === true &&
          tiers[1]?.every((f) => f.wayOut !== 'internet-gateway') === true;
        expect(judgeExisting(existing, found).length === 0).toBe(fine);
      }),
    );
  });

  it('names every id that cannot be looked up, with AWS’s words', () => {
    const existing: ExistingConfig = {
      vpc: { id: 'vpc-00000001', publicSubnets: pool.slice(0, 2), privateSubnets: pool.slice(2) },
      cluster: 'shared',
    };
    const problems = judgeExisting(existing, {
      vpc: { found: { cidrs: [], state: 'pending' } },
      subnets: Object.fromEntries(pool.map((id) => [id, { error: `AccessDenied on ${id}` }])),
      cluster: { found: { arn: 'a', name: 'shared', status: 'INACTIVE' } },
    });
    expect(problems.map((p) => p.what).filter((w) => w.includes('AccessDenied')).length).toBe(4);
    expect(problems.map((p) => p.what)).toEqual(
      expect.arrayContaining(['vpc-00000001 is pending', 'the cluster shared is INACTIVE']),
    );
    expect(problems.length).toBe(6);
    const fixes = problems.filter((p) => p.what.includes('AccessDenied')).map((p) => p.fix);
    expect(new Set(fixes)).toEqual(new Set([expect.stringMatching(/^give the role .* bootstrap/)]));
  });

  it('wants a public subnet in each zone of the tasks, and one only', () => {
    const [a, b, c, d] = pool as [string, string, string, string];
    const judged = (publicSubnets: string[], privateSubnets: string[], zones: string) =>
      judgeExisting(
        { vpc: { id: 'vpc-00000001', publicSubnets, privateSubnets } },
        {
          vpc: { found: { cidrs: ['10.0.0.0/16'], state: 'available' } },
          subnets: Object.fromEntries(
            [...publicSubnets, ...privateSubnets].map((id, i) => {
              const wayOut = i < publicSubnets.length ? 'internet-gateway' : 'other';
              return [id, { found: { vpcId: 'vpc-00000001', zone: zones[i] ?? '', cidr: '10.0.0.0/24', wayOut } }];
            }),
          ),
        },
      ).map((p) => `${p.where}: ${p.what}`);
    const more = 'subnet-00000005';
    expect(judged([a, b], [c, d, more], 'ababa')).toEqual([]);
    expect(judged([a, b, more], [c, d], 'abbab')).toEqual([
      'infrastructure.existing.vpc.publicSubnets: two of them are in one zone (a, b, b): a load balancer takes one subnet a zone',
    ]);
    expect(judged([a, b], [c, d, more], 'ababc')).toEqual([
      'infrastructure.existing.vpc.privateSubnets: there are tasks in c, and no public subnet: the load balancer would send them nothing',
    ]);
  });

  it.each([
    ['another region', 'arn:aws:ecs:us-east-1:123456789012:cluster/shared', 1],
    ['another account', 'arn:aws:ecs:eu-central-1:999999999999:cluster/shared', 1],
    ['here', 'arn:aws:ecs:eu-central-1:123456789012:cluster/shared', 0],
  ])('holds the ARN of a cluster against the one that is found: %s', (_where, arn, problems) => {
    const text = BROUGHT.replace('cluster: shared', `cluster: ${arn}`);
    const { cluster, clusterArn } = loadConfig(text, {
      ...{ file: 'ez-deploy.yml', environment: 'production', root: '/nowhere' },
    }).infrastructure.existing;
    expect(cluster).toBe('shared');
    const found = { arn: 'arn:aws:ecs:eu-central-1:123456789012:cluster/shared', name: 'shared', status: 'ACTIVE' };
    const judged = judgeExisting({ cluster, clusterArn } as ExistingConfig, { subnets: {}, cluster: { found } });
    expect(judged.length).toBe(problems);
    expect(judged.map((p) => p.what).join()).toMatch(problems === 0 ? /^$/ : /is of another account or region/);
  });

  it('takes what stands in for it, and what is assumed of it, with any number of subnets', async () => {
    const ids = (n: number, from: number) => Array.from({ length: n }, (_, i) => `subnet-0000000${from + i}`);
    for (const [publics, privates] of [
      [2, 5],
      [4, 2],
      [3, 3],
    ] as const) {
      const vpc = { id: 'vpc-00000001', publicSubnets: ids(publics, 10), privateSubnets: ids(privates, 20) };
      const existing: ExistingConfig = { vpc, cluster: 'shared' };
      expect(judgeExisting(existing, await assume(existing))).toEqual([]);
      const zones = (of: string[]) =>
        vpcOf(vpc, 'eu-central-1')
          .filter((g) => of.includes(g.id))
          .map((g) => g.properties['availabilityZone']);
      expect(new Set(zones(vpc.publicSubnets)).size).toBe(publics);
      expect(zones(vpc.publicSubnets)).toEqual(expect.arrayContaining(zones(vpc.privateSubnets)));
      expect(new Set(zones(vpc.privateSubnets)).size).toBeGreaterThan(1);
    }
  });
});
