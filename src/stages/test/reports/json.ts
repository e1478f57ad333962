import { z } from 'zod';

import { MOST_TESTS, ReportError, type TestCase, testCase } from './types';

/** What `--reporter=json` of vitest and `--json` of jest write; vitest keeps to jest's form. */
const jestSchema = z.object({
  testResults: z.array(
    z.object({
      name: z.string().default(''),
      status: z.string().default(''),
      message: z.string().nullish(),
      assertionResults: z.array(
        z.object({
          ancestorTitles: z.array(z.string()).default([]),
          title: z.string().default(''),
          status: z.string(),
          duration: z.number().nullish(),
          failureMessages: z.array(z.string()).nullish(),
          location: z.object({ line: z.number() }).nullish(),
          invocations: z.number().nullish(),
          retryReasons: z.array(z.string()).nullish(),
        }),
      ),
    }),
  ),
});

function fromJest(document: unknown): TestCase[] {
  const parsed = jestSchema.safeParse(document);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new ReportError(
      `it is neither vitest’s nor jest’s JSON: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`,
    );
  }
  return parsed.data.testResults.flatMap((file) => {
    const tests = file.assertionResults.map((test) => {
      const messages = test.failureMessages ?? test.retryReasons ?? [];
      const retried = (test.invocations ?? 1) > 1 || (test.retryReasons ?? []).length > 0;
      const passed = test.status === 'passed';
      return testCase({
        name: [...test.ancestorTitles, test.title].filter((part) => part !== '').join(' › '),
        outcome: passed ? (retried ? 'flaky' : 'passed') : test.status === 'failed' ? 'failed' : 'skipped',
        seconds: typeof test.duration === 'number' ? test.duration / 1_000 : undefined,
        file: file.name,
        line: test.location?.line,
        message: messages[0],
        text: messages.join('\n'),
      });
    });
    if (file.status !== 'failed' || tests.some((t) => t.outcome === 'failed')) return tests;
    // A file that could not be loaded has no test to blame.
    return [
      ...tests,
      testCase({
        name: file.name,
        outcome: 'failed',
        file: file.name,
        message: file.message ?? undefined,
        text: file.message ?? undefined,
      }),
    ];
  });
}

/** One event of node:test, as a reporter of three lines writes them: `JSON.stringify(event)` a line. */
const eventSchema = z.object({
  type: z.string(),
  data: z
    .object({
      name: z.string().default(''),
      nesting: z.number().int().min(0).max(1_000).default(0),
      file: z.string().nullish(),
      line: z.number().nullish(),
      skip: z.union([z.boolean(), z.string()]).nullish(),
      todo: z.union([z.boolean(), z.string()]).nullish(),
      details: z
        .object({
          duration_ms: z.number().nullish(),
          type: z.string().nullish(),
          error: z.object({ message: z.string().nullish(), stack: z.string().nullish(), cause: z.unknown() }).nullish(),
        })
        .nullish(),
    })
    .default({ name: '', nesting: 0 }),
});

const isTold = (value: boolean | string | null | undefined) => value !== undefined && value !== null && value !== false;

function fromEvents(lines: readonly string[]): TestCase[] {
  const cases: TestCase[] = [];
  // Parents are told after their children: what failed below a level is not to be blamed once more on the parent.
  const below: ('passed' | 'failed' | undefined)[] = [];
  for (const line of lines) {
    const { type, data } = eventSchema.parse(JSON.parse(line));
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    const inside = below[data.nesting + 1];
    below.length = data.nesting + 1;
    const failed = type === 'test:fail' && !isTold(data.skip) && !isTold(data.todo);
    if (failed) below[data.nesting] = 'failed';
    else below[data.nesting] ??= 'passed';
    // The tests are the leaves; a parent counts only where it fails by itself.
    const parent = inside !== undefined || data.details?.type === 'suite';
    if (parent && (!failed || inside === 'failed')) continue;
    if (cases.length >= MOST_TESTS) throw new ReportError(`it has more than ${MOST_TESTS} tests`);
    const { error } = data.details ?? {};
    const cause = z.object({ message: z.string().nullish(), stack: z.string().nullish() }).safeParse(error?.cause);
    cases.push(
      testCase({
        name: data.name,
        outcome: failed ? 'failed' : isTold(data.skip) || isTold(data.todo) ? 'skipped' : 'passed',
        seconds: typeof data.details?.duration_ms === 'number' ? data.details.duration_ms / 1_000 : undefined,
        file: data.file ?? undefined,
        line: data.line ?? undefined,
        message:
          (cause.success ? cause.data.message : undefined) ??
          (typeof error?.cause === 'string' ? error.cause : error?.message) ??
          undefined,
        text: (cause.success ? cause.data.stack : undefined) ?? error?.stack ?? undefined,
      }),
    );
  }
  return cases;
}

/**
 * Reads the JSON of vitest and jest (one document), or node:test's events (one a line).
 * @throws ReportError where it is neither.
 */
export function parseJson(text: string): TestCase[] {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch (error) {
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    if (lines.length < 2 || !/^\s*\{"?\s*"type"/.test(lines[0] ?? ''))
      throw new ReportError(`it is not JSON: ${error instanceof Error ? error.message : String(error)}`);
    try {
      return fromEvents(lines);
    } catch (inner) {
      if (inner instanceof ReportError) throw inner;
      throw new ReportError('its lines are not events of node:test');
    }
  }
  if (typeof document === 'object' && document !== null && 'type' in document) {
    const one = eventSchema.safeParse(document);
    if (one.success) return fromEvents([text]);
  }
  return fromJest(document);
}
