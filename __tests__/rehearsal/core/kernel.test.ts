import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';

import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { CreateBucketCommand, HeadBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { SSMClient, PutParameterCommand, GetParameterCommand } from '@aws-sdk/client-ssm';
import { decode, Encoder } from 'cbor-x';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';

import { startCloud } from '../../../src/rehearsal/cloud';
import { readRehearsalInfo } from '../../../src/rehearsal/info';
import { Faults } from '../../../src/rehearsal/kernel/faults';
import { decodeQuery } from '../../../src/rehearsal/kernel/protocols/query';
import { decodeChunked } from '../../../src/rehearsal/services/s3/body';
import { testCloud, type TestCloud } from './cloud';

let cloud: TestCloud | undefined;
afterEach(async () => {
  await cloud?.stop();
  cloud = undefined;
});

const nameOf = (act: Promise<unknown>) =>
  act.then(
    () => 'ok',
    (error: Error) => error.name,
  );

describe('life', () => {
  test('the info file is there while it runs, readable by the user alone; stop leaves nothing', async () => {
    cloud = await testCloud();
    const { folder } = cloud;
    await cloud.stop();
    const infoFile = join(folder, 'again', 'rehearsal.json');
    cloud = await testCloud({ infoFile, folder: join(folder, 'scratch') });
    const info = readRehearsalInfo(infoFile);
    expect(info).toEqual(cloud.info);
    expect(statSync(infoFile).mode & 0o777).toBe(0o600);
    expect(readdirSync(join(folder, 'scratch'))).toHaveLength(1);
    await cloud.stop();
    await cloud.stop();
    expect(existsSync(infoFile)).toBe(false);
    expect(existsSync(join(folder, 'scratch'))).toBe(false);
    await expect(fetch(info.aws)).rejects.toThrow();
    await expect(fetch(info.page)).rejects.toThrow();
  });

  test('a second one leaves the first one’s file alone; what a killed one left is taken over', async () => {
    cloud = await testCloud();
    const infoFile = join(cloud.folder, 'rehearsal.json');
    const folder = join(cloud.folder, 'scratch');
    // As left by a killed one: its process is somebody else's by now, its port nobody's.
    writeFileSync(infoFile, JSON.stringify({ ...cloud.info, aws: 'http://127.0.0.1:1' }));
    const first = await startCloud({ folder, clockFactor: 50, infoFile });
    try {
      await expect(startCloud({ folder, clockFactor: 50, infoFile })).rejects.toThrow(
        `a rehearsal runs in this folder already: process ${process.pid}`,
      );
      expect(readRehearsalInfo(infoFile)).toEqual(first.info);
      expect(readdirSync(folder)).toHaveLength(1);
      // Somebody has put another's description there: not this one's to remove.
      writeFileSync(infoFile, JSON.stringify(cloud.info));
    } finally {
      await first.stop();
    }
    expect(readRehearsalInfo(infoFile)).toEqual(cloud.info);
  });

  test('a clock that runs backwards is refused', async () => {
    await expect(testCloud({ clockFactor: 0.5 })).rejects.toThrow(/at least 1/);
  });
});

describe('the control door', () => {
  test('shows state and calls, and serves the page under a policy that lets only its own script run', async () => {
    cloud = await testCloud();
    await new STSClient(cloud.client).send(new GetCallerIdentityCommand({}));
    const calls = (await (await fetch(`${cloud.info.control}/calls`)).json()) as { total: number; counts: object };
    expect(calls).toMatchObject({ total: 1, counts: { 'sts:GetCallerIdentity': 1 } });
    const state = (await (await fetch(`${cloud.info.control}/state`)).json()) as Record<string, unknown>;
    expect(state).toMatchObject({ clockFactor: 50, calls: 1, ecs: { services: [], tasks: [] } });
    const page = await fetch(cloud.info.page);
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/^default-src 'none'/);
    expect(policy).not.toContain('unsafe');
    expect(await page.text()).toContain('ez-deploy rehearsal');
  });

  test('links to the live page of a rollout while there is one, and to no other place', async () => {
    cloud = await testCloud();
    const { control } = cloud.info;
    const tell = async (url: unknown) =>
      (await fetch(`${control}/live`, { method: 'POST', body: JSON.stringify({ url }) })).status;
    const live = async () => ((await (await fetch(`${control}/state`)).json()) as { live: unknown }).live;
    expect([await live(), await tell('http://127.0.0.1:4711/'), await live()]).toEqual([
      null,
      200,
      'http://127.0.0.1:4711/',
    ]);
    for (const url of ['http://evil.example/', 'http://127.0.0.1:1/x', 'javascript:alert(1)', 7, undefined])
      expect([url, await tell(url), await live()]).toEqual([url, 400, 'http://127.0.0.1:4711/']);
    expect([await tell(null), await live()]).toEqual([200, null]);
  });

  test('is closed to a web page whose name points at loopback', async () => {
    cloud = await testCloud();
    const { port } = new URL(cloud.info.control);
    const status = await new Promise<number | undefined>((done, fail) => {
      const options = { host: '127.0.0.1', port, path: '/control/state', headers: { host: `evil.example:${port}` } };
      request(options, (answer) => done(answer.resume().statusCode))
        .once('error', fail)
        .end();
    });
    expect(status).toBe(403);
    const crossSite = await fetch(`${cloud.info.control}/faults`, {
      method: 'POST',
      headers: { origin: 'https://evil.example' },
      body: '{}',
    });
    expect(crossSite.status).toBe(403);
  });
});

