import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { assertionOf } from '../../src/stages/test/assertion';
import { parseCoverage } from '../../src/stages/test/coverage';
import { KeptOutput } from '../../src/stages/test/kept-output';
import { parseJson } from '../../src/stages/test/reports/json';
import { parseJunit } from '../../src/stages/test/reports/junit';
import { parseTap } from '../../src/stages/test/reports/tap';
import { ReportError } from '../../src/stages/test/reports/types';

/** Whatever a foreign program writes: a reader answers with tests or with a reason, and never with anything else. */

const piece = (...pieces: string[]) =>
  fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...pieces) }, { weight: 1, arbitrary: fc.string() });
const text = (arbitrary: fc.Arbitrary<string>) => fc.array(arbitrary, { maxLength: 60 }).map((parts) => parts.join(''));
const xml = text(
  piece(
    '<testsuites>',
    '</testsuites>',
    '<testsuite name="a">',
    '</testsuite>',
    '<testcase name="b" time="1">',
    '</testcase>',
    '<testcase/>',
    '<failure message="c">',
    '</failure>',
    '<skipped/>',
    '<![CDATA[',
    ']]>',
    '<!--',
    '-->',
    '<?xml version="1.0"?>',
    '<!DOCTYPE a>',
    '&amp;',
    '&#0;',
    '&#x110000;',
    '<__proto__>',
    '</__proto__>',
    '<error/>',
    'constructor="x"',
  ),
);
const tap = text(
  piece(
    'TAP version 14\n',
    '1..3\n',
    'ok 1 - a\n',
    'not ok 2 - b\n',
    '    ok 1 - c\n',
    '    1..1\n',
    '# Subtest: d\n',
    '  ---\n',
    '  ...\n',
    '  a: *b\n',
    '  stack: |-\n',
    'Bail out!\n',
    'pragma +strict\n',
    ' # SKIP\n',
    ' {\n',
    '}\n',
    '!function x\n',
  ),
);
const json = fc.oneof(
  fc.json(),
  fc
    .record({
      testResults: fc.array(
        fc.record({
          name: fc.string(),
          status: fc.string(),
          assertionResults: fc.array(
            fc.record({ status: fc.string(), title: fc.string(), failureMessages: fc.array(fc.string()) }),
          ),
        }),
      ),
    })
    .map((v) => JSON.stringify(v)),
  fc
    .array(
      fc.record({
        type: fc.constantFrom('test:pass', 'test:fail', 'test:x'),
        data: fc.record({
          name: fc.string(),
          nesting: fc.nat(5),
          details: fc.option(fc.record({ error: fc.record({ cause: fc.jsonValue() }) }), { nil: undefined }),
        }),
      }),
      { minLength: 2 },
    )
    .map((v) => v.map((e) => JSON.stringify(e)).join('\n')),
);

const answers = (read: (given: string) => unknown) => (given: string) => {
  try {
    read(given);
  } catch (error) {
    if (!(error instanceof ReportError)) throw error;
    expect(error.message).not.toBe('');
  }
};

describe('for any text', () => {
  it.each([
    ['JUnit', parseJunit, xml],
    ['TAP', parseTap, tap],
    ['JSON', parseJson, json],
    [
      'coverage',
      parseCoverage,
      fc.oneof(
        xml,
        json,
        text(
          piece(
            'SF:a\n',
            'DA:1,2\n',
            'LF:3\n',
            'LH:9\n',
            'BRF:1\n',
            'end_of_record\n',
            '<coverage lines-valid="2" lines-covered="1">',
            '</coverage>',
          ),
        ),
      ),
    ],
  ])('%s gives tests or a ReportError', (_what, read, arbitrary) => {
    fc.assert(fc.property(arbitrary, answers(read)), { numRuns: 1_500 });
  });

  it('every test has a name and an outcome, and an assertion is short, not empty, and no workflow command', () => {
    fc.assert(
      fc.property(xml, fc.string(), (given, message) => {
        answers((document) => {
          for (const test of parseJunit(document)) {
            expect(test.name.trim()).not.toBe('');
            expect(['passed', 'failed', 'skipped', 'flaky']).toContain(test.outcome);
          }
        })(given);
        const said = assertionOf({ message, text: given });
        expect(said.length).toBeGreaterThan(0);
        expect(said.length).toBeLessThanOrEqual(1_000);
        for (const line of said.split('\n')) expect(line).not.toMatch(/^\s*::/);
      }),
      { numRuns: 500 },
    );
  });
});

describe('kept output', () => {
  it('is whole where it is little; else its beginning and its end, with the number of lines between', () => {
    fc.assert(
      fc.property(fc.nat(12_000), fc.nat(2_000), (count, width) => {
        const kept = new KeptOutput();
        const line = (i: number) => `${i} ${'x'.repeat(width)}`;
        for (let i = 0; i < count; i += 1) kept.push(line(i));
        const lines = kept.lines();
        const at = lines.findIndex((l) => l.startsWith('…'));
        if (at < 0) {
          expect(lines).toEqual(Array.from({ length: count }, (_, i) => line(i)));
          return;
        }
        const left = Number(/^… (\d+) lines/.exec(lines[at] ?? '')?.[1]);
        expect(lines.length - 1 + left).toBe(count);
        expect(lines[at - 1]).toBe(line(at - 1));
        expect(lines.at(-1)).toBe(line(count - 1));
        expect(lines.join('\n').length).toBeLessThan(1_500_000);
      }),
      { numRuns: 40 },
    );
  });
});
