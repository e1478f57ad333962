import { CloudWatchClient, GetMetricDataCommand } from '@aws-sdk/client-cloudwatch';
import {
  CloudWatchLogsClient,
  CreateLogGroupCommand,
  CreateLogStreamCommand,
  DescribeLogGroupsCommand,
  FilterLogEventsCommand,
  GetLogEventsCommand,
  PutLogEventsCommand,
  PutRetentionPolicyCommand,
} from '@aws-sdk/client-cloudwatch-logs';
import {
  CreateSecretCommand,
  DeleteSecretCommand,
  GetSecretValueCommand,
  PutSecretValueCommand,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { GetParametersByPathCommand, GetParametersCommand, PutParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import {
  AssumeRoleCommand,
  AssumeRoleWithWebIdentityCommand,
  GetCallerIdentityCommand,
  STSClient,
} from '@aws-sdk/client-sts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { createClock } from '../../../src/clock';
import { DELAYS } from '../../../src/rehearsal/kernel/delays';
import { testCloud, type TestCloud } from './cloud';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await testCloud();
});
afterAll(() => cloud.stop());

const clock = () => createClock(cloud.info.clockAnchor, cloud.info.clockFactor);

describe('STS', () => {
  test('answers who one is and lends roles', async () => {
    const sts = new STSClient(cloud.client);
    expect((await sts.send(new GetCallerIdentityCommand({}))).Account).toBe(cloud.info.accountId);
    const RoleArn = `arn:aws:iam::${cloud.info.accountId}:role/deploy`;
    const lent = await sts.send(new AssumeRoleCommand({ RoleArn, RoleSessionName: 's' }));
    expect(lent.AssumedRoleUser?.Arn).toContain('assumed-role/deploy/s');
    // An hour of AWS time, by the wall's clock: that is what SDKs compare with.
    const left = (lent.Credentials?.Expiration?.getTime() ?? 0) - Date.now();
    expect(left * cloud.info.clockFactor).toBeGreaterThan(3_500_000);
    expect(left * cloud.info.clockFactor).toBeLessThanOrEqual(3_600_000);

    // When they are over they open nothing, in the words of each protocol.
    cloud.faults.set({ sessionSeconds: 1 });
    const { Credentials } = await sts.send(new AssumeRoleCommand({ RoleArn, RoleSessionName: 's' }));
    const credentials = {
      accessKeyId: Credentials?.AccessKeyId ?? '',
      secretAccessKey: Credentials?.SecretAccessKey ?? '',
      sessionToken: Credentials?.SessionToken ?? '',
    };
    cloud.faults.set({});
    await new Promise((done) => setTimeout(done, 50));
    const late = { ...cloud.client, credentials };
    await expect(new STSClient(late).send(new GetCallerIdentityCommand({}))).rejects.toMatchObject({
      name: 'ExpiredToken',
    });
    await expect(new SSMClient(late).send(new GetParametersCommand({ Names: ['/x'] }))).rejects.toMatchObject({
      name: 'ExpiredTokenException',
    });
    await expect(
      sts.send(new AssumeRoleWithWebIdentityCommand({ RoleArn, RoleSessionName: 's', WebIdentityToken: 'no-jwt' })),
    ).rejects.toMatchObject({ name: 'InvalidIdentityTokenException' });
  });
});

