import type { Order } from '@bellhop/schema';
import type { TestPlan } from '../define-template.ts';
import en from './words/en.json' with { type: 'json' };
import pl from './words/pl.json' with { type: 'json' };
import th from './words/th.json' with { type: 'json' };
import zhHans from './words/zh-Hans.json' with { type: 'json' };
import zhHant from './words/zh-Hant.json' with { type: 'json' };

function order(status: Order['status'], total: string): Order {
  return {
    number: 'A-1001',
    status,
    total,
    items: ['Linen shirt'],
    tracking: status === 'shipped' ? 'TH204' : null,
    placedAt: '2026-01-04T10:00:00.000Z',
  };
}

/** What the shop says word for word once the order is filled in. */
function filled(text: string, total: string): string {
  return text.replace('{{ order.number }}', 'A-1001').replace('{{ order.total }}', total);
}

export const tests: TestPlan<typeof en>[] = [
  {
    id: 'paid',
    given: { locale: 'en', orders: [order('paid', '$42')] },
    steps: [
      { customer: { text: 'hi, how can i cancell my order?' } },
      {
        expect: {
          replies: [filled(en.say.confirm, '$42')],
          buttons: [en.buttons.yes, en.buttons.keep, en.buttons.another],
          handOff: false,
        },
      },
      { customer: { button: 'yes' } },
      {
        expect: {
          steps: ['stillOpen', 'pass'],
          replies: [en.say.pass],
          handOff: true,
          nothingElse: true,
        },
      },
    ],
  },
  {
    id: 'shipped',
    given: { locale: 'zh-Hans', orders: [order('shipped', '¥199')] },
    steps: [
      { customer: { text: '不想买了 帮我取消订单' } },
      {
        expect: {
          replies: [filled(zhHans.say.shipped, '¥199')],
          lacks: [zhHans.say.pass, '拦截'],
          handOff: false,
        },
      },
      { customer: { button: 'howReturn' } },
      { expect: { replies: [zhHans.say.howReturn], handOff: false, nothingElse: true } },
    ],
  },
  {
    id: 'justShipped',
    given: { locale: 'th', orders: [order('paid', '฿590')] },
    steps: [
      { customer: { text: 'กดสั่งผิดค่ะ ยกเลิกให้หน่อย' } },
      { expect: { contains: [filled(th.say.confirm, '฿590')] } },
      { order: order('shipped', '฿590') },
      { customer: { button: 'yes' } },
      {
        expect: {
          steps: ['stillOpen', 'shipped'],
          contains: [filled(th.say.shipped, '฿590')],
          lacks: [th.say.pass],
          handOff: false,
        },
      },
    ],
  },
  {
    id: 'kept',
    given: { locale: 'pl', orders: [order('unpaid', '129 zł')] },
    steps: [
      { customer: { text: 'Chyba jednak chcę anulować zamówienie' } },
      { customer: { button: 'keep' } },
      { expect: { contains: [pl.say.kept], lacks: [pl.say.pass], handOff: false } },
    ],
  },
  {
    id: 'unknown',
    given: { locale: 'zh-Hant' },
    steps: [
      { customer: { text: '我要取消訂單' } },
      { expect: { replies: [zhHant.say.which], handOff: true, nothingElse: true } },
    ],
  },
  {
    id: 'night',
    given: { locale: 'pl', agentsOnline: 0, orders: [order('paid', '129 zł')] },
    steps: [
      { customer: { text: 'rezygnuję z zamówienia' } },
      { customer: { text: 'tak, anulujcie' } },
      { expect: { contains: [pl.say.pass, pl.say.nobody], handOff: true } },
    ],
  },
  {
    id: 'over',
    given: { locale: 'en', orders: [order('cancelled', '$42')] },
    steps: [
      { customer: { text: 'Please cancel A-1001' } },
      { expect: { replies: [filled(en.say.over, '$42')], handOff: false, nothingElse: true } },
    ],
  },
  {
    id: 'otherThing',
    given: { locale: 'en', orders: [order('paid', '$42')] },
    steps: [
      { customer: { text: 'do you sell noise cancelling headphones?' } },
      { expect: { lacks: [filled(en.say.confirm, '$42'), en.say.which] } },
    ],
  },
];
