import type { Severity } from '../../config/schema';
import type { AllowEntry } from './allow';
import type { Finding } from './finding';

/** GitHub shows the 5,000 most severe results of a run and refuses more than 25,000. */
const MOST_RESULTS = 5_000;

const LEVEL: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  critical: 'error',
  high: 'error',
  medium: 'warning',
  low: 'note',
};
/** CVSS figures by which GitHub gives the severity its name: over 9.0, 7.0 to 8.9, 4.0 to 6.9, 0.1 to 3.9. */
const SCORE: Readonly<Record<Severity, string>> = { critical: '9.5', high: '8.0', medium: '5.5', low: '2.0' };

const cut = (text: string, most: number) => (text.length > most ? `${text.slice(0, most - 1)}…` : text);

function sentence(finding: Finding): string {
  const { package: of, fixedVersion } = finding;
  const advice =
    of === undefined || fixedVersion === undefined ? '' : ` Upgrade ${of.name} ${of.version} to ${fixedVersion}.`;
  return cut(finding.message.trim() === '' ? finding.id : finding.message.trim(), 4_000) + advice;
}

/** What was found as one SARIF 2.1.0 log: one run, one rule an id and severity, the fingerprint by which GitHub tells findings apart. */
export function renderSarif(input: {
  readonly findings: readonly Finding[];
  /** Shown as suppressed, with their reasons. */
  readonly allowed: readonly { readonly finding: Finding; readonly entry: AllowEntry }[];
  /** Of ez-deploy. */
  readonly version: string;
  /** From the checkout's top to the folder of ez-deploy.yml: empty, or with a slash at its end. */
  readonly prefix: string;
  /** Tells this scan from others of the same commit: ends in a slash. */
  readonly category: string;
}): string {
  const all = [
    ...input.findings.map((finding) => ({ finding, entry: undefined })),
    ...input.allowed.map(({ finding, entry }) => ({ finding, entry })),
  ].slice(0, MOST_RESULTS);
  const rules = new Map<string, { index: number; finding: Finding }>();
  for (const { finding } of all) {
    if (!rules.has(finding.id)) rules.set(finding.id, { index: rules.size, finding });
  }
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'ez-deploy',
            semanticVersion: input.version,
            rules: [...rules.values()].map(({ finding }) => ({
              id: finding.id,
              shortDescription: { text: cut(finding.message.split('\n')[0] ?? finding.id, 1_000) || finding.id },
              defaultConfiguration: { level: LEVEL[finding.severity] },
              properties: {
                'security-severity': SCORE[finding.severity],
                tags: ['security', finding.kind, ...finding.scanners],
              },
            })),
          },
        },
        automationDetails: { id: input.category },
        columnKind: 'utf16CodeUnits',
        results: all.map(({ finding, entry }) => ({
          ruleId: finding.id,
          ruleIndex: rules.get(finding.id)?.index ?? 0,
          level: LEVEL[finding.severity],
          message: { text: sentence(finding) },
          // GitHub wants a place for each result: what has none is about the application as a whole.
          locations: [
            {
              physicalLocation: {
                artifactLocation: {
                  uri: encodeURI(`${input.prefix}${finding.path ?? 'ez-deploy.yml'}`),
                  uriBaseId: '%SRCROOT%',
                },
                region: { startLine: finding.line ?? 1 },
              },
            },
          ],
          partialFingerprints: { primaryLocationLineHash: finding.fingerprint },
          properties: { aliases: finding.aliases, scanners: finding.scanners, severity: finding.severity },
          ...(entry === undefined
            ? {}
            : {
                suppressions: [
                  {
                    kind: 'external',
                    status: 'accepted',
                    justification: `${entry.reason} (${entry.owner}, until ${entry.expires})`,
                  },
                ],
              }),
        })),
      },
    ],
  };
  return JSON.stringify(log);
}