describe('faults', () => {
  const set = (plan: unknown) =>
    fetch(`${cloud?.info.control ?? ''}/faults`, { method: 'POST', body: JSON.stringify(plan) });

  test('throttling and 5xx come as each protocol words them, without effect', async () => {
    cloud = await testCloud({ faults: { rules: [{ throttle: 1 }] } });
    const { client } = cloud;
    const s3 = new S3Client(client);
    expect(await nameOf(new DynamoDBClient(client).send(new ListTablesCommand({})))).toBe('ThrottlingException');
    expect(await nameOf(new STSClient(client).send(new GetCallerIdentityCommand({})))).toBe('Throttling');
    expect(await nameOf(s3.send(new CreateBucketCommand({ Bucket: 'abc' })))).toBe('SlowDown');
    await set({ rules: [{ error: 1, service: 'dynamodb' }] });
    expect(await nameOf(new DynamoDBClient(client).send(new ListTablesCommand({})))).toBe('InternalFailure');
    expect(await nameOf(s3.send(new HeadBucketCommand({ Bucket: 'abc' })))).toBe('NotFound');
  });

  test('a lost reply has taken effect', async () => {
    cloud = await testCloud({ faults: { rules: [{ lostReply: 1, limit: 2 }] } });
    const ssm = new SSMClient(cloud.client);
    const s3 = new S3Client(cloud.client);
    const put = new PutParameterCommand({ Name: 'a', Value: '1', Type: 'String' });
    expect(await nameOf(ssm.send(put))).not.toBe('ok');
    expect(await nameOf(s3.send(new CreateBucketCommand({ Bucket: 'lost-reply' })))).not.toBe('ok');
    expect((await ssm.send(new GetParameterCommand({ Name: 'a' }))).Parameter?.Value).toBe('1');
    expect(await nameOf(s3.send(new HeadBucketCommand({ Bucket: 'lost-reply' })))).toBe('ok');
  });

  test('a dead client is cut off after its n-th call', async () => {
    cloud = await testCloud();
    await set({ rules: [{ deadAfter: 2 }] });
    const sts = new STSClient(cloud.client);
    const outcomes = [];
    for (let i = 0; i < 4; i += 1) outcomes.push(await nameOf(sts.send(new GetCallerIdentityCommand({}))));
    expect(outcomes.map((one) => one === 'ok')).toEqual([true, true, false, false]);
    expect((await set({ rules: [{ throttle: 2 }] })).status).toBe(400);
    await set({});
    expect(await nameOf(sts.send(new GetCallerIdentityCommand({})))).toBe('ok');
  });

  test('the same seed gives the same faults, in about the share that was asked for', () => {
    const run = (seed: number) => {
      const faults = new Faults({ seed, rules: [{ throttle: 0.2, error: 0.1 }] });
      return Array.from({ length: 2_000 }, () => faults.decide('ecs', 'RunTask').outcome);
    };
    expect(run(7)).toEqual(run(7));
    expect(run(7)).not.toEqual(run(8));
    const throttled = run(7).filter((one) => one === 'throttle').length;
    expect(throttled).toBeGreaterThan(320);
    expect(throttled).toBeLessThan(480);
  });
});

