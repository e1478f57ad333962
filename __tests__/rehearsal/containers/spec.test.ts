import { describe, expect, it } from 'vitest';

import { containerSpec } from '../../../src/rehearsal/services/ecs/containers/spec';
import type { Task } from '../../../src/rehearsal/services/ecs/model';
import type { Input } from '../../../src/rehearsal/kernel/types';

const IMAGE = `127.0.0.1:5000/shop/api@sha256:${'1f'.repeat(32)}`;
const BARE: Input = { name: 'api', image: IMAGE };

function spec(container: Input, overrides: Input = {}) {
  const raw = { cpu: '512', memory: '1024', containerDefinitions: [container] };
  const task = { definition: { raw, containers: [container] }, overrides } as unknown as Task;
  return containerSpec(task, IMAGE, { PORT: '4000', KEY: 'a=b\nc' }, { label: 'x' }) as Record<string, unknown> & {
    HostConfig: Record<string, unknown>;
  };
}

describe('the container of a task', () => {
  it('is the image’s own where the definition says nothing, with no rights and the task’s memory', () => {
    expect(spec(BARE)).toEqual({
      Image: IMAGE,
      Env: ['PORT=4000', 'KEY=a=b\nc'],
      Labels: { label: 'x' },
      Healthcheck: { Test: ['NONE'] },
      HostConfig: {
        NetworkMode: 'host',
        Privileged: false,
        CapDrop: ['ALL'],
        SecurityOpt: ['no-new-privileges'],
        ReadonlyRootfs: false,
        Init: false,
        Mounts: [],
        Memory: 1024 * 1024 * 1024,
        MemorySwap: 1024 * 1024 * 1024,
        CpuShares: 512,
        LogConfig: { Type: 'json-file', Config: { 'max-size': '10m', 'max-file': '2' } },
      },
    });
  });

  it('follows the definition', () => {
    const made = spec({
      ...BARE,
      privileged: true,
      command: ['serve'],
      entryPoint: ['node'],
      workingDirectory: '/srv',
      user: '1234:1234',
      memory: 256,
      cpu: 128,
      readonlyRootFilesystem: true,
      linuxParameters: { initProcessEnabled: true },
      mountPoints: [{ sourceVolume: 'scratch', containerPath: '/tmp' }],
    });
    expect(made).toMatchObject({
      Cmd: ['serve'],
      Entrypoint: ['node'],
      WorkingDir: '/srv',
      User: '1234:1234',
      HostConfig: {
        // Fargate refuses it, and so do we.
        Privileged: false,
        ReadonlyRootfs: true,
        Init: true,
        Memory: 256 * 1024 * 1024,
        CpuShares: 128,
        Mounts: [{ Type: 'volume', Target: '/tmp', ReadOnly: false }],
      },
    });
  });

  it('runs what RunTask puts in the place of the command, in this container only', () => {
    const other = { name: 'other', command: ['no'] };
    const overrides = { containerOverrides: [other, { name: 'api', command: ['node', 'migrate.js'] }] };
    expect(spec({ ...BARE, command: ['serve'] }, overrides)['Cmd']).toEqual(['node', 'migrate.js']);
    expect(spec({ ...BARE, command: ['serve'] }, { containerOverrides: [other] })['Cmd']).toEqual(['serve']);
  });
});
