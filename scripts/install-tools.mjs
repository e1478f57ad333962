// Tools of the real tests, from the package registries only, each in a folder of the tool cache named by its version.
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

/** Installs what is missing; answers the environment that names the tools to the tests. Throws where a tool cannot be had. */
export async function installTools() {
  const env = {};
  for (const tool of GO_TOOLS) env[`EZ_DEPLOY_TOOL_${tool.name.toUpperCase()}`] = installGoTool(tool);
  const { installPulumi } = await import('./install-pulumi.mjs');
  env.EZ_DEPLOY_PULUMI_ROOT = await installPulumi();
  return env;
}
