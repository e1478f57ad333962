import { checkGraph } from './check-graph';
import type { Checked } from './checks';
import { type Finding, type Path, shown, valueAt } from './path';
import type { SuiteConfig } from './schema-suites';

/** What a suite's keys say against each other. */
function checkSuite(name: string, suite: SuiteConfig, written: unknown): Finding[] {
  const at: Path = ['test', 'suites', name];
  const findings: Finding[] = [];
  const wrong = (path: Path, what: string, fix: string) => findings.push({ at: [[...at, ...path], at], what, fix });
  // By what was written: a value that is wrong in itself has been told, and is not missing as well.
  const has = (...path: string[]) => valueAt(written, [...at, ...path]) !== undefined;
  if (has('run') && has('load'))
    wrong(['load'], `suite "${shown(name)}" has both run and load`, 'make two suites of it; needs can order them');
  if (!has('run') && !has('load'))
    wrong([], `suite "${shown(name)}" has nothing to run`, 'add run: with its command, or load:');
  if (suite.load !== undefined) {
    const [start, url] = [has('load', 'start'), has('load', 'url')];
    if (start && url) wrong(['load', 'url'], 'the load has both start and url', 'leave one of them out');
    if (!start && !url)
      wrong(['load'], 'the load does not say what is loaded', 'give start (a command that listens on PORT) or url');
    if (suite.shards > 1)
      wrong(['shards'], 'a load cannot be split into shards', 'leave it out, and raise connections');
  }
  if (suite.shards > 1) {
    const files = [suite.junit, ...suite.reports].filter((file) => file !== undefined);
    for (const file of files) {
      if (file.includes('{shard}')) continue;
      wrong(
        ['shards'],
        `its shards would write the same report ${shown(file)}`,
        'put {shard} into its name, also in run',
      );
    }
  }
  if (suite.shards > 1 && suite.coverage !== undefined)
    wrong(['coverage'], 'coverage of shards cannot be added up', 'measure it in a suite without shards');
  for (const file of suite.reports) {
    if (
      file
        .split('/')
        .slice(0, -1)
        .some((folder) => folder.includes('*'))
    )
      wrong(['reports'], `${shown(file)} has * in a folder`, '* may stand in the file name only');
  }
  return findings;
}

/** Everything about suites: their order, and each by itself. */
export function checkSuites({ config, file, suiteNames }: Checked): Finding[] {
  const suites = Object.entries(config.test.suites);
  const edges = new Map(suites.map(([name, suite]) => [name, suite.needs]));
  return [
    ...checkGraph(edges, suiteNames, (name) => ['test', 'suites', name, 'needs'], 'suite'),
    ...suites.flatMap(([name, suite]) => checkSuite(name, suite, file)),
  ];
}
