import { z } from 'zod';

const repository = z.object({ full_name: z.string(), fork: z.boolean().optional() });
const head = z.object({ sha: z.string(), ref: z.string(), repo: repository.nullable() });

/** The part of a webhook's payload that is read. Everything in it may be written by a stranger. */
const payloadSchema = z.object({
  action: z.string().optional(),
  repository: repository.optional(),
  pull_request: z
    .object({ number: z.number().int(), head, base: z.object({ ref: z.string(), sha: z.string().optional() }) })
    .optional(),
  workflow_run: z
    .object({
      event: z.string(),
      head_sha: z.string(),
      head_repository: repository.nullable(),
    })
    .optional(),
});

export interface GithubEvent {
  /** `GITHUB_EVENT_NAME`. */
  readonly name: string;
  /** `OWNER/NAME`. */
  readonly repository: string;
  readonly pullRequest:
    | {
        readonly number: number;
        readonly headSha: string;
        readonly baseSha: string | undefined;
        readonly fork: boolean;
      }
    | undefined;
  /** Of `workflow_run`: what started that run, and whether it came from another repository. */
  readonly workflowRun: { readonly event: string; readonly fork: boolean } | undefined;
}

/**
 * Reads what started the workflow; undefined outside of a GitHub workflow.
 * @param payload text of the file at GITHUB_EVENT_PATH.
 * @throws Error where the payload is not one.
 */
export function parseEvent(env: NodeJS.ProcessEnv, payload: string): GithubEvent | undefined {
  const name = env['GITHUB_EVENT_NAME'];
  if (name === undefined || name === '') return undefined;
  const parsed = payloadSchema.parse(payload.trim() === '' ? {} : JSON.parse(payload));
  const own = env['GITHUB_REPOSITORY'] ?? parsed.repository?.full_name ?? '';
  // A head whose repository is gone can no longer be shown to be our own: it counts as a fork.
  const isFork = (other: { full_name: string } | null) => other?.full_name.toLowerCase() !== own.toLowerCase();
  return {
    name,
    repository: own,
    pullRequest:
      parsed.pull_request === undefined
        ? undefined
        : {
            number: parsed.pull_request.number,
            headSha: parsed.pull_request.head.sha,
            baseSha: parsed.pull_request.base.sha,
            fork: isFork(parsed.pull_request.head.repo),
          },
    workflowRun:
      parsed.workflow_run === undefined
        ? undefined
        : { event: parsed.workflow_run.event, fork: isFork(parsed.workflow_run.head_repository) },
  };
}

/**
 * Why an event may not build, change infrastructure or deploy; undefined where it may. These events run with the base
 * repository's secrets while the code may be a stranger's: the way most workflow take-overs go.
 */
export function refuseReason(event: GithubEvent): string | undefined {
  if (event.name === 'pull_request_target') {
    return 'pull_request_target runs with this repository’s secrets beside code of the pull request; use pull_request for previews, and push for deployments';
  }
  if (event.name === 'issue_comment' || event.name === 'issues' || event.name === 'pull_request_review_comment') {
    return `${event.name} can be set off by anybody who can comment; use push or workflow_dispatch for deployments`;
  }
  if (event.name === 'workflow_run') {
    if (event.workflowRun === undefined) return 'workflow_run came without the run that set it off';
    if (event.workflowRun.fork) {
      return 'workflow_run was set off by a run of a fork: its artifacts and its commit are a stranger’s';
    }
    if (event.workflowRun.event === 'pull_request_target') {
      return 'workflow_run was set off by pull_request_target';
    }
  }
  if (event.name === 'pull_request' && event.pullRequest?.fork === true) {
    return 'the pull request comes from a fork: its code is a stranger’s';
  }
  return undefined;
}
