import type { EnvironmentConfig } from '../config/schema';

/** Tags of everything that an environment is made of: whose it is, on the bill and in every list. */
export const stackTags = (config: Pick<EnvironmentConfig, 'app' | 'environment'>): Record<string, string> => ({
  'ez-deploy:app': config.app,
  'ez-deploy:environment': config.environment,
});
