import type { Chat, ChatWrite } from './chat.ts';

/** A write that changes nothing yet. */
export function emptyWrite(chat: Chat, at: string): ChatWrite {
  return {
    chat: { ...chat, version: chat.version + 1 },
    customerChanged: false,
    messages: [],
    turn: null,
    addTags: [],
    removeTags: [],
    contacts: [],
    lead: null,
    fields: new Map(),
    timers: new Map(),
    requests: [],
    answered: [],
    notices: [],
    ratings: [],
    outbox: [],
    at,
  };
}
