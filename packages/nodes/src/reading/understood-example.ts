import type { Understood } from '@bellhop/schema';

const nothing: Understood = {
  version: 'lang1',
  language: 'en',
  intent: null,
  faq: null,
  sentiment: { label: 'neutral', score: 0, because: [] },
  contacts: [],
  person: null,
};

/** For examples: a message in which nothing was read but this. */
export function understoodOf(read: Partial<Understood>): Understood {
  return { ...nothing, ...read };
}
