import { githubContext } from '../github/client';
import { markerFor, upsertComment } from '../github/comment';
import { messageOf } from '../errors';
import type { Inputs } from '../inputs';
import { previewInfra, refuseUnwanted } from '../stages/infra/apply';
import { countsText, renderPreview } from '../stages/infra/render';
import { appendSummary } from '../stages/notify/summary';
import { openSession, type Session } from '../session';
import { accountOf, outputsOf } from './environment';
import { infraDeps } from './infra-deps';
import { checkMigrations, type CheckedMigrations } from './migration-check';
import type { CommandContext, CommandResult } from './run';

/** What a deployment would run in the databases, as Markdown. */
async function renderMigrations({ fresh, warnings }: CheckedMigrations): Promise<string> {
  const { code, markdown } = await import('../report/escape');
  const lines = Object.entries(fresh).flatMap(([service, files]) =>
    files.map((file) => {
      const when = file.endsWith('.contract.sql') ? 'later, by `ez-deploy contract`' : 'before any traffic';
      return `- ${code(service)}: ${code(file)} ${when}`;
    }),
  );
  if (lines.length === 0) return '';
  const said = warnings.map((w) => `- ⚠️ ${markdown(w)}`);
  return `\n\n#### Migrations\n\n${[...lines, ...said].join('\n')}\n`;
}

interface Look {
  readonly text: string;
  readonly json: object;
  /** What the apply would refuse; told in the text already, with all that belongs to it. */
  readonly failure: unknown;
}

/** What an apply of the program would change. */
async function ours(session: Session, accountId: string): Promise<Look> {
  const { config, output } = session;
  const result = await previewInfra(await infraDeps(session, accountId));
  output.info(countsText(result.result));
  const { change, broken, mended } = result.assessment;
  const numbers = (controls: readonly { number: number }[]) => controls.map((c) => c.number);
  let failure: unknown;
  try {
    refuseUnwanted(result, config);
  } catch (error) {
    failure = error;
  }
  const json = {
    ...result.result,
    refused: result.verdict.refused.map((r) => r.urn),
    cost: { beforeUsd: change.before, afterUsd: change.after },
    controls: { broken: numbers(broken), mended: numbers(mended) },
  };
  return { text: renderPreview(result, config), json, failure };
}

/** Infrastructure of somebody else's program: its outputs have been read and judged by now. */
async function elsewhere({ config, output }: Session): Promise<Look> {
  const { code } = await import('../report/escape');
  const given = config.infrastructure.outputs ?? '';
  output.info('The outputs of the infrastructure, which is made elsewhere, are complete');
  const text = `**Infrastructure** is made elsewhere; its outputs in ${code(given)} are complete.\n`;
  return { text, json: { given }, failure: undefined };
}

/** `preview`: what a deployment would change; on a pull request as one comment that is edited in place, also on failure. */
export async function preview(inputs: Inputs, context: CommandContext): Promise<CommandResult> {
  const session = await openSession(inputs, context);
  const { config, output, env } = session;
  let text: string;
  let failure: unknown;
  let json: unknown = null;
  try {
    const accountId = await accountOf(session);
    // First: it costs nothing, and what it refuses is found while the change is still being written.
    const migrations = await checkMigrations(session, await outputsOf(session, accountId));
    const look =
      config.infrastructure.outputs === undefined ? await ours(session, accountId) : await elsewhere(session);
    ({ failure } = look);
    text = `### Preview of ${config.app} in ${config.environment}\n\n${look.text}${await renderMigrations(migrations)}`;
    json = { ...look.json, migrations: migrations.fresh };
  } catch (error) {
    failure = error;
    const { fenced } = await import('../report/escape');
    text = `### Preview of ${config.app} in ${config.environment} failed\n\n${fenced(messageOf(error))}\n`;
  }
  const github = session.asAction ? githubContext(env, inputs.githubToken) : undefined;
  const number = github?.event?.pullRequest?.number;
  if (github !== undefined && number !== undefined) {
    try {
      const outcome = await upsertComment(github, number, markerFor(config.app, config.environment, 'preview'), text);
      if (outcome.what === 'forbidden')
        output.warn('this token may not comment (a fork?): the preview is in the step summary');
      else output.info(`Comment ${outcome.what}: ${outcome.url}`);
    } catch (error) {
      output.warn(`the comment could not be written: ${messageOf(error)}`);
    }
  }
  await appendSummary(env, text);
  if (failure !== undefined) throw failure;
  return { exitCode: 0, json, text, outputs: { result: 'succeeded' } };
}
