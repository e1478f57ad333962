// No secret in plain text anywhere: the bundle as an action and on the command line, with the real engine, through a whole life
// of an application; then every artefact it left is searched.
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import { DeleteObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { clientConfig } from '../../src/aws/clients';
import { type Cloud, startCloud } from '../../src/rehearsal/cloud';
import { targetOf } from '../support/cloud-target';
import { startGithubServer } from '../support/github-server';
import { filesIn, objectsIn, secretsOf } from './secrets/collect';
import { type Artefact, formsOf, type Known, leaksIn } from './secrets/leaks';
import { applyFromBucket, STATE_BUCKET } from './secrets/state-in-bucket';

const ROOT = join(__dirname, '../..');
/** What the job is given. Characters that escape differently in JSON, addresses, HTML and shells are among them. */
const GIVEN = {
  PULUMI_CONFIG_PASSPHRASE: 'passphrase "of & ours" <never> shown',
  PAGERDUTY: 'https://127.0.0.1:9/integration/3f1c9a7be2d84c5f/enqueue?first',
  SLACK: 'https://127.0.0.1:9/services/T0001/B0001/hookOfOursThatNobodySees',
  TOKEN: 'ghs_tokenOfTheJobThatNobodySees0123456',
} as const;
/** PagerDuty's address after it was changed: a preview shows the difference. */
const ROTATED = 'https://127.0.0.1:9/integration/a0b1c2d3e4f56789/enqueue?second';

const CONFIG = (change = '') => `
app: board
services:
  web:
    path: /*
    port: 8080
    health: { path: /health }
    scaling: { min: 1, max: 2 }
    stopTimeout: 10s
    secrets: { SESSION: generate${change} }
    build:
      context: .
      local: { run: [], files: [server.mjs, parts.mjs, node_modules] }
    smoke:
      - { path: /, contains: ok }
data: { postgres: { version: '16' }, redis: {} }
infrastructure: { monitoring: { pagerduty: env:PAGERDUTY } }
environments:
  production: { account: '123456789012', region: eu-central-1, isolation: none }
rollout: { steps: [50, 100], interval: 20s, bake: 15s, gates: { minimumSamples: 5, onInconclusive: continue } }
notifications: { slack: { webhook: env:SLACK } }
`;

describe('a whole life of an application with secrets', () => {
  let folder: string;
  let app: string;
  let cloud: Cloud;
  let github: Awaited<ReturnType<typeof startGithubServer>>;
  let artefacts: Artefact[];
  let secrets: Known[];
  const outputs: Artefact[] = [];

  /** One run of the bundle; what it prints is an artefact each. */
  async function run(name: string, args: readonly string[], env: Record<string, string>): Promise<number | null> {
    const child = spawn(process.execPath, [join(ROOT, 'dist/index.js'), ...args], {
      cwd: app,
      env: {
        ...{ PATH: process.env['PATH'], HOME: folder, EZ_DEPLOY_DEBUG: '1' },
        EZ_DEPLOY_PULUMI_ROOT: process.env['EZ_DEPLOY_PULUMI_ROOT'],
        ...GIVEN,
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const said = { stdout: '', stderr: '' };
    for (const stream of ['stdout', 'stderr'] as const)
      child[stream].setEncoding('utf8').on('data', (text: string) => (said[stream] += text));
    const code = await new Promise<number | null>((done) => child.once('close', done));
    for (const [stream, text] of Object.entries(said)) outputs.push({ name: `${name}: ${stream}`, text });
    return code;
  }

  /** As the action is run: inputs and everything else by the environment. */
  async function asAction(name: string, inputs: Record<string, string>, event: unknown): Promise<number | null> {
    const files = Object.fromEntries(
      ['GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY', 'GITHUB_ENV', 'GITHUB_EVENT_PATH'].map((key) => {
        const file = join(folder, 'runner', `${name}-${key}`);
        writeFileSync(file, key === 'GITHUB_EVENT_PATH' ? JSON.stringify(event) : '');
        return [key, file];
      }),
    );
    const given = {
      environment: 'production',
      rehearsal: join(app, '.ez-deploy/rehearsal.json'),
      'github-token': GIVEN.TOKEN,
    };
    return run(name, [], {
      ...files,
      ...{ GITHUB_ACTIONS: 'true', GITHUB_API_URL: github.origin, GITHUB_SERVER_URL: 'https://github.test' },
      ...{ GITHUB_REPOSITORY: 'org/board', GITHUB_RUN_ID: '1', GITHUB_SHA: 'a'.repeat(40), RUNNER_DEBUG: '1' },
      GITHUB_EVENT_NAME: 'pull_request' in (event as object) ? 'pull_request' : 'push',
      RUNNER_TEMP: join(folder, 'runner'),
      ...Object.fromEntries(Object.entries({ ...given, ...inputs }).map(([k, v]) => [`INPUT_${k.toUpperCase()}`, v])),
    });
  }
  const line = (name: string, args: readonly string[], env: Record<string, string> = {}) =>
    run(
      name,
      [
        ...args,
        '--environment',
        'production',
        '--rehearsal',
        join(app, '.ez-deploy/rehearsal.json'),
        '--json',
        '--debug',
      ],
      env,
    );

  beforeAll(async () => {
    expect(process.env['EZ_DEPLOY_PULUMI_ROOT'], 'npm run test:real builds the engine and names it').toBeDefined();
    folder = mkdtempSync(join(tmpdir(), 'ez-secrets-'));
    app = join(folder, 'app');
    mkdirSync(join(folder, 'runner'));
    cpSync(join(ROOT, 'sweep/app'), app, { recursive: true });
    cpSync(join(ROOT, 'node_modules/ws'), join(app, 'node_modules/ws'), { recursive: true });
    writeFileSync(join(app, 'ez-deploy.yml'), CONFIG());
    mkdirSync(join(app, '.ez-deploy'));
    cloud = await startCloud({
      folder: join(folder, 'cloud'),
      clockFactor: 20,
      infoFile: join(app, '.ez-deploy/rehearsal.json'),
    });
    github = await startGithubServer();
    const pull = {
      action: 'synchronize',
      pull_request: {
        number: 7,
        head: { sha: 'a'.repeat(40), ref: 'change', repo: { full_name: 'org/board' } },
        base: { ref: 'main' },
      },
    };
    const codes = [
      await asAction('preview', { command: 'preview' }, pull),
      await asAction(
        'deploy',
        { command: 'deploy', stages: 'build,infra,deploy,notify', version: '1' },
        { ref: 'refs/heads/main' },
      ),
    ];
    writeFileSync(join(app, 'ez-deploy.yml'), CONFIG(', ANOTHER: generate'));
    codes.push(await line('changed', ['preview'], { PAGERDUTY: ROTATED }));
    codes.push(await line('drift', ['drift']), await line('status', ['status']));
    // One that fails in the engine: what it says of it is an artefact too.
    writeFileSync(join(app, 'ez-deploy.yml'), CONFIG().replace("'16' }", "'16', database: other }"));
    codes.push(await line('refused', ['deploy', '--stages', 'infra']));
    expect(codes, outputs.map((o) => `${o.name}\n${o.text.slice(-1_500)}`).join('\n')).toEqual([0, 0, 0, 0, 0, 1]);
    // From here on the state is in a bucket: a secret more, and PagerDuty's address changed.
    const at = { cloud, app, env: { ...GIVEN, PAGERDUTY: ROTATED } };
    outputs.push(await applyFromBucket(at, CONFIG(', ANOTHER: generate')));
    secrets = [
      ...Object.entries({ ...GIVEN, ROTATED }).map(([name, value]) => ({ name, value })),
      ...(await secretsOf(targetOf(cloud.info))),
    ];
    artefacts = [
      ...outputs,
      ...filesIn(app),
      ...filesIn(join(folder, 'runner')),
      ...(await objectsIn(targetOf(cloud.info))),
      { name: 'GitHub', text: JSON.stringify([github.comments, github.deployments, github.calls, github.sarifs]) },
    ];
  }, 900_000);
  afterAll(async () => {
    await github.close();
    await cloud.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('leaves the artefacts that are searched', () => {
    const names = artefacts.map((a) => a.name);
    for (const one of [
      /^preview: stdout$/,
      /^changed: stdout$/,
      /-GITHUB_STEP_SUMMARY$/,
      /stacks\/board\/production\.json$/,
      /^s3:\/\/.*ez-deploy\/outputs\.json$/,
      /^s3:\/\/.*ez-deploy\/releases\/.*\.json$/,
      /^s3:\/\/board-ez-deploy-state-\d+\/.*stacks\/board\/production\.json$/,
      /^s3:\/\/board-ez-deploy-state-\d+\/.*stacks\/board\/production\.json \(.+\)$/,
      /^s3:\/\/board-ez-deploy-state-\d+\/.*history\/.*\.json$/,
      /^GitHub$/,
    ])
      expect(
        names.some((name) => one.test(name)),
        String(one),
      ).toBe(true);
    expect(github.comments.length).toBe(1);
    expect(artefacts.find((a) => a.name === 'changed: stdout')?.text).toContain('PagerDuty'.toLowerCase());
    // The values that the program generated, and a password in an address.
    expect(secrets.map((s) => s.name)).toEqual(
      expect.arrayContaining(['board-production/web/SESSION', 'board-production/web/ANOTHER']),
    );
    expect(secrets.length).toBeGreaterThan(6);
  });

  it('has none of them in plain text, nor in base64, in any', () => {
    expect(leaksIn(artefacts, secrets)).toEqual([]);
  });

  it('would find each of them in each, in every form', () => {
    const positions = ['', 'x', 'xy'];
    for (const { name, value } of secrets) {
      for (const [form, written] of formsOf(value))
        expect(leaksIn([{ name: form, text: `before ${written} after` }], [{ name, value }]), form).toHaveLength(1);
      for (const before of positions) {
        const text = Buffer.from(`${before}${value}, and more`).toString('base64');
        expect(leaksIn([{ name: 'base64', text }], [{ name, value }])).toHaveLength(1);
      }
      const planted = artefacts.map((a) => ({ ...a, text: `${a.text}\n${value}` }));
      expect(leaksIn(planted, [{ name, value }])).toHaveLength(artefacts.length);
    }
  });

  it('would find one in a file and in an object that a run had written', async () => {
    const planted = secrets.at(-1)?.value ?? '';
    const file = join(app, '.ez-deploy', 'planted.log');
    expect(existsSync(join(app, '.ez-deploy'))).toBe(true);
    writeFileSync(file, `told: ${Buffer.from(planted).toString('base64')}\n`);
    expect(leaksIn(filesIn(app), secrets).map((l) => l.artefact)).toEqual(['.ez-deploy/planted.log']);
    rmSync(file);
    // The state is there, and it is the engine's: the same values stand in it, encrypted.
    const state = filesIn(app).find((a) => a.name.endsWith('stacks/board/production.json'))?.text ?? '';
    expect(state.match(/"ciphertext": ?"v1:/g)?.length).toBeGreaterThan(3);
  });

  it('would find one in the state in its bucket, in a version that was overwritten and packed too', async () => {
    const client = new S3Client({ ...clientConfig(targetOf(cloud.info)), forcePathStyle: true });
    const planted = secrets.at(-1)?.value ?? '';
    const states = artefacts.filter((a) => a.name === `s3://${STATE_BUCKET}/.pulumi/stacks/board/production.json`);
    expect(states.map((a) => (a.text.match(/"ciphertext": ?"v1:/g)?.length ?? 0) > 3)).toEqual([true]);
    const stack = JSON.parse(states[0]?.text ?? '') as { checkpoint: { latest: { resources: object[] } } };
    stack.checkpoint.latest.resources.push({ urn: 'planted', outputs: { value: planted } });
    const object = { Bucket: STATE_BUCKET, Key: '.pulumi/stacks/board/planted.json.gz' };
    const { VersionId } = await client.send(new PutObjectCommand({ ...object, Body: gzipSync(JSON.stringify(stack)) }));
    const found = async () => leaksIn(await objectsIn(targetOf(cloud.info)), secrets).map((l) => l.artefact);
    const name = `s3://${STATE_BUCKET}/${object.Key}`;
    expect(await found()).toEqual([name]);
    await client.send(new PutObjectCommand({ ...object, Body: gzipSync('{}') }));
    expect(await found()).toEqual([`${name} (${VersionId ?? ''})`]);
    await client.send(new DeleteObjectCommand(object));
    expect(await found()).toEqual([`${name} (${VersionId ?? ''})`]);
    await client.send(new DeleteObjectCommand({ ...object, VersionId }));
    expect(await found()).toEqual([]);
  });
});
