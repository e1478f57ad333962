import { Agent, request } from 'node:http';
import type { AddressInfo } from 'node:net';

import dynalite from 'dynalite';

import { AwsError, type Input } from '../../kernel/types';

export interface Engine {
  call(operation: string, input: Input): Promise<Record<string, unknown>>;
  stop(): Promise<void>;
}

/** dynalite asks for the shape of a signature only; calls come from this process alone. */
const SIGNATURE =
  'AWS4-HMAC-SHA256 Credential=rehearsal/20000101/local/dynamodb/aws4_request, SignedHeaders=host, Signature=0';

/** dynalite, in memory, on a loopback port of its own: it is made to be spoken to over HTTP. */
export async function startEngine(): Promise<Engine> {
  const server = dynalite({ createTableMs: 20, deleteTableMs: 20, updateTableMs: 20 });
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(0, '127.0.0.1', done);
  });
  server.keepAliveTimeout = 0;
  const { port } = server.address() as AddressInfo;
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });

  const send = (operation: string, body: string) =>
    new Promise<{ status: number; body: string }>((done, fail) => {
      const outgoing = request(
        {
          host: '127.0.0.1',
          port,
          method: 'POST',
          agent,
          headers: {
            'content-type': 'application/x-amz-json-1.0',
            'content-length': Buffer.byteLength(body),
            'x-amz-target': `DynamoDB_20120810.${operation}`,
            'x-amz-date': '20000101T000000Z',
            authorization: SIGNATURE,
          },
        },
        (incoming) => {
          let text = '';
          incoming.setEncoding('utf8');
          incoming.on('data', (chunk: string) => (text += chunk));
          incoming.once('end', () => done({ status: incoming.statusCode ?? 500, body: text }));
          incoming.once('error', fail);
        },
      );
      outgoing.once('error', fail);
      outgoing.end(body);
    });

  return {
    call: async (operation, input) => {
      const answer = await send(operation, JSON.stringify(input));
      const value = (answer.body === '' ? {} : JSON.parse(answer.body)) as Record<string, unknown>;
      if (answer.status === 200) return value;
      const code = String(value['__type'] ?? 'InternalServerError').replace(/^.*#/, '');
      throw new AwsError(code, String(value['message'] ?? value['Message'] ?? ''), answer.status);
    },
    stop: () =>
      new Promise((done) => {
        agent.destroy();
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
