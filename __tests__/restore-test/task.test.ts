import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, it } from 'vitest';

import type { RestoreTestOutputs } from '../../src/infra/outputs';
import { readAnswer } from '../../src/restore-test/answer';
import { checkTask } from '../../src/restore-test/task';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ez-check-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** What the task's own command prints where `psql` is a script. */
function printed(psql: string): string[] {
  const program = (name: string, text: string) => {
    writeFileSync(join(folder, name), `#!/bin/sh\n${text}\n`, { mode: 0o755 });
  };
  program('psql', psql);
  program('sleep', 'exit 0');
  const { containerDefinitions: [container] = [] } = checkTask(
    {} as RestoreTestOutputs,
    { host: 'copy', port: 5432, secretArn: 'arn' },
    { image: 'i', script: 'select 1', region: 'eu-central-1', cpuArchitecture: 'X86_64' },
  );
  const [shell = '', ...args] = [...(container?.entryPoint ?? []), ...(container?.command ?? [])];
  const env = { PATH: `${folder}:${process.env['PATH'] ?? ''}`, EZ_DEPLOY_SQL: 'select 1', FOLDER: folder };
  return execFileSync(shell, args, { env, encoding: 'utf8' }).split('\n');
}

const TABLE = `echo 'ez-deploy-table {"schema":"public","name":"a","rows":3,"sum":"1","newest":null}'`;
const END = `echo 'ez-deploy-end {"server":"16.4","tls":true,"bytes":9,"tables":1}'`;

it('counts a table once where the connection was lost in the middle of the answer', () => {
  const lines = printed(`${TABLE}\nif [ ! -e "$FOLDER/lost" ]; then : > "$FOLDER/lost"; exit 2; fi\n${END}`);
  expect(lines.filter((line) => line.startsWith('ez-deploy-table'))).toHaveLength(2);
  expect(readAnswer(lines)?.tables).toHaveLength(1);
});

it.each(['X86_64', 'ARM64'] as const)('runs on the processor that its image is for: %s', (cpuArchitecture) => {
  const { runtimePlatform } = checkTask(
    {} as RestoreTestOutputs,
    { host: 'copy', port: 5432, secretArn: 'arn' },
    { image: 'i', script: 'select 1', region: 'eu-central-1', cpuArchitecture },
  );
  expect(runtimePlatform).toEqual({ cpuArchitecture, operatingSystemFamily: 'LINUX' });
});
