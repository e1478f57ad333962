import { randomUUID } from 'node:crypto';

import { CALL_TIMEOUT_MS } from '../aws/clients';
import type { Fence } from '../aws/fence';
import type { Item, TableGateway } from '../aws/table';
import type { Clock } from '../clock';
import { StageError } from '../errors';
import type { BackPlan } from './guardian-plan';
import { readRequests, type Requests } from './requests';
import type { RolloutState } from './types';

/** How long a holder may be silent before the guardian, or another deployment, takes over. AWS ms. */
export const LEASE_MS = 60_000;

/**
 * How long a guardian that has claimed a rollout is left to it: rules, spread, tasks, and some of them tried again; 17 s are seen.
 * Its successor may use the colour that it is about to scale down. AWS ms, from the deadline on.
 */
const GUARDIAN_MS = 60_000;

/**
 * State of the one coordination item:
 * rolling (held, until its deadline) · taking-back (the guardian is at it) · baking · done · taken-back (by the guardian).
 */
export const ITEM_PHASES = ['rolling', 'taking-back', 'baking', 'done', 'taken-back'] as const;
export type ItemPhase = (typeof ITEM_PHASES)[number];

/** Ids of runs of `ez-deploy contract` begin with this: they hold the lock and are no rollout. */
export const CONTRACT_RUN = 'contract-';

/** What the item says, read for people and for recovery. */
export interface Current {
  readonly release: string;
  readonly phase: ItemPhase;
  readonly owner: string;
  readonly sequence: number;
  /** AWS ms. */
  readonly deadline: number;
  readonly since: number;
  readonly plan: BackPlan | undefined;
  readonly machine: RolloutState | undefined;
  readonly by: string | undefined;
}

export function readCurrent(item: Item | undefined): Current | undefined {
  if (item === undefined) return undefined;
  const json = <T>(key: string): T | undefined => {
    const text = item[key]?.S;
    return text === undefined || text === '' ? undefined : (JSON.parse(text) as T);
  };
  return {
    release: item['release']?.S ?? '',
    phase: (item['phase']?.S ?? 'done') as ItemPhase,
    owner: item['owner']?.S ?? '',
    sequence: Number(item['sequence']?.N ?? 0),
    deadline: Date.parse(item['deadline']?.S ?? ''),
    since: Date.parse(item['since']?.S ?? ''),
    plan: json<BackPlan>('plan'),
    machine: json<RolloutState>('machine'),
    by: item['by']?.S,
  };
}

export interface Acquired {
  readonly lock: Lock;
  /** What was there before: a dead runner's rollout has to be settled first. */
  readonly before: Current | undefined;
}

/** The right to change this environment. Every write is conditional on the nonce, so a holder that was replaced writes nothing. */
export interface Lock {
  readonly nonce: string;
  readonly release: string;
  /**
   * Journals an intent with the state it comes from, and moves the deadline: an effect is sent right after, so the lease always
   * outlives the call. False: the lock is lost, and nothing may be sent.
   */
  journal(entry: { phase: ItemPhase; machine?: RolloutState; plan?: BackPlan; note: string }): Promise<boolean>;
  /**
   * Makes the item this release's own, when what a dead holder left behind has been settled: its plan and journal go.
   * False: the lock is lost.
   */
  begin(): Promise<boolean>;
  /** Moves the deadline; `lost` where somebody else has the lock, else what people asked of this rollout meanwhile. */
  beat(): Promise<'lost' | Requests>;
  /** Ends the holding; `baking` leaves the guardian in charge until `until` (AWS ms). False: it was lost before. */
  release_(phase: 'baking' | 'done', until?: number): Promise<boolean>;
}

const iso = (ms: number) => new Date(ms).toISOString();

/** A silent holder's calls may still be on their way this long after its lease (wall limit of a call, in AWS time). */
const marginMs = (clock: Clock) => CALL_TIMEOUT_MS * clock.factor;

