import { configSchema } from '../../../src/config/schema';
import { type Feed, planOf, runOurs } from '../ours';
import type { Outcome } from '../outcome';
import type { Stream, Traffic } from '../stream';
import { runArgo } from './argo';
import { runFlagger } from './flagger';
import { runKayenta } from './kayenta';
import { runOracle } from './oracle';

/** A way to judge a deployment; every rule is given the same streams. */
export interface Rule {
  readonly title: string;
  readonly family: 'ours' | 'other' | 'mark';
  /** Long ones are played on every so many streams only. */
  readonly every: number;
  readonly run: (traffic: Traffic, stream: Stream) => Outcome;
}

/** The product's defaults, as its own schema gives them. */
export const { rollout } = configSchema.parse({
  app: 'bench',
  services: { web: { path: '/*', port: 80 } },
  environments: { production: {} },
});
const plan = planOf(rollout);
/** What interval: 5m gives, for small differences. */
const patient = planOf({ ...rollout, interval: 300_000 });
const weights = plan.steps.slice(0, -1);
const steps = { weights, intervalSeconds: plan.intervalMs / 1_000 };
const [MINUTE, HOUR] = [60, 3_600];
/** Rules that take long are played on every so many streams only. */
export const LONG = 10;

const FEEDS: Readonly<Record<Feed, string>> = {
  live: 'counts at once',
  app: 'application metrics',
  alb: 'load balancer metrics only',
};
export const LOOKS = [4, 60] as const;

export const oursId = (feed: Feed, lookSeconds: number, probesSee = false) =>
  `ours.${feed}.${lookSeconds}s${probesSee ? '.seen' : ''}`;

const ours = (feed: Feed, lookSeconds: number, probesSee = false): [string, Rule] => [
  oursId(feed, lookSeconds, probesSee),
  {
    title: `ez-deploy, ${FEEDS[feed]}, a look every ${lookSeconds} s${probesSee ? ', probes see what users see' : ''}`,
    family: 'ours',
    every: 1,
    run: (traffic, stream) => runOurs({ plan, gates: rollout.gates, lookSeconds, feed, probesSee }, traffic, stream),
  },
];
const other = (id: string, title: string, run: (stream: Stream) => Outcome, every = 1): [string, Rule] => [
  id,
  { title, family: 'other', every, run: (_traffic, stream) => run(stream) },
];

const flagger = (threshold: number) => (stream: Stream) =>
  runFlagger({ ...steps, threshold, minSuccessRate: 99 }, stream);
const argo = (measureSeconds: number, failureLimit: number, intervalSeconds: number) => (stream: Stream) =>
  runArgo({ weights, intervalSeconds, measureSeconds, failureLimit, minSuccessRate: 0.95 }, stream);
const kayenta = (held: readonly number[], intervalSeconds: number, runSeconds: number) => (stream: Stream) =>
  runKayenta({ weights: held, intervalSeconds, runSeconds, marginal: 75, pass: 95 }, stream, stream.random(3));

/** By id, in the order of the tables. */
export const RULES: ReadonlyMap<string, Rule> = new Map([
  ...(Object.keys(FEEDS) as Feed[]).flatMap((feed) => LOOKS.map((look) => ours(feed, look))),
  [
    'ours.live.4s.5m',
    {
      title: 'ez-deploy, counts at once, a look every 4 s, steps of 5 minutes',
      family: 'ours',
      every: LONG,
      run: (traffic, stream) =>
        runOurs(
          { plan: patient, gates: rollout.gates, lookSeconds: 4, feed: 'live', probesSee: false },
          traffic,
          stream,
        ),
    },
  ],
  ours('app', 4, true),
  ours('alb', 4, true),
  other('flagger.5', 'Flagger, example: threshold 5, interval 1m', flagger(5)),
  other('flagger.1', 'Flagger, strict: threshold 1 (default), interval 1m', flagger(1)),
  other('argo.docs', 'Argo Rollouts, example: interval 5m, failureLimit 3, 10-minute steps', argo(300, 3, 600)),
  other('argo.60s', 'Argo Rollouts, interval 60s, failureLimit 3, our steps', argo(MINUTE, 3, MINUTE)),
  other(
    'argo.strict',
    'Argo Rollouts, strict: interval 60s, failureLimit 0 (default), our steps',
    argo(MINUTE, 0, MINUTE),
  ),
  other('kayenta.docs', 'Kayenta, documentation: 3 runs of 1 h at 10 %', kayenta([10], 3 * HOUR, HOUR), LONG),
  other('kayenta.10m', 'Kayenta, short: our weights, one run of 10 minutes each', kayenta(weights, 600, 600)),
  [
    'oracle',
    {
      title: 'the mark: a test that is told both error rates',
      family: 'mark',
      every: 1,
      run: (traffic, stream) => runOracle({ ...steps, lookSeconds: 4, falseRollbackRate: 0.01 }, traffic, stream),
    },
  ],
]);