describe('protocols', () => {
  test('Smithy RPC v2 CBOR is understood, errors too', async () => {
    cloud = await testCloud();
    const codec = new Encoder({ useRecords: false });
    const call = async (operation: string, input: object) => {
      const answer = await fetch(
        `${cloud?.info.aws ?? ''}/service/GraniteServiceVersion20100801/operation/${operation}`,
        {
          method: 'POST',
          headers: { 'smithy-protocol': 'rpc-v2-cbor', 'content-type': 'application/cbor' },
          body: new Uint8Array(codec.encode(input)),
        },
      );
      expect(answer.headers.get('smithy-protocol')).toBe('rpc-v2-cbor');
      return {
        status: answer.status,
        body: decode(new Uint8Array(await answer.arrayBuffer())) as Record<string, unknown>,
      };
    };
    expect((await call('ListMetrics', {})).status).toBe(200);
    expect(await call('Nope', {})).toMatchObject({ status: 400, body: { __type: 'UnknownOperationException' } });
  });

  test('the query form becomes structures, lists and maps', () => {
    const form =
      'Action=Do&Version=1&A.member.2=y&A.member.1=x&B.C.member.1.D=1&M.entry.1.key=k&M.entry.1.value=v&E=&__proto__.x=1';
    const { action, input } = decodeQuery(form);
    expect(action).toBe('Do');
    expect(input).toMatchObject({ A: ['x', 'y'], B: { C: [{ D: '1' }] }, M: { k: 'v' }, E: '' });
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });

  test('any body survives aws-chunked framing, in any chunks', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ minLength: 1, maxLength: 200 }), { maxLength: 8 }), (chunks) => {
        const framed = chunks.flatMap((one) => [
          Buffer.from(`${one.length.toString(16)}\r\n`),
          Buffer.from(one),
          Buffer.from('\r\n'),
        ]);
        const raw = Buffer.concat([...framed, Buffer.from('0\r\nx-amz-checksum-crc32:AAAA\r\n\r\n')]);
        const { bytes, trailers } = decodeChunked(raw);
        expect(bytes.equals(Buffer.concat(chunks))).toBe(true);
        expect(trailers['x-amz-checksum-crc32']).toBe('AAAA');
      }),
    );
    expect(() => decodeChunked(Buffer.from('ff\r\nshort'))).toThrow(/terminated unexpectedly/);
  });

  test('a body that is no JSON is an error of the client', async () => {
    cloud = await testCloud();
    const answer = await fetch(cloud.info.aws, {
      method: 'POST',
      headers: { 'x-amz-target': 'AmazonSSM.GetParameter', 'content-type': 'application/x-amz-json-1.1' },
      body: '{oops',
    });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ __type: 'SerializationException' });
  });
});

test('nothing listens beyond loopback', async () => {
  cloud = await testCloud();
  const ports = [cloud.info.aws, cloud.info.page, cloud.info.application].map((one) => Number(new URL(one).port));
  const hex = new Set(
    [...ports, Number(cloud.info.registry.split(':')[1])].map((one) => one.toString(16).toUpperCase().padStart(4, '0')),
  );
  if (process.platform !== 'linux') return;
  const listening = readFileSync('/proc/net/tcp', 'utf8')
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter((fields) => fields[3] === '0A' && hex.has(fields[1]?.split(':')[1] ?? ''));
  expect(listening).toHaveLength(4);
  expect(new Set(listening.map((fields) => fields[1]?.split(':')[0]))).toEqual(new Set(['0100007F']));
});
