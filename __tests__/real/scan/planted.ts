import { execFileSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** A token of the form of GitHub's, made anew each time: none is in this repository, and none is anybody's. */
const token = () => `gh${'p'}_${Array.from({ length: 36 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')}`;

const LOCK = `{
  "name": "api",
  "version": "1.0.0",
  "lockfileVersion": 3,
  "requires": true,
  "packages": {
    "": {
      "name": "api",
      "version": "1.0.0",
      "dependencies": {
        "minimist": "1.2.0"
      }
    },
    "node_modules/minimist": {
      "version": "1.2.0",
      "resolved": "https://registry.npmjs.org/minimist/-/minimist-1.2.0.tgz",
      "integrity": "sha512-7Wl+Jz+IGWuSdgsQEJ4JunV0si/iMhg42MnQQG6h1R6TNeVenp4U9x5CC5v/gYqz/fENLQITAWXidNtVL0NNbw=="
    }
  }
}
`;

const CHECKOUT = '08c6903cd8c0fde910a37f88322edcfb5dd907a8';

/** An application without a fault that a scanner would name: what is planted stands out. */
const CLEAN: Readonly<Record<string, string>> = {
  'README.md': '# Planted\n',
  'api/Dockerfile': `FROM node:24.1.0-slim
WORKDIR /app
COPY --chown=1000:1000 server.js ./
USER 1000:1000
HEALTHCHECK CMD ["node", "-e", "fetch('http://127.0.0.1:8080/')"]
CMD ["node", "server.js"]
`,
  'api/server.js': `const { execFile } = require('node:child_process');
const express = require('express');
const app = express();
app.get('/ping', (req, res) => {
  execFile('ping', ['-c', '1', '--', String(req.query.host)], (error, out) => res.send(out));
});
app.listen(8080);
`,
  'api/config.js': `module.exports = {
  token: process.env.TOKEN,
};
`,
  'api/package.json': '{ "name": "api", "version": "1.0.0", "private": true }\n',
  'api/package-lock.json': LOCK.replace(/,\n {6}"dependencies": \{[^}]*\}/, '').replace(
    /,\n {4}"node_modules[^]*?\n {4}\}/,
    '',
  ),
  '.github/workflows/ci.yml': `name: ci
on: push
permissions: {}
jobs:
  test:
    runs-on: ubuntu-latest
    permissions:
      contents: read
    steps:
      - uses: actions/checkout@${CHECKOUT} # v5.0.0
        with:
          persist-credentials: false
      - run: npm test
`,
};

/** What is planted, and where it is to be found. */
export const PLANTED = {
  dependencies: { path: 'api/package-lock.json', line: 14 },
  secrets: { path: 'api/config.js', line: 2 },
  code: { path: 'api/server.js', line: 5 },
  dockerfiles: { path: 'api/Dockerfile', line: 4 },
  workflows: { path: '.github/workflows/ci.yml', line: 13 },
  infrastructure: { path: 'infra/main.tf', line: 1 },
} as const;
export type PlantedKind = keyof typeof PLANTED;

const faults = (): Readonly<Record<PlantedKind, Readonly<Record<string, string>>>> => ({
  dependencies: {
    'api/package.json':
      '{ "name": "api", "version": "1.0.0", "private": true, "dependencies": { "minimist": "1.2.0" } }\n',
    'api/package-lock.json': LOCK,
  },
  // The comment must not help: who leaks a key must not be the one who allows it.
  secrets: { 'api/config.js': `module.exports = {\n  token: '${token()}', // gitleaks:allow\n};\n` },
  code: {
    'api/server.js': `const { exec } = require('node:child_process');
const express = require('express');
const app = express();
app.get('/ping', (req, res) => {
  exec('ping -c 1 ' + req.query.host, (error, out) => res.send(out)); // nosemgrep
});
app.listen(8080);
`,
    '.semgrepignore': 'api/\n',
  },
  dockerfiles: { 'api/Dockerfile': (CLEAN['api/Dockerfile'] ?? '').replace('USER 1000:1000', 'USER root') },
  workflows: {
    '.github/workflows/ci.yml': (CLEAN['.github/workflows/ci.yml'] ?? '')
      .replace('on: push', 'on: pull_request')
      .replace('npm test', 'echo "${{ github.event.pull_request.title }}"'),
  },
  infrastructure: {
    'infra/main.tf': `resource "aws_security_group_rule" "ssh" {
  type              = "ingress"
  description       = "maintenance"
  from_port         = 22
  to_port           = 22
  protocol          = "tcp"
  cidr_blocks       = ["0.0.0.0/0"]
  security_group_id = "sg-0123456789abcdef0"
}
`,
  },
});

const git = (cwd: string, ...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', '-c', 'commit.gpgsign=false', ...args], {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  }).trim();

/** A checkout with two commits: clean, then with what is planted. */
export function plant(kinds: readonly PlantedKind[]) {
  const root = mkdtempSync(join(tmpdir(), 'ez-planted-'));
  const write = (files: Readonly<Record<string, string>>) => {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
  };
  const commit = (what: string) => {
    git(root, 'add', '-A', '-f');
    git(root, 'commit', '-qm', what);
    return git(root, 'rev-parse', 'HEAD');
  };
  git(root, 'init', '-q', '-b', 'main');
  write(CLEAN);
  const clean = commit('clean');
  const all = faults();
  for (const kind of kinds) write(all[kind]);
  const planted = kinds.length === 0 ? clean : commit('planted');
  return { root, clean, planted, write, commit };
}
