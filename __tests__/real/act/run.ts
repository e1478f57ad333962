import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { EXAMPLE_WORKFLOWS, type Ground, NODE_BIN } from './ground';
import { end } from './processes';
import { foreignActions, forRehearsal, OURS, readWorkflow } from './workflow';

/** One line of `act --json`. */
interface Entry {
  readonly msg?: string;
  readonly job?: string;
  readonly jobID?: string;
  readonly stage?: string;
  readonly step?: string;
  readonly command?: string;
  readonly content?: string;
  readonly jobResult?: string;
}

export interface ActRun {
  readonly exitCode: number | null;
  readonly entries: readonly Entry[];
  readonly text: string;
  /** What a later step saw of each step of ours, by job. */
  readonly seen: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Step summaries in their order. */
  readonly summaries: readonly string[];
}

/**
 * Stands in for an action of others that cannot be fetched here: checkout is act's own (it copies the working tree), Node is on
 * PATH already, and the embedded AWS wants no credentials. It says which role was asked for.
 */
function standIn(ground: Ground, action: string): string {
  const folder = ground.path('stand-ins', action.replace(/[/@]/g, '-'));
  if (existsSync(folder)) return folder;
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, 'action.yml'),
    `name: ${action}
inputs: { role-to-assume: {}, aws-region: {}, node-version: {}, pulumi-version: {}, name: {}, path: {}, if-no-files-found: {}, key: {}, restore-keys: {} }
runs:
  using: composite
  steps:
    - shell: bash
      env: { ROLE: '\${{ inputs.role-to-assume }}', FILE: '\${{ inputs.path }}' }
      run: |
        echo "role=$ROLE"
${action.includes('/upload-artifact@') ? '        test -s "$FILE" && echo "uploaded=$FILE"\n' : ''}`,
  );
  return folder;
}

interface RunOptions {
  readonly workflow: string;
  readonly event: 'push' | 'pull_request' | 'workflow_dispatch';
  /** The webhook's payload. */
  readonly payload: Record<string, unknown>;
  /** Handed down to every process of this run, to find them by. */
  readonly marker: string;
}

/** Starts act on one of the example's workflows. `ended` resolves when act has ended; it never outlives `limitMs`. */
export function startAct(ground: Ground, { workflow, event, payload, marker }: RunOptions, limitMs = 120_000) {
  const source = join(EXAMPLE_WORKFLOWS, workflow);
  const seenFile = ground.path('seen.ndjson');
  rmSync(seenFile, { force: true });
  const file = ground.path(workflow);
  writeFileSync(file, forRehearsal(source, ground.infoFile, seenFile));
  const eventFile = ground.path('event.json');
  writeFileSync(eventFile, JSON.stringify({ repository: { full_name: 'org/shop', fork: false }, ...payload }));
  const mapped = foreignActions(readWorkflow(source))
    .filter((action) => !action.startsWith('actions/checkout@'))
    .flatMap((action) => ['--local-repository', `${action}=${standIn(ground, action)}`]);
  const roles = ['STAGING', 'PRODUCTION'].flatMap((e) =>
    ['PREVIEW', 'INFRA', 'BUILD', 'ROLLOUT'].flatMap((r) => ['--var', `${e}_${r}_ROLE=arn:${e}:${r}`]),
  );
  const act = process.env['EZ_DEPLOY_TOOL_ACT'] ?? '';
  const argv = [
    event,
    ...['-W', file, '-e', eventFile, '-P', 'ubuntu-latest=-self-hosted', '--no-cache-server', '--rm', '--json'],
    ...['--local-repository', `${OURS}=${ground.path('action')}`, ...mapped],
    ...['--action-cache-path', ground.path('cache'), '--actor', 'dev', '-s', 'GITHUB_TOKEN=loopback-token'],
    ...['--env', `GITHUB_API_URL=${ground.github.origin}`, ...roles],
  ];
  const child = spawn(act, argv, {
    cwd: ground.app,
    // act hands its own environment to every step: it gets a clean one.
    env: { HOME: ground.path('home'), PATH: `${NODE_BIN}:/usr/local/bin:/usr/bin:/bin`, EZ_ACT_RUN: marker },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (t: string) => (text += t));
  const timer = setTimeout(() => void end(child, 'SIGTERM', 5_000), limitMs);
  const ended = new Promise<ActRun>((done, fail) => {
    child.once('error', fail);
    child.once('close', (exitCode) => {
      clearTimeout(timer);
      const entries = text.split('\n').flatMap((line): Entry[] => {
        try {
          return [JSON.parse(line) as Entry];
        } catch {
          return [];
        }
      });
      const seen = existsSync(seenFile) ? readFileSync(seenFile, 'utf8').trim().split('\n') : [];
      done({
        exitCode,
        entries,
        text,
        seen: Object.fromEntries(
          seen.map((line) => {
            const { job, outputs } = JSON.parse(line) as { job: string; outputs: Record<string, string> };
            return [job, outputs];
          }),
        ),
        summaries: entries.filter((e) => e.command === 'summary').map((e) => e.content ?? ''),
      });
    });
  });
  return { child, ended };
}
