import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import { type Browser, chromium, type Page } from 'playwright-core';

/** A phone and a desktop, each by day and by night. CSS pixels. */
export const SCREENS = ([1280, 390] as const).flatMap((width) =>
  (['light', 'dark'] as const).map((scheme) => ({
    width,
    height: width === 390 ? 844 : 800,
    scheme,
    name: `${width} px, ${scheme}`,
  })),
);
export type Screen = (typeof SCREENS)[number];

export async function openBrowser(): Promise<Browser> {
  const executablePath = process.env['EZ_DEPLOY_TOOL_CHROMIUM'];
  if (executablePath === undefined) throw new Error('npm run test:real finds a browser and names it');
  // Chromium refuses its sandbox to root.
  return chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
}

/** What a page did that it must not do. Grows while the page is open. */
export interface Watch {
  readonly complaints: string[];
  /** Addresses it asked for, besides its own. */
  readonly asked: string[];
}

export async function openPage(
  browser: Browser,
  screen: Screen,
  url: string,
  script = true,
): Promise<{ page: Page; watch: Watch }> {
  const context = await browser.newContext({
    viewport: { width: screen.width, height: screen.height },
    colorScheme: screen.scheme,
    deviceScaleFactor: screen.width === 390 ? 2 : 1,
    javaScriptEnabled: script,
  });
  const page = await context.newPage();
  const watch: Watch = { complaints: [], asked: [] };
  page.on('console', (m) => {
    if (m.type() === 'error' || m.type() === 'warning') watch.complaints.push(`${m.type()}: ${m.text()}`);
  });
  page.on('pageerror', (error) => watch.complaints.push(`exception: ${error.message}`));
  page.on('request', (request) => {
    if (request.url() !== url) watch.asked.push(request.url());
  });
  if (script) {
    await page.exposeFunction('ezDeployViolation', (text: string) => watch.complaints.push(`policy: ${text}`));
    await page.addInitScript(
      `addEventListener('securitypolicyviolation', (e) => window.ezDeployViolation(e.violatedDirective + ' ' + e.blockedURI))`,
    );
  }
  await page.goto(url);
  return { page, watch };
}

/** How far the page is wider than the screen. CSS pixels; 0: it fits. */
export const overflow = (page: Page) => page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');

/** Top of the first element with this text, from the top of the page. */
export async function topOf(page: Page, text: string): Promise<number> {
  const box = await page.getByText(text, { exact: true }).first().boundingBox();
  if (box === null) throw new Error(`${text} is not visible`);
  return box.y + box.height;
}

/** For each chart: its title, and how many of its pixels have a colour (axes and grid are grey). */
export const drawn = (page: Page) =>
  page.evaluate<{ title: string; coloured: number; width: number; room: number }[]>(`
    [...document.querySelectorAll('figure')].map((figure) => {
      const canvas = figure.querySelector('canvas');
      // A copy is read: reading the page's own canvas changes how the browser draws it.
      const copy = Object.assign(document.createElement('canvas'), { width: canvas.width, height: canvas.height });
      const context = copy.getContext('2d', { willReadFrequently: true });
      context.drawImage(canvas, 0, 0);
      const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
      let coloured = 0;
      for (let i = 0; i < data.length; i += 4) {
        const [r, g, b, a] = data.slice(i, i + 4);
        if (a > 100 && Math.max(r, g, b) - Math.min(r, g, b) > 60) coloured += 1;
      }
      return { title: figure.querySelector('figcaption').firstChild.textContent, coloured,
        width: canvas.getBoundingClientRect().right, room: figure.getBoundingClientRect().right };
    })`);

/** A picture for people, where a folder for them is named. */
export async function shoot(page: Page, name: string): Promise<void> {
  const folder = process.env['EZ_DEPLOY_SHOTS'];
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name.replace(/[^\w]+/g, '-')}.png`), fullPage: true });
}
