import { createHash } from 'node:crypto';
import { CodedError, type Event, type Owner } from '@bellhop/schema';
import type { Author } from '../api/shapes/flow-shapes.ts';
import type { MessageRow } from '../api/shapes/conversation-shapes.ts';
import { readMessage } from '../store/conversation-rows.ts';
import { addMessage, blankMessage } from './add-message.ts';
import type { Chat, ChatWrite, NewMessage } from './chat.ts';
import { emptyWrite } from './empty-write.ts';
import { inChatQueue } from './in-chat-queue.ts';
import { runTurn } from './run-turn.ts';
import { storeWrite } from './store-write.ts';
import type { TurnMachine } from './turn-machine.ts';

interface AgentReply {
  id: string;
  text: string;
  /** The number that the agent's browser gave it. */
  clientMessageId: string;
}

/**
 * What a person does in a chat. It waits in the same queue as the customer's messages, so that bot and person never
 * talk over each other.
 */
export interface AgentActions {
  takeOver(id: string, agent: Author): Promise<void>;
  reply(input: AgentReply, agent: Author): Promise<MessageRow>;
  returnToBot(id: string): Promise<void>;
  close(id: string, agent: Author): Promise<void>;
  /** The agent who owns the chat has seen its messages. */
  markRead(id: string, agentId: string): Promise<void>;
}

export function createAgentActions(machine: TurnMachine): AgentActions {
  return {
    takeOver: (id, agent) => inQueue(machine, id, (chat) => takeOver(machine, chat, agent)),
    reply: (input, agent) => reply(machine, input, agent),
    returnToBot: (id) => inQueue(machine, id, (chat) => returnToBot(machine, chat)),
    close: (id, agent) => inQueue(machine, id, (chat) => close(machine, chat, agent)),
    markRead: (id, agentId) => inQueue(machine, id, (chat) => markRead(machine, chat, agentId)),
  };
}

async function inQueue<T>(
  machine: TurnMachine,
  id: string,
  work: (chat: Chat) => Promise<T>,
): Promise<T> {
  const done = await inChatQueue(machine, id, async (chat) => [await work(chat)] as const);
  if (done === null) throw new CodedError('conversation.notFound');
  return done[0];
}

async function takeOver(machine: TurnMachine, before: Chat, agent: Author): Promise<void> {
  if (before.owner === 'human' && before.agentId === agent.id) return;
  const chat = owned(before, agent);
  await act(machine, chat, { body: { type: 'agentActed', action: 'tookOver', agent: agent.id } });
}

async function reply(machine: TurnMachine, input: AgentReply, agent: Author): Promise<MessageRow> {
  return inQueue(machine, input.id, async (before) => {
    // The same reply comes again when its first answer was lost on the way.
    const sent = await readMessage(machine.store, agentMessageId(input));
    if (sent !== null) return sent;
    const chat = owned(before, agent);
    const write = await act(machine, chat, {
      body: { type: 'agentActed', action: 'replied', agent: agent.id },
      // What the flows say to it comes after the agent's own words.
      begin: (begun) => {
        addMessage(begun, messageOf(begun, { machine, input, agent }));
      },
    });
    const message = write.messages.find(({ author }) => author === 'agent');
    if (message === undefined) throw new Error('the reply is missing in what was stored');
    return message;
  });
}

function messageOf(
  write: ChatWrite,
  { machine, input, agent }: { machine: TurnMachine; input: AgentReply; agent: Author },
): NewMessage {
  return {
    ...blankMessage(write, machine.ids),
    id: agentMessageId(input),
    author: 'agent',
    agentName: agent.name,
    text: input.text,
  };
}

/** The same for the same reply, whenever it comes: ids are unique, so it cannot be stored twice. */
function agentMessageId({ id, clientMessageId }: AgentReply): string {
  const hash = createHash('sha256').update(`${id}\n${clientMessageId}`).digest('hex');
  return `a${hash.slice(0, 24)}`;
}

async function returnToBot(machine: TurnMachine, before: Chat): Promise<void> {
  if (before.owner === 'bot' || before.owner === 'closed') return;
  await act(machine, released(before, 'bot'), { body: { type: 'returnedToBot' } });
}

async function close(machine: TurnMachine, before: Chat, agent: Author): Promise<void> {
  if (before.owner === 'closed') return;
  const chat = released(before, 'closed');
  await act(machine, chat, { body: { type: 'agentActed', action: 'closed', agent: agent.id } });
}

async function markRead(machine: TurnMachine, chat: Chat, agentId: string): Promise<void> {
  if (chat.agentId !== agentId || chat.unread === 0) return;
  await storeWrite(machine, emptyWrite({ ...chat, unread: 0 }, machine.clock.now().toISOString()));
}

/** The flows hear of it with the chat as the agent has left it, and both are stored as one. */
async function act(
  machine: TurnMachine,
  chat: Chat,
  happening: { body: Event['body']; begin?: (write: ChatWrite) => void },
): Promise<ChatWrite> {
  // `r:` cannot come from outside: the keys of channels start with other letters.
  const { write } = await runTurn(machine, { chat, ...happening, key: (id) => `r:${id}` });
  await storeWrite(machine, write);
  return write;
}

function owned(chat: Chat, agent: Author): Chat {
  return { ...chat, owner: 'human', agentId: agent.id, agentName: agent.name, unread: 0 };
}

function released(chat: Chat, owner: Extract<Owner, 'bot' | 'closed'>): Chat {
  return { ...chat, owner, agentId: null, agentName: null, handOff: null, unread: 0 };
}
