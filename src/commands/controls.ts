import { ConfigError } from '../errors';
import { readConfig } from '../config/load';
import { judgeControls, type ControlResult } from '../controls/judge';
import { graphOf } from '../controls/synthesise';
import type { Inputs } from '../inputs';
import type { CommandContext, CommandResult } from './run';

const SIGNS = {
  passed: 'ok',
  failed: 'FAILED',
  'not-applicable': 'none',
  elsewhere: 'elsewhere',
  'not-ours': 'not ours',
} as const;

function line(result: ControlResult): string {
  const head = `${String(result.number).padStart(3)}  ${SIGNS[result.status].padEnd(9)}  ${result.title}  (${result.ids.join(', ')})`;
  return [head, ...result.why.map((why) => `${' '.repeat(16)}${why}`)].join('\n');
}

/**
 * `controls`: the 47 controls on the graph that the program makes of ez-deploy.yml. Asks nobody: what somebody has changed at AWS
 * since is drift's matter.
 */
export async function controlsCommand(inputs: Inputs, context: CommandContext): Promise<CommandResult> {
  if (inputs.environment === undefined)
    throw new ConfigError([
      { where: 'input environment', what: 'is missing', fix: 'name an environment of ez-deploy.yml' },
    ]);
  const config = await readConfig(inputs.config, inputs.environment);
  const { graph, brought } = await graphOf(config);
  const controls = judgeControls(graph, brought);
  const count = (status: ControlResult['status']) => controls.filter((c) => c.status === status).length;
  const json = {
    environment: config.environment,
    passed: count('passed'),
    failed: count('failed'),
    notApplicable: count('not-applicable'),
    elsewhere: count('elsewhere'),
    notOurs: count('not-ours'),
    controls,
  };
  const summary = `${json.passed} passed, ${json.failed} failed, ${json.notApplicable} without anything to judge, ${json.elsewhere} elsewhere${json.notOurs === 0 ? '' : `, ${json.notOurs} not ours`}`;
  context.output.info(summary);
  return {
    exitCode: json.failed === 0 ? 0 : 1,
    json,
    text: `${controls.map(line).join('\n')}\n\n${summary}\n`,
    outputs: { result: json.failed === 0 ? 'succeeded' : 'failed' },
  };
}
