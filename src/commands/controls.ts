import { ConfigError } from '../errors';
import { readConfig } from '../config/load';
import type { EnvironmentConfig } from '../config/schema';
import { judgeSafeguards, type SafeguardResult } from '../controls/hipaa';
import { judgeControls, type ControlResult } from '../controls/judge';
import { judgeResidency, outsideLines, type Residency } from '../controls/residency';
import { type EnvironmentGraph, graphOf, synthesiseFoundation } from '../controls/synthesise';
import type { Inputs } from '../inputs';
import type { CommandContext, CommandResult } from './run';

const SIGNS = {
  passed: 'ok',
  failed: 'FAILED',
  'not-applicable': 'none',
  elsewhere: 'elsewhere',
  'not-ours': 'not ours',
  'not-asked': 'not asked',
  'not-judged': 'NOT JUDGED',
} as const;

function line(result: ControlResult): string {
  const head = `${String(result.number).padStart(3)}  ${SIGNS[result.status].padEnd(9)}  ${result.title}  (${result.ids.join(', ')})`;
  return [head, ...result.why.map((why) => `${' '.repeat(16)}${why}`)].join('\n');
}

function residencyText(residency: Residency): string {
  const { status, regions, excepted, unjudged } = residency;
  if (status === 'not-asked') return 'Residency: not asked for (infrastructure.regions)';
  const edge = [...new Set(excepted.map((s) => `${s.region}: ${s.why ?? ''}`))];
  return [
    `Residency: ${SIGNS[status]}, ${regions.join(', ')}`,
    ...(unjudged === undefined ? [] : [`  what is made is not known here (${unjudged})`]),
    ...outsideLines(residency).map((l) => `  ${l}`),
    ...(edge.length === 0 ? [] : ['  what AWS has in one region only:', ...edge.map((l) => `    ${l}`)]),
  ].join('\n');
}

const safeguardLine = ({ section, status, title, controls, failing }: SafeguardResult): string =>
  `  ${section.padEnd(17)}  ${SIGNS[status].padEnd(9)}  ${title}: controls ${controls.join(', ')}${failing.length === 0 ? '' : `; ${failing.join(', ')} fail`}`;

/** The application's graph, and where ez-deploy.yml asks for one, that of the account's foundation, which has the trail. */
async function withFoundation(config: EnvironmentConfig): Promise<EnvironmentGraph> {
  const own = await graphOf(config);
  if (config.foundation === undefined) return own;
  return { ...own, graph: [...own.graph, ...(await synthesiseFoundation(config))] };
}

/**
 * `controls`: the 47 controls, data residency and the safeguards of HIPAA on the graph that the programs make of ez-deploy.yml. Asks
 * nobody: what somebody has changed at AWS since is drift's matter.
 */
export async function controlsCommand(inputs: Inputs, context: CommandContext): Promise<CommandResult> {
  if (inputs.environment === undefined)
    throw new ConfigError([
      { where: 'input environment', what: 'is missing', fix: 'name an environment of ez-deploy.yml' },
    ]);
  const config = await readConfig(inputs.config, inputs.environment);
  const { graph, brought } = await withFoundation(config);
  const controls = judgeControls(graph, brought);
  const residency = judgeResidency(graph, config.settings.region, config.infrastructure.regions, brought.everything);
  const hipaa = judgeSafeguards(controls);
  const count = (status: ControlResult['status']) => controls.filter((c) => c.status === status).length;
  const json = {
    environment: config.environment,
    passed: count('passed'),
    failed: count('failed'),
    notApplicable: count('not-applicable'),
    elsewhere: count('elsewhere'),
    notOurs: count('not-ours'),
    controls,
    residency,
    hipaa,
  };
  const outside =
    residency.status === 'not-judged'
      ? '; residency cannot be judged'
      : residency.outside.length === 0
        ? ''
        : `; ${residency.outside.length} outside the allowed regions`;
  const notOurs = json.notOurs === 0 ? '' : `, ${json.notOurs} not ours`;
  const summary = `${json.passed} passed, ${json.failed} failed, ${json.notApplicable} without anything to judge, ${json.elsewhere} elsewhere${notOurs}${outside}`;
  const holds = json.failed === 0 && ['passed', 'not-asked'].includes(residency.status);
  context.output.info(summary);
  return {
    exitCode: holds ? 0 : 1,
    json,
    text: [
      ...controls.map(line),
      '',
      residencyText(residency),
      '',
      'HIPAA Security Rule, what infrastructure covers of it:',
      ...hipaa.map(safeguardLine),
      '',
      summary,
      '',
    ].join('\n'),
    outputs: { result: holds ? 'succeeded' : 'failed' },
  };
}
