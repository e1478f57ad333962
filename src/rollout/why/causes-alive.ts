import type { Cause, Evidence } from './evidence';
import { dependencyLine, exited, failsHealthCheck, healthFinding, quoted, saysListening, tellingLine } from './reading';

const UNHEALTHY =
  'Task failed ELB health checks in (target-group arn:aws:elasticloadbalancing:eu-central-1:123456789012:targetgroup/shop-production-api-green/8e6d68f88cd88d12)';
const event = (reason: string) =>
  `(service shop-production-api-green) (task 0a1b) (port 8080) is unhealthy in (target-group arn:aws:elasticloadbalancing:eu-central-1:123456789012:targetgroup/shop-production-api-green/8e6d68f88cd88d12) due to (reason ${reason})`;

const portOf = ({ expected }: Evidence) => (expected.port === undefined ? 'its port' : `port ${expected.port}`);
const pathOf = ({ expected }: Evidence) =>
  `its health check${expected.healthPath === undefined ? '' : ` ${expected.healthPath}`}`;
const LOCAL = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/** What goes wrong with a container that runs, or as it is found out by the load balancer. */
export const ALIVE_CAUSES: readonly Cause[] = [
  {
    id: 'out-of-memory',
    title: 'Out of memory',
    says: (e, text) => {
      const { task, expected, log } = e;
      const limit = expected.memory === undefined ? 'it has' : `its ${expected.memory} MiB`;
      if (/OutOfMemory(?:Error)?:|killed due to memory usage/i.test(text))
        return `out of memory: it used more than ${limit}`;
      const heap = log.some((l) =>
        /heap out of memory|java\.lang\.OutOfMemoryError|MemoryError\b|out of memory: kill|cannot allocate memory/i.test(
          l,
        ),
      );
      if (heap && exited(e))
        return `out of memory: the runtime’s own limit was reached (the task has ${expected.memory ?? '?'} MiB)`;
      // Without the word it is a SIGKILL of unknown hand; a stop that was asked for ends so too, and is not this.
      return task?.exitCode === 137 && task.stopCode === 'EssentialContainerExited'
        ? `it was killed (exit code 137): most often it used more memory than ${limit}`
        : undefined;
    },
    hint: 'give the service more `memory` in ez-deploy.yml, or find what uses it up; a runtime’s own limit must fit in it',
    aws: ['OutOfMemoryError: Container killed due to memory usage'],
    steps: [
      'Does it happen at start, or under load? At start: raise `memory`. Under load: look for a leak first.',
      'Runtimes have limits of their own (`--max-old-space-size`, `-Xmx`): keep them a quarter below the task’s.',
    ],
    example: {
      task: {
        id: '0a1b',
        stoppedReason: 'Essential container in task exited',
        containerReason: 'OutOfMemoryError: Container killed due to memory usage',
        exitCode: 137,
        stopCode: 'EssentialContainerExited',
      },
    },
  },
  {
    id: 'port',
    title: 'It listens on another port',
    says: (e, text) => {
      // Where somebody answers, or nobody says no, the port is not it.
      if (!failsHealthCheck(e, text) || healthFinding(e).kind !== 'refused') return undefined;
      const said = saysListening(e.log);
      if (said === undefined || e.expected.port === undefined) return undefined;
      if (said.port !== e.expected.port)
        return `it listens on port ${said.port}, but the load balancer asks ${portOf(e)}`;
      return said.host !== undefined && LOCAL.test(said.host)
        ? `it listens on ${said.host} only, where the load balancer cannot reach it`
        : undefined;
    },
    hint: 'listen on 0.0.0.0 at the port in the environment variable PORT, or set `port` in ez-deploy.yml to the application’s',
    aws: [],
    steps: [
      'Let the application read `PORT`; ez-deploy sets it to the service’s `port`.',
      'Or change `port` in ez-deploy.yml, and run the infra stage: target group and security group follow.',
      'Listen on `0.0.0.0` (or `::`), not on `localhost`.',
    ],
    example: {
      task: { id: '0a1b', stoppedReason: UNHEALTHY },
      events: [event('Health checks failed')],
      log: ['listening on http://0.0.0.0:3000'],
    },
  },
  {
    id: 'dependency-down',
    title: 'Something the application needs does not answer',
    says: (e, text) => {
      const failing = exited(e) || failsHealthCheck(e, text);
      const line = failing ? dependencyLine(e.log) : undefined;
      return line === undefined ? undefined : `it cannot reach something it needs${quoted(line)}`;
    },
    hint: 'does the database, cache or other service that the log names answer, and do security group, address and password fit?',
    aws: [],
    steps: [
      'The log line names address and error. `ECONNREFUSED`: nobody listens there. `ETIMEDOUT`: a security group or route. `ENOTFOUND`: a wrong name. Authentication: a rotated or wrong password.',
      'Does the old version still reach it? Then something differs between the two: environment, secret, security group.',
      'Two versions at once double the database connections: `too many connections` means the pools are too large for it.',
      'A health check that fails with its database takes the whole service out when the database is away: consider one that does not.',
    ],
    example: {
      task: { id: '0a1b', stoppedReason: UNHEALTHY },
      events: [event('Health checks failed with these codes: [503]')],
      log: ['not ready: connect ECONNREFUSED 10.0.20.14:5432'],
    },
  },
  {
    id: 'health-check',
    title: 'The health check fails',
    says: (e, text) => {
      if (!failsHealthCheck(e, text)) return undefined;
      const { kind, codes } = healthFinding(e);
      if (kind === 'unknown') return `${pathOf(e)} fails${quoted(tellingLine(e.log))}`;
      if (kind !== 'status') return undefined;
      return `${pathOf(e)} is answered with ${codes === '' ? 'a wrong status' : codes.replaceAll(',', ', ')} instead of 200 to 399${quoted(tellingLine(e.log))}`;
    },
    hint: 'ask the health path of the new image yourself: docker run, then curl; is `health.path` right?',
    aws: [UNHEALTHY],
    steps: [
      '404: `health.path` in ez-deploy.yml is not one of the application’s. 401 or 403: it asks for a login. 5xx: read the log below the error.',
      'A health check that needs more than the process itself fails with whatever it needs.',
    ],
    example: {
      task: { id: '0a1b', stoppedReason: UNHEALTHY },
      events: [event('Health checks failed with these codes: [500]')],
    },
  },
  {
    id: 'health-timeout',
    title: 'The health check gets no answer in time',
    says: (e, text) => {
      if (!failsHealthCheck(e, text) || healthFinding(e).kind !== 'timeout') return undefined;
      const within = e.expected.timeout === undefined ? 'in time' : `within ${e.expected.timeout} s`;
      return `${pathOf(e)} on ${portOf(e)} got no answer ${within}`;
    },
    hint: 'the application is overloaded or stuck, or the security group does not let the load balancer in',
    aws: [],
    steps: [
      'Is the processor at its limit while it starts? Give it more `cpu`, or a longer `health.gracePeriod`.',
      'Does the security group of the tasks let the load balancer in on the port? Run the infra stage.',
    ],
    example: { task: { id: '0a1b', stoppedReason: UNHEALTHY }, events: [event('Request timed out')] },
  },
  {
    id: 'slow-start',
    title: 'It starts too slowly',
    says: (e, text) => {
      if (!failsHealthCheck(e, text) || healthFinding(e).kind !== 'refused') return undefined;
      const grace = e.expected.grace;
      const when =
        grace === undefined ? 'when its grace period was over' : `when its grace period of ${grace} s was over`;
      return `it had not opened ${portOf(e)} ${when}: it starts too slowly, or listens on another port`;
    },
    hint: 'raise `health.gracePeriod` above the time it takes to start (the log shows how far it came), or make it start faster',
    aws: [],
    steps: [
      'The log shows how far it came. Measure the start where you are; with few CPU units it takes several times as long.',
      'Raise `health.gracePeriod` (and `rollout.readyTimeout`), run the infra stage, deploy again.',
      'If the log says that it is ready, it listens on another port than the one named: see [there](#port).',
    ],
    example: {
      task: { id: '0a1b', stoppedReason: UNHEALTHY },
      events: [event('Health checks failed')],
      log: ['loading 14 000 products …'],
    },
  },
  {
    id: 'container-health',
    title: 'The container’s own health check fails',
    says: (_e, text) =>
      /failed container health checks/i.test(text) ? 'its container health check (HEALTHCHECK) fails' : undefined,
    hint: 'run the health check’s command inside the image: a missing curl is the most frequent reason',
    aws: ['Task failed container health checks'],
    steps: ['`docker run` the image and run the command in it. Slim images have neither curl nor wget.'],
  },
];
