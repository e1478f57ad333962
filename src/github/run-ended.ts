import type { WorkflowRun } from '../infra/engine/lock';
import { githubContext } from './client';

/**
 * Asks GitHub whether a run of this repository is over; undefined where it does not say (no token, no `actions: read`, a run that
 * was deleted): then nobody may take it for dead.
 */
export function runEndedAt(
  env: NodeJS.ProcessEnv,
  token: string | undefined,
): (run: WorkflowRun) => Promise<boolean | undefined> {
  return async ({ repository, id, attempt }) => {
    const github = githubContext(env, token);
    const runId = Number(id);
    if (github === undefined || `${github.owner}/${github.repo}` !== repository || !Number.isSafeInteger(runId))
      return undefined;
    const { owner, repo, octokit } = github;
    try {
      const { data } = await octokit.rest.actions.getWorkflowRunAttempt({
        owner,
        repo,
        run_id: runId,
        attempt_number: attempt,
      });
      return data.status === 'completed';
    } catch {
      return undefined;
    }
  };
}
