import { posix } from 'node:path';

import { type Cmd, DockerfileParser, type Entrypoint, type Env, type From, type Arg } from 'dockerfile-ast';

import { platformOfMachine } from '../../../config/architecture';

/** What a container of the image runs, as the Dockerfile's last stage (or the target) says it. */
export interface ImageSettings {
  readonly workingDir: string;
  readonly env: readonly string[];
  readonly cmd: readonly string[];
  readonly entrypoint: readonly string[];
  readonly exposedPorts: readonly string[];
  readonly user: string | undefined;
  readonly labels: Readonly<Record<string, string>>;
  readonly stopSignal: string | undefined;
  /** Image that the chain of stages starts from. */
  readonly base: string;
}

/** A Dockerfile that cannot be read for its settings; the message names line and reason. */
export class DockerfileError extends Error {
  override readonly name = 'DockerfileError';
}

export type Variables = ReadonlyMap<string, string>;

/**
 * Replaces `$NAME`, `${NAME}`, `${NAME:-default}`, `${NAME-default}`, `${NAME:+other}`, `${NAME+other}`, variables in a default or other
 * too; `\$` stays a dollar, and what else BuildKit knows (`${NAME#prefix}`) stays as it is.
 */
export function expand(text: string, variables: Variables): string {
  return text.replace(
    /\\\$|\$(?:(\w+)|\{(\w+)(?:(:?[-+])((?:[^{}]|\{[^{}]*\})*))?\})/g,
    (whole, plain?: string, braced?: string, operator?: string, word = '') => {
      if (whole === '\\$') return '$';
      const value = variables.get(plain ?? braced ?? '');
      const there = value !== undefined && !(value === '' && operator?.startsWith(':') === true);
      if (operator?.endsWith('+') === true) return there ? expand(word, variables) : '';
      return there || operator === undefined ? (value ?? '') : expand(word, variables);
    },
  );
}

