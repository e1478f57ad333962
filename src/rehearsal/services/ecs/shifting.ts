import { AwsError, type CloudContext } from '../../kernel/types';
import { number, record, records, text, texts } from '../read';
import { arnId, complete, type Round, type RoundView } from './deployments';
import type { Service, ServiceDeployment } from './model';
import { failDeployment } from './rollback';

const REFUSED = 'InvalidParameterException';
const MINUTE = 60_000;
/** Hooks of these stages run in the traffic shift itself and cannot pause it (API reference, DeploymentLifecycleHook). */
const NO_PAUSE = ['TEST_TRAFFIC_SHIFT', 'PRODUCTION_TRAFFIC_SHIFT'];
const HOOK_STAGES = [
  'RECONCILE_SERVICE',
  'PRE_SCALE_UP',
  'POST_SCALE_UP',
  'TEST_TRAFFIC_SHIFT',
  'POST_TEST_TRAFFIC_SHIFT',
  'PRE_PRODUCTION_TRAFFIC_SHIFT',
  'PRODUCTION_TRAFFIC_SHIFT',
  'POST_PRODUCTION_TRAFFIC_SHIFT',
];
/** A pause hook waits a day unless told otherwise. Minutes. */
const PAUSE_MINUTES = 1_440;

const within = (value: number | undefined, least: number, most: number) =>
  value !== undefined && value >= least && value <= most;

/** Refuses a configuration that no deployment could be made with. */
export function checkStrategy({ strategy, configuration, loadBalancers }: Service): void {
  for (const hook of records(configuration, 'lifecycleHooks')) {
    const stages = texts(hook, 'lifecycleStages');
    if (text(hook, 'targetType') !== 'PAUSE')
      throw new AwsError('UnsupportedFeatureException', 'the rehearsal has no Lambda: only PAUSE hooks are run');
    const wrong = stages.find((s) => !HOOK_STAGES.includes(s) || NO_PAUSE.includes(s));
    if (wrong !== undefined || stages.length === 0)
      throw new AwsError(REFUSED, `PAUSE lifecycle hooks cannot be configured at ${wrong ?? 'no stage'}`);
  }
  if (strategy === 'ROLLING') return;
  if (loadBalancers.some((b) => b.advanced === undefined))
    throw new AwsError(REFUSED, `advancedConfiguration must be provided for the ${strategy} deployment strategy.`);
  const bake = number(configuration, 'bakeTimeInMinutes');
  if (strategy === 'BLUE_GREEN' && bake === undefined)
    throw new AwsError(REFUSED, 'bakeTimeInMinutes must be provided for the BLUE_GREEN deployment strategy.');
  if (bake !== undefined && !within(bake, 0, PAUSE_MINUTES))
    throw new AwsError(REFUSED, 'bakeTimeInMinutes must be between 0 and 1440.');
  const canary = record(configuration['canaryConfiguration']);
  if (strategy === 'CANARY' && !within(number(canary, 'canaryPercent') ?? 5, 0.1, 100))
    throw new AwsError(REFUSED, 'canaryPercent must be between 0.1 and 100.');
  const linear = record(configuration['linearConfiguration']);
  if (strategy === 'LINEAR' && !within(number(linear, 'stepPercent') ?? 10, 3, 100))
    throw new AwsError(REFUSED, 'stepPercent must be between 3 and 100.');
}

/** The production weights of a strategy, one a step, and how long each but the last bakes (AWS ms). Defaults as documented. */
export function shiftSteps({ strategy, configuration }: Pick<ServiceDeployment, 'strategy' | 'configuration'>): {
  weights: number[];
  bakeMs: number;
} {
  if (strategy === 'CANARY') {
    const canary = record(configuration['canaryConfiguration']);
    const percent = number(canary, 'canaryPercent') ?? 5;
    const bakeMs = (number(canary, 'canaryBakeTimeInMinutes') ?? 10) * MINUTE;
    return { weights: percent >= 100 ? [100] : [percent, 100], bakeMs };
  }
  if (strategy === 'LINEAR') {
    const linear = record(configuration['linearConfiguration']);
    const each = number(linear, 'stepPercent') ?? 10;
    const weights = Array.from({ length: Math.ceil(100 / each) }, (_, i) => Math.min(100, each * (i + 1)));
    return { weights, bakeMs: (number(linear, 'stepBakeTimeInMinutes') ?? 6) * MINUTE };
  }
  return { weights: [100], bakeMs: 0 };
}

