import type { Figure } from '../support/bench';
import { HEALTHY_FACTOR } from './cells';
import type { Results } from './results';
import { LONG, rollout } from './rules/all';
import { allServed, wrongTable } from './tables';

const rounded = (value: number) => Math.round(value * 100) / 100;

function limits(figures: readonly Figure[]): string {
  const rows = figures
    .filter((f) => f.limit !== undefined)
    .map(
      (f) =>
        `| \`${f.name}\` | ${f.text} | ${rounded(f.value)} ${f.unit} | ${String(f.sense)} ${String(f.limit)} | ${f.holds === true ? 'kept' : '**not kept**'} |`,
    );
  return ['| figure | of what | measured | limit | |', '| --- | --- | --: | --: | --- |', ...rows].join('\n');
}

function without(figures: readonly Figure[]): string {
  const rows = figures
    .filter((f) => f.limit === undefined && !f.name.endsWith('.inconclusive'))
    .map((f) => `| \`${f.name}\` | ${f.text} | ${rounded(f.value)} ${f.unit} |`);
  return ['| figure | of what | measured |', '| --- | --- | --: |', ...rows].join('\n');
}

/** docs/gates.md. */
export function page(results: Results, figures: readonly Figure[]): string {
  const { steps, gates } = rollout;
  const seconds = rollout.interval / 1_000;
  return `# The gates, measured

<!-- Written by \`npm run bench -- gates --write-docs\`; change bench/gates/page.ts, not this. -->

How often the gates take a good version back, and how many failed answers of a bad one they let through: random deployments played
through the rollout's own state machine and gate (\`src/rollout/machine.ts\`, \`gate.ts\`, \`sequential.ts\`), beside the rules of three other tools on the
same answers.

These figures: seed ${results.seed}, ${results.runs} deployments of each kind with a worse version, ${results.runs * HEALTHY_FACTOR} with one that is no worse (a ${LONG}th of
them for rules that take long: three hours, or steps of 5 minutes). Again: \`npm run bench -- gates --runs ${results.runs} --seed ${results.seed} --write-docs\`; \`--json\` for a program. With fewer runs
(\`npm run bench -- gates\`) it takes about a minute.

## How the gate decides

While a step is observed, the gate looks every 4 seconds and at once when the step begins. It counts answers and failed answers of both
versions, from the application's own metrics (about 10 seconds late), from the load balancer's (whole minutes, 90 seconds late), and
from its own probes of the new version (at once).

**It bets.** At every look it bets that the new version is worse than the old, by several amounts at once: twice, four, ten and thirty
times the old version's odds of failing, and rates of 3, 20 and 90 %. The bets are made before the new answers are opened, and the
odds are fair if the new version is no worse: nobody can then expect to win. The winnings are the evidence. If the new version is no
worse, the chance that they _ever_ reach 100 times the stake is at most 1 in 100, at whatever error rate and however often one looks
(Ville's inequality). So it may look every 4 seconds without being wrong more often than if it looked once; a fixed threshold or an ordinary
test cannot. A second family of bets holds the new version against the absolute limits (\`errorRate\` ${gates.errorRate} %, \`slowShare\` ${gates.slowShare} %).

**One rate for all.** \`falseRollbackRate\` (${gates.falseRollbackRate * 100} %) is shared by the services of a deployment and by their sources: with application metrics three
quarters go to these. Within one source the tests (errors and slow answers, against the old version and against the limit) see the same
answers at the same moment; their winnings are averaged, which keeps the guarantee and is faster than giving each a share.

**Probes first.** Each step begins with four probes at once. A version that fails everything is known by these alone, before any metric can tell.

**No evidence is no pass.** A step passes when its ${seconds} seconds are over, one source has seen ${gates.minimumSamples} answers of the new version in it, and nothing speaks
against it. Otherwise it gets one extension, then the configured end. Such ends are counted apart below ("for want of evidence").

Sources: Turner, Ly, Grünwald, "Generic E-variables for exact sequential k-sample tests that allow for optional stopping", J. Stat. Plan. Inference
230 (2024), arXiv:2106.02693; Vovk, Wang, "E-values: calibration, combination and applications", Ann. Stat. 49 (2021), arXiv:1912.06116. Formulas and
proofs' conditions are in the comments of \`sequential.ts\` and \`gate.ts\`.

## What is played

Requests arrive at random (Poisson), 5, 50 or 500 a second; each answer fails at random at its version's rate. Old version: 0.05 % or 1 % failed. New
version: as the old one, or 0.05, 0.5, 2, 10, 100 %. Both are slow as often as the old version fails, so that the test of slow answers has its chance to be
wrong too. Weights ${steps.join(' → ')} %, ${seconds} s each, the product's defaults. Every rule gets the same answers in the same seconds at a weight. Served are failed answers of the
new version until traffic is taken back, from the moment the weight is set; a version that passes is charged with one minute at 100 %.

Our gate is played with each feed, with probes that do **not** see what is bad about the new version (they ask one path, users many), and where it
says so with probes that see what users see:

- **counts at once**: no delay. This is how every other rule gets its counts here, so these rows compare with theirs;
- **application metrics**: weights act after 3 s, counts come 8 s late (the figures of the rehearsal, from AWS's documentation and reports);
- **load balancer metrics only**: whole minutes, 90 s late, no slow answers: what a service without own metrics has.

## Limits, kept or not

${limits(figures)}

Without a limit, for the record:

${without(figures)}

What cannot be had:

- With metrics 8 s late, 50 requests/s at 10 % serve 40 answers of the new version before the first of them can be known: at 100 % errors 40 failed ones unless
  a probe sees it, at 10 % four. The limits on served answers are therefore held with counts at once, and for late metrics where probes can see a
  version that fails everything.
- Telling 2 % from 1 % takes more answers than two steps of a minute have at 50 requests/s. "No test finds more" is the bound for any test with
  1 % false rollbacks that looks once, at the end, and is told both rates (Neyman, Pearson); the mark's rows are Wald's sequential test told both rates, on counts at
  once. Ours knows neither rate and looks all the time; what that costs in small differences, time pays for: see the rows with steps of 5 minutes
  (\`rollout.interval: 5m\`).
- At 5 requests/s the first step has about 30 answers in its minute: it takes the extension, in which probes fill in (34 in the first minute, 64 in two).
- Without metrics of its own a service is judged by the load balancer's, which come when a step is nearly over: what probes cannot see is then found in the next
  step, if at all. Configure \`metricsNamespace\`.

## How often a good version is taken back

The worst of all three rates and of all versions that are no worse than the old.

${wrongTable(results)}

A rule with a fixed threshold can be right at one error rate of the old version and is wrong at another: Flagger's 99 % leaves no slack at all over an old version
that itself fails 1 %.

## What is found, and what is served

Each cell: share of deployments taken back for what was seen · failed answers served, median.

${allServed(results)}

## The other rules

Taken from the tools' documentation and sources; where something had to be chosen, in their favour. Sources are cited in \`bench/gates/rules/\`.

- **Flagger**: success rate of the last minute at least 99 %, checked every minute; a failed check holds the weight, and a round after the \`threshold\`-th
  failed check traffic goes back. Example of its documentation (threshold 5) and the default (1).
- **Argo Rollouts**: success rate at least 95 %, aborted at more than \`failureLimit\` failed measurements. The documentation's example (every 5 minutes, limit 3,
  10-minute pauses), the same every minute on our steps (which end before a fourth measurement: it cannot act), and every minute with limit 0 (the default).
- **Kayenta**: Mann–Whitney test on error rates a minute against a baseline of the same size, 98 % interval, a quarter of the estimate as tolerance, scores 75 and 95.
  The documentation's starting point (3 hours in runs of one), and runs of 10 minutes at our weights. Where most minutes have no error (5 requests/s) its verdict
  hangs on the rounding of a solver; that is read as Pass here, so it is never wrong there and finds little.

Argo's example and Kayenta hold each weight for many minutes, so they see far more answers than our steps have, and serve them: compare both numbers of a cell.
`;
}
