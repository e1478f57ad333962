import { dirname, isAbsolute, relative, resolve } from 'node:path';

import { ConfigError, type Problem } from '../errors';
import { check } from './checks';
import { checkSecrets } from './check-secrets';
import { readDocument, type SourceDocument } from './document';
import { forEnvironment, kindOf, overridesPath } from './environments';
import { findingsOf } from './issues';
import { type LenientResult, readLeniently } from './lenient';
import { suggestion } from './nearest';
import { type Finding, isRecord, type Path, shown, startsWith, valueAt } from './path';
import { readText } from './read-text';
import type { Config, EnvironmentConfig } from './schema';

export interface LoadOptions {
  /** How the file is called in problems. */
  readonly file: string;
  readonly environment: string;
  /** Folder of ez-deploy.yml. */
  readonly root: string;
}

/** More problems than this help nobody. */
const MOST_PROBLEMS = 100;

/**
 * Reads ez-deploy.yml and gives one environment's view of it. Every environment is checked, not only the one asked for: an
 * override that cannot work is found before its environment is deployed to. Pure: reads nothing but the text.
 * @throws ConfigError with all problems, each with its line and column.
 */
export function loadConfig(text: string, options: LoadOptions): EnvironmentConfig {
  const source = readDocument(text, options.file);
  if (!('raw' in source)) throw new ConfigError(source.slice(0, MOST_PROBLEMS));
  const base = readLeniently(source.raw);
  const views =
    base.config === undefined ? [] : Object.keys(base.config.environments).map((name) => viewOf(base, name));
  const problems = [
    ...placed(source, baseFindings(source, base)),
    ...environmentProblems(source, base, views, options.root),
    ...unknownEnvironment(source, base, options.environment),
  ];
  if (problems.length > 0) throw new ConfigError(tidy(problems));
  const view = views.find((candidate) => candidate.environment === options.environment);
  const config = view?.result.config;
  const settings = config?.environments[options.environment];
  if (config === undefined || settings === undefined) {
    // Unreachable while the checks above are complete; a plain message rather than a wrong deployment if they are not.
    throw new ConfigError([
      { where: options.file, what: `environment "${shown(options.environment)}" could not be read` },
    ]);
  }
  return viewed(config, settings, options, othersOf(views));
}

/** What an environment uses that has not a name of its own: its roles may use that. */
type Others = Pick<EnvironmentConfig['places'][string], 'cluster' | 'adopt'>;

const othersOf = (views: readonly View[]): Readonly<Record<string, Others>> =>
  Object.fromEntries(
    views.map(({ environment, result }) => {
      const { existing, adopt = {} } = result.config?.infrastructure ?? {};
      return [
        environment,
        {
          ...(existing?.cluster === undefined ? {} : { cluster: existing.cluster }),
          ...(Object.keys(adopt).length === 0 ? {} : { adopt }),
        },
      ];
    }),
  );

function viewed(
  config: Config,
  settings: Config['environments'][string],
  options: LoadOptions,
  others: Readonly<Record<string, Others>>,
): EnvironmentConfig {
  const rest: Omit<Config, 'environments'> & { environments?: unknown } = { ...config };
  delete rest.environments;
  const isProtected = settings.protected ?? kindOf(options.environment) === 'production';
  return {
    ...rest,
    environment: options.environment,
    places: Object.fromEntries(
      Object.entries(config.environments).map(([name, { account, region, roles }]) => [
        name,
        { account, region, ...others[name], ...(roles.build === undefined ? {} : { buildRole: roles.build }) },
      ]),
    ),
    settings: { ...settings, protected: isProtected },
    root: options.root,
  };
}

/** One environment's view: its overrides merged, its sizes filled in, read again. */
interface View {
  readonly environment: string;
  readonly merged: unknown;
  readonly result: LenientResult;
}

function viewOf(base: LenientResult, environment: string): View {
  const merged = forEnvironment(base.raw, environment);
  return { environment, merged, result: readLeniently(merged) };
}

/** What is wrong with the file as written, overrides' contents apart. */
function baseFindings(source: SourceDocument, base: LenientResult): Finding[] {
  const secrets = checkSecrets(source.raw);
  const schema = base.issues.flatMap((issue) => findingsOf(issue, source.raw, source.written));
  // A value that is a secret is not also told to have the wrong form.
  const isSecret = (path: Path) => secrets.some(({ at }) => label(at[0]) === label(path));
  return [...schema.filter(({ at }) => !isSecret(at[0])), ...secrets];
}

const label = (path: Path): string => JSON.stringify(path);

function follows(finding: Finding, removed: readonly Path[]): boolean {
  return [...finding.at, ...(finding.because ?? [])].some((path) => removed.some((gone) => startsWith(path, gone)));
}

function placed(source: SourceDocument, findings: readonly Finding[]): Problem[] {
  // Places are looked up one by one: no more than could be told, with some to sort from.
  return findings
    .slice(0, 5 * MOST_PROBLEMS)
    .map((finding) => problemOf(finding, source.where(finding.at[0], finding.onKey)));
}

function problemOf({ what, fix }: Finding, where: string): Problem {
  return { where, what, ...(fix === undefined ? {} : { fix }) };
}

