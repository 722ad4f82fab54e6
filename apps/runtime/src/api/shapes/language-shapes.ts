import type { FaqEntry, Intent, LanguageThresholds } from '@bellhop/schema';
import type { Author } from './flow-shapes.ts';

/** All that the shop taught, as it stands now. */
export interface LanguageDraft {
  intents: (Intent & { revision: number })[];
  faq: (FaqEntry & { revision: number })[];
  /** How sure the bot has to be. The value is null when it is found by reading the shop's own sentences. */
  thresholds: { value: LanguageThresholds | null; revision: number };
  /** The version that reads customers' messages. */
  live: { version: string; number: number; at: string; author: string } | null;
  /** True when the draft says something else than the live version. */
  changed: boolean;
  /** The shop's, ISO 3166: how a phone number without a country code is read. */
  country: string;
}

/** A customer's message of the last thirty days that nothing understood. */
export interface UnansweredMessage {
  /** The turn: key to the stored trace. */
  turn: string;
  conversation: string;
  /** The customer's name, if it is known. */
  customer: string | null;
  /** At most 500 characters of it. */
  text: string;
  at: string;
  locale: string | null;
}

/** Saves one record. `revision` is the one that was looked at, null for a new record (or one that was removed). */
export interface SaveRecord<Item> {
  item: Item;
  revision: number | null;
}

export interface LanguageService {
  get(): Promise<LanguageDraft>;
  saveIntent(save: SaveRecord<Intent>, author: Author): Promise<{ revision: number }>;
  removeIntent(id: string, author: Author): Promise<void>;
  /** Gives the sentences that were not there yet. */
  addExamples(id: string, texts: string[], author: Author): Promise<{ added: string[] }>;
  removeExamples(id: string, texts: string[], author: Author): Promise<void>;
  saveFaq(save: SaveRecord<FaqEntry>, author: Author): Promise<{ revision: number }>;
  removeFaq(id: string, author: Author): Promise<void>;
  addQuestions(id: string, texts: string[], author: Author): Promise<{ added: string[] }>;
  removeQuestions(id: string, texts: string[], author: Author): Promise<void>;
  saveThresholds(
    save: { thresholds: LanguageThresholds | null; revision: number },
    author: Author,
  ): Promise<{ revision: number }>;
  /** All of it or nothing. A record with a known id replaces the one that is there. */
  importRecords(
    records: { intents: Intent[]; faq: FaqEntry[] },
    author: Author,
  ): Promise<{ intents: number; faq: number }>;
  /** Freezes the draft, trained, as the next version. The number is the old one when nothing has changed. */
  putLive(author: Author): Promise<{ number: number }>;
  unanswered(limit: number): Promise<UnansweredMessage[]>;
}
