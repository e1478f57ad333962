import { setTimeout as sleep } from 'node:timers/promises';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { bucketGateway } from '../../src/aws/bucket';
import { bucketNameFor } from '../../src/infra/outputs';
import { type Ground, openGround, type Status } from '../../sweep/ground';
import type { Trap } from '../../sweep/tap';

const clientOf = ({ info }: Ground) => ({
  region: info.region,
  endpoint: info.aws,
  credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
});
const bucketOf = ({ info }: Ground) => bucketNameFor('sweep', 'production', info.accountId);

/** The runner dies, the guardian is at it, the post step takes over from the guardian, and dies too. */
describe('a guardian whose work was taken over', () => {
  let ground: Ground;
  beforeAll(async () => {
    // Slow enough that the post step finds the guardian at its work.
    ground = await openGround(8);
  }, 60_000);
  afterAll(() => ground.close());

  const until = async (what: string, holds: (status: Status) => boolean): Promise<Status> => {
    for (let i = 0; i < 300; i += 1) {
      const status = await ground.status();
      if (holds(status)) return status;
      await sleep(100);
    }
    throw new Error(`it never came to this: ${what}`);
  };
  /** Kills a process at a call; answers when it is dead. */
  const killAt = async (
    trap: Pick<Trap, 'at' | 'when'>,
    begin: () => ReturnType<Ground['victim']>,
  ): Promise<string> => {
    let kill: () => void = () => undefined;
    ground.tap.arm({ ...trap, spring: () => kill() });
    const { child, ended } = begin();
    kill = () => child.kill('SIGKILL');
    const { stderr } = await ended;
    expect(ground.tap.sprung(), stderr).toBe(true);
    return /Release (\S+): version/.exec(stderr)?.[1] ?? '';
  };

  it('is still there when that one falls silent too', async () => {
    const before = (await ground.status()).services[0]?.release;
    const release = await killAt({ at: 'Observe/DescribeTargetHealth#1', when: 'before' }, () =>
      ground.victim(ground.deploy()),
    );
    await until('the guardian is at it', ({ rollout }) => rollout?.phase === 'taking-back');
    // Its first write is the takeover; nothing of it follows.
    await killAt({ at: 'start/UpdateItem#2', when: 'after' }, () => ground.victimPost(release));
    const status = await until('the guardian has finished it', ({ rollout }) => rollout?.phase === 'taken-back');
    expect(status.services[0]?.release).toBe(before);
    expect(status.history.find((e) => e.release === release)?.result).toBe('rolled-back');
  }, 60_000);

  it('a post step that comes after it puts the truth into the record', async () => {
    const release = await killAt({ at: 'Observe/DescribeTargetHealth#1', when: 'before' }, () =>
      ground.victim(ground.deploy()),
    );
    await until('the guardian has finished it', ({ rollout }) => rollout?.phase === 'taken-back');
    expect((await ground.post(release)).code).toBe(0);
    const record = JSON.parse(
      (await bucketGateway(clientOf(ground), bucketOf(ground)).read(`ez-deploy/releases/${release}.json`))?.text ??
        '{}',
    ) as Record<string, unknown>;
    expect(record).toMatchObject({ result: 'rolled-back', rollback: { by: 'guardian' } });
  }, 60_000);
});
