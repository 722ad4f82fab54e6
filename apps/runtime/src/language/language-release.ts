import type { CompiledLanguage } from '@bellhop/engine';
import { isEqual, type LanguageBase } from '@bellhop/schema';
import {
  addLanguageVersion,
  readBaseText,
  readLanguageBase,
  readLiveVersion,
} from '../store/language-rows.ts';
import type { Transaction } from '../store/open-store.ts';
import { serial } from '../store/serial.ts';
import { languageChanged, type LanguageParts } from './language-parts.ts';
import { compileVersion, type LiveLanguage } from './live-language.ts';

/** What was taught since the live version, trained and ready. */
export interface LanguageChanges {
  /** Ready to read messages. */
  compiled: CompiledLanguage;
  /** Stores it as the next version, inside a transaction of the caller, and gives the number. */
  write(transaction: Transaction, author: string): Promise<number>;
  /** To be called once that transaction is through: from now on it reads the messages. */
  goLive(): void;
}

export interface LanguageRelease {
  /**
   * Hands the work what has changed; null when nothing has. One such work at a time, so that the newest draft is
   * the one that ends up live.
   */
  withChanges<T>(work: (changes: LanguageChanges | null) => Promise<T>): Promise<T>;
}

export function createLanguageRelease(parts: LanguageParts, live: LiveLanguage): LanguageRelease {
  const inTurn = serial();
  return {
    withChanges: (work) =>
      inTurn(async () => {
        const base = await changedBase(parts);
        return work(base === null ? null : await prepare(parts, live, base));
      }),
  };
}

async function prepare(
  parts: LanguageParts,
  live: LiveLanguage,
  base: LanguageBase,
): Promise<LanguageChanges> {
  const model = await parts.train(base);
  const version = { id: parts.ids.next('l'), base: JSON.stringify(base), model };
  const compiled = compileVersion(version);
  return {
    compiled,
    write: (transaction, author) => {
      const createdAt = parts.clock.now().toISOString();
      return addLanguageVersion(transaction, { ...version, author, createdAt });
    },
    goLive: () => {
      live.use(compiled);
      languageChanged(parts);
    },
  };
}

/** Read in the writer's turn: an import that runs beside it is in it whole or not at all. */
function changedBase({ store }: LanguageParts): Promise<LanguageBase | null> {
  return store.write(async (transaction) => {
    const base = await readLanguageBase(transaction);
    return isChanged(base, (await readLiveVersion(transaction))?.base ?? null) ? base : null;
  });
}

/** `live` is the stored base of the live version, null when there is none. */
export function isChanged(base: LanguageBase, live: string | null): boolean {
  // Thresholds alone read nothing.
  if (live === null) return base.intents.length + base.faq.length > 0;
  return JSON.stringify(base) !== live && !isEqual(base, readBaseText(live));
}
