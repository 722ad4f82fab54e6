import type { DeliveryService } from '../api/shapes/delivery-shapes.ts';
import type { Deliveries } from '../background/deliveries.ts';
import type { Hub } from '../live/hub.ts';
import type { Clock } from '../ports.ts';
import type { Store } from '../store/open-store.ts';
import {
  discardDeliveries,
  readDeadDeliveries,
  readDeliverySummary,
  retryDeliveries,
} from '../store/undelivered-rows.ts';

interface DeliveryParts {
  store: Store;
  clock: Clock;
  hub: Hub;
  deliveries: Pick<Deliveries, 'tryNow' | 'restsUntil'>;
}

/** What people see of the outbox, and what they may do about it. */
export function createDeliveryService(parts: DeliveryParts): DeliveryService {
  const { store, clock, hub, deliveries } = parts;
  const now = () => clock.now().toISOString();
  const changed = (rows: readonly { conversationId: string }[]) => {
    for (const id of new Set(rows.map(({ conversationId }) => conversationId))) {
      hub.publish({ type: 'conversation', id });
    }
    hub.publish({ type: 'deliveries' });
  };
  const retry = async (which: Parameters<typeof retryDeliveries>[1]) => {
    const rows = await retryDeliveries(store, which, now());
    for (const id of new Set(rows.map(({ channelId }) => channelId))) deliveries.tryNow(id);
    changed(rows);
  };
  return {
    summary: async () => {
      const rows = await readDeliverySummary(store);
      return rows.map((row) => ({ ...row, restsUntil: deliveries.restsUntil(row.channelId) }));
    },
    dead: (channelId, cursor) => readDeadDeliveries(store, channelId, cursor),
    retry: (ids) => retry({ ids }),
    retryAll: (channelId) => retry({ channelId }),
    discard: async (ids) => {
      changed(await discardDeliveries(store, ids, now()));
    },
  };
}
