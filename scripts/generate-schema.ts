import { format } from 'prettier';
import { z } from 'zod';

import { configJsonSchema, type SchemaNode } from '../src/config/hints';
import { DURATION_PATTERN } from '../src/config/duration';
import { SIZES } from '../src/config/environments';
import { MEMORY_OF_CPU } from '../src/config/fargate';
import { demoReportSchema } from '../src/release/demo-report';
import { appOutputsSchema } from '../src/infra/outputs';
import { guardianDefinition } from '../src/rollout/guardian-definition';
import { releaseSchema } from '../src/release/release';
import { seriesSchema } from '../src/release/series';
import { restoreTestSchema } from '../src/restore-test/record';

const json = (title: string, schema: object): string => `${JSON.stringify({ title, ...schema }, null, 2)}\n`;

/** The JSON Schemas in `schemas/` and the reference page, from the zod schemas. */
export async function schemaFiles(): Promise<Record<string, string>> {
  return {
    'schemas/ez-deploy.schema.json': json('ez-deploy.yml', configJsonSchema()),
    'schemas/release.schema.json': json('ez-deploy release record', z.toJSONSchema(releaseSchema, { io: 'output' })),
    'schemas/series.schema.json': json(
      'ez-deploy time series of a release',
      z.toJSONSchema(seriesSchema, { io: 'output' }),
    ),
    'schemas/report.schema.json': json('ez-deploy demo report', z.toJSONSchema(demoReportSchema, { io: 'output' })),
    'schemas/outputs.schema.json': json('outputs of the infrastructure', z.toJSONSchema(appOutputsSchema)),
    // Terraform's templatefile and CDK's DefinitionSubstitutions fill in the table.
    'schemas/guardian.asl.json': `${JSON.stringify(guardianDefinition({ tableName: '${tableName}' }), null, 2)}\n`,
    'docs/outputs.md': await format(outputsPage(), { parser: 'markdown', printWidth: 120 }),
    'schemas/restore-test.schema.json': json(
      'ez-deploy record of a restore test',
      z.toJSONSchema(restoreTestSchema, { io: 'output' }),
    ),
    'docs/configuration.md': await format(referencePage(), { parser: 'markdown', printWidth: 120 }),
  };
}

const asNode = (value: unknown): SchemaNode | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as SchemaNode) : undefined;

interface Row {
  readonly key: string;
  readonly node: SchemaNode;
  readonly required: boolean;
}

/** Every key below a node, maps of the user's own names as `<name>`, items of lists as `[]`. */
function rowsOf(node: SchemaNode, prefix: string): Row[] {
  const required = Array.isArray(node['required']) ? node['required'] : [];
  const below = (child: SchemaNode, key: string): Row[] => {
    // A word instead of a map, as `off` or a name: the map's keys are told, the word is in the description.
    const mapOf = (of: SchemaNode | undefined) => {
      const branches = Array.isArray(of?.['anyOf']) ? of['anyOf'].map(asNode) : [];
      return of?.['properties'] === undefined ? branches.find((b) => b?.['properties'] !== undefined) : of;
    };
    const items = mapOf(asNode(child['items']));
    const values = mapOf(asNode(child['additionalProperties']));
    return [
      ...rowsOf(child, key),
      ...(items?.['properties'] === undefined ? [] : rowsOf(items, `${key}[]`)),
      ...(values?.['properties'] === undefined ? [] : rowsOf(values, `${key}.<name>`)),
    ];
  };
  return Object.entries(asNode(node['properties']) ?? {}).flatMap(([name, value]) => {
    const child = asNode(value);
    if (child === undefined || name === '$schema') return [];
    const key = prefix === '' ? name : `${prefix}.${name}`;
    return [{ key, node: child, required: required.includes(name) }, ...below(child, key)];
  });
}

/** One of several forms that a value may have. */
function branchOf(branch: SchemaNode | undefined): string {
  if (branch?.['type'] === 'array') return 'list of words';
  if (branch?.['type'] === 'object') return 'map';
  return branch?.['type'] === 'boolean' || Array.isArray(branch?.['enum']) ? allowed(branch) : 'one line';
}

