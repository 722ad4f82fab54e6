import type { DeliveryObserver } from '../background/deliveries.ts';
import type { Metrics } from '../plugins/metrics.ts';
import type { Hub } from './hub.ts';

/** What becomes of deliveries goes to the figures, and to open pages where somebody may wait for it. */
export function watchDeliveries(metrics: Metrics, hub: Hub): DeliveryObserver {
  return {
    settled: (outcome, { conversationId, author, attempts }) => {
      metrics.delivered(outcome);
      if (outcome === 'sent' && author === 'bot' && attempts === 0) return;
      hub.publish({ type: 'conversation', id: conversationId });
      hub.publish({ type: 'deliveries' });
    },
    changed: () => {
      hub.publish({ type: 'deliveries' });
    },
  };
}
