import { readChat } from '../store/read-chat.ts';
import type { Chat } from './chat.ts';
import type { TurnMachine } from './turn-machine.ts';
import { untilStored } from './until-stored.ts';

/** Runs the work with the chat as it is when its turn has come; null when there is no such chat. */
export async function inChatQueue<T>(
  machine: TurnMachine,
  id: string,
  work: (chat: Chat) => Promise<T>,
): Promise<T | null> {
  const before = await readChat(machine.store, id);
  if (before === null) return null;
  return machine.queues.run(before.channel.id, before.externalId, () =>
    untilStored(async () => {
      const chat = await readChat(machine.store, id);
      return chat === null ? null : work(chat);
    }),
  );
}
