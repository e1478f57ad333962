import { createFence, type Fence, LeaseOver } from '../../src/aws/fence';
import type { Item, TableGateway, Update } from '../../src/aws/table';
import type { Clock } from '../../src/clock';
import type { RolloutDeps } from '../../src/rollout/aws';
import { acquire, type Current, LEASE_MS, type Lock, readCurrent } from '../../src/rollout/coordination';
import { guardianDefinition } from '../../src/rollout/guardian-definition';
import type { BackPlan } from '../../src/rollout/guardian-plan';
import { keepLease, whileHolding } from '../../src/rollout/lease';
import { requestCancel } from '../../src/rollout/requests';
import { seeded } from '../../sweep/plan';
import { type Machine, runAsl } from './asl-in-virtual-time';
import { handSet } from './lock-table';
import { type Harm, VirtualTime } from './virtual-time';

const PROCESSES = ['deploy-1', 'deploy-2', 'rollback'] as const;
const GUARDIAN = guardianDefinition({ tableName: 'rollout' }) as Machine;
/** What a machine's clock may be off before the product corrects it (AWS ms). */
const SKEW_MS = 3_000;
const STEPS = 4;

export const MET = ['takeovers', 'takenBack', 'harmed', 'lostReplies', 'lateReplies', 'fenced', 'stopsHeard'] as const;
export interface Played {
  /** What must never be. */
  readonly problems: readonly string[];
  /** Every change that DynamoDB or the load balancer carried out, in order. */
  readonly trace: readonly string[];
  readonly met: Record<(typeof MET)[number], number>;
}

/** What the guardian goes by: one service, with somebody to go back to. */
const planOf = (release: string): BackPlan => ({
  ...{ release, cluster: 'c', alarms: [], bakeLooks: 0 },
  services: [
    {
      ...{ service: 'app', ruleArn: 'rule', live: 'blue', idle: 'green', canGoBack: true },
      ...{ backActions: [], oldService: 'app-blue', newService: 'app-green' },
    },
  ],
});

type Change = 'weight' | 'back' | 'scale-down';

/** Two deployments and a rollback, with a guardian for each, on one environment, in an order that the seed gives. */
class World {
  readonly problems: string[] = [];
  readonly trace: string[] = [];
  readonly met = Object.fromEntries(MET.map((name) => [name, 0])) as Played['met'];
  private readonly time: VirtualTime;
  private readonly skew = new Map<string, number>();
  private readonly locks: Lock[] = [];
  private readonly guarded = new Set<string>();
  private readonly finished = new Set<string>();
  /** As the load balancer has it: the release whose new colour has weight, of a rollout that is not finished. */
  private exposed: string | undefined;
  /** As DynamoDB carried it out, counted beside the product. */
  private acquisitions = 0;
  private lines: string[] = [];
  private stopAsked: string | undefined;
  private isOver = false;
  /** Some worlds have no guardian: one's successor is the only help. */
  private readonly isGuarded: boolean;

  constructor(
    seed: number,
    private readonly table: TableGateway,
  ) {
    const random = seeded(seed);
    const harms = new Map<string, Harm>();
    for (const who of PROCESSES) {
      this.skew.set(who, (random() - 0.5) * 2 * SKEW_MS);
      const [what, at, ms] = [random(), 1 + Math.floor(random() * 60), random()];
      if (what < 0.3) harms.set(who, { at, frozenMs: Infinity });
      // From a hiccup to longer than any lease: it wakes with a right that may be somebody else's by then …
      else if (what < 0.55) harms.set(who, { at, frozenMs: 5_000 + ms * 2 * LEASE_MS });
      // … or is somebody else's in a moment.
      else if (what < 0.9) harms.set(who, { at, frozenMs: LEASE_MS - 10_000 + ms * 10_000 });
    }
    this.isGuarded = random() < 0.65;
    this.time = new VirtualTime(random, harms, random() < 0.5 ? 0.05 : 0.4);
  }

  async play(): Promise<Played> {
    for (const who of PROCESSES) {
      this.run(who).catch((error: unknown) => {
        // Refused by a holder; without an answer; or away for too long: each ends the process, and leaves what it had to others.
        if (error instanceof LeaseOver) this.met.fenced += 1;
        else if (!/holds this environment|socket hang up|lock was lost/.test(String(error)))
          this.problems.push(`${who}: ${String(error)}`);
      });
    }
    await this.time.playToTheEnd();
    this.isOver = true;
    await this.checkEnd();
    const { harmed, met } = this.time;
    return {
      problems: this.problems,
      trace: this.trace,
      met: { ...this.met, ...met, harmed: harmed.length },
    };
  }

