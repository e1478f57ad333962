import { AwsError, type CloudContext } from '../kernel/types';
import type { Properties } from './handler';
import { LOOK_UPS } from './look-up';

const ZONES = ['a', 'b', 'c'];

/** What a program may look up in the rehearsal cloud, by the function's Pulumi token. */
const FUNCTIONS: Readonly<Record<string, (ctx: CloudContext) => Properties>> = {
  'aws:index/getCallerIdentity:getCallerIdentity': ({ accountId }) => ({
    id: accountId,
    accountId,
    arn: `arn:aws:iam::${accountId}:user/rehearsal`,
    userId: 'AIDAREHEARSAL',
  }),
  'aws:index/getRegion:getRegion': ({ region }) => ({
    id: region,
    name: region,
    region,
    endpoint: `ec2.${region}.amazonaws.com`,
    description: region,
  }),
  'aws:index/getPartition:getPartition': () => ({
    id: 'aws',
    partition: 'aws',
    dnsSuffix: 'amazonaws.com',
    reverseDnsPrefix: 'com.amazonaws',
  }),
  'aws:index/getAvailabilityZones:getAvailabilityZones': ({ region }) => ({
    id: region,
    names: ZONES.map((zone) => `${region}${zone}`),
    zoneIds: ZONES.map((_, i) => `${region}-az${i + 1}`),
  }),
};

/** @throws AwsError that names the function, where the rehearsal cloud does not know it. */
export async function invoke(ctx: CloudContext, token: string, args: Properties): Promise<Properties> {
  const find = LOOK_UPS[token];
  if (find !== undefined) return find(ctx, args);
  const answer = FUNCTIONS[token];
  if (answer === undefined)
    throw new AwsError('UnknownFunction', `the rehearsal cloud cannot answer the function ${token} yet`);
  return answer(ctx);
}
