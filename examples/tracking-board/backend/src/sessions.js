import { randomBytes } from 'node:crypto';

import { createClient } from 'redis';

const TTL_SECONDS = 8 * 3600;

/** Sessions in Redis: a random id, valid for a shift. */
export async function createSessions(url) {
  const client = createClient({ url, socket: { reconnectStrategy: (tries) => Math.min(2_000, 50 * 2 ** tries) } });
  client.on('error', () => undefined);
  await client.connect();
  return {
    ping: () => client.ping(),
    start: async (user) => {
      const id = randomBytes(24).toString('base64url');
      await client.set(`session:${id}`, user, { EX: TTL_SECONDS });
      return id;
    },
    user: (id) => client.get(`session:${id}`),
    end: () => client.close(),
  };
}
