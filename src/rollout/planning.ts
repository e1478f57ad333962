import { actionsWith } from '../aws/elb';
import { pascalMembers } from '../aws/scheduler';
import type { EnvironmentConfig } from '../config/schema';
import { StageError } from '../errors';
import { closedRules } from './affinity';
import type { RolloutDeps } from './aws';
import { newPlainTasks, newTasks } from './connections';
import { type Discovered, isFirst } from './discover';
import { BAKE_LOOK_SECONDS, type BackPlan } from './guardian-plan';
import { type DiscoveredPlain, type DiscoveredSchedule, isFirstPlain } from './plain';
import type { RolloutRequest } from './run';
import type { RolloutPlan } from './types';

/** Everything of a release as AWS shows it before anything moves. */
export interface Found {
  readonly services: readonly Discovered[];
  readonly plain: readonly DiscoveredPlain[];
  readonly schedules: readonly DiscoveredSchedule[];
}

/** Names of services by what becomes of them in a rollout. */
export interface Names {
  readonly all: readonly string[];
  readonly web: readonly string[];
  /** Internal and worker. */
  readonly plain: readonly string[];
  readonly cron: readonly string[];
  /** Those that gates are asked about: all but cron. */
  readonly asked: readonly string[];
}

export function namesOf(config: EnvironmentConfig, only?: readonly string[]): Names {
  const entries = Object.entries(config.services).filter(([name]) => only?.includes(name) ?? true);
  const of = (...kinds: string[]) => entries.filter(([, s]) => kinds.includes(s.kind)).map(([name]) => name);
  const [web, plain, cron] = [of('web'), of('internal', 'worker'), of('cron')];
  return { all: [...web, ...plain, ...cron], web, plain, cron, asked: [...web, ...plain] };
}

/** Position in the order of a release: 0, or one more than the latest of those a service comes `after`. Services outside it do not count. */
export function wavesOf(config: EnvironmentConfig, names: readonly string[]): ReadonlyMap<string, number> {
  const waves = new Map<string, number>();
  const waveOf = (name: string): number => {
    const known = waves.get(name);
    if (known !== undefined) return known;
    // The configuration has no cycles (src/config/check-graph.ts); one would end here.
    waves.set(name, 0);
    const before = (config.services[name]?.after ?? []).filter((other) => names.includes(other));
    const wave = Math.max(0, ...before.map((other) => waveOf(other) + 1));
    waves.set(name, wave);
    return wave;
  };
  for (const name of names) waveOf(name);
  return waves;
}

/** The machine's plan. A rollback goes straight to 100, traffic first, and what has no traffic after it. */
export function planOf(request: RolloutRequest, { services, plain, schedules }: Found): RolloutPlan {
  const { config, back } = request;
  const { rollout } = config;
  const waves = wavesOf(
    config,
    [...services, ...plain].map((s) => s.name),
  );
  const migrates = (name: string) =>
    back === undefined ? config.services[name]?.migrations !== undefined : back.down.some((e) => e.service === name);
  return {
    release: request.id,
    services: services.map((s) => ({
      name: s.name,
      live: s.live,
      idle: s.idle,
      first: isFirst(s),
      // At the first shift the new colour must carry what the old one carries now.
      count: newTasks(config, s),
      migrates: migrates(s.name),
      wave: back === undefined ? (waves.get(s.name) ?? 0) : 0,
    })),
    rolling: plain.map((s) => ({
      name: s.name,
      kind: s.kind,
      first: isFirstPlain(s),
      count: newPlainTasks(config, s),
      migrates: migrates(s.name),
      wave: back === undefined ? (waves.get(s.name) ?? 0) : services.length === 0 ? 0 : 1,
    })),
    schedules: schedules.map((s) => s.name),
    steps: back === undefined ? rollout.steps : [100],
    // A rollback is to a version that was good: what has no traffic is not watched for a step's time.
    intervalMs: back === undefined ? rollout.interval : 0,
    extensionMs: rollout.gates.extension,
    bakeMs: back === undefined ? rollout.bake : 0,
    onInconclusive: rollout.gates.onInconclusive,
    ...(back === undefined && rollout.approvals.length > 0
      ? { approvals: rollout.approvals, approvalMs: rollout.approvalTimeout }
      : {}),
  };
}

/** What the guardian needs, complete: it is written into the coordination item before anything of the new version is used. */
export async function backPlanOf(
  { aws, outputs }: RolloutDeps,
  request: RolloutRequest,
  { services, plain, schedules }: Found,
  bakeMs: number,
): Promise<BackPlan> {
  const rules = services.length === 0 ? new Map() : await aws.elb.rules(services.map((s) => s.ruleArn));
  return {
    release: request.id,
    cluster: outputs.clusterName,
    alarms: request.config.rollout.gates.alarms,
    bakeLooks: Math.ceil(bakeMs / (BAKE_LOOK_SECONDS * 1_000)),
    services: services.map((s) => {
      const rule = rules.get(s.ruleArn);
      if (rule === undefined)
        throw new StageError({
          stage: 'deploy',
          message: `the load balancer rule of ${s.name} is gone`,
          hint: 'run the infra stage',
        });
      return {
        service: s.name,
        ruleArn: s.ruleArn,
        live: s.live,
        idle: s.idle,
        backActions: actionsWith(rule, {
          [s.colours[s.live].targetGroupArn]: 100,
          [s.colours[s.idle].targetGroupArn]: 0,
        }),
        oldService: s.colours[s.live].serviceName,
        newService: s.colours[s.idle].serviceName,
        canGoBack: !isFirst(s),
      };
    }),
    affinity: services.flatMap((s) => closedRules(request.config, s)),
    rolling: plain.map((s) => ({
      service: s.name,
      ecsService: s.serviceName,
      oldTaskDefinition: s.taskDefinition,
      oldCount: s.desired,
      canGoBack: !isFirstPlain(s),
    })),
    schedules: schedules.map((s) => ({
      service: s.name,
      old: s.schedule,
      oldForStepFunctions: pascalMembers(s.schedule),
    })),
  };
}
