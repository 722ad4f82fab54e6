/** What was noted lately, by name. */
export interface LatestMap<Value> {
  get(name: string): Value | undefined;
  set(name: string, value: Value): void;
  remove(name: string): void;
  clear(): void;
}

/**
 * Holds the latest names, at least `limit` of them and at most twice as many, in two generations; `letGo` is given the
 * older one when it makes room.
 *
 * Nothing is ever deleted from its maps. V8 makes the table of a map anew whenever many of its entries are gone, and each
 * old table holds on to the next one: once one of them has become old, a full collection is needed to be rid of all that
 * stood in any of them (docs/decisions/0008).
 */
export function createLatestMap<Value>(
  limit: number,
  letGo: (gone: readonly Value[]) => void = () => undefined,
): LatestMap<Value> {
  type Generation = Map<string, Value | undefined>;
  let young: Generation = new Map();
  let old: Generation = new Map();
  return {
    get: (name) => young.get(name) ?? old.get(name),
    set: (name, value) => {
      if (young.size >= limit && !young.has(name)) {
        if (old.size > 0) letGo([...old.values()].filter((gone) => gone !== undefined));
        old = young;
        young = new Map();
      }
      young.set(name, value);
    },
    remove: (name) => {
      for (const generation of [young, old]) {
        if (generation.get(name) !== undefined) generation.set(name, undefined);
      }
    },
    clear: () => {
      young = new Map();
      old = new Map();
    },
  };
}
