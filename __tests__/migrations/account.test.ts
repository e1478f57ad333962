import { mkdtempSync, rmSync, writeFileSync, mkdirSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeAll, describe, expect, it } from 'vitest';

import { pendingOf } from '../../src/commands/pending-contracts';
import { decideBack } from '../../src/migrations/back';
import { checkService } from '../../src/migrations/check';
import { carriedOf, type MigrationFile, readMigrationFiles } from '../../src/migrations/files';
import { type Entry, ledgerStore, standingOf, withEntries } from '../../src/migrations/ledger';
import { loadSqlParser, type SqlParser } from '../../src/migrations/sql';
import { migrationEnvironment } from '../../src/rollout/migrate';
import { loadConfig } from '../../src/config/load';

let parser: SqlParser;
beforeAll(async () => {
  parser = await loadSqlParser();
});
const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function folderWith(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'ez-migrations-'));
  folders.push(folder);
  for (const [name, sql] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), sql);
  }
  return folder;
}
const read = (files: Record<string, string>) => {
  const folder = folderWith(files);
  return readMigrationFiles(join(folder), join(folder, '..')).then(({ files: found, problems }) => ({
    files: found,
    problems: problems.map((p) => ({ ...p, where: p.where.replace(/^[^/]*\//, '') })),
  }));
};
const sha = (text: string) => createHash('sha256').update(text).digest('hex');

const entry = (name: string, over: Partial<Entry> = {}): Entry => ({
  service: 'api',
  name,
  phase: name.includes('.contract.') ? 'contract' : 'expand',
  sha256: sha(name),
  down: true,
  state: 'applied',
  release: 'r-2',
  at: '2026-11-23T09:00:00.000Z',
  taskDefinition: 'td:2',
  ...over,
});
const file = (name: string, sql = name): MigrationFile => ({
  name,
  phase: name.includes('.contract.') ? 'contract' : 'expand',
  sha256: sha(sql),
  down: false,
  path: `api/migrations/${name}`,
  sql,
  downScript: undefined,
});
const settings = (yaml = '') => {
  const text = `
app: shop
services:
  api:
    path: /*
    port: 8080
    migrations: { up: node m.js up, folder: migrations${yaml} }
environments: { dev: { region: eu-central-1 } }
`;
  const config = loadConfig(text, { file: 'ez-deploy.yml', environment: 'dev', root: '/x' }).services['api'];
  if (config?.migrations === undefined) throw new Error('no migrations');
  return { service: config, migrations: config.migrations };
};
const check = (files: MigrationFile[], entries: Entry[], yaml = '') =>
  checkService(parser, 'api', settings(yaml).migrations, files, entries);

describe('the folder of a service', () => {
  it('tells by the name of a file when it runs and what takes it back', async () => {
    const { files, problems } = await read({
      '002-b.up.sql': 'select 2',
      '001-a.up.sql': 'select 1',
      '001-a.down.sql': 'select -1',
      '002-b.contract.sql': 'select 3',
      '002-b.contract.down.sql': 'select -3',
      'readme.md': 'x',
    });
    expect(problems).toEqual([]);
    expect(carriedOf(files)).toEqual([
      { name: '001-a.up.sql', phase: 'expand', sha256: sha('select 1'), down: true },
      { name: '002-b.up.sql', phase: 'expand', sha256: sha('select 2'), down: false },
      { name: '002-b.contract.sql', phase: 'contract', sha256: sha('select 3'), down: true },
    ]);
  });
  it('names every file it cannot place, and a folder that is not there', async () => {
    const { problems } = await read({
      'a.sql': '',
      'old/001-a.up.sql': '',
      'x.down.sql': '',
      'y.contract.down.sql': '',
    });
    expect(problems.map((p) => p.where).sort()).toEqual([
      'a.sql',
      'old/001-a.up.sql',
      'x.down.sql',
      'y.contract.down.sql',
    ]);
    expect((await readMigrationFiles('/nowhere/migrations', '/nowhere')).problems).toHaveLength(1);
  });
});

describe('which files are judged', () => {
  const DROP = 'alter table t drop column c';
  it('refuses a destructive expand file that is new, all problems at once', () => {
    const { problems } = check(
      [file('1.up.sql', `select 1;\n${DROP}`), file('2.up.sql', 'selec 1'), file('3.up.sql', 'truncate t')],
      [],
    );
    expect(problems.map((p) => p.where)).toEqual([
      'api/migrations/1.up.sql:2',
      'api/migrations/2.up.sql:1',
      'api/migrations/3.up.sql:1',
    ]);
  });
  it('never by what is applied already, nor by the baseline; but by what may not have been applied', () => {
    const old = file('1.up.sql', DROP);
    expect(check([old], [entry('1.up.sql', { sha256: old.sha256 })]).problems).toEqual([]);
    expect(check([old], [], ', baseline: 1.up.sql').problems).toEqual([]);
    expect(check([old, file('2.up.sql', DROP)], [], ', baseline: 1.up.sql').problems).toHaveLength(1);
    // The contract of the baseline's own name comes after it.
    const { baseline, fresh } = standingOf('api', [old, file('1.contract.sql')], [], '1.up.sql');
    expect([baseline, fresh].map((all) => all.map((f) => f.name))).toEqual([['1.up.sql'], ['1.contract.sql']]);
    expect(check([old], [entry('1.up.sql', { state: 'unsure', sha256: 'other' })]).problems).toHaveLength(1);
  });
  it('lets a declared one pass with its reason, and names a declaration without a file', () => {
    const declared = ", destructive: [{ file: 1.up.sql, reason: 'nobody ever read it' }]";
    const { problems, warnings } = check([file('1.up.sql', DROP)], [], declared);
    expect(problems).toEqual([]);
    expect(warnings.join()).toMatch(/drops t\.c.*declared: nobody ever read it/);
    expect(check([file('2.up.sql', 'select 1')], [], declared).problems).toHaveLength(1);
  });
  it('lets a contract file be destructive, and reads the down scripts of new ones', () => {
    const drop = file('1.contract.sql', DROP);
    expect(check([drop], []).problems).toEqual([]);
    const down = { ...drop, down: true, downScript: { path: 'api/migrations/1.contract.down.sql', sql: 'nonsense' } };
    expect(check([down], []).problems.map((p) => p.where)).toEqual(['api/migrations/1.contract.down.sql:1']);
  });
  it('takes tables of old files for used, tables of new ones for free, a check of an old one for proof', () => {
    const make = file('1.up.sql', 'create table t (c int)');
    const drop = file('2.up.sql', DROP);
    expect(check([make, drop], []).problems).toEqual([]);
    expect(check([make, drop], [entry('1.up.sql', { sha256: make.sha256 })]).problems).toHaveLength(1);
    const proof = file('1.up.sql', 'alter table t add constraint n check (c is not null)');
    const set = file('2.up.sql', 'alter table t alter c set not null');
    expect(check([proof, set], [entry('1.up.sql', { sha256: proof.sha256 })]).problems).toEqual([]);
  });
  it('refuses an applied file that was changed, and code from before a contract', () => {
    const entries = [entry('1.up.sql', { sha256: 'f'.repeat(64) }), entry('2.contract.sql')];
    const { problems } = check([file('1.up.sql', 'select 1')], entries);
    expect(problems.map((p) => p.what)).toEqual([
      expect.stringContaining('was changed since r-2 applied it'),
      expect.stringContaining('this release does not carry it'),
    ]);
    // An expand file that is gone harms nobody: old code works with it.
    expect(check([], [entry('1.up.sql')]).problems).toEqual([]);
  });
  it('knows one service from another', () => {
    const other = entry('1.up.sql', { service: 'other', sha256: 'x' });
    expect(standingOf('api', [file('1.up.sql')], [other])).toMatchObject({
      fresh: [{ name: '1.up.sql' }],
      changed: [],
    });
    expect(withEntries([other], [entry('1.up.sql')])).toHaveLength(2);
  });
});

describe('whether the data allow it to go back', () => {
  const carried = (names: string[]) =>
    names.map((name) => ({ name, phase: entry(name).phase, sha256: '', down: true }));
  const target = (names: string[]) => ({
    release: 'r-1',
    version: '1',
    startedAt: '2026-11-23T08:00:00.000Z',
    migrations: [{ service: 'api', phase: 'expand' as const, exitCode: 0, seconds: 1, log: [], files: carried(names) }],
  });
  const can = new Set(['api']);
  const applied = [
    entry('1.up.sql'),
    entry('2.up.sql'),
    entry('2.contract.sql'),
    entry('3.up.sql'),
    entry('3.contract.sql'),
  ];

  it('yes, where everything later only expanded; it stays', () => {
    const back = decideBack(applied.slice(0, 2), target(['1.up.sql']), undefined, can);
    expect(back).toMatchObject({ problems: [], before: [], after: [] });
    expect(back.notes.join()).toContain('2.up.sql');
  });
  it('yes, where the target carried the contract itself', () => {
    expect(
      decideBack(applied.slice(0, 3), target(['1.up.sql', '2.up.sql', '2.contract.sql']), undefined, can).problems,
    ).toEqual([]);
  });
  it('no, where something was contracted since, or may have been', () => {
    for (const state of ['applied', 'unsure'] as const) {
      const back = decideBack(
        [entry('1.up.sql'), entry('2.contract.sql', { state })],
        target(['1.up.sql']),
        undefined,
        can,
      );
      expect(back.problems).toHaveLength(1);
      expect(back.problems[0]?.fix).toContain('--with-down contract');
      expect(back.before).toEqual([]);
    }
  });
  it('with its down scripts: contracts first and before traffic, expands only if asked for and after it, newest first', () => {
    const names = (entries: readonly Entry[]) => entries.map((e) => e.name);
    const some = decideBack(applied, target(['1.up.sql']), 'contract', can);
    expect([some.problems, names(some.before), names(some.after)]).toEqual([
      [],
      ['3.contract.sql', '2.contract.sql'],
      [],
    ]);
    const all = decideBack(applied, target(['1.up.sql']), 'all', can);
    expect([all.problems, names(all.before), names(all.after)]).toEqual([
      [],
      ['3.contract.sql', '2.contract.sql'],
      ['3.up.sql', '2.up.sql'],
    ]);
  });
  it('leaves an expand without a down script that may never have been applied', () => {
    const left = decideBack(
      [entry('1.up.sql'), entry('2.up.sql', { state: 'unsure', down: false })],
      target(['1.up.sql']),
      'all',
      can,
    );
    expect(left).toMatchObject({ problems: [], before: [], after: [] });
    expect(left.notes.join()).toContain('stay in the database, old code works with them: 2.up.sql');
    const applied = decideBack(
      [entry('1.up.sql'), entry('2.up.sql', { down: false })],
      target(['1.up.sql']),
      'all',
      can,
    );
    expect(applied.problems).toHaveLength(1);
  });
  it('not with what cannot be taken back: no script, no command, no image', () => {
    const contracted = (over: Partial<Entry>) => [entry('1.up.sql'), entry('2.contract.sql', over)];
    const problems = (over: Partial<Entry>, down = can) =>
      decideBack(contracted(over), target(['1.up.sql']), 'contract', down).problems.map((p) => p.fix);
    expect(problems({ down: false })[0]).toContain('no down script');
    expect(problems({}, new Set())[0]).toContain('migrations.down is not configured');
    expect(problems({ taskDefinition: undefined })[0]).toContain('image');
    // Without the scripts there is nothing to advise.
    expect(
      decideBack(contracted({ down: false }), target(['1.up.sql']), undefined, can).problems[0]?.fix,
    ).not.toContain('rollback --with-down');
  });
  it('not to a release whose own expand was taken back since', () => {
    expect(decideBack([entry('1.up.sql')], target(['1.up.sql', '2.up.sql']), undefined, can).problems).toHaveLength(1);
  });
  it('by time, where the target is from before files were recorded', () => {
    const older = { ...target([]), migrations: [] };
    const before = entry('1.contract.sql', { at: '2026-11-23T07:00:00.000Z' });
    const since = entry('2.contract.sql', { at: '2026-11-23T09:00:00.000Z' });
    expect(decideBack([before], older, undefined, can).problems).toEqual([]);
    expect(decideBack([before, since], older, undefined, can).problems).toHaveLength(1);
  });
  it('what is still to contract is what the live release carries and the database has not', () => {
    const record = target(['1.up.sql', '2.contract.sql', '3.contract.sql', '4.contract.sql']);
    const entries = [entry('2.contract.sql'), entry('3.contract.sql', { state: 'unsure' })];
    expect(pendingOf('api', record, entries).map((f) => f.name)).toEqual(['3.contract.sql', '4.contract.sql']);
  });
});

describe('what the task is given', () => {
  it('limits as PGOPTIONS and under names of our own, in milliseconds', () => {
    const { service } = settings(', lockTimeout: 3s, statementTimeout: 2m');
    expect(migrationEnvironment({ config: service, phase: 'down', file: '2.contract.sql' })).toEqual({
      EZ_DEPLOY_MIGRATION_PHASE: 'down',
      EZ_DEPLOY_MIGRATION: '2.contract.sql',
      EZ_DEPLOY_LOCK_TIMEOUT_MS: '3000',
      EZ_DEPLOY_STATEMENT_TIMEOUT_MS: '120000',
      PGOPTIONS: '-c lock_timeout=3000 -c statement_timeout=120000',
    });
  });
  it('5 s and 60 s where nothing is said, the service’s own PGOPTIONS kept, none where both are off', () => {
    const of = (yaml: string, env: Record<string, string> = {}) =>
      migrationEnvironment({ config: { ...settings(yaml).service, env }, phase: 'expand' })['PGOPTIONS'];
    expect(of('')).toBe('-c lock_timeout=5000 -c statement_timeout=60000');
    expect(of('', { PGOPTIONS: '-c search_path=a' })).toBe(
      '-c search_path=a -c lock_timeout=5000 -c statement_timeout=60000',
    );
    expect(of(', lockTimeout: 0s')).toBe('-c statement_timeout=60000');
    expect(of(', lockTimeout: 0s, statementTimeout: 0s')).toBeUndefined();
  });
});

describe('the account in the bucket', () => {
  it('is refused where somebody else wrote in between, and knows its own lost reply', async () => {
    let stored: { text: string; etag: string } | undefined;
    let behind: 'nobody' | 'other' | 'reply lost' = 'nobody';
    let count = 0;
    const ledger = ledgerStore({
      read: () => Promise.resolve(stored),
      write: (_key, text, { ifMatch, ifNew } = {}) => {
        if (behind === 'other') stored = { text: '{"schemaVersion":1,"entries":[]}', etag: `"${(count += 1)}"` };
        if (ifNew === true ? stored !== undefined : stored?.etag !== ifMatch) return Promise.resolve('refused');
        stored = { text, etag: `"${(count += 1)}"` };
        return Promise.resolve(behind === 'reply lost' ? 'refused' : { etag: stored.etag });
      },
    });
    await ledger.change((all) => [...all, entry('1.up.sql')]);
    behind = 'reply lost';
    await ledger.change((all) => [...all, entry('2.up.sql')]);
    expect((await ledger.read()).map((e) => e.name)).toEqual(['1.up.sql', '2.up.sql']);
    behind = 'other';
    await expect(ledger.change((all) => [...all, entry('3.up.sql')])).rejects.toThrow('changed by somebody else');
  });
});
