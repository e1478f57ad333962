import type { Inputs } from '../inputs';
import { openSession } from '../session';
import { applyInfra, openEngine } from '../stages/infra/apply';
import { driftText, findDrift, hasDrift, renderDrift } from '../stages/infra/drift';
import { appendSummary } from '../stages/notify/summary';
import { accountOf } from './environment';
import { infraDeps } from './infra-deps';
import type { CommandContext, CommandResult } from './run';

/**
 * `drift`: what stands otherwise than the program left it. Fails where there is any, so that a nightly workflow tells; with `repair` it
 * takes what stands into the state and applies the program, through the guard, as a deployment would.
 */
export async function driftCommand(inputs: Inputs, context: CommandContext): Promise<CommandResult> {
  const session = await openSession(inputs, context);
  const { output, env } = session;
  const deps = await infraDeps(session, await accountOf(session));
  const engine = await openEngine(deps);
  const drift = await findDrift(engine, session.config);
  const found = hasDrift(drift);
  const text = renderDrift(drift);
  await appendSummary(env, text);
  if (found) output.warn(driftText(drift));
  else output.info(driftText(drift));
  const json = {
    drifted: [...drift.changed, ...drift.gone].map(({ urn, type, name, op, diff }) => ({ urn, type, name, op, diff })),
    owned: drift.owned.map((r) => r.urn),
    looked: drift.looked,
    seconds: drift.seconds,
  };
  if (!found || !inputs.repair)
    return {
      exitCode: found ? 1 : 0,
      json: { ...json, repaired: false },
      text: found ? `${text}\nTo put it right: ez-deploy drift --repair true\n` : text,
      outputs: { result: found ? 'failed' : 'succeeded' },
    };
  await engine.refresh();
  await applyInfra({ ...deps, anew: true });
  output.info('Repaired');
  return { exitCode: 0, json: { ...json, repaired: true }, text, outputs: { result: 'succeeded' } };
}
