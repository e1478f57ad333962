/**
 * The loopback GitHub as a process of its own, for tests of the whole bundle: prints `{"origin": …}` on a line, and on SIGTERM
 * one line with all that it holds. Run with `node --import tsx __tests__/support/github-server-main.ts [--login NAME] [--forbid OPERATION]`.
 */
import { parseArgs } from 'node:util';

import type { OperationName } from './github-schema';
import { startGithubServer } from './github-server';

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { login: { type: 'string' }, forbid: { type: 'string', multiple: true } } });
  const server = await startGithubServer({
    ...(values.login === undefined ? {} : { login: values.login }),
    forbidden: (values.forbid ?? []) as OperationName[],
  });
  process.stdout.write(`${JSON.stringify({ origin: server.origin })}\n`);
  const end = () => {
    const { comments, deployments, calls, violations } = server;
    process.stdout.write(`${JSON.stringify({ comments, deployments, calls, violations })}\n`, () => process.exit(0));
  };
  process.once('SIGTERM', end);
  process.once('SIGINT', end);
}

main().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exit(1);
});
