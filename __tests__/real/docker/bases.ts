import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Buildkit } from './buildkit';
import { linkedWith } from './engine';
import { tool } from './processes';

/** Pushes what a folder and a Dockerfile make, under a name (`HOST/NAME:TAG`). @returns its digest. */
export function pushImage(buildkit: Buildkit, folder: string, dockerfile: string, name: string): string {
  const file = join(folder, '..', `${process.pid}.Dockerfile`);
  const metadata = join(folder, '..', `${process.pid}.json`);
  writeFileSync(file, dockerfile);
  try {
    buildkit.docker(
      ...['buildx', 'build', '--quiet', '--provenance=false', '--file', file, '--metadata-file', metadata],
      ...['--output', `type=image,name=${name},push=true,compression=uncompressed`, folder],
    );
    return (JSON.parse(readFileSync(metadata, 'utf8')) as Record<string, string>)['containerimage.digest'] ?? '';
  } finally {
    rmSync(file, { force: true });
    rmSync(metadata, { force: true });
  }
}

/** Libraries that native add-ons of npm packages are linked with. */
const LIBRARIES = ['/lib/x86_64-linux-gnu/librt.so.1'];
const SHELL = ['/bin/sh', '/bin/cat', '/bin/cp', '/bin/ls', '/bin/mkdir', '/bin/rm', '/usr/bin/env', '/usr/bin/id'];

/**
 * Node and npm of this machine as an image, in the place of Docker Hub's `node`: nothing of Docker Hub can be had. Holds a shell,
 * a few of its tools, the user `node`, and how npm reaches its registry from here.
 * @param name `HOST/NAME:TAG`.
 */
export function pushNodeImage(buildkit: Buildkit, name: string): string {
  const work = mkdtempSync(join(tmpdir(), 'ez-base-'));
  const root = join(work, 'root');
  try {
    const node = realpathSync(process.execPath);
    const needed = [...SHELL, ...LIBRARIES, ...new Set([node, ...SHELL].flatMap((program) => linkedWith(program, [])))];
    mkdirSync(root);
    execFileSync('cp', ['--parents', '-rL', ...new Set(needed), root]);
    for (const [path, mode] of [
      ['tmp', 0o1777],
      ['etc/ssl/certs', 0o755],
      ['usr/local/bin', 0o755],
      ['usr/local/lib/node_modules', 0o755],
      ['usr/local/etc', 0o755],
      ['home/node', 0o777],
    ] as const) {
      mkdirSync(join(root, path), { recursive: true });
      chmodSync(join(root, path), mode);
    }
    copyFileSync(node, join(root, 'usr/local/bin/node'));
    const npm = execFileSync('npm', ['root', '-g'], {
      encoding: 'utf8',
      env: { PATH: '/usr/bin:/usr/local/bin:/bin' },
    });
    cpSync(join(npm.trim(), 'npm'), join(root, 'usr/local/lib/node_modules/npm'), { recursive: true });
    for (const command of ['npm', 'npx'])
      symlinkSync(`../lib/node_modules/npm/bin/${command}-cli.js`, join(root, 'usr/local/bin', command));
    const ca = process.env['NODE_EXTRA_CA_CERTS'] ?? '/etc/ssl/certs/ca-certificates.crt';
    copyFileSync(ca, join(root, 'etc/ssl/certs/ca-certificates.crt'));
    const registry = execFileSync('npm', ['config', 'get', 'registry'], { encoding: 'utf8' }).trim();
    writeFileSync(
      join(root, 'usr/local/etc/npmrc'),
      `registry=${registry}\ncafile=/etc/ssl/certs/ca-certificates.crt\n`,
    );
    writeFileSync(join(root, 'etc/passwd'), 'root:x:0:0::/root:/bin/sh\nnode:x:1000:1000::/home/node:/bin/sh\n');
    writeFileSync(join(root, 'etc/group'), 'root:x:0:\nnode:x:1000:\n');
    const dockerfile = `FROM scratch
COPY . /
ENV PATH=/usr/local/bin:/usr/bin:/bin NODE_VERSION=${process.versions.node}
CMD ["node"]
`;
    return pushImage(buildkit, root, dockerfile, name);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** A shell and little else: a few MiB, for what needs no Node. */
export function pushShellImage(buildkit: Buildkit, name: string): string {
  const work = mkdtempSync(join(tmpdir(), 'ez-shell-'));
  const root = join(work, 'root');
  try {
    mkdirSync(root);
    const needed = new Set([...SHELL, ...SHELL.flatMap((program) => linkedWith(program, []))]);
    execFileSync('cp', ['--parents', '-rL', ...needed, root]);
    return pushImage(buildkit, root, 'FROM scratch\nCOPY . /\nENV PATH=/usr/bin:/bin\n', name);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** BuildKit's Dockerfile frontend, where a Dockerfile begins with `# syntax=docker/dockerfile:1`. */
export function pushFrontend(buildkit: Buildkit, name: string): string {
  const work = mkdtempSync(join(tmpdir(), 'ez-frontend-'));
  try {
    const root = join(work, 'root');
    mkdirSync(root);
    copyFileSync(join(tool('BUILDKIT'), 'dockerfile-frontend'), join(root, 'dockerfile-frontend'));
    const dockerfile = `FROM scratch
COPY dockerfile-frontend /bin/dockerfile-frontend
LABEL moby.buildkit.frontend.network.none="true"
LABEL moby.buildkit.frontend.caps="moby.buildkit.frontend.inputs,moby.buildkit.frontend.subrequests,moby.buildkit.frontend.contexts"
ENTRYPOINT ["/bin/dockerfile-frontend"]
`;
    return pushImage(buildkit, root, dockerfile, name);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** The generator of sbom-generator.mjs as an image. @param node name of a node image. */
export function pushGenerator(buildkit: Buildkit, name: string, node: string): string {
  const work = mkdtempSync(join(tmpdir(), 'ez-generator-'));
  try {
    const root = join(work, 'root');
    mkdirSync(root);
    copyFileSync(join(import.meta.dirname, 'sbom-generator.mjs'), join(root, 'sbom-generator.mjs'));
    return pushImage(buildkit, root, `FROM ${node}\nCOPY . /\nCMD ["node", "/sbom-generator.mjs"]\n`, name);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
