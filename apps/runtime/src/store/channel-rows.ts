import type { Channel } from '../generated/prisma/client.ts';
import type { Store } from './open-store.ts';

export function readChannels({ read }: Pick<Store, 'read'>): Promise<Channel[]> {
  return read.channel.findMany({ orderBy: { createdAt: 'asc' } });
}

/** Null when the key is taken. */
export function insertChannel(
  { write }: Store,
  channel: Pick<Channel, 'id' | 'key' | 'name' | 'secret' | 'createdAt'> & { kind?: string },
): Promise<Channel | null> {
  return write(async (transaction) => {
    const same = await transaction.channel.findUnique({ where: { key: channel.key } });
    return same === null ? transaction.channel.create({ data: channel }) : null;
  });
}

/** Null when there is no such channel. */
export function changeChannel(
  { write }: Store,
  id: string,
  change: (
    known: Channel,
  ) => Partial<Pick<Channel, 'kind' | 'secret' | 'deliveryUrl' | 'deliverySecret'>>,
): Promise<Channel | null> {
  return write(async (transaction) => {
    const known = await transaction.channel.findUnique({ where: { id } });
    if (known === null) return null;
    return transaction.channel.update({ where: { id }, data: change(known) });
  });
}
