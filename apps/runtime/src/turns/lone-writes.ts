import type { BatchWay } from '../store/writer.ts';

/** When so many in a row came and went with nothing beside them, the next one is expected to do so as well. */
const surelyAlone = 8;

export interface LoneWrites {
  /** To be told of every write. */
  came: () => void;
  /** Stores a batch, single if it is one write and no other batch is on its way. */
  store: <T>(isSingle: boolean, store: (way: BatchWay) => Promise<T>) => Promise<T>;
}

/** Knows whether writes come one by one, as they do in a quiet hour. */
export function loneWrites(): LoneWrites {
  let all = 0;
  let inARow = 0;
  return {
    came: () => {
      all += 1;
    },
    store: async (isSingle, store) => {
      const before = all;
      const stored = await store({ isAlone: isSingle && inARow >= surelyAlone });
      inARow = isSingle && all === before ? inARow + 1 : 0;
      return stored;
    },
  };
}
