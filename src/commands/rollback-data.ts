import { StageError } from '../errors';
import { type BackDecision, decideBack } from '../migrations/back';
import { type Entry, ledgerStore } from '../migrations/ledger';
import type { Release } from '../release/release';
import { readCurrent } from '../rollout/coordination';
import { discover } from '../rollout/discover';
import { holding } from '../rollout/hold';
import { takeBack } from '../rollout/migrations';
import type { Session } from '../session';
import { type Running, webServices } from './environment';

/** How long the guardian may take to end the newer version's tasks before its data are left alone. AWS ms. */
const GONE_MS = 10 * 60_000;
const LOOK_MS = 5_000;

/** Whether the data allow it to go back to a release; refuses before anything is touched. */
export async function decideData(session: Session, { deps }: Running, target: Release): Promise<BackDecision> {
  const { config, inputs } = session;
  const canDown = new Set(
    Object.entries(config.services).flatMap(([name, s]) => (s.migrations?.down === undefined ? [] : [name])),
  );
  const decision = decideBack(await ledgerStore(deps.aws.bucket).read(), target, inputs.withDown, canDown);
  if (decision.problems.length === 0) return decision;
  throw new StageError({
    stage: 'rollback',
    message: `the data do not allow it to go back to version ${target.version} (${target.release}):\n${decision.problems.map((p) => `  ${p.where} ${p.what}`).join('\n')}`,
    hint: `nothing was changed; ${[...new Set(decision.problems.map((p) => p.fix))].join('; ')}`,
  });
}

/** Takes expand migrations back, when no task of the newer version is left that could use them. Answers what to tell of it. */
export async function takeBackExpands(
  session: Session,
  { deps, store }: Running,
  id: string,
  entries: readonly Entry[],
  signal: AbortSignal,
): Promise<{ migrations: Release['migrations']; note: string }> {
  const { clock, config, output, source } = session;
  const names = entries.map((e) => e.name).join(', ');
  const migrations: Release['migrations'] = [];
  const until = clock.now() + GONE_MS;
  for (;;) {
    const services = await discover(deps, webServices(session));
    const phase = readCurrent(await deps.aws.table.read())?.phase;
    if (phase === 'done' && services.every((s) => s.running[s.idle] === 0 && s.desired[s.idle] === 0)) break;
    if (clock.now() >= until)
      return { migrations, note: `not taken back, tasks of the newer version still run: ${names}` };
    output.waiting('the newer version to be gone', GONE_MS);
    await clock.sleep(LOOK_MS, signal);
  }
  output.waiting(undefined);
  const who = { id: `${id}-down`, actor: source.actor, waitMs: 0 };
  const ledger = ledgerStore(deps.aws.bucket);
  try {
    await holding(deps, who, store, signal, (own) =>
      takeBack({ deps, ledger, by: who.id, signal: own, record: (m) => migrations.push(m) }, config.services, entries),
    );
    return { migrations, note: `taken back once only the old version ran: ${names}` };
  } catch (error) {
    // The old version has all traffic and works with what is left.
    const why = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    output.warn(`Not every migration was taken back: ${why}`);
    return { migrations, note: `not every migration was taken back (the old version works with them): ${why}` };
  }
}
