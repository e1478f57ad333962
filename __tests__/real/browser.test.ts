import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { type Release, releaseSchema } from '../../src/release/release';
import { type Series, seriesSchema } from '../../src/release/series';
import { renderHtml } from '../../src/report/html';
import { type Ground, endChildren, openGround } from '../../sweep/ground';
import { aRelease, aRolledBack, aSeries } from '../support/release';
import { drawn, openBrowser, openPage, overflow, SCREENS, shoot, topOf } from './browser/browser';

let browser: Browser;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ez-browser-'));
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Records of the demo, as its rehearsal wrote them: `npm run demo`, versions 2 and 3. */
function recorded(name: string): { release: Release; series: Series } {
  const read = (file: string): unknown =>
    JSON.parse(readFileSync(join(import.meta.dirname, '../fixtures/releases', file), 'utf8'));
  return {
    release: releaseSchema.parse(read(`${name}.json`)),
    series: seriesSchema.parse(read(`${name}.series.json`)),
  };
}

function written(name: string, release: Release, series?: Series): string {
  const file = join(folder, `${name}.html`);
  writeFileSync(file, renderHtml(release, series));
  return pathToFileURL(file).href;
}

const REPORTS = [
  { name: 'succeeded', verdict: 'tracking-board 2 is live in production', healthy: 'Yes', step: '50 %' },
  {
    name: 'rolled-back',
    verdict: 'tracking-board 3 was rolled back in production',
    healthy: 'Yes, on the old version',
    step: '10 %',
  },
];

describe.each(REPORTS)('the report of a release that $name', ({ name, verdict, healthy, step }) => {
  it.each(SCREENS)('at $name', async (screen) => {
    const { release, series } = recorded(name);
    const { page, watch } = await openPage(browser, screen, written(name, release, series));
    await page.waitForSelector('figure canvas');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(verdict);
    expect(await page.getByText(healthy, { exact: true }).isVisible()).toBe(true);
    // What happened, is it healthy, what to do: without scrolling.
    for (const question of ['What happened', 'Is it healthy', 'What to do'])
      expect([question, (await topOf(page, question)) < screen.height]).toEqual([question, true]);
    expect(await overflow(page)).toBe(0);

    const charts = await drawn(page);
    expect(charts.map((c) => c.title)).toEqual(
      ['backend', 'frontend'].flatMap(() => [
        'Traffic on the new version, %',
        'Failed answers, %',
        'Latency, ms',
        'Answers slower than 3000 ms, %',
        'Answers per second',
      ]),
    );
    for (const chart of charts) {
      expect([chart.title, chart.coloured > 40]).toEqual([chart.title, true]);
      expect(chart.width).toBeLessThanOrEqual(chart.room);
    }
    expect(await page.locator('.step').filter({ hasText: step }).first().isVisible()).toBe(true);
    const dark = await page.evaluate<string>('getComputedStyle(document.body).backgroundColor');
    expect(dark === 'rgb(255, 255, 255)').toBe(screen.scheme === 'light');
    await page.locator('figure').first().hover();
    await shoot(page, `${name} ${screen.name}`);
    expect(watch).toEqual({ complaints: [], asked: [] });
    await page.context().close();
  });

  it('can be read without script', async () => {
    const { release, series } = recorded(name);
    for (const screen of SCREENS.filter((s) => s.scheme === 'light')) {
      const { page, watch } = await openPage(browser, screen, written(name, release, series), false);
      expect(await page.locator('h1').textContent()).toBe(verdict);
      expect(await page.locator('#part-drawings svg').first().isVisible()).toBe(true);
      await page.getByText('Every figure, by source').click();
      expect(await page.getByText('app-metrics').first().isVisible()).toBe(true);
      expect(await overflow(page)).toBe(0);
      expect(watch).toEqual({ complaints: [], asked: [] });
      await page.context().close();
    }
  });
});

describe('a page', () => {
  const [screen] = SCREENS;

  it('shows a record without series, as old ones are', async () => {
    for (const one of SCREENS) {
      const { page, watch } = await openPage(browser, one, written('old', aRolledBack()));
      expect(await page.locator('#part-drawings svg').first().isVisible()).toBe(true);
      expect(await page.locator('canvas').count()).toBe(0);
      expect(await overflow(page)).toBe(0);
      expect(watch).toEqual({ complaints: [], asked: [] });
      await page.context().close();
    }
  });

  it('runs nothing that others wrote, and says so where it would', async () => {
    if (screen === undefined) throw new Error('no screen');
    const evil = '<img src=x onerror="document.title=1"><script>document.title=2</script></script>';
    const release = aRelease({ version: evil, actor: evil, notes: [evil] });
    const url = written('evil', release, aSeries(evil));
    const { page, watch } = await openPage(browser, screen, url);
    await page.waitForSelector('figure canvas');
    expect(await page.title()).toContain('<img');
    expect(await page.locator('img').count()).toBe(0);
    expect(watch).toEqual({ complaints: [], asked: [] });
    await page.context().close();

    // The same page with the text put in as it is: the policy holds, and this test's own watch is proved to see it.
    const broken = join(folder, 'broken.html');
    writeFileSync(broken, renderHtml(release).replace('<main>', `<main>${evil}`));
    const second = await openPage(browser, screen, pathToFileURL(broken).href);
    expect(await second.page.title()).toContain('<img');
    await expect.poll(() => second.watch.complaints.filter((c) => c.startsWith('policy: ')).length).toBeGreaterThan(1);
    await second.page.context().close();
  });
});

