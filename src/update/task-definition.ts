import { readFileSync } from 'node:fs';

import type { RegisterTaskDefinitionCommandInput } from '@aws-sdk/client-ecs';
import { parse } from 'yaml';

import { ConfigError, messageOf } from '../errors';

/** What DescribeTaskDefinition answers and RegisterTaskDefinition does not take. */
const READ_ONLY = [
  'compatibilities',
  'taskDefinitionArn',
  'requiresAttributes',
  'revision',
  'status',
  'registeredAt',
  'deregisteredAt',
  'registeredBy',
];

type Json = null | string | number | boolean | Json[] | { [key: string]: Json };

const isRecord = (value: Json | undefined): value is { [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function isEmpty(value: Json | undefined): boolean {
  if (value === null || value === undefined || value === '') return true;
  if (Array.isArray(value)) return value.every(isEmpty);
  return isRecord(value) && Object.values(value).every(isEmpty);
}

/** Without empty values; those of kept keys stay, however deep. */
function withoutEmpty(value: Json, keep: ReadonlySet<string>): Json {
  if (Array.isArray(value)) return value.filter((v) => !isEmpty(v)).map((v) => withoutEmpty(v, keep));
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, v]): [string, Json][] => {
      if (keep.has(key)) return [[key, v]];
      return holdsKept(v, keep) || !isEmpty(v) ? [[key, withoutEmpty(v, keep)]] : [];
    }),
  );
}

function holdsKept(value: Json, keep: ReadonlySet<string>): boolean {
  if (keep.size === 0) return false;
  if (Array.isArray(value)) return value.some((v) => holdsKept(v, keep));
  return isRecord(value) && Object.entries(value).some(([key, v]) => keep.has(key) || holdsKept(v, keep));
}

/** A variable without a value is one with an empty value: leaving the member out is refused by ECS. */
function completed(definition: { [key: string]: Json }): { [key: string]: Json } {
  const filled = (items: Json | undefined, members: readonly string[]): Json[] =>
    (Array.isArray(items) ? items : []).map((item) =>
      isRecord(item) ? { ...Object.fromEntries(members.map((m) => [m, ''])), ...item } : item,
    );
  const containers = Array.isArray(definition['containerDefinitions']) ? definition['containerDefinitions'] : [];
  const proxy = definition['proxyConfiguration'];
  return {
    ...definition,
    containerDefinitions: containers.map((c) =>
      isRecord(c) && Array.isArray(c['environment']) ? { ...c, environment: filled(c['environment'], ['value']) } : c,
    ),
    ...(isRecord(proxy) && proxy['type'] === 'APPMESH' && Array.isArray(proxy['properties'])
      ? { proxyConfiguration: { ...proxy, properties: filled(proxy['properties'], ['name', 'value']) } }
      : {}),
  };
}

/**
 * The task definition of a file as RegisterTaskDefinition takes it, cleaned as amazon-ecs-deploy-task-definition cleans it: empty
 * values go, what only ECS writes goes (and is named), a variable without a value has an empty one.
 * @throws ConfigError
 */
export function cleanDefinition(
  text: string,
  file: string,
  keepEmpty: readonly string[] = [],
): { readonly definition: RegisterTaskDefinitionCommandInput; readonly ignored: readonly string[] } {
  const refuse = (what: string, fix: string) => new ConfigError([{ where: file, what, fix }]);
  let parsed: Json;
  try {
    parsed = parse(text) as Json;
  } catch (error) {
    throw refuse(
      `is not JSON: ${messageOf(error).split('\n')[0] ?? ''}`,
      'aws ecs describe-task-definition writes one',
    );
  }
  if (!isRecord(parsed)) throw refuse('is not a JSON object', 'aws ecs describe-task-definition writes one');
  const answer = parsed['taskDefinition'];
  if (isRecord(answer) && parsed['family'] === undefined)
    throw refuse(
      'is a whole answer of DescribeTaskDefinition',
      'keep what is under taskDefinition: --query taskDefinition',
    );
  const ignored = READ_ONLY.filter((key) => parsed[key] !== undefined && parsed[key] !== null);
  const rest = Object.fromEntries(Object.entries(parsed).filter(([key]) => !READ_ONLY.includes(key)));
  const cleaned = withoutEmpty(rest, new Set(keepEmpty)) as { [key: string]: Json };
  if (typeof cleaned['family'] !== 'string') throw refuse('has no family', 'add "family": "NAME"');
  if (!Array.isArray(cleaned['containerDefinitions']) || cleaned['containerDefinitions'].length === 0)
    throw refuse('has no containerDefinitions', 'add at least one container');
  return { definition: completed(cleaned) as unknown as RegisterTaskDefinitionCommandInput, ignored };
}

/** Reads and cleans a file. @throws ConfigError */
export function readDefinition(file: string, keepEmpty: readonly string[]): ReturnType<typeof cleanDefinition> {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new ConfigError([
      { where: 'input task-definition', what: messageOf(error), fix: 'the path is relative to the checkout' },
    ]);
  }
  return cleanDefinition(text, file, keepEmpty);
}
