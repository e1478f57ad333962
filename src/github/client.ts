import { getOctokit } from '@actions/github';

import { type GithubEvent, readEvent } from './event';

export type Octokit = ReturnType<typeof getOctokit>;

/** Where the workflow runs, and as whom. */
export interface GithubContext {
  readonly octokit: Octokit;
  readonly owner: string;
  readonly repo: string;
  readonly event: GithubEvent | undefined;
  /** Address of this run, for links. */
  readonly runUrl: string | undefined;
}

/** Longest a call may take, wall milliseconds. */
const CALL_MS = 15_000;

/** Address of the workflow run; undefined outside of one. */
export function runUrlOf(env: NodeJS.ProcessEnv): string | undefined {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: id } = env;
  if (server === undefined || repository === undefined || id === undefined) return undefined;
  return `${server}/${repository}/actions/runs/${id}`;
}

/** A client for the run's own repository, at GITHUB_API_URL; undefined without a token or outside of a workflow. */
export function githubContext(env: NodeJS.ProcessEnv, token: string | undefined): GithubContext | undefined {
  const [owner, repo] = (env['GITHUB_REPOSITORY'] ?? '').split('/');
  if (token === undefined || owner === undefined || owner === '' || repo === undefined) return undefined;
  const octokit = getOctokit(token, {
    baseUrl: env['GITHUB_API_URL'] ?? 'https://api.github.com',
    userAgent: 'ez-deploy',
    // A call that hangs must not hold up a deployment that is done.
    request: {
      fetch: (url: string, init: RequestInit) => fetch(url, { ...init, signal: AbortSignal.timeout(CALL_MS) }),
    },
    log: { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined },
  });
  return { octokit, owner, repo, event: readEvent(env), runUrl: runUrlOf(env) };
}

/** HTTP status of an error of the client; undefined for any other. */
export function statusOf(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null || !('status' in error)) return undefined;
  return typeof error.status === 'number' ? error.status : undefined;
}
