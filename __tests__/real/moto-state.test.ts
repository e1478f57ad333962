import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { type Cloud, startCloud } from '../../src/rehearsal/cloud';
import { clientOf } from '../../sweep/existing';
import { type Place, PLAYS } from './moto-play';
import { network, type Running, startMoto } from './servers';

/** Names that each AWS gives by chance, as one word each. */
function plain(value: unknown): unknown {
  if (value instanceof Date) return 'a date';
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).flatMap(([k, v]) => (v === undefined ? [] : [[k, plain(v)]])));
  if (typeof value !== 'string') return value;
  return value
    .replaceAll(/\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/g, 'UUID')
    .replaceAll(/(?<=[/-])(?:[0-9a-f]{16,17}|[0-9]{10,})(?=\/|$)/g, 'ID')
    .replaceAll(/^AROA[0-9A-Z]+$/g, 'ID');
}

interface Difference {
  readonly where: string;
  readonly rehearsal: unknown;
  readonly moto: unknown;
}

/** Where both say something, and not the same; and what only moto says. */
function compare(ours: unknown, theirs: unknown, where: string): { differs: Difference[]; lacks: string[] } {
  const none = { differs: [], lacks: [] };
  const both = [ours, theirs];
  if (both.every(Array.isArray)) {
    const [a, b] = both as unknown[][];
    if (a?.length !== b?.length) return { differs: [{ where, rehearsal: ours, moto: theirs }], lacks: [] };
    return merge((a ?? []).map((one, i) => compare(one, b?.[i], `${where}[]`)));
  }
  if (both.every((v) => typeof v === 'object' && v !== null && !Array.isArray(v))) {
    const [a, b] = both as Record<string, unknown>[];
    return merge(
      Object.keys(b ?? {}).map((key) => {
        const inner = `${where}.${key}`;
        if (a?.[key] === undefined) return { differs: [], lacks: [inner] };
        return compare(a[key], b?.[key], inner);
      }),
    );
  }
  return ours === theirs ? none : { differs: [{ where, rehearsal: ours, moto: theirs }], lacks: [] };
}

const merge = (all: { differs: Difference[]; lacks: string[] }[]) => ({
  differs: all.flatMap((one) => one.differs),
  lacks: [...new Set(all.flatMap((one) => one.lacks))],
});

/** What differs, and why it may. */
const EXPLAINED: Record<string, string> = {
  '.loadBalancers[].DNSName': 'the rehearsal’s listens on loopback, and says where',
  '.loadBalancers[].CanonicalHostedZoneId': 'moto’s is an example, the same in every region',
  '.loadBalancers[].VpcId': 'the rehearsal has no networks behind EC2’s API: one name stands for them',
  '.targetGroups[].LoadBalancerArns': 'moto names the load balancer once for each rule, AWS once',
};
/** What moto says and the rehearsal does not, and why that is no lie. */
const NOT_SAID: Record<string, string> = {
  '.listeners[].SslPolicy': 'moto says it empty; a listener of HTTP has none',
  '.listeners[].AlpnPolicy': 'moto says it empty; a listener of HTTP has none',
  '.attributes.waf.fail_open.enabled': 'an attribute of load balancers, not of target groups',
  '.role.RoleLastUsed': 'moto says it empty; nobody has used the role',
};

/** moto is another AWS in Python, by other people: both are asked the same, and must be in the same state in the end. */
describe('the rehearsal cloud ends where moto ends', () => {
  let cloud: Cloud;
  let moto: Running;
  let folder: string;
  let places: { ours: Place; theirs: Place };
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'ez-moto-'));
    cloud = await startCloud({ folder, clockFactor: 1 });
    moto = await startMoto();
    places = {
      ours: {
        client: clientOf(cloud.info),
        subnets: ['subnet-00000000000000001', 'subnet-00000000000000002'],
        vpc: 'vpc-00000000000000001',
      },
      theirs: { client: moto.client, ...(await network(moto.endpoint)) },
    };
  });
  afterAll(async () => {
    await cloud.stop();
    await moto.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(Object.entries(PLAYS))('%s', async (_topic, play) => {
    const { differs, lacks } = compare(plain(await play(places.ours)), plain(await play(places.theirs)), '');
    expect(differs.filter((d) => EXPLAINED[d.where] === undefined)).toEqual([]);
    expect(lacks.filter((where) => NOT_SAID[where] === undefined)).toEqual([]);
  });

  it('a difference would be seen', () => {
    expect(compare({ a: [{ w: 1 }] }, { a: [{ w: 2, n: 'x' }] }, '')).toEqual({
      differs: [{ where: '.a[].w', rehearsal: 1, moto: 2 }],
      lacks: ['.a[].n'],
    });
    expect(compare([1], [1, 2], '.x').differs).toHaveLength(1);
  });
});
