import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { type Ended, type Ground, openGround } from '../../sweep/ground';
import { withKinds, WORK_FILES } from '../../sweep/kinds';
import { judge, line } from './aws-judge';

/** Every request of the product and every answer of the rehearsal cloud, by the models that AWS publishes with botocore. */
describe('what is said between the product and the rehearsal cloud is AWS’s language', () => {
  let ground: Ground;
  const calls: string[] = [];
  beforeAll(async () => {
    ground = await openGround(20, (text) => withKinds(text, WORK_FILES));
    ground.tap.behave({ onPassed: (call) => calls.push(line(call)) });
  });
  afterAll(() => ground.close());

  const ok = async (args: readonly string[]): Promise<Ended> => {
    const ended = await ground.victim(args).ended;
    expect(ended.code, ended.stderr).toBe(0);
    return ended;
  };

  it('a deployment, a status, rollbacks, and a deployment that fails', async () => {
    await ok(['deploy', '--stages', 'build,infra,deploy', '--version', '2']);
    await ok(ground.deploy());
    await ok(['status']);
    await ok(['rollback']);
    await ok(['rollback', '--services', 'worker']);
    const broken = ground
      .deploy()
      .map((a) => (a.includes('@sha256:') ? a.replaceAll(/[0-9a-f]{64}/g, '0'.repeat(64)) : a));
    expect((await ground.victim(broken).ended).code).not.toBe(0);
    const { operations, problems } = judge(calls);
    expect(problems).toEqual({});
    expect(Object.keys(operations).length, JSON.stringify(operations)).toBeGreaterThanOrEqual(20);
  }, 200_000);

  it('the judge refuses what no AWS says', () => {
    const describe_ = (body: object, answer: object, operation = 'DescribeServices') =>
      JSON.stringify({
        operation,
        method: 'POST',
        path: '/',
        headers: {
          'x-amz-target': `AmazonEC2ContainerServiceV20141113.${operation}`,
          'content-type': 'application/x-amz-json-1.1',
        },
        body: Buffer.from(JSON.stringify(body)).toString('base64'),
        status: 200,
        answerHeaders: {},
        answer: Buffer.from(JSON.stringify(answer)).toString('base64'),
      });
    const of = (...asked: Parameters<typeof describe_>) => Object.keys(judge([describe_(...asked)]).problems);
    expect(of({ services: ['a'] }, {})).toEqual([]);
    expect(of({ services: ['a'], colour: 'blue' }, {})).toContain('DescribeServices: the model knows no member colour');
    expect(of({}, {})).toContain('DescribeServices: services is required and missing');
    expect(of({ services: ['a'], include: ['WEIGHTS'] }, {})[0]).toContain('is none of');
    expect(of({ services: ['a'] }, { services: [{ desiredCount: '2' }] })[0]).toContain('is str, not integer');
    expect(of({ services: ['a'] }, { weight: 1 })).toContain(
      'DescribeServices answered: the model knows no member weight',
    );
    expect(of({}, {}, 'ShiftTraffic')).toEqual(['ShiftTraffic: no such operation']);
  });
});
