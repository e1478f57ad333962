import { createHash } from 'node:crypto';

import { bucketGateway } from '../../aws/bucket';
import type { AwsTarget } from '../../aws/clients';
import type { EnvironmentConfig } from '../../config/schema';
import { ConfigError, StageError } from '../../errors';
import { type AppOutputs, appOutputsSchema, bucketNameFor, OUTPUTS_KEY } from '../../infra/outputs';
import { givenOutputs } from '../../infra/own/given';
import { judgeOutputs } from '../../infra/own/judge';
import type { InfraResult } from '../../infra/result';
import { moduleDigest } from '../../infra/module-digest';
import { chooseEngine, type Engine, type EngineOptions } from '../../infra/choose';
import type { Output } from '../../output';
import type { RehearsalInfo } from '../../rehearsal/info';
import { outsideLines, type Residency } from '../../controls/residency';
import { graphOf } from '../../controls/synthesise';
import { budgetGate } from '../../cost/budget';
import { checkAdoption, refuseDifferent } from './adopt';
import { assess, type Assessment, type LastApply, readLastApply, writeLastApply } from './assess';
import { guard, judgeGuard, readAllowed } from './guard';
import { countsText, type JudgedPreview } from './render';

export interface InfraDeps {
  readonly config: EnvironmentConfig;
  readonly accountId: string;
  readonly target: AwsTarget;
  readonly rehearsal: RehearsalInfo | undefined;
  readonly output: Output;
  readonly signal: AbortSignal;
  readonly env: NodeJS.ProcessEnv;
  /** Where the engine keeps its local state. */
  readonly stateFolder: string;
  readonly allowDestructive: readonly string[];
  /** Whether GitHub says that a run of this repository is over; undefined: it does not say. */
  readonly runEnded?: EngineOptions['runEnded'];
  /** Applies although nothing of the program has changed. */
  readonly anew?: boolean;
}

export interface InfraOutcome {
  readonly outputs: AppOutputs;
  /** Hash of everything that decides what the program makes. */
  readonly hash: string;
  /** undefined where nothing had changed since the last apply. */
  readonly result: InfraResult | undefined;
  /** Whether somebody else made it, and its outputs were only checked. */
  readonly given?: true;
}

/** Raised with every change of programs/: an unchanged configuration is applied again then. */
const PROGRAM_VERSION = 6;

const digestOf = (value: object): string => createHash('sha256').update(JSON.stringify(value)).digest('hex');

/** What the infrastructure depends on: configuration without what only a release or a run uses, and the program's version. */
export function infraHash(config: EnvironmentConfig, accountId: string): string {
  const services = Object.fromEntries(
    Object.entries(config.services).map(([name, s]) => {
      const { build: _build, smoke: _smoke, env: _env, migrations: _migrations, image: _image, ...rest } = s;
      return [name, rest];
    }),
  );
  const relevant = {
    PROGRAM_VERSION,
    accountId,
    app: config.app,
    environment: config.environment,
    settings: config.settings,
    data: config.data,
    // What the estimate assumes and the budget decide nothing that is made.
    infrastructure: { ...config.infrastructure, cost: undefined },
    transform: moduleDigest(config, 'transform'),
    program: moduleDigest(config, 'program'),
    domain: config.domain,
    services,
  };
  return digestOf(relevant);
}

/** @throws ConfigError where somebody else's program makes the infrastructure: nothing here looks after it. */
function refuseGiven({ infrastructure: { outputs } }: EnvironmentConfig): void {
  if (outputs === undefined) return;
  throw new ConfigError([
    {
      where: 'infrastructure.outputs',
      what: `the infrastructure is made elsewhere, and only its outputs are here (${outputs})`,
      fix: 'use the tool that makes it: ez-deploy applies, compares and destroys nothing of it',
    },
  ]);
}

/** A rehearsal's account is another than the one that an ARN of somebody's cluster names: there it is the one of that name. */
function here({ config, rehearsal }: InfraDeps): EnvironmentConfig {
  if (rehearsal === undefined) return config;
  const { clusterArn: _arn, ...existing } = config.infrastructure.existing;
  return { ...config, infrastructure: { ...config.infrastructure, existing } };
}

/** The engine of the environment, on its program. */
export async function openEngine(deps: InfraDeps): Promise<Engine> {
  refuseGiven(deps.config);
  const load = () => import('../../../programs/app/own');
  const program = async () => {
    const { programOf } = await load();
    return programOf(here(deps), deps.accountId, { env: deps.env })();
  };
  return chooseEngine({ ...deps, program, load });
}

/** The engine's preview, and the assessment, which is made while the engine's process starts. */
async function previewed(engine: Engine, config: EnvironmentConfig, last: LastApply | undefined) {
  const { adopt, program } = config.infrastructure;
  const known = Object.keys(adopt).length > 0 ? await graphOf(config) : undefined;
  if (known !== undefined) checkAdoption(adopt, known, await engine.standing());
  let assessing: Promise<Assessment> | undefined;
  const assessed = () => {
    assessing ??= Promise.resolve(known ?? graphOf(config)).then((graph) => assess(config, last, graph));
    // Where the engine fails first, that is what is told.
    assessing.catch(() => undefined);
    return assessing;
  };
  // A program of somebody else's may not run without AWS: what it says there comes first.
  const result = await engine.preview(program === undefined ? () => void assessed() : undefined);
  return { result, assessment: await assessed() };
}

