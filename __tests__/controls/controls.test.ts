import { beforeAll, describe, expect, it } from 'vitest';

import { loadConfig } from '../../src/config/load';
import type { Resource } from '../../src/controls/graph';
import { CONTROLS, judgeControls } from '../../src/controls/judge';
import { synthesise } from '../../src/controls/synthesise';
import { WHOLE, WITH_ROTATION } from '../infra/stack';
import { MUTANTS, mutate } from './mutants';

/** Another program's, as the account has it beside the application's. */
const TRAIL: Resource = {
  type: 'aws:cloudtrail/trail:Trail',
  name: 'account',
  id: 'account',
  outputs: {},
  inputs: {
    isMultiRegionTrail: true,
    kmsKeyId: 'arn:aws:kms:none:000000000000:key/trail',
    enableLogFileValidation: true,
    cloudWatchLogsGroupArn: 'arn:aws:logs:none:000000000000:log-group:trail',
  },
};
const graphOf = (text: string, environment = 'production') =>
  synthesise(loadConfig(text, { file: 'ez-deploy.yml', environment, root: '/nowhere' }));
const failed = (graph: readonly Resource[]) =>
  judgeControls(graph)
    .filter((c) => c.status !== 'passed')
    .map((c) => [c.number, c.status, c.why]);

describe('the 47 controls', () => {
  let production: Resource[];
  beforeAll(async () => {
    production = [...(await graphOf(WITH_ROTATION)), TRAIL];
  });

  it('are all there, once each', () => {
    expect(CONTROLS.map((c) => c.number)).toEqual(Array.from({ length: 47 }, (_, i) => i + 1));
    expect(new Set(CONTROLS.flatMap((c) => c.ids)).size).toBe(CONTROLS.flatMap((c) => c.ids).length);
  });

  it('hold on the production stack', () => {
    expect(production.length).toBeGreaterThan(190);
    expect(failed(production)).toEqual([]);
  });

  it('say what they cannot judge and what is missing', async () => {
    const graph = await graphOf(WHOLE);
    expect(failed(graph).map(([number, status]) => [number, status])).toEqual([
      [42, 'failed'],
      [43, 'elsewhere'],
    ]);
  });

  it('fail where the program made nothing', () => {
    const results = judgeControls([]);
    expect(results.filter((c) => c.status === 'passed')).toEqual([]);
    expect(results.find((c) => c.number === 1)?.status).toBe('failed');
  });

  it('see the smaller environments as they are', async () => {
    const graph = await graphOf(WITH_ROTATION, 'dev');
    expect(failed(graph).map(([number]) => number)).toEqual([8, 11, 13, 21, 36, 43, 44]);
  });

  it('each have a mutant', () => {
    expect([...new Set(MUTANTS.map((m) => m.breaks))].sort((a, b) => a - b)).toEqual(CONTROLS.map((c) => c.number));
  });

  it.each(MUTANTS)('$breaks notices: $does', (mutant) => {
    const { graph, touched } = mutate(production, mutant);
    expect(touched).toBeGreaterThan(0);
    const results = judgeControls(graph).filter((c) => c.status !== 'passed');
    expect(results.map((c) => c.number)).toEqual([mutant.breaks]);
    expect(results[0]?.status).toBe('failed');
  });
});
