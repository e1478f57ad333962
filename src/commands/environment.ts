import { bucketGateway } from '../aws/bucket';
import { controlGateway } from '../aws/control';
import { createFence } from '../aws/fence';
import { StageError } from '../errors';
import { givenOutputs } from '../infra/own/given';
import { type AppOutputs, appOutputsSchema, bucketNameFor, OUTPUTS_KEY } from '../infra/outputs';
import { releaseStore, type ReleaseStore } from '../release/store';
import { createAws, type RolloutDeps } from '../rollout/aws';
import type { Session } from '../session';

/** A runner whose clock is this far off is worth a word: its logs are off by the same. AWS ms. */
const WORTH_SAYING_MS = 30_000;

/** The account the credentials belong to; a configured account must be the same. Sets the session's clock by AWS's. */
export async function accountOf(session: Session): Promise<string> {
  const { accountId, now } = await controlGateway(session.target).identity();
  const off = now === undefined ? 0 : session.clock.correct(now);
  if (Math.abs(off) > WORTH_SAYING_MS) {
    session.output.warn(
      `This machine's clock is ${Math.round(Math.abs(off) / 1_000)} s ${off > 0 ? 'behind' : 'ahead of'} AWS's; AWS's is used for leases and metrics`,
    );
  }
  const wanted = session.config.settings.account;
  if (session.rehearsal === undefined && wanted !== undefined && wanted !== accountId) {
    throw new StageError({
      stage: 'deploy',
      message: `these credentials are for account ${accountId}, and ${session.config.environment} is in ${wanted}`,
      hint: 'check the role of this job',
    });
  }
  return accountId;
}

/** Outputs of the last apply, or those that are given; undefined before the first. */
export async function outputsOf(session: Session, accountId: string): Promise<AppOutputs | undefined> {
  const given = await givenOutputs(session, accountId);
  if (given !== undefined) return given;
  const bucket = bucketGateway(
    session.target,
    bucketNameFor(session.config.app, session.config.environment, accountId),
  );
  const object = await bucket.read(OUTPUTS_KEY);
  return object === undefined ? undefined : appOutputsSchema.parse(JSON.parse(object.text));
}

export interface Running {
  readonly deps: RolloutDeps;
  readonly store: ReleaseStore;
  readonly outputs: AppOutputs;
}

export function running(session: Session, outputs: AppOutputs): Running {
  const fence = createFence(session.clock);
  const aws = createAws({ ...session.target, fence }, outputs);
  return {
    deps: {
      aws,
      fence,
      outputs,
      clock: session.clock,
      output: session.output,
      env: session.env,
      seen: session.feed?.rollout,
    },
    store: releaseStore(aws.bucket),
    outputs,
  };
}

/** A running environment, without Pulumi and without a build. */
export async function openEnvironment(session: Session): Promise<Running> {
  const outputs = await outputsOf(session, await accountOf(session));
  if (outputs === undefined) {
    throw new StageError({
      stage: session.inputs.command,
      message: `${session.config.environment} of ${session.config.app} was never deployed in this account`,
      hint: 'deploy it first, or check account and region',
    });
  }
  return running(session, outputs);
}

/** Names of the services that take traffic from the load balancer. */
export const webServices = (session: Session): string[] =>
  Object.entries(session.config.services)
    .filter(([, s]) => s.kind === 'web')
    .map(([name]) => name);
