import { stripVTControlCharacters } from 'node:util';

import type { EngineEvent } from '@pulumi/pulumi/automation/events';

import type { Operation, ResourceChange } from '../result';
import { shownValue } from '../shown-value';

/** The engine's operations that are one change each; the halves of a replacement are told by `replace` already. */
const OPS: Readonly<Record<string, Operation>> = {
  create: 'create',
  import: 'import',
  update: 'update',
  replace: 'replace',
  delete: 'delete',
  same: 'same',
};

/** `healthCheck.path` and `tags["a"]` belong to the property they begin with. */
const topLevel = (path: string) => path.replace(/^\["([^"]+)"\].*$/, '$1').replace(/[.[].*$/, '');

/**
 * The properties that force a replacement which another one brings about: the engine names them at the second half only.
 * undefined for every other event.
 */
export function lateKeysOf(event: EngineEvent): { urn: string; keys: string[] } | undefined {
  const step = event.resourcePreEvent?.metadata;
  if (step?.op !== 'create-replacement') return undefined;
  return { urn: step.urn, keys: [...new Set((step.keys ?? []).map(topLevel))].sort() };
}

/** What the engine says of one resource, in the words of a result; undefined for what is no change of ours. */
export function changeOf(event: EngineEvent): ResourceChange | undefined {
  const step = event.resourcePreEvent?.metadata;
  const op = step === undefined ? undefined : OPS[step.op];
  // A provider is configuration, not something in the cloud.
  if (step === undefined || op === undefined || step.type.startsWith('pulumi:providers:')) return undefined;
  const paths =
    op === 'same' || op === 'import' ? [] : [...(step.diffs ?? []), ...Object.keys(step.detailedDiff ?? {})];
  const diff = [...new Set(paths.map(topLevel))].sort();
  const inputs = (side: 'old' | 'new'): Record<string, unknown> => step[side]?.inputs ?? {};
  return {
    urn: step.urn,
    type: step.type,
    name: step.urn.split('::').at(-1) ?? '',
    op,
    diff,
    replaceKeys: op === 'replace' ? [...new Set((step.keys ?? []).map(topLevel))].sort() : [],
    values: Object.fromEntries(
      diff.map((key) => [key, { before: shownValue(inputs('old')[key]), after: shownValue(inputs('new')[key]) }]),
    ),
  };
}

/** What a refresh found of one resource: `same`, `update` for what somebody changed, `delete` for what is gone. */
export function driftOf(event: EngineEvent): ResourceChange | undefined {
  const step = event.resOutputsEvent?.metadata;
  const op = step === undefined ? undefined : OPS[step.op];
  if (step === undefined || op === undefined || step.type.startsWith('pulumi:')) return undefined;
  const paths = op === 'update' ? [...(step.diffs ?? []), ...Object.keys(step.detailedDiff ?? {})] : [];
  const diff = [...new Set(paths.map(topLevel))].sort();
  const side = (of: 'old' | 'new', key: string) => shownValue(step[of]?.inputs?.[key] ?? step[of]?.outputs?.[key]);
  return {
    urn: step.urn,
    type: step.type,
    name: step.urn.split('::').at(-1) ?? '',
    op: op === 'update' && diff.length === 0 ? 'same' : op,
    diff,
    replaceKeys: [],
    values: Object.fromEntries(diff.map((key) => [key, { before: side('old', key), after: side('new', key) }])),
  };
}

/** An error that the engine reports, without its colours. Debug diagnostics carry plain secrets and are never looked at. */
export function errorOf(event: EngineEvent): string | undefined {
  const said = event.diagnosticEvent;
  if (said === undefined || !said.severity.startsWith('err')) return undefined;
  const text = stripVTControlCharacters(said.message.replace(/<\{%[^%]*%\}>/g, '')).trim();
  const about = said.urn === undefined || said.urn === '' ? '' : `${said.urn.split('::').at(-1) ?? ''}: `;
  return text === '' ? undefined : `${about}${text}`;
}
