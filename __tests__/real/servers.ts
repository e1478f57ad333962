import { type ChildProcess, spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { freePort } from '../../src/rehearsal/data/process';

const tool = (name: string): string => {
  const found = process.env[name];
  if (found === undefined) throw new Error(`npm run test:real installs what ${name} names`);
  return found;
};

export interface Running {
  readonly endpoint: string;
  /** Configuration of an SDK client for it. */
  readonly client: {
    endpoint: string;
    region: string;
    credentials: { accessKeyId: string; secretAccessKey: string };
  };
  stop(): Promise<void>;
}

async function running(child: ChildProcess, port: number): Promise<Running> {
  const endpoint = `http://127.0.0.1:${port}`;
  let said = '';
  child.stderr?.on('data', (part: Buffer) => (said = (said + part.toString('utf8')).slice(-2_000)));
  child.stdout?.resume();
  for (let i = 0; ; i += 1) {
    if (child.exitCode !== null) throw new Error(`it ended with exit code ${child.exitCode}: ${said}`);
    if (i > 600) throw new Error(`it does not answer after a minute: ${said}`);
    try {
      await fetch(endpoint);
      break;
    } catch {
      await sleep(100);
    }
  }
  return {
    endpoint,
    client: { endpoint, region: 'eu-central-1', credentials: { accessKeyId: 'judge', secretAccessKey: 'judge' } },
    stop: async () => {
      const ended = new Promise((done) => child.once('exit', done));
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** DynamoDB Local, AWS's own, on loopback. */
export async function startDynamodbLocal(): Promise<Running> {
  const libraries = tool('EZ_DEPLOY_TOOL_DYNAMODB_LOCAL');
  const port = await freePort();
  const start = join(import.meta.dirname, '../../tools/dynamodb-local/Loopback.java');
  const args = [`-Djava.library.path=${libraries}`, '-cp', `${libraries}/*`, start, '-inMemory', '-port', String(port)];
  // It would tell AWS how it is used.
  args.push('-disableTelemetry');
  // It leaves a file where it is started.
  return running(spawn('java', args, { stdio: ['ignore', 'pipe', 'pipe'], cwd: tmpdir() }), port);
}

/** moto's server, whose state machines are really executed. */
export async function startMoto(): Promise<Running> {
  const port = await freePort();
  const child = spawn('python3', ['-m', 'moto.server', '-H', '127.0.0.1', '-p', String(port)], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      PYTHONPATH: tool('EZ_DEPLOY_TOOL_MOTO'),
      AWS_ACCESS_KEY_ID: 'judge',
      AWS_SECRET_ACCESS_KEY: 'judge',
      AWS_DEFAULT_REGION: 'eu-central-1',
    },
  });
  const moto = await running(child, port);
  const answer = await fetch(`${moto.endpoint}/moto-api/config`, {
    method: 'POST',
    body: JSON.stringify({ stepfunctions: { execute_state_machine: true } }),
  });
  if (!answer.ok) throw new Error(`moto refused its configuration: ${await answer.text()}`);
  return moto;
}

/** moto's default network, asked by hand: the product has no client for EC2. */
export async function network(endpoint: string): Promise<{ subnets: string[]; vpc: string }> {
  const credential = 'judge/20260101/eu-central-1/ec2/aws4_request';
  const answer = await fetch(endpoint, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      authorization: `AWS4-HMAC-SHA256 Credential=${credential}, SignedHeaders=host, Signature=0`,
    },
    body: 'Action=DescribeSubnets&Version=2016-11-15',
  });
  const text = await answer.text();
  const all = (tag: string) => [...text.matchAll(new RegExp(`<${tag}>([^<]+)<`, 'g'))].map((m) => m[1] ?? '');
  return { subnets: all('subnetId').slice(0, 2), vpc: all('vpcId')[0] ?? '' };
}
