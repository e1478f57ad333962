// `npm run demo`: sets up what it needs, then rehearses the example on the embedded AWS: version 1 into an empty account,
// version 2 under steady load from an outside client, version 3 refused by its gate and rolled back, then a manual rollback
// to version 1. Plain Node and no imports of the product: it drives the shipped bundle as a user would.
// With --containers the tasks are containers of this machine's Docker engine, of images built from the example's Dockerfiles.
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';

import { ensurePackages, nodeBin, root, withNode24 } from './setup.mjs';
import { EXPECTED, demoTable, judgeDemo } from './demo-report.mjs';

const work = join(root, '.ez-deploy');
const app = join(work, 'demo', 'tracking-board');
const infoFile = join(work, 'rehearsal.json');
const logFile = join(work, 'requests.ndjson');
const CLOCK_FACTOR = Number(process.env.EZ_DEMO_CLOCK_FACTOR ?? 10);
const RATE = Number(process.env.EZ_DEMO_RATE ?? 650);
const TASKS = process.argv.includes('--containers') ? 'containers' : 'processes';
const unknown = process.argv.slice(2).filter((a) => a !== '--containers');
if (unknown.length > 0) {
  process.stderr.write(`demo: unknown argument ${unknown.join(' ')}; there is --containers\n`);
  process.exit(2);
}
const startedAt = Date.now();
const children = new Set();
let ending = false;

const say = (line) => process.stderr.write(`${line}\n`);
const seconds = (from) => ((Date.now() - from) / 1000).toFixed(1);

/** Everything started here is ended here, by its id, whatever happens. */
async function endAll() {
  ending = true;
  await Promise.all(
    [...children].map(
      (child) =>
        new Promise((done) => {
          if (child.exitCode !== null || child.signalCode !== null) return done();
          child.once('exit', done);
          child.kill('SIGINT');
          setTimeout(() => child.kill('SIGKILL'), 15_000).unref();
        }),
    ),
  );
}
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    if (ending) return;
    say(`\n${signal}: ending the rehearsal`);
    void endAll().then(() => process.exit(130));
  });
}

function start(command, args, options = {}) {
  const child = spawn(command, args, { cwd: root, ...options });
  children.add(child);
  child.once('exit', () => children.delete(child));
  return child;
}

/** Runs a child to its end; stdout is collected when piped. */
function finish(child) {
  return new Promise((resolve, reject) => {
    let stdout = '';
    child.stdout?.setEncoding('utf8').on('data', (text) => (stdout += text));
    child.once('error', reject);
    child.once('close', (code, signal) => resolve({ code, signal, stdout }));
  });
}

function step(what, action) {
  const from = Date.now();
  process.stderr.write(`set-up: ${what} … `);
  const said = action();
  say(`${seconds(from)} s${said === undefined ? '' : ` (${said})`}`);
}

const git = (...args) =>
  execFileSync('git', ['-C', app, '-c', 'user.name=demo', '-c', 'user.email=demo@localhost', ...args], {
    encoding: 'utf8',
  });

function setUp() {
  ensurePackages(say);
  step('a copy of examples/tracking-board as a repository of its own', () => {
    rmSync(join(work, 'demo'), { recursive: true, force: true });
    mkdirSync(app, { recursive: true });
    cpSync(join(root, 'examples/tracking-board'), app, {
      recursive: true,
      filter: (path) => !/[/\\](node_modules|dist|reports|\.ez-deploy)$/.test(path),
    });
    git('init', '-q', '-b', 'main');
    git('add', '-A');
    git('commit', '-q', '-m', 'version 1');
  });
  for (const part of ['backend', 'frontend', 'scan']) {
    step(`packages of the example's ${part} (npm ci)`, () => {
      execFileSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
        cwd: join(app, part),
        stdio: ['ignore', 'ignore', 'inherit'],
        env: withNode24(),
      });
    });
  }
  rmSync(logFile, { force: true });
  rmSync(infoFile, { force: true });
}

/** What Slack would be told is shown here: the example's notifications are real requests to a webhook on loopback. */
async function startSlack() {
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (text) => (body = (body + text).slice(0, 65_536)));
    request.on('end', () => {
      response.end('ok');
      try {
        say(`slack: ${String(JSON.parse(body).text).split('\n')[0]}`);
      } catch {
        say('slack: a message that is not JSON');
      }
    });
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  server.unref();
  return `http://127.0.0.1:${server.address().port}/`;
}

