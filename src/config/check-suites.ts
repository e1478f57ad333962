import { checkGraph } from './check-graph';
import type { Checked } from './checks';
import type { Finding, Path } from './path';
import type { SuiteConfig } from './schema-suites';

/** What a suite's keys say against each other. */
function checkSuite(name: string, suite: SuiteConfig): Finding[] {
  const at: Path = ['test', 'suites', name];
  const findings: Finding[] = [];
  const wrong = (path: Path, what: string, fix: string) => findings.push({ at: [[...at, ...path], at], what, fix });
  if ((suite.run === undefined) === (suite.load === undefined)) {
    const both = suite.run !== undefined;
    wrong(
      both ? ['load'] : [],
      both ? 'has run and load; a suite is one or the other' : 'has neither run nor load: there is nothing to do',
      both ? 'make two suites of it; needs can order them' : 'write its command under run:',
    );
  }
  if (suite.load !== undefined) {
    if ((suite.load.start === undefined) === (suite.load.url === undefined))
      wrong(
        ['load'],
        suite.load.url === undefined ? 'does not say what is loaded' : 'has both start and url',
        'give start (a command that listens on PORT) or url',
      );
    if (suite.shards > 1)
      wrong(['shards'], 'a load cannot be split into shards', 'leave it out, and raise connections');
  }
  if (suite.shards > 1) {
    const files = [suite.junit, ...suite.reports].filter((file) => file !== undefined);
    for (const file of files) {
      if (file.includes('{shard}')) continue;
      wrong(['shards'], `its shards would write the same report ${file}`, 'put {shard} into its name, also in run');
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
      wrong(['reports'], `${file} has * in a folder`, '* may stand in the file name only');
  }
  return findings;
}

/** Everything about suites: their order, and each by itself. */
export function checkSuites({ config, suiteNames }: Checked): Finding[] {
  const suites = Object.entries(config.test.suites);
  const edges = new Map(suites.map(([name, suite]) => [name, suite.needs]));
  return [
    ...checkGraph(edges, suiteNames, (name) => ['test', 'suites', name, 'needs'], 'suite'),
    ...suites.flatMap(([name, suite]) => checkSuite(name, suite)),
  ];
}
