import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { LABELS, sweepLeftovers } from '../../../src/rehearsal/docker/clean';
import { DockerEngine, EngineError } from '../../../src/rehearsal/docker/engine';
import { findEngine, unsuitable } from '../../../src/rehearsal/docker/find';
import { FrameReader } from '../../../src/rehearsal/docker/frames';
import { isDead, ownerOf } from '../../../src/rehearsal/docker/owner';
import { pullFailure, startFailure } from '../../../src/rehearsal/services/ecs/containers/failures';

const IMAGE = `127.0.0.1:5000/shop/api@sha256:${'1f'.repeat(32)}`;

describe('the output of a container', () => {
  const frame = (stream: number, text: string) => {
    const bytes = Buffer.from(text);
    const header = Buffer.alloc(8);
    header[0] = stream;
    header.writeUInt32BE(bytes.length, 4);
    return Buffer.concat([header, bytes]);
  };

  it('is taken apart however it is cut', () => {
    const whole = Buffer.concat([frame(1, 'höchst'), frame(2, 'bad'), frame(1, ''), frame(1, ' fein\n')]);
    for (let size = 1; size <= whole.length; size += 1) {
      const seen = { stdout: '', stderr: '' };
      const pieces: Record<'stdout' | 'stderr', Buffer[]> = { stdout: [], stderr: [] };
      const reader = new FrameReader((stream, bytes) => pieces[stream].push(Buffer.from(bytes)));
      for (let at = 0; at < whole.length; at += size) reader.push(whole.subarray(at, at + size));
      for (const stream of ['stdout', 'stderr'] as const) seen[stream] = Buffer.concat(pieces[stream]).toString();
      expect(seen).toEqual({ stdout: 'höchst fein\n', stderr: 'bad' });
    }
  });
});

