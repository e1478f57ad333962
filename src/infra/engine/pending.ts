import type { Named } from '../../aws/by-name';
import { IDENTITIES, RESOURCE_TAG } from './identity';

/** A resource as the engine's state holds it; more members than are named here. */
export interface StateResource {
  readonly urn: string;
  readonly type: string;
  readonly id?: string;
  readonly inputs?: Readonly<Record<string, unknown>>;
  readonly delete?: boolean;
  readonly pendingReplacement?: boolean;
  readonly custom?: boolean;
  readonly protect?: boolean | undefined;
  /** Properties that the program leaves to somebody else. */
  readonly ignoreChanges?: readonly string[];
  /** The engine's word for what it was imported by. */
  readonly importID?: string;
}

export interface Deployment {
  readonly resources?: readonly StateResource[];
  readonly pending_operations?: readonly { readonly type: string; readonly resource: StateResource }[];
}

const nameOf = (urn: string) => urn.split('::').at(-1) ?? '';

/** What a state holds of things in the cloud. */
export const standingOf = (deployment: Deployment | undefined): readonly StateResource[] =>
  (deployment?.resources ?? []).filter((r) => r.custom === true && !r.type.startsWith('pulumi:'));

/** Creations that were sent and never confirmed. */
export const pendingCreates = (deployment: Deployment | undefined): readonly StateResource[] =>
  (deployment?.pending_operations ?? []).filter((p) => p.type === 'creating').map((p) => p.resource);

/** What AWS lists. */
export interface Finder {
  /** ARNs by the tag that the program put on the resource; `region`: where it is, if not where the rest is. */
  byTag(resource: string, region: string | undefined): Promise<readonly string[]>;
  byName(what: Named, name: string, within: string): Promise<string | undefined>;
}

/** What is known of one unconfirmed creation. */
export interface Found {
  readonly resource: StateResource;
  /** By which the provider is asked; undefined: nothing that could be asked for, it is made again. */
  readonly id: string | undefined;
  /** What a person should know of it. */
  readonly note: string | undefined;
}

/** The ARN's kind belongs to the type: `aws:ec2/vpc:Vpc` and `arn:aws:ec2:…:vpc/…`, whatever the punctuation. */
export function fits(type: string, arn: string): boolean {
  const plain = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, '');
  const [, , service = '', , , ...rest] = arn.split(':');
  const kind = rest.join(':');
  const wanted = KINDS[type];
  if (wanted !== undefined) return `${service}:${kind}`.startsWith(wanted);
  return plain(kind).startsWith(plain(type.split(':').at(-1) ?? ''));
}

/** Where the ARN's kind is not the type's name. */
const KINDS: Readonly<Record<string, string>> = {
  'aws:backup/plan:Plan': 'backup:backup-plan:',
  'aws:cloudwatch/logDelivery:LogDelivery': 'logs:delivery:',
  'aws:ec2/eip:Eip': 'ec2:elastic-ip/',
  'aws:ec2/flowLog:FlowLog': 'ec2:vpc-flow-log/',
  'aws:ec2/vpc:Vpc': 'ec2:vpc/',
  'aws:lb/listener:Listener': 'elasticloadbalancing:listener/',
  'aws:servicediscovery/httpNamespace:HttpNamespace': 'servicediscovery:namespace/',
  'aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule': 'ec2:security-group-rule/',
  'aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule': 'ec2:security-group-rule/',
  'aws:wafv2/webAcl:WebAcl': 'wafv2:',
  'aws:ec2/securityGroup:SecurityGroup': 'ec2:security-group/',
};

/** Looks each of them up. */
export async function lookUp(pending: readonly StateResource[], finder: Finder): Promise<readonly Found[]> {
  const found: Found[] = [];
  for (const resource of pending) found.push(await lookUpOne(resource, finder));
  return found;
}

async function lookUpOne(resource: StateResource, finder: Finder): Promise<Found> {
  const { type, urn, inputs = {} } = resource;
  const identity = IDENTITIES[type];
  const name = nameOf(urn);
  switch (identity?.by) {
    case 'again':
      return { resource, id: undefined, note: undefined };
    case 'inputs':
      return { resource, id: identity.id(inputs), note: undefined };
    case 'name': {
      const own = inputs['name'];
      const id = typeof own === 'string' ? await finder.byName(identity.what, own, identity.within(inputs)) : undefined;
      return { resource, id: id === undefined ? undefined : identity.id(id, inputs), note: undefined };
    }
    case 'tag': {
      const tag = (inputs['tags'] as Record<string, unknown> | undefined)?.[RESOURCE_TAG];
      const region = typeof inputs['region'] === 'string' ? inputs['region'] : undefined;
      const arns = typeof tag === 'string' ? (await finder.byTag(tag, region)).filter((arn) => fits(type, arn)) : [];
      const [arn] = arns;
      const several = arns.length > 1 ? `${name}: ${arns.length} of them stand there: ${arns.join(', ')}` : undefined;
      return { resource, id: arn === undefined ? undefined : identity.id(arn), note: several };
    }
    case undefined:
      // A type of a program of one's own.
      return {
        resource,
        id: undefined,
        note: `${name}: whether it was made, ez-deploy cannot find out. If it stands there: pulumi import ${type} ${name} ID`,
      };
  }
}

/**
 * The state without unconfirmed operations: what may be there is in it with its id, for a refresh to say whether it is; what else was
 * pending is forgotten, as the next apply sees for itself that a change or a deletion did not come through.
 */
export function settle<D extends Deployment>(deployment: D, found: readonly Found[]): D {
  const imported = found.filter((f) => f.id !== undefined);
  const urns = new Set(imported.map((f) => f.resource.urn));
  // A replacement that was half done: its old half, kept in the state as a reminder, gives way to the new one.
  const kept = (deployment.resources ?? []).filter((r) => !(urns.has(r.urn) && r.pendingReplacement === true));
  const known = new Set(kept.filter((r) => r.delete !== true).map((r) => r.urn));
  const added = imported.filter((f) => !known.has(f.resource.urn)).map((f) => ({ ...f.resource, id: f.id }));
  return { ...deployment, resources: [...kept, ...added], pending_operations: [] };
}
