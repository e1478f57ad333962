import { readFileSync, writeFileSync } from 'node:fs';

/** What the sweep's application needs to have services of every kind. `work`, `runs`: files where worker and cron say their release. */
export function withKinds(text: string, files: { readonly work: string; readonly runs: string }): string {
  const build = 'build: { context: ., local: { run: [], files: [server.mjs, parts.mjs, node_modules] } }';
  const more = `
  prices:
    kind: internal
    port: 8090
    command: [node, parts.mjs, internal]
    health: { command: [node, parts.mjs, check], gracePeriod: 30s }
    scaling: { min: 2, max: 4 }
    stopTimeout: 10s
    ${build}
  worker:
    kind: worker
    command: [node, parts.mjs, worker]
    scaling: { min: 1, max: 2 }
    stopTimeout: 10s
    env: { WORK_FILE: '${files.work}' }
    ${build}
  nightly:
    kind: cron
    schedule: rate(1 minute)
    command: [node, parts.mjs, cron]
    env: { WORK_FILE: '${files.runs}' }
    ${build}
environments:`;
  return text
    .replace("env: { POSTS_FILE: 'POSTS' }", "env: { POSTS_FILE: 'POSTS', PRICES_URL: 'http://prices:8090' }")
    .replace('\nenvironments:', more);
}

/** Puts something into a service's environment in the configuration that a ground uses. */
export function setEnvironment(config: string, service: string, variables: string): void {
  const text = readFileSync(config, 'utf8');
  const at = text.indexOf('env: {', text.indexOf(`\n  ${service}:`));
  writeFileSync(config, `${text.slice(0, at + 6)} ${variables},${text.slice(at + 6)}`);
}

/** Where nobody reads what worker and cron say. */
export const WORK_FILES = { work: '/dev/null', runs: '/dev/null' } as const;
