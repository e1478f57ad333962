import type { EnvironmentConfig } from '../config/schema';
import { HOURS } from './services';
import type { Usage } from './usage';

/**
 * Task hours a month by task definition family: what scaling keeps running, and in deployments the new version beside it. The
 * number of tasks is the rollout's, so the resource graph cannot say it.
 */
export function taskHours(config: EnvironmentConfig, usage: Usage): Record<string, number> {
  const besideHours = (usage.deployments * usage.deploymentMinutes) / 60;
  const hours = Object.entries(config.services).map(([name, service]) => {
    const family = `${config.app}-${config.environment}-${name}`;
    if (service.kind === 'cron') return [family, usage.cronHours] as const;
    const { min, max } = service.scaling;
    const tasks = min + (max - min) * usage.scaleOut;
    return [family, tasks * (HOURS + besideHours)] as const;
  });
  return Object.fromEntries(hours);
}
