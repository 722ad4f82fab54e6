import type { FaqEntry, Intent } from '@bellhop/schema';
import { useMemo } from 'react';
import { readApiError } from '../../../api/api-error.ts';
import { queryClient } from '../../../api/query-client.ts';
import { api, trpc } from '../../../api/trpc.ts';
import {
  withoutRevision,
  type LanguageDraft,
  type StoredEntry,
  type StoredIntent,
} from '../language.ts';
import { mergeEntry, mergeIntent } from './merge-record.ts';
import { DraftShelf, useRecordDraft, type OpenRecord } from './use-record-draft.ts';

const intentShelf = new DraftShelf<Intent>();
const entryShelf = new DraftShelf<FaqEntry>();

/** A deleted record must not be written again by what was typed into it last. */
export function forgetUnsaved(id: string): void {
  intentShelf.forget(id);
  entryShelf.forget(id);
}

async function lookUp(): Promise<LanguageDraft> {
  return api.language.get.query();
}

/** Shows what was saved before the server is asked again. */
function patchDraft(change: (draft: LanguageDraft) => LanguageDraft): void {
  queryClient.setQueryData(trpc.language.get.queryKey(), (draft) =>
    draft === undefined ? draft : { ...change(draft), changed: true },
  );
}

const replaced = <Item extends { id: string }>(items: readonly Item[], item: Item): Item[] =>
  items.map((each) => (each.id === item.id ? item : each));

export function useOpenIntent(stored: StoredIntent): OpenRecord<Intent> {
  return useRecordDraft<Intent>({
    id: stored.id,
    stored: useStored(stored),
    shelf: intentShelf,
    ports: {
      send: ({ item, revision }) => api.language.saveIntent.mutate({ intent: item, revision }),
      look: async () => {
        const found = (await lookUp()).intents.find(({ id }) => id === stored.id);
        return found === undefined
          ? null
          : { item: withoutRevision(found), revision: found.revision };
      },
      errorOf: readApiError,
      merge: mergeIntent,
      onSaved: ({ item, revision }) => {
        patchDraft((draft) => ({
          ...draft,
          intents: replaced(draft.intents, { ...item, revision }),
        }));
      },
    },
  });
}

export function useOpenEntry(stored: StoredEntry): OpenRecord<FaqEntry> {
  return useRecordDraft<FaqEntry>({
    id: stored.id,
    stored: useStored(stored),
    shelf: entryShelf,
    ports: {
      send: ({ item, revision }) => api.language.saveFaq.mutate({ entry: item, revision }),
      look: async () => {
        const found = (await lookUp()).faq.find(({ id }) => id === stored.id);
        return found === undefined
          ? null
          : { item: withoutRevision(found), revision: found.revision };
      },
      errorOf: readApiError,
      merge: mergeEntry,
      onSaved: ({ item, revision }) => {
        patchDraft((draft) => ({ ...draft, faq: replaced(draft.faq, { ...item, revision }) }));
      },
    },
  });
}

function useStored<Item extends { revision: number }>(
  stored: Item,
): { item: Omit<Item, 'revision'>; revision: number } {
  return useMemo(() => ({ item: withoutRevision(stored), revision: stored.revision }), [stored]);
}
