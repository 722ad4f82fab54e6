import { createStepTable, type StepTable } from './step-table.ts';

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
  readonly steps: StepTable;
  /** By state: how it is reached, and how many units it takes from the start. */
  readonly parents: number[];
  readonly units: number[];
  readonly depths: number[];
  /** By state, only for those that complete a word. */
  readonly words: Map<number, number[]>;
}

const noWords: readonly number[] = [];
const asciiUnits = 128;

/** Words must not be empty. The same word may be there twice. */
export function buildAutomaton(words: readonly string[]): Automaton {
  const states = plantWords(words);
  const { steps } = states;
  const { fallbacks, shorter } = linkEndings(states);
  const depths = Int32Array.from(states.depths);
  const endings = shorter.slice();
  const wordsOf: (readonly number[])[] = [];
  // Where the words of a state stand in `wordsOf`.
  const places = new Int32Array(depths.length).fill(-1);
  for (const [state, list] of states.words) {
    endings[state] = state;
    places[state] = wordsOf.push(list) - 1;
  }

  // Most steps of a search begin a word anew, mostly with an ASCII letter.
  const first = Int32Array.from({ length: asciiUnits }, (_, unit) => steps.get(0, unit));

  return {
    next(state, unit) {
      let current = state;
      while (current !== 0) {
        const target = steps.get(current, unit);
        if (target !== 0) return target;
        current = fallbacks[current] ?? 0;
      }
      return unit < asciiUnits ? (first[unit] ?? 0) : steps.get(0, unit);
    },
    depth: (state) => depths[state] ?? 0,
    firstEnding: (state) => endings[state] ?? 0,
    shorterEnding: (state) => shorter[state] ?? 0,
    wordsAt: (state) => wordsOf[places[state] ?? -1] ?? noWords,
  };
}

function plantWords(words: readonly string[]): States {
  const steps = createStepTable();
  const states: States = { steps, parents: [0], units: [0], depths: [0], words: new Map() };
  words.forEach((word, index) => {
    let state = 0;
    for (let at = 0; at < word.length; at += 1) {
      state = takeOrAddStep(states, state, word.charCodeAt(at));
    }
    const list = states.words.get(state);
    if (list) list.push(index);
    else states.words.set(state, [index]);
  });
  return states;
}

function takeOrAddStep(states: States, state: number, unit: number): number {
  const known = states.steps.get(state, unit);
  if (known !== 0) return known;
  const added = states.depths.length;
  states.steps.add(state, unit, added);
  states.parents.push(state);
  states.units.push(unit);
  states.depths.push((states.depths[state] ?? 0) + 1);
  return added;
}

/** For each state the longest proper ending of it that is a state too, and the longest that completes a word. */
function linkEndings({ steps, parents, units, depths, words }: States): {
  fallbacks: Int32Array;
  shorter: Int32Array;
} {
  const fallbacks = new Int32Array(depths.length);
  const shorter = new Int32Array(depths.length);
  for (const state of fromShallowToDeep(depths)) {
    const parent = parents[state] ?? 0;
    if (parent === 0) continue;
    const unit = units[state] ?? 0;
    let ending = fallbacks[parent] ?? 0;
    let fallback = steps.get(ending, unit);
    while (fallback === 0 && ending !== 0) {
      ending = fallbacks[ending] ?? 0;
      fallback = steps.get(ending, unit);
    }
    fallbacks[state] = fallback;
    shorter[state] = words.has(fallback) ? fallback : (shorter[fallback] ?? 0);
  }
  return { fallbacks, shorter };
}

/** All states but the start. A state needs the links of all shallower states. */
function fromShallowToDeep(depths: readonly number[]): Int32Array {
  const starts: number[] = [];
  for (const depth of depths) starts[depth + 1] = (starts[depth + 1] ?? 0) + 1;
  for (let depth = 1; depth < starts.length; depth += 1) {
    starts[depth] = (starts[depth] ?? 0) + (starts[depth - 1] ?? 0);
  }
  const sorted = new Int32Array(depths.length);
  depths.forEach((depth, state) => {
    const at = starts[depth] ?? 0;
    starts[depth] = at + 1;
    sorted[at] = state;
  });
  return sorted.subarray(1);
}
