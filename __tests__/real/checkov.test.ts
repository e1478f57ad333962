// Checkov, which nobody here wrote, judges the graphs of the programs as a Terraform plan, offline. Its raw JSON is kept as
// .ez-deploy/checkov.json.
import { join } from 'node:path';

import { beforeAll, describe, expect, it } from 'vitest';

import { foundationProgram } from '../../programs/foundation';
import { loadConfig } from '../../src/config/load';
import { CONTROLS } from '../../src/controls/judge';
import { synthesise, synthesiseProgram } from '../../src/controls/synthesise';
import { foundationPlace } from '../../src/foundation/place';
import { FOUNDATION } from '../infra/foundation-config';
import { WITH_ROTATION } from '../infra/stack';
import { BLIND, EXCEPTIONS } from './checkov/exceptions';
import { FIXTURES, fixtureGraph, prefixOf } from './checkov/fixtures';
import { type Look, runCheckov } from './checkov/run';
import { terraformPlan } from './checkov/terraform-plan';

const KEPT = join(__dirname, '../../.ez-deploy/checkov.json');
const load = (text: string) => loadConfig(text, { file: 'ez-deploy.yml', environment: 'production', root: '/nowhere' });
const IDS = CONTROLS.flatMap((c) => c.ids).filter((id) => id.startsWith('CKV'));
const told = (looks: readonly Look[]) => looks.map((l) => `${l.id} ${l.address}: ${l.title}`);

describe('Checkov on the graphs of the programs', () => {
  let looks: Look[];
  beforeAll(async () => {
    const folder = process.env['EZ_DEPLOY_TOOL_CHECKOV'];
    if (folder === undefined) throw new Error('npm run test:real installs Checkov and names it');
    const production = await synthesise(load(WITH_ROTATION));
    const foundation = await synthesiseProgram(
      foundationProgram(foundationPlace(load(FOUNDATION), '123456789012'), { organization: true }),
      { project: 'shop', stack: 'foundation' },
    );
    const plans = { production, foundation, fixtures: fixtureGraph([...production, ...foundation]) };
    looks = runCheckov(
      folder,
      Object.fromEntries(Object.entries(plans).map(([name, graph]) => [name, terraformPlan(graph)])),
      KEPT,
    );
  });
  const ours = () => looks.filter((l) => l.plan !== 'fixtures');
  const excepted = (look: Look) => EXCEPTIONS.filter((e) => e.id === look.id && e.at.test(look.address));
  const of = (kind: 'good' | 'bad', id: string) =>
    looks.filter((l) => l.plan === 'fixtures' && l.id === id && l.address.includes(`.${prefixOf(kind, id)}`));

  it('looks at every id of the table of controls', () => {
    expect(FIXTURES.map((f) => f.id)).toEqual(IDS);
    expect(IDS.length).toBe(60);
    expect(IDS.filter((id) => !ours().some((l) => l.id === id))).toEqual([]);
  });

  it('passes them, and everything else that it knows, but for exceptions with a reason', () => {
    expect(ours().filter((l) => l.passed).length).toBeGreaterThan(500);
    expect(told(ours().filter((l) => !l.passed && excepted(l).length === 0))).toEqual([]);
  });

  it('still finds every exception', () => {
    const found = ours().filter((l) => !l.passed);
    expect(EXCEPTIONS.filter((e) => !found.some((l) => excepted(l).includes(e)))).toEqual([]);
  });

  it.each(FIXTURES)('tells a good from a bad one: $id', ({ id }) => {
    const [good, bad] = [of('good', id), of('bad', id)];
    expect(good.length).toBeGreaterThan(0);
    expect(told(good.filter((l) => !l.passed))).toEqual([]);
    expect(bad.length).toBeGreaterThan(0);
    // One that begins to see fails here: its line in BLIND has to go.
    expect(bad.some((l) => !l.passed)).toBe(BLIND[id] === undefined);
  });
});
