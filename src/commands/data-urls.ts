import type { RehearsalInfo } from '../rehearsal/info';
import type { DataUrls } from '../stages/test/suite';

async function ask(url: string): Promise<string> {
  const response = await fetch(url);
  const answer = (await response.json()) as { url?: string; error?: string };
  if (answer.url === undefined)
    throw new Error(answer.error ?? `the rehearsal's data store did not start (status ${response.status})`);
  return answer.url;
}

/** Data stores for test suites: those of the rehearsal, in a database of their own. Without a rehearsal a suite brings its own. */
export function dataUrlsOf(rehearsal: RehearsalInfo | undefined): DataUrls {
  if (rehearsal === undefined) return {};
  return {
    postgres: () => ask(`${rehearsal.control}/data/postgres?database=suites`),
    redis: () => ask(`${rehearsal.control}/data/redis`),
  };
}
