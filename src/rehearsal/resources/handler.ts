import type { CloudContext, Input } from '../kernel/types';

/** A resource as Pulumi's state holds it: inputs and outputs in the provider's camelCase. */
export type Properties = Record<string, unknown>;

export interface Created {
  readonly id: string;
  /** Outputs besides the inputs. */
  readonly outputs: Properties;
}

/** What a resource's handler works with. */
export interface Door {
  readonly ctx: CloudContext;
  /** Calls an API operation in-process. */
  call(service: string, operation: string, input: Input): Promise<Record<string, unknown>>;
  /** Address of the AWS endpoint, for what is spoken over HTTP only (S3). */
  readonly endpoint: string;
}

/** How one resource type is made, read, changed and removed in the rehearsal cloud. */
export interface Handler {
  /** Properties a change of which replaces the resource. */
  readonly replace: readonly string[];
  create(door: Door, news: Properties, name: string): Promise<Created>;
  /** Outputs after the change; absent: the type has nothing that can be changed in place but tags. */
  update?(door: Door, id: string, news: Properties, olds: Properties): Promise<Properties>;
  delete?(door: Door, id: string, olds: Properties): Promise<void>;
  /** What somebody made by another way than the door: its properties by the id that it is imported by; undefined: nothing. */
  find?(door: Door, id: string): Promise<Properties | undefined>;
  /** What is really there: outputs, or undefined when it is gone. */
  read?(door: Door, id: string, olds: Properties): Promise<Properties | undefined>;
}

export const str = (properties: Properties, key: string): string => String(properties[key] ?? '');
export const num = (properties: Properties, key: string): number | undefined =>
  properties[key] === undefined ? undefined : Number(properties[key]);
export const strings = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);
export const objects = (value: unknown): Properties[] => (Array.isArray(value) ? (value as Properties[]) : []);
export const object = (value: unknown): Properties =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Properties) : {};
export const first = (value: unknown): Properties => objects(value)[0] ?? {};

/** Tags in the list form of most APIs. */
export const tagList = (properties: Properties): Properties[] =>
  Object.entries(object(properties['tagsAll'] ?? properties['tags'])).map(([Key, Value]) => ({
    Key,
    Value: String(Value),
  }));