/** Problems that show only in an environment's view. Those that not every environment has say where they are. */
function environmentProblems(
  source: SourceDocument,
  base: LenientResult,
  views: readonly View[],
  root: string,
): Problem[] {
  const serviceNames = names(source.raw, ['services']);
  const suiteNames = names(source.raw, ['test', 'suites']);
  const found = new Map<string, { problem: Problem; overridden: boolean; environments: Set<string> }>();
  for (const { environment, merged, result } of views) {
    const schema = result.issues.flatMap((issue) => findingsOf(issue, merged, () => undefined));
    const removed = [...base.removed, ...result.removed];
    const checks =
      result.config === undefined
        ? []
        : check({
            config: result.config,
            raw: result.raw,
            file: source.raw,
            environment,
            root,
            serviceNames,
            suiteNames,
          });
    const unknownServices = overridesOfUnknown(source.raw, environment, serviceNames);
    // What an override says about a service that is not there is no service with missing keys.
    const strange = unknownServices.map(({ at }) => ['services', String(at[0].at(-1))]);
    const all = [
      ...schema.filter(({ at }) => !follows({ at, what: '' }, [...base.removed, ...strange])),
      ...checks.filter((finding) => !follows(finding, [...removed, ...strange])),
      ...unknownServices,
    ];
    for (const finding of all) {
      const { where, overridden } = placeIn(source, environment, finding);
      const problem = problemOf(finding, where);
      const key = JSON.stringify(problem);
      const entry = found.get(key) ?? { problem, overridden, environments: new Set<string>() };
      entry.environments.add(environment);
      found.set(key, entry);
    }
  }
  return [...found.values()].map(({ problem, overridden, environments }) =>
    overridden || environments.size === views.length
      ? problem
      : { ...problem, what: `${problem.what} (in ${[...environments].map(shown).join(', ')})` },
  );
}

/** Where a finding about an environment's view is to be mended: in its overrides where they say it, in the base otherwise. */
function placeIn(
  source: SourceDocument,
  environment: string,
  finding: Finding,
): { where: string; overridden: boolean } {
  const prefix = overridesPath(environment);
  for (const path of finding.at) {
    const whole: Path = [...prefix, ...path];
    const depth = source.depth(whole) - prefix.length;
    // A list in an override replaces the base's: an item of it is never the base's.
    const inList = depth > 0 && depth < path.length && typeof path[depth] === 'number';
    const isDeeper = depth > 2 && depth >= source.depth(path);
    if (depth === path.length || inList || isDeeper)
      return { where: source.where(whole, finding.onKey), overridden: true };
  }
  const [first] = finding.at;
  // What stands in the environment itself is known to be about it.
  if (first[0] === 'environments') return { where: source.where(first, finding.onKey), overridden: true };
  const there = finding.at.find((path) => source.depth(path) === path.length) ?? first;
  return { where: source.where(there, finding.onKey), overridden: false };
}

function names(raw: unknown, path: Path): string[] {
  const map = valueAt(raw, path);
  return isRecord(map) ? Object.keys(map) : [];
}

function overridesOfUnknown(raw: unknown, environment: string, serviceNames: readonly string[]): Finding[] {
  const path: Path = [...overridesPath(environment), 'services'];
  const overridden = valueAt(raw, path);
  if (!isRecord(overridden)) return [];
  return Object.keys(overridden)
    .filter((name) => !serviceNames.includes(name))
    .map((name) => ({
      at: [[...path, name]],
      what: `there is no service "${shown(name)}" to override`,
      fix: suggestion(name, serviceNames, 'remove it'),
      onKey: true,
    }));
}

function unknownEnvironment(source: SourceDocument, base: LenientResult, environment: string): Problem[] {
  const known = names(source.raw, ['environments']);
  // Without any environment the schema has spoken already.
  if (known.includes(environment) || known.length === 0 || base.config === undefined) return [];
  return [
    {
      where: source.where(['environments'], true),
      what: `there is no environment "${shown(environment)}"`,
      fix: suggestion(environment, known, 'add it'),
    },
  ];
}

/** In the order of the file, each once, no more than anyone reads. */
function tidy(problems: readonly Problem[]): Problem[] {
  const position = ({ where }: Problem): [number, number] => {
    const [, line, column] = /:(\d+):(\d+)$/.exec(where) ?? [];
    return [Number(line ?? 0), Number(column ?? 0)];
  };
  const unique = [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
  const sorted = unique.sort((a, b) => {
    const [lineA, columnA] = position(a);
    const [lineB, columnB] = position(b);
    return lineA - lineB || columnA - columnB;
  });
  if (sorted.length <= MOST_PROBLEMS) return sorted;
  const more = { where: sorted[MOST_PROBLEMS]?.where ?? '', what: `and ${sorted.length - MOST_PROBLEMS} more` };
  return [...sorted.slice(0, MOST_PROBLEMS), more];
}

/** Reads the file at `path`; see {@link loadConfig}. Folders in it are relative to where it is. */
export async function readConfig(path: string, environment: string): Promise<EnvironmentConfig> {
  const whole = resolve(path);
  const fromHere = relative(process.cwd(), whole);
  // Relative where it can be: that is how annotations name a file of the checkout.
  const file = fromHere.startsWith('..') || isAbsolute(fromHere) ? whole : fromHere;
  return loadConfig(await readText(whole, file), { file, environment, root: dirname(whole) });
}
