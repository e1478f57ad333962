import { hostname, platform } from 'node:os';

import { scrubbedEnvironment } from '../../child/environment';
import { runChild } from '../../child/run';
import { messageOf } from '../../errors';
import { DockerEngine } from './engine';

export interface FoundEngine {
  readonly engine: DockerEngine;
  /** "Docker 28.2.2 at unix:///var/run/docker.sock". */
  readonly description: string;
}

/** What is read of the engine's word about itself (`GET /info`). */
export interface EngineInfo {
  readonly Name?: string;
  readonly ServerVersion?: string;
  readonly OSType?: string;
  readonly OperatingSystem?: string;
  readonly SecurityOptions?: readonly string[] | null;
}

const DEFAULT_HOST = 'unix:///var/run/docker.sock';
const ANSWER_MS = 5_000;

/**
 * Why an engine cannot run the tasks of a rehearsal; undefined where it can. Tasks reach the rehearsal's data stores, and the load
 * balancer reaches tasks, on loopback: the engine's host network must be this machine's. Pure.
 */
export function unsuitable(info: EngineInfo, machine: string): string | undefined {
  if (info.OSType !== undefined && info.OSType !== 'linux') return `it runs ${info.OSType} containers`;
  if (info.OperatingSystem?.startsWith('Docker Desktop'))
    return 'Docker Desktop runs containers in a virtual machine, whose network is not this machine’s';
  if (info.SecurityOptions?.some((option) => option.startsWith('name=rootless')))
    return 'it is rootless, and its containers cannot share this machine’s network';
  if (info.Name !== undefined && info.Name !== machine)
    return `it is on the machine ${info.Name}, and this is ${machine} (a container with the engine’s socket in it?)`;
  return undefined;
}

/** Where the `docker` command would go: DOCKER_HOST, its context, or the usual socket. */
async function hostOf(env: NodeJS.ProcessEnv): Promise<string> {
  const given = env['DOCKER_HOST']?.trim();
  if (given !== undefined && given !== '') return given;
  // As for the build (buildx/docker.ts): which context is the user's is told by these.
  const chosen = Object.fromEntries(
    ['DOCKER_CONTEXT', 'DOCKER_CONFIG'].flatMap((name) => {
      const value = env[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
  const said = await runChild(['docker', 'context', 'inspect', '--format', '{{.Endpoints.docker.Host}}'], {
    cwd: '/',
    env: scrubbedEnvironment(env, chosen),
    timeoutMs: ANSWER_MS,
    captureStdout: 4_096,
  });
  const host = said.exitCode === 0 ? (said.stdout ?? '').trim() : '';
  return host === '' ? DEFAULT_HOST : host;
}

/** The engine that can run a rehearsal's tasks, or why there is none. */
export async function findEngine(env: NodeJS.ProcessEnv): Promise<FoundEngine | { readonly why: string }> {
  if (platform() !== 'linux') return { why: 'containers share the machine’s network, which only Linux lets them' };
  const host = await hostOf(env);
  const socket = /^unix:\/\/(\/.+)$/.exec(host)?.[1];
  if (socket === undefined) return { why: `the engine at ${host} may be another machine’s: only unix:// is taken` };
  const engine = new DockerEngine(socket);
  try {
    const info = await engine.json<EngineInfo>('GET', '/info', { timeoutMs: ANSWER_MS });
    const why = unsuitable(info, hostname());
    if (why !== undefined) return { why: `the engine at ${host} cannot be used: ${why}` };
    return { engine, description: `Docker ${info.ServerVersion ?? ''} at ${host}` };
  } catch (error) {
    return { why: `no Docker engine answers at ${host} (${messageOf(error)})` };
  }
}
