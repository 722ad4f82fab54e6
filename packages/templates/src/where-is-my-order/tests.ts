import type { Order } from '@bellhop/schema';
import type { TestPlan } from '../define-template.ts';
import en from './words/en.json' with { type: 'json' };
import pl from './words/pl.json' with { type: 'json' };
import th from './words/th.json' with { type: 'json' };
import zhHans from './words/zh-Hans.json' with { type: 'json' };
import zhHant from './words/zh-Hant.json' with { type: 'json' };

export const tests: TestPlan<typeof en>[] = [...told(), ...toldOfOthers(), ...handedOver()];

function order(number: string, status: Order['status'], item = 'Linen shirt'): Order {
  return {
    number,
    status,
    total: '฿590',
    items: [item],
    tracking: status === 'shipped' ? 'TH204' : null,
    placedAt: '2026-01-04T10:00:00.000Z',
  };
}

/** What the shop says once the order is filled in. */
function about(text: string, number: string): string {
  return text
    .replace('{{ order.number }}', number)
    .replace('{{ order.total }}', '฿590')
    .replace(/\{\{ order\.tracking[^}]*\}\}/, 'TH204');
}

function told(): TestPlan<typeof en>[] {
  return [
    {
      id: 'shipped',
      given: { locale: 'th', orders: [order('A-1001', 'shipped')] },
      steps: [
        { customer: { text: 'พัสดุถึงไหนแล้วคะ' } },
        {
          expect: {
            replies: [about(th.say.shipped, 'A-1001'), th.say.onTheWay],
            buttons: [th.buttons.moves, th.buttons.stuck],
            handOff: false,
          },
        },
        { customer: { button: 'moves' } },
        { expect: { replies: [th.say.glad], handOff: false, nothingElse: true } },
      ],
    },
    {
      id: 'packed',
      given: { locale: 'en', orders: [order('A-1001', 'paid')] },
      steps: [
        { customer: { text: "i still haven't received my parcel" } },
        {
          expect: {
            replies: [about(en.say.paid, 'A-1001')],
            lacks: ['on its way', 'TH204'],
            handOff: false,
            nothingElse: true,
          },
        },
      ],
    },
  ];
}

function toldOfOthers(): TestPlan<typeof en>[] {
  return [
    {
      id: 'several',
      given: {
        locale: 'zh-Hans',
        orders: [order('A-1002', 'paid', '帆布包'), order('A-1001', 'shipped', '亚麻衬衫')],
      },
      steps: [
        { customer: { text: '我的订单到哪了' } },
        { expect: { replies: [zhHans.say.which], handOff: false } },
        { customer: { text: '亚麻衬衫' } },
        {
          expect: { contains: [about(zhHans.say.shipped, 'A-1001')], lacks: ['A-1002'] },
        },
      ],
    },
    {
      id: 'returned',
      given: { locale: 'zh-Hant', orders: [order('A-1001', 'returned')] },
      steps: [
        { customer: { text: '查一下物流' } },
        {
          expect: {
            replies: [about(zhHant.say.returned, 'A-1001')],
            handOff: false,
            nothingElse: true,
          },
        },
      ],
    },
  ];
}

function handedOver(): TestPlan<typeof en>[] {
  return [
    {
      id: 'stuck',
      given: { locale: 'pl', orders: [order('A-1001', 'shipped')] },
      steps: [
        { customer: { text: 'gdzie jest moja paczka?' } },
        { customer: { button: 'stuck' } },
        { expect: { contains: [pl.say.missing], handOff: true } },
      ],
    },
    {
      id: 'missing',
      given: { locale: 'en', agentsOnline: 0, orders: [order('A-1001', 'delivered')] },
      steps: [
        { customer: { text: 'Where is my package' } },
        { expect: { contains: [about(en.say.delivered, 'A-1001'), en.say.gotIt] } },
        { customer: { text: 'no, not here' } },
        { expect: { replies: [en.say.missing, en.say.nobody], handOff: true, nothingElse: true } },
      ],
    },
    {
      id: 'unknown',
      given: { locale: 'zh-Hant' },
      steps: [
        { customer: { text: '包裹怎麼還沒到' } },
        { expect: { replies: [zhHant.say.number], handOff: false } },
        { customer: { text: 'A-20931' } },
        { expect: { replies: [zhHant.say.look], handOff: true, nothingElse: true } },
      ],
    },
    {
      id: 'noNumber',
      given: { locale: 'pl' },
      steps: [
        { customer: { text: 'nie dostałem jeszcze zamówienia' } },
        { customer: { text: 'nie wiem' } },
        {
          expect: {
            contains: [pl.say.number, pl.say.look],
            lacks: [pl.say.numberAgain],
            handOff: true,
          },
        },
      ],
    },
  ];
}
