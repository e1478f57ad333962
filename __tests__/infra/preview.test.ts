import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { loadConfig } from '../../src/config/load';
import { ConfigError, StageError } from '../../src/errors';
import { commentBody } from '../../src/github/comment';
import { countChanges, type ResourceChange } from '../../src/infra/result';
import { shownValue } from '../../src/infra/shown-value';
import { type Cloud, startCloud } from '../../src/rehearsal/cloud';
import { graphOf } from '../../src/controls/synthesise';
import { assess } from '../../src/stages/infra/assess';
import { applyInfra, type InfraDeps, previewInfra, refuseUnwanted } from '../../src/stages/infra/apply';
import { judgeGuard, lossOf, readAllowed, severe } from '../../src/stages/infra/guard';
import { renderPreview } from '../../src/stages/infra/render';
import { captureOutput } from '../support/capture-output';
import { targetOf } from '../support/cloud-target';
import { WHOLE } from './stack';

/** Lines of a comment that a screen shows: GitHub gives about 40 at 1280 x 900. */
const SCREEN = 25;
const OTHER = WHOLE.replace("{ version: '16' }", "{ version: '16', database: other }");

describe('a preview as a person reads it', () => {
  let cloud: Cloud;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'ez-preview-'));
    cloud = await startCloud({ folder: join(folder, 'cloud'), clockFactor: 200 });
    await applyInfra(deps());
  }, 120_000);
  afterAll(async () => {
    await cloud.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  const deps = (text = WHOLE, allowDestructive: string[] = []): InfraDeps => ({
    config: loadConfig(text, { file: 'ez-deploy.yml', environment: 'production', root: folder }),
    accountId: cloud.info.accountId,
    target: targetOf(cloud.info),
    rehearsal: cloud.info,
    output: captureOutput(),
    signal: new AbortController().signal,
    env: {
      EZ_DEPLOY_INFRA_ENGINE: 'embedded',
      PAGERDUTY: 'https://events.pagerduty.example/integration/key-of-ours/enqueue',
    },
    stateFolder: join(folder, 'state'),
    allowDestructive,
  });
  const shown = async (of: InfraDeps) => {
    const preview = await previewInfra(of);
    return { preview, text: renderPreview(preview, of.config) };
  };

  it('shows at first sight that the database would be replaced, why, and the line that allows it', async () => {
    const of = deps(OTHER);
    const { preview, text } = await shown(of);
    const first = text.split('\n').slice(0, SCREEN).join('\n');
    const urn = preview.verdict.refused.find((r) => r.type.startsWith('aws:rds'))?.urn ?? '';
    expect(urn).toMatch(/^urn:pulumi:production::board::.*aws:rds\/instance:Instance::/);
    expect(first).toContain('🔴 **replaced** | `board-production-postgres`');
    expect(first).toMatch(/`dbName`: `"\w+"` → `"other"`/);
    expect(first).toContain(`${urn} # why`);
    expect(() => refuseUnwanted(preview, of.config)).toThrow(StageError);
    await expect(applyInfra(of)).rejects.toThrow(/would be lost[\s\S]*dbName changed: the database with its rows/);
  });

  it('lets it through where it is named with a reason, and says which lines are stale', async () => {
    const less = WHOLE.replace('SESSION: generate, ', '');
    const { preview: before } = await shown(deps(less));
    const [refused] = before.verdict.refused;
    expect(before.verdict.refused.map((r) => [r.op, r.type])).toEqual([['delete', 'aws:secretsmanager/secret:Secret']]);
    const of = deps(less, [`${refused?.urn} # nobody reads it`, 'urn:pulumi:a::b::c::d # long ago']);
    const { preview, text } = await shown(of);
    expect(preview.verdict.refused).toEqual([]);
    expect(() => refuseUnwanted(preview, of.config)).not.toThrow();
    expect(text).toContain('allowed: nobody reads it');
    expect(text).toContain('`urn:pulumi:a::b::c::d` in allow-destructive is not needed');
    const applied = await applyInfra(of);
    expect(applied.result?.resources.filter((r) => r.op === 'delete').map((r) => r.urn)).toContain(refused?.urn);
    await applyInfra(deps());
  });

  it('does not take AWS’s own protection off: that is said, with the command, and the database stays', async () => {
    const { preview, text } = await shown(deps(OTHER));
    const urn = preview.verdict.refused[0]?.urn ?? '';
    expect(text).toContain('--no-deletion-protection');
    await expect(applyInfra(deps(OTHER, [`${urn} # nothing in it yet`]))).rejects.toThrow(
      /Cannot delete protected DB Instance/,
    );
    expect((await shown(deps())).preview.result.resources.filter((r) => severe(r))).toEqual([]);
  });

  it('says the cost before and after, and refuses what goes over the budget', async () => {
    const limits = '  cost: { maxIncrease: 20 }\n  cdn: { certificate';
    const of = deps(
      WHOLE.replace('  cdn: { certificate', limits).replace("{ version: '16' }", "{ version: '16', storage: 400 }"),
    );
    const { preview, text } = await shown(of);
    expect(text).toMatch(
      /\*\*Cost a month:\*\* \d+\.\d\d USD → \d+\.\d\d USD \(\+\d+\.\d\d\) — 🔴 \*\*over the budget\*\*/,
    );
    expect((preview.assessment.change.after ?? NaN) - (preview.assessment.change.before ?? 0)).toBeCloseTo(
      300 * 0.274,
      0,
    );
    expect(() => refuseUnwanted(preview, of.config)).toThrow(/over the budget/);
    await expect(applyInfra(of)).rejects.toThrow(/more than now/);
  });

  it('names the controls that a change breaks, and those it mends', async () => {
    const { preview, text } = await shown(
      deps(WHOLE.replace('infrastructure:\n', 'infrastructure:\n  endpoints: []\n')),
    );
    expect(preview.assessment.broken.map((c) => c.number)).toEqual([8]);
    expect(text).toContain('🔴 breaks control 8');
    const rotation =
      "  rotation: { function: 'arn:aws:lambda:eu-central-1:000000000000:function:rotate' }\n  cdn: { certificate";
    const mended = await shown(deps(WHOLE.replace('  cdn: { certificate', rotation)));
    expect(mended.preview.assessment.mended.map((c) => c.number)).toEqual([42]);
    expect(mended.text).toContain('🟢 mends control 42');
  });

  it('says so where nothing changes, and folds what is mild', async () => {
    expect((await shown(deps())).text).toContain('No change.');
    const { text } = await shown(deps(WHOLE.replace("{ version: '16' }", "{ version: '16', backupDays: 14 }")));
    expect(text).toMatch(
      /<details><summary>1 changed, property by property<\/summary>\n\n[\s\S]*`backupRetentionPeriod`: `\d+` → `14`/,
    );
    expect(text).not.toContain('key-of-ours');
  });

  it('refuses lines of allow-destructive that are no URN or have no reason', () => {
    expect(() => readAllowed(['urn:pulumi:a::b::c::d', 'the database # please'])).toThrow(ConfigError);
    expect(readAllowed(['urn:pulumi:a::b::c::d  # it is # empty'])).toEqual([
      { urn: 'urn:pulumi:a::b::c::d', reason: 'it is' },
    ]);
  });

  it('a thousand rows stay below GitHub’s limit with all folds closed', () => {
    const resources = Array.from({ length: 1000 }, (_, i): ResourceChange => {
      const urn = `urn:pulumi:p::a::aws:s3/bucket:Bucket::${'b'.repeat(60)}${i}`;
      return {
        urn,
        type: 'aws:s3/bucket:Bucket',
        name: `bucket ${i} | \`@all\``,
        op: i % 2 ? 'delete' : 'replace',
        diff: ['bucket'],
        replaceKeys: ['bucket'],
      };
    });
    const result = {
      engine: 'pulumi',
      changes: { create: 0, import: 0, update: 0, same: 0, delete: 500, replace: 500 },
      resources,
      outputs: {},
      seconds: 1,
    };
    const cost = { rows: [], unpriced: [], notCounted: [], monthlyUsd: 1, prices: { region: 'x', dates: [] } };
    const assessment = {
      cost,
      change: { before: undefined, after: 1 },
      broken: [],
      mended: [],
      failed: [],
      notOurs: [],
      residency: { status: 'not-asked' },
    } as never;
    const text = renderPreview({ result, verdict: judgeGuard(result, []), assessment }, deps().config);
    const body = commentBody('<!-- m -->', text);
    expect(body.length).toBeLessThanOrEqual(65_536);
    expect(body.match(/<details>/g)?.length).toBe(body.match(/<\/details>/g)?.length);
    // Within code nobody is mentioned, and the name cannot end it.
    expect(text).toContain("`bucket 0 \\| '@all'`");
  });
});

