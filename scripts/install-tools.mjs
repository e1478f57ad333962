// Tools of the real tests, from the package registries only, each in a folder of the tool cache named by its version; the
// browser is the machine's, or Debian's.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

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

/** Installs what is missing; answers the environment that names the tools to the tests. Throws where a tool cannot be had. */
export async function installTools() {
  const env = {};
  for (const tool of GO_TOOLS) env[`EZ_DEPLOY_TOOL_${tool.name.toUpperCase()}`] = installGoTool(tool);
  const { installPulumi } = await import('./install-pulumi.mjs');
  env.EZ_DEPLOY_PULUMI_ROOT = await installPulumi();
  env.EZ_DEPLOY_TOOL_CHROMIUM = findBrowser();
  return env;
}
