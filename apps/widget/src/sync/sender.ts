import type { ChatApi } from '../api/chat-api.ts';
import { createId } from '../api/create-id.ts';
import { lastSeq } from '../model/chat-state.ts';
import type { ChatStore } from '../model/chat-store.ts';

export type Sender = {
  readonly write: (text: string, button: string | null) => void;
  readonly retry: (id: string) => void;
  /** Sends again what found no connection before. */
  readonly retryUnreached: () => void;
};
type Options = {
  readonly api: Pick<ChatApi, 'send'>;
  readonly store: ChatStore;
  readonly locale: () => string;
  readonly onAccepted: () => void;
};

/** Shows a message at once and sends it; a retry carries the same id, so that it is stored once. */
export function createSender({ api, store, locale, onAccepted }: Options): Sender {
  // One at a time, so that two quick messages arrive in the order in which they were written.
  let queue = Promise.resolve();

  function enqueue(id: string): void {
    queue = queue.then(() => deliver(id));
  }

  async function deliver(id: string): Promise<void> {
    const outgoing = store.get().outgoing.find((one) => one.id === id);
    // It may have been listed in the meantime: the answer to an earlier try was lost on its way.
    if (outgoing?.status !== 'sending') return;
    const result = await api.send(outgoing, locale());
    if (result.status === 'accepted') {
      store.dispatch({ type: 'accepted', id, owner: result.owner });
      onAccepted();
    } else {
      const { code, canRetry } = result;
      store.dispatch({ type: 'sendFailed', id, code, canRetry });
    }
  }

  function retry(id: string): void {
    store.dispatch({ type: 'retried', id });
    enqueue(id);
  }

  return {
    write: (text, button) => {
      const id = createId();
      const at = new Date().toISOString();
      const afterSeq = lastSeq(store.get());
      const outgoing = { id, text, button, at, afterSeq, status: 'sending', code: null } as const;
      store.dispatch({ type: 'written', outgoing });
      enqueue(id);
    },
    retry,
    retryUnreached: () => {
      for (const { id, status, code } of store.get().outgoing) {
        if (status === 'failed' && code === 'network') retry(id);
      }
    },
  };
}
