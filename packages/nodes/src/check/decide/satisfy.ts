import type { Formula } from '../../contract/formula.ts';
import type { Literal, Value, Want } from './literal.ts';
import { possible } from './possible.ts';

/** A formula and what is wanted of it. */
export interface Goal {
  formula: Formula;
  want: Want;
}

/** An example of all things that were asked about, by name. */
export type World = ReadonlyMap<string, Value>;

export type Satisfied = { answer: 'yes'; world: World } | { answer: 'no' | 'perhaps' };

const opposite: Readonly<Record<Want, Want>> = {
  true: 'false',
  false: 'true',
  notTrue: 'notFalse',
  notFalse: 'notTrue',
};

/** How many places are looked at before nobody can tell. A branch of a shop takes a few dozen. */
const mostSteps = 4000;

/**
 * Can all goals be met at once? Goes through them depth first; whatever is asked about one thing is tested as soon as it
 * is known, so that most ways end early. `no` is a proof.
 */
export function satisfy(goals: readonly Goal[]): Satisfied {
  const search: Search = { steps: 0, sawPerhaps: false };
  const world = explore(search, [...goals], new Map());
  if (world !== null) return { answer: 'yes', world };
  return { answer: search.sawPerhaps ? 'perhaps' : 'no' };
}

interface Search {
  steps: number;
  sawPerhaps: boolean;
}

type Known = ReadonlyMap<string, readonly Literal[]>;

function explore(search: Search, goals: Goal[], known: Known): World | null {
  search.steps += 1;
  if (search.steps > mostSteps) {
    search.sawPerhaps = true;
    return null;
  }
  const [goal, ...rest] = goals;
  if (goal === undefined) return exampleOf(search, known);
  const { formula, want } = goal;
  if ('not' in formula)
    return explore(search, [{ formula: formula.not, want: opposite[want] }, ...rest], known);
  const wantsYes = want === 'true' || want === 'notFalse';
  if ('all' in formula)
    return spread(search, { parts: formula.all, want, each: wantsYes }, [rest, known]);
  if ('any' in formula)
    return spread(search, { parts: formula.any, want, each: !wantsYes }, [rest, known]);
  const literals = [...(known.get(formula.about) ?? []), { leaf: formula, want }];
  if (possible(literals).answer === 'no') return null;
  return explore(search, rest, new Map(known).set(formula.about, literals));
}

interface Parts {
  parts: readonly Formula[];
  want: Want;
  /** All parts have to be as wanted; otherwise one is enough. */
  each: boolean;
}

function spread(
  search: Search,
  { parts, want, each }: Parts,
  [rest, known]: [rest: Goal[], known: Known],
): World | null {
  const goals = parts.map((formula): Goal => ({ formula, want }));
  // What does not branch comes first: it rules out more.
  if (each) return explore(search, [...goals, ...rest], known);
  for (const goal of goals) {
    const world = explore(search, [goal, ...rest], known);
    if (world !== null) return world;
  }
  return null;
}

function exampleOf(search: Search, known: Known): World | null {
  const world = new Map<string, Value>();
  for (const [about, literals] of known) {
    const found = possible(literals);
    if (found.answer === 'yes') world.set(about, found.example);
    else {
      search.sawPerhaps = true;
      return null;
    }
  }
  return world;
}
