import { CALL_TIMEOUT_MS } from '../../src/aws/clients';

interface Event {
  at: number;
  readonly tie: number;
  /** Whose: a killed process takes no event any more, a frozen one later. undefined: the network's, or AWS's own. */
  readonly who: string | undefined;
  readonly run: () => unknown;
}

/** What happens to a process, and at which of its events. */
export interface Harm {
  readonly at: number;
  /** Virtual ms; Infinity: killed. */
  readonly frozenMs: number;
}

/**
 * Time that passes from event to event. Everything that processes wait for is an event here; what an event carries out (a call to a
 * real server) has ended before the next one begins. So the order follows from the seed alone, and can be played again.
 */
export class VirtualTime {
  now = 1_700_000_000_000;
  readonly harmed: string[] = [];
  readonly met = { lostReplies: 0, lateReplies: 0 };
  private events: Event[] = [];
  private readonly taken = new Map<string, number>();
  private readonly frozenUntil = new Map<string, number>();

  constructor(
    readonly random: () => number,
    private readonly harms: ReadonlyMap<string, Harm>,
    /** Share of a call's two ways that take nearly as long as a call may take. */
    private readonly slowness: number,
  ) {}

  after(ms: number, who: string | undefined, run: () => unknown): void {
    this.events.push({ at: this.now + ms, tie: this.random(), who, run });
  }

  sleep(who: string | undefined, ms: number, signal?: AbortSignal): Promise<void> {
    return new Promise((done, failed) => {
      if (signal?.aborted === true) return failed(signal.reason as Error);
      signal?.addEventListener('abort', () => failed(signal.reason as Error), { once: true });
      this.after(ms, who, done);
    });
  }

  /**
   * A call over a network: it arrives, is carried out whether its sender lives or not, and its answer arrives, late or never.
   * The sender waits no longer than the product's clients do.
   */
  call<T>(who: string, carryOut: () => Promise<T>): Promise<T> {
    return new Promise((done, failed) => {
      const [there, back] = [this.flight(), this.flight()];
      const lost = this.random() < 0.04;
      const late = there + back >= CALL_TIMEOUT_MS;
      if (lost) this.met.lostReplies += 1;
      else if (late) this.met.lateReplies += 1;
      this.after(there, undefined, async () => {
        const settle = await carryOut().then(
          (value) => () => done(value),
          (error: unknown) => () => failed(error as Error),
        );
        if (!lost && !late) this.after(back, who, settle);
      });
      if (lost || late) {
        const until = lost && !late && this.random() < 0.5 ? there + back : CALL_TIMEOUT_MS;
        this.after(until, who, () => failed(new Error('socket hang up')));
      }
    });
  }

  /** A call within AWS: carried out after `ms`, and answered at once. */
  within<T>(ms: number, carryOut: () => Promise<T>): Promise<T> {
    return new Promise((done, failed) => this.after(ms, undefined, () => carryOut().then(done, failed)));
  }

  async playToTheEnd(): Promise<void> {
    const end = this.now + 6 * 3_600_000;
    for (;;) {
      // What the last event let go on comes to where it waits next: nothing there takes more than microtasks.
      await new Promise((done) => setImmediate(done));
      const next = this.takeNext();
      if (next === undefined) return;
      if (next.at > end) throw new Error('it does not end within six hours');
      if (next.who !== undefined && this.isHeldBack(next, next.who)) continue;
      this.now = Math.max(this.now, next.at);
      await next.run();
    }
  }

  private takeNext(): Event | undefined {
    let first: Event | undefined;
    for (const event of this.events)
      if (first === undefined || event.at < first.at || (event.at === first.at && event.tie < first.tie)) first = event;
    this.events = this.events.filter((event) => event !== first);
    return first;
  }

  private isHeldBack(event: Event, who: string): boolean {
    const frozen = this.frozenUntil.get(who) ?? 0;
    if (frozen === Infinity) return true;
    if (frozen > event.at) {
      event.at = frozen;
      this.events.push(event);
      return true;
    }
    const taken = (this.taken.get(who) ?? 0) + 1;
    this.taken.set(who, taken);
    const harm = this.harms.get(who);
    if (harm?.at !== taken) return false;
    this.harmed.push(who);
    this.frozenUntil.set(who, event.at + harm.frozenMs);
    if (harm.frozenMs !== Infinity) this.events.push(event);
    return true;
  }

  private flight(): number {
    return this.random() < this.slowness ? this.random() * (CALL_TIMEOUT_MS - 1) : 2 + this.random() * 150;
  }
}
