import { CodedError, type Owner } from '@bellhop/schema';
import type { Author } from '../api/shapes/flow-shapes.ts';
import type { MessageRow } from '../api/shapes/conversation-shapes.ts';
import { findAgentMessage } from '../store/conversation-rows.ts';
import { readChat } from '../store/read-chat.ts';
import { addMessage, applyTransition, blankMessage } from './apply-transition.ts';
import { buildEvent } from './build-event.ts';
import type { Chat, ChatWrite, NewMessage } from './chat.ts';
import { runEngine } from './run-engine.ts';
import { changeOf, type TurnMachine } from './turn-machine.ts';

interface AgentReply {
  id: string;
  text: string;
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
  close(id: string): Promise<void>;
  /** The agent who owns the chat has seen its messages. */
  markRead(id: string, agentId: string): Promise<void>;
}

export function createAgentActions(machine: TurnMachine): AgentActions {
  return {
    takeOver: (id, agent) =>
      changeChat(machine, id, (write) => {
        if (write.chat.owner === 'human' && write.chat.agentId === agent.id) return false;
        own(write.chat, agent);
        return true;
      }),
    reply: (input, agent) => reply(machine, input, agent),
    returnToBot: (id) => inQueue(machine, id, (chat) => returnToBot(machine, chat)),
    close: (id) =>
      changeChat(machine, id, ({ chat }) => {
        release(chat, 'closed');
        chat.state = { ...chat.state, position: null };
        return true;
      }),
    markRead: (id, agentId) =>
      changeChat(machine, id, ({ chat }) => {
        if (chat.agentId !== agentId || chat.unread === 0) return false;
        chat.unread = 0;
        return true;
      }),
  };
}

async function inQueue<T>(
  machine: TurnMachine,
  id: string,
  work: (chat: Chat) => Promise<T>,
): Promise<T> {
  const before = await readChat(machine.store, id);
  if (before === null) throw new CodedError('conversation.notFound');
  return machine.queues.run(before.channel.id, before.externalId, async () => {
    const chat = await readChat(machine.store, id);
    if (chat === null) throw new CodedError('conversation.notFound');
    return work(chat);
  });
}

/** Reads, changes and stores a chat in its queue. The change says whether there is anything to store. */
function changeChat(
  machine: TurnMachine,
  id: string,
  change: (write: ChatWrite) => boolean,
): Promise<void> {
  return inQueue(machine, id, async (chat) => {
    const write = emptyWrite(machine, chat);
    if (change(write)) await store(machine, write);
  });
}

async function reply(machine: TurnMachine, input: AgentReply, agent: Author): Promise<MessageRow> {
  return inQueue(machine, input.id, async (chat) => {
    // The same reply comes again when its first answer was lost on the way.
    const sent = await findAgentMessage(machine.store, input.id, input.clientMessageId);
    if (sent !== null) return sent;
    const write = emptyWrite(machine, chat);
    own(write.chat, agent);
    const message: NewMessage = {
      ...blankMessage(write, machine.ids),
      author: 'agent',
      agentName: agent.name,
      text: input.text,
      clientMessageId: input.clientMessageId,
    };
    addMessage(write, message);
    await store(machine, write);
    return message;
  });
}

async function returnToBot(machine: TurnMachine, before: Chat): Promise<void> {
  if (before.owner === 'bot' || before.owner === 'closed') return;
  const { clock, ids } = machine;
  const now = clock.now();
  const chat = { ...before };
  release(chat, 'bot');
  const id = ids.next('t');
  const around = {
    id,
    at: now,
    seed: ids.seed(),
    agentsOnline: machine.agentsOnline(),
    understood: null,
  };
  const event = buildEvent(chat, { type: 'returnedToBot' }, around);
  const transition = await runEngine(machine, chat.state, event);
  const { write } = applyTransition(
    // `r:` cannot come from outside: the keys of channels start with other letters.
    {
      chat,
      event,
      key: `r:${id}`,
      transition,
      customerChanged: false,
      isUnanswered: false,
      at: now.toISOString(),
    },
    ids,
  );
  await store(machine, write);
}

function own(chat: Chat, agent: Author): void {
  chat.owner = 'human';
  chat.agentId = agent.id;
  chat.agentName = agent.name;
  chat.unread = 0;
}

function release(chat: Chat, owner: Extract<Owner, 'bot' | 'closed'>): void {
  chat.owner = owner;
  chat.agentId = null;
  chat.agentName = null;
  chat.handOff = null;
  chat.unread = 0;
}

function emptyWrite({ clock }: TurnMachine, chat: Chat): ChatWrite {
  return {
    chat: { ...chat },
    customerChanged: false,
    messages: [],
    turn: null,
    addTags: [],
    removeTags: [],
    contacts: [],
    lead: null,
    at: clock.now().toISOString(),
  };
}

async function store(machine: TurnMachine, write: ChatWrite): Promise<void> {
  await machine.group.commit(write);
  machine.observer.chatChanged(changeOf(write.chat));
}
