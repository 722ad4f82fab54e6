/** From whole numbers (hashes of features) to their places in a list. */
export interface NumberTable {
  /** -1 when the number is not in the list. */
  placeOf(key: number): number;
}

/**
 * Open addressing in flat arrays: every feature of every message is looked up, and a Map of numbers takes twice as long
 * and three times the memory. Numbers are 32 bit, each once.
 */
export function createNumberTable(keys: ArrayLike<number>): NumberTable {
  const slots = 2 ** Math.ceil(Math.log2(2 * keys.length + 2));
  const known = new Int32Array(slots);
  const places = new Int32Array(slots).fill(-1);
  const slotOf = (key: number): number => {
    let slot = (Math.imul(key, 0x9e3779b1) >>> 7) & (slots - 1);
    while (places[slot] !== -1 && known[slot] !== key) slot = (slot + 1) & (slots - 1);
    return slot;
  };
  for (let place = 0; place < keys.length; place += 1) {
    const key = keys[place] ?? 0;
    const slot = slotOf(key);
    known[slot] = key;
    places[slot] = place;
  }
  return { placeOf: (key) => places[slotOf(key)] ?? -1 };
}
