import { expect, it } from 'vitest';

import type { CloudContext } from '../../src/rehearsal/kernel/types';
import { registryOf } from '../../src/rehearsal/resources/registry';
import type { Jobs } from '../../src/rehearsal/services/backup/jobs';
import { followPlans } from '../../src/rehearsal/services/backup/nightly';

const DATABASE = 'arn:aws:rds:eu-central-1:123456789012:db:board-production-postgres';

it('a backup plan starts a job for each selected database at its time, once a night', async () => {
  const stop = new AbortController();
  let now = Date.parse('2026-03-01T12:00:00Z');
  const clock = {
    now: () => now,
    sleep: (ms: number) => {
      now += ms;
      if (now > Date.parse('2026-03-04T04:00:00Z')) stop.abort();
      stop.signal.throwIfAborted();
      return Promise.resolve();
    },
  };
  const said: string[] = [];
  const ctx = { clock, log: (line: string) => said.push(line) } as unknown as CloudContext;
  const add = (type: string, id: string, properties: object) =>
    registryOf(ctx).set(`${type} ${id}`, { type, id, properties: { ...properties } });
  add('aws:backup/plan:Plan', 'p1', { rules: [{ targetVaultName: 'vault', schedule: 'cron(0 5 * * ? *)' }] });
  add('aws:backup/selection:Selection', 's1', {
    planId: 'p1',
    iamRoleArn: 'role',
    resources: [DATABASE, 'arn:aws:dynamodb:eu-central-1:123456789012:table/t'],
  });
  add('aws:backup/selection:Selection', 's2', { planId: 'another', resources: [DATABASE] });
  const started: unknown[] = [];
  const jobs = {
    signal: stop.signal,
    backUp: (of: object) => {
      started.push([new Date(now).toISOString().slice(0, 15), of]);
      if (started.length === 2) throw new Error('no');
    },
  } as unknown as Jobs;
  await expect(followPlans(ctx, jobs)).rejects.toThrow(/abort/i);
  const of = { vault: 'vault', resourceArn: DATABASE, roleArn: 'role' };
  // Ten minutes' worth: the plans are looked at every five.
  expect(started).toEqual([
    ['2026-03-02T05:0', of],
    ['2026-03-03T05:0', of],
  ]);
  expect(said).toEqual(['backup plan : no']);
});
