import { describe, expect, it } from 'vitest';

import { type Answer, readAnswer } from '../../src/restore-test/answer';
import { choosePoint, judgeAnswer, shrunk } from '../../src/restore-test/judge';
import { restoreMetadata } from '../../src/restore-test/metadata';
import { isRestored, restoredName, runId } from '../../src/restore-test/name';
import type { RestoreTest } from '../../src/restore-test/record';
import { askedTables } from '../../src/restore-test/settings';
import { BEGIN_LINE, checkScript, END_LINE, literal, TABLE_LINE } from '../../src/restore-test/sql';

const HOUR = 3_600_000;
const NOW = Date.parse('2026-03-01T10:00:00Z');
const point = (arn: string, hoursAgo: number, status = 'COMPLETED') => ({
  arn,
  status,
  createdAt: NOW - hoursAgo * HOUR,
});

describe('the recovery point', () => {
  const choose = (points: Parameters<typeof choosePoint>[0], maxAge = 26 * HOUR) =>
    choosePoint(points, { now: NOW, maxAge, vault: 'v' });

  it('is the newest that is whole', () => {
    expect(choose([point('old', 20), point('half', 1, 'CREATING'), point('new', 5)])).toEqual({
      point: point('new', 5),
    });
  });

  it('is missing, not whole, or too old', () => {
    expect(choose([]).problem).toBe('the vault v has no recovery point of the database');
    expect(choose([point('a', 1, 'CREATING')]).problem).toMatch(/that is complete \(CREATING\)/);
    expect(choose([point('a', 26)]).problem).toBeUndefined();
    const late = choose([point('a', 27)]);
    expect([late.point?.arn, late.problem]).toEqual([
      'a',
      'the newest recovery point is 27h00m old, 26h00m is allowed: a backup has not run',
    ]);
  });
});

describe('the answer', () => {
  const table = (name: string, more: object) => `${TABLE_LINE}${JSON.stringify({ schema: 'public', name, ...more })}`;
  const end = (tables: number) => `${END_LINE}{"server":"16.4","tls":true,"bytes":9,"tables":${tables}}`;
  const rows = { rows: 3, sum: '-1', newest: null };

  it('is read between lines of others', () => {
    expect(readAnswer(['NOTICE', table('a', rows), table('b', { missing: true }), end(2), ''])).toEqual({
      tables: [
        { schema: 'public', name: 'a', content: { rows: 3, checksum: 'ffffffffffffffff' } },
        { schema: 'public', name: 'b' },
      ],
      server: '16.4',
      tls: true,
      bytes: 9,
    });
  });

  it('is none where it is not whole, or not of its form', () => {
    for (const lines of [
      [],
      [table('a', rows)],
      [table('a', rows), end(2)],
      [table('a', { ...rows, rows: -1 }), end(1)],
      [`${TABLE_LINE}{`, end(1)],
      [table('a', rows), `${END_LINE}{}`],
    ])
      expect(readAnswer(lines), lines.join('|')).toBeUndefined();
  });

  it('is that of the last attempt alone', () => {
    const lost = [BEGIN_LINE, table('a', { ...rows, rows: 1 }), 'psql: error: connection to server was lost'];
    const [found, ...more] = readAnswer([...lost, BEGIN_LINE, table('a', rows), end(1)])?.tables ?? [];
    expect([found?.content?.rows, more]).toEqual([3, []]);
    expect(readAnswer([BEGIN_LINE, table('a', rows), end(1), BEGIN_LINE, table('a', rows)])).toBeUndefined();
  });

  it('takes a sum of any size for 64 bits', () => {
    const sum = String(2n ** 70n + 255n);
    expect(readAnswer([table('a', { ...rows, sum }), end(1)])?.tables[0]?.content?.checksum).toBe('00000000000000ff');
  });
});

