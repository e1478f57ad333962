import { weightsOf } from '../aws/elb';
import { PLATFORM_OF } from '../config/architecture';
import { StageError } from '../errors';
import type { Colour, ColourOutputs } from '../infra/outputs';
import type { RolloutDeps } from './aws';
import { withoutPlatform } from './image-platforms';
import type { Found } from './planning';
import type { RolloutRequest } from './run';

/** A web service as AWS shows it now. What is live is read from the rule, never remembered. */
export interface Discovered {
  readonly name: string;
  readonly live: Colour;
  readonly idle: Colour;
  /** Percent of traffic each colour gets by the rule. */
  readonly weights: Readonly<Record<Colour, number>>;
  readonly desired: Readonly<Record<Colour, number>>;
  readonly running: Readonly<Record<Colour, number>>;
  readonly taskDefinitions: Readonly<Record<Colour, string>>;
  readonly colours: Readonly<Record<Colour, ColourOutputs>>;
  readonly ruleArn: string;
  readonly testRuleArn: string;
  /** Where users stay at one version while traffic moves. */
  readonly affinityRules?: { readonly old: string; readonly fresh: string };
}

export const other = (colour: Colour): Colour => (colour === 'blue' ? 'green' : 'blue');

/** Looks at every web service at once: two batched describes, whatever their number. */
export async function discover({ aws, outputs }: RolloutDeps, names: readonly string[]): Promise<Discovered[]> {
  const services = names.map((name) => {
    const known = outputs.services[name];
    if (known?.colours === undefined || known.ruleArn === undefined || known.testRuleArn === undefined) {
      throw new StageError({
        stage: 'deploy',
        message: `the infrastructure of ${outputs.environment} has no web service "${name}"`,
        hint: 'run the infra stage: the configuration names a service that was never applied',
      });
    }
    return {
      name,
      colours: known.colours,
      ruleArn: known.ruleArn,
      testRuleArn: known.testRuleArn,
      ...(known.affinityRules === undefined ? {} : { affinityRules: known.affinityRules }),
    };
  });
  if (services.length === 0) return [];
  const [rules, described] = await Promise.all([
    aws.elb.rules(services.map((s) => s.ruleArn)),
    aws.ecs.describeServices(
      outputs.clusterName,
      services.flatMap((s) => [s.colours.blue.serviceName, s.colours.green.serviceName]),
    ),
  ]);
  return services.map((s) => {
    const rule = rules.get(s.ruleArn);
    const weights = rule === undefined ? {} : weightsOf(rule);
    const total = Object.values(weights).reduce((a, b) => a + b, 0);
    const share = (colour: Colour) =>
      total === 0 ? 0 : Math.round((100 * (weights[s.colours[colour].targetGroupArn] ?? 0)) / total);
    const find = (colour: Colour) => described.find((d) => d.serviceName === s.colours[colour].serviceName);
    const of = <T>(read: (colour: Colour) => T): Record<Colour, T> => ({ blue: read('blue'), green: read('green') });
    const both = of(share);
    const live: Colour = both.green > both.blue ? 'green' : 'blue';
    for (const colour of ['blue', 'green'] as const) {
      if (find(colour) === undefined || find(colour)?.status !== 'ACTIVE') {
        throw new StageError({
          stage: 'deploy',
          message: `the ECS service ${s.colours[colour].serviceName} does not exist`,
          hint: 'run the infra stage; somebody may have deleted it by hand',
        });
      }
    }
    return {
      ...s,
      live,
      idle: other(live),
      weights: both,
      desired: of((c) => find(c)?.desiredCount ?? 0),
      running: of((c) => find(c)?.runningCount ?? 0),
      taskDefinitions: of((c) => find(c)?.taskDefinition ?? ''),
    };
  });
}

/** A service whose live colour runs nothing and wants nothing has never had a release. */
export const isFirst = (service: Discovered): boolean =>
  service.running[service.live] === 0 && service.desired[service.live] === 0;

/** Everything that would make a rollout fail later and can be known now; all problems at once. */
export async function preflight(
  deps: RolloutDeps,
  { config, images, back }: Pick<RolloutRequest, 'config' | 'images' | 'back'>,
  { services, plain, schedules }: Found,
): Promise<{ alarmsBefore: string[]; notes: string[] }> {
  const { aws, outputs } = deps;
  const problems: string[] = [];
  const notes: string[] = [];
  for (const s of services) {
    if (s.weights.blue > 0 && s.weights.green > 0) {
      problems.push(`${s.name}: traffic is split ${s.weights.blue}/${s.weights.green} between blue and green`);
    }
  }
  const all = [...services, ...plain, ...schedules];
  for (const s of all) if (images[s.name] === undefined) problems.push(`${s.name}: no image was built or given`);
  await Promise.all(
    all.map(async (s) => {
      const digest = images[s.name]?.split('@')[1];
      const repository = outputs.services[s.name]?.repositoryName;
      if (digest === undefined || repository === undefined) return;
      const manifest = await aws.control.imageManifest(repository, digest);
      if (manifest === undefined) problems.push(`${s.name}: image ${digest.slice(0, 19)}… is not in ${repository}`);
      const service = config.services[s.name];
      // A rollback takes up the old task definition, which ran as it is.
      if (manifest === undefined || service === undefined || back?.taskDefinitions[s.name] !== undefined) return;
      const without = withoutPlatform(manifest, PLATFORM_OF[service.cpuArchitecture]);
      if (without !== undefined) problems.push(`${s.name}: ${without} (cpuArchitecture: ${service.cpuArchitecture})`);
    }),
  );
  if (problems.length > 0) {
    throw new StageError({
      stage: 'deploy',
      message:
        problems.length === 1
          ? (problems[0] ?? '')
          : `${problems.length} things stand in the way:\n${problems.map((p) => `  ${p}`).join('\n')}`,
      hint: 'nothing was changed; see ez-deploy status',
    });
  }
  const alarmsBefore = await aws.watch.inAlarm(config.rollout.gates.alarms);
  for (const alarm of alarmsBefore)
    notes.push(`alarm ${alarm} was in ALARM before the rollout began and does not count`);
  return { alarmsBefore, notes };
}
