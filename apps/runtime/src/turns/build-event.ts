import type { Event, Facts, Understood } from '@bellhop/schema';
import type { Chat } from './chat.ts';

interface Surroundings {
  id: string;
  at: Date;
  seed: number;
  agentsOnline: number;
  /** What the message says; null where nobody wrote anything. */
  understood: Understood | null;
}

/** Everything that the flows may ask for, collected before the engine runs, so that the event can be run again later. */
export function buildEvent(chat: Chat, body: Event['body'], around: Surroundings): Event {
  return {
    id: around.id,
    at: around.at.toISOString(),
    seed: around.seed,
    facts: factsOf(chat, around),
    body,
  };
}

function factsOf(chat: Chat, { at, agentsOnline, understood }: Surroundings): Facts {
  const { id, name, locale } = chat.customer;
  return {
    owner: chat.owner,
    customer: { id, name, locale },
    tags: chat.tags,
    orders: chat.orders,
    agentsOnline,
    channel: { key: chat.channel.key, name: chat.channel.name },
    messagesBefore: chat.received,
    localTime: localTimeOf(at),
    ...(understood !== null && { understood }),
  };
}

/** The shop's clock is the machine's (environment variable `TZ`). */
function localTimeOf(at: Date): Facts['localTime'] {
  return { hour: at.getHours(), minute: at.getMinutes(), weekday: at.getDay() || 7 };
}

/** The same clock's day, `YYYY-MM-DD`: answers are valid from day to day. */
export function localDayOf(at: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  const year = String(at.getFullYear()).padStart(4, '0');
  return `${year}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}
