import { describe, expect, it } from 'vitest';

import { loadConfig } from '../../src/config/load';
import { ConfigError } from '../../src/errors';

const head = 'app: shop\nservices:\n  web: { path: /*, port: 8080 }\nenvironments:\n  production: {}\n';
const many = (n: number, line: (i: number) => string) => Array.from({ length: n }, (_, i) => line(i)).join('\n');
const services = (n: number, line: (i: number) => string) =>
  `app: shop\nservices:\n${many(n, line)}\nenvironments:\n  production: {}\n  dev: {}\n`;

/** Files made to be slow to read: whatever they are, the answer comes soon and is bounded. */
const HOSTILE: Record<string, string> = {
  'unknown keys without end': head + many(9_000, (i) => `key${i}: 1`),
  'quotes without end': '"\n'.repeat(60_000),
  'quoted text in a list without end': `a: [${'"x'.repeat(60_000)}`,
  'maps in maps': `${head}x: ${'{a: '.repeat(900)}1${'}'.repeat(900)}`,
  'wrong services without end': services(2_000, (i) => `  s${i}: { path: /a, prt: 1, after: [zzz, s${i + 1}] }`),
  'one circle of many services': services(2_000, (i) => `  s${i}: { kind: worker, after: [s${(i + 1) % 2_000}] }`),
  'environments without end': `app: shop\nservices:\n  web: {}\nenvironments:\n${many(5_000, (i) => `  e${i}: {}`)}`,
  'a long word': `${head}x: ${'a.'.repeat(60_000)}`,
  'a long address': `${head}x: "${'a://'.repeat(30_000)}"`,
  'a long name': `app: ${'a-'.repeat(60_000)}\n`,
  'a long number of seconds': `${head}rollout: { interval: "${'1'.repeat(120_000)}" }`,
  'a long command': `${head}test: { suites: { a: { run: "${'a '.repeat(60_000)}" } } }`,
};

describe('hostile files', () => {
  it.each(Object.keys(HOSTILE))('%s', (name) => {
    const from = performance.now();
    let error: unknown;
    try {
      loadConfig(HOSTILE[name] ?? '', { file: 'ez-deploy.yml', environment: 'production', root: '/project' });
    } catch (thrown) {
      error = thrown;
    }
    if (name !== 'a long command') {
      expect(error).toBeInstanceOf(ConfigError);
      expect((error as ConfigError).problems.length).toBeLessThanOrEqual(101);
      expect((error as ConfigError).message.length).toBeLessThan(60_000);
    }
    // Far above what it takes (tens of milliseconds), far below what quadratic work would take.
    expect(performance.now() - from).toBeLessThan(5_000);
  });
});
