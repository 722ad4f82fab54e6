import type { FoundProduct, RequestResult } from '@bellhop/schema';
import type { NodeExample } from '../contract/example.ts';

const config = {
  text: { en: 'You may like:' },
  by: 'words',
  products: [],
  tags: ['dress'],
  limit: 2,
  inStock: true,
};
const product = (id: string, name: string, stock: number | null): FoundProduct => ({
  id,
  names: { en: name, th: `${name} (th)` },
  price: '฿590',
  url: `https://shop.test/${id}`,
  image: '',
  stock,
});
const red = product('red', 'Red dress', 3);
const blue = product('blue', 'Blue {{ dress }}', null);
const sold = product('sold', 'Sold dress', 0);
const arrives = (result: RequestResult) => ({
  body: { type: 'resultArrived', wait: 'w', result } as const,
});
const brings = (...products: FoundProduct[]) => arrives({ kind: 'products', products });

export const examples: NodeExample[] = [
  {
    name: 'looks for what the customer writes about',
    config,
    event: { text: 'a red dress' },
    expect: {
      waitsFor: 'result',
      request: { kind: 'products', ids: [], words: 'a red dress', tags: ['dress'], limit: 6 },
    },
  },
  {
    name: 'asks for the chosen ones',
    config: { ...config, by: 'chosen', products: ['red', 'blue'] },
    expect: {
      waitsFor: 'result',
      request: { kind: 'products', ids: ['red', 'blue'], words: '', tags: [], limit: 10 },
    },
  },
  {
    name: 'asks for those with a tag',
    config: { ...config, by: 'tags', inStock: false },
    expect: {
      waitsFor: 'result',
      request: { kind: 'products', ids: [], words: '', tags: ['dress'], limit: 2 },
    },
  },
  {
    name: 'shows what is in stock as cards',
    config,
    call: 'resume',
    event: brings(sold, red, blue),
    expect: {
      exit: 'shown',
      effects: [
        {
          type: 'sendMessage',
          kind: 'cards',
          text: 'You may like:',
          buttons: [],
          cards: [
            {
              title: 'Red dress',
              text: '฿590',
              image: null,
              url: 'https://shop.test/red',
              buttons: [],
            },
            {
              title: 'Blue {{ dress }}',
              text: '฿590',
              image: null,
              url: 'https://shop.test/blue',
              buttons: [],
            },
          ],
        },
      ],
    },
  },
  {
    name: 'lists them where there are no cards',
    config,
    call: 'resume',
    event: {
      ...brings(red),
      facts: {
        channel: { key: 'sms', name: 'SMS', shows: { buttons: 0, images: false, cards: false } },
      },
    },
    expect: {
      exit: 'shown',
      effects: [
        {
          type: 'sendMessage',
          kind: 'text',
          text: 'You may like:\n\nRed dress\n฿590\nhttps://shop.test/red',
          buttons: [],
        },
      ],
    },
  },
  {
    name: 'all are sold out',
    config,
    call: 'resume',
    event: brings(sold),
    expect: { exit: 'nothing' },
  },
  {
    name: 'shows what is sold out where the shop wants it',
    config: { ...config, inStock: false },
    call: 'resume',
    event: brings(sold),
    expect: { exit: 'shown' },
  },
  {
    name: 'the list of products cannot be read',
    config,
    call: 'resume',
    event: arrives({ kind: 'failed', code: 'timeout', detail: 'no answer' }),
    expect: { exit: 'failed' },
  },
];
