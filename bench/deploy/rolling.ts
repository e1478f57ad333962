import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { DescribeTasksCommand, ListServiceDeploymentsCommand, ListTasksCommand } from '@aws-sdk/client-ecs';

import { startCloud } from '../../src/rehearsal/cloud';
import { makeExisting } from '../../sweep/existing';
import { start } from '../../sweep/ground';
import { openTap } from '../../sweep/tap';
import { measured } from './measured';

const FACTOR = 6;
/** What the deployment itself takes: look at the service, register, update. */
const ITSELF = 3;

/** A rolling update of an existing service: how much later than ECS, and by how many calls, `update` knows of its end, and of a failure. */
export const rolling = measured(
  'how soon an update of an existing service is known to be over, or to fail',
  async (say) => {
    const folder = mkdtempSync(join(tmpdir(), 'ez-rolling-'));
    mkdirSync(join(folder, 'cloud'));
    const cloud = await startCloud({ folder: join(folder, 'cloud'), clockFactor: FACTOR });
    const tap = await openTap(cloud.info.aws);
    try {
      const info = join(folder, 'tapped.json');
      writeFileSync(info, JSON.stringify({ ...cloud.info, aws: tap.url }));
      const old = await makeExisting(cloud.info, folder, { name: 'old', desired: 2 });
      const other = await makeExisting(cloud.info, folder, { name: 'other', desired: 2, image: old.image });
      await Promise.all([old.until('steady', old.steady), other.until('steady', other.steady)]);
      const update = (of: typeof old, file: string) =>
        start(
          'index.js',
          [
            ...['update', '--task-definition', file, '--service', of.name, '--cluster', of.cluster],
            ...['--wait-for-service-stability', 'true', '--rehearsal', info, '--json'],
          ],
          folder,
        );

      tap.arm(undefined);
      const good = await update(old, old.file('2')).ended;
      const known = old.clock.toAws(Date.parse(String(good.json?.['endedAt'])));
      if (good.json?.['result'] !== 'succeeded') throw new Error(`the good version failed: ${good.stderr}`);
      const calls = tap.seen().length - ITSELF;
      const where = { cluster: old.cluster, service: old.name };
      const { serviceDeployments } = await old.ecs.send(new ListServiceDeploymentsCommand(where));
      const [done] = serviceDeployments ?? [];
      const over = done?.finishedAt?.getTime() ?? Number.NaN;
      const took = (over - (done?.createdAt?.getTime() ?? Number.NaN)) / 1_000;
      say(`a rolling deployment of ${took.toFixed(0)} AWS s: ${calls} calls, known ${(known - over) / 1_000} s after`);

      const { child, ended } = update(other, other.file('2', 'crash'));
      let saidAt = Number.NaN;
      child.stderr?.on('data', (part: Buffer) => {
        if (Number.isNaN(saidAt) && part.toString('utf8').includes('exit code 3')) saidAt = other.clock.now();
      });
      const bad = await ended;
      const list = { cluster: other.cluster, desiredStatus: 'STOPPED' } as const;
      const { taskArns = [] } = await other.ecs.send(new ListTasksCommand(list));
      const { tasks = [] } = await other.ecs.send(
        new DescribeTasksCommand({ cluster: other.cluster, tasks: taskArns }),
      );
      const knew = Math.min(
        ...tasks
          .filter((t) => t.containers?.[0]?.exitCode === 3)
          .map((t) => (t.executionStoppedAt ?? t.stoppedAt)?.getTime() ?? Number.NaN),
      );
      return [
        {
          name: 'rolling wait, later than ECS',
          value: Math.max(0, (known - over) / 1_000),
          unit: 'AWS s',
          atMost: 2,
          how: `a deployment of ${took.toFixed(0)} s, at clock factor ${FACTOR}`,
        },
        {
          name: 'rolling wait, calls more than the deployment itself',
          value: calls,
          unit: 'calls',
          atMost: 25,
          how: `in ${took.toFixed(0)} s`,
        },
        {
          name: 'rolling failure known after AWS says so',
          value: (saidAt - knew) / 1_000,
          unit: 'AWS s',
          atMost: 5,
          how: `“${String(bad.json?.['reason']).split('\n')[0] ?? ''}”`,
        },
      ];
    } finally {
      await tap.close();
      await cloud.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  },
);
