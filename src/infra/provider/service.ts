import type { UntypedServiceImplementation } from '@grpc/grpc-js';
import { Empty } from 'google-protobuf/google/protobuf/empty_pb';
import * as plugin from '@pulumi/pulumi/proto/plugin_pb';
import * as pb from '@pulumi/pulumi/proto/provider_pb';

import type { DoorCall } from '../door';
import { fromWire, type Properties, toWire, unary } from './wire';

/** The version whose schema the program is written to (`@pulumi/aws` in package.json). */
const AWS_PROVIDER_VERSION = '7.48.0';

const typeOf = (urn: string) => (urn.split('::')[2] ?? '').split('$').at(-1) ?? '';
const nameOf = (urn: string) => urn.split('::').at(-1) ?? '';

const OUTSIDE = 'the rehearsal was stopped while the infrastructure was being applied';

async function diff(door: DoorCall, request: pb.DiffRequest): Promise<pb.DiffResponse> {
  const olds = request.hasOldInputs() ? request.getOldInputs() : request.getOlds();
  const { changes, replaces } = await door<{ changes: string[]; replaces: string[] }>({
    op: 'diff',
    type: typeOf(request.getUrn()),
    name: nameOf(request.getUrn()),
    olds: fromWire(olds),
    news: fromWire(request.getNews()),
  });
  const response = new pb.DiffResponse();
  response.setChanges(
    changes.length > 0 ? pb.DiffResponse.DiffChanges.DIFF_SOME : pb.DiffResponse.DiffChanges.DIFF_NONE,
  );
  response.setDiffsList(changes);
  response.setReplacesList(replaces);
  // Names are the program's own and unique, so the old one has to go first.
  response.setDeletebeforereplace(true);
  response.setHasdetaileddiff(true);
  const { Kind } = pb.PropertyDiff;
  for (const key of changes) {
    const one = new pb.PropertyDiff();
    one.setKind(replaces.includes(key) ? Kind.UPDATE_REPLACE : Kind.UPDATE);
    one.setInputdiff(true);
    response.getDetaileddiffMap().set(key, one);
  }
  return response;
}

async function read(door: DoorCall, request: pb.ReadRequest): Promise<pb.ReadResponse> {
  const inputs = fromWire(request.getInputs());
  const {
    id,
    outputs,
    inputs: found = {},
  } = await door<{ id?: string; outputs?: Properties; inputs?: Properties }>({
    op: 'read',
    type: typeOf(request.getUrn()),
    name: nameOf(request.getUrn()),
    id: request.getId(),
    olds: fromWire(request.getProperties()),
  });
  const response = new pb.ReadResponse();
  // No id: it is gone.
  if (outputs === undefined) return response;
  response.setId(id ?? request.getId());
  response.setProperties(toWire(outputs));
  // Without inputs it is an import: what could be said of it is read as well.
  if (Object.keys(inputs).length === 0) response.setInputs(toWire(found));
  else
    response.setInputs(
      toWire(Object.fromEntries(Object.keys(inputs).map((key) => [key, outputs[key] ?? inputs[key]]))),
    );
  return response;
}

/**
 * Pulumi's resource provider protocol for `aws`, over the rehearsal cloud's door for resources. It decides nothing itself: what a
 * type can do and what forces its replacement is the cloud's word.
 */
export function providerService(door: DoorCall, signal: AbortSignal): UntypedServiceImplementation {
  const notStopped = () => {
    if (signal.aborted) throw new Error(OUTSIDE);
  };
  return {
    getPluginInfo: unary(() => new plugin.PluginInfo().setVersion(AWS_PROVIDER_VERSION)),
    attach: unary(() => new Empty()),
    // The engine sends it at the end of normal operations too: there is nothing that it would have to end.
    cancel: unary(() => new Empty()),
    checkConfig: unary((request: pb.CheckRequest) => new pb.CheckResponse().setInputs(request.getNews())),
    diffConfig: unary(() => new pb.DiffResponse().setChanges(pb.DiffResponse.DiffChanges.DIFF_NONE)),
    // Without accepting secrets: the engine takes the wrappers off and marks the same properties secret in its state again.
    configure: unary(() => {
      const response = new pb.ConfigureResponse();
      response.setAcceptsecrets(false);
      response.setSupportspreview(true);
      return response;
    }),
    invoke: unary(async (request: pb.InvokeRequest) => {
      const { outputs } = await door<{ outputs: Properties }>({
        op: 'invoke',
        type: request.getTok(),
        name: '',
        news: fromWire(request.getArgs()),
      });
      return new pb.InvokeResponse().setReturn(toWire(outputs));
    }),
    check: unary(async (request: pb.CheckRequest) => {
      const { failures } = await door<{ failures: { property: string; reason: string }[] }>({
        op: 'check',
        type: typeOf(request.getUrn()),
        name: nameOf(request.getUrn()),
        olds: fromWire(request.getOlds()),
        news: fromWire(request.getNews()),
      });
      return new pb.CheckResponse()
        .setInputs(request.getNews())
        .setFailuresList(
          failures.map(({ property, reason }) => new pb.CheckFailure().setProperty(property).setReason(reason)),
        );
    }),
    diff: unary((request: pb.DiffRequest) => diff(door, request)),
    create: unary(async (request: pb.CreateRequest) => {
      const news = fromWire(request.getProperties());
      if (request.getPreview()) return new pb.CreateResponse().setProperties(toWire(news));
      notStopped();
      const urn = request.getUrn();
      const made = await door<{ id: string; outputs: Properties }>({
        op: 'create',
        type: typeOf(urn),
        name: nameOf(urn),
        news,
      });
      return new pb.CreateResponse().setId(made.id).setProperties(toWire(made.outputs));
    }),
    read: unary((request: pb.ReadRequest) => read(door, request)),
    update: unary(async (request: pb.UpdateRequest) => {
      const [olds, news] = [fromWire(request.getOlds()), fromWire(request.getNews())];
      if (request.getPreview()) return new pb.UpdateResponse().setProperties(toWire({ ...olds, ...news }));
      notStopped();
      const urn = request.getUrn();
      const { outputs } = await door<{ outputs: Properties }>({
        op: 'update',
        type: typeOf(urn),
        name: nameOf(urn),
        id: request.getId(),
        olds,
        news,
      });
      return new pb.UpdateResponse().setProperties(toWire(outputs));
    }),
    delete: unary(async (request: pb.DeleteRequest) => {
      notStopped();
      const urn = request.getUrn();
      await door({
        op: 'delete',
        type: typeOf(urn),
        name: nameOf(urn),
        id: request.getId(),
        olds: fromWire(request.getProperties()),
      });
      return new Empty();
    }),
  };
}
