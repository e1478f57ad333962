/** One call as it is remembered. */
export interface LoggedCall {
  readonly service: string;
  readonly operation: string;
  /** AWS time, ISO 8601. */
  readonly at: string;
  /** `http`: from outside; `internal`: by another service of this cloud (Step Functions). */
  readonly via: 'http' | 'internal';
  /** Wall milliseconds until answered. */
  readonly ms: number;
  /** Code of the error answered, if any. */
  readonly error?: string;
}

/** Every API call in order; the oldest are dropped past `limit`. */
export class CallLog {
  private readonly entries: LoggedCall[] = [];
  private dropped = 0;

  constructor(private readonly limit = 100_000) {}

  add(call: LoggedCall): void {
    this.entries.push(call);
    if (this.entries.length > this.limit) {
      const excess = Math.ceil(this.limit / 10);
      this.entries.splice(0, excess);
      this.dropped += excess;
    }
  }

  /** Calls with their running number, from `since` on. */
  list(since = 0): { total: number; calls: readonly LoggedCall[] } {
    return { total: this.dropped + this.entries.length, calls: this.entries.slice(Math.max(0, since - this.dropped)) };
  }

  counts(): Record<string, number> {
    const counts: Record<string, number> = {};
    for (const { service, operation } of this.entries) {
      const key = `${service}:${operation}`;
      counts[key] = (counts[key] ?? 0) + 1;
    }
    return counts;
  }
}
