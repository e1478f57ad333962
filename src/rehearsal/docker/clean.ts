import { spawn } from 'node:child_process';

import { messageOf } from '../../errors';
import { type DockerEngine, EngineError } from './engine';
import { isDead } from './owner';

/** Labels of every container of a rehearsal. */
export const LABELS = {
  /** Random, one a rehearsal. */
  rehearsal: 'ez-deploy.rehearsal',
  /** The cloud's process: see `ownerOf`. */
  owner: 'ez-deploy.rehearsal.owner',
  /** `127.0.0.1:PORT` of the rehearsal's registry, by which its images are known. */
  registry: 'ez-deploy.rehearsal.registry',
} as const;

interface Listed {
  readonly Id: string;
  readonly Labels?: Readonly<Record<string, string>> | null;
}

/**
 * A child that outlives the cloud by as much as it takes: when its standard input closes, however the cloud ended, it removes the
 * rehearsal's containers by their label and its images by their registry's name. Arguments: socket, label, `HOST/`.
 */
const SOURCE = `
const http = require('node:http');
const [socketPath, label, prefix] = process.argv.slice(1);
process.on('SIGINT', () => {}); process.on('SIGTERM', () => {});
const call = (method, path) => new Promise((done) => {
  const sent = http.request({ socketPath, method, path, headers: { host: 'docker' } }, (answer) => {
    let text = '';
    answer.setEncoding('utf8').on('data', (part) => { text += part; }).on('end', () => {
      try { done(JSON.parse(text)); } catch { done(undefined); }
    });
  });
  sent.on('error', () => done(undefined)); sent.end();
});
const remove = async () => {
  const filters = encodeURIComponent(JSON.stringify({ label: [label] }));
  const containers = await call('GET', '/containers/json?all=1&filters=' + filters);
  if (Array.isArray(containers)) await Promise.all(containers.map((one) => call('DELETE', '/containers/' + one.Id + '?force=1&v=1')));
  const images = await call('GET', '/images/json');
  for (const image of Array.isArray(images) ? images : []) {
    const names = [...(image.RepoTags ?? []), ...(image.RepoDigests ?? [])];
    for (const name of names) if (name.startsWith(prefix)) await call('DELETE', '/images/' + name);
  }
};
process.stdin.resume().on('end', () => remove().then(() => process.exit(0)));`;

/** Starts the child that clears up after this rehearsal; `stop` lets it, and waits for it. */
export function startCleaner(socket: string, rehearsal: string, registry: string): { stop(): Promise<void> } {
  const args = ['-e', SOURCE, socket, `${LABELS.rehearsal}=${rehearsal}`, `${registry}/`];
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'ignore', 'ignore'], detached: true, env: {} });
  child.unref();
  const ended = new Promise<void>((done) => {
    child.once('exit', () => done());
    child.once('error', () => done());
  });
  child.stdin.on('error', () => undefined);
  return {
    stop: async () => {
      child.stdin.end();
      await ended;
    },
  };
}

interface ListedImage {
  readonly RepoTags?: readonly string[] | null;
  readonly RepoDigests?: readonly string[] | null;
}

/**
 * Removes containers whose rehearsal is dead for certain, cleaner and all, and the images of that rehearsal's registry: by the containers'
 * labels, nobody else's. A registry whose port belongs to a living rehearsal now is left alone.
 */
export async function sweepLeftovers(engine: DockerEngine, log: (line: string) => void): Promise<void> {
  const filters = encodeURIComponent(JSON.stringify({ label: [LABELS.owner] }));
  const all = await engine.json<readonly Listed[]>('GET', `/containers/json?all=1&filters=${filters}`);
  const isLeft = ({ Labels }: Listed) => {
    const owner = Labels?.[LABELS.owner];
    return owner !== undefined && isDead(owner);
  };
  const registryOf = ({ Labels }: Listed) => Labels?.[LABELS.registry];
  const living = new Set(all.filter((one) => !isLeft(one)).map(registryOf));
  const registries = new Set<string>();
  for (const one of all.filter(isLeft)) {
    const { Id } = one;
    const registry = registryOf(one);
    // Only what a rehearsal of this machine can have: a label names whatever somebody wrote into it.
    if (registry !== undefined && !living.has(registry) && /^127\.0\.0\.1:\d+$/.test(registry))
      registries.add(registry);
    try {
      await engine.text('DELETE', `/containers/${Id}?force=1&v=1`);
      log(`removed the container ${Id.slice(0, 12)} of a rehearsal that is dead`);
    } catch (error) {
      log(`the container ${Id.slice(0, 12)} of a rehearsal that is dead stays: ${messageOf(error)}`);
    }
  }
  if (registries.size > 0) await sweepImages(engine, registries, log);
}

async function sweepImages(engine: DockerEngine, registries: ReadonlySet<string>, log: (line: string) => void) {
  const images = await engine.json<readonly ListedImage[]>('GET', '/images/json');
  const names = images.flatMap(({ RepoTags, RepoDigests }) => [...(RepoTags ?? []), ...(RepoDigests ?? [])]);
  for (const name of names.filter((n) => registries.has(n.split('/')[0] ?? ''))) {
    try {
      await engine.text('DELETE', `/images/${name}`);
      log(`removed the image ${name} of a rehearsal that is dead`);
    } catch (error) {
      // An image's last name takes its others along.
      if (error instanceof EngineError && error.status === 404) continue;
      log(`the image ${name} of a rehearsal that is dead stays: ${messageOf(error)}`);
    }
  }
}
