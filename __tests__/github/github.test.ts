import { afterEach, describe, expect, it } from 'vitest';

import { githubContext, type GithubContext, runUrlOf } from '../../src/github/client';
import { commentBody, markerFor, upsertComment } from '../../src/github/comment';
import { createDeployment, finishDeployment, setDeploymentState, stateOf } from '../../src/github/deployment';
import { RESULTS } from '../../src/release/release';
import { startGithubServer, type GithubServerOptions } from '../support/github-server';
import { aRelease, aRolledBack } from '../support/release';

let server: Awaited<ReturnType<typeof startGithubServer>>;
async function start(options: GithubServerOptions = {}): Promise<GithubContext> {
  server = await startGithubServer(options);
  const env = {
    GITHUB_API_URL: server.origin,
    GITHUB_REPOSITORY: 'octo/shop',
    GITHUB_SERVER_URL: 'https://github.test',
    GITHUB_RUN_ID: '77',
  };
  const context = githubContext(env, 'token');
  if (context === undefined) throw new Error('no context');
  return context;
}
afterEach(async () => {
  // Whatever a test was about: nothing the product sent or the server answered broke GitHub's own description.
  expect(server.violations).toEqual([]);
  await server.close();
});

const marker = markerFor('shop', 'dev', 'preview');

