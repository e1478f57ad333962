import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { accountOf, CAUSES, classify } from '../../src/rollout/why/classify';
import { failureEvents } from '../../src/rollout/why/events';
import type { Evidence } from '../../src/rollout/why/evidence';
import { logTail } from '../../src/rollout/why/log-tail';
import { needsEmulation } from '../../src/rehearsal/services/ecs/containers/failures';

const nothing: Evidence = { service: 'api', kind: 'service', events: [], log: [], expected: {} };
const expected = { port: 8080, healthPath: '/health', grace: 60, timeout: 5, memory: 1024 };
const arm = { ...expected, platform: 'linux/arm64' as const };
const UNHEALTHY = 'Task failed ELB health checks in (target-group arn:aws:elasticloadbalancing:x:1:targetgroup/g/1)';
const unhealthy = (reason: string, log: string[] = []): Partial<Evidence> => ({
  task: { id: '0a1b', stopCode: 'ServiceSchedulerInitiated', stoppedReason: UNHEALTHY, exitCode: 137 },
  events: [
    '(service api-green) has stopped 1 running tasks: (task 0a1b).',
    `(service api-green) (task 0a1b) (port 8080) is unhealthy in (target-group x) due to (reason ${reason})`,
  ],
  log,
});
const ended = (exitCode: number, log: string[] = [], ranSeconds = 3): Partial<Evidence> => ({
  task: {
    id: '0a1b',
    stopCode: 'EssentialContainerExited',
    stoppedReason: 'Essential container in task exited',
    exitCode,
    ranSeconds,
  },
  log,
});

/** AWS's own text where AWS shows it: in an event, or as the reason of a task. */
const asSeen = (text: string): Partial<Evidence> =>
  text.startsWith('(service') || text.startsWith('RESOURCE:') || text.startsWith('IAM ')
    ? { events: [text] }
    : { task: { id: '0a1b', stopCode: 'TaskFailedToStart', stoppedReason: text } };

describe('every text of AWS that the page names is recognised as what it is', () => {
  it.each(CAUSES.flatMap((cause) => cause.aws.map((text) => [cause.id, text] as const)))('%s: %s', (id, text) => {
    const why = classify({ ...nothing, expected, ...asSeen(text) });
    expect(why.cause).toBe(id);
    expect(why.line).toMatch(/^api: \S/);
    expect(why.details.join('\n')).toContain(text.slice(0, 60));
  });

  it.each(CAUSES.filter((c) => c.example !== undefined).map((c) => [c.id, c.example] as const))(
    'the example of %s',
    (id, example) => {
      expect(classify({ ...nothing, expected, ...example }).cause).toBe(id);
    },
  );

  it('names each cause once, and each can be found by a text or an example', () => {
    expect(new Set(CAUSES.map((c) => c.id)).size).toBe(CAUSES.length);
    expect(CAUSES.filter((c) => c.aws.length === 0 && c.example === undefined)).toEqual([]);
  });
});

