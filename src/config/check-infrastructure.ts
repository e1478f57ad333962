import type { Checked } from './checks';
import type { Finding, Path } from './path';
import { placesOf } from './places';

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
  const allowed = infrastructure.regions;
  for (const { at, region: place, what } of allowed === undefined ? [] : placesOf(config, environment)) {
    if (allowed?.includes(place) !== false) continue;
    findings.push({
      at: [at],
      because: [['infrastructure', 'regions']],
      what: `${what} is in ${place}, and infrastructure.regions allows ${allowed.join(', ')} only`,
      fix: 'name one in an allowed region, or allow its region',
    });
  }
  const ours = infrastructure.existing.postgres === undefined && config.data?.postgres !== undefined;
  if (infrastructure.backups.restoreTest !== undefined && !ours) {
    findings.push({
      at: [at('backups', 'restoreTest')],
      because: [['data'], at('existing', 'postgres')],
      what: 'a restore test is for the database that ez-deploy makes and backs up, and there is none',
      fix: 'add data.postgres in place of one of somebody else’s, or leave restoreTest out',
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
