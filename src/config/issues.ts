import type { z } from 'zod';

import { DURATION_PATTERN } from './duration';
import { allowedValues, expected, knownKeys, schemaAt } from './hints';
import { suggestion } from './nearest';
import { type Finding, isRecord, label, type Path, shown, valueAt } from './path';
import { looksLikeCredential } from './secret-patterns';

export type Issue = z.core.$ZodIssue;

/** Places whose values are never repeated: a wrong reference may well be the secret itself. */
function isPrivate(path: Path, value: unknown): boolean {
  if (path.some((key) => key === 'secrets' || key === 'env' || key === 'args' || key === 'webhook')) return true;
  // Where a key or its password is named, it may be what somebody has written.
  if (path.at(-2) === 'sign' && (path.at(-1) === 'key' || path.at(-1) === 'password')) return true;
  return typeof value === 'string' && looksLikeCredential(value);
}

function kindOf(value: unknown): string {
  if (value === null) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (isRecord(value)) return 'a map of keys';
  return typeof value === 'string' ? 'text' : typeof value === 'number' ? 'a number' : String(value);
}

/** ", not X", where X may be shown. */
function butIs(path: Path, value: unknown): string {
  if (value === undefined || isPrivate(path, value)) return '';
  if (typeof value === 'string') return `, not "${shown(value)}"`;
  if (typeof value === 'number' || typeof value === 'boolean') return `, not ${String(value)}`;
  return `, not ${kindOf(value)}`;
}

const isDuration = (path: Path) => schemaAt(path)?.['pattern'] === DURATION_PATTERN.source;

/** How text that YAML read as a number or a boolean is written. */
function quoteFix(path: Path, value: unknown, written: string | undefined): string | undefined {
  if (typeof value !== 'number' && typeof value !== 'boolean') return undefined;
  return isPrivate(path, value) ? 'put it in quotes' : `put it in quotes: "${shown(written ?? String(value))}"`;
}

function wrongType(path: Path, value: unknown, written: string | undefined): Finding {
  if (value === undefined) {
    const key = String(path.at(-1) ?? '');
    return { at: [path], what: `${label(path)} is missing`, fix: `add ${key}: ${expected(path)}`, onKey: true };
  }
  if (typeof value === 'number' && isDuration(path))
    return { at: [path], what: `${label(path)} must be a duration, not ${value}`, fix: `give it a unit: ${value}s` };
  const wants = expected(path);
  const isNumeral = typeof value === 'string' && /^\d{1,9}(?:\.\d{1,9})?$/.test(value) && !isPrivate(path, value);
  const fix = wants.startsWith('text')
    ? quoteFix(path, value, written)
    : value === null && wants === 'a map of keys'
      ? `write ${shown(String(path.at(-1)))}: {} for the defaults, or remove it`
      : isNumeral && / number/.test(wants)
        ? `write it without quotes: ${value}`
        : undefined;
  const what = `${label(path)} must be ${wants}${value === null ? ', but nothing is there' : butIs(path, value)}`;
  return { at: [path], what, ...(fix === undefined ? {} : { fix }) };
}

function wrongValue(path: Path, value: unknown, allowed: readonly (string | number)[]): Finding {
  const hide = typeof value !== 'string' || isPrivate(path, value);
  const fix = hide ? `allowed: ${allowed.join(', ')}` : suggestion(value, allowed.map(String), 'remove it');
  return { at: [path], what: `${label(path)} must be one of the values allowed${butIs(path, value)}`, fix };
}

const REFERENCE_FIX = 'keep the value in Secrets Manager or SSM and name it here';

function wrongText(path: Path, value: unknown, message: string): Finding {
  const secret = path.includes('secrets');
  return {
    at: [path],
    what: `${label(path)} must be ${message}${butIs(path, value)}`,
    ...(secret ? { fix: REFERENCE_FIX } : {}),
  };
}

/** A key that is not known may be a line of a file that is none of ours: enough of it is told to find it by. */
const KEY_SHOWN = 40;
/** More unknown keys than this at the top, and it is another kind of file. */
const TOP_KEYS_SHOWN = 5;

function unknownKeys(path: Path, keys: readonly string[]): Finding[] {
  const isTop = path.length === 0;
  const told = isTop ? keys.slice(0, TOP_KEYS_SHOWN) : keys;
  const findings = told.map((key): Finding => ({
    at: [[...path, key]],
    what: `unknown key "${shown(key.length > KEY_SHOWN ? `${key.slice(0, KEY_SHOWN - 3)}...` : key)}"${isTop ? '' : ` in ${label(path)}`}`,
    fix: key === '<<' ? 'merge keys are not read: write the keys out' : suggestion(key, knownKeys(path), 'remove it'),
    onKey: true,
  }));
  const next = keys[told.length];
  if (next === undefined) return findings;
  const more = keys.length - told.length;
  return [
    ...findings,
    {
      at: [[...path, next]],
      what: `and ${more} more unknown key${more === 1 ? '' : 's'}`,
      fix: 'is this the right file?',
      onKey: true,
    },
  ];
}

/** One of zod's issues as findings in the product's words. `written` gives the text of a scalar as it stands in the file. */
export function findingsOf(issue: Issue, raw: unknown, written: (path: Path) => string | undefined): Finding[] {
  const path = issue.path.map((key) => (typeof key === 'number' ? key : String(key)));
  const value = valueAt(raw, path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return unknownKeys(path, issue.keys);
    case 'invalid_type':
      return [wrongType(path, value, written(path))];
    case 'invalid_value':
      return [wrongValue(path, value, allowedValues(path) ?? issue.values.map(String))];
    case 'invalid_key':
      return [
        {
          at: [path],
          what: `"${shown(String(path.at(-1)))}" must be ${issue.issues[0]?.message ?? 'a valid name'}`,
          onKey: true,
        },
      ];
    case 'invalid_union': {
      const allowed = allowedValues(path);
      if (allowed !== undefined) return [wrongValue(path, value, allowed)];
      // The branch that got further than the value's own type says what is wrong.
      const deeper = issue.errors.find((branch) =>
        branch.every((inner) => inner.path.length > 0 || inner.code !== 'invalid_type'),
      );
      if (deeper === undefined || deeper.length === 0) return [wrongType(path, value, written(path))];
      return deeper.flatMap((inner) => findingsOf({ ...inner, path: [...path, ...inner.path] }, raw, written));
    }
    case 'too_small':
    case 'too_big':
      if (issue.origin === 'array' || issue.origin === 'string')
        return [
          {
            at: [path],
            what: `${label(path)} must not be ${value === '' || Array.isArray(value) ? 'empty' : 'so long'}`,
          },
        ];
      return [{ at: [path], what: `${label(path)} must be ${expected(path)}${butIs(path, value)}` }];
    case 'invalid_format':
      if (issue.format === 'starts_with') return [wrongText(path, value, 'a path that begins with /')];
      return [wrongText(path, value, issue.message)];
    case 'custom':
      if (isRecord(value)) return [{ at: [path], what: `${label(path)} must have ${issue.message}` }];
      return [wrongText(path, value, issue.message)];
    default:
      return [{ at: [path], what: `${label(path)} is not valid: ${shown(issue.message)}` }];
  }
}
