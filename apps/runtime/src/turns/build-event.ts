import { shopClock } from '@bellhop/engine';
import {
  showsOf,
  type Event,
  type Facts,
  type ShopSettings,
  type Understood,
} from '@bellhop/schema';
import type { Chat } from './chat.ts';

interface Surroundings {
  id: string;
  /** ISO 8601. */
  at: string;
  seed: number;
  agentsOnline: number;
  /** What the message says; null where nobody wrote anything. */
  understood: Understood | null;
  settings: ShopSettings;
}

/** Everything that the flows may ask for, collected before the engine runs, so that the event can be run again later. */
export function buildEvent(chat: Chat, body: Event['body'], around: Surroundings): Event {
  return {
    id: around.id,
    at: around.at,
    seed: around.seed,
    facts: factsOf(chat, around),
    body,
  };
}

function factsOf(chat: Chat, { at, agentsOnline, understood, settings }: Surroundings): Facts {
  const { id, name, locale, fields, visits, lastVisit } = chat.customer;
  const { key, kind } = chat.channel;
  const shows = showsOf(kind);
  const { localTime, opening } = shopClock(settings, at);
  return {
    owner: chat.owner,
    customer: {
      id,
      name,
      locale,
      ...(Object.keys(fields).length > 0 && { fields }),
      // Today is no day before today.
      visits: lastVisit === localTime.day ? visits - 1 : visits,
    },
    ...(chat.lead !== null && { lead: chat.lead }),
    tags: chat.tags,
    orders: chat.orders,
    agentsOnline,
    channel: { key, name: chat.channel.name, ...(shows !== null && { shows }) },
    messagesBefore: chat.received,
    localTime,
    ...(hasHours(settings) && { opening }),
    ...(understood !== null && { understood }),
  };
}

function hasHours({ hours, holidays }: ShopSettings): boolean {
  return hours.length > 0 || holidays.length > 0;
}

/** The day on the shop's clock, `YYYY-MM-DD`: answers are valid from day to day, and customers visit by the day. */
export function localDayOf(settings: ShopSettings, isoInstant: string): string {
  return shopClock(settings, isoInstant).localTime.day;
}