/** What an apply would change, lose, cost and break. Changes nothing. */
export async function previewInfra(deps: InfraDeps): Promise<JudgedPreview> {
  const { config } = deps;
  const allowed = readAllowed(deps.allowDestructive);
  const bucket = bucketGateway(deps.target, bucketNameFor(config.app, config.environment, deps.accountId));
  const last = await readLastApply(bucket);
  const { result, assessment } = await previewed(await openEngine(deps), config, last);
  return { result, verdict: judgeGuard(result, allowed), assessment };
}

function residencyGate(residency: Residency): void {
  if (residency.status === 'not-judged')
    throw new StageError({
      stage: 'infra',
      message: `whether everything stays in infrastructure.regions cannot be judged: ${residency.unjudged ?? ''}`,
      hint: 'nothing was changed; make the program run without AWS, or leave infrastructure.regions out',
    });
  if (residency.status !== 'failed') return;
  throw new StageError({
    stage: 'infra',
    message: `infrastructure.regions allows ${residency.regions.join(', ')} only:\n${outsideLines(residency)
      .map((line) => `  ${line}`)
      .join('\n')}`,
    hint: 'nothing was changed; mend the transform that puts them there, or allow the region',
  });
}

/** What an apply refuses of a preview, before it changes anything. @throws StageError. */
export function refuseUnwanted({ result, verdict, assessment }: JudgedPreview, config: EnvironmentConfig): void {
  refuseDifferent(result);
  guard(verdict);
  residencyGate(assessment.residency);
  budgetGate(assessment.change, config.infrastructure.cost);
}

/** What the next apply compares itself with; nothing of what was not judged. */
const judgedOf = ({ unjudged, cost, failed }: Assessment): Pick<LastApply, 'monthlyUsd' | 'failedControls'> =>
  unjudged === undefined ? { monthlyUsd: cost.monthlyUsd, failedControls: failed.map((c) => c.number) } : {};

/** Applies the program where it, the configuration or the versions changed since the last time; keeps the outputs in the bucket. */
export async function applyInfra(deps: InfraDeps): Promise<InfraOutcome> {
  const { config, accountId, output } = deps;
  const given = await givenOutputs(deps, accountId);
  if (given !== undefined) {
    output.info(`Infrastructure is made elsewhere; its outputs are complete: ${config.infrastructure.outputs ?? ''}`);
    return { outputs: given, hash: digestOf(given), result: undefined, given: true };
  }
  const bucket = bucketGateway(deps.target, bucketNameFor(config.app, config.environment, accountId));
  const hash = infraHash(config, accountId);
  const allowed = readAllowed(deps.allowDestructive);
  const [last, known] = await Promise.all([readLastApply(bucket), bucket.read(OUTPUTS_KEY)]);
  if (known !== undefined && last?.hash === hash && deps.anew !== true) {
    output.info('Infrastructure is unchanged since the last apply: not touched');
    return { outputs: appOutputsSchema.parse(JSON.parse(known.text)), hash, result: undefined };
  }
  const engine = await openEngine(deps);
  output.info(`Infrastructure by ${engine.name}`);
  const { result: preview, assessment } = await previewed(engine, config, last);
  output.info(`  preview: ${countsText(preview)}`);
  const verdict = judgeGuard(preview, allowed);
  const judged = { result: preview, verdict, assessment };
  refuseUnwanted(judged, config);
  for (const a of verdict.allowed) output.warn(`${a.change.op} ${a.urn}, as allowed: ${a.reason}`);
  for (const a of verdict.unused) output.warn(`allow-destructive names ${a.urn}, and nothing happens to it`);
  for (const c of assessment.broken) output.warn(`breaks control ${c.number}, ${c.title}: ${c.why.join('; ')}`);
  if (assessment.unjudged === undefined) output.info(`  about ${assessment.cost.monthlyUsd.toFixed(2)} USD a month`);
  else output.warn(`cost and controls were not judged: ${assessment.unjudged}`);
  const result = await engine.up(verdict.allowed.map((a) => a.urn));
  output.info(`  applied: ${countsText(result)} in ${result.seconds.toFixed(1)} s`);
  const outputs = judgeOutputs(config, accountId, result.outputs, 'the program');
  if ('problems' in outputs) {
    throw new StageError({
      stage: 'infra',
      message: `the program's outputs are not what a rollout needs: ${outputs.problems.map((p) => p.what).join('; ')}`,
      hint: 'the infrastructure was applied; mend the program’s outputs and deploy again',
    });
  }
  await bucket.write(OUTPUTS_KEY, JSON.stringify(outputs.outputs, null, 2));
  await writeLastApply(bucket, {
    ...{ hash, at: new Date().toISOString(), engine: result.engine },
    ...judgedOf(assessment),
  });
  return { outputs: outputs.outputs, hash, result };
}
