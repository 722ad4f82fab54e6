import type { FlowDocument } from '@bellhop/schema';
import { fullCart, newOrder, type GivenCart, type GivenOrder } from './given-orders.ts';

/** Who the test chat's customer is: what conditions may ask for beside what the chat itself brings about. */
export interface Profile {
  /** Null: a name of the customer's language; empty: nobody knows it. */
  name: string | null;
  /** Null: the language that the messages are written in, as with real customers. */
  locale: string | null;
  isReturning: boolean;
  tags: string[];
  orders: readonly GivenOrder[];
  /** What is left in the cart when something is. */
  cart: GivenCart;
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
  name: null,
  locale: null,
  isReturning: false,
  tags: [],
  orders: [newOrder([], 'paid')],
  cart: fullCart,
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
/** Messages that a returning customer has written before. */
export const returningMessages = 5;

/** The language of whatever nobody has chosen: the same for a whole chat, whatever is written in it. */
export function tongueOf(
  { locale }: Pick<Profile, 'locale'>,
  flow: Pick<FlowDocument, 'defaultLocale'>,
) {
  return locale ?? flow.defaultLocale;
}

/** What the customer is called; null where nobody knows. */
export function customerName(
  { name }: Pick<Profile, 'name'>,
  locale: string | null,
): string | null {
  if (name !== null) return name === '' ? null : name;
  return names[locale?.split('-')[0] ?? ''] ?? 'Alex';
}
