/** Runs work beside each other within bounds, the rest in order of asking. One key alone never takes all places. */
export interface Limited {
  run<T>(key: string, work: () => Promise<T>): Promise<T>;
}

export function createLimited({ all, perKey }: { all: number; perKey: number }): Limited {
  const running = new Map<string, number>();
  const waiting: { key: string; begin: () => void }[] = [];
  let total = 0;

  const hasPlace = (key: string) => total < all && (running.get(key) ?? 0) < perKey;

  function next(): void {
    const index = waiting.findIndex(({ key }) => hasPlace(key));
    const [first] = index < 0 ? [] : waiting.splice(index, 1);
    if (first === undefined) return;
    first.begin();
    next();
  }

  function change(key: string, by: number): void {
    total += by;
    const left = (running.get(key) ?? 0) + by;
    if (left === 0) running.delete(key);
    else running.set(key, left);
  }

  return {
    run: async (key, work) => {
      await new Promise<void>((begin) => {
        waiting.push({
          key,
          begin: () => {
            change(key, 1);
            begin();
          },
        });
        next();
      });
      try {
        return await work();
      } finally {
        change(key, -1);
        next();
      }
    },
  };
}
