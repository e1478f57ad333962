import { DELAYS } from '../../kernel/delays';
import { AwsError, type CloudContext, type Input, type Operation } from '../../kernel/types';
import { hex, need, number, records, text, texts } from '../read';
import { readActions, readConditions, showAction, showCondition } from './actions';
import { keepTags, setAttributes, showAttributes } from './attributes';
import type { ElbState, LoadBalancer, Rule } from './model';

/** Operations of load balancers, listeners, rules and tags. */
export function balancerOperations(ctx: CloudContext, state: ElbState): Record<string, Operation> {
  const arn = (rest: string) => `arn:aws:elasticloadbalancing:${ctx.region}:${ctx.accountId}:${rest}`;
  const findRule = (id: string): Rule => {
    const rule = state.rules.get(id);
    if (rule === undefined) throw new AwsError('RuleNotFound', `One or more rules not found: '${id}'`);
    return rule;
  };
  const findBalancer = (id: string): LoadBalancer => {
    const balancer = state.balancers.get(id);
    if (balancer === undefined) throw new AwsError('LoadBalancerNotFound', `Load balancers '[${id}]' not found`);
    return balancer;
  };
  const showBalancer = (b: LoadBalancer) => ({
    LoadBalancerArn: b.arn,
    LoadBalancerName: b.name,
    DNSName: ctx.ports.network.publicName?.() ?? `${b.name}.${ctx.region}.elb.amazonaws.com`,
    CanonicalHostedZoneId: 'Z35SXDOTRQ7X7K',
    Scheme: b.scheme,
    VpcId: b.vpcId,
    State: { Code: 'active' },
    Type: 'application',
    IpAddressType: 'ipv4',
    CreatedTime: new Date(b.createdAt),
    SecurityGroups: [...b.securityGroups],
    AvailabilityZones: b.subnets.map((SubnetId, i) => ({ SubnetId, ZoneName: `${ctx.region}${'abcdef'[i % 6]}` })),
  });
  const showRule = (r: Rule) => ({
    RuleArn: r.arn,
    Priority: String(r.priority),
    Conditions: r.conditions.map(showCondition),
    Actions: r.actions.map(showAction),
    IsDefault: r.priority === 'default',
  });
  const showListener = (id: string) => {
    const l = state.listeners.get(id);
    if (l === undefined) throw new AwsError('ListenerNotFound', `One or more listeners not found: '${id}'`);
    const rule = [...state.rules.values()].find((r) => r.listenerArn === id && r.priority === 'default');
    return {
      ListenerArn: l.arn,
      LoadBalancerArn: l.loadBalancerArn,
      Port: l.port,
      Protocol: l.protocol,
      DefaultActions: (rule?.actions ?? []).map(showAction),
    };
  };
  /** The nodes of the load balancer act on a change after a moment; a later change overtakes an earlier one. */
  const propagate = (rule: Rule) => {
    const effective = { conditions: rule.conditions, actions: rule.actions };
    ctx.clock.sleep(DELAYS.rulePropagation).then(
      () => {
        rule.effective = effective;
      },
      (error: unknown) => ctx.log(`rule propagation: ${String(error)}`),
    );
  };
  const addRule = (listenerArn: string, priority: Rule['priority'], input: Input, actionsKey: string): Rule => {
    const listener = state.listeners.get(listenerArn);
    if (listener === undefined)
      throw new AwsError('ListenerNotFound', `One or more listeners not found: '${listenerArn}'`);
    const actions = readActions(input, actionsKey, state);
    const conditions = priority === 'default' ? [] : readConditions(input);
    const id = listenerArn.replace(':listener/', ':listener-rule/');
    const rule: Rule = {
      arn: `${id}/${hex(16)}`,
      listenerArn,
      priority,
      conditions,
      actions,
      effective: { conditions, actions: [] },
    };
    state.rules.set(rule.arn, rule);
    keepTags(state, rule.arn, input);
    propagate(rule);
    return rule;
  };

  return {
    CreateLoadBalancer: (input) => {
      const name = need(input, 'Name');
      const same = [...state.balancers.values()].find((b) => b.name === name);
      if (same !== undefined) return { LoadBalancers: [showBalancer(same)] };
      const fullName = `app/${name}/${hex(16)}`;
      const balancer: LoadBalancer = {
        arn: arn(`loadbalancer/${fullName}`),
        name,
        fullName,
        scheme: text(input, 'Scheme') ?? 'internet-facing',
        vpcId: 'vpc-rehearsal',
        subnets: texts(input, 'Subnets'),
        securityGroups: texts(input, 'SecurityGroups'),
        attributes: new Map([['idle_timeout.timeout_seconds', '60']]),
        createdAt: ctx.clock.now(),
      };
      state.balancers.set(balancer.arn, balancer);
      keepTags(state, balancer.arn, input);
      return { LoadBalancers: [showBalancer(balancer)] };
    },
    DescribeLoadBalancers: (input) => {
      const [arns, names] = [texts(input, 'LoadBalancerArns'), texts(input, 'Names')];
      for (const id of arns) findBalancer(id);
      const found = [...state.balancers.values()].filter(
        (b) => (arns.length === 0 || arns.includes(b.arn)) && (names.length === 0 || names.includes(b.name)),
      );
      if (names.length > 0 && found.length === 0)
        throw new AwsError('LoadBalancerNotFound', `Load balancers '[${names.join()}]' not found`);
      return { LoadBalancers: found.map(showBalancer) };
    },
    DeleteLoadBalancer: (input) => {
      const id = need(input, 'LoadBalancerArn');
      if (state.balancers.get(id)?.attributes.get('deletion_protection.enabled') === 'true') {
        throw new AwsError(
          'OperationNotPermitted',
          `Load balancer '${id}' cannot be deleted because deletion protection is enabled`,
        );
      }
      state.balancers.delete(id);
      for (const l of [...state.listeners.values()].filter((x) => x.loadBalancerArn === id)) {
        state.listeners.delete(l.arn);
        for (const r of [...state.rules.values()].filter((x) => x.listenerArn === l.arn)) state.rules.delete(r.arn);
      }
      return {};
    },
    ModifyLoadBalancerAttributes: (input) =>
      setAttributes(findBalancer(need(input, 'LoadBalancerArn')).attributes, input),
    DescribeLoadBalancerAttributes: (input) => showAttributes(findBalancer(need(input, 'LoadBalancerArn')).attributes),
    CreateListener: (input) => {
      const balancer = findBalancer(need(input, 'LoadBalancerArn'));
      const id = `${balancer.arn.replace(':loadbalancer/', ':listener/')}/${hex(16)}`;
      const port = number(input, 'Port') ?? 80;
      if ([...state.listeners.values()].some((l) => l.loadBalancerArn === balancer.arn && l.port === port)) {
        throw new AwsError('DuplicateListener', `A listener already exists on this port: ${port}`);
      }
      state.listeners.set(id, {
        arn: id,
        loadBalancerArn: balancer.arn,
        port,
        protocol: text(input, 'Protocol') ?? 'HTTP',
        raw: input,
      });
      addRule(id, 'default', input, 'DefaultActions');
      keepTags(state, id, input);
      return { Listeners: [showListener(id)] };
    },
    DescribeListeners: (input) => {
      const arns = texts(input, 'ListenerArns');
      const balancer = text(input, 'LoadBalancerArn');
      const ids =
        arns.length > 0
          ? arns
          : [...state.listeners.values()].filter((l) => l.loadBalancerArn === balancer).map((l) => l.arn);
      return { Listeners: ids.map(showListener) };
    },
    ModifyListener: (input) => {
      const id = need(input, 'ListenerArn');
      const rule = [...state.rules.values()].find((r) => r.listenerArn === id && r.priority === 'default');
      if (rule !== undefined && input['DefaultActions'] !== undefined) {
        rule.actions = readActions(input, 'DefaultActions', state);
        propagate(rule);
      }
      return { Listeners: [showListener(id)] };
    },
    DeleteListener: (input) => {
      const id = need(input, 'ListenerArn');
      state.listeners.delete(id);
      for (const r of [...state.rules.values()].filter((x) => x.listenerArn === id)) state.rules.delete(r.arn);
      return {};
    },
    CreateRule: (input) => {
      const listener = need(input, 'ListenerArn');
      const priority = number(input, 'Priority') ?? 0;
      if (!Number.isInteger(priority) || priority < 1 || priority > 50_000) {
        throw new AwsError('ValidationError', 'Priority must be between 1 and 50000');
      }
      if ([...state.rules.values()].some((r) => r.listenerArn === listener && r.priority === priority)) {
        throw new AwsError('PriorityInUse', `Priority '${priority}' is currently in use`);
      }
      return { Rules: [showRule(addRule(listener, priority, input, 'Actions'))] };
    },
    ModifyRule: (input) => {
      const rule = findRule(need(input, 'RuleArn'));
      if (rule.priority === 'default')
        throw new AwsError('OperationNotPermitted', `Default rule '${rule.arn}' cannot be modified`);
      // As documented: what is given replaces the whole list, what is not given stays.
      if (input['Actions'] !== undefined) rule.actions = readActions(input, 'Actions', state);
      if (input['Conditions'] !== undefined) rule.conditions = readConditions(input);
      propagate(rule);
      return { Rules: [showRule(rule)] };
    },
    DescribeRules: (input) => {
      const arns = texts(input, 'RuleArns');
      const listener = text(input, 'ListenerArn');
      const found =
        arns.length > 0 ? arns.map(findRule) : [...state.rules.values()].filter((r) => r.listenerArn === listener);
      return { Rules: found.map(showRule) };
    },
    DeleteRule: (input) => {
      state.rules.delete(findRule(need(input, 'RuleArn')).arn);
      return {};
    },
    SetRulePriorities: (input) => ({
      Rules: records(input, 'RulePriorities').map((p) => {
        const rule = findRule(need(p, 'RuleArn'));
        rule.priority = number(p, 'Priority') ?? rule.priority;
        return showRule(rule);
      }),
    }),
    AddTags: (input) => {
      for (const id of texts(input, 'ResourceArns')) keepTags(state, id, input);
      return {};
    },
    DescribeTags: (input) => ({
      TagDescriptions: texts(input, 'ResourceArns').map((ResourceArn) => ({
        ResourceArn,
        Tags: [...(state.tags.get(ResourceArn) ?? [])].map(([Key, Value]) => ({ Key, Value })),
      })),
    }),
  };
}
