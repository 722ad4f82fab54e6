import { testFromEvents } from '@bellhop/engine';
import type { Event } from '@bellhop/schema';
import type { TestChat } from './chat-state.ts';
import { givenOrderOf } from './given-orders.ts';
import type { ChatChannel } from './profile.ts';

/**
 * Plays in the test chat what happened in a stored conversation: the same customer, at the times of then, with the draft.
 * From there it can go on, or go another way at any point.
 */
export function retell(
  chat: TestChat,
  events: readonly Event[],
  channel: ChatChannel | null,
): void {
  const [first] = events;
  if (first === undefined) return;
  const { customer, messagesBefore, tags, agentsOnline } = first.facts;
  const { name, locale } = customer;
  const orders = testFromEvents([first]).given.orders ?? [];
  chat.setProfile({
    name: name ?? '',
    locale,
    isReturning: messagesBefore > 0,
    agentsOnline,
    channel,
  });
  chat.setProfile({
    tags: [...tags],
    orders: orders.map((order) => givenOrderOf(order, first.at)),
  });
  chat.restart();
  chat.setState(({ paper }) => ({ paper: { ...paper, now: first.at, orders } }));
  for (const event of events) tell(chat, event);
}

/** Timers, and tags that flows add, come about again by themselves. */
function tell(chat: TestChat, { at, body }: Event): void {
  chat.letTimePass(at);
  switch (body.type) {
    case 'timerFired':
    case 'silence':
    case 'scheduled':
      return;
    case 'resultArrived':
      chat.answerRequest(body.result);
      return;
    case 'tagAdded':
      if (body.by === 'flow') return;
      chat.happen(body);
      return;
    default:
      chat.happen(body);
  }
}
