import type { Rule } from '@aws-sdk/client-elastic-load-balancing-v2';

import { actionsWith, weightsOf } from '../aws/elb';
import type { EnvironmentConfig } from '../config/schema';
import { StageError } from '../errors';
import type { Evidence } from '../release/release';
import type { RolloutDeps } from './aws';
import type { Discovered } from './discover';
import { ask, probePath } from './http';
import type { LeftAlone, Weight } from './types';

/** Somebody else changed the weights: a rollout does not fight. */
export class ForeignChange extends Error {
  override readonly name = 'ForeignChange';

  /** @param leave services that have all their traffic on one colour by that other hand. */
  constructor(
    message: string,
    readonly leave: readonly LeftAlone[],
  ) {
    super(message);
  }
}

/** A read that does not show what was written may be an old one: it is believed when it stays so for this long. AWS ms. */
const STALE_MS = 8_000;
const READ_AGAIN_MS = 1_500;

/** Longest wait until answers show the weights. AWS ms. */
const CONFIRM_MS = 30_000;
const PROBE_TIMEOUT_MS = 5_000;

const findService = (services: readonly Discovered[], name: string): Discovered => {
  const found = services.find((s) => s.name === name);
  if (found === undefined) throw new Error(`unknown service ${name}`);
  return found;
};

export function groupWeights(service: Discovered, weight: Weight): Record<string, number> {
  return {
    [service.colours[weight.live].targetGroupArn]: 100 - weight.weight,
    [service.colours[weight.idle].targetGroupArn]: weight.weight,
  };
}

const same = (a: Readonly<Record<string, number>>, b: Readonly<Record<string, number>>) =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].every((k) => (a[k] ?? 0) === (b[k] ?? 0));

/**
 * Sets the weights of all services at once and reads them back.
 * @param expected what the rules must say before, by service; a difference is a {@link ForeignChange}.
 */
export async function setWeights(
  deps: RolloutDeps,
  services: readonly Discovered[],
  weights: readonly Weight[],
  expected?: readonly Weight[],
): Promise<void> {
  if (weights.length === 0) return;
  const { aws } = deps;
  const before = expected ?? [];
  const concerned = [...weights, ...before.filter((b) => !weights.some((w) => w.service === b.service))];
  const rules = await readRules(deps, services, concerned, (read) => differing(services, read, before).length === 0);
  refuseForeign(services, rules, before);
  await Promise.all(
    weights.map(async (w) => {
      const service = findService(services, w.service);
      const rule = rules.get(service.ruleArn);
      if (rule === undefined)
        throw new StageError({ stage: 'deploy', message: `the load balancer rule of ${w.service} is gone` });
      await aws.elb.modifyRule(service.ruleArn, { actions: actionsWith(rule, groupWeights(service, w)) });
    }),
  );
  await readBack(deps, services, weights);
}

/** The rules of some services, as soon as they show what they should, or as they stay. */
async function readRules(
  { aws, clock }: RolloutDeps,
  services: readonly Discovered[],
  weights: readonly Weight[],
  asWanted: (rules: ReadonlyMap<string, Rule>) => boolean,
): Promise<Map<string, Rule>> {
  const arns = weights.map((w) => findService(services, w.service).ruleArn);
  const until = clock.now() + STALE_MS;
  for (;;) {
    const rules = await aws.elb.rules(arns);
    if (asWanted(rules) || clock.now() >= until) return rules;
    await clock.sleep(READ_AGAIN_MS);
  }
}

/** Those of the weights that their rules do not carry. */
const differing = (
  services: readonly Discovered[],
  rules: ReadonlyMap<string, Rule>,
  weights: readonly Weight[],
): Weight[] =>
  weights.filter((w) => {
    const service = findService(services, w.service);
    const rule = rules.get(service.ruleArn);
    return rule === undefined || !same(weightsOf(rule), groupWeights(service, w));
  });

