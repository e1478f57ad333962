import { afterEach, describe, expect, it } from 'vitest';

import { githubContext } from '../../src/github/client';
import { uploadSarif } from '../../src/github/code-scanning';
import { captureOutput } from '../support/capture-output';
import { startGithubServer } from '../support/github-server';

const AT = { commit: 'a'.repeat(40), ref: 'refs/pull/7/merge', workspace: '/home/runner/work/shop' };
let close: () => Promise<void> = () => Promise.resolve();
afterEach(() => close());

async function upload(sarif: string, options: Parameters<typeof startGithubServer>[0] = {}) {
  const server = await startGithubServer(options);
  close = server.close;
  const github = githubContext({ GITHUB_REPOSITORY: 'org/shop', GITHUB_API_URL: server.origin }, 'token');
  if (github === undefined) throw new Error('no client');
  const output = captureOutput();
  await uploadSarif(github, AT, sarif, output);
  return { server, output };
}

describe('code scanning', () => {
  it('gets the log, packed, for the commit and ref of the run', async () => {
    const { server, output } = await upload('{"version":"2.1.0","runs":[]}');
    expect(server.violations).toEqual([]);
    expect(server.sarifs).toEqual([{ commit: AT.commit, ref: AT.ref, log: { version: '2.1.0', runs: [] } }]);
    expect(output.text()).toContain('findings are in GitHub code scanning');
  });
  it('that may not be written says which permission is missing, and fails nothing', async () => {
    const { output } = await upload('{}', { forbidden: ['uploadSarif'] });
    expect(output.text()).toContain('security-events: write');
  });
});
