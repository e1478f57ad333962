import { parse } from 'yaml';

import { OURS } from '../act/workflow';

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}
interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly 'timeout-minutes'?: number;
  readonly steps: readonly Step[];
}
export interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly concurrency?: { readonly group: string; readonly 'cancel-in-progress': unknown };
  readonly jobs: Readonly<Record<string, Job>>;
}

/** Events that run with the repository's secrets beside what a stranger wrote. */
const STRANGERS_EVENTS = ['pull_request_target', 'workflow_run', 'issue_comment', 'issues'];

const listOf = (value: unknown) =>
  String(value ?? '')
    .split(',')
    .map((s) => s.trim())
    .filter(Boolean);

/** What a step of ours does: the stages of a deployment, or the command. */
function doing({ with: given = {} }: Step, allStages: readonly string[]): readonly string[] {
  const command = given['command'] ?? 'deploy';
  if (command !== 'deploy') return [String(command)];
  return given['stages'] === undefined ? allStages : listOf(given['stages']);
}

export interface Known {
  /** Inputs of action.yml. */
  readonly inputs: readonly string[];
  readonly stages: readonly string[];
}

/** What is wrong with a workflow, one sentence each. Judges what actionlint does not. */
export function problemsOf(text: string, known: Known): string[] {
  const workflow = parse(text) as Workflow;
  const problems: string[] = [];
  const want = (holds: boolean, problem: string) => {
    if (!holds) problems.push(problem);
  };
  for (const event of STRANGERS_EVENTS) want(!(event in workflow.on), `runs on ${event}`);
  want(JSON.stringify(workflow.permissions) === '{}', 'does not begin with permissions: {}');
  want(workflow.concurrency !== undefined, 'has no concurrency group');
  for (const line of text.split('\n')) {
    const use = /uses: (\S+)(.*)$/.exec(line);
    if (use === null || use[1] === OURS) continue;
    want(/@[0-9a-f]{40}$/.test(use[1] ?? ''), `${use[1] ?? ''} is not pinned to a commit`);
    want(/^ # v\d+\.\d+\.\d+$/.test(use[2] ?? ''), `${use[1] ?? ''} does not say its version`);
  }
  for (const [name, job] of Object.entries(workflow.jobs)) {
    want(job.permissions !== undefined, `job ${name} does not say its permissions`);
    want(job['timeout-minutes'] !== undefined, `job ${name} may run for six hours`);
    const writes = Object.entries(job.permissions ?? {}).flatMap(([scope, right]) =>
      right === 'write' ? [scope] : [],
    );
    const does = new Set<string>();
    for (const step of job.steps) {
      if (step.run !== undefined) {
        does.add('run');
        want(!step.run.includes('${{'), `job ${name} puts an expression into a script`);
      }
      if (step.uses?.startsWith('actions/checkout@'))
        want(step.with?.['persist-credentials'] === false, `job ${name} leaves the token in the checkout`);
      if (step.uses !== OURS) continue;
      for (const what of doing(step, known.stages)) does.add(what);
      for (const input of Object.keys(step.with ?? {}))
        want(known.inputs.includes(input), `job ${name} gives ez-deploy an input it does not have: ${input}`);
    }
    const foreign = ['run', 'test', 'scan'].filter((what) => does.has(what));
    if (foreign.length > 0)
      want(
        writes.length === 0,
        `job ${name} runs foreign code (${foreign.join(', ')}) and may write ${writes.join(', ')}`,
      );
    if (does.has('build')) want(does.size === 1, `job ${name} builds beside ${[...does].join(', ')}`);
    for (const what of ['deploy', 'rollback', 'infra', 'restore-test'])
      if (does.has(what))
        want(
          workflow.concurrency?.['cancel-in-progress'] === false,
          `job ${name} (${what}) may be cut off by the next run`,
        );
  }
  return problems;
}
