import type { Chat, ChatWrite } from './chat.ts';
import { copyChat } from './copy-chat.ts';

/** A write that changes nothing yet. */
export function emptyWrite(before: Chat, at: string): ChatWrite {
  const chat = copyChat(before);
  chat.version += 1;
  return {
    chat,
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
