import type { Request } from '@bellhop/schema';
import type { Store } from './open-store.ts';

type Spoken = Extract<Request, { kind: 'ai' }>['messages'];

interface Question {
  conversationId: string;
  /** The turn of the customer's message that led to it. */
  turnId: string;
  /** How many messages before it are wanted. */
  count: number;
}

/** What was said before the customer's message of a turn, oldest first. What came in the meantime is not in it. */
export async function readEarlierMessages(
  { read }: Store,
  { conversationId, turnId, count }: Question,
): Promise<Spoken> {
  const asked = await read.message.findFirst({
    where: { conversationId, turnId, author: 'customer' },
    orderBy: { seq: 'desc' },
    select: { seq: true },
  });
  if (asked === null) return [];
  const rows = await read.message.findMany({
    where: { conversationId, seq: { lt: asked.seq }, text: { not: '' } },
    orderBy: { seq: 'desc' },
    take: count,
    select: { author: true, text: true },
  });
  return rows.reverse().map(({ author, text }) => {
    return { role: author === 'customer' ? 'customer' : 'shop', text };
  });
}
