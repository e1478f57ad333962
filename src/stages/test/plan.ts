import type { SuiteConfig } from '../../config/schema';
import { ConfigError, type Problem } from '../../errors';

/**
 * Checks that every `needs` names a suite and that none waits for itself in the end.
 * @returns names in an order in which each comes after what it needs.
 */
export function orderSuites(suites: Readonly<Record<string, Pick<SuiteConfig, 'needs'>>>): string[] {
  const problems: Problem[] = [];
  const order: string[] = [];
  const state = new Map<string, 'open' | 'done'>();
  const visit = (name: string, path: readonly string[]): void => {
    if (state.get(name) === 'done') return;
    if (state.get(name) === 'open') {
      const circle = [...path.slice(path.indexOf(name)), name].join(' → ');
      problems.push({
        where: `test.suites.${name}.needs`,
        what: `goes in a circle: ${circle}`,
        fix: 'remove one of them',
      });
      return;
    }
    state.set(name, 'open');
    for (const need of suites[name]?.needs ?? []) {
      if (suites[need] === undefined) {
        const fix = `one of ${Object.keys(suites).join(', ')}`;
        problems.push({ where: `test.suites.${name}.needs`, what: `"${need}" is not a suite`, fix });
      } else visit(need, [...path, name]);
    }
    state.set(name, 'done');
    order.push(name);
  };
  for (const name of Object.keys(suites)) visit(name, []);
  if (problems.length > 0) throw new ConfigError(problems);
  return order;
}