describe('the first line, for what a task leaves behind', () => {
  const cases: readonly (readonly [string, Partial<Evidence>, string, string | RegExp])[] = [
    [
      'a stack trace: the error, not its frames',
      ended(1, [
        'starting',
        "Error: Cannot find module './routes'",
        '    at Module._resolve (node:internal:1)',
        'Node.js v24.1.0',
      ]),
      'crash',
      "api: the application crashed at its start, with exit code 1 after 3 s — Error: Cannot find module './routes'",
    ],
    [
      'later than at the start',
      ended(1, [], 600),
      'crash',
      'api: the application crashed, with exit code 1 after 600 s',
    ],
    ['a segmentation fault', ended(139), 'crash', /exit code 139 \(segmentation fault\)/],
    ['an end without an error', ended(0), 'ended', /ended by itself without an error/],
    [
      'a killed process',
      ended(137),
      'out-of-memory',
      /killed \(exit code 137\): most often it used more memory than its 1024 MiB/,
    ],
    [
      'a heap at its own limit',
      ended(134, ['FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory']),
      'out-of-memory',
      /runtime’s own limit/,
    ],
    [
      'a database away at the start',
      ended(1, ['Error: connect ECONNREFUSED 10.0.20.5:5432']),
      'dependency-down',
      'api: it cannot reach something it needs — Error: connect ECONNREFUSED 10.0.20.5:5432',
    ],
    [
      'python’s words for it',
      ended(1, [
        'psycopg.OperationalError: connection to server at "db" (10.0.0.3), port 5432 failed: Connection refused',
      ]),
      'dependency-down',
      /cannot reach something it needs/,
    ],
    [
      'a program for another processor',
      ended(255, ['exec /usr/local/bin/node: exec format error']),
      'wrong-platform',
      /another processor/,
    ],
    [
      '… that the task says',
      { ...ended(1, ['standard_init_linux.go:228: exec user process caused: exec format error']), expected: arm },
      'wrong-platform',
      'api: its program is for another processor than the task runs on, linux/arm64 (exec format error)',
    ],
    [
      '… as the runtime’s word',
      asSeen('CannotStartContainerError: failed to create shim task: exec: "/app/server": exec format error'),
      'wrong-platform',
      /another processor/,
    ],
    [
      'an ARM task’s container on an x86 machine',
      asSeen(needsEmulation('linux/arm64', 'linux/amd64')),
      'no-emulation',
      'api: it is for linux/arm64, and this machine is linux/amd64',
    ],
    ['a command that is not there', ended(127), 'command', /not found in the image/],
    [
      'a health check answered badly',
      unhealthy('Health checks failed with these codes: [500]'),
      'health-check',
      'api: its health check /health is answered with 500 instead of 200 to 399',
    ],
    [
      '… and the log says why',
      unhealthy('Health checks failed with these codes: [503]', ['not ready: connect ECONNREFUSED 10.0.20.5:5432']),
      'dependency-down',
      /ECONNREFUSED 10.0.20.5:5432/,
    ],
    [
      'a health check without an answer',
      unhealthy('Request timed out'),
      'health-timeout',
      'api: its health check /health on port 8080 got no answer within 5 s',
    ],
    [
      'nobody at the port',
      unhealthy('Health checks failed', ['loading the catalogue']),
      'slow-start',
      'api: it had not opened port 8080 when its grace period of 60 s was over: it starts too slowly, or listens on another port',
    ],
    [
      'another port, by its own word',
      unhealthy('Health checks failed', ['Example app listening on port 3000']),
      'port',
      'api: it listens on port 3000, but the load balancer asks port 8080',
    ],
    [
      '… as Spring says it',
      unhealthy('Health checks failed', ['Tomcat started on port(s): 8081 (http)']),
      'port',
      /port 8081/,
    ],
    [
      '… as uvicorn says it',
      unhealthy('Health checks failed', ['INFO: Uvicorn running on http://0.0.0.0:8000 (Press CTRL+C to quit)']),
      'port',
      /port 8000/,
    ],
    [
      'on localhost only',
      unhealthy('Health checks failed', ['Server listening at http://127.0.0.1:8080']),
      'port',
      'api: it listens on 127.0.0.1 only, where the load balancer cannot reach it',
    ],
    [
      'a database’s port is not its own',
      unhealthy('Health checks failed', ['connected to postgres listening on 10.0.0.4:5432']),
      'slow-start',
      /had not opened port 8080/,
    ],
    [
      'a migration',
      { ...ended(1, ['error: relation "boards" already exists']), kind: 'migration' },
      'migration',
      'api: the migration failed: it ended with exit code 1 — error: relation "boards" already exists',
    ],
    [
      'a migration that finds no database',
      { ...ended(1, ['connect ETIMEDOUT 10.0.20.5:5432']), kind: 'migration' },
      'dependency-down',
      /^api: the migration failed: it cannot reach/,
    ],
    [
      'a task that a person stopped',
      { task: { id: '0a', stopCode: 'UserInitiated', stoppedReason: 'Task stopped by user' } },
      'stopped-by-hand',
      /somebody stopped its task/,
    ],
    [
      'spot',
      { task: { id: '0a', stopCode: 'SpotInterruption', stoppedReason: 'x' } },
      'taken-away',
      /AWS took the task away/,
    ],
  ];
  it.each(cases)('%s', (_name, over, cause, line) => {
    const why = classify({ ...nothing, expected, ...over });
    expect([why.cause, why.line]).toEqual([cause, typeof line === 'string' ? line : expect.stringMatching(line)]);
    expect(why.hint).not.toBe('');
  });

  it('a SIGKILL at the end of a stop that was asked for is not memory', () => {
    expect(classify({ ...nothing, expected, ...unhealthy('Request timed out') }).cause).toBe('health-timeout');
  });

  it('names secret and image as AWS has them', () => {
    const line = (id: string, index = 0) =>
      classify({ ...nothing, ...asSeen(CAUSES.find((c) => c.id === id)?.aws[index] ?? '') }).line;
    expect(line('secret-missing')).toBe('api: the secret shop/api-key-AbCdEf does not exist');
    expect(line('secret-missing', 2)).toBe('api: the secret /shop/api-key does not exist');
    expect(line('secret-denied')).toBe('api: the execution role may not read the secret shop/api-key-AbCdEf');
    expect(line('image-missing')).toBe(
      'api: its image is not in the registry: 123456789012.dkr.ecr.eu-central-1.amazonaws.com/shop/api@sha256:1f1f1f1f1f1f…',
    );
    expect(line('wrong-platform')).toBe('api: its image is not for linux/amd64, the platform the task runs on');
  });
});

