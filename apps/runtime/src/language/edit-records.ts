import { CodedError } from '@bellhop/schema';
import type { Author } from '../api/shapes/flow-shapes.ts';
import type { SaveRecord } from '../api/shapes/language-shapes.ts';
import type { Change, Shelved } from '../store/language-shelf.ts';
import type { Transaction } from '../store/open-store.ts';
import { refuseOverfull, refuseTooFew } from './language-limits.ts';
import { tidy, type Drawer } from './language-drawers.ts';
import { languageChanged, type LanguageParts } from './language-parts.ts';
import { newSentences, tidied } from './sentences.ts';

/** Stores a record if nobody else has saved it since. */
export async function saveRecord<Item extends { id: string }>(
  parts: LanguageParts,
  drawer: Drawer<Item>,
  save: SaveRecord<Item>,
  author: Author,
): Promise<{ revision: number }> {
  const item = tidy(drawer, save.item);
  return edit(parts, drawer, author, async (transaction, change) => {
    const [known] = await drawer.shelf.find(transaction, [item.id]);
    if (save.revision === null) {
      if (known?.isRemoved === false) throw new CodedError('language.conflict');
    } else {
      if (known === undefined || known.isRemoved) throw new CodedError('language.notFound');
      if (known.revision !== save.revision) throw new CodedError('language.conflict');
    }
    refuseTooFew(drawer, item);
    const revision = (known?.revision ?? 0) + 1;
    const position = known?.position ?? (await drawer.shelf.lastPosition(transaction)) + 1;
    await drawer.shelf.put(transaction, [{ item, revision, position }], change);
    return { revision };
  });
}

export async function removeRecord<Item extends { id: string }>(
  parts: LanguageParts,
  drawer: Drawer<Item>,
  id: string,
  author: Author,
): Promise<void> {
  await edit(parts, drawer, author, async (transaction, change) => {
    await findRecord(drawer, transaction, id);
    await drawer.shelf.remove(transaction, id, change);
  });
}

/** Adds the sentences that the record has not got yet, and says which these were. */
export async function addSentences<Item extends { id: string }>(
  parts: LanguageParts,
  drawer: Drawer<Item>,
  { id, texts }: { id: string; texts: string[] },
  author: Author,
): Promise<{ added: string[] }> {
  let added: string[] = [];
  const rewrite = (before: readonly string[]) => {
    added = newSentences(before, texts);
    return [...before, ...added];
  };
  await rewriteSentences(parts, drawer, { id, rewrite }, author);
  return { added };
}

export async function removeSentences<Item extends { id: string }>(
  parts: LanguageParts,
  drawer: Drawer<Item>,
  { id, texts }: { id: string; texts: string[] },
  author: Author,
): Promise<void> {
  const gone = new Set(tidied(texts));
  const rewrite = (before: readonly string[]) => before.filter((sentence) => !gone.has(sentence));
  await rewriteSentences(parts, drawer, { id, rewrite }, author);
}

function rewriteSentences<Item extends { id: string }>(
  parts: LanguageParts,
  drawer: Drawer<Item>,
  { id, rewrite }: { id: string; rewrite: (before: readonly string[]) => string[] },
  author: Author,
): Promise<void> {
  return edit(parts, drawer, author, async (transaction, change) => {
    const known = await findRecord(drawer, transaction, id);
    const before = drawer.sentencesOf(known.item);
    const after = rewrite(before);
    if (after.length === before.length) return;
    const item = drawer.withSentences(known.item, after);
    refuseTooFew(drawer, item);
    const row = { item, revision: known.revision + 1, position: known.position };
    await drawer.shelf.put(transaction, [row], change);
  });
}

async function findRecord<Item extends { id: string }>(
  { shelf }: Drawer<Item>,
  transaction: Transaction,
  id: string,
): Promise<Shelved<Item>> {
  const [known] = await shelf.find(transaction, [id]);
  if (known === undefined || known.isRemoved) throw new CodedError('language.notFound');
  return known;
}

/** One edit is one transaction; an edit after which the drawer holds too much is undone. */
async function edit<Item extends { id: string }, T>(
  parts: LanguageParts,
  drawer: Drawer<Item>,
  author: Author,
  work: (transaction: Transaction, change: Change) => Promise<T>,
): Promise<T> {
  const change = { by: author.name, at: parts.clock.now().toISOString() };
  const outcome = await parts.store.write(async (transaction) => {
    const done = await work(transaction, change);
    await refuseOverfull(drawer, transaction);
    return done;
  });
  languageChanged(parts);
  return outcome;
}
