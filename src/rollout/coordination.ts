import { randomUUID } from 'node:crypto';

import { CALL_TIMEOUT_MS } from '../aws/clients';
import type { Item, TableGateway } from '../aws/table';
import type { Clock } from '../clock';
import { StageError } from '../errors';
import type { BackPlan } from './guardian-plan';
import type { RolloutState } from './types';

/** How long a holder may be silent before the guardian, or another deployment, takes over. AWS ms. */
export const LEASE_MS = 60_000;

/**
 * State of the one coordination item:
 * rolling (held, until its deadline) · taking-back (the guardian is at it) · baking · done · taken-back (by the guardian).
 */
export const ITEM_PHASES = ['rolling', 'taking-back', 'baking', 'done', 'taken-back'] as const;
export type ItemPhase = (typeof ITEM_PHASES)[number];

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
  /** Moves the deadline; false where the lock is lost. */
  beat(): Promise<boolean>;
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

/**
 * Takes the lock. Free, baking and finished rollouts give it at once; a silent holder's is taken over when its lease and the
 * longest call have passed. A lost reply is followed by a read: it may have been our own success.
 * @param waitMs how long to wait for another holder, AWS ms.
 */
export async function acquire(
  table: TableGateway,
  clock: Clock,
  who: {
    release: string;
    owner: string;
    waitMs: number;
    signal: AbortSignal;
    /** Takes this release's lock at once, lease or not: only its own post step may, which runs when its process is dead. */
    deadRelease?: string;
    onWait?: (holder: Current | undefined) => void;
  },
): Promise<Acquired> {
  const nonce = randomUUID();
  const giveUp = clock.now() + who.waitMs;
  for (;;) {
    const now = clock.now();
    const answer = await table
      .update({
        expression:
          'SET nonce = :nonce, #release = :release, #owner = :owner, #phase = :rolling, deadline = :deadline, since = :now, #sequence = if_not_exists(#sequence, :zero) + :one REMOVE #plan, machine, #by, #log',
        condition: `attribute_not_exists(pk) OR #phase IN (:baking, :done, :takenback) OR deadline < :expired${who.deadRelease === undefined ? '' : ' OR #release = :dead'}`,
        names: {
          '#release': 'release',
          '#owner': 'owner',
          '#phase': 'phase',
          '#sequence': 'sequence',
          '#plan': 'plan',
          '#by': 'by',
          '#log': 'log',
        },
        values: {
          ':nonce': { S: nonce },
          ':release': { S: who.release },
          ':owner': { S: who.owner },
          ':rolling': { S: 'rolling' },
          ':baking': { S: 'baking' },
          ':done': { S: 'done' },
          ':takenback': { S: 'taken-back' },
          ':deadline': { S: iso(now + LEASE_MS) },
          ':now': { S: iso(now) },
          ':expired': { S: iso(now - marginMs(clock)) },
          ...(who.deadRelease === undefined ? {} : { ':dead': { S: who.deadRelease } }),
          ':zero': { N: '0' },
          ':one': { N: '1' },
        },
      })
      .catch(async (error: unknown) => {
        const item = await table.read();
        if (item?.['nonce']?.S === nonce) return { before: undefined };
        throw error;
      });
    if (answer !== 'refused')
      return { lock: holder(table, clock, who.release, nonce), before: readCurrent(answer.before) };
    const current = readCurrent(await table.read());
    if (current === undefined) continue;
    if (clock.now() >= giveUp) throw refused(current, clock);
    who.onWait?.(current);
    await clock.sleep(5_000, who.signal);
  }
}

function holder(table: TableGateway, clock: Clock, release: string, nonce: string): Lock {
  const write = async (
    set: string,
    names: Record<string, string>,
    values: Record<string, { S: string } | { L: { S: string }[] }>,
  ) => {
    const answer = await table.update({
      expression: `SET deadline = :deadline${set}`,
      condition: 'nonce = :nonce AND #phase = :rolling',
      names: { '#phase': 'phase', ...names },
      values: {
        ':nonce': { S: nonce },
        ':rolling': { S: 'rolling' },
        ':deadline': { S: iso(clock.now() + LEASE_MS) },
        ...values,
      },
    });
    return answer !== 'refused';
  };
  return {
    nonce,
    release,
    beat: () => write('', {}, {}),
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
      ),
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
        .then((answer) => answer !== 'refused'),
  };
}
