// Tools of the real tests, from the package registries only, each in a folder of the tool cache named by its version.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

import { toolCache } from './setup.mjs';

const say = (line) => process.stderr.write(`${line}\n`);

/** Go programs: name, module path of the command, version. */
const GO_TOOLS = [
  { name: 'act', module: 'github.com/nektos/act', version: 'v0.2.89' },
  { name: 'actionlint', module: 'github.com/rhysd/actionlint/cmd/actionlint', version: 'v1.7.12' },
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

/** A program out of a Debian package, unpacked and not installed: no service starts, nothing of the machine changes. */
function installDebian({ name, program }) {
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
    execFileSync('apt-get', ['download', '-qq', '-o', 'APT::Sandbox::User=root', `${name}=${version}`], {
      cwd: work,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const [file] = readdirSync(work).filter((f) => f.endsWith('.deb'));
    execFileSync('dpkg', ['-x', join(work, file ?? ''), join(work, 'x')]);
    execFileSync('cp', [join(work, 'x', program), `${binary}.part`]);
    renameSync(`${binary}.part`, binary);
  } catch (error) {
    throw new Error(`${name} ${version} could not be had from Debian's packages (${error.message.split('\n')[0]})`);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  say(`set-up: ${name} ${version} unpacked in ${((Date.now() - from) / 1000).toFixed(0)} s`);
  return binary;
}

/** Installs what is missing; answers the environment that names the tools to the tests. Throws where a tool cannot be had. */
export async function installTools() {
  const env = {};
  for (const tool of GO_TOOLS) env[`EZ_DEPLOY_TOOL_${tool.name.toUpperCase()}`] = installGoTool(tool);
  env.EZ_DEPLOY_TOOL_PROMETHEUS = installDebian({ name: 'prometheus', program: 'usr/bin/prometheus' });
  const { installPulumi } = await import('./install-pulumi.mjs');
  env.EZ_DEPLOY_PULUMI_ROOT = await installPulumi();
  return env;
}
