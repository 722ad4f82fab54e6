import type { Event, Order, OrderStatus } from '@bellhop/schema';
import { minutesAfter } from '../contract/later.ts';
import { tiers, type NodeExecutor, type Verdict } from '../contract/node-executor.ts';
import type { OrderEventConfig } from './definition.ts';

export const executor: NodeExecutor<OrderEventConfig> = {
  kind: 'trigger',
  tier: () => tiers.exact,
  canInterrupt: () => false,
  listensTo: () => ['orderChanged', 'timerFired'],
  prepare: (config) => (event) => {
    const { body } = event;
    if (body.type === 'orderChanged') return changed(config, event, body);
    if (body.type === 'timerFired' && body.occurrence?.type === 'orderChanged') {
      return isItStill(config, event, body.occurrence.order);
    }
    return { matched: false, because: [] };
  },
};

interface Change {
  order: Order;
  before: OrderStatus | null;
}

function changed(config: OrderEventConfig, event: Event, { order, before }: Change): Verdict {
  const { number, status } = order;
  const values = { number, choice: status };
  if (before === status) {
    return { matched: false, because: [{ code: 'unchanged', outcome: false, values }] };
  }
  if (!config.statuses.includes(status)) {
    const wanted = { ...values, choices: config.statuses };
    return { matched: false, because: [{ code: 'otherStatus', outcome: false, values: wanted }] };
  }
  const because = [{ code: 'becomes', outcome: true, values }];
  if (config.delay === 0) return { matched: true, because };
  // A newer change of the same order moves the time: nobody hears of one order twice in a row.
  const later = { at: minutesAfter(event.at, config.delay), key: number };
  return { matched: true, because, later };
}

/** The time has come. What the shop knows of the order now decides, not what it knew then. */
function isItStill({ onlyIfStill }: OrderEventConfig, { facts }: Event, then: Order): Verdict {
  const { number, status } = then;
  const values = { number, choice: status };
  if (!onlyIfStill) return { matched: true, because: [{ code: 'due', outcome: null, values }] };
  const now = facts.orders.find((order) => order.number === number);
  if (now === undefined) {
    return { matched: false, because: [{ code: 'orderGone', outcome: 'unknown', values }] };
  }
  const matched = now.status === status;
  const code = matched ? 'still' : 'changedSince';
  const compared = matched ? values : { ...values, choiceNow: now.status };
  return { matched, because: [{ code, outcome: matched, values: compared }] };
}
