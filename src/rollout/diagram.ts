import { isGoingBack, reduce, start } from './machine';
import type { Effect, Event, Phase, PlannedRolling, PlannedService, RolloutPlan, RolloutState, Reduced } from './types';

/** One way from a phase to another, and what led there. */
interface Transition {
  readonly from: Phase;
  readonly to: Phase;
  readonly causes: Set<string>;
}

const service = (name: string, first: boolean, migrates: boolean): PlannedService => ({
  name,
  live: 'blue',
  idle: 'green',
  first,
  count: 2,
  migrates,
});
const plan = (services: PlannedService[], onInconclusive: RolloutPlan['onInconclusive']): RolloutPlan => ({
  release: 'r',
  services,
  steps: [10, 50, 100],
  intervalMs: 10,
  extensionMs: 10,
  bakeMs: 10,
  onInconclusive,
});
const worker = (wave: number): PlannedRolling => ({
  name: 'w',
  kind: 'worker',
  first: false,
  count: 1,
  migrates: false,
  wave,
});
/** Plans that together reach every branch. */
const PLANS: readonly RolloutPlan[] = [
  plan([service('a', false, true)], 'rollback'),
  plan([service('a', false, false)], 'continue'),
  plan([service('a', true, false)], 'rollback'),
  { ...plan([service('a', false, false)], 'rollback'), approvals: [10], approvalMs: 10 },
  { ...plan([service('a', false, false)], 'rollback'), rolling: [worker(0)], schedules: ['c'] },
  { ...plan([service('a', false, false)], 'rollback'), rolling: [worker(1)] },
  { ...plan([], 'rollback'), rolling: [worker(0)] },
];

/** Everything that can happen in a state, with the word for it. */
function happenings(state: RolloutState): (readonly [string, Event])[] {
  const at = (state.observeUntil ?? 0) + 1;
  const id = state.pending?.id ?? 0;
  const judged = (verdict: 'pass' | 'fail' | 'inconclusive'): Event => ({
    type: 'Judged',
    at,
    id,
    judgements: ['a', 'w'].map((service) => ({ service, verdict, evidence: [] })),
  });
  const common: (readonly [string, Event])[] = [
    ['cancelled', { type: 'Cancel', at, reason: 'x' }],
    ['lock lost', { type: 'LockLost', at, reason: 'x' }],
    ['foreign change', { type: 'ForeignChange', at, what: 'x' }],
    ['failed', { type: 'EffectFailed', at, id, reason: 'x' }],
  ];
  if (state.phase === 'awaiting')
    return [
      ...common,
      ['promoted', { type: 'Promoted', at, step: state.step, by: 'x' }],
      ['fail', judged('fail')],
      ['time over', judged('pass')],
    ];
  if (state.phase !== 'observing') return [...common, ['done', { type: 'EffectSucceeded', at, id }]];
  return [...common, ['pass', judged('pass')], ['fail', judged('fail')], ['inconclusive', judged('inconclusive')]];
}

/** What makes two states the same for the diagram. */
const keyOf = ({ phase, step, exposed, started, rolled, extended, attempts, takeBackAt, outcome }: RolloutState) =>
  JSON.stringify([phase, step, exposed, started, rolled, extended, attempts, takeBackAt !== null, outcome]);

/** Explores the machine itself: every reachable state, every kind of event. */
function explore(): { transitions: Transition[]; effects: Map<Phase, Effect['kind']> } {
  const found = new Map<string, Transition>();
  const effects = new Map<Phase, Effect['kind']>();
  for (const one of PLANS) {
    const seen = new Set<string>();
    const queue: Reduced[] = [start(one)];
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      const { state } = next;
      if (state.pending !== null) effects.set(state.phase, state.pending.kind);
      if (seen.has(keyOf(state))) continue;
      seen.add(keyOf(state));
      for (const [cause, event] of happenings(state)) {
        const reduced = reduce(state, event);
        queue.push(reduced);
        if (reduced.state.phase === state.phase) continue;
        const key = `${state.phase} ${reduced.state.phase}`;
        const transition = found.get(key) ?? { from: state.phase, to: reduced.state.phase, causes: new Set() };
        transition.causes.add(cause);
        found.set(key, transition);
      }
    }
  }
  return { transitions: [...found.values()], effects };
}

/** The diagram leaves out what would connect everything with everything; the text below it says so. */
const drawn = (causes: ReadonlySet<string>) => [...causes].filter((c) => c !== 'lock lost').sort();

/** Phases in the order in which a good release, and then the way back, goes through them. */
const ORDER: readonly Phase[] = [
  'registering',
  'migrating',
  'scaling-up',
  'waiting-ready',
  'smoking',
  'guarding',
  'rolling',
  'shifting',
  'confirming',
  'observing',
  'awaiting',
  'switching',
  'restoring',
  'beginning-bake',
  'recording',
  'releasing',
  'taking-back',
  'confirming-back',
  'rolling-back',
  'scaling-down',
  'restoring-back',
  'recording-back',
  'releasing-back',
  'done',
];

