import { CodedError, eventSchema, traceStepSchema } from '@bellhop/schema';
import { z } from 'zod';
import type {
  ConversationDetail,
  ConversationService,
  MessageRow,
  WalkedTurn,
} from '../api/shapes/conversation-shapes.ts';
import { readConversations, readLatestMessages } from '../store/conversation-rows.ts';
import { createTurnReader } from '../store/conversation-turns.ts';
import type { Store } from '../store/open-store.ts';
import { readChat } from '../store/read-chat.ts';
import { readTurn } from '../store/turn-rows.ts';
import { readUndelivered } from '../store/undelivered-rows.ts';
import type { AgentActions } from '../turns/agent-actions.ts';
import { factsOf } from './customer-service.ts';

export function createConversationService(
  store: Store,
  actions: AgentActions,
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
    walk: (id) => walkThrough(store, id),
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

// The reasons are left where they are: stored traces share them, and nobody looks at them on the way.
const walkedSchema = z.object({
  steps: z.array(traceStepSchema.pick({ node: true, outcome: true, effects: true })),
});

async function walkThrough(store: Store, id: string): Promise<WalkedTurn[]> {
  const turns = (await createTurnReader(store)([id])).get(id) ?? [];
  return turns.map((turn) => ({
    turnId: turn.id,
    cause: eventSchema.parse(turn.event).body.type,
    trace: walkedSchema.parse(turn.trace),
  }));
}
