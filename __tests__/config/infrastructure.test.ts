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
    ['infrastructure: { regions: [] }', /infrastructure\.regions/],
    ['infrastructure: { regions: [europe] }', /an AWS region/],
    ['infrastructure: { regions: [eu-west-1, eu-west-1] }', /each region once/],
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

  it.each(['restore-test', 'restored'])(
    'refuses a service %s beside a restore test, whose names it would have',
    (name) => {
      const text = (backups: string) =>
        `app: board\nservices:\n  ${name}: { path: /*, port: 80 }\ndata: { postgres: {} }\ninfrastructure: { backups: ${backups} }\nenvironments:\n  dev: {}\n`;
      const read = (backups: string) =>
        loadConfig(text(backups), { file: 'ez-deploy.yml', environment: 'dev', root: '/nowhere' });
      expect(() => read('{ restoreTest: {} }')).toThrow(new RegExp(`:3:3[^]*"${name}" is what the restore test`));
      expect(Object.keys(read('{}').services)).toEqual([name]);
    },
  );

  describe('with regions in which alone anything may be kept', () => {
    const LAMBDA = 'arn:aws:lambda:us-west-2:000000000000:function:rotate';
    const SECRET = 'arn:aws:secretsmanager:us-west-2:000000000000:secret:board-AbCdEf';
    const ECR = '000000000000.dkr.ecr.us-west-2.amazonaws.com';
    type Over = { region?: string; settings?: string; more?: string; cdn?: string; service?: string; top?: string };
    const text = (over: Over = {}) => `app: board
services: { web: { path: /*, port: 80${over.service === undefined ? '' : `, ${over.service}`} } }${
      over.top === undefined
        ? ''
        : `
${over.top}`
    }
domain: { name: board.example.com, certificate: 'arn:aws:acm:${over.region ?? 'eu-central-1'}:000000000000:certificate/a' }
infrastructure:
  regions: [eu-central-1, eu-west-1]
  cdn: { certificate: 'arn:aws:acm:us-east-1:000000000000:certificate/b' }
  ${over.more ?? 'waf: true'}
environments:
  production: { region: ${over.region ?? 'eu-central-1'}${over.settings ?? ''} }
`;
    const read = (source: string, environment = 'production') =>
      loadConfig(source, { file: 'ez-deploy.yml', environment, root: '/nowhere' });

    it('takes what is in them, and CloudFront’s certificate', () => {
      expect(read(text()).infrastructure.regions).toEqual(['eu-central-1', 'eu-west-1']);
      expect(read(text({ more: 'backups: { copyTo: eu-west-1 }' })).infrastructure.backups.copyTo).toBe('eu-west-1');
    });

    it.each([
      [
        'environment and certificate',
        { region: 'us-west-2' },
        [/environment production is in us-west-2/, /certificate of domain is in us/],
      ],
      [
        'copies of backups',
        { more: 'backups: { copyTo: us-west-2 }' },
        [/copy of backups is in us-west-2.*eu-central-1, eu-west-1 only/],
      ],
      ['rotation', { more: `rotation: { function: '${LAMBDA}' }` }, [/rotation function is in us-west-2/]],
      ['state', { settings: ", state: 's3://state?region=us-west-2'" }, [/the state is in us-west-2/]],
      [
        'key',
        { settings: ", secretsProvider: 'awskms://alias/key?region=us-west-2'" },
        [/key of the state’s secrets is in us-west-2/],
      ],
      [
        'registry',
        { settings: ', registry: 000000000000.dkr.ecr.us-west-2.amazonaws.com' },
        [/the registry is in us-west-2/],
      ],
      [
        'key by its ARN',
        { settings: ", secretsProvider: 'awskms:///arn:aws:kms:us-west-2:000000000000:key/a'" },
        [/key of the state’s secrets is in us-west-2/],
      ],
      [
        'addresses of stores that are there already',
        { more: `existing: { postgres: { url: '${SECRET}' }, redis: { url: '${SECRET}:key::' } }` },
        [/secret with the database’s address is in us-west-2/, /secret with the cache’s address is in us-west-2/],
      ],
      [
        'secrets, images and caches of services',
        { service: `secrets: { KEY: '${SECRET}' }, image: '${ECR}/web@sha256:${'0'.repeat(64)}'` },
        [/secret KEY of web is in us-west-2/, /image of web is in us-west-2/],
      ],
      [
        'a service’s cache',
        { service: `build: { cache: { registry: ${ECR}/c } }` },
        [/build cache of web is in us-west-2/],
      ],
      ['the cache of all', { top: `build: { cache: { registry: ${ECR}/c } }` }, [/the build cache is in us-west-2/]],
    ] as const)('refuses others: %s', (_what, over, messages) => {
      for (const message of messages) expect(() => read(text(over))).toThrow(message);
    });

    it('tells the cache that all builds share once', () => {
      const shared = text({ top: `build: { cache: { registry: ${ECR}/c } }` });
      expect(() => read(shared)).not.toThrow(/build cache of web/);
      expect(read(shared.replaceAll('dkr.ecr.us-west-2', 'dkr.ecr.eu-west-1')).build.cache).toBeDefined();
    });

    it('says the line, also of a region that nobody wrote down', () => {
      expect(() => read(text().replace('{ region: eu-central-1 }', '{}'))).toThrow(
        /ez-deploy\.yml:9:\d+.*environment production is in us-east-1/s,
      );
    });

    it('lets an environment have regions of its own', () => {
      const two = (overrides: string) =>
        `${text().replace(/^(?:domain|  cdn).*\n/gm, '')}  us: { region: us-west-2${overrides} }\n`;
      expect(() => read(two(''))).toThrow(/environment us is in us-west-2/);
      const own = two(', overrides: { infrastructure: { regions: [us-west-2] } }');
      expect(read(own, 'us').infrastructure.regions).toEqual(['us-west-2']);
    });
  });
});
