import { CodedError } from '@bellhop/schema';
import type { Transaction } from '../store/open-store.ts';
import type { Drawer } from './language-drawers.ts';

/** Throws when a drawer holds more than the server can learn. To be called inside the transaction that filled it. */
export async function refuseOverfull<Item extends { id: string }>(
  { shelf, most, field }: Drawer<Item>,
  transaction: Transaction,
): Promise<void> {
  const { records, texts, longest } = await shelf.sizes(transaction);
  if (records > most.records) throw tooLarge('', most.records);
  if (longest > most.longest) throw tooLarge(field, most.longest);
  if (texts > most.texts) throw tooLarge(field, most.texts);
}

function tooLarge(path: string, limit: number): CodedError {
  const code = 'language.tooLarge';
  return new CodedError(code, [{ code, path, values: { limit } }]);
}

export function refuseTooFew<Item extends { id: string }>(drawer: Drawer<Item>, item: Item): void {
  const { field, fewest } = drawer;
  if (drawer.sentencesOf(item).length >= fewest) return;
  const problem = { code: 'input.tooShort' as const, path: field, values: { limit: fewest } };
  throw new CodedError('input.invalid', [problem]);
}
