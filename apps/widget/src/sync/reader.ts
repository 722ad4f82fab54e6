import type { ChatApi } from '../api/chat-api.ts';
import { lastSeq } from '../model/chat-state.ts';
import type { ChatStore } from '../model/chat-store.ts';

type Options = {
  readonly api: Pick<ChatApi, 'list'>;
  readonly store: ChatStore;
  readonly onReached: () => void;
};

/** A function that fetches what is newer. Asked while it is fetching, it fetches once more afterwards. */
export function createReader({ api, store, onReached }: Options): () => void {
  let isReading = false;
  let mustReadAgain = false;

  async function readWhileAsked(): Promise<void> {
    while (mustReadAgain) {
      mustReadAgain = false;
      const result = await api.list(lastSeq(store.get()));
      if (result.status === 'listed') {
        store.dispatch({ type: 'listed', listing: result.listing });
        onReached();
      } else {
        store.dispatch({ type: 'listingFailed', code: result.code });
      }
    }
    isReading = false;
  }

  return () => {
    mustReadAgain = true;
    if (isReading) return;
    isReading = true;
    void readWhileAsked();
  };
}
