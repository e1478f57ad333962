import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** An advisory as osv.dev publishes it, shortened. */
const ADVISORY = {
  schema_version: '1.6.0',
  id: 'GHSA-xvch-5gv4-984h',
  modified: '2026-11-01T00:00:00Z',
  published: '2022-03-18T00:01:09Z',
  aliases: ['CVE-2021-44906'],
  summary: 'Prototype Pollution in minimist',
  details: 'Minimist prior to 1.2.6 and 0.2.4 is vulnerable to Prototype Pollution.',
  severity: [{ type: 'CVSS_V3', score: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H' }],
  affected: [
    {
      package: { ecosystem: 'npm', name: 'minimist', purl: 'pkg:npm/minimist' },
      ranges: [{ type: 'SEMVER', events: [{ introduced: '1.0.0' }, { fixed: '1.2.6' }] }],
    },
  ],
  database_specific: { severity: 'CRITICAL' },
};

/** A database in OSV's own form: `ECOSYSTEM/all.zip`, with one advisory. */
export function makeOsvDatabase(ecosystem = 'npm'): string {
  const folder = mkdtempSync(join(tmpdir(), 'ez-osv-'));
  const at = join(folder, ecosystem);
  mkdirSync(at, { recursive: true });
  const file = join(folder, `${ADVISORY.id}.json`);
  writeFileSync(file, JSON.stringify(ADVISORY));
  const zip =
    'import sys, zipfile; z = zipfile.ZipFile(sys.argv[1], "w"); z.write(sys.argv[2], sys.argv[3]); z.close()';
  execFileSync('python3', ['-c', zip, join(at, 'all.zip'), file, `${ADVISORY.id}.json`]);
  return folder;
}
