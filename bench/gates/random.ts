/**
 * Seeded random numbers: sfc32 (Chris Doty-Humphrey, PractRand), started from a mixed seed so that neighbouring runs share
 * nothing. Every run has its own generator, so figures do not depend on how runs are spread over processes.
 */
export class Random {
  private a: number;
  private b: number;
  private c: number;
  private counter = 1;

  constructor(...seeds: readonly number[]) {
    let mixed = 0x9e3779b9;
    const next = () => {
      // splitmix32: spreads small integers over all bits.
      mixed = (mixed + 0x9e3779b9) | 0;
      let z = mixed ^ (mixed >>> 16);
      z = Math.imul(z, 0x21f0aaad);
      z ^= z >>> 15;
      z = Math.imul(z, 0x735a2d97);
      return z ^ (z >>> 15);
    };
    for (const seed of seeds) mixed = (next() ^ Math.imul(seed | 0, 0x85ebca6b)) | 0;
    this.a = next();
    this.b = next();
    this.c = next();
    for (let i = 0; i < 12; i += 1) this.uniform();
  }

  /** Between 0 and 1, neither included, in steps of 2^-32. */
  uniform(): number {
    const t = (((this.a + this.b) | 0) + this.counter) | 0;
    this.counter = (this.counter + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = ((this.c << 21) | (this.c >>> 11)) + t;
    this.c |= 0;
    return ((t >>> 0) + 0.5) / 4294967296;
  }

  /**
   * Poisson. Small means by multiplying uniforms (Knuth); from 10 on the transformed rejection of Hörmann, "The transformed
   * rejection method for generating Poisson random variables", Insurance: Mathematics and Economics 12 (1993), PTRS.
   */
  poisson(mean: number): number {
    if (mean <= 0) return 0;
    if (mean < 10) {
      const limit = Math.exp(-mean);
      let count = -1;
      for (let product = 1; product > limit; count += 1) product *= this.uniform();
      return count;
    }
    const slope = 0.931 + 2.53 * Math.sqrt(mean);
    const offset = -0.059 + 0.02483 * slope;
    const inverse = 1.1239 + 1.1328 / (slope - 3.4);
    const accept = 0.9277 - 3.6224 / (slope - 2);
    for (;;) {
      const u = this.uniform() - 0.5;
      const v = this.uniform();
      const us = 0.5 - Math.abs(u);
      const k = Math.floor(((2 * offset) / us + slope) * u + mean + 0.43);
      if (us >= 0.07 && v <= accept) return k;
      if (k < 0 || (us < 0.013 && v > us)) continue;
      const left = Math.log((v * inverse) / (offset / (us * us) + slope));
      if (left <= k * Math.log(mean) - mean - logFactorial(k)) return k;
    }
  }
}

const LOG_FACTORIALS = [0];
for (let k = 1; k < 256; k += 1) LOG_FACTORIALS.push((LOG_FACTORIALS[k - 1] ?? 0) + Math.log(k));

/** Stirling's series from 256 on: exact to a double's precision there. */
function logFactorial(k: number): number {
  const known = LOG_FACTORIALS[k];
  if (known !== undefined) return known;
  return (k + 0.5) * Math.log(k) - k + 0.5 * Math.log(2 * Math.PI) + 1 / (12 * k) - 1 / (360 * k ** 3);
}