/** Load balancer weights go to 999: whole percents as they are, finer ones as far as they can be said. */
const weightsFor = (percent: number): [number, number] =>
  Number.isInteger(percent) ? [percent, 100 - percent] : [Math.round(percent * 9.99), 999 - Math.round(percent * 9.99)];

/** Sets percent of production and test traffic at the target revision, by the same API that everybody uses. */
export async function setWeights(
  ctx: CloudContext,
  current: ServiceDeployment,
  percent: { readonly production: number; readonly test: number },
): Promise<void> {
  const source = current.sources[0];
  for (const [i, target] of current.deployment.revision.bindings.entries()) {
    const { advanced } = target;
    const before = source?.bindings[i]?.targetGroupArn;
    if (advanced === undefined || before === undefined) continue;
    const set = async (rule: string, share: number) => {
      const [mine, its] = weightsFor(share);
      await ctx.ports.call('elasticloadbalancing', 'ModifyRule', {
        RuleArn: rule,
        Actions: [
          {
            Type: 'forward',
            ForwardConfig: {
              TargetGroups: [
                { TargetGroupArn: target.targetGroupArn, Weight: mine },
                { TargetGroupArn: before, Weight: its },
              ],
            },
          },
        ],
      });
    };
    await set(advanced.productionListenerRule, percent.production);
    if (advanced.testListenerRule !== undefined) await set(advanced.testListenerRule, percent.test);
  }
  current.weight = percent.production;
  current.testWeight = percent.test;
  current.updatedAt = ctx.clock.now();
}

/** Both groups of each pair stand on the production or the test rule, or traffic could not be shifted. */
async function networkProblem(ctx: CloudContext, current: ServiceDeployment): Promise<string | undefined> {
  for (const { targetGroupArn, advanced } of current.deployment.revision.bindings) {
    if (advanced === undefined) continue;
    const { Rules } = await ctx.ports.call('elasticloadbalancing', 'DescribeRules', {
      RuleArns: [advanced.productionListenerRule, advanced.testListenerRule].filter((r) => r !== undefined),
    });
    const named = JSON.stringify(Rules);
    if (![targetGroupArn, advanced.alternateTargetGroupArn].every((group) => named.includes(group)))
      return 'Both targetGroup and alternateTargetGroup must be associated with the productionListenerRule or testListenerRule.';
  }
  return undefined;
}

/** The pause hooks of a stage: `waiting` until each was answered or its time was over. */
function hooksOf(ctx: CloudContext, current: ServiceDeployment, stage: string): 'go' | 'waiting' | 'rollback' {
  const key = `${stage}#${current.step}`;
  const now = ctx.clock.now();
  const configured = records(current.configuration, 'lifecycleHooks').filter((h) =>
    texts(h, 'lifecycleStages').includes(stage),
  );
  if (configured.length > 0 && !current.hooks.some((h) => h.stage === key)) {
    for (const hook of configured) {
      const timeout = record(hook['timeoutConfiguration']);
      current.hooks.push({
        hookId: `ecs-pause-${arnId(43)}`,
        stage: key,
        status: 'AWAITING_ACTION',
        expiresAt: now + (number(timeout, 'timeoutInMinutes') ?? PAUSE_MINUTES) * MINUTE,
        timeoutAction: text(timeout, 'action') === 'CONTINUE' ? 'CONTINUE' : 'ROLLBACK',
      });
    }
    current.updatedAt = now;
  }
  const mine = current.hooks.filter((h) => h.stage === key);
  for (const hook of mine) if (hook.status === 'AWAITING_ACTION' && now >= hook.expiresAt) hook.status = 'TIMED_OUT';
  if (mine.some((h) => h.status === 'FAILED' || (h.status === 'TIMED_OUT' && h.timeoutAction === 'ROLLBACK')))
    return 'rollback';
  return mine.some((h) => h.status === 'AWAITING_ACTION') ? 'waiting' : 'go';
}

