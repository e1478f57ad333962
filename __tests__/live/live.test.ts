import { request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

import { afterEach, describe, expect, it } from 'vitest';

import { createFeed } from '../../src/live/feed';
import { type LivePage, openLivePage } from '../../src/live/server';
import type { Output } from '../../src/output';
import { aRelease, aSeries } from '../support/release';

const silent: Output = {
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  debug: () => undefined,
  group: () => ({ [Symbol.dispose]: () => undefined }),
  waiting: () => undefined,
  annotate: () => undefined,
  mask: () => undefined,
};

function ask(
  url: string,
  { method = 'GET', host }: { method?: string; host?: string } = {},
): Promise<{ status: number; text: string; policy: string }> {
  return new Promise((done, fail) => {
    const asked = request(url, { method, agent: false, headers: host === undefined ? {} : { host } }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      answer.once('end', () =>
        done({ status: answer.statusCode ?? 0, text, policy: String(answer.headers['content-security-policy'] ?? '') }),
      );
    });
    asked.once('error', fail).end();
  });
}

/** Reads events until the server ends them. */
async function follow(
  url: string,
): Promise<{ name: string; data: { parts?: Record<string, string>; title?: string } }[]> {
  const { text } = await ask(new URL('/events', url).href);
  return text
    .split('\n\n')
    .filter((e) => e.startsWith('event:'))
    .map((e) => {
      const [name, data] = e.split('\n');
      return { name: (name ?? '').slice(7), data: JSON.parse((data ?? '').slice(6)) as object };
    });
}

describe('the live page', () => {
  let page: LivePage | undefined;
  afterEach(async () => {
    await page?.close();
    page = undefined;
  });
  const open = async () => {
    let changed = () => {};
    const feed = createFeed(Date.now, () => changed());
    page = await openLivePage(feed.view);
    changed = page.changed;
    return { feed, url: page.url };
  };

  it('is not there before there is something to show, then is', async () => {
    const { feed, url } = await open();
    expect((await ask(url)).status).toBe(503);
    feed.begin(aRelease({ result: 'running', steps: [] }));
    const { status, text, policy } = await ask(url);
    expect([status, text.includes('shop 1.2.0 is under way')]).toEqual([200, true]);
    expect(policy).toMatch(/default-src 'none'.*connect-src 'self'.*frame-ancestors 'none'/);
  });

  it('answers only reads that were addressed to it', async () => {
    const { feed, url } = await open();
    feed.begin(aRelease());
    const { port } = new URL(url);
    for (const path of ['', 'events']) {
      for (const host of [
        'evil.test',
        `evil.test:${port}`,
        '127.0.0.1',
        `127.0.0.1:${Number(port) + 1}`,
        `127.0.0.1.evil.test:${port}`,
      ])
        expect([host, (await ask(url + path, { host })).status]).toEqual([host, 403]);
      for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'HEAD'])
        expect([method, (await ask(url + path, { method })).status]).toEqual([method, 405]);
    }
    expect((await ask(`${url}../../etc/passwd`)).status).toBe(404);
    expect((await ask(url, { host: `localhost:${port}` })).status).toBe(200);
  });

  it('tells a page all at first, then what changed, then the end', async () => {
    const { feed, url } = await open();
    feed.begin(aRelease({ result: 'running', steps: [], stages: [] }));
    const following = follow(url);
    await sleep(100);
    feed.stage({ name: 'build', seconds: 3, result: 'succeeded' });
    await sleep(600);
    feed.end(aRelease(), aSeries());
    await page?.close();
    const events = await following;
    expect(events.map((e) => e.name)).toEqual(['view', 'view', 'view', 'end']);
    expect(Object.keys(events[0]?.data.parts ?? {})).toContain('services');
    expect(events[1]?.data.parts?.['stages']).toContain('build');
    expect(Object.keys(events[1]?.data.parts ?? {})).not.toContain('services');
    expect(events[2]?.data.title).toBe('shop 1.2.0 is live in production');
    await expect(ask(url)).rejects.toThrow(/ECONNREFUSED/);
  });

  it('ends at once with pages that do not read', async () => {
    const { feed, url } = await open();
    feed.begin(aRelease());
    const lazy = request(new URL('/events', url), (answer) => answer.pause().on('error', () => undefined));
    lazy.on('error', () => undefined).end();
    await sleep(100);
    const from = Date.now();
    await page?.close();
    expect(Date.now() - from).toBeLessThan(2_500);
    lazy.destroy();
  });
});

describe('the feed', () => {
  it('shows no secret, also where it was said before it was known to be one', () => {
    const feed = createFeed(Date.now, () => undefined);
    const output = feed.listen(silent);
    feed.begin(aRelease());
    output.info('token hunter2hunter2');
    output.mask('hunter2hunter2');
    output.warn('again hunter2hunter2');
    output.waiting('for hunter2hunter2');
    const { live } = feed.view() ?? {};
    expect(live?.log.map((l) => [l.level, l.text])).toEqual([
      ['info', 'token ***'],
      ['warn', 'again ***'],
    ]);
    expect(live?.doing).toBe('Preparing the release · for ***');
  });

  it('passes everything on, and keeps the last lines only', () => {
    const said: string[] = [];
    const feed = createFeed(Date.now, () => undefined);
    const output = feed.listen({ ...silent, info: (line) => void said.push(line) });
    feed.begin(aRelease());
    for (let i = 0; i < 1_000; i += 1) output.info(`line ${i}`);
    const log = feed.view()?.live?.log ?? [];
    expect([said.length, log.length, log.at(-1)?.text]).toEqual([1_000, 400, 'line 999']);
  });

  it('says why a run ended that left no record, and nothing else where there is one', () => {
    const feed = createFeed(Date.now, () => undefined);
    feed.fail('before there was anything to show');
    expect(feed.view()).toBeUndefined();
    feed.begin(aRelease({ result: 'running', steps: [] }));
    feed.fail('somebody else has the lock');
    expect(feed.view()?.release).toMatchObject({ result: 'failed', reason: 'somebody else has the lock' });
    feed.end(aRelease(), undefined);
    feed.fail('too late');
    expect(feed.view()?.release.result).toBe('succeeded');
  });

  it('shows the record as it ended', () => {
    const feed = createFeed(Date.now, () => undefined);
    feed.begin(aRelease({ result: 'running' }));
    feed.stage({ name: 'build', seconds: 1, result: 'succeeded' });
    expect(feed.view()?.release.stages.map((s) => s.name)).toEqual(['build']);
    feed.end(aRelease(), undefined);
    expect(feed.view()?.release).toEqual(aRelease());
  });
});
