import { execFileSync } from 'node:child_process';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { bucketGateway } from '../../src/aws/bucket';
import { bucketNameFor } from '../../src/infra/outputs';
import { releaseStore } from '../../src/release/store';
import { type Ground, NODE_BIN, openGround } from './act/ground';
import { processesWith, until } from './act/processes';
import { type ActRun, startAct } from './act/run';
import { startUser } from './act/user';

/*
 * The workflows of examples/tracking-board, run by the real runner `act` on the smallest application that fits them, against a
 * loopback GitHub and an embedded AWS in a process of its own. The tests are one story and run in their order.
 *
 * What stands for what: act runs steps on this machine (no Docker), takes `org/ez-deploy@v1` from a folder with action.yml and
 * dist/ alone, and ignores concurrency, environments and permissions. Foreign actions are stand-ins that only say what they were
 * given. On SIGINT act kills the step's process at once (SIGKILL: no handler runs) and then runs the post steps: that is a GitHub
 * runner whose cancelled step did not end within its grace, the worst a cancelled job can meet.
 */

const pullRequest = {
  action: 'synchronize',
  pull_request: {
    number: 7,
    head: { sha: 'a'.repeat(40), ref: 'change', repo: { full_name: 'org/shop' } },
    base: { ref: 'main' },
  },
};

interface State {
  readonly elbv2: {
    readonly rules: readonly {
      readonly conditions: readonly { readonly Field: string }[];
      readonly weights: readonly { readonly group: string; readonly weight: number }[];
    }[];
  };
  readonly ecs: unknown;
}

