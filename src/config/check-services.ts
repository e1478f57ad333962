import { checkBuildOf } from './check-build';
import type { Checked } from './checks';
import { formatDuration } from './duration';
import { sizeProblem } from './fargate';
import { type Finding, isRecord, type Path, shown, valueAt } from './path';
import type { ServiceConfig, ServiceKind, Strategy } from './schema';

/**
 * Which strategies a kind can be deployed with. A name is unique in a Service Connect namespace, so weights are for web alone; ECS's own
 * ways of shifting traffic are followed where a service has them already (`ez-deploy update`).
 */
const STRATEGIES_OF_KIND: Readonly<Record<ServiceKind, readonly Strategy[]>> = {
  web: ['weighted'],
  internal: ['rolling'],
  worker: ['rolling'],
  cron: [],
};

/** Ports that other containers of the same task listen on: containers of a Fargate task share one network interface. */
const TAKEN_PORTS: ReadonlyMap<number, string> = new Map([
  [2000, 'the telemetry sidecar (X-Ray)'],
  [4317, 'the telemetry sidecar (OTLP over gRPC)'],
  [4318, 'the telemetry sidecar (OTLP over HTTP)'],
  [13_133, 'the telemetry sidecar (its health check)'],
  [15_000, 'the Service Connect proxy'],
  [15_001, 'the Service Connect proxy'],
]);

/** A load balancer has 100 rules; a web service takes two, one for users and one for tests; and two more that keep users at one version. */
const MOST_RULES = 100;

const hasKind =
  (...kinds: ServiceKind[]) =>
  (service: ServiceConfig) =>
    kinds.includes(service.kind);
const isWeb = hasKind('web');
const listens = hasKind('web', 'internal');

export function checkServices(checked: Checked): Finding[] {
  const entries = Object.entries(checked.config.services);
  return [
    ...entries.flatMap(([name, service]) => {
      const said = valueAt(checked.raw, ['services', name]);
      return [
        ...checkKind(name, service, isRecord(said) ? said : {}),
        ...checkSize(name, service),
        ...checkEnvironmentOf(name, service, checked),
        ...checkMigrationsOf(name, service),
        ...checkBuildOf(name, service),
        ...checkNameOf(name, checked),
      ];
    }),
    ...checkTogether(entries, checked.config.rollout.affinity ? 4 : 2),
  ];
}

/** Names whose log group and security groups are the restore test's (programs/app/restore-test.ts). */
const OF_RESTORE_TEST = ['restore-test', 'restored'];

function checkNameOf(name: string, { config }: Checked): Finding[] {
  if (config.infrastructure.backups.restoreTest === undefined || !OF_RESTORE_TEST.includes(name)) return [];
  return [
    {
      at: [['services', name]],
      because: [['infrastructure', 'backups', 'restoreTest']],
      what: `"${name}" is what the restore test of the backups is called`,
      fix: 'choose another name',
      onKey: true,
    },
  ];
}

function checkKind(name: string, service: ServiceConfig, said: Readonly<Record<string, unknown>>): Finding[] {
  const at: Path = ['services', name];
  const because = [[...at, 'kind']];
  const { kind } = service;
  const article = kind === 'internal' ? 'an' : 'a';
  const findings: Finding[] = [];
  const missing = (key: string, fix: string) =>
    findings.push({ at: [[...at, key]], because, what: `${article} ${kind} service needs ${key}`, fix, onKey: true });
  const needless = (key: string, why: string) =>
    findings.push({
      at: [[...at, key]],
      because,
      what: `${article} ${kind} service has no ${key}`,
      fix: why,
      onKey: true,
    });

  if (isWeb(service)) {
    if (service.path === undefined) missing('path', `add path: /${shown(name)}/* (or /* for everything)`);
  } else {
    if (service.path !== undefined) needless('path', 'remove it, or make the service kind: web');
    if (service.smoke.length > 0)
      needless('smoke', 'remove it: smoke requests go through the load balancer (kind: web)');
  }
  if (listens(service)) {
    if (service.port === undefined) missing('port', 'add port: the port the container listens on, such as 8080');
  } else if (service.port !== undefined) needless('port', 'remove it, or make the service kind: internal');
  const taken = service.port === undefined ? undefined : TAKEN_PORTS.get(service.port);
  if (taken !== undefined) {
    const fix = 'let the service listen on another port, such as 8080';
    findings.push({
      at: [[...at, 'port']],
      what: `port ${service.port ?? 0} clashes with ${taken} in the same task`,
      fix,
    });
  }
  if (kind === 'cron') {
    if (service.schedule === undefined) missing('schedule', 'add schedule: rate(1 hour) or cron(0 3 * * ? *)');
    if (service.migrations !== undefined) needless('migrations', 'move them to the service that owns the database');
    if (said['scaling'] !== undefined) needless('scaling', 'remove it: each run is one task');
    if (service.after.length > 0)
      needless('after', 'remove it: a cron service is switched when all others have shifted');
  } else if (service.schedule !== undefined) needless('schedule', 'remove it, or make the service kind: cron');

  const allowed = STRATEGIES_OF_KIND[kind];
  if (service.strategy !== undefined && !allowed.includes(service.strategy)) {
    findings.push({
      at: [
        [...at, 'strategy'],
        [...at, 'kind'],
      ],
      because,
      what: `strategy ${service.strategy} does not fit kind ${kind}`,
      fix:
        allowed.length === 0
          ? 'remove strategy: its schedule is switched at once'
          : `leave it out (${allowed.join(', ')})${service.strategy === 'weighted' ? '' : `; a service that ECS shifts by ${service.strategy} itself is updated by ez-deploy update`}`,
    });
  }
  return findings;
}

