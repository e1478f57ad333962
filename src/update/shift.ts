import type { DeploymentLifecycleHookDetail, ServiceDeployment } from '@aws-sdk/client-ecs';

import type { StepRecord } from '../release/release';
import type { Judgement } from '../rollout/types';
import { backOf, isOver } from './back';
import { healthOnly, type ShiftGate, shiftGate, sidesOf } from './gate';
import type { Awaited, Ended, WaitDeps } from './wait';
import { failingTask } from './wait';

/** Between looks. AWS ms. */
const LOOK_MS = 4_500;
/** Metrics of the load balancer change once a minute: asking more often is asking for nothing. AWS ms. */
const JUDGE_MS = 20_000;
/** How long a service deployment may take to be listed after UpdateService. AWS ms. */
const LISTED_MS = 60_000;

export interface Shifted {
  readonly ended: Ended;
  readonly steps: readonly StepRecord[];
}

const weightOf = (of: ServiceDeployment) => of.targetServiceRevision?.requestedProductionTrafficWeight ?? 0;
const words = (stage: string) => stage.toLowerCase().replaceAll('_', ' ');

/**
 * What a hook that waits is answered; pure. Before there is production traffic its healthy tasks are all there is to judge.
 * @returns undefined: not yet, or not by us.
 */
export function hookAnswer(
  hook: DeploymentLifecycleHookDetail,
  how: 'wait' | 'gate',
  weight: number,
  judgement: Judgement | undefined,
): 'CONTINUE' | undefined {
  if (how === 'wait' || hook.targetType !== 'PAUSE' || hook.status !== 'AWAITING_ACTION') return undefined;
  return weight === 0 || judgement?.verdict === 'pass' ? 'CONTINUE' : undefined;
}

/** Follows a canary, linear or blue-green deployment of ECS's own, stage by stage, and judges it once it has users. */
export async function followShift(
  deps: WaitDeps,
  awaited: Awaited & { readonly createdAt: number; readonly pauseHooks: 'wait' | 'gate' },
  signal: AbortSignal,
): Promise<Shifted> {
  const { deployments, clock, output } = deps;
  const { cluster, subject, limitMs } = awaited;
  const name = subject.service;
  const from = clock.now();
  const steps: StepRecord[] = [];
  const failing = failingTask(deps, awaited);
  const answered = new Set<string>();
  let arn: string | undefined;
  let [stage, weight, judgedAt] = ['', 0, 0];
  let gate: ShiftGate | undefined;
  let judgement: Judgement | undefined;
  const over = (ended: Ended): Shifted => ({ ended, steps });
  for (;;) {
    await clock.sleep(LOOK_MS, signal);
    arn ??= await deployments.findBegunAt(cluster, name, awaited.createdAt);
    const of = arn === undefined ? undefined : await deployments.describe(arn);
    if (arn === undefined || of === undefined) {
      if (clock.now() - from > LISTED_MS) return over({ how: 'gone' });
      continue;
    }
    if (isOver(of) && of.status === 'SUCCESSFUL') return over({ how: 'completed' });
    if (isOver(of) || /^ROLLBACK|^STOP/.test(of.status ?? '')) return over(await givenUp(of));
    const found = await failing();
    if (found !== undefined) return over({ how: 'failing', ...found });
    tell(of);
    if (weightOf(of) > 0 && gate === undefined) {
      const sides = await sidesOf(deployments, of);
      if (sides === undefined) output.warn(`${name}: its two target groups cannot be told apart: no gate but health`);
      gate = sides === undefined ? healthOnly(name) : shiftGate(deps, name, sides, clock.now());
    }
    if (gate !== undefined && clock.now() - judgedAt >= JUDGE_MS) {
      judgedAt = clock.now();
      judgement = await gate.look();
      note(judgement);
      if (judgement.verdict === 'fail')
        return over({
          how: 'failing',
          reason: judgement.reason ?? `the gate of ${name} failed`,
          hint: 'read the evidence below; the old version has the traffic',
        });
    }
    await answerHooks(arn, of);
    if (clock.now() - from >= limitMs)
      return over({
        how: 'failing',
        reason: `${name}: the deployment was not over within ${Math.round(limitMs / 60_000)} min: it is at ${words(stage)}, ${weight} %`,
        hint: 'bake times and pause hooks count: give it more wait-for-minutes',
      });
  }

  function tell(of: ServiceDeployment): void {
    const at = of.lifecycleStage ?? '';
    if (at !== stage && at !== '') output.info(`${name}: ${words(at)}`);
    stage = at;
    output.waiting(`${words(at)}, ${weightOf(of)} % of the traffic at the new version`, limitMs);
    if (weightOf(of) === weight) return;
    weight = weightOf(of);
    output.info(`${name}: ${weight} % of the traffic at the new version`);
    const wall = new Date(clock.toWall(clock.now())).toISOString();
    // The record knows whole percents.
    steps.push({ service: name, weight: Math.round(weight), at: wall, verdict: 'inconclusive', evidence: [] });
    judgement = undefined;
    gate?.beginStep();
  }

  function note(by: Judgement): void {
    const last = steps.at(-1);
    if (last !== undefined) steps[steps.length - 1] = { ...last, verdict: by.verdict, evidence: [...by.evidence] };
  }

  async function answerHooks(of: string, { lifecycleHookDetails = [] }: ServiceDeployment): Promise<void> {
    for (const hook of lifecycleHookDetails) {
      const id = hook.hookId ?? '';
      if (hook.status !== 'AWAITING_ACTION' || answered.has(id)) continue;
      if (awaited.pauseHooks === 'wait') {
        answered.add(id);
        output.warn(
          `${name} is paused at ${words(stage)} until somebody continues it: aws ecs continue-service-deployment --service-deployment-arn ${of} --hook-id ${id} --action CONTINUE`,
        );
      } else if (hookAnswer(hook, 'gate', weight, judgement) === 'CONTINUE') {
        answered.add(id);
        output.info(
          `${name}: the pause at ${words(stage)} is over: ${weight === 0 ? 'its tasks are healthy' : 'the gate has passed'}`,
        );
        await deployments.answerHook(of, id, 'CONTINUE');
      }
    }
  }

  /** A hook that was answered with ROLLBACK, an alarm, the circuit breaker, a colleague: ECS says which. */
  async function givenUp(of: ServiceDeployment): Promise<Ended> {
    const { said } = backOf(of);
    const found = await failing(true);
    const rollingBack = of.status !== 'STOPPED';
    if (found !== undefined) return { how: 'given-up', ...found, rollingBack };
    return {
      how: 'given-up',
      reason: `${name}: ${said ?? 'ECS gave the deployment up'}`,
      hint: undefined,
      rollingBack,
    };
  }
}
