/** The latest few texts by name, in memory that is used again: many that came and went would each wait for a full collection. */
export interface ReusedTexts {
  /** Good until texts are put in: its memory may then hold another one. */
  get(name: string): Uint8Array | undefined;
  put(name: string, text: Uint8Array): void;
  clear(): void;
}

interface Slot {
  name: string | null;
  memory: Buffer;
  length: number;
}

/** Larger ones leave no memory of their size behind. */
const largest = 512 * 1024;

export function createReusedTexts(count: number): ReusedTexts {
  const slots: Slot[] = Array.from({ length: count }, () => ({
    name: null,
    memory: Buffer.alloc(0),
    length: 0,
  }));
  let next = 0;
  return {
    get: (name) => {
      const slot = slots.find((each) => each.name === name);
      return slot?.memory.subarray(0, slot.length);
    },
    put: (name, text) => {
      const slot = slots[next % count];
      if (slot === undefined || text.length > largest) return;
      next += 1;
      if (slot.memory.length < text.length) slot.memory = Buffer.alloc(2 * text.length);
      slot.memory.set(text);
      slot.name = name;
      slot.length = text.length;
    },
    clear: () => {
      for (const slot of slots) {
        slot.name = null;
        slot.memory.fill(0);
      }
    },
  };
}
