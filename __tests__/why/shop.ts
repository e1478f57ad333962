import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { appProgram } from '../../programs/app';
import { createFence } from '../../src/aws/fence';
import { type Clock, createClock } from '../../src/clock';
import { loadConfig } from '../../src/config/load';
import type { EnvironmentConfig } from '../../src/config/schema';
import { doorClient } from '../../src/infra/door';
import { upEmbedded } from '../../src/infra/embedded/run';
import { type AppOutputs, appOutputsSchema } from '../../src/infra/outputs';
import type { Output } from '../../src/output';
import type { Cloud } from '../../src/rehearsal/cloud';
import { releaseStore } from '../../src/release/store';
import { createAws, type RolloutDeps } from '../../src/rollout/aws';
import { rollOut } from '../../src/rollout/run';
import { applyBuild } from '../../src/stages/build/apply';
import { ecrAuthorization } from '../../src/stages/build/login';
import { captureOutput } from '../support/capture-output';

const SERVER = join(fileURLToPath(import.meta.url), '../server.mjs');

/** What a deployment of these tests may differ in from the good one. */
export interface Variation {
  readonly fail?: string;
  readonly migrates?: boolean;
  readonly image?: string;
  readonly command?: string;
  readonly cpuArchitecture?: 'X86_64' | 'ARM64';
  /** Durations of ez-deploy.yml. */
  readonly gracePeriod?: string;
  readonly readyTimeout?: string;
}

/** An output that remembers when each warning was said, in AWS time. */
function timedOutput(clock: Clock): Output & { warnings: { at: number; text: string }[] } {
  const warnings: { at: number; text: string }[] = [];
  return { ...captureOutput(), warnings, warn: (text) => warnings.push({ at: clock.now(), text }) };
}

/** One application with its environment in a cloud that several share: its own infrastructure, lock and path. */
export class Shop {
  readonly clock: Clock;
  readonly outputs: AppOutputs;
  readonly good: string;
  private readonly target;
  private count = 0;

  private constructor(
    readonly cloud: Cloud,
    readonly name: string,
    private readonly folder: string,
    made: { outputs: AppOutputs; image: string },
  ) {
    const { info } = cloud;
    this.clock = createClock(info.clockAnchor, info.clockFactor);
    this.outputs = made.outputs;
    this.good = made.image;
    this.target = targetOf(cloud);
  }

  static config(name: string, folder: string, variation: Variation = {}): EnvironmentConfig {
    const { fail, command, migrates = false, gracePeriod = '10s', readyTimeout = '10m' } = variation;
    const { cpuArchitecture = 'X86_64' } = variation;
    const text = `
app: ${name}
services:
  api:
    path: /${name}/*
    port: 8080
    cpu: 256
    memory: 512
    cpuArchitecture: ${cpuArchitecture}
    health: { path: /health, interval: 5s, timeout: 4s, gracePeriod: ${gracePeriod} }
    scaling: { min: 1, max: 1 }
    env: { FAIL: '${fail ?? ''}' }
    secrets: { API_KEY: 'secretsmanager:${name}/api-key' }
    build: { local: { files: [server.mjs] } }
    ${command === undefined ? '' : `command: ${command}`}
    ${migrates ? 'migrations: { up: node server.mjs migrate }' : ''}
rollout: { steps: [100], bake: 0s, readyTimeout: ${readyTimeout} }
environments:
  dev: { region: eu-central-1 }
`;
    return loadConfig(text, { file: 'ez-deploy.yml', environment: 'dev', root: folder });
  }

