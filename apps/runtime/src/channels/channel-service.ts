import { CodedError } from '@bellhop/schema';
import type { ChannelRow, ChannelService } from '../api/shapes/people-shapes.ts';
import type { Channel } from '../generated/prisma/client.ts';
import type { Clock, Ids } from '../ports.ts';
import type { Store } from '../store/open-store.ts';
import { changeSecret, insertChannel, readChannels } from '../store/channel-rows.ts';

/** The channels in memory: every message asks for one, and they change a few times a year. */
export interface Channels {
  find(key: string): Promise<Channel | undefined>;
  /** To be called when channels were written past the service. */
  forget(): void;
  service: ChannelService;
}

/** Words that stand where a key stands in our own addresses. */
const reserved = new Set(['assets', 'api']);

export function createChannels(parts: { store: Store; clock: Clock; ids: Ids }): Channels {
  let byKey: Promise<Map<string, Channel>> | undefined;
  const load = async () => {
    const rows = await readChannels(parts.store);
    return new Map(rows.map((row) => [row.key, row]));
  };
  const all = () => {
    byKey ??= load();
    byKey.catch(() => (byKey = undefined));
    return byKey;
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
        const channel = await insertChannel(parts.store, {
          ...input,
          id: parts.ids.next('h'),
          secret: newSecret(parts.ids),
          createdAt: parts.clock.now().toISOString(),
        });
        byKey = undefined;
        if (channel === null) throw keyTaken();
        return toRow(channel, true);
      },
      rotateSecret: async (id) => {
        const channel = await changeSecret(parts.store, id, newSecret(parts.ids));
        byKey = undefined;
        if (channel === null) throw new CodedError('channel.notFound');
        return toRow(channel, true);
      },
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

function toRow({ id, key, name, secret }: Channel, withSecret: boolean): ChannelRow {
  return { id, key, name, secret: withSecret ? secret : null, chatUrl: `/chat/${key}` };
}
