import type { Ids } from '../ports.ts';
import { readKnownKeys, type TurnKey } from '../store/known-keys.ts';
import type { Store } from '../store/open-store.ts';
import { chatStatements } from '../store/write-chats.ts';
import type { ChatWrite } from './chat.ts';
import type { BatchStore } from './group-commit.ts';

/** Where batches of turns go. */
export function createBatchStore(store: Store, ids: Ids): BatchStore {
  return {
    // A thread that writes puts together what waits for it; PostgreSQL writes each on a connection of its own.
    atOnce: store.shared === null ? 8 : 3,
    findStored: async (writes) => {
      const keyed = new Map(
        writes.flatMap((write) => {
          const key = keyOf(write);
          return key === null ? [] : [[nameOf(key), { write, key }] as const];
        }),
      );
      if (keyed.size === 0) return new Set();
      const known = await readKnownKeys(
        store,
        [...keyed.values()].map(({ key }) => key),
      );
      return new Set(known.flatMap((key) => keyed.get(nameOf(key))?.write ?? []));
    },
    store: async (writes, way) => {
      const newId = () => ids.next('b');
      if (store.shared === null) {
        await store.writeBatch(() => chatStatements(writes, newId), way);
        return none;
      }
      return store.shared.writeTurns(writes, (fresh) =>
        byCustomer(fresh).flatMap((part) => chatStatements(part, newId)),
      );
    },
  };
}

const none: ReadonlySet<ChatWrite> = new Set();

/** In parts that have each customer once: a statement of PostgreSQL changes no row twice. */
function byCustomer(writes: readonly ChatWrite[]): ChatWrite[][] {
  const parts: ChatWrite[][] = [];
  const counts = new Map<string, number>();
  for (const write of writes) {
    const { id } = write.chat.customer;
    const place = counts.get(id) ?? 0;
    counts.set(id, place + 1);
    (parts[place] ??= []).push(write);
  }
  return parts;
}

function keyOf({ chat, turn }: ChatWrite): TurnKey | null {
  return turn === null ? null : { channelId: chat.channel.id, externalId: turn.key };
}

function nameOf({ channelId, externalId }: TurnKey): string {
  return `${channelId} ${externalId}`;
}
