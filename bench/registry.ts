import { gates } from './gates/bench';
import type { Bench } from './support/bench';

/** Every bench that `npm run bench` knows, by the name it is asked for. */
export const BENCHES: Readonly<Record<string, Bench>> = { gates };
