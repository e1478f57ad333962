import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';

import { STAGE_NAMES } from '../../src/errors';
import { problemsOf, type Workflow } from './workflows/rules';

const root = resolve(import.meta.dirname, '../..');
const FOLDERS = ['.github/workflows', 'examples/tracking-board/.github/workflows'];
const files = FOLDERS.flatMap((folder) => readdirSync(join(root, folder)).map((name) => join(folder, name)));
const action = parse(readFileSync(join(root, 'action.yml'), 'utf8')) as { inputs: Record<string, unknown> };
const known = { inputs: Object.keys(action.inputs), stages: STAGE_NAMES };
const read = (file: string) => readFileSync(join(root, file), 'utf8');

/** The real actionlint; its optional helpers are left out, so that every machine judges alike. */
function actionlint(file: string): { status: number | null; said: string } {
  const tool = process.env['EZ_DEPLOY_TOOL_ACTIONLINT'] ?? '';
  const { status, stdout, stderr, error } = spawnSync(tool, ['-no-color', '-shellcheck=', '-pyflakes=', file], {
    cwd: root,
    encoding: 'utf8',
  });
  return { status, said: error?.message ?? `${stdout}${stderr}` };
}

describe('every workflow', () => {
  let folder: string;
  beforeAll(() => {
    expect(
      process.env['EZ_DEPLOY_TOOL_ACTIONLINT'],
      'npm run test:real installs actionlint and names it',
    ).toBeDefined();
    folder = mkdtempSync(join(tmpdir(), 'ez-workflows-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is there', () => {
    expect(files.map((f) => f.replace(/^.*workflows\//, '')).sort()).toEqual([
      'ci.yml',
      'deploy-production.yml',
      'deploy-staging.yml',
      'drift.yml',
      'nightly.yml',
      'preview.yml',
      'promote.yml',
      'restore-test.yml',
      'rollback.yml',
      'run-tests.yml',
      'security-scan.yml',
    ]);
  });

  it.each(files)('%s passes actionlint', (file) => {
    expect(actionlint(file)).toEqual({ status: 0, said: '' });
  });

  it.each(files)('%s keeps to the trust boundary', (file) => {
    expect(problemsOf(read(file), known)).toEqual([]);
  });

  it('would not pass actionlint with a stranger’s text in a script', () => {
    const bad = join(folder, 'bad.yml');
    writeFileSync(
      bad,
      read('.github/workflows/ci.yml').replace(
        '- run: .ci/run',
        '- run: echo "${{ github.event.pull_request.title }}"',
      ),
    );
    const { status, said } = actionlint(bad);
    expect(status).toBe(1);
    expect(said).toContain('potentially untrusted');
  });
});

describe('the rules find', () => {
  const production = read('examples/tracking-board/.github/workflows/deploy-production.yml');
  const tests = read('examples/tracking-board/.github/workflows/run-tests.yml');
  const changed = (text: string, from: string | RegExp, to: string) => {
    const next = text.replace(from, to);
    expect(next).not.toBe(text);
    return problemsOf(next, known);
  };

  it.each([
    ['an unpinned action', production, /@08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v5.0.0/, '@v5', /not pinned/],
    ['a pin without its version', production, ' # v5.0.0', '', /does not say its version/],
    ['inherited permissions', production, 'permissions: {}\n', '', /permissions: \{\}/],
    [
      'a job without permissions',
      tests,
      /    permissions:\n      contents: read\n/,
      '',
      /does not say its permissions/,
    ],
    [
      'a token beside tests',
      tests,
      'contents: read',
      'contents: read\n      id-token: write',
      /runs foreign code \(run, test\)/,
    ],
    [
      'a script beside cloud rights',
      production,
      '          stages: infra\n',
      '          stages: infra\n      - run: ls\n',
      /infra runs foreign code/,
    ],
    ['tests beside infra', production, 'stages: infra', 'stages: infra,test', /infra runs foreign code \(test\)/],
    ['all stages in one job', production, '          stages: deploy,notify\n', '', /deploy builds beside/],
    ['a build beside a rollout', production, 'stages: build', 'stages: build,deploy', /builds beside/],
    ['an expression in a script', tests, 'npm run setup', 'npm run ${{ inputs.what }}', /an expression/],
    [
      'a deployment that may be cut off',
      production,
      'cancel-in-progress: false',
      'cancel-in-progress: true',
      /cut off/,
    ],
    [
      'a token left in the checkout',
      production,
      '{ persist-credentials: false }',
      '{ fetch-depth: 1 }',
      /leaves the token/,
    ],
    ['an input that does not exist', production, 'stages: infra', 'stage: infra', /does not have: stage$/m],
    ['an event of strangers', tests, '  pull_request:', '  pull_request_target:', /runs on pull_request_target/],
    ['a job without an end', tests, '    timeout-minutes: 30\n', '', /six hours/],
  ])('%s', (_what, text, from, to, problem) => {
    expect(changed(text, from, to).join('\n')).toMatch(problem);
  });
});

it('staging is deployed the way production is', () => {
  const of = (environment: string) => read(`examples/tracking-board/.github/workflows/deploy-${environment}.yml`);
  const jobs = (text: string) => (parse(text) as Workflow).jobs;
  expect(jobs(of('staging').replaceAll('staging', 'production').replaceAll('STAGING', 'PRODUCTION'))).toEqual(
    jobs(of('production')),
  );
});
