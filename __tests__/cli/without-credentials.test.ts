import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, expect, it, vi } from 'vitest';

import { runCommand } from '../../src/commands/run';
import { inputsFromArgv } from '../../src/inputs';

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

it('somebody who has not logged in to AWS is told how, and how to do without', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ez-login-'));
  try {
    const file = join(folder, 'ez-deploy.yml');
    writeFileSync(
      file,
      "app: shop\nservices: { web: { path: /*, port: 80 } }\nenvironments: { production: { account: '123456789012', region: eu-central-1 } }\n",
    );
    for (const name of [
      'AWS_ACCESS_KEY_ID',
      'AWS_PROFILE',
      'AWS_WEB_IDENTITY_TOKEN_FILE',
      'AWS_CONTAINER_CREDENTIALS_FULL_URI',
    ])
      vi.stubEnv(name, undefined);
    vi.stubEnv('HOME', folder);
    vi.stubEnv('AWS_EC2_METADATA_DISABLED', 'true');
    let said = '';
    vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
      said += String(text);
      return true;
    });
    const inputs = inputsFromArgv(['status', '--config', file, '--environment', 'production'], { ...process.env });
    expect(await runCommand(inputs, { env: { ...process.env }, asAction: false })).toBe(1);
    expect(said).toMatch(/Could not load credentials.*\n.*What to do: log in to AWS.*--rehearsal/);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
