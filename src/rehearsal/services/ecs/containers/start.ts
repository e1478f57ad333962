import { LineSplitter } from '../../../../child/lines';
import { platformOfMachine } from '../../../../config/architecture';
import { messageOf } from '../../../../errors';
import { freePort } from '../../../data/process';
import { type DockerEngine, EngineError } from '../../../docker/engine';
import { FrameReader } from '../../../docker/frames';
import { AwsError, type CloudContext } from '../../../kernel/types';
import { OUT_OF_MEMORY } from '../memory';
import type { Task } from '../model';
import { logOf, planOf, type Running } from '../runner';
import { createChecks } from './checks';
import { ANOTHER_PROCESSOR, needsEmulation, startFailure } from './failures';
import type { PulledImage } from './pull';
import { containerSpec } from './spec';

/** How long the last lines of a container that has ended are waited for. Wall ms. */
const LAST_LINES_MS = 2_000;

interface State {
  readonly ExitCode?: number;
  readonly OOMKilled?: boolean;
  readonly Error?: string;
}

/** Follows a container's output into the task's log stream; resolves at its end with its last line. Never rejects. */
async function follow(ctx: CloudContext, engine: DockerEngine, id: string, task: Task): Promise<string> {
  const log = logOf(task);
  let last = '';
  if (log === undefined) return last;
  const say = (message: string) => {
    if (message === '') return;
    last = message;
    ctx.ports.logs.append(log.group, log.stream, [{ timestamp: ctx.clock.now(), message }]);
  };
  const lines = { stdout: new LineSplitter(say), stderr: new LineSplitter(say) };
  const frames = new FrameReader((stream, bytes) => lines[stream].push(bytes));
  try {
    const output = await engine.open('GET', `/containers/${id}/logs?follow=1&stdout=1&stderr=1`);
    for await (const chunk of output as AsyncIterable<Buffer>) frames.push(chunk);
  } catch (error) {
    ctx.log(`the output of task ${task.id} is cut off: ${messageOf(error)}`);
  }
  lines.stdout.end();
  lines.stderr.end();
  return last;
}

/**
 * Starts a task's main container: the image's files and user, the definition's command and environment, its memory limit, and no
 * rights. It is removed once it has ended. AwsError where Docker cannot make or start it.
 */
export async function startContainer(
  ctx: CloudContext,
  engine: DockerEngine,
  task: Task,
  image: PulledImage,
  environment: Readonly<Record<string, string>>,
  labels: Readonly<Record<string, string>>,
): Promise<Running> {
  const localPort = await freePort();
  const machine = platformOfMachine(process.arch);
  // The engine would choose its own platform of an index.
  const platform = image.platform === machine ? '' : `&platform=${encodeURIComponent(image.platform)}`;
  const emulated = (said: string) =>
    platform !== '' && ANOTHER_PROCESSOR.test(said) ? needsEmulation(image.platform, machine) : undefined;
  const spec = containerSpec(task, image.reference, { ...environment, PORT: String(localPort) }, labels);
  const name = `ez-deploy-${planOf(task).name}-${task.id.slice(0, 12)}`;
  const remove = () =>
    engine.text('DELETE', `/containers/${name}?force=1&v=1`).catch((error: unknown) => {
      // Somebody else was faster: the cleaner, or a person.
      if (!(error instanceof EngineError && (error.status === 404 || error.status === 409)))
        ctx.log(`container ${name} stays: ${messageOf(error)}`);
    });
  try {
    await engine.text('POST', `/containers/create?name=${name}${platform}`, { body: spec });
  } catch (error) {
    throw startFailure('Create', error);
  }
  try {
    await engine.text('POST', `/containers/${name}/start`);
  } catch (error) {
    await remove();
    const emulation = emulated(messageOf(error));
    if (emulation !== undefined) throw new AwsError('CannotStartContainerError', emulation);
    throw startFailure('Start', error);
  }
  const lines = follow(ctx, engine, name, task);
  const sent = new Set<Promise<unknown>>();
  let reason: string | undefined;
  let over = false;

  const ended = (async () => {
    let code = 137;
    try {
      code = (await engine.json<{ StatusCode?: number }>('POST', `/containers/${name}/wait`)).StatusCode ?? code;
      over = true;
      const late = new Promise<string>((done) => setTimeout(done, LAST_LINES_MS, '').unref());
      const lastLine = await Promise.race([lines, late]);
      const { State: state = {} } = await engine.json<{ State?: State }>('GET', `/containers/${name}/json`);
      if (state.OOMKilled === true) reason = OUT_OF_MEMORY;
      else if (state.Error !== undefined && state.Error !== '') reason = `ContainerRuntimeError: ${state.Error}`;
      else if (code !== 0) reason = emulated(lastLine);
    } catch (error) {
      // It was removed by somebody else, or the engine is gone: the container is, as far as ECS can see.
      over = true;
      reason ??= `DockerStateError: ${messageOf(error)}`;
    }
    await Promise.all(sent);
    await remove();
    return code;
  })();

  return {
    localPort,
    ended,
    signal: (wanted) => {
      if (over) return;
      const signal = wanted === 'SIGTERM' ? image.stopSignal : wanted;
      const sending = engine
        .text('POST', `/containers/${name}/kill?signal=${encodeURIComponent(signal)}`, { timeoutMs: 10_000 })
        .catch((error: unknown) => {
          if (!(error instanceof EngineError && (error.status === 404 || error.status === 409)))
            ctx.log(`${signal} to container ${name}: ${messageOf(error)}`);
        })
        .finally(() => sent.delete(sending));
      sent.add(sending);
    },
    run: createChecks(engine, name),
    reason: () => reason,
  };
}
