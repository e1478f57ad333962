import type { Output } from '../../output';
import type { SuiteFailure, SuiteResult } from './result';

/** GitHub shows ten annotations of each kind of a step; a hundred of them help nobody. */
const MOST_ANNOTATIONS = 10;
/** A slower test is worth a line. */
const SLOW_SECONDS = 1;

function titleOf(suite: SuiteResult): string {
  const { coverage, load } = suite;
  const facts = [
    ...(suite.tests === undefined ? [] : [`${suite.tests} ${suite.tests === 1 ? 'test' : 'tests'}`]),
    ...(suite.flaky.length === 0 ? [] : [`${suite.flaky.length} flaky`]),
    ...(coverage === undefined ? [] : [`${coverage.lines} % of lines covered${changeText(coverage.change)}`]),
    ...(load === undefined
      ? []
      : [
          `mean ${load.mean} ms, p95 ${load.p95} ms${load.change === undefined ? '' : changeText(load.change.p95, ' %')}, ${load.errorRate} % failed`,
        ]),
  ];
  return [`${suite.name}: ${suite.result} in ${suite.seconds.toFixed(1)} s`, ...facts].join(', ');
}

const changeText = (change: number | undefined, unit = ''): string =>
  change === undefined ? '' : change === 0 ? ' (unchanged)' : ` (${change > 0 ? '+' : ''}${change}${unit})`;

/** Shows what suites did, each as one group, in the order they are configured, whichever ends first. */
export class SuiteDisplay {
  private readonly ended = new Map<string, SuiteResult>();
  private next = 0;
  private readonly left = { error: MOST_ANNOTATIONS, warning: MOST_ANNOTATIONS };

  constructor(
    private readonly order: readonly string[],
    private readonly output: Output,
  ) {}

  /** A suite has ended: it is shown, and those that waited for it. */
  add(suite: SuiteResult): void {
    this.ended.set(suite.name, suite);
    const before = this.order.slice(this.next, this.order.indexOf(suite.name)).filter((name) => !this.ended.has(name));
    if (before.length > 0) this.output.info(`${titleOf(suite)} (shown after ${before.join(', ')})`);
    for (let name = this.order[this.next]; name !== undefined; name = this.order[this.next]) {
      const done = this.ended.get(name);
      if (done === undefined) break;
      this.show(done);
      this.next += 1;
    }
    const running = this.order.filter((name) => !this.ended.has(name));
    this.output.waiting(running.length === 0 ? undefined : `suites ${running.join(', ')}`);
  }

  private show(suite: SuiteResult): void {
    const group = this.output.group(titleOf(suite));
    try {
      for (const line of suite.lines) this.output.info(line);
      const slow = suite.slowest.filter((t) => t.seconds >= SLOW_SECONDS);
      if (slow.length > 0)
        this.output.info(`slowest: ${slow.map((t) => `${t.name} ${t.seconds.toFixed(1)} s`).join(', ')}`);
      if (suite.reason !== undefined) this.output.info(suite.reason);
    } finally {
      group[Symbol.dispose]();
    }
    for (const warning of suite.warnings) this.output.warn(`${suite.name}: ${warning}`);
    for (const test of suite.flaky)
      this.annotate('warning', suite.name, test, 'flaky: failed, then passed; the failure was: ');
    if (suite.result === 'failed')
      for (const failure of suite.failures) this.annotate('error', suite.name, failure, '');
  }

  private annotate(
    level: 'error' | 'warning',
    suite: string,
    { name, message, place }: SuiteFailure,
    before: string,
  ): void {
    if (this.left[level] === 0) return;
    this.left[level] -= 1;
    const text = `${name}: ${before}${message}`.slice(0, 2_000);
    this.output.annotate(level, text, place === undefined ? undefined : { ...place, title: suite });
  }
}
