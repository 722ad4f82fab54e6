import { useEffect, useState, useSyncExternalStore } from 'react';
import type { DraftPorts, DraftView, StoredRecord } from './record-draft.ts';
import { RecordDraft } from './record-draft.ts';

/** Drafts whose page was left before they could be saved: they go on trying, and are there when one comes back. */
export class DraftShelf<Item> {
  readonly #drafts = new Map<string, RecordDraft<Item>>();

  take(id: string): RecordDraft<Item> | undefined {
    return this.#drafts.get(id);
  }

  async leave(id: string, draft: RecordDraft<Item>): Promise<void> {
    if (!draft.isDirty()) return;
    this.#drafts.set(id, draft);
    await draft.flush();
    if (!draft.isDirty() && this.#drafts.get(id) === draft) this.#drafts.delete(id);
  }

  forget(id: string): void {
    this.#drafts.delete(id);
  }
}

export interface UseRecordDraft<Item> {
  id: string;
  stored: StoredRecord<Item>;
  shelf: DraftShelf<Item>;
  ports: Omit<DraftPorts<Item>, 'schedule'>;
}

export interface OpenRecord<Item> extends DraftView<Item> {
  draft: RecordDraft<Item>;
}

function schedule(run: () => void, milliseconds: number): () => void {
  const timer = setTimeout(run, milliseconds);
  return () => {
    clearTimeout(timer);
  };
}

/** One record that saves itself. The component must be keyed by the record's id. */
export function useRecordDraft<Item>({
  id,
  stored,
  shelf,
  ports,
}: UseRecordDraft<Item>): OpenRecord<Item> {
  const [draft] = useState(
    () => shelf.take(id) ?? new RecordDraft<Item>(stored, { ...ports, schedule }),
  );
  const view = useSyncExternalStore(draft.subscribe, draft.view);
  useEffect(() => {
    draft.receive(stored);
  }, [draft, stored]);
  useEffect(
    () => () => {
      void shelf.leave(id, draft);
    },
    [draft, id, shelf],
  );
  const isUnsafe = view.save.status !== 'saved';
  useEffect(() => {
    if (!isUnsafe) return;
    const ask = (event: BeforeUnloadEvent) => {
      event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => {
      window.removeEventListener('beforeunload', ask);
    };
  }, [isUnsafe]);
  return { ...view, draft };
}
