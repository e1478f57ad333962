/**
 * At most `limit` cores at once, first come first served. Work that wants more than there are gets all of them, alone. What is
 * behind a large one waits too: else it would never have its turn.
 */
export function coresGate(limit: number): <T>(cores: number, work: () => Promise<T>) => Promise<T> {
  let free = limit;
  const waiting: { readonly cores: number; readonly go: () => void }[] = [];
  const admit = () => {
    for (let next = waiting[0]; next !== undefined && next.cores <= free; next = waiting[0]) {
      waiting.shift();
      free -= next.cores;
      next.go();
    }
  };
  return async (wanted, work) => {
    const cores = Math.min(Math.max(1, wanted), limit);
    await new Promise<void>((go) => {
      waiting.push({ cores, go });
      admit();
    });
    try {
      return await work();
    } finally {
      free += cores;
      admit();
    }
  };
}
