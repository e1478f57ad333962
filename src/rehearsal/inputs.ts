import type { Problem } from '../errors';

/** The values of `tasks`. */
const TASK_KINDS = ['processes', 'containers', 'auto'] as const;
export type TaskKind = (typeof TASK_KINDS)[number];

/** Inputs of `rehearse` alone: a part of the table in src/inputs.ts. */
export const REHEARSAL_INPUTS = {
  'clock-factor': {
    description: 'How many times faster than AWS a rehearsal runs; 1 to 60.',
    default: '10',
    commands: ['rehearse'],
    cliOnly: true,
  },
  serve: {
    description: 'Start the embedded AWS and keep it running until Ctrl-C, without deploying.',
    commands: ['rehearse'],
    flag: true,
    cliOnly: true,
  },
  'postgres-url': {
    description: 'A PostgreSQL server of your own for the rehearsal.',
    commands: ['rehearse'],
    cliOnly: true,
  },
  'redis-url': { description: 'A Redis server of your own for the rehearsal.', commands: ['rehearse'], cliOnly: true },
  tasks: {
    description:
      'What tasks of the rehearsal are: processes, containers of this machine’s Docker engine, or auto (containers where an engine can run them).',
    default: 'processes',
    commands: ['rehearse'],
    cliOnly: true,
  },
} as const;

/** Checks what has a form; what has none is taken as it is. */
export function readRehearsal(
  text: (name: keyof typeof REHEARSAL_INPUTS) => string | undefined,
  problems: Problem[],
): { readonly clockFactor: number; readonly tasks: TaskKind } {
  const clockFactor = Number(text('clock-factor'));
  if (!Number.isFinite(clockFactor) || clockFactor < 1 || clockFactor > 60) {
    problems.push({ where: 'input clock-factor', what: 'is not a number from 1 to 60', fix: 'for example 10' });
  }
  const tasks = text('tasks') ?? '';
  if (!(TASK_KINDS as readonly string[]).includes(tasks)) {
    problems.push({
      where: 'input tasks',
      what: `"${tasks}" is not one of its values`,
      fix: `one of ${TASK_KINDS.join(', ')}`,
    });
  }
  return { clockFactor, tasks: tasks as TaskKind };
}
