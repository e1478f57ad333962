import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { pushImage, pushNodeImage } from '../docker/bases';
import { type Buildkit, startBuildkit } from '../docker/buildkit';
import { type Engine, startEngine } from '../docker/engine';
import { startServer, tool } from '../docker/processes';
import { freePort } from '../../../src/rehearsal/data/process';

/** A machine with Docker: an engine for containers, a builder for images, and a registry in the place of Docker Hub. */
export interface Ground {
  readonly engine: Engine;
  /** Of a user who has all of it. */
  readonly env: NodeJS.ProcessEnv;
  readonly stop: () => Promise<void>;
}

/** Docker's own registry, open to everybody as Docker Hub is. */
async function startHub(): Promise<{ readonly host: string; readonly stop: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'ez-hub-'));
  const host = `127.0.0.1:${await freePort()}`;
  const storage = `{ filesystem: { rootdirectory: ${join(folder, 'data')} } }`;
  writeFileSync(
    join(folder, 'config.yml'),
    `version: 0.1\nlog: { level: error, accesslog: { disabled: true } }\nstorage: ${storage}\nhttp: { addr: "${host}", secret: hub }\n`,
  );
  const answers = () =>
    fetch(`http://${host}/v2/`).then(
      (answer) => answer.ok,
      () => false,
    );
  const server = await startServer([tool('REGISTRY'), 'serve', join(folder, 'config.yml')], { cwd: folder, answers });
  const stop = async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { host, stop };
}

/** Parts of the C library that programs of packages (vite's bundler) are linked with and Node is not. */
const FURTHER = /^lib(?:rt|util|resolv|nss_dns|nss_files)\.so\.\d+$/;

/** The machine's Node as Docker Hub's `node:…-alpine` for those who only look at what they use: busybox has its wget. */
function pushAlpine(buildkit: Buildkit, node: string, name: string): void {
  const work = mkdtempSync(join(tmpdir(), 'ez-alpine-'));
  try {
    const root = join(work, 'root');
    mkdirSync(join(root, 'bin'), { recursive: true });
    copyFileSync(tool('BUSYBOX'), join(root, 'bin/busybox'));
    for (const applet of ['wget', 'touch']) symlinkSync('busybox', join(root, 'bin', applet));
    const libraries = '/lib/x86_64-linux-gnu';
    mkdirSync(join(root, libraries), { recursive: true });
    for (const file of readdirSync(libraries).filter((f) => FURTHER.test(f)))
      cpSync(join(libraries, file), join(root, libraries, file), { dereference: true });
    pushImage(buildkit, root, `FROM ${node}\nCOPY bin /bin\nCOPY lib /lib\n`, name);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** @param tags of Docker Hub's `node` that Dockerfiles of the test begin with. */
export async function startGround(tags: readonly string[]): Promise<Ground> {
  const stops: (() => Promise<void>)[] = [];
  const stop = async () => {
    for (const one of stops.splice(0).reverse()) await one();
  };
  const started = async <T extends { stop: () => Promise<void> }>(server: Promise<T>): Promise<T> => {
    const running = await server;
    stops.push(() => running.stop());
    return running;
  };
  try {
    const hub = await started(startHub());
    const buildkit = await started(startBuildkit({ mirror: hub.host }));
    const engine = await started(startEngine(join(dirname(tool('DOCKER')), 'usr', 'bin')));
    const node = `${hub.host}/library/node:here`;
    pushNodeImage(buildkit, node);
    for (const tag of tags) pushAlpine(buildkit, node, `${hub.host}/library/node:${tag}`);
    const { DOCKER_CONFIG, PATH } = buildkit.env;
    const env = {
      ...process.env,
      PATH: `${PATH}:${process.env['PATH']}`,
      DOCKER_CONFIG,
      DOCKER_HOST: engine.host,
      // Which builder is the current one, buildx remembers by engine.
      BUILDX_BUILDER: 'of-the-test',
    };
    return { engine, env, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
