import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

/** One look of Checkov's at one resource. */
export interface Look {
  /** `CKV_AWS_16`. */
  readonly id: string;
  /** What Checkov calls it. */
  readonly title: string;
  /** `aws_db_instance.board_production_postgres`. */
  readonly address: string;
  readonly passed: boolean;
  /** Name of the plan that the resource stands in. */
  readonly plan: string;
}

interface Row {
  readonly check_id: string;
  readonly check_name: string;
  readonly resource: string;
  readonly file_path: string;
}
interface Report {
  readonly results: {
    readonly passed_checks: readonly Row[];
    readonly failed_checks: readonly Row[];
    readonly parsing_errors: readonly string[];
  };
  readonly summary: { readonly resource_count: number };
}

/**
 * Has Checkov judge plans, offline and all in one run: starting it costs most of the time.
 * @param folder of the tool cache that has bin/checkov and its packages.
 * @param keep file that its raw JSON is kept in.
 * @throws Error where it did not run, or could not read a plan.
 */
export function runCheckov(folder: string, plans: Readonly<Record<string, unknown>>, keep: string): Look[] {
  const work = mkdtempSync(join(tmpdir(), 'ez-checkov-'));
  try {
    const files = Object.entries(plans).map(([name, plan]) => {
      const file = join(work, `${name}.json`);
      writeFileSync(file, JSON.stringify(plan, null, 1));
      return file;
    });
    const flags = ['--framework', 'terraform_plan', '--skip-download', '--compact', '-o', 'json'];
    const { status, stdout, stderr } = spawnSync(
      join(folder, 'bin', 'checkov'),
      [...flags, ...files.flatMap((file) => ['-f', file])],
      {
        cwd: work,
        encoding: 'utf8',
        maxBuffer: 256 * 1024 * 1024,
        env: { PATH: process.env['PATH'] ?? '', HOME: work, PYTHONPATH: folder, PYTHONDONTWRITEBYTECODE: '1' },
      },
    );
    // 1 is findings; anything else is no judgement.
    if (status !== 0 && status !== 1) throw new Error(`checkov ended with ${String(status)}: ${stderr.slice(-2_000)}`);
    mkdirSync(join(keep, '..'), { recursive: true });
    writeFileSync(keep, stdout);
    const report = JSON.parse(stdout) as Report;
    if (report.results.parsing_errors.length > 0)
      throw new Error(`checkov could not read ${report.results.parsing_errors.join(', ')}`);
    const looks = (rows: readonly Row[], passed: boolean): Look[] =>
      rows.map((r) => ({
        id: r.check_id,
        title: r.check_name,
        address: r.resource,
        passed,
        plan: basename(r.file_path, '.json'),
      }));
    return [...looks(report.results.passed_checks, true), ...looks(report.results.failed_checks, false)];
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
