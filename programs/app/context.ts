import type { EnvironmentConfig } from '../../src/config/schema';
import type { Keys } from './keys';

/** What is known before anything is made. */
export interface BaseContext {
  readonly config: EnvironmentConfig;
  readonly accountId: string;
  readonly region: string;
  /** `<app>-<environment>`: the beginning of every name. */
  readonly prefix: string;
  readonly production: boolean;
  /** Days that logs are kept. */
  readonly logDays: number;
}

/** What every component of the program is made from. */
export interface ProgramContext extends BaseContext {
  readonly keys: Keys;
}

export function programContext(config: EnvironmentConfig, accountId: string): BaseContext {
  const production = config.settings.protected ?? config.environment === 'production';
  return {
    config,
    accountId,
    region: config.settings.region,
    prefix: `${config.app}-${config.environment}`,
    production,
    // A year where an auditor may ask (CKV_AWS_338).
    logDays: production ? 365 : 30,
  };
}

/** A name of at most `limit` characters that stays unique: long ones end in a short hash of the whole. */
export function shortName(name: string, limit: number): string {
  if (name.length <= limit) return name;
  let hash = 5381;
  for (const char of name) hash = (Math.imul(hash, 33) ^ char.charCodeAt(0)) >>> 0;
  const tail = hash.toString(36).slice(0, 6);
  return `${name.slice(0, limit - tail.length - 1).replace(/-+$/, '')}-${tail}`;
}
