import { runChild } from '../../child/run';
import { messageOf } from '../../errors';
import { type BuiltInDeps, runBuiltIn } from './builtin';
import { detect } from './detect';
import type { Finding, Kind } from './finding';
import type { BareResult } from './result';
import { removeSnapshot, type Snapshot, snapshotOfCommit } from './snapshot';

/** What the base of a pull request has, or why that is not known. */
export type Base = { readonly fingerprints: ReadonlySet<string> } | { readonly unknown: string };

/** The commit that a pull request went off from. @throws Error where the checkout does not reach it. */
async function forkPoint(root: string, sha: string, env: Readonly<Record<string, string>>): Promise<string> {
  const git = async (...args: string[]) => {
    const argv = ['git', ...args];
    const child = await runChild(argv, { cwd: root, env, timeoutMs: 30_000, captureStdout: 4_096 });
    return child.exitCode === 0 ? (child.stdout ?? '').trim() : undefined;
  };
  const fork = await git('merge-base', sha, 'HEAD');
  if (fork !== undefined && /^[0-9a-f]{40,64}$/.test(fork)) return fork;
  // A shallow checkout knows no common ancestor; the base's own state is next best.
  if ((await git('cat-file', '-t', sha)) === 'commit') return sha;
  throw new Error('the checkout does not hold it (actions/checkout needs fetch-depth: 0)');
}

/**
 * Scans the base with the scanners that found something grave, and with nothing else: that saves the time where there is no
 * question. Where it cannot be had or a scanner does not run on it, nothing counts as old.
 * @param finish what is done with findings of the head too: merging and fingerprints, over the base's own files.
 */
export async function scanBase(
  sha: string,
  kinds: readonly Kind[],
  deps: Omit<BuiltInDeps, 'snapshot' | 'held'> & { readonly images: readonly string[] },
  git: Readonly<Record<string, string>>,
  finish: (snapshot: Snapshot, results: readonly BareResult[]) => readonly Finding[],
): Promise<Base> {
  let snapshot: Snapshot | undefined;
  try {
    snapshot = await snapshotOfCommit(deps.root, await forkPoint(deps.root, sha, git), deps.config.exclude, git);
    const held = detect(snapshot.files, deps.images);
    const of = { ...deps, snapshot, held };
    const results = await Promise.all(
      kinds.filter((kind) => held.kinds[kind].length > 0).map((kind) => runBuiltIn(kind, of)),
    );
    const dead = results.find((r) => r.result === 'could-not-run');
    if (dead !== undefined) return { unknown: `${dead.name} could not run on it: ${dead.reason ?? ''}` };
    return { fingerprints: new Set(finish(snapshot, results).map((f) => f.fingerprint)) };
  } catch (error) {
    deps.signal.throwIfAborted();
    return { unknown: messageOf(error) };
  } finally {
    if (snapshot !== undefined) await removeSnapshot(snapshot);
  }
}
