import type { Checked } from './checks';
import type { Finding, Path } from './path';

/** What is wrong between keys of infrastructure and the rest. */
export function checkInfrastructure({ config, environment }: Checked): Finding[] {
  const { infrastructure, domain } = config;
  const at = (...rest: string[]): Path => ['infrastructure', ...rest];
  const findings: Finding[] = [];
  if (infrastructure.cdn !== undefined && domain?.certificate === undefined) {
    findings.push({
      at: [at('cdn')],
      because: [['domain']],
      what: 'CloudFront speaks TLS with the load balancer, which has no certificate',
      fix: 'set domain.name and domain.certificate, or leave infrastructure.cdn out',
    });
  }
  const region = config.environments[environment]?.region;
  if (infrastructure.backups.copyTo !== undefined && infrastructure.backups.copyTo === region) {
    findings.push({
      at: [at('backups', 'copyTo')],
      what: `backups are copied to ${region}, where they are already`,
      fix: 'name another region, or leave it out',
    });
  }
  if (infrastructure.backups.restoreTest !== undefined && config.data?.postgres === undefined) {
    findings.push({
      at: [at('backups', 'restoreTest')],
      because: [['data']],
      what: 'a restore test is for data.postgres, which is not there',
      fix: 'add data.postgres, or leave restoreTest out',
    });
  }
  for (const key of ['latency', 'errors', 'cpu'] as const) {
    const { warn, critical } = infrastructure.monitoring[key];
    if (warn < critical) continue;
    findings.push({
      at: [at('monitoring', key)],
      what: `the warning of monitoring.${key} is not below what is critical`,
      fix: 'make warn the smaller one',
    });
  }
  return findings;
}
