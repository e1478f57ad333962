import { readFileSync } from 'node:fs';

import { parse, stringify } from 'yaml';

interface Step {
  id?: string;
  if?: string;
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
  env?: Record<string, string>;
}
interface Job {
  environment?: string | { name: string; deployment?: boolean };
  permissions?: Record<string, string>;
  steps: Step[];
}
interface Workflow {
  on: unknown;
  permissions?: Record<string, string>;
  jobs: Record<string, Job>;
}

export const readWorkflow = (file: string) => parse(readFileSync(file, 'utf8')) as Workflow;

export const OURS = 'org/ez-deploy@v1';

/** Third-party actions of a workflow, as they are pinned. */
export function foreignActions(workflow: Workflow): string[] {
  const uses = Object.values(workflow.jobs).flatMap((job) => job.steps.flatMap((step) => step.uses ?? []));
  return [...new Set(uses.filter((name) => name !== OURS))];
}

/**
 * The workflow as it is, but for what a rehearsal needs: every step of ours is pointed at the embedded AWS, and is followed by one
 * that writes down, as any later step could, what the step before put out.
 */
export function forRehearsal(file: string, infoFile: string, seenFile: string): string {
  const workflow = readWorkflow(file);
  for (const [name, job] of Object.entries(workflow.jobs)) {
    // act's schema is older than `deployment: false`; it ignores environments anyway.
    if (typeof job.environment === 'object') delete job.environment.deployment;
    job.steps = job.steps.flatMap((step, index) => {
      if (step.uses !== OURS) return [step];
      const id = step.id ?? `ours${index}`;
      const later: Step = {
        if: 'always()',
        env: { JOB: name, OUTPUTS: `\${{ toJSON(steps.${id}.outputs) }}`, SEEN: seenFile },
        run: `node -e 'const { JOB: job, OUTPUTS, SEEN } = process.env; require("node:fs").appendFileSync(SEEN, JSON.stringify({ job, outputs: JSON.parse(OUTPUTS) }) + "\\n")'`,
      };
      return [{ ...step, id, with: { ...step.with, rehearsal: infoFile } }, later];
    });
  }
  return stringify(workflow);
}
