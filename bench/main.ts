import { parseArgs } from 'node:util';

import { endChildren } from '../sweep/ground';
import { calls } from './deploy/calls';
import { failure } from './deploy/failure';
import { proxy } from './deploy/proxy';
import { rolling } from './deploy/rolling';
import { rollout } from './deploy/rollout';
import { start } from './deploy/start';
import { type Bench, type Figure, holds, table } from './figures';

const BENCHES: Readonly<Record<string, Bench>> = { start, rollout, failure, rolling, calls, proxy };

const HELP = `npm run bench [-- NAME…] [--json]
  Figures of the bundle in dist/ on a rehearsal, each with its limit where one is promised. Names: ${Object.keys(BENCHES).join(', ')}; all by default.
  AWS seconds are seconds of the rehearsal's clock: what the product itself takes counts several times over in them.
  Exit code 1 when a limit is missed.`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } },
});
const say = (line: string) => process.stderr.write(`${line}\n`);

async function main(): Promise<number> {
  if (values.help) {
    process.stdout.write(`${HELP}\n`);
    return 0;
  }
  const asked = positionals.length === 0 ? Object.keys(BENCHES) : positionals;
  const unknown = asked.filter((name) => BENCHES[name] === undefined);
  if (unknown.length > 0) {
    say(`there is no bench called ${unknown.join(', ')}; ${Object.keys(BENCHES).join(', ')}`);
    return 2;
  }
  const figures: Figure[] = [];
  for (const name of asked) {
    say(`── ${name}`);
    figures.push(...((await BENCHES[name]?.({ say })) ?? []));
  }
  const missed = figures.filter((f) => !holds(f));
  if (values.json)
    process.stdout.write(`${JSON.stringify({ figures: figures.map((f) => ({ ...f, holds: holds(f) })) }, null, 2)}\n`);
  else process.stdout.write(`${table(figures)}\n`);
  if (missed.length > 0) say(`missed: ${missed.map((f) => f.name).join(', ')}`);
  return missed.length > 0 ? 1 : 0;
}

process.once('SIGINT', () => {
  endChildren();
  process.exitCode = 130;
});
main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    say(error instanceof Error ? (error.stack ?? error.message) : String(error));
    endChildren();
    process.exitCode = 1;
  },
);