function allowed(node: SchemaNode): string {
  const any = Array.isArray(node['anyOf']) ? node['anyOf'].map(asNode) : [];
  if (Array.isArray(node['enum'])) return node['enum'].map((value) => `\`${String(value)}\``).join(', ');
  if (any.length > 0 && any.every((branch) => branch?.['const'] !== undefined)) {
    return any.map((branch) => `\`${String(branch?.['const'])}\``).join(', ');
  }
  if (any.length > 0) return [...new Set(any.map(branchOf))].join(' or ');
  const type = node['type'] === 'object' ? 'map' : node['type'] === 'array' ? 'list' : String(node['type'] ?? 'any');
  const limit = (key: string) =>
    typeof node[key] === 'number' && Math.abs(node[key]) < Number.MAX_SAFE_INTEGER ? String(node[key]) : '';
  const [least, most] = [limit('minimum'), limit('maximum')];
  if (node['pattern'] === DURATION_PATTERN.source) return 'duration';
  if (most === '') return least === '' ? type : `${type}, at least ${least}`;
  return `${type}, ${least}–${most}`;
}

function defaultOf({ node, required }: Row): string {
  if (required) return '**required**';
  const value = node['default'];
  if (value === undefined || (typeof value === 'object' && value !== null && Object.keys(value).length === 0))
    return '';
  return `\`${typeof value === 'string' ? value : JSON.stringify(value)}\``;
}

function section(title: string, node: SchemaNode): string {
  // A bar would end the cell of the table.
  const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('<', '&lt;');
  const rows = rowsOf(node, '').map((row) => {
    const description = typeof row.node['description'] === 'string' ? row.node['description'] : '';
    return `| \`${row.key}\` | ${cell(allowed(row.node))} | ${cell(defaultOf(row))} | ${cell(description)} |`;
  });
  const intro = typeof node['description'] === 'string' ? `${node['description']}\n\n` : '';
  if (rows.length === 0) return `## ${title}\n\n${intro}${allowed(node)}\n`;
  return `## ${title}\n\n${intro}| key | allowed | default | |\n|---|---|---|---|\n${rows.join('\n')}\n`;
}

function sizes(): string {
  const rows = Object.entries(SIZES).map(
    ([kind, size]) =>
      `| ${kind} | ${size.min}–${size.max} | ${size.cpu} / ${size.memory} | ${size.postgres.instance}, ${size.postgres.storage} GiB |`,
  );
  const memory = MEMORY_OF_CPU.map(({ cpu, values }) => `| ${cpu} | ${values[0] ?? 0}–${values.at(-1) ?? 0} |`);
  return [
    '## Sizes an environment has by itself',
    '',
    'By its name: `dev`, `test`, `local`, `sandbox`, `preview` … are dev; `staging`, `qa`, `uat` … are staging; every other name counts',
    'as production, which is also `protected`. They hold where ez-deploy.yml says nothing else. Where only one of `cpu` and `memory` is given,',
    'the other follows; where only one of `scaling.min` and `scaling.max` is given, the other never contradicts it.',
    '',
    '| kind | tasks | cpu / memory | PostgreSQL |',
    '|---|---|---|---|',
    ...rows,
    '',
    'What Fargate allows:',
    '',
    '| cpu | memory (MiB) |',
    '|---|---|',
    ...memory,
    '',
  ].join('\n');
}

const INTRO = `<!-- Generated from src/config/schema.ts by \`npm run generate\`. -->

# ez-deploy.yml

One file says the application. Editors check it while you type with the line

\`\`\`yaml
# yaml-language-server: $schema=./schemas/ez-deploy.schema.json
\`\`\`

All problems are reported at once, each with its line and column, before anything is done. Every environment is checked, not only the one
that is deployed to. Commands are lists of words, or one line that is split at spaces: no shell reads them. Secrets are references, never
values. Folders are relative to ez-deploy.yml and stay below it. Durations are written \`30s\`, \`5m\`, \`1h30m\`.

Overrides of an environment are merged over \`services\`, \`data\` and \`rollout\`: maps key by key; a list or a single value replaces.
`;

const OUTPUTS_INTRO = `<!-- Generated from src/infra/outputs.ts by \`npm run generate\`. -->

# What a rollout needs of the infrastructure

The outputs that infrastructure of your own gives (\`infrastructure.outputs\`, \`infrastructure.program\`), and that ours gives too. As JSON
Schema: \`schemas/outputs.schema.json\`. How to hand them over: [Bring your own](bring-your-own.md).

`;

/** The table of the outputs. */
function outputsPage(): string {
  return `${OUTPUTS_INTRO}${section('Outputs', asNode(z.toJSONSchema(appOutputsSchema)) ?? {})}`;
}

function referencePage(): string {
  const root = asNode(configJsonSchema()['properties']) ?? {};
  const parts = Object.entries(root).flatMap(([key, value]) => {
    const node = asNode(value);
    if (node === undefined || key === '$schema') return [];
    const values = asNode(node['additionalProperties']);
    return [values?.['properties'] === undefined ? section(`\`${key}\``, node) : section(`\`${key}.<name>\``, values)];
  });
  return [INTRO, ...parts, sizes()].join('\n');
}
