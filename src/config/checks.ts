import { bucketNameFor } from '../infra/outputs';
import { commandProblem } from './argv';
import { checkExisting } from './check-existing';
import { checkGraph } from './check-graph';
import { checkInfrastructure } from './check-infrastructure';
import { checkPromotion } from './check-promotion';
import { checkServices } from './check-services';
import { checkPaths } from './check-folders';
import { checkSign } from './check-sign';
import { checkSuites } from './check-suites';
import { suggestion } from './nearest';
import { type Finding, type Path, shown } from './path';
import type { Config } from './schema';

/** What checks look at: one environment's view, already of the right types. */
export interface Checked {
  readonly config: Config;
  /** The same as it was written: tells what the user said from what is a default. */
  readonly raw: unknown;
  /** The whole file, also values that are wrong in themselves and are left out of the two above. */
  readonly file: unknown;
  readonly environment: string;
  /** Folder of ez-deploy.yml. */
  readonly root: string;
  /** All names the file uses, also of services that are themselves wrong. */
  readonly serviceNames: readonly string[];
  readonly suiteNames: readonly string[];
}

/** Everything that is wrong although every value alone is right. Pure: no file is looked at. */
export function check(checked: Checked): Finding[] {
  return [
    ...checkServices(checked),
    ...checkServiceOrder(checked),
    ...checkSuites(checked),
    ...checkRollout(checked),
    ...checkEnvironment(checked),
    ...checkInfrastructure(checked),
    ...checkExisting(checked),
    ...checkPromotion(checked),
    ...checkSign(checked),
    ...checkPaths(checked),
    ...checkCommands(checked.config),
  ];
}

function checkServiceOrder({ config, serviceNames }: Checked): Finding[] {
  const edges = new Map(Object.entries(config.services).map(([name, service]) => [name, service.after]));
  return checkGraph(edges, serviceNames, (name) => ['services', name, 'after'], 'service');
}

function checkRollout({ config, serviceNames }: Checked): Finding[] {
  const at: Path = ['rollout', 'steps'];
  const { steps } = config.rollout;
  const findings: Finding[] = [];
  const fix = 'write rising weights that end with 100, such as [10, 50, 100]';
  const falls = steps.findIndex((weight, i) => i > 0 && weight <= (steps[i - 1] ?? 0));
  if (falls > 0) {
    const [before, weight] = [steps[falls - 1], steps[falls]];
    const how = before === weight ? `${weight} is there twice` : `${weight} comes after ${before}`;
    findings.push({ at: [[...at, falls], at], what: `rollout.steps must rise, but ${how}`, fix });
  }
  if (steps.at(-1) !== 100 && falls < 0) {
    findings.push({
      at: [at],
      what: `rollout.steps must end with 100, but ends with ${steps.at(-1) ?? 'nothing'}`,
      fix,
    });
  }
  config.rollout.approvals.forEach((weight, i) => {
    if (steps.includes(weight)) return;
    findings.push({
      at: [['rollout', 'approvals', i]],
      because: [at],
      what: `rollout.approvals has ${weight}, which is not one of the steps`,
      fix: `one of ${steps.filter((s) => s < 100).join(', ')}`,
    });
  });
  for (const [name, query] of Object.entries(config.rollout.gates.queries)) {
    query.services.forEach((service, i) => {
      if (serviceNames.includes(service)) return;
      findings.push({
        at: [['rollout', 'gates', 'queries', name, 'services', i]],
        what: `there is no service "${shown(service)}"`,
        fix: suggestion(service, serviceNames, 'leave it out'),
      });
    });
  }
  return findings;
}

/** Longest name of an S3 bucket. */
const BUCKET_LENGTH = 63;

function checkEnvironment({ config, environment }: Checked): Finding[] {
  const findings: Finding[] = [];
  const settings = config.environments[environment];
  const at: Path = ['environments', environment];
  const bucket = bucketNameFor(config.app, environment, '0'.repeat(12)).length;
  if (bucket > BUCKET_LENGTH) {
    findings.push({
      at: [['app']],
      because: [at],
      what: `app and environment "${shown(environment)}" together are ${bucket - BUCKET_LENGTH} characters too long for the name of a bucket`,
      fix: 'shorten one of them',
    });
  }
  for (const [role, arn] of Object.entries(settings?.roles ?? {})) {
    const account = arn?.split(':')[4];
    if (arn === undefined || settings?.account === undefined || account === settings.account) continue;
    findings.push({
      at: [[...at, 'roles', role]],
      because: [[...at, 'account']],
      what: `role ${role} is in another account than environment "${shown(environment)}"`,
      fix: `the environment's account is ${settings.account}`,
    });
  }
  return findings;
}

/** Every command must be one that runs without a shell. */
function checkCommands(config: Config): Finding[] {
  const commands: [Path, string | string[] | undefined][] = [];
  for (const [name, service] of Object.entries(config.services)) {
    const at = ['services', name];
    commands.push([[...at, 'command'], service.command]);
    commands.push([[...at, 'migrations', 'up'], service.migrations?.up]);
    commands.push([[...at, 'migrations', 'down'], service.migrations?.down]);
    commands.push([[...at, 'migrations', 'contract'], service.migrations?.contract]);
    service.build.local?.run.forEach((run, i) => commands.push([[...at, 'build', 'local', 'run', i], run]));
  }
  for (const [name, suite] of Object.entries(config.test.suites)) {
    commands.push([['test', 'suites', name, 'run'], suite.run]);
    commands.push([['test', 'suites', name, 'load', 'start'], suite.load?.start]);
  }
  for (const [name, scanner] of Object.entries(config.scan.scanners)) {
    if (scanner !== 'off') commands.push([['scan', 'scanners', name, 'run'], scanner.run]);
  }
  return commands.flatMap(([at, run]) => {
    const wrong = run === undefined ? undefined : commandProblem(run);
    return wrong === undefined ? [] : [{ at: [at] as const, what: `the command ${wrong.problem}`, fix: wrong.fix }];
  });
}
