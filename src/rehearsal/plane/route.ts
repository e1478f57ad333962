import type { IncomingMessage } from 'node:http';

import type { Action, Condition, ElbState, Forward, Rule, Target, TargetGroup } from '../services/elbv2/model';

/** A pattern of the load balancer: `*` any run, `?` one character, case-sensitive for paths. */
function patternOf(pattern: string, flags: string): RegExp {
  const escaped = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${escaped}$`, flags);
}

const compiled = new Map<string, RegExp>();
function test(pattern: string, value: string, flags = ''): boolean {
  const key = `${flags}:${pattern}`;
  const regex = compiled.get(key) ?? patternOf(pattern, flags);
  compiled.set(key, regex);
  return regex.test(value);
}

function holds(condition: Condition, request: IncomingMessage, path: string): boolean {
  switch (condition.Field) {
    case 'path-pattern':
      return condition.Values.some((v) => test(v, path));
    case 'host-header':
      return condition.Values.some((v) => test(v, (request.headers.host ?? '').split(':')[0] ?? '', 'i'));
    case 'http-header': {
      const value = request.headers[(condition.HttpHeaderName ?? '').toLowerCase()];
      return (
        value !== undefined &&
        condition.Values.some((v) => test(v, Array.isArray(value) ? value.join(',') : value, 'i'))
      );
    }
    default:
      return false;
  }
}

/** The rule that takes a request: lowest priority number whose conditions all hold; the default rule last. */
export function ruleFor(rules: readonly Rule[], request: IncomingMessage): Rule | undefined {
  const path = (request.url ?? '/').split('?')[0] ?? '/';
  return rules.find((r) => r.priority === 'default' || r.effective.conditions.every((c) => holds(c, request, path)));
}

/** Rules of all listeners in the order in which they are tried. */
export function ordered(state: ElbState): Rule[] {
  const value = (r: Rule) => (r.priority === 'default' ? Number.POSITIVE_INFINITY : r.priority);
  return [...state.rules.values()].sort((a, b) => value(a) - value(b));
}

/** Smooth weighted round robin (nginx's): over any run of requests the split is as even as the weights allow. */
export class WeightedChoice {
  private current = new Map<string, number>();

  pick(forwards: readonly Forward[]): string | undefined {
    const total = forwards.reduce((sum, f) => sum + f.Weight, 0);
    if (total === 0) return undefined;
    let best: string | undefined;
    let bestValue = Number.NEGATIVE_INFINITY;
    for (const { TargetGroupArn, Weight } of forwards) {
      if (Weight === 0) continue;
      const value = (this.current.get(TargetGroupArn) ?? 0) + Weight;
      this.current.set(TargetGroupArn, value);
      if (value > bestValue) [best, bestValue] = [TargetGroupArn, value];
    }
    if (best !== undefined) this.current.set(best, bestValue - total);
    return best;
  }
}

/** Healthy targets; where none is, all that are registered and not draining (an all-unhealthy group fails open). */
export function candidates(group: TargetGroup): Target[] {
  const alive = [...group.targets.values()].filter((t) => t.state !== 'draining');
  const healthy = alive.filter((t) => t.state === 'healthy');
  if (healthy.length > 0) return healthy;
  return alive.filter((t) => t.state === 'unhealthy');
}

export const forwardOf = (rule: Rule): Action | undefined =>
  rule.effective.actions.find((a) => a.forward !== undefined);
