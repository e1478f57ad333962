import { helpText } from './cli/help';
import { errorCommand, neutralise } from './cli/neutralise';
import { ConfigError } from './errors';
import { inputsFromAction, inputsFromArgv } from './inputs';

/** Reads the inputs, runs the command, and answers the exit code: 0 done, 1 failed, 2 the user's to mend, 130 cancelled. */
async function main(): Promise<number> {
  const argv = process.argv.slice(2);
  const asAction = process.env['GITHUB_ACTIONS'] === 'true' && argv.length === 0;
  try {
    if (process.env['EZ_DEPLOY_POST'] === '1') return await (await import('./commands/post')).runPost(process.env);
    const inputs = asAction ? inputsFromAction(process.env) : inputsFromArgv(argv, process.env);
    if (inputs.help) {
      process.stdout.write(helpText(argv.some((a) => !a.startsWith('-')) ? inputs.command : undefined));
      return 0;
    }
    const { runCommand } = await import('./commands/run');
    return await runCommand(inputs, { env: process.env, asAction });
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    for (const problem of error.problems) {
      const line = `${problem.where}: ${problem.what}${problem.fix === undefined ? '' : ` — ${problem.fix}`}`;
      process.stderr.write(`${asAction ? errorCommand(line) : line}\n`);
    }
    return 2;
  }
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`ez-deploy: ${neutralise(error instanceof Error ? error.message : String(error))}\n`);
    if (process.env['EZ_DEPLOY_DEBUG'] === '1' && error instanceof Error)
      process.stderr.write(`${error.stack ?? ''}\n`);
    process.exitCode = 1;
  },
);
