import type { Clock } from '../clock';
import type { Release } from '../release/release';
import { seriesKey } from '../release/store';
import { backRolled, backWeights } from './backward';
import { isFirstPlain, isFirstSchedule } from './plain';
import type { RolloutContext } from './context';
import type { RolloutState } from './types';

export interface Who {
  readonly app: string;
  readonly environment: string;
  readonly command: Release['command'];
  readonly commit: string;
  readonly actor: string;
  /** Wall ms. */
  readonly startedAt: number;
  readonly url: string;
  /** Services of a rollback of some. */
  readonly only?: readonly string[];
}

/** Times of the machine are AWS time; records are laid beside other logs and carry wall time. */
const wallIso = (clock: Clock, awsMs: number) => new Date(clock.toWall(awsMs)).toISOString();

/** The release record of a rollout's state; pure. */
export function recordOf(clock: Clock, who: Who, context: RolloutContext, state: RolloutState): Release {
  const { plan } = state;
  const fresh = (name: string) => ({
    image: context.images[name] ?? '',
    taskDefinitionArn: context.taskDefinitions.get(name) ?? '',
  });
  const manual = who.command === 'rollback' && state.outcome === 'succeeded';
  return {
    schemaVersion: 1,
    release: context.id,
    app: who.app,
    environment: who.environment,
    version: context.version,
    commit: who.commit,
    command: who.command,
    actor: who.actor,
    ...(who.only === undefined ? {} : { only: [...who.only] }),
    result: manual ? 'rolled-back-manually' : (state.outcome ?? 'running'),
    ...(state.reason === null ? {} : { reason: state.reason }),
    ...(state.hint === null ? {} : { hint: state.hint }),
    ...(state.trafficBackAt === null ? {} : { undone: undoneOf(state) }),
    startedAt: new Date(who.startedAt).toISOString(),
    url: who.url,
    clockFactor: clock.factor,
    images: { ...context.images },
    services: Object.fromEntries([
      ...plan.services.map((s): [string, Release['services'][string]] => {
        const discovered = context.services.find((d) => d.name === s.name);
        const previous = s.first ? undefined : discovered?.taskDefinitions[s.live];
        return [
          s.name,
          {
            ...fresh(s.name),
            colour: s.idle,
            ...(s.first ? {} : { previousColour: s.live }),
            ...(previous === undefined ? {} : { previousTaskDefinitionArn: previous }),
          },
        ];
      }),
      ...context.plain.map((s): [string, Release['services'][string]] => [
        s.name,
        {
          ...fresh(s.name),
          kind: s.kind,
          ...(isFirstPlain(s) ? {} : { previousTaskDefinitionArn: s.taskDefinition }),
        },
      ]),
      ...context.schedules.map((s): [string, Release['services'][string]] => [
        s.name,
        {
          ...fresh(s.name),
          kind: 'cron',
          ...(isFirstSchedule(s) ? {} : { previousTaskDefinitionArn: s.taskDefinition }),
        },
      ]),
    ]),
    migrations: [...context.migrations],
    stages: [],
    steps: state.steps.map((step) => ({ ...step, at: wallIso(clock, Date.parse(step.at)) })),
    rollback: rollbackOf(clock, who, context, state),
    notes: [...state.notes],
    series: seriesKey(context.id),
  };
}

/** What was taken back; a first release and what somebody else directed were not. */
function undoneOf(state: RolloutState): string {
  const back = backWeights(state).map((w) => w.service);
  const whose = back.length === state.plan.services.length ? 'all traffic' : `the traffic of ${back.join(', ')}`;
  const rolled = backRolled(state);
  const others = [...rolled.services, ...rolled.schedules];
  const traffic = back.length === 0 || !state.exposed ? [] : [`${whose} is back at the old version`];
  return [...traffic, ...(others.length === 0 ? [] : [`${others.join(', ')} run the old version again`])].join('; ');
}

function rollbackOf(clock: Clock, who: Who, context: RolloutContext, state: RolloutState): Release['rollback'] {
  if (who.command === 'rollback' && state.outcome === 'succeeded') {
    const shifted = state.steps.at(-1)?.at;
    return {
      reason: 'asked for by hand',
      startedAt: new Date(who.startedAt).toISOString(),
      ...(shifted === undefined ? {} : { trafficBackAt: wallIso(clock, Date.parse(shifted)) }),
      to: Object.values(context.releases)[0] ?? '',
      by: 'rollback',
    };
  }
  if (state.takeBackAt === null) return null;
  const to = Object.values(context.oldReleases)[0];
  return {
    reason: state.reason ?? '',
    startedAt: wallIso(clock, state.takeBackAt),
    ...(state.trafficBackAt === null ? {} : { trafficBackAt: wallIso(clock, state.trafficBackAt) }),
    ...(to === undefined ? {} : { to }),
    by: who.command === 'rollback' ? 'rollback' : 'deploy',
  };
}
