import { requestSchema, type Request } from '@bellhop/schema';
import type { Store } from './open-store.ts';

export interface OpenRequest {
  wait: string;
  conversationId: string;
  request: Request;
  attempts: number;
}

/** Everything that was asked and never answered, oldest first. Each is counted as begun once more. */
export function reopenRequests({ write }: Store): Promise<OpenRequest[]> {
  return write(async (transaction) => {
    await transaction.request.updateMany({ data: { attempts: { increment: 1 } } });
    const rows = await transaction.request.findMany({ orderBy: { createdAt: 'asc' } });
    return rows.map(toOpenRequest);
  });
}

function toOpenRequest({ body, ...row }: Omit<OpenRequest, 'request'> & { body: string }) {
  const { wait, conversationId, attempts } = row;
  return { wait, conversationId, attempts, request: requestSchema.parse(JSON.parse(body)) };
}

/** What is open besides these. */
export async function readOtherRequests(
  { read }: Store,
  known: readonly string[],
): Promise<OpenRequest[]> {
  const rows = await read.request.findMany({
    where: { wait: { notIn: [...known] } },
    orderBy: { createdAt: 'asc' },
    take: 1000,
  });
  return rows.map(toOpenRequest);
}

export async function isOpenRequest({ read }: Store, wait: string): Promise<boolean> {
  return (await read.request.findUnique({ where: { wait }, select: { wait: true } })) !== null;
}

/** Of a chat that is gone. */
export async function dropRequest({ write }: Store, wait: string): Promise<void> {
  await write((transaction) => transaction.request.deleteMany({ where: { wait } }));
}