describe('pull request comment', () => {
  it('is created once and edited in place after that', async () => {
    const github = await start();
    await expect(upsertComment(github, 7, marker, 'first')).resolves.toMatchObject({ what: 'created' });
    await expect(upsertComment(github, 7, marker, 'second')).resolves.toMatchObject({ what: 'updated' });
    expect(server.comments).toHaveLength(1);
    expect(server.comments[0]).toMatchObject({ issue: 7, body: `${marker}\nsecond`, edits: 1 });
  });

  it('is found on the third page', async () => {
    const github = await start();
    for (let i = 0; i < 230; i += 1) server.addComment(7, `chat ${i}`, 'someone');
    await upsertComment(github, 7, marker, 'first');
    await upsertComment(github, 7, marker, 'second');
    expect(server.comments).toHaveLength(231);
    expect(server.calls.filter((c) => c.operation === 'listComments').length).toBe(6);
  });

  it('is one for each environment, also where one name begins with the other', async () => {
    const github = await start();
    const longer = markerFor('shop', 'dev2', 'preview');
    await upsertComment(github, 7, longer, 'for dev2');
    await upsertComment(github, 7, marker, 'for dev');
    await upsertComment(github, 7, longer, 'for dev2 again');
    expect(server.comments.map((c) => c.body.split('\n')[1])).toEqual(['for dev2 again', 'for dev']);
  });

  it('never edits a comment of somebody else that carries our marker', async () => {
    const github = await start();
    const theirs = server.addComment(7, `${marker}\nmine now`, 'mallory');
    const bot = server.addComment(7, `${marker}\nmine too`, 'other-app[bot]', 'Bot');
    await expect(upsertComment(github, 7, marker, 'ours')).resolves.toMatchObject({ what: 'created' });
    expect([theirs.edits, bot.edits]).toEqual([0, 0]);
  });

  it('with a personal token edits only what that person wrote', async () => {
    const github = await start({ login: 'deployer' });
    server.addComment(7, `${marker}\nby the bot`, 'github-actions[bot]', 'Bot');
    await upsertComment(github, 7, marker, 'a');
    await upsertComment(github, 7, marker, 'b');
    expect(server.comments.map((c) => [c.user.login, c.edits])).toEqual([
      ['github-actions[bot]', 0],
      ['deployer', 1],
    ]);
  });

  it('does not take a marker that is quoted further down', async () => {
    const github = await start();
    server.addComment(7, `look:\n${marker}`, 'github-actions[bot]', 'Bot');
    await expect(upsertComment(github, 7, marker, 'ours')).resolves.toMatchObject({ what: 'created' });
  });

  it('says "forbidden" where the token may not comment', async () => {
    const github = await start({ forbidden: ['createComment'] });
    await expect(upsertComment(github, 7, marker, 'x')).resolves.toEqual({ what: 'forbidden' });
  });

  it('fits GitHub’s limit with its code block closed', async () => {
    const github = await start();
    const text = `intro\n\n\`\`\`diff\n${'+ a line of a long plan\n'.repeat(6_000)}\`\`\`\n`;
    await expect(upsertComment(github, 7, marker, text)).resolves.toMatchObject({ what: 'created' });
    const body = server.comments[0]?.body ?? '';
    expect(body.length).toBeLessThanOrEqual(65_536);
    expect(body.length).toBeGreaterThan(65_000);
    expect(body.match(/^```/gm)).toHaveLength(2);
    expect(body).toContain('Cut here');
  });

  it('has a marker that no name can break out of', async () => {
    await start();
    const evil = markerFor('a--><b', 'x:y', 'preview');
    expect(evil.slice(4, -3)).not.toMatch(/--|>/);
    expect(markerFor('a', 'b:c', 'k')).not.toBe(markerFor('a:b', 'c', 'k'));
    expect(commentBody(evil, 'text').startsWith(`${evil}\n`)).toBe(true);
  });
});

describe('GitHub Deployments', () => {
  it('are created without merging or waiting for checks, and finished with the headline', async () => {
    const github = await start();
    const release = aRelease();
    const id = await createDeployment(github, release);
    await setDeploymentState(github, id, 'in_progress', { description: 'x'.repeat(300), environment: 'production' });
    await finishDeployment(github, id, release);
    const [deployment] = server.deployments;
    expect(deployment?.request).toMatchObject({
      ref: release.commit,
      environment: 'production',
      auto_merge: false,
      required_contexts: [],
      production_environment: true,
    });
    expect(deployment?.statuses).toMatchObject([
      { state: 'in_progress' },
      {
        state: 'success',
        description: 'shop 1.2.0 is live in production',
        environment_url: 'https://shop.example.com/',
        log_url: 'https://github.test/octo/shop/actions/runs/77',
        auto_inactive: true,
      },
    ]);
  });

  it('call a rollback a failure and leave the version before active', async () => {
    const github = await start();
    const release = aRolledBack();
    await finishDeployment(github, await createDeployment(github, release), release);
    expect(server.deployments[0]?.statuses[0]).toMatchObject({ state: 'failure', auto_inactive: false });
  });

  it('have a state for every result', async () => {
    await start();
    expect(Object.fromEntries(RESULTS.map((result) => [result, stateOf(aRelease({ result }))]))).toEqual({
      succeeded: 'success',
      failed: 'failure',
      'rolled-back': 'failure',
      'rolled-back-manually': 'success',
      cancelled: 'error',
      running: 'in_progress',
    });
  });
});

describe('context', () => {
  it('is there only with a token and a repository', async () => {
    await start();
    expect(githubContext({ GITHUB_REPOSITORY: 'a/b' }, undefined)).toBeUndefined();
    expect(githubContext({}, 'token')).toBeUndefined();
    expect(runUrlOf({})).toBeUndefined();
  });
});

describe('the loopback GitHub itself', () => {
  it('refuses what GitHub’s description does not know', async () => {
    await start();
    const post = (body: unknown) =>
      fetch(`${server.origin}/repos/octo/shop/deployments`, {
        method: 'POST',
        headers: { authorization: 'token t' },
        body: JSON.stringify(body),
      }).then((r) => r.status);
    expect(await post({ ref: 'main', auto_merge: 'no' })).toBe(422);
    expect(await post({ ref: 'main', autoMerge: false })).toBe(422);
    expect(await post({ environment: 'dev' })).toBe(422);
    expect(server.violations.splice(0)).toHaveLength(3);
    expect(await post({ ref: 'main' })).toBe(201);
  });
});
