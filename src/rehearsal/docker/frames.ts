/** Bytes before each piece of output: stream, three zeros, length as 32 bits (Engine API, "Stream format" of attach). */
const HEADER = 8;

/** Takes the output of a container without a terminal apart into its two streams. */
export class FrameReader {
  private rest: Buffer = Buffer.alloc(0);

  constructor(private readonly onPiece: (stream: 'stdout' | 'stderr', bytes: Buffer) => void) {}

  push(chunk: Buffer): void {
    this.rest = this.rest.length === 0 ? chunk : Buffer.concat([this.rest, chunk]);
    while (this.rest.length >= HEADER) {
      const end = HEADER + this.rest.readUInt32BE(4);
      if (this.rest.length < end) return;
      this.onPiece(this.rest[0] === 2 ? 'stderr' : 'stdout', this.rest.subarray(HEADER, end));
      this.rest = this.rest.subarray(end);
    }
  }
}
