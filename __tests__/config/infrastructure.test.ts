import { describe, expect, it } from 'vitest';

import { loadConfig } from '../../src/config/load';

const load = (environment: string, extra = '') =>
  loadConfig(
    `app: board\nservices:\n  web: { path: /*, port: 80 }\ndata: { postgres: {}, redis: {} }\nenvironments:\n  dev: {}\n  staging: {}\n  production: { region: eu-central-1 }\n${extra}`,
    { file: 'ez-deploy.yml', environment, root: '/nowhere' },
  );

describe('infrastructure in ez-deploy.yml', () => {
  it('has the plan’s sizes by environment', () => {
    const row = (environment: string) => {
      const { data, infrastructure } = load(environment);
      const { postgres, redis } = data;
      return [
        postgres?.instance,
        postgres?.storage,
        postgres?.multiAz,
        redis?.replicas,
        infrastructure.nat,
        infrastructure.waf,
      ];
    };
    expect(row('dev')).toEqual(['db.t3.micro', 20, false, 0, 'one', false]);
    expect(row('staging')).toEqual(['db.t3.small', 50, false, 1, 'one', true]);
    expect(row('production')).toEqual(['db.t3.medium', 100, true, 1, 'per-zone', true]);
    expect(load('production').infrastructure.monitoring).toMatchObject({
      latency: { warn: 1_000, critical: 3_000 },
      errors: { warn: 1, critical: 5 },
      cpu: { warn: 70, critical: 90 },
      connections: 80,
    });
  });

  it('takes overrides of one environment', () => {
    const text = 'infrastructure: { endpoints: [ecr.api] }';
    expect(load('dev', text).infrastructure.endpoints).toEqual(['ecr.api']);
    const over = loadConfig(
      'app: board\nservices:\n  web: { path: /*, port: 80 }\nenvironments:\n  dev: { overrides: { infrastructure: { waf: true, backups: { days: 3 } } } }\n',
      { file: 'ez-deploy.yml', environment: 'dev', root: '/nowhere' },
    );
    expect([over.infrastructure.waf, over.infrastructure.backups.days]).toEqual([true, 3]);
  });

  it.each([
    ['infrastructure: { nat: two }', /infrastructure\.nat/],
    ['infrastructure: { endpoints: [s4] }', /infrastructure\.endpoints/],
    ['infrastructure: { endpoints: [sts, sts] }', /each endpoint once/],
    ['infrastructure: { backups: { days: 0 } }', /infrastructure\.backups\.days/],
    ['infrastructure: { backups: { copyTo: eu-central-1 } }', /where they are already/],
    ['infrastructure: { monitoring: { errors: { warn: 9 } } }', /warning of monitoring\.errors is not below/],
    ['infrastructure: { monitoring: { email: [nobody] } }', /infrastructure\.monitoring\.email/],
    ['infrastructure: { monitoring: { pagerduty: abc } }', /env:NAME/],
    ['infrastructure: { transform: infra.ts }', /\.mjs or \.js/],
    [
      "infrastructure: { cdn: { certificate: 'arn:aws:acm:us-east-1:000000000000:certificate/b' } }",
      /has no certificate/,
    ],
    ["infrastructure: { cdn: { certificate: 'arn:aws:acm:eu-west-1:000000000000:certificate/b' } }", /us-east-1/],
  ])('refuses %s', (extra, message) => {
    expect(() => load('production', extra)).toThrow(message);
  });
});
