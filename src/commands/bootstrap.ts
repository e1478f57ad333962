import { stringify } from 'yaml';
import { z } from 'zod';

import { foundationEngine } from '../foundation/engine';
import { foundationPlace } from '../foundation/place';
import type { Inputs } from '../inputs';
import { openSession } from '../session';
import { countsText } from '../stages/infra/render';
import { accountOf } from './environment';
import { infraDeps } from './infra-deps';
import type { CommandContext, CommandResult } from './run';

const outputsSchema = z.object({
  state: z.string(),
  secretsProvider: z.string(),
  boundary: z.string(),
  roles: z.record(z.string(), z.record(z.string(), z.string())),
  productionAccount: z.string().optional(),
});
type Outputs = z.output<typeof outputsSchema>;

/** What goes into ez-deploy.yml after it. */
const snippet = ({ state, secretsProvider, boundary, roles }: Outputs): string =>
  stringify({
    infrastructure: { boundary },
    environments: Object.fromEntries(
      Object.entries(roles).map(([name, of]) => [name, { state, secretsProvider, roles: of }]),
    ),
  });

/**
 * `bootstrap`: what an account needs once: state bucket, OIDC and roles, trail, budget, MFA. Says first what it would do; with `apply`
 * does it, as often as you like.
 */
export async function bootstrapCommand(inputs: Inputs, context: CommandContext): Promise<CommandResult> {
  const session = await openSession(inputs, context);
  const { output } = session;
  const accountId = session.rehearsal?.accountId ?? (await accountOf(session));
  const place = foundationPlace(session.config, accountId);
  if (inputs.template) {
    const { foundationTemplate } = await import('../foundation/template');
    const template = await foundationTemplate(place, { organization: inputs.organization });
    const text = JSON.stringify(template, null, 2);
    return { exitCode: 0, json: template, text, outputs: { result: 'succeeded' } };
  }
  const { engine, settle, at } = await foundationEngine(await infraDeps(session, accountId), place, {
    organization: inputs.organization,
  });
  const names = place.environments.map((e) => e.name).join(', ');
  output.info(
    `Account ${accountId}, for ${names}, by ${engine.name}; its state is ${at === 'bucket' ? 'in its bucket' : 'beside this checkout until there is a bucket'}`,
  );
  const preview = await engine.preview();
  const changes = preview.resources.filter((r) => r.op !== 'same');
  const list = changes.map(
    (r) => `  ${r.op} ${r.name} (${r.type})${r.diff.length === 0 ? '' : `: ${r.diff.join(', ')}`}`,
  );
  const plan = `${countsText(preview)}\n${list.join('\n')}`;
  if (!inputs.applyChanges) {
    return {
      exitCode: 0,
      json: { applied: false, changes: changes.map(({ urn, type, op }) => ({ urn, type, op })) },
      text: `${plan}\n${changes.length === 0 ? '' : '\nTo do it: the same with --apply true\n'}`,
      outputs: { result: 'succeeded' },
    };
  }
  output.info(plan);
  // What protects the account is not replaced or removed here: the engine refuses it, and nothing is named.
  const result = await engine.up();
  await settle();
  const outputs = outputsSchema.parse(result.outputs);
  const text = [
    `The account is ready: ${countsText(result)}.`,
    '',
    'Into ez-deploy.yml:',
    '',
    snippet(outputs),
    ...(outputs.productionAccount === undefined
      ? []
      : [`The account for production is ${outputs.productionAccount}: sign in to it and run bootstrap there too.`, '']),
  ].join('\n');
  return { exitCode: 0, json: { applied: true, ...outputs }, text, outputs: { result: 'succeeded' } };
}
