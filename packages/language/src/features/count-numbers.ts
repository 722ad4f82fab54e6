/** Each of a list of numbers once: where it stands first, and how often. Parallel lists, in the order of the list. */
export interface NumberCounts {
  readonly places: readonly number[];
  readonly counts: readonly number[];
}

/**
 * Counts the whole numbers of lists, one list after the other: a flat table that is kept, because a Map with an object for
 * each of them takes several times as long.
 */
export function createNumberCounter(): (numbers: readonly number[]) => NumberCounts {
  let slots = new Int32Array(512);
  return (numbers) => {
    const size = 2 ** Math.ceil(Math.log2(2 * numbers.length + 2));
    if (slots.length < size) slots = new Int32Array(size);
    else slots.fill(0, 0, size);
    const places: number[] = [];
    const counts: number[] = [];
    for (let place = 0; place < numbers.length; place += 1) {
      const number = numbers[place] ?? 0;
      let slot = (Math.imul(number, 0x9e3779b1) >>> 7) & (size - 1);
      // What stands in a slot is one more than its place in the lists: 0 is empty.
      let entry = (slots[slot] ?? 0) - 1;
      while (entry >= 0 && numbers[places[entry] ?? 0] !== number) {
        slot = (slot + 1) & (size - 1);
        entry = (slots[slot] ?? 0) - 1;
      }
      if (entry >= 0) counts[entry] = (counts[entry] ?? 0) + 1;
      else {
        slots[slot] = places.push(place);
        counts.push(1);
      }
    }
    return { places, counts };
  };
}
