import type { LanguageMemory } from '@bellhop/language';
import type { ContactKind, Facts, Order, OrderStatus, Owner } from '@bellhop/schema';

/** Who the test chat's customer is: everything that conditions may ask for. */
export interface Profile {
  /** Null: the language that the messages are written in, as with real customers. */
  locale: string | null;
  isReturning: boolean;
  tags: string[];
  orderStatus: OrderStatus | null;
  hour: number;
  minute: number;
  /** 1 Monday to 7 Sunday. */
  weekday: number;
  agentsOnline: number;
}

/** What the test chat has done on paper so far. */
export interface Paper {
  owner: Owner;
  /** The language that the customer last wrote in; null before the first message that tells. */
  locale: string | null;
  /** What the messages have told about it. */
  memory: LanguageMemory | null;
  tags: readonly string[];
  lead: { stage: string | null; score: number } | null;
  contacts: readonly { kind: ContactKind; value: string }[];
  team: string | null;
}

/** Names as people of each language know them, so that a simulated greeting reads true. */
const names: Readonly<Record<string, string>> = { zh: '小林', th: 'มะลิ', pl: 'Kasia' };
const currencies: Readonly<Record<string, string>> = { zh: '¥129', th: '฿590', pl: '129 zł' };
const returningVisits = 5;

function byLanguage(
  table: Readonly<Record<string, string>>,
  locale: string | null,
  other: string,
): string {
  return table[locale?.split('-')[0] ?? ''] ?? other;
}

export function startProfile(now: Date): Profile {
  return {
    locale: null,
    isReturning: false,
    tags: [],
    orderStatus: 'paid',
    hour: now.getHours(),
    minute: now.getMinutes(),
    weekday: now.getDay() === 0 ? 7 : now.getDay(),
    agentsOnline: 1,
  };
}

function ordersOf({ orderStatus }: Profile, locale: string | null, at: string): Order[] {
  if (orderStatus === null) return [];
  const isSent = orderStatus === 'shipped' || orderStatus === 'delivered';
  return [
    {
      number: 'A1027',
      status: orderStatus,
      total: byLanguage(currencies, locale, '$29'),
      items: ['Linen shirt'],
      tracking: isSent ? 'TH2048800117' : null,
      placedAt: at,
    },
  ];
}

/** The facts of one simulated event. */
export function factsOf(
  profile: Profile,
  { paper, messages, at }: { paper: Paper; messages: number; at: string },
): Facts {
  const { locale } = paper;
  return {
    owner: paper.owner,
    customer: {
      id: 'test-customer',
      name: byLanguage(names, locale, 'Alex'),
      locale,
    },
    tags: [...new Set([...profile.tags, ...paper.tags])],
    orders: ordersOf(profile, locale, at),
    agentsOnline: profile.agentsOnline,
    channel: { key: 'test', name: 'Test' },
    messagesBefore: messages + (profile.isReturning ? returningVisits : 0),
    localTime: { hour: profile.hour, minute: profile.minute, weekday: profile.weekday },
  };
}
