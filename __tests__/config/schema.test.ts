import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { Ajv2020 } from 'ajv/dist/2020';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

import { schemaFiles } from '../../scripts/generate-schema';
import { loadConfig } from '../../src/config/load';
import { demoReportSchema } from '../../src/release/demo-report';

const root = join(__dirname, '..', '..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const example = 'examples/tracking-board/ez-deploy.yml';
const good = readdirSync(join(__dirname, 'good')).map((file) => `__tests__/config/good/${file}`);

// Formats are told by zod's own patterns as well, which Ajv does check.
const ajv = new Ajv2020({ allErrors: true, strict: false, validateFormats: false });

describe('generated schemas', () => {
  it('are what is committed', async () => {
    const files = await schemaFiles();
    expect(Object.keys(files).sort()).toEqual([
      'docs/configuration.md',
      'docs/outputs.md',
      'schemas/ez-deploy.schema.json',
      'schemas/guardian.asl.json',
      'schemas/outputs.schema.json',
      'schemas/release.schema.json',
      'schemas/report.schema.json',
      'schemas/restore-test.schema.json',
      'schemas/series.schema.json',
    ]);
    for (const [file, text] of Object.entries(files)) expect(read(file), `${file}: run npm run generate`).toBe(text);
  });

  it('describe every key of ez-deploy.yml for editors', () => {
    const bare: string[] = [];
    const visit = (node: Record<string, unknown>, path: string): void => {
      for (const [key, child] of Object.entries(
        (node['properties'] ?? {}) as Record<string, Record<string, unknown>>,
      )) {
        const at = `${path}.${key}`;
        if (typeof child['description'] !== 'string') bare.push(at);
        visit(child, at);
        for (const inner of ['items', 'additionalProperties']) {
          const below = child[inner];
          if (typeof below === 'object' && below !== null) visit(below as Record<string, unknown>, `${at}.*`);
        }
      }
    };
    visit(JSON.parse(read('schemas/ez-deploy.schema.json')) as Record<string, unknown>, '');
    expect(bare).toEqual([]);
  });
});

describe('the JSON Schema of ez-deploy.yml', () => {
  const validate = ajv.compile(JSON.parse(read('schemas/ez-deploy.schema.json')) as object);

  it.each([...good, example])('accepts %s', (file) => {
    expect(validate(parse(read(file))), JSON.stringify(validate.errors)).toBe(true);
  });

  it.each(['unknown-key', 'wrong-type', 'enum-typos', 'image-and-roles', 'missing-everything'])(
    'refuses bad/%s.yml',
    (name) => {
      expect(validate(parse(read(`__tests__/config/bad/${name}.yml`)))).toBe(false);
    },
  );
});

describe('files that are meant to work', () => {
  it.each([...good, example])('%s loads for each of its environments', (file) => {
    const text = read(file);
    const { environments } = parse(text) as { environments: Record<string, unknown> };
    for (const environment of Object.keys(environments)) {
      expect(loadConfig(text, { file, environment, root }).environment).toBe(environment);
    }
  });
});

describe('the demo’s report', () => {
  const at = '2026-01-01T00:00:00.000Z';
  const release = {
    release: 'r-1',
    version: '3',
    command: 'deploy',
    result: 'rolled-back',
    startedAt: at,
    endedAt: at,
    stages: [{ name: 'deploy', seconds: 1, result: 'failed' }],
    steps: [
      {
        service: 'backend',
        weight: 10,
        at,
        verdict: 'fail',
        evidence: [{ source: 'app-metrics', delay: '10 s', verdict: 'fail', text: 'worse', figures: {} }],
      },
    ],
    requests: { total: 10, failed: 1 },
    rollback: { firstBadAnswerAt: at, trafficBackAt: at, lastBadAnswerAt: at, seconds: 12.5 },
  };
  const report = { engine: 'embedded', clockFactor: 10, setupSeconds: 1, totalSeconds: 2, releases: [release] };
  const validate = ajv.compile(JSON.parse(read('schemas/report.schema.json')) as object);

  it('is told the same by zod and by its JSON Schema', () => {
    const variants: [unknown, boolean][] = [
      [report, true],
      [{ ...report, releases: [{ ...release, rollback: null, result: 'rolled-back-manually' }] }, true],
      [{ ...report, releases: [{ ...release, result: 'running' }] }, false],
      [{ ...report, releases: [{ ...release, requests: { total: -1, failed: 0 } }] }, false],
      [{ ...report, clockFactor: 0 }, false],
      [{ ...report, engine: undefined }, false],
    ];
    for (const [variant, expected] of variants) {
      expect(demoReportSchema.safeParse(variant).success).toBe(expected);
      expect(validate(JSON.parse(JSON.stringify(variant)))).toBe(expected);
    }
  });
});
