// Builds the Pulumi engine from its Go modules into the tool cache, once for each version: no package registry carries the
// command itself. Plain Node, no packages. As a command: `node scripts/install-pulumi.mjs` prints the folder that has bin/pulumi.
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { root, toolCache } from './setup.mjs';

const MODULE = 'github.com/pulumi/pulumi/pkg/v3/cmd/pulumi';
const say = (line) => process.stderr.write(`${line}\n`);

/** The version that tools/pulumi/go.mod asks for: the engine and the SDK in package.json are kept the same. */
export function pulumiVersion() {
  const found = /^\s*github\.com\/pulumi\/pulumi\/pkg\/v3 (v\S+)/m.exec(
    readFileSync(join(root, 'tools/pulumi/go.mod'), 'utf8'),
  );
  if (found === null) throw new Error('tools/pulumi/go.mod names no version of github.com/pulumi/pulumi/pkg/v3');
  return found[1];
}

function checkGo() {
  try {
    execFileSync('go', ['version'], { stdio: 'ignore' });
  } catch {
    throw new Error(
      'building the Pulumi engine needs Go 1.26 or newer on PATH: install it, or install Pulumi itself and set EZ_DEPLOY_PULUMI_ROOT to the folder that has bin/pulumi',
    );
  }
}

function build(version, binary) {
  const args = ['build', '-mod=mod', '-trimpath', '-buildvcs=false'];
  // Without the version in it the Automation API refuses the binary.
  args.push('-ldflags', `-s -w -X github.com/pulumi/pulumi/sdk/v3/go/common/version.Version=${version}`);
  args.push('-o', binary, MODULE);
  // Gently: it takes all the processors for minutes otherwise.
  const child = spawn('nice', ['-n', '10', 'go', ...args], {
    cwd: join(root, 'tools/pulumi'),
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) =>
      code === 0 ? resolve() : reject(new Error(`go build of the Pulumi engine ended with ${signal ?? code}`)),
    );
  });
}

/**
 * The folder whose bin/pulumi is the engine: the one of EZ_DEPLOY_PULUMI_ROOT, the cached one, or a fresh build.
 * @throws Error with how to mend it where it cannot be built.
 */
export async function installPulumi() {
  const given = process.env.EZ_DEPLOY_PULUMI_ROOT;
  if (given !== undefined && given !== '') {
    if (!existsSync(join(given, 'bin/pulumi'))) throw new Error(`EZ_DEPLOY_PULUMI_ROOT has no bin/pulumi: ${given}`);
    return given;
  }
  const version = pulumiVersion();
  const folder = join(toolCache(), 'pulumi', version);
  if (existsSync(join(folder, 'bin/pulumi'))) return folder;
  checkGo();
  say(`set-up: building the Pulumi engine ${version} from its Go modules (about 5 minutes with an empty Go cache) …`);
  const from = Date.now();
  mkdirSync(join(toolCache(), 'pulumi'), { recursive: true });
  const unfinished = mkdtempSync(join(toolCache(), 'pulumi', '.unfinished-'));
  try {
    await build(version, join(unfinished, 'bin/pulumi'));
    const said = execFileSync(join(unfinished, 'bin/pulumi'), ['version'], {
      encoding: 'utf8',
      env: { ...process.env, PULUMI_SKIP_UPDATE_CHECK: 'true' },
    }).trim();
    if (said !== version) throw new Error(`the engine built says it is ${said}, not ${version}`);
    // Renamed into place whole: a killed build leaves no half tool behind. Another build may have been first.
    if (!existsSync(folder)) renameSync(unfinished, folder);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
  say(`set-up: Pulumi engine ${version} built in ${((Date.now() - from) / 1000).toFixed(0)} s`);
  if (process.argv.includes('--clean-go-cache')) {
    execFileSync('go', ['clean', '-cache'], { stdio: 'ignore' });
    say('set-up: Go build cache emptied');
  }
  return folder;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  installPulumi().then(
    (folder) => process.stdout.write(`${folder}\n`),
    (error) => {
      say(`error: ${error.message}`);
      process.exitCode = 1;
    },
  );
}
