import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';

import { formatDuration } from '../config/duration';
import { ConfigError } from '../errors';
import type { Inputs } from '../inputs';
import type { DockerEngine } from '../rehearsal/docker/engine';
import type { CommandContext, CommandResult } from './run';

/** Resolves when the signal fires; at once when it already has. */
function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((done) => signal.addEventListener('abort', () => done(), { once: true }));
}

/** The engine that the tasks are to run on, undefined for processes; says which it is, and why not where `auto` finds none. */
async function taskEngine(
  { tasks }: Pick<Inputs, 'tasks'>,
  { env, output }: Pick<CommandContext, 'env' | 'output'>,
): Promise<DockerEngine | undefined> {
  if (tasks === 'processes') return undefined;
  const { findEngine } = await import('../rehearsal/docker/find');
  const found = await findEngine(env);
  if ('engine' in found) {
    output.info(`Tasks are containers of ${found.description}`);
    return found.engine;
  }
  if (tasks === 'containers') {
    throw new ConfigError([
      { where: 'input tasks', what: `containers: ${found.why}`, fix: 'start a Docker engine here, or use processes' },
    ]);
  }
  output.info(`Tasks are processes of this machine: ${found.why}`);
  return undefined;
}

/** Runs this same bundle as a user would, so that the cloud's load never slows the deployment's own loop, and reads its record. */
async function runSelf(args: readonly string[], context: CommandContext): Promise<{ code: number; record: unknown }> {
  const child = spawn(process.execPath, [process.argv[1] ?? '', ...args, '--json'], {
    env: context.env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const stop = () => child.kill('SIGINT');
  context.signal.addEventListener('abort', stop, { once: true });
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk;
  });
  try {
    const code = await new Promise<number>((done, fail) => {
      child.once('error', fail);
      child.once('close', (exit) => done(exit ?? 1));
    });
    return { code, record: text.trim() === '' ? undefined : (JSON.parse(text) as unknown) };
  } finally {
    context.signal.removeEventListener('abort', stop);
  }
}

/**
 * `rehearse`: starts the embedded AWS, deploys the configuration into an empty account and then once more as a second release
 * (10 → 50 → 100), and ends. With `--serve` it only starts the cloud and stays until it is interrupted.
 */
export async function rehearse(inputs: Inputs, context: CommandContext): Promise<CommandResult> {
  const engine = await taskEngine(inputs, context);
  const { startCloud } = await import('../rehearsal/cloud');
  const folder = resolve('.ez-deploy');
  mkdirSync(folder, { recursive: true });
  const infoFile = resolve(folder, 'rehearsal.json');
  const cloud = await startCloud({
    folder: resolve(folder, 'rehearsal'),
    clockFactor: inputs.clockFactor,
    infoFile,
    ...(inputs.postgresUrl === undefined ? {} : { postgresUrl: inputs.postgresUrl }),
    ...(inputs.redisUrl === undefined ? {} : { redisUrl: inputs.redisUrl }),
    ...(engine === undefined ? {} : { engine }),
    log: (line: string) => context.output.debug(line),
  });
  try {
    const { info } = cloud;
    context.output.info(`Embedded AWS at ${info.aws} · application ${info.application} · page ${info.page}`);
    context.output.info(
      `A minute at AWS takes ${formatDuration(60_000 / info.clockFactor)} here. Endpoints: .ez-deploy/rehearsal.json`,
    );
    if (inputs.serve) {
      await aborted(context.signal);
      return { exitCode: 0, json: { result: 'succeeded' }, text: '', outputs: { result: 'succeeded' } };
    }
    const common = ['--config', inputs.config, '--rehearsal', infoFile];
    const environment = ['--environment', inputs.environment ?? 'production'];
    const records: unknown[] = [];
    for (const version of ['rehearsal-1', 'rehearsal-2']) {
      context.output.info(`\nDeploying ${version}`);
      const { code, record } = await runSelf(
        ['deploy', ...environment, ...common, '--version', version, '--live'],
        context,
      );
      records.push(record);
      if (code !== 0) {
        return {
          exitCode: code,
          json: { result: 'failed', releases: records },
          text: '',
          outputs: { result: 'failed' },
        };
      }
    }
    return {
      exitCode: 0,
      json: { result: 'succeeded', releases: records },
      text: 'Rehearsed: two releases, the second one 10 → 50 → 100 beside the first.',
      outputs: { result: 'succeeded' },
    };
  } finally {
    await cloud.stop();
  }
}
