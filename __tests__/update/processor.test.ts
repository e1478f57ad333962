import { describe, expect, it } from 'vitest';

import { otherProcessor } from '../../src/update/processor';

const on = (cpuArchitecture: 'X86_64' | 'ARM64') => ({ runtimePlatform: { cpuArchitecture } });

describe('a task definition for the other processor', () => {
  it.each([
    [undefined, on('ARM64')],
    [{}, {}],
    [{}, on('X86_64')],
    [on('ARM64'), on('ARM64')],
    [on('X86_64'), { runtimePlatform: { operatingSystemFamily: 'LINUX' as const } }],
  ])('is not told where the service stays: %j → %j', (running, next) => {
    expect(otherProcessor('board', running, next)).toBeUndefined();
  });

  it('is told, with what the images must be for', () => {
    expect(otherProcessor('board', {}, on('ARM64'))).toBe(
      'board runs on X86_64, and this task definition is for ARM64: its images must be for linux/arm64',
    );
    expect(otherProcessor('board', on('ARM64'), {})).toBe(
      'board runs on ARM64, and this task definition is for X86_64 (it has no runtimePlatform.cpuArchitecture): its images must be for linux/amd64',
    );
  });
});