describe('data residency', () => {
  it('refuses what a transform puts where infrastructure.regions does not allow it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'ez-residency-'));
    try {
      writeFileSync(
        join(folder, 'away.mjs'),
        'export default ({ name, args }) => (name === "board-production-records" ? { ...args, region: "us-west-2" } : args);\n',
      );
      const more = 'infrastructure:\n  regions: [eu-central-1, eu-west-1]\n  transform: away.mjs\n';
      const text = WHOLE.replace('infrastructure:\n', more);
      const config = loadConfig(text, { file: 'ez-deploy.yml', environment: 'production', root: folder });
      const result = { engine: 'x', changes: countChanges([]), resources: [], outputs: {}, seconds: 1 };
      const preview = {
        result,
        verdict: judgeGuard(result, []),
        assessment: assess(config, undefined, await graphOf(config)),
      };
      expect(renderPreview(preview, config)).toMatch(
        /Refused: outside of `infrastructure\.regions`.*board-production-records .*us-west-2/s,
      );
      expect(() => refuseUnwanted(preview, config)).toThrow(
        /allows eu-central-1, eu-west-1 only:\n.*board-production-records .* would be in us-west-2/,
      );
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe('the guard', () => {
  const change = fc.record({
    op: fc.constantFrom('create', 'update', 'replace', 'delete', 'same' as const),
    type: fc.constantFrom(
      'aws:rds/instance:Instance',
      'aws:kms/key:Key',
      'aws:iam/role:Role',
      'aws:lb/targetGroup:TargetGroup',
    ),
    index: fc.nat(5),
  });
  it('refuses exactly what would be lost and is not named', () => {
    fc.assert(
      fc.property(fc.array(change), fc.array(fc.nat(5)), (changes, names) => {
        const resources = changes.map(({ op, type, index }): ResourceChange => {
          const urn = `urn:pulumi:p::a::${type}::${index}`;
          return { urn, type, name: String(index), op: op as ResourceChange['op'], diff: [], replaceKeys: [] };
        });
        const allowed = names.map((n) => ({ urn: `urn:pulumi:p::a::aws:kms/key:Key::${n}`, reason: 'r' }));
        const { refused, allowed: through } = judgeGuard({ resources }, allowed);
        const lost = resources.filter((r) => ['replace', 'delete'].includes(r.op) && lossOf(r.type) !== undefined);
        expect(refused.length + through.length).toBe(lost.length);
        for (const r of refused) expect(allowed.some((a) => a.urn === r.urn)).toBe(false);
      }),
    );
  });

  it('shows no secret, whatever form it has', () => {
    const signature = { '4dabf18193072939515e22adb298388d': '1b47061264138c4ac30d75fd1eb44270', value: 'hunter2' };
    for (const secret of [signature, { a: [signature] }, '[secret]', `secret:sha256:${'a'.repeat(64)}`])
      expect(shownValue(secret)).not.toMatch(/hunter2|sha256/);
    expect(shownValue('x'.repeat(5_000)).length).toBeLessThan(300);
  });
});
