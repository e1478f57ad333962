import { PLATFORM_OF } from './architecture';
import { MEMORY_OF_CPU } from './fargate';
import { isRecord, type Path } from './path';

/** What an environment is by its name; decides sizes and protection. */
export type EnvironmentKind = 'dev' | 'staging' | 'production';

/** Anything not known as something smaller counts as production: the safe side of a mistake. */
export function kindOf(environment: string): EnvironmentKind {
  if (/^(?:dev|development|test|local|sandbox|preview|pr)(?:-|$)/.test(environment)) return 'dev';
  if (/^(?:staging|stage|stg|qa|uat|acceptance|integration)(?:-|$)/.test(environment)) return 'staging';
  return 'production';
}

interface Sizes {
  readonly min: number;
  readonly max: number;
  readonly cpu: number;
  readonly memory: number;
  readonly postgres: { readonly instance: string; readonly storage: number; readonly multiAz: boolean };
  readonly redis: { readonly instance: string; readonly replicas: number };
  readonly infrastructure: {
    readonly nat: 'one' | 'per-zone';
    readonly endpoints: readonly string[];
    readonly waf: boolean;
  };
}

/** Sizes where ez-deploy.yml says none. Production's are the plan's: two tasks over two zones, db.t3.medium with 100 GiB. */
export const SIZES: Readonly<Record<EnvironmentKind, Sizes>> = {
  dev: {
    ...{ min: 1, max: 2, cpu: 256, memory: 512 },
    postgres: { instance: 'db.t3.micro', storage: 20, multiAz: false },
    redis: { instance: 'cache.t3.micro', replicas: 0 },
    infrastructure: { nat: 'one', endpoints: [], waf: false },
  },
  staging: {
    ...{ min: 1, max: 4, cpu: 512, memory: 1024 },
    postgres: { instance: 'db.t3.small', storage: 50, multiAz: false },
    redis: { instance: 'cache.t3.micro', replicas: 1 },
    infrastructure: { nat: 'one', endpoints: [], waf: true },
  },
  production: {
    ...{ min: 2, max: 6, cpu: 512, memory: 1024 },
    postgres: { instance: 'db.t3.medium', storage: 100, multiAz: true },
    redis: { instance: 'cache.t3.micro', replicas: 1 },
    infrastructure: { nat: 'per-zone', endpoints: ['ecr.api', 'ecr.dkr'], waf: true },
  },
};

type Data = Record<string, unknown>;

/** `over` laid over `base`: maps merge key by key, everything else (lists too) replaces. Neither is changed. */
export function merge(base: unknown, over: unknown): unknown {
  if (over === undefined) return base;
  if (!isRecord(base) || !isRecord(over)) return over;
  const merged: Data = { ...base };
  for (const [key, value] of Object.entries(over))
    merged[key] = merge(Object.hasOwn(base, key) ? base[key] : undefined, value);
  return merged;
}

/** The two halves of a task's size follow each other where only one is given, so that half a size is never an invalid one. */
function sizeOf(service: Data, sizes: Sizes): Data {
  const { cpu, memory } = service;
  if (cpu === undefined && memory === undefined) return { cpu: sizes.cpu, memory: sizes.memory };
  if (memory === undefined) {
    const least = MEMORY_OF_CPU.find((row) => row.cpu === cpu)?.values[0];
    return least === undefined ? {} : { memory: least };
  }
  if (cpu === undefined) {
    const row = MEMORY_OF_CPU.find(({ values }) => values.includes(Number(memory)));
    return row === undefined ? {} : { cpu: row.cpu };
  }
  return {};
}

function scalingOf(scaling: Data, sizes: Sizes): Data {
  const { min, max } = scaling;
  const least = typeof min === 'number' ? min : typeof max === 'number' ? Math.min(sizes.min, max) : sizes.min;
  return { min: least, max: Math.max(sizes.max, least), ...scaling };
}

/** Where nothing else is said an image is built for the processor that its tasks run on. X86_64’s is the schema’s default. */
function withPlatform(service: unknown): unknown {
  if (!isRecord(service) || service['cpuArchitecture'] !== 'ARM64') return service;
  const build = service['build'] ?? {};
  if (!isRecord(build) || build['platforms'] !== undefined) return service;
  return { ...service, build: { ...build, platforms: [PLATFORM_OF.ARM64] } };
}

function withServiceDefaults(service: unknown, sizes: Sizes): unknown {
  if (!isRecord(service)) return service;
  // A cron service has no number of tasks: to give it one would be told to the user as his mistake.
  if (service['kind'] === 'cron') return { ...sizeOf(service, sizes), ...service };
  const scaling = service['scaling'] ?? {};
  return {
    ...sizeOf(service, sizes),
    ...service,
    scaling: isRecord(scaling) ? scalingOf(scaling, sizes) : scaling,
  };
}

function withDataDefaults(data: unknown, sizes: Sizes): unknown {
  if (!isRecord(data)) return data;
  const filled: Data = { ...data };
  for (const store of ['postgres', 'redis'] as const) {
    const given = data[store];
    if (isRecord(given)) filled[store] = { ...sizes[store], ...given };
  }
  return filled;
}

/** The common `build` under a service's own. A cache or a generator of one kind is not mixed with one of another; one signer signs all. */
function withCommonBuild(service: unknown, build: unknown): unknown {
  if (!isRecord(service) || !isRecord(build)) return service;
  const common: Data = { ...build };
  delete common['sign'];
  const own = service['build'] ?? {};
  if (!isRecord(own)) return service;
  const whole = Object.fromEntries(['cache', 'sbom'].flatMap((key) => (key in own ? [[key, own[key]]] : [])));
  return { ...service, build: { ...(merge(common, own) as Data), ...whole } };
}

/**
 * The data of ez-deploy.yml as one environment sees it: its overrides merged over services, data and rollout, the common build under
 * each service's, and the sizes of its kind and the platform of its tasks where nothing else says them. Not yet checked.
 */
export function forEnvironment(raw: unknown, environment: string): unknown {
  if (!isRecord(raw)) return raw;
  const settings = isRecord(raw['environments']) ? raw['environments'][environment] : undefined;
  const overrides = isRecord(settings) && isRecord(settings['overrides']) ? settings['overrides'] : {};
  const sizes = SIZES[kindOf(environment)];
  const services = merge(raw['services'], overrides['services']);
  const data = withDataDefaults(merge(raw['data'], overrides['data']), sizes);
  const rollout = merge(raw['rollout'], overrides['rollout']);
  const infrastructure = merge(raw['infrastructure'] ?? {}, overrides['infrastructure']);
  return {
    ...raw,
    services: isRecord(services)
      ? Object.fromEntries(
          Object.entries(services).map(([name, service]) => [
            name,
            withServiceDefaults(withPlatform(withCommonBuild(service, raw['build'])), sizes),
          ]),
        )
      : services,
    ...(data === undefined ? {} : { data }),
    ...(rollout === undefined ? {} : { rollout }),
    infrastructure: isRecord(infrastructure) ? { ...sizes.infrastructure, ...infrastructure } : infrastructure,
  };
}

/** Where the overrides of an environment stand in the file. */
export function overridesPath(environment: string): Path {
  return ['environments', environment, 'overrides'];
}
