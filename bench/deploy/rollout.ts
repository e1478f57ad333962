import { DELAYS } from '../../src/rehearsal/kernel/delays';
import { type Ended, openGround } from '../../sweep/ground';
import { startLoad } from '../../sweep/load';
import { measured, type Measured } from './measured';

/** Slow enough that the product's own work, which counts as often, stays small beside AWS's. */
const FACTOR = 4;
const STEP_SECONDS = 60;
const STEPS = [10, 50, 100];

const seconds = (ms: number) => ms / 1_000;
/** Task start at AWS: the service scheduler's round and Fargate's own start. */
const TASK_START = seconds(DELAYS.serviceScheduler + DELAYS.taskPending + DELAYS.taskPull + DELAYS.taskActivating);

/**
 * What nobody can avoid in a release without migrations: the tasks' start, their registration, the test rule's and each shift's
 * propagation, and the time each step is watched for. One health check passes the moment it is made.
 */
const UNAVOIDABLE =
  TASK_START +
  seconds(DELAYS.targetRegistration) +
  seconds(DELAYS.rulePropagation) * (1 + STEPS.length) +
  STEP_SECONDS * (STEPS.length - 1);

const time = (text: unknown): number => Date.parse(String(text));
const good = (ended: Ended, result: string): Record<string, unknown> => {
  if (ended.json?.['result'] !== result)
    throw new Error(`${String(ended.json?.['result'])} instead of ${result}: ${ended.stderr}`);
  return ended.json;
};

/** A default production release of one service, then a warm and a cold rollback. */
export const rollout = measured(
  'a default production release over the waits nobody can avoid; warm and cold rollback',
  async (say) => {
    const ground = await openGround(FACTOR, (text) =>
      text
        .replace(/steps: .*/, `steps: [${STEPS.join(', ')}]`)
        .replace(/interval: .*/, `interval: ${STEP_SECONDS}s`)
        .replace(/bake: .*/, 'bake: 10m'),
    );
    const load = startLoad(ground.info.application, ground.posts);
    const figures: Measured[] = [];
    try {
      ground.tap.arm(undefined);
      const release = good(await ground.victim(ground.deploy()).ended, 'succeeded');
      const took = (FACTOR * (time(release['endedAt']) - time(release['startedAt']))) / 1_000;
      say(`deployment: ${took.toFixed(1)} AWS s, unavoidable ${UNAVOIDABLE} s`);
      figures.push(
        {
          name: 'deployment over unavoidable waits',
          value: took / UNAVOIDABLE,
          unit: '',
          atMost: 1.05,
          how: `${took.toFixed(0)} s over ${UNAVOIDABLE} s at clock factor ${FACTOR}, steps ${STEPS.join(', ')}`,
        },
        {
          name: 'API calls per deployment',
          value: ground.tap.seen().length,
          unit: 'calls',
          how: 'one service, three steps',
        },
      );
      const back = async (name: string, args: readonly string[], atMost: number, how: string) => {
        const from = Date.now();
        const record = good(await ground.victim(args).ended, 'rolled-back-manually');
        const at = time((record['rollback'] as Record<string, unknown>)['trafficBackAt']);
        figures.push({ name, value: (FACTOR * (at - from)) / 1_000, unit: 'AWS s', atMost, how });
      };
      await back(
        'warm rollback',
        ['rollback'],
        15,
        'from the command’s start to traffic confirmed back, Node’s start included',
      );
      // The guardian scales the bad version down at once: going to it again is cold.
      await new Promise((done) => setTimeout(done, 20_000));
      await back('cold rollback', ['rollback', '--to', '2'], TASK_START + 15, 'the same; the old tasks are gone');
    } finally {
      const { lost, requests } = await load.stop();
      figures.push({ name: 'requests lost meanwhile', value: lost.length, unit: '', atMost: 0, how: `of ${requests}` });
      await ground.close();
    }
    return figures;
  },
);