/** One round of a deployment that shifts traffic: at most one stage on. */
export async function shiftingRound(
  ctx: CloudContext,
  service: Service,
  current: ServiceDeployment,
  { mine, older, going, ready }: RoundView,
): Promise<Round> {
  const now = ctx.clock.now();
  const idle: Round = { start: 0, stop: [] };
  // Each revision keeps the desired count of its own until the clean-up.
  const scaled: Round = {
    start: Math.max(0, service.desired - mine.length),
    stop: [mine.slice(service.desired), older.slice(service.desired)],
  };
  const enter = (stage: string) => {
    current.stage = stage;
    current.stageSince = now;
    current.updatedAt = now;
  };
  const stage = current.stage;
  const back = async (why: string) => {
    await failDeployment(ctx, service, current, true, `Service deployment rolled back because ${why}`);
    return idle;
  };
  const paused = async (at: string, next: string, round: Round): Promise<Round> => {
    const said = hooksOf(ctx, current, at);
    if (said === 'rollback') return back(`${at} lifecycle hook(s) failed.`);
    if (said === 'go') enter(next);
    return round;
  };
  const { weights, bakeMs } = shiftSteps(current);
  switch (stage) {
    case undefined: {
      enter('PRE_SCALE_UP');
      return idle;
    }
    case 'PRE_SCALE_UP': {
      const problem = await networkProblem(ctx, current);
      if (problem !== undefined) return back(`of invalid networking configuration. ${problem}`);
      return paused(stage, 'SCALE_UP', idle);
    }
    case 'SCALE_UP':
      if (mine.filter(ready).length >= service.desired) enter('POST_SCALE_UP');
      return scaled;
    case 'POST_SCALE_UP':
      return paused(stage, 'TEST_TRAFFIC_SHIFT', scaled);
    case 'TEST_TRAFFIC_SHIFT':
      await setWeights(ctx, current, { production: 0, test: 100 });
      enter('POST_TEST_TRAFFIC_SHIFT');
      return scaled;
    case 'POST_TEST_TRAFFIC_SHIFT':
      return paused(stage, 'PRODUCTION_TRAFFIC_SHIFT', scaled);
    case 'PRODUCTION_TRAFFIC_SHIFT': {
      const baked = current.step === 0 || now - current.stageSince >= bakeMs;
      if (!baked) return scaled;
      const said = hooksOf(ctx, current, 'PRE_PRODUCTION_TRAFFIC_SHIFT');
      if (said === 'rollback') return back('PRE_PRODUCTION_TRAFFIC_SHIFT lifecycle hook(s) failed.');
      if (said === 'waiting') return scaled;
      await setWeights(ctx, current, { production: weights[current.step] ?? 100, test: 100 });
      current.step += 1;
      enter(current.step >= weights.length ? 'POST_PRODUCTION_TRAFFIC_SHIFT' : stage);
      return scaled;
    }
    case 'POST_PRODUCTION_TRAFFIC_SHIFT':
      return paused(stage, 'BAKE_TIME', scaled);
    case 'BAKE_TIME': {
      const bake = (number(current.configuration, 'bakeTimeInMinutes') ?? 0) * MINUTE;
      if (now - current.stageSince >= bake) enter('CLEAN_UP');
      return scaled;
    }
    default:
      if (older.length === 0 && going === 0) complete(ctx, service, current);
      return { start: scaled.start, stop: [mine.slice(service.desired), older] };
  }
}
