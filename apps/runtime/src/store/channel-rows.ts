import type { Channel } from '../generated/prisma/client.ts';
import type { Store } from './open-store.ts';

export function readChannels({ read }: Store): Promise<Channel[]> {
  return read.channel.findMany({ orderBy: { createdAt: 'asc' } });
}

/** Null when the key is taken. */
export function insertChannel({ write }: Store, channel: Channel): Promise<Channel | null> {
  return write(async (transaction) => {
    const same = await transaction.channel.findUnique({ where: { key: channel.key } });
    return same === null ? transaction.channel.create({ data: channel }) : null;
  });
}

/** Null when there is no such channel. */
export function changeSecret(
  { write }: Store,
  id: string,
  secret: string,
): Promise<Channel | null> {
  return write(async (transaction) => {
    const known = await transaction.channel.findUnique({ where: { id } });
    return known === null ? null : transaction.channel.update({ where: { id }, data: { secret } });
  });
}
