import { describe, expect, it } from 'vitest';

import { type Facts, planOf, secondName, type Step } from '../../src/adopt/plan';

const ONE = 'arn:group/one';
const TWO = 'arn:group/two';
const forward = (weights: Record<string, number>) => [
  {
    Type: 'forward' as const,
    ForwardConfig: {
      TargetGroups: Object.entries(weights).map(([TargetGroupArn, Weight]) => ({ TargetGroupArn, Weight })),
    },
  },
];
const facts = (more: Partial<Facts> = {}): Facts => ({
  service: {
    serviceName: 'board',
    deployments: [{ rolloutState: 'COMPLETED' }],
    loadBalancers: [{ targetGroupArn: ONE, containerName: 'web', containerPort: 80 }],
  },
  group: { TargetGroupArn: ONE, TargetGroupName: 'board', TargetType: 'ip' },
  rules: [{ RuleArn: 'arn:rule', Priority: '5', Actions: forward({ [ONE]: 1 }) }],
  second: undefined,
  role: 'arn:role',
  ...more,
});
/** AWS after a step was done. */
function after(before: Facts, step: Step): Facts {
  if (step.do === 'create-group') return { ...before, second: { TargetGroupArn: TWO, TargetGroupName: step.name } };
  if (step.do === 'add-to-rule')
    return { ...before, rules: before.rules.map((r) => ({ ...r, Actions: forward({ [ONE]: 100, [TWO]: 0 }) })) };
  const [binding] = before.service.loadBalancers ?? [];
  return {
    ...before,
    service: {
      ...before.service,
      loadBalancers: [
        {
          ...binding,
          advancedConfiguration: {
            alternateTargetGroupArn: TWO,
            productionListenerRule: step.rule,
            roleArn: step.role,
          },
        },
      ],
    },
  };
}
const problems = (more: Partial<Facts>) => planOf(facts(more)).problems.map((p) => `${p.where} ${p.what}`);

describe('the plan of an adoption', () => {
  it('goes on where it was interrupted, whatever was done, and ends', () => {
    let state = facts();
    for (const left of [3, 2, 1]) {
      const { steps } = planOf(state);
      expect(steps).toHaveLength(left);
      state = after(state, steps[0] as Step);
    }
    expect(planOf(state)).toEqual({ steps: [], problems: [], warnings: [] });
    // And without the role, which ECS knows by now.
    expect(planOf({ ...state, role: undefined })).toEqual({ steps: [], problems: [], warnings: [] });
  });

  it('refuses what ECS could not shift, and does nothing then', () => {
    const rule = facts().rules[0];
    expect(problems({ role: undefined })).toEqual(['input load-balancer-role is missing']);
    expect(problems({ rules: [] })).toEqual(['service board 0 rules forward to its target group']);
    expect(problems({ rules: [{ ...rule, IsDefault: true }] })).toEqual([
      'service board gets traffic from a listener’s default action',
    ]);
    expect(problems({ rules: [{ ...rule }, { ...rule, RuleArn: 'arn:other' }] })).toEqual([
      'service board 2 rules forward to its target group',
    ]);
    expect(problems({ rules: [{ ...rule, Actions: forward({ [ONE]: 1, 'arn:group/else': 1 }) }] })).toEqual([
      'rule 5 also forwards to a group of somebody else',
    ]);
    const oidc = { Type: 'authenticate-oidc' as const };
    expect(problems({ rules: [{ ...rule, Actions: [oidc, ...forward({ [ONE]: 1 })] }] })).toEqual([
      'rule 5 also has the action authenticate-oidc',
    ]);
    const { service } = facts();
    expect(problems({ service: { ...service, deployments: [{ rolloutState: 'IN_PROGRESS' }] } })).toEqual([
      'service board is being deployed',
    ]);
    expect(problems({ service: { ...service, deploymentController: { type: 'CODE_DEPLOY' } } })).toEqual([
      'service board has the deployment controller CODE_DEPLOY',
    ]);
    expect(planOf(facts({ rules: [] })).steps).toEqual([]);
  });

  it('warns where ECS may go below the full count, and names the second group within 32 characters', () => {
    const { service } = facts();
    const less = { ...service, deploymentConfiguration: { minimumHealthyPercent: 50 } };
    expect(planOf(facts({ service: less })).warnings).toEqual([expect.stringContaining('50 %')]);
    expect(secondName('board')).toBe('board-2');
    expect(secondName('a'.repeat(32))).toHaveLength(32);
    expect(secondName(`${'a'.repeat(29)}-bc`)).toBe(`${'a'.repeat(29)}-2`);
  });
});
