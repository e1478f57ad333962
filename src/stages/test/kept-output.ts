import { harmless } from '../../child/lines';

const HEAD_LINES = 400;
const HEAD_BYTES = 256 * 1024;
const TAIL_LINES = 3_000;
const TAIL_BYTES = 1024 * 1024;
/** A line in the log of a job; longer ones are cut. */
const LONGEST = 4_000;

/**
 * The output of a suite, however much it is: its beginning and its end. The end says more than the middle: a failing suite
 * sums up last. Lines come raw and are made harmless only when they are asked for, so that 200 MB cost little.
 */
export class KeptOutput {
  private readonly head: string[] = [];
  private headBytes = 0;
  private tail: string[] = [];
  /** Index of the first line of `tail` that still counts. */
  private first = 0;
  private tailBytes = 0;
  private left = 0;

  push(line: string): void {
    if (this.left === 0 && this.tail.length === 0 && this.head.length < HEAD_LINES && this.headBytes < HEAD_BYTES) {
      this.head.push(line);
      this.headBytes += line.length;
      return;
    }
    this.tail.push(line);
    this.tailBytes += line.length;
    while (this.tail.length - this.first > TAIL_LINES || this.tailBytes > TAIL_BYTES) {
      this.tailBytes -= this.tail[this.first]?.length ?? 0;
      this.tail[this.first] = '';
      this.first += 1;
      this.left += 1;
    }
    if (this.first < TAIL_LINES) return;
    this.tail = this.tail.slice(this.first);
    this.first = 0;
  }

  /** What is kept, harmless, with a line that says how much is not shown. */
  lines(): string[] {
    const clean = (line: string) =>
      harmless(
        line.length <= LONGEST ? line : `${line.slice(0, LONGEST)} … (${line.length - LONGEST} characters more)`,
      );
    const gap = this.left === 0 ? [] : [`… ${this.left} lines are not shown …`];
    return [...this.head.map(clean), ...gap, ...this.tail.slice(this.first).map(clean)];
  }
}
