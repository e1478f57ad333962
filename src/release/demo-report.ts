import { z } from 'zod';

import { releaseSchema, RESULTS } from './release';

const isoTime = z.iso.datetime().describe('ISO 8601, wall time.');

const requestsSchema = z
  .strictObject({
    total: z.number().int().min(0).describe('Requests sent while the release was under way.'),
    failed: z.number().int().min(0).describe('Of these: answered with 5xx, or not at all.'),
  })
  .describe('Computed from the outside client’s raw log alone.');

const rollbackSchema = z
  .strictObject({
    firstBadAnswerAt: isoTime
      .nullable()
      .describe('First failed answer of the version taken back; null where there was none.'),
    trafficBackAt: isoTime.nullable().describe('When the old version was confirmed to have all traffic.'),
    lastBadAnswerAt: isoTime.nullable(),
    seconds: z.number().min(0).describe('From the first bad answer to the last, in AWS time: log time × clockFactor.'),
  })
  .describe('What a rollback cost its users.');

const demoReleaseSchema = z.strictObject({
  release: z.string().describe('Release id.'),
  version: z.string().describe('What people call it.'),
  command: releaseSchema.shape.command,
  result: z.enum(RESULTS).exclude(['running']),
  startedAt: isoTime,
  endedAt: isoTime,
  stages: z.array(releaseSchema.shape.stages.element.pick({ name: true, seconds: true, result: true })),
  steps: releaseSchema.shape.steps,
  requests: requestsSchema,
  rollback: rollbackSchema.nullable(),
});

/** `.ez-deploy/report.json`: what `npm run demo` did, and what it did to users. */
export const demoReportSchema = z
  .strictObject({
    engine: z.string().describe('What ran the infrastructure program.'),
    clockFactor: z.number().min(1).describe('AWS seconds per second of this machine.'),
    setupSeconds: z.number().min(0).describe('Wall seconds of setting the machine up; not part of totalSeconds.'),
    totalSeconds: z.number().min(0).describe('Wall seconds of all deployments.'),
    releases: z.array(demoReleaseSchema).describe('In the order they were deployed.'),
  })
  .describe('Report of the demo.');