describe('the verdict', () => {
  const content = (rows: number, checksum = 'aa', newest?: number) => ({
    rows,
    checksum,
    ...(newest === undefined ? {} : { newest }),
  });
  const answer = (tables: Answer['tables'], tls = true): Answer => ({ tables, tls, server: '16', bytes: 1 });
  const judge = (of: Answer, tables: Parameters<typeof askedTables>[0]['tables'], earlier?: Partial<RestoreTest>) =>
    judgeAnswer(of, askedTables({ tables, schema: 'public' }), {
      schema: 'public',
      backupAt: NOW,
      earlier: earlier as RestoreTest | undefined,
    });
  const t = (name: string, of?: ReturnType<typeof content>) => ({
    schema: 'public',
    name,
    ...(of === undefined ? {} : { content: of }),
  });

  it('passes what holds', () => {
    const newest = { column: 'at', maxAge: HOUR };
    const asked = [{ name: 'a', atLeast: 3, newest }, { name: 'empty', atLeast: 0 }, 'b'];
    const found = answer([t('a', content(3, 'x', NOW - HOUR)), t('empty', content(0)), t('b', content(1))]);
    expect(judge(found, asked)).toEqual([]);
  });

  it('names every table that does not', () => {
    const newest = { column: 'at', maxAge: HOUR };
    const asked = [
      'gone',
      'empty',
      { name: 'few', atLeast: 100 },
      { name: 'old', atLeast: 1, newest },
      { name: 'timeless', atLeast: 1, newest },
      'other.gone',
    ];
    const found = answer([
      t('gone'),
      t('empty', content(0)),
      t('few', content(99)),
      t('old', content(1, 'x', NOW - 2 * HOUR)),
      t('timeless', content(1)),
    ]);
    expect(judge(found, asked)).toEqual([
      'the table public.gone is missing',
      'the table public.empty is empty',
      'the table public.few has 99 rows, at least 100 are expected',
      'the newest at of public.old is 2h00m older than the backup, 1h00m is allowed',
      'the table public.timeless has no time in at',
      'the table other.gone is missing',
    ]);
  });

  it('wants TLS, and something in a schema whose tables are not named', () => {
    expect(judge(answer([t('a', content(1))], false), [])).toEqual(['the restored database was not reached over TLS']);
    expect(judge(answer([]), [])).toEqual(['the schema public has no table']);
    expect(judge(answer([t('a', content(0)), t('b', content(0))]), [])).toEqual([
      'all 2 tables of the schema public are empty',
    ]);
    expect(judge(answer([t('a', content(0)), t('b', content(1))]), [])).toEqual([]);
  });

  it('finds damage where the same recovery point gives other rows', () => {
    const earlier = { run: 'r', tables: [{ schema: 'public', name: 'a', rows: 5, checksum: 'bb' }] };
    expect(judge(answer([t('a', content(5, 'bb'))]), [], earlier)).toEqual([]);
    expect(judge(answer([t('a', content(5, 'cc'))]), [], earlier)[0]).toMatch(/not what the same recovery point gave/);
  });

  it('says, and no more, that a table has lost rows since the last test', () => {
    const last = { tables: [{ schema: 'public', name: 'a', rows: 100, checksum: '' }] } as unknown as RestoreTest;
    expect(shrunk(answer([t('a', content(90))]), last)).toEqual([]);
    expect(shrunk(answer([t('a', content(89))]), last)).toEqual(['public.a has 89 rows, 100 in the last test']);
    expect(shrunk(answer([t('a', content(0))]), undefined)).toEqual([]);
  });
});

describe('what is sent', () => {
  it('quotes any name, and bounds every statement', () => {
    expect(literal("it's")).toBe("'it''s'");
    expect(() => literal('a\0b')).toThrow(RangeError);
    const script = checkScript(askedTables({ tables: [`x'; drop table y; --`], schema: `p'` }), 'public', 1_500.4);
    expect(script).toContain(`('p''', 'x''; drop table y; --', null::text)`);
    expect(script).toMatch(/^set statement_timeout = 1500;/);
    expect(script).toContain('read only');
  });

  it('restores as it was, but beside, private and unprotected', () => {
    const metadata = restoreMetadata(
      {
        DBInstanceIdentifier: 'live',
        DBInstanceClass: 'db.t3.medium',
        dbSubnetGroupName: 'other',
        DBParameterGroupName: 'params',
        EnableCloudwatchLogsExports: '["postgresql"]',
        DeletionProtection: 'true',
        PubliclyAccessible: 'true',
        AvailabilityZone: 'eu-central-1a',
        Port: '0',
        MultiAZ: 'true',
        'InformationalOnly:EngineVersion': '16.4',
        OptionGroupName: '',
      },
      { subnetGroup: 'data', databaseSecurityGroupIds: ['sg-1'] },
      'copy',
    );
    expect(metadata).toEqual({
      DBInstanceIdentifier: 'copy',
      DBInstanceClass: 'db.t3.medium',
      DBParameterGroupName: 'params',
      DBSubnetGroupName: 'data',
      VpcSecurityGroupIds: '["sg-1"]',
      PubliclyAccessible: 'false',
      DeletionProtection: 'false',
      MultiAZ: 'false',
    });
  });

  it('has a name that RDS takes and that no other instance has', () => {
    const run = runId(NOW, () => 0.5);
    expect(run).toMatch(/^[0-9a-z]{10}$/);
    for (const prefix of ['shop-dev', `${'a'.repeat(32)}-${'b'.repeat(32)}`]) {
      const name = restoredName(prefix, run);
      expect(name).toMatch(/^(?=.{1,63}$)[a-z](?:-?[a-z0-9])*$/);
      expect(isRestored(prefix, name)).toBe(true);
      expect(isRestored(`${prefix}x`, name)).toBe(false);
    }
    for (const other of ['shop-dev-postgres', 'shop-dev-postgres-restored-', 'shop-dev-postgres-restored-by-hand'])
      expect(isRestored('shop-dev', other)).toBe(false);
  });
});
