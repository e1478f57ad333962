import { parseArgs } from 'node:util';

import { BENCHES } from './registry';
import type { BenchResult, Figure } from './support/bench';

const HELP = `npm run bench -- [NAME...] [--runs N] [--seed N] [--workers 1|2] [--write-docs] [--json]
  Measures the product and holds it to its limits; without a name, every bench. Exit code 1 when a limit is not kept.
${Object.entries(BENCHES)
  .map(([name, { title }]) => `  ${name.padEnd(10)} ${title}`)
  .join('\n')}
  --runs N      how often each thing is played (each bench has its default)
  --write-docs  also writes the bench's page in docs/ from these figures
  --json        one JSON document on stdout: { benches: { NAME: { figures, seconds } }, holds }`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: 'string' },
    seed: { type: 'string', default: '1' },
    workers: { type: 'string', default: '2' },
    'write-docs': { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

/** Benches run beside other things on small machines. */
const MOST_WORKERS = 2;
const say = (line: string) => process.stderr.write(`${line}\n`);

function whole(option: string, text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1)
    throw new Error(`--${option} must be a whole number above 0, not "${text}"`);
  return number;
}

function line({ name, value, unit, limit, sense, holds, text }: Figure): string {
  const bound = limit === undefined ? '' : `  (${String(sense)} ${limit})`;
  const mark = holds === undefined ? '      ' : holds ? 'ok    ' : 'FAILED';
  return `${mark} ${name}: ${Math.round(value * 1_000) / 1_000} ${unit}${bound}  ${text}`;
}

async function main(): Promise<number> {
  if (values.help) {
    process.stdout.write(`${HELP}\n`);
    return 0;
  }
  const unknown = positionals.filter((name) => BENCHES[name] === undefined);
  if (unknown.length > 0)
    throw new Error(`unknown bench ${unknown.join(', ')}; known: ${Object.keys(BENCHES).join(', ')}`);
  const names = positionals.length > 0 ? positionals : Object.keys(BENCHES);
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort(new Error(signal)));
  const options = {
    ...(values.runs === undefined ? {} : { runs: whole('runs', values.runs) }),
    seed: whole('seed', values.seed),
    workers: Math.min(MOST_WORKERS, whole('workers', values.workers)),
    writeDocs: values['write-docs'],
    say,
    signal: stop.signal,
  };
  const results: Record<string, Pick<BenchResult, 'figures'> & { seconds: number }> = {};
  for (const name of names) {
    const from = Date.now();
    const result = await BENCHES[name]?.run(options);
    if (result === undefined) continue;
    results[name] = { figures: result.figures, seconds: (Date.now() - from) / 1_000 };
    if (!values.json) process.stdout.write(`${result.summary}\n\n${result.figures.map(line).join('\n')}\n`);
  }
  const holds = Object.values(results).every((r) => r.figures.every((f) => f.holds !== false));
  if (values.json) process.stdout.write(`${JSON.stringify({ benches: results, holds }, null, 2)}\n`);
  return holds ? 0 : 1;
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    say(error instanceof Error ? error.message : String(error));
    process.exitCode = 2;
  },
);
