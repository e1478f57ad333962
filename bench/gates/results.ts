import { add, type Cell, cells, freshTally, HEALTHY_FACTOR, isHealthy, type Tally, type Task } from './cells';

const CHUNK = 250;

/** What every rule did in every cell. */
export class Results {
  private readonly tallies = new Map<string, Tally>();

  constructor(
    /** Deployments of a cell whose new version is worse; healthy ones are played HEALTHY_FACTOR times as often. */
    readonly runs: number,
    readonly seed: number,
  ) {}

  private key = (rule: string, { rate, base, fresh }: Cell) => `${rule} ${rate} ${base} ${fresh}`;

  /** Big ones first, so that no process is left with one at the end. */
  tasks(): readonly Task[] {
    return cells()
      .flatMap((cell) => {
        const total = this.runs * (isHealthy(cell) ? HEALTHY_FACTOR : 1);
        return Array.from({ length: Math.ceil(total / CHUNK) }, (_, k) => ({
          cell,
          seed: this.seed,
          from: k * CHUNK,
          to: Math.min(total, (k + 1) * CHUNK),
        }));
      })
      .sort((a, b) => b.to - b.from - (a.to - a.from));
  }

  put(task: Task, tallies: Record<string, Tally>): void {
    for (const [rule, tally] of Object.entries(tallies)) {
      const key = this.key(rule, task.cell);
      const known = this.tallies.get(key) ?? freshTally();
      this.tallies.set(key, known);
      add(known, tally);
    }
  }

  of(rule: string, cell: Cell): Tally {
    return this.tallies.get(this.key(rule, cell)) ?? freshTally();
  }
}
