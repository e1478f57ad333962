import { parseArgs } from 'node:util';

import { WITH_DOWN, type WithDown } from './migrations/with-down';
import { ConfigError, type Problem, STAGE_NAMES, type StageName } from './errors';
import { INFRA_INPUTS } from './infra/inputs';
import { readRehearsal, REHEARSAL_INPUTS, type TaskKind } from './rehearsal/inputs';
import { type GivenImages, readImages } from './release/images';
import { type AdoptInputs, readAdopt, readUpdate, UPDATE_INPUTS, type UpdateInputs } from './update/inputs';

export const COMMANDS = [
  'deploy',
  'preview',
  'promote',
  'rollback',
  'contract',
  'status',
  'resume',
  'update',
  'adopt',
  'controls',
  'cost',
  'drift',
  'destroy',
  'bootstrap',
  'rehearse',
] as const;
export type Command = (typeof COMMANDS)[number];

interface InputSpec {
  readonly description: string;
  readonly default?: string;
  /** Commands that know it; all where absent. */
  readonly commands?: readonly Command[];
  /** On the command line a flag without a value. */
  readonly flag?: boolean;
  /** Only on the command line, not in action.yml. */
  readonly cliOnly?: boolean;
}

/** Every input, once: action.yml, `--help` and the parser are made from this table. */
export const INPUTS = {
  command: { description: `What to do: ${COMMANDS.join(', ')}.`, default: 'deploy' },
  environment: { description: 'Environment of ez-deploy.yml, e.g. production.' },
  config: { description: 'Path of ez-deploy.yml.', default: 'ez-deploy.yml' },
  stages: {
    description: `Comma list of the stages to run, out of ${STAGE_NAMES.join(', ')}; all by default.`,
    default: STAGE_NAMES.join(','),
    commands: ['deploy'],
  },
  version: {
    description: 'What people call this release; the short commit by default.',
    commands: ['deploy', 'update'],
  },
  images: {
    description:
      'Images of an earlier job: its `images` output, or JSON of service to REPOSITORY@sha256:…. With the build stage they are copied into the environment’s registry instead of being built.',
    commands: ['deploy'],
  },
  to: {
    description: 'Release id or version to go back to; the one before the live one by default.',
    commands: ['rollback'],
  },
  services: {
    description: 'Comma list of the services to roll back; all by default.',
    commands: ['rollback'],
  },
  'with-down': {
    description:
      'Take migrations back too: `contract` those that old code cannot do without, before traffic moves; `all` also expand ones, once only old code runs.',
    commands: ['rollback'],
  },
  'allow-destructive': {
    description: 'URNs of stateful resources that may be replaced or deleted, one a line, each as `URN # reason`.',
    commands: ['deploy', 'preview', 'drift', 'destroy'],
  },
  ...INFRA_INPUTS,
  ...UPDATE_INPUTS,
  'github-token': { description: 'Token for comments, deployments and annotations; the job’s GITHUB_TOKEN.' },
  rehearsal: {
    description:
      'File of a running rehearsal (.ez-deploy/rehearsal.json): work against the embedded AWS instead of AWS.',
  },
  ...REHEARSAL_INPUTS,
  live: {
    description: 'Serve a live page of the rollout on 127.0.0.1 while it runs; its address is printed.',
    commands: ['deploy', 'rollback'],
    flag: true,
    cliOnly: true,
  },
  json: {
    description: 'One JSON document on standard output; progress goes to standard error.',
    flag: true,
    cliOnly: true,
  },
  debug: { description: 'Say more.', flag: true, cliOnly: true },
} as const satisfies Record<string, InputSpec>;

export type InputName = keyof typeof INPUTS;
const specs: Readonly<Record<string, InputSpec>> = INPUTS;

/** Inputs as read and checked, from wherever they came. */
export interface Inputs {
  readonly command: Command;
  readonly environment: string | undefined;
  readonly config: string;
  readonly stages: readonly StageName[];
  readonly version: string | undefined;
  readonly given: GivenImages;
  readonly to: string | undefined;
  /** Services of a rollback; none: all. */
  readonly services: readonly string[];
  readonly withDown: WithDown | undefined;
  readonly allowDestructive: readonly string[];
  /** Inputs of `update` alone. */
  /** Whether drift is to be put right. */
  readonly repair: boolean;
  readonly organization: boolean;
  readonly template: boolean;
  /** Whether bootstrap is to do what it says. */
  readonly applyChanges: boolean;
  /** What is to be destroyed, in the user's own words. */
  readonly confirm: string | undefined;
  readonly update: UpdateInputs | undefined;
  /** Inputs of `adopt` alone. */
  readonly adopt: AdoptInputs | undefined;
  readonly githubToken: string | undefined;
  readonly rehearsal: string | undefined;
  readonly clockFactor: number;
  readonly serve: boolean;
  readonly postgresUrl: string | undefined;
  readonly redisUrl: string | undefined;
  /** What tasks of a rehearsal are. */
  readonly tasks: TaskKind;
  readonly live: boolean;
  readonly json: boolean;
  readonly debug: boolean;
  readonly help: boolean;
}

const listOf = (text: string | undefined): string[] => [
  ...new Set(
    (text ?? '')
      .split(',')
      .map((s) => s.trim())
      .filter(Boolean),
  ),
];

function parseStages(text: string, problems: Problem[]): StageName[] {
  const asked = listOf(text);
  for (const stage of asked) {
    if (!(STAGE_NAMES as readonly string[]).includes(stage)) {
      problems.push({
        where: 'input stages',
        what: `"${stage}" is not a stage`,
        fix: `one of ${STAGE_NAMES.join(', ')}`,
      });
    }
  }
  if (asked.length === 0) problems.push({ where: 'input stages', what: 'names no stage', fix: STAGE_NAMES.join(',') });
  return STAGE_NAMES.filter((s) => asked.includes(s));
}

