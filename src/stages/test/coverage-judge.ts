import { harmlessOneLine } from '../../child/lines';
import type { SuiteConfig } from '../../config/schema';
import { messageOf } from '../../errors';
import { parseCoverage, percent } from './coverage';
import { readForeign } from './reports/read';
import type { CoverageResult } from './result';

const round = (value: number) => Math.round(value * 100) / 100;

/**
 * Reads a suite's coverage and holds it to its limits.
 * @param last percent of lines at the last run; undefined where there is none to compare with.
 */
export async function judgeCoverage(
  config: NonNullable<SuiteConfig['coverage']>,
  path: string,
  last: number | undefined,
): Promise<{ readonly coverage: CoverageResult | undefined; readonly reason: string | undefined }> {
  try {
    const read = parseCoverage(await readForeign(path));
    const lines = percent(read.lines);
    const change = last === undefined ? undefined : round(lines - last);
    const coverage = {
      lines: round(lines),
      branches: read.branches === undefined ? undefined : round(percent(read.branches)),
      change,
    };
    if (config.minimum !== undefined && lines < config.minimum)
      return { coverage, reason: `${coverage.lines} % of lines are covered, fewer than ${config.minimum} %` };
    if (config.maximumDrop !== undefined && change !== undefined && -change > config.maximumDrop)
      return {
        coverage,
        reason: `coverage of lines fell by ${-change} points to ${coverage.lines} %, more than ${config.maximumDrop}`,
      };
    return { coverage, reason: undefined };
  } catch (error) {
    return {
      coverage: undefined,
      reason: `its coverage ${config.report} cannot be used: ${harmlessOneLine(messageOf(error)).slice(0, 500)}`,
    };
  }
}
