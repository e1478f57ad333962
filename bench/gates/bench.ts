import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { format, resolveConfig } from 'prettier';

import type { Bench } from '../support/bench';
import { HEALTHY_FACTOR } from './cells';
import { figures } from './figures';
import { page } from './page';
import { inProcesses } from './pool';
import { Results } from './results';
import { tables } from './tables';

const DEFAULT_RUNS = 200;
const PAGE = fileURLToPath(new URL('../../docs/gates.md', import.meta.url));

export const gates: Bench = {
  title:
    'how often the gates are wrong and how many failed answers they let through, beside Flagger, Argo Rollouts, Kayenta',
  run: async ({ runs = DEFAULT_RUNS, seed, workers, writeDocs, say, signal }) => {
    const results = new Results(runs, seed);
    const tasks = results.tasks();
    say(`gates: ${runs} deployments of each kind, ${runs * HEALTHY_FACTOR} of healthy ones; seed ${seed}`);
    let [done, told] = [0, Date.now()];
    await inProcesses(tasks, workers, signal, (task, tallies) => {
      results.put(task, tallies);
      done += 1;
      if (Date.now() - told < 10_000) return;
      told = Date.now();
      say(`gates: ${Math.round((100 * done) / tasks.length)} %`);
    });
    const all = figures(results);
    if (writeDocs) {
      const options = await resolveConfig(PAGE);
      writeFileSync(PAGE, await format(page(results, all), { ...options, parser: 'markdown' }));
      say('gates: docs/gates.md written');
    }
    return { figures: all, summary: tables(results) };
  },
};