describe('the live page of a rehearsal', () => {
  let ground: Ground;
  beforeAll(async () => {
    // Slow enough to look on: a step of 20 s takes 5 s here.
    ground = await openGround(4);
  });
  afterAll(async () => {
    await ground?.close();
    endChildren();
  });

  /** A deployment with a live page, and the address it printed. */
  async function deployLive() {
    const run = ground.victim([...ground.deploy(), '--live']);
    const url = await new Promise<string>((done, fail) => {
      let said = '';
      run.child.stderr?.on('data', (chunk: string) => {
        said += chunk;
        const found = /Live page: (\S+)\n/.exec(said)?.[1];
        if (found !== undefined) done(found);
      });
      run.child.once('exit', () => fail(new Error(`it ended before it named its page: ${said}`)));
    });
    return { run, url };
  }

  it('follows a rollout from its beginning to its end, on every screen at once', async () => {
    const { run, url } = await deployLive();
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    await expect.poll(async () => (await fetch(url)).status, { timeout: 20_000 }).toBe(200);
    const pages = await Promise.all(SCREENS.map((screen) => openPage(browser, screen, url)));
    const state = async () => (await (await fetch(`${ground.info.control}/state`)).json()) as { live: string | null };
    expect((await state()).live).toBe(url);
    for (const screen of SCREENS) {
      const { page, watch } = await openPage(browser, screen, `${ground.info.page}/`);
      const link = page.getByRole('link', { name: 'Live page of the rollout under way' });
      await expect.poll(() => link.getAttribute('href')).toBe(url);
      expect(await overflow(page)).toBe(0);
      await shoot(page, `rehearsal ${screen.name}`);
      expect(watch.complaints).toEqual([]);
      await page.context().close();
    }

    for (const { page } of pages) {
      expect(await page.locator('h1').textContent()).toContain('is under way');
      await expect.poll(() => page.locator('#link').textContent()).toBe('live');
    }
    // The traffic moves, and each page draws it, without being loaded again.
    await Promise.all(
      pages.map(async ({ page }) => {
        await expect.poll(() => page.locator('.step').count(), { timeout: 60_000 }).toBeGreaterThan(0);
        await expect
          .poll(() => page.locator('.doing').textContent(), { timeout: 60_000 })
          .toContain('Watching both versions');
        await expect
          .poll(async () => (await drawn(page)).filter((c) => c.coloured > 40).map((c) => c.title), { timeout: 60_000 })
          .toEqual(expect.arrayContaining(['Traffic on the new version, %', 'Latency, ms']));
        expect(await overflow(page)).toBe(0);
      }),
    );
    for (const [i, { page }] of pages.entries()) await shoot(page, `live ${SCREENS[i]?.name ?? ''}`);
    const ended = await run.ended;
    expect(ended.code).toBe(0);
    for (const { page, watch } of pages) {
      await expect.poll(() => page.locator('#link').textContent()).toBe('ended');
      expect(await page.locator('h1').textContent()).toContain('is live in production');
      expect(await page.locator('.log').textContent()).toContain('Traffic: web 100 %');
      expect(await overflow(page)).toBe(0);
      expect(watch).toEqual({ complaints: [], asked: [new URL('/events', url).href] });
    }
    await shoot(
      pages[0]?.page ??
        (() => {
          throw new Error('no page');
        })(),
      'live ended',
    );
    expect((await state()).live).toBeNull();
    await expect(fetch(url)).rejects.toThrow();
    await Promise.all(pages.map(({ page }) => page.context().close()));
  });

  it('shows a cancelled rollout to its end, and keeps no process', async () => {
    const [screen] = SCREENS;
    if (screen === undefined) throw new Error('no screen');
    const { run, url } = await deployLive();
    await expect.poll(async () => (await fetch(url)).status, { timeout: 20_000 }).toBe(200);
    const { page, watch } = await openPage(browser, screen, url);
    await expect.poll(() => page.locator('.step').count(), { timeout: 60_000 }).toBeGreaterThan(0);
    run.child.kill('SIGINT');
    const { code } = await run.ended;
    expect(code).toBe(130);
    await expect.poll(() => page.locator('#link').textContent()).toBe('ended');
    expect(await page.locator('h1').textContent()).toContain('was cancelled');
    expect(await page.getByText('Yes, on the old version', { exact: true }).isVisible()).toBe(true);
    expect(watch.complaints).toEqual([]);
    await shoot(page, 'live cancelled');
    await page.context().close();
  });

  it('says so when its process dies, and does not ask again', async () => {
    const [screen] = SCREENS;
    if (screen === undefined) throw new Error('no screen');
    const { run, url } = await deployLive();
    await expect.poll(async () => (await fetch(url)).status, { timeout: 20_000 }).toBe(200);
    const { page, watch } = await openPage(browser, screen, url);
    await expect.poll(() => page.locator('#link').textContent()).toBe('live');
    run.child.kill('SIGKILL');
    await run.ended;
    await expect
      .poll(() => page.locator('#link').textContent(), { timeout: 10_000 })
      .toContain('the process has ended');
    expect(watch.asked).toEqual([new URL('/events', url).href]);
    await page.context().close();
  });
});
