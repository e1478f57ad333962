import type { RuleCondition } from '@aws-sdk/client-elastic-load-balancing-v2';

import { actionsWith } from '../aws/elb';
import type { EnvironmentConfig } from '../config/schema';
import { StageError } from '../errors';
import type { RolloutDeps } from './aws';
import type { Discovered } from './discover';

/** The application sets it to EZ_DEPLOY_RELEASE with its first answer: by it a user stays at one version of all services. */
export const AFFINITY_COOKIE = 'ez-release';

/** A value that no release has: nobody can send it by accident. */
const CLOSED = 'no-release';

const conditionsOf = (path: string, release: string): RuleCondition[] => [
  { Field: 'path-pattern', PathPatternConfig: { Values: [path] } },
  { Field: 'http-header', HttpHeaderConfig: { HttpHeaderName: 'Cookie', Values: [`*${AFFINITY_COOKIE}=${release}*`] } },
];

const pathOf = (config: EnvironmentConfig, name: string) => config.services[name]?.path ?? '/*';

/** What closes both rules of a service: conditions that no request meets. */
export function closedRules(
  config: EnvironmentConfig,
  { name, affinityRules }: Pick<Discovered, 'name' | 'affinityRules'>,
): { readonly ruleArn: string; readonly conditions: readonly RuleCondition[] }[] {
  if (affinityRules === undefined) return [];
  const conditions = conditionsOf(pathOf(config, name), CLOSED);
  return [affinityRules.old, affinityRules.fresh].map((ruleArn) => ({ ruleArn, conditions }));
}

/**
 * Before the first shift: whoever has the cookie of the old release stays at the old colour, and of the new one at the new. Who has
 * none is sent by the weights.
 */
export async function keepUsers(
  { aws }: RolloutDeps,
  config: EnvironmentConfig,
  services: readonly Discovered[],
  releases: Readonly<Record<string, string>>,
  oldReleases: Readonly<Record<string, string>>,
): Promise<void> {
  const rules = services.flatMap((s) => {
    const [before, now] = [oldReleases[s.name], releases[s.name]];
    if (s.affinityRules === undefined || before === undefined || now === undefined) return [];
    const rule = (arn: string, colour: 'blue' | 'green', release: string) => ({
      arn,
      group: s.colours[colour].targetGroupArn,
      conditions: conditionsOf(pathOf(config, s.name), release),
    });
    return [rule(s.affinityRules.old, s.live, before), rule(s.affinityRules.fresh, s.idle, now)];
  });
  if (rules.length === 0) return;
  const found = await aws.elb.rules(rules.map((r) => r.arn));
  await Promise.all(
    rules.map(async ({ arn, group, conditions }) => {
      const rule = found.get(arn);
      if (rule === undefined)
        throw new StageError({
          stage: 'deploy',
          message: 'a rule that keeps users at one version is gone',
          hint: 'run the infra stage, or set rollout.affinity: false',
        });
      await aws.elb.modifyRule(arn, { conditions, actions: actionsWith(rule, { [group]: 1 }) });
    }),
  );
}

/** At 0 and 100 % nobody is kept: the rules that the weights are in decide for all. */
export async function letUsersGo(
  { aws }: RolloutDeps,
  config: EnvironmentConfig,
  services: readonly Discovered[],
): Promise<void> {
  const rules = services.flatMap((s) => closedRules(config, s));
  await Promise.all(rules.map((r) => aws.elb.modifyRule(r.ruleArn, { conditions: [...r.conditions] })));
}
