import { getRouteTable } from '@pulumi/aws/ec2/getRouteTable';
import { getSecurityGroup } from '@pulumi/aws/ec2/getSecurityGroup';
import { getSubnet } from '@pulumi/aws/ec2/getSubnet';
import { getVpc } from '@pulumi/aws/ec2/getVpc';
import { getCluster } from '@pulumi/aws/ecs/getCluster';
import { getKey } from '@pulumi/aws/kms/getKey';
import { getSecret } from '@pulumi/aws/secretsmanager/getSecret';

import { type ExistingConfig, type ExistingStore, SECRET_OF_STORE } from '../../src/config/schema-existing';
import { messageOf } from '../../src/errors';
import type { ExistingFacts, Looked, StoreFacts, SubnetFacts, WayOut } from '../../src/infra/existing/facts';

/** Asks AWS what is there under infrastructure.existing. Changes nothing. */
export type LookUp = (existing: ExistingConfig) => Promise<ExistingFacts>;

async function looked<T>(ask: () => Promise<T>): Promise<Looked<T>> {
  try {
    return { found: await ask() };
  } catch (error) {
    // The SDK repeats which function it was, and the provider which resource: one line says enough.
    return { error: messageOf(error).split('\n')[0] ?? '' };
  }
}

/** A subnet without a table of its own uses the VPC's main one. */
async function routesOf(subnetId: string, vpcId: string) {
  const own = await looked(() => getRouteTable({ subnetId }));
  if ('found' in own) return own.found.routes;
  const main = await getRouteTable({ vpcId, filters: [{ name: 'association.main', values: ['true'] }] });
  return main.routes;
}

function wayOut(routes: Awaited<ReturnType<typeof routesOf>>): WayOut {
  const out = routes.find((route) => route.cidrBlock === '0.0.0.0/0');
  if (out === undefined) return 'none';
  return out.gatewayId.startsWith('igw-') ? 'internet-gateway' : 'other';
}

async function subnetOf(id: string): Promise<SubnetFacts> {
  const { vpcId, availabilityZone, cidrBlock } = await getSubnet({ id });
  return { vpcId, zone: availabilityZone, cidr: cidrBlock, wayOut: wayOut(await routesOf(id, vpcId)) };
}

async function storeOf({ url, securityGroup }: ExistingStore): Promise<StoreFacts> {
  const { name, arn } = SECRET_OF_STORE.exec(url)?.groups ?? {};
  const secret = await looked(async () => {
    const found = await getSecret(arn === undefined ? { name: name ?? '' } : { arn });
    if (found.kmsKeyId === '') return { arn: found.arn };
    // By id, alias or ARN: a policy wants the ARN.
    return { arn: found.arn, keyArn: (await getKey({ keyId: found.kmsKeyId })).arn };
  });
  if (securityGroup === undefined) return { secret };
  return {
    secret,
    group: await looked(async () => ({ vpcId: (await getSecurityGroup({ id: securityGroup })).vpcId })),
  };
}

/** {@link LookUp} by the provider's own functions, with its credentials. */
export const lookUp: LookUp = async ({ vpc, cluster, postgres, redis }) => {
  const ids = vpc === undefined ? [] : [...vpc.publicSubnets, ...vpc.privateSubnets, ...(vpc.dataSubnets ?? [])];
  const subnets = [...new Set(ids)].map(async (id) => [id, await looked(() => subnetOf(id))] as const);
  return {
    ...(vpc === undefined
      ? {}
      : {
          vpc: await looked(async () => {
            const { cidrBlockAssociations, cidrBlock, state } = await getVpc({ id: vpc.id });
            const more = cidrBlockAssociations.filter((a) => a.state === 'associated').map((a) => a.cidrBlock);
            return { cidrs: [...new Set([cidrBlock, ...more])], state };
          }),
        }),
    subnets: Object.fromEntries(await Promise.all(subnets)),
    ...(cluster === undefined
      ? {}
      : {
          cluster: await looked(async () => {
            const { arn, clusterName: name, status } = await getCluster({ clusterName: cluster });
            return { arn, name, status };
          }),
        }),
    ...(postgres === undefined ? {} : { postgres: await storeOf(postgres) }),
    ...(redis === undefined ? {} : { redis: await storeOf(redis) }),
  };
};

/** {@link LookUp} that asks nobody: for the graph alone, which AWS need not be asked for. */
export const assume: LookUp = ({ vpc, cluster, clusterArn, postgres, redis }) => {
  const found = <T>(value: T) => ({ found: value });
  const zones = vpc?.publicSubnets.length ?? 1;
  const tier = (ids: readonly string[], out: WayOut) =>
    ids.map((id, i) => {
      const subnet = { vpcId: vpc?.id ?? '', zone: `zone-${i % zones}`, cidr: `10.0.${i}.0/24`, wayOut: out };
      return [id, found(subnet)] as const;
    });
  const store = (settings: ExistingStore): StoreFacts => ({
    secret: found({ arn: `arn:aws:none:none:000000000000:secret/${settings.url}` }),
    ...(settings.securityGroup === undefined ? {} : { group: found({ vpcId: vpc?.id ?? '' }) }),
  });
  return Promise.resolve({
    ...(vpc === undefined ? {} : { vpc: found({ cidrs: ['10.0.0.0/16'], state: 'available' }) }),
    subnets: Object.fromEntries([
      ...tier(vpc?.dataSubnets ?? [], 'none'),
      ...tier(vpc?.privateSubnets ?? [], 'other'),
      ...tier(vpc?.publicSubnets ?? [], 'internet-gateway'),
    ]),
    ...(cluster === undefined
      ? {}
      : {
          cluster: found({
            arn: clusterArn ?? `arn:aws:none:none:000000000000:cluster/${cluster}`,
            name: cluster,
            status: 'ACTIVE',
          }),
        }),
    ...(postgres === undefined ? {} : { postgres: store(postgres) }),
    ...(redis === undefined ? {} : { redis: store(redis) }),
  });
};
