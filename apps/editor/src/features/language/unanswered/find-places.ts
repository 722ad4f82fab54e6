import { sameness } from '../sentences/edit-sentences.ts';

export type AddTarget =
  | { kind: 'intent' | 'entry'; id: string; name: string }
  | { kind: 'newIntent' | 'newEntry'; name: string };

export interface OfferedPlace {
  key: string;
  label: string;
  target: AddTarget;
}

export interface PlaceGroup {
  title: string;
  places: OfferedPlace[];
}

interface Named {
  id: string;
  name: string;
}

export interface FindPlaces {
  search: string;
  /** The message that is to be taught: its text becomes the name of something new. */
  sample: string;
  /** Ids of what the draft would take it for, best first. */
  nearest: readonly string[];
  intents: readonly Named[];
  entries: readonly Named[];
  mayCreate: boolean;
  words: {
    nearest: string;
    intents: string;
    entries: string;
    fresh: string;
    newIntent: (name: string) => string;
    newEntry: string;
  };
}

/** A long list is searched, not read. */
const shownOfKind = 30;
const longestName = 60;

/** Everything that "Add to …" offers, in groups. Empty groups are left out. */
export function findPlaces(options: FindPlaces): PlaceGroup[] {
  const { search, nearest, intents, entries, words } = options;
  const wanted = sameness(search);
  const matching = (kind: 'intent' | 'entry', all: readonly Named[]): OfferedPlace[] =>
    all
      .filter(({ name }) => wanted === '' || sameness(name).includes(wanted))
      .map(({ id, name }) => ({ key: `${kind}:${id}`, label: name, target: { kind, id, name } }));
  const found = { intents: matching('intent', intents), entries: matching('entry', entries) };
  const near = nearest.flatMap((id) =>
    [...found.intents, ...found.entries].filter(({ key }) => key.endsWith(`:${id}`)),
  );
  const isNear = (place: OfferedPlace) => near.includes(place);
  const rest = (places: OfferedPlace[]) =>
    places.filter((place) => !isNear(place)).slice(0, shownOfKind);
  const created = { title: words.fresh, places: options.mayCreate ? fresh(options) : [] };
  return [
    { title: words.nearest, places: near },
    // Unlike anything that is there is the usual case; who searches means something that is.
    ...(wanted === '' ? [created] : []),
    { title: words.intents, places: rest(found.intents) },
    { title: words.entries, places: rest(found.entries) },
    ...(wanted === '' ? [] : [created]),
  ].filter(({ places }) => places.length > 0);
}

function fresh({ search, sample, words }: FindPlaces): OfferedPlace[] {
  const written = search.trim();
  const name = [...(written === '' ? sample : written)].slice(0, longestName).join('');
  return [
    { key: 'newIntent', label: words.newIntent(name), target: { kind: 'newIntent', name } },
    { key: 'newEntry', label: words.newEntry, target: { kind: 'newEntry', name } },
  ];
}
