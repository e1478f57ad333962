import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

import { messageOf } from '../errors';
import type { Output } from '../output';
import { type GithubContext, statusOf } from './client';

/** GitHub takes 10 MB of the packed log. */
const MOST_PACKED = 10_000_000;

const WHY: Readonly<Record<number, string>> = {
  403: 'the job’s token may not: give it `security-events: write`; a private repository needs GitHub Code Security as well',
  404: 'this repository has no code scanning, or the token may not see it',
  413: 'it is too large',
};

/**
 * Hands a SARIF log to GitHub code scanning: what is gone from it is closed there, what is new becomes an alert. Never rejects:
 * the scan has judged already; what went wrong is said.
 */
export async function uploadSarif(
  github: GithubContext,
  at: { readonly commit: string; readonly ref: string; readonly workspace: string | undefined },
  sarif: string,
  output: Output,
): Promise<void> {
  const packed = (await promisify(gzip)(sarif)).toString('base64');
  if (packed.length > MOST_PACKED) {
    output.warn('the findings are more than GitHub code scanning takes (10 MB packed): see .ez-deploy/scan.sarif');
    return;
  }
  try {
    await github.octokit.rest.codeScanning.uploadSarif({
      owner: github.owner,
      repo: github.repo,
      commit_sha: at.commit,
      ref: at.ref,
      sarif: packed,
      tool_name: 'ez-deploy',
      ...(at.workspace === undefined ? {} : { checkout_uri: `file://${at.workspace}/` }),
    });
    output.info('findings are in GitHub code scanning');
  } catch (error) {
    // Many choose not to have it, for a job that runs foreign code may better not write: no news each time.
    const known = WHY[statusOf(error) ?? 0];
    const say = known === undefined ? output.warn : output.info;
    say(`findings are not in GitHub code scanning: ${known ?? messageOf(error).split('\n')[0] ?? ''}`);
  }
}
