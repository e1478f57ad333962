import type { Session } from '../session';
import type { StoreStarters } from '../stages/test/services/stores';

async function ask(url: string): Promise<string> {
  const response = await fetch(url);
  const answer = (await response.json()) as { url?: string; error?: string };
  if (answer.url === undefined)
    throw new Error(answer.error ?? `the rehearsal's data store did not start (status ${response.status})`);
  return answer.url;
}

/**
 * Data stores of the test suites. In a rehearsal its PostgreSQL serves them, in databases of their own; its Redis is the
 * application's, and a suite that empties it would empty that.
 */
export async function storesOf(
  session: Pick<Session, 'rehearsal' | 'config' | 'env' | 'output'>,
  signal: AbortSignal,
): Promise<StoreStarters> {
  const { rehearsal, config, env, output } = session;
  const { storeStarters } = await import('../stages/test/services/start');
  return storeStarters({
    env,
    signal,
    images: config.test.images,
    versions: { postgres: config.data.postgres?.version ?? '16', redis: config.data.redis?.version ?? '7.0' },
    warn: (line) => output.warn(line),
    ...(rehearsal === undefined
      ? {}
      : { postgres: (database: string) => ask(`${rehearsal.control}/data/postgres?database=${database}`) }),
  });
}
