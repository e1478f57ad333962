import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';

import { loadConfig } from '../../src/config/load';
import type { Resource } from '../../src/controls/graph';
import { synthesise } from '../../src/controls/synthesise';
import { assessCost } from '../../src/cost/assess';
import { budgetGate, overBudget } from '../../src/cost/budget';
import { RULES } from '../../src/cost/estimate';
import { FREE_TYPES } from '../../src/cost/free';
import type { CostResource } from '../../src/cost/graph';
import { PLAN, PLAN_TOTAL_USD } from '../../src/cost/plan';
import { PRICED_REGIONS, PRICES } from '../../src/cost/prices';
import { COST_SERVICES } from '../../src/cost/services';
import { TYPES } from '../../src/rehearsal/resources/types.generated';
import { WHOLE } from '../infra/stack';

const VIRGINIA = WHOLE.replaceAll('eu-central-1 }', 'us-east-1 }');
const read = (text: string, environment = 'production') =>
  loadConfig(text, { file: 'ez-deploy.yml', environment, root: '/nowhere' });
const costOf = async (text: string, environment?: string) => {
  const config = read(text, environment);
  return assessCost(config, await synthesise(config));
};
const with_ = (lines: string) => VIRGINIA.replace('infrastructure:\n', `infrastructure:\n${lines}\n`);

