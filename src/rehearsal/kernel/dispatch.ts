import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';

import type { Clock } from '../../clock';
import { CallLog } from './calls';
import { type FaultDecision, Faults } from './faults';
import { readBody } from './http';
import { decodeCbor, encodeCbor, encodeCborError } from './protocols/cbor';
import { decodeJson, encodeJson, encodeJsonError } from './protocols/json';
import { decodeQuery, encodeQuery, encodeQueryError } from './protocols/query';
import { recognise } from './recognise';
import type { Sessions } from './sessions';
import { AwsError, type AwsService, type Input } from './types';
import { element } from './xml';

export interface Dispatcher {
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
  /** In-process call by signing name; what Step Functions' integrations use. No faults: those are for clients. */
  invoke(service: string, operation: string, input: Input): Promise<Record<string, unknown>>;
}

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
}

/** How one protocol words an exchange. */
interface Codec {
  result(output: Record<string, unknown>): Answer;
  error(error: AwsError): Answer;
}

function jsonCodec(version: string): Codec {
  const type = `application/x-amz-json-${version}`;
  return {
    result: (output) => ({ status: 200, type, body: encodeJson(output) }),
    error: (error) => ({
      status: error.status,
      type,
      body: encodeJsonError(error),
      headers: { 'x-amzn-errortype': error.code },
    }),
  };
}

function restCodec(): Codec {
  const { result, error } = jsonCodec('1.1');
  const type = 'application/json';
  return { result: (output) => ({ ...result(output), type }), error: (of) => ({ ...error(of), type }) };
}

function cborCodec(): Codec {
  const type = 'application/cbor';
  const headers = { 'smithy-protocol': 'rpc-v2-cbor' };
  return {
    result: (output) => ({ status: 200, type, body: encodeCbor(output), headers }),
    error: (error) => ({ status: error.status, type, body: encodeCborError(error), headers }),
  };
}

function queryCodec(service: AwsService, operation: string, requestId: string): Codec {
  const namespace = service.xmlNamespace ?? `http://${service.signingName}.amazonaws.com/doc/`;
  return {
    result: (output) => ({
      status: 200,
      type: 'text/xml',
      body: encodeQuery(operation, namespace, output, requestId),
    }),
    error: (error) => ({ status: error.status, type: 'text/xml', body: encodeQueryError(error, namespace, requestId) }),
  };
}

/** Anything thrown, as AWS would word it: what is not an AwsError is our own fault and says so. */
export function asAwsError(error: unknown): AwsError {
  if (error instanceof AwsError) return error;
  const text = error instanceof Error ? error.message : String(error);
  return new AwsError('InternalFailure', `The rehearsal cloud failed: ${text}`, 500);
}

function faultError(outcome: 'throttle' | 'error', protocol: string): AwsError {
  if (outcome === 'error') return new AwsError('InternalFailure', 'Injected fault: internal failure.', 500);
  if (protocol === 'raw') return new AwsError('SlowDown', 'Injected fault: please reduce your request rate.', 503);
  const code = protocol === 'query' ? 'Throttling' : 'ThrottlingException';
  return new AwsError(code, 'Rate exceeded');
}

function s3Error(error: AwsError, requestId: string): string {
  return element('Error', { Code: error.code, Message: error.message, RequestId: requestId });
}

export interface DispatchOptions {
  readonly services: readonly AwsService[];
  readonly faults: Faults;
  readonly calls: CallLog;
  readonly clock: Clock;
  readonly sessions: Sessions;
  log(line: string): void;
}

