import { spawn } from 'node:child_process';

import { describe, expect, it } from 'vitest';

import { EngineError } from '../../../src/rehearsal/docker/engine';
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
    expect(pullFailure(IMAGE, said)).toMatchObject({ code: 'CannotPullContainerError', message: words });
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
