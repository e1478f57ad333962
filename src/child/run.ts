import { spawn } from 'node:child_process';
import type { Readable } from 'node:stream';

import { endLeftovers, type Leftover } from './leftovers';
import { harmless, LineSplitter } from './lines';

export interface ChildOptions {
  readonly cwd: string;
  /** The whole environment: see `scrubbedEnvironment`. */
  readonly env: Readonly<Record<string, string>>;
  /** Wall milliseconds until the program and everything it started is ended. */
  readonly timeoutMs: number;
  readonly signal?: AbortSignal;
  /** Each line of both outputs, made harmless. */
  readonly onLine?: (line: string) => void;
  /** Each line as it came, without limit and NOT harmless: for a caller that keeps few of them and cleans those. */
  readonly onRawLine?: (line: string) => void;
  /**
   * A variable of `env` (name and value) that only this program and what it starts have. With it, processes that outlive the
   * program are found and ended even where they left its process group, and told in `leftovers`. Linux only.
   */
  readonly cookie?: { readonly name: string; readonly value: string };
  /** Bytes of output that are passed on (both streams together); the rest is counted only. 8 MiB by default. */
  readonly maxBytes?: number;
  /** Keeps standard output whole (up to this many bytes) in `stdout`, and does not pass it to `onLine`. */
  readonly captureStdout?: number;
  /** Written to standard input, which is then closed; closed at once where absent. */
  readonly input?: string;
}

export interface ChildResult {
  /** Undefined where a signal ended it or it never started. */
  readonly exitCode: number | undefined;
  readonly signal: string | undefined;
  /** Last lines, harmless: for the error message. */
  readonly tail: readonly string[];
  readonly timedOut: boolean;
  /** Ended because the caller's signal was aborted. */
  readonly aborted: boolean;
  /** Bytes written to both outputs. */
  readonly bytes: number;
  readonly seconds: number;
  /** With `captureStdout`; undefined where the limit was passed. */
  readonly stdout: string | undefined;
  /** With `cookie`: what it had left running when it ended by itself; ended by now. */
  readonly leftovers: readonly Leftover[];
  /** The program could not be started: `ENOENT`, `EACCES`, … */
  readonly startError: string | undefined;
}

const TAIL_LINES = 40;
/** From SIGTERM to SIGKILL of the group. */
const GRACE_MS = 3_000;
/** How long output may keep coming after the program itself has ended. */
const DRAIN_MS = 1_000;

/** Ends a whole process group; one that is gone already is fine. */
function killGroup(pid: number | undefined, signal: NodeJS.Signals): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, signal);
  } catch {
    // ESRCH: nobody is left in the group.
  }
}

/**
 * Runs a foreign program: argv without a shell, in a process group of its own that is ended as a whole when time is up, the
 * caller aborts, or the program leaves children behind. Never rejects because of the program; the result tells.
 */
export async function runChild(argv: readonly string[], options: ChildOptions): Promise<ChildResult> {
  const [program, ...args] = argv;
  if (program === undefined) throw new Error('no command to run');
  const started = performance.now();
  const tail: string[] = [];
  const maxBytes = options.maxBytes ?? 8 * 1024 * 1024;
  let bytes = 0;
  let silenced = false;
  let timedOut = false;
  let aborted = options.signal?.aborted ?? false;
  let captured: Buffer[] | undefined = options.captureStdout === undefined ? undefined : [];
  let capturedBytes = 0;
  let leftovers: Leftover[] = [];

  const line = (text: string) => {
    tail.push(text);
    if (tail.length > TAIL_LINES) tail.shift();
    options.onRawLine?.(text);
    // Cleaning costs more than reading: what nobody gets is not cleaned.
    if (bytes <= maxBytes) options.onLine?.(harmless(text));
    else if (!silenced) {
      silenced = true;
      options.onLine?.(`… more than ${Math.round(maxBytes / 1024)} KiB of output; the rest is not shown`);
    }
  };
  const done = (over: Pick<ChildResult, 'exitCode' | 'signal' | 'startError'>): ChildResult => ({
    ...over,
    tail: tail.map(harmless),
    leftovers,
    timedOut,
    aborted,
    bytes,
    seconds: Math.round(performance.now() - started) / 1_000,
    stdout: captured === undefined ? undefined : Buffer.concat(captured).toString('utf8'),
  });
  if (aborted) return done({ exitCode: undefined, signal: undefined, startError: undefined });

  const child = spawn(program, args, {
    cwd: options.cwd,
    env: { ...options.env },
    detached: true,
    stdio: ['pipe', 'pipe', 'pipe'],
    shell: false,
  });
  child.stdin.on('error', () => undefined); // EPIPE: a program need not read what it is given.
  child.stdin.end(options.input ?? '');

  const splitters = new Map<Readable, LineSplitter>();
  for (const stream of [child.stdout, child.stderr]) {
    const splitter = new LineSplitter(line);
    splitters.set(stream, splitter);
    const capture = stream === child.stdout && options.captureStdout !== undefined;
    stream.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (!capture) {
        splitter.push(chunk);
        return;
      }
      capturedBytes += chunk.length;
      if (capturedBytes > (options.captureStdout ?? 0)) captured = undefined;
      else captured?.push(chunk);
    });
  }

  let killTimer: NodeJS.Timeout | undefined;
  const end = () => {
    killGroup(child.pid, 'SIGTERM');
    killTimer ??= setTimeout(() => killGroup(child.pid, 'SIGKILL'), GRACE_MS);
  };
  const timer = setTimeout(() => {
    timedOut = true;
    end();
  }, options.timeoutMs);
  const onAbort = () => {
    aborted = true;
    end();
  };
  options.signal?.addEventListener('abort', onAbort, { once: true });

  try {
    const result = await new Promise<Pick<ChildResult, 'exitCode' | 'signal' | 'startError'>>((resolve) => {
      child.once('error', (error: NodeJS.ErrnoException) =>
        resolve({ exitCode: undefined, signal: undefined, startError: error.code ?? error.message }),
      );
      child.once('exit', (code, signal) => {
        const outcome = { exitCode: code ?? undefined, signal: signal ?? undefined, startError: undefined };
        // A child left behind keeps the pipes open: it gets a moment, then the group is ended.
        const drain = setTimeout(() => {
          killGroup(child.pid, 'SIGKILL');
          resolve(outcome);
        }, DRAIN_MS);
        child.once('close', () => {
          clearTimeout(drain);
          resolve(outcome);
        });
      });
    });
    for (const splitter of splitters.values()) splitter.end();
    if (options.cookie !== undefined) {
      const found = await endLeftovers(options.cookie, child.pid);
      // What we ended ourselves was not left behind, it was cut off.
      if (!timedOut && !aborted) leftovers = found;
    }
    return done(result);
  } finally {
    clearTimeout(timer);
    clearTimeout(killTimer);
    options.signal?.removeEventListener('abort', onAbort);
    killGroup(child.pid, 'SIGKILL');
    child.stdout.destroy();
    child.stderr.destroy();
  }
}

/** One sentence about how it ended, for a person. */
export function describeEnd(program: string, result: ChildResult, timeoutMs: number): string {
  if (result.startError === 'ENOENT') return `${program} was not found on this machine`;
  if (result.startError !== undefined) return `${program} could not be started (${result.startError})`;
  if (result.timedOut) return `${program} was ended after ${Math.round(timeoutMs / 1_000)} s: its time was up`;
  if (result.aborted) return `${program} was ended: the run was cancelled`;
  if (result.signal !== undefined) return `${program} was ended by ${result.signal}`;
  return `${program} ended with exit code ${String(result.exitCode)}`;
}
