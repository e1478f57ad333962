import type { FoundationConfig } from '../../src/config/schema-foundation';
import type { SignConfig } from '../../src/config/schema-sign';
import type { BaseContext } from '../app/context';

/** One environment that lives in the account. */
export interface HomeEnvironment {
  readonly name: string;
  readonly region: string;
  /** Its cluster, where that is not its own. */
  readonly cluster?: string | undefined;
  /** What it has taken over, under names of their own: lines of infrastructure.adopt. */
  readonly adopt?: Readonly<Record<string, string>> | undefined;
}

/** What the foundation of one account is made from. */
export interface FoundationPlace {
  readonly app: string;
  readonly accountId: string;
  /** Where the state, the keys and the trail are. */
  readonly region: string;
  readonly environments: readonly HomeEnvironment[];
  readonly foundation: FoundationConfig;
  /** How images are signed, where they are. */
  readonly sign: SignConfig | undefined;
}

/** Name of the bucket that holds the state of every environment of the account. */
export const stateBucketName = (app: string, accountId: string): string => `${app}-ez-deploy-state-${accountId}`;

/** Alias of the key that encrypts secrets in the state, and the bucket. */
export const stateKeyAlias = (app: string): string => `alias/${app}-ez-deploy-state`;

export const ROLE_NAMES = ['preview', 'build', 'rollout', 'infra', 'restore'] as const;
export type RoleName = (typeof ROLE_NAMES)[number];

export const roleName = (app: string, environment: string, role: RoleName): string =>
  `${app}-${environment}-ez-deploy-${role}`;

export const boundaryName = (app: string): string => `${app}-ez-deploy-boundary`;

/** The app program's parts, as the foundation uses them: what it makes outlasts everything, as in production. */
export const contextOf = (place: FoundationPlace): Omit<BaseContext, 'config'> => ({
  accountId: place.accountId,
  region: place.region,
  prefix: `${place.app}-foundation`,
  production: true,
  logDays: 365,
});
