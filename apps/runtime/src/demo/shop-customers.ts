import type { OrderStatus } from '@bellhop/schema';
import type { ShopNames } from './shop-words.ts';

interface DemoOrder {
  number: string;
  status: OrderStatus;
  total: string;
  items: string[];
  tracking: string | null;
  /** Days before the shop was set up. */
  daysAgo: number;
}

interface DemoCustomer {
  /** The id to post with, as `customer.id` or as the conversation. */
  externalId: string;
  name: string;
  locale: string;
  /** What the shop calls them stands with its names. */
  tags: (keyof ShopNames['tags'])[];
  orders: DemoOrder[];
}

/** Four customers, each in another language and with another state of affairs. */
export const shopCustomers: DemoCustomer[] = [
  {
    externalId: 'anna',
    name: 'Anna Kowalska',
    locale: 'pl',
    tags: ['returning'],
    orders: [
      {
        number: 'A-1042',
        status: 'shipped',
        total: '฿1,680',
        items: ['Tea set “Moon”', 'Mug, blue'],
        tracking: 'TH4820117735',
        daysAgo: 2,
      },
      {
        number: 'A-0987',
        status: 'delivered',
        total: '฿390',
        items: ['Mug, white'],
        tracking: 'TH4810993120',
        daysAgo: 48,
      },
    ],
  },
  {
    externalId: 'somchai',
    name: 'สมชาย ใจดี',
    locale: 'th',
    tags: [],
    orders: [
      {
        number: 'A-1057',
        status: 'paid',
        total: '฿1,290',
        items: ['Tea set “River”'],
        tracking: null,
        daysAgo: 0,
      },
    ],
  },
  {
    externalId: 'xiaoyu',
    name: '陈小雨',
    locale: 'zh-Hans',
    tags: ['vip'],
    orders: [
      {
        number: 'A-1031',
        status: 'delivered',
        total: '฿2,970',
        items: ['Tea set “Moon”', 'Tea set “River”', 'Mug, green'],
        tracking: 'TH4818840021',
        daysAgo: 9,
      },
      {
        number: 'A-0912',
        status: 'returned',
        total: '฿390',
        items: ['Mug, blue'],
        tracking: 'TH4799001248',
        daysAgo: 90,
      },
    ],
  },
  { externalId: 'emma', name: 'Emma Clarke', locale: 'en', tags: ['new'], orders: [] },
];
