import type { Path } from './path';
import type { Config } from './schema';

/** Something that ez-deploy.yml says to be in a region. */
export interface Place {
  readonly at: Path;
  readonly region: string;
  /** `the environment`, `the certificate of domain`. */
  readonly what: string;
}

/** Region in an ARN; undefined for those of global services, which have none. */
const regionOfArn = (arn: string | undefined): string | undefined => arn?.split(':')[3]?.match(/^[a-z-]+-\d$/)?.[0];

/** Region in an address such as `s3://bucket?region=eu-west-1` or `awskms://alias/key?region=eu-west-1`. */
const regionOfAddress = (address: string | undefined): string | undefined =>
  address?.match(/[?&]region=([a-z0-9-]+)/)?.[1];

/** Region of an ECR registry, `ACCOUNT.dkr.ecr.REGION.amazonaws.com`. */
const regionOfRegistry = (host: string | undefined): string | undefined =>
  host?.match(/\.dkr\.ecr\.([a-z0-9-]+)\./)?.[1];

/**
 * Every place that an environment's configuration names with its region. CloudFront's certificate is not among them: CloudFront takes it
 * from us-east-1 only, and there is no data in it. Pure.
 */
export function placesOf({ environments, infrastructure, domain }: Config, environment: string): Place[] {
  const settings = environments[environment];
  const own = (key: string): Path => ['environments', environment, key];
  const all: readonly (readonly [Path, string | undefined, string])[] = [
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
  ];
  return all.flatMap(([at, region, what]) => (region === undefined ? [] : [{ at, region, what }]));
}
