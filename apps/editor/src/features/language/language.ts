import type { LanguageBase } from '@bellhop/schema';
import { randomId } from '../../api/random-id.ts';
import type { Outputs } from '../../api/trpc.ts';

/** All that the shop taught, as it is stored now. */
export type LanguageDraft = Outputs['language']['get'];
export type StoredIntent = LanguageDraft['intents'][number];
export type StoredEntry = LanguageDraft['faq'][number];

/** The draft as one that can be taught. */
export function baseOf({
  intents,
  faq,
  thresholds,
}: Pick<LanguageDraft, 'intents' | 'faq' | 'thresholds'>): LanguageBase {
  return {
    intents: intents.map(withoutRevision),
    faq: faq.map(withoutRevision),
    ...(thresholds.value !== null && { thresholds: thresholds.value }),
  };
}

/** As many as the server takes. */
export const limits = {
  intents: 300,
  entries: 5000,
  examples: 1000,
  /** Of all intents together. */
  allExamples: 20_000,
  questions: 100,
  buttons: 5,
  answers: 50,
  name: 200,
  sentence: 500,
  answer: 5000,
  product: 200,
} as const;

/** Ids begin with a letter. */
export function newRecordId(): string {
  return `l${randomId()}`;
}

/** The record alone, as it is sent. */
export function withoutRevision<Item extends { revision: number }>(
  stored: Item,
): Omit<Item, 'revision'> {
  const { revision: _, ...item } = stored;
  return item;
}
