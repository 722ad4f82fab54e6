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
  const facts: Facts = {
    owner: chat.owner,
    customer: {
      id,
      name,
      locale,
      // Today is no day before today.
      visits: lastVisit === localTime.day ? visits - 1 : visits,
    },
    tags: chat.tags,
    orders: chat.orders,
    agentsOnline,
    channel: { key, name: chat.channel.name },
    messagesBefore: chat.received,
    localTime,
  };
  // Most of these are there for few customers: put in one by one, they cost the others nothing.
  if (hasAny(fields)) facts.customer.fields = fields;
  if (chat.lead !== null) facts.lead = chat.lead;
  if (shows !== null) facts.channel.shows = shows;
  if (hasHours(settings)) facts.opening = opening;
  if (understood !== null) facts.understood = understood;
  return facts;
}

function hasAny(record: object): boolean {
  for (const _ in record) return true;
  return false;
}

function hasHours({ hours, holidays }: ShopSettings): boolean {
  return hours.length > 0 || holidays.length > 0;
}

/** The day on the shop's clock, `YYYY-MM-DD`: answers are valid from day to day, and customers visit by the day. */
export function localDayOf(settings: ShopSettings, isoInstant: string): string {
  return shopClock(settings, isoInstant).localTime.day;
}
