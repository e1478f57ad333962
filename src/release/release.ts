import { z } from 'zod';

import { suiteRecordSchema } from './suites';

const isoTime = z.string().describe('ISO 8601, wall time.');

export const VERDICTS = ['pass', 'fail', 'inconclusive'] as const;
export type Verdict = (typeof VERDICTS)[number];

export const RESULTS = ['succeeded', 'failed', 'rolled-back', 'rolled-back-manually', 'cancelled', 'running'] as const;

const evidenceSchema = z
  .object({
    source: z.string().describe('target-health, stopped-tasks, probes, app-metrics, alb-metrics or alarm.'),
    delay: z.string().describe('How late this source is, in AWS time.'),
    verdict: z.enum(VERDICTS),
    text: z.string().describe('One sentence a person understands, with the figures.'),
    figures: z.record(z.string(), z.number()).default({}),
  })
  .describe('One piece of evidence behind a verdict.');
export type Evidence = z.output<typeof evidenceSchema>;

const stepSchema = z
  .object({
    service: z.string(),
    weight: z.number().int().min(0).max(100).describe('Percent of traffic on the new version.'),
    at: isoTime.describe('When the weight was confirmed.'),
    verdict: z.enum([...VERDICTS, 'not-judged']).describe('not-judged: the first release has nobody to compare with.'),
    evidence: z.array(evidenceSchema),
  })
  .describe('One traffic step of one service.');
export type StepRecord = z.output<typeof stepSchema>;

const stageRecordSchema = z.object({
  name: z.string(),
  seconds: z.number().min(0).describe('Wall seconds.'),
  result: z.enum(['succeeded', 'failed', 'skipped', 'cancelled']),
  detail: z.string().optional(),
});
export type StageRecord = z.output<typeof stageRecordSchema>;

const serviceReleaseSchema = z.object({
  kind: z.enum(['internal', 'worker', 'cron']).optional().describe('Absent: web.'),
  image: z.string().describe('Image by digest.'),
  taskDefinitionArn: z.string(),
  colour: z.enum(['blue', 'green']).optional(),
  previousColour: z.enum(['blue', 'green']).optional(),
  previousTaskDefinitionArn: z.string().optional(),
});

const migrationSchema = z
  .object({
    service: z.string(),
    phase: z
      .enum(['expand', 'contract', 'down'])
      .default('expand')
      .describe('expand: before traffic; contract: once the old version was gone; down: taken back.'),
    exitCode: z.number().int(),
    seconds: z.number(),
    log: z.array(z.string()),
    files: z
      .array(
        z.object({
          name: z.string(),
          phase: z.enum(['expand', 'contract']),
          sha256: z.string(),
          down: z.boolean().describe('A down script is beside it.'),
        }),
      )
      .default([])
      .describe(
        'expand: every migration file the release carries; contract and down: those that were run. Empty without migrations.folder.',
      ),
  })
  .describe('One run of a service’s migrations as a one-off task.');

/** The one canonical record of a deployment; every report is a pure rendering of it. */
export const releaseSchema = z
  .object({
    schemaVersion: z.literal(1),
    release: z.string().describe('Release id, e.g. r-20261123-081500-ab12cd3-4f7a01.'),
    app: z.string(),
    environment: z.string(),
    version: z.string().describe('What the user calls it: tag or short commit.'),
    commit: z.string(),
    command: z.enum(['deploy', 'rollback', 'resume', 'update']),
    actor: z.string(),
    only: z.array(z.string()).optional().describe('Services that were rolled back alone; all where absent.'),
    result: z.enum(RESULTS),
    reason: z.string().optional().describe('First line: why it is not succeeded.'),
    hint: z.string().optional().describe('What to do now.'),
    undone: z.string().optional().describe('What was taken back.'),
    startedAt: isoTime,
    endedAt: isoTime.optional(),
    url: z.string().optional(),
    clockFactor: z.number().min(1).describe('1 against AWS; more in a rehearsal.'),
    engine: z.string().optional().describe('What ran the infrastructure program.'),
    infra: z.object({ hash: z.string(), changes: z.record(z.string(), z.number()) }).optional(),
    images: z.record(z.string(), z.string()),
    builds: z
      .record(
        z.string(),
        z.object({
          key: z
            .string()
            .optional()
            .describe('Content key: the tag under which the registry has what these inputs made.'),
          size: z.number().int().min(0).optional().describe('Compressed bytes, as a task pulls it.'),
          signature: z
            .object({
              by: z.string().describe('Key or identity that the signature was held to.'),
              verifiedAt: isoTime,
            })
            .optional()
            .describe('Its signature, as this run verified it; absent where images are not signed (build.sign).'),
        }),
      )
      .optional()
      .describe('What is known of the images, by service; absent in old records and where images were only named.'),
    services: z.record(z.string(), serviceReleaseSchema),
    migrations: z.array(migrationSchema),
    stages: z.array(stageRecordSchema),
    suites: z
      .array(suiteRecordSchema)
      .optional()
      .describe('Test suites, where the run had the test stage; absent in old records.'),
    steps: z.array(stepSchema),
    rollback: z
      .object({
        reason: z.string(),
        startedAt: isoTime,
        trafficBackAt: isoTime.optional(),
        to: z.string().optional().describe('Release the traffic went back to.'),
        by: z.enum(['deploy', 'rollback', 'resume', 'guardian', 'post', 'ecs']),
      })
      .nullable(),
    notes: z.array(z.string()).default([]).describe('Warnings and things a reader must know.'),
    series: z
      .string()
      .optional()
      .describe(
        'Key of what was observed over time, in the same bucket (series.schema.json). Absent in old records and without a rollout; the object may be missing where the runner died before any traffic moved.',
      ),
  })
  .describe('A release: what was deployed, how it went, and why.');
export type Release = z.output<typeof releaseSchema>;