  private async run(who: string): Promise<void> {
    const { time } = this;
    const clock = handSet(
      () => time.now + (this.skew.get(who) ?? 0),
      (ms, signal) => time.sleep(who, ms, signal),
    );
    const table = this.seenBy(who);
    await clock.sleep(time.random() * 90_000);
    if (who === 'rollback') await this.stopWhatRuns(table, clock);
    const fence = createFence(clock);
    const signal = new AbortController().signal;
    const { lock, before } = await acquire(table, clock, {
      ...{ release: who, owner: who, waitMs: 20 * 60_000, signal, fence },
    });
    this.locks.push(lock);
    const deps = { clock, output: { debug: () => undefined } } as unknown as RolloutDeps;
    if (before?.phase === 'rolling' || before?.phase === 'taking-back') {
      this.met.takeovers += 1;
      // At once where nothing of it was seen to have traffic; else as long as the load balancer takes to follow.
      await whileHolding(deps, lock, async () => {
        await this.change(who, fence, 'back', lock);
        if (time.random() < 0.5) await clock.sleep(15_000);
      });
      if (!(await again(() => lock.begin()))) return;
    }
    await this.rollOut(who, deps, lock, fence);
  }

  private async rollOut(who: string, deps: RolloutDeps, lock: Lock, fence: Fence): Promise<void> {
    const ended = new AbortController();
    const heard = { lost: false, cancelled: false };
    const beating = keepLease(deps, lock, ended.signal, {
      lost: () => (heard.lost = true),
      cancelled: () => (heard.cancelled = true),
      promoted: () => undefined,
    });
    try {
      if (!(await again(() => lock.journal({ phase: 'rolling', plan: planOf(who), note: `${who} plan` })))) return;
      this.startGuardian(who);
      for (let step = 1; step <= STEPS && !heard.cancelled; step += 1) {
        if (heard.lost || !(await again(() => lock.journal({ phase: 'rolling', note: `${who} ${step}` })))) return;
        await this.change(who, fence, 'weight', lock);
        await deps.clock.sleep(this.time.random() * 20_000);
      }
      if (heard.cancelled) {
        this.met.stopsHeard += 1;
        if (heard.lost || !(await again(() => lock.journal({ phase: 'rolling', note: `${who} back` })))) return;
        await this.change(who, fence, 'back', lock);
      }
      if (heard.lost || !(await again(() => lock.journal({ phase: 'rolling', note: `${who} end` })))) return;
      await again(() => lock.release_('done'));
    } finally {
      ended.abort();
      await beating;
    }
  }

  /** As the rollback command does: a living deployment is asked to stop; a silent one is taken over by acquiring. */
  private async stopWhatRuns(table: TableGateway, clock: Clock): Promise<void> {
    const first = readCurrent(await again(() => table.read()));
    if (first?.phase !== 'rolling') return;
    await again(() => requestCancel(table, first.release, 'rollback'));
    for (let now: Current | undefined = first; now?.release === first.release && now.phase === 'rolling';) {
      if (now.deadline < clock.now()) return;
      await clock.sleep(2_000);
      now = readCurrent(await again(() => table.read()));
    }
  }

  /** The table as a process reaches it: over the network, asked again as the SDK does, though not as often. */
  private seenBy(who: string): TableGateway {
    const call = <T>(carryOut: () => Promise<T>) =>
      this.isOver ? carryOut() : again(() => this.time.call(who, carryOut), 1);
    return {
      read: () => call(() => this.table.read()),
      update: (update) =>
        call(async () => {
          const answer = await this.table.update(update);
          if (answer !== 'refused') this.noted(who, update);
          return answer;
        }),
    };
  }

  /** A look, then a call that changes traffic or tasks; each attempt of that leaves where the fence lets it. */
  private async change(who: string, fence: Fence, what: Change, { nonce }: Lock): Promise<void> {
    await again(() => this.time.call(who, () => Promise.resolve()));
    await again(() => {
      fence.check('ModifyRule');
      return this.time.call(who, () => this.landed(who, what, nonce, 'rolling'));
    });
  }

  /** The moment in which a change takes effect: whose is the environment, by DynamoDB's own word? */
  private async landed(who: string, what: Change, nonce: string, phase: string): Promise<void> {
    const item = (await this.table.read()) ?? {};
    this.trace.push(`${who} ${what}`);
    if (item['nonce']?.S !== nonce || item['phase']?.S !== phase) {
      const holder = `${item['owner']?.S} (${item['phase']?.S}, of ${item['release']?.S}, by ${item['by']?.S})`;
      this.problems.push(`${who} made a change (${what}) while the environment was held by ${holder}`);
    }
    if (what === 'weight') this.exposed = who;
    else if (what === 'back') this.exposed = undefined;
    this.checkItem(item);
  }

