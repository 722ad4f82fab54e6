import { CodedError, type FaqEntry, type InputProblem, type Intent } from '@bellhop/schema';
import type { Author } from '../api/shapes/flow-shapes.ts';
import type { Change } from '../store/language-shelf.ts';
import type { Transaction } from '../store/open-store.ts';
import { faqDrawer, intentDrawer, tidy, type Drawer } from './language-drawers.ts';
import { refuseOverfull, refuseTooFew } from './language-limits.ts';
import { languageChanged, type LanguageParts } from './language-parts.ts';

interface Records {
  intents: Intent[];
  faq: FaqEntry[];
}

/** Takes in records from a file, all or none. One with a known id replaces what is there. */
export async function importRecords(
  parts: LanguageParts,
  { intents, faq }: Records,
  author: Author,
): Promise<{ intents: number; faq: number }> {
  const problems = [...repeated('intents', intents), ...repeated('faq', faq)];
  if (problems.length > 0) throw new CodedError('input.invalid', problems);
  const change = { by: author.name, at: parts.clock.now().toISOString() };
  await parts.store.write((transaction) => putRecords(transaction, { intents, faq }, change));
  languageChanged(parts);
  return { intents: intents.length, faq: faq.length };
}

export async function putRecords(
  transaction: Transaction,
  { intents, faq }: Records,
  change: Change,
): Promise<void> {
  await fill(transaction, intentDrawer, intents, change);
  await fill(transaction, faqDrawer, faq, change);
}

async function fill<Item extends { id: string }>(
  transaction: Transaction,
  drawer: Drawer<Item>,
  items: Item[],
  change: Change,
): Promise<void> {
  if (items.length === 0) return;
  const { shelf } = drawer;
  const rows = await shelf.find(
    transaction,
    items.map(({ id }) => id),
  );
  const known = new Map(rows.map((row) => [row.item.id, row]));
  let last = await shelf.lastPosition(transaction);
  const next = items.map((offered) => {
    const item = tidy(drawer, offered);
    refuseTooFew(drawer, item);
    const before = known.get(item.id);
    return {
      item,
      revision: (before?.revision ?? 0) + 1,
      position: before?.position ?? (last += 1),
    };
  });
  await shelf.put(transaction, next, change);
  await refuseOverfull(drawer, transaction);
}

function repeated(list: keyof Records, items: { id: string }[]): InputProblem[] {
  const seen = new Set<string>();
  return items.flatMap(({ id }, index) => {
    const isRepeated = seen.has(id);
    seen.add(id);
    if (!isRepeated) return [];
    const path = `${list}.${String(index)}.id`;
    return [{ code: 'command.duplicateId' as const, path, values: { id } }];
  });
}
