import type { Order, OrderStatus } from '@bellhop/schema';

/** Who the test chat's customer is: what conditions may ask for beside what the chat itself brings about. */
export interface Profile {
  /** Null: the language that the messages are written in, as with real customers. */
  locale: string | null;
  isReturning: boolean;
  tags: string[];
  orderStatus: OrderStatus | null;
  agentsOnline: number;
  /** Where the customer writes; null: where everything is shown. */
  channel: ChatChannel | null;
}

/** A channel of the shop, or a platform that it may come to use. */
export interface ChatChannel {
  key: string;
  name: string;
  /** The platform, such as `line`. */
  kind: string;
}

export const startProfile: Profile = {
  locale: null,
  isReturning: false,
  tags: [],
  orderStatus: 'paid',
  agentsOnline: 1,
  channel: null,
};

/** Customers whom a shop knows, each in one click. */
export const customerPresets = ['new', 'returning', 'vip'] as const;
export type CustomerPreset = (typeof customerPresets)[number];

const vip = /^vip\b/i;

/** What makes the customer of a preset; `tags` are those that the flow knows. */
export function presetOf(
  preset: CustomerPreset,
  tags: readonly string[],
): Pick<Profile, 'isReturning' | 'tags'> {
  if (preset !== 'vip') return { isReturning: preset === 'returning', tags: [] };
  return { isReturning: true, tags: [tags.find((tag) => vip.test(tag)) ?? 'VIP'] };
}

/** The preset that the customer is; null for one that somebody put together. */
export function presetIn({ isReturning, tags }: Profile): CustomerPreset | null {
  const [tag] = tags;
  if (tag === undefined) return isReturning ? 'returning' : 'new';
  return isReturning && tags.length === 1 && vip.test(tag) ? 'vip' : null;
}

/** Names as people of each language know them, so that a simulated greeting reads true. */
const names: Readonly<Record<string, string>> = { zh: '小林', th: 'มะลิ', pl: 'Kasia' };
const currencies: Readonly<Record<string, string>> = { zh: '¥129', th: '฿590', pl: '129 zł' };
/** Messages that a returning customer has written before. */
export const returningMessages = 5;

function byLanguage(
  table: Readonly<Record<string, string>>,
  locale: string | null,
  other: string,
): string {
  return table[locale?.split('-')[0] ?? ''] ?? other;
}

export function customerName(locale: string | null): string {
  return byLanguage(names, locale, 'Alex');
}

/** An order of the simulated customer, placed the day before `now`. */
export function sampleOrder(status: OrderStatus, locale: string | null, now: string): Order {
  const isSent = status === 'shipped' || status === 'delivered';
  return {
    number: 'A1027',
    status,
    total: byLanguage(currencies, locale, '$29'),
    items: ['Linen shirt'],
    tracking: isSent ? 'TH2048800117' : null,
    placedAt: new Date(Date.parse(now) - 86_400_000).toISOString(),
  };
}
