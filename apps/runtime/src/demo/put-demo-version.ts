import type { FlowDocument } from '@bellhop/schema';
import type { Ids } from '../ports.ts';
import { addVersion } from '../store/flow-rows.ts';
import type { Transaction } from '../store/open-store.ts';
import { addRelease } from '../store/release-rows.ts';
import { demoAuthor } from './demo-marks.ts';
import { namesIn } from './shop-words.ts';

/** Puts the demo's flow live, as a version and a release of its own: neither ever changes, so both are remembered by id. */
export async function putDemoVersion(
  transaction: Transaction,
  { ids }: { ids: Ids },
  { document, locale, now }: { document: FlowDocument; locale: string; now: Date },
): Promise<void> {
  const at = now.toISOString();
  await addVersion(transaction, {
    id: ids.next('v'),
    flowId: document.id,
    document: JSON.stringify(document),
    author: demoAuthor,
    note: namesIn(locale).publishNote,
    createdAt: at,
  });
  await addRelease(transaction, { id: ids.next('e'), at });
}