describe('Secrets Manager and SSM', () => {
  test('a new value becomes current, the one before stays as previous', async () => {
    const client = new SecretsManagerClient(cloud.client);
    const { ARN } = await client.send(new CreateSecretCommand({ Name: 'demo/db', SecretString: '{"password":"one"}' }));
    expect(ARN).toMatch(/:secret:demo\/db-[A-Za-z0-9]{6}$/);
    await client.send(new PutSecretValueCommand({ SecretId: 'demo/db', SecretString: '{"password":"two"}' }));
    const read = async (more = {}) =>
      (await client.send(new GetSecretValueCommand({ SecretId: ARN, ...more }))).SecretString;
    expect(await read()).toBe('{"password":"two"}');
    expect(await read({ VersionStage: 'AWSPREVIOUS' })).toBe('{"password":"one"}');
    // What ECS resolves for a task.
    expect(cloud.ports.secrets.resolve(`${ARN ?? ''}:password::`)).toBe('two');
    expect(cloud.ports.secrets.resolve(`${ARN ?? ''}:password:AWSPREVIOUS:`)).toBe('one');
    expect(() => cloud.ports.secrets.resolve(`${ARN ?? ''}:user::`)).toThrow(/did not contain json key user/);
    await client.send(new DeleteSecretCommand({ SecretId: ARN }));
    await expect(read()).rejects.toMatchObject({ name: 'InvalidRequestException' });
    expect(() => cloud.ports.secrets.resolve('arn:aws:secretsmanager:eu-central-1:1:secret:none-aaaaaa')).toThrow(
      /can't find the specified secret/,
    );
  });

  test('parameters are versioned, secured and found by path', async () => {
    const client = new SSMClient(cloud.client);
    const put = (Name: string, Value: string, more: object = {}) =>
      client.send(new PutParameterCommand({ Name, Value, Type: 'SecureString', ...more }));
    expect((await put('/demo/a', '1')).Version).toBe(1);
    await expect(put('/demo/a', '2')).rejects.toMatchObject({ name: 'ParameterAlreadyExists' });
    expect((await put('/demo/a', '2', { Overwrite: true })).Version).toBe(2);
    await put('/demo/deep/b', '3');
    const got = await client.send(new GetParametersCommand({ Names: ['/demo/a', '/none'], WithDecryption: true }));
    expect(got.Parameters?.[0]?.Value).toBe('2');
    expect(got.InvalidParameters).toEqual(['/none']);
    const hidden = await client.send(new GetParametersCommand({ Names: ['/demo/a'] }));
    expect(hidden.Parameters?.[0]?.Value).not.toBe('2');
    const flat = await client.send(new GetParametersByPathCommand({ Path: '/demo' }));
    expect(flat.Parameters?.map((one) => one.Name)).toEqual(['/demo/a']);
    expect(cloud.ports.secrets.resolve(got.Parameters?.[0]?.ARN ?? '')).toBe('2');
  });
});

describe('IAM, spoken as query by hand', () => {
  const call = async (form: Record<string, string>) => {
    const answer = await fetch(cloud.info.aws, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        authorization:
          'AWS4-HMAC-SHA256 Credential=a/20260101/us-east-1/iam/aws4_request, SignedHeaders=h, Signature=s',
      },
      body: new URLSearchParams({ Version: '2010-05-08', ...form }),
    });
    return { status: answer.status, text: await answer.text() };
  };

  test('a role with its policies; a conflict when it still has some', async () => {
    const made = await call({
      Action: 'CreateRole',
      RoleName: 'task',
      AssumeRolePolicyDocument: '{"Statement":[]}',
      'Tags.member.1.Key': 'app',
      'Tags.member.1.Value': 'a<b',
    });
    expect(made.text).toContain(`<Arn>arn:aws:iam::${cloud.info.accountId}:role/task</Arn>`);
    expect(made.text).toContain('<Tags><member><Key>app</Key><Value>a&lt;b</Value></member></Tags>');
    await call({ Action: 'PutRolePolicy', RoleName: 'task', PolicyName: 'p', PolicyDocument: '{}' });
    expect(await call({ Action: 'DeleteRole', RoleName: 'task' })).toMatchObject({ status: 409 });
    expect(
      (await call({ Action: 'PutRolePolicy', RoleName: 'task', PolicyName: 'q', PolicyDocument: '{' })).text,
    ).toContain('<Code>MalformedPolicyDocument</Code>');
    expect((await call({ Action: 'DoIt' })).text).toContain('<Code>InvalidAction</Code>');
  });
});

