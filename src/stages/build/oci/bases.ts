import type { Instruction, ModifiableInstruction, PropertyInstruction } from 'dockerfile-ast';

import {
  type DockerfileOptions,
  expand,
  type Stage,
  stageNamed,
  stagesOf,
  targetOf,
  type Variables,
} from './dockerfile';

/** An image from outside that a build reads. */
export interface Base {
  /** As the Dockerfile has it, arguments filled in: `node:24-alpine`. */
  readonly image: string;
  /** Line of its first use, from 1. */
  readonly line: number;
  /** `FROM`, and not only copied from. */
  readonly from: boolean;
}

const flagsOf = (instruction: Instruction): { name: string; value: string }[] =>
  'getFlags' in instruction
    ? (instruction as ModifiableInstruction).getFlags().map((f) => ({ name: f.getName(), value: f.getValue() ?? '' }))
    : [];

/** What `COPY --from=` and `RUN --mount=…,from=` of one instruction name. */
function sourcesOf(instruction: Instruction): string[] {
  return flagsOf(instruction).flatMap(({ name, value }) => {
    if (name === 'from') return [value];
    if (name !== 'mount') return [];
    return value.split(',').flatMap((part) => (part.startsWith('from=') ? [part.slice('from='.length)] : []));
  });
}

/**
 * An image's name as BuildKit looks a named context up: `docker.io/library/nginx:latest` is `nginx`
 * (https://pkg.go.dev/github.com/distribution/reference#FamiliarString).
 */
export const familiar = (image: string): string =>
  image
    .replace(/^(?:index\.)?docker\.io\//, '')
    .replace(/^library\//, '')
    .replace(/:latest$/, '');

/** An address that BuildKit fetches, and not a file of the context. */
const isAddress = (source: string) => /^(?:https?|git|ssh):\/\/|^git@|^github\.com\//i.test(source);
/** A repository at a full commit id, as it will be forever. */
const atCommit = (source: string) =>
  (!/^https?:/i.test(source) || /\.git#/.test(source)) && /#(?:[0-9a-f]{40}|[0-9a-f]{64})(?::|$)/.test(source);

/** What `ADD` fetches from elsewhere, and whatever is there by then: addresses without a checksum, and repositories without a full commit id. */
function unsure(instruction: Instruction, variables: Variables): string[] {
  if (instruction.getKeyword() !== 'ADD') return [];
  if (flagsOf(instruction).some(({ name, value }) => name === 'checksum' && value !== '')) return [];
  return instruction
    .getArguments()
    .slice(0, -1)
    .map((a) => expand(a.getValue().replace(/^\[?"|",?$/g, ''), variables))
    .filter((source) => isAddress(source) && !atCommit(source));
}

/** Every variable that any stage declares, by its last value: enough to tell an address from a file. */
function declared(stages: readonly Stage[], globals: Variables, args: Readonly<Record<string, string>>): Variables {
  const all = new Map(globals);
  for (const { instructions } of stages)
    for (const instruction of instructions) {
      if (!['ARG', 'ENV'].includes(instruction.getKeyword())) continue;
      for (const p of (instruction as PropertyInstruction).getProperties()) {
        const value = args[p.getName()] ?? p.getValue();
        if (value !== null) all.set(p.getName(), expand(value, all));
      }
    }
  return all;
}

/**
 * What the target's `ADD` fetches without saying what it has to be, such as `https://example.com/tool.tgz`.
 * @throws DockerfileError where the target does not exist.
 */
export function fetchedUnsure(text: string, options: DockerfileOptions = {}): string[] {
  const found = new Set<string>();
  const args = options.args ?? {};
  for (const platform of options.platforms ?? [undefined]) {
    const { stages, globals } = stagesOf(text, args, platform);
    const reached: Reached = { bases: new Map(), seen: new Set() };
    visit(targetOf(stages, options.target), stages, globals, reached);
    const variables = declared(stages, globals, args);
    for (const index of reached.seen)
      for (const instruction of stages[index]?.instructions ?? [])
        for (const source of unsure(instruction, variables)) found.add(source);
  }
  return [...found].sort();
}

interface Reached {
  readonly bases: Map<string, Base>;
  readonly seen: Set<number>;
}

function visit(index: number, stages: readonly Stage[], globals: Variables, reached: Reached): void {
  const stage = stages[index];
  if (stage === undefined || reached.seen.has(index)) return;
  reached.seen.add(index);
  const use = (name: string, instruction: Instruction, from: boolean) => {
    const byNumber = !from && /^\d+$/.test(name) ? Number(name) : -1;
    // `FROM` knows the stages above it; what is copied or mounted may come from one below as well.
    const other =
      byNumber >= 0 && byNumber < stages.length ? byNumber : stageNamed(stages, name, from ? index : stages.length);
    if (other >= 0) visit(other, stages, globals, reached);
    else if (name !== '' && name !== 'scratch') {
      const known = reached.bases.get(name);
      const line = instruction.getRange().start.line + 1;
      reached.bases.set(name, {
        image: name,
        line: Math.min(known?.line ?? line, line),
        from: from || known?.from === true,
      });
    }
  };
  use(expand(stage.from.getImage() ?? '', globals), stage.from, true);
  for (const instruction of stage.instructions)
    for (const source of sourcesOf(instruction)) use(expand(source, globals), instruction, false);
}

/**
 * The images of registries that a build of the target reads, in the order of their lines. Stages that BuildKit does not reach from
 * there do not count. What only an `ONBUILD` of a base reads is not seen.
 * @throws DockerfileError where the target does not exist.
 */
export function baseImages(text: string, options: DockerfileOptions = {}): Base[] {
  const bases = new Map<string, Base>();
  // A base's name may have the platform in it: those of all platforms count.
  for (const platform of options.platforms ?? [undefined]) {
    const { stages, globals } = stagesOf(text, options.args ?? {}, platform);
    visit(targetOf(stages, options.target), stages, globals, { bases, seen: new Set() });
  }
  return [...bases.values()].sort((a, b) => a.line - b.line);
}
