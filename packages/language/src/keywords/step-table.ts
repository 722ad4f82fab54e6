/** From a state and one more UTF-16 unit to the next state. */
export interface StepTable {
  /** 0 when there is no such step. */
  get(state: number, unit: number): number;
  /** The step must not be there yet, and leads to another state than 0. */
  add(state: number, unit: number, target: number): void;
}

const firstSlots = 64;

/**
 * Open addressing in flat arrays: a search goes through it once for every character of every message, where a Map of
 * numbers takes three times as long and four times the memory.
 */
export function createStepTable(): StepTable {
  let slots = firstSlots;
  let count = 0;
  let states = new Int32Array(slots);
  let units = new Uint16Array(slots);
  let targets = new Int32Array(slots);

  const place = (state: number, unit: number): number => {
    let slot = (Math.imul(state, 0x9e3779b1) + Math.imul(unit, 0x85ebca6b)) >>> 0;
    slot = (slot ^ (slot >>> 15)) & (slots - 1);
    while (targets[slot] !== 0 && (states[slot] !== state || units[slot] !== unit)) {
      slot = (slot + 1) & (slots - 1);
    }
    return slot;
  };
  const put = (state: number, unit: number, target: number) => {
    const slot = place(state, unit);
    states[slot] = state;
    units[slot] = unit;
    targets[slot] = target;
  };
  const grow = () => {
    const before = { states, units, targets };
    slots *= 2;
    states = new Int32Array(slots);
    units = new Uint16Array(slots);
    targets = new Int32Array(slots);
    before.targets.forEach((target, slot) => {
      if (target !== 0) put(before.states[slot] ?? 0, before.units[slot] ?? 0, target);
    });
  };

  return {
    get: (state, unit) => targets[place(state, unit)] ?? 0,
    add(state, unit, target) {
      count += 1;
      if (2 * count > slots) grow();
      put(state, unit, target);
    },
  };
}
