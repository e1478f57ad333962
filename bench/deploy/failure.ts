import { DescribeTasksCommand, ECSClient, ListTasksCommand } from '@aws-sdk/client-ecs';
import { readFileSync, writeFileSync } from 'node:fs';

import { clockOf } from '../../src/rehearsal/info';
import { openGround } from '../../sweep/ground';
import { measured } from './measured';

const FACTOR = 4;

/** A version that ends at its start: how long after AWS knows it does the product say so, and why? */
export const failure = measured('how soon a version that does not start is known, and by which cause', async () => {
  const ground = await openGround(FACTOR);
  try {
    const clock = clockOf(ground.info);
    const text = readFileSync(ground.config, 'utf8');
    writeFileSync(ground.config, text.replace('    smoke:', "    command: [node, -e, 'process.exit(3)']\n    smoke:"));
    const { child, ended } = ground.victim(ground.deploy());
    let saidAt = Number.NaN;
    child.stderr?.on('data', (part: Buffer) => {
      if (Number.isNaN(saidAt) && /exit code 3/.test(part.toString('utf8'))) saidAt = clock.now();
    });
    const { json } = await ended;
    const ecs = new ECSClient({
      endpoint: ground.info.aws,
      region: ground.info.region,
      credentials: { accessKeyId: 'bench', secretAccessKey: 'bench' },
    });
    const cluster = 'sweep-production';
    const { taskArns = [] } = await ecs.send(new ListTasksCommand({ cluster, desiredStatus: 'STOPPED' }));
    const { tasks = [] } = await ecs.send(new DescribeTasksCommand({ cluster, tasks: taskArns }));
    const knew = tasks
      .filter((t) => t.containers?.[0]?.exitCode === 3)
      .map((t) => (t.executionStoppedAt ?? t.stoppingAt ?? t.stoppedAt)?.getTime() ?? Number.NaN);
    const first = Math.min(...knew);
    return [
      {
        name: 'failure known after AWS says so',
        value: (saidAt - first) / 1_000,
        unit: 'AWS s',
        atMost: 5,
        how: 'from the process’s end to the line that names its exit code',
      },
      {
        name: 'failure names its cause',
        value: /exit code 3/.test(String(json?.['reason'])) ? 1 : 0,
        unit: '',
        atLeast: 1,
        how: `“${String(json?.['reason']).split('\n')[0] ?? ''}”`,
      },
    ];
  } finally {
    await ground.close();
  }
});
