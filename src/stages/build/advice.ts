import type { Env, Instruction, ModifiableInstruction } from 'dockerfile-ast';

import { isSecretName, looksLikeCredential } from '../../config/secret-patterns';
import type { Base } from './oci/bases';
import { expand, type Stage, stageNamed, stagesOf, targetOf, type Variables } from './oci/dockerfile';

/** One thing that would make an image better, on its line. */
export interface Advice {
  readonly rule: 'root' | 'health' | 'dockerignore' | 'unpinned' | 'add-url' | 'secret';
  readonly level: 'notice' | 'warning';
  /** Line of the Dockerfile, from 1. */
  readonly line: number;
  readonly message: string;
  /** hadolint says the same: needless where the run scans too. */
  readonly hadolint?: string;
}

export interface AdviceInput {
  readonly text: string;
  readonly target: string | undefined;
  readonly args: Readonly<Record<string, string>>;
  /** What is built for, such as linux/amd64. */
  readonly platform?: string | undefined;
  /** There is a `.dockerignore`, or `DOCKERFILE.dockerignore`. */
  readonly dockerignore: boolean;
  /** Names in the context's folder. */
  readonly contextHolds: readonly string[];
  readonly bases: readonly Base[];
  /** Digests of the bases, where they could be asked for. */
  readonly digests: Readonly<Record<string, string | undefined>>;
}

const lineOf = (instruction: Instruction) => instruction.getRange().start.line + 1;
/** What does not belong into an image and lies in many folders. */
const UNWANTED = ['.git', '.env', '.npmrc', 'node_modules', '.venv', '.ez-deploy'];
/** Images whose own user is none of root's, by what their names promise. */
const OTHER_USER = /(?:nonroot|rootless|unprivileged|^cgr\.dev\/)/;

/** The stages that an image inherits from, the oldest first. */
function chainOf(stages: readonly Stage[], target: number, globals: Variables): Stage[] {
  const chain: Stage[] = [];
  for (let index = target; index >= 0;) {
    const stage = stages[index];
    if (stage === undefined) break;
    chain.unshift(stage);
    index = stageNamed(stages, expand(stage.from.getImage() ?? '', globals), index);
  }
  return chain;
}

function onUser(chain: readonly Stage[], bases: readonly Base[]): Advice[] {
  const users = chain.flatMap((s) => s.instructions.filter((i) => i.getKeyword() === 'USER'));
  const last = users.at(-1);
  const user = last?.getArguments()[0]?.getValue();
  const own = chain.at(-1);
  if (last !== undefined && /^(?:root|0)(?::|$)/.test(user ?? ''))
    return [
      {
        rule: 'root',
        level: 'warning',
        line: lineOf(last),
        message: 'the container runs as root; end with a user of its own, such as USER node',
        hadolint: 'DL3002',
      },
    ];
  if (last !== undefined || own === undefined) return [];
  if (bases.some((b) => b.from && OTHER_USER.test(b.image))) return [];
  const message = 'no USER: the container runs as root unless its base says otherwise; add a user, such as USER node';
  return [{ rule: 'root', level: 'warning', line: lineOf(own.from), message }];
}

function onHealth(chain: readonly Stage[]): Advice[] {
  const own = chain.at(-1);
  if (own === undefined || chain.some((s) => s.instructions.some((i) => i.getKeyword() === 'HEALTHCHECK'))) return [];
  const message =
    'no HEALTHCHECK: Docker and Compose cannot tell whether it works (ECS does not read it: there it is health.command)';
  return [{ rule: 'health', level: 'notice', line: lineOf(own.from), message }];
}

function onContext(input: AdviceInput): Advice[] {
  if (input.dockerignore) return [];
  const unwanted = UNWANTED.filter((name) => input.contextHolds.includes(name));
  const copies = /^\s*(?:COPY|ADD)\s+(?:--\S+\s+)*\.\/?\s/m.test(input.text);
  const what = unwanted.length === 0 ? '' : `: ${unwanted.join(', ')} would go to the builder`;
  const into = copies && unwanted.length > 0 ? ' and into the image' : '';
  const level = unwanted.length > 0 ? 'warning' : 'notice';
  return [{ rule: 'dockerignore', level, line: 1, message: `there is no .dockerignore${what}${into}` }];
}

function onBases({ bases, digests }: AdviceInput): Advice[] {
  return bases
    .filter((b) => !b.image.includes('@sha256:'))
    .map((b) => {
      const digest = digests[b.image];
      const pin = digest === undefined ? 'pin its digest' : `pin it: ${b.image}@${digest}`;
      const message = `${b.image} is another image whenever somebody pushes it; ${pin}`;
      return { rule: 'unpinned', level: 'notice', line: b.line, message } as const;
    });
}

const isLiteral = (value: string | null | undefined): value is string =>
  value !== null && value !== undefined && value !== '' && !value.includes('$');

function onInstruction(instruction: Instruction): Advice[] {
  const at = { level: 'warning', line: lineOf(instruction) } as const;
  switch (instruction.getKeyword()) {
    case 'ADD': {
      const url = instruction.getArguments().some((a) => /^https?:\/\//.test(a.getValue()));
      const sure = (instruction as ModifiableInstruction).getFlags().some((f) => f.getName() === 'checksum');
      const message = 'ADD of an address takes whatever it answers that day; add --checksum=sha256:…';
      return url && !sure ? [{ rule: 'add-url', ...at, message }] : [];
    }
    case 'ARG':
    case 'ENV':
      return (instruction as Env).getProperties().flatMap((p): Advice[] => {
        const name = p.getName();
        const value = p.getValue();
        const asArg = instruction.getKeyword() === 'ARG';
        // An argument of such a name takes a secret by its very purpose; a variable only where it has a value.
        const named = isSecretName(name) && (asArg || isLiteral(value));
        if (!named && !(isLiteral(value) && looksLikeCredential(value))) return [];
        const message = `${asArg ? 'ARG' : 'ENV'} ${name} looks like a secret, and everybody who has the image can read it; use build.secrets and RUN --mount=type=secret`;
        return [{ rule: 'secret', ...at, message }];
      });
    default:
      return [];
  }
}

/**
 * What would make an image safer or smaller, by its Dockerfile alone, in the order of the lines. Pure.
 * @throws DockerfileError where the target does not exist.
 */
export function adviseOn(input: AdviceInput): Advice[] {
  const { stages, globals } = stagesOf(input.text, input.args, input.platform);
  const chain = chainOf(stages, targetOf(stages, input.target), globals);
  const all = [
    ...onUser(chain, input.bases),
    ...onHealth(chain),
    ...onContext(input),
    ...onBases(input),
    ...stages.flatMap((s) => s.instructions.flatMap(onInstruction)),
  ];
  return all.sort((a, b) => a.line - b.line);
}
