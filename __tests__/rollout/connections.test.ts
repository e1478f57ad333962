import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { configSchema, type EnvironmentConfig } from '../../src/config/schema';
import { StageError } from '../../src/errors';
import { checkConnections, maxConnectionsOf, RESERVED } from '../../src/rollout/connections';
import type { Discovered } from '../../src/rollout/discover';

const config = (postgres: object, api: object): EnvironmentConfig => {
  const parsed = configSchema.parse({
    app: 'shop',
    services: { api: { path: '/*', port: 80, ...api } },
    data: { postgres },
    environments: { production: {} },
  });
  return { ...parsed, places: {}, environment: 'production', settings: parsed.environments['production']!, root: '/' };
};
const api = (running: number): Discovered => {
  const of = <T>(blue: T, green: T) => ({ blue, green });
  const colour = { serviceName: 's', targetGroupArn: 't', targetGroupFullName: 't' };
  return {
    name: 'api',
    live: 'blue',
    idle: 'green',
    weights: of(100, 0),
    desired: of(running, 0),
    running: of(running, 0),
    taskDefinitions: of('a', 'a'),
    colours: of(colour, colour) as Discovered['colours'],
    ruleArn: 'r',
    testRuleArn: 'r',
  };
};

const check = (of: EnvironmentConfig, services: Discovered[]) => checkConnections(of, { services, plain: [] });

describe('database connections of both versions', () => {
  it('are those that RDS allows by default, somewhat below the published values', () => {
    // Published: db.t3.micro 81 to 87, db.t3.small about 195, db.t3.medium about 410; r6g.large about 1,700.
    expect(maxConnectionsOf('db.t3.micro')).toBe(79);
    expect(maxConnectionsOf('db.t3.small')).toBe(192);
    expect(maxConnectionsOf('db.t3.medium')).toBe(417);
    expect(maxConnectionsOf('db.r6g.large')).toBe(1_769);
    expect(maxConnectionsOf('db.r6g.16xlarge')).toBe(5_000);
    expect(maxConnectionsOf('db.z9.odd')).toBeUndefined();
  });

  it('beyond the limit are refused, with the arithmetic and what to do', () => {
    const error = (() => {
      try {
        check(config({ instance: 'db.t3.micro' }, { connections: 10, scaling: { min: 2, max: 4 } }), [api(5)]);
        return undefined;
      } catch (thrown) {
        return thrown as StageError;
      }
    })();
    expect(error).toBeInstanceOf(StageError);
    expect(error?.message).toBe(
      'both versions together would open 100 database connections (api 10 × (5 old + 5 new tasks) = 100), but db.t3.micro allows about 79 connections, 5 of them reserved: 74 are left',
    );
    expect(error?.hint).toContain('nothing was changed');
  });

  it('of a first release are those of one version', () => {
    const one = config({ maxConnections: 25 }, { connections: 10, scaling: { min: 2, max: 2 } });
    expect(check(one, [api(0)])).toEqual([]);
    expect(() => check(one, [api(1)])).toThrow('30 database connections');
  });

  it('that only the bake could exceed are worth a word', () => {
    const notes = check(config({ maxConnections: 65 }, { connections: 10, scaling: { min: 2, max: 6 } }), [api(2)]);
    expect(notes).toEqual([expect.stringContaining('would open 80 database connections') as string]);
  });

  it('are not checked where nothing is said of them, and that an unknown class is unknown is said', () => {
    expect(check(config({}, {}), [api(500)])).toEqual([]);
    expect(check(config({ instance: 'db.z9.odd' }, { connections: 1 }), [api(1)])).toEqual([
      expect.stringContaining('not known') as string,
    ]);
  });

  it('are refused exactly where they do not fit', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 10, max: 400 }),
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 0, max: 10 }),
        fc.integer({ min: 1, max: 5 }),
        (maxConnections, connections, running, min) => {
          const both = connections * (running + Math.max(min, running));
          const act = () =>
            check(config({ maxConnections }, { connections, scaling: { min, max: 10 } }), [api(running)]);
          if (both > maxConnections - RESERVED) expect(act).toThrow(`${both} database connections`);
          else expect(act()).toBeInstanceOf(Array);
        },
      ),
    );
  });
});
