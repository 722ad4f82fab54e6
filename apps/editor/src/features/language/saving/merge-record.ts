import { isEqual, type FaqEntry, type Intent, type LocalizedText } from '@bellhop/schema';

/** A part of a record that both sides changed, each in its own way. */
export interface RecordClash {
  part: 'name' | 'answers' | 'product' | 'buttons';
  /** Of a name: its language. */
  locale?: string;
}

export interface MergedRecord<Item> {
  item: Item;
  /** Where the preferred side had to win; empty when both sides are in `item` completely. */
  clashes: RecordClash[];
}

export interface Sides<Item> {
  /** What both started from. */
  base: Item;
  mine: Item;
  theirs: Item;
}

export type Side = 'mine' | 'theirs';

export type MergeRecord<Item> = (sides: Sides<Item>, prefer: Side) => MergedRecord<Item>;

export const mergeIntent: MergeRecord<Intent> = (sides, prefer) => {
  const names = mergeNames(pick(sides, 'names'), prefer);
  return {
    item: { ...sides.theirs, names: names.item, examples: mergeTexts(pick(sides, 'examples')) },
    clashes: names.clashes,
  };
};

export const mergeEntry: MergeRecord<FaqEntry> = (sides, prefer) => {
  const clashes: RecordClash[] = [];
  const choose = <Part extends 'answers' | 'product' | 'buttons'>(part: Part): FaqEntry[Part] => {
    const { value, clash } = mergeWhole(pick(sides, part), prefer);
    if (clash) clashes.push({ part });
    return value;
  };
  const item = {
    ...sides.theirs,
    questions: mergeTexts(pick(sides, 'questions')),
    answers: choose('answers'),
    product: choose('product'),
    buttons: choose('buttons'),
  };
  return { item, clashes };
};

function pick<Item, Part extends keyof Item>(sides: Sides<Item>, part: Part): Sides<Item[Part]> {
  return { base: sides.base[part], mine: sides.mine[part], theirs: sides.theirs[part] };
}

function mergeWhole<Value>(
  { base, mine, theirs }: Sides<Value>,
  prefer: Side,
): { value: Value; clash: boolean } {
  if (isEqual(mine, theirs) || isEqual(mine, base)) return { value: theirs, clash: false };
  if (isEqual(theirs, base)) return { value: mine, clash: false };
  return { value: prefer === 'mine' ? mine : theirs, clash: true };
}

/** Language by language: two people who translate a name do not get into each other's way. */
function mergeNames(sides: Sides<LocalizedText>, prefer: Side): MergedRecord<LocalizedText> {
  const { base, mine, theirs } = sides;
  const locales = new Set([...Object.keys(theirs), ...Object.keys(mine)]);
  const clashes: RecordClash[] = [];
  const item: LocalizedText = {};
  for (const locale of locales) {
    const merged = mergeWhole(
      { base: base[locale], mine: mine[locale], theirs: theirs[locale] },
      prefer,
    );
    if (merged.clash) clashes.push({ part: 'name', locale });
    if (merged.value !== undefined) item[locale] = merged.value;
  }
  return { item, clashes };
}

/** What either side added is there, what either side removed is not. Sentences never clash. */
function mergeTexts({ base, mine, theirs }: Sides<readonly string[]>): string[] {
  const before = new Set(base);
  const kept = new Set(mine);
  const stayed = theirs.filter((text) => kept.has(text) || !before.has(text));
  const known = new Set(stayed);
  const added = mine.filter((text) => !before.has(text) && !known.has(text));
  return [...stayed, ...added];
}
