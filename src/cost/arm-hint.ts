import { PLATFORM_OF } from '../config/architecture';
import type { EnvironmentConfig } from '../config/schema';
import type { Hint } from './hints';
import { DISCOUNTS, PRICES } from './prices';
import type { Charge } from './rule';

/** Charges of Fargate that are another on ARM. */
const X86_LINES = ['fargate.vcpu', 'fargate.gb'];

/** What a charge would be on ARM, at the price file's price of the same region, or the user's own where one is given. USD a month. */
function onArm({ line, price, amount, monthlyUsd }: Charge, own: Readonly<Record<string, number>>): number {
  const given = own[`${line}.arm`];
  if (given !== undefined) return amount * given;
  const arm = PRICES.find((p) => p.id === `${line}.arm` && p.region === price.region);
  // Who pays less than the list for one pays less for the other.
  return own[line] === undefined && arm !== undefined ? amount * arm.usd : monthlyUsd * (1 - DISCOUNTS.arm.share);
}

/**
 * What services on X86_64 would save on ARM64; none where no image of theirs is built here, for an image that is given by digest is what
 * it is. Pure.
 */
export function armHint(config: EnvironmentConfig, charges: readonly Charge[]): Hint[] {
  const own = config.infrastructure.cost.prices;
  const services = Object.entries(config.services)
    .filter(([, s]) => s.cpuArchitecture === 'X86_64' && s.image === undefined)
    .map(([name, service]) => {
      const family = `${config.app}-${config.environment}-${name}`;
      const of = charges.filter((c) => c.resource === family && X86_LINES.includes(c.line));
      const savesUsd = of.reduce((sum, c) => sum + c.monthlyUsd - onArm(c, own), 0);
      return { name, savesUsd, built: service.build.platforms.includes(PLATFORM_OF.ARM64), of };
    })
    .filter(({ savesUsd }) => savesUsd > 0);
  const [first] = services.flatMap(({ of }) => of);
  if (first === undefined) return [];
  const unbuilt = services.filter(({ built }) => !built).map(({ name }) => name);
  const arm = PRICES.find((p) => p.id === `${first.line}.arm` && p.region === first.price.region);
  return [
    {
      what: `cpuArchitecture: ARM64 (Graviton) for ${services.map(({ name }) => name).join(', ')}`,
      savesUsd: services.reduce((sum, s) => sum + s.savesUsd, 0),
      but:
        unbuilt.length === 0
          ? `nothing to build: the images are for ${PLATFORM_OF.ARM64} too`
          : `the images of ${unbuilt.join(', ')} must be built for ${PLATFORM_OF.ARM64}: on an ARM runner, or emulated and slower`,
      source: arm === undefined ? DISCOUNTS.arm.url : `${arm.url} (${arm.basis}, ${arm.date})`,
    },
  ];
}
