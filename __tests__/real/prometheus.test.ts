import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { type Ground, openGround } from '../../sweep/ground';
import { askPrometheus } from '../../src/aws/prometheus';
import { freePort } from '../../src/rehearsal/data/process';

/** A real Prometheus that scrapes a figure of each release, once a second. */
describe('a real Prometheus', () => {
  let exporter: Server;
  let prometheus: ChildProcess;
  let folder: string;
  let url: string;
  let ground: Ground;
  /** Share of failed checkouts; of every release that comes from now on. */
  let failing = 0;

  beforeAll(async () => {
    const tool = process.env['EZ_DEPLOY_TOOL_PROMETHEUS'];
    if (tool === undefined) throw new Error('npm run test:real unpacks Prometheus and names it');
    exporter = createServer((_, response) =>
      response.end(`checkout_failed_ratio{app="sweep"} ${failing}\ncheckout_requests{app="sweep"} 0\n`),
    );
    await new Promise<void>((done) => exporter.listen(0, '127.0.0.1', done));
    folder = mkdtempSync(join(tmpdir(), 'ez-prometheus-'));
    writeFileSync(
      join(folder, 'prometheus.yml'),
      `global: { scrape_interval: 1s }\nscrape_configs:\n  - job_name: app\n    static_configs: [{ targets: ['127.0.0.1:${(exporter.address() as AddressInfo).port}'] }]\n`,
    );
    const port = await freePort();
    url = `http://127.0.0.1:${port}`;
    prometheus = spawn(
      tool,
      [
        `--config.file=${join(folder, 'prometheus.yml')}`,
        `--storage.tsdb.path=${join(folder, 'data')}`,
        `--web.listen-address=127.0.0.1:${port}`,
      ],
      { stdio: 'ignore' },
    );
    ground = await openGround();
  }, 60_000);
  afterAll(async () => {
    await ground.close();
    const ended = new Promise((done) => prometheus.once('exit', done));
    prometheus.kill('SIGTERM');
    await ended;
    exporter.closeAllConnections();
    exporter.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const ask = (query: string) => askPrometheus(url, query, { signal: new AbortController().signal });

  it('answers with numbers, no data, or its own words', async () => {
    for (let i = 0; i < 100 && (await ask('checkout_failed_ratio')).kind !== 'values'; i += 1) await sleep(100);
    for (let i = 0; i < 100; i += 1) {
      const answer = await ask('checkout_failed_ratio');
      if (answer.kind === 'values' && answer.values.length === 1) break;
      await sleep(100);
    }
    expect(await ask('checkout_failed_ratio')).toEqual({ kind: 'values', values: [0] });
    expect(await ask('scalar(checkout_failed_ratio) + 2')).toEqual({ kind: 'values', values: [2] });
    expect(await ask('nothing_of_that_name')).toEqual({ kind: 'values', values: [] });
    // 0/0 is what a ratio is before the first request: no data, not zero.
    expect(await ask('checkout_requests / checkout_requests')).toEqual({ kind: 'values', values: [] });
    expect(await ask('1 / scalar(checkout_requests)')).toEqual({ kind: 'values', values: [Infinity] });
    expect(await ask('sum(')).toMatchObject({
      kind: 'bad-query',
      what: expect.stringContaining('parse error') as string,
    });
  });

  const configure = (query: string) => {
    const config = join(ground.folder, 'app', 'ez-deploy.yml');
    const text = readFileSync(config, 'utf8').replace(/^ {2}gates:.*\n(?: {4}.*\n)*/m, '');
    writeFileSync(
      config,
      `${text}  gates:\n    minimumSamples: 5\n    onInconclusive: continue\n    queries:\n      checkouts: { prometheus: { url: '${url}', query: '${query}' }, max: 0.05, every: 5s }\n`,
    );
  };

  it('a query that it refuses ends the deployment before anything changes', async () => {
    configure('sum(');
    const { code, json } = await ground.run(ground.deploy());
    expect(code).toBe(1);
    expect(json).toMatchObject({
      result: 'failed',
      reason: expect.stringMatching(/^query checkouts: Prometheus refused the query: .*parse error/) as string,
      steps: [],
    });
  });

  it('lets a release pass whose figure is good', async () => {
    configure('max(checkout_failed_ratio{app="sweep"})');
    const { code, json, stderr } = await ground.run(ground.deploy());
    expect(code, stderr).toBe(0);
    const [step] = json?.['steps'] as { evidence: { source: string; verdict: string }[] }[];
    expect(step?.evidence).toContainEqual(
      expect.objectContaining({ source: 'query checkouts (prometheus)', verdict: 'pass' }),
    );
  });

  it('takes a release back whose figure is bad, and names it', async () => {
    failing = 0.25;
    const { code, json } = await ground.run(ground.deploy());
    expect(code).toBe(1);
    expect(json).toMatchObject({
      result: 'rolled-back',
      reason: expect.stringContaining('query checkouts (prometheus): 0.25, above 0.05') as string,
    });
  });
});
