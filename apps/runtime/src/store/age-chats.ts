import type { Transaction } from './open-store.ts';

/** To be called when something about a customer changes: whoever has read one of the chats before must read it anew. */
export async function ageChats(transaction: Transaction, customerId: string): Promise<void> {
  await transaction.conversation.updateMany({
    where: { customerId },
    data: { version: { increment: 1 } },
  });
}