describe('an engine', () => {
  const good = {
    Name: 'here',
    OSType: 'linux',
    OperatingSystem: 'Debian GNU/Linux 12 (bookworm)',
    SecurityOptions: ['name=seccomp,profile=default'],
  };

  it.each([
    [{}, undefined],
    [{ OSType: 'windows' }, /windows containers/],
    [{ OperatingSystem: 'Docker Desktop 4.50' }, /virtual machine/],
    [{ SecurityOptions: ['name=seccomp', 'name=rootless'] }, /rootless/],
    [{ Name: 'there' }, /machine there, and this is here/],
    [{ SecurityOptions: null }, undefined],
  ])('%j', (over, why) => {
    const said = unsuitable({ ...good, ...over }, 'here');
    if (why === undefined) expect(said).toBeUndefined();
    else expect(said).toMatch(why);
  });

  it('that is not on this machine, or does not answer, is none', async () => {
    expect(await findEngine({ DOCKER_HOST: 'tcp://10.0.0.1:2375' })).toEqual({
      why: expect.stringMatching(/only unix/),
    });
    expect(await findEngine({ DOCKER_HOST: 'unix:///nowhere/docker.sock' })).toEqual({
      why: expect.stringMatching(/^no Docker engine answers at unix:\/\/\/nowhere\/docker\.sock \(.*ENOENT/),
    });
  });

  it('is looked for with the context and the configuration that the build uses', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'ez-find-'));
    try {
      const script = '#!/bin/sh\necho "unix:///nowhere/$DOCKER_CONTEXT$DOCKER_CONFIG"\n';
      writeFileSync(join(folder, 'docker'), script);
      chmodSync(join(folder, 'docker'), 0o755);
      const env = { PATH: `${folder}:/usr/bin:/bin`, DOCKER_CONTEXT: 'mine', DOCKER_CONFIG: '/config' };
      expect(await findEngine(env)).toEqual({
        why: expect.stringContaining('unix:///nowhere/mine/config') as string,
      });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('loses the images of dead rehearsals with their containers, and nobody else’s', async () => {
    const own = ownerOf(process.pid) ?? '';
    const dead = own.replace(/ (\d+)$/, (_all, began: string) => ` ${Number(began) - 1}`);
    const one = (Id: string, owner: string, registry: string) => ({
      Id,
      Labels: { [LABELS.owner]: owner, [LABELS.registry]: registry },
    });
    const answers: Record<string, unknown> = {
      '/containers/json': [
        one('gone', dead, '127.0.0.1:1'),
        one('stays', own, '127.0.0.1:2'),
        // Its port is a living rehearsal's now.
        one('same', dead, '127.0.0.1:2'),
        one('lying', dead, 'docker.io'),
      ],
      '/images/json': [
        { RepoTags: ['127.0.0.1:1/a:k', '127.0.0.1:2/b:k'], RepoDigests: [`127.0.0.1:1/a@sha256:${'a'.repeat(64)}`] },
        { RepoTags: ['127.0.0.1:11/c:k', 'docker.io/x:1'], RepoDigests: null },
      ],
    };
    const deleted: string[] = [];
    const server = createServer((request, response) => {
      const path = (request.url ?? '').replace(/\?.*/, '');
      if (request.method === 'DELETE') deleted.push(path);
      // The digest has gone with the tag.
      response.writeHead(path.includes('@') ? 404 : 200).end(JSON.stringify(answers[path] ?? {}));
    });
    const folder = mkdtempSync(join(tmpdir(), 'ez-sweep-'));
    try {
      const socket = join(folder, 's');
      await new Promise<void>((done) => server.listen(socket, done));
      const said: string[] = [];
      await sweepLeftovers(new DockerEngine(socket), (line) => said.push(line));
      expect(deleted).toEqual([
        ...['/containers/gone', '/containers/same', '/containers/lying', '/images/127.0.0.1:1/a:k'],
        `/images/127.0.0.1:1/a@sha256:${'a'.repeat(64)}`,
      ]);
      expect(said.join('\n')).not.toContain('stays');
    } finally {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe('the owner of a container', () => {
  it('is alive while its process is, and dead when another has its number', async () => {
    const own = ownerOf(process.pid) ?? '';
    expect(own.split(' ')).toHaveLength(4);
    expect(isDead(own)).toBe(false);
    const [boot, namespace, pid, began] = own.split(' ');
    expect(isDead(`${boot} ${namespace} ${pid} ${Number(began) - 1}`)).toBe(true);
    const child = spawn(process.execPath, ['-e', 'setInterval(() => 0, 1000)'], { stdio: 'ignore' });
    const other = ownerOf(child.pid ?? 0) ?? '';
    expect(isDead(other)).toBe(false);
    child.kill('SIGKILL');
    await new Promise((done) => child.once('exit', done));
    expect(isDead(other)).toBe(true);
  });

  it('of an earlier boot is dead; of another process namespace it cannot be known, and of a label that is none neither', () => {
    const [boot = '', namespace = '', pid = '', began = ''] = (ownerOf(process.pid) ?? '').split(' ');
    expect(isDead(`${boot.replace(/^./, (c) => (c === '0' ? '1' : '0'))} ${namespace} ${pid} ${began}`)).toBe(true);
    expect(isDead(`${boot} pid:[1] 999999 1`)).toBe(false);
    for (const label of ['', 'x', `${boot} ${namespace} x 1`]) expect(isDead(label)).toBe(false);
  });
});

describe('what Docker says of a pull or a start', () => {
  const prefix = 'CannotPullContainerError: pull image manifest has been retried 1 time(s):';

  it.each([
    // Docker 20.10, and 28 with containerd's image store.
    [
      `manifest for ${IMAGE} not found: manifest unknown: manifest unknown`,
      `${prefix} failed to resolve ref ${IMAGE}: ${IMAGE}: not found`,
    ],
    ['manifest unknown', `${prefix} failed to resolve ref ${IMAGE}: ${IMAGE}: not found`],
    [
      'name unknown: repository name not known to registry',
      `${prefix} failed to resolve ref ${IMAGE}: ${IMAGE}: not found`,
    ],
    [
      'no matching manifest for linux/amd64 in the manifest list entries',
      `${prefix} image Manifest does not contain descriptor matching platform 'linux/amd64'`,
    ],
    [
      'no match for platform in manifest: not found',
      `${prefix} image Manifest does not contain descriptor matching platform 'linux/amd64'`,
    ],
    ['toomanyrequests: slow down', `${prefix} failed to resolve ref ${IMAGE}: toomanyrequests: slow down`],
  ])('%s', (said, words) => {
    expect(pullFailure(IMAGE, 'linux/amd64', said)).toMatchObject({ code: 'CannotPullContainerError', message: words });
  });

  it('names the platform that the task is for', () => {
    expect(pullFailure(IMAGE, 'linux/arm64', 'no match for platform in manifest: not found').message).toBe(
      `${prefix} image Manifest does not contain descriptor matching platform 'linux/arm64'`,
    );
  });

  it('is passed on as ECS’s agent does', () => {
    const daemon = new EngineError(400, 'exec: "serve": executable file not found in $PATH: unknown');
    expect(startFailure('Start', daemon).message).toBe(
      'CannotStartContainerError: Error response from daemon: exec: "serve": executable file not found in $PATH: unknown',
    );
    expect(startFailure('Create', new EngineError(0, 'connect ENOENT')).message).toBe(
      'CannotCreateContainerError: connect ENOENT',
    );
  });
});