async function waitForCloud(cloud) {
  for (let waited = 0; waited < 60_000; waited += 100) {
    if (existsSync(infoFile)) return JSON.parse(readFileSync(infoFile, 'utf8'));
    if (cloud.exitCode !== null) throw new Error(`the embedded AWS ended with exit code ${cloud.exitCode}`);
    await new Promise((r) => setTimeout(r, 100));
  }
  throw new Error('the embedded AWS did not start within 60 s');
}

async function main() {
  say('ez-deploy demo: four deployments of examples/tracking-board on an embedded AWS on this machine.\n');
  setUp();
  const node = join(nodeBin, 'node');
  const setupSeconds = (Date.now() - startedAt) / 1000;
  const env = withNode24();
  const bundle = join(root, 'dist', 'index.js');

  say(
    `\nStarting the embedded AWS (clock factor ${CLOCK_FACTOR}: a minute at AWS takes ${(60 / CLOCK_FACTOR).toFixed(1)} s here).`,
  );
  const cloud = start(node, [bundle, 'rehearse', '--serve', '--tasks', TASKS, '--clock-factor', String(CLOCK_FACTOR)], {
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const info = await waitForCloud(cloud);
  env.SLACK_WEBHOOK_URL = await startSlack();

  const releases = [];
  const run = async (title, args) => {
    say(`\n── ${title} ${'─'.repeat(Math.max(3, 90 - title.length))}`);
    const child = start(
      node,
      [
        bundle,
        ...args,
        '--environment',
        'production',
        '--config',
        join(app, 'ez-deploy.yml'),
        '--rehearsal',
        infoFile,
        '--json',
      ],
      {
        env,
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    const { code, stdout } = await finish(child);
    let record;
    try {
      record = JSON.parse(stdout);
    } catch {
      throw new Error(`${args[0]} ended with exit code ${code} and no record`);
    }
    releases.push(record);
    return record;
  };
  const nextVersion = (n) => {
    git('apply', '--index', join('versions', `${n}.patch`));
    git('commit', '-q', '-m', `version ${n}`);
  };

  const first = await run('Version 1 into an empty account', ['deploy', '--version', '1']);
  let client;
  if (first.result === 'succeeded') {
    client = start(
      node,
      [join(root, 'scripts/client/load.mjs'), '--url', info.application, '--rate', String(RATE), '--out', logFile],
      {
        env,
        stdio: ['ignore', 'inherit', 'inherit'],
      },
    );
    const clientEnd = finish(client);
    nextVersion(2);
    await run(`Version 2 under load (${RATE} requests/s from an outside client)`, ['deploy', '--version', '2']);
    nextVersion(3);
    await run('Version 3, which fails some of its users’ writes', ['deploy', '--version', '3']);
    await run('Manual rollback to version 1', ['rollback', '--to', '1']);
    await new Promise((r) => setTimeout(r, 1_000));
    client.kill('SIGTERM');
    await clientEnd;
  }
  await endAll();

  const log = existsSync(logFile) ? readFileSync(logFile, 'utf8') : '';
  const report = judgeDemo({
    records: releases,
    log,
    clockFactor: CLOCK_FACTOR,
    setupSeconds,
    totalSeconds: (Date.now() - startedAt) / 1000,
  });
  writeFileSync(join(work, 'report.json'), `${JSON.stringify(report, null, 2)}\n`);
  process.stdout.write(`\n${demoTable(report, log)}\n`);
  say('Report of each release, with charts: .ez-deploy/demo/tracking-board/.ez-deploy/releases/*.html');
  say('Raw log of the client: .ez-deploy/requests.ndjson · report: .ez-deploy/report.json');
  const results = report.releases.map((r) => r.result);
  if (JSON.stringify(results) !== JSON.stringify(EXPECTED)) {
    say(`The demo did not go as planned: ${results.join(', ')} instead of ${EXPECTED.join(', ')}.`);
    return 1;
  }
  return 0;
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  async (error) => {
    say(`demo: ${error.message}`);
    await endAll();
    process.exitCode = 1;
  },
);
