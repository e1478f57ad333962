import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { controlsCommand } from '../../src/commands/controls';
import { loadConfig } from '../../src/config/load';
import { judgeResidency } from '../../src/controls/residency';
import { graphOf, synthesise } from '../../src/controls/synthesise';
import { countChanges } from '../../src/infra/result';
import { checkAdoption } from '../../src/stages/infra/adopt';
import { refuseUnwanted } from '../../src/stages/infra/apply';
import { assess } from '../../src/stages/infra/assess';
import { judgeGuard } from '../../src/stages/infra/guard';
import { renderPreview } from '../../src/stages/infra/render';
import { captureOutput } from '../support/capture-output';

const NEEDS_AWS = `export default async () => { throw new Error('no credentials'); };\n`;
/** A provider of another region, a bucket by it, one in it by a component, and a role, which is in none. */
const ELSEWHERE = `export default async ({ pulumi }) => {
  const away = new pulumi.ProviderResource('aws', 'away', { region: 'us-west-2' });
  new pulumi.CustomResource('aws:s3/bucket:Bucket', 'copies', {}, { provider: away });
  const group = new pulumi.ComponentResource('own:group:Group', 'group', {}, { providers: { aws: away } });
  new pulumi.CustomResource('aws:sqs/queue:Queue', 'letters', {}, { parent: group });
  new pulumi.CustomResource('aws:iam/role:Role', 'role', {}, { provider: away });
  new pulumi.CustomResource('aws:s3/bucket:Bucket', 'home', {});
  return {};
};\n`;

describe('a program of one’s own', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'ez-unjudged-'));
    writeFileSync(join(folder, 'needs-aws.mjs'), NEEDS_AWS);
    writeFileSync(join(folder, 'elsewhere.mjs'), ELSEWHERE);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const text = (infrastructure: string) => `app: board
services: { web: { path: /*, port: 80 } }
domain: { name: board.example.com, certificate: 'arn:aws:acm:eu-central-1:000000000000:certificate/a' }
infrastructure: ${infrastructure}
environments: { production: { region: eu-central-1 } }
`;
  const read = (infrastructure: string) =>
    loadConfig(text(infrastructure), { file: 'ez-deploy.yml', environment: 'production', root: folder });
  const preview = async (infrastructure: string) => {
    const config = read(infrastructure);
    const result = { engine: 'x', changes: countChanges([]), resources: [], outputs: {}, seconds: 1 };
    const last = { hash: 'x', at: 'x', engine: 'x', monthlyUsd: 400, failedControls: [3] };
    const judged = { result, verdict: judgeGuard(result, []), assessment: assess(config, last, await graphOf(config)) };
    return { judged, shown: renderPreview(judged, config), refuse: () => refuseUnwanted(judged, config) };
  };

  it('that does not run without AWS is not inside the regions', async () => {
    const { judged, shown, refuse } = await preview('{ program: needs-aws.mjs, regions: [eu-central-1] }');
    expect(judged.assessment.residency.status).toBe('not-judged');
    expect(refuse).toThrow(/infrastructure\.regions cannot be judged: needs-aws\.mjs .*no credentials/);
    expect(shown).toMatch(/Refused: whether everything stays in `infrastructure\.regions` cannot be judged/);
  });

  it('that does not run without AWS costs no nothing, and mends and keeps no control', async () => {
    const { judged, shown, refuse } = await preview('{ program: needs-aws.mjs, cost: { maxMonthly: 500 } }');
    expect(judged.assessment.change).toEqual({ before: 400, after: undefined });
    expect(judged.assessment.mended).toEqual([]);
    expect(refuse).toThrow(/cannot be held to the budget.*maxMonthly is 500/);
    expect(shown).toMatch(/Cost a month:\*\* not judged: needs-aws\.mjs .*refused/);
    expect(shown).not.toMatch(/0\.00 USD|can be judged hold/);
  });

  it('that does not run without AWS, and is held to nothing, is applied', async () => {
    expect((await preview('{ program: needs-aws.mjs }')).refuse).not.toThrow();
  });

  it('that does not run without AWS is no reason to leave a line of adopt out', async () => {
    const config = read('{ program: needs-aws.mjs, adopt: { bucket: board-files } }');
    const graph = await graphOf(config);
    expect(() => checkAdoption(config.infrastructure.adopt, graph, [])).toThrow(
      /cannot be held against the program: needs-aws\.mjs/,
    );
  });

  it('has its resources where the provider is that they name', async () => {
    const graph = await synthesise(read('{ program: elsewhere.mjs }'));
    const { outside } = judgeResidency(graph, 'eu-central-1', ['eu-central-1']);
    expect(outside.map((s) => `${s.resource} ${s.region}`).sort()).toEqual(['copies us-west-2', 'letters us-west-2']);
  });

  it.each(['program: needs-aws.mjs', 'outputs: terraform.json'])('controls says that %s is not judged', async (key) => {
    writeFileSync(join(folder, 'ez-deploy.yml'), text(`{ ${key}, regions: [eu-central-1] }`));
    const inputs = { config: join(folder, 'ez-deploy.yml'), environment: 'production' };
    const output = captureOutput();
    const result = await controlsCommand(inputs as never, { output } as never);
    expect(result.exitCode).toBe(1);
    expect(result.text).toMatch(/Residency: NOT JUDGED/);
  });
});
