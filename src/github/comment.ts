import { cutMarkdown } from '../report/cut';
import { type GithubContext, statusOf } from './client';

/** GitHub's own limit of a comment, in characters. */
const MOST_COMMENT = 65_536;

export type CommentOutcome =
  | { readonly what: 'created' | 'updated'; readonly url: string }
  /** The token may not comment (a fork, or `pull-requests: write` is missing): the caller shows it in the summary. */
  | { readonly what: 'forbidden' };

/**
 * The hidden line that names whose comment it is: application and environment, each encoded, so that `dev` is not found in
 * `dev2` and no name can end the HTML comment.
 */
export function markerFor(app: string, environment: string, kind: string): string {
  const part = (text: string) => encodeURIComponent(text).replaceAll('-', '%2D');
  return `<!-- ez-deploy:${part(kind)}:${part(app)}:${part(environment)} -->`;
}

/** Marker and text, cut to GitHub's limit with open code blocks closed. */
export function commentBody(marker: string, text: string): string {
  const note = '_Cut here: the comment would be too long for GitHub. The whole is in the job summary._';
  return `${marker}\n${cutMarkdown(text, MOST_COMMENT - marker.length - 1, note)}`;
}

interface Author {
  readonly login: string;
  readonly type: string;
}

/** Who the token speaks as. The job's own token may not ask (403): it is an app, so its comments are a bot's. */
async function ownLogin({ octokit }: GithubContext): Promise<string | undefined> {
  try {
    return (await octokit.rest.users.getAuthenticated()).data.login;
  } catch (error) {
    if (statusOf(error) === 403 || statusOf(error) === 401 || statusOf(error) === 404) return undefined;
    throw error;
  }
}

function isOwn(author: Author | null, own: string | undefined): boolean {
  if (author === null) return false;
  return own === undefined ? author.type === 'Bot' && author.login === 'github-actions[bot]' : author.login === own;
}

/**
 * One comment a pull request for each application and environment: edited in place where it is there. Only a comment by
 * ourselves counts: anybody can write a comment that holds our marker.
 */
export async function upsertComment(
  github: GithubContext,
  issue: number,
  marker: string,
  text: string,
): Promise<CommentOutcome> {
  const { octokit, owner, repo } = github;
  const body = commentBody(marker, text);
  try {
    const own = await ownLogin(github);
    const pages = octokit.paginate.iterator(octokit.rest.issues.listComments, {
      owner,
      repo,
      issue_number: issue,
      per_page: 100,
    });
    for await (const page of pages) {
      for (const comment of page.data) {
        const first = (comment.body ?? '').split('\n', 1)[0]?.trim();
        if (first !== marker || !isOwn(comment.user, own)) continue;
        const updated = await octokit.rest.issues.updateComment({ owner, repo, comment_id: comment.id, body });
        return { what: 'updated', url: updated.data.html_url };
      }
    }
    const created = await octokit.rest.issues.createComment({ owner, repo, issue_number: issue, body });
    return { what: 'created', url: created.data.html_url };
  } catch (error) {
    if (statusOf(error) === 403) return { what: 'forbidden' };
    throw error;
  }
}
