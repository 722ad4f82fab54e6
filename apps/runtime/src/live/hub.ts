import type { LiveEvent } from '../api/shapes/live-shapes.ts';

export interface ChatChange {
  id: string;
  channelId: string;
  /** The channel's own id of the conversation: a stream can wait for a chat that does not exist yet. */
  externalId: string;
  seq: number;
}

/** Tells whoever listens in this process what has changed. Nothing is kept: a page reads again when it comes back. */
export interface Hub {
  publish(event: LiveEvent): void;
  subscribe(listener: (event: LiveEvent) => void): () => void;
  chatChanged(chat: ChatChange): void;
  subscribeToChat(
    chat: { channelId: string; externalId: string },
    listener: (change: ChatChange) => void,
  ): () => void;
}

export function createHub(): Hub {
  const listeners = new Set<(event: LiveEvent) => void>();
  const chats = new Map<string, Set<(change: ChatChange) => void>>();
  const publish = (event: LiveEvent) => {
    for (const listener of listeners) listener(event);
  };
  return {
    publish,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    chatChanged: (change) => {
      publish({ type: 'conversation', id: change.id });
      for (const listener of chats.get(keyOf(change)) ?? []) listener(change);
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

function keyOf({ channelId, externalId }: { channelId: string; externalId: string }): string {
  return `${channelId} ${externalId}`;
}
