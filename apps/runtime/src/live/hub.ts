import type { LiveEvent } from '../api/shapes/live-shapes.ts';
import type { Elsewhere } from './elsewhere.ts';

export interface ChatChange {
  id: string;
  channelId: string;
  /** The channel's own id of the conversation: a stream can wait for a chat that does not exist yet. */
  externalId: string;
  seq: number;
}

/** Tells whoever listens, in all servers, what has changed. Nothing is kept: a page reads again when it comes back. */
export interface Hub {
  publish(event: LiveEvent): void;
  /** Only to the pages of this server: the others know it already. */
  publishHere(event: LiveEvent): void;
  subscribe(listener: (event: LiveEvent) => void): () => void;
  chatChanged(chat: ChatChange): void;
  subscribeToChat(
    chat: { channelId: string; externalId: string },
    listener: (change: ChatChange) => void,
  ): () => void;
}

export function createHub(elsewhere: Elsewhere): Hub {
  const listeners = new Set<(event: LiveEvent) => void>();
  const chats = new Map<string, Set<(change: ChatChange) => void>>();
  const publishHere = (event: LiveEvent) => {
    for (const listener of listeners) listener(event);
  };
  const chatChangedHere = (change: ChatChange) => {
    publishHere({ type: 'conversation', id: change.id });
    for (const listener of chats.get(keyOf(change)) ?? []) listener(change);
  };
  elsewhere.hear('live', ({ event }) => {
    publishHere(event);
  });
  elsewhere.hear('chat', ({ change }) => {
    chatChangedHere(change);
  });
  elsewhere.onReturn(() => {
    for (const type of readAnew) publishHere({ type });
  });
  return {
    publishHere,
    publish: (event) => {
      publishHere(event);
      elsewhere.tell({ type: 'live', event });
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    chatChanged: (change) => {
      chatChangedHere(change);
      elsewhere.tell({ type: 'chat', change });
    },
    subscribeToChat: (chat, listener) => {
      const key = keyOf(chat);
      const watchers = chats.get(key) ?? new Set();
      chats.set(key, watchers.add(listener));
      return () => {
        watchers.delete(listener);
        if (watchers.size === 0 && chats.get(key) === watchers) chats.delete(key);
      };
    },
  };
}

/** What may have changed while the others were not heard. */
const readAnew = ['flows', 'notices', 'deliveries', 'language', 'shop'] as const;

function keyOf({ channelId, externalId }: { channelId: string; externalId: string }): string {
  return `${channelId} ${externalId}`;
}
