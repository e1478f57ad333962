import type { EnvironmentConfig } from '../config/schema';
import type { Estimate } from './estimate';
import { armHint } from './arm-hint';
import { DISCOUNTS, DISCOUNTS_DATE } from './prices';
import type { Charge } from './rule';

/** A way to pay less. */
export interface Hint {
  readonly what: string;
  /** USD a month that it saves, at the estimate's usage. */
  readonly savesUsd: number;
  /** What it costs or asks in return. */
  readonly but: string;
  readonly source: string;
}

/** Below this a hint is not worth a reader's time, USD a month. */
const LEAST_SAVING = 1;
/** Hours of a working week in which dev and staging are used: 12 hours on five days of 168. */
const OFFICE_SHARE = 60 / 168;

const sumBy = (charges: readonly Charge[], test: (line: string) => boolean): number =>
  charges.filter((c) => test(c.line)).reduce((sum, c) => sum + c.monthlyUsd, 0);

/** What would make an environment cheaper, the greatest saving first. Pure. */
export function hintsFor(config: EnvironmentConfig, { charges }: Estimate, kind: string): Hint[] {
  const by = (prefix: string) => sumBy(charges, (line) => line.startsWith(prefix));
  const endpoints = by('endpoint.');
  const nat = by('nat.hour');
  const source = (url: string) => `${url} (from memory, ${DISCOUNTS_DATE})`;
  const all: Hint[] = [
    {
      what: DISCOUNTS.reservedRds.what,
      savesUsd: sumBy(charges, (l) => /^rds\.(?:single|multi)\./.test(l)) * DISCOUNTS.reservedRds.share,
      but: 'a year paid whether it runs or not',
      source: source(DISCOUNTS.reservedRds.url),
    },
    {
      what: DISCOUNTS.reservedCache.what,
      savesUsd: by('elasticache.node.') * DISCOUNTS.reservedCache.share,
      but: 'a year paid whether it runs or not',
      source: source(DISCOUNTS.reservedCache.url),
    },
    {
      what: DISCOUNTS.savingsPlan.what,
      savesUsd: by('fargate.') * DISCOUNTS.savingsPlan.share,
      but: 'a year paid whether it runs or not',
      source: source(DISCOUNTS.savingsPlan.url),
    },
    ...armHint(config, charges),
  ];
  all.push({
    what: 'right-sizing: tasks of half the size, where the dashboard shows them below 40 % of CPU and memory',
    savesUsd: by('fargate.') / 2,
    but: 'less room for a burst until scaling has answered it',
    source: 'arithmetic on the estimate',
  });
  if (kind !== 'production') {
    all.push({
      what: 'autoscaling: tasks only in working hours (60 of 168)',
      savesUsd: by('fargate.') * (1 - OFFICE_SHARE),
      but: 'nobody can use the environment at night',
      source: 'arithmetic on the estimate',
    });
  }
  if (config.infrastructure.nat === 'per-zone' && nat > 0) {
    all.push({
      what: 'infrastructure.nat: one',
      savesUsd: nat / 2,
      but: 'when that zone is lost, tasks of the other reach nothing outside',
      source: 'arithmetic on the estimate',
    });
  }
  if (endpoints > 0) {
    all.push({
      what: 'infrastructure.endpoints: []',
      savesUsd: sumBy(charges, (l) => l === 'endpoint.hour'),
      but: 'controls EC2.55 and EC2.56 then fail; image layers go through NAT (priced by the GB) where S3 does not serve them',
      source: 'arithmetic on the estimate',
    });
  }
  const kept = by('cloudwatch.logs.kept');
  all.push({
    what: 'lifecycle: logs that are older than needed go to S3 or away; about half of what is kept',
    savesUsd: kept / 2,
    but: 'an audit asks for a year or more',
    source: 'arithmetic on the estimate',
  });
  const out = sumBy(charges, (l) => l === 'transfer.out');
  if (out > 0) {
    all.push({
      what: 'caching: infrastructure.cdn, so that half of the answers never leave AWS’s edge',
      savesUsd: out / 2,
      but: 'a certificate in us-east-1; what is cached is seen late',
      source: 'arithmetic on the estimate',
    });
  }
  return all.filter((h) => h.savesUsd >= LEAST_SAVING).sort((a, b) => b.savesUsd - a.savesUsd);
}
