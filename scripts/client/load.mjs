// The outside client: plain Node, no import of the product. Constant arrival rate whatever the answers take (open loop); a line of
// JSON a request into the log. Bounded in rate, count, and requests under way; ends on SIGTERM with everything written.
import { createWriteStream } from 'node:fs';
import { Agent, request } from 'node:http';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    url: { type: 'string' },
    rate: { type: 'string', default: '100' },
    seconds: { type: 'string', default: '600' },
    out: { type: 'string', default: 'requests.ndjson' },
  },
});
const base = new URL(values.url ?? '');
if (!['127.0.0.1', 'localhost', '[::1]'].includes(base.hostname))
  throw new Error('this client sends load to loopback addresses only');
const rate = Math.min(1_000, Math.max(1, Number(values.rate)));
const endAt = Date.now() + Math.min(1_800, Number(values.seconds)) * 1_000;
const MAX_IN_FLIGHT = 500;
const MAX_REQUESTS = 1_000_000;

const agent = new Agent({ keepAlive: true, maxSockets: 128 });
const log = createWriteStream(values.out, { flags: 'a' });
let session = '';
let inFlight = 0;
let sent = 0;
let stopping = false;

/** One request; resolves with status (0: no answer) and body; writes its line. */
function send(method, path, body) {
  const time = new Date().toISOString();
  const started = performance.now();
  inFlight += 1;
  sent += 1;
  return new Promise((done) => {
    let settled = false;
    const end = (status, release, text) => {
      if (settled) return;
      settled = true;
      inFlight -= 1;
      const ms = Math.round((performance.now() - started) * 10) / 10;
      log.write(`${JSON.stringify({ time, status, ms, release, path })}\n`);
      done({ status, text });
    };
    const payload = body === undefined ? undefined : JSON.stringify(body);
    const out = request(
      base,
      {
        method,
        path,
        agent,
        timeout: 20_000,
        headers: {
          ...(session === '' ? {} : { authorization: `Bearer ${session}` }),
          ...(payload === undefined
            ? {}
            : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(payload) }),
        },
      },
      (answer) => {
        let text = '';
        answer.setEncoding('utf8').on('data', (part) => {
          if (text.length < 65_536) text += part;
        });
        answer.once('end', () => end(answer.statusCode, String(answer.headers['x-release'] ?? ''), text));
        answer.once('error', () => end(0, '', ''));
      },
    );
    out.once('timeout', () => out.destroy());
    out.once('error', () => end(0, '', ''));
    out.end(payload);
  });
}

let signingIn;
function signIn() {
  signingIn ??= (async () => {
    const { status, text } = await send('POST', '/api/sign-in', { user: 'nurse', password: 'vital-signs' });
    if (status === 200) session = JSON.parse(text).session;
    signingIn = undefined;
  })();
  return signingIn;
}

const pick = (least, most, digits) => Number((least + Math.random() * (most - least)).toFixed(digits));
async function one() {
  const patient = 1 + Math.floor(Math.random() * 12);
  const dice = Math.random();
  let answer;
  if (dice < 0.2) answer = await send('GET', '/');
  else if (dice < 0.35) answer = await send('GET', '/api/patients');
  else if (dice < 0.55) answer = await send('GET', `/api/vitals?patient=${patient}`);
  else {
    const body = {
      patient,
      heartRate: Math.round(pick(55, 120, 0)),
      temperature: pick(36, 39, 1),
      oxygen: Math.round(pick(92, 100, 0)),
    };
    answer = await send('POST', '/api/vitals', body);
  }
  if (answer.status === 401) await signIn();
}

function stop() {
  if (stopping) return;
  stopping = true;
  clearInterval(timer);
  const wait = setInterval(() => {
    if (inFlight > 0) return;
    clearInterval(wait);
    agent.destroy();
    log.end(() => process.exit(0));
  }, 20);
  setTimeout(() => log.end(() => process.exit(0)), 25_000).unref();
}
process.once('SIGTERM', stop);
process.once('SIGINT', stop);

await signIn();
const begun = performance.now();
let due = 0;
const timer = setInterval(() => {
  if (Date.now() > endAt || sent > MAX_REQUESTS) return stop();
  const target = ((performance.now() - begun) / 1_000) * rate;
  for (; due < target; due += 1) if (inFlight < MAX_IN_FLIGHT) void one();
}, 10);
