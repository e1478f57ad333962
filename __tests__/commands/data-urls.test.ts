import { describe, expect, it } from 'vitest';

import { dataUrlsOf } from '../../src/commands/data-urls';

describe('data stores of a suite without a rehearsal', () => {
  it('are those the job was given', async () => {
    const urls = dataUrlsOf(undefined, {
      DATABASE_URL: 'postgres://127.0.0.1/suites',
      REDIS_URL: ' redis://127.0.0.1 ',
    });
    expect([await urls.postgres?.(), await urls.redis?.()]).toEqual([
      'postgres://127.0.0.1/suites',
      'redis://127.0.0.1',
    ]);
  });

  it('are asked for by name where the job was given none', async () => {
    const urls = dataUrlsOf(undefined, { REDIS_URL: '' });
    await expect(urls.postgres?.()).rejects.toThrow(/DATABASE_URL is not set: .* PostgreSQL service container/);
    await expect(urls.redis?.()).rejects.toThrow(/REDIS_URL is not set: .* Redis service container/);
  });
});
