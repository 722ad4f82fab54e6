import type { FlowDocument } from '@bellhop/schema';
import type { Store } from '../store/open-store.ts';

interface Draft {
  revision: number;
  document: FlowDocument;
}

/** Flows that are being edited at a time; of others the draft is read from the database. */
const most = 20;
const byStore = new WeakMap<Store, Map<string, Draft>>();

/**
 * Drafts as they were saved last, so that the next save, a second later, need not read and check a large flow anew. A
 * revision has one content, whoever wrote it: one that fits is always right.
 */
export const lastDrafts = {
  find(store: Store, flow: string, revision: number): FlowDocument | undefined {
    const draft = byStore.get(store)?.get(flow);
    return draft?.revision === revision ? draft.document : undefined;
  },
  keep(store: Store, draft: Draft): void {
    const drafts = byStore.get(store) ?? new Map<string, Draft>();
    byStore.set(store, drafts);
    // The newest comes last, so that the one that was edited longest ago goes first.
    drafts.delete(draft.document.id);
    drafts.set(draft.document.id, draft);
    for (const id of [...drafts.keys()].slice(0, Math.max(0, drafts.size - most))) {
      drafts.delete(id);
    }
  },
};