/** Names and default values of one `ARG`, which may declare several. */
function argsOf(instruction: Arg): [string, string | undefined][] {
  const properties = instruction.getProperties();
  // `ARG A B=1` would be read as `ENV A B=1` is: a name and its value. An argument's value always stands after its `=`.
  const legacy = properties.length === 1 && instruction.getArguments().length > 1;
  if (!legacy) return properties.map((p) => [p.getName(), p.getValue() ?? undefined]);
  return instruction.getArguments().map((a): [string, string | undefined] => {
    const [name = '', ...value] = a.getValue().split('=');
    return [name, value.length === 0 ? undefined : value.join('=').replace(/^(["'])(.*)\1$/, '$2')];
  });
}

export interface Stage {
  readonly name: string | undefined;
  readonly from: From;
  readonly instructions: ReturnType<ReturnType<typeof DockerfileParser.parse>['getInstructions']>;
}

/** Arguments of a platform such as linux/amd64 that BuildKit has of itself (https://docs.docker.com/reference/dockerfile/#automatic-platform-args-in-the-global-scope). */
function automaticArgs(prefix: 'TARGET' | 'BUILD', platform: string): [string, string][] {
  const [os = '', arch = '', variant = ''] = platform.split('/');
  return Object.entries({ PLATFORM: platform, OS: os, ARCH: arch, VARIANT: variant }).map(([k, v]) => [prefix + k, v]);
}

/**
 * The stages of a Dockerfile, and its arguments from before the first.
 * @param platform what is built for, such as linux/amd64: gives the automatic arguments, of a builder of the same platform as this machine.
 */
export function stagesOf(
  text: string,
  args: Readonly<Record<string, string>>,
  platform?: string,
): { stages: Stage[]; globals: Variables } {
  const globals = new Map<string, string>();
  if (platform !== undefined) {
    const own = platformOfMachine(process.arch);
    for (const [name, value] of [...automaticArgs('BUILD', own), ...automaticArgs('TARGET', platform)])
      globals.set(name, args[name] ?? value);
  }
  const stages: Stage[] = [];
  for (const instruction of DockerfileParser.parse(text).getInstructions()) {
    const keyword = instruction.getKeyword();
    if (keyword === 'FROM') {
      const from = instruction as From;
      stages.push({ name: from.getBuildStage()?.toLowerCase(), from, instructions: [] });
    } else if (stages.length > 0) stages.at(-1)?.instructions.push(instruction);
    else if (keyword === 'ARG') {
      for (const [name, value] of argsOf(instruction as Arg)) {
        // Without a value and not given it is unset, or what BuildKit has of itself.
        const given = args[name] ?? (value === undefined ? undefined : expand(value, globals));
        if (given !== undefined) globals.set(name, given);
      }
    }
  }
  return { stages, globals };
}

/** With what a Dockerfile is built. */
export interface DockerfileOptions {
  readonly target?: string | undefined;
  readonly args?: Readonly<Record<string, string>>;
  /** Such as linux/amd64; without any there are no automatic arguments. */
  readonly platforms?: readonly string[];
}

/** `["a","b"]` as it is; anything else through the shell, as Docker does. */
function command(instruction: Cmd | Entrypoint): string[] {
  const raw = instruction.getRawArgumentsContent()?.trim() ?? '';
  if (raw.startsWith('[')) {
    try {
      const parsed: unknown = JSON.parse(raw.replace(/\\\r?\n/g, ' '));
      if (Array.isArray(parsed) && parsed.every((p) => typeof p === 'string')) return parsed;
    } catch {
      // Docker takes what is not JSON for the shell form as well.
    }
  }
  return raw === '' ? [] : ['/bin/sh', '-c', raw];
}

interface Settings {
  workingDir: string;
  env: Map<string, string>;
  cmd: string[];
  entrypoint: string[];
  ports: Set<string>;
  user: string | undefined;
  labels: Record<string, string>;
  stopSignal: string | undefined;
}

function apply(stage: Stage, settings: Settings, globals: Variables, args: Readonly<Record<string, string>>): void {
  const declared = new Map<string, string>();
  const variables = () => new Map([...declared, ...settings.env]);
  let ownCmd = false;
  for (const instruction of stage.instructions) {
    const words = () => instruction.getArguments().map((a) => expand(a.getValue(), variables()));
    switch (instruction.getKeyword()) {
      case 'ARG': {
        for (const [name, value] of argsOf(instruction as Arg)) {
          const given = args[name] ?? (value === undefined ? globals.get(name) : expand(value, variables()));
          if (given !== undefined) declared.set(name, given);
        }
        break;
      }
      case 'ENV': {
        // All of one line see the environment from before it.
        const before = variables();
        for (const p of (instruction as Env).getProperties())
          settings.env.set(p.getName(), expand(p.getValue() ?? '', before));
        break;
      }
      case 'LABEL':
        for (const p of (instruction as Env).getProperties())
          settings.labels[p.getName()] = expand(p.getValue() ?? '', variables());
        break;
      case 'WORKDIR':
        settings.workingDir = posix.resolve(settings.workingDir, words().join(' '));
        break;
      case 'USER':
        settings.user = words()[0];
        break;
      case 'STOPSIGNAL':
        settings.stopSignal = words()[0];
        break;
      case 'EXPOSE':
        for (const port of words()) settings.ports.add(port.includes('/') ? port : `${port}/tcp`);
        break;
      case 'CMD':
        settings.cmd = command(instruction as Cmd);
        ownCmd = true;
        break;
      case 'ENTRYPOINT':
        settings.entrypoint = command(instruction as Entrypoint);
        // An entrypoint clears the command that came from the image below, not the one of its own stage.
        if (!ownCmd) settings.cmd = [];
        break;
      default:
        break;
    }
  }
}

/** Index of the last stage of that name before `before`; -1 where there is none. */
export const stageNamed = (stages: readonly Stage[], name: string, before: number): number =>
  stages.findLastIndex((s, i) => i < before && s.name === name.toLowerCase());

/** Index of the stage that is built. @throws DockerfileError where there is none. */
export function targetOf(stages: readonly Stage[], target: string | undefined): number {
  if (target === undefined) {
    if (stages.length === 0) throw new DockerfileError('there is no FROM');
    return stages.length - 1;
  }
  const index = stageNamed(stages, target, stages.length);
  if (index >= 0) return index;
  const names = stages.flatMap((s) => s.name ?? []).join(', ');
  throw new DockerfileError(`there is no stage "${target}" (stages: ${names === '' ? 'none named' : names})`);
}

/**
 * Reads the settings of an image from its Dockerfile, following `FROM stage` through the stages.
 * @throws DockerfileError where the target does not exist or there is no stage.
 */
export function readDockerfile(text: string, options: DockerfileOptions = {}): ImageSettings {
  const args = options.args ?? {};
  const { stages, globals } = stagesOf(text, args, options.platforms?.[0]);
  let index = targetOf(stages, options.target);

  const chain: Stage[] = [];
  let base = 'scratch';
  while (index >= 0) {
    const stage = stages[index];
    if (stage === undefined) break;
    chain.unshift(stage);
    base = expand(stage.from.getImage() ?? 'scratch', globals);
    index = stageNamed(stages, base, index);
  }
  const settings: Settings = {
    workingDir: '/',
    env: new Map(),
    cmd: [],
    entrypoint: [],
    ports: new Set(),
    user: undefined,
    labels: {},
    stopSignal: undefined,
  };
  for (const stage of chain) apply(stage, settings, globals, args);
  return {
    workingDir: settings.workingDir,
    env: [...settings.env].map(([name, value]) => `${name}=${value}`),
    cmd: settings.cmd,
    entrypoint: settings.entrypoint,
    exposedPorts: [...settings.ports],
    user: settings.user,
    labels: settings.labels,
    stopSignal: settings.stopSignal,
    base,
  };
}
