import { z } from 'zod';

import type { Severity } from '../../config/schema';
import type { BareFinding } from './finding';
import { compareVersions, orderIds } from './merge';
import { SarifError } from './sarif';

/** CVSS 3.1's bands. */
export function severityOfScore(score: number): Severity {
  return score >= 9 ? 'critical' : score >= 7 ? 'high' : score >= 4 ? 'medium' : 'low';
}

/** Names of GitHub's and npm's advisories; one that nobody rated counts as high: it is not known to be harmless. */
function severityOfWord(word: string | undefined): Severity {
  switch (word?.toLowerCase()) {
    case 'critical':
      return 'critical';
    case 'moderate':
    case 'medium':
      return 'medium';
    case 'low':
    case 'info':
      return 'low';
    default:
      return 'high';
  }
}

function read<T>(text: string, schema: z.ZodType<T>, what: string): T {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new SarifError(text.trim() === '' ? 'it is empty' : 'it is not JSON');
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new SarifError(`it is not ${what}: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim());
}

const osvSchema = z.object({
  results: z.array(
    z.object({
      source: z.object({ path: z.string() }),
      packages: z.array(
        z.object({
          package: z.object({ name: z.string(), version: z.string().default(''), ecosystem: z.string().default('') }),
          vulnerabilities: z
            .array(
              z.object({
                id: z.string(),
                aliases: z.array(z.string()).nullish(),
                summary: z.string().nullish(),
                details: z.string().nullish(),
                database_specific: z.object({ severity: z.unknown() }).partial().nullish(),
                affected: z
                  .array(
                    z.object({
                      package: z.object({ name: z.string() }).partial().nullish(),
                      ranges: z
                        .array(
                          z.object({
                            type: z.string(),
                            events: z.array(z.object({ introduced: z.string(), fixed: z.string() }).partial()),
                          }),
                        )
                        .nullish(),
                    }),
                  )
                  .nullish(),
              }),
            )
            .default([]),
          groups: z.array(z.object({ ids: z.array(z.string()), max_severity: z.string().nullish() })).default([]),
        }),
      ),
    }),
  ),
});

/** The version that ends the range in which the installed one is; undefined where nobody has mended it. */
function fixedAfter(
  installed: string,
  ranges: readonly { readonly events: readonly { introduced?: string | undefined; fixed?: string | undefined }[] }[],
): string | undefined {
  const ends = ranges.flatMap(({ events }) => {
    let from = '0';
    return events.flatMap((event) => {
      if (event.introduced !== undefined) from = event.introduced;
      const inRange = from === '0' || compareVersions(from, installed) <= 0;
      return event.fixed !== undefined && inRange && compareVersions(installed, event.fixed) < 0 ? [event.fixed] : [];
    });
  });
  return ends.sort(compareVersions)[0];
}

/**
 * Reads `osv-scanner --format json`.
 * @param place of a lock file's absolute path and a package in it.
 */
export function parseOsv(
  text: string,
  kind: 'dependencies' | 'images',
  place: (path: string, name: string, version: string) => { path: string; line: number | undefined },
): BareFinding[] {
  return read(text, osvSchema, 'what osv-scanner writes').results.flatMap(({ source, packages }) =>
    packages.flatMap(({ package: { name, version }, vulnerabilities, groups }) =>
      vulnerabilities.map((found): BareFinding => {
        const ids = orderIds([found.id, ...(found.aliases ?? [])]);
        const score = Number(groups.find((g) => g.ids.includes(found.id))?.max_severity ?? '');
        const word = found.database_specific?.severity;
        const affected = (found.affected ?? []).filter((a) => (a.package?.name ?? name) === name);
        return {
          kind,
          id: ids[0] ?? found.id,
          aliases: ids.slice(1).sort(),
          scanners: ['osv-scanner'],
          severity: score > 0 ? severityOfScore(score) : severityOfWord(typeof word === 'string' ? word : undefined),
          message: found.summary ?? found.details?.split('\n')[0] ?? found.id,
          package: { name, version },
          fixedVersion: fixedAfter(
            version,
            affected.flatMap((a) => a.ranges ?? []).filter((r) => r.type !== 'GIT'),
          ),
          ...place(source.path, name, version),
        };
      }),
    ),
  );
}

const viaSchema = z.union([
  z.string(),
  z.object({
    name: z.string(),
    title: z.string().default(''),
    url: z.string().default(''),
    severity: z.string().optional(),
    range: z.string().default(''),
    source: z.union([z.number(), z.string()]).optional(),
    cvss: z.object({ score: z.number().nullish() }).nullish(),
  }),
]);
const auditSchema = z.object({
  auditReportVersion: z.literal(2),
  vulnerabilities: z.record(
    z.string(),
    z.object({ name: z.string(), via: z.array(viaSchema), nodes: z.array(z.string()).default([]) }),
  ),
});

/** `>=1.0.0 <1.2.3 || <0.2.1`, as npm's advisories write it, to the end of the part that the installed version is in. */
export function fixedByRange(installed: string, range: string): string | undefined {
  for (const part of range.split('||')) {
    const from = />=\s*([\w.+-]+)/.exec(part)?.[1];
    const after = />(?!=)\s*([\w.+-]+)/.exec(part)?.[1];
    const before = /<(?!=)\s*([\w.+-]+)/.exec(part)?.[1];
    if (before === undefined || compareVersions(installed, before) >= 0) continue;
    if (from !== undefined && compareVersions(installed, from) < 0) continue;
    if (after !== undefined && compareVersions(installed, after) <= 0) continue;
    return before;
  }
  return undefined;
}

/**
 * Reads `npm audit --json`. Packages that are vulnerable only by what they depend on are left out: what they depend on is there
 * itself.
 * @param installed version of a node of the lock file (`node_modules/NAME`).
 */
export function parseNpmAudit(
  text: string,
  path: string,
  installed: (node: string) => string | undefined,
  lineOf: (node: string) => number | undefined,
): BareFinding[] {
  const report = read(text, auditSchema, 'a report of npm audit');
  return Object.values(report.vulnerabilities).flatMap(({ name, via, nodes }) =>
    via.flatMap((advisory): BareFinding[] => {
      if (typeof advisory === 'string') return [];
      const ghsa = /GHSA(?:-[0-9a-z]{4}){3}/.exec(advisory.url)?.[0];
      const score = advisory.cvss?.score ?? 0;
      return nodes.flatMap((node): BareFinding[] => {
        const version = installed(node) ?? '';
        return [
          {
            kind: 'dependencies',
            id: ghsa ?? `npm-${String(advisory.source ?? advisory.title)}`,
            aliases: [],
            scanners: ['npm audit'],
            severity: score > 0 ? severityOfScore(score) : severityOfWord(advisory.severity),
            message: `${advisory.title} (${advisory.name} ${advisory.range})`,
            package: { name, version },
            fixedVersion: fixedByRange(version, advisory.range),
            path,
            line: lineOf(node),
          },
        ];
      });
    }),
  );
}

/** Line (from 1) on which a lock file names a package; undefined where no line does. */
export function lineOfPackage(text: string, name: string, version: string): number | undefined {
  const lines = text.split('\n');
  const tests: ((line: string) => boolean)[] = [
    (line) => line.includes(`node_modules/${name}"`),
    (line) => line.includes(name) && version !== '' && line.includes(version),
    (line) => line.includes(`"${name}"`),
    (line) => line.includes(name),
  ];
  for (const test of tests) {
    const index = lines.findIndex(test);
    if (index >= 0) return index + 1;
  }
  return undefined;
}
