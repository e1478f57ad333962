import type { Release } from '../release/release';
import { cutText } from '../report/cut';
import { headline } from '../report/words';
import type { GithubContext } from './client';

export type DeploymentState = 'in_progress' | 'success' | 'failure' | 'inactive' | 'error';

/** GitHub's limit of a description, in characters. */
const MOST_DESCRIPTION = 140;

/**
 * Tells GitHub that a deployment begins. Nothing is merged and no check is asked for: both are GitHub's defaults, and both
 * would make it refuse or change what is deployed.
 * @returns id of the deployment.
 */
export async function createDeployment(
  { octokit, owner, repo }: GithubContext,
  of: { readonly commit: string; readonly environment: string; readonly release: string; readonly version: string },
): Promise<number> {
  const answer = await octokit.rest.repos.createDeployment({
    owner,
    repo,
    ref: of.commit,
    environment: of.environment,
    description: cutText(`ez-deploy ${of.version}`, MOST_DESCRIPTION),
    auto_merge: false,
    required_contexts: [],
    production_environment: of.environment === 'production',
    payload: { release: of.release },
  });
  if (answer.status !== 201) throw new Error(`GitHub did not create the deployment: ${answer.data.message ?? ''}`);
  return answer.data.id;
}

export async function setDeploymentState(
  { octokit, owner, repo, runUrl }: GithubContext,
  id: number,
  state: DeploymentState,
  of: { readonly description: string; readonly environment: string; readonly url?: string | undefined },
): Promise<void> {
  await octokit.rest.repos.createDeploymentStatus({
    owner,
    repo,
    deployment_id: id,
    state,
    environment: of.environment,
    description: cutText(of.description, MOST_DESCRIPTION),
    ...(runUrl === undefined ? {} : { log_url: runUrl }),
    ...(of.url === undefined ? {} : { environment_url: of.url }),
    // Only a version that serves users takes the place of the one before.
    auto_inactive: state === 'success',
  });
}

/** What GitHub is told about a release that has ended. A rollback is a failure of what it rolled back. */
export function stateOf(release: Release): DeploymentState {
  switch (release.result) {
    case 'succeeded':
    case 'rolled-back-manually':
      return 'success';
    case 'failed':
    case 'rolled-back':
      return 'failure';
    case 'cancelled':
      return 'error';
    case 'running':
      return 'in_progress';
  }
}

/** Finishes the deployment; the description is the report's headline. */
export function finishDeployment(github: GithubContext, id: number, release: Release): Promise<void> {
  const { environment, url } = release;
  return setDeploymentState(github, id, stateOf(release), { description: headline(release), environment, url });
}
