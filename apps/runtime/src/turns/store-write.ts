import type { ChatWrite } from './chat.ts';
import { chatAfter } from './chat-after.ts';
import { touchesCustomer } from './touches-customer.ts';
import { changeOf, type TurnMachine } from './turn-machine.ts';

/** A chat that is to be kept in memory: the keys of its latest messages, and the moment since which it is known. */
interface Keep {
  keys: readonly string[];
  since: number;
}

/**
 * Settles when the write is safely on disk. Whoever watches is told, and what it leaves to be done is begun. Without
 * `keep` the chat is read anew for its next turn.
 */
export async function storeWrite(
  { group, known, observer, followUps }: TurnMachine,
  write: ChatWrite,
  keep?: Keep,
): Promise<void> {
  const { channel, externalId, customer } = write.chat;
  await group.commit(write);
  // To be asked before the write itself counts as a change.
  const isOurs = keep !== undefined && !known.hasChanged(customer.id, keep.since);
  if (touchesCustomer(write)) known.customerChanged(customer.id);
  if (isOurs) known.keep({ chat: chatAfter(write), keys: keep.keys }, known.now());
  else known.drop(channel.id, externalId);
  observer.chatChanged(changeOf(write.chat));
  followUps.stored(write);
}
