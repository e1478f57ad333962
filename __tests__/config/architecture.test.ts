import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';

import { CPU_ARCHITECTURES, type CpuArchitecture, PLATFORM_OF, platformOfMachine } from '../../src/config/architecture';
import { loadConfig } from '../../src/config/load';
import { PLATFORMS } from '../../src/config/schema-build';
import { ConfigError } from '../../src/errors';

type Said<T> = T | undefined;
interface Case {
  readonly architecture: Said<CpuArchitecture>;
  /** In the environment's overrides. */
  readonly over: Said<CpuArchitecture>;
  readonly own: Said<readonly string[]>;
  readonly common: Said<readonly string[]>;
  readonly kind: 'web' | 'worker' | 'internal' | 'cron';
}

const KINDS = {
  web: { kind: 'web', path: '/*', port: 8080 },
  worker: { kind: 'worker' },
  internal: { kind: 'internal', port: 8080 },
  cron: { kind: 'cron', schedule: 'rate(1 hour)' },
};

const text = ({ architecture, over, own, common, kind }: Case, more: object = {}) =>
  stringify({
    app: 'shop',
    ...(common === undefined ? {} : { build: { platforms: common } }),
    services: {
      api: {
        ...KINDS[kind],
        ...(architecture === undefined ? {} : { cpuArchitecture: architecture }),
        ...(own === undefined ? {} : { build: { platforms: own } }),
        ...more,
      },
    },
    environments: {
      dev: over === undefined ? {} : { overrides: { services: { api: { cpuArchitecture: over } } } },
    },
  });

const load = (yaml: string) =>
  loadConfig(yaml, { file: 'ez-deploy.yml', environment: 'dev', root: '/project' }).services['api'];

const problems = (yaml: string): readonly { where: string; what: string; fix?: string }[] => {
  try {
    load(yaml);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
};

describe('the processor of a service’s tasks', () => {
  const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined });
  const architecture = fc.constantFrom(...CPU_ARCHITECTURES);
  const platforms = fc.uniqueArray(fc.constantFrom(...PLATFORMS), { minLength: 1 });

  it('decides what the image is built for, and what it must be built for, whoever says it', () => {
    const cases = fc.record({
      architecture: maybe(architecture),
      over: maybe(architecture),
      own: maybe(platforms),
      common: maybe(platforms),
      kind: fc.constantFrom('web' as const, 'worker' as const, 'internal' as const, 'cron' as const),
    });
    fc.assert(
      fc.property(cases, (one) => {
        const runs = one.over ?? one.architecture ?? 'X86_64';
        const built = one.own ?? one.common ?? [PLATFORM_OF[runs]];
        const found = problems(text(one));
        if (built.includes(PLATFORM_OF[runs])) {
          expect(found).toEqual([]);
          const service = load(text(one));
          expect([service?.cpuArchitecture, service?.build.platforms]).toEqual([runs, built]);
        } else {
          expect(found).toHaveLength(1);
          expect(found[0]?.what).toBe(
            `tasks run on ${PLATFORM_OF[runs]} (${runs}), and the image is built for ${built.join(', ')} only`,
          );
        }
      }),
      { numRuns: 200 },
    );
  });

  it('is no matter of the build where the image is given: the deployment looks at it', () => {
    const image = `127.0.0.1:5000/api@sha256:${'1f'.repeat(32)}`;
    const one: Case = { architecture: 'ARM64', over: undefined, own: undefined, common: ['linux/amd64'], kind: 'web' };
    expect(problems(text(one, { image }))).toEqual([]);
    expect(problems(text(one))).toHaveLength(1);
  });

  it('points at the line that can be mended', () => {
    const common = text({
      architecture: undefined,
      over: 'ARM64',
      own: undefined,
      common: ['linux/amd64'],
      kind: 'web',
    });
    const [problem] = problems(common);
    const line = Number(/:(\d+):\d+$/.exec(problem?.where ?? '')?.[1]);
    expect(common.split('\n')[line - 1]).toContain('cpuArchitecture: ARM64');
    expect(problem?.fix).toBe('add linux/arm64');
  });

  it('is one of two, by ECS’s names', () => {
    const [problem] = problems(
      text({ architecture: 'arm64' as 'ARM64', over: undefined, own: undefined, common: undefined, kind: 'web' }),
    );
    expect(`${problem?.what ?? ''} ${problem?.fix ?? ''}`).toMatch(/X86_64.*ARM64/);
  });

  it('of this machine has a platform of the same words', () => {
    expect([platformOfMachine('x64'), platformOfMachine('arm64')]).toEqual(['linux/amd64', 'linux/arm64']);
  });
});
