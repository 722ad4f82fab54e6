import type { Cart, Event } from '@bellhop/schema';
import { minutesAfter } from '../contract/later.ts';
import { tiers, type NodeExecutor, type Verdict } from '../contract/node-executor.ts';
import type { CartAbandonedConfig } from './definition.ts';

export const executor: NodeExecutor<CartAbandonedConfig> = {
  kind: 'trigger',
  tier: () => tiers.exact,
  canInterrupt: () => false,
  listensTo: () => ['cartChanged', 'timerFired'],
  prepare:
    ({ minutes }) =>
    (event) => {
      const { body } = event;
      if (body.type === 'cartChanged') return changed(minutes, event, body.cart);
      if (body.type === 'timerFired' && body.occurrence?.type === 'cartChanged') {
        return isAbandoned(minutes, event, body.occurrence.cart);
      }
      return { matched: false, because: [] };
    },
};

/** Every change starts the time anew, an emptied cart too: its timer then finds nothing to remind of. */
function changed(minutes: number, event: Event, cart: Cart): Verdict {
  const values = { items: cart.items };
  return {
    matched: true,
    because: [{ code: cart.items.length > 0 ? 'filled' : 'emptied', outcome: null, values }],
    later: { at: minutesAfter(event.at, minutes), key: 'cart' },
  };
}

function isAbandoned(minutes: number, { facts }: Event, cart: Cart): Verdict {
  if (cart.items.length === 0) {
    return { matched: false, because: [{ code: 'empty', outcome: false, values: {} }] };
  }
  const since = Date.parse(cart.at);
  const order = facts.orders.find(({ placedAt }) => Date.parse(placedAt) >= since);
  if (order !== undefined) {
    const values = { number: order.number };
    return { matched: false, because: [{ code: 'ordered', outcome: false, values }] };
  }
  const values = { items: cart.items, minutes };
  return { matched: true, because: [{ code: 'abandoned', outcome: true, values }] };
}
