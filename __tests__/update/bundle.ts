import { spawn } from 'node:child_process';
import { join } from 'node:path';

const BUNDLE = join(import.meta.dirname, '../../dist/index.js');

export interface Ran {
  readonly code: number | null;
  readonly json: Record<string, unknown>;
  readonly stdout: string;
  readonly stderr: string;
}

/** The bundle as a user runs it. `onSaid` hears its standard error as it comes, and may interrupt it. */
export function runBundle(
  args: readonly string[],
  cwd: string,
  options: { env?: NodeJS.ProcessEnv; onSaid?: (text: string, interrupt: () => void) => void } = {},
): Promise<Ran> {
  const child = spawn(process.execPath, [BUNDLE, ...args], {
    cwd,
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
    options.onSaid?.(text, () => child.kill('SIGINT'));
  });
  return new Promise((done) => {
    child.once('close', (code) => {
      let json: Record<string, unknown> = {};
      try {
        json = JSON.parse(stdout) as Record<string, unknown>;
      } catch {
        // Without --json.
      }
      done({ code, json, stdout, stderr });
    });
  });
}
