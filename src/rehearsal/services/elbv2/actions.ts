import { AwsError, type Input } from '../../kernel/types';
import { number, record, records, text, texts } from '../read';
import type { Action, Condition, ElbState, Forward } from './model';

/** Most target groups one forward action takes (ELB quotas). */
const MAX_GROUPS_PER_ACTION = 5;
/** Most condition values a rule takes (ELB quotas). */
const MAX_CONDITION_VALUES = 5;

/** Reads the actions of a request; refuses what AWS refuses. */
export function readActions(input: Input, key: string, state: ElbState): Action[] {
  const actions = records(input, key).map((raw): Action => {
    const type = text(raw, 'Type');
    if (type === undefined) throw new AwsError('ValidationError', 'An action must have a type');
    const order = number(raw, 'Order');
    const base = { Type: type, ...(order === undefined ? {} : { Order: order }), raw };
    if (type !== 'forward') return base;
    const config = record(raw['ForwardConfig']);
    const groups = records(config, 'TargetGroups').map((g): Forward => ({
      TargetGroupArn: text(g, 'TargetGroupArn') ?? '',
      Weight: number(g, 'Weight') ?? 1,
    }));
    const single = text(raw, 'TargetGroupArn');
    const forward = groups.length > 0 ? groups : single === undefined ? [] : [{ TargetGroupArn: single, Weight: 1 }];
    if (forward.length === 0) throw new AwsError('ValidationError', 'A forward action must name a target group');
    if (forward.length > MAX_GROUPS_PER_ACTION) {
      throw new AwsError('TooManyUniqueTargetGroupsPerLoadBalancer', 'At most 5 target groups can be in one action');
    }
    for (const f of forward) {
      if (!state.groups.has(f.TargetGroupArn))
        throw new AwsError('TargetGroupNotFound', `Target group '${f.TargetGroupArn}' not found`);
      if (!Number.isInteger(f.Weight) || f.Weight < 0 || f.Weight > 999) {
        throw new AwsError('ValidationError', 'Weights must be between 0 and 999');
      }
    }
    const sticky = record(config['TargetGroupStickinessConfig']);
    const enabled = text(sticky, 'Enabled') === 'true';
    const seconds = number(sticky, 'DurationSeconds');
    const stickiness = { Enabled: enabled, ...(seconds === undefined ? {} : { DurationSeconds: seconds }) };
    return { ...base, forward, stickiness };
  });
  const last = actions.at(-1);
  if (last !== undefined && !['forward', 'redirect', 'fixed-response'].includes(last.Type)) {
    throw new AwsError('InvalidLoadBalancerAction', 'The last action must be forward, redirect or fixed-response');
  }
  return actions;
}

/** Reads the conditions of a request, whichever of the two documented forms they come in. */
export function readConditions(input: Input): Condition[] {
  const conditions = records(input, 'Conditions').map((raw): Condition => {
    const field = text(raw, 'Field');
    if (field === undefined) throw new AwsError('ValidationError', 'A condition must have a field');
    const header = record(raw['HttpHeaderConfig']);
    const nested = record(
      raw[
        field === 'path-pattern'
          ? 'PathPatternConfig'
          : field === 'host-header'
            ? 'HostHeaderConfig'
            : 'HttpHeaderConfig'
      ],
    );
    const values = texts(raw, 'Values').length > 0 ? texts(raw, 'Values') : texts(nested, 'Values');
    if (values.length === 0) throw new AwsError('ValidationError', 'A condition value must be specified');
    const name = text(header, 'HttpHeaderName');
    return {
      Field: field,
      Values: values,
      ...(field === 'http-header' && name !== undefined ? { HttpHeaderName: name } : {}),
    };
  });
  if (conditions.reduce((n, c) => n + c.Values.length, 0) > MAX_CONDITION_VALUES) {
    throw new AwsError('ValidationError', `A rule can have at most ${MAX_CONDITION_VALUES} condition values`);
  }
  return conditions;
}

/** An action as DescribeRules answers it. */
export function showAction(action: Action): Record<string, unknown> {
  if (action.forward === undefined) return { ...action.raw };
  const only = action.forward.length === 1 ? action.forward[0] : undefined;
  return {
    Type: 'forward',
    ...(action.Order === undefined ? {} : { Order: action.Order }),
    ...(only === undefined ? {} : { TargetGroupArn: only.TargetGroupArn }),
    ForwardConfig: {
      TargetGroups: action.forward.map((f) => ({ ...f })),
      TargetGroupStickinessConfig: { Enabled: false, ...action.stickiness },
    },
  };
}

export function showCondition(condition: Condition): Record<string, unknown> {
  if (condition.Field === 'http-header') {
    return {
      Field: 'http-header',
      HttpHeaderConfig: { HttpHeaderName: condition.HttpHeaderName, Values: [...condition.Values] },
    };
  }
  const config = { Values: [...condition.Values] };
  return {
    Field: condition.Field,
    Values: [...condition.Values],
    ...(condition.Field === 'path-pattern' ? { PathPatternConfig: config } : {}),
    ...(condition.Field === 'host-header' ? { HostHeaderConfig: config } : {}),
  };
}
