import type { ChatWrite } from './chat.ts';
import { touchesCustomer } from './touches-customer.ts';
import { changeOf, type TurnMachine } from './turn-machine.ts';

/** Settles when the write is safely on disk. Whoever watches is told, and what it leaves to be done is begun. */
export async function storeWrite(machine: TurnMachine, write: ChatWrite): Promise<void> {
  const { chat } = write;
  await machine.group.commit(write);
  machine.known.drop(chat.channel.id, chat.externalId);
  if (touchesCustomer(write)) machine.known.customerChanged(chat.customer.id);
  machine.observer.chatChanged(changeOf(write.chat));
  machine.followUps.stored(write);
}
