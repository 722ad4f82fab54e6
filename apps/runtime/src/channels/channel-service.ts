import { channelKinds, CodedError } from '@bellhop/schema';
import type { ChannelRow, ChannelService } from '../api/shapes/people-shapes.ts';
import type { Deliveries } from '../background/deliveries.ts';
import type { Channel } from '../generated/prisma/client.ts';
import type { Clock, Ids } from '../ports.ts';
import type { Elsewhere } from '../live/elsewhere.ts';
import type { LiveShop } from '../shop/live-shop.ts';
import type { KnownChats } from '../turns/known-chats.ts';
import type { Store } from '../store/open-store.ts';
import { changeChannel, insertChannel, readChannels } from '../store/channel-rows.ts';
import { isDeliveryAddress } from './delivery/delivery-address.ts';

/** The channels in memory: every message asks for one, and they change a few times a year. */
export interface Channels {
  find(key: string): Promise<Channel | undefined>;
  /** To be called when channels were written past the service. */
  forget(): void;
  service: ChannelService;
}

/** Words that stand where a key stands in our own addresses. */
const reserved = new Set(['assets', 'api']);

interface ChannelParts {
  store: Store;
  clock: Clock;
  ids: Ids;
  shop: Pick<LiveShop, 'current'>;
  deliveries: Pick<Deliveries, 'tryNow'>;
  elsewhere: Pick<Elsewhere, 'tell'>;
  machine: { known: Pick<KnownChats, 'dropAll'> };
}

export function createChannels(parts: ChannelParts): Channels {
  const { store, clock, ids } = parts;
  let byKey: Promise<Map<string, Channel>> | undefined;
  const load = async () => {
    const rows = await readChannels(store);
    return new Map(rows.map((row) => [row.key, row]));
  };
  const all = () => {
    byKey ??= load();
    byKey.catch(() => (byKey = undefined));
    return byKey;
  };
  const change = async (id: string, to: Parameters<typeof changeChannel>[2]) => {
    const channel = await changeChannel(store, id, to);
    byKey = undefined;
    if (channel === null) throw new CodedError('channel.notFound');
    parts.elsewhere.tell({ type: 'channels' });
    return toRow(channel, true);
  };
  return {
    find: async (key) => (await all()).get(key),
    forget: () => {
      byKey = undefined;
    },
    service: {
      list: async (withSecrets) =>
        [...(await all()).values()].map((channel) => toRow(channel, withSecrets)),
      create: async (input) => {
        if (reserved.has(input.key)) throw keyTaken();
        const channel = await insertChannel(store, {
          ...input,
          id: ids.next('h'),
          secret: newSecret(ids),
          createdAt: clock.now().toISOString(),
        });
        byKey = undefined;
        if (channel === null) throw keyTaken();
        parts.elsewhere.tell({ type: 'channels' });
        return toRow(channel, true);
      },
      rotateSecret: (id) => change(id, () => ({ secret: newSecret(ids) })),
      setKind: async ({ id, kind }) => {
        const row = await change(id, () => ({ kind }));
        // Chats in memory stand in the channel as it was.
        parts.machine.known.dropAll();
        return row;
      },
      setDelivery: async ({ id, url }) => {
        const { allowedHosts } = await parts.shop.current();
        if (url !== null && !isDeliveryAddress(url, allowedHosts)) throw unsafe();
        const row = await change(id, (known) => ({
          deliveryUrl: url,
          deliverySecret: known.deliverySecret ?? newSecret(ids),
        }));
        parts.deliveries.tryNow(id);
        return row;
      },
      rotateDeliverySecret: (id) => change(id, () => ({ deliverySecret: newSecret(ids) })),
    },
  };
}

/** In the form of Standard Webhooks, so that one secret serves as a bearer token and signs payloads. */
export function newSecret(ids: Ids): string {
  return `whsec_${Buffer.from(ids.secret(32), 'base64url').toString('base64')}`;
}

function keyTaken(): CodedError {
  return new CodedError('channel.keyTaken', [{ code: 'channel.keyTaken', path: 'key' }]);
}

function unsafe(): CodedError {
  const code = 'channel.unsafeAddress';
  return new CodedError(code, [{ code, path: 'url' }]);
}

function toRow(channel: Channel, withSecrets: boolean): ChannelRow {
  const { id, key, name, kind, secret, deliveryUrl: url, deliverySecret } = channel;
  const shown = withSecrets ? { url, secret: deliverySecret } : { url: null, secret: null };
  return {
    id,
    key,
    name,
    kind,
    kinds: channelKinds,
    secret: withSecrets ? secret : null,
    chatUrl: `/chat/${key}`,
    delivery: url === null ? null : shown,
  };
}
