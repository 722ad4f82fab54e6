import { CodedError } from '@bellhop/schema';
import type { TagChange } from '../api/shapes/customer-shapes.ts';
import { changeTags, readCustomerPlace, type CustomerPlace } from '../store/tag-rows.ts';
import { handleShopEvent } from './handle-shop-event.ts';
import { inChatQueue } from './in-chat-queue.ts';
import { runTurn } from './run-turn.ts';
import { storeWrite } from './store-write.ts';
import type { TurnMachine } from './turn-machine.ts';

/** What people do to a customer's tags. A tag that is there already, or is not, changes nothing and wakes nobody. */
export interface TagActions {
  add(change: TagChange): Promise<void>;
  remove(change: TagChange): Promise<void>;
}

export function createTagActions(machine: TurnMachine): TagActions {
  return {
    add: async (change) => {
      const place = await placeOf(machine, change);
      await (place.conversation === null
        ? addOutsideOfChats(machine, place, change)
        : addInChat(machine, place.conversation.id, change.tag));
    },
    remove: async (change) => {
      const { channel, conversation } = await placeOf(machine, change);
      const { customerId, tag } = change;
      const at = machine.clock.now().toISOString();
      await machine.store.write((transaction) =>
        changeTags(transaction, { customerId, remove: [tag], at }),
      );
      if (conversation !== null) {
        machine.observer.chatChanged({ ...conversation, channelId: channel.id });
      }
    },
  };
}

async function placeOf(
  { store }: TurnMachine,
  { customerId, conversationId }: TagChange,
): Promise<CustomerPlace> {
  const place = await readCustomerPlace(store, customerId, conversationId);
  if (place === null) throw new CodedError('notFound');
  return place;
}

/** Tag and event are stored as one: neither is there without the other. */
async function addInChat(machine: TurnMachine, conversation: string, tag: string): Promise<void> {
  await inChatQueue(machine, conversation, async (chat) => {
    if (chat.tags.includes(tag)) return;
    const { write } = await runTurn(machine, {
      chat: { ...chat, tags: [...chat.tags, tag].sort() },
      body: addedBy('person', tag),
      key: (id) => `r:${id}`,
      begin: ({ addTags }) => {
        addTags.push(tag);
      },
    });
    await storeWrite(machine, write);
  });
}

/** The customer never wrote. A chat comes into being only when a flow has something to say or to wait for. */
async function addOutsideOfChats(
  machine: TurnMachine,
  { channel, customer }: CustomerPlace,
  { customerId, tag }: TagChange,
): Promise<void> {
  const at = machine.clock.now().toISOString();
  const added = await machine.store.write((transaction) =>
    changeTags(transaction, { customerId, add: [tag], at }),
  );
  if (added.length === 0) return;
  await handleShopEvent(machine, {
    channel,
    customer,
    conversation: customer.id,
    key: `r:${machine.ids.next('t')}`,
    body: addedBy('person', tag),
    at,
  });
}

/** The event that a new tag is. No flow led to it. */
export function addedBy(by: 'person' | 'api', tag: string) {
  return { type: 'tagAdded' as const, tag, by, depth: 0 };
}
