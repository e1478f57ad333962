import { calls } from './deploy/calls';
import { failure } from './deploy/failure';
import { proxy } from './deploy/proxy';
import { rolling } from './deploy/rolling';
import { rollout } from './deploy/rollout';
import { start } from './deploy/start';
import { gates } from './gates/bench';
import { preview } from './preview/bench';
import { suites } from './suites/bench';
import type { Bench } from './support/bench';

/** Every bench that `npm run bench` knows, by the name it is asked for. */
export const BENCHES: Readonly<Record<string, Bench>> = {
  start,
  rollout,
  failure,
  rolling,
  calls,
  proxy,
  gates,
  preview,
  suites,
};
