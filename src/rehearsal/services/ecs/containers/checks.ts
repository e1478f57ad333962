import type { DockerEngine } from '../../../docker/engine';

interface Exec {
  readonly Running?: boolean;
  readonly ExitCode?: number | null;
}

/**
 * Runs commands in a container, one after the other: true where one exits with 0 in time. The engine cannot end a command that it
 * runs, so while one hangs no other is started, and the answer is no.
 */
export function createChecks(
  engine: DockerEngine,
  container: string,
): (argv: readonly string[], timeoutMs: number) => Promise<boolean> {
  let hanging: string | undefined;
  const look = (id: string) => engine.json<Exec>('GET', `/exec/${id}/json`, { timeoutMs: 5_000 });

  return async (argv, timeoutMs) => {
    try {
      if (hanging !== undefined && (await look(hanging)).Running === true) return false;
      hanging = undefined;
      const made = await engine.json<{ Id: string }>('POST', `/containers/${container}/exec`, {
        body: { Cmd: argv, AttachStdout: true, AttachStderr: true },
        timeoutMs,
      });
      hanging = made.Id;
      // The answer ends when the command does.
      await engine.text('POST', `/exec/${made.Id}/start`, {
        body: { Detach: false, Tty: false },
        signal: AbortSignal.timeout(timeoutMs),
      });
      const { Running, ExitCode } = await look(made.Id);
      if (Running !== true) hanging = undefined;
      return Running !== true && ExitCode === 0;
    } catch {
      // No such container any more, no such program in it, or not in time.
      return false;
    }
  };
}
