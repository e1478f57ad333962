import type { Input } from '../../kernel/types';
import { need, records, text } from '../read';
import type { ElbState } from './model';

/** Sets the given attributes and answers all, as Modify…Attributes does. */
export function setAttributes(map: Map<string, string>, input: Input): { Attributes: unknown[] } {
  for (const a of records(input, 'Attributes')) map.set(need(a, 'Key'), text(a, 'Value') ?? '');
  return showAttributes(map);
}

export function showAttributes(map: ReadonlyMap<string, string>): { Attributes: unknown[] } {
  return { Attributes: [...map].map(([Key, Value]) => ({ Key, Value })) };
}

/** Adds the tags of a request to those that a resource has. */
export function keepTags(state: ElbState, id: string, input: Input): void {
  const tags = state.tags.get(id) ?? new Map<string, string>();
  for (const tag of records(input, 'Tags')) tags.set(text(tag, 'Key') ?? '', text(tag, 'Value') ?? '');
  state.tags.set(id, tags);
}
