import { toArgv } from '../config/argv';
import { StageError } from '../errors';
import type { Inputs } from '../inputs';
import { ledgerStore } from '../migrations/ledger';
import type { Release } from '../release/release';
import { releaseId } from '../release/id';
import { CONTRACT_RUN, readCurrent } from '../rollout/coordination';
import { holding } from '../rollout/hold';
import { contract, type MigrationRun } from '../rollout/migrations';
import { findServices } from '../rollout/find';
import { type Found, namesOf } from '../rollout/planning';
import { openSession, type Session } from '../session';
import { openEnvironment, type Running } from './environment';
import { findPending } from './pending-contracts';
import type { CommandContext, CommandResult } from './run';

const refused = (message: string, hint: string) => new StageError({ stage: 'contract', message, hint });

/** Nothing may be under way, and the bake has to be over: until then traffic may still go back to the old version. */
async function checkQuiet({ deps }: Running, session: Session): Promise<void> {
  const current = readCurrent(await deps.aws.table.read());
  if (current === undefined || current.phase === 'done' || current.phase === 'taken-back') return;
  if (current.phase === 'baking') {
    const until = new Date(session.clock.toWall(current.deadline)).toISOString();
    throw refused(
      `${current.release} is still baking, until ${until}: until then traffic may go back to the old version, which needs what a contract takes away`,
      'run it again after that; nothing was changed',
    );
  }
  throw refused(
    `${current.release} by ${current.owner} is under way`,
    'wait for it, see ez-deploy status; nothing was changed',
  );
}

/** The old version must be gone, whole. */
function checkGone({ services, plain }: Pick<Found, 'services' | 'plain'>): void {
  const rolling = plain.filter((s) => s.rolling).map((s) => `${s.name}: ECS is still replacing its tasks`);
  const colours = services.flatMap((s) => {
    if (s.weights.blue > 0 && s.weights.green > 0) return [`${s.name}: traffic is split between blue and green`];
    const tasks = Math.max(s.running[s.idle], s.desired[s.idle]);
    return tasks > 0 ? [`${s.name}: ${tasks} tasks of the old version (${s.idle}) still run`] : [];
  });
  const left = [...colours, ...rolling];
  if (left.length > 0)
    throw refused(left.join('\n'), 'run it again when the old version is gone (ez-deploy status); nothing was changed');
}

/** `contract`: runs the contract migrations that the live release carries, once nothing can go back to the version before it. */
export async function contractCommand(inputs: Inputs, context: CommandContext): Promise<CommandResult> {
  const session = await openSession(inputs, context);
  const { clock, config, output, source } = session;
  const environment = await openEnvironment(session);
  const { deps, store } = environment;
  const ledger = ledgerStore(deps.aws.bucket);
  await checkQuiet(environment, session);
  const work = await findPending(environment, config, await ledger.read());
  if (work.length === 0) {
    const text = 'Nothing to contract: every contract migration that the live release carries is applied.';
    return {
      exitCode: 0,
      json: { result: 'succeeded', what: text, applied: [] },
      text,
      outputs: { result: 'succeeded' },
    };
  }
  for (const { service } of work)
    if (config.services[service]?.migrations?.contract === undefined)
      throw refused(`services.${service}.migrations.contract is not configured`, 'say what runs the contract files');
  const id = `${CONTRACT_RUN}${releaseId(new Date(clock.wall()), source.commit)}`;
  const applied: string[] = [];
  await holding(
    deps,
    { id, actor: source.actor, waitMs: config.rollout.lockWait },
    store,
    context.signal,
    async (signal) => {
      // Once more: something may have been deployed before the lock was ours.
      checkGone(await findServices(deps, namesOf(config)));
      for (const { service, record, pending, taskDefinition } of await findPending(
        environment,
        config,
        await ledger.read(),
      )) {
        const settings = config.services[service];
        const command = settings?.migrations?.contract;
        if (settings === undefined || command === undefined) continue;
        output.info(`Contract of ${service}, carried by ${record.release}: ${pending.map((f) => f.name).join(', ')}`);
        const migrations: Release['migrations'] = [];
        const run: MigrationRun = { deps, ledger, by: id, signal, record: (m) => migrations.push(m) };
        try {
          await contract(run, { name: service, config: settings, taskDefinition, command: toArgv(command) }, pending);
          applied.push(...pending.map((f) => `${service}: ${f.name}`));
        } finally {
          const known = (await store.read(record.release)) ?? record;
          if (migrations.length > 0) await store.write({ ...known, migrations: [...known.migrations, ...migrations] });
        }
      }
    },
  );
  const text = `Contracted: ${applied.join(', ')}. A rollback past this needs --with-down contract.`;
  return { exitCode: 0, json: { result: 'succeeded', what: text, applied }, text, outputs: { result: 'succeeded' } };
}