function refused(current: Current | undefined, clock: Clock): StageError {
  const since =
    current === undefined || Number.isNaN(current.since) ? '' : ` since ${iso(clock.toWall(current.since))}`;
  return new StageError({
    stage: 'deploy',
    message: `another deployment holds this environment: ${current?.release ?? 'unknown'} by ${current?.owner ?? 'unknown'}${since}`,
    hint: 'wait for it (rollout.lockWait), see ez-deploy status, or run ez-deploy resume if its runner is dead',
  });
}

/** Who wants the lock. */
export interface Applicant {
  readonly release: string;
  readonly owner: string;
  /** How long to wait for another holder, AWS ms. */
  readonly waitMs: number;
  readonly signal: AbortSignal;
  /** Takes this release's lock at once, lease or not: only its own post step may, which runs when its process is dead. */
  readonly deadRelease?: string;
  /** A bake that is under way is not ended: waits for it as for a rollout. */
  readonly spareBake?: boolean;
  readonly onWait?: (holder: Current | undefined) => void;
  /** Kept open for as long as the lease runs. */
  readonly fence?: Fence;
}

const NAMES = { '#release': 'release', '#owner': 'owner', '#phase': 'phase', '#sequence': 'sequence', '#by': 'by' };

/** Takes what nobody holds: new, finished, baking, or taken back by the guardian. */
const takeFree = (table: TableGateway, values: Item, release: string, spareBake: boolean) =>
  table.update({
    expression:
      'SET nonce = :nonce, #release = :release, #owner = :owner, #phase = :rolling, deadline = :deadline, since = :now, #sequence = if_not_exists(#sequence, :zero) + :one, was = if_not_exists(#release, :none), wasPhase = if_not_exists(#phase, :none) REMOVE #plan, machine, #by, #log, cancelBy, promoteStep, promoteBy',
    condition: `attribute_not_exists(pk) OR #phase IN (${spareBake ? '' : ':baking, '}:done, :takenback)`,
    names: { ...NAMES, '#plan': 'plan', '#log': 'log' },
    values: {
      ...values,
      ':release': { S: release },
      ...(spareBake ? {} : { ':baking': { S: 'baking' } }),
      ':done': { S: 'done' },
      ':takenback': { S: 'taken-back' },
      ':none': { S: '' },
    },
  });

/**
 * Takes over from a silent holder, or a guardian that got stuck. The item goes on to name the dead rollout, with its plan and journal: should this process die
 * too before it has settled that, the dead rollout's guardian is still there and takes traffic back.
 */
const takeOver = (table: TableGateway, values: Item, expired: number, deadRelease: string | undefined) =>
  table.update({
    expression:
      'SET nonce = :nonce, #owner = :owner, #phase = :rolling, deadline = :deadline, since = :now, #sequence = if_not_exists(#sequence, :zero) + :one, was = #release, wasPhase = #phase REMOVE #by',
    condition: `(#phase = :rolling AND deadline < :expired) OR (#phase = :taking AND deadline < :left)${deadRelease === undefined ? '' : ' OR (#phase IN (:rolling, :taking) AND #release = :dead)'}`,
    names: NAMES,
    values: {
      ...values,
      ':taking': { S: 'taking-back' },
      ':expired': { S: iso(expired) },
      ':left': { S: iso(expired - GUARDIAN_MS) },
      ...(deadRelease === undefined ? {} : { ':dead': { S: deadRelease } }),
    },
  });

const held = (answer: 'refused' | object): boolean => answer !== 'refused';

/** What was there before, read from what an update left: its reply was lost, or came from its second attempt. */
function beforeOf(item: Item): Current | undefined {
  const [release, phase] = [item['was']?.S, item['wasPhase']?.S];
  const current = readCurrent(item);
  if (current === undefined || release === undefined || release === '') return undefined;
  return { ...current, release, phase: phase as ItemPhase };
}

/**
 * Takes the lock. Free, baking and finished rollouts give it at once; a silent holder's is taken over when its lease and the
 * longest call have passed. A refusal or a lost reply is followed by a read: it may have been our own success.
 * @throws StageError naming the holder when it is not to be had in time.
 */
