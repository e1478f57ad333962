import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

import type { Passed } from '../../sweep/tap';

interface Verdict {
  /** Exchanges judged, by `service:Operation`. */
  readonly operations: Record<string, number>;
  /** How often each problem was seen. */
  readonly problems: Record<string, number>;
}

/** One exchange as the judge reads it. */
export const line = (p: Passed): string =>
  JSON.stringify({
    operation: p.operation,
    method: p.method,
    path: p.path,
    headers: p.headers,
    body: p.bytes.toString('base64'),
    status: p.status,
    answerHeaders: p.answer.headers,
    answer: p.answer.bytes.toString('base64'),
  });

/** What botocore's models find wrong with exchanges between product and rehearsal cloud. */
export function judge(calls: readonly string[]): Verdict {
  const libraries = process.env['EZ_DEPLOY_TOOL_MOTO'];
  if (libraries === undefined) throw new Error('npm run test:real installs what EZ_DEPLOY_TOOL_MOTO names');
  const { stdout, stderr, status } = spawnSync('python3', [join(import.meta.dirname, '../../tools/moto/judge.py')], {
    input: calls.join('\n'),
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], PYTHONPATH: libraries },
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0) throw new Error(`the judge ended with ${status}: ${stderr}`);
  return JSON.parse(stdout) as Verdict;
}
