import { createHash } from 'node:crypto';

import type { Release } from '../release/release';
import type { Series } from '../release/series';
import { CHART_STYLE, PAGE_SCRIPT } from './browser.generated';
import { type ChartData, chartDataOf } from './chart-data';
import { html, plain } from './escape';
import { REPORT_STYLE } from './html-style';
import { PART_NAMES, partsOf, type PageView, type PartName } from './parts';
import { headline } from './words';

const STYLE = `${CHART_STYLE}\n${REPORT_STYLE}`;

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Only the page's own script and style run, known by their hashes; nothing is fetched, but the live page's events. */
export const pagePolicy = (live: boolean) =>
  `default-src 'none'; script-src ${hash(PAGE_SCRIPT)}; style-src ${hash(STYLE)}; base-uri 'none'; form-action 'none'${live ? "; connect-src 'self'" : ''}`;

/** JSON that cannot end the script element it stands in, nor open a comment there; control characters of others are taken out. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value, (_, v: unknown) => (typeof v === 'string' ? plain(v) : v)).replace(
    /[<>&\u2028\u2029]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** What the live page is sent whenever something changed. */
export interface PageUpdate {
  readonly title: string;
  readonly parts: Readonly<Record<PartName, string>>;
  readonly data: ChartData;
}

export function updateOf(view: PageView): PageUpdate {
  return {
    title: plain(headline(view.release)),
    parts: partsOf(view),
    data: chartDataOf(view.release, view.series, view.live?.now),
  };
}

/**
 * A page that needs nothing else: charts by the script that stands in it, every figure also as text. Light and dark, readable on a phone.
 * Pure; all text of others is escaped.
 */
export function renderPage(view: PageView): string {
  const { title, parts, data } = updateOf(view);
  const live = view.live !== undefined;
  const body = PART_NAMES.map((name) => `<div id="part-${name}">${parts[name]}</div>`).join('\n');
  return `<!doctype html>
<html lang="en"${live ? ' data-live="1"' : ''}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${pagePolicy(live)}"><meta name="referrer" content="no-referrer"><meta name="color-scheme" content="light dark">
<title>${html(title)}</title><style>${STYLE}</style></head>
<body><header><span class="brand">ez-deploy</span><span class="soft">${html(view.release.app)} · ${html(view.release.environment)}</span>${live ? '<span id="link" class="pill live" role="status">connecting</span>' : ''}</header>
<main>${body}</main>
<script type="application/json" id="data">${scriptJson(data)}</script><script>${PAGE_SCRIPT}</script></body></html>
`;
}

/** The release as one HTML file. @param series what was observed over time, where it was kept. */
export const renderHtml = (release: Release, series?: Series): string => renderPage({ release, series });