/** Throws a {@link ForeignChange} where a rule says something else than this rollout had set. */
function refuseForeign(
  services: readonly Discovered[],
  rules: ReadonlyMap<string, Rule>,
  expected: readonly Weight[],
): void {
  const accounts: string[] = [];
  const leave: LeftAlone[] = [];
  for (const w of differing(services, rules, expected)) {
    const service = findService(services, w.service);
    const rule = rules.get(service.ruleArn);
    if (rule === undefined) continue;
    const now = weightsOf(rule);
    accounts.push(
      `the rule of ${w.service} says ${JSON.stringify(Object.values(now))}, this rollout had set ${100 - w.weight}/${w.weight}`,
    );
    const only = Object.keys(now).filter((group) => (now[group] ?? 0) > 0);
    const colour = ([w.live, w.idle] as const).find(
      (c) => only.length === 1 && only[0] === service.colours[c].targetGroupArn,
    );
    if (colour !== undefined) leave.push({ service: w.service, colour });
  }
  if (accounts.length > 0) throw new ForeignChange(accounts.join('; '), leave);
}

/** Reads the rules and throws unless they carry these weights. */
export async function readBack(
  deps: RolloutDeps,
  services: readonly Discovered[],
  weights: readonly Weight[],
): Promise<void> {
  const rules = await readRules(deps, services, weights, (read) => differing(services, read, weights).length === 0);
  const [wrong] = differing(services, rules, weights);
  if (wrong === undefined) return;
  throw new StageError({
    stage: 'deploy',
    message: `the weights of ${wrong.service} did not become ${100 - wrong.weight}/${wrong.weight}`,
  });
}

/** Answers in a row that settle a weight of 0 or 100. */
const IN_A_ROW = 8;
/** Answers asked for at once between 0 and 100. */
const SIDE_BY_SIDE = 5;

/**
 * Asks the application through its public address until the answers' release header shows the weights: for 100 and 0 a run of
 * answers that are all, or none, of the new release; between them one answer of the new one.
 */
export async function confirmWeights(
  { clock, outputs }: RolloutDeps,
  config: EnvironmentConfig,
  weights: readonly Weight[],
  releases: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<Record<string, Evidence[]>> {
  const until = clock.now() + CONFIRM_MS;
  const entries = await Promise.all(
    weights.map(async ({ service, weight }): Promise<[string, Evidence[]]> => {
      const known = config.services[service];
      const url = new URL(probePath(known ?? { smoke: [], health: { path: '/' } }), outputs.url).href;
      let [asked, fresh, row, unnamed] = [0, 0, 0, 0];
      const settled = () => (weight > 0 && weight < 100 ? fresh > 0 : row >= IN_A_ROW);
      const between = weight > 0 && weight < 100;
      while (!settled() && clock.now() < until && unnamed < IN_A_ROW) {
        // One of ten answers may be long in coming where answers are slow: several are asked for side by side.
        const answers = await Promise.all(
          Array.from({ length: between ? SIDE_BY_SIDE : 1 }, () => ask(url, { timeoutMs: PROBE_TIMEOUT_MS, signal })),
        );
        signal.throwIfAborted();
        for (const answer of answers) {
          asked += 1;
          const isNew = answer.release === releases[service];
          if (isNew) fresh += 1;
          if (answer.status > 0 && answer.release === '') unnamed += 1;
          row = answer.status > 0 && (weight === 100 ? isNew : !isNew) ? row + 1 : 0;
        }
        if (!settled()) await clock.sleep(between ? 200 : 400, signal);
      }
      const base = { source: 'probes', delay: 'at once', figures: { asked, ofNew: fresh } };
      if (settled()) {
        const text = `the load balancer acts on ${weight} %: ${fresh} of ${asked} answers came from the new version`;
        return [service, [{ ...base, verdict: 'pass', text }]];
      }
      if (unnamed >= IN_A_ROW) {
        const text = 'answers carry no x-release header, so the weights were only read back from the rule';
        return [service, [{ ...base, verdict: 'inconclusive', text }]];
      }
      throw new StageError({
        stage: 'deploy',
        message: `${service}: after ${CONFIRM_MS / 1_000} s the answers still do not show ${weight} % (${fresh} of ${asked} came from the new version)`,
        hint: 'does every answer carry the x-release header with EZ_DEPLOY_RELEASE, and does nothing cache in front of the load balancer?',
      });
    }),
  );
  return Object.fromEntries(entries);
}
