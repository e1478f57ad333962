import { Server, ServerCredentials } from '@grpc/grpc-js';
import { ResourceProviderService } from '@pulumi/pulumi/proto/provider_grpc_pb';

import type { DoorCall } from '../door';
import { providerService } from './service';

export interface ServedProvider {
  /** Loopback port; the engine finds it by `PULUMI_DEBUG_PROVIDERS=aws:PORT`. */
  readonly port: number;
  stop(): void;
}

/** Serves the rehearsal's provider in this process: no file on PATH, no process that could be left behind. */
export async function serveProvider(door: DoorCall, signal: AbortSignal): Promise<ServedProvider> {
  const server = new Server({ 'grpc.max_receive_message_length': -1, 'grpc.max_send_message_length': -1 });
  server.addService(ResourceProviderService, providerService(door, signal));
  const port = await new Promise<number>((resolve, reject) => {
    server.bindAsync('127.0.0.1:0', ServerCredentials.createInsecure(), (error, bound) => {
      if (error === null) resolve(bound);
      else reject(error);
    });
  });
  return { port, stop: () => server.forceShutdown() };
}