describe('Logs', () => {
  test('lines appear after the ingestion delay, and a forward token reads on', async () => {
    const logs = new CloudWatchLogsClient(cloud.client);
    const names = { logGroupName: '/demo/backend', logStreamName: 'backend/task/1' };
    await logs.send(new CreateLogGroupCommand(names));
    await logs.send(new PutRetentionPolicyCommand({ ...names, retentionInDays: 30 }));
    await expect(logs.send(new PutRetentionPolicyCommand({ ...names, retentionInDays: 31 }))).rejects.toMatchObject({
      name: 'InvalidParameterException',
    });
    await logs.send(new CreateLogStreamCommand(names));
    const write = (message: string) =>
      logs.send(new PutLogEventsCommand({ ...names, logEvents: [{ timestamp: Math.round(clock().now()), message }] }));
    const read = (nextToken?: string) =>
      logs.send(new GetLogEventsCommand({ ...names, startFromHead: true, ...(nextToken ? { nextToken } : {}) }));

    await write('ready on 8080');
    expect((await read()).events).toEqual([]);
    await clock().sleep(DELAYS.logs + 500);
    const first = await read();
    expect(first.events?.map((one) => one.message)).toEqual(['ready on 8080']);
    expect((await read(first.nextForwardToken)).nextForwardToken).toBe(first.nextForwardToken);
    await write('ERROR out of cheese');
    await clock().sleep(DELAYS.logs + 500);
    expect((await read(first.nextForwardToken)).events?.map((one) => one.message)).toEqual(['ERROR out of cheese']);
    const found = await logs.send(new FilterLogEventsCommand({ ...names, filterPattern: 'ERROR -panic' }));
    expect(found.events?.map((one) => one.message)).toEqual(['ERROR out of cheese']);
    const groups = await logs.send(new DescribeLogGroupsCommand({ logGroupNamePrefix: '/demo' }));
    expect(groups.logGroups?.[0]?.retentionInDays).toBe(30);
  });

  test('an embedded metric reaches CloudWatch, late and in AWS time', async () => {
    const before = clock().now();
    const line = {
      _aws: {
        Timestamp: Date.now(),
        CloudWatchMetrics: [
          {
            Namespace: 'Demo',
            Dimensions: [['Service', 'Release']],
            Metrics: [
              { Name: 'Requests', Unit: 'Count', StorageResolution: 1 },
              { Name: 'Errors', Unit: 'Count', StorageResolution: 1 },
            ],
          },
        ],
      },
      Service: 'backend',
      Release: 'r-1',
      Requests: [40, 2],
      Errors: 3,
    };
    cloud.ports.logs.createGroup('/demo/emf');
    cloud.ports.logs.append('/demo/emf', 's', [{ timestamp: before, message: JSON.stringify(line) }]);
    const watch = new CloudWatchClient(cloud.client);
    const sums = async () => {
      const { MetricDataResults } = await watch.send(
        new GetMetricDataCommand({
          StartTime: new Date(before - 60_000),
          EndTime: new Date(clock().now() + 60_000),
          MetricDataQueries: ['Requests', 'Errors'].map((MetricName) => ({
            Id: MetricName.toLowerCase(),
            MetricStat: {
              Metric: {
                Namespace: 'Demo',
                MetricName,
                Dimensions: [
                  { Name: 'Service', Value: 'backend' },
                  { Name: 'Release', Value: 'r-1' },
                ],
              },
              Period: 10,
              Stat: 'Sum',
            },
          })),
        }),
      );
      return MetricDataResults?.map((one) => one.Values?.reduce((a, b) => a + b, 0) ?? 0);
    };
    expect(await sums()).toEqual([0, 0]);
    await clock().sleep(DELAYS.embeddedMetrics + 1_000);
    expect(await sums()).toEqual([42, 3]);
  });
});
