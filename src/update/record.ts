import type { RegisterTaskDefinitionCommandInput } from '@aws-sdk/client-ecs';

import type { Release, StepRecord } from '../release/release';

export interface RecordOf {
  readonly id: string;
  readonly service: string;
  readonly cluster: string;
  readonly version: string;
  readonly commit: string;
  readonly actor: string;
  /** Wall ms. */
  readonly startedAt: number;
  readonly endedAt: number;
  readonly clockFactor: number;
  readonly definition: RegisterTaskDefinitionCommandInput;
  readonly taskDefinitionArn: string;
  readonly previous: string | undefined;
  readonly result: Release['result'];
  readonly reason?: string | undefined;
  readonly hint?: string | undefined;
  readonly steps?: readonly StepRecord[];
  readonly rollback?: {
    readonly by: 'ecs' | 'deploy';
    readonly startedAt: number;
    readonly backAt: number | undefined;
  };
  readonly notes: readonly string[];
}

/** The release record of an update of one existing service; pure. The service stands for the app, its cluster for the environment. */
export function updateRecord(of: RecordOf): Release {
  const image = of.definition.containerDefinitions?.find((c) => c.essential !== false)?.image ?? '';
  const { rollback } = of;
  const iso = (wallMs: number) => new Date(wallMs).toISOString();
  return {
    schemaVersion: 1,
    release: of.id,
    app: of.service,
    environment: of.cluster,
    version: of.version,
    commit: of.commit,
    command: 'update',
    actor: of.actor,
    result: of.result,
    ...(of.reason === undefined ? {} : { reason: of.reason }),
    ...(of.hint === undefined ? {} : { hint: of.hint }),
    ...(rollback?.backAt === undefined ? {} : { undone: 'the service runs the version before' }),
    startedAt: iso(of.startedAt),
    endedAt: iso(of.endedAt),
    clockFactor: of.clockFactor,
    images: { [of.service]: image },
    services: {
      [of.service]: {
        image,
        taskDefinitionArn: of.taskDefinitionArn,
        ...(of.previous === undefined ? {} : { previousTaskDefinitionArn: of.previous }),
      },
    },
    migrations: [],
    stages: [
      {
        name: 'deploy',
        seconds: Math.max(0, of.endedAt - of.startedAt) / 1_000,
        result: of.result === 'succeeded' ? 'succeeded' : of.result === 'cancelled' ? 'cancelled' : 'failed',
      },
    ],
    steps: [...(of.steps ?? [])],
    rollback:
      rollback === undefined
        ? null
        : {
            reason: of.reason ?? '',
            startedAt: iso(rollback.startedAt),
            ...(rollback.backAt === undefined ? {} : { trafficBackAt: iso(rollback.backAt) }),
            ...(of.previous === undefined ? {} : { to: of.previous.split('/').at(-1) ?? of.previous }),
            by: rollback.by,
          },
    notes: [...of.notes],
  };
}
