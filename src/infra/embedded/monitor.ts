import { MockMonitor } from '@pulumi/pulumi/runtime/mocks';
import { deserializeProperties, serializeProperties } from '@pulumi/pulumi/runtime/rpc';
import * as resources from '@pulumi/pulumi/proto/resource_pb';
import { Struct } from 'google-protobuf/google/protobuf/struct_pb';

import type { DoorCall } from '../door';
import type { Operation, ResourceChange } from '../result';
import { shownValue } from '../shown-value';
import { Ledger, type LedgerOptions } from './ledger';
import { check, dependenciesOf, hasUnknown, keepIgnored, lookUp } from './requests';
import { conceal, reveal } from './secrets';

type Callback<T> = (error: Error | null, answer: T | undefined) => void;
type Properties = Record<string, unknown>;

export interface MonitorOptions extends LedgerOptions {
  readonly stack: string;
  readonly project: string;
  readonly door: DoorCall;
  /** URNs that may be replaced although they are protected. */
  readonly unprotect: readonly string[];
}

/**
 * The resource monitor that Pulumi's SDK runtime talks to, in the same process: what the engine does, cut down to create, same,
 * update, replace and delete against a local state, through the same provider door. For a rehearsal only.
 */
export class EmbeddedMonitor extends MockMonitor {
  readonly changes: ResourceChange[] = [];
  readonly ledger: Ledger;
  /** Regions of the providers that the program makes itself, by what resources name them by: URN::ID. */
  private readonly providerRegions = new Map<string, unknown>();
  stackOutputs: Properties = {};
  failure: Error | undefined;
  /** URNs that the program has named so far. */
  readonly seen = new Set<string>();

  constructor(private readonly options: MonitorOptions) {
    super({
      // What a program looks up, the cloud answers.
      call: ({ token, inputs }) => lookUp(options.door, token, inputs as Properties),
      newResource: () => ({ id: undefined, state: {} }),
    });
    this.ledger = new Ledger(options);
  }

  private urnOf(parent: string, type: string, name: string): string {
    const parentType = parent === '' ? '' : `${parent.split('::')[2] ?? ''}$`;
    const prefix = parentType === 'pulumi:pulumi:Stack$' ? '' : parentType;
    return `urn:pulumi:${[this.options.stack, this.options.project, `${prefix}${type}`, name].join('::')}`;
  }

  override async registerResource(
    request: resources.RegisterResourceRequest,
    callback: Callback<resources.RegisterResourceResponse>,
  ): Promise<void> {
    try {
      const urn = this.urnOf(request.getParent(), request.getType(), request.getName());
      if (this.seen.has(urn)) throw new Error(`Duplicate resource URN '${urn}'; try giving it a unique name`);
      this.seen.add(urn);
      const struct = request.getObject();
      const inputs = struct === undefined ? {} : (deserializeProperties(struct) as Properties);
      const { id, outputs } = request.getCustom()
        ? await this.register(urn, request, inputs)
        : this.component(urn, request, inputs);
      const response = new resources.RegisterResourceResponse();
      response.setUrn(urn);
      response.setId(id);
      response.setObject(Struct.fromJavaScript((await serializeProperties('', outputs)) as Record<string, never>));
      callback(null, response);
    } catch (error) {
      this.failure ??= error instanceof Error ? error : new Error(String(error));
      callback(this.failure, undefined);
    }
  }

  override registerResourceOutputs(
    request: resources.RegisterResourceOutputsRequest,
    callback: Callback<object>,
  ): void {
    const outputs = request.getOutputs();
    if (request.getUrn().split('::')[2] === 'pulumi:pulumi:Stack' && outputs !== undefined) {
      this.stackOutputs = reveal(deserializeProperties(outputs) as Properties);
    }
    callback(null, {});
  }

  /** Nothing to close: the runtime asks for it when it disconnects. */
  close(): void {
    return undefined;
  }

  private component(
    urn: string,
    request: resources.RegisterResourceRequest,
    inputs: Properties,
  ): { id: string; outputs: Properties } {
    const before = this.options.before.find((r) => r.urn === urn);
    this.note(urn, request, before === undefined ? 'create' : 'same');
    this.ledger.after.push({
      urn,
      type: request.getType(),
      name: request.getName(),
      id: '',
      custom: false,
      dependencies: dependenciesOf(request),
      inputs: {},
      outputs: {},
    });
    return { id: '', outputs: inputs };
  }

  private note(
    urn: string,
    request: resources.RegisterResourceRequest,
    op: Operation,
    diff: string[] = [],
    replaceKeys: string[] = [],
    [before, after]: readonly [Properties, Properties] = [{}, {}],
  ): void {
    const values = Object.fromEntries(
      diff.map((key) => [key, { before: shownValue(before[key]), after: shownValue(after[key]) }]),
    );
    this.changes.push({ urn, type: request.getType(), name: request.getName(), op, diff, replaceKeys, values });
  }