function checkSize(name: string, service: ServiceConfig): Finding[] {
  const at: Path = ['services', name];
  const findings: Finding[] = [];
  const size = sizeProblem(service.cpu, service.memory);
  if (size !== undefined) {
    findings.push({
      at: [
        [...at, 'memory'],
        [...at, 'cpu'],
      ],
      because: [[...at, 'cpu']],
      what: `Fargate has no task of cpu ${service.cpu} and memory ${service.memory}`,
      fix: size,
    });
  }
  const { min, max } = service.scaling;
  if (min > max) {
    findings.push({
      at: [
        [...at, 'scaling', 'max'],
        [...at, 'scaling', 'min'],
      ],
      because: [[...at, 'scaling', 'min']],
      what: `scaling.min ${min} is above scaling.max ${max}`,
      fix: `raise max to ${min} at least`,
    });
  }
  const { interval, timeout } = service.health;
  if (timeout >= interval) {
    findings.push({
      at: [
        [...at, 'health', 'timeout'],
        [...at, 'health', 'interval'],
      ],
      because: [[...at, 'health', 'interval']],
      what: `health.timeout ${formatDuration(timeout)} must be below health.interval ${formatDuration(interval)}`,
      fix: 'shorten the timeout or lengthen the interval',
    });
  }
  return findings;
}

const RESERVED = /^(?:PORT$|EZ_DEPLOY_|ECS_CONTAINER_METADATA_|AWS_CONTAINER_|AWS_EXECUTION_ENV$)/;

function checkEnvironmentOf(name: string, service: ServiceConfig, { config }: Checked): Finding[] {
  const at: Path = ['services', name];
  const findings: Finding[] = [];
  for (const key of Object.keys(service.secrets)) {
    if (!Object.hasOwn(service.env, key)) continue;
    findings.push({
      at: [[...at, 'env', key]],
      what: `${shown(key)} is in env and in secrets`,
      fix: 'keep the one in secrets',
      onKey: true,
    });
  }
  for (const [part, variables] of [['env', service.env] as const, ['secrets', service.secrets] as const]) {
    for (const variable of Object.keys(variables)) {
      if (!RESERVED.test(variable)) continue;
      const fix = variable === 'PORT' ? `remove it: PORT is set from port` : 'choose another name';
      findings.push({
        at: [[...at, part, variable]],
        what: `${shown(variable)} is set by ez-deploy or ECS`,
        fix,
        onKey: true,
      });
    }
  }
  for (const [variable, reference] of Object.entries(service.secrets)) {
    const store = /^data:(postgres|redis)\./.exec(reference)?.[1] as 'postgres' | 'redis' | undefined;
    const there = store === undefined || (config.data[store] ?? config.infrastructure.existing[store]) !== undefined;
    if (there) continue;
    findings.push({
      at: [[...at, 'secrets', variable]],
      because: [['data', store], ['data'], ['infrastructure', 'existing', store], ['infrastructure', 'existing']],
      what: `${reference} is used, but the application has no ${store}`,
      fix: `add ${store}: {} under data:, or the one you have under infrastructure.existing`,
    });
  }
  return findings;
}

/** What is said about files needs to know where they are. */
function checkMigrationsOf(name: string, { migrations }: ServiceConfig): Finding[] {
  if (migrations === undefined || migrations.folder !== undefined) return [];
  const said = [
    ...(migrations.contract === undefined ? [] : ['contract']),
    ...(migrations.destructive.length === 0 ? [] : ['destructive']),
    ...(migrations.baseline === undefined ? [] : ['baseline']),
  ];
  return said.map((key) => ({
    at: [['services', name, 'migrations', key]],
    because: [['services', name, 'migrations', 'folder']],
    what: `migrations.${key} needs migrations.folder`,
    fix: 'add folder: migrations (where the SQL files are, relative to the build context)',
    onKey: true,
  }));
}

function checkTogether(entries: readonly (readonly [string, ServiceConfig])[], rulesEach: number): Finding[] {
  const findings: Finding[] = [];
  const web = entries.filter(([, service]) => isWeb(service));
  const owners = new Map<string, string>();
  for (const [name, { path }] of web) {
    if (path === undefined) continue;
    const owner = owners.get(path);
    if (owner === undefined) owners.set(path, name);
    else {
      findings.push({
        at: [['services', name, 'path']],
        because: [
          ['services', owner, 'path'],
          ['services', owner, 'kind'],
          ['services', name, 'kind'],
        ],
        what: `path ${path} is taken by service "${shown(owner)}"`,
        fix: `give one of them another path, such as /${shown(name)}/*`,
      });
    }
    for (const colour of ['blue', 'green']) {
      // The ECS services of a colour are named <service>-<colour>: another service of that name would be the same one.
      if (!entries.some(([other]) => other === `${name}-${colour}`)) continue;
      findings.push({
        at: [['services', `${name}-${colour}`]],
        what: `"${shown(`${name}-${colour}`)}" is the name of the ${colour} side of service "${shown(name)}"`,
        fix: 'choose another name',
        onKey: true,
      });
    }
  }
  const most = MOST_RULES / rulesEach;
  if (web.length > most) {
    findings.push({
      at: [['services']],
      what: `${web.length} web services are more than the ${most} that one load balancer has rules for`,
      fix: 'split the application',
    });
  }
  return findings;
}