export async function acquire(table: TableGateway, clock: Clock, who: Applicant): Promise<Acquired> {
  const nonce = randomUUID();
  const giveUp = clock.now() + who.waitMs;
  for (;;) {
    const now = clock.now();
    const values: Item = {
      ':nonce': { S: nonce },
      ':owner': { S: who.owner },
      ':rolling': { S: 'rolling' },
      ':deadline': { S: iso(now + LEASE_MS) },
      ':now': { S: iso(now) },
      ':zero': { N: '0' },
      ':one': { N: '1' },
    };
    const lock = holder(table, clock, who, nonce);
    const won = () => who.fence?.hold(now + LEASE_MS);
    let failure: unknown;
    for (const attempt of [
      () => takeFree(table, values, who.release, who.spareBake === true),
      () => takeOver(table, values, now - marginMs(clock), who.deadRelease),
    ]) {
      const answer = await attempt().catch((error: unknown) => {
        failure = error;
        return 'refused' as const;
      });
      if (answer !== 'refused') {
        won();
        return { lock, before: readCurrent(answer.before) };
      }
    }
    const item = await table.read();
    if (item?.['nonce']?.S === nonce) {
      won();
      return { lock, before: beforeOf(item) };
    }
    if (failure !== undefined) throw failure as Error;
    const current = readCurrent(item);
    if (current === undefined) continue;
    if (clock.now() >= giveUp) throw refused(current, clock);
    who.onWait?.(current);
    await clock.sleep(5_000, who.signal);
  }
}

function holder(table: TableGateway, clock: Clock, { release, fence }: Applicant, nonce: string): Lock {
  const write = async (
    set: string,
    names: Record<string, string>,
    values: Record<string, { S: string } | { L: { S: string }[] }>,
    more = '',
  ) => {
    const deadline = clock.now() + LEASE_MS;
    const answer = await table.update({
      expression: `SET deadline = :deadline${set}${more}`,
      condition: 'nonce = :nonce AND #phase = :rolling',
      names: { '#phase': 'phase', ...names },
      values: {
        ':nonce': { S: nonce },
        ':rolling': { S: 'rolling' },
        ':deadline': { S: iso(deadline) },
        ...values,
      },
    });
    if (answer === 'refused') fence?.hold(0);
    else fence?.hold(deadline);
    return answer;
  };
  return {
    nonce,
    release,
    beat: async () => {
      const answer = await write('', {}, {});
      if (answer === 'refused') return 'lost';
      return readRequests(answer.before);
    },
    begin: () =>
      write(
        ', #release = :release',
        { '#release': 'release', '#plan': 'plan', '#log': 'log' },
        { ':release': { S: release } },
        ' REMOVE #plan, machine, #log, cancelBy, promoteStep, promoteBy',
      ).then(held),
    journal: ({ machine, plan, note }) =>
      write(
        `, #log = list_append(if_not_exists(#log, :none), :line)${machine === undefined ? '' : ', machine = :machine'}${plan === undefined ? '' : ', #plan = :plan'}`,
        { '#log': 'log', ...(plan === undefined ? {} : { '#plan': 'plan' }) },
        {
          ':none': { L: [] },
          ':line': { L: [{ S: `${iso(clock.now())} ${note}` }] },
          ...(machine === undefined ? {} : { ':machine': { S: JSON.stringify(machine) } }),
          ...(plan === undefined ? {} : { ':plan': { S: JSON.stringify(plan) } }),
        },
      ).then(held),
    release_: (phase, until) =>
      table
        .update({
          expression: 'SET #phase = :phase, deadline = :deadline',
          condition: 'nonce = :nonce AND #phase IN (:rolling, :phase)',
          names: { '#phase': 'phase' },
          values: {
            ':nonce': { S: nonce },
            ':rolling': { S: 'rolling' },
            ':phase': { S: phase },
            ':deadline': { S: iso(until ?? clock.now()) },
          },
        })
        .then((answer) => {
          fence?.drop();
          return answer !== 'refused';
        }),
  };
}