  private checkItem(item: Item): void {
    const log = (item['log']?.L ?? []).map((line) => line.S?.split(' ').slice(1).join(' '));
    if (log.join() !== this.lines.join())
      this.problems.push(`the journal says [${log.join()}], written was [${this.lines.join()}]`);
    if (item['sequence']?.N !== String(this.acquisitions))
      this.problems.push(`sequence ${item['sequence']?.N} after ${this.acquisitions} acquisitions`);
    if (item['cancelBy']?.S !== this.stopAsked)
      this.problems.push(`a stop is asked for by ${item['cancelBy']?.S}, and was by ${this.stopAsked}`);
  }

  /** What DynamoDB carried out. */
  private noted(who: string, { expression, values }: Update): void {
    this.trace.push(`${who} ${expression.slice(0, 40)} ${values[':line']?.L?.[0]?.S ?? ''}`);
    if (expression.includes('+ :one')) this.acquisitions += 1;
    if (/REMOVE .*#log/.test(expression)) [this.lines, this.stopAsked] = [[], undefined];
    const line = values[':line']?.L?.[0]?.S;
    if (line !== undefined) this.lines.push(line.split(' ').slice(1).join(' '));
    if (expression.includes('cancelBy = :by')) this.stopAsked = values[':by']?.S;
    if (values[':phase']?.S === 'done') {
      this.finished.add(who);
      if (this.exposed === who) this.exposed = undefined;
    }
  }

  /** The product's own guardian, within AWS: nothing kills or freezes it. */
  private startGuardian(release: string): void {
    if (!this.isGuarded) return;
    this.guarded.add(release);
    const who = `guardian of ${release}`;
    const { time } = this;
    const update = async (parameters: Record<string, unknown>): Promise<void> => {
      const asked = {
        expression: String(parameters['UpdateExpression']),
        condition: String(parameters['ConditionExpression']),
        names: parameters['ExpressionAttributeNames'] as Update['names'],
        values: parameters['ExpressionAttributeValues'] as Update['values'],
      };
      if ((await this.table.update(asked)) === 'refused')
        throw Object.assign(new Error('refused'), { name: 'DynamoDB.ConditionalCheckFailedException' });
      this.noted(who, asked);
      if (asked.values[':back'] !== undefined) this.met.takenBack += 1;
    };
    const landed = (what: Change) => this.landed(who, what, 'guardian', 'taking-back');
    const deadline = new Date(time.now + LEASE_MS).toISOString();
    runAsl(
      GUARDIAN,
      { action: 'watch', release, deadline },
      {
        wait: (until) => {
          const ms = 'seconds' in until ? until.seconds * 1_000 : Date.parse(until.timestamp) - time.now;
          return time.sleep(undefined, Math.max(0, ms));
        },
        task: (resource, parameters) =>
          time.within<unknown>(20 + time.random() * 500, async () => {
            if (resource.endsWith('getItem')) return { Item: await this.table.read() };
            if (resource.endsWith('updateItem')) return update(parameters);
            return landed(resource.endsWith('modifyRule') ? 'back' : 'scale-down');
          }),
      },
    ).catch((error: unknown) => this.problems.push(`${who}: ${String(error)}`));
  }

  /** Free, or one's own that is left; no unfinished rollout has traffic; and the next one to come has it alone. */
  private async checkEnd(): Promise<void> {
    const item = (await this.table.read()) ?? {};
    const end = readCurrent(item);
    if (end !== undefined && this.acquisitions > 0) this.checkItem(item);
    const isFree = end?.phase === 'done' || end?.phase === 'taken-back';
    if (this.acquisitions > 0 && !isFree && (end?.phase !== 'rolling' || this.guarded.has(end.release)))
      this.problems.push(`at the end: ${end?.phase} of ${end?.release}, whose guardian had been started`);
    if (this.exposed !== undefined && (isFree || this.guarded.has(this.exposed)))
      this.problems.push(`at the end the unfinished ${this.exposed} has traffic`);
    const later = this.time.now + 2 * LEASE_MS;
    const { lock } = await acquire(
      this.table,
      handSet(() => later),
      {
        ...{ release: 'next', owner: 'next', waitMs: 0, signal: new AbortController().signal },
      },
    );
    const mine = await this.table.read();
    for (const old of this.locks) {
      const answers = [await old.beat(), await old.begin(), await old.release_('done')];
      if (answers.join() !== 'lost,false,false')
        this.problems.push(`${old.release} could still write: ${answers.join()}`);
    }
    if (mine?.['nonce']?.S !== lock.nonce || JSON.stringify(await this.table.read()) !== JSON.stringify(mine))
      this.problems.push('the next holder is not alone');
  }
}

/** Asks again where no answer came. */
async function again<T>(call: () => Promise<T>, times = 20): Promise<T> {
  for (let left = times; ; left -= 1) {
    try {
      return await call();
    } catch (error) {
      if (left === 0 || !/socket hang up/.test(String(error))) throw error;
    }
  }
}

/** Plays one seed on a fresh table. */
export const play = (seed: number, table: TableGateway): Promise<Played> => new World(seed, table).play();
