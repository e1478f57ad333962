import type { Inputs } from '../inputs';
import { ledgerStore } from '../migrations/ledger';
import type { HistoryEntry } from '../release/store';
import { lastRestoreText } from '../restore-test/show';
import { lastTest, restoreStore } from '../restore-test/store';
import { type Current, readCurrent } from '../rollout/coordination';
import { BY_GUARDIAN } from '../rollout/correct';
import { isFirst } from '../rollout/discover';
import { findServices } from '../rollout/find';
import { liveReleases } from '../rollout/live-releases';
import { namesOf } from '../rollout/planning';
import { openSession } from '../session';
import { openEnvironment } from './environment';
import { findPending } from './pending-contracts';
import type { CommandContext, CommandResult } from './run';

/** The guardian writes no records: until somebody comes who does, what it took back is known from the rollout's item alone. */
const asItEnded = (entry: HistoryEntry, current: Current | undefined): HistoryEntry =>
  current?.phase === 'taken-back' && current.release === entry.release && entry.command === 'deploy'
    ? { ...entry, result: BY_GUARDIAN.result }
    : entry;

/** `status`: what AWS shows, what the journal says, and the history. Reads only. */
export async function statusCommand(inputs: Inputs, context: CommandContext): Promise<CommandResult> {
  const session = await openSession(inputs, context);
  const environment = await openEnvironment(session);
  const { deps, store, outputs } = environment;
  const [found, item, history] = await Promise.all([
    findServices(deps, namesOf(session.config)),
    deps.aws.table.read(),
    store.history(),
  ]);
  const { services, plain, schedules } = found;
  const current = readCurrent(item);
  const releases = await liveReleases(deps, found);
  const { clock } = session;
  const pending = await findPending(environment, session.config, await ledgerStore(deps.aws.bucket).read());
  const tested =
    outputs.restoreTest === undefined ? undefined : await lastTest(restoreStore(deps.aws.bucket), session.output);
  const silent = current?.phase === 'rolling' && current.deadline < clock.now();
  const what = (name: string) => {
    const entry = history.find((e) => e.release === releases[name]);
    return {
      name,
      release: releases[name] ?? null,
      version: entry?.version ?? null,
      since: entry?.startedAt ?? null,
      by: entry?.actor ?? null,
    };
  };
  const json = {
    environment: outputs.environment,
    url: outputs.url,
    services: services.map((s) => ({
      ...what(s.name),
      live: isFirst(s) ? null : s.live,
      weights: s.weights,
      running: s.running,
      desired: s.desired,
    })),
    rolling: plain.map((s) => ({ ...what(s.name), kind: s.kind, running: s.running, desired: s.desired })),
    schedules: schedules.map((s) => ({
      ...what(s.name),
      expression: s.schedule.ScheduleExpression,
      enabled: s.schedule.State === 'ENABLED',
    })),
    rollout:
      current === undefined
        ? null
        : {
            release: current.release,
            phase: current.phase,
            step: current.machine?.phase ?? null,
            owner: current.owner,
            silent,
            deadline: Number.isNaN(current.deadline) ? null : new Date(clock.toWall(current.deadline)).toISOString(),
            by: current.by ?? null,
          },
    pendingContracts: pending.map(({ service, pending: files }) => ({ service, files: files.map((f) => f.name) })),
    breakGlass:
      outputs.breakGlassDocument === undefined
        ? null
        : `aws ssm start-automation-execution --document-name ${outputs.breakGlassDocument} --region ${outputs.region}`,
    restoreTest: tested === undefined || tested === 'unreadable' ? null : tested,
    history: history.slice(0, 10).map((e) => asItEnded(e, current)),
  };
  const head = (s: ReturnType<typeof what>) =>
    `  ${s.name.padEnd(12)} version ${s.version ?? '?'} (${s.release ?? 'no release'}) by ${s.by ?? '?'}`;
  const lines = [
    `${outputs.app} ${outputs.environment} at ${outputs.url}`,
    ...json.services.map(
      (s) =>
        `${head(s)} · blue ${s.weights.blue} % ${s.running.blue} tasks · green ${s.weights.green} % ${s.running.green} tasks`,
    ),
    ...json.rolling.map((s) => `${head(s)} · ${s.kind} ${s.running} of ${s.desired} tasks`),
    ...json.schedules.map((s) => `${head(s)} · ${s.expression}${s.enabled ? '' : ' (off)'}`),
    current === undefined
      ? '  no rollout yet'
      : `  rollout ${current.release}: ${current.phase}${!silent && current.machine?.phase === 'awaiting' && current.phase === 'rolling' ? ', waiting for a person: ez-deploy promote' : ''}${silent ? ', its runner has fallen silent: the guardian takes traffic back at the deadline, or run ez-deploy resume' : ''}`,
    ...(json.breakGlass === null || (current?.phase !== 'rolling' && current?.phase !== 'baking')
      ? []
      : [`  back without GitHub: ${json.breakGlass}`]),
    ...json.pendingContracts.map((p) => `  ${p.service}: ez-deploy contract would apply ${p.files.join(', ')}`),
    ...(outputs.restoreTest === undefined ? [] : [lastRestoreText(tested)]),
    ...json.history
      .slice(0, 5)
      .map((e) => `  ${e.startedAt}  ${e.version.padEnd(10)} ${e.command.padEnd(8)} ${e.result} by ${e.actor}`),
  ];
  return { exitCode: 0, json, text: lines.join('\n'), outputs: { result: 'succeeded', url: outputs.url } };
}
