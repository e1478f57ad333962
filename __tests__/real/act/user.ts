import { setTimeout as pause } from 'node:timers/promises';

/** Somebody who uses the application all the time. `stop` answers how many answers came, and those no user should get. */
export function startUser(url: string) {
  let going = true;
  let asked = 0;
  const bad: string[] = [];
  const loop = async () => {
    while (going) {
      asked += 1;
      try {
        const response = await fetch(url, { signal: AbortSignal.timeout(10_000) });
        const text = await response.text();
        if (response.status !== 200) bad.push(`${response.status} ${text}`);
      } catch (error) {
        bad.push(String(error));
      }
      await pause(5);
    }
  };
  // Three at once, so that a share of 10 % is met within a second.
  const loops = Promise.all([loop(), loop(), loop()]);
  return {
    stop: async (): Promise<{ asked: number; bad: readonly string[] }> => {
      going = false;
      await loops;
      return { asked, bad };
    },
  };
}
