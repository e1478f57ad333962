import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { IDENTITIES, isTagged, RESOURCE_TAG } from '../../../src/infra/engine/identity';
import { type Finder, fits, lookUp, settle, type StateResource } from '../../../src/infra/engine/pending';
import { TAGGABLE } from '../../../programs/app/taggable.generated';
import { TYPES } from '../../../src/rehearsal/resources/types.generated';

const urn = (type: string, name = 'one') => `urn:pulumi:production::board::ez-deploy:app:X$${type}::${name}`;
const resource = (type: string, inputs: Record<string, unknown> = {}, name = 'one'): StateResource => ({
  urn: urn(type, name),
  type,
  inputs,
});
const nothing: Finder = { byTag: () => Promise.resolve([]), byName: () => Promise.resolve(undefined) };
const VPC = 'aws:ec2/vpc:Vpc';

describe('creations that were never confirmed', () => {
  it('can be found, for every type of the programs', () => {
    expect(Object.keys(IDENTITIES).sort()).toEqual(Object.keys(TYPES).sort());
    const untagged = Object.keys(IDENTITIES).filter((type) => isTagged(type) && !TAGGABLE.has(type));
    expect(untagged).toEqual([]);
  });

  const looked: [StateResource, Partial<Finder>, string | undefined][] = [
    [
      resource(VPC, { tags: { [RESOURCE_TAG]: 'one' } }),
      {
        byTag: (name) => Promise.resolve([`arn:aws:ec2:r:1:vpc-endpoint/vpce-1-${name}`, 'arn:aws:ec2:r:1:vpc/vpc-1']),
      },
      'vpc-1',
    ],
    [resource(VPC, { tags: { [RESOURCE_TAG]: 'one' } }), {}, undefined],
    [resource(VPC), { byTag: () => Promise.resolve(['arn:aws:ec2:r:1:vpc/vpc-1']) }, undefined],
    [resource('aws:rds/instance:Instance', { identifier: 'db' }), {}, 'db'],
    [resource('aws:ecs/service:Service', { cluster: 'arn:aws:ecs:r:1:cluster/c', name: 's' }), {}, 'c/s'],
    [
      resource('aws:ec2/route:Route', { routeTableId: 'rtb-1', destinationCidrBlock: '0.0.0.0/0' }),
      {},
      'rtb-1_0.0.0.0/0',
    ],
    [resource('aws:ec2/route:Route', { destinationCidrBlock: '0.0.0.0/0' }), {}, undefined],
    [resource('aws:cloudwatch/metricAlarm:MetricAlarm', { name: 'a' }), {}, undefined],
    [
      resource('aws:wafv2/webAcl:WebAcl', { tags: { [RESOURCE_TAG]: 'one' } }),
      { byTag: () => Promise.resolve(['arn:aws:wafv2:r:1:regional/webacl/n/i']) },
      'i/n/REGIONAL',
    ],
    [
      resource('aws:backup/selection:Selection', { name: 'all', planId: 'p' }),
      { byName: (what, name, within) => Promise.resolve(`${what}:${name}:${within}`) },
      'p|backup-selection:all:p',
    ],
  ];
  it.each(looked)('are looked up by what identifies them: %j', async (of, finder, id) => {
    expect((await lookUp([of], { ...nothing, ...finder }))[0]?.id).toBe(id);
  });

  it('of a type of somebody’s own are left to a person, with the command', async () => {
    const [found] = await lookUp([resource('aws:kinesis/stream:Stream')], nothing);
    expect(found).toMatchObject({
      id: undefined,
      note: expect.stringContaining('pulumi import aws:kinesis/stream:Stream one ID'),
    });
  });

  it.each([
    ['aws:lb/listener:Listener', 'arn:aws:elasticloadbalancing:r:1:listener-rule/app/x/1/2/3', false],
    ['aws:lb/listener:Listener', 'arn:aws:elasticloadbalancing:r:1:listener/app/x/1/2', true],
    ['aws:lb/listenerRule:ListenerRule', 'arn:aws:elasticloadbalancing:r:1:listener-rule/app/x/1/2/3', true],
    ['aws:lb/targetGroup:TargetGroup', 'arn:aws:elasticloadbalancing:r:1:targetgroup/x/1', true],
    ['aws:ec2/securityGroup:SecurityGroup', 'arn:aws:ec2:r:1:security-group-rule/sgr-1', false],
    ['aws:ec2/routeTable:RouteTable', 'arn:aws:ec2:r:1:route-table/rtb-1', true],
    ['aws:kms/key:Key', 'arn:aws:kms:r:1:key/1', true],
    ['aws:secretsmanager/secret:Secret', 'arn:aws:secretsmanager:r:1:secret:x', true],
    ['aws:sfn/stateMachine:StateMachine', 'arn:aws:states:r:1:stateMachine:x', true],
    ['aws:ec2/natGateway:NatGateway', 'arn:aws:ec2:r:1:natgateway/nat-1', true],
    ['aws:backup/plan:Plan', 'arn:aws:backup:r:1:backup-plan:1', true],
    ['aws:cloudfront/distribution:Distribution', 'arn:aws:cloudfront::1:distribution/E1', true],
  ])('are told apart by the kind in the ARN: %s and %s: %s', (type, arn, yes) => {
    expect(fits(type, arn)).toBe(yes);
  });

  it('are in the state once, or not at all, and nothing else of it changes', () => {
    const resources = fc
      .uniqueArray(fc.nat(20), { maxLength: 8 })
      .map((ns) => ns.map((n) => ({ ...resource(VPC, {}, `r${n}`), id: `old-${n}` })));
    const pending = fc.uniqueArray(fc.record({ n: fc.nat(20), there: fc.boolean() }), {
      selector: (p) => p.n,
      maxLength: 8,
    });
    fc.assert(
      fc.property(resources, pending, (before, asked) => {
        const found = asked.map(({ n, there }) => ({
          resource: resource(VPC, {}, `r${n}`),
          id: there ? `new-${n}` : undefined,
          note: undefined,
        }));
        const operations = found.map((f) => ({ type: 'creating', resource: f.resource }));
        const after = settle({ version: 3, resources: before, pending_operations: operations }, found);
        expect(after.pending_operations).toEqual([]);
        const urns = (after.resources ?? []).map((r) => r.urn);
        expect(new Set(urns).size).toBe(urns.length);
        expect(after.resources?.slice(0, before.length)).toEqual(before);
        for (const f of found) {
          const known = before.some((b) => b.urn === f.resource.urn);
          expect(urns.includes(f.resource.urn)).toBe(known || f.id !== undefined);
        }
      }),
    );
  });

  it('of a replacement take the place of the half that was kept as a reminder', () => {
    const reminder = { ...resource(VPC), id: 'old', pendingReplacement: true };
    const after = settle({ resources: [reminder] }, [{ resource: resource(VPC), id: 'new', note: undefined }]);
    expect(after.resources).toEqual([{ ...resource(VPC), id: 'new' }]);
  });
});
