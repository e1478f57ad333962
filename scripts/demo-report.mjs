// What the demo did to users, from the outside client's raw log; apart from the product on purpose.
import { parseLog, windowFigures } from './client/figures.mjs';

export const EXPECTED = ['succeeded', 'succeeded', 'rolled-back', 'rolled-back-manually'];

/** Milliseconds in which a request that began before a deployment's end can still be answered by it. */
const SETTLE_MS = 1_000;

/**
 * The demo's report (schemas/report.schema.json). Requests and rollback figures are computed from the raw log alone.
 * @param clockFactor AWS seconds per second of this machine; `rollback.seconds` is in AWS time, all times are wall time.
 */
export function judgeDemo({ records, log, clockFactor, setupSeconds, totalSeconds }) {
  const requests = parseLog(log);
  const round = (n) => Math.round(n * 1000) / 1000;
  const releases = records.map((record) => {
    const startedAt = record.startedAt ?? new Date(0).toISOString();
    const endedAt = record.endedAt ?? startedAt;
    const window = windowFigures(requests, { from: Date.parse(startedAt), to: Date.parse(endedAt) + SETTLE_MS });
    const rollback =
      record.rollback === null || record.rollback === undefined
        ? null
        : {
            firstBadAnswerAt: window.firstBadAnswerAt,
            trafficBackAt: record.rollback.trafficBackAt ?? null,
            lastBadAnswerAt: window.lastBadAnswerAt,
            seconds:
              window.firstBadAnswerAt === null
                ? 0
                : round(
                    ((Date.parse(window.lastBadAnswerAt) - Date.parse(window.firstBadAnswerAt)) / 1000) * clockFactor,
                  ),
          };
    return {
      release: record.release ?? '',
      version: record.version ?? '',
      command: record.command ?? 'deploy',
      result: record.result,
      startedAt,
      endedAt,
      stages: (record.stages ?? []).map(({ name, seconds, result }) => ({ name, seconds, result })),
      steps: (record.steps ?? []).map(({ service, weight, at, verdict, evidence }) => ({
        service,
        weight,
        at,
        verdict,
        evidence,
      })),
      requests: { total: window.total, failed: window.failed },
      rollback,
    };
  });
  return {
    engine: records.find((r) => r.engine !== undefined)?.engine ?? 'none',
    clockFactor,
    setupSeconds: round(setupSeconds),
    totalSeconds: round(totalSeconds),
    releases,
  };
}

const MEANING = {
  succeeded: 'live',
  'rolled-back': 'refused by its gate, traffic went back by itself',
  'rolled-back-manually': 'asked for by hand, traffic went back',
  failed: 'failed',
};

/** Who answered the failed requests of a deployment, from the raw log. */
function answeredBy({ release, startedAt, endedAt }, requests) {
  const { failedBy } = windowFigures(requests, {
    from: Date.parse(startedAt),
    to: Date.parse(endedAt) + SETTLE_MS,
  });
  const { [release]: own = 0, ...others } = failedBy;
  const rest = Object.entries(others).map(([who, n]) => `${n} by ${who === 'none' ? 'nobody (no answer)' : who}`);
  return rest.length === 0 ? 'all answered by it' : [`${own} answered by it`, ...rest].join(', ');
}

/** The short table at the end of the demo; `log` is the client's raw log. */
export function demoTable(report, log) {
  const requests = parseLog(log);
  const rows = report.releases.map((r) => [
    r.version,
    r.command,
    r.result,
    `${((Date.parse(r.endedAt) - Date.parse(r.startedAt)) / 1000).toFixed(1)} s`,
    [...new Set(r.steps.map((s) => s.weight))].join(' → ') || '–',
    String(r.requests.total),
    String(r.requests.failed),
    MEANING[r.result] ?? '',
  ]);
  const head = ['version', 'command', 'result', 'took', 'steps %', 'requests', 'failed', 'what it means'];
  const widths = head.map((h, i) => Math.max(h.length, ...rows.map((row) => row[i].length)));
  const line = (cells) =>
    cells
      .map((c, i) => c.padEnd(widths[i]))
      .join('  ')
      .trimEnd();
  const bad = report.releases.find((r) => r.rollback !== null && r.result === 'rolled-back');
  const notes = [
    `Infrastructure by ${report.engine}. A minute at AWS took ${(60 / report.clockFactor).toFixed(1)} s; set-up ${report.setupSeconds.toFixed(0)} s, all ${report.totalSeconds.toFixed(0)} s.`,
  ];
  if (bad !== undefined && bad.rollback.firstBadAnswerAt !== null) {
    notes.push(
      `Version ${bad.version}: from its first bad answer to its last ${bad.rollback.seconds.toFixed(0)} s in AWS time; ${bad.requests.failed} of ${bad.requests.total} requests failed, ${answeredBy(bad, requests)}.`,
    );
  }
  return [line(head), line(widths.map((w) => '─'.repeat(w))), ...rows.map(line), '', ...notes].join('\n');
}
