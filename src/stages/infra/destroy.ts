import { bucketGateway } from '../../aws/bucket';
import { ConfigError, messageOf, StageError } from '../../errors';
import type { Standing } from '../../infra/choose';
import { bucketNameFor, OUTPUTS_KEY } from '../../infra/outputs';
import { type InfraDeps, openEngine } from './apply';
import { forgetLastApply } from './assess';
import { allowLine, awsProtection, lossOf, readAllowed } from './guard';

/** What is left of an environment. */
export interface Destroyed {
  readonly engine: string;
  readonly removed: number;
  /** Still there: protected, or what protected ones stand on. */
  readonly stays: readonly Standing[];
  /** What AWS keeps of what was removed, in words. */
  readonly kept: readonly string[];
  readonly seconds: number;
}

/** @throws ConfigError where the stack's name was not given, or not exactly. */
export function confirmed(given: string | undefined, { app, environment }: { app: string; environment: string }): void {
  const wanted = `${app}/${environment}`;
  if (given === wanted) return;
  throw new ConfigError([
    {
      where: 'input confirm',
      what: given === undefined ? 'is missing' : `is ${JSON.stringify(given)}`,
      fix: `destroy removes everything of ${wanted} that is not protected; to mean it: confirm: ${wanted}`,
    },
  ]);
}

const nameOf = (urn: string) => urn.split('::').at(-1) ?? '';
const input = (r: Standing, key: string): string | undefined => {
  const value = r.inputs?.[key];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
};

/** What AWS keeps after a resource is removed; by the documentation of each service. */
const KEPT: Readonly<Record<string, (r: Standing) => string | undefined>> = {
  'aws:rds/instance:Instance': (r) =>
    r.inputs?.['skipFinalSnapshot'] === true
      ? undefined
      : `the database’s final snapshot ${input(r, 'finalSnapshotIdentifier') ?? ''}, and its automated backups until their retention ends`,
  'aws:elasticache/replicationGroup:ReplicationGroup': (r) => {
    const snapshot = input(r, 'finalSnapshotIdentifier');
    return snapshot === undefined ? undefined : `the cache’s final snapshot ${snapshot}`;
  },
  'aws:kms/key:Key': (r) =>
    `key ${nameOf(r.urn)} for ${input(r, 'deletionWindowInDays') ?? '30'} days, disabled (aws kms cancel-key-deletion)`,
  'aws:secretsmanager/secret:Secret': (r) =>
    `secret ${input(r, 'name') ?? nameOf(r.urn)} for ${input(r, 'recoveryWindowInDays') ?? '30'} days (aws secretsmanager restore-secret)`,
  'aws:ecs/taskDefinition:TaskDefinition': (r) =>
    `revisions of the task definition ${input(r, 'family') ?? nameOf(r.urn)}`,
};

/**
 * Removes an environment: everything that is not protected, and of the protected what is named in allow-destructive.
 * @throws ConfigError for names that the stack does not have; StageError where AWS refuses, with what is gone by then.
 */
export async function destroyInfra(deps: InfraDeps): Promise<Destroyed> {
  const { config, accountId, output } = deps;
  const allowed = readAllowed(deps.allowDestructive);
  const engine = await openEngine(deps);
  const before = await engine.standing();
  const unknown = allowed.filter((a) => !before.some((r) => r.urn === a.urn));
  if (unknown.length > 0)
    throw new ConfigError(
      unknown.map((a) => ({
        where: 'input allow-destructive',
        what: `${a.urn} is not in the stack`,
        fix: 'take the line out, or mend the URN',
      })),
    );
  output.info(`Destroying ${config.app} in ${config.environment} by ${engine.name}: ${before.length} resources`);
  for (const a of allowed) output.warn(`${a.urn} goes too, as allowed: ${a.reason}`);
  try {
    const result = await engine.destroy(allowed.map((a) => a.urn));
    const stays = await engine.standing();
    const left = new Set(stays.map((r) => r.urn));
    const gone = before.filter((r) => !left.has(r.urn));
    await forget(deps, accountId, stays);
    return {
      engine: result.engine,
      removed: gone.length,
      stays,
      kept: gone.flatMap((r) => KEPT[r.type]?.(r) ?? []),
      seconds: result.seconds,
    };
  } catch (error) {
    const after = await engine.standing().catch(() => undefined);
    const changes = before.filter((r) => allowed.some((a) => a.urn === r.urn));
    const commands = awsProtection(changes);
    throw new StageError({
      stage: 'infra',
      message: messageOf(error),
      hint: `${after === undefined ? '' : `${before.length - after.length} of ${before.length} resources are gone; `}destroy again when the cause is mended: it goes on from there${commands.length === 0 ? '' : `. AWS’s own protection is taken off with:\n${commands.map((c) => `  ${c}`).join('\n')}`}`,
      cause: error,
    });
  }
}

/** Nothing may take the environment for a running one: the next deployment applies everything anew. */
async function forget({ config, target }: InfraDeps, accountId: string, stays: readonly Standing[]): Promise<void> {
  if (!stays.some((r) => r.type === 'aws:s3/bucket:Bucket')) return;
  const bucket = bucketGateway(target, bucketNameFor(config.app, config.environment, accountId));
  await bucket.remove(OUTPUTS_KEY);
  await forgetLastApply(bucket);
}

/** For people: what is gone, what stays and why, and the lines that would let the rest go. */
export function destroyedText({ removed, stays, kept }: Destroyed): string {
  const guarded = stays.filter((r) => r.protect === true);
  const lines = [
    `${removed} resources removed, ${stays.length} stay.`,
    ...(kept.length === 0 ? [] : ['', 'AWS keeps of what was removed:', ...kept.map((line) => `  ${line}`)]),
    ...(guarded.length === 0
      ? []
      : [
          '',
          'Protected, and what they stand on stays with them:',
          ...guarded.map((r) => `  ${nameOf(r.urn)} (${r.type}): ${lossOf(r.type) ?? 'protected by the program'}`),
          '',
          'To let them go too, with the reason, in allow-destructive:',
          ...guarded.map((r) => `  ${allowLine(r)}`),
        ]),
  ];
  return `${lines.join('\n')}\n`;
}
