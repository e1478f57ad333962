import { createHash } from 'node:crypto';

import fc from 'fast-check';
import { XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';

import { isReleaseId, releaseId } from '../../src/release/id';
import { type Release, RESULTS } from '../../src/release/release';
import { cutBytes, cutMarkdown, cutText } from '../../src/report/cut';
import { PAGE_SCRIPT } from '../../src/report/browser.generated';
import { code, fenced, html, httpUrl, markdown, slack } from '../../src/report/escape';
import { renderHtml } from '../../src/report/html';
import { renderMarkdown } from '../../src/report/markdown';
import { renderSlack } from '../../src/report/slack';
import { renderTerminal } from '../../src/report/terminal';
import { duration } from '../../src/report/words';
import { markup } from '../support/markup';
import { aRelease, aRolledBack, aSeries } from '../support/release';

const EVIL =
  '<img src=x onerror=alert(1)> @everyone <!-- x --> | `code` **b** [a](javascript:alert(1)) #1 ![i](http://x/y)\n## heading';

const aSuite: NonNullable<Release['suites']>[number] = {
  name: 'performance',
  result: 'failed',
  seconds: 24.5,
  tests: 12,
  failed: 2,
  flaky: ['moves a card'],
  slowest: [{ name: 'signs in', seconds: 3.2 }],
  coverage: { lines: 84.2, change: -0.3 },
  load: {
    tool: 'autocannon',
    rate: 412.5,
    requests: 8250,
    mean: 21,
    p95: 38,
    p99: 60,
    errorRate: 0.02,
    trend: [41, 39],
    change: { mean: 5, p95: -2.6 },
  },
  reason: 'p95 response time 38 ms, allowed below 30 ms',
  warnings: ['it left a process running, ended now: node server.js'],
};

/** A release in which every text that comes from outside is hostile. */
function hostile(text: string): Release {
  return aRolledBack({
    version: text,
    actor: text,
    reason: text,
    hint: text,
    undone: text,
    notes: [text],
    suites: [
      { ...aSuite, name: text, reason: text, flaky: [text], slowest: [{ name: text, seconds: 9 }], warnings: [text] },
    ],
    url: 'javascript:alert(1)',
    migrations: [
      { service: text, phase: 'expand', exitCode: 1, seconds: 1, log: [text, '```', text], files: [] },
      {
        service: text,
        phase: 'down',
        exitCode: 0,
        seconds: 1,
        log: [],
        files: [{ name: text, phase: 'contract', sha256: '', down: true }],
      },
    ],
    stages: [{ name: text, seconds: 1, result: 'failed', detail: text }],
    steps: [
      {
        service: text,
        weight: 10,
        at: '2026-11-23T08:16:00.000Z',
        verdict: 'fail',
        evidence: [{ source: text, delay: text, verdict: 'fail', text, figures: {} }],
      },
    ],
  });
}

describe('Markdown', () => {
  it('begins with the result and holds services, steps with evidence, and stages', () => {
    const text = renderMarkdown(aRelease());
    expect(text.split('\n')[0]).toBe('## ✅ shop 1.2.0 is live in production');
    expect(text).toContain('| `api` | `a1a1a1a1a1a1` | green | `shop-production-api:7` |');
    expect(text).toContain('| `api` | 50 % | ✅ good | ✅ 0 of 412 requests failed |');
    expect(text).toContain('| ✅ deploy | 3 min 40 s | 3 steps |');
    expect(text).toContain('in 4 min 05 s');
  });

  it('tells of suites what failed, what is flaky, coverage, load and its trend; every renderer does', () => {
    const release = aRelease({ suites: [aSuite] });
    const wanted = [
      'p95 response time 38 ms, allowed below 30 ms',
      '12 tests, 2 failed',
      'flaky: moves a card',
      '84.2 % of lines covered (−0.3 points)',
      'p95 38 ms (−2.6 %)',
      'p95 so far: 41 → 39 → 38 ms',
      'slowest: signs in 3.2 s',
      'it left a process running',
    ];
    for (const text of [renderMarkdown(release), renderHtml(release), renderTerminal(release)])
      for (const fact of wanted) expect(text.replaceAll('\\', '')).toContain(fact);
  });

  it('says what happened and what to do after a rollback', () => {
    const text = renderMarkdown(aRolledBack());
    expect(text).toContain('### What happened\n\n- api at 50 %: 31 of 190 requests failed');
    expect(text).toContain('Traffic was back at r-20261120-100000-1234567 after 4 s, by deploy.');
    expect(text).toMatch(/### What to do\n\n- Users are on the version before/);
  });

  it('shows the first line of a reason as what happened, and the account below it as it is', () => {
    const reason = 'api: the secret x does not exist\n  stopped reason: Resource*Error*\n  | a log line';
    const release = aRelease({ result: 'failed', reason });
    expect(renderMarkdown(release)).toContain(
      '- api: the secret x does not exist\n\n```\n  stopped reason: Resource*Error*\n  | a log line\n```\n',
    );
    expect(renderHtml(release)).toContain('<pre>  stopped reason: Resource*Error*\n  | a log line</pre>');
    for (const short of [renderTerminal(release), JSON.stringify(renderSlack(release, 'https://github.test/x'))]) {
      expect(short).toContain('the secret x does not exist');
      expect(short).not.toContain('stopped reason');
    }
  });
  it('tells AWS time from wall time in a rehearsal', () => {
    expect(renderMarkdown(aRolledBack({ clockFactor: 10 }))).toContain('after 40 s \\(AWS time\\)');
  });

  it('says so where traffic has not come back', () => {
    const rollback = { reason: 'x', startedAt: '2026-11-23T08:17:20.000Z', by: 'deploy' as const };
    expect(renderMarkdown(aRolledBack({ rollback }))).toContain('ez-deploy resume');
  });

  it('shows hostile text and obeys none of it', () => {
    const text = renderMarkdown(hostile(EVIL));
    // Code is shown as it is by itself.
    const outsideFences = text.replace(/^(`{3,})\n[\s\S]*?^\1$/gm, '').replace(/(?<!\\)`[^`\n]*`/g, 'CODE');
    expect(outsideFences).not.toMatch(/<img|<!--/);
    expect(outsideFences).not.toMatch(/@[a-z]/i);
    expect(outsideFences).not.toContain('](javascript');
    expect(text).not.toContain('href="javascript');
    expect(outsideFences.match(/^## /gm)).toHaveLength(1);
    // Every row of a table has as many cells as its head.
    const rows = outsideFences.split('\n').filter((l) => l.startsWith('| '));
    for (const row of rows) expect([4, 5]).toContain(row.replace(/\\\|/g, '').split('|').length - 1);
  });
});

describe('HTML', () => {
  it('needs nothing from anywhere and fits a phone', () => {
    const whole = renderHtml(aRelease(), aSeries());
    const [page, script] = [markup(whole), PAGE_SCRIPT];
    expect(page).toContain("default-src 'none'");
    expect(page).toContain(`script-src 'sha256-${createHash('sha256').update(script).digest('base64')}'`);
    expect(page).not.toMatch(/unsafe|connect-src/);
    expect([...whole.matchAll(/<script[^>]*>/g)].map((m) => m[0])).toEqual([
      '<script type="application/json" id="data">',
      '<script>',
    ]);
    expect(page).toContain('width=device-width');
    expect(whole).toContain('prefers-color-scheme:dark');
    expect(page).not.toMatch(/<link|<img|style=/);
    expect(/<style>[^<]*<\/style>/.exec(whole)?.[0]).not.toMatch(/@import|url\(/);
    expect([...page.matchAll(/(?:src|href)="([^"]+)"/g)].map((m) => m[1])).toEqual(['https://shop.example.com/']);
  });

  it('draws weights that rise, and fall where traffic went back', () => {
    const paths = (release: Release) => /class="weight" d="([^"]+)"/.exec(renderHtml(release))?.[1] ?? '';
    const heights = (path: string) => [...path.matchAll(/V([\d.]+)/g)].map((m) => Number(m[1]));
    const up = heights(paths(aRelease()));
    expect(up).toHaveLength(3);
    expect([...up].sort((a, b) => b - a)).toEqual(up);
    const back = heights(paths(aRolledBack()));
    expect(back).toHaveLength(3);
    expect(back[2]).toBe(122);
    expect(renderHtml(aRolledBack())).toContain('then back to 0 %');
  });

  it('holds no tag of others, for any text', () => {
    const page = renderHtml(hostile(EVIL));
    expect(page).not.toMatch(/<img|href="javascript/);
    expect(page).toContain('&lt;img');
    const tags = (text: string) => [...renderHtml(hostile(text)).matchAll(/<\/?[a-z0-9]+/g)].length;
    const usual = tags('x');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => tags(text) === usual),
      { numRuns: 100 },
    );
  });

  it('is well formed', () => {
    for (const release of [aRelease(), aRolledBack(), hostile(EVIL)]) {
      const xml = markup(renderHtml(release, aSeries()))
        .replace('<!doctype html>\n', '')
        .replace(/<(meta|br)([^>]*)>/g, '<$1$2/>');
      expect(XMLValidator.validate(xml)).toBe(true);
    }
  });
});

describe('Slack', () => {
  it('links the application and the run', () => {
    const message = renderSlack(aRelease(), 'https://github.test/octo/shop/actions/runs/1');
    const last = message.blocks.at(-1);
    expect(last?.type === 'actions' ? last.elements.map((e) => e.url) : []).toEqual([
      'https://shop.example.com/',
      'https://github.test/octo/shop/actions/runs/1',
    ]);
  });

  it('keeps the limits of Block Kit whatever the release', () => {
    const step = hostile(`${EVIL} <!channel> ${'long '.repeat(2_000)}`).steps[0];
    const release = {
      ...hostile('😀'.repeat(5_000)),
      steps: Array.from({ length: 120 }, () => step).filter((s) => s !== undefined),
    };
    const message = renderSlack(release, 'https://github.test/run');
    expect(message.blocks).toHaveLength(50);
    for (const block of message.blocks) {
      if (block.type === 'header') expect(block.text.text.length).toBeLessThanOrEqual(150);
      if (block.type === 'section') expect(block.text.text.length).toBeLessThanOrEqual(3_000);
    }
    expect(message.blocks.at(-1)?.type).toBe('actions');
    expect(JSON.stringify(message)).not.toContain('<!channel>');
  });
});

describe('terminal', () => {
  it('is plain lines without escape sequences', () => {
    const text = renderTerminal(hostile(`\u001B[31m${EVIL}`));
    expect(text).not.toContain('\u001B');
    expect(renderTerminal(aRolledBack())).toContain('shop 1.2.0 was rolled back in production after 4 min 05 s');
    expect(renderTerminal(aRolledBack())).toMatch(/api\s+50 %\s+bad\s+31 of 190 requests failed/);
  });
});

it('every renderer has words for every result', () => {
  for (const result of RESULTS) {
    const release = aRelease({ result });
    for (const text of [
      renderMarkdown(release),
      renderHtml(release),
      renderTerminal(release),
      renderSlack(release).text,
    ]) {
      expect(text).toContain('shop 1.2.0');
      expect(text).not.toContain('undefined');
    }
  }
});

describe('escaping', () => {
  it('leaves no active character for HTML', () => {
    fc.assert(fc.property(fc.string(), (text) => !/[<>"']/.test(html(text))));
  });
  it('mentions nobody and links nothing in Markdown', () => {
    expect(markdown('@octo/team see #12 at https://evil.test www.evil.test')).not.toMatch(/@o|#1|https:\/\/e|www\.e/);
    const id = '0123456789abcdef0123456789abcdef01234567';
    expect(markdown(`GH-12 gh-7 ${id}, a@${id} ${'1'.repeat(40)}`)).not.toMatch(/gh-\d|[0-9a-f]{7}/i);
    expect(markdown('version dd5aa01 is live')).toBe('version dd5aa01 is live');
    expect(markdown('1234567 rows of backend')).toBe('1234567 rows of backend');
    expect(markdown('1. list')).toBe('1\\. list');
    expect(markdown('a\nb')).toBe('a b');
  });
  it('cannot be left by backticks', () => {
    expect(code('a`b|c')).toBe("`a'b\\|c`");
    const block = fenced('x\n`````\ny');
    expect(block.split('\n')[0]).toBe('``````');
  });
  it('takes direction overrides out', () => {
    expect(slack('a\u202Eb<c>')).toBe('ab&lt;c&gt;');
  });
  it('follows only http and https', () => {
    expect(httpUrl('javascript:alert(1)')).toBeUndefined();
    expect(httpUrl('https://a.test/x"y')).toBe('https://a.test/x%22y');
  });
});

describe('cutting', () => {
  it('never gives more bytes than asked, nor half a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(60), (text, limit) => {
        const cut = cutBytes(text, limit);
        return Buffer.byteLength(cut) <= limit && text.startsWith(cut);
      }),
    );
  });
  it('keeps Markdown within its limit with fences and details closed', () => {
    const piece = fc.constantFrom('text', '```', '````js', '<details><summary>s</summary>', '</details>', '~~~', '');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), fc.integer({ min: 120, max: 400 }), (lines, limit) => {
        const text = lines.join('\n');
        const cut = cutMarkdown(text, limit, '_cut_');
        if (text.length <= limit) return cut === text;
        return cut.length <= limit && cut.endsWith('_cut_\n');
      }),
    );
    const cut = cutMarkdown(`<details>\n\n\`\`\`\`diff\n${'+x\n'.repeat(200)}\`\`\`\`\n</details>`, 300, '_cut_');
    expect(cut).toMatch(/\n````\n\n<\/details>\n\n_cut_\n$/);
  });
  it('does not split a surrogate pair', () => {
    expect(cutText('ab😀cd', 4)).toBe('ab…');
  });
});

describe('release id', () => {
  it('is made of UTC time and commit, and sorts by time', () => {
    expect(releaseId(new Date('2026-11-23T08:15:00.999Z'), 'AB'.repeat(20), '00ff7a')).toBe(
      'r-20261123-081500-0000000-00ff7a',
    );
    expect(releaseId(new Date('2026-11-23T08:15:00Z'), 'ab12cd3'.padEnd(40, '0'), '000000')).toBe(
      'r-20261123-081500-ab12cd3-000000',
    );
    const now = new Date();
    expect(releaseId(now, 'x')).not.toBe(releaseId(now, 'x'));
    fc.assert(
      fc.property(
        fc.date({ min: new Date(0), max: new Date('2099-01-01'), noInvalidDate: true }),
        fc.nat(1e9),
        (at, later) => {
          const [a, b] = [
            releaseId(at, 'x', '000000'),
            releaseId(new Date(at.getTime() + later * 1_000), 'x', '000000'),
          ];
          return isReleaseId(a) && a <= b;
        },
      ),
    );
  });
});

it('writes durations for people', () => {
  expect([0.25, 9.96, 45.4, 59.7, 185, 3_725, undefined].map((s) => duration(s))).toEqual([
    '0.3 s',
    '10 s',
    '45 s',
    '1 min 00 s',
    '3 min 05 s',
    '1 h 02 min',
    '–',
  ]);
});
