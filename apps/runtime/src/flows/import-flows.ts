import { CodedError, type FlowDocument } from '@bellhop/schema';
import type { Author } from '../api/shapes/flow-shapes.ts';
import { nextOrder, writeDraft } from '../store/flow-rows.ts';
import type { Transaction } from '../store/open-store.ts';
import { flowsChanged, type FlowParts } from './flow-parts.ts';
import { readFlowText } from '../store/flow-text.ts';
import { whoChanged, whoMade } from './who-changed.ts';

interface Import {
  documents: FlowDocument[];
  /** Flows keep their ids: a known one gets another draft. Otherwise each is a new flow with an id of its own. */
  replace: boolean;
}

export interface ImportedFlow {
  id: string;
  name: string;
  replaced: boolean;
}

/** Stores many flows as drafts in one transaction: all of them or none. What is live stays live. */
export async function importFlows(
  parts: FlowParts,
  { documents, replace }: Import,
  author: Author,
): Promise<ImportedFlow[]> {
  const kept = documents.map((document) =>
    replace ? document : { ...document, id: parts.ids.next('f') },
  );
  const twice = kept.find(({ id }, index) => kept.findIndex((other) => other.id === id) < index);
  if (twice !== undefined) {
    const problem = { code: 'command.duplicateId' as const, path: 'id', values: { id: twice.id } };
    throw new CodedError('command.duplicateId', [problem]);
  }
  const at = parts.clock.now().toISOString();
  const imported = await parts.store.write(async (transaction) => {
    const done: ImportedFlow[] = [];
    for (const document of kept)
      done.push(await put(transaction, document, { by: author.name, at }));
    return done;
  });
  flowsChanged(parts);
  return imported;
}

async function put(
  transaction: Transaction,
  document: FlowDocument,
  written: { by: string; at: string },
): Promise<ImportedFlow> {
  const { id, name, kind } = document;
  const known = await transaction.flow.findUnique({ where: { id } });
  const change = { document, ...written };
  if (known === null) {
    const { by, at } = written;
    const changedBy = whoMade(change);
    const draft = JSON.stringify(document);
    const order = await nextOrder(transaction);
    await transaction.flow.create({
      data: { id, name, kind, order, draft, revision: 1, updatedAt: at, updatedBy: by, changedBy },
    });
    return { id, name, replaced: false };
  }
  const changedBy = await whoChanged(
    transaction,
    { ...known, before: readFlowText(known.draft) },
    change,
  );
  const next = { id, ...change, changedBy, revision: known.revision + 1 };
  // Somebody saved the draft in the same moment.
  if (!(await writeDraft(transaction, next))) return put(transaction, document, written);
  if (known.removedAt !== null) {
    // One that was removed comes back at the end of the list, and not live.
    const order = await nextOrder(transaction);
    await transaction.flow.update({ where: { id }, data: { removedAt: null, order } });
  }
  return { id, name, replaced: known.removedAt === null };
}
