import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

/** A real Docker engine of this test's own, on a socket of its own. */
export interface Engine {
  /** DOCKER_HOST. */
  readonly host: string;
  readonly docker: (...args: readonly string[]) => string;
  /** An image out of programs of this machine with the libraries they are linked with, and an entry point that is a script. */
  readonly image: (name: string, content: ImageContent) => void;
  readonly stop: () => Promise<void>;
}

export interface ImageContent {
  readonly programs: readonly string[];
  /** Further files and folders, copied as they are. */
  readonly files: readonly string[];
  /** `/entry.sh`. */
  readonly entry: string;
  readonly libraries?: readonly string[];
}

const USER = 999;

/** What a program needs to start: by the dynamic linker's own word. */
export function linkedWith(file: string, folders: readonly string[]): string[] {
  const env = { PATH: process.env['PATH'] ?? '', LD_LIBRARY_PATH: folders.join(':') };
  const said = execFileSync('ldd', [file], { encoding: 'utf8', env });
  return [...said.matchAll(/(?:=> )?(\/\S+) \(0x/g)].map((match) => match[1] ?? '');
}

/** No bridge and no packet filter: locked-down machines allow neither. Containers share the machine's network. */
export async function startEngine(bin: string): Promise<Engine> {
  const folder = mkdtempSync(join(tmpdir(), 'ez-engine-'));
  const socket = join(folder, 'docker.sock');
  const flags = ['iptables', 'ip6tables', 'ip-forward', 'ip-masq'].map((flag) => `--${flag}=false`);
  const places = ['--data-root', join(folder, 'data'), '--exec-root', join(folder, 'exec'), '-p', join(folder, 'pid')];
  const usr = dirname(bin);
  const env = {
    PATH: [join(usr, 'sbin'), join(usr, 'bin'), process.env['PATH'] ?? ''].join(':'),
    LD_LIBRARY_PATH: join(usr, 'lib', 'x86_64-linux-gnu'),
  };
  const daemon = spawn(
    'dockerd',
    [...flags, '--bridge=none', '--storage-driver=overlay2', ...places, '-H', `unix://${socket}`],
    {
      env,
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  let said = '';
  daemon.stderr.on('data', (chunk: Buffer) => (said = (said + chunk.toString()).slice(-4_000)));
  const host = `unix://${socket}`;
  const docker = (...args: readonly string[]) =>
    execFileSync(join(bin, 'docker'), [...args], {
      encoding: 'utf8',
      env: { ...env, DOCKER_HOST: host },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  const stop = async () => {
    const ended = new Promise<void>((done) => daemon.once('exit', () => done()));
    if (daemon.exitCode === null && daemon.kill('SIGTERM')) await ended;
    // The engine leaves this one mounted.
    const netns = join(folder, 'exec', 'netns', 'default');
    if (existsSync(netns)) execFileSync('umount', [netns], { stdio: 'ignore' });
    rmSync(folder, { recursive: true, force: true });
  };
  for (let tries = 0; ; tries += 1) {
    if (existsSync(socket)) {
      try {
        docker('version');
        break;
      } catch {
        // Not yet.
      }
    }
    if (tries > 150 || daemon.exitCode !== null) {
      await stop();
      throw new Error(`the Docker engine did not start: ${said}`);
    }
    await delay(100);
  }
  const image = (name: string, { programs, files, entry, libraries = [] }: ImageContent) => {
    const root = mkdtempSync(join(folder, 'root-'));
    const all = [...programs, '/bin/sh'];
    const needed = new Set([...all, ...all.flatMap((p) => linkedWith(p, libraries)), ...files]);
    // Links are followed: what a library is called is what is looked for.
    execFileSync('cp', ['--parents', '-rL', ...needed, root]);
    // Programs of a private folder are to be reached by the container's user.
    execFileSync('chmod', ['-R', 'a+rX', root]);
    for (const [path, mode] of [
      ['tmp', 0o777],
      ['data', 0o777],
      ['etc', 0o755],
    ] as const) {
      mkdirSync(join(root, path), { recursive: true });
      chmodSync(join(root, path), mode);
    }
    writeFileSync(join(root, 'etc/passwd'), `store:x:${USER}:${USER}::/tmp:/bin/sh\n`);
    writeFileSync(join(root, 'entry.sh'), entry, { mode: 0o755 });
    const tar = join(folder, 'root.tar');
    execFileSync('tar', ['-C', root, '-cf', tar, '.']);
    const changes = [
      `USER ${USER}:${USER}`,
      'ENTRYPOINT ["/bin/sh", "/entry.sh"]',
      `ENV LD_LIBRARY_PATH=${libraries.join(':')}`,
      'ENV PATH=/usr/bin:/bin',
    ];
    docker('import', ...changes.flatMap((change) => ['--change', change]), tar, name);
    rmSync(root, { recursive: true, force: true });
    rmSync(tar);
  };
  return { host, docker, image, stop };
}
