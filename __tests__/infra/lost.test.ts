import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, it } from 'vitest';

import { loadConfig } from '../../src/config/load';
import { finderOf } from '../../src/infra/choose';
import { doorClient } from '../../src/infra/door';
import { IDENTITIES } from '../../src/infra/engine/identity';
import { lookUp } from '../../src/infra/engine/pending';
import { startCloud } from '../../src/rehearsal/cloud';
import { applyInfra, openEngine } from '../../src/stages/infra/apply';
import { captureOutput } from '../support/capture-output';
import { targetOf } from '../support/cloud-target';
import { WHOLE } from './stack';

it('finds each resource of a whole environment again, had the apply been killed while it was made', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ez-lost-'));
  const cloud = await startCloud({ folder: join(folder, 'cloud'), clockFactor: 200 });
  try {
    const config = loadConfig(WHOLE, { file: 'ez-deploy.yml', environment: 'production', root: folder });
    const target = targetOf(cloud.info);
    const of = {
      config,
      accountId: cloud.info.accountId,
      target,
      rehearsal: cloud.info,
      output: captureOutput(),
      signal: new AbortController().signal,
      env: { EZ_DEPLOY_INFRA_ENGINE: 'embedded', PAGERDUTY: 'https://events.pagerduty.example/x/enqueue' },
      stateFolder: join(folder, 'state'),
      allowDestructive: [],
    };
    await applyInfra(of);
    const door = doorClient(cloud.info.control);
    const state = await (await openEngine(of)).standing();
    expect(state.length).toBeGreaterThan(150);
    const lost: string[] = [];
    for (const found of await lookUp(state, finderOf({ config, target }))) {
      const { type, urn, id } = found.resource;
      if (IDENTITIES[type]?.by === 'again') continue;
      const read =
        found.id === undefined ? {} : await door<{ id?: string }>({ op: 'read', type, name: urn, id: found.id });
      if (read.id !== id)
        lost.push(`${urn.split('::').at(-1) ?? ''} ${type}: ${found.id ?? 'nothing'} gives ${read.id ?? 'nothing'}`);
    }
    expect(lost).toEqual([]);
  } finally {
    await cloud.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}, 60_000);