describe('the hint about a platform', () => {
  const MATCHING = 'CannotPullContainerError: image Manifest does not contain descriptor matching platform';
  const EXEC = ended(255, ['exec /usr/local/bin/node: exec format error']);
  it.each([
    ['amd64, by the pull', asSeen(`${MATCHING} 'linux/amd64'`), /^build for linux\/amd64: .*--platform linux\/amd64 /],
    ['arm64, by the pull', asSeen(`${MATCHING} 'linux/arm64'`), /^build for linux\/arm64: .*--platform linux\/arm64,/],
    ['arm64, by the task', { ...EXEC, expected: arm }, /^build for linux\/arm64: .*--platform linux\/arm64,/],
    [
      'amd64, by the task',
      { ...EXEC, expected: { ...expected, platform: 'linux/amd64' as const } },
      /^build for linux\/amd64: .*--platform linux\/amd64 /,
    ],
    ['neither, where nobody knows', { ...EXEC, expected }, /^build for the platform of the task \(/],
  ] as const)('names the task’s: %s', (_name, over, hint) => {
    const why = classify({ ...nothing, expected, ...over });
    expect([why.cause, why.hint]).toEqual(['wrong-platform', expect.stringMatching(hint)]);
  });
});

describe('what nobody foresaw', () => {
  it('is repeated word for word, with everything known around it', () => {
    const why = classify({
      ...nothing,
      task: { id: '0a1b', stopCode: 'NewCode', stoppedReason: 'The flux capacitor was recalled', exitCode: 0 },
      kind: 'migration',
      log: ['one', 'two'],
    });
    expect(accountOf(why).split('\n')).toEqual([
      'api: the migration failed: The flux capacitor was recalled',
      '  stopped reason: The flux capacitor was recalled (NewCode)',
      '  exit code: 0',
      '  task: 0a1b',
      '  last log lines:',
      '  | one',
      '  | two',
    ]);
    expect(classify(nothing).line).toBe('api: AWS gives no reason');
  });

  it('any text at all gives one clean line that the runner does not obey', () => {
    const nasty = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '::set-output name=x::y',
        '\u001B[31m##[error]x',
        'a\r\n::add-mask::b',
        '\u202Etxt\u0000',
        'x'.repeat(5_000),
      ),
    );
    fc.assert(
      fc.property(nasty, nasty, fc.array(nasty, { maxLength: 40 }), fc.boolean(), (reason, container, log, stopped) => {
        const why = classify({
          ...nothing,
          expected,
          ...(stopped ? { task: { id: '0', stoppedReason: reason, containerReason: container, exitCode: 1 } } : {}),
          events: [container],
          log: logTail(log, 100),
        });
        const text = accountOf(why);
        expect(why.line).not.toMatch(/\n/);
        expect(why.line.length).toBeLessThan(500);
        expect(why.log.length).toBeLessThanOrEqual(10);
        expect(text.replaceAll('\n', '')).not.toMatch(/\p{Cc}|[\u202A-\u202E\u2066-\u2069]/u);
        expect(text).not.toMatch(/^\s*::/m);
        expect(text).not.toContain('##[');
        expect(why.log.every((line) => !/^\s*::/.test(line) && line.length <= 300)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe('service events', () => {
  const ours = { deploymentId: 'ecs-svc/1', livingTasks: 0 };
  const ends = (message: string, over: Partial<typeof ours> = {}, seenFor = 0) =>
    failureEvents([{ message, seenFor }], { ...ours, ...over }).length === 1;

  it.each([
    '(service a) was unable to place a task. Reason: Something new.',
    '(service a) (deployment ecs-svc/1) deployment failed: tasks failed to start.',
    '(service a) was unable to place a task because no container instance met all of its requirements.',
  ])('end the wait: %s', (message) => expect(ends(message)).toBe(true));
  it.each([
    '(service a) has started 2 tasks: (task 1) (task 2).',
    '(service a) registered 1 targets in (target-group x)',
    '(service a) operations are being throttled. Will try again later.',
    '(service a) (task 1) (port 80) is unhealthy in (target-group x) due to (reason Request timed out)',
    '(service a) has reached a steady state.',
    '(service a) (deployment ecs-svc/2) deployment failed: tasks failed to start.',
  ])('do not: %s', (message) => expect(ends(message)).toBe(false));

  it('what a task failed of is told by the task; without any task the event is believed after a while', () => {
    const late = '(service a) was unable to place a task. Reason: CannotPullContainerError: x: not found.';
    expect(ends(late)).toBe(false);
    expect(ends(late, { livingTasks: 1 }, 60_000)).toBe(false);
    expect(ends(late, {}, 60_000)).toBe(true);
  });
});
