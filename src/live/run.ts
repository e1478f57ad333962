import { messageOf } from '../errors';
import type { Inputs } from '../inputs';
import type { Output } from '../output';
import { readRehearsalInfo } from '../rehearsal/info';
import { createFeed, type Feed } from './feed';
import { openLivePage } from './server';

/** How long a rehearsal may take to hear of the page, wall ms. */
const HEAR_MS = 2_000;

/** Tells the rehearsal's own page where this one is; that it could not be told matters to nobody. */
async function tellRehearsal(file: string, url: string | null, output: Output): Promise<void> {
  try {
    const { control } = readRehearsalInfo(file);
    const answer = await fetch(`${control}/live`, {
      method: 'POST',
      body: JSON.stringify({ url }),
      signal: AbortSignal.timeout(HEAR_MS),
    });
    await answer.body?.cancel();
  } catch (error) {
    output.debug(`the rehearsal's page does not link to the live page: ${messageOf(error)}`);
  }
}

/** Runs a command with a live page beside it, and ends the page with it. */
export async function withLivePage<T>(
  inputs: Pick<Inputs, 'rehearsal'>,
  output: Output,
  run: (live: { output: Output; feed: Feed }) => Promise<T>,
): Promise<T> {
  let changed = () => {};
  const feed = createFeed(Date.now, () => changed());
  const page = await openLivePage(feed.view);
  changed = page.changed;
  output.info(`Live page: ${page.url}`);
  if (inputs.rehearsal !== undefined) await tellRehearsal(inputs.rehearsal, page.url, output);
  try {
    return await run({ output: feed.listen(output), feed });
  } catch (error) {
    feed.fail(messageOf(error));
    throw error;
  } finally {
    if (inputs.rehearsal !== undefined) await tellRehearsal(inputs.rehearsal, null, output);
    await page.close();
  }
}
