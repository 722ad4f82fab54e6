import type { EventBody, FlowDocument, OrderStatus } from '@bellhop/schema';
import type { ChatState } from './chat-state.ts';
import { newOrder, orderOf } from './given-orders.ts';
import { tongueOf, type Profile } from './profile.ts';

/** What happens when the newest order gets another status, or a first one comes; and the customer who has it then. */
export function orderChange(
  { paper, profile }: Pick<ChatState, 'paper' | 'profile'>,
  { status, document }: { status: OrderStatus; document: FlowDocument },
): { body: EventBody; profile: Profile } {
  const around = { locale: tongueOf(profile, document), now: paper.now };
  const [newest] = paper.orders;
  const known = profile.orders.find(({ number }) => number === newest?.number);
  const given = { ...(known ?? newOrder(profile.orders, status)), status };
  // A parcel's number comes with its sending, unless somebody has chosen one.
  const { tracking } = orderOf(given, around);
  const order = newest === undefined ? orderOf(given, around) : { ...newest, status, tracking };
  const others = profile.orders.filter((one) => one !== known);
  return {
    body: { type: 'orderChanged', order, before: newest?.status ?? null },
    profile: { ...profile, orders: [given, ...others] },
  };
}
