import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { startServer, tool } from './processes';

/** A BuildKit daemon of this test's own, and a home folder whose buildx uses it. */
export interface Buildkit {
  /** `unix://…` */
  readonly address: string;
  /** PATH, HOME and DOCKER_CONFIG of a user whose current builder this is. Their DOCKER_HOST is none. */
  readonly env: Readonly<Record<string, string>>;
  /** `docker …` of that user. */
  readonly docker: (...args: readonly string[]) => string;
  readonly stop: () => Promise<void>;
}

/** A user's Docker configuration with buildx as a plug-in. @param auths as in config.json */
export function dockerHome(folder: string, auths: Record<string, { auth: string }> = {}): Record<string, string> {
  const config = join(folder, '.docker');
  mkdirSync(join(config, 'cli-plugins'), { recursive: true });
  symlinkSync(join(tool('BUILDKIT'), 'docker-buildx'), join(config, 'cli-plugins', 'docker-buildx'));
  writeFileSync(join(config, 'config.json'), JSON.stringify({ auths }), { mode: 0o600 });
  const programs = join(dirname(tool('DOCKER')), 'usr', 'bin');
  return {
    PATH: [programs, dirname(process.execPath), '/usr/bin', '/bin'].join(':'),
    HOME: folder,
    DOCKER_CONFIG: config,
  };
}

/**
 * Starts buildkitd with the network of the machine, as containers of a locked-down machine need it.
 * @param options.mirror registry (HOST) that stands in for Docker Hub, which cannot be reached; the user logs in to it by `auths`.
 */
export async function startBuildkit(
  options: { readonly mirror?: string; readonly auths?: Record<string, { auth: string }> } = {},
): Promise<Buildkit> {
  const folder = mkdtempSync(join(tmpdir(), 'ez-buildkit-'));
  const runc = join(dirname(tool('DOCKER')), 'usr', 'bin', 'runc');
  const socket = join(folder, 'buildkitd.sock');
  const mirror =
    options.mirror === undefined
      ? ''
      : `[registry."docker.io"]\n  mirrors = ["${options.mirror}"]\n[registry."${options.mirror}"]\n  http = true\n`;
  writeFileSync(
    join(folder, 'buildkitd.toml'),
    `root = "${join(folder, 'root')}"
[grpc]
  address = ["unix://${socket}"]
[worker.oci]
  enabled = true
  networkMode = "host"
  snapshotter = "overlayfs"
  binary = "${runc}"
  gc = false
[worker.containerd]
  enabled = false
${mirror}`,
  );
  const server = await startServer([join(tool('BUILDKIT'), 'buildkitd'), '--config', join(folder, 'buildkitd.toml')], {
    cwd: folder,
    env: { LD_LIBRARY_PATH: join(dirname(tool('DOCKER')), 'usr', 'lib', 'x86_64-linux-gnu') },
    answers: () => Promise.resolve(existsSync(socket)),
  });
  const stop = async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  const env = dockerHome(folder, options.auths);
  const docker = (...args: readonly string[]) =>
    execFileSync('docker', [...args], { encoding: 'utf8', env, stdio: ['ignore', 'pipe', 'pipe'] });
  try {
    docker(
      'buildx',
      'create',
      '--name',
      'of-the-test',
      '--driver',
      'remote',
      '--use',
      '--bootstrap',
      `unix://${socket}`,
    );
  } catch (error) {
    await stop();
    throw error;
  }
  return { address: `unix://${socket}`, env, docker, stop };
}
