// What the raw log says about users; apart from the product on purpose. Failed: no answer, or an answer of 500 and above.
// `node scripts/client/figures.mjs requests.ndjson releases.json` prints figures for windows [{release, startedAt, endedAt}].
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/** Lines of the log; a half line at its end (a killed client) is left out. */
export function parseLog(text) {
  return text.split('\n').flatMap((line) => {
    if (line === '') return [];
    try {
      return [JSON.parse(line)];
    } catch {
      return [];
    }
  });
}

const failed = (r) => r.status === 0 || r.status >= 500;
const answeredAt = (r) => Date.parse(r.time) + r.ms;

/** Requests that began in a window (wall ms), how many failed, and when bad answers came. */
export function windowFigures(requests, { from, to }) {
  const inside = requests.filter((r) => Date.parse(r.time) >= from && Date.parse(r.time) <= to);
  const bad = inside.filter(failed);
  const times = bad.map(answeredAt).sort((a, b) => a - b);
  const iso = (ms) => (ms === undefined ? null : new Date(ms).toISOString());
  const failedBy = {};
  for (const r of bad)
    failedBy[r.release === '' ? 'none' : r.release] = (failedBy[r.release === '' ? 'none' : r.release] ?? 0) + 1;
  return {
    total: inside.length,
    failed: bad.length,
    /** Which release answered the failed requests; `none`: no answer, or one of the load balancer's own. */
    failedBy,
    firstBadAnswerAt: iso(times[0]),
    lastBadAnswerAt: iso(times.at(-1)),
  };
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [log, releases] = process.argv.slice(2).map((file) => readFileSync(file, 'utf8'));
  const requests = parseLog(log);
  const list = JSON.parse(releases);
  for (const r of Array.isArray(list) ? list : list.releases) {
    const figures = windowFigures(requests, { from: Date.parse(r.startedAt), to: Date.parse(r.endedAt) });
    console.log(JSON.stringify({ release: r.release, ...figures }));
  }
}
