/** Finds all of many words in one pass over a text (Aho and Corasick). Built once, used for any number of texts. */
export interface Automaton {
  /** The state after reading one more UTF-16 unit. 0 is the start. */
  next(state: number, unit: number): number;
  /** How many of the units read last could still become a word. */
  depth(state: number): number;
  /** The state itself or the nearest shorter ending of it that completes a word; 0 when there is none. */
  firstEnding(state: number): number;
  /** As before, for the words that are shorter than this one. */
  shorterEnding(state: number): number;
  /** Which words are complete here: their places in the list, in its order. */
  wordsAt(state: number): readonly number[];
}

interface States {
  /** Key: state times number of symbols, plus symbol. */
  readonly steps: Map<number, number>;
  readonly symbols: ReadonlyMap<number, number>;
  readonly depths: number[];
  readonly words: number[][];
}

/** Words must not be empty. The same word may be there twice. */
export function buildAutomaton(words: readonly string[]): Automaton {
  const states = plantWords(words);
  const { steps, symbols, depths } = states;
  const { fallbacks, shorter } = linkEndings(states);
  const wordsAt = (state: number): readonly number[] => states.words[state] ?? [];

  return {
    next(state, unit) {
      const symbol = symbols.get(unit);
      if (symbol === undefined) return 0;
      let current = state;
      for (;;) {
        const target = steps.get(current * symbols.size + symbol);
        if (target !== undefined) return target;
        if (current === 0) return 0;
        current = fallbacks[current] ?? 0;
      }
    },
    depth: (state) => depths[state] ?? 0,
    firstEnding: (state) => (wordsAt(state).length > 0 ? state : (shorter[state] ?? 0)),
    shorterEnding: (state) => shorter[state] ?? 0,
    wordsAt,
  };
}

function plantWords(words: readonly string[]): States {
  const symbols = new Map<number, number>();
  for (const word of words) {
    for (const unit of unitsOf(word)) if (!symbols.has(unit)) symbols.set(unit, symbols.size);
  }
  const states: States = { steps: new Map(), symbols, depths: [0], words: [[]] };
  words.forEach((word, index) => {
    let state = 0;
    for (const unit of unitsOf(word)) state = takeOrAddStep(states, state, unit);
    states.words[state]?.push(index);
  });
  return states;
}

function takeOrAddStep(states: States, state: number, unit: number): number {
  const key = state * states.symbols.size + (states.symbols.get(unit) ?? 0);
  const known = states.steps.get(key);
  if (known !== undefined) return known;
  const added = states.depths.length;
  states.steps.set(key, added);
  states.depths.push((states.depths[state] ?? 0) + 1);
  states.words.push([]);
  return added;
}

/** For each state the longest proper ending of it that is a state too, and the longest that completes a word. */
function linkEndings({ steps, symbols, depths, words }: States): {
  fallbacks: number[];
  shorter: number[];
} {
  const fallbacks = depths.map(() => 0);
  const shorter = depths.map(() => 0);
  const entries = [...steps].map(([key, target]) => ({
    parent: Math.floor(key / symbols.size),
    symbol: key % symbols.size,
    target,
  }));
  // A state needs the links of all shallower states.
  entries.sort((left, right) => (depths[left.target] ?? 0) - (depths[right.target] ?? 0));
  for (const { parent, symbol, target } of entries) {
    if (parent === 0) continue;
    let ending = fallbacks[parent] ?? 0;
    while (ending !== 0 && !steps.has(ending * symbols.size + symbol)) {
      ending = fallbacks[ending] ?? 0;
    }
    const fallback = steps.get(ending * symbols.size + symbol) ?? 0;
    fallbacks[target] = fallback;
    shorter[target] = (words[fallback]?.length ?? 0) > 0 ? fallback : (shorter[fallback] ?? 0);
  }
  return { fallbacks, shorter };
}

function unitsOf(word: string): number[] {
  return Array.from({ length: word.length }, (_, index) => word.charCodeAt(index));
}