/** Commands that need no ez-deploy.yml, and so no environment of it. */
const WITHOUT_ENVIRONMENT: ReadonlySet<string> = new Set(['rehearse', 'update', 'adopt']);

/** Checks raw values; throws one ConfigError with every problem. */
function check(raw: Readonly<Record<string, string | boolean | undefined>>, help: boolean): Inputs {
  const problems: Problem[] = [];
  const text = (key: InputName): string | undefined => {
    const value = raw[key];
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : specs[key]?.default;
  };
  const command = text('command') ?? 'deploy';
  if (!(COMMANDS as readonly string[]).includes(command)) {
    problems.push({
      where: 'input command',
      what: `"${command}" is not a command`,
      fix: `one of ${COMMANDS.join(', ')}`,
    });
  }
  for (const [key, value] of Object.entries(raw)) {
    const known = specs[key]?.commands;
    if (value === undefined || value === '' || value === false || known === undefined) continue;
    if (value !== specs[key]?.default && !(known as readonly string[]).includes(command)) {
      problems.push({
        where: `input ${key}`,
        what: `means nothing to ${command}`,
        fix: `it belongs to ${known.join(', ')}`,
      });
    }
  }
  const environment = text('environment');
  if (environment === undefined && !help && !WITHOUT_ENVIRONMENT.has(command)) {
    problems.push({
      where: 'input environment',
      what: 'is missing',
      fix: 'name one of the environments of ez-deploy.yml',
    });
  }
  const { clockFactor, tasks } = readRehearsal(text, problems);
  const yesOrNo: InputName[] = ['repair', 'organization', 'template'];
  if (command === 'bootstrap') yesOrNo.push('apply');
  for (const name of yesOrNo) {
    const value = text(name);
    if (value !== undefined && value !== 'true' && value !== 'false')
      problems.push({ where: `input ${name}`, what: `"${value}" is neither true nor false`, fix: 'true or false' });
  }
  const withDown = text('with-down');
  if (withDown !== undefined && !(WITH_DOWN as readonly string[]).includes(withDown)) {
    problems.push({
      where: 'input with-down',
      what: `"${withDown}" is not one of its values`,
      fix: `one of ${WITH_DOWN.join(', ')}`,
    });
  }
  const inputs: Inputs = {
    command: command as Command,
    environment,
    config: text('config') ?? 'ez-deploy.yml',
    stages: parseStages(text('stages') ?? '', problems),
    version: text('version'),
    given: readImages(text('images'), problems),
    to: text('to'),
    services: listOf(text('services')),
    withDown: withDown as WithDown | undefined,
    allowDestructive: (text('allow-destructive') ?? '')
      .split('\n')
      .map((l) => l.trim())
      .filter(Boolean),
    repair: text('repair') === 'true',
    organization: text('organization') === 'true',
    template: text('template') === 'true',
    applyChanges: command === 'bootstrap' && text('apply') === 'true',
    confirm: text('confirm'),
    update: command === 'update' && !help ? readUpdate(text, problems) : undefined,
    adopt: command === 'adopt' && !help ? readAdopt(text, problems) : undefined,
    githubToken: text('github-token'),
    rehearsal: text('rehearsal'),
    clockFactor,
    serve: raw['serve'] === true,
    postgresUrl: text('postgres-url'),
    redisUrl: text('redis-url'),
    tasks,
    live: raw['live'] === true,
    json: raw['json'] === true,
    debug: raw['debug'] === true,
    help,
  };
  if (problems.length > 0) throw new ConfigError(problems);
  return inputs;
}

/** Inputs of the action: `INPUT_*` as the runner sets them. */
export function inputsFromAction(env: NodeJS.ProcessEnv): Inputs {
  const raw: Record<string, string | boolean | undefined> = {};
  for (const name of Object.keys(INPUTS)) {
    if (specs[name]?.cliOnly) continue;
    raw[name] = env[`INPUT_${name.toUpperCase()}`];
  }
  raw['debug'] = env['RUNNER_DEBUG'] === '1';
  return check(raw, false);
}

/** Inputs of the command line: `ez-deploy COMMAND --name value`. Throws ConfigError on anything it does not know. */
export function inputsFromArgv(argv: readonly string[], env: NodeJS.ProcessEnv): Inputs {
  const options: Record<string, { type: 'string' | 'boolean'; short?: string }> = {
    help: { type: 'boolean', short: 'h' },
  };
  for (const [name, spec] of Object.entries(specs)) {
    if (name !== 'command') options[name] = { type: spec.flag ? 'boolean' : 'string' };
  }
  let parsed: { values: Record<string, string | boolean | undefined>; positionals: string[] };
  try {
    const result = parseArgs({ args: [...argv], options, allowPositionals: true, strict: true });
    parsed = {
      values: { ...result.values } as Record<string, string | boolean | undefined>,
      positionals: result.positionals,
    };
  } catch (error) {
    const what = error instanceof Error ? (error.message.split('. ')[0] ?? error.message) : String(error);
    throw new ConfigError([{ where: 'command line', what, fix: 'see ez-deploy --help' }]);
  }
  const { help, ...raw } = parsed.values;
  const [command, ...rest] = parsed.positionals;
  if (rest.length > 0) {
    throw new ConfigError([
      { where: 'command line', what: `"${rest.join(' ')}" is one word too many`, fix: 'see ez-deploy --help' },
    ]);
  }
  raw['command'] = command;
  raw['github-token'] ??= env['GITHUB_TOKEN'];
  return check(raw, help === true || command === undefined);
}
