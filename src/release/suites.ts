import { z } from 'zod';

const loadSchema = z
  .object({
    tool: z.string().describe('autocannon or k6.'),
    rate: z.number().describe('Requests a second.'),
    requests: z.number().int(),
    mean: z.number().describe('Milliseconds.'),
    p95: z.number().describe('Milliseconds.'),
    p99: z.number().describe('Milliseconds.'),
    errorRate: z.number().describe('Percent of requests that failed.'),
    trend: z
      .array(z.number())
      .describe('p95 of earlier measurements by the same tool, oldest first, without this one.'),
    change: z
      .object({ mean: z.number(), p95: z.number() })
      .optional()
      .describe('Percent against the last record; absent without a comparable one.'),
  })
  .describe('What a performance suite measured.');

export const suiteRecordSchema = z
  .object({
    name: z.string(),
    result: z.enum(['passed', 'failed', 'skipped', 'cancelled']),
    seconds: z.number().min(0).describe('Wall seconds.'),
    tests: z.number().int().optional().describe('Tests that ran; absent where the suite writes no report.'),
    failed: z.number().int().describe('Tests that failed.'),
    flaky: z.array(z.string()).describe('Tests that failed and then passed; at most 20.'),
    slowest: z.array(z.object({ name: z.string(), seconds: z.number() })),
    coverage: z
      .object({ lines: z.number(), branches: z.number().optional(), change: z.number().optional() })
      .optional()
      .describe('Percent; change in percentage points of lines against the last run.'),
    load: loadSchema.optional(),
    reason: z.string().optional().describe('Why it is not passed.'),
    warnings: z.array(z.string()),
  })
  .describe('One test suite.');
export type SuiteRecord = z.output<typeof suiteRecordSchema>;