  /**
   * Infrastructure, secret and image; one after the other, for the embedded engine is one for the process.
   * @param docker environment of the Docker engine that builds the image; the product's own builder without it.
   */
  static async create(
    cloud: Cloud,
    name: string,
    parent: string,
    variation: Variation = {},
    docker?: NodeJS.ProcessEnv,
  ): Promise<Shop> {
    const folder = join(parent, name);
    mkdirSync(folder, { recursive: true });
    copyFileSync(SERVER, join(folder, 'server.mjs'));
    writeFileSync(
      join(folder, 'Dockerfile'),
      'FROM node:24-slim\nWORKDIR /app\nCOPY server.mjs .\nCMD ["node", "server.mjs"]\n',
    );
    const config = Shop.config(name, folder, variation);
    const up = await upEmbedded(appProgram(config, cloud.info.accountId), {
      project: name,
      stack: 'dev',
      stateFile: join(folder, 'state.json'),
      door: doorClient(cloud.info.control),
    });
    const outputs = appOutputsSchema.parse(up.outputs);
    await cloud.ports.call('secretsmanager', 'CreateSecret', { Name: `${name}/api-key`, SecretString: 'k' });
    const signal = new AbortController().signal;
    const output = captureOutput();
    const { images } = await applyBuild({
      config,
      repositories: { api: outputs.services['api']?.repositoryUrl ?? '' },
      authorize: () => ecrAuthorization(targetOf(cloud), output, signal),
      builder: docker === undefined ? 'local' : 'docker',
      commit: 'c'.repeat(40),
      output,
      clock: createClock(),
      signal,
      env: docker ?? process.env,
    });
    return new Shop(cloud, name, folder, { outputs, image: images['api'] ?? '' });
  }

  /** One rollout by the product, in this process, over the AWS protocols. */
  async deploy(variation: Variation = {}, onSaid?: (line: string) => void) {
    this.count += 1;
    const output = timedOutput(this.clock);
    const fence = createFence(this.clock);
    const aws = createAws({ ...this.target, fence }, this.outputs);
    const deps: RolloutDeps = {
      fence,
      aws,
      outputs: this.outputs,
      clock: this.clock,
      output: { ...output, info: (line) => onSaid?.(line) },
      env: {},
    };
    const id = `r-20261123-0815${String(this.count).padStart(2, '0')}-${this.name.padEnd(7, '0')}`;
    const startedAt = this.clock.now();
    const failed = (error: unknown) => ({ record: undefined, error: error as Error & { hint?: string } });
    const ended = await rollOut(
      deps,
      {
        config: Shop.config(this.name, this.folder, variation),
        id,
        version: id,
        images: { api: variation.image ?? this.good },
        who: {
          app: this.name,
          environment: 'dev',
          command: 'deploy',
          commit: 'c'.repeat(40),
          actor: 'test',
          startedAt: this.clock.wall(),
          url: this.outputs.url,
        },
        store: releaseStore(aws.bucket),
      },
      new AbortController().signal,
    ).then(({ release: record }) => ({ record, error: undefined }), failed);
    return { ...ended, id, startedAt, warnings: output.warnings };
  }

  /** Weights of the rule that users come through, blue and green. */
  async weights(): Promise<Record<string, number>> {
    const { Rules } = await this.cloud.ports.call('elasticloadbalancing', 'DescribeRules', {
      RuleArns: [this.outputs.services['api']?.ruleArn],
    });
    const rule = (
      Rules as { Actions: { ForwardConfig: { TargetGroups: { TargetGroupArn: string; Weight: number }[] } }[] }[]
    )[0];
    const groups = rule?.Actions[0]?.ForwardConfig.TargetGroups ?? [];
    return Object.fromEntries(
      groups.map((g) => [/-(blue|green)/.exec(g.TargetGroupArn)?.[1] ?? g.TargetGroupArn, g.Weight]),
    );
  }

  /** A user outside: asks until stopped, and tells every answer's release or what was wrong with it. */
  visitor() {
    const answers = new Map<string, number>();
    let going = true;
    const done = (async () => {
      while (going) {
        const answer = await fetch(`${this.cloud.info.application}/${this.name}/x`).catch(() => undefined);
        await answer?.arrayBuffer();
        const said =
          answer?.status === 200 ? String(answer.headers.get('x-release')) : `status ${answer?.status ?? 'none'}`;
        answers.set(said, (answers.get(said) ?? 0) + 1);
        await new Promise((next) => setTimeout(next, 50));
      }
    })();
    return {
      stop: async () => {
        going = false;
        await done;
        return answers;
      },
    };
  }
}

export function targetOf(cloud: Cloud) {
  return {
    region: cloud.info.region,
    endpoint: cloud.info.aws,
    credentials: { accessKeyId: 'rehearsal', secretAccessKey: 'rehearsal' },
  };
}
