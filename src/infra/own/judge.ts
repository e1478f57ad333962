import type { z } from 'zod';

import type { EnvironmentConfig, ServiceConfig } from '../../config/schema';
import { label, valueAt } from '../../config/path';
import type { Problem } from '../../errors';
import { type AppOutputs, appOutputsSchema } from '../outputs';

export type JudgedOutputs = { readonly outputs: AppOutputs } | { readonly problems: readonly Problem[] };

const kindOf = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'a list' : typeof value === 'object' ? 'a map' : `a ${typeof value}`;

function wordsOf(issue: z.core.$ZodIssue, given: unknown): string {
  const value = valueAt(
    given,
    issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key)),
  );
  if (value === undefined) return 'is missing';
  switch (issue.code) {
    case 'invalid_type': {
      const wanted = { record: 'a map', object: 'a map', array: 'a list' }[String(issue.expected)];
      return `must be ${wanted ?? `a ${issue.expected}`}, and is ${kindOf(value)}`;
    }
    case 'invalid_value':
      return `must be one of ${issue.values.map(String).join(', ')}, and is ${JSON.stringify(value)}`;
    default:
      return issue.message;
  }
}

/** Members that a service of each kind has besides those that all have. */
const NEEDED: Readonly<Record<ServiceConfig['kind'], readonly (keyof AppOutputs['services'][string])[]>> = {
  web: ['ruleArn', 'testRuleArn', 'colours'],
  internal: ['serviceName'],
  worker: ['serviceName'],
  cron: ['scheduleName'],
};

function serviceProblems(config: EnvironmentConfig, outputs: AppOutputs): [path: string, what: string][] {
  return Object.entries(config.services).flatMap(([name, service]): [string, string][] => {
    const at = `services.${name}`;
    const found = outputs.services[name];
    if (found === undefined) return [[at, 'is missing: the service is in ez-deploy.yml']];
    if (found.kind !== service.kind)
      return [[`${at}.kind`, `is ${found.kind}, and in ez-deploy.yml it is ${service.kind}`]];
    const affinity = service.kind === 'web' && config.rollout.affinity ? (['affinityRules'] as const) : [];
    return [
      ...[...NEEDED[service.kind], ...affinity]
        .filter((key) => found[key] === undefined)
        .map((key): [string, string] => [`${at}.${key}`, `is missing: a service of kind ${service.kind} has it`]),
      ...Object.keys(service.secrets)
        .filter((key) => found.secrets[key] === undefined)
        .map((key): [string, string] => [`${at}.secrets.${key}`, 'is missing: the service asks for this secret']),
      ...(['subnetIds', 'securityGroupIds'] as const)
        .filter((key) => found[key].length === 0)
        .map((key): [string, string] => [`${at}.${key}`, 'is empty']),
    ];
  });
}

/**
 * Whether outputs that were made elsewhere are what a rollout of this environment needs: all that is missing or mistyped is named. Pure.
 * @param source what the outputs are from, for the problems.
 */
export function judgeOutputs(
  config: EnvironmentConfig,
  accountId: string,
  given: unknown,
  source: string,
): JudgedOutputs {
  const fix = 'docs/outputs.md says what each output is';
  const problem = ([path, what]: [string, string]): Problem => ({ where: source, what: `${path} ${what}`, fix });
  const read = appOutputsSchema.safeParse(given);
  if (!read.success) {
    const path = (issue: z.core.$ZodIssue) =>
      label(issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key)));
    return {
      problems: read.error.issues.map((issue) => problem([path(issue) || 'what is in it', wordsOf(issue, given)])),
    };
  }
  const outputs = read.data;
  const same = [
    ['app', config.app],
    ['environment', config.environment],
    ['accountId', accountId],
    ['region', config.settings.region],
  ] as const;
  const problems = [
    ...same
      .filter(([key, wanted]) => outputs[key] !== wanted)
      .map(([key, wanted]): [string, string] => [
        key,
        `is ${JSON.stringify(outputs[key])}, and this deployment is of ${JSON.stringify(wanted)}`,
      ]),
    ...serviceProblems(config, outputs),
  ];
  return problems.length > 0 ? { problems: problems.map(problem) } : { outputs };
}