describe('the example’s workflows under act', () => {
  let ground: Ground;
  let closed = false;
  /** Version → release id, as the deployments told it. */
  const releases: Record<string, string> = {};

  beforeAll(async () => {
    expect(process.env['EZ_DEPLOY_TOOL_ACT'], 'npm run test:real installs act and names it').toBeDefined();
    ground = await openGround();
  });
  const close = async () => {
    if (closed) return;
    closed = true;
    await ground.close();
  };
  afterAll(close);

  /** Weights of the rule that users' requests meet. */
  const weights = async (): Promise<Record<string, number>> => {
    const { elbv2 } = (await (await fetch(`${ground.info.control}/state`)).json()) as State;
    const rule = elbv2.rules.find(
      (r) => r.weights.length === 2 && r.conditions.every((c) => c.Field === 'path-pattern'),
    );
    return Object.fromEntries((rule?.weights ?? []).map((w) => [w.group.replace(/^.*-/, ''), w.weight]));
  };
  /** What users get: the distinct answers to 20 requests through the load balancer. */
  const answers = async (): Promise<string[]> => {
    const all = await Promise.all(
      Array.from({ length: 20 }, async () => {
        const response = await fetch(ground.info.application);
        return `${response.status} version ${await response.text()} of ${response.headers.get('x-release') ?? '?'}`;
      }),
    );
    return [...new Set(all)];
  };
  const store = () => {
    const { aws, region, accountId } = ground.info;
    const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
    return releaseStore(
      bucketGateway({ region, endpoint: aws, credentials }, bucketNameFor('shop', 'production', accountId)),
    );
  };
  const push = (marker: string) =>
    startAct(ground, { workflow: 'deploy-production.yml', event: 'push', payload: { ref: 'refs/heads/main' }, marker });
  const preview = (marker: string) =>
    startAct(ground, { workflow: 'preview.yml', event: 'pull_request', payload: pullRequest, marker }).ended;
  const lastDeployment = () => ground.github.deployments.at(-1);
  const rolesOf = (run: ActRun) =>
    Object.fromEntries(
      run.entries.flatMap((e) => {
        const role = /^role=(arn:\S+)/.exec(e.msg ?? '')?.[1];
        return role === undefined ? [] : [[e.jobID ?? '', role] as const];
      }),
    );

  it('runs steps with Node 24, as GitHub does for this action', () => {
    expect(execFileSync(`${NODE_BIN}/node`, ['--version'], { encoding: 'utf8' })).toMatch(/^v24\./);
  });

  it('pull_request: comments once an environment', async () => {
    ground.release('1');
    const run = await preview('preview-1');
    expect(run.exitCode, run.text).toBe(0);
    const bodies = ground.github.comments.map((c) => c.body.split('\n').slice(0, 4).join('\n'));
    expect(bodies.sort()).toEqual([
      expect.stringMatching(
        /^<!-- ez-deploy:preview:shop:production -->\n### Preview of shop in production\n\n\*\*Infrastructure:\*\* \d+ created ·/,
      ),
      expect.stringMatching(
        /^<!-- ez-deploy:preview:shop:staging -->\n### Preview of shop in staging\n\n\*\*Infrastructure:\*\* \d+ created ·/,
      ),
    ]);
    expect(ground.github.comments.map((c) => [c.issue, c.edits])).toEqual([
      [7, 0],
      [7, 0],
    ]);
    expect(run.summaries).toHaveLength(2);
  });

  it('push: the first release is live, and a later step sees every output', async () => {
    const commit = ground.release('1');
    const run = await push('push-1').ended;
    expect(run.exitCode, run.text).toBe(0);
    expect(Object.keys(run.seen)).toEqual(['check', 'infra', 'build', 'deploy']);
    const seen = run.seen['deploy'] ?? {};
    expect(seen).toEqual({
      result: 'succeeded',
      release: expect.stringMatching(new RegExp(`^r-\\d{8}-\\d{6}-${commit.slice(0, 7)}-[0-9a-f]{6}$`)) as string,
      url: ground.info.application,
      images: run.seen['build']?.['images'],
      report: `.ez-deploy/releases/${seen['release'] ?? ''}.html`,
      duration: expect.stringMatching(/^\d+\.\d$/) as string,
      'rolled-back': 'false',
    });
    // The stand-in of upload-artifact fails where there is no such file.
    expect(run.entries.map((e) => e.msg?.trim())).toContain(`uploaded=${seen['report'] ?? ''}`);
    expect(JSON.parse(seen['images'] ?? '')).toEqual({
      schemaVersion: 1,
      commit,
      services: {
        shop: {
          image: expect.stringMatching(/\/shop-production-shop@sha256:[0-9a-f]{64}$/) as string,
          key: expect.stringMatching(/^k-[0-9a-f]{40}$/) as string,
          size: expect.any(Number) as number,
        },
      },
    });
    expect(rolesOf(run)).toEqual({
      infra: 'arn:PRODUCTION:INFRA',
      build: 'arn:PRODUCTION:BUILD',
      deploy: 'arn:PRODUCTION:ROLLOUT',
    });
    releases['1'] = seen['release'] ?? '';
    expect(await answers()).toEqual([`200 version 1 of ${releases['1']}`]);
    expect(run.summaries.join('')).toContain(`${commit.slice(0, 7)} is live in production`);
    expect(lastDeployment()?.request).toMatchObject({ ref: commit, environment: 'production' });
    expect(lastDeployment()?.statuses.map((s) => s['state'])).toEqual(['in_progress', 'success']);
    // The jobs before it made no release of their own: there is nothing else to go back to.
    expect((await store().history()).map((e) => [e.release, e.result])).toEqual([[releases['1'], 'succeeded']]);
  });

  it('pull_request again: the same comments, edited', async () => {
    const before = ground.github.comments.map((c) => c.id);
    const run = await preview('preview-2');
    expect(run.exitCode, run.text).toBe(0);
    expect(ground.github.comments.map((c) => [c.id, c.edits])).toEqual(before.map((id) => [id, 1]));
    expect(ground.github.calls.filter((c) => c.operation === 'updateComment').map((c) => c.path.split(' ')[0])).toEqual(
      ['PATCH', 'PATCH'],
    );
    // Another checkout than the one that deployed, and it knows what is there.
    const production = ground.github.comments.find((c) => c.body.includes(':production -->'))?.body;
    expect(production).toMatch(/\*\*Infrastructure:\*\* \d+ unchanged ·/);
  });

  it('push: the second release goes 10 → 50 → 100, and no user notices', async () => {
    ground.release('2');
    const user = startUser(ground.info.application);
    const run = await push('push-2').ended;
    expect((await user.stop()).bad).toEqual([]);
    expect(run.exitCode, run.text).toBe(0);
    releases['2'] = run.seen['deploy']?.['release'] ?? '';
    expect(await answers()).toEqual([`200 version 2 of ${releases['2']}`]);
    const record = await store().read(releases['2']);
    expect(record?.steps.map((s) => [s.weight, s.verdict])).toEqual([
      [10, 'pass'],
      [50, 'pass'],
      [100, 'pass'],
    ]);
  });

  it('workflow_dispatch: one click, and traffic is back on the release before', async () => {
    const run = await startAct(ground, {
      workflow: 'rollback.yml',
      event: 'workflow_dispatch',
      payload: { inputs: { environment: 'production', to: '' } },
      marker: 'rollback',
    }).ended;
    expect(run.exitCode, run.text).toBe(0);
    expect(run.seen['rollback']).toMatchObject({ result: 'rolled-back-manually', 'rolled-back': 'true' });
    expect(rolesOf(run)).toEqual({ rollback: 'arn:PRODUCTION:ROLLOUT' });
    expect(await answers()).toEqual([`200 version 1 of ${releases['1']}`]);
    expect(Object.values(await weights()).sort()).toEqual([0, 100]);
    expect(run.summaries.join('')).toContain('production');
    expect(lastDeployment()?.request['ref']).toBe(ground.git('rev-parse', 'HEAD~1'));
    expect(lastDeployment()?.statuses.map((s) => s['state'])).toEqual(['success']);
  });

  it('cancelled between 10 % and 100 %: the main process is killed, and the post step takes traffic back', async () => {
    const before = await weights();
    ground.release('3');
    const user = startUser(ground.info.application);
    const { child, ended } = push('cancel-split');
    const split = await until('traffic is split', 60_000, async () => {
      const now = await weights();
      return Object.values(now).every((w) => w > 0 && w < 100) ? now : undefined;
    });
    expect(split).not.toEqual(before);
    const main = processesWith('EZ_ACT_RUN=cancel-split').filter((p) => p.command.endsWith('dist/index.js'));
    expect(main).toHaveLength(1);
    const killed = Date.now();
    child.kill('SIGINT');
    const run = await ended;
    expect(run.exitCode).toBe(1);
    expect(Date.now() - killed).toBeLessThan(15_000);
    expect(await weights()).toEqual(before);
    expect(await answers()).toEqual([`200 version 1 of ${releases['1']}`]);
    expect((await user.stop()).bad).toEqual([]);
    expect(processesWith('EZ_ACT_RUN=cancel-split')).toEqual([]);

    const [entry] = await store().history();
    expect(entry).toMatchObject({ command: 'deploy', result: 'rolled-back' });
    const record = await store().read(entry?.release ?? '');
    expect(record).toMatchObject({
      result: 'rolled-back',
      reason: expect.stringContaining('whose runner fell silent') as string,
      rollback: { by: 'post', trafficBackAt: expect.any(String) as string },
    });
    // What the killed process could not say any more, the post step said.
    expect(run.summaries.join('')).toContain('rolled back');
    expect(lastDeployment()?.request).toMatchObject({ payload: { release: entry?.release } });
    expect(lastDeployment()?.statuses.map((s) => s['state'])).toEqual(['in_progress', 'failure']);
  });

  it('cancelled before any traffic moved: nothing is left of it', async () => {
    const before = await weights();
    ground.release('4');
    const { child, ended } = push('cancel-early');
    await until('the new version is being started', 60_000, async () =>
      (await store().history())[0]?.result === 'running' ? true : undefined,
    );
    child.kill('SIGINT');
    const run = await ended;
    expect(run.exitCode).toBe(1);
    expect(await weights()).toEqual(before);
    expect(processesWith('EZ_ACT_RUN=cancel-early')).toEqual([]);
    const [entry] = await store().history();
    expect(await store().read(entry?.release ?? '')).toMatchObject({ result: 'failed', rollback: null });
    expect(lastDeployment()?.statuses.map((s) => s['state'])).toEqual(['in_progress', 'failure']);
    expect(await answers()).toEqual([`200 version 1 of ${releases['1']}`]);
  });

  it('deploy-staging: the same, in an account of its own', async () => {
    const staging = await openGround();
    try {
      const commit = staging.release('1');
      const run = await startAct(staging, {
        workflow: 'deploy-staging.yml',
        event: 'push',
        payload: { ref: 'refs/heads/develop' },
        marker: 'staging',
      }).ended;
      expect(run.exitCode, run.text).toBe(0);
      expect(run.seen['deploy']).toMatchObject({ result: 'succeeded', 'rolled-back': 'false' });
      expect(rolesOf(run)['deploy']).toBe('arn:STAGING:ROLLOUT');
      expect(staging.github.deployments.map((d) => [d.request['ref'], d.request['environment']])).toEqual([
        [commit, 'staging'],
      ]);
      expect(staging.github.violations).toEqual([]);
    } finally {
      await staging.close();
    }
  });

  it('run-tests and security-scan: pass, and ask AWS nothing, not even afterwards', async () => {
    // The first thing every command asks AWS; guardians at work do not.
    const asked = async () => {
      const { counts } = (await (await fetch(`${ground.info.control}/calls`)).json()) as {
        counts: Record<string, number>;
      };
      return Object.entries(counts).find(([name]) => name.endsWith('GetCallerIdentity'))?.[1];
    };
    const before = await asked();
    expect(before).toBeGreaterThan(0);
    for (const [workflow, job] of [
      ['run-tests.yml', 'test'],
      ['security-scan.yml', 'scan'],
    ] as const) {
      const run = await startAct(ground, { workflow, event: 'pull_request', payload: pullRequest, marker: workflow })
        .ended;
      expect(run.exitCode, run.text).toBe(0);
      expect(run.seen[job]).toMatchObject({ result: 'succeeded' });
    }
    expect(await asked()).toBe(before);
  });

  it('a failing test ends the push before anything changes', async () => {
    const deployments = ground.github.deployments.length;
    ground.release('five');
    const run = await push('bad-test').ended;
    expect(run.exitCode).toBe(1);
    expect(Object.keys(run.seen)).toEqual(['check']);
    expect(run.seen['check']).toMatchObject({ result: 'failed' });
    expect(run.entries.some((e) => e.command === 'error' && e.msg?.includes('unit'))).toBe(true);
    expect(ground.github.deployments).toHaveLength(deployments);
  });

  it('broke no rule of GitHub’s API, and leaves no process behind', async () => {
    expect(ground.github.violations).toEqual([]);
    expect(processesWith(ground.folder).length).toBeGreaterThan(0);
    await close();
    expect(processesWith(ground.folder)).toEqual([]);
  });
});
