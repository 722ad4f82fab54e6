import type { FoldedText } from '../fold/fold.ts';
import { buildAutomaton } from './automaton.ts';
import { createLooseSearch, type LooseHit } from './loose-search.ts';
import { findAll, type Hit } from './scan.ts';
import { createSoundSearch } from './sound-search.ts';
import type { WordSearchOptions } from './word-request.ts';

/** Looks through a folded text for all requests that it serves, and gives the hits of each. */
export type Finder = (folded: FoldedText) => {
  /** The part of the text that was looked at. */
  readonly within: FoldedText;
  readonly hitsOf: (request: number) => readonly LooseHit[];
  /** All requests that can have a hit; gone through once. */
  readonly met: Iterable<number>;
};

/** The folded words of a request, none of them empty, each once. */
export interface FinderRequest {
  readonly patterns: readonly string[];
  readonly options: WordSearchOptions;
}

/** Characters of a folded text that are looked at; those for which other forms than the exact one are tried. */
const exactlyWithin = 10_000;
const looselyWithin = 2_000;

/** For each request its finders: requests that are looked for in the same way share one. */
export function createFinders(requests: readonly FinderRequest[]): Finder[][] {
  const exact = createExactFinder(requests);
  const looser = createShared(requests, looseKeyOf, createLooseFinder);
  const sounding = createShared(requests, soundKeyOf, createSoundFinder);
  return requests.map((_, request) => {
    const others = [looser.get(request), sounding.get(request)];
    return [exact, ...others.filter((finder) => finder !== undefined)];
  });
}

type Place = readonly [request: number, pattern: number];

/** A request of a group, with its place among all requests. */
interface Member extends FinderRequest {
  readonly request: number;
}

function createShared(
  requests: readonly FinderRequest[],
  keyOf: (options: WordSearchOptions, keys: Map<unknown, number>) => string | null,
  create: (members: readonly Member[]) => Finder,
): Map<number, Finder> {
  const keys = new Map<unknown, number>();
  const groups = new Map<string, Member[]>();
  requests.forEach((each, request) => {
    const key = keyOf(each.options, keys);
    if (key === null) return;
    const group = groups.get(key) ?? [];
    groups.set(key, group);
    group.push({ ...each, request });
  });
  const finders = new Map<number, Finder>();
  for (const group of groups.values()) {
    const finder = create(group);
    for (const { request } of group) finders.set(request, finder);
  }
  return finders;
}

function looseKeyOf({ stem = false, typos = false }: WordSearchOptions): string | null {
  return stem || typos ? `${String(stem)} ${String(typos)}` : null;
}

function soundKeyOf({ soundsAlike }: WordSearchOptions, keys: Map<unknown, number>): string | null {
  if (soundsAlike === undefined) return null;
  const { pinyinOf, southern = false } = soundsAlike;
  const key = keys.get(pinyinOf) ?? keys.size;
  keys.set(pinyinOf, key);
  return `${String(key)} ${String(southern)}`;
}

function createExactFinder(requests: readonly FinderRequest[]): Finder {
  const owners = new Map<string, Place[]>();
  requests.forEach(({ patterns }, request) => {
    patterns.forEach((word, pattern) => {
      const places = owners.get(word);
      if (places) places.push([request, pattern]);
      else owners.set(word, [[request, pattern]]);
    });
  });
  const automaton = buildAutomaton([...owners.keys()]);
  const placesOf = [...owners.values()];
  return (folded) => {
    const within = shortened(folded, exactlyWithin);
    const hits = findAll(automaton, within, 'contains').filter(isWholeIn(folded, exactlyWithin));
    return { within, ...byRequest(hits, placesOf, () => 'exact') };
  };
}

function createLooseFinder(members: readonly Member[]): Finder {
  const { stem = false, typos = false } = members[0]?.options ?? {};
  const search = createLooseSearch(
    members.map(({ patterns }) => patterns),
    { stem, typos },
  );
  const lists = new Map(members.map(({ request }, list) => [request, list]));
  return (folded) => {
    const finds = search(folded.text.slice(0, looselyWithin));
    const isWhole = isWholeIn(folded, looselyWithin);
    return {
      within: folded,
      hitsOf: (request) => finds.hitsOf(lists.get(request) ?? -1).filter(isWhole),
      met: Array.from(finds.lists, (list) => members[list]?.request ?? -1),
    };
  };
}

function createSoundFinder(members: readonly Member[]): Finder {
  const places: Place[] = [];
  const words: string[] = [];
  for (const { request, patterns } of members) {
    patterns.forEach((word, pattern) => {
      words.push(word);
      places.push([request, pattern]);
    });
  }
  const sound = members[0]?.options.soundsAlike;
  const search = sound === undefined ? () => [] : createSoundSearch(words, sound);
  const placesOf = places.map((place) => [place]);
  return (folded) => {
    const hits = search(folded.text.slice(0, looselyWithin)).filter(
      isWholeIn(folded, looselyWithin),
    );
    return { within: folded, ...byRequest(hits, placesOf, ({ by }) => by) };
  };
}

const noHits: readonly LooseHit[] = [];

/** Hands every hit to the requests that have its word. */
function byRequest<Met extends Hit>(
  hits: readonly Met[],
  placesOf: readonly (readonly Place[])[],
  byOf: (hit: Met) => LooseHit['by'],
): Pick<ReturnType<Finder>, 'hitsOf' | 'met'> {
  const found = new Map<number, LooseHit[]>();
  for (const hit of hits) {
    const { start, end } = hit;
    for (const [request, pattern] of placesOf[hit.pattern] ?? []) {
      const known = found.get(request) ?? [];
      found.set(request, known);
      known.push({ start, end, pattern, by: byOf(hit) });
    }
  }
  return { hitsOf: (request) => found.get(request) ?? noHits, met: found.keys() };
}

function shortened(folded: FoldedText, length: number): FoldedText {
  if (folded.text.length <= length) return folded;
  const { text, starts, ends } = folded;
  return {
    text: text.slice(0, length),
    starts: starts.slice(0, length),
    ends: ends.slice(0, length),
  };
}

/** What ends where the looking ends may be the start of a longer word. */
function isWholeIn({ text }: FoldedText, within: number): (hit: Hit) => boolean {
  return ({ end }) => end < within || text.length <= within;
}
