import type { ReadIntentCsvRow } from '@bellhop/language';
import { pickText, type Intent } from '@bellhop/schema';
import { sameness } from '../sentences/edit-sentences.ts';

/** The intent that a row of a file is about. */
export type FoundIntent = { id: string } | 'ambiguous' | null;

export interface IntentFinder {
  /** Null when there is no such intent yet. */
  find: (row: Pick<ReadIntentCsvRow, 'id' | 'intent'>) => FoundIntent;
  /** From now on the rows that are like this one are about this intent. */
  remember: (row: Pick<ReadIntentCsvRow, 'id' | 'intent'>, id: string) => void;
}

/**
 * Finds intents by the id in the row, else by name: first the one that this interface shows, then one in any language.
 * Intents that the file itself makes are told apart by their ids there, so two of them may have the same name.
 */
export function createIntentFinder(existing: readonly Intent[], locale: string): IntentFinder {
  const byId = new Map(existing.map(({ id }) => [id, id]));
  const shown = new NameTable();
  const any = new NameTable();
  const made = new NameTable();
  for (const { id, names } of existing) {
    shown.add(pickText(names, locale, 'en'), id);
    for (const name of Object.values(names)) any.add(name, id);
  }
  const byName = (name: string, tables: readonly NameTable[]): FoundIntent => {
    const table = tables.find((each) => each.idsOf(name).length > 0);
    const [id, ...others] = table?.idsOf(name) ?? [];
    if (id === undefined) return null;
    return others.length > 0 ? 'ambiguous' : { id };
  };
  return {
    find: ({ id, intent }) => {
      const known = id === undefined ? undefined : byId.get(id);
      if (known !== undefined) return { id: known };
      return byName(intent, id === undefined ? [shown, any, made] : [shown, any]);
    },
    remember: (row, id) => {
      if (row.id !== undefined) byId.set(row.id, id);
      made.add(row.intent, id);
    },
  };
}

class NameTable {
  readonly #ids = new Map<string, Set<string>>();

  add(name: string, id: string): void {
    const key = sameness(name);
    if (key === '') return;
    this.#ids.set(key, (this.#ids.get(key) ?? new Set()).add(id));
  }

  idsOf(name: string): readonly string[] {
    return [...(this.#ids.get(sameness(name)) ?? [])];
  }
}