export function createDispatcher(options: DispatchOptions): Dispatcher {
  const { services, faults, calls, clock, sessions } = options;

  async function run(
    service: AwsService,
    operation: string,
    input: Input,
    request: IncomingMessage | undefined,
  ): Promise<Record<string, unknown>> {
    const handler = Object.hasOwn(service.operations ?? {}, operation) ? service.operations?.[operation] : undefined;
    if (handler === undefined) {
      throw new AwsError(
        service.protocol === 'query' ? 'InvalidAction' : 'UnknownOperationException',
        `The rehearsal cloud does not know the operation ${service.signingName}:${operation}.`,
      );
    }
    const call = { service: service.signingName, operation, request: request as IncomingMessage };
    return await handler(input, call);
  }

  async function recorded<T>(service: string, operation: string, via: 'http' | 'internal', act: () => Promise<T>) {
    const started = performance.now();
    const at = new Date(clock.now()).toISOString();
    const finish = (error?: string) =>
      calls.add({
        service,
        operation,
        at,
        via,
        ms: Math.round(performance.now() - started),
        ...(error === undefined ? {} : { error }),
      });
    try {
      const result = await act();
      finish();
      return result;
    } catch (error) {
      const wrapped = asAwsError(error);
      if (wrapped.code === 'InternalFailure') options.log(`${service}:${operation} failed: ${wrapped.message}`);
      finish(wrapped.code);
      throw wrapped;
    }
  }

  async function exchange(
    request: IncomingMessage,
    response: ServerResponse,
    names: { service: AwsService; operation: string; codec: Codec; requestId: string; protocol: string },
    act: () => Promise<Record<string, unknown>>,
  ): Promise<void> {
    const fault = await begin(names.service.signingName, names.operation, response);
    if (fault.outcome === 'cut') return;
    let answer: Answer;
    try {
      const output = await recorded(names.service.signingName, names.operation, 'http', () => {
        sessions.check(request, names.protocol);
        if (fault.outcome === 'throttle' || fault.outcome === 'error') throw faultError(fault.outcome, names.protocol);
        return act();
      });
      answer = names.codec.result(output);
    } catch (error) {
      answer = names.codec.error(asAwsError(error));
    }
    if (fault.outcome === 'lost-reply') {
      response.destroy();
      return;
    }
    response
      .writeHead(answer.status, {
        'content-type': answer.type,
        'content-length': Buffer.byteLength(answer.body),
        'x-amzn-requestid': names.requestId,
        date: new Date(clock.now()).toUTCString(),
        ...answer.headers,
      })
      .end(answer.body);
  }

  async function begin(service: string, operation: string, response: ServerResponse): Promise<FaultDecision> {
    const fault = faults.decide(service, operation);
    if (fault.latencyMs > 0) await delay(fault.latencyMs);
    if (fault.outcome === 'cut') response.destroy();
    return fault;
  }

  async function handleRaw(service: AwsService, request: IncomingMessage, response: ServerResponse, requestId: string) {
    const operation = service.operationOf?.(request) ?? request.method ?? 'GET';
    const fault = await begin(service.signingName, operation, response);
    if (fault.outcome === 'cut') return;
    response.setHeader('x-amz-request-id', requestId);
    response.setHeader('x-amzn-requestid', requestId);
    if (fault.outcome === 'lost-reply') {
      // The effect happens, its answer is thrown away: nothing is written until the handler is through.
      response.writeHead = () => response;
      response.write = () => true;
      response.end = () => response.destroy();
    }
    try {
      await recorded(service.signingName, operation, 'http', async () => {
        sessions.check(request, 'raw');
        if (fault.outcome === 'throttle' || fault.outcome === 'error') throw faultError(fault.outcome, 'raw');
        await service.handle?.(request, response);
      });
    } catch (error) {
      const wrapped = asAwsError(error);
      if (response.headersSent) {
        response.destroy();
        return;
      }
      const body = request.method === 'HEAD' ? '' : s3Error(wrapped, requestId);
      request.resume();
      response.writeHead(wrapped.status, { 'content-type': 'application/xml' }).end(body);
    }
  }

  return {
    invoke: (name, operation, input) =>
      recorded(name, operation, 'internal', async () => {
        const service = services.find((one) => one.signingName === name);
        if (service === undefined) {
          throw new AwsError('UnknownServiceException', `The rehearsal cloud has no service ${name}.`);
        }
        return await run(service, operation, input, undefined);
      }),
    handle: async (request, response) => {
      const requestId = randomUUID();
      const found = recognise(request, services);
      if (found === undefined) {
        request.resume();
        const error = new AwsError('UnknownServiceException', 'The rehearsal cloud does not know this service.', 404);
        response.writeHead(404, { 'content-type': 'application/x-amz-json-1.1' }).end(encodeJsonError(error));
        return;
      }
      const { service, protocol } = found;
      if (protocol === 'raw') {
        await handleRaw(service, request, response, requestId);
        return;
      }
      const body = await readBody(request);
      if (protocol === 'query') {
        const { action, input } = decodeQuery(
          body.length > 0 ? body.toString('utf8') : ((request.url ?? '').split('?')[1] ?? ''),
        );
        const codec = queryCodec(service, action, requestId);
        await exchange(request, response, { service, operation: action, codec, requestId, protocol }, () =>
          run(service, action, input, request),
        );
        return;
      }
      const { operation } = found;
      if (found.protocol === 'rest') {
        const codec = restCodec();
        await exchange(request, response, { service, operation, codec, requestId, protocol }, async () =>
          run(service, operation, { ...decodeJson(body), ...found.input }, request),
        );
        return;
      }
      const codec = protocol === 'json' ? jsonCodec(found.version) : cborCodec();
      const decode = protocol === 'json' ? decodeJson : decodeCbor;
      await exchange(request, response, { service, operation, codec, requestId, protocol }, async () =>
        run(service, operation, decode(body), request),
      );
    },
  };
}
