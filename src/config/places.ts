import { isDeepStrictEqual } from 'node:util';

import type { Path } from './path';
import type { Config, ServiceConfig } from './schema';

/** Something that ez-deploy.yml says to be in a region. */
export interface Place {
  readonly at: Path;
  readonly region: string;
  /** `the environment`, `the certificate of domain`. */
  readonly what: string;
}

/** Region in an ARN; undefined for those of global services, which have none. */
const regionOfArn = (arn: string | undefined): string | undefined => arn?.split(':')[3]?.match(/^[a-z-]+-\d$/)?.[0];

/** Region in an address such as `s3://bucket?region=eu-west-1` or `awskms://alias/key?region=eu-west-1`, or of the ARN in it. */
const regionOfAddress = (address: string | undefined): string | undefined =>
  address?.match(/[?&]region=([a-z0-9-]+)/)?.[1] ?? regionOfArn(address?.match(/arn:.*/)?.[0]);

/** Region of an ECR registry, or of an image in it: `ACCOUNT.dkr.ecr.REGION.amazonaws.com`, `ACCOUNT.dkr-ecr.REGION.on.aws`. */
const regionOfRegistry = (host: string | undefined): string | undefined =>
  host?.match(/\.dkr[.-]ecr(?:-fips)?\.([a-z0-9-]+)\./)?.[1];

type Row = readonly [at: Path, region: string | undefined, what: string];
type Cache = Config['build']['cache'];

const regionOfCache = (cache: Cache): string | undefined =>
  typeof cache === 'object' && 'registry' in cache ? regionOfRegistry(cache.registry) : undefined;

/** What a service takes from elsewhere. The cache that all builds share is told once. */
const placesOfService = (name: string, service: ServiceConfig, shared: Cache): Row[] => [
  [['services', name, 'image'], regionOfRegistry(service.image), `the image of ${name}`],
  [
    ['services', name, 'build', 'cache'],
    isDeepStrictEqual(service.build.cache, shared) ? undefined : regionOfCache(service.build.cache),
    `the build cache of ${name}`,
  ],
  ...Object.entries(service.secrets).map(([key, from]): Row => [
    ['services', name, 'secrets', key],
    regionOfArn(from),
    `the secret ${key} of ${name}`,
  ]),
];

/**
 * Every place that an environment's configuration names with its region. CloudFront's certificate is not among them: CloudFront takes it
 * from us-east-1 only, and there is no data in it. Pure.
 */
export function placesOf(config: Config, environment: string): Place[] {
  const { environments, infrastructure, domain, build, services } = config;
  const settings = environments[environment];
  const own = (key: string): Path => ['environments', environment, key];
  const { postgres, redis } = infrastructure.existing;
  const existing = (key: string): Path => ['infrastructure', 'existing', key, 'url'];
  const all: readonly Row[] = [
    [own('region'), settings?.region, `environment ${environment}`],
    [own('state'), regionOfAddress(settings?.state), 'the state'],
    [own('secretsProvider'), regionOfAddress(settings?.secretsProvider), 'the key of the state’s secrets'],
    [own('registry'), regionOfRegistry(settings?.registry), 'the registry'],
    [['infrastructure', 'backups', 'copyTo'], infrastructure.backups.copyTo, 'the copy of backups'],
    [
      ['infrastructure', 'rotation', 'function'],
      regionOfArn(infrastructure.rotation?.function),
      'the rotation function',
    ],
    [['domain', 'certificate'], regionOfArn(domain?.certificate), 'the certificate of domain'],
    [existing('postgres'), regionOfArn(postgres?.url), 'the secret with the database’s address'],
    [existing('redis'), regionOfArn(redis?.url), 'the secret with the cache’s address'],
    [['build', 'cache'], regionOfCache(build.cache), 'the build cache'],
    ...Object.entries(services).flatMap(([name, service]) => placesOfService(name, service, build.cache)),
  ];
  return all.flatMap(([at, region, what]) => (region === undefined ? [] : [{ at, region, what }]));
}
