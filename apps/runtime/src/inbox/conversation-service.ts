import { CodedError } from '@bellhop/schema';
import type {
  ConversationDetail,
  ConversationService,
  MessageRow,
} from '../api/shapes/conversation-shapes.ts';
import { readConversations, readLatestMessages } from '../store/conversation-rows.ts';
import type { LongReads } from '../long-reads/long-reads.ts';
import type { Store } from '../store/open-store.ts';
import { readChat } from '../store/read-chat.ts';
import { readTurn } from '../store/turn-rows.ts';
import { readUndelivered } from '../store/undelivered-rows.ts';
import type { AgentActions } from '../turns/agent-actions.ts';
import { factsOf } from './customer-service.ts';

export function createConversationService(
  store: Store,
  actions: AgentActions,
  longReads: LongReads,
): ConversationService {
  return {
    list: (view, cursor) => readConversations(store, view, cursor),
    get: async (id, viewer) => {
      const detail = await getConversation(store, id);
      await actions.markRead(id, viewer.id);
      return detail;
    },
    trace: async (turnId) => {
      const turn = await readTurn(store, turnId);
      if (turn === null) throw new CodedError('notFound');
      return turn;
    },
    walk: (id) => longReads.walk({ id }),
    takeOver: (id, agent) => actions.takeOver(id, agent),
    reply: async (input, agent): Promise<MessageRow> => actions.reply(input, agent),
    returnToBot: (id) => actions.returnToBot(id),
    close: (id, agent) => actions.close(id, agent),
  };
}

async function getConversation(store: Store, id: string): Promise<ConversationDetail> {
  const chat = await readChat(store, id);
  if (chat === null) throw new CodedError('conversation.notFound');
  const { owner, channel, customer, tags, lead, orders, agentName, handOff } = chat;
  return {
    id,
    owner,
    channel: { key: channel.key, name: channel.name },
    customer: await factsOf(store, { ...customer, tags, lead, orders }),
    agentName,
    handOff,
    messages: await readLatestMessages(store, id),
    undelivered: await readUndelivered(store, id),
  };
}
