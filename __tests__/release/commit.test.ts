import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';

import { commitOf } from '../../src/session';

it('takes the commit that is checked out, and the runner’s word only where git knows none', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ez-commit-'));
  const git = (...argv: string[]) =>
    execFileSync('git', ['-C', folder, '-c', 'user.name=x', '-c', 'user.email=x@example.com', ...argv], {
      encoding: 'utf8',
    }).trim();
  try {
    const env = { GITHUB_SHA: 'a'.repeat(40) };
    expect(await commitOf(folder, env)).toBe(env.GITHUB_SHA);
    expect(await commitOf(folder, { GITHUB_SHA: 'main' })).toBe('uncommitted');
    expect(await commitOf(folder, {})).toBe('uncommitted');
    git('init', '--quiet');
    // Nothing is committed yet.
    expect(await commitOf(folder, env)).toBe(env.GITHUB_SHA);
    git('commit', '--quiet', '--allow-empty', '--message', 'x');
    const head = git('rev-parse', 'HEAD');
    expect(await commitOf(folder, env)).toBe(head);
    expect(await commitOf(folder, {})).toBe(head);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