describe('the price file', () => {
  it('prices every type that the programs can make, or says why it is free', () => {
    const neither = Object.keys(TYPES).filter((type) => !(type in RULES) && !(type in FREE_TYPES));
    expect(neither).toEqual([]);
    expect(Object.keys(RULES).filter((type) => type in FREE_TYPES)).toEqual([]);
  });

  it('has every line once a region, dated, with a source', () => {
    const keys = PRICES.map((p) => `${p.id} ${p.region}`);
    expect(new Set(keys).size).toBe(keys.length);
    for (const p of PRICES) {
      expect(p.date).toMatch(/^20\d\d-\d\d-\d\d$/);
      expect(p.url).toMatch(/^https:\/\//);
      expect(p.usd).toBeGreaterThan(0);
    }
    const local = [...new Set(PRICES.filter((p) => p.region !== '*').map((p) => p.id))];
    for (const id of local) expect(PRICES.filter((p) => p.id === id).map((p) => p.region)).toEqual([...PRICED_REGIONS]);
  });

  it('shares out the whole of the plan’s figure', () => {
    expect(Object.values(PLAN).reduce((sum, line) => sum + line.usd, 0)).toBe(PLAN_TOTAL_USD);
  });
});

describe('the estimate of the production stack', () => {
  let graph: Resource[];
  const config = read(VIRGINIA);
  beforeAll(async () => {
    graph = await synthesise(config);
  });
  const row = (service: string) => assessCost(config, graph).rows.find((r) => r.service === service);

  it('prices everything; its rows add up and are explained', () => {
    const cost = assessCost(config, graph);
    expect(cost.unpriced).toEqual([]);
    expect(cost.rows.map((r) => r.service)).toEqual([...COST_SERVICES]);
    expect(cost.rows.reduce((sum, r) => sum + r.monthlyUsd, 0)).toBeCloseTo(cost.monthlyUsd, 6);
    expect(cost.fixedUsd + cost.usageUsd).toBeCloseTo(cost.monthlyUsd, 1);
    expect(cost.rows.every((r) => r.explanation.length > 10)).toBe(true);
    expect(cost.planUsd).toBe(485);
  });

  it('is what a person computes from AWS’s pages', () => {
    // db.t3.medium Multi-AZ 105.85 and 100 GB at 0.23; two cache.t3.micro at 0.017; two NAT gateways at 32.85.
    expect(row('RDS')?.fixedUsd).toBeCloseTo(105.85 + 23, 1);
    expect(row('ElastiCache')?.fixedUsd).toBeCloseTo(2 * 0.017 * 730, 1);
    // Four tasks of 0.5 vCPU and 1 GB: all month, and a second set of them for 20 deployments of 15 minutes.
    const task = 0.5 * 0.04048 + 0.004445;
    expect(row('Fargate')?.fixedUsd).toBeCloseTo(4 * task * (730 + 5), 1);
    // Two NAT gateways with an address each, two endpoints in two zones.
    expect(row('NAT and endpoints')?.fixedUsd).toBeCloseTo(2 * (32.85 + 3.65) + 4 * 7.3 + 2 * 3.65, 1);
    expect(row('WAF')?.fixedUsd).toBeGreaterThan(5);
  });

  it('says what it could not price instead of taking it for free', () => {
    const strange = { type: 'aws:redshift/cluster:Cluster', name: 'warehouse', inputs: {}, outputs: {}, id: 'x' };
    const cost = assessCost(config, [...graph, strange]);
    expect(cost.unpriced).toEqual([
      { type: 'aws:redshift/cluster:Cluster', name: 'warehouse', reason: 'no rule says what it costs' },
    ]);
    const big = graph.map((r) =>
      r.type === 'aws:rds/instance:Instance' ? { ...r, inputs: { ...r.inputs, instanceClass: 'db.x9.huge' } } : r,
    );
    expect(assessCost(config, big).unpriced.map((u) => u.reason)).toEqual([
      'no price rds.multi.db.x9.huge for us-east-1',
    ]);
  });

  it('prices what is made by a provider of another region there, or says that it has no price', () => {
    const gateway = { type: 'aws:ec2/natGateway:NatGateway', name: 'far', inputs: {} };
    const more = (resource: CostResource) => {
      const [before, after] = [assessCost(config, graph), assessCost(config, [...graph, resource])];
      return [after.fixedUsd - before.fixedUsd, after.unpriced] as const;
    };
    const month = (region: string) => (PRICES.find((p) => p.id === 'nat.hour' && p.region === region)?.usd ?? 0) * 730;
    expect(month('eu-central-1')).not.toBeCloseTo(month('us-east-1'), 1);
    expect(more(gateway)[0]).toBeCloseTo(month('us-east-1'), 1);
    expect(more({ ...gateway, providerRegion: 'eu-central-1' })[0]).toBeCloseTo(month('eu-central-1'), 1);
    // What the resource itself says comes before its provider.
    const both = { ...gateway, inputs: { region: 'us-east-1' }, providerRegion: 'eu-central-1' };
    expect(more(both)[0]).toBeCloseTo(month('us-east-1'), 1);
    expect(more({ ...gateway, providerRegion: 'ap-south-1' })).toEqual([
      0,
      [{ type: gateway.type, name: 'far', reason: 'no price nat.hour for ap-south-1' }],
    ]);
    // A hosted zone is in no region, whatever its provider is.
    const zone = { type: 'aws:route53/zone:Zone', name: 'zone', inputs: {}, providerRegion: 'ap-south-1' };
    expect(more(zone)).toEqual(more({ ...zone, providerRegion: undefined }));
  });

  it('prices what is made by a provider of the environment’s own region as the environment, where that has no prices', () => {
    const elsewhere = { ...config, settings: { ...config.settings, region: 'eu-west-3' } };
    const cost = assessCost(
      elsewhere,
      graph.map((r) => ({ ...r, providerRegion: 'eu-west-3' })),
    );
    expect([cost.unpriced, cost.monthlyUsd]).toEqual([[], assessCost(elsewhere, graph).monthlyUsd]);
  });

  it('never gets cheaper by more use, nor by another resource', () => {
    const base = assessCost(config, graph).monthlyUsd;
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.keys(assessCost(config, graph).usage)),
        fc.double({ min: 1, max: 20, noNaN: true }),
        fc.nat(graph.length - 1),
        (name, times, index) => {
          const usage = { ...assessCost(config, graph).usage };
          const before = usage[name as keyof typeof usage];
          const more = name === 'scaleOut' ? Math.min(1, times / 20) : before * times;
          const settings = { ...config.infrastructure.cost, usage: { [name]: more } };
          const changed = { ...config, infrastructure: { ...config.infrastructure, cost: settings } };
          expect(assessCost(changed, graph).monthlyUsd).toBeGreaterThanOrEqual(base - 0.01);
          const fewer = graph.filter((_, i) => i !== index);
          expect(assessCost(config, fewer).monthlyUsd).toBeLessThanOrEqual(base + 0.01);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('other environments and settings', () => {
  it('dev is far cheaper than production, and has no plan', async () => {
    const [dev, production] = [await costOf(VIRGINIA, 'dev'), await costOf(VIRGINIA)];
    expect(dev.monthlyUsd).toBeLessThan(production.monthlyUsd / 2);
    expect(dev.planUsd).toBeUndefined();
    expect(dev.unpriced).toEqual([]);
    expect(dev.hints.map((h) => h.what).join()).toContain('working hours');
  });

  it('a region without prices is priced by another, and says so', async () => {
    const cost = await costOf(WHOLE.replaceAll('eu-central-1 }', 'eu-west-3 }'));
    expect(cost.prices).toMatchObject({ region: 'eu-central-1', insteadOf: 'eu-west-3' });
    expect(cost.unpriced).toEqual([]);
  });

  it('usage and prices of one’s own stand in place of ours; a misspelt price is named', async () => {
    const [ours, own] = [
      await costOf(VIRGINIA),
      await costOf(with_('  cost: { usage: { scaleOut: 1 }, prices: { nat.hour: 0, nat.huor: 1 } }')),
    ];
    const of = (cost: typeof ours, service: string) => cost.rows.find((r) => r.service === service)?.fixedUsd ?? 0;
    expect(of(own, 'Fargate')).toBeCloseTo(3 * of(ours, 'Fargate'), 1);
    expect(of(ours, 'NAT and endpoints') - of(own, 'NAT and endpoints')).toBeCloseTo(2 * 32.85, 1);
    expect(own.unusedPrices).toEqual(['nat.huor']);
  });

  it('a hint saves what it says', async () => {
    const ours = await costOf(VIRGINIA);
    const hint = ours.hints.find((h) => h.what === 'infrastructure.nat: one');
    const one = await costOf(with_('  nat: one'));
    // The address of the gateway that goes is saved on top.
    expect(ours.fixedUsd - one.fixedUsd).toBeCloseTo((hint?.savesUsd ?? 0) + 3.65, 0);
  });
});

describe('tasks on ARM', () => {
  /** Production with keys of its services. */
  const having = (keys: Readonly<Record<string, object>>) =>
    VIRGINIA.replace(
      'production: { region: us-east-1 }',
      `production: ${JSON.stringify({ region: 'us-east-1', overrides: { services: keys } })}`,
    );
  const fargate = (cost: Awaited<ReturnType<typeof costOf>>) => cost.rows.find((r) => r.service === 'Fargate');
  const hintOf = (cost: Awaited<ReturnType<typeof costOf>>) => cost.hints.find((h) => h.what.includes('ARM64'));
  const names = Object.keys(read(VIRGINIA).services);

  it('are priced as such, and save what the hint says', async () => {
    const before = await costOf(VIRGINIA);
    const after = await costOf(having(Object.fromEntries(names.map((name) => [name, { cpuArchitecture: 'ARM64' }]))));
    const task = 0.5 * 0.03238 + 0.00356;
    expect(fargate(after)?.fixedUsd).toBeCloseTo(4 * task * (730 + 5), 1);
    const hint = hintOf(before);
    expect(hint?.savesUsd).toBeCloseTo((fargate(before)?.fixedUsd ?? 0) - (fargate(after)?.fixedUsd ?? 0), 1);
    expect(hint?.what).toBe(`cpuArchitecture: ARM64 (Graviton) for ${names.join(', ')}`);
    expect(hint?.source).toContain('(seen, 2026-11-23)');
    expect(hintOf(after)).toBeUndefined();
  });

  it('are a hint only where the image is built here; it says whether it is built for ARM already', async () => {
    const [first = '', ...rest] = names;
    const given = { [first]: { image: `127.0.0.1:5000/x@sha256:${'1f'.repeat(32)}` } };
    const hint = hintOf(await costOf(having(given)));
    expect(hint?.what).toBe(`cpuArchitecture: ARM64 (Graviton) for ${rest.join(', ')}`);
    expect(hint?.but).toContain(`the images of ${rest.join(', ')} must be built for linux/arm64`);
    const both = await costOf(`${VIRGINIA}build: { platforms: [linux/amd64, linux/arm64] }\n`);
    expect(hintOf(both)?.but).toMatch(/^nothing to build/);
  });

  it('save by the user’s own price where there is one', async () => {
    const own = await costOf(
      with_('  cost: { prices: { fargate.vcpu: 0.02, fargate.vcpu.arm: 0.01, fargate.gb: 0 } }'),
    );
    expect(hintOf(own)?.savesUsd).toBeCloseTo(4 * 0.5 * 0.01 * 735, 1);
  });
});

describe('the budget', () => {
  it('names each limit that is broken, with both figures', () => {
    expect(overBudget({ before: 400, after: 520 }, { maxMonthly: 500, maxIncrease: 100 })).toHaveLength(2);
    expect(overBudget({ before: 400, after: 500 }, { maxMonthly: 500, maxIncrease: 100 })).toEqual([]);
    expect(overBudget({ before: undefined, after: 500 }, { maxMonthly: undefined, maxIncrease: 100 })).toEqual([]);
    const limits = { maxMonthly: 500, maxIncrease: undefined };
    expect(() => budgetGate({ before: 400, after: undefined }, limits)).toThrow(/cannot be held to the budget.*is 500/);
    budgetGate({ before: 400, after: undefined }, { maxMonthly: undefined, maxIncrease: undefined });
    expect(() => budgetGate({ before: 400, after: 520 }, { maxMonthly: undefined, maxIncrease: 100 })).toThrow(
      /120\.00 USD a month more than now \(400\.00\)/,
    );
  });

  it('lets everything through that becomes cheaper and is below the most', () => {
    const amount = fc.double({ min: 0, max: 1e5, noNaN: true });
    fc.assert(
      fc.property(amount, amount, amount, (before, less, maxIncrease) => {
        const after = Math.max(0, before - less);
        expect(overBudget({ before, after }, { maxMonthly: before, maxIncrease })).toEqual([]);
      }),
    );
  });
});

describe('ez-deploy cost', () => {
  it('prints one JSON document from the bundle, without AWS', () => {
    const folder = mkdtempSync(join(tmpdir(), 'ez-cost-'));
    try {
      writeFileSync(join(folder, 'ez-deploy.yml'), VIRGINIA);
      const bundle = join(import.meta.dirname, '../../dist/index.js');
      const run = (...args: string[]) =>
        spawnSync(process.execPath, [bundle, 'cost', ...args], {
          cwd: folder,
          encoding: 'utf8',
          env: { PATH: process.env['PATH'] },
        });
      const { stdout, status } = run('--environment', 'production', '--json');
      const said = JSON.parse(stdout) as { monthlyUsd: number; rows: { service: string; planUsd: number }[] };
      expect(status).toBe(0);
      expect(said.monthlyUsd).toBeGreaterThan(300);
      expect(said.rows.map((r) => r.planUsd).reduce((a, b) => a + b, 0)).toBe(485);
      expect(run('--environment', 'production').stdout).toMatch(/written down 2\d{3}-\d\d-\d\d/);
      expect(run().status).toBe(2);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
