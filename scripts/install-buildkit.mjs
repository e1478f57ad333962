// BuildKit's daemon, buildx and the Dockerfile frontend, built from their Go modules into the tool cache, once for each state
// of tools/buildkit/go.sum. Plain Node, no packages.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { root, toolCache } from './setup.mjs';

const MODULE = join(root, 'tools/buildkit');
/** One build of all three: they share nearly all of their packages. */
const COMMANDS = [
  'github.com/moby/buildkit/cmd/buildkitd',
  'github.com/moby/buildkit/frontend/dockerfile/cmd/dockerfile-frontend',
  'github.com/docker/buildx/cmd/buildx',
];
const say = (line) => process.stderr.write(`${line}\n`);

function versionOf(module) {
  const found = new RegExp(`^\\s*${module.replaceAll('.', '\\.')} (v\\S+)`, 'm').exec(
    readFileSync(join(MODULE, 'go.mod'), 'utf8'),
  );
  if (found === null) throw new Error(`tools/buildkit/go.mod names no version of ${module}`);
  return found[1];
}

/** The folder that has buildkitd, docker-buildx and dockerfile-frontend. @throws Error with how to mend it. */
export function installBuildkit() {
  const [buildkit, buildx] = ['github.com/moby/buildkit', 'github.com/docker/buildx'].map(versionOf);
  const sums = createHash('sha256')
    .update(readFileSync(join(MODULE, 'go.sum')))
    .digest('hex');
  const folder = join(toolCache(), 'buildkit', `${buildkit}-buildx-${buildx}-${sums.slice(0, 8)}`);
  if (existsSync(folder)) return folder;
  say(`set-up: building BuildKit ${buildkit} and buildx ${buildx} from their Go modules (minutes) …`);
  const from = Date.now();
  mkdirSync(join(toolCache(), 'buildkit'), { recursive: true });
  const unfinished = mkdtempSync(join(toolCache(), 'buildkit', '.unfinished-'));
  const flags = [`-X github.com/moby/buildkit/version.Version=${buildkit}`];
  flags.push(`-X github.com/docker/buildx/version.Version=${buildx}`);
  try {
    execFileSync(
      'nice',
      ['-n', '10', 'go', 'build', '-trimpath', '-buildvcs=false']
        .concat('-ldflags', `-s -w ${flags.join(' ')}`)
        .concat('-o', `${unfinished}/`, ...COMMANDS),
      // Static: the frontend runs in an image that holds nothing else.
      { cwd: MODULE, env: { ...process.env, CGO_ENABLED: '0' }, stdio: ['ignore', 'inherit', 'inherit'] },
    );
    renameSync(join(unfinished, 'buildx'), join(unfinished, 'docker-buildx'));
    if (!existsSync(folder)) renameSync(unfinished, folder);
  } catch (error) {
    throw new Error(
      `BuildKit ${buildkit} could not be built (${error.message.split('\n')[0]}); Go 1.24 or newer must be on PATH`,
    );
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
  say(`set-up: BuildKit ${buildkit} built in ${((Date.now() - from) / 1000).toFixed(0)} s`);
  return folder;
}

if (process.argv[1] === import.meta.filename) process.stdout.write(`${installBuildkit()}\n`);
