import type { ReadIntentCsvRow } from '@bellhop/language';
import type { Intent, LocalizedText } from '@bellhop/schema';
import { limits } from '../language.ts';
import { sameness } from '../sentences/edit-sentences.ts';
import type { AddedIntent } from './added-intent.ts';

/** An intent while the rows of a file are put into it. */
export class GrowingIntent {
  readonly #before: Intent;
  readonly isNew: boolean;
  readonly #seen: Set<string>;
  readonly #added: string[] = [];
  readonly #names = new Map<string, string>();
  /** What the column "intent" calls it. */
  #called = '';

  constructor(before: Intent, isNew = false) {
    this.#before = before;
    this.isNew = isNew;
    this.#seen = new Set(before.examples.map(sameness));
  }

  static fresh(id: string): GrowingIntent {
    return new GrowingIntent({ id, names: {}, examples: [] }, true);
  }

  get id(): string {
    return this.#before.id;
  }

  /** How many sentences it has. */
  get size(): number {
    return this.#before.examples.length + this.#added.length;
  }

  /** The first name in each language counts, whichever row it stands in. */
  name({ intent, names }: ReadIntentCsvRow): void {
    if (this.#called === '') this.#called = intent;
    for (const { locale, text } of names) {
      if (!this.#names.has(locale)) this.#names.set(locale, text);
    }
  }

  add(sentence: string): 'done' | 'known' | 'full' {
    if (sentence === '') return 'done';
    const same = sameness(sentence);
    if (this.#seen.has(same)) return 'known';
    if (this.size >= limits.examples) return 'full';
    this.#seen.add(same);
    this.#added.push(sentence);
    return 'done';
  }

  /** Null when nothing has changed. A name that says no language is in the one of the interface. */
  grown(locale: string): AddedIntent | null {
    if (!this.isNew && this.#added.length === 0) return null;
    const { id, names, examples } = this.#before;
    return {
      intent: {
        id,
        names: this.isNew ? this.#newNames(locale) : names,
        examples: [...examples, ...this.#added],
      },
      added: this.#added,
      isNew: this.isNew,
    };
  }

  #newNames(locale: string): LocalizedText {
    const names = new Map(this.#names);
    const isThere = [...names.values()].some((name) => sameness(name) === sameness(this.#called));
    if (this.#called !== '' && !isThere && !names.has(locale)) names.set(locale, this.#called);
    return Object.fromEntries(names);
  }
}
