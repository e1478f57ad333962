// Adds up the tests of all runs of .ci/run: vitest's JSON and the client's TAP. A step that failed without a failing test
// counts as one failure, and so does a run that left no report: nothing is green because it never ran.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder, failedSteps] = [process.argv[2], Number(process.argv[3])];
let passed = 0;
let failed = 0;
for (const name of ['unit.json', 'real.json']) {
  const file = join(folder, name);
  if (!existsSync(file)) {
    console.log(`no report of ${name}`);
    failed += 1;
    continue;
  }
  const report = JSON.parse(readFileSync(file, 'utf8'));
  passed += report.numPassedTests;
  failed +=
    report.numFailedTests +
    (report.testResults ?? []).filter((r) => r.status === 'failed' && r.assertionResults.length === 0).length;
}
const tap = join(folder, 'client.tap');
if (existsSync(tap)) {
  const text = readFileSync(tap, 'utf8');
  passed += Number(/^# pass (\d+)/m.exec(text)?.[1] ?? 0);
  failed += Number(/^# fail (\d+)/m.exec(text)?.[1] ?? 0);
} else {
  console.log('no report of the client’s tests');
  failed += 1;
}
if (failedSteps > 0 && failed === 0) failed = failedSteps;
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
