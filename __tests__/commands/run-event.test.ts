import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { runCommand } from '../../src/commands/run';
import { COMMANDS, inputsFromArgv } from '../../src/inputs';

let folder: string;
let said: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'event-'));
  said = '';
  vi.stubEnv('GITHUB_OUTPUT', '');
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    said += String(text);
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

/** Inputs of their own for every command are not needed: the refusal comes first. */
async function run(command: (typeof COMMANDS)[number], name: string, repo: string): Promise<number> {
  const path = join(folder, 'event.json');
  const head = { sha: 'abc', ref: 'x', repo: { full_name: repo } };
  writeFileSync(path, JSON.stringify({ pull_request: { number: 7, head, base: { ref: 'main' } } }));
  const inputs = {
    ...inputsFromArgv(['status', '--environment', 'production', '--config', join(folder, 'none.yml')], {}),
    command,
  };
  return runCommand(inputs, {
    env: { GITHUB_EVENT_NAME: name, GITHUB_EVENT_PATH: path, GITHUB_REPOSITORY: 'octo/shop' },
    asAction: true,
  });
}

const WITHOUT_AWS = ['controls', 'cost', 'rehearse'];

describe('a run that a stranger may have set off', () => {
  it.each(COMMANDS)('is refused before %s reads its configuration', async (command) => {
    expect(await run(command, 'pull_request_target', 'octo/shop')).toBe(2);
    expect(said).toMatch(/::error::event: pull_request_target/);
  });

  it.each(COMMANDS.filter((c) => !WITHOUT_AWS.includes(c)))('is refused for %s of a fork', async (command) => {
    expect(await run(command, 'pull_request', 'mallory/shop')).toBe(2);
    expect(said).toMatch(/::error::event: the pull request comes from a fork/);
  });

  it.each(['controls', 'cost'] as const)('may ask for %s on a pull request of a fork', async (command) => {
    await run(command, 'pull_request', 'mallory/shop');
    expect(said).toContain('none.yml');
    expect(said).not.toContain('::error::event');
  });

  it.each(['preview', 'drift'] as const)('is none on a pull request of an own branch: %s', async (command) => {
    await run(command, 'pull_request', 'octo/shop');
    expect(said).toContain('none.yml');
    expect(said).not.toContain('::error::event');
  });
});

describe('what a command answers', () => {
  it('is printed in a job so that the runner obeys none of it', async () => {
    const text = 'name\r::set-output name=x::y\nby ##[command]z';
    vi.doMock('../../src/commands/status', () => ({
      statusCommand: () => Promise.resolve({ exitCode: 0, json: null, text, outputs: {} }),
    }));
    try {
      expect(await run('status', 'push', 'octo/shop')).toBe(0);
    } finally {
      vi.doUnmock('../../src/commands/status');
    }
    expect(said).toContain('set-output');
    expect(said).not.toMatch(/##\[|(^|[\r\n])\s*::/);
  });
});