const idOf = (phase: Phase) => phase.replace('-', '_');

/** The state diagram in mermaid, read off the machine by walking through it. */
export function rolloutDiagram(): string {
  const { transitions, effects } = explore();
  const rank = ({ from, to }: Transition) => ORDER.indexOf(from) * ORDER.length + ORDER.indexOf(to);
  const states = ORDER.map((phase) => {
    const effect = effects.get(phase);
    return `  state "${phase}${effect === undefined ? '' : ` · ${effect}`}" as ${idOf(phase)}`;
  });
  const edges = transitions
    .filter(({ causes }) => drawn(causes).length > 0)
    .sort((a, b) => rank(a) - rank(b))
    .map(({ from, to, causes }) => `  ${idOf(from)} --> ${idOf(to)} : ${drawn(causes).join(', ')}`);
  return ['stateDiagram-v2', ...states, `  [*] --> ${idOf('registering')}`, ...edges, `  ${idOf('done')} --> [*]`].join(
    '\n',
  );
}

/** Phases that go forward and back, each with its effect: the table below the diagram. */
function phaseTable(): string {
  const { effects } = explore();
  const rows = ORDER.filter((p) => p !== 'done').map(
    (p) => `| ${p} | ${effects.get(p) ?? '–'} | ${isGoingBack(p) ? 'back' : 'forward'} |`,
  );
  return ['| phase | effect asked for | way |', '|---|---|---|', ...rows].join('\n');
}

/** docs/rollout.md, whole. */
export function rolloutPage(): string {
  return `# The rollout

<!-- generated from src/rollout/diagram.ts by npm run generate: do not edit -->

A rollout is a pure state machine (\`src/rollout/machine.ts\`): \`reduce(state, event)\` answers with the next state and the effects that
are wanted now. The driver executes one effect at a time, journals its intent before and reports its outcome as an event. This
page is read off the machine by walking through every state that it can reach.

\`\`\`mermaid
${rolloutDiagram()}
\`\`\`

${phaseTable()}

A phase with nothing to do is passed through: no migrations, nothing started that could be scaled down, no old version to go back to.
Left out of the diagram: a **lost lock** leads from every phase to \`done\`, because somebody else is writing by then.

## What holds in every run

- The new colour gets traffic only when its tasks are healthy and the smoke tests have passed.
- Traffic first: on the way back all services' weights go to the old colour in one effect and are confirmed, before anything is scaled down.
- No colour with a weight above 0 is scaled down.
- Every run ends with each service's traffic on one colour. The exceptions are said in the outcome: traffic that could not be taken back
  in five attempts, and a lost lock, are the guardian's, which still holds the deadline; the lock is then not released.
- A first release goes straight to 100 %, unjudged (\`not-judged\`), after readiness and smoke. When another service of the same release
  takes everything back, it stays: there is no old version to go to.
- Once the last step is confirmed nothing is undone any more by this rollout; a cancellation is noted. The bake is the guardian's.

## Outcomes

| outcome | when |
|---|---|
| succeeded | every service has all its traffic on the new version, confirmed |
| failed | something failed before any traffic moved; or somebody else changed the weights; or the lock was lost; or the traffic could not be confirmed back |
| rolled-back | something failed after traffic may have moved, and it was confirmed back |
| cancelled | cancelled; traffic that had moved was confirmed back |

## Somebody else's hand

Weights that this rollout did not set stop it. A service that the other hand put whole on one colour is left as it is, tasks included;
every other service goes back to its old colour, because nobody would watch a split that is left behind. The outcome is \`failed\`, with
the rule and both weights in the reason.

## Gates

Each step is judged every few seconds for each service that has an old version to compare with (\`src/rollout/gate.ts\`).

- **At once:** a task of the new version that stopped on its own, an unhealthy target, an alarm that was not in ALARM before.
- **By count:** failed and slow answers, from each source by itself (the application's metrics, the load balancer's, own probes), since the
  same answer may be in two of them. Against the limits \`errorRate\` and \`slowShare\`, and against the old version, by tests that stay valid
  however often one looks (\`src/rollout/sequential.ts\`); all of a release's tests together keep \`falseRollbackRate\`. Measured:
  [gates.md](gates.md).
- **By figures of your own:** \`rollout.gates.queries\`, a Prometheus query or a CloudWatch metric with a limit; as many askings in a row as
  \`failures\` says decide. Without data the step does not pass. A query that Prometheus refuses ends the deployment before anything changes.
- **Pass:** the step's time is over, \`minimumSamples\` answers of the new version were seen in this step by one source, and nothing speaks
  against it. **Inconclusive:** one extension, then \`onInconclusive\`.

## Promotion by a person

After the weights in \`rollout.approvals\` the release waits for \`ez-deploy promote\` (or the workflow of that name) before it goes on. Every gate
goes on judging meanwhile, and traffic goes back when one fails or when \`approvalTimeout\` is over.

The last step is not observed by the rollout: it is confirmed, and the bake begins.
`;
}