  private async register(
    urn: string,
    request: resources.RegisterResourceRequest,
    given: Properties,
  ): Promise<{ id: string; outputs: Properties }> {
    const { door, preview } = this.options;
    const [type, name] = [request.getType(), request.getName()];
    // A provider is configuration, not something in the cloud.
    if (type.startsWith('pulumi:providers:')) {
      this.providerRegions.set(`${urn}::${name}`, reveal(given)['region']);
      return { id: name, outputs: given };
    }
    const before = this.options.before.find((r) => r.urn === urn);
    const shown = conceal(given);
    const plain = reveal(given);
    const importId = request.getImportid();
    if (importId !== '' && before?.importId !== importId && before?.id !== importId)
      return this.take(urn, request, importId, { shown, plain });
    if (before !== undefined) keepIgnored(request, before.inputs, [shown, plain]);
    await check(door, request, plain, before?.inputs);
    if (before === undefined) {
      this.note(urn, request, 'create');
      if (preview) return { id: '', outputs: plain };
      const made = await this.create(urn, request, { shown, plain });
      return this.keep(urn, request, shown, made);
    }
    const diff = await door<{ changes: string[]; replaces: string[] }>({
      op: 'diff',
      type,
      name,
      olds: before.inputs,
      news: shown,
    });
    const known = (keys: string[]) => keys.filter((k) => preview || !hasUnknown(shown[k]));
    const [changes, replaces] = [known(diff.changes), known(diff.replaces)];
    if (changes.length === 0) {
      this.note(urn, request, 'same');
      return this.keep(urn, request, shown, { id: before.id, outputs: before.outputs });
    }
    const op = replaces.length > 0 ? 'replace' : 'update';
    // As the engine does it: a preview shows what an apply refuses.
    if (op === 'replace' && request.getProtect() && !preview && !this.options.unprotect.includes(urn))
      throw new Error(`${name} (${type}) is protected and would be replaced: ${replaces.join(', ')} changed`);
    this.note(urn, request, op, changes, replaces, [before.inputs, shown]);
    if (preview)
      return op === 'replace'
        ? { id: '', outputs: plain }
        : { id: before.id, outputs: { ...before.outputs, ...plain } };
    if (op === 'update') {
      const { outputs } = await door<{ outputs: Properties }>({
        op: 'update',
        type,
        name,
        id: before.id,
        olds: before.outputs,
        news: plain,
      });
      return this.keep(urn, request, shown, { id: before.id, outputs });
    }
    // Names are ours and unique, so the old one has to go first.
    await door({ op: 'delete', type, name, id: before.id, olds: before.outputs });
    const made = await this.create(urn, request, { shown, plain });
    return this.keep(urn, request, shown, made);
  }

  /** Takes over what stands already. A difference is shown; the engine would change it at once, and our own guard refuses it before. */
  private async take(
    urn: string,
    request: resources.RegisterResourceRequest,
    id: string,
    { shown, plain }: { shown: Properties; plain: Properties },
  ): Promise<{ id: string; outputs: Properties }> {
    const { door, preview } = this.options;
    const [type, name] = [request.getType(), request.getName()];
    const there = await door<{ id?: string; outputs?: Properties; inputs?: Properties }>({
      ...{ op: 'read', type, name, id },
      olds: {},
    });
    const { outputs, inputs = {} } = there;
    if (outputs === undefined) throw new Error(`${name} (${type}): resource '${id}' does not exist`);
    keepIgnored(request, inputs, [shown, plain]);
    await check(door, request, plain, inputs);
    const { changes, replaces } = await door<{ changes: string[]; replaces: string[] }>({
      ...{ op: 'diff', type, name },
      ...{ olds: inputs, news: shown },
    });
    this.note(urn, request, 'import', changes, replaces, [inputs, shown]);
    const taken = { id: there.id ?? id, outputs };
    if (preview) return { ...taken, outputs: { ...outputs, ...plain } };
    if (changes.length > 0) throw new Error(`${name} (${type}) is not as the program has it: ${changes.join(', ')}`);
    return this.keep(urn, request, shown, taken);
  }

  private async create(
    urn: string,
    request: resources.RegisterResourceRequest,
    { shown, plain }: { shown: Properties; plain: Properties },
  ): Promise<{ id: string; outputs: Properties }> {
    const [type, name] = [request.getType(), request.getName()];
    this.ledger.ask({ urn, type, name, protect: request.getProtect(), inputs: shown });
    try {
      return await this.options.door<{ id: string; outputs: Properties }>({ op: 'create', type, name, news: plain });
    } catch (error) {
      this.ledger.refused(urn);
      throw error;
    }
  }

  private keep(
    urn: string,
    request: resources.RegisterResourceRequest,
    inputs: Properties,
    made: { id: string; outputs: Properties },
  ) {
    const secretKeys = Object.keys(inputs).filter((k) => JSON.stringify(inputs[k] ?? null).includes('secret:sha256:'));
    const region = this.providerRegions.get(request.getProvider());
    const outputs = { ...made.outputs, ...Object.fromEntries(secretKeys.map((k) => [k, inputs[k]])) };
    this.ledger.keep({
      urn,
      type: request.getType(),
      name: request.getName(),
      id: made.id,
      custom: true,
      protect: request.getProtect(),
      dependencies: dependenciesOf(request),
      ignoreChanges: request.getIgnorechangesList(),
      ...(typeof region === 'string' ? { providerRegion: region } : {}),
      ...(request.getImportid() === '' ? {} : { importId: request.getImportid() }),
      inputs,
      outputs,
    });
    return made;
  }
}
