import type { EnvironmentConfig } from '../../src/config/schema';

/** What every component of the program is made from. */
export interface ProgramContext {
  readonly config: EnvironmentConfig;
  readonly accountId: string;
  readonly region: string;
  /** `<app>-<environment>`: the beginning of every name. */
  readonly prefix: string;
  readonly production: boolean;
}

export function programContext(config: EnvironmentConfig, accountId: string): ProgramContext {
  return {
    config,
    accountId,
    region: config.settings.region,
    prefix: `${config.app}-${config.environment}`,
    production: config.settings.protected ?? config.environment === 'production',
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
