import type { sendUnaryData, ServerUnaryCall, ServiceError } from '@grpc/grpc-js';
import { Struct } from 'google-protobuf/google/protobuf/struct_pb';

import { messageOf } from '../../errors';

export type Properties = Record<string, unknown>;

/** A property map of the wire as plain values; what is not known yet stays Pulumi's placeholder. */
export const fromWire = (struct: Struct | undefined): Properties =>
  struct === undefined ? {} : (struct.toJavaScript() as Properties);

/** The way back. Properties that are undefined do not exist on the wire. */
export const toWire = (properties: Properties): Struct =>
  Struct.fromJavaScript(JSON.parse(JSON.stringify(properties)) as Record<string, never>);

/** gRPC's status for what went wrong in the provider itself. */
const UNKNOWN_STATUS = 2;

/** A call handler from an async function: what it throws becomes the call's error, with the message alone. */
export function unary<Request, Response>(
  handle: (request: Request) => Promise<Response> | Response,
): (call: ServerUnaryCall<Request, Response>, callback: sendUnaryData<Response>) => void {
  return (call, callback) => {
    void (async () => {
      try {
        callback(null, await handle(call.request));
      } catch (error) {
        const failure: Partial<ServiceError> = { code: UNKNOWN_STATUS, details: messageOf(error) };
        callback(failure);
      }
    })();
  };
}
