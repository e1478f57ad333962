// Tools of the real tests, from the package registries only, each in a folder of the tool cache named by its version; the
// browser is the machine's, or Debian's.
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

import { installBuildkit } from './install-buildkit.mjs';
import { root, toolCache } from './setup.mjs';

const say = (line) => process.stderr.write(`${line}\n`);

/** Go programs: name, module path of the command, version. */
const GO_TOOLS = [
  { name: 'act', module: 'github.com/nektos/act', version: 'v0.2.89' },
  { name: 'actionlint', module: 'github.com/rhysd/actionlint/cmd/actionlint', version: 'v1.7.12' },
  { name: 'k6', module: 'go.k6.io/k6', version: 'v1.3.0' },
];

function installGoTool({ name, module, version }) {
  const folder = join(toolCache(), name, version);
  const binary = join(folder, name);
  if (existsSync(binary)) return binary;
  say(`set-up: building ${name} ${version} with go install …`);
  const from = Date.now();
  mkdirSync(folder, { recursive: true });
  const bin = mkdtempSync(join(tmpdir(), `ez-deploy-${name}-`));
  try {
    execFileSync('go', ['install', '-trimpath', '-ldflags=-s -w', `${module}@${version}`], {
      env: { ...process.env, GOBIN: bin, GOFLAGS: '-buildvcs=false' },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    // Renamed into place whole: a killed build leaves no half tool behind. Across file systems, copied.
    try {
      renameSync(join(bin, name), binary);
    } catch {
      execFileSync('cp', [join(bin, name), binary]);
    }
  } catch (error) {
    throw new Error(
      `${name} ${version} could not be built (${error.message.split('\n')[0]}); Go 1.24 or newer must be on PATH`,
    );
  } finally {
    rmSync(bin, { recursive: true, force: true });
  }
  say(`set-up: ${name} ${version} built in ${((Date.now() - from) / 1000).toFixed(0)} s`);
  return binary;
}

/**
 * A program out of a Debian package, unpacked and not installed: no service starts, nothing of the machine changes. With further
 * packages it stays among their files and is started by a script that knows where its libraries are.
 */
function installDebian({ name, program, libraries = [] }) {
  const policy = execFileSync('apt-cache', ['policy', name], { encoding: 'utf8' });
  const version = /Candidate: (?!\(none\))(\S+)/.exec(policy)?.[1];
  if (version === undefined) throw new Error(`apt knows no package ${name}: run apt-get update`);
  const folder = join(toolCache(), name, version.replace(/[^\w.+-]/g, '_'));
  const binary = join(folder, basename(program));
  if (existsSync(binary)) return binary;
  say(`set-up: unpacking Debian's ${name} ${version} …`);
  const from = Date.now();
  mkdirSync(folder, { recursive: true });
  const work = mkdtempSync(join(tmpdir(), `ez-deploy-${name}-`));
  try {
    execFileSync('apt-get', ['download', '-qq', '-o', 'APT::Sandbox::User=root', `${name}=${version}`, ...libraries], {
      cwd: work,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const packages = readdirSync(work).filter((f) => f.endsWith('.deb'));
    for (const file of packages) execFileSync('dpkg', ['-x', join(work, file), join(work, 'x')]);
    if (libraries.length === 0) execFileSync('cp', [join(work, 'x', program), `${binary}.part`]);
    else {
      execFileSync('cp', ['-r', join(work, 'x', 'usr'), folder]);
      const path = '$(dirname "$(readlink -f "$0")")/usr';
      const start = `#!/bin/sh\nu="${path}"\nLD_LIBRARY_PATH="$(echo "$u"/lib/*-linux-gnu*)" exec "$u/../${program}" "$@"\n`;
      writeFileSync(`${binary}.part`, start, { mode: 0o755 });
    }
    renameSync(`${binary}.part`, binary);
  } catch (error) {
    throw new Error(`${name} ${version} could not be had from Debian's packages (${error.message.split('\n')[0]})`);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  say(`set-up: ${name} ${version} unpacked in ${((Date.now() - from) / 1000).toFixed(0)} s`);
  return binary;
}

/** Installs into a folder that appears whole or not at all. */
function installWhole(what, folder, install) {
  if (existsSync(folder)) return folder;
  say(`set-up: installing ${what} …`);
  const from = Date.now();
  const part = `${folder}.part`;
  rmSync(part, { recursive: true, force: true });
  mkdirSync(part, { recursive: true });
  try {
    install(part);
  } catch (error) {
    throw new Error(`${what} could not be installed (${error.message.split('\n')[0]})`);
  }
  renameSync(part, folder);
  say(`set-up: ${what} installed in ${((Date.now() - from) / 1000).toFixed(0)} s`);
  return folder;
}

/** moto, a second AWS in Python, in a folder that python finds by PYTHONPATH. */
function installMoto() {
  const requirements = join(root, 'tools/moto/requirements.txt');
  const pinned = (name) =>
    new RegExp(`^${name}(?:\\[\\w+\\])?==(\\S+)$`, 'm').exec(readFileSync(requirements, 'utf8'))?.[1];
  // botocore's models are judges of their own (tools/moto/judge.py): pinned too.
  const version = `${pinned('moto')}-botocore-${pinned('botocore')}`;
  return installWhole(`moto ${version} (pip)`, join(toolCache(), 'moto', version), (folder) =>
    execFileSync(
      'python3',
      ['-m', 'pip', 'install', '-q', '--disable-pip-version-check', '--target', folder, '-r', requirements],
      // It speaks of packages that are beside this folder and that nothing here uses.
      { stdio: ['ignore', 'ignore', 'pipe'] },
    ),
  );
}

/** Judges of IAM policies and CloudFormation templates, in a folder that python finds by PYTHONPATH. */
function installPolicyJudges() {
  const requirements = join(root, 'tools/policies/requirements.txt');
  const versions = readFileSync(requirements, 'utf8').trim().split('\n').join('-').replaceAll('==', '-');
  return installWhole(`${versions} (pip)`, join(toolCache(), 'policies', versions), (folder) =>
    execFileSync(
      'python3',
      ['-m', 'pip', 'install', '-q', '--disable-pip-version-check', '--target', folder, '-r', requirements],
      { stdio: ['ignore', 'ignore', 'pipe'] },
    ),
  );
}

/** Checkov as the scan stage itself gets it: held to the hashes of scanners/checkov.txt, and where the stage looks for it. */
async function installCheckov() {
  const { register } = await import('tsx/esm/api');
  const unregister = register();
  try {
    const { obtain } = await import('../src/stages/scan/obtain.ts');
    const { CHECKOV } = await import('../src/stages/scan/pinned.ts');
    const path = (process.env.PATH ?? '').split(':');
    const { env } = await obtain(CHECKOV, {
      // One on PATH might be a newer version, with other checks: the pinned one judges.
      env: { ...process.env, PATH: path.filter((folder) => !existsSync(join(folder, CHECKOV.name))).join(':') },
      signal: new AbortController().signal,
      locks: join(root, 'scanners'),
      cache: toolCache(),
      fetch: true,
      root,
      say: (line) => say(`set-up: ${line}`),
    });
    return env.PYTHONPATH;
  } finally {
    await unregister();
  }
}

/** DynamoDB Local, AWS's own, with its libraries from Maven. */
function installDynamodbLocal() {
  const pom = join(root, 'tools/dynamodb-local/pom.xml');
  const version = /<artifactId>DynamoDBLocal<\/artifactId>\s*<version>([^<]+)</.exec(readFileSync(pom, 'utf8'))?.[1];
  return installWhole(`DynamoDB Local ${version} (Maven)`, join(toolCache(), 'dynamodb-local', version), (folder) =>
    execFileSync('mvn', ['-q', '-B', '-f', pom, 'dependency:copy-dependencies', `-DoutputDirectory=${folder}`], {
      stdio: ['ignore', 'ignore', 'inherit'],
    }),
  );
}

/** Microsoft's SARIF tools: the official schema of SARIF 2.1.0, which nobody here wrote. */
function installSarifSchema() {
  const version = '5.7.0';
  const folder = installWhole(
    `SARIF Multitool ${version} (npm)`,
    join(toolCache(), 'sarif-multitool', version),
    (part) =>
      execFileSync(
        'npm',
        [
          'install',
          '--no-audit',
          '--no-fund',
          '--ignore-scripts',
          '--prefix',
          part,
          `@microsoft/sarif-multitool-linux@${version}`,
        ],
        { stdio: ['ignore', 'ignore', 'pipe'] },
      ),
  );
  return join(folder, 'node_modules/@microsoft/sarif-multitool-linux/sarif-2.1.0.json');
}

/** A browser of this machine; where there is none and the machine lets us, Debian's own. */
function findBrowser() {
  const names = ['chromium', 'chromium-browser', 'google-chrome'];
  const find = () => {
    const folders = (process.env.PATH ?? '').split(':').filter(Boolean);
    return names.flatMap((name) => folders.map((folder) => join(folder, name))).find((file) => existsSync(file));
  };
  const given = process.env.EZ_DEPLOY_TOOL_CHROMIUM;
  if (given !== undefined && existsSync(given)) return given;
  const there = find();
  if (there !== undefined) return there;
  const why = 'chromium is not on this machine; install it, or name one in EZ_DEPLOY_TOOL_CHROMIUM';
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) throw new Error(why);
  say('set-up: installing chromium with apt-get (about 150 MB) …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const stdio = ['ignore', 'ignore', 'inherit'];
  try {
    execFileSync('apt-get', ['update', '-q'], { env, stdio });
    execFileSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium', 'fonts-dejavu-core'], {
      env,
      stdio,
    });
  } catch (error) {
    throw new Error(`${why} (${error.message.split('\n')[0]})`);
  }
  const installed = find();
  if (installed === undefined) throw new Error(why);
  return installed;
}

/** PostgreSQL's client, by which a rehearsal looks at a restored database: the machine's, else Debian's. */
function findPsql() {
  const folder = (process.env.PATH ?? '').split(':').find((f) => f !== '' && existsSync(join(f, 'psql')));
  if (folder !== undefined) return join(folder, 'psql');
  const program = 'usr/lib/postgresql/15/bin/psql';
  return installDebian({ name: 'postgresql-client-15', program, libraries: ['libpq5'] });
}

/** Installs what is missing; answers the environment that names the tools to the tests. Throws where a tool cannot be had. */
export async function installTools() {
  const env = {};
  for (const tool of GO_TOOLS) env[`EZ_DEPLOY_TOOL_${tool.name.toUpperCase()}`] = installGoTool(tool);
  env.EZ_DEPLOY_TOOL_PROMETHEUS = installDebian({ name: 'prometheus', program: 'usr/bin/prometheus' });
  env.EZ_DEPLOY_TOOL_REDIS = installDebian({
    name: 'redis-server',
    // What it is a link to, and libraries that a machine without Redis may lack.
    program: 'usr/bin/redis-server',
    libraries: ['redis-tools', 'libjemalloc2', 'liblzf1'],
  });
  env.EZ_DEPLOY_TOOL_DOCKER = installDebian({
    name: 'docker.io',
    program: 'usr/bin/docker',
    libraries: ['containerd', 'runc', 'iptables', 'libdevmapper1.02.1'],
  });
  env.EZ_DEPLOY_TOOL_PSQL = findPsql();
  env.EZ_DEPLOY_TOOL_BUSYBOX = installDebian({ name: 'busybox-static', program: 'bin/busybox' });
  env.EZ_DEPLOY_TOOL_REGISTRY = installDebian({ name: 'docker-registry', program: 'usr/bin/docker-registry' });
  env.EZ_DEPLOY_TOOL_BUILDKIT = installBuildkit();
  env.EZ_DEPLOY_TOOL_MOTO = installMoto();
  env.EZ_DEPLOY_TOOL_DYNAMODB_LOCAL = installDynamodbLocal();
  const { installPulumi } = await import('./install-pulumi.mjs');
  env.EZ_DEPLOY_PULUMI_ROOT = await installPulumi();
  // Scanners are fetched by the product itself, when a test wants them: into the same folder, wherever the runner has its own.
  env.EZ_DEPLOY_TOOL_CACHE = toolCache();
  env.EZ_DEPLOY_TOOL_CHECKOV = await installCheckov();
  env.EZ_DEPLOY_TOOL_SARIF_SCHEMA = installSarifSchema();
  env.EZ_DEPLOY_TOOL_POLICIES = installPolicyJudges();
  env.EZ_DEPLOY_TOOL_CHROMIUM = findBrowser();
  return env;
}
