import { z } from 'zod';

import type { Severity } from '../../config/schema';

const message = z.object({ text: z.string().optional(), markdown: z.string().optional(), id: z.string().optional() });
const properties = z.object({ 'security-severity': z.union([z.string(), z.number()]).optional() }).optional();
const level = z.enum(['none', 'note', 'warning', 'error']).optional();

const rule = z.object({
  id: z.string(),
  shortDescription: message.optional(),
  defaultConfiguration: z.object({ level }).optional(),
  properties,
});

const result = z.object({
  ruleId: z.string().optional(),
  ruleIndex: z.number().int().optional(),
  rule: z.object({ id: z.string().optional(), index: z.number().int().optional() }).optional(),
  level,
  kind: z.string().optional(),
  message,
  locations: z
    .array(
      z.object({
        physicalLocation: z
          .object({
            artifactLocation: z.object({ uri: z.string().optional() }).optional(),
            region: z.object({ startLine: z.number().int().optional() }).optional(),
          })
          .optional(),
      }),
    )
    .optional(),
  suppressions: z.array(z.object({ status: z.string().optional() })).optional(),
  properties,
});

/** The part of SARIF 2.1.0 that is read; the rest passes unread. */
const sarif = z.object({
  version: z.literal('2.1.0'),
  runs: z.array(
    z.object({
      tool: z.object({ driver: z.object({ name: z.string(), rules: z.array(rule).optional() }) }),
      results: z.array(result).optional(),
      invocations: z.array(z.object({ executionSuccessful: z.boolean() })).optional(),
    }),
  ),
});

/** A result as the scanner told it. */
export interface SarifFinding {
  readonly tool: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly file: string | undefined;
  readonly line: number | undefined;
}

/** What a scanner wrote is not a SARIF log that can be trusted; the message says why. */
export class SarifError extends Error {
  override readonly name = 'SarifError';
}

type Rule = z.output<typeof rule>;
type Result = z.output<typeof result>;

/**
 * Severity by `security-severity` (a CVSS score, bands of CVSS 3.1: 9.0, 7.0, 4.0) where there is one, else by level. A result
 * without a level is a `warning` (SARIF 2.1.0, 3.27.10) unless its rule says otherwise.
 */
function severityOf(found: Result, of: Rule | undefined): Severity {
  const score = Number(found.properties?.['security-severity'] ?? of?.properties?.['security-severity'] ?? Number.NaN);
  if (Number.isFinite(score) && score > 0) {
    return score >= 9 ? 'critical' : score >= 7 ? 'high' : score >= 4 ? 'medium' : 'low';
  }
  switch (found.level ?? of?.defaultConfiguration?.level ?? 'warning') {
    case 'error':
      return 'high';
    case 'warning':
      return 'medium';
    case 'note':
    case 'none':
      return 'low';
  }
}

/** Kinds that say "looked, and all is well": not findings (SARIF 2.1.0, 3.27.9). */
const NO_FINDING = new Set(['pass', 'notApplicable', 'informational']);

/**
 * Reads a SARIF log.
 * @param suppressed `show`: a comment in the source silences nothing.
 * @throws SarifError where it is not one, holds no run, or says itself that the scan did not succeed.
 */
export function parseSarif(text: string, suppressed: 'hide' | 'show' = 'hide'): SarifFinding[] {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new SarifError(text.trim() === '' ? 'it is empty' : 'it is not JSON');
  }
  const parsed = sarif.safeParse(value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new SarifError(`it is not SARIF 2.1.0: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim());
  }
  if (parsed.data.runs.length === 0) throw new SarifError('it holds no run');
  const findings: SarifFinding[] = [];
  for (const run of parsed.data.runs) {
    const { name, rules = [] } = run.tool.driver;
    if (run.invocations?.some((i) => !i.executionSuccessful)) {
      throw new SarifError(`${name} says itself that its run was not successful`);
    }
    for (const found of run.results ?? []) {
      if (found.kind !== undefined && NO_FINDING.has(found.kind)) continue;
      // Suppressed in the source or by a baseline; one that is only proposed still counts.
      const accepted = found.suppressions?.some((s) => s.status === undefined || s.status === 'accepted') ?? false;
      if (accepted && suppressed === 'hide') continue;
      const id = found.ruleId ?? found.rule?.id;
      const index = found.ruleIndex ?? found.rule?.index;
      const of = (index === undefined || index < 0 ? undefined : rules[index]) ?? rules.find((r) => r.id === id);
      const place = found.locations?.[0]?.physicalLocation;
      findings.push({
        tool: name,
        rule: id ?? of?.id ?? 'unnamed rule',
        severity: severityOf(found, of),
        message: found.message.text ?? found.message.markdown ?? of?.shortDescription?.text ?? 'no message',
        file: place?.artifactLocation?.uri,
        line: place?.region?.startLine,
      });
    }
  }
  return findings;
}
