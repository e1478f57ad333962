import { readConfig } from '../config/load';
import { graphOf } from '../controls/synthesise';
import { assessCost } from '../cost/assess';
import { costText } from '../cost/render';
import { ConfigError } from '../errors';
import type { Inputs } from '../inputs';
import type { CommandContext, CommandResult } from './run';

/** `cost`: what the graph that the program makes of ez-deploy.yml costs a month. Asks nobody: prices are those of the price file. */
export async function costCommand(inputs: Inputs, context: CommandContext): Promise<CommandResult> {
  if (inputs.environment === undefined)
    throw new ConfigError([
      { where: 'input environment', what: 'is missing', fix: 'name an environment of ez-deploy.yml' },
    ]);
  const config = await readConfig(inputs.config, inputs.environment);
  const { graph, brought } = await graphOf(config);
  // Nothing of the graph is known then, and nothing is not free.
  const unjudged = brought.everything;
  const cost = assessCost(config, graph, brought);
  const figure =
    unjudged === undefined ? `about ${cost.monthlyUsd.toFixed(2)} USD a month` : `not judged (${unjudged})`;
  context.output.info(`${cost.environment}: ${figure}`);
  for (const u of cost.unpriced) context.output.warn(`${u.type} ${u.name} has no price: ${u.reason}`);
  const whole = cost.unpriced.length === 0;
  return {
    exitCode: whole ? 0 : 1,
    json: cost,
    text: unjudged === undefined ? costText(cost) : `${cost.environment}: ${figure}\n`,
    outputs: { result: whole ? 'succeeded' : 'failed' },
  };
}
