import type { Evidence } from './evidence';
import { cleanLine } from './log-tail';

/** Longest quotation in a first line, in characters. */
const QUOTE = 140;

/** A secret's or parameter's name as AWS's text has it, for a person. */
export function secretName(text: string): string {
  const found =
    /:secret:([^\s:,'"]+)/.exec(text)?.[1] ??
    /:parameter(\/[^\s:,'"]+)/.exec(text)?.[1] ??
    /invalid ssm parameters?: *([^\s,'"]+)/i.exec(text)?.[1];
  return found === undefined ? 'it asks for' : cleanLine(found.replace(/[.;]+$/, ''), QUOTE);
}

/** `REPOSITORY@sha256:…` in a pull error, the digest shortened. */
export function imageName(text: string): string {
  const found =
    /(?:resolve ref(?:erence)?|image|pull|repository|for) ['"]?([\w.-]+(?::\d+)?\/[\w./-]+(?:@sha256:[0-9a-f]{64}|:[\w.-]+)?)/i.exec(
      text,
    );
  if (found?.[1] === undefined) return '';
  return `: ${found[1].replace(/(@sha256:[0-9a-f]{12})[0-9a-f]+/, '$1…')}`;
}

/** The reason an error gives after its own name, without what AWS wraps around it. */
export function after(name: RegExp, text: string): string {
  const rest = text.slice(name.exec(text)?.index ?? 0).split('\n')[0] ?? '';
  return cleanLine(rest, QUOTE);
}

const DEPENDENCY: readonly RegExp[] = [
  /\b(?:connect )?(?:ECONNREFUSED|ENOTFOUND|EHOSTUNREACH|ENETUNREACH|EAI_AGAIN)\b/,
  /\bconnect ETIMEDOUT\b|\bETIMEDOUT\b.*\d+\.\d+\.\d+\.\d+/,
  /getaddrinfo (?:failed|for)|Name or service not known|Temporary failure in name resolution|no such host/i,
  /(?:connection (?:to (?:server|database|the (?:server|database)).*)?(?:failed|refused|timed out))|could not connect to (?:server|\w+)/i,
  /password authentication failed|no pg_hba\.conf entry|database ".*" does not exist|too many (?:clients|connections)|remaining connection slots/i,
  /Can't connect to (?:MySQL|local MySQL)|Access denied for user|Unknown database/i,
  /MongoNetworkError|MongoServerSelectionError|Redis(?:Connection)?Error|NOAUTH Authentication required|Broker(?:s)? .*not available/i,
  /dial tcp .*(?:refused|timeout|timed out)|HikariPool.*(?:Exception|Connection is not available)/i,
];

/** The log line that says that something the application needs does not answer. */
export const dependencyLine = (log: readonly string[]): string | undefined =>
  log.findLast((line) => DEPENDENCY.some((pattern) => pattern.test(line)));

/** The log line that most likely tells why a process ended: the first complaint of the last burst. */
export function tellingLine(log: readonly string[]): string | undefined {
  const complaint = /\b\w*(?:Error|Exception)\b(?::| \[)|\b(?:error|fatal|panic|failed|cannot|could not|unable to)\b/i;
  // A stack trace names its error first; frames and the runtime's footer tell nothing.
  const lines = log.filter((line) => !/^(?:at |Node\.js v\d|Traceback|File "|\^+$|\{|\}|throw )/.test(line));
  const strong = lines.findLast((line) => /\b\w*(?:Error|Exception)\b(?::| \[)|^(?:fatal|panic|ERROR)\b/.test(line));
  return strong ?? lines.findLast((line) => complaint.test(line));
}

/** ` — the telling line`, or nothing. */
export function quoted(line: string | undefined): string {
  return line === undefined ? '' : ` — ${cleanLine(line, QUOTE)}`;
}

const SAYS_LISTENING = new RegExp(
  [
    '\\b(?:listen(?:ing|s)?|serving|bound)\\b(.*)',
    '\\b(?:server|app(?:lication)?|tomcat|jetty|netty|undertow|uvicorn|gunicorn|puma|kestrel|https?)\\b.*?\\b(?:started|running|ready|available)\\b(.*)',
    '^\\W*running (?:on|at)\\b(.*)',
  ].join('|'),
  'i',
);
/** Lines about what the application connects to, and the ports of that, are not about where it listens. */
const SOMEBODY_ELSE = /postgres|redis|mysql|mongo|database|rabbit|kafka|connected|connecting|upstream|proxy/i;

/** Where the application says it listens; undefined where its log does not say. */
export function saysListening(log: readonly string[]): { host?: string; port: number } | undefined {
  for (const line of log.toReversed()) {
    if (SOMEBODY_ELSE.test(line)) continue;
    const said = SAYS_LISTENING.exec(line)
      ?.slice(1)
      .find((part) => part !== undefined);
    if (said === undefined) continue;
    const address = /(?:https?:\/\/)?(\[[0-9a-f:]*\]|localhost|\d+\.\d+\.\d+\.\d+|\*)?:(\d{2,5})\b/i.exec(said);
    const port = address?.[2] ?? /\bport\(?s?\)?:? +(\d{2,5})\b/i.exec(said)?.[1];
    if (port === undefined || Number(port) > 65_535) continue;
    const host = address?.[1];
    return { port: Number(port), ...(host === undefined ? {} : { host }) };
  }
  return undefined;
}

/** Its process ended, and not well. */
export const exited = ({ task }: Evidence): boolean => task?.exitCode !== undefined && task.exitCode !== 0;

/** True where the load balancer did not take the service's answers, or got none. */
export function failsHealthCheck({ kind, task, health }: Evidence, text: string): boolean {
  if (kind === 'migration') return false;
  if (/failed ELB health checks|is (?:unhealthy|not healthy) in|Instance has failed at least/i.test(text)) return true;
  return task === undefined && health?.state === 'unhealthy';
}

/** What the load balancer met: a status, silence, or nobody. From the target's health, else from the event about it. */
export function healthFinding(evidence: Evidence): {
  kind: 'status' | 'timeout' | 'refused' | 'unknown';
  codes: string;
} {
  const { health, events, task } = evidence;
  const about = events.filter((e) => task === undefined || e.includes(task.id));
  const words = [
    `${health?.reason ?? ''} ${health?.description ?? ''}`,
    ...(about.length > 0 ? about : events).filter((e) => /due to/.test(e)),
  ].join('\n');
  const codes = /codes: \[([^\]]*)\]/.exec(words)?.[1];
  if (codes !== undefined || /ResponseCodeMismatch/.test(words)) return { kind: 'status', codes: codes ?? '' };
  if (/Target\.Timeout|Request timed out/i.test(words)) return { kind: 'timeout', codes: '' };
  if (/FailedHealthChecks|Health checks failed/.test(words)) return { kind: 'refused', codes: '' };
  return { kind: 'unknown', codes: '' };
}
