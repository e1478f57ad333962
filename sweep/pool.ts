import { type Ground, openGround } from './ground';

/** Plays items on grounds side by side; a ground on which something went wrong is not used again. */
export async function pool<Item, Outcome extends { readonly problems: readonly string[]; readonly seconds: number }>(
  items: readonly Item[],
  workers: number,
  play: (ground: Ground, item: Item) => Promise<Outcome>,
  show: (item: Item, outcome: Outcome | undefined) => string,
  first?: Ground,
  open: () => Promise<Ground> = openGround,
): Promise<{ outcomes: Outcome[]; broken: { item: string; problems: string[] }[] }> {
  const queue = [...items];
  const outcomes: Outcome[] = [];
  const broken: { item: string; problems: string[] }[] = [];
  let played = 0;
  const say = (line: string) => process.stderr.write(`${line}\n`);
  const worker = async (given: Ground | undefined): Promise<void> => {
    let ground = given;
    for (;;) {
      const item = queue.shift();
      if (item === undefined) break;
      let problems: string[];
      let outcome: Outcome | undefined;
      try {
        ground ??= await open();
        outcome = await play(ground, item);
        outcomes.push(outcome);
        problems = [...outcome.problems];
      } catch (error) {
        problems = [error instanceof Error ? error.message : String(error)];
      }
      played += 1;
      say(`${problems.length > 0 ? 'FAILED' : 'ok    '} ${played}/${items.length} ${show(item, outcome)}`);
      for (const problem of problems) say(`         ${problem}`);
      if (problems.length > 0) {
        broken.push({ item: show(item, outcome), problems });
        await ground?.close().catch(() => undefined);
        ground = undefined;
      }
    }
    await ground?.close();
  };
  await Promise.all(Array.from({ length: Math.max(1, workers) }, (_, i) => worker(i === 0 ? first : undefined)));
  return { outcomes, broken };
}
