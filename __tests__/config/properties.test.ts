import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';

import { formatDuration, parseDuration } from '../../src/config/duration';
import { merge } from '../../src/config/environments';
import { MEMORY_OF_CPU } from '../../src/config/fargate';
import { loadConfig } from '../../src/config/load';
import { ConfigError } from '../../src/errors';

const full = readFileSync(join(__dirname, 'good', 'full.yml'), 'utf8');
const load = (text: string) => loadConfig(text, { file: 'ez-deploy.yml', environment: 'production', root: '/project' });

/** Loads, or fails as it may: with a ConfigError whose every problem has a place and is one line. */
function loadsOrExplains(text: string): void {
  try {
    load(text);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    expect(error.problems.length).toBeGreaterThan(0);
    for (const { where, what, fix } of error.problems) {
      expect(where).toMatch(/^ez-deploy\.yml:[1-9]\d*:[1-9]\d*$/);
      // Nothing of the file's can start a line or steer a terminal.
      expect(`${what}${fix ?? ''}`).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
    }
  }
}

describe('durations', () => {
  it('come back from their written form within its rounding', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 7 * 86_400_000 }), (ms) => {
        const back = parseDuration(formatDuration(ms)) ?? Number.NaN;
        const rounding = ms < 1_000 ? 0 : ms < 3_599_500 ? 500 : 60_000;
        expect(Math.abs(back - ms)).toBeLessThanOrEqual(rounding);
      }),
    );
  });

  it('add up their parts', () => {
    const part = fc.tuple(
      fc.nat({ max: 999 }),
      fc.constantFrom(['ms', 1], ['s', 1e3], ['m', 6e4], ['h', 36e5], ['d', 864e5]),
    );
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 4 }), (parts) => {
        const text = parts.map(([n, [unit]]) => `${n}${unit}`).join('');
        expect(parseDuration(text)).toBe(parts.reduce((sum, [n, [, ms]]) => sum + n * Number(ms), 0));
      }),
    );
  });

  it('are nothing else', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), (text) => {
        if (/^(?:\d+(?:\.\d+)?(?:ms|s|m|h|d))+$/.test(text)) return;
        expect(parseDuration(text)).toBeUndefined();
      }),
    );
    for (const text of ['', '5', 's', '-5s', '5 s', '5S', '1e3s', '.5s', '5s ', '5w'])
      expect(parseDuration(text)).toBeUndefined();
  });
});

describe('the loader throws nothing but ConfigError', () => {
  it('for any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), loadsOrExplains), { numRuns: 300 });
  });

  it('for any text made of what YAML is made of', () => {
    const piece = fc.constantFrom(
      'app',
      'services',
      'environments',
      ': ',
      ':',
      '\n',
      '  ',
      '\n  ',
      '- ',
      '{',
      '}',
      '[',
      ']',
      ',',
      '&a',
      '*a',
      '!t',
      '"',
      "'",
      '|',
      '>',
      '#',
      '?',
      '<<',
      '---',
      '\t',
      '1',
      '~',
      '__proto__',
      'constructor',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => loadsOrExplains(pieces.join(''))),
      { numRuns: 500 },
    );
  });

  it('for any data in the place of any value', () => {
    const value = fc.jsonValue({ maxDepth: 3 });
    const path = fc.constantFrom(
      'app',
      'services',
      'data',
      'domain',
      'environments',
      'test',
      'scan',
      'rollout',
      'notifications',
      'services.web',
      'environments.production',
      'environments.production.overrides',
      'environments.production.overrides.services',
      'environments.production.overrides.services.web',
      'environments.production.overrides.rollout',
      'test.suites',
      'rollout.gates',
      'rollout.steps',
      'services.web.env',
      'services.web.scaling',
      'services.web.build',
      'services.web.command',
    );
    fc.assert(
      fc.property(path, value, (at, put) => {
        const data: Record<string, unknown> = {
          app: 'shop',
          services: { web: { path: '/*', port: 80 } },
          environments: { production: {} },
        };
        const keys = at.split('.');
        let target = data;
        for (const key of keys.slice(0, -1)) target = (target[key] ??= {}) as Record<string, unknown>;
        target[keys.at(-1) ?? ''] = put;
        loadsOrExplains(stringify(data));
      }),
      { numRuns: 500 },
    );
  });

  it('for a valid file with lines lost, doubled, cut or changed', () => {
    const lines = full.split('\n');
    const edit = fc.record({
      line: fc.nat({ max: lines.length - 1 }),
      how: fc.constantFrom('drop', 'double', 'cut', 'indent', 'insert'),
      at: fc.nat({ max: 80 }),
      text: fc.string({ maxLength: 8 }),
    });
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) => {
        const changed = [...lines];
        for (const { line, how, at, text } of edits) {
          const old = changed[line] ?? '';
          if (how === 'drop') changed[line] = '';
          else if (how === 'double') changed[line] = `${old}\n${old}`;
          else if (how === 'cut') changed[line] = old.slice(0, at);
          else if (how === 'indent') changed[line] = ` ${old}`;
          else changed[line] = old.slice(0, at) + text + old.slice(at);
        }
        loadsOrExplains(changed.join('\n'));
      }),
      { numRuns: 200 },
    );
  });
});

describe('merging overrides', () => {
  const data = fc.jsonValue({ maxDepth: 4 });

  it('twice is merging them once', () => {
    fc.assert(
      fc.property(data, data, (base, over) => {
        const once = merge(base, over);
        expect(merge(once, over)).toEqual(once);
      }),
    );
  });

  it('changes neither side, and nothing over anything is that thing', () => {
    fc.assert(
      fc.property(data, data, (base, over) => {
        const before = JSON.stringify([base, over]);
        merge(base, over);
        expect(JSON.stringify([base, over])).toBe(before);
        expect(merge(base, undefined)).toEqual(base);
        expect(merge(base, base)).toEqual(base);
      }),
    );
  });
});

describe('valid configurations', () => {
  const size = fc
    .constantFrom(...MEMORY_OF_CPU)
    .chain(({ cpu, values }) => fc.constantFrom(...values).map((memory) => ({ cpu, memory })));
  const scaling = fc
    .tuple(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 0, max: 20 }))
    .map(([min, more]) => ({ min, max: min + more }));
  const steps = fc
    .uniqueArray(fc.integer({ min: 1, max: 99 }), { maxLength: 5 })
    .map((weights) => [...weights.sort((a, b) => a - b), 100]);
  const web = fc.record({
    size,
    scaling,
    port: fc.integer({ min: 1_024, max: 1_999 }),
    strategy: fc.constant('weighted'),
  });

  it('load, and keep what they say', () => {
    fc.assert(
      fc.property(
        fc.array(web, { minLength: 1, maxLength: 4 }),
        steps,
        fc.integer({ min: 1, max: 3_600 }),
        (services, weights, seconds) => {
          const text = stringify({
            app: 'shop',
            services: Object.fromEntries(
              services.map(({ size: { cpu, memory }, ...rest }, i) => [
                `s${i}`,
                { cpu, memory, ...rest, path: `/s${i}/*`, ...(i === 0 ? {} : { after: [`s${i - 1}`] }) },
              ]),
            ),
            environments: { production: {} },
            rollout: { steps: weights, interval: `${seconds}s` },
          });
          const config = load(text);
          expect(config.rollout).toMatchObject({ steps: weights, interval: seconds * 1_000 });
          for (const [i, { size: wanted, scaling: scaled, port }] of services.entries()) {
            expect(config.services[`s${i}`]).toMatchObject({ ...wanted, port, scaling: scaled, path: `/s${i}/*` });
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
