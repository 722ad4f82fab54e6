import { languageBaseSchema, type LanguageBase } from '@bellhop/schema';
import type { LanguageVersion } from '../generated/prisma/client.ts';
import { faqShelf, intentShelf } from './language-shelf.ts';
import type { Transaction } from './open-store.ts';
import { readThresholds } from './threshold-rows.ts';

/** What stands in the tables now: the draft of the next language version. */
export async function readLanguageBase(from: Transaction): Promise<LanguageBase> {
  const intents = await intentShelf.all(from);
  const faq = await faqShelf.all(from);
  const { value: thresholds } = await readThresholds(from);
  return {
    intents: intents.map(({ item }) => item),
    faq: faq.map(({ item }) => item),
    ...(thresholds !== null && { thresholds }),
  };
}

/** Ids of the shop's intents, in order: what a flow may ask for. */
export async function readIntentIds(from: Pick<Transaction, 'intent'>): Promise<string[]> {
  const rows = await from.intent.findMany({
    where: { removedAt: null },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** The language version that reads customers' messages. Null while nothing was ever put live. */
export function readLiveVersion(
  from: Pick<Transaction, 'languageVersion'>,
): Promise<LanguageVersion | null> {
  return from.languageVersion.findFirst({ orderBy: { number: 'desc' } });
}

/** The base of a version out of our own database; one that cannot be read is a bug. */
export function readBaseText(text: string): LanguageBase {
  return languageBaseSchema.parse(JSON.parse(text));
}

/** Stores the next version and gives its number. */
export async function addLanguageVersion(
  transaction: Transaction,
  version: Omit<LanguageVersion, 'number'>,
): Promise<number> {
  const live = await readLiveVersion(transaction);
  const number = (live?.number ?? 0) + 1;
  await transaction.languageVersion.create({ data: { ...version, number } });
  return number;
}
