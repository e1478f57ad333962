import type { SuiteRecord } from '../release/suites';
import { duration } from './words';

const signed = (value: number, unit: string) => `${value > 0 ? '+' : value < 0 ? '−' : '±'}${Math.abs(value)}${unit}`;
const MOST_NAMED = 3;

function named(names: readonly string[]): string {
  const more = names.length - MOST_NAMED;
  return `${names.slice(0, MOST_NAMED).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

function loadFacts({ load }: SuiteRecord): string[] {
  if (load === undefined) return [];
  const { change, trend } = load;
  const against = (value: number | undefined) => (value === undefined ? '' : ` (${signed(value, ' %')})`);
  const way = trend.length === 0 ? [] : [`p95 so far: ${[...trend, load.p95].join(' → ')} ms`];
  return [
    `mean ${load.mean} ms${against(change?.mean)}, p95 ${load.p95} ms${against(change?.p95)}, ${load.errorRate} % failed of ${load.requests} requests, ${load.rate} a second`,
    ...way,
  ];
}

/** What there is to say about a suite, each a piece of plain text that the renderer escapes. Pure. */
export function suiteFacts(suite: SuiteRecord): string[] {
  const { coverage, tests } = suite;
  const [slowest] = suite.slowest;
  return [
    ...(suite.reason === undefined ? [] : [suite.reason]),
    ...(tests === undefined
      ? []
      : [`${tests} ${tests === 1 ? 'test' : 'tests'}${suite.failed > 0 ? `, ${suite.failed} failed` : ''}`]),
    ...(suite.flaky.length === 0 ? [] : [`flaky: ${named(suite.flaky)}`]),
    ...(coverage === undefined
      ? []
      : [
          `${coverage.lines} % of lines covered${coverage.change === undefined ? '' : ` (${signed(coverage.change, ' points')})`}`,
        ]),
    ...loadFacts(suite),
    ...(slowest !== undefined && slowest.seconds >= 1 ? [`slowest: ${slowest.name} ${duration(slowest.seconds)}`] : []),
    ...suite.warnings,
  ];
}
