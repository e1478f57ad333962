import type { RehearsalInfo } from '../rehearsal/info';
import type { DataUrls } from '../stages/test/suite';

async function ask(url: string): Promise<string> {
  const response = await fetch(url);
  const answer = (await response.json()) as { url?: string; error?: string };
  if (answer.url === undefined)
    throw new Error(answer.error ?? `the rehearsal's data store did not start (status ${response.status})`);
  return answer.url;
}

/** An address the job itself was given, e.g. of a service container. */
function given(env: NodeJS.ProcessEnv, name: string, what: string): () => Promise<string> {
  return () => {
    const url = env[name]?.trim() ?? '';
    return url === ''
      ? Promise.reject(
          new Error(`${name} is not set: give the job a ${what} service container and its address as ${name}`),
        )
      : Promise.resolve(url);
  };
}

/** Data stores for test suites: those of the rehearsal, in a database of their own, or those the job was given by address. */
export function dataUrlsOf(rehearsal: RehearsalInfo | undefined, env: NodeJS.ProcessEnv): DataUrls {
  if (rehearsal === undefined) {
    return { postgres: given(env, 'DATABASE_URL', 'PostgreSQL'), redis: given(env, 'REDIS_URL', 'Redis') };
  }
  return {
    postgres: () => ask(`${rehearsal.control}/data/postgres?database=suites`),
    redis: () => ask(`${rehearsal.control}/data/redis`),
  };
}
